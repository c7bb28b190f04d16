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
