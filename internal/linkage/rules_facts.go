package linkage

import (
	"slices"

	"ieum/internal/ieum"
)

// The rules that read a fact. Each is judged only where a condition of the service names it.
func household(in *inquiry, _ *candidate)  { in.each(ieum.RuleHousehold, byFact) }
func income(in *inquiry, _ *candidate)     { in.each(ieum.RuleIncome, byFact) }
func disability(in *inquiry, _ *candidate) { in.each(ieum.RuleDisability, byFact) }
func language(in *inquiry, _ *candidate)   { in.each(ieum.RuleLanguage, byFact) }
func sex(in *inquiry, _ *candidate)        { in.each(ieum.RuleSex, byFact) }

// byFact judges a condition by the fact that the code lists name for its rule. Circumstances change and
// are recorded anew; sex does not, unless the agency has discretion.
func byFact(in *inquiry, e *ieum.EligibilityRule) finding {
	place := slices.IndexFunc(in.codes.Facts, func(f ieum.FactCode) bool { return f.Rule == e.Rule })
	if len(e.Values) == 0 { // a condition without values asks for nothing
		return finding{why: factFits}
	}
	if place < 0 || in.subject.facts[place] == "" {
		return finding{why: factUnknown, fact: uint8(place + 1)}
	}
	if e.Include == slices.Contains(e.Values, in.subject.facts[place]) {
		return finding{why: factFits}
	}
	return finding{why: factFails, fact: uint8(place + 1), never: e.Rule == ieum.RuleSex && !e.Discretion}
}
