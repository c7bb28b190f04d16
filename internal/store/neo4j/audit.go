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
	if err := valid(entries); err != nil || len(entries) == 0 {
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
	return s.write(ctx, func(t *tx) error {
		if len(entries) == 0 {
			_, err := t.ask(ctx, "probe_write", parameters{})
			return err
		}
		t.entries = entries
		return t.appendEntries(ctx)
	})
}

// valid refuses what is no new entry.
func valid(entries []ieum.AuditEntry) error {
	for i := range entries {
		if !entries[i].ID.Is("AuditEntry") || entries[i].Version != 0 {
			return fmt.Errorf("neo4j: an audit entry without an id, or that was written before: %w", ieum.ErrInvalid)
		}
	}
	return nil
}

// Audit implements [ieum.Tx]. The entries are written last, when all else is
// done: from then until the commit nobody else gets at the chain.
func (t *tx) Audit(ctx context.Context, entries ...ieum.AuditEntry) error {
	return t.attempt(ctx, func() error {
		if err := valid(entries); err != nil {
			return err
		}
		t.entries = append(t.entries, entries...)
		return nil
	})
}

// chain is where the chain of this server ends, as far as this process knows.
type chain struct {
	// held holds a token while a transaction puts entries at the end, until that is
	// committed.
	held chan struct{}
	// end is nil where it must be asked for: at first, and after a transaction
	// that failed or whose end is not known.
	end *ieum.AuditChain
}

// appendEntries puts the entries of the transaction at the end of the chain. If
// another process has moved that meanwhile, the transaction is run again.
func (t *tx) appendEntries(ctx context.Context) error {
	if len(t.entries) == 0 {
		return nil
	}
	select {
	case t.store.chain.held <- struct{}{}:
		t.chaining = true
	case <-ctx.Done():
		return failure(ctx, "wait for the chain of the audit", ctx.Err())
	}
	end := t.store.chain.end
	t.store.chain.end = nil // until the commit is known to be done
	if end == nil {
		var err error
		if end, err = t.readChain(ctx); err != nil {
			return err
		}
	}
	longer := *end
	for part := range slices.Chunk(t.entries, batch) {
		if err := t.appendPart(ctx, &longer, part); err != nil {
			return err
		}
	}
	t.end = &longer
	return nil
}

// appendPart puts entries at the end of a chain.
func (t *tx) appendPart(ctx context.Context, chain *ieum.AuditChain, entries []ieum.AuditEntry) error {
	info := ieum.InfoOf("AuditEntry")
	before, after, rows := chain.Number, chain.Hash, make([]any, len(entries))
	for i := range entries {
		entry := entries[i]
		entry.Root = entry.ID
		chain.Append(&entry)
		rows[i] = map[string]any{"row": properties(info, &entry, 1), "days": dayKeys(&entry)}
	}
	record, err := t.ask(ctx, "record_entries", parameters{
		"chain": string(chain.ID), "before": before, "after": after, "number": chain.Number, "hash": chain.Hash, "rows": rows,
	})
	if err != nil {
		return err
	}
	written, err := column[int64](record, "written")
	if err == nil && written != int64(len(rows)) {
		err = &failed{what: "write the audit", code: "the chain has moved", sentinel: ieum.ErrUnavailable, again: true, answered: true}
	}
	return err
}

// readChain reads, and locks, how far the chain of this server has come.
func (t *tx) readChain(ctx context.Context) (*ieum.AuditChain, error) {
	record, err := t.ask(ctx, "audit_chain", parameters{"chain": string(ieum.AuditChainID(t.store.options.Server)), "server": t.store.options.Server})
	if err != nil {
		return nil, err
	}
	row, _ := record.Get("row")
	e, err := entity("row", nil, row)
	if err != nil {
		return nil, err
	}
	chain, ok := e.(*ieum.AuditChain)
	if !ok {
		return nil, errShape("row", e)
	}
	return chain, nil
}

// letGoOfChain ends the transaction's turn at the chain.
func (t *tx) letGoOfChain(committed bool) {
	if !t.chaining {
		return
	}
	if committed {
		t.store.chain.end = t.end
	}
	t.chaining = false
	<-t.store.chain.held
}

// dayKeys are what trails find an entry by.
func dayKeys(e *ieum.AuditEntry) []string {
	keys := make([]string, len(e.Subjects))
	for i, subject := range e.Subjects {
		keys[i] = string(subject) + " " + e.Day() + " " + string(e.Actor)
	}
	return keys
}
