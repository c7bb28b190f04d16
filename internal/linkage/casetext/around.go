package casetext

import (
	"slices"

	"ieum/internal/ieum"
)

// Around gathers the surroundings of a student or person from rows of the people lane, as a store gives
// them to a scope that sees everything: what hangs on the subject's household and on its students. It is
// nil when there is no such subject. An enrolment of nobody
// counts as one of a hidden sibling.
func Around(people []ieum.Entity, subject ieum.ID) *ieum.Surroundings {
	s := &ieum.Surroundings{}
	household := ieum.ID("")
	for _, e := range people {
		if e.Meta().ID != subject {
			continue
		}
		s.Subject = e
		switch e := e.(type) {
		case *ieum.Student:
			household = e.Household
		case *ieum.Person:
			household = e.Household
		}
	}
	if s.Subject == nil {
		return nil
	}
	roots := []ieum.ID{s.Subject.Meta().Root}
	if household != "" {
		roots = append(roots, household)
	}
	for _, e := range people {
		if student, ok := e.(*ieum.Student); ok && (student.ID == subject || household != "" && student.Household == household) {
			s.Students = append(s.Students, student)
			roots = append(roots, student.ID)
		}
	}
	for _, e := range people {
		if slices.Contains(roots, e.Meta().Root) {
			add(s, e)
		}
	}
	return s
}

// add puts a row in its list.
func add(s *ieum.Surroundings, e ieum.Entity) {
	switch e := e.(type) {
	case *ieum.Household:
		s.Household = e
	case *ieum.Person:
		s.Persons = append(s.Persons, e)
	case *ieum.Family:
		s.Family = append(s.Family, e)
	case *ieum.Teaches:
		s.Teaches = append(s.Teaches, e)
	case *ieum.Supports:
		s.Supports = append(s.Supports, e)
	case *ieum.Manages:
		s.Manages = append(s.Manages, e)
	case *ieum.Offer:
		s.Offers = append(s.Offers, e)
	case *ieum.Need:
		s.Needs = append(s.Needs, e)
	case *ieum.Fact:
		s.Facts = append(s.Facts, e)
	case *ieum.Enrolment:
		if e.Beneficiary == "" {
			s.HiddenSiblings++
			s.Elsewhere = append(s.Elsewhere, e)
			return
		}
		s.Enrolments = append(s.Enrolments, e)
	case *ieum.Consent:
		s.Consents = append(s.Consents, e)
	case *ieum.Signature:
		s.Signatures = append(s.Signatures, e)
	case *ieum.Restriction:
		s.Restrictions = append(s.Restrictions, e)
	}
}

// Yield hands entities on, as [ieum/internal/atlas.Build] wants them.
func Yield(entities []ieum.Entity) func(func(ieum.Entity) error) error {
	return func(yield func(ieum.Entity) error) error {
		for _, e := range entities {
			if err := yield(e); err != nil {
				return err
			}
		}
		return nil
	}
}
