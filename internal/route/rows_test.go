package route

import (
	"math/rand/v2"
	"testing"
)

// No answer of the plain engine shows the order of a row; an engine that reads rows by cursor needs it.
func TestRowsAreSortedByCostAndSayTheSameBothWays(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	var arcs []Arc
	for range 2000 {
		arcs = append(arcs, Arc{
			From: r.Int32N(50), To: r.Int32N(60), Cost: r.Int32N(20), Tie: r.Int32N(1000), Conditional: r.IntN(3) == 0,
		})
	}
	g, err := Build(60, arcs, func(v int32) bool { return v >= 45 && v < 50 })
	if err != nil {
		t.Fatal(err)
	}
	type way struct{ from, to, cost int32 }
	seen := map[way]int{}
	for v := range g.nodes {
		for i := g.outFrom[v]; i < g.outFrom[v+1]; i++ {
			if i > g.outFrom[v] && g.cost(i) < g.cost(i-1) {
				t.Fatalf("outgoing row %d is not sorted by cost", v)
			}
			seen[way{v, g.out[i].node, g.cost(i)}]++
		}
	}
	for v := range g.nodes {
		last := int32(0)
		for _, h := range g.in[g.inFrom[v]:g.inFrom[v+1]] {
			cost := h.cost
			if cost < 0 {
				cost = g.cost(^h.cost)
			}
			if cost < last {
				t.Fatalf("incoming row %d is not sorted by cost", v)
			}
			last = cost
			seen[way{h.node, v, cost}]--
		}
	}
	for w, n := range seen {
		if n != 0 {
			t.Errorf("%+v: %d more outgoing than incoming", w, n)
		}
	}
	for _, a := range arcs {
		if w := (way{a.From, a.To, a.Cost}); g.leads(a) {
			if _, ok := seen[w]; !ok {
				t.Errorf("%+v is lost", a)
			}
		}
	}
}
