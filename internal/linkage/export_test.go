package linkage

import (
	"fmt"
	"slices"

	"ieum/internal/consent"
	"ieum/internal/ieum"
)

// Seam is one rule of the model: a row of a table. Off takes it out, and returns what puts it back.
type Seam struct {
	Name string
	Off  func() (back func())
}

// Seams are all rules that stand in tables of this package.
func Seams() []Seam {
	seams := slices.Concat(ruleSeams(), waySeams(), consentSeams(), askSeams(), shutSeams(), callSeams())
	for i, name := range fitNames {
		seams = append(seams, Seam{"fit " + string(name), func() func() { return without(&fitOrder, i) }})
	}
	for i, as := range callers {
		seams = append(seams, Seam{fmt.Sprintf("caller %q", as), func() func() {
			callers[i] = "NOBODY"
			return func() { callers[i] = as }
		}})
	}
	for _, pair := range [][2]int{{0, 1}, {1, 3}, {3, 4}} { // whoever else asks calls for a profile, where nobody else does
		name := fmt.Sprintf("caller %s before %s", callers[pair[0]], callers[pair[1]])
		seams = append(seams, Seam{name, func() func() { return swapped(callers[:], pair[0], pair[1]) }})
	}
	return seams
}

// rows are the seams of a table: each of its rows taken out and, where the order counts, each put after the next.
func rows[T any](name string, table *[]T, ordered bool) []Seam {
	var seams []Seam
	for i := range *table {
		seams = append(seams, Seam{fmt.Sprintf("%s %d", name, i), func() func() { return without(table, i) }})
		if ordered && i > 0 {
			seams = append(seams, Seam{fmt.Sprintf("%s %d before %d", name, i-1, i), func() func() { return swapped(*table, i-1, i) }})
		}
	}
	return seams
}

// swapped puts two of a table in each other's place.
func swapped[T any](table []T, i, k int) (back func()) {
	swap := func() { table[i], table[k] = table[k], table[i] }
	swap()
	return swap
}

// consentSeams are what telling takes, who signs, and what stands in for it.
func consentSeams() []Seam {
	table := consent.BuiltIn()
	return slices.Concat(
		rows("consent that is needed", &table.Needed, false), signerSeams(table),
		rows("consent is settled by rule", &consentRules, false), rows("no representative may be asked by", &unaskable, false),
		rows("signs by", &signatories, true), rows("names along", &telling, false), rows("is told by", &tellers, false),
	)
}

// signerSeams are who must sign what a linkage asks for. Without a row both must, so that a row of both is one of one.
func signerSeams(table *consent.Table) []Seam {
	var seams []Seam
	for i := range table.Rules {
		rule := &table.Rules[i]
		asked := slices.ContainsFunc(table.Needed, func(n consent.Needed) bool {
			other := func(item ieum.ConsentItem) bool { return !slices.Contains(n.Items, item) }
			return slices.Contains(rule.Kinds, n.Kind) && !slices.ContainsFunc(rule.Items, other)
		})
		if asked {
			seams = append(seams, Seam{"signers by " + rule.Clause, func() func() {
				kept := rule.Signers
				rule.Signers = []ieum.RequiredSigner{ieum.MustSelf, ieum.MustLegalRepresentative}
				if len(kept) == 2 {
					rule.Signers = kept[:1:1]
				}
				return func() { rule.Signers = kept }
			}})
		}
	}
	return seams
}

// askSeams are which question answers what, and which comes first.
func askSeams() []Seam {
	var seams []Seam
	for i := range settlers {
		seams = append(seams, rows(fmt.Sprintf("%d is answered by", i), &settlers[i], false)...)
		for k := range settlers[i] {
			if settlers[i][k].where != nil {
				seams = append(seams, Seam{fmt.Sprintf("%d is answered by %d in all cases", i, k), func() func() {
					kept := settlers[i][k].where
					settlers[i][k].where = nil
					return func() { settlers[i][k].where = kept }
				}})
			}
		}
	}
	for i := range len(askOrder) - 1 {
		seams = append(seams, Seam{fmt.Sprintf("question %d before %d", i, i+1), func() func() { return swapped(askOrder[:], i, i+1) }})
	}
	return seams
}

// shutSeams are the order of what is blocked, and what to develop.
func shutSeams() []Seam {
	seams := slices.Concat(
		rows("blocked by matter", &hopeOrder, true), rows("develop", &developments, true), rows("gap", &gaps, true),
		rows("carries", &carrying, true),
	)
	for i := range slow {
		if slow[i] {
			seams = append(seams, Seam{fmt.Sprintf("failure %d is slow", i), func() func() {
				slow[i] = false
				return func() { slow[i] = true }
			}})
		}
	}
	return seams
}

// callSeams are why somebody is called, and who is asked for at a school.
func callSeams() []Seam {
	return append(slices.Concat(rows("call because of", &callReasons, true), rows("at the school", &schoolDesks, false)),
		Seam{"at the school a title before an agency", func() func() { return swapped(schoolDesks, 0, 1) }})
}

var fitNames = []FitKind{FitNeed, FitAge, FitTarget, FitDistrict, FitNear, FitPlaces, FitLevel}

func ruleSeams() []Seam {
	var seams []Seam
	for i, name := range []string{"ACTIVE", "TYPE", "conditions", "CATCHMENT", "EXCLUSION", "CAPACITY", "GATE", "REFUSAL"} {
		seams = append(seams, Seam{"rule " + name, func() func() { return without(&rules, i) }})
	}
	for i := range conditionRules {
		row := &conditionRules[i]
		seams = append(seams, Seam{"condition " + string(row.rule), func() func() {
			kept := row.judge
			row.judge = func(*inquiry, *ieum.EligibilityRule) finding { return finding{why: factFits} }
			return func() { row.judge = kept }
		}})
	}
	return seams
}

// waySeams are the turns that ways take, and the place of each way in their order.
func waySeams() []Seam {
	var seams []Seam
	for at := range turns {
		for i, turn := range turns[at] {
			seams = append(seams, Seam{fmt.Sprintf("turn from %d along %s", at, turn.along), func() func() { return without(&turns[at], i) }})
		}
	}
	for i, way := range waysInOrder {
		for _, other := range []int{i - 1, i + 1} {
			if other < 0 || other == len(waysInOrder) || kind(i) == directCall {
				continue
			}
			seams = append(seams, Seam{fmt.Sprintf("way %s and %s", way, waysInOrder[other]), func() func() {
				kept := wayOf
				for at := range wayOf {
					if wayOf[at] == kind(i) {
						wayOf[at] = kind(other)
					}
				}
				return func() { wayOf = kept }
			}})
		}
	}
	return seams
}

// without takes one out of a table.
func without[T any](table *[]T, i int) (back func()) {
	kept := *table
	*table = slices.Delete(slices.Clone(kept), i, i+1)
	return func() { *table = kept }
}

// Judged counts the judgements that something takes: how often a candidate comes before the rules.
func Judged(of func()) int {
	kept, n := rules, 0
	rules = append([]rule{func(*jury, *candidate) { n++ }}, kept...)
	defer func() { rules = kept }()
	of()
	return n
}
