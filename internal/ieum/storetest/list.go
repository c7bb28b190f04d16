package storetest

import (
	"cmp"
	"slices"
	"testing"

	"ieum/internal/ieum"
)

func listCases() []conformance {
	return []conformance{
		{"students are kept by each filter, and by all together", testStudentFilters},
		{"students are kept by what they need and receive", testStudentsInNeed},
		{"students come by grade and by what presses, both ways", testStudentOrders},
		{"whose students they are is the latest tie's to say", testLatestManager},
		{"counts by each key are those of the list with that key", testCounts},
		{"students are kept and counted by the areas where they live", testStudentsByHome},
		{"what is no order and no key is refused", testNoSuchKey},
		{"cases are kept by each filter, in order of their opening", testCaseFilters},
		{"who manages is judged on the scope's day", testManaged},
		{"referrals are kept by each filter, those not yet requested first", testReferralFilters},
		{"every list shows a scope its own rows only", testListScopes},
	}
}

// everything is a page that holds all that the suite ever puts.
var everything = ieum.Page{Limit: 1000}

func testStudentFilters(t *testing.T, s ieum.Store) {
	met, uncles := need("jun", "1000000"), need("sora", "3000000")
	met.Status = ieum.NeedMet
	uncles.Head, uncles.Subject = on(household("nest"), "Need", "uncle"), person("uncle")
	closed := openCase("sora", "red")
	closed.ClosedOn = "2026-11-01"
	put(t, s, append(village(), need("mina", "1000000"), need("mina", "2000000"), need("sora", "2000000"), met, uncles, closed)...)
	tests := []struct {
		name   string
		filter ieum.StudentFilter
		want   []string
	}{
		{"none", ieum.StudentFilter{}, []string{"jun", "mina", "sora"}},
		{"school", ieum.StudentFilter{School: school("dale")}, []string{"jun", "sora"}},
		{"an absent school", ieum.StudentFilter{School: school("none")}, nil},
		{"an open need", ieum.StudentFilter{Needs: [][]string{{"1000000"}}}, []string{"mina"}},
		{"any of two needs, once", ieum.StudentFilter{Needs: [][]string{{"1000000", "2000000"}}}, []string{"mina", "sora"}},
		{"two needs, each of them", ieum.StudentFilter{Needs: [][]string{{"1000000"}, {"2000000"}}}, []string{"mina"}},
		{"none of no needs", ieum.StudentFilter{Needs: [][]string{{}}}, nil},
		{"a need of a person at home", ieum.StudentFilter{Needs: [][]string{{"3000000"}}}, nil},
		{"a stage", ieum.StudentFilter{Stage: ieum.Assessing}, []string{"mina"}},
		{"text within the name", ieum.StudentFilter{Text: "in"}, []string{"mina"}},
		{"text in capitals", ieum.StudentFilter{Text: "RA"}, []string{"sora"}},
		{"all together", ieum.StudentFilter{School: school("dale"), Needs: [][]string{{"2000000"}}, Text: "s"}, []string{"sora"}},
		{"all together, none left", ieum.StudentFilter{School: school("dale"), Stage: ieum.Assessing, Text: "s"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			slice, err := s.View(program()).Students(t.Context(), tt.filter, everything)
			if err != nil {
				t.Fatal(err)
			}
			same(t, "students", namesOf(slice.Rows), tt.want)
			same(t, "total", slice.Total, len(tt.want))
		})
	}
}

// contact is one of the case of a student that is named for it.
func contact(of, name string, day ieum.Date) *ieum.Contact {
	return &ieum.Contact{Head: on(student(of), "Contact", of+name), Case: caseOf(of), On: day}
}

// manages is the tie of a case manager and a student.
func manages(who, of string, since, until ieum.Date) *ieum.Manages {
	return &ieum.Manages{
		Head: on(student(of), "Manages", who+of), CaseManager: manager(who), Student: student(of), Since: since, Until: until,
	}
}

func testCaseFilters(t *testing.T, s ieum.Store) {
	early, closed := openCase("sora", "blue"), openCase("jun", "red")
	early.OpenedOn, early.Stage = "2026-01-01", ieum.Planning
	closed.OpenedOn, closed.ClosedOn, closed.Class = "2026-11-01", "2026-11-20", ieum.Crisis
	undated := openCase("sora", "blue")
	undated.Head, undated.OpenedOn = on(student("sora"), "Case", "undated"), ""
	put(t, s, append(village(), early, closed, undated, manages("han", "mina", "2026-01-01", ""), manages("seo", "sora", "", ""),
		contact("mina", "once", "2026-10-02"), contact("mina", "again", "2026-11-10"), contact("sora", "early", "2026-01-02"), contact("jun", "undated", ""))...)
	tests := []struct {
		name   string
		filter ieum.CaseFilter
		want   []string
	}{
		{"none", ieum.CaseFilter{}, []string{"undated", "sora", "mina", "jun"}},
		{"student", ieum.CaseFilter{Student: student("sora")}, []string{"undated", "sora"}},
		{"team", ieum.CaseFilter{Team: team("red")}, []string{"mina", "jun"}},
		{"stage", ieum.CaseFilter{Stages: []ieum.Stage{ieum.Planning}}, []string{"sora"}},
		{"two stages", ieum.CaseFilter{Stages: []ieum.Stage{ieum.Planning, ieum.Provision}}, []string{"sora"}},
		{"class", ieum.CaseFilter{Class: ieum.Crisis}, []string{"jun"}},
		{"open", ieum.CaseFilter{Open: new(true)}, []string{"undated", "sora", "mina"}},
		{"closed", ieum.CaseFilter{Open: new(false)}, []string{"jun"}},
		{"school", ieum.CaseFilter{School: school("dale")}, []string{"undated", "sora", "jun"}},
		{"opened from a day", ieum.CaseFilter{OpenedFrom: "2026-10-01"}, []string{"mina", "jun"}},
		{"opened until a day", ieum.CaseFilter{OpenedUntil: "2026-10-01"}, []string{"sora", "mina"}},
		{"case manager", ieum.CaseFilter{CaseManager: manager("han")}, []string{"mina"}},
		{"no contact since the day of the last", ieum.CaseFilter{NoContactSince: "2026-11-10"}, []string{"undated", "sora", "jun"}},
		{"no contact since the day after the last", ieum.CaseFilter{NoContactSince: "2026-11-11"}, []string{"undated", "sora", "mina", "jun"}},
		{"no contact since the day of opening", ieum.CaseFilter{NoContactSince: "2026-11-01"}, []string{"undated", "sora"}},
		{"open and no contact", ieum.CaseFilter{NoContactSince: "2026-11-11", Open: new(true)}, []string{"undated", "sora", "mina"}},
		{"all together", ieum.CaseFilter{Team: team("blue"), Stages: []ieum.Stage{ieum.Planning}, Open: new(true), CaseManager: manager("seo"), Student: student("sora")}, []string{"sora"}},
		{"all together, none left", ieum.CaseFilter{Team: team("red"), Open: new(true), CaseManager: manager("seo")}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			scope := program()
			scope.Today = today
			slice, err := s.View(scope).Cases(t.Context(), tt.filter, everything)
			if err != nil {
				t.Fatal(err)
			}
			var want []ieum.ID
			for _, name := range tt.want {
				want = append(want, caseOf(name))
			}
			same(t, "cases", idsOf(slice.Rows), want)
			same(t, "total", slice.Total, len(want))
			for i, row := range slice.Rows {
				same(t, "mark", slice.Marks[i], ieum.Mark{Value: string(row.OpenedOn), ID: row.ID})
			}
		})
	}
}

func testManaged(t *testing.T, s ieum.Store) {
	put(t, s, append(village(),
		manages("han", "mina", "2025-01-01", "2026-11-24"), openCase("jun", "red"), manages("han", "jun", "2025-01-01", "2026-11-23"),
		openCase("sora", "red"), manages("han", "sora", "", ""), manages("seo", "sora", "", "2020-01-01"))...)
	ask := func(day ieum.Date) []ieum.ID {
		scope := anyWay("ari")
		scope.Today = day
		slice, err := s.View(scope).Cases(t.Context(), ieum.CaseFilter{CaseManager: manager("han")}, everything)
		if err != nil {
			t.Fatal(err)
		}
		return idsOf(slice.Rows)
	}
	same(t, "on the last day", len(ask(today)), 2)
	same(t, "a day before", len(ask(today.AddDays(-1))), 3)
	slice, err := s.View(anyWay("ari")).Due(t.Context(), ieum.DueFilter{CaseManager: manager("seo")}, everything)
	same(t, "of one who no longer manages", []any{slice.Total, err}, []any{0, nil})
}

// referral is one of a student, to a service.
func referral(name, of, to string, state ieum.ReferralState, requested ieum.Date) *ieum.Referral {
	return &ieum.Referral{
		Head: on(student(of), "Referral", name), Student: student(of), Service: service(to), State: state, RequestedOn: requested,
	}
}

func testReferralFilters(t *testing.T, s ieum.Store) {
	put(t, s, append(village(),
		referral("a", "mina", "counsel", ieum.ReferralRequested, "2026-11-02"),
		referral("b", "mina", "meals", ieum.ReferralDraft, ""),
		referral("c", "jun", "meals", ieum.ReferralAccepted, "2026-11-01"),
		referral("d", "sora", "counsel", ieum.ReferralRejected, "2026-11-03"))...)
	tests := []struct {
		name   string
		filter ieum.ReferralFilter
		want   []string
	}{
		{"none", ieum.ReferralFilter{}, []string{"b", "c", "a", "d"}},
		{"student", ieum.ReferralFilter{Student: student("mina")}, []string{"b", "a"}},
		{"service", ieum.ReferralFilter{Service: service("meals")}, []string{"b", "c"}},
		{"school", ieum.ReferralFilter{School: school("dale")}, []string{"c", "d"}},
		{"agency", ieum.ReferralFilter{Agency: agency("bokji")}, []string{"b", "c"}},
		{"requested from a day", ieum.ReferralFilter{RequestedFrom: "2026-11-02"}, []string{"a", "d"}},
		{"requested until a day", ieum.ReferralFilter{RequestedUntil: "2026-11-02"}, []string{"c", "a"}},
		{"states", ieum.ReferralFilter{States: []ieum.ReferralState{ieum.ReferralRejected, ieum.ReferralDraft}}, []string{"b", "d"}},
		{"all together", ieum.ReferralFilter{
			Student: student("mina"), Service: service("counsel"), School: school("hill"), States: []ieum.ReferralState{ieum.ReferralRequested},
		}, []string{"a"}},
		{"all together, none left", ieum.ReferralFilter{Student: student("mina"), School: school("dale")}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			slice, err := s.View(program()).Referrals(t.Context(), tt.filter, everything)
			if err != nil {
				t.Fatal(err)
			}
			var want []ieum.ID
			for _, name := range tt.want {
				want = append(want, named("Referral", name))
			}
			same(t, "referrals", idsOf(slice.Rows), want)
			same(t, "total", slice.Total, len(want))
			counts, err := s.View(program()).ReferralCounts(t.Context(), tt.filter)
			same(t, "counts", []any{counts, err}, []any{counted(slice.Rows, func(r *ieum.Referral) []ieum.ReferralState { return []ieum.ReferralState{r.State} }), nil})
		})
	}
}

// counted counts rows by their keys, each once under a key.
func counted[T any, K cmp.Ordered](rows []T, keys func(T) []K) map[K]int {
	counts := map[K]int{}
	for _, row := range rows {
		for _, key := range slices.Compact(slices.Sorted(slices.Values(keys(row)))) {
			counts[key]++
		}
	}
	return counts
}

// list is a list of what is there.
func list[K ~string](values ...K) []K {
	return slices.DeleteFunc(values, func(v K) bool { return v == "" })
}

func testListScopes(t *testing.T, s ieum.Store) {
	both := append(village(), openCase("sora", "blue"))
	for _, of := range []string{"mina", "sora"} {
		both = append(both,
			referral(of, of, "meals", ieum.ReferralRequested, today),
			&ieum.StageEntry{Head: on(student(of), "StageEntry", of), Case: caseOf(of), Stage: ieum.Assessing, DueOn: today})
	}
	put(t, s, both...)
	for name, of := range map[string]string{"ari": "mina", "bo": "sora"} {
		view := s.View(anyWay(name))
		students, err := view.Students(t.Context(), ieum.StudentFilter{}, everything)
		same(t, "students", []any{idsOf(students.Rows), students.Total, err}, []any{[]ieum.ID{student(of)}, 1, nil})
		cases, err := view.Cases(t.Context(), ieum.CaseFilter{}, everything)
		same(t, "cases", []any{idsOf(cases.Rows), cases.Total, err}, []any{[]ieum.ID{caseOf(of)}, 1, nil})
		referrals, err := view.Referrals(t.Context(), ieum.ReferralFilter{}, everything)
		same(t, "referrals", []any{idsOf(referrals.Rows), referrals.Total, err}, []any{[]ieum.ID{named("Referral", of)}, 1, nil})
		counts, err := view.ReferralCounts(t.Context(), ieum.ReferralFilter{})
		same(t, "counts", []any{counts, err}, []any{map[ieum.ReferralState]int{ieum.ReferralRequested: 1}, nil})
		due, err := view.Due(t.Context(), ieum.DueFilter{}, everything)
		same(t, "due", []any{len(due.Rows), due.Total, err}, []any{1, 1, nil})
		same(t, "whose", []any{due.Rows[0].Student, due.Rows[0].Reach}, []any{student(of), ieum.ReachTeam})
		same(t, "reach", []ieum.Reach{students.Rows[0].Reach, cases.Rows[0].Reach, referrals.Rows[0].Reach},
			[]ieum.Reach{ieum.ReachTeam, ieum.ReachTeam, ieum.ReachTeam})
	}
}
