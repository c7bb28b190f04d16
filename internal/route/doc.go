// Package route finds the k best loopless paths of bounded length in a network, joined by what one
// question adds to it. It knows nothing of students: nodes and ties are numbers, strengths are costs.
//
// # The question
//
// A [Graph] is the shared, immutable network; a [Question] brings a start, a bound on hops, an overlay of
// personal nodes and arcs, blocked nodes, and a check for conditional ties. [Graph.Best] gives the k best
// paths to any of some targets, [Graph.Reach] the cheapest way to everywhere for every number of hops.
// Both are exact. A path is a sequence of distinct nodes; of parallel ties the cheapest admitted stands.
//
// # Integer costs
//
// Costs are round(-ln strength * 2^20). Float sums depend on the direction in which a path is added up, so
// a bound computed from the far end could exceed the true cost in the last digit, and equal paths would
// differ. Integers make ties, bounds and the comparison with an exhaustive search exact.
//
// # Order
//
// The search works on weights, cost and hops in one number (cost << 4 + hops). Every arc has a positive
// weight, so zero-cost loops never pay, and the order by weight is the order by cost, then hops. Equal
// weights are decided by the nodes from the start on, inside the search and not by a sort afterwards: so
// the choice among equals at the k-th place is canonical too, at no price in class size (equal paths come
// out depth first). The order is a property of graph and question, not of the engine or its tuning.
//
// # The plain engine
//
// Best first computes, for the nodes that can matter, the least weight to a target for every number of
// hops left, then takes partial paths best-first. Two breadth-first balls meet by hops where it is
// cheapest: with D hops round the start, the backward layers before H-D are computed wherever they
// lead, the others only inside the ball. (A layer-by-layer bound has no trouble with "dominance must look
// at cost and hops": each layer is its own minimum.) A bound is over walks, hence never above the cost of
// a loopless path. Where walks through one hub are many and loopless ways few, bounds mislead; the
// gates rule ends the common case: when a partial path has passed every node that has an arc to a target, only
// targets may follow. What remains is stopped by the work limit, which is counted and never timed, so
// that an answer is repeatable; the paths found until then are exactly the first of the whole answer.
//
// Choosing D by the number of arcs on either side, question by question, is what makes the plain engine
// fast enough: few targets with few arcs are searched from their side, a child with few ties from its own.
//
// The engine reads a whole neighbourhood, so its work grows with the network, slowly. An engine that
// does both halves lazily can replace the one method search.plain; then this one stays as its oracle,
// to be compared path by path.
//
// # Memory
//
// Both directions, offsets and tie numbers take less than 24 bytes an arc (see [Graph.Bytes]). The flag
// of a conditional arc is the sign of its cost; an incoming conditional arc holds its place among the outgoing ones in
// place of a cost, which leads to cost and tie. Working memory is pooled by the graph: 8 bytes a node for an index
// that an epoch clears, and about 70 bytes (for six hops) for each node that a question met. A question allocates
// only its result.
package route
