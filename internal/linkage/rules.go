package linkage

import (
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// jury judges candidates, one after the other. It belongs to one goroutine.
type jury struct {
	*inquiry

	// found is what the rules have found about the candidate under judgement, and conditions its own rules.
	found      []finding
	conditions []atlas.Condition
}

// rule judges one candidate and adds what it finds; a rule that the service does not name adds nothing.
type rule func(j *jury, c *candidate)

// rules are all of them, in the order of ADR 0012.
var rules = []rule{active, purpose, conditions, catchment, exclusion, capacity, gate, refusal}

// conditionRules judge the conditions that a service may have, in the order of [ieum.Conditions].
var conditionRules = []struct {
	rule  ieum.RuleID
	judge func(*inquiry, *ieum.EligibilityRule) finding
}{
	{ieum.RuleAge, ageOf},
	{ieum.RuleGrade, gradeOf},
	{ieum.RuleSchoolLevel, levelOfRule},
	{ieum.RuleHousehold, byFact},
	{ieum.RuleIncome, byFact},
	{ieum.RuleDisability, byFact},
	{ieum.RuleSpecialEducation, byFact},
	{ieum.RuleResidence, byFact},
	{ieum.RulePregnancy, byFact},
	{ieum.RuleLeavingCare, byFact},
	{ieum.RuleLongTermCare, byFact},
	{ieum.RuleMobility, byFact},
	{ieum.RuleLanguage, byFact},
	{ieum.RuleSex, byFact},
}

// judge lets all rules look at a candidate and sorts it into its group. What was found stands until the next is judged.
func (j *jury) judge(c *candidate) {
	j.found, j.conditions = j.found[:0], j.v.ConditionsAt(c.node)
	for _, rule := range rules {
		rule(j, c)
	}
	c.found = j.found
	unknown, waits := false, false
	for i := range j.found {
		switch f := &j.found[i]; f.verdict() {
		case fails:
			c.fail(f)
		case unsure:
			unknown = true
		case meets:
			waits = waits || f.why == roomWaitlist
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

// fail counts a rule that fails.
func (c *candidate) fail(f *finding) {
	c.fails++
	if f.never {
		c.never++
	}
	c.opens = max(c.opens, f.changesOn)
	c.failing |= ruleOf(f)
}

// ruleSet is a set of rules that may fail for a candidate: those that development looks at, and one for all others.
type ruleSet uint8

const (
	setGate ruleSet = 1 << iota
	setCapacity
	setCatchment
	setRefusal
	setOther
)

// ruleOf returns the rule of a finding as a set.
func ruleOf(f *finding) ruleSet {
	switch f.why {
	case gateShut, deskShut:
		return setGate
	case roomFull, roomFullUntil:
		return setCapacity
	case areaOutside, areaOutsideNear:
		return setCatchment
	case refusalSaid, refusalWithdrawn, refusalQuiet:
		return setRefusal
	}
	return setOther
}

// find adds a finding about the candidate under judgement.
func (j *jury) find(f finding) { j.found = append(j.found, f) }

// again judges a service of which only the verdict was kept, for who wants to know more.
func (in *inquiry) again(node int32) *candidate {
	c := in.candidate(in.v.Listing(node))
	(&jury{inquiry: in}).judge(&c)
	return &c
}

// active judges whether service and agency work. What was guessed from the agency's type is a question.
func active(j *jury, c *candidate) {
	switch {
	case c.listing.Closed:
		c.closed = true
		j.find(finding{why: activeClosed})
	case c.listing.AgencyClosed:
		c.closed = true
		j.find(finding{why: activeAgencyClosed})
	case c.service.Inferred:
		j.find(finding{why: activeInferred})
	default:
		j.find(finding{why: activeYes})
	}
}

// conditions judges every condition of the service, in the order of the rules and then of id.
func conditions(j *jury, _ *candidate) {
	for _, e := range j.conditions {
		f := conditionRules[e.Place].judge(j.inquiry, e.EligibilityRule)
		f.by = e.EligibilityRule
		j.find(f)
	}
}

// asks reports whether a condition of the service says who is meant by one of some rules. Who is left out by a
// condition does not say for whom it is.
func (j *jury) asks(rule func(ieum.RuleID) bool) bool {
	return slices.ContainsFunc(j.conditions, func(e atlas.Condition) bool { return e.Include && rule(e.Rule) })
}
