package embedded

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"ieum/internal/ieum"
)

// write takes the writer, runs fn in a transaction and commits. Statements
// of a transaction are never cut short: SQLite would roll back behind our
// back. The context is looked at between them.
func (s *Store) write(ctx context.Context, fn func(q *session) error) error {
	if s.looking != lookNot {
		return fmt.Errorf("embedded: a store that is only looked at is not written to: %w", ieum.ErrInvalid)
	}
	select {
	case s.writing <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { <-s.writing }()
	if err := ctx.Err(); err != nil { // both were ready
		return err
	}
	if s.broken.Load() {
		return fmt.Errorf("embedded: a sync failed; the file must be opened anew: %w", ieum.ErrUnavailable)
	}
	whole := context.WithoutCancel(ctx)
	if err := s.writer.exec(whole, "BEGIN IMMEDIATE"); err != nil {
		return s.noted(ctx, failure(ctx, "begin to write", err))
	}
	committed := false
	defer func() {
		if !committed { // fn has failed or panicked; SQLite may have rolled back already
			s.writer.exec(whole, "ROLLBACK") //nolint:errcheck // the next BEGIN would say so
		}
	}()
	if err := fn(s.writer); err != nil {
		return s.noted(ctx, err)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := s.writer.exec(whole, "COMMIT"); err != nil {
		return s.commitFailure(ctx, err)
	}
	committed = true
	s.count.commits.Add(1)
	return nil
}

// commitFailure judges a commit that SQLite refused. It has rolled back, but
// after a failed sync nobody knows what a later recovery will find.
func (s *Store) commitFailure(ctx context.Context, err error) error {
	if !lostSync(err) {
		return failure(ctx, "commit", err)
	}
	s.broken.Store(true)
	s.options.Logger.ErrorContext(ctx, "a sync failed; the store takes no more writes until it is opened anew")
	return fmt.Errorf("embedded: sync a commit: %w: %w", ieum.ErrOutcomeUnknown, err)
}

// Update implements [ieum.Store]. There is one writer, so the roots are
// locked by being it; what is written is still held against them.
func (s *Store) Update(ctx context.Context, roots []ieum.ID, fn func(context.Context, ieum.Tx) error) error {
	if err := s.calls.Begin(); err != nil {
		return err
	}
	defer s.calls.End()
	if s.inside(ctx) {
		return fmt.Errorf("embedded: an update inside an update: %w", ieum.ErrInvalid)
	}
	locked := make(map[ieum.ID]bool, len(roots))
	for _, root := range roots {
		if _, ok := root.Kind(); !ok {
			return fmt.Errorf("embedded: a root that is no id: %w", ieum.ErrInvalid)
		}
		locked[root] = true
	}
	var t *tx
	err := s.write(ctx, func(q *session) error {
		t = &tx{store: s, q: q, locked: locked, known: map[ieum.ID]bool{}, network: map[ieum.ID]bool{}, people: newMoved()}
		defer func() { t.over = true }()
		if err := fn(context.WithValue(ctx, insideKey{s}, true), t); err != nil {
			return err
		}
		if t.failed != nil {
			return t.failed
		}
		return t.advance(ctx)
	})
	if err != nil && t != nil {
		t.restore()
	}
	return err
}

// insideKey marks the context of an update, so that a second one inside it
// is an error and not a standstill.
type insideKey struct{ store *Store }

func (s *Store) inside(ctx context.Context) bool { return ctx.Value(insideKey{s}) != nil }

// tx implements [ieum.Tx].
type tx struct {
	store  *Store
	q      *session
	locked map[ieum.ID]bool
	// known are ids that exist for sure: put, or looked up before.
	known map[ieum.ID]bool
	// network are the ids of the network that changed; true are those removed.
	network map[ieum.ID]bool
	// people are the roots of the people that changed.
	people moved
	// accounts is set once an account was put.
	accounts bool
	// touched are the heads that were given new versions, and failed is the
	// first error of a write.
	touched []touch
	failed  error
	over    bool
}

// touch remembers a head as it was.
type touch struct {
	head *ieum.Head
	was  ieum.Head
}

var errOver = errors.New("the transaction is over")

// usable says whether the transaction can go on.
func (t *tx) usable(ctx context.Context) error {
	switch {
	case t.over:
		return fmt.Errorf("embedded: %w: %w", errOver, ieum.ErrInvalid)
	case t.failed != nil:
		return t.failed
	}
	return ctx.Err()
}

// attempt runs a write. One that fails spoils the transaction, since part of
// it may have been done.
func (t *tx) attempt(ctx context.Context, what string, fn func(ctx context.Context) error) error {
	if err := t.usable(ctx); err != nil {
		return err
	}
	if err := fn(context.WithoutCancel(ctx)); err != nil {
		t.failed = failure(ctx, what, err)
		return t.failed
	}
	return nil
}

// restore gives the entities their old heads back.
func (t *tx) restore() {
	for _, touched := range slices.Backward(t.touched) {
		*touched.head = touched.was
	}
}

// View implements [ieum.Tx].
func (t *tx) View(scope ieum.Scope) ieum.TxView { return &view{store: t.store, scope: scope, tx: t} }

// Recall implements [ieum.Tx].
func (t *tx) Recall(ctx context.Context, key ieum.Key) (answer ieum.ID, found bool, err error) {
	if err := t.usable(ctx); err != nil {
		return "", false, err
	}
	same := false
	err = t.q.query(context.WithoutCancel(ctx), func(row []any) error {
		digest, _ := row[0].([]byte)
		answer, found, same = ieum.ID(asText(row[1])), true, string(digest) == string(key.Digest[:])
		return nil
	}, "SELECT digest, answer FROM ieum_key WHERE staff = ? AND client = ?", string(key.Staff), key.Client)
	switch {
	case err != nil:
		return "", false, failure(ctx, "look up a key", err)
	case found && !same:
		return "", false, fmt.Errorf("embedded: the key was used with other input: %w", ieum.ErrConflict)
	}
	return answer, found, nil
}

// Remember implements [ieum.Tx].
func (t *tx) Remember(ctx context.Context, key ieum.Key, answer ieum.ID) error {
	return t.attempt(ctx, "remember a key", func(ctx context.Context) error {
		err := t.q.exec(ctx, "INSERT INTO ieum_key (staff, client, digest, answer) VALUES (?, ?, ?, ?)",
			string(key.Staff), key.Client, key.Digest[:], string(answer))
		return err
	})
}

// Audit implements [ieum.Tx].
func (t *tx) Audit(ctx context.Context, entries ...ieum.AuditEntry) error {
	return t.attempt(ctx, "write the audit", func(ctx context.Context) error {
		return t.store.appendEntries(ctx, t.q, entries)
	})
}
