package atlas

import (
	"cmp"
	"slices"

	"ieum/internal/ieum"
)

// sortStatements puts statements in the order in which each outdates those before it.
func sortStatements(list []*ieum.Capacity) {
	slices.SortFunc(list, func(a, b *ieum.Capacity) int {
		return cmp.Or(cmp.Compare(a.AsOf, b.AsOf), cmp.Compare(a.ID, b.ID))
	})
}

// CapacityOf returns the latest statement about a service's free places, by AsOf and then id, whether it
// is still good or not; ok is false when there is none.
func (v *View) CapacityOf(service ieum.ID) (latest *ieum.Capacity, ok bool) {
	statements := v.s.capacities.of(v.shown(service, services))
	if len(statements) == 0 {
		return nil, false
	}
	return statements[len(statements)-1], true
}

// CapacityOn returns what a service is known to say of its free places on a day, and the statement that
// was the latest on that day. A statement past its ValidUntil is still returned, with the state UNKNOWN, so
// that a text can say what was last heard; without any the statement is nil. One without a ValidUntil is
// good until the next.
func (v *View) CapacityOn(service ieum.ID, day ieum.Date) (ieum.CapacityState, *ieum.Capacity) {
	c := latestOn(v.s.capacities.of(v.shown(service, services)), day)
	return stateOn(c, day), c
}

// latestOn returns the last of the statements that were made by the day, or nil.
func latestOn(statements []*ieum.Capacity, day ieum.Date) *ieum.Capacity {
	for _, c := range slices.Backward(statements) {
		if c.AsOf <= day {
			return c
		}
	}
	return nil
}

func stateOn(c *ieum.Capacity, day ieum.Date) ieum.CapacityState {
	if c == nil || c.State == "" || !day.Within(c.AsOf, c.ValidUntil) {
		return ieum.CapacityUnknown
	}
	return c.State
}

// accepting reports whether a service said for the day that it takes people: OPEN or WAITLIST. That it
// wants to assess first (ASSESS_FIRST) is a question, here as in a linkage.
func (x *index) accepting(service int32, day ieum.Date) bool {
	switch stateOn(latestOn(x.capacities.of(service), day), day) {
	case ieum.CapacityOpen, ieum.CapacityWaitlist:
		return true
	default:
		return false
	}
}
