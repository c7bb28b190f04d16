package route

import "context"

// frontier is a list of nodes to look at next, and how many arcs that means.
type frontier struct {
	slots []int32
	arcs  int
}

func (f *frontier) reset() { f.slots, f.arcs = f.slots[:0], 0 }

func (f *frontier) add(slot int32, arcs int) {
	f.slots = append(f.slots, slot)
	f.arcs += arcs
}

// ball is the list of nodes within some hops of the start that a path can pass, nearest first.
type ball struct {
	slots  []int32
	ends   [MaxHops + 1]int // slots[:ends[h]] are within h hops
	hops   int              // as far as the ball was grown
	arcs   int              // leaving the nodes at exactly that distance
	inside int              // leaving the nearer ones
}

// bounds computes, for every node that a path of the answer can hold, the least weight from there to a
// target for every number of hops that the path can have left. Call it B(v, h), h at most.
//
// A prefix of at least l hops leaves H-l, so B(v, h) is wanted only where v is within H-h hops of the
// start. The two searches meet where it is cheapest: the ball round the start is grown to D hops, and
// the layers before H-D are computed everywhere, backward from the targets; the others only inside the
// ball, layer h within H-h hops of the start. The first of these, the largest, may be pushed from the
// nodes outside as well as pulled from those inside, whichever reads fewer arcs.
func (s *search) bounds(ctx context.Context) error {
	s.seed()
	layer := 1
	for s.ball.hops+layer < s.q.MaxHops {
		var err error
		if ballArcsWeight*s.ball.arcs <= s.near.arcs {
			err = s.growBall(ctx)
		} else {
			err = s.push(ctx, layer, false)
			layer++
		}
		if err != nil {
			return err
		}
	}
	if layer < s.q.MaxHops && s.near.arcs < s.ball.inside+s.ball.arcs {
		if err := s.push(ctx, layer, true); err != nil {
			return err
		}
		layer++
	}
	for ; layer < s.q.MaxHops; layer++ {
		if err := s.pull(ctx, layer); err != nil {
			return err
		}
	}
	return nil
}

// ballArcsWeight says how much dearer an arc is that the ball takes in than one of a backward layer: it
// is read again, for each of the bounds inside.
const ballArcsWeight = 2

// seed makes the ball of 0 hops.
func (s *search) seed() {
	s.records[s.start].hops = 0
	s.ball.slots = append(s.ball.slots[:0], s.start)
	s.ball.ends[0] = 1
	s.ball.hops, s.ball.inside = 0, 0
	s.ball.arcs = s.degree(s.g.outFrom, s.start)
}

// growBall takes one hop more into the ball. Sinks and targets end a path, so they stay outside.
func (s *search) growBall(ctx context.Context) error {
	b := &s.ball
	first := 0
	if b.hops > 0 {
		first = b.ends[b.hops-1]
	}
	b.hops++
	b.inside += b.arcs
	b.arcs = 0
	for _, from := range b.slots[first:b.ends[b.hops-1]] {
		if err := s.spend(ctx); err != nil {
			return err
		}
		for _, st := range s.out(from) {
			if !s.g.passable(st.node) {
				continue
			}
			to := s.touch(st.node)
			if to == none {
				continue
			}
			r := &s.records[to]
			if r.hops == unknownHops && !r.isTarget {
				r.hops = int32(b.hops)
				b.slots = append(b.slots, to)
				b.arcs += s.degree(s.g.outFrom, to)
			}
		}
	}
	b.ends[b.hops] = len(b.slots)
	return nil
}

// push computes one more layer from the nodes that the last one improved: everywhere, or, where the layer
// meets the ball, only inside it. Nothing passes the start a second time, so the start never gets a
// weight.
func (s *search) push(ctx context.Context, layer int, meeting bool) error {
	last := s.near.slots
	s.near = frontier{slots: s.spare[:0]}
	s.spare = last
	for _, to := range last {
		if err := s.spend(ctx); err != nil {
			return err
		}
		base := s.layersOf(to)[layer-1]
		for _, st := range s.into(to) {
			from := s.met(st.node)
			if from == none && !meeting {
				from = s.touch(st.node)
			}
			if from == none || from == s.start || meeting && s.records[from].hops == unknownHops {
				continue
			}
			if s.improve(from, layer, base+st.weight) {
				s.near.add(from, s.degree(s.g.inFrom, from))
				s.countGate(from, layer)
			}
		}
	}
	return nil
}

// pull computes a layer for the nodes of the ball that can have so many hops left.
func (s *search) pull(ctx context.Context, layer int) error {
	within := min(s.q.MaxHops-layer, s.ball.hops)
	for _, slot := range s.ball.slots[1:s.ball.ends[within]] {
		if err := s.spend(ctx); err != nil {
			return err
		}
		best := unreached
		for _, st := range s.out(slot) {
			to := s.met(st.node)
			if to == none {
				continue
			}
			if b := s.layers[int(to)*s.stride+layer-1]; b != unreached {
				best = min(best, b+st.weight)
			}
		}
		if s.improve(slot, layer, best) {
			s.countGate(slot, layer)
		}
	}
	return nil
}

// maxGates is the most gates that a partial path can keep count of.
const maxGates = 64

// countGate numbers the nodes with an arc to a target: those that layer 1 improves. Past maxGates it
// only counts.
func (s *search) countGate(slot int32, layer int) {
	if layer > 1 {
		return
	}
	s.gates++
	if s.gates <= maxGates {
		s.records[slot].gate = uint8(s.gates)
	}
}
