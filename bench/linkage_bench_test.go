package main

import (
	"fmt"
	"testing"
)

// BenchmarkLinkage asks what clients ask: a whole linkage with the texts and paths of what is shown.
func BenchmarkLinkage(b *testing.B) {
	inCities(b, func(b *testing.B, q *questions) {
		for i := 0; b.Loop(); i++ {
			if err := q.whole(b.Context(), i%len(q.asked)); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkPlan asks for one plan for six needs.
func BenchmarkPlan(b *testing.B) {
	inCities(b, func(b *testing.B, q *questions) {
		for i := 0; b.Loop(); i++ {
			if err := q.plan(b.Context(), i%len(q.asked)); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func inCities(b *testing.B, run func(*testing.B, *questions)) {
	b.Helper()
	for _, districts := range []int{small, metropolis} {
		p, err := cityPeople(districts)
		if err != nil {
			b.Fatal(err)
		}
		q, err := p.questions()
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("districts=%d", districts), func(b *testing.B) {
			b.ReportAllocs()
			run(b, q)
		})
	}
}
