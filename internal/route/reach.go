package route

import (
	"context"
)

// Reached holds, for each node and number of hops, the cheapest way there from a question's start. It
// must be released, by the goroutine that reads it, and not be used afterwards.
type Reached struct{ s *search }

// Reach finds in one pass the cheapest ways from the start to all nodes: exact for every number of hops
// up to MaxHops. Sinks are reached but not passed; WorkLimit does not apply.
//
// The cheapest walk never pays for a loop, costs being 0 or more, so its cost is that of the cheapest
// loopless path. The error is [ErrQuestion] or the context's, which is asked every few thousand arcs.
func (g *Graph) Reach(ctx context.Context, q Question) (*Reached, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s, err := g.open(q)
	if err != nil {
		return nil, err
	}
	if err := s.reach(ctx); err != nil {
		s.close()
		return nil, err
	}
	return &Reached{s}, nil
}

// reach fills the layers below MaxHops of the nodes that a path may pass with their weights from the start.
// The last arc of a way is left to the look-up: sinks and far nodes are many, and few of them are asked for.
func (s *search) reach(ctx context.Context) error {
	if s.start == none {
		return nil
	}
	for h := range s.stride {
		s.layersOf(s.start)[h] = 0
	}
	if s.records[s.start].isSink {
		return nil
	}
	now, next := append(s.near.slots[:0], s.start), s.spare[:0] //nolint:gocritic // given back below, with what has grown
	defer func() { s.near.slots, s.spare = now, next }()
	for h := 1; h < s.q.MaxHops && len(now) > 0; h++ {
		next = next[:0]
		for _, from := range now {
			if err := s.proceed(ctx); err != nil {
				return err
			}
			base := s.layersOf(from)[h-1]
			for _, st := range s.out(from) {
				if !s.g.passable(st.node) {
					continue
				}
				if to := s.touch(st.node); to != none && s.improve(to, h, base+st.weight) {
					next = append(next, to)
				}
			}
		}
		now, next = next, now
	}
	return nil
}

// At returns the cost of the cheapest way to the node over at most the given number of hops; ok is false
// if there is none. More hops than the question's MaxHops count as MaxHops. The start costs 0.
func (r *Reached) At(node int32, hops int) (cost int32, ok bool) {
	w := r.weight(node, hops)
	return costOf(w), w != unreached
}

// Hops returns how many hops the way that [Reached.At] prices takes: of equally cheap ways the fewest.
func (r *Reached) Hops(node int32, hops int) (used int, ok bool) {
	w := r.weight(node, hops)
	return hopsOf(w), w != unreached
}

func (r *Reached) weight(node int32, hops int) uint32 {
	if node < 0 || int(node) >= int(r.s.g.nodes)+r.s.q.Overlay.Nodes || hops < 0 {
		return unreached
	}
	hops = min(hops, r.s.q.MaxHops)
	slot := r.s.touch(node)
	if slot == none {
		return unreached
	}
	w := r.s.layersOf(slot)[hops]
	if hops == r.s.q.MaxHops || hops > 0 && !r.s.g.passable(node) {
		w = min(w, r.s.last(slot, hops))
	}
	return w
}

// last returns the least weight of the ways of at most so many hops whose last arc leads to the node.
func (s *search) last(slot int32, hops int) uint32 {
	best := unreached
	for _, st := range s.into(slot) {
		if from := s.met(st.node); from != none {
			if w := s.layersOf(from)[hops-1]; w != unreached {
				best = min(best, w+st.weight)
			}
		}
	}
	return best
}

// Work returns the number of arcs and nodes looked at.
func (r *Reached) Work() int { return r.s.work }

// Release gives the memory back for the next question. A second call does nothing.
func (r *Reached) Release() {
	if r.s != nil {
		r.s.close()
		r.s = nil
	}
}
