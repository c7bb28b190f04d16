package embedded

import (
	"context"
	"fmt"
	"slices"

	"ieum/internal/ieum"
)

var _ ieum.Archive = (*Store)(nil)

// Everything implements [ieum.Archive]. It holds one of the readers while
// yield runs.
func (s *Store) Everything(ctx context.Context, partitions []ieum.Partition, yield func(ieum.Entity) error) error {
	return s.read(ctx, "read everything", func(q *session) error {
		for _, info := range ieum.Kinds() {
			if !slices.Contains(partitions, info.Partition) {
				continue
			}
			t := s.tables[info.Kind]
			err := q.query(ctx, func(row []any) error {
				e, err := t.entity(row, 0)
				if err != nil {
					return err
				}
				return yield(e)
			}, "SELECT "+t.columns+" FROM "+t.name+" k ORDER BY k.id")
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// Fill implements [ieum.Archive], in one transaction.
func (s *Store) Fill(ctx context.Context, each func(yield func(ieum.Entity) error) error) error {
	if err := s.calls.Begin(); err != nil {
		return err
	}
	defer s.calls.End()
	if s.inside(ctx) {
		return fmt.Errorf("embedded: a fill inside an update: %w", ieum.ErrInvalid)
	}
	return s.write(ctx, func(q *session) error {
		return failure(ctx, "fill the store", s.fill(ctx, q, each))
	})
}

func (s *Store) fill(ctx context.Context, q *session, each func(yield func(ieum.Entity) error) error) error {
	whole := context.WithoutCancel(ctx)
	if err := s.empty(whole, q); err != nil {
		return err
	}
	ties := ieum.NewTies()
	err := each(func(e ieum.Entity) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		ties.Add(e)
		t := s.tables[ieum.KindOf(e)]
		return q.exec(whole, t.insert, t.row(e, e.Meta().Version)...)
	})
	if err != nil {
		return err
	}
	if err := ties.Err(); err != nil {
		return err
	}
	if err := q.exec(whole, markAllDays); err != nil {
		return err
	}
	if err := q.exec(whole, advancePartition, accountsPartition); err != nil {
		return err
	}
	// A reader of changes that has an older revision reads the network anew.
	return q.exec(whole, "UPDATE ieum_network SET revision = revision + 1, floor = revision + 1")
}

// empty makes sure that the store holds nothing, keys included.
func (s *Store) empty(ctx context.Context, q *session) error {
	names := []string{`"ieum_key"`}
	for _, t := range s.tables {
		names = append(names, t.name)
	}
	for _, name := range names {
		n, err := q.number(ctx, "SELECT EXISTS (SELECT 1 FROM "+name+")")
		if err != nil {
			return err
		}
		if n != 0 {
			return fmt.Errorf("the store is not empty: %w", ieum.ErrConflict)
		}
	}
	return nil
}

// Schema is the version of the schema that the file has.
func (s *Store) Schema() int { return s.version }

// Schema is the version of the schema that this program writes.
func Schema() int { return schemaVersion }
