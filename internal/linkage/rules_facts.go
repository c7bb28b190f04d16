package linkage

import (
	"slices"

	"ieum/internal/ieum"
)

// byFact judges a condition by the fact that the code lists name for its rule, and by those beside it whose choices
// the condition names. Whoever fits by one of them is meant. Circumstances change and are recorded anew; sex does
// not, unless the agency has discretion.
func byFact(in *inquiry, e *ieum.EligibilityRule) finding {
	own := in.factOf(e.Rule)
	if len(e.Values) == 0 { // a condition without values asks for nothing
		return finding{why: factFits}
	}
	if own < 0 {
		return finding{why: factUnknown}
	}
	said := finding{why: factFails}
	for i := range in.codes.Facts {
		if !in.names(e, i, own) {
			continue
		}
		if said.fact == 0 || i == own && said.why == factFails {
			said.fact = uint8(i + 1)
		}
		switch b := in.among(i, own, e.Values, e.Include); {
		case b == ieum.Inside:
			return in.settled(e, true, uint8(i+1))
		case len(in.subject.facts[i]) == 0 && (said.why != factUnknown || i == own):
			said = finding{why: factUnknown, fact: uint8(i + 1)}
		case b == ieum.Uncertain && said.why == factFails:
			said = finding{why: factVague, fact: uint8(i + 1)}
		}
	}
	if said.why == factFails {
		return in.settled(e, false, said.fact)
	}
	return said
}

// settled returns what follows for a condition once it is known whether the subject is one of those it names.
func (in *inquiry) settled(e *ieum.EligibilityRule, named bool, fact uint8) finding {
	if named == e.Include {
		return finding{why: factFits}
	}
	return finding{why: factFails, fact: fact, never: e.Rule == ieum.RuleSex && !e.Discretion}
}

// factOf returns the place of the fact that a rule reads; -1 where the lists hold none.
func (in *inquiry) factOf(rule ieum.RuleID) int {
	for i := range in.codes.Facts {
		if in.codes.Facts[i].Rule == rule {
			return i
		}
	}
	return -1
}

// names reports whether a condition is about a fact: its rule's own, unless it names only choices of facts beside
// that, or one of those.
func (in *inquiry) names(e *ieum.EligibilityRule, fact, own int) bool {
	f := &in.codes.Facts[fact]
	if fact == own {
		return slices.ContainsFunc(e.Values, func(v string) bool { return f.Has(v) || !in.readBeside(e.Rule, own, v) })
	}
	return f.Reads(e.Rule) && slices.ContainsFunc(e.Values, func(v string) bool { return f.Has(v) && !in.codes.Facts[own].Has(v) })
}

// readBeside reports whether a value is a choice of a fact that the rule reads beside its own.
func (in *inquiry) readBeside(rule ieum.RuleID, own int, value string) bool {
	for i := range in.codes.Facts {
		if f := &in.codes.Facts[i]; i != own && f.Reads(rule) && f.Has(value) {
			return true
		}
	}
	return false
}

// among reports whether what is recorded of a fact is one of the values: of several that hold at once, the nearest
// to it counts. A value that is a choice of the own fact as well is meant of that.
func (in *inquiry) among(fact, own int, values []string, include bool) ieum.Belonging {
	nearest := ieum.Outside
	for _, v := range in.subject.facts[fact] {
		if fact == own || !in.codes.Facts[own].Has(v) {
			nearest = max(nearest, in.codes.Facts[fact].Among(v, values, include))
		}
	}
	return nearest
}
