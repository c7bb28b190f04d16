package linkage

import "ieum/internal/ieum"

// rule judges one candidate and adds what it finds; a rule that the service does not name adds nothing.
type rule func(in *inquiry, c *candidate)

// rules are all of them, in the order of ADR 0012.
var rules = []rule{
	active, purpose, age, grade, schoolLevel,
	household, income, disability, specialEducation, residence, pregnancy, leavingCare, longTermCare, mobility, language, sex,
	catchment, exclusion, capacity, gate, refusal,
}

// judge lets all rules look at a candidate and sorts it into its group.
func (in *inquiry) judge(c *candidate) {
	c.from = len(in.findings)
	in.conditions = in.v.RulesAt(c.node)
	for _, rule := range rules {
		rule(in, c)
	}
	c.to = len(in.findings)
	unknown, waits := false, false
	for i := range in.of(c) {
		f := &in.of(c)[i]
		switch {
		case f.verdict() == Fails:
			c.fails++
			if f.never {
				c.never++
			}
			c.opens = max(c.opens, f.changesOn)
		case f.verdict() == Unknown:
			unknown = true
		case f.why == roomWaitlist:
			waits = true
		}
	}
	switch {
	case unknown:
		c.group = Ask
	case waits:
		c.group = Wait
	default:
		c.group = Now
	}
}

// of returns the findings about a candidate.
func (in *inquiry) of(c *candidate) []finding { return in.findings[c.from:c.to] }

// find adds a finding about the candidate under judgement.
func (in *inquiry) find(f finding) { in.findings = append(in.findings, f) }

// active judges whether service and agency work. What was guessed from the agency's type is a question.
func active(in *inquiry, c *candidate) {
	switch {
	case c.service.Status == ieum.Closed:
		c.closed = true
		in.find(finding{why: activeClosed})
	case c.agency == nil || c.agency.Status == ieum.Closed:
		c.closed = true
		in.find(finding{why: activeAgencyClosed})
	case c.service.Inferred:
		in.find(finding{why: activeInferred})
	default:
		in.find(finding{why: activeYes})
	}
}
