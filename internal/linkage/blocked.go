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
	// opens is the last of the days on which something that fails is expected to hold; absent where none is.
	opens ieum.Date
	node  int32
	fails int32
	// stuck tells apart what can change, what one rule shuts for good, and what every rule does.
	stuck, district uint8
	prospect        prospect
	failing         ruleSet
	quiet           bool
}

// shut returns the verdict on a candidate for which something fails, by how its district fits, where a year ends on a
// day.
func (c *candidate) shut(district uint8, year ieum.Date) shut {
	s := shut{opens: c.opens, node: c.node, fails: int32(c.fails), district: district, failing: c.failing, quiet: c.quiet}
	switch c.never {
	case 0:
	case c.fails:
		s.stuck = 2
	default:
		s.stuck = 1
	}
	for i := range c.found {
		if f := &c.found[i]; f.verdict() == fails {
			s.prospect = max(s.prospect, f.prospect(year))
		}
	}
	return s
}

// byHope orders what is blocked: the own district first, then what belongs to none, then the next; in each by
// prospect, the soonest first. What a rule shuts for good comes after all of it, and what nothing at all can change
// last. The order of nodes is that of ids.
func byHope(a, b shut) int {
	if c := cmp.Or(int(a.stuck)-int(b.stuck), int(a.district)-int(b.district), int(a.prospect)-int(b.prospect)); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(a.opens, b.opens), cmp.Compare(a.fails, b.fails), cmp.Compare(a.node, b.node))
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

// prospect of a failure. Nobody can be asked to open again what is closed, or to grow up.
func (f *finding) prospect(year ieum.Date) prospect {
	switch {
	case f.never, f.changesOn > year:
		return farOff
	case !f.changesOn.Absent():
		return byDay
	}
	switch f.why {
	case activeClosed, activeAgencyClosed, typeTooYoung, ageTooYoung, ageLeftOut, gradeTooLow, gradeLeftOut, levelNotYet:
		return farOff
	}
	return byAsking
}
