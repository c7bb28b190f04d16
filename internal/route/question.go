package route

import (
	"errors"
	"math"
)

// ErrQuestion reports a question that does not fit its graph: a node out of range, MaxHops outside
// 1..MaxHops, k below 1, or an overlay arc that is malformed or Conditional. Such a number must be checked
// where it comes in; here it is a fault of the caller.
var ErrQuestion = errors.New("route: bad question")

// Question says where paths start and which of the network they may use. The graph only reads it.
type Question struct {
	// Start is the node at which every path starts: one of the network or one of the overlay.
	Start int32
	// MaxHops is the largest number of arcs in a path, 1..[MaxHops].
	MaxHops int
	// Overlay is what this question adds to the network.
	Overlay Overlay
	// Blocked reports the nodes, of network and overlay, that are on no path, not even as an end. It is asked once a node
	// and question, and only for nodes that the search meets. Nil blocks none.
	Blocked func(node int32) bool
	// Admit reports whether a conditional tie of the network stands for this question. It may be asked
	// several times for one tie and must say the same each time. Nil admits none.
	Admit func(tie int32) bool
	// WorkLimit is the number of work units, about one an arc looked at or a path lengthened, at which Best gives up; 0 or
	// less means [DefaultWorkLimit]. Reach has no limit: its work is at most MaxHops times the arcs.
	WorkLimit int
}

// DefaultWorkLimit is the work at which [Graph.Best] gives up unless the question says otherwise.
const DefaultWorkLimit = 4_000_000

// Overlay is one question's own addition to the network: personal nodes, and arcs among them, between
// them and the network (each way that is given, and no other), or from one network node to another.
type Overlay struct {
	// Nodes is the number of personal nodes; they are numbered from the graph's Nodes() on.
	Nodes int
	// Sinks are the personal nodes that may only end a path.
	Sinks []int32
	// Arcs are taken as admitted: one that says Conditional is refused as a fault. Their ties are numbers
	// of the overlay's own, told from the network's by [Tie.Personal].
	Arcs []Arc
}

// Tie names one tie of a path.
type Tie struct {
	ID int32
	// Personal says that ID is a number of the question's overlay, not of the graph.
	Personal bool
}

// Path is a loopless way from the question's start to a target.
type Path struct {
	// Nodes are the stops, start and target included; no node comes twice.
	Nodes []int32
	// Ties has one element less: Ties[i] leads from Nodes[i] to Nodes[i+1]. Where several ties join the same two nodes, it
	// is the cheapest that the question admits; of equally cheap ones a tie of the graph before one of
	// the overlay, then the smaller number.
	Ties []Tie
	// Cost is the sum of the ties' costs.
	Cost int32
}

// Result is the answer of [Graph.Best].
type Result struct {
	// Paths are the best ones by cost, then hops, then node numbers compared from the start on.
	Paths []Path
	// Complete says that Paths is the whole answer: as many as asked for, or all there are. If it is
	// false the work limit was hit, and Paths are still exactly the first of the whole answer.
	Complete bool
	// Bound is, if Complete is false, a cost that no path missing from Paths is below; otherwise 0.
	Bound int32
	// Work is the number of work units spent: equal for equal questions, on every machine.
	Work int
}

// check returns ErrQuestion if q does not fit g.
func (q *Question) check(g *Graph) error {
	if q.Overlay.Nodes < 0 || q.Overlay.Nodes > math.MaxInt32/2 {
		return ErrQuestion
	}
	nodes := g.nodes + int32(q.Overlay.Nodes)
	if q.Start < 0 || q.Start >= nodes || q.MaxHops < 1 || q.MaxHops > MaxHops {
		return ErrQuestion
	}
	for _, a := range q.Overlay.Arcs {
		if !a.within(nodes) || a.Conditional {
			return ErrQuestion
		}
	}
	for _, v := range q.Overlay.Sinks {
		if v < g.nodes || v >= nodes {
			return ErrQuestion
		}
	}
	return nil
}
