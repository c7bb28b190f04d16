package route

import (
	"cmp"
	"errors"
	"math"
	"slices"
	"sync"
)

// ErrGraph reports arcs that cannot make a graph: an end outside the nodes, a cost outside 0..MaxCost, a
// negative tie, or more nodes or arcs than int32 can count. It is a fault of the caller, not of a user.
var ErrGraph = errors.New("route: bad graph")

// Arc is one direction of a tie.
type Arc struct {
	From, To int32
	// Cost is what [Cost] makes of the tie's strength, 0..MaxCost.
	Cost int32
	// Tie is the caller's number of the tie, 0 or more; both directions may carry the same.
	Tie int32
	// Conditional says that the tie stands only if the question's Admit says so: it is dated, or private.
	Conditional bool
}

// half is an arc in the row of one of its ends. In an outgoing row a negative cost is the complement of
// the cost of a conditional arc. In an incoming row it is the complement of the arc's place among the
// outgoing ones, which hold its cost and its tie: so a conditional arc costs no byte more than another.
type half struct{ node, cost int32 }

// Graph is an immutable network of nodes 0..Nodes()-1 in compressed sparse rows, outgoing and incoming.
// Rows are sorted by cost, then by the node at the other end, then by tie; parallel ties are kept, since
// which of them stands is known only when a question admits them. It may be used by many goroutines.
type Graph struct {
	nodes   int32
	outFrom []int32 // outFrom[v]..outFrom[v+1] is the row of v in out and ties
	inFrom  []int32
	out, in []half
	ties    []int32
	sinks   bits
	scratch sync.Pool // of *search, all for this graph
}

// Build makes the graph of nodes 0..nodes-1 with the given arcs, which it copies.
//
// A node that sink names may only end a path: arcs that leave it are dropped, and so are loops, which no
// loopless path uses. A nil sink names none. The same arcs in another order make the same graph. The
// error is [ErrGraph].
func Build(nodes int, arcs []Arc, sink func(node int32) bool) (*Graph, error) {
	if nodes < 0 || nodes >= math.MaxInt32/2 || len(arcs) >= math.MaxInt32 {
		return nil, ErrGraph
	}
	g := &Graph{nodes: int32(nodes), sinks: newBits(nodes)}
	for v := int32(0); sink != nil && v < g.nodes; v++ {
		if sink(v) {
			g.sinks.set(v)
		}
	}
	for _, a := range arcs {
		if !a.within(g.nodes) {
			return nil, ErrGraph
		}
	}
	g.fillOut(arcs)
	g.fillIn()
	return g, nil
}

// within reports whether the arc is well formed in a graph of the given number of nodes.
func (a Arc) within(nodes int32) bool {
	return a.From >= 0 && a.From < nodes && a.To >= 0 && a.To < nodes &&
		a.Cost >= 0 && a.Cost <= MaxCost && a.Tie >= 0
}

// leads reports whether a path can use the arc at all.
func (g *Graph) leads(a Arc) bool { return a.From != a.To && !g.sinks.has(a.From) }

// fillOut sorts the arcs that lead somewhere into rows by their start.
func (g *Graph) fillOut(arcs []Arc) {
	g.outFrom = make([]int32, g.nodes+1)
	for _, a := range arcs {
		if g.leads(a) {
			g.outFrom[a.From+1]++
		}
	}
	next := startRows(g.outFrom)
	sorted := make([]Arc, g.outFrom[g.nodes])
	for _, a := range arcs {
		if g.leads(a) {
			sorted[next[a.From]] = a
			next[a.From]++
		}
	}
	g.out, g.ties = make([]half, len(sorted)), make([]int32, len(sorted))
	for v := range g.nodes {
		slices.SortFunc(sorted[g.outFrom[v]:g.outFrom[v+1]], compareArcs)
	}
	for i, a := range sorted {
		if a.Conditional {
			a.Cost = ^a.Cost
		}
		g.out[i], g.ties[i] = half{a.To, a.Cost}, a.Tie
	}
}

// compareArcs orders arcs with one start. The flag comes last, so that equal arcs in another order of
// input still make the same rows.
func compareArcs(a, b Arc) int {
	if a.Cost != b.Cost {
		return cmp.Compare(a.Cost, b.Cost)
	}
	if a.To != b.To {
		return cmp.Compare(a.To, b.To)
	}
	if a.Tie != b.Tie {
		return cmp.Compare(a.Tie, b.Tie)
	}
	return cmp.Compare(conditionLast(a), conditionLast(b))
}

func conditionLast(a Arc) int {
	if a.Conditional {
		return 1
	}
	return 0
}

// backArc is an arc on its way into an incoming row.
type backArc struct{ from, cost, place int32 }

// fillIn turns the outgoing rows round.
func (g *Graph) fillIn() {
	g.inFrom = make([]int32, g.nodes+1)
	for _, h := range g.out {
		g.inFrom[h.node+1]++
	}
	next := startRows(g.inFrom)
	sorted := make([]backArc, len(g.out))
	for v := range g.nodes {
		for i := g.outFrom[v]; i < g.outFrom[v+1]; i++ {
			to := g.out[i].node
			sorted[next[to]] = backArc{v, g.cost(i), i}
			next[to]++
		}
	}
	g.in = make([]half, len(sorted))
	for v := range g.nodes {
		slices.SortFunc(sorted[g.inFrom[v]:g.inFrom[v+1]], func(a, b backArc) int {
			if a.cost != b.cost {
				return cmp.Compare(a.cost, b.cost)
			}
			return cmp.Compare(a.place, b.place) // places go by start, then by the order of its row
		})
	}
	for i, a := range sorted {
		if g.out[a.place].cost < 0 {
			a.cost = ^a.place
		}
		g.in[i] = half{a.from, a.cost}
	}
}

// startRows turns counts, where counts[v+1] belongs to v, into the starts of rows, and returns a copy.
func startRows(counts []int32) []int32 {
	for v := 1; v < len(counts); v++ {
		counts[v] += counts[v-1]
	}
	return slices.Clone(counts)
}

// cost returns the cost of the outgoing arc at the given place.
func (g *Graph) cost(place int32) int32 {
	c := g.out[place].cost
	if c < 0 {
		return ^c
	}
	return c
}

// Nodes returns the number of nodes; the personal nodes of a question are numbered from here on.
func (g *Graph) Nodes() int { return int(g.nodes) }

// Arcs returns the number of arcs kept, each counted once although it is held in both directions.
func (g *Graph) Arcs() int { return len(g.out) }

// Bytes returns the memory that the graph holds for its rows, in bytes, without the pooled scratch.
func (g *Graph) Bytes() int {
	const ofHalf, ofInt32, ofWord = 8, 4, 8
	return ofHalf*(len(g.out)+len(g.in)) + ofInt32*(len(g.outFrom)+len(g.inFrom)+len(g.ties)) + ofWord*len(g.sinks)
}

// bits is a set of nodes, one bit each.
type bits []uint64

func newBits(n int) bits { return make(bits, (n+63)/64) }

func (b bits) set(v int32) { b[v>>6] |= 1 << (v & 63) }

func (b bits) has(v int32) bool { return b[v>>6]>>(v&63)&1 != 0 }
