package casework_test

import (
	"errors"
	"testing"

	"ieum/internal/casework"
	"ieum/internal/ieum"
)

var (
	district = head("District", "office").ID
	primary  = &ieum.School{Head: head("School", "primary"), District: district, Level: ieum.Elementary}
	special  = &ieum.School{Head: head("School", "special"), District: district, Level: ieum.SpecialLevel}
)

func seoyun() casework.NewStudent {
	return casework.NewStudent{FamilyName: "박", GivenName: "서윤", BirthDate: "2016-01-15", Grade: 4, School: primary, HomeArea: head("Area", "dong").ID}
}

func TestAStudentIsRegistered(t *testing.T) {
	got, err := casework.RegisterStudent(act(), district, seoyun())
	if err != nil {
		t.Fatal(err)
	}
	if got.ID != ieum.DerivedID("Student", "casework", "fresh") || got.Root != got.ID || got.Version != 0 || got.DisplayName != "박서윤" || got.FamilyName != "박" ||
		got.GivenName != "서윤" || got.BirthDate != "2016-01-15" || got.Grade != 4 || got.School != primary.ID || got.HomeArea != seoyun().HomeArea ||
		got.RegisteredBy != act().By || got.RegisteredOn != "2026-11-24" || got.Household != "" {
		t.Errorf("%+v", got)
	}
	foreign := seoyun()
	foreign.FamilyName, foreign.GivenName = "Nguyen", "Linh"
	if got, err := casework.RegisterStudent(act(), district, foreign); err != nil || got.DisplayName != "Nguyen Linh" {
		t.Errorf("%+v, %v", got, err)
	}
	foreign.FamilyName, foreign.GivenName = "Dupré", "Léa"
	if got, err := casework.RegisterStudent(act(), district, foreign); err != nil || got.DisplayName != "Dupré Léa" {
		t.Errorf("a name with an accent: %+v, %v", got, err)
	}
}

func TestWhoIsInAGradeAndAtASchool(t *testing.T) {
	high := &ieum.School{Head: head("School", "high"), District: district, Level: ieum.High}
	for name, tt := range map[string]struct {
		born     ieum.Date
		grade    int
		school   *ieum.School
		district ieum.ID
		want     string
	}{
		"a year early":                 {"2021-11-24", 1, primary, district, ""},
		"a day too young":              {"2021-11-25", 1, primary, district, "birthDate"},
		"seven years late":             {"2013-11-24", 1, primary, district, ""},
		"too old":                      {"2012-11-24", 1, primary, district, "birthDate"},
		"a grown-up in the last grade": {"2002-11-24", 12, high, district, ""},
		"last century":                 {"1916-01-15", 4, primary, district, "birthDate"},
		"a grade of another school":    {"2010-01-15", 10, primary, district, "grade"},
		"any grade of a special one":   {"2010-01-15", 10, special, district, ""},
		"another district":             {"2016-01-15", 4, primary, head("District", "other").ID, "school"},
		"an account of no district":    {"2016-01-15", 4, primary, "", "school"},
		"a school of no district":      {"2016-01-15", 4, &ieum.School{Level: ieum.Elementary}, "", "school"},
	} {
		told := seoyun()
		told.BirthDate, told.Grade, told.School = tt.born, tt.grade, tt.school
		_, err := casework.RegisterStudent(act(), tt.district, told)
		unfit, ok := errors.AsType[*casework.Unfit](err)
		if ok != (tt.want != "") || ok && unfit.Field != tt.want {
			t.Errorf("%s: %v, want %q", name, err, tt.want)
		}
	}
}

func TestAStudentIsCorrected(t *testing.T) {
	kept := &ieum.Student{Head: ieum.Head{ID: student.ID, Version: 3}, FamilyName: "박", GivenName: "서윤", DisplayName: "박서윤", BirthDate: "2016-01-15", Grade: 4, HomeArea: head("Area", "dong").ID}
	got, err := casework.CorrectStudent(act(), kept, primary, casework.Correction{GivenName: "서연", BirthDate: "2015-01-15", Grade: 5})
	if err != nil || got.DisplayName != "박서연" || got.FamilyName != "박" || got.BirthDate != "2015-01-15" || got.Grade != 5 || got.HomeArea != kept.HomeArea || got.Version != 3 || kept.GivenName != "서윤" {
		t.Errorf("%+v, %v", got, err)
	}
	old := &ieum.Student{DisplayName: "김하늘", Grade: 4, BirthDate: "1990-01-01"} // as an import left it
	if got, err := casework.CorrectStudent(act(), old, nil, casework.Correction{HomeArea: kept.HomeArea}); err != nil || got.DisplayName != "김하늘" || got.HomeArea != kept.HomeArea {
		t.Errorf("a correction of something else: %+v, %v", got, err)
	}
	for field, right := range map[string]casework.Correction{
		"student":   {FamilyName: "박", Grade: 4},
		"grade":     {Grade: 7},
		"birthDate": {BirthDate: "2001-01-15"},
	} {
		_, err := casework.CorrectStudent(act(), kept, primary, right)
		if unfit, ok := errors.AsType[*casework.Unfit](err); !ok || unfit.Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
}

// Whoever taught a student stays somebody who did, and is no homeroom teacher of
// a school that the student has left.
func TestAStudentIsTransferred(t *testing.T) {
	other := &ieum.School{Head: head("School", "other"), District: head("District", "far").ID, Level: ieum.Elementary}
	there, here := head("Worker", "there").ID, head("Worker", "here").ID
	workers := map[ieum.ID]ieum.Entity{
		there: &ieum.Worker{Head: ieum.Head{ID: there, Root: other.ID}}, here: &ieum.Worker{Head: ieum.Head{ID: here, Root: primary.ID}},
	}
	teaches := []*ieum.Teaches{
		{Head: head("Teaches", "a"), Worker: there, Homeroom: true},
		{Head: head("Teaches", "b"), Worker: here, Homeroom: true},
		{Head: head("Teaches", "c"), Worker: here},
		{Head: head("Teaches", "d"), Worker: head("Worker", "gone").ID, Homeroom: true},
	}
	kept := &ieum.Student{Head: ieum.Head{ID: student.ID, Version: 3}, BirthDate: "2016-01-15", Grade: 4, School: primary.ID, HomeArea: head("Area", "dong").ID}
	got, left, err := casework.TransferStudent(act(), kept, teaches, workers, casework.NewAttendance{School: other})
	if err != nil || got.School != other.ID || got.Grade != 4 || got.HomeArea != kept.HomeArea || got.Version != 3 || kept.School != primary.ID {
		t.Fatalf("%+v, %v", got, err)
	}
	if len(left) != 2 || left[0].ID != teaches[1].ID || left[1].ID != teaches[3].ID || left[0].Homeroom || left[1].Homeroom || !teaches[1].Homeroom {
		t.Errorf("left %+v", left)
	}
	if got, _, err := casework.TransferStudent(act(), kept, nil, nil, casework.NewAttendance{School: other, Grade: 5, HomeArea: head("Area", "far").ID}); err != nil || got.Grade != 5 || got.HomeArea != head("Area", "far").ID {
		t.Errorf("%+v, %v", got, err)
	}
	for field, to := range map[string]casework.NewAttendance{"school": {School: primary}, "grade": {School: other, Grade: 9}} {
		_, _, err := casework.TransferStudent(act(), kept, nil, nil, to)
		if unfit, ok := errors.AsType[*casework.Unfit](err); !ok || unfit.Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
}
