package route

import (
	"context"
	"errors"
)

// Best returns the k best loopless paths from the question's start to any of the targets.
//
// A path has at least one arc and ends at the first target that it meets; a target that is the start is
// ignored, and so are repeated and blocked ones. Without targets, without a way, or from a blocked start or a sink, the
// answer is empty and complete: a proof for this MaxHops and these filters. See [Result] for the order
// and for what a hit work limit means. The error is [ErrQuestion] (also for k below 1 and for a target that is no
// node) or the context's.
func (g *Graph) Best(ctx context.Context, q Question, targets []int32, k int) (Result, error) {
	if err := ctx.Err(); err != nil {
		return Result{}, err
	}
	s, err := g.open(q)
	if err != nil {
		return Result{}, err
	}
	defer s.close()
	if err := s.aim(targets); err != nil || k < 1 {
		return Result{}, ErrQuestion
	}
	return s.plain(ctx, k)
}

// aim marks the targets, which are the whole of the backward layer 0.
func (s *search) aim(targets []int32) error {
	s.near.reset()
	for _, t := range targets {
		if t < 0 || int(t) >= int(s.g.nodes)+s.q.Overlay.Nodes {
			return ErrQuestion
		}
		slot := s.touch(t)
		if slot == none || slot == s.start || s.records[slot].isTarget {
			continue
		}
		s.records[slot].isTarget = true
		clear(s.layersOf(slot))
		s.near.add(slot, s.degree(s.g.inFrom, slot))
	}
	return nil
}

// plain is the plain exact engine: all bounds first, then the paths. Another engine takes its place by
// doing the same from here: the overlay is laid, the targets are marked, nothing else has been done.
func (s *search) plain(ctx context.Context, k int) (Result, error) {
	if s.start == none || s.records[s.start].isSink || len(s.near.slots) == 0 {
		return Result{Complete: true, Work: s.work}, nil
	}
	if err := s.bounds(ctx); err != nil {
		return s.give(0, err)
	}
	err := s.enumerate(ctx, k)
	if len(s.heap) == 0 {
		return s.give(0, err)
	}
	return s.give(costOf(uint32(s.heap[0]>>32)), err)
}

// give returns what was found, and whether that is all.
func (s *search) give(bound int32, err error) (Result, error) {
	if err != nil && !errors.Is(err, errLimit) {
		return Result{}, err
	}
	r := Result{Paths: s.paths(), Complete: err == nil, Work: s.work}
	if !r.Complete {
		r.Bound = bound
	}
	return r, nil
}

// spend is proceed with the work limit.
func (s *search) spend(ctx context.Context) error {
	if s.work >= s.limit {
		return errLimit
	}
	return s.proceed(ctx)
}
