package main

import (
	"slices"
	"testing"
)

// linkageWork returns the median and the 99th percentile of the work of whole
// linkages, in units.
func linkageWork(t *testing.T, districts int) (p50, p99 int) {
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
		if err := show(t.Context(), answer); err != nil {
			t.Fatal(err)
		}
		work[i] = answer.Work()
	}
	slices.Sort(work)
	return work[len(work)/2], work[len(work)*99/100]
}

// The people are the same, the network round theirs is ten times as large:
// what a linkage looks at depends on where somebody lives, not on how large
// the country is.
func TestALinkageGrowsMuchSlowerThanTheNetwork(t *testing.T) {
	p50, p99 := linkageWork(t, small)
	larger50, larger99 := linkageWork(t, metropolis)
	t.Logf("in %d districts p50 %d, p99 %d units; in %d districts p50 %d, p99 %d", small, p50, p99, metropolis, larger50, larger99)
	if larger50 > 3*p50 || larger99 > 3*p99 {
		t.Errorf("ten times the network costs more than three times the work")
	}
}
