package atlas

import "math"

// costScale is how many units of cost there are to one of -ln(strength).
const costScale = 1 << 20

// maxCost is the cost of the weakest tie.
const maxCost int32 = 14_486_613

// Cost turns the strength of a tie into a whole number: round(-ln(strength) * 2^20). Costs are added along
// a path where strengths are multiplied, and whole numbers add up the same in every order, so that equal
// paths have equal costs. A strength of 1 and above costs nothing; one of 1e-6 and below, zero, a negative
// one and NaN cost as much as 1e-6.
func Cost(strength float64) int32 {
	if !(strength > weakest) {
		return maxCost
	}
	return int32(math.Round(-math.Log(min(strength, 1)) * costScale))
}

// StrengthOf returns the strength in (0, 1] of a tie or a path of the given cost; it undoes [Cost] to within
// half a unit, which is less than one part in a million. A negative cost counts as 0.
func StrengthOf(cost int32) float64 { return math.Exp(-float64(max(cost, 0)) / costScale) }
