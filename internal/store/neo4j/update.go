package neo4j

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ieum/internal/ieum"
)

// writeTries is how often a transaction is tried that the server would have
// succeed later: one that was chosen to end a standstill, say.
const writeTries = 10

// Update implements [ieum.Store]. It locks the roots by writing to them, and
// runs fn again when the server breaks a standstill by ending its transaction.
func (s *Store) Update(ctx context.Context, roots []ieum.ID, fn func(context.Context, ieum.Tx) error) error {
	if err := s.calls.Begin(); err != nil {
		return err
	}
	defer s.calls.End()
	if s.inside(ctx) {
		return fmt.Errorf("neo4j: an update inside an update: %w", ieum.ErrInvalid)
	}
	for _, root := range roots {
		if _, ok := root.Kind(); !ok {
			return fmt.Errorf("neo4j: a root that is no id: %w", ieum.ErrInvalid)
		}
	}
	roots = distinct(roots)
	return s.write(ctx, func(t *tx) error {
		t.locked = make(map[ieum.ID]bool, len(roots))
		for _, root := range roots {
			t.locked[root] = true
		}
		if !s.options.unlocked {
			if err := t.lock(ctx, roots); err != nil {
				return err
			}
		}
		if err := fn(context.WithValue(ctx, insideKey{s}, true), t); err != nil {
			return err
		}
		if t.failed != nil {
			return t.failed
		}
		if err := t.appendEntries(ctx); err != nil {
			return err
		}
		return t.advance(ctx)
	})
}

// insideKey marks the context of an update, so that a second one inside it
// is an error and not a standstill.
type insideKey struct{ store *Store }

func (s *Store) inside(ctx context.Context) bool { return ctx.Value(insideKey{s}) != nil }

// write runs fn in a transaction and commits, again if the server says that
// this may help. When it fails, what fn put has its old heads.
func (s *Store) write(ctx context.Context, fn func(*tx) error) error {
	for try := 1; ; try++ {
		if err := ctx.Err(); err != nil {
			return failure(ctx, "begin to write", err)
		}
		t := &tx{store: s, known: map[ieum.ID]bool{}, network: map[ieum.ID]bool{}, people: newMoved()}
		err := s.writeOnce(ctx, t, fn)
		if err == nil {
			s.count.commits.Add(1)
			return nil
		}
		t.restore()
		again, answered := repeatable(errors.Join(err, t.failed))
		if !again || try == writeTries || !answered && try == readTries {
			return err
		}
		pause(ctx, try)
	}
}

func (s *Store) writeOnce(ctx context.Context, t *tx, fn func(*tx) error) error {
	bounded, cancel := context.WithTimeout(ctx, s.options.WriteTimeout)
	defer cancel()
	t.until, _ = bounded.Deadline()
	session := s.session(bounded, neo4j.AccessModeWrite)
	defer letGo(ctx, session.Close) //nolint:errcheck // the transaction has told what there is to tell
	native, err := session.BeginTransaction(bounded, lasting(ctx, s.options.WriteTimeout))
	if err != nil {
		return failure(ctx, "begin to write", err)
	}
	// After a commit this does nothing; else fn has failed or panicked.
	defer letGo(ctx, native.Close) //nolint:errcheck // the server ends what it hears no more of
	t.native = native
	committed := false
	defer func() {
		t.over = true
		t.letGoOfChain(committed)
	}()
	if err := fn(t); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return failure(ctx, "commit", err)
	}
	if err := t.commit(ctx); err != nil {
		return s.commitFailure(ctx, t, err)
	}
	committed = true
	return nil
}

// commitLimit is how long a request waits for the answer to a commit before it
// looks for itself whether that came through.
const commitLimit = ieum.WorkLimit / 2

// commit sends the commit and waits for its answer, also when the caller has
// gone.
func (t *tx) commit(ctx context.Context) error {
	whole := context.WithoutCancel(ctx)
	bounded, cancel := context.WithDeadline(whole, t.until.Add(ieum.ConfirmLimit/2))
	defer cancel()
	if _, request := ctx.Deadline(); request {
		bounded, cancel = context.WithTimeout(bounded, commitLimit)
		defer cancel()
	}
	return failure(whole, "commit", t.native.Commit(bounded))
}

// commitFailure judges a commit that was not confirmed. If the server did not
// say no, the key that the transaction remembered tells what happened; a
// transaction without one leaves it open.
func (s *Store) commitFailure(ctx context.Context, t *tx, err error) error {
	var f *failed
	if errors.As(err, &f) && f.answered {
		return err
	}
	s.options.Logger.WarnContext(ctx, "a commit was not confirmed")
	if t.remembered != "" {
		bounded, cancel := context.WithDeadline(context.WithoutCancel(ctx), t.until.Add(ieum.ConfirmLimit))
		defer cancel()
		switch done, settleErr := s.settled(bounded, t.remembered); {
		case settleErr == nil && done:
			return nil
		case settleErr == nil:
			return &failed{what: "commit", code: "not committed", sentinel: ieum.ErrUnavailable, again: true}
		}
	}
	return &failed{what: "commit", code: "no answer", sentinel: ieum.ErrOutcomeUnknown} // never to be tried again
}

// settled reports whether a transaction that remembered something under a key
// was committed. It waits for one that still holds the key.
func (s *Store) settled(ctx context.Context, key string) (committed bool, err error) {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer letGo(ctx, session.Close) //nolint:errcheck // the read has told what there is to tell
	values := parameters{"id": key}
	s.sent("recall_settled", values)
	result, err := session.Run(ctx, s.texts["recall_settled"], enclosed(values), lasting(ctx, s.options.ReadTimeout))
	if err != nil {
		return false, failure(ctx, "read a key back", err)
	}
	record, err := result.Single(ctx)
	if err != nil {
		return false, failure(ctx, "read a key back", err)
	}
	digest, err := column[string](record, "digest")
	return digest != "", err
}

// tx implements [ieum.Tx].
type tx struct {
	store  *Store
	native neo4j.ExplicitTransaction
	// until is when the server has ended the transaction, if it was not
	// committed.
	until  time.Time
	locked map[ieum.ID]bool
	// known are ids that exist for sure: put, or looked up before.
	known map[ieum.ID]bool
	// network are the ids of the network that changed; true are those removed.
	network map[ieum.ID]bool
	// people are the roots of the people that changed.
	people moved
	// accounts is set once an account was put.
	accounts bool
	// touched are the heads that were given new versions.
	touched []touch
	// failed is the first error of a write or of the server's: the server has
	// ended the transaction then.
	failed error
	// entries are those of the audit that are to be written. chaining is set while
	// the transaction has its turn at the chain, and end is where that ends then.
	entries  []ieum.AuditEntry
	chaining bool
	end      *ieum.AuditChain
	// remembered is the id of the key that the transaction remembers, if any.
	remembered string
	over       bool
}

// touch remembers a head as it was.
type touch struct {
	head *ieum.Head
	was  ieum.Head
}

// usable says whether the transaction can go on.
func (t *tx) usable(ctx context.Context) error {
	switch {
	case t.over:
		return fmt.Errorf("neo4j: the transaction is over: %w", ieum.ErrInvalid)
	case t.failed != nil:
		return t.failed
	case ctx.Err() != nil:
		return failure(ctx, "write", ctx.Err())
	}
	return nil
}

// ask implements asker inside the transaction.
func (t *tx) ask(ctx context.Context, name statement, values parameters) (*neo4j.Record, error) {
	if err := t.usable(ctx); err != nil {
		return nil, err
	}
	bounded, cancel := context.WithDeadline(ctx, t.until)
	defer cancel()
	t.store.sent(name, values)
	result, err := t.native.Run(bounded, t.store.texts[name], enclosed(values))
	if err != nil {
		t.failed = failure(ctx, string(name), err)
		return nil, t.failed
	}
	record, err := result.Single(bounded)
	if err != nil {
		t.failed = failure(ctx, string(name), err)
		return nil, t.failed
	}
	return record, nil
}

// attempt runs a write. One that fails spoils the transaction, since part of
// it may have been done.
func (t *tx) attempt(ctx context.Context, fn func() error) error {
	if err := t.usable(ctx); err != nil {
		return err
	}
	err := fn()
	if err != nil && t.failed == nil {
		t.failed = err
	}
	return err
}

// restore gives the entities their old heads back.
func (t *tx) restore() {
	for _, touched := range slices.Backward(t.touched) {
		*touched.head = touched.was
	}
}

// View implements [ieum.Tx].
func (t *tx) View(scope ieum.Scope) ieum.TxView { return &view{asker: t, scope: scope} }

// lock locks ids in their order: entities by writing to them, ids that no
// entity has by a node that lives no longer than the transaction, and those
// that somebody made meanwhile as entities after all. The server's plan of the
// first statement happens to lock absent ids too, which no document promises.
func (t *tx) lock(ctx context.Context, ids []ieum.ID) error {
	absent, err := t.lockKept(ctx, ids)
	if err != nil || len(absent) == 0 {
		return err
	}
	if _, err := t.ask(ctx, "lock_absent", parameters{"ids": texts(absent)}); err != nil {
		return err
	}
	_, err = t.lockKept(ctx, absent)
	return err
}

// lockKept locks entities and returns the ids of which there is none.
func (t *tx) lockKept(ctx context.Context, ids []ieum.ID) (absent []ieum.ID, err error) {
	if len(ids) == 0 {
		return nil, nil
	}
	record, err := t.ask(ctx, "lock", parameters{"ids": texts(ids)})
	if err != nil {
		return nil, err
	}
	found, err := columnIDs(record, "found")
	if err != nil || len(found) == len(ids) {
		return nil, err
	}
	kept := make(map[ieum.ID]bool, len(found))
	for _, id := range found {
		kept[id] = true
	}
	return slices.DeleteFunc(slices.Clone(ids), func(id ieum.ID) bool { return kept[id] }), nil
}
