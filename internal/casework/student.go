package casework

import (
	"cmp"
	"reflect"
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
	if district == "" || told.School.District != district {
		return nil, &Unfit{Field: "school", What: "is of another district than the account"}
	}
	if err := checkGrade(a.Today, told.School.Level, told.Grade, told.BirthDate); err != nil {
		return nil, err
	}
	id := a.NewID("Student")
	return &ieum.Student{
		Head: ieum.Head{ID: id, Root: id}, FamilyName: told.FamilyName, GivenName: told.GivenName, DisplayName: WholeName(told.FamilyName, told.GivenName),
		BirthDate: told.BirthDate, Grade: told.Grade, School: told.School.ID, HomeArea: told.HomeArea, RegisteredBy: a.By, RegisteredOn: a.Today,
	}, nil
}

// WholeName is family and given name as they are written: in Hangul and Chinese
// characters without a space, in other letters with one.
func WholeName(family, given string) string {
	if last, _ := utf8.DecodeLastRuneInString(family); unicode.In(last, unicode.Hangul, unicode.Han) {
		return family + given
	}
	return family + " " + given
}

// NewAttendance is a school to which a student goes from now on, and in which
// grade; HomeArea is where they live then. Grade 0 and no HomeArea leave what
// is kept.
type NewAttendance struct {
	School   *ieum.School
	Grade    int
	HomeArea ieum.ID
}

// TransferStudent takes a student to another school, in whatever district. The
// case stays with its team. A teacher of the former school is no homeroom
// teacher any more, and stays somebody who taught the student. teaches are the
// ties of the student's record, and workers those whom they name. Errors:
// [*Unfit] for the school that the student attends, and for a grade that the
// school has not, or in which nobody of that age is.
func TransferStudent(a Act, student *ieum.Student, teaches []*ieum.Teaches, workers map[ieum.ID]ieum.Entity, to NewAttendance) (*ieum.Student, []*ieum.Teaches, error) {
	if student.School == to.School.ID {
		return nil, nil, &Unfit{Field: "school", What: "is the one that the student attends"}
	}
	moved := *student
	moved.School, moved.Grade, moved.HomeArea = to.School.ID, cmp.Or(to.Grade, student.Grade), cmp.Or(to.HomeArea, student.HomeArea)
	if err := checkGrade(a.Today, to.School.Level, moved.Grade, moved.BirthDate); err != nil {
		return nil, nil, err
	}
	var left []*ieum.Teaches
	for _, tie := range teaches {
		if worker := workers[tie.Worker]; tie.Homeroom && (worker == nil || worker.Meta().Root != to.School.ID) {
			former := *tie
			former.Homeroom = false
			left = append(left, &former)
		}
	}
	return &moved, left, nil
}

// Correction is what was written down wrongly of a student, as it is right.
// What is empty is left as it is kept.
type Correction struct {
	FamilyName, GivenName string
	BirthDate             ieum.Date
	Grade                 int
	HomeArea              ieum.ID
}

// CorrectStudent puts right what was written down wrongly. school is the one
// that the student attends, or nil where none is kept. Errors: [*Unfit] for a
// correction of nothing, for a grade that the school has not, and for a birthday
// with which nobody is in that grade.
func CorrectStudent(a Act, student *ieum.Student, school *ieum.School, right Correction) (*ieum.Student, error) {
	mended := *student
	mended.FamilyName, mended.GivenName = cmp.Or(right.FamilyName, student.FamilyName), cmp.Or(right.GivenName, student.GivenName)
	if right.FamilyName != "" || right.GivenName != "" {
		mended.DisplayName = WholeName(mended.FamilyName, mended.GivenName)
	}
	mended.BirthDate, mended.Grade = cmp.Or(right.BirthDate, student.BirthDate), cmp.Or(right.Grade, student.Grade)
	mended.HomeArea = cmp.Or(right.HomeArea, student.HomeArea)
	if reflect.DeepEqual(mended, *student) {
		return nil, &Unfit{Field: "student", What: "is kept like that already"}
	}
	level := ieum.OtherLevel
	if school != nil {
		level = school.Level
	}
	if right.Grade != 0 || !right.BirthDate.Absent() {
		if err := checkGrade(a.Today, level, mended.Grade, mended.BirthDate); err != nil {
			return nil, err
		}
	}
	return &mended, nil
}

// checkGrade refuses a grade that a school of the level has not, and a birthday
// with which nobody is in that grade. An absent birthday goes with any.
func checkGrade(today ieum.Date, level ieum.SchoolLevel, grade int, born ieum.Date) error {
	age := born.YearsUntil(today) - grade
	switch {
	case level != ieum.SpecialLevel && level != ieum.OtherLevel && level != ieum.LevelOfGrade(grade):
		return &Unfit{Field: "grade", What: "is none of that school"}
	case !born.Absent() && (age < youngestAboveGrade || age > oldestAboveGrade):
		return &Unfit{Field: "birthDate", What: "is no birthday of somebody in that grade"}
	}
	return nil
}
