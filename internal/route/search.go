package route

import (
	"context"
	"errors"
	"slices"
)

// none stands for no slot, no partial path, no link.
const none int32 = -1

// entry says where a node's record is, if the epoch is the current one; slot is none for a blocked node.
type entry struct {
	epoch uint32
	slot  int32
}

// record is what one question knows of one node that it met. The node's layers stand in search.layers.
type record struct {
	node     int32
	hops     int32 // fewest hops from the start, as far as the ball was grown; unknownHops outside
	out, in  int32 // first of the node's overlay links each way
	seen     int32 // the expansion that last saw the node, counted from 1
	seenAt   int32 // and the partial path that it made there
	isSink   bool  // may only end a path
	isTarget bool
	gate     uint8 // number of the node among the gates, from 1; 0 if it is none
}

const unknownHops = MaxHops + 1

// link is an overlay arc as seen from one of its ends.
type link struct {
	node   int32 // at the other end
	weight uint32
	arc    int32 // its place in the overlay
	next   int32
}

// step is an arc that the question may use, on the way out of or into the node being looked at.
type step struct {
	node   int32 // at the other end
	arc    int32 // place among the graph's outgoing arcs, or the complement of its place in the overlay; unset on the way in
	weight uint32
}

// search is the working memory of one question: records of the nodes it met, found through an index by
// node number that an epoch clears. It is pooled by its graph; nothing in it grows with the graph but
// that index, which is made once.
type search struct {
	g        *Graph
	q        Question
	epoch    uint32
	index    []entry
	records  []record
	layers   []uint32 // of each slot stride weights: at most 0, 1 … MaxHops hops
	stride   int
	blank    [MaxHops + 1]uint32 // the layers of a node without a weight
	links    []link
	steps    []step
	start    int32 // slot; none if the start is blocked
	work     int
	limit    int
	checked  int // work at which the context was last asked
	ball     ball
	near     frontier // backward labels improved in the last layer
	spare    []int32
	gates    int
	partials []partial
	heap     []uint64
	expanded int32
	found    []int32
}

// errLimit says that the work limit is hit.
var errLimit = errors.New("route: work limit")

// open takes a search from the pool and lays the question's overlay; the caller closes it.
func (g *Graph) open(q Question) (*search, error) {
	if err := q.check(g); err != nil {
		return nil, err
	}
	s, ok := g.scratch.Get().(*search)
	if !ok {
		s = &search{g: g}
		for h := range s.blank {
			s.blank[h] = unreached
		}
	}
	s.reset(q)
	for _, v := range q.Overlay.Sinks {
		if slot := s.touch(v); slot != none {
			s.records[slot].isSink = true
		}
	}
	for i, a := range q.Overlay.Arcs {
		s.lay(int32(i), a)
	}
	s.start = s.touch(q.Start)
	return s, nil
}

// reset forgets the last question.
func (s *search) reset(q Question) {
	s.q = q
	if n := int(s.g.nodes) + q.Overlay.Nodes; n > len(s.index) {
		s.index = make([]entry, n+n/16+64)
		s.epoch = 0
	}
	if s.epoch++; s.epoch == 0 {
		clear(s.index)
		s.epoch = 1
	}
	s.stride = q.MaxHops + 1
	s.records, s.layers, s.links = s.records[:0], s.layers[:0], s.links[:0]
	s.limit = q.WorkLimit
	if s.limit <= 0 {
		s.limit = DefaultWorkLimit
	}
	s.work, s.checked = 0, 0
	s.gates, s.expanded = 0, 0
	s.partials, s.heap, s.found = s.partials[:0], s.heap[:0], s.found[:0]
}

// keptPartials is the most partial paths for which a pooled search keeps memory (about 6 MB).
const keptPartials = 1 << 17

// close gives the search back. It lets go of the question, which may hold personal data.
func (s *search) close() {
	s.q = Question{}
	if cap(s.partials) > keptPartials {
		s.partials, s.heap = nil, nil
	}
	s.g.scratch.Put(s)
}

// touch returns the slot of the node, which it makes when the question first meets it; none if blocked.
func (s *search) touch(node int32) int32 {
	if e := s.index[node]; e.epoch == s.epoch {
		return e.slot
	}
	return s.meet(node)
}

// meet makes the slot of a node.
func (s *search) meet(node int32) int32 {
	e := &s.index[node]
	e.epoch = s.epoch
	if s.q.Blocked != nil && s.q.Blocked(node) {
		e.slot = none
		return none
	}
	e.slot = int32(len(s.records))
	s.records = append(s.records, record{
		node: node, hops: unknownHops, out: none, in: none,
		isSink: node < s.g.nodes && s.g.sinks.has(node),
	})
	s.layers = append(s.layers, s.blank[:s.stride]...)
	return e.slot
}

// passable reports whether a path may go on through the node, as far as the network says: a sink of the
// overlay has no arcs to go on by, and a blocked node has no slot.
func (g *Graph) passable(node int32) bool { return node >= g.nodes || !g.sinks.has(node) }

// met returns the slot of the node if the question met it and may use it, else none.
func (s *search) met(node int32) int32 {
	if e := s.index[node]; e.epoch == s.epoch {
		return e.slot
	}
	return none
}

// layersOf returns the node's weights for at most 0, 1 … MaxHops hops.
func (s *search) layersOf(slot int32) []uint32 {
	return s.layers[int(slot)*s.stride : int(slot+1)*s.stride]
}

// lay hangs an overlay arc on the records of its ends, if a path can use it.
func (s *search) lay(i int32, a Arc) {
	from, to := s.touch(a.From), s.touch(a.To)
	if from == none || to == none || from == to || s.records[from].isSink {
		return
	}
	w := weightOf(a.Cost)
	s.links = append(s.links,
		link{node: a.To, weight: w, arc: i, next: s.records[from].out},
		link{node: a.From, weight: w, arc: i, next: s.records[to].in})
	s.records[from].out = int32(len(s.links) - 2)
	s.records[to].in = int32(len(s.links) - 1)
}

// out gathers the arcs that leave a node and that the question admits; the result is good until the next.
func (s *search) out(slot int32) []step {
	r := &s.records[slot]
	steps := s.steps[:0]
	if g := s.g; r.node < g.nodes {
		first, end := g.outFrom[r.node], g.outFrom[r.node+1]
		steps = slices.Grow(steps, int(end-first))
		for i, h := range g.out[first:end] {
			place := first + int32(i)
			if h.cost < 0 {
				if s.q.Admit == nil || !s.q.Admit(g.ties[place]) {
					continue
				}
				h.cost = ^h.cost
			}
			steps = append(steps, step{h.node, place, weightOf(h.cost)})
		}
	}
	for i := r.out; i != none; i = s.links[i].next {
		steps = append(steps, step{s.links[i].node, ^s.links[i].arc, s.links[i].weight})
	}
	s.steps = steps
	s.work += len(steps) + 1
	return steps
}

// into gathers the arcs that lead to a node and that the question admits; the result is good until the next.
func (s *search) into(slot int32) []step {
	r := &s.records[slot]
	steps := s.steps[:0]
	if g := s.g; r.node < g.nodes {
		row := g.in[g.inFrom[r.node]:g.inFrom[r.node+1]]
		steps = slices.Grow(steps, len(row))
		for _, h := range row {
			if h.cost < 0 {
				place := ^h.cost
				if s.q.Admit == nil || !s.q.Admit(g.ties[place]) {
					continue
				}
				h.cost = g.cost(place)
			}
			steps = append(steps, step{node: h.node, weight: weightOf(h.cost)})
		}
	}
	for i := r.in; i != none; i = s.links[i].next {
		steps = append(steps, step{node: s.links[i].node, weight: s.links[i].weight})
	}
	s.steps = steps
	s.work += len(steps) + 1
	return steps
}

// degree returns the length of a network row, none for a personal node; overlay links do not count.
func (s *search) degree(from []int32, slot int32) int {
	v := s.records[slot].node
	if v >= s.g.nodes {
		return 0
	}
	return int(from[v+1] - from[v])
}

// checkEvery is the work after which the context is asked again.
const checkEvery = 4096

// proceed returns the context's error if it has ended, and asks it only now and then.
func (s *search) proceed(ctx context.Context) error {
	if s.work-s.checked < checkEvery {
		return nil
	}
	s.checked = s.work
	return ctx.Err()
}

// improve lowers a node's weight for at most hops hops, and for more, if the new one is smaller. It
// reports whether this is the layer's first improvement of the node.
func (s *search) improve(slot int32, hops int, weight uint32) bool {
	layers := s.layersOf(slot)
	if weight >= layers[hops] {
		return false
	}
	first := layers[hops] == layers[hops-1]
	for h := hops; h < len(layers) && weight < layers[h]; h++ {
		layers[h] = weight
	}
	return first
}
