package desk

import (
	"context"
	"fmt"

	"ieum/internal/consent"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// Served is what a student and its household receive or received.
type Served struct {
	// Enrolments are newest first.
	Enrolments []*ieum.Enrolment
	// Hidden is set, and nothing else, where the viewer may not read them.
	Hidden *policy.Redacted
}

// ServedBy answers which services serve each of the students whom the viewer
// may see, and did before, the persons of the household included. Each
// student that was asked for and is visible has an entry.
func (s *Session) ServedBy(ctx context.Context, students []ieum.ID) (map[ieum.ID]*Served, error) {
	visible, err := s.StudentsByID(ctx, students)
	if err != nil {
		return nil, err
	}
	found, err := s.store.ServedBy(ctx, students)
	if err != nil {
		return nil, fmt.Errorf("desk: who serves %d students: %w", len(students), err)
	}
	served := make(map[ieum.ID]*Served, len(visible))
	for id, student := range visible {
		served[id] = s.served(student, found[id])
	}
	return served, nil
}

func (s *Session) served(student *ieum.Student, enrolments []*ieum.Enrolment) *Served {
	if hidden := policy.Hides(s.principal, student.Reach, "Enrolment"); hidden != nil {
		return &Served{Hidden: hidden}
	}
	served := &Served{Enrolments: make([]*ieum.Enrolment, 0, len(enrolments))}
	s.saw(student.ID, student.Reach, "Enrolment")
	for _, e := range enrolments {
		if policy.Hides(s.principal, e.Reach, "Enrolment") == nil {
			s.saw(e.Beneficiary, e.Reach, "Enrolment")
			served.Enrolments = append(served.Enrolments, policy.Redact(s.principal, e))
		}
	}
	return served
}

// ConsentCovers reports whether a consent of a record covers what it names
// today. The record must have been read with the kinds Consent, Signature and
// Family, and be a student's.
func (s *Session) ConsentCovers(r *Record, c *ieum.Consent) bool {
	student, ok := r.kept.Subject.(*ieum.Student)
	return ok && consent.Covers(c, ieum.Part[ieum.Signature](r.kept), ieum.Part[ieum.Family](r.kept), student, s.today)
}
