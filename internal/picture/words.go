package picture

import (
	"fmt"
	"strconv"
	"time"

	"ieum/internal/ieum"
)

// The words of the pictures.
var (
	wordEcomap    = ieum.Text{Ko: "생태도", En: "Ecomap"}
	wordGenogram  = ieum.Text{Ko: "가계도", En: "Genogram"}
	wordStudent   = ieum.Text{Ko: "학생", En: "Student"}
	wordPseudonym = ieum.Text{Ko: "가명 처리", En: "pseudonymised"}

	wordChild      = ieum.Text{Ko: "자녀", En: "Child"}
	wordNoRelation = ieum.Text{Ko: "관계 기록 없음", En: "Relation not recorded"}

	wordRepresents = ieum.Text{Ko: "법정대리인", En: "Legal rep."}
	wordUnverified = ieum.Text{Ko: "법정대리인 (미확인)", En: "Legal rep. (not verified)"}

	wordManager    = ieum.Text{Ko: "사례관리자", En: "Case manager"}
	wordHomeroom   = ieum.Text{Ko: "담임교사", En: "Homeroom teacher"}
	wordTeacher    = ieum.Text{Ko: "교사", En: "Teacher"}
	wordAgency     = ieum.Text{Ko: "기관", En: "Agency"}
	wordSupporter  = ieum.Text{Ko: "지지자", En: "Supporter"}
	wordEnded      = ieum.Text{Ko: "종료", En: "ended"}
	wordFormal     = ieum.Text{Ko: "공식 자원", En: "Formal resources"}
	wordInformal   = ieum.Text{Ko: "비공식 자원", En: "Informal resources"}
	wordFormerly   = ieum.Text{Ko: "지난 자원", En: "Former resources"}
	wordNone       = ieum.Text{Ko: "기록 없음", En: "none recorded"}
	wordHome       = ieum.Text{Ko: "함께 사는 사람", En: "Living together"}
	wordInTheMidst = ieum.Text{Ko: "가운데", En: "In the middle"}
	wordElsewhere  = ieum.Text{Ko: "따로 사는 가족", En: "Family living elsewhere"}

	wordMale      = ieum.Text{Ko: "남성", En: "Male"}
	wordFemale    = ieum.Text{Ko: "여성", En: "Female"}
	wordSexOpen   = ieum.Text{Ko: "성별 모름·그 밖", En: "Sex not known, or other"}
	wordTheOne    = ieum.Text{Ko: "대상학생", En: "The student"}
	wordTheClient = ieum.Text{Ko: "대상학생 (겹선)", En: "The student (double line)"}

	wordParentLine      = ieum.Text{Ko: "부모와 자녀", En: "Parent and child"}
	wordGrandparentLine = ieum.Text{Ko: "조부모와 손자녀 (사이 세대는 기록 없음)", En: "Grandparent and grandchild (between them not recorded)"}
	wordSiblingLine     = ieum.Text{Ko: "형제자매", En: "Siblings"}
	wordBoundary        = ieum.Text{Ko: "함께 사는 가구", En: "Household"}
	wordInSymbol        = ieum.Text{Ko: "도형 안의 수는 만 나이", En: "The number in a symbol is the age"}
	wordInSymbolBand    = ieum.Text{Ko: "도형 안은 나이대", En: "The figure in a symbol is the age band"}

	noteInTheMidst = ieum.Text{Ko: "가운데의 짧은 선은 학생과의 관계.", En: "A short line in the middle shows the relation to the student."}

	noteNotRecorded = ieum.Text{
		Ko: "혼인·동거·사망은 기록 항목이 아니므로 그리지 않습니다.",
		En: "Marriage, partnership and death are not part of the record and are not drawn.",
	}
	noteHidden = ieum.Text{
		Ko: "열람 권한이 없어 그리지 않은 함께 사는 학생: %d명",
		En: "Students of the household who are not drawn, for lack of right: %d",
	}
)

// day writes a calendar day in full.
func (s *sketch) day(on ieum.Date) string {
	t, err := time.Parse(time.DateOnly, string(on))
	if err != nil {
		return ""
	}
	if s.Language == ieum.English {
		return t.Format("2 January 2006")
	}
	return fmt.Sprintf("%d년 %d월 %d일", t.Year(), t.Month(), t.Day())
}

// asOf writes the day that the picture shows.
func (s *sketch) asOf() string {
	if s.Language == ieum.English {
		return "as of " + s.day(s.On)
	}
	return s.day(s.On) + " 기준"
}

// month writes when something ended: no day, and nothing where it is
// pseudonymised.
func (s *sketch) month(on ieum.Date) string {
	t, err := time.Parse(time.DateOnly, string(on))
	switch {
	case err != nil || s.Pseudonymised:
		return ""
	case s.Language == ieum.English:
		return t.Format("January 2006")
	}
	return fmt.Sprintf("%d년 %d월", t.Year(), t.Month())
}

// years is how wide a band of ages is.
const years = 10

// age returns the age on the day of the picture as it is written in a symbol,
// and as it is told in words; both are empty where no birthday is known.
func (s *sketch) age(born ieum.Date) (written, told string) {
	if born.Absent() || born > s.On {
		return "", ""
	}
	age := born.YearsUntil(s.On)
	english := s.Language == ieum.English
	switch {
	case !s.Pseudonymised && english:
		return strconv.Itoa(age), fmt.Sprintf("aged %d", age)
	case !s.Pseudonymised:
		return strconv.Itoa(age), fmt.Sprintf("만 %d세", age)
	}
	band := age / years * years
	switch {
	case band == 0 && english:
		return "0–9", "under 10"
	case band == 0:
		return "0–9", "10세 미만"
	case english:
		return fmt.Sprintf("%ds", band), fmt.Sprintf("in the %ds", band)
	}
	return fmt.Sprintf("%d대", band), fmt.Sprintf("%d대", band)
}

// numbered writes the n-th of those who are called the same.
func numbered(name string, n int) string { return name + " " + strconv.Itoa(n) }
