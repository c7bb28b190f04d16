package neo4j

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync/atomic"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

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
	err := s.createRows(ctx, rows)
	if again, answered := repeatable(err); err == nil || answered && !again {
		return err
	}
	// What became of it, only the store knows.
	return s.write(ctx, func(t *tx) error { return t.createMissing(ctx, rows) })
}

// createRows makes entities in one message, which the server takes as a
// transaction of its own: a third of what one costs that is begun and
// committed by messages of their own. If it fails without an answer, it may
// have been done.
func (s *Store) createRows(ctx context.Context, rows []any) error {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(ctx)
	values := parameters{"rows": rows}
	s.sent("record_entries", values)
	result, err := session.Run(ctx, s.texts["record_entries"], enclosed(values), neo4j.WithTxTimeout(s.options.WriteTimeout))
	if err == nil {
		_, err = result.Single(ctx)
	}
	if err == nil {
		s.count.commits.Add(1)
	}
	return failure(ctx, "record_entries", err)
}

// createMissing makes those of the rows that are not there. What is under way
// elsewhere is waited for: the server locks the ids of what it makes.
func (t *tx) createMissing(ctx context.Context, rows []any) error {
	ids := make([]ieum.ID, len(rows))
	for i, row := range rows {
		ids[i] = rowID(row)
	}
	record, err := t.ask(ctx, "known", parameters{"ids": texts(ids)})
	if err != nil {
		return err
	}
	there, err := columnIDs(record, "found")
	if err != nil {
		return err
	}
	return t.writeRows(ctx, "record_entries", slices.DeleteFunc(rows, func(row any) bool { return slices.Contains(there, rowID(row)) }))
}

// rowID returns the id of a row as entryRows makes it.
func rowID(row any) ieum.ID {
	return ieum.ID(row.(map[string]any)["id"].(string)) //nolint:errcheck // entryRows writes it so
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
