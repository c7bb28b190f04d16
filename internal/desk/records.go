package desk

import (
	"context"
	"fmt"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// Record is a person's record as the viewer may read it.
type Record struct {
	// Subject is the student or the person, redacted.
	Subject ieum.Entity
	kept    *ieum.Record
	session *Session
}

// Of returns the record as that of a person whose rows it holds: of somebody
// of a student's household, or of a supporter.
func (r *Record) Of(p *ieum.Person) *Record {
	return &Record{Subject: p, kept: r.kept, session: r.session}
}

// Records returns the record of each of the students and persons whom the
// viewer may see, with the named kinds, in one read. Kinds that the viewer
// may read of nobody are not read at all.
func (s *Session) Records(ctx context.Context, subjects []ieum.ID, kinds ...ieum.Kind) (map[ieum.ID]*Record, error) {
	if err := s.require(policy.ReadPeople); err != nil {
		return nil, err
	}
	readable := make([]ieum.Kind, 0, len(kinds))
	for _, kind := range kinds {
		if policy.Hides(s.principal, s.scope.Ways, kind) == nil {
			readable = append(readable, kind)
		}
	}
	found, err := s.store.Records(ctx, subjects, readable...)
	if err != nil {
		return nil, fmt.Errorf("desk: %d records: %w", len(subjects), err)
	}
	records := make(map[ieum.ID]*Record, len(found))
	for id, r := range found {
		records[id] = &Record{Subject: show(s, r.Subject), kept: r, session: s}
	}
	missed(s, subjects, records)
	return records, nil
}

// Part returns the rows of one kind of a record, redacted, in order of id, as
// in Part[ieum.Need](record). Rows of which the viewer may read nothing are
// left out. The error is a [*policy.Redacted] where the viewer may read no
// such rows of the record's subject, whatever it reads of others of the
// household.
func Part[T any, P interface {
	*T
	ieum.Entity
}](r *Record) ([]P, error) {
	kind, subject, viewer := ieum.KindOf(P(new(T))), r.Subject.Meta(), r.session.principal
	if hidden := policy.Hides(viewer, subject.Reach, kind); hidden != nil {
		return nil, hidden
	}
	r.session.handed(subject.ID, subject.Reach, kind)
	rows := ieum.Part[T, P](r.kept)
	part := make([]P, 0, len(rows))
	for _, row := range rows {
		if policy.Hides(viewer, row.Meta().Reach, kind) == nil {
			part = append(part, show(r.session, row))
		}
	}
	return part, nil
}
