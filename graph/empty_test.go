package graph_test

import (
	"strings"
	"testing"

	"ieum/internal/ieum"
)

// What was sent empty was sent: it is answered as a wrong value is, not as if
// nothing had been asked.
func TestAnEmptyTextIsNotAnAbsentOne(t *testing.T) {
	h := smallHouse(t)
	meals, haneul := string(id("Service", "meals")), string(id("Student", "haneul"))
	tests := []struct{ query, want string }{
		{`agencies(filter: {need: "$"}) { totalCount }`, "filter.need"},
		{`agencies(filter: {type: "$"}) { totalCount }`, "filter.type"},
		{`agencies(filter: {area: "$"}) { totalCount }`, `{"agencies":{"totalCount":0}}`},
		{`students(filter: {need: "$"}) { totalCount }`, "filter.need"},
		{`students(filter: {school: "$"}) { totalCount }`, `{"students":{"totalCount":0}}`},
		{`linkage(subject: "` + haneul + `", need: "$") { revision }`, "need"},
		{`linkageFor(need: "2000000-1", profile: {homeArea: "$"}) { revision }`, "profile.homeArea"},
		{`linkageFor(need: "2000000-1", profile: {school: "$"}) { revision }`, "profile.school"},
		{`eligibility(subject: "` + haneul + `", service: "` + meals + `", need: "$") { group }`, "need"},
		{`node(id: "$") { id }`, `{"node":null}`},
	}
	for _, tt := range tests {
		t.Run(tt.query[:20], func(t *testing.T) {
			for _, sent := range []string{"", "no-such-thing"} {
				a := h.ask(t, "case-manager", "{ "+strings.Replace(tt.query, "$", sent, 1)+" }", nil)
				got := string(a.Data)
				if len(a.Errors) == 1 && a.code() == "BAD_USER_INPUT" {
					got = a.Errors[0].Extensions.Argument
				}
				if got != tt.want {
					t.Errorf("%q: %s, want %s", sent, a.body, tt.want)
				}
			}
		})
	}
	var all struct{ Agencies, Students struct{ TotalCount int } }
	h.data(t, "case-manager", `{ agencies(filter: {need: null}) { totalCount } students(filter: {}) { totalCount } }`, nil, &all)
	if all.Agencies.TotalCount == 0 || all.Students.TotalCount == 0 {
		t.Errorf("nothing sent keeps %+v", all)
	}
}

func TestASupportersRelationIsALabel(t *testing.T) {
	h := smallHouse(t)
	var got struct {
		Student struct {
			Supporters []struct{ Relation, Ko, En string }
		}
	}
	query := `query($id: ID!) { student(id: $id) { supporters { relation ko: relation(language: KO) en: relation(language: EN) } } }`
	h.data(t, "case-manager", query, map[string]any{"id": id("Student", "haneul")}, &got)
	if s := got.Student.Supporters; len(s) != 1 || s[0].Relation != "친척" || s[0].Ko != "친척" || s[0].En != "Relative" {
		t.Errorf("relations: %+v", s)
	}
}

// Whom the schema names as a start of a mediation is one.
func TestAMediationStartsWhereTheSchemaSays(t *testing.T) {
	h := smallHouse(t)
	for _, from := range []ieum.ID{
		id("Student", "haneul"), id("Person", "mother"), id("Worker", "teacher"), id("CaseManager", "manager"), id("Agency", "centre"), id("School", "school"),
	} {
		for _, to := range []ieum.ID{id("Agency", "centre"), id("Service", "meals"), id("Worker", "worker")} {
			var got struct {
				Mediation struct{ Paths []struct{ Text string } }
			}
			query := `query($from: ID!, $to: ID!) { mediation(from: $from, to: $to) { paths { text } } }`
			h.data(t, "case-manager", query, map[string]any{"from": from, "to": to}, &got)
			if from != to && len(got.Mediation.Paths) == 0 {
				t.Errorf("nobody leads from %s to %s", words[from], words[to])
			}
		}
	}
}
