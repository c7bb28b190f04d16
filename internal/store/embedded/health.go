package embedded

import (
	"context"
	"errors"
	"fmt"

	"ieum/internal/ieum"
)

var _ ieum.Prober = (*Store)(nil)

// Probe implements [ieum.Prober]: it reads a student, and commits a row that
// counts the probes. A store that has met damage, or whose disk could not say
// that data had reached it, answers so from then on.
func (s *Store) Probe(ctx context.Context) error {
	if s.damaged.Load() {
		return fmt.Errorf("embedded: %w", ErrDamaged)
	}
	select {
	case s.probing <- struct{}{}:
	case <-ctx.Done():
		return fmt.Errorf("embedded: the probe before this one has not ended: %w: %w", ieum.ErrUnavailable, ctx.Err())
	}
	// A disk that hangs cannot be interrupted, but it need not be waited for.
	done := make(chan error, 1)
	go func() {
		defer func() { <-s.probing }()
		done <- s.probe(ctx)
	}()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return fmt.Errorf("embedded: the probe takes too long: %w: %w", ieum.ErrUnavailable, ctx.Err())
	}
}

func (s *Store) probe(ctx context.Context) error {
	if err := s.calls.Begin(); err != nil {
		return err
	}
	defer s.calls.End()
	t := s.tables["Student"]
	err := s.read(ctx, "read people", func(q *session) error {
		return q.query(ctx, func([]any) error { return nil }, "SELECT "+t.columns+" FROM "+t.name+" k LIMIT 1")
	})
	if err != nil {
		return err
	}
	return s.write(ctx, func(q *session) error {
		err := q.exec(context.WithoutCancel(ctx),
			"INSERT INTO ieum_probe (only, times) VALUES (1, 1) ON CONFLICT (only) DO UPDATE SET times = times + 1")
		return failure(ctx, "write", err)
	})
}

// noted remembers, and tells once, that SQLite has met damage.
func (s *Store) noted(ctx context.Context, err error) error {
	if errors.Is(err, ErrDamaged) && s.damaged.CompareAndSwap(false, true) {
		s.options.Logger.ErrorContext(ctx, "the store file is damaged: run ieum doctor on a copy of it, and restore a backup", "error", err)
	}
	return err
}
