package linkagetest

import (
	"cmp"
	"slices"

	"ieum/internal/ieum"
)

// subject is who is asked about: a student, a person of a household, or a
// child without a name.
type subject struct {
	id           ieum.ID
	kind         subjectKind
	birth        ieum.Date
	age, grade   *int
	home, school ieum.ID
	// near is the school that distances and districts are counted from.
	near ieum.ID
	// quarter is the area of that school.
	quarter   ieum.ID
	facts     map[string][]string
	household *ieum.Household
}

type subjectKind int

const (
	student subjectKind = iota
	person
	profile
)

// subjectOf reads who it is from the surroundings.
func subjectOf(s *ieum.Surroundings) subject {
	who := subject{id: s.Subject.Meta().ID, household: s.Household}
	switch e := s.Subject.(type) {
	case *ieum.Student:
		who.kind, who.birth, who.home, who.school, who.near = student, e.BirthDate, e.HomeArea, e.School, e.School
		if e.Grade != 0 {
			who.grade = &e.Grade
		}
	case *ieum.Person:
		who.kind, who.birth, who.home = person, e.BirthDate, e.HomeArea
	}
	if who.home == "" && s.Household != nil {
		who.home = s.Household.Area
	}
	who.facts = latestFacts(s.Facts, who.id)
	return who
}

// latestFacts returns the latest values of each fact of the subject.
func latestFacts(facts []*ieum.Fact, of ieum.ID) map[string][]string {
	rows := slices.Clone(facts)
	slices.SortStableFunc(rows, func(a, b *ieum.Fact) int {
		return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(a.ID, b.ID))
	})
	latest := map[string][]string{}
	for _, f := range rows {
		if f.Subject == of {
			latest[f.Fact] = append([]string{f.Value}, f.Others...)
		}
	}
	return latest
}

// subjectOfProfile reads a profile. Where no school is told, the one in which the
// asker works counts as near, and as the child's own if it may be.
func subjectOfProfile(w World, p Profile, q Question) subject {
	who := subject{kind: profile, age: p.Age, grade: p.Grade, home: p.HomeArea, school: p.School, near: p.School, facts: p.Facts}
	var at ieum.ID
	switch self := w.entity(q.Self).(type) {
	case *ieum.Worker:
		at = self.Organisation
	case *ieum.CaseManager:
		at = self.Organisation
	}
	if own := get[ieum.School](w, at); own != nil && p.School == "" {
		who.near = own.ID
		if who.maybeAt(own, q) {
			who.school = own.ID
		}
	}
	if school := get[ieum.School](w, who.near); school != nil {
		who.quarter = school.Area
	}
	return who
}

// maybeAt tells whether a school has a grade in which somebody is, or of which
// somebody is old enough.
func (s subject) maybeAt(school *ieum.School, q Question) bool {
	for grade := 1; grade <= 12; grade++ {
		level := ieum.LevelOfGrade(grade)
		if school.Level != level && school.Level != ieum.SpecialLevel && school.Level != ieum.OtherLevel {
			continue
		}
		on := s.gradeOn(q)
		switch {
		case on != nil && *on == grade,
			on == nil && s.age == nil,
			on == nil && s.age != nil && grade+5 <= *s.age && *s.age <= grade+7:
			return true
		}
	}
	return false
}

// ageOn returns the age in full years on the day, or nil when not known.
func (s subject) ageOn(day ieum.Date) *int {
	if s.age != nil || s.birth.Absent() {
		return s.age
	}
	years := s.birth.YearsUntil(day)
	return &years
}

// gradeOn returns the grade on the day, or nil when not known.
func (s subject) gradeOn(q Question) *int {
	if s.grade == nil {
		return nil
	}
	grade := *s.grade + schoolYear(q.On) - schoolYear(q.Today)
	return &grade
}

// schoolYear returns the year whose 1 March began the school year of a day.
func schoolYear(day ieum.Date) int {
	year := ieum.Date("0001-01-01").YearsUntil(day) + 1
	if day[5:] < "03-01" {
		return year - 1
	}
	return year
}

// noPupil tells whether the subject is known to be in no grade on the day.
func (s subject) noPupil(q Question) bool {
	grade := s.gradeOn(q)
	return s.kind == person || grade != nil && *grade > 12
}

// levelOn returns the level of school on the day, or none.
func (s subject) levelOn(w World, q Question) ieum.SchoolLevel {
	grade, school := s.gradeOn(q), get[ieum.School](w, s.school)
	switch {
	case school != nil && (school.Level == ieum.SpecialLevel || school.Level == ieum.OtherLevel || grade == nil):
		return school.Level
	case grade == nil || *grade > 12:
		return ""
	}
	return ieum.LevelOfGrade(*grade)
}
