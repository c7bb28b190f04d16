package linkage

import (
	"fmt"
	"slices"

	"ieum/internal/ieum"
)

// Seam is one rule of the model: a row of a table. Off takes it out, and returns what puts it back.
type Seam struct {
	Name string
	Off  func() (back func())
}

// Seams are all rules that stand in tables of this package.
func Seams() []Seam {
	seams := slices.Concat(ruleSeams(), waySeams())
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
		swap := func() { callers[pair[0]], callers[pair[1]] = callers[pair[1]], callers[pair[0]] }
		seams = append(seams, Seam{fmt.Sprintf("caller %s before %s", callers[pair[0]], callers[pair[1]]), func() func() { swap(); return swap }})
	}
	return seams
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
