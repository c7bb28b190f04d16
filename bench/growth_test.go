package main

import (
	"slices"
	"testing"
)

// effort is what whole linkages cost in one network, in units that are the
// same on every machine.
type effort struct{ p50, p99, candidates int }

func effortIn(t *testing.T, districts int) effort {
	t.Helper()
	p, err := cityPeople(districts)
	if err != nil {
		t.Fatal(err)
	}
	q, err := p.questions()
	if err != nil {
		t.Fatal(err)
	}
	work := make([]int, len(q.asked))
	for i := range q.asked {
		answer, err := q.ask(t.Context(), i)
		if err != nil {
			t.Fatal(err)
		}
		show(answer)
		work[i] = answer.Work()
	}
	judged, err := q.candidates(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(work)
	return effort{work[len(work)/2], work[len(work)*99/100], judged}
}

// The people are made alike, the network round theirs is ten times as large:
// what a linkage looks at depends on where somebody lives, not on how large
// the country is.
func TestALinkageGrowsMuchSlowerThanTheNetwork(t *testing.T) {
	few, many := effortIn(t, small), effortIn(t, metropolis)
	t.Logf("in %d districts %+v, in %d districts %+v", small, few, metropolis, many)
	if many.p50 > 3*few.p50 || many.p99 > 3*few.p99 || many.candidates > 3*few.candidates {
		t.Errorf("ten times the network costs more than three times the effort: %+v, then %+v", few, many)
	}
}
