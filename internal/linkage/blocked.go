package linkage

import (
	"cmp"

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

// byHope orders what is blocked: the own district first, then what belongs to none, then the next; in each by
// prospect, the soonest first. What a rule shuts for good comes after all of it, and what nothing at all can change
// last.
func byHope(a, b *candidate) int {
	return cmp.Or(
		cmp.Compare(a.stuck(), b.stuck()), cmp.Compare(a.fit[byDistrict], b.fit[byDistrict]),
		cmp.Compare(a.prospect, b.prospect), cmp.Compare(a.opens, b.opens), cmp.Compare(a.fails, b.fails), cmp.Compare(a.id, b.id),
	)
}

// stuck tells apart what can change, what one rule shuts for good, and what every rule does.
func (c *candidate) stuck() int {
	switch c.never {
	case 0:
		return 0
	case c.fails:
		return 2
	}
	return 1
}

// prospectOf returns the worst prospect of what fails for the candidate, where a year ends on a day.
func (in *inquiry) prospectOf(c *candidate, year ieum.Date) prospect {
	worst := byDay
	for i := range in.of(c) {
		if f := &in.of(c)[i]; f.verdict() == Fails {
			worst = max(worst, f.prospect(year))
		}
	}
	return worst
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
