package route_test

import (
	"cmp"
	"maps"
	"math/rand/v2"
	"slices"

	"ieum/internal/route"
)

// world is a small random case in the plainest form: a list of arcs, from which the oracle answers
// without any of the package's data structures.
type world struct {
	nodes   int // of the network
	arcs    []route.Arc
	sinks   []bool // of network and overlay
	blocked []bool
	admits  []bool // by tie
	q       route.Question
	targets []int32
	k       int
}

// randomWorld draws a case. Small cost ranges make ties, including zero costs.
func randomWorld(r *rand.Rand) *world {
	w := &world{nodes: 1 + r.IntN(13), k: 1 + r.IntN(20)}
	personal := r.IntN(5)
	all := w.nodes + personal
	costs := []int32{1, 2, 3, 10, 1000, 1_000_000}[r.IntN(6)]
	sinkShare, blockShare, dense := r.IntN(3), r.IntN(3), 2+r.IntN(7)
	for range all {
		w.sinks = append(w.sinks, r.IntN(12) < sinkShare)
		w.blocked = append(w.blocked, r.IntN(24) < blockShare)
	}
	for range 40 {
		w.admits = append(w.admits, r.IntN(2) == 0)
	}
	arc := func(n int) route.Arc {
		return route.Arc{From: int32(r.IntN(n)), To: int32(r.IntN(n)), Cost: r.Int32N(costs), Tie: r.Int32N(40)}
	}
	for range r.IntN(1+w.nodes) + w.nodes*dense/2 {
		a := arc(w.nodes)
		a.Conditional = r.IntN(5) == 0
		w.arcs = append(w.arcs, a)
	}
	for range r.IntN(1+8*personal) + r.IntN(3) {
		w.q.Overlay.Arcs = append(w.q.Overlay.Arcs, arc(all))
	}
	w.q.Start = int32(all - 1 - r.IntN(min(all, personal+1)))
	for range r.IntN(5) {
		a := arc(all)
		a.From = w.q.Start
		w.q.Overlay.Arcs = append(w.q.Overlay.Arcs, a)
	}
	for v := w.nodes; v < all; v++ {
		if w.sinks[v] {
			w.q.Overlay.Sinks = append(w.q.Overlay.Sinks, int32(v))
		}
	}
	w.q.Overlay.Nodes = personal
	w.q.MaxHops = 1 + r.IntN(7)
	w.q.WorkLimit = 1 << 40
	w.q.Blocked = func(v int32) bool { return w.blocked[v] }
	w.q.Admit = func(t int32) bool { return w.admits[t] }
	for range r.IntN(6) {
		w.targets = append(w.targets, int32(r.IntN(all)))
	}
	return w
}

func (w *world) build() (*route.Graph, error) {
	return route.Build(w.nodes, w.arcs, func(v int32) bool { return w.sinks[v] })
}

// usable lists the arcs that may be on a path, each with the tie that names it.
func (w *world) usable() []namedArc {
	var list []namedArc
	add := func(a route.Arc, personal bool) {
		if !w.sinks[a.From] && !w.blocked[a.From] && !w.blocked[a.To] {
			list = append(list, namedArc{a, route.Tie{ID: a.Tie, Personal: personal}})
		}
	}
	for _, a := range w.arcs {
		if !a.Conditional || w.admits[a.Tie] {
			add(a, false)
		}
	}
	for _, a := range w.q.Overlay.Arcs {
		add(a, true)
	}
	return list
}

type namedArc struct {
	route.Arc
	name route.Tie
}

// paths enumerates every path by depth first, and sorts them as Result promises.
func (w *world) paths() []route.Path {
	best := map[[2]int32]namedArc{}
	next := map[int32][]int32{}
	for _, a := range w.usable() {
		ends := [2]int32{a.From, a.To}
		old, ok := best[ends]
		if !ok {
			next[a.From] = append(next[a.From], a.To)
		}
		if !ok || compareNamed(a, old) < 0 {
			best[ends] = a
		}
	}
	var found []route.Path
	var walk func(p route.Path)
	walk = func(p route.Path) {
		last := p.Nodes[len(p.Nodes)-1]
		if len(p.Ties) > 0 && slices.Contains(w.targets, last) {
			found = append(found, route.Path{Nodes: slices.Clone(p.Nodes), Ties: slices.Clone(p.Ties), Cost: p.Cost})
			return
		}
		if len(p.Ties) == w.q.MaxHops {
			return
		}
		for _, to := range next[last] {
			if !slices.Contains(p.Nodes, to) {
				a := best[[2]int32{last, to}]
				walk(route.Path{Nodes: append(p.Nodes, to), Ties: append(p.Ties, a.name), Cost: p.Cost + a.Cost})
			}
		}
	}
	if !w.blocked[w.q.Start] {
		walk(route.Path{Nodes: []int32{w.q.Start}})
	}
	slices.SortFunc(found, comparePaths)
	return found
}

func compareNamed(a, b namedArc) int {
	network := func(a namedArc) int {
		if a.name.Personal {
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(a.Cost, b.Cost), cmp.Compare(network(a), network(b)), cmp.Compare(a.Tie, b.Tie))
}

func comparePaths(a, b route.Path) int {
	return cmp.Or(cmp.Compare(a.Cost, b.Cost), cmp.Compare(len(a.Nodes), len(b.Nodes)), slices.Compare(a.Nodes, b.Nodes))
}

// reach computes the cheapest walks by hops over the bare list of arcs: walk[h][v] is {cost, hops}.
func (w *world) reach() []map[int32][2]int32 {
	now := map[int32][2]int32{}
	if !w.blocked[w.q.Start] {
		now[w.q.Start] = [2]int32{0, 0}
	}
	layers := []map[int32][2]int32{now}
	for range w.q.MaxHops {
		next := maps.Clone(now)
		for _, a := range w.usable() {
			c, ok := now[a.From]
			if !ok {
				continue
			}
			c = [2]int32{c[0] + a.Cost, c[1] + 1}
			if old, ok := next[a.To]; !ok || slices.Compare(c[:], old[:]) < 0 {
				next[a.To] = c
			}
		}
		layers = append(layers, next)
		now = next
	}
	return layers
}
