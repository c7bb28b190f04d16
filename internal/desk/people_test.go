package desk

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

func names(students []*ieum.Student) []string {
	var names []string
	for _, s := range students {
		names = append(names, s.DisplayName)
	}
	return names
}

func TestWhoSeesWhom(t *testing.T) {
	o := open(t)
	tests := map[string][]string{
		"manager":     {"김하나", "박세나"},
		"supervisor":  {"김하나", "박세나"},
		"outsider":    {"이네온"},
		"lead":        {"김두리", "김하나"},
		"coordinator": {"박세나"},
		"both":        {"김두리", "김하나", "이네온"},
		"expired":     nil,
	}
	for account, want := range tests {
		s := o.as(t, account)
		found, err := s.Students(t.Context(), StudentFilter{}, firstPage())
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, names(found.Rows)); diff != "" || found.Total != len(want) {
			t.Errorf("%s sees %d:\n%s", account, found.Total, diff)
		}
		if got := o.finish(t, s); len(got) != 1+len(want) || got[0].Subject != "" || got[0].Denied {
			t.Errorf("%s: %d audit entries for a list of %d students", account, len(got), len(want))
		}
	}
}

func TestAFilterTellsNothingThatTheRecordHides(t *testing.T) {
	o := open(t)
	tests := []struct {
		name    string
		account string
		filter  StudentFilter
		want    []string
		denied  bool
	}{
		{"a case manager by need", "manager", StudentFilter{Need: "1000000"}, []string{"김하나"}, false},
		{"by the domain above", "manager", StudentFilter{Need: "3000000"}, []string{"박세나"}, false},
		{"a coordinator by need", "coordinator", StudentFilter{Need: "3000000-1"}, []string{"박세나"}, false},
		{"a coordinator by stage", "coordinator", StudentFilter{Stage: ieum.Planning}, nil, true},
		{"a school lead by stage", "lead", StudentFilter{Stage: ieum.Planning}, []string{"김하나"}, false},
		{"a school lead by need", "lead", StudentFilter{Need: "1000000"}, nil, true},
		{"a lead with a team by need: the team's only", "both", StudentFilter{Need: "1000000"}, []string{"이네온"}, false},
		{"a lead with a team by stage: both", "both", StudentFilter{Stage: ieum.Planning}, []string{"김하나", "이네온"}, false},
		{"by school", "both", StudentFilter{School: id("School", "three")}, []string{"이네온"}, false},
		{"by a piece of the name", "lead", StudentFilter{Text: "두리"}, []string{"김두리"}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			found, err := o.as(t, tt.account).Students(t.Context(), tt.filter, firstPage())
			if errors.Is(err, ieum.ErrDenied) != tt.denied || err != nil && !tt.denied {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, names(found.Rows)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAPageOfNoRowsCounts(t *testing.T) {
	o := open(t)
	found, err := o.as(t, "manager").Students(t.Context(), StudentFilter{}, ieum.Page{})
	if err != nil || len(found.Rows) != 0 || found.Total != 2 || !found.After || found.Before {
		t.Errorf("Students = %+v, %v", found, err)
	}
}

func TestStudentsAreRedacted(t *testing.T) {
	o := open(t)
	seen := func(account string, who ieum.ID) *ieum.Student {
		t.Helper()
		found, err := o.as(t, account).Student(t.Context(), who)
		if err != nil || found == nil {
			t.Fatalf("%s: %v, %v", account, found, err)
		}
		return found
	}
	lead := seen("lead", hana)
	if lead.DisplayName != "김하나" || lead.Grade != 4 || lead.BirthDate != "" || lead.HomeArea != "" || lead.Household != "" {
		t.Errorf("a school lead reads %+v", lead)
	}
	if !slices.Contains(lead.Redacted, "BirthDate") {
		t.Errorf("redacted %v does not name the birthday", lead.Redacted)
	}
	listed, err := o.as(t, "lead").Students(t.Context(), StudentFilter{Text: "하나"}, firstPage())
	if err != nil || len(listed.Rows) != 1 || listed.Rows[0].BirthDate != "" {
		t.Errorf("a school lead's list holds %+v, %v", listed.Rows, err)
	}
	found, err := o.as(t, "lead").Search(t.Context(), "김하나")
	if err != nil || len(found) != 1 || found[0].(*ieum.Student).BirthDate != "" {
		t.Errorf("a school lead's search finds %+v, %v", found, err)
	}
	if got := seen("manager", hana); got.BirthDate == "" || got.Redacted != nil {
		t.Errorf("a case manager reads %+v", got)
	}
	if got := seen("coordinator", sena); got.BirthDate == "" || got.Redacted != nil {
		t.Errorf("a coordinator reads %+v", got)
	}
	// Of one account: in full by the team, by name for the school.
	if got := seen("both", neon); got.BirthDate == "" {
		t.Errorf("by the team: %+v", got)
	}
	if got := seen("both", hana); got.BirthDate != "" {
		t.Errorf("by the school: %+v", got)
	}
}

// count returns how many rows of a kind an account reads of somebody, or -1
// where the list is hidden.
func count[T any, P interface {
	*T
	ieum.Entity
}](t *testing.T, r *Record) int {
	t.Helper()
	rows, err := Part[T, P](r)
	var hidden *policy.Redacted
	switch {
	case errors.As(err, &hidden):
		return -1
	case err != nil:
		t.Fatal(err)
	}
	return len(rows)
}

func TestRecordsByRole(t *testing.T) {
	o := open(t)
	read := func(account string, who ieum.ID) *Record {
		t.Helper()
		found, err := o.as(t, account).Records(t.Context(), []ieum.ID{who}, "Need", "Case", "Selection", "Strength", "Person", "Referral", "Task", "Restriction", "Fact")
		if err != nil || found[who] == nil {
			t.Fatalf("%s: %v", account, err)
		}
		return found[who]
	}
	type counts struct{ Need, Case, Selection, Strength, Person, Referral, Task, Restriction, Fact int }
	of := func(r *Record) counts {
		return counts{
			count[ieum.Need](t, r), count[ieum.Case](t, r), count[ieum.Selection](t, r), count[ieum.Strength](t, r), count[ieum.Person](t, r),
			count[ieum.Referral](t, r), count[ieum.Task](t, r), count[ieum.Restriction](t, r), count[ieum.Fact](t, r),
		}
	}
	tests := []struct {
		account string
		who     ieum.ID
		want    counts // -1 is hidden, 0 is none
	}{
		{"manager", hana, counts{2, 1, 1, 1, 3, 0, 4, 1, 0}},
		{"supervisor", hana, counts{2, 1, 1, 1, 3, 0, 4, 1, 0}},
		{"lead", hana, counts{-1, 1, 1, -1, -1, -1, -1, -1, -1}},
		{"coordinator", sena, counts{1, 1, 0, -1, 0, 1, -1, -1, -1}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, of(read(tt.account, tt.who))); diff != "" {
			t.Errorf("%s:\n%s", tt.account, diff)
		}
	}
	needs, err := Part[ieum.Need](read("coordinator", sena))
	if err != nil || needs[0].Domain != "3000000-1" || needs[0].Level != ieum.LevelHigh || needs[0].Text != "" {
		t.Errorf("a coordinator reads of a need %+v, %v", needs, err)
	}
	referrals, err := Part[ieum.Referral](read("coordinator", sena))
	if err != nil || referrals[0].State != ieum.ReferralRequested || referrals[0].Reason != "" {
		t.Errorf("a coordinator reads of a referral %+v, %v", referrals, err)
	}
	cases, err := Part[ieum.Case](read("lead", hana))
	if err != nil || cases[0].Stage != ieum.Planning || cases[0].Class != ieum.Intensive || cases[0].Reason != "" {
		t.Errorf("a school lead reads of a case %+v, %v", cases, err)
	}
	cases, err = Part[ieum.Case](read("coordinator", sena))
	if err != nil || cases[0].Class != ieum.Crisis || cases[0].Reason != "결석" || cases[0].SentUpOn != "2026-10-01" || cases[0].Stage != "" {
		t.Errorf("a coordinator reads of a case %+v, %v", cases, err)
	}
}

func namesOf[E any](rows []E, name func(E) string) []string {
	var names []string
	for _, row := range rows {
		names = append(names, name(row))
	}
	slices.Sort(names)
	return names
}

// A household answers the same from whoever it is reached, and what somebody is
// to a student stands with the student.
func TestAHouseholdIsTheSameFromEverybody(t *testing.T) {
	o := open(t)
	duris := &ieum.Case{Head: on(duri, "Case", "duri"), Student: duri, Team: id("Team", "first"), Stage: ieum.Planning}
	kin := &ieum.Family{Head: on(home, "Family", "brother"), From: duri, To: hana, Relation: ieum.Sibling}
	if err := NewLoader(o.Store).Load(t.Context(), []ieum.Entity{duris, kin}); err != nil {
		t.Fatal(err)
	}
	s := o.as(t, "manager")
	subjects := []ieum.ID{hana, duri, mother, gran}
	named, err := s.Entities(t.Context(), subjects)
	if err != nil {
		t.Fatal(err)
	}
	homes, err := s.Homes(t.Context(), []ieum.ID{home})
	if err != nil {
		t.Fatal(err)
	}
	var living []ieum.ID
	for _, student := range homes[home].Students {
		living = append(living, student.ID)
	}
	for _, p := range homes[home].Persons {
		living = append(living, p.ID)
	}
	for _, subject := range subjects {
		at := ieum.ID("")
		switch e := named[subject].(type) {
		case *ieum.Student:
			at = e.Household
		case *ieum.Person:
			at = e.Household
		}
		if at != home || !slices.Contains(living, subject) {
			t.Errorf("%s says it lives in %q; in the household live %v", subject, at, living)
		}
	}
	records, err := s.Records(t.Context(), []ieum.ID{hana, duri}, "Family")
	if err != nil {
		t.Fatal(err)
	}
	for who, want := range map[ieum.ID][]string{hana: {"GRANDPARENT", "MOTHER"}, duri: {"SIBLING"}} {
		ties, err := Relatives(records[who])
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, namesOf(ties, func(f *ieum.Family) string { return string(f.Relation) })); diff != "" {
			t.Errorf("%s:\n%s", who, diff)
		}
	}
}

func TestHouseholds(t *testing.T) {
	o := open(t)
	s := o.as(t, "manager")
	found, err := s.Homes(t.Context(), []ieum.ID{home, id("Household", "nobody's")})
	if err != nil || len(found) != 1 {
		t.Fatalf("%d homes, %v", len(found), err)
	}
	h := found[home]
	if diff := cmp.Diff([]string{"김말순", "박정희"}, namesOf(h.Persons, func(p *ieum.Person) string { return p.DisplayName })); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"김하나"}, namesOf(h.Students, func(s *ieum.Student) string { return s.DisplayName })); diff != "" {
		t.Error(diff)
	}
	if h.HiddenSiblings != 1 || !slices.Equal(h.Household.Types, []string{"GRANDPARENT"}) {
		t.Errorf("household %+v: the brother is hidden and counted", h)
	}
	var touched []ieum.ID
	for _, e := range o.finish(t, s) {
		touched = append(touched, e.Subject)
	}
	for _, who := range []ieum.ID{home, hana, mother, gran} {
		if !slices.Contains(touched, who) {
			t.Errorf("%s was touched and is not in the audit", who)
		}
	}
	for _, account := range []string{"lead", "outsider"} {
		hidden, err := o.as(t, account).Homes(t.Context(), []ieum.ID{home})
		if err != nil || len(hidden) != 0 {
			t.Errorf("%s reads a household: %+v, %v", account, hidden[home], err)
		}
	}
}

func TestSupporters(t *testing.T) {
	o := open(t)
	found, err := o.as(t, "manager").Records(t.Context(), []ieum.ID{hana}, "Supports", "Person", "Offer")
	if err != nil {
		t.Fatal(err)
	}
	got, err := Supporters(found[hana])
	if err != nil || len(got) != 1 || got[0].Person.DisplayName != "최이웃" || len(got[0].Offers) != 1 {
		t.Errorf("Supporters = %+v, %v", got, err)
	}
	found, err = o.as(t, "lead").Records(t.Context(), []ieum.ID{hana}, "Supports", "Person", "Offer")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Supporters(found[hana]); !errors.Is(err, ieum.ErrDenied) {
		t.Errorf("a school lead reads supporters: %v", err)
	}
}

func TestServed(t *testing.T) {
	o := open(t)
	served := func(account string, who ieum.ID) ([]*ieum.Enrolment, error) {
		s := o.as(t, account)
		found, err := s.Records(t.Context(), []ieum.ID{who}, "Enrolment", "Person")
		if err != nil || found[who] == nil {
			t.Fatal(found, err)
		}
		return s.Served(found[who])
	}
	var who []ieum.ID
	all, err := served("manager", hana)
	for _, e := range all {
		who = append(who, e.Beneficiary)
	}
	if diff := cmp.Diff([]ieum.ID{gran, hana}, who); diff != "" || err != nil {
		t.Errorf("newest first, the household's too: %v\n%s", err, diff)
	}
	if none, err := served("manager", sena); len(none) != 0 || err != nil {
		t.Errorf("served by nobody: %v, %v", none, err)
	}
	for account, who := range map[string]ieum.ID{"lead": hana, "coordinator": sena} {
		rows, err := served(account, who)
		if _, hidden := errors.AsType[*policy.Redacted](err); !hidden || rows != nil {
			t.Errorf("%s reads who serves: %v, %v", account, rows, err)
		}
	}
}

func TestConsentCovers(t *testing.T) {
	o := open(t)
	s := o.as(t, "manager")
	found, err := s.Records(t.Context(), []ieum.ID{hana}, "Consent", "Signature", "Family")
	if err != nil {
		t.Fatal(err)
	}
	consents, err := Part[ieum.Consent](found[hana])
	if err != nil || len(consents) != 1 || !s.ConsentCovers(found[hana], consents[0]) {
		t.Errorf("signed by child and mother: %v, %v", consents, err)
	}
}

func TestNodesOfEveryPartition(t *testing.T) {
	o := open(t)
	tests := []struct {
		account string
		id      ieum.ID
		want    bool
	}{
		{"manager", id("Agency", "clinic"), true},
		{"manager", id("Agency", "shelter"), true},
		{"teacher", id("Agency", "shelter"), false},
		{"auditor", id("Agency", "clinic"), false},
		{"manager", hana, true},
		{"manager", id("Need", "hana"), true},
		{"manager", gran, true},
		{"manager", id("Need", "gran"), true},
		{"manager", duri, false},
		{"lead", duri, true},
		{"lead", id("Need", "hana"), false},
		{"lead", gran, false},
		{"teacher", hana, false},
		{"auditor", hana, false},
		{"coordinator", id("Need", "sena"), true},
		{"coordinator", id("Case", "sena"), true},
		{"coordinator", id("Enrolment", "sena"), false},
		{"manager", id("Staff", "manager"), true},
		{"manager", id("Staff", "lead"), false},
		{"auditor", id("Staff", "manager"), true},
		{"manager", id("Team", "first"), true},
		{"manager", "student_i", false},
		{"manager", "", false},
	}
	for _, tt := range tests {
		e, err := o.as(t, tt.account).Node(t.Context(), tt.id, ofAnyKind)
		if err != nil || (e != nil) != tt.want {
			t.Errorf("%s asks for %s: %v, %v, want %v", tt.account, tt.id, e, err, tt.want)
		}
	}
}

func TestWhoseDataARowIs(t *testing.T) {
	o := open(t)
	s := o.as(t, "manager")
	if _, err := s.Nodes(t.Context(), []ieum.ID{id("Need", "gran"), id("Task", "late"), id("Enrolment", "gran"), friend}, ofAnyKind); err != nil {
		t.Fatal(err)
	}
	var who []ieum.ID
	for _, e := range o.finish(t, s) {
		who = append(who, e.Subject)
	}
	want := []ieum.ID{gran, hana, friend}
	slices.Sort(want)
	if diff := cmp.Diff(want, who); diff != "" {
		t.Error(diff)
	}
}

func TestSearchFindsStudentsOfOnesOwn(t *testing.T) {
	o := open(t)
	for account, want := range map[string]int{"manager": 1, "outsider": 0, "teacher": 0, "lead": 1} {
		found, err := o.as(t, account).Search(t.Context(), "김하나")
		if err != nil || len(found) != want {
			t.Errorf("%s finds %d (%v), want %d", account, len(found), err, want)
		}
	}
	if found, err := o.as(t, "manager").Search(t.Context(), " 김 "); err != nil || found != nil {
		t.Errorf("one letter finds %v, %v", found, err)
	}
}

// A word of one letter that people use for a need is looked for like any
// other, and not among the names of students.
func TestSearchTakesAWordOfOneLetter(t *testing.T) {
	s := open(t).as(t, "manager")
	if found, err := s.Search(t.Context(), " 빚 "); err != nil || found == nil {
		t.Errorf("빚 is not looked for: %v", err)
	}
}

// Who asks for help at once is told whom to call; nobody else is.
func TestSearchKnowsACallForHelp(t *testing.T) {
	o := open(t)
	for text, want := range map[string][]string{
		"죽고 싶어요":        {"119", "109", "1577-0199", "1388"},
		"아빠가 때려요":       {"112", "1366"},
		"밥을 굶어요":        nil,
		"kill myself":   {"119", "109", "1577-0199", "1388"},
		"불이 났어요, 쓰러졌어요": {"119", "129", "1600-1004"},
	} {
		var got []string
		for _, call := range o.as(t, "teacher").CallNow(text) {
			if call.Text == "" || call.Phone == nil {
				t.Fatalf("%s: %+v", text, call)
			}
			got = append(got, *call.Phone)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}

// What is closed, or hidden from who asks, is nothing to turn to.
func TestServicesForANeed(t *testing.T) {
	o := open(t)
	for account, want := range map[string][]ieum.ID{
		"manager": {id("Service", "refuge"), id("Service", "talk")},
		"teacher": {id("Service", "talk")},
	} {
		found, err := o.as(t, account).ServicesFor(t.Context(), "1000000-2")
		var got []ieum.ID
		for _, s := range found {
			got = append(got, s.ID)
		}
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%s: %v\n%s", account, err, diff)
		}
	}
}
