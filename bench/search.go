package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"ieum/internal/route"
	"ieum/internal/route/routetest"
)

// searches is how many different questions are asked of each kind.
const searches = 200

// searchScale is a network with what is expected of it.
type searchScale struct {
	name     string
	size     routetest.Size
	p50, p99 time.Duration // p99 0: no target
}

// search measures the path engine alone.
func search(ctx context.Context, t *table) error {
	scales := []searchScale{
		{"district", routetest.District(), 200 * time.Microsecond, 3 * time.Millisecond},
		{"metropolis", routetest.Metropolis(), 3 * time.Millisecond, 0},
	}
	grown := map[string][2]float64{}
	for _, s := range scales {
		n := routetest.New(s.size, 1)
		var g *route.Graph
		took, cpu, err := repeat(func() (err error) {
			g, err = route.Build(n.Nodes, n.Arcs, n.Sink)
			return err
		})
		if err != nil {
			return err
		}
		for _, need := range routetest.Needs {
			if err := s.ask(ctx, t, g, n, need, grown); err != nil {
				return err
			}
		}
		s.built(t, g, took, cpu)
	}
	small, large := grown["district"], grown["metropolis"]
	t.check("allocations a question", fmt.Sprintf("%.1f in a district, %.1f in a metropolis", small[0], large[0]),
		"none that grows with the graph", large[0] < small[0]+1)
	return nil
}

// ask measures the questions of one kind of need.
func (s searchScale) ask(ctx context.Context, t *table, g *route.Graph, n *routetest.Network, need routetest.Need, grown map[string][2]float64) error {
	asked := make([]routetest.Student, searches)
	for i := range asked {
		asked[i] = n.Student(i, need, 6)
	}
	work := 0
	ask := func(i int) error {
		r, err := g.Best(ctx, asked[i].Question, asked[i].Targets, 10)
		if err == nil && !r.Complete {
			err = errors.New("a search gave up")
		}
		work += r.Work
		return err
	}
	took, err := compute(len(asked), ask)
	if err != nil {
		return err
	}
	target, met := fmt.Sprintf("p50 %s", ms(s.p50)), took.p50 <= s.p50
	if s.p99 > 0 {
		target, met = target+fmt.Sprintf("  p99 %s", ms(s.p99)), met && took.p99 <= s.p99
	}
	units := work / rounds / searches
	t.check(fmt.Sprintf("%s, %s need", s.name, need), fmt.Sprintf("%s  (%d units of work)", took, units), target, met)
	objects, kib, err := allocations(len(asked), ask)
	grown[s.name] = [2]float64{max(objects, grown[s.name][0]), max(kib, grown[s.name][1])}
	return err
}

// built adds the lines about the graph itself.
func (s searchScale) built(t *table, g *route.Graph, took, cpu time.Duration) {
	per := float64(g.Bytes()) / float64(g.Arcs())
	t.check(s.name+", memory", fmt.Sprintf("%.1f bytes an arc, %d arcs, %s", per, g.Arcs(), mib(float64(g.Bytes()))),
		"24 bytes an arc", per <= 24)
	if s.name == "metropolis" {
		t.check(s.name+", built from a list of arcs", built(took, cpu), "200 ms", took <= 200*time.Millisecond)
	}
}
