package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/graph"
)

func TestTheUsualLimitsAreThoseOfTheAPI(t *testing.T) {
	want := graph.DefaultLimits()
	if diff := cmp.Diff(want, usual().api()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	// Whatever is set, the dearest operation can be asked.
	small := usual()
	small.CostPerSecond = 1
	if got := small.api().Share.CostBurst; got < want.Work {
		t.Errorf("an account has %d units after a rest, and an operation may cost %d", got, want.Work)
	}
}
