package atlas_test

import (
	"testing"

	"ieum/internal/ieum"
)

func TestCapacityOn(t *testing.T) {
	say := func(key string, state ieum.CapacityState, asOf, until int) *ieum.Capacity {
		return &ieum.Capacity{
			Head: head("Capacity", key), Service: id("Service", "s"), State: state,
			AsOf: today.AddDays(asOf), ValidUntil: today.AddDays(until),
		}
	}
	endless := say("endless", ieum.CapacityOpen, -9, 0)
	endless.ValidUntil = ""
	tests := []struct {
		name       string
		statements []*ieum.Capacity
		day        int
		want       ieum.CapacityState
		by         *ieum.Capacity
	}{
		{"nobody said anything", nil, 0, ieum.CapacityUnknown, nil},
		{"a good statement", []*ieum.Capacity{say("a", ieum.CapacityFull, -3, 3)}, 0, ieum.CapacityFull, say("a", ieum.CapacityFull, -3, 3)},
		{"its last day", []*ieum.Capacity{say("a", ieum.CapacityOpen, -3, 3)}, 3, ieum.CapacityOpen, say("a", ieum.CapacityOpen, -3, 3)},
		{"the day after is unknown, and what was heard last is told", []*ieum.Capacity{say("a", ieum.CapacityOpen, -3, 3)}, 4, ieum.CapacityUnknown, say("a", ieum.CapacityOpen, -3, 3)},
		{"the later statement counts, though the earlier is good for longer", []*ieum.Capacity{say("a", ieum.CapacityOpen, -3, 30), say("b", ieum.CapacityFull, -2, 30)}, 0, ieum.CapacityFull, say("b", ieum.CapacityFull, -2, 30)},
		{"a statement that outdated another does not revive it", []*ieum.Capacity{say("a", ieum.CapacityOpen, -3, 30), say("b", ieum.CapacityFull, -2, -1)}, 0, ieum.CapacityUnknown, say("b", ieum.CapacityFull, -2, -1)},
		{"a statement of a later day is not yet made", []*ieum.Capacity{say("a", ieum.CapacityOpen, -3, 30), say("b", ieum.CapacityFull, 2, 30)}, 0, ieum.CapacityOpen, say("a", ieum.CapacityOpen, -3, 30)},
		{"without an end it is good until the next", []*ieum.Capacity{endless}, 300, ieum.CapacityOpen, endless},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			entities := []ieum.Entity{&ieum.Service{Head: head("Service", "s")}}
			for _, c := range tt.statements {
				entities = append(entities, c)
			}
			state, by := viewOf(t, entities...).CapacityOn(id("Service", "s"), today.AddDays(tt.day))
			if state != tt.want || (by == nil) != (tt.by == nil) || by != nil && by.ID != tt.by.ID {
				t.Errorf("CapacityOn = %v by %v, want %v by %v", state, by, tt.want, tt.by)
			}
		})
	}
}

func TestCapacityOfIsTheLatestStatementThenTheGreaterID(t *testing.T) {
	c := func(key string, asOf ieum.Date) *ieum.Capacity {
		return &ieum.Capacity{Head: head("Capacity", key), Service: id("Service", "s"), AsOf: asOf}
	}
	old, a, b := c("old", today.AddDays(-1)), c("a", today), c("b", today)
	v := viewOf(t, &ieum.Service{Head: head("Service", "s")}, b, a, old)
	want := max(a.ID, b.ID)
	if got, ok := v.CapacityOf(id("Service", "s")); !ok || got.ID != want {
		t.Errorf("CapacityOf = %v, %v, want %v", got, ok, want)
	}
	if _, ok := v.CapacityOf(id("Service", "other")); ok {
		t.Error("a capacity of a service that does not exist")
	}
}
