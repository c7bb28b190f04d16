package neo4j

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
		return fmt.Errorf("neo4j: the store's audit inside an update: %w", ieum.ErrInvalid)
	}
	if err := ctx.Err(); err != nil {
		return failure(ctx, "write the audit", err)
	}
	if _, err := entryRows(entries); err != nil || len(entries) == 0 {
		return err
	}
	request := &entryRequest{entries: entries, done: make(chan error, 1)}
	select {
	case s.entries <- request:
	case <-ctx.Done():
		return failure(ctx, "write the audit", ctx.Err())
	}
	select {
	case err := <-request.done:
		return err
	case <-ctx.Done():
		if request.taken.CompareAndSwap(false, true) {
			return failure(ctx, "write the audit", ctx.Err())
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
		if len(group) == 0 {
			continue
		}
		err := s.writeGroup(ctx, group)
		if !errors.Is(err, ieum.ErrConflict) || len(group) == 1 {
			for _, r := range group {
				r.done <- err
			}
			continue
		}
		// Somebody's id is taken: that must not cost the others their entries.
		for _, r := range group {
			r.done <- s.writeGroup(ctx, []*entryRequest{r})
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

// writeGroup writes all of a group in one commit, or nothing of it.
func (s *Store) writeGroup(ctx context.Context, group []*entryRequest) error {
	var rows []any
	for _, r := range group {
		more, err := entryRows(r.entries)
		if err != nil {
			return err // Audit has asked before
		}
		rows = append(rows, more...)
	}
	return s.write(ctx, func(t *tx) error { return t.writeRows(ctx, "record_entries", rows) })
}

// entryRows are the rows of new entries.
func entryRows(entries []ieum.AuditEntry) ([]any, error) {
	info := ieum.InfoOf("AuditEntry")
	rows := make([]any, len(entries))
	for i := range entries {
		entry := entries[i]
		if !entry.ID.Is("AuditEntry") || entry.Version != 0 {
			return nil, fmt.Errorf("neo4j: an audit entry without an id, or that was written before: %w", ieum.ErrInvalid)
		}
		entry.Root = entry.ID
		rows[i] = properties(info, &entry, 1)
	}
	return rows, nil
}

// Audit implements [ieum.Tx].
func (t *tx) Audit(ctx context.Context, entries ...ieum.AuditEntry) error {
	return t.attempt(ctx, func() error {
		rows, err := entryRows(entries)
		if err != nil {
			return err
		}
		return t.writeRows(ctx, "record_entries", rows)
	})
}
