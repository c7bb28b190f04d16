package main

import (
	"context"
	"fmt"
	"runtime"
	"testing"
)

// BenchmarkLinkage asks what clients ask: a whole linkage with the texts and
// paths of what is shown, and one plan for six needs. cpu-us/op is what the
// questions take of a core, whatever else the machine does.
func BenchmarkLinkage(b *testing.B) {
	for _, districts := range []int{small, metropolis} {
		p, err := cityPeople(districts)
		if err != nil {
			b.Fatal(err)
		}
		q, err := p.questions()
		if err != nil {
			b.Fatal(err)
		}
		for name, ask := range map[string]func(context.Context, int) error{"whole": q.whole, "plan": q.plan} {
			b.Run(fmt.Sprintf("%s/districts=%d", name, districts), func(b *testing.B) {
				runtime.LockOSThread()
				defer runtime.UnlockOSThread()
				b.ReportAllocs()
				began := threadTime()
				for i := 0; b.Loop(); i++ {
					if err := ask(b.Context(), i%len(q.asked)); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64((threadTime()-began).Microseconds())/float64(b.N), "cpu-us/op")
			})
		}
	}
}
