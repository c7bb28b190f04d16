package desk

import (
	"context"
	"fmt"
	"time"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// Trace is an audit entry with whose account it was.
type Trace struct {
	*ieum.AuditEntry

	// By is nil where the account is no longer there.
	By *ieum.Staff
}

// AuditTrail lists who did what with a student's data, for an auditor: from one
// moment up to another, the oldest first. It tells which classes of data left and
// no content, and is itself on the account. An auditor of an education office has
// the students of its schools; one without an office has all. The error is
// [ieum.ErrDenied] for everybody else, [ieum.ErrNotFound] where there is no such
// student for the auditor, and [*Invalid] where the moments are the wrong way round.
func (s *Session) AuditTrail(ctx context.Context, student ieum.ID, from, until time.Time, page ieum.Page) (ieum.Slice[*Trace], error) {
	none := ieum.Slice[*Trace]{}
	if err := s.require(policy.ReadAudit); err != nil {
		return none, err
	}
	if until.Before(from) {
		return none, &Invalid{Argument: "to", What: "is before `from`"}
	}
	if err := s.audited(ctx, student); err != nil {
		return none, err
	}
	entries, err := listed(page, func(page ieum.Page) (ieum.Slice[*ieum.AuditEntry], error) {
		return s.store.AuditTrail(ctx, ieum.AuditFilter{Subject: student, From: from, Until: until}, page)
	})
	if err != nil {
		return none, fmt.Errorf("desk: audit trail: %w", err)
	}
	s.audit.Saw(student, ieum.ClassPersonal)
	traces, err := s.traces(ctx, entries.Rows)
	return ieum.Slice[*Trace]{
		Rows: traces, Marks: entries.Marks, Total: entries.Total, Before: entries.Before, After: entries.After,
	}, err
}

// audited reports by its error whether a student is one whose trail the auditor
// reads.
func (s *Session) audited(ctx context.Context, student ieum.ID) error {
	found, err := s.desk.Store.View(ieum.ProgramScope()).Entities(ctx, []ieum.ID{student})
	if err != nil {
		return fmt.Errorf("desk: audit trail: %w", err)
	}
	if e, ok := found[student].(*ieum.Student); ok {
		office := s.principal.Staff.District
		school, known := atlas.Get[ieum.School](s.view, e.School)
		if office == "" || known && school.District == office {
			return nil
		}
	}
	s.audit.Missed(student)
	return fmt.Errorf("desk: audit trail: %w", ieum.ErrNotFound)
}

// traces puts the accounts beside entries.
func (s *Session) traces(ctx context.Context, entries []*ieum.AuditEntry) ([]*Trace, error) {
	actors := make([]ieum.ID, len(entries))
	for i, e := range entries {
		actors[i] = e.Actor
	}
	accounts, err := s.accountsOf(ctx, actors)
	if err != nil {
		return nil, err
	}
	traces := make([]*Trace, len(entries))
	for i, e := range entries {
		traces[i] = &Trace{AuditEntry: e, By: accounts[e.Actor]}
	}
	return traces, nil
}
