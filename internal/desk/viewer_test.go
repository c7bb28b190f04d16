package desk

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

func TestViewerOfEveryRole(t *testing.T) {
	o := open(t)
	for _, account := range []string{"manager", "lead", "auditor", "administrator", "expired"} {
		v, err := o.as(t, account).Viewer(t.Context())
		if err != nil || v.Staff.DisplayName != account || v.District == nil {
			t.Errorf("%s: %+v, %v", account, v, err)
		}
	}
	if v, _ := o.as(t, "lead").Viewer(t.Context()); v.School == nil {
		t.Error("a school lead's own school is missing")
	}
}

func TestCaseload(t *testing.T) {
	o := open(t)
	load, err := o.as(t, "manager").Caseload(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	// One intensive case and one in crisis, against the standard of twenty.
	if diff := cmp.Diff(&Caseload{Active: 2, Weighted: 5, Standard: 20}, load); diff != "" {
		t.Error(diff)
	}
	for _, account := range []string{"supervisor", "lead", "auditor"} {
		if load, err := o.as(t, account).Caseload(t.Context()); err != nil || load != nil {
			t.Errorf("%s carries %+v, %v", account, load, err)
		}
	}
}

func TestDue(t *testing.T) {
	o := open(t)
	tests := []struct {
		account   string
		wholeTeam bool
		want      []ieum.Date
	}{
		{"manager", false, []ieum.Date{"2026-11-20", "2026-12-08"}}, // 14 days ahead, not 15, and nothing done
		{"manager", true, []ieum.Date{"2026-11-20", "2026-12-08"}},
		{"colleague", false, nil},
		{"colleague", true, []ieum.Date{"2026-11-20", "2026-12-08"}},
		{"supervisor", false, []ieum.Date{"2026-11-20", "2026-12-08"}},
		{"supervisor", true, []ieum.Date{"2026-11-20", "2026-12-08"}},
		{"outsider", false, nil},
		{"lead", false, nil},
		{"coordinator", false, nil},
		{"auditor", false, nil},
		{"expired", false, nil},
	}
	for _, tt := range tests {
		s := o.as(t, tt.account)
		due, err := s.Due(t.Context(), tt.wholeTeam, firstPage())
		if err != nil {
			t.Fatal(err)
		}
		var days []ieum.Date
		for _, d := range due.Rows {
			days = append(days, d.DueOn)
		}
		if diff := cmp.Diff(tt.want, days); diff != "" || due.Total != len(tt.want) {
			t.Errorf("%s, whole team %v: %s", tt.account, tt.wholeTeam, diff)
		}
		entries := min(len(tt.want), 1)
		if policy.Narrow(s.scope, "Need", "Level").Ways != 0 {
			entries++ // the list itself
		}
		if got := o.finish(t, s); len(got) != entries {
			t.Errorf("%s: %d audit entries", tt.account, len(got))
		}
	}
	if _, err := o.as(t, "auditor").Due(t.Context(), false, ieum.Page{Limit: 101}); err == nil {
		t.Error("too long a page is bad input for everybody")
	}
}

func TestRecommendation(t *testing.T) {
	s := open(t).as(t, "manager")
	licence, course := []string{"SOCIAL_WORKER_2"}, []string{"PRIVACY", "CASE_MANAGEMENT_STANDARD"}
	tests := []struct {
		name string
		m    ieum.CaseManager
		want Verdict
	}{
		{"all three", ieum.CaseManager{PracticeSince: "2021-11-24", Qualifications: licence, Training: course}, Meets},
		{"a day short of five years", ieum.CaseManager{PracticeSince: "2021-11-25", Qualifications: licence, Training: course}, Fails},
		{"another licence only", ieum.CaseManager{PracticeSince: "2010-01-01", Qualifications: []string{"NURSE"}, Training: course}, Fails},
		{"other courses only", ieum.CaseManager{PracticeSince: "2010-01-01", Qualifications: licence, Training: []string{"PRIVACY"}}, Fails},
		{"no course recorded", ieum.CaseManager{PracticeSince: "2010-01-01", Qualifications: licence}, Unknown},
		{"no start recorded", ieum.CaseManager{Qualifications: licence, Training: course}, Unknown},
		{"nothing recorded", ieum.CaseManager{}, Unknown},
		{"one fails, another is unknown", ieum.CaseManager{Qualifications: []string{"NURSE"}}, Fails},
	}
	for _, tt := range tests {
		if got := s.Recommendation(&tt.m); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
	if years, ok := s.YearsOfPractice(&tests[0].m); years != 5 || !ok {
		t.Errorf("YearsOfPractice = %d, %v", years, ok)
	}
}
