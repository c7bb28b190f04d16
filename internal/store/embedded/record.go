package embedded

import (
	"context"
	"errors"
	"fmt"

	"ieum/internal/ieum"
)

// Audit implements [ieum.Store].
func (s *Store) Audit(ctx context.Context, entries []ieum.AuditEntry) error {
	if err := s.calls.Begin(); err != nil {
		return err
	}
	defer s.calls.End()
	if s.inside(ctx) {
		return fmt.Errorf("embedded: the store's audit inside an update: %w", ieum.ErrInvalid)
	}
	if err := ctx.Err(); err != nil || len(entries) == 0 {
		return err
	}
	return s.recorder.Audit(ctx, entries)
}

// writeGroup writes the entries of several callers in one commit.
func (s *Store) writeGroup(ctx context.Context, calls [][]ieum.AuditEntry) []error {
	results := make([]error, len(calls))
	err := s.write(ctx, func(q *session) error { return s.insertGroup(ctx, q, calls, results) })
	for i := range results {
		results[i] = errors.Join(results[i], failure(ctx, "write the audit", err))
	}
	return results
}

// insertGroup writes the entries of each call whole or not at all, so that one
// caller's bad entry does not cost the others theirs.
func (s *Store) insertGroup(ctx context.Context, q *session, calls [][]ieum.AuditEntry, results []error) error {
	for i, entries := range calls {
		if err := q.exec(ctx, "SAVEPOINT entry"); err != nil {
			return failure(ctx, "write the audit", err)
		}
		results[i] = failure(ctx, "write the audit", s.insertEntries(ctx, q, entries))
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
