package linkagetest

import (
	"slices"

	"ieum/internal/ieum"
)

// Verdict of a rule.
type Verdict string

// The verdicts.
const (
	Meets   Verdict = "MEETS"
	Fails   Verdict = "FAILS"
	Unknown Verdict = "UNKNOWN"
)

// Rules lists the rules in the order in which they are judged.
func Rules() []ieum.RuleID {
	return []ieum.RuleID{
		ieum.RuleActive, ieum.RuleType, ieum.RuleAge, ieum.RuleGrade, ieum.RuleSchoolLevel, ieum.RuleHousehold, ieum.RuleIncome,
		ieum.RuleDisability, ieum.RuleSpecialEducation, ieum.RuleResidence, ieum.RulePregnancy, ieum.RuleLeavingCare,
		ieum.RuleLongTermCare, ieum.RuleMobility, ieum.RuleLanguage, ieum.RuleSex, ieum.RuleCatchment, ieum.RuleExclusion,
		ieum.RuleCapacity, ieum.RuleGate, ieum.RuleRefusal,
	}
}

// court is all that a judgement looks at.
type court struct {
	w      World
	q      Question
	who    subject
	s      *ieum.Surroundings // empty for a profile
	masked masks
	hidden masks // those of which the asker may not know
	// asks is true where the ways start at somebody of the network.
	asks bool
	// asker is the worker or case manager who asks.
	asker ieum.ID
	walks map[ieum.ID][]walk // every path, by the resource where it ends
}

// verdicts judges every rule of a service.
func (c *court) verdicts(s *ieum.Service) map[ieum.RuleID]Verdict {
	found := map[ieum.RuleID]Verdict{
		ieum.RuleActive:    c.active(s),
		ieum.RuleType:      c.purpose(s),
		ieum.RuleCatchment: c.catchment(s),
		ieum.RuleExclusion: c.exclusion(s),
		ieum.RuleCapacity:  c.capacity(s),
		ieum.RuleRefusal:   c.refusal(s.Agency, c.s.Consents),
	}
	if c.masked[s.ID] { // nobody says why
		found[ieum.RuleRefusal] = Fails
	} else if found[ieum.RuleActive] != Fails { // what is closed has no way to speak of
		found[ieum.RuleGate] = c.gate(s.ID)
		if c.w.rescue(s) { // whoever knows may call
			found[ieum.RuleGate] = Meets
		}
	}
	for _, rule := range all[ieum.EligibilityRule](c.w) {
		if rule.Service != s.ID {
			continue
		}
		fits := c.fits(rule)
		if fits != Unknown && !rule.Include {
			fits = map[Verdict]Verdict{Meets: Fails, Fails: Meets}[fits]
		}
		found[rule.Rule] = worse(found[rule.Rule], fits)
	}
	return found
}

// worse returns the verdict of two rules that must both hold.
func worse(a, b Verdict) Verdict {
	for _, v := range []Verdict{Fails, Unknown} {
		if a == v || b == v {
			return v
		}
	}
	return Meets
}

func (c *court) active(s *ieum.Service) Verdict {
	agency := get[ieum.Agency](c.w, s.Agency)
	switch {
	case s.Status == ieum.Closed || agency.Status == ieum.Closed:
		return Fails
	case s.Inferred:
		return Unknown
	}
	return Meets
}

// fits tells whether the subject is one of those the rule speaks of.
func (c *court) fits(rule *ieum.EligibilityRule) Verdict {
	switch rule.Rule {
	case ieum.RuleAge:
		return c.aging(rule)
	case ieum.RuleGrade:
		return c.grade(rule)
	case ieum.RuleSchoolLevel:
		return c.level(rule)
	}
	return c.byFact(rule)
}

// aging judges every age that somebody may have.
func (c *court) aging(rule *ieum.EligibilityRule) Verdict {
	found := map[Verdict]bool{}
	for _, age := range c.ages() {
		found[between(&age, rule)] = true
	}
	return given(found[Meets] && !found[Fails], found[Fails] && !found[Meets])
}

// grade judges the grade: who is no pupil is none of those meant.
func (c *court) grade(rule *ieum.EligibilityRule) Verdict {
	if c.who.noPupil(c.q) {
		return Fails
	}
	return between(c.who.gradeOn(c.q), rule)
}

// level judges the level of school. A special school may have pupils beyond
// grade 12.
func (c *court) level(rule *ieum.EligibilityRule) Verdict {
	level := c.who.levelOn(c.w, c.q)
	if level == "" && c.who.noPupil(c.q) {
		return Fails
	}
	return among(string(level), rule.Values)
}

func between(n *int, rule *ieum.EligibilityRule) Verdict {
	switch {
	case n == nil:
		return Unknown
	case rule.Min != nil && *n < *rule.Min, rule.Max != nil && *n > *rule.Max:
		return Fails
	}
	return Meets
}

func among(value string, values []string) Verdict {
	switch {
	case value == "":
		return Unknown
	case slices.Contains(values, value):
		return Meets
	}
	return Fails
}

// exclusion looks for a service that runs for the subject and does not go
// together with this one.
func (c *court) exclusion(s *ieum.Service) Verdict {
	for _, e := range c.s.Enrolments {
		if c.excludedBy(s, e) {
			return Fails
		}
	}
	return Meets
}

// excludedBy tells whether what somebody receives does not go together with a
// service.
func (c *court) excludedBy(s *ieum.Service, e *ieum.Enrolment) bool {
	other := get[ieum.Service](c.w, e.Service)
	if e.Beneficiary != c.who.id || e.StatusOn(c.q.On) != ieum.Ongoing || other == nil || c.masked[other.ID] || other.ID == s.ID {
		return false
	}
	return c.excludes(s, other) || c.excludes(other, s)
}

func (c *court) excludes(a, b *ieum.Service) bool {
	return slices.Contains(a.Excludes, string(b.ID)) || slices.Contains(a.Excludes, get[ieum.Agency](c.w, b.Agency).Type)
}

// said returns the latest statement about a service's places on the day, or
// nil.
func (c *court) said(service ieum.ID) *ieum.Capacity {
	var latest *ieum.Capacity
	for _, k := range all[ieum.Capacity](c.w) {
		if k.Service != service || k.AsOf > c.q.On {
			continue
		}
		if latest == nil || k.AsOf > latest.AsOf || k.AsOf == latest.AsOf && k.ID > latest.ID {
			latest = k
		}
	}
	if latest != nil && !latest.ValidUntil.Absent() && latest.ValidUntil < c.q.On {
		return nil
	}
	return latest
}

func (c *court) capacity(s *ieum.Service) Verdict {
	said := c.said(s.ID)
	switch {
	case c.w.rescue(s):
		return Meets
	case said == nil:
		return Unknown
	case said.State == ieum.CapacityOpen, said.State == ieum.CapacityWaitlist:
		return Meets
	case said.State == ieum.CapacityFull && (said.OpensOn.Absent() || said.OpensOn > c.q.On):
		return Fails
	}
	return Unknown
}

func (c *court) gate(resource ieum.ID) Verdict {
	if len(c.walks[resource]) == 0 {
		return Fails
	}
	return Meets
}

// refusal looks at the last word of each kind of consent about the agency.
func (c *court) refusal(agency ieum.ID, consents []*ieum.Consent) Verdict {
	for _, kind := range []ieum.ConsentKind{ieum.ConsentThirdParty, ieum.ConsentSensitive} {
		if word, _, _ := c.lastWord(agency, kind, consents); word == Fails {
			return Fails
		}
	}
	return Meets
}

// lastWord returns the last word of a kind about an agency, when it was said, and
// by which consent.
func (c *court) lastWord(agency ieum.ID, kind ieum.ConsentKind, consents []*ieum.Consent) (word Verdict, day ieum.Date, by *ieum.Consent) {
	word = Meets
	when := ""
	for _, k := range consents {
		if k.Student != c.who.id || k.Recipient != agency || k.Kind != kind || k.Decision == ieum.Unreachable {
			continue
		}
		said, on := Meets, k.RecordedOn
		if k.Decision == ieum.Refused {
			said = Fails
		}
		if !k.WithdrawnOn.Absent() && k.WithdrawnOn <= c.q.On {
			said, on = Fails, k.WithdrawnOn
		}
		at := string(on) + " " + k.DecidedAt.UTC().Format("2006-01-02T15:04:05.000000000")
		if on <= c.q.On && (at > when || at == when && said == Fails) {
			word, when, day, by = said, at, on, k
		}
	}
	return word, day, by
}
