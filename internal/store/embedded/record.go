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
	chain, err := s.chain(ctx, q)
	if err != nil {
		return failure(ctx, "read the chain of the audit", err)
	}
	for i, entries := range calls {
		if err := q.exec(ctx, "SAVEPOINT entry"); err != nil {
			return failure(ctx, "write the audit", err)
		}
		longer := *chain
		results[i] = failure(ctx, "write the audit", s.insertEntries(ctx, q, &longer, entries))
		if results[i] == nil {
			chain = &longer
			continue
		}
		if err := q.exec(ctx, "ROLLBACK TO entry"); err != nil {
			return failure(ctx, "write the audit", err)
		}
	}
	return failure(ctx, "write the chain of the audit", s.keepChain(ctx, q, chain))
}

// appendEntries appends entries in the open transaction.
func (s *Store) appendEntries(ctx context.Context, q *session, entries []ieum.AuditEntry) error {
	chain, err := s.chain(ctx, q)
	if err == nil {
		err = s.insertEntries(ctx, q, chain, entries)
	}
	if err != nil {
		return err
	}
	return s.keepChain(ctx, q, chain)
}

// markDay notes that an account had data of a subject on a day, and markAllDays
// does so for every entry.
const (
	markDay     = "INSERT OR IGNORE INTO " + auditDays + " (subject, day, actor) VALUES (?, ?, ?)"
	markAllDays = "INSERT OR IGNORE INTO " + auditDays + ` (subject, day, actor)
  SELECT j.value, substr(COALESCE(e.at, ''), 1, 10), COALESCE(e.actor, '') FROM audit_entry e, json_each(e.subjects) j`
)

// insertEntries puts entries at the end of the chain, which is kept by
// [Store.keepChain].
func (s *Store) insertEntries(ctx context.Context, q *session, chain *ieum.AuditChain, entries []ieum.AuditEntry) error {
	table := s.tables["AuditEntry"]
	for i := range entries {
		entry := entries[i]
		if !entry.ID.Is("AuditEntry") || entry.Version != 0 {
			return fmt.Errorf("an audit entry without an id, or that was written before: %w", ieum.ErrInvalid)
		}
		entry.Root = entry.ID
		chain.Append(&entry)
		if err := q.exec(ctx, table.insert, table.row(&entry, 1)...); err != nil {
			return err
		}
		for _, subject := range entry.Subjects {
			if err := q.exec(ctx, markDay, string(subject), entry.Day(), string(entry.Actor)); err != nil {
				return err
			}
		}
	}
	return nil
}

// chain reads how far the chain of this server has come.
func (s *Store) chain(ctx context.Context, q *session) (*ieum.AuditChain, error) {
	table, chain := s.tables["AuditChain"], ieum.NewAuditChain(s.options.Server)
	err := q.query(ctx, func(row []any) error {
		e, err := table.entity(row, 0)
		if kept, ok := e.(*ieum.AuditChain); ok {
			chain = kept
		}
		return err
	}, "SELECT "+table.columns+" FROM "+table.name+" k WHERE k.id = ?", string(chain.ID))
	return chain, err
}

// keepChain writes how far a chain has come.
func (s *Store) keepChain(ctx context.Context, q *session, chain *ieum.AuditChain) error {
	table := s.tables["AuditChain"]
	if chain.Number == 0 { // nothing was written
		return nil
	}
	args := table.row(chain, chain.Version+1)
	if chain.Version == 0 {
		return q.exec(ctx, table.insert, args...)
	}
	return q.exec(ctx, table.update, append(args, string(chain.ID))...)
}
