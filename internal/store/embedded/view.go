package embedded

import (
	"context"
	"database/sql"
	"fmt"

	"ieum/internal/ieum"
)

// View implements [ieum.Store].
func (s *Store) View(scope ieum.Scope) ieum.View { return &view{store: s, scope: scope} }

// view implements [ieum.View] for one scope, in snapshots of its own or, if
// tx is set, inside a transaction.
type view struct {
	store *Store
	scope ieum.Scope
	tx    *tx
}

// read runs fn in one snapshot. It counts as one read.
func (v *view) read(ctx context.Context, what string, fn func(ctx context.Context, q *session) error) error {
	if v.tx == nil {
		return v.store.read(ctx, what, func(q *session) error { return fn(ctx, q) })
	}
	if err := v.tx.usable(ctx); err != nil {
		return err
	}
	v.store.count.reads.Add(1)
	return failure(ctx, what, fn(context.WithoutCancel(ctx), v.tx.q))
}

// read lends fn a reader whose statements all see the same moment.
func (s *Store) read(ctx context.Context, what string, fn func(q *session) error) error {
	if err := s.calls.Begin(); err != nil {
		return err
	}
	defer s.calls.End()
	s.count.reads.Add(1)
	var q *session
	select {
	case q = <-s.readers:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { s.readers <- q }()
	if err := ctx.Err(); err != nil { // both were ready
		return err
	}
	whole := context.WithoutCancel(ctx)
	if err := q.exec(whole, "BEGIN"); err != nil {
		return s.noted(ctx, failure(ctx, what, err))
	}
	defer func() {
		q.exec(whole, "ROLLBACK") //nolint:errcheck // a snapshot has nothing to commit; the next BEGIN would say so
	}()
	return s.noted(ctx, failure(ctx, what, fn(q)))
}

// Entities implements [ieum.Reader], with one statement a kind.
func (v *view) Entities(ctx context.Context, ids []ieum.ID) (map[ieum.ID]ieum.Entity, error) {
	byKind := map[ieum.Kind][]ieum.ID{}
	for _, id := range ids {
		if kind, ok := id.Kind(); ok {
			byKind[kind] = append(byKind[kind], id)
		}
	}
	found := make(map[ieum.ID]ieum.Entity, len(ids))
	err := v.read(ctx, "read entities", func(ctx context.Context, q *session) error {
		for kind, ids := range byKind {
			if err := v.entities(ctx, q, v.store.tables[kind], ids, found); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return found, nil
}

func (v *view) entities(ctx context.Context, q *session, t *table, ids []ieum.ID, found map[ieum.ID]ieum.Entity) error {
	return q.lookUp(ctx, func(row []any) error {
		e, err := t.entity(row[1:], ieum.Reach(asNumber(row[0])))
		if err == nil {
			found[e.Meta().ID] = e
		}
		return err
	}, t.visible, v.arguments(idsArgument(ids))...)
}

// arguments are those of the scope and more.
func (v *view) arguments(more ...any) []any {
	ways := v.scope.Ways
	if ways.Has(ieum.ReachAll) {
		ways = ieum.ReachAll
	}
	return append([]any{
		sql.Named("staff", string(v.scope.Staff)),
		sql.Named("today", string(v.scope.Today)),
		sql.Named("ways", int64(ways)),
		sql.Named("now", v.scope.Moment()),
		sql.Named("closed_since", string(v.scope.ClosedSince)),
	}, more...)
}

// errHidden is what a method that takes one id answers for what is hidden or
// absent.
func errHidden() error { return fmt.Errorf("no such subject: %w", ieum.ErrNotFound) }
