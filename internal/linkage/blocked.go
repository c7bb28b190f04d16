package linkage

import (
	"cmp"
	"slices"

	"ieum/internal/ieum"
)

// prospect is when something that fails may change, by the worst of its rules.
type prospect uint8

// The prospects, in the order of what is blocked.
const (
	// byDay is within a year, on a day that is known.
	byDay prospect = iota
	// byAsking is within a year perhaps: there is somebody to ask, and no day.
	byAsking
	// farOff is later than that, or nobody knows when, as with a service that is closed.
	farOff
)

// shut is the verdict on a service that is blocked: what the order of these, and development, go by.
type shut struct {
	node    int32
	hope    hopeKey
	failing ruleSet
	quiet   bool
}

// hopeKey holds a number for each matter of the order of what is blocked; the lower the better, and the first that
// differs decides.
type hopeKey [5]int32

// The places in a key.
const (
	byStuck = iota
	byWhere
	byProspect
	bySooner
	byFailures
)

// hopeOrder are the matters in the order in which they decide: what can change before what one rule shuts for good and
// that before what every rule does; the own district before what belongs to none and that before the next; the prospect;
// the sooner of two days; and the fewer rules that fail.
var hopeOrder = []uint8{byStuck, byWhere, byProspect, bySooner, byFailures}

// shut returns the verdict on a candidate for which something fails, by how its district fits, where a year ends on a
// day.
func (c *candidate) shut(district uint8, year ieum.Date) shut {
	s := shut{node: c.node, failing: c.failing, quiet: c.quiet}
	s.hope = hopeKey{byWhere: int32(district), bySooner: dayNumber(c.opens), byFailures: int32(c.fails)}
	switch c.never {
	case 0:
	case c.fails:
		s.hope[byStuck] = 2
	default:
		s.hope[byStuck] = 1
	}
	for i := range c.found {
		if f := &c.found[i]; f.verdict() == fails {
			s.hope[byProspect] = max(s.hope[byProspect], int32(f.prospect(year)))
		}
	}
	return s
}

// dayNumber returns a day as a number that grows with it; 0 where it is absent.
func dayNumber(d ieum.Date) int32 {
	n := int32(0)
	for i := range len(d) {
		if d[i] != '-' {
			n = 10*n + int32(d[i]-'0')
		}
	}
	return n
}

// byHope orders what is blocked. The order of nodes is that of ids.
func byHope(a, b shut) int {
	for _, matter := range hopeOrder {
		if a.hope[matter] != b.hope[matter] {
			return int(a.hope[matter]) - int(b.hope[matter])
		}
	}
	return cmp.Compare(a.node, b.node)
}

// least returns the first of a list in an order, without putting the rest in order.
func least[T any](list []T, first int, order func(a, b T) int) []T {
	first = min(max(first, 0), len(list))
	kept := make([]T, 0, first+1)
	for _, one := range list {
		if len(kept) == first && (first == 0 || order(kept[first-1], one) <= 0) {
			continue
		}
		at, _ := slices.BinarySearchFunc(kept, one, order)
		if kept = slices.Insert(kept, at, one); len(kept) > first {
			kept = kept[:first]
		}
	}
	return kept
}

// slow are the failures without a day that nobody can be asked about: to open again what is closed, or to grow up.
var slow = [whys]bool{
	activeClosed: true, activeAgencyClosed: true, typeTooYoung: true, ageTooYoung: true, ageLeftOut: true, levelNotYet: true,
}

// prospect of a failure.
func (f *finding) prospect(year ieum.Date) prospect {
	switch {
	case f.never, f.changesOn > year:
		return farOff
	case !f.changesOn.Absent():
		return byDay
	case slow[f.why]:
		return farOff
	}
	return byAsking
}
