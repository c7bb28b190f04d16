package route_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"ieum/internal/route"
	"ieum/internal/route/routetest"
)

// sizes are the networks that the benchmarks know; the nation takes seconds to make.
var sizes = []struct {
	name string
	size routetest.Size
}{
	{"district", routetest.District()},
	{"metropolis", routetest.Metropolis()},
	{"nation", routetest.Nation()},
}

// students is how many different questions a benchmark asks in turn.
const students = 300

// percentiles reports the distribution of a benchmark's questions: time, which depends on the machine, and
// work, which does not.
type percentiles struct {
	times []time.Duration
	work  []int
}

func (p *percentiles) report(b *testing.B) {
	slices.Sort(p.times)
	slices.Sort(p.work)
	at := func(share float64) int { return int(share * float64(len(p.times)-1)) }
	b.ReportMetric(float64(p.times[at(0.5)].Microseconds()), "p50-us")
	b.ReportMetric(float64(p.times[at(0.99)].Microseconds()), "p99-us")
	b.ReportMetric(float64(p.work[at(0.5)]), "p50-work")
	b.ReportMetric(float64(p.work[at(0.99)]), "p99-work")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkBest asks for the 10 best paths of at most 6 hops.
func BenchmarkBest(b *testing.B) {
	for _, s := range sizes {
		b.Run(s.name, func(b *testing.B) {
			n := routetest.New(s.size, 1)
			g := mustBuild(b, n)
			for _, need := range routetest.Needs {
				asked := make([]routetest.Student, students)
				for i := range asked {
					asked[i] = n.Student(i, need, 6)
				}
				b.Run(need.String(), func(b *testing.B) { benchBest(b, g, asked) })
			}
		})
	}
}

func benchBest(b *testing.B, g *route.Graph, asked []routetest.Student) {
	var p percentiles
	ctx := context.Background()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s := &asked[i%len(asked)]
		began := time.Now()
		r, err := g.Best(ctx, s.Question, s.Targets, 10)
		p.times = append(p.times, time.Since(began))
		if err != nil || !r.Complete {
			b.Fatalf("%v, complete %v", err, r.Complete)
		}
		p.work = append(p.work, r.Work)
	}
	p.report(b)
}

// BenchmarkReach asks for the cheapest ways to everywhere in at most 6 hops.
func BenchmarkReach(b *testing.B) {
	for _, s := range sizes {
		b.Run(s.name, func(b *testing.B) {
			n := routetest.New(s.size, 1)
			g := mustBuild(b, n)
			asked := make([]routetest.Student, students)
			for i := range asked {
				asked[i] = n.Student(i, routetest.Common, 6)
			}
			var p percentiles
			b.ReportAllocs()
			b.ResetTimer()
			for i := 0; b.Loop(); i++ {
				began := time.Now()
				r, err := g.Reach(context.Background(), asked[i%len(asked)].Question)
				p.times = append(p.times, time.Since(began))
				if err != nil {
					b.Fatal(err)
				}
				p.work = append(p.work, r.Work())
				r.Release()
			}
			p.report(b)
		})
	}
}

// BenchmarkBuild makes the graph, and reports how much memory an arc of it takes.
func BenchmarkBuild(b *testing.B) {
	for _, s := range sizes {
		b.Run(s.name, func(b *testing.B) {
			n := routetest.New(s.size, 1)
			b.ResetTimer()
			var g *route.Graph
			for b.Loop() {
				g = mustBuild(b, n)
			}
			b.ReportMetric(float64(g.Bytes())/float64(g.Arcs()), "B/arc")
			b.ReportMetric(float64(g.Arcs()), "arcs")
			b.ReportMetric(float64(g.Nodes()), "nodes")
		})
	}
}

func mustBuild(tb testing.TB, n *routetest.Network) *route.Graph {
	tb.Helper()
	g, err := route.Build(n.Nodes, n.Arcs, n.Sink)
	if err != nil {
		tb.Fatal(fmt.Errorf("build the network: %w", err))
	}
	return g
}
