package linkagetest

import (
	"slices"

	"ieum/internal/ieum"
)

// FactOf returns the fact that a rule reads, or none.
func FactOf(rule ieum.RuleID) string {
	return map[ieum.RuleID]string{
		ieum.RuleHousehold: "HOUSEHOLD_TYPE", ieum.RuleIncome: "INCOME_CLASS", ieum.RuleDisability: "DISABILITY",
		ieum.RuleSpecialEducation: "SPECIAL_EDUCATION", ieum.RuleResidence: "RESIDENCE_STATUS", ieum.RulePregnancy: "PREGNANCY",
		ieum.RuleLeavingCare: "LEAVING_CARE", ieum.RuleLongTermCare: "LONG_TERM_CARE_GRADE", ieum.RuleMobility: "MOBILITY",
		ieum.RuleLanguage: "LANGUAGE", ieum.RuleSex: "SEX",
	}[rule]
}

// beside returns the fact whose choices may stand in for those of another: a
// service for disabled people may name pupils of special education, one for
// households those who were in care.
func beside(fact string) string {
	return map[string]string{"DISABILITY": "SPECIAL_EDUCATION", "HOUSEHOLD_TYPE": "LEAVING_CARE"}[fact]
}

// fact returns the values that count for a fact.
func (c *court) fact(fact string) []string {
	values := c.who.facts[fact]
	if fact == FactOf(ieum.RuleHousehold) && len(values) == 0 && c.who.household != nil {
		return c.who.household.Types
	}
	return values
}

// meanings returns every class that a value may stand for; poorer takes in
// all classes below it.
func (c *court) meanings(fact, value string, poorer bool) []string {
	code, _ := c.w.Codes.Fact(fact)
	first, last, order := value, value, []string{}
	for _, r := range code.Order {
		order = append(order, r.Code)
	}
	for _, s := range code.Spans {
		if s.Code == value {
			first, last = s.From, s.To
		}
	}
	if !slices.Contains(order, last) {
		return []string{value}
	}
	from := slices.Index(order, first)
	if poorer {
		from = 0
	}
	return order[from : slices.Index(order, last)+1]
}

// among tells whether what is recorded of a fact is one of the values.
func (c *court) among(fact string, values []string, poorer bool) Verdict {
	var named []string
	for _, v := range values {
		named = append(named, c.meanings(fact, v, poorer)...)
	}
	verdicts := []Verdict{}
	for _, v := range c.fact(fact) {
		meant := c.meanings(fact, v, false)
		in := 0
		for _, m := range meant {
			if slices.Contains(named, m) {
				in++
			}
		}
		verdicts = append(verdicts, given(in == len(meant), in == 0))
	}
	if len(verdicts) == 0 {
		return Unknown
	}
	return best(verdicts)
}

// best returns the verdict of several of which one is enough.
func best(verdicts []Verdict) Verdict {
	for _, v := range []Verdict{Meets, Unknown} {
		if slices.Contains(verdicts, v) {
			return v
		}
	}
	return Fails
}

// shared sorts the values that a condition on a fact names by the fact that has
// them: its own, or else the one beside it.
func (c *court) shared(fact string, values []string) map[string][]string {
	sorted := map[string][]string{}
	for _, v := range values {
		of := fact
		if !c.has(fact, v) && c.has(beside(fact), v) {
			of = beside(fact)
		}
		sorted[of] = append(sorted[of], v)
	}
	return sorted
}

func (c *court) has(fact, value string) bool {
	code, _ := c.w.Codes.Fact(fact)
	for _, choice := range code.Choices {
		if choice.Code == value {
			return true
		}
	}
	return false
}

// byFact judges a condition by the facts that it names.
func (c *court) byFact(rule *ieum.EligibilityRule) Verdict {
	var verdicts []Verdict
	for fact, values := range c.shared(FactOf(rule.Rule), rule.Values) {
		verdicts = append(verdicts, c.among(fact, values, rule.Include))
	}
	return best(verdicts)
}

// asksFor returns the fact to ask for where a condition is unknown: one of which
// nothing is recorded, its own first, or else the one that says too little.
func (c *court) asksFor(rule *ieum.EligibilityRule) string {
	own := FactOf(rule.Rule)
	if own == "" || c.byFact(rule) != Unknown {
		return ""
	}
	named := c.shared(own, rule.Values)
	for _, fact := range []string{own, beside(own)} {
		if len(named[fact]) > 0 && len(c.fact(fact)) == 0 {
			return fact
		}
	}
	return own // no fact that stands beside another has an order
}

// meantFact judges whom the law means by a fact, or by the one beside it.
func (c *court) meantFact(p ieum.Purpose) Verdict {
	if c.purposeFits(p, p.Values) {
		return Meets
	}
	if c.purposeAsks(p) != "" || c.purposeFits(p, p.Perhaps) || p.Family && c.who.kind == person {
		return Unknown
	}
	return Fails
}

func (c *court) purposeFits(p ieum.Purpose, values []string) bool {
	for fact, named := range c.shared(p.Fact, values) {
		if c.among(fact, named, true) == Meets {
			return true
		}
	}
	return false
}

// purposeAsks returns the fact that is to be asked for, to judge a purpose.
func (c *court) purposeAsks(p ieum.Purpose) string {
	other := beside(p.Fact)
	switch {
	case c.purposeFits(p, p.Values):
		return ""
	case len(c.fact(p.Fact)) == 0:
		return p.Fact
	case len(c.shared(p.Fact, p.Values)[other]) > 0 && len(c.fact(other)) == 0 && c.purposeFits(p, p.Perhaps):
		return other
	}
	return ""
}
