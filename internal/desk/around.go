package desk

import (
	"context"
	"fmt"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// around reads what lies around a student or person, and takes out of it what
// the viewer may not read, before anything is computed: what an answer was
// computed from can be guessed from the answer, and so everybody in it is on
// the account. Whoever is hidden or absent is [ieum.ErrNotFound].
func (s *Session) around(ctx context.Context, view ieum.View, subject ieum.ID) (*ieum.Surroundings, error) {
	found, err := s.aroundAll(ctx, view, []ieum.ID{subject})
	if err != nil {
		return nil, err
	}
	if found[subject] == nil {
		return nil, fmt.Errorf("desk: the subject: %w", ieum.ErrNotFound)
	}
	s.sawAround(found[subject])
	return found[subject], nil
}

// aroundAll is around for many, in one read. Nobody but who is missed is on the
// account: the caller tells whom it shows.
func (s *Session) aroundAll(ctx context.Context, view ieum.View, subjects []ieum.ID) (map[ieum.ID]*ieum.Surroundings, error) {
	found, err := view.Surroundings(ctx, subjects)
	if err != nil {
		return nil, fmt.Errorf("desk: surroundings of %d: %w", len(subjects), err)
	}
	masked := make(map[ieum.ID]*ieum.Surroundings, len(found))
	for id, around := range found {
		masked[id] = readableAround(s.principal, around)
		withoutClosed(s.view, masked[id])
	}
	missed(s, subjects, found)
	return masked, nil
}

func (s *Session) sawAround(around *ieum.Surroundings) {
	subject := around.Subject.Meta()
	s.saw(subject.ID, subject.Reach, "Student", "Need", "Fact", "Enrolment", "Consent", "Restriction")
	for _, student := range around.Students {
		s.saw(student.ID, student.Reach, "Student", "Enrolment")
	}
	for _, p := range around.Persons {
		s.saw(p.ID, p.Reach, "Person")
	}
}

// readableAround returns surroundings without the rows of which p reads
// nothing, and with the fields emptied that p does not read. What binds whoever
// asks stays: masks, which protect somebody, and consents that p does not read,
// as refusals of which no reason is told.
func readableAround(p policy.Principal, around *ieum.Surroundings) *ieum.Surroundings {
	r := *around
	r.Subject = policy.Redact(p, around.Subject)
	if r.Household != nil {
		r.Household = policy.Redact(p, around.Household)
	}
	r.Students = readable(p, around.Students)
	r.Persons = readable(p, around.Persons)
	r.Family = readable(p, around.Family)
	r.Teaches = readable(p, around.Teaches)
	r.Supports = readable(p, around.Supports)
	r.Manages = readable(p, around.Manages)
	r.Offers = readable(p, around.Offers)
	r.Needs = readable(p, around.Needs)
	r.Facts = readable(p, around.Facts)
	r.Enrolments = readable(p, around.Enrolments)
	r.Consents, r.Refusals = readable(p, around.Consents), unread(p, around.Consents)
	r.Signatures = readable(p, around.Signatures)
	if policy.Hides(p, around.Subject.Meta().Reach, "Enrolment") != nil {
		r.Elsewhere = nil
	}
	return &r
}

// unread returns the rows of which p reads nothing, as they are.
func unread[E ieum.Entity](p policy.Principal, rows []E) []E {
	var kept []E
	for _, row := range rows {
		if policy.Hides(p, row.Meta().Reach, ieum.KindOf(row)) != nil {
			kept = append(kept, row)
		}
	}
	return kept
}

// readable returns the rows of which p reads something, redacted.
func readable[E ieum.Entity](p policy.Principal, rows []E) []E {
	kept := make([]E, 0, len(rows))
	for _, row := range rows {
		if policy.Hides(p, row.Meta().Reach, ieum.KindOf(row)) == nil {
			kept = append(kept, policy.Redact(p, row))
		}
	}
	return kept
}
