package linkage

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// who tells the kinds of subject apart.
type who int

const (
	pupil who = iota
	member
	profile
)

// unknownAge and unknownGrade stand for what nobody recorded; noGrade for somebody who is no pupil.
const (
	unknownAge   = -1
	unknownGrade = 0
	noGrade      = 13
)

// subject is what the rules read of the person in question, as of the day it is for.
type subject struct {
	kind   who
	entity ieum.Entity // nil for a profile
	id     ieum.ID
	// born is absent for a profile and where nobody recorded it.
	born  ieum.Date
	age   int
	grade int
	// level is empty where neither grade nor school are known.
	level ieum.SchoolLevel
	// home and school are areas. near is the area of a profile's school, which stands in for a home that was not told.
	home, school, near ieum.ID
	districts          []ieum.ID
	// attends is the school of a pupil, and office the district of that school, or of the school of the
	// household's first student. Both are empty where they are not known.
	attends, office ieum.ID
	// pupilsOf is the school that is asked for: a student's own, that of the household of a person of it, that of a
	// profile or of who asks about one.
	pupilsOf ieum.ID
	// point is about where the home lies or, where nobody knows, the school's place; nil where neither is known.
	point    *ieum.Point
	fromHome bool
	// facts are the values of the list FACT in its order, none where not recorded.
	facts [][]string
}

// subjectOf reads a student or person.
func subjectOf(v *atlas.View, s *ieum.Surroundings, q Request) (subject, error) {
	w := subject{entity: s.Subject, age: unknownAge, grade: noGrade}
	switch e := s.Subject.(type) {
	case *ieum.Student:
		w.kind, w.id, w.born, w.home, w.pupilsOf = pupil, e.ID, e.BirthDate, e.HomeArea, e.School
		w.grade = gradeOn(e.Grade, q)
	case *ieum.Person:
		w.kind, w.id, w.born, w.home = member, e.ID, e.BirthDate, e.HomeArea
		w.pupilsOf = schoolOf(s)
	default:
		return w, notFound("subject")
	}
	if w.home == "" && s.Household != nil {
		w.home = s.Household.Area
	}
	if !w.born.Absent() {
		w.age = w.born.YearsUntil(q.On)
	}
	w.facts = recorded(v.Codes(), s, w.id)
	w.place(v, w.pupilsOf, w.kind == pupil)
	return w, nil
}

// schoolOf returns the school of a person's household: that of its first student.
func schoolOf(s *ieum.Surroundings) ieum.ID {
	if len(s.Students) == 0 {
		return ""
	}
	return s.Students[0].School
}

// schoolAsked returns the school where the asker works; empty where it is none.
func (in *inquiry) schoolAsked() ieum.ID {
	e, _ := in.v.Entity(in.q.Viewer.Self)
	if _, at := inCapacity(e); at.Is("School") {
		return at
	}
	return ""
}

// profileOf reads a profile, or says which of its fields can never be right. A school that is not told is that of
// the asker, at, which may be empty: a child who cannot be its pupil goes elsewhere, and lives near it all the same.
func profileOf(v *atlas.View, p Profile, at ieum.ID, q Request) (subject, error) {
	w := subject{kind: profile, age: unknownAge, grade: unknownGrade, home: p.HomeArea}
	if p.Age != nil {
		if w.age = *p.Age; w.age < 0 || w.age > 120 {
			return w, &BadArgument{"profile.age"}
		}
	}
	if p.Grade != nil {
		if *p.Grade < 1 || *p.Grade > 12 {
			return w, &BadArgument{"profile.grade"}
		}
		w.grade = gradeOn(*p.Grade, q)
	}
	if _, ok := atlas.Get[ieum.Area](v, p.HomeArea); !ok && p.HomeArea != "" {
		return w, &BadArgument{"profile.homeArea"}
	}
	if _, ok := atlas.Get[ieum.School](v, p.School); !ok && p.School != "" {
		return w, &BadArgument{"profile.school"}
	}
	facts, err := told(v.Codes(), p.Facts)
	if err != nil {
		return w, err
	}
	w.facts = facts
	attends := true
	if w.pupilsOf = p.School; w.pupilsOf == "" {
		w.pupilsOf, attends = at, w.mayAttend(v, at)
	}
	w.place(v, w.pupilsOf, attends)
	if taken, ok := atlas.Get[ieum.School](v, w.pupilsOf); ok {
		w.near = taken.Area
	}
	return w, nil
}

// mayAttend reports whether somebody of the grade, or else of the age, may be a pupil of a school; true where neither
// is known.
func (w *subject) mayAttend(v *atlas.View, id ieum.ID) bool {
	first, last := 1, noGrade-1
	if school, ok := atlas.Get[ieum.School](v, id); ok {
		for i, l := range levels {
			if l.level != school.Level {
				continue
			}
			if first = l.first; i+1 < len(levels) {
				last = levels[i+1].first - 1
			}
		}
	}
	switch {
	case w.grade != unknownGrade:
		return first <= w.grade && w.grade <= last
	case w.age != unknownAge:
		return first+youngestInGrade <= w.age && w.age <= last+oldestInGrade
	}
	return true
}

// place fills in what follows from the home and from a school, which the subject attends or not. Of a school that
// others attend the place stands for the home's where that is not known.
func (w *subject) place(v *atlas.View, id ieum.ID, attends bool) {
	school, ok := atlas.Get[ieum.School](v, id)
	if ok {
		w.point, w.office = school.Point, school.District
	}
	switch {
	case attends && ok:
		w.level, w.school, w.attends = levelOf(w.grade, school), school.Area, id
	case w.kind != member:
		w.level = levelOf(w.grade, nil)
	}
	if middle, known := v.Middle(w.home); known {
		w.point, w.fromHome = &middle, true
	}
	if d, found := v.DistrictOfArea(w.home); found {
		w.districts = append(w.districts, d)
	}
	if ok && school.District != "" && !slices.Contains(w.districts, school.District) {
		w.districts = append(w.districts, school.District)
	}
}

// levelOf returns the level of school for a grade. A special school stays one in every grade; without a
// grade it is the school's, which may be nil.
func levelOf(grade int, school *ieum.School) ieum.SchoolLevel {
	switch {
	case school != nil && (school.Level == ieum.SpecialLevel || school.Level == ieum.OtherLevel || grade == unknownGrade):
		return school.Level
	case grade >= 1 && grade < noGrade:
		return ieum.LevelOfGrade(grade)
	}
	return ""
}

// recorded returns the latest values of each fact of a person ([ieum.Fact.After]). The type of the
// household stands in for the fact that nobody recorded.
func recorded(codes *ieum.Codes, s *ieum.Surroundings, id ieum.ID) [][]string {
	values := make([][]string, len(codes.Facts))
	for i, code := range codes.Facts {
		var last *ieum.Fact
		for _, f := range s.Facts {
			if f.Subject == id && f.Fact == code.Code && (last == nil || f.After(last)) {
				last = f
			}
		}
		switch {
		case last != nil:
			values[i] = last.Values()
		case code.Rule == ieum.RuleHousehold && s.Household != nil:
			values[i] = s.Household.Types
		}
	}
	return values
}

// told returns the values of a profile's facts. A fact or value that the lists do not hold is a
// [BadArgument], and so is a fact with two values of which only one can hold.
func told(codes *ieum.Codes, facts []ProfileFact) ([][]string, error) {
	values := make([][]string, len(codes.Facts))
	for _, f := range facts {
		i := slices.IndexFunc(codes.Facts, func(c ieum.FactCode) bool { return c.Code == f.Fact })
		if i < 0 || !codes.Facts[i].Has(f.Value) {
			return nil, &BadArgument{"profile.facts"}
		}
		again := slices.Contains(values[i], f.Value)
		if len(values[i]) > 0 && !again && !codes.Facts[i].Many {
			return nil, &BadArgument{"profile.facts"}
		}
		if !again {
			values[i] = append(values[i], f.Value)
		}
	}
	return values, nil
}

// A pupil of a grade has an age from grade+5, before the birthday of the year, to grade+7, after that of the next.
const (
	youngestInGrade = 5
	oldestInGrade   = 7
)

// ages returns the least and the greatest age that the subject may have: the age, or those that the grade allows;
// unknownAge where nothing tells.
func (w *subject) ages() (low, high int) {
	if w.age == unknownAge && w.grade > unknownGrade && w.grade < noGrade {
		return w.grade + youngestInGrade, w.grade + oldestInGrade
	}
	return w.age, w.age
}

// gradeOn returns the grade on the day of the question of somebody who is in the given grade today: one
// more for each 1 March between. After grade 12 there is none.
func gradeOn(grade int, q Request) int {
	if grade < 1 {
		return unknownGrade
	}
	return min(grade+schoolYear(q.On)-schoolYear(q.Today), noGrade)
}

// schoolYear returns the year in which the school year of a day began, on 1 March.
func schoolYear(d ieum.Date) int {
	year, err := strconv.Atoi(string(d[:min(4, len(d))]))
	if err != nil || d[4:] >= "-03-01" {
		return year
	}
	return year - 1
}

// march returns the first day of the school year that begins so many years after that of the day.
func march(d ieum.Date, years int) ieum.Date {
	return ieum.Date(fmt.Sprintf("%04d-03-01", schoolYear(d)+years))
}

// birthday returns the day on which somebody reaches an age. Whoever was born on 29 February reaches it on
// 1 March where there is no such day.
func birthday(born ieum.Date, age int) ieum.Date {
	t, err := time.Parse(time.DateOnly, string(born))
	if err != nil {
		return ""
	}
	return ieum.DateOf(time.Date(t.Year()+age, t.Month(), t.Day(), 0, 0, 0, 0, time.UTC))
}
