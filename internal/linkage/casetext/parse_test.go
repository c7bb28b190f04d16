package casetext_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
	"ieum/internal/linkage/casetext"
)

func TestAFaultNamesItsLine(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"an unknown word", "기관 센터\n무엇 센터", "x:2: \"무엇\""},
		{"an unknown attribute", "기관 센터: 색깔 파랑", "x:1: 색깔"},
		{"a name that nothing has", "서비스 상담 @없는곳", "x:1: \"없는곳\""},
		{"a name that stands twice", "기관 센터\n기관 센터", "x:2: \"센터\""},
		{"a day that is none", "학생 하나: 생일 2016-02-30", "x:1: born 2016-02-30"},
		{"an answer before any question", "바로 상담", "x:1: \"now\""},
		{"no question at all", "기관 센터", "no question"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := casetext.Parse("x", tt.text)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

func TestKoreanAndEnglishWordsMeanTheSame(t *testing.T) {
	korean, err := casetext.Parse("x", `학교 h
기관 c: 소속학교 h, 전화 031-1
직원 w @c: 전화 031-2
협약 h - c: 담당자 w
서비스 s @c: 나이 7-13, 자리 대기, 전화 031-3
학생 k
질문 k 1000000
대기 s
길 k > s
방법 소속기관
전화 031-3`)
	if err != nil {
		t.Fatal(err)
	}
	english, err := casetext.Parse("x", `school h
agency c: school h, phone 031-1
worker w @c: phone 031-2
agreement h - c: contact w
service s @c: age 7-13, places WAITLIST, phone 031-3
student k
ask k 1000000
wait s
path k > s
way OWN_HOUSE
phone 031-3`)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(english, korean); diff != "" {
		t.Errorf("-english +korean:\n%s", diff)
	}
	if diff := cmp.Diff([]string{"wait s", "path k > s", "way OWN_HOUSE", "phone 031-3"}, korean.Questions[0].Expect); diff != "" {
		t.Errorf("-want +expected:\n%s", diff)
	}
}

func TestSurroundingsAreThoseOfTheHousehold(t *testing.T) {
	c, err := casetext.Parse("x", `가구 집
학생 하나: 가구원 집
학생 두나: 가구원 집
학생 남
사람 어머니: 가구원 집
욕구 하나 1000000
욕구 어머니 5000000
욕구 남 1000000
질문 하나 1000000
바로 상담`)
	if err != nil {
		t.Fatal(err)
	}
	around := casetext.Around(c.People, c.Names["어머니"])
	if len(around.Students) != 2 || len(around.Persons) != 1 || len(around.Needs) != 2 {
		t.Errorf("%d students, %d persons, %d needs", len(around.Students), len(around.Persons), len(around.Needs))
	}
	if casetext.Around(c.People, ieum.ID("student_nobody")) != nil {
		t.Error("surroundings of nobody")
	}
}
