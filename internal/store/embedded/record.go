package embedded

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"

	"ieum/internal/ieum"
)

// maxGroup is how many calls of Audit share one commit at most.
const maxGroup = 256

// entryRequest is one call of Audit that waits for its commit.
type entryRequest struct {
	entries []ieum.AuditEntry
	// taken decides who ends the request: the recorder that writes it, or its
	// caller, whose context has ended before.
	taken atomic.Bool
	done  chan error
}

// Audit implements [ieum.Store]. Nothing is waited for on purpose: what
// arrives during one commit shares the next.
func (s *Store) Audit(ctx context.Context, entries []ieum.AuditEntry) error {
	if err := s.gate.enter(); err != nil {
		return err
	}
	defer s.gate.leave()
	if s.inside(ctx) {
		return fmt.Errorf("embedded: the store's audit inside an update: %w", ieum.ErrInvalid)
	}
	if err := ctx.Err(); err != nil || len(entries) == 0 {
		return err
	}
	request := &entryRequest{entries: entries, done: make(chan error, 1)}
	select {
	case s.entries <- request:
	case <-ctx.Done():
		return ctx.Err()
	}
	select {
	case err := <-request.done:
		return err
	case <-ctx.Done():
		if request.taken.CompareAndSwap(false, true) {
			return ctx.Err()
		}
		return <-request.done // it is being written: tell how that ends
	}
}

// record writes what waits until the store is closed. Its context is never
// cancelled: a group has many callers.
func (s *Store) record(ctx context.Context) {
	defer close(s.recorded)
	for request := range s.entries {
		group := s.gather(request)
		results := make([]error, len(group))
		err := s.write(ctx, func(q *session) error { return s.insertGroup(ctx, q, group, results) })
		for i, r := range group {
			r.done <- errors.Join(results[i], err)
		}
	}
}

// gather takes what else waits, and leaves out those whose callers have gone.
func (s *Store) gather(first *entryRequest) []*entryRequest {
	var group []*entryRequest
	add := func(r *entryRequest) {
		if r.taken.CompareAndSwap(false, true) {
			group = append(group, r)
		}
	}
	add(first)
	for len(group) < maxGroup {
		select {
		case next, open := <-s.entries:
			if !open {
				return group
			}
			add(next)
		default:
			return group
		}
	}
	return group
}

// insertGroup writes each request whole or not at all, so that one caller's
// bad entry does not cost the others theirs.
func (s *Store) insertGroup(ctx context.Context, q *session, group []*entryRequest, results []error) error {
	for i, r := range group {
		if err := q.exec(ctx, "SAVEPOINT entry"); err != nil {
			return failure(ctx, "write the audit", err)
		}
		results[i] = failure(ctx, "write the audit", s.insertEntries(ctx, q, r.entries))
		if results[i] == nil {
			continue
		}
		if err := q.exec(ctx, "ROLLBACK TO entry"); err != nil {
			return failure(ctx, "write the audit", err)
		}
	}
	return nil
}

// insertEntries appends entries in the open transaction.
func (s *Store) insertEntries(ctx context.Context, q *session, entries []ieum.AuditEntry) error {
	table := s.tables["AuditEntry"]
	for i := range entries {
		entry := entries[i]
		if !entry.ID.Is("AuditEntry") || entry.Version != 0 {
			return fmt.Errorf("an audit entry without an id, or that was written before: %w", ieum.ErrInvalid)
		}
		entry.Root = entry.ID
		if err := q.exec(ctx, table.insert, table.row(&entry, 1)...); err != nil {
			return err
		}
	}
	return nil
}
