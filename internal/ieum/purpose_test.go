package ieum_test

import (
	"errors"
	"strings"
	"testing"

	"ieum/internal/ieum"
)

// regulation is what stands between an act and an article of its rules is called beside an act: 의료법 시행규칙 제36조.
const regulation = "시행규칙"

func TestEveryPurposeNamesItsLaw(t *testing.T) {
	types := 0
	for _, a := range defaults(t).AgencyTypes {
		if len(a.For) > 0 {
			types++
		}
		for _, p := range a.For {
			bothLanguages(t, "purpose of "+a.Code, p.Text)
			if !clause.MatchString(strings.Replace(p.Clause, " "+regulation, "", 1)) {
				t.Errorf("%s: clause %q names no article", a.Code, p.Clause)
			}
		}
	}
	if types < 35 {
		t.Errorf("%d types say whom they are for, want at least 35", types)
	}
}

// The ages are those of the acts: 아동복지법 제3조, 청소년 기본법 제3조, 노인복지법, 근로기준법 제64조.
func TestAgesThatTheLawFixes(t *testing.T) {
	tests := []struct {
		kind      string
		in, under []int
	}{
		{"LOCAL_CHILDRENS_CENTRE", []int{0, 17}, []int{18, 70}},
		{"DREAM_START", []int{0, 12}, []int{13, 80}},
		{"AFTER_SCHOOL_CARE_CENTRE", []int{6, 12}, []int{5, 13}},
		{"YOUTH_COUNSELLING_WELFARE_CENTRE", []int{9, 24}, []int{8, 25}},
		{"YOUTH_SHELTER", []int{9, 24}, []int{7, 80}},
		{"OUT_OF_SCHOOL_YOUTH_CENTRE", []int{9, 24}, []int{8, 80}},
		{"SENIOR_WELFARE_CENTRE", []int{60, 90}, []int{59, 9}},
		{"LONG_TERM_CARE", []int{65}, []int{64, 8}},
		{"CARE_HOSPITAL", []int{65}, []int{64, 9}},
		{"EMPLOYMENT_CENTRE", []int{15, 70}, []int{14, 7}},
		{"SELF_SUPPORT_CENTRE", []int{18}, []int{17}},
	}
	codes := defaults(t)
	for _, tt := range tests {
		t.Run(tt.kind, func(t *testing.T) {
			p := codes.TypeOf(tt.kind).For[0]
			if p.Kind != ieum.ForAges {
				t.Fatalf("the first purpose is %s, want AGES", p.Kind)
			}
			for _, age := range tt.in {
				if !p.Admits(age) {
					t.Errorf("%d is not admitted", age)
				}
			}
			for _, age := range tt.under {
				if p.Admits(age) {
					t.Errorf("%d is admitted", age)
				}
			}
		})
	}
}

func TestAPurposeThatContradictsItselfIsRefused(t *testing.T) {
	const facts = `"facts":[{"code":"F","choices":[{"code":"A","ko":"가","en":"a"}]}],`
	const words = `"ko":"가","en":"a","clause":"법 제1조"`
	for _, tt := range []struct{ name, purpose string }{
		{"no kind", `{` + words + `}`},
		{"no bounds", `{"kind":"AGES",` + words + `}`},
		{"bounds the wrong way round", `{"kind":"AGES","min":9,"max":8,` + words + `}`},
		{"a fact that nothing defines", `{"kind":"FACT","fact":"X","values":["A"],` + words + `}`},
		{"a value that the fact does not have", `{"kind":"FACT","fact":"F","values":["B"],` + words + `}`},
		{"a perhaps that the fact does not have", `{"kind":"FACT","fact":"F","values":["A"],"perhaps":["B"],` + words + `}`},
		{"no value", `{"kind":"FACT","fact":"F",` + words + `}`},
		{"no clause", `{"kind":"PUPIL","ko":"가","en":"a"}`},
		{"no English", `{"kind":"PUPIL","ko":"가","clause":"법 제1조"}`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			list := `{` + facts + `"agencyTypes":[{"code":"T","for":[` + tt.purpose + `]}]}`
			if _, err := ieum.ReadCodes(strings.NewReader(list)); !errors.Is(err, ieum.ErrInvalid) {
				t.Errorf("ReadCodes = %v, want ErrInvalid", err)
			}
		})
	}
	sound := `{` + facts + `"agencyTypes":[{"code":"T","for":[{"kind":"FACT","fact":"F","values":["A"],` + words + `}]}]}`
	if _, err := ieum.ReadCodes(strings.NewReader(sound)); err != nil {
		t.Errorf("a sound purpose: %v", err)
	}
}
