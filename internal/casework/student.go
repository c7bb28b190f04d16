package casework

import (
	"unicode"
	"unicode/utf8"

	"ieum/internal/ieum"
)

// The ages, in full years, at which somebody is in a grade: one year before the
// others of it at the earliest, and at the latest so much later as it takes who
// came from abroad, was ill, or comes back to school.
const (
	youngestAboveGrade = 4
	oldestAboveGrade   = 12
)

// NewStudent is what is told of somebody who is registered. School and HomeArea
// are there: the caller has seen to that.
type NewStudent struct {
	FamilyName, GivenName string
	BirthDate             ieum.Date
	Grade                 int
	School                *ieum.School
	HomeArea              ieum.ID
}

// RegisterStudent makes the row of a student, whom the account keeps sight of
// until a case team takes over. district is the account's own. [*Unfit] is a
// birthday with which nobody is in that grade, a school that has not the grade,
// and one of another district.
func RegisterStudent(a Act, district ieum.ID, told NewStudent) (*ieum.Student, error) {
	age := told.BirthDate.YearsUntil(a.Today) - told.Grade
	level := told.School.Level
	switch {
	case district == "" || told.School.District != district:
		return nil, &Unfit{Field: "school", What: "is of another district than the account"}
	case level != ieum.SpecialLevel && level != ieum.OtherLevel && level != ieum.LevelOfGrade(told.Grade):
		return nil, &Unfit{Field: "grade", What: "is none of that school"}
	case age < youngestAboveGrade || age > oldestAboveGrade:
		return nil, &Unfit{Field: "birthDate", What: "is no birthday of somebody in that grade"}
	}
	id := a.NewID("Student")
	return &ieum.Student{
		Head: ieum.Head{ID: id, Root: id}, FamilyName: told.FamilyName, GivenName: told.GivenName, DisplayName: wholeName(told.FamilyName, told.GivenName),
		BirthDate: told.BirthDate, Grade: told.Grade, School: told.School.ID, HomeArea: told.HomeArea, RegisteredBy: a.By, RegisteredOn: a.Today,
	}, nil
}

// wholeName is family and given name as they are written: in Hangul and Chinese
// characters without a space, in other letters with one.
func wholeName(family, given string) string {
	if last, _ := utf8.DecodeLastRuneInString(family); unicode.In(last, unicode.Hangul, unicode.Han) {
		return family + given
	}
	return family + " " + given
}
