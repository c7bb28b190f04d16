package desk

import (
	"cmp"
	"slices"

	"ieum/internal/consent"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// Served answers which services serve a student and the persons of its
// household, and did before, newest first. The record must be a student's and
// have been read with the kinds Enrolment and Person. The error is a
// [*policy.Redacted] where the viewer may not read enrolments of the student.
func (s *Session) Served(r *Record) ([]*ieum.Enrolment, error) {
	if hidden := policy.Hides(s.principal, r.Subject.Meta().Reach, "Enrolment"); hidden != nil {
		return nil, hidden
	}
	all, err := Part[ieum.Enrolment](r)
	if err != nil {
		return nil, err
	}
	housed := household(r)
	served := make([]*ieum.Enrolment, 0, len(all))
	for _, e := range all {
		if housed[e.Beneficiary] {
			served = append(served, e)
		}
	}
	slices.SortStableFunc(served, func(a, b *ieum.Enrolment) int {
		return cmp.Or(cmp.Compare(b.Since, a.Since), cmp.Compare(a.ID, b.ID))
	})
	return served, nil
}

// household returns the student of a record and the persons who live with it.
func household(r *Record) map[ieum.ID]bool {
	housed := map[ieum.ID]bool{r.kept.Subject.Meta().ID: true}
	student, ok := r.kept.Subject.(*ieum.Student)
	for _, p := range ieum.Part[ieum.Person](r.kept) {
		if ok && p.Household == student.Household && p.Household != "" {
			housed[p.ID] = true
		}
	}
	return housed
}

// ConsentLacks returns why a consent of a record does not cover today, as
// [Session.ConsentCovers] judges it.
func (s *Session) ConsentLacks(r *Record, c *ieum.Consent) []consent.Lack {
	student, _ := r.kept.Subject.(*ieum.Student)
	return consent.Lacks(c, ieum.Part[ieum.Signature](r.kept), ieum.Part[ieum.Family](r.kept), student, s.today)
}

// ConsentCovers reports whether a consent of a record covers what it names
// today. The record must have been read with the kinds Consent, Signature and
// Family, and be a student's.
func (s *Session) ConsentCovers(r *Record, c *ieum.Consent) bool {
	student, ok := r.kept.Subject.(*ieum.Student)
	return ok && consent.Covers(c, ieum.Part[ieum.Signature](r.kept), ieum.Part[ieum.Family](r.kept), student, s.today)
}
