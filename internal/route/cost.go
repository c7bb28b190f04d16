package route

import "math"

// costScale is the number of cost units in one unit of -ln(strength).
const costScale = 1 << 20

// minStrength is the weakest strength that a cost can express; anything weaker counts as this.
const minStrength = 1e-6

// MaxCost is the cost of the weakest tie, Cost(1e-6), and the largest that Build and a question accept.
// It leaves room for MaxHops such ties, with their number of hops, in 32 bits.
const MaxCost int32 = 14_486_613

// Cost returns the cost of a tie of the given strength: round(-ln(strength) * 2^20).
//
// Costs add where strengths multiply, and because they are integers the sum does not depend on the
// direction in which a path is walked: equal paths have equal costs. Strength 1 and above (a rounding
// error of the caller) costs 0; 1e-6 and below, zero, negative and NaN cost MaxCost.
func Cost(strength float64) int32 {
	if !(strength > minStrength) {
		return MaxCost
	}
	return int32(math.Round(-math.Log(min(strength, 1)) * costScale))
}

// Strength returns the strength in (0, 1] of a tie or a path of the given cost; it undoes [Cost] to
// within half a cost unit (a relative error below 5e-7). A negative cost counts as 0.
func Strength(cost int32) float64 {
	return math.Exp(-float64(max(cost, 0)) / costScale)
}

// MaxHops is the largest hop bound that a question may carry. It is a limit of the number format, not of
// the product: the bound offered to users is smaller and is checked where it comes in.
const MaxHops = 15

// A weight is a cost and a number of hops in one number: cost << hopBits + hops. Weights add like costs,
// and the smaller weight is the cheaper walk, of equally cheap ones the shorter. With MaxHops arcs of
// MaxCost the sum is 3,476,787,345, so that uint32 holds every weight, and unreached is larger than all.
const (
	hopBits            = 4
	hopMask            = 1<<hopBits - 1
	unreached   uint32 = math.MaxUint32
	oneHop      uint32 = 1
	weightScale        = 1 << hopBits
)

// weightOf returns the weight of one arc.
func weightOf(cost int32) uint32 { return uint32(cost)*weightScale + oneHop }

// costOf returns the cost in a weight.
func costOf(weight uint32) int32 { return int32(weight >> hopBits) }

// hopsOf returns the number of hops in a weight.
func hopsOf(weight uint32) int { return int(weight & hopMask) }
