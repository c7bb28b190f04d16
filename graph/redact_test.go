package graph_test

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
)

var requestID = regexp.MustCompile(`"requestId":"[^"]*"`)

func hiddenAndAbsentAreOneAnswer(t *testing.T, open openStore) {
	t.Helper()
	h := smallHouseOn(t, open)
	hidden, absent := string(id("Student", "haneul")), string(id("Student", "nobody"))
	for _, query := range []string{
		`query($id: ID!) { student(id: $id) { id displayName needs { level } servedBy { status } household { id } } }`,
		`query($id: ID!) { student(id: $id) { id displayName } }`,
		`query($id: ID!) { household(id: $id) { id members { id } lead { since } } }`,
		`query($id: ID!) { node(id: $id) { __typename id } }`,
		`query($id: ID!) { nodes(ids: [$id]) { __typename id } }`,
		`query($id: ID!) { linkage(subject: $id, need: "2000000-1") { revision } }`,
		`query($id: ID!) { mediation(from: $id, to: $id) { incomplete } }`,
		`query($id: ID!) { eligibility(subject: $id, service: $id) { group } }`,
		`mutation($id: ID!) { reportDirectoryError(input: {node: $id, field: "phone", note: "x"}) { report { id } } }`,
	} {
		for _, viewer := range []string{"outsider", "auditor", "teacher"} {
			one := h.ask(t, viewer, query, map[string]any{"id": hidden})
			other := h.ask(t, viewer, query, map[string]any{"id": absent})
			others := []answer{other}
			if viewer != "teacher" { // who may ask without a name: there, what is no student is another question
				others = append(others, h.ask(t, viewer, query, map[string]any{"id": "' OR 1=1"}))
			}
			for _, b := range others {
				if one.status != b.status || requestID.ReplaceAllString(one.body, "") != requestID.ReplaceAllString(b.body, "") {
					t.Errorf("%s, %s:\nhidden %d %s\nabsent %d %s", viewer, query, one.status, one.body, b.status, b.body)
				}
			}
			if strings.Contains(one.body, "김하늘") {
				t.Errorf("%s sees the student: %s", viewer, one.body)
			}
		}
	}
}

const everything = `query($id: ID!) { student(id: $id) {
	id displayName age birthDate grade homeArea { name } school { name }
	needs { id domain { code } level status since text } servedBy { status service { name } }
	household { id members { displayName needs { level } } } relatives { relation } supporters { person { displayName } offers { label } }
	strengths { text } facts { fact } selection { state decidedOn } caseManager { displayName }
	consents { covers } referrals { state requestedOn } cases { stage class openedOn stages { stage } contacts { totalCount } safetyActions { seen } } } }`

func aRoleReadsItsClasses(t *testing.T, open openStore) {
	t.Helper()
	h := smallHouseOn(t, open)
	for viewer, hidden := range map[string][]string{
		"case-manager": nil,
		"coordinator": {
			"student.cases[0].contacts", "student.cases[0].safetyActions", "student.cases[0].stage", "student.cases[0].stages",
			"student.consents", "student.facts", "student.needs[0].text", "student.servedBy", "student.strengths",
		},
		"school-lead": {
			"student.age", "student.birthDate", "student.cases[0].contacts",
			"student.cases[0].safetyActions", "student.cases[0].stages", "student.consents", "student.facts", "student.homeArea", "student.household",
			"student.needs", "student.referrals", "student.relatives", "student.servedBy", "student.strengths", "student.supporters",
		},
	} {
		t.Run(viewer, func(t *testing.T) {
			a := h.ask(t, viewer, everything, map[string]any{"id": id("Student", "haneul")})
			if len(a.Errors) > 0 || !strings.Contains(a.body, "김하늘") {
				t.Fatalf("%s", a.body)
			}
			want := map[string]bool{}
			for _, path := range hidden {
				want[path] = true
			}
			for _, r := range a.Extensions.Redacted {
				if path := r.Path.String(); !want[path] || r.Reason == "" {
					t.Errorf("%s is hidden, for %q", path, r.Reason)
				} else {
					delete(want, path)
				}
				if at(t, a.Data, r.Path) != nil {
					t.Errorf("%s is said to be hidden and is there", r.Path)
				}
			}
			for path := range want {
				t.Errorf("%s is not said to be hidden", path)
			}
		})
	}
}

// Whatever is asked for alone is what it is among all.
func aPartAloneIsTheSame(t *testing.T, open openStore) {
	t.Helper()
	h := smallHouseOn(t, open)
	ask := func(fields string) map[string]any {
		var got struct{ Student map[string]any }
		h.data(t, "case-manager", `query($id: ID!) { student(id: $id) { `+fields+` } }`, map[string]any{"id": id("Student", "haneul")}, &got)
		return got.Student
	}
	fields := []string{
		"needs { id text domain { label } }", "servedBy { id status agency { name } worker { displayName } beneficiary { ... on Student { displayName } } }",
		"household { id type { label } members { displayName needs { id } } students { id } hiddenSiblings }", "relatives { relation verifiedBy person { ... on Person { displayName } ... on Student { displayName } } }",
		"supporters { relation closeness supports person { displayName } offers { label needs { code } supporter { displayName } } }",
		"strengths { text }", "facts { fact value }", "selection { state }", "caseManager { displayName yearsOfPractice meetsRecommendation }",
		"consents { covers signers { capacity } recipient { name } }", "referrals { state service { name } }",
		"cases { stage stages { stage leftOn } goals { id need { id } tasks { id } } assessments { domains { level } } contacts { nodes { text } } safetyActions { seen told } relationships { trust } conferences { attendees { label } } followUps { dueOn } }",
	}
	all := ask(strings.Join(fields, " "))
	for _, field := range fields {
		name, _, _ := strings.Cut(field, " ")
		one, among := asJSON(t, ask(field)[name]), asJSON(t, all[name])
		if one != among || one == "null" {
			t.Errorf("%s alone: %s\namong all: %s", name, one, among)
		}
	}
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
