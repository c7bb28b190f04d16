package neo4j

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"ieum/internal/ieum"
)

// Audit implements [ieum.Store].
func (s *Store) Audit(ctx context.Context, entries []ieum.AuditEntry) error {
	if err := s.calls.Begin(); err != nil {
		return err
	}
	defer s.calls.End()
	if s.inside(ctx) {
		return fmt.Errorf("neo4j: the store's audit inside an update: %w", ieum.ErrInvalid)
	}
	if err := ctx.Err(); err != nil {
		return failure(ctx, "write the audit", err)
	}
	if _, err := entryRows(entries); err != nil || len(entries) == 0 {
		return err
	}
	return s.recorder.Audit(ctx, entries)
}

// writeGroup writes the entries of several callers in one commit, or nothing
// of it. If somebody's id is taken, that must not cost the others their
// entries: each is written by itself then.
func (s *Store) writeGroup(ctx context.Context, calls [][]ieum.AuditEntry) []error {
	err := s.writeEntries(ctx, slices.Concat(calls...))
	errs := slices.Repeat([]error{err}, len(calls))
	if !errors.Is(err, ieum.ErrConflict) || len(calls) == 1 {
		return errs
	}
	for i, entries := range calls {
		errs[i] = s.writeEntries(ctx, entries)
	}
	return errs
}

// writeEntries writes entries in one transaction. No entries at all are
// written as a mark of the probe's.
func (s *Store) writeEntries(ctx context.Context, entries []ieum.AuditEntry) error {
	rows, err := entryRows(entries)
	if err != nil {
		return err // Audit has asked before
	}
	return s.write(ctx, func(t *tx) error {
		if len(rows) == 0 {
			_, err := t.ask(ctx, "probe_write", parameters{})
			return err
		}
		return t.writeRows(ctx, "record_entries", rows)
	})
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
