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
	viewer  policy.Principal
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
		reach := r.Subject.Meta().Reach
		s.saw(id, reach, append(readable, ieum.KindOf(r.Subject))...)
		records[id] = &Record{Subject: policy.Redact(s.principal, r.Subject), kept: r, viewer: s.principal}
	}
	missed(s, subjects, records)
	return records, nil
}

// Part returns the rows of one kind of a record, redacted, in order of id, as
// in Part[ieum.Need](record). Rows of which the viewer may read nothing are
// left out. The error is a [*policy.Redacted] where the viewer may read no
// such rows of this person at all.
func Part[T any, P interface {
	*T
	ieum.Entity
}](r *Record) ([]P, error) {
	kind := ieum.KindOf(P(new(T)))
	rows := ieum.Part[T, P](r.kept)
	part := make([]P, 0, len(rows))
	for _, row := range rows {
		if policy.Hides(r.viewer, row.Meta().Reach, kind) == nil {
			part = append(part, policy.Redact(r.viewer, row))
		}
	}
	if hidden := policy.Hides(r.viewer, r.kept.Subject.Meta().Reach, kind); hidden != nil && len(part) == 0 {
		return nil, hidden
	}
	return part, nil
}
