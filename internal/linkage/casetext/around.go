package casetext

import (
	"slices"

	"ieum/internal/ieum"
)

// Around gathers the surroundings of a student or person from rows of the people partition, as a store gives
// them to a scope that sees everything: what hangs on the subject's household and on its students. It is
// nil when there is no such subject. An enrolment of nobody
// counts as one of a hidden sibling. What a person who lives in no household hangs on is another's record.
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
		if slices.Contains(roots, e.Meta().Root) && (household != "" || subject.Is("Student")) {
			add(s, e)
		}
	}
	masks(people, s)
	return s
}

// masks adds what is masked for the students around, and, where the subject stands by a student, for that
// one and whoever lives with it.
func masks(people []ieum.Entity, s *ieum.Surroundings) {
	root, homes := s.Subject.Meta().Root, map[ieum.ID]bool{}
	protected := map[ieum.ID]bool{root: true}
	for _, e := range people {
		student, ok := e.(*ieum.Student)
		if ok && (student.ID == root || slices.Contains(s.Students, student)) {
			protected[student.ID], homes[student.Household] = true, student.Household != ""
		}
	}
	for _, e := range people {
		if student, ok := e.(*ieum.Student); ok && homes[student.Household] {
			protected[student.ID] = true
		}
	}
	for _, e := range people {
		if r, ok := e.(*ieum.Restriction); ok && protected[r.Student] {
			s.Masks = append(s.Masks, ieum.Mask{Student: r.Student, Masked: r.Masked, From: r.From, Until: r.Until})
		}
	}
}

// add puts a row in its list. Students have been put there already, and an
// enrolment of nobody is a hidden sibling's.
func add(s *ieum.Surroundings, e ieum.Entity) {
	if _, ok := e.(*ieum.Student); ok {
		return
	}
	if served, ok := e.(*ieum.Enrolment); ok && served.Beneficiary == "" {
		s.HiddenSiblings++
		s.Elsewhere = append(s.Elsewhere, served)
		return
	}
	s.Add(e)
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
