package route

import "context"

// partial is a loopless path from the start, not yet at a target, or a whole path. All partial paths of
// a question form a tree by their parents.
type partial struct {
	parent int32 // none for the start
	slot   int32
	arc    int32 // as in step: the arc from the parent's node
	weight uint32
	gates  uint64 // the gates on it, if there are few enough to count
}

// enumerate takes partial paths, the one with the least bound first, and lengthens them by one arc until
// k of them are whole.
//
// A partial path's key is its weight plus B of its last node for the hops it has left: never more than
// the weight of the best whole path that it begins. Among equal keys comes the one whose nodes are first in order
// from the start. So whole paths come out by cost, hops and nodes, however many are equal: when one
// comes, each that is still missing begins with a waiting partial path that is not before it.
func (s *search) enumerate(ctx context.Context, k int) error {
	s.partials = append(s.partials, partial{parent: none, slot: s.start})
	if err := s.expand(ctx, 0); err != nil {
		return err
	}
	for len(s.heap) > 0 && len(s.found) < k {
		at := int32(uint32(s.heap[0]))
		if s.records[s.partials[at].slot].isTarget {
			s.pop()
			s.found = append(s.found, at)
			continue
		}
		if s.work >= s.limit {
			return errLimit // before the pop: its key is the bound
		}
		s.pop()
		if err := s.expand(ctx, at); err != nil {
			return err
		}
	}
	return nil
}

// expand makes the partial paths that are one arc longer and can still end at a target in time.
func (s *search) expand(ctx context.Context, at int32) error {
	if err := s.proceed(ctx); err != nil {
		return err
	}
	p := s.partials[at]
	left := s.q.MaxHops - hopsOf(p.weight) - 1
	gatesSpent := s.gates <= maxGates && p.gates == allGates(s.gates)
	s.expanded++
	first := len(s.partials)
	for _, st := range s.out(p.slot) {
		to := s.met(st.node)
		if to == none || s.layers[int(to)*s.stride+left] == unreached {
			continue
		}
		r := &s.records[to]
		if gatesSpent && !r.isTarget || s.passes(at, to) {
			continue
		}
		child := partial{at, to, st.arc, p.weight + st.weight, p.gates | gateBit(r.gate)}
		if r.seen != s.expanded {
			r.seen, r.seenAt = s.expanded, int32(len(s.partials))
			s.partials = append(s.partials, child)
		} else if s.cheaper(child, s.partials[r.seenAt]) {
			s.partials[r.seenAt] = child // a parallel tie
		}
	}
	for i := first; i < len(s.partials); i++ {
		c := &s.partials[i]
		s.wait(uint64(c.weight+s.layers[int(c.slot)*s.stride+left])<<32 | uint64(i))
	}
	s.work += len(s.partials) - first
	return nil
}

// allGates returns the set of the gates 1..n, n at most 64.
func allGates(n int) uint64 { return ^uint64(0) >> (64 - n) }

// gateBit returns the set of one gate; 0 is none.
func gateBit(gate uint8) uint64 {
	if gate == 0 {
		return 0
	}
	return 1 << (gate - 1)
}

// passes reports whether the node is on the partial path.
func (s *search) passes(at, slot int32) bool {
	for ; at != none; at = s.partials[at].parent {
		if s.partials[at].slot == slot {
			return true
		}
	}
	return false
}

// cheaper reports whether a stands for two parallel ties: by cost, then network before overlay, then tie.
func (s *search) cheaper(a, b partial) bool {
	if a.weight != b.weight {
		return a.weight < b.weight
	}
	ta, tb := s.tie(a.arc), s.tie(b.arc)
	if ta.Personal != tb.Personal {
		return tb.Personal
	}
	return ta.ID < tb.ID
}

// tie names the tie of an arc.
func (s *search) tie(arc int32) Tie {
	if arc < 0 {
		return Tie{s.q.Overlay.Arcs[^arc].Tie, true}
	}
	return Tie{s.g.ties[arc], false}
}

// paths writes out the paths found, with one allocation for all nodes and one for all ties.
func (s *search) paths() []Path {
	if len(s.found) == 0 {
		return nil
	}
	hops := 0
	for _, at := range s.found {
		hops += hopsOf(s.partials[at].weight)
	}
	paths := make([]Path, len(s.found))
	nodes, ties := make([]int32, hops+len(paths)), make([]Tie, hops)
	for i, at := range s.found {
		w := s.partials[at].weight
		n := hopsOf(w)
		p := Path{Nodes: nodes[: n+1 : n+1], Ties: ties[:n:n], Cost: costOf(w)}
		nodes, ties = nodes[n+1:], ties[n:]
		for ; n > 0; n-- {
			step := s.partials[at]
			p.Nodes[n] = s.records[step.slot].node
			p.Ties[n-1] = s.tie(step.arc)
			at = step.parent
		}
		p.Nodes[0] = s.q.Start
		paths[i] = p
	}
	return paths
}
