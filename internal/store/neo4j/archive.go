package neo4j

import (
	"context"
	"fmt"
	"slices"

	"ieum/internal/ieum"
)

var _ ieum.Archive = (*Store)(nil)

// Everything implements [ieum.Archive], in parts: the server has no reading
// as of one moment, so what is written meanwhile may come or not.
func (s *Store) Everything(ctx context.Context, partitions []ieum.Partition, yield func(ieum.Entity) error) error {
	for _, info := range ieum.Kinds() {
		if !slices.Contains(partitions, info.Partition) {
			continue
		}
		if err := s.everyRow(ctx, info.Prefix, yield); err != nil {
			return err
		}
	}
	return nil
}

// everyRow hands on the rows of a kind in order of id.
func (s *Store) everyRow(ctx context.Context, prefix string, yield func(ieum.Entity) error) error {
	// '`' follows '_': all ids of the kind lie between.
	after, end := prefix+"_", prefix+"`"
	for {
		rows, err := readPart(ctx, s, after, end)
		if err != nil {
			return err
		}
		for _, e := range rows {
			if err := yield(e); err != nil {
				return fmt.Errorf("neo4j: read everything: %w", err)
			}
		}
		if len(rows) < part {
			return nil
		}
		after = string(rows[part-1].Meta().ID)
	}
}

// Fill implements [ieum.Archive]. A district is too much for one transaction
// of the server, so marks tell that the store is being filled; the next Fill
// clears what one that was cut off has left, and a store with the mark is
// refused, see [Unfinished]. Of two at the same time the later goes on. No
// other writer may be at work, which only the caller can know. It calls each
// once.
func (s *Store) Fill(ctx context.Context, each func(yield func(ieum.Entity) error) error) error {
	if err := s.calls.Begin(); err != nil {
		return err
	}
	defer s.calls.End()
	if s.inside(ctx) {
		return fmt.Errorf("neo4j: a fill inside an update: %w", ieum.ErrInvalid)
	}
	turn, err := s.mark(ctx)
	if err != nil {
		return err
	}
	f := filling{store: s, turn: turn, numbers: map[ieum.ID]int64{}, waiting: map[ieum.ID][]bond{}}
	if err := f.clear(ctx); err != nil {
		return err
	}
	ties := ieum.NewTies()
	err = f.pour(ctx, func(yield func(ieum.Entity) error) error {
		return each(func(e ieum.Entity) error {
			ties.Add(e)
			return yield(e)
		})
	})
	if err != nil {
		return err
	}
	if err := ties.Err(); err != nil {
		return err
	}
	return f.finish(ctx)
}

// Unfinished reports whether the store was being filled when that was cut
// off, or is being filled now. It must be filled anew before it is used.
func (s *Store) Unfinished(ctx context.Context) (marked bool, err error) {
	if err := s.calls.Begin(); err != nil {
		return false, err
	}
	defer s.calls.End()
	err = s.write(ctx, func(t *tx) error {
		_, marked, err = t.fillState(ctx)
		return err
	})
	return marked, err
}

// fillState tells whether the store holds anything and whether it is marked.
func (t *tx) fillState(ctx context.Context) (holds, marked bool, err error) {
	record, err := t.ask(ctx, "fill_state", parameters{})
	if err != nil {
		return false, false, err
	}
	if holds, err = column[bool](record, "holds"); err != nil {
		return false, false, err
	}
	marked, err = column[bool](record, "marked")
	return holds, marked, err
}

// mark marks the store if it holds nothing, or is marked already.
func (s *Store) mark(ctx context.Context) (turn int64, err error) {
	err = s.write(ctx, func(t *tx) error {
		holds, marked, err := t.fillState(ctx)
		if err != nil {
			return err
		}
		if holds && !marked {
			return fmt.Errorf("neo4j: the store is not empty: %w", ieum.ErrConflict)
		}
		record, err := t.ask(ctx, "fill_mark", parameters{})
		if err != nil {
			return err
		}
		turn, err = column[int64](record, "turn")
		return err
	})
	return turn, err
}
