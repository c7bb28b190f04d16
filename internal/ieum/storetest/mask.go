package storetest

import (
	"fmt"
	"testing"

	"ieum/internal/ieum"
)

func maskCases() []conformance {
	return []conformance{
		{"what is masked for a hidden sibling is masked for the household, whoever asks", testMasksOfHidden},
		{"what is masked for a student is masked for whoever stands by the household", testMasksOfSupporter},
		{"a household without restrictions masks nothing", testNoMasks},
		{"whoever is masked sees nothing of the household, by any way, in any read", testMaskedAccount},
		{"an agency that is masked takes the sight of all who work there", testMaskedAgency},
		{"a mask takes sight on its days alone", testMaskedDays},
		{"a masked head of a school has a list of the others, page by page", testMaskedHead},
		{"a case that is hidden from who manages it falls due for its supervisor", testHandOn},
	}
}

// restriction protects a student from somebody, always.
func restriction(name, protects string, from ieum.ID) *ieum.Restriction {
	return &ieum.Restriction{Head: on(student(protects), "Restriction", name), Student: student(protects), Masked: from, Reason: "ALLEGED_ABUSER"}
}

// testMasksOfHidden has jun, whom ari does not see, protected from the uncle
// who lives with both, from a worker and from an agency.
func testMasksOfHidden(t *testing.T, s ieum.Store) {
	dated := restriction("dated", "jun", agency("bokji"))
	dated.From, dated.Until = "2026-01-01", "2026-02-01"
	put(t, s, append(village(), nestRows()[0], dated,
		restriction("uncle", "jun", person("uncle")), restriction("again", "jun", person("uncle")),
		restriction("own", "mina", named("Worker", "teacher")), restriction("sora", "sora", person("mother")))...)
	want := []ieum.Mask{
		{Student: student("jun"), Masked: agency("bokji"), From: "2026-01-01", Until: "2026-02-01"},
		{Student: student("jun"), Masked: person("uncle")},
		{Student: student("mina"), Masked: named("Worker", "teacher")},
	}
	sortMasks(want)
	for _, scope := range []ieum.Scope{anyWay("ari"), by("ari", ieum.ReachTeam), program()} {
		for _, subject := range []ieum.ID{student("mina"), person("mother"), person("uncle")} {
			same(t, "masks", surroundingsOf(t, s, scope, subject).Masks, want)
		}
	}
}

func testMasksOfSupporter(t *testing.T, s ieum.Store) {
	friend := &ieum.Person{Head: on(student("mina"), "Person", "friend")}
	aunt := &ieum.Person{Head: on(student("mina"), "Person", "aunt"), Household: household("far")}
	put(t, s, append(village(), friend, aunt, &ieum.Household{Head: own("Household", "far")}, pupil("bom", "hill", "far"),
		restriction("r", "mina", person("uncle")), restriction("hidden", "jun", named("Worker", "lim")),
		restriction("far", "bom", agency("wee")), restriction("sora", "sora", person("mother")))...)
	want := []ieum.Mask{{Student: student("mina"), Masked: person("uncle")}, {Student: student("jun"), Masked: named("Worker", "lim")}}
	sortMasks(want)
	same(t, "of a friend", surroundingsOf(t, s, anyWay("ari"), friend.ID).Masks, want)
	want = append(want, ieum.Mask{Student: student("bom"), Masked: agency("wee")})
	sortMasks(want)
	same(t, "of an aunt who lives with others", surroundingsOf(t, s, anyWay("ari"), aunt.ID).Masks, want)
}

func testNoMasks(t *testing.T, s ieum.Store) {
	put(t, s, append(village(), restriction("sora", "sora", person("mother")), restriction("nobody", "mina", ""))...)
	same(t, "masks", surroundingsOf(t, s, anyWay("ari"), student("mina")).Masks, nil)
}

// wardedRows are mina's and the household's, of every kind that a list reads.
func wardedRows() []ieum.Entity {
	asked := referral("r", "mina", "meals", ieum.ReferralRequested, "2026-11-01")
	asked.DueOn = "2026-11-12"
	return append(nestRows(), need("mina", "1000000"), asked, enrolment("e", student("mina"), student("mina"), service("meals"), today, ""))
}

// testMaskedAccount gives ari every way to mina and to jun, and then, on jun's
// account, a mask.
func testMaskedAccount(t *testing.T, s ieum.Store) {
	rows := append(village(), wardedRows()...)
	put(t, s, append(rows, openCase("jun", "red"), openCase("sora", "red"))...)
	a := kept[*ieum.Staff](t, s, staff("ari"))
	a.School, a.District, a.Self = school("hill"), named("District", "north"), manager("han")
	red := kept[*ieum.Team](t, s, team("red"))
	red.Supervisor = a.ID
	mina, c := kept[*ieum.Student](t, s, student("mina")), kept[*ieum.Case](t, s, caseOf("mina"))
	mina.RegisteredBy, c.SentUpOn = a.ID, today
	put(t, s, a, red, mina, c, openAccess("mina", "ari", ieum.WholeRecord), openAccess("mina", "ari", ieum.ContactsAndSafety))
	same(t, "before", reachOf(t, s, anyWay("ari"), mina.ID), everyWay)
	put(t, s, restriction("mask", "jun", manager("han")))
	hidden := []ieum.ID{student("mina"), student("jun"), household("nest"), person("mother"), person("uncle"), named("Restriction", "mask")}
	for _, row := range append(wardedRows(), c) {
		hidden = append(hidden, row.Meta().ID)
	}
	for _, way := range []ieum.Reach{everyWay, ieum.ReachTeam, ieum.ReachRegistered, ieum.ReachSupervision, ieum.ReachSchool, ieum.ReachCentre, ieum.ReachEmergency, ieum.ReachSafety} {
		t.Run(fmt.Sprint(way), func(t *testing.T) { seesNone(t, s, by("ari", way), hidden) })
	}
	same(t, "who lives elsewhere", reachOf(t, s, anyWay("ari"), student("sora"))&ieum.ReachTeam, ieum.ReachTeam)
	same(t, "a colleague", reachOf(t, s, program(), mina.ID), ieum.ReachAll)
	put(t, s, account("cho", func(a *ieum.Staff) { a.Team = team("red") }))
	same(t, "a colleague's reach", reachOf(t, s, anyWay("cho"), student("jun")), ieum.ReachTeam)
	sights, err := s.View(anyWay("cho")).MaySee(t.Context(), mina.ID)
	same(t, "who may see", []any{sights, err}, []any{[]ieum.Sight{{Staff: staff("cho"), Ways: ieum.ReachTeam}}, nil})
}

// seesNone holds that no read of the scope shows any of the ids.
func seesNone(t *testing.T, s ieum.Store, scope ieum.Scope, hidden []ieum.ID) {
	t.Helper()
	view, gone := s.View(scope), map[ieum.ID]bool{}
	for _, id := range hidden {
		gone[id] = true
	}
	shows := func(what string, ids ...ieum.ID) {
		t.Helper()
		for _, id := range ids {
			if gone[id] {
				t.Errorf("%s shows %s", what, id)
			}
		}
	}
	same(t, "entities", len(fetch(t, s, scope, hidden...)), 0)
	records, err := view.Records(t.Context(), hidden, "Need", "Person", "Case")
	same(t, "records", []any{len(records), err}, []any{0, nil})
	around, err := view.Surroundings(t.Context(), hidden)
	same(t, "surroundings", []any{len(around), err}, []any{0, nil})
	served, err := view.ServedBy(t.Context(), hidden)
	same(t, "served", []any{len(served), err}, []any{0, nil})
	students, err := view.Students(t.Context(), ieum.StudentFilter{}, everything)
	same(t, "students are counted as they are listed", []any{students.Total, err}, []any{len(students.Rows), nil})
	shows("the list of students", idsOf(students.Rows)...)
	cases, err := view.Cases(t.Context(), ieum.CaseFilter{}, everything)
	same(t, "cases are counted as they are listed", []any{cases.Total, err}, []any{len(cases.Rows), nil})
	shows("the list of cases", idsOf(cases.Rows)...)
	found, err := view.Students(t.Context(), ieum.StudentFilter{Text: "mina", Needs: [][]string{{"1000000"}}}, everything)
	same(t, "found by name and need", []any{found.Total, err}, []any{0, nil})
	referrals, err := view.Referrals(t.Context(), ieum.ReferralFilter{}, everything)
	same(t, "referrals", []any{referrals.Total, err}, []any{0, nil})
	counts, err := view.ReferralCounts(t.Context(), ieum.ReferralFilter{})
	same(t, "counts of referrals", []any{len(counts), err}, []any{0, nil})
	for _, by := range ieum.StudentKeys() {
		keys, err := view.StudentCounts(t.Context(), ieum.StudentFilter{Text: "mina"}, by)
		same(t, "counts of students", []any{len(keys), err}, []any{0, nil})
	}
	keys, err := view.CaseCounts(t.Context(), ieum.CaseFilter{Student: hidden[0]}, ieum.CasesByStage)
	same(t, "counts of cases", []any{len(keys), err}, []any{0, nil})
	due, err := view.Due(t.Context(), ieum.DueFilter{}, everything)
	same(t, "due", []any{due.Total, err}, []any{0, nil})
	ending, err := view.Ending(t.Context(), ieum.EndingFilter{}, everything)
	same(t, "ending", err, nil)
	for _, e := range ending.Rows {
		shows("what ends", e.Item, e.Of)
	}
	flows, err := view.ReferralFlow(t.Context(), "", "")
	same(t, "flow", []any{len(flows), err}, []any{0, nil})
	for _, id := range hidden {
		_, err := view.MaySee(t.Context(), id)
		fails(t, "who may see", err, ieum.ErrNotFound)
		_, err = view.Introducers(t.Context(), id, agency("wee"), today)
		fails(t, "who introduces", err, ieum.ErrNotFound)
	}
}

func testMaskedAgency(t *testing.T, s ieum.Store) {
	at := &ieum.CaseManager{Head: on(agency("wee"), "CaseManager", "yun"), Organisation: agency("wee")}
	put(t, s, append(village(), at, restriction("r", "mina", agency("wee")),
		account("lim", func(a *ieum.Staff) { a.Team, a.Self = team("red"), named("Worker", "lim") }),
		account("yun", func(a *ieum.Staff) { a.Team, a.Self = team("red"), at.ID }),
		account("han", func(a *ieum.Staff) { a.Team, a.Self = team("red"), manager("han") }))...)
	for name, want := range map[string]ieum.Reach{"lim": 0, "yun": 0, "han": ieum.ReachTeam, "ari": ieum.ReachTeam} {
		same(t, name, reachOf(t, s, anyWay(name), student("mina")), want)
	}
}

func testMaskedDays(t *testing.T, s ieum.Store) {
	mask := restriction("r", "mina", manager("han"))
	mask.From, mask.Until = today, today.AddDays(1)
	put(t, s, append(village(), mask, account("han", func(a *ieum.Staff) {
		a.Team, a.Self, a.ApprovedUntil = team("red"), manager("han"), "2026-12-31"
	}))...)
	for days, want := range map[int]ieum.Reach{-1: ieum.ReachTeam, 0: 0, 1: 0, 2: ieum.ReachTeam} {
		scope := anyWay("han")
		scope.Today = today.AddDays(days)
		same(t, fmt.Sprint("after days ", days), reachOf(t, s, scope, student("mina")), want)
		list, err := s.View(scope).Students(t.Context(), ieum.StudentFilter{}, everything)
		same(t, "listed", []any{list.Total == 1, err}, []any{want != 0, nil})
	}
}

// testMaskedHead walks the list of a school's head, which a store may answer
// along an index of its own.
func testMaskedHead(t *testing.T, s ieum.Store) {
	rows := append(network(), account("lee", func(a *ieum.Staff) { a.School, a.Self = school("hill"), named("Worker", "teacher") }))
	for _, name := range []string{"a", "b", "c", "d"} {
		rows = append(rows, pupil(name, "hill", ""))
	}
	put(t, s, append(rows, restriction("first", "a", named("Worker", "teacher")), restriction("third", "c", named("Worker", "teacher")))...)
	view := s.View(by("lee", ieum.ReachSchool))
	list, err := view.Students(t.Context(), ieum.StudentFilter{}, ieum.Page{Limit: 1})
	same(t, "the first", []any{idsOf(list.Rows), list.Total, list.Before, list.After, err}, []any{[]ieum.ID{student("b")}, 2, false, true, nil})
	list, err = view.Students(t.Context(), ieum.StudentFilter{}, ieum.Page{Limit: 1, After: list.Marks[0]})
	same(t, "the second", []any{idsOf(list.Rows), list.Total, list.Before, list.After, err}, []any{[]ieum.ID{student("d")}, 2, true, false, nil})
	list, err = view.Students(t.Context(), ieum.StudentFilter{}, ieum.Page{Limit: 2, Backward: true})
	same(t, "backwards", []any{idsOf(list.Rows), list.Before, list.After, err}, []any{[]ieum.ID{student("b"), student("d")}, false, false, nil})
}

// testHandOn masks han, who manages mina, on jun's account.
func testHandOn(t *testing.T, s ieum.Store) {
	red := teamNamed("red")
	red.Supervisor = staff("sup")
	rows := append(village(), account("sup", nil), account("han", func(a *ieum.Staff) { a.Team, a.Self = team("red"), manager("han") }))
	for i, row := range rows {
		if row.Meta().ID == red.ID {
			rows[i] = red
		}
	}
	put(t, s, append(rows, manages("han", "mina", "", ""), openCase("sora", "red"), restriction("r", "jun", manager("han")))...)
	want := []*ieum.Due{{Item: caseOf("mina"), DueOn: today, Kind: ieum.DueReassignment, Student: student("mina"), Reach: ieum.ReachSupervision}}
	dueFor := func(what string, scope ieum.Scope, filter ieum.DueFilter, want []*ieum.Due) {
		t.Helper()
		due, err := s.View(scope).Due(t.Context(), filter, everything)
		same(t, what, []any{due.Rows, due.Total, err}, []any{want, len(want), nil})
	}
	sup := by("sup", ieum.ReachSupervision)
	dueFor("for the supervisor", sup, ieum.DueFilter{Until: today}, want)
	dueFor("among those whom one manages", sup, ieum.DueFilter{CaseManager: manager("seo")}, want)
	dueFor("until yesterday", sup, ieum.DueFilter{Until: today.AddDays(-1)}, nil)
	dueFor("for a colleague", anyWay("ari"), ieum.DueFilter{}, nil)
	tie := kept[*ieum.Manages](t, s, manages("han", "mina", "", "").ID)
	tie.Until = today.AddDays(-1)
	put(t, s, tie)
	dueFor("while nobody manages", sup, ieum.DueFilter{}, want)
	put(t, s, manages("seo", "mina", today, ""))
	dueFor("handed on", sup, ieum.DueFilter{}, nil)
}
