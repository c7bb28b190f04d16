package storetest

import (
	"slices"
	"testing"

	"ieum/internal/ieum"
)

func inverseCases() []conformance {
	return []conformance{
		{"whom services, agencies and households serve, each with a list of its own", testEnrolmentsOf},
		{"enrolments in a state on a day", testEnrolmentsIn},
		{"what is referred to services and agencies", testReferralsTo},
		{"who attends each of several schools, a page of each", testStudentsAt},
		{"who lives in a household, whoever of them is seen", testHomes},
		{"nobody sees anything from the other end of a reference", testInversesOfNobody},
	}
}

// listsOf returns the ids of each list, and holds its marks and total.
func listsOf[T ieum.Entity](t *testing.T, found map[ieum.ID]ieum.Slice[T], err error) map[ieum.ID][]ieum.ID {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	lists := map[ieum.ID][]ieum.ID{}
	for id, slice := range found {
		lists[id] = idsOf(slice.Rows)
		same(t, "total", []any{slice.Total, slice.Before, slice.After}, []any{len(slice.Rows), false, false})
		for i, mark := range slice.Marks {
			same(t, "mark", mark.ID, slice.Rows[i].Meta().ID)
		}
	}
	return lists
}

// enrolled are enrolments in nest, of mina, her hidden brother and her mother,
// and of sora and mina's friend, who live elsewhere.
func enrolled() []ieum.Entity {
	mina, jun, nest, sora := student("mina"), student("jun"), household("nest"), student("sora")
	return append(village(), &ieum.Person{Head: on(mina, "Person", "friend")},
		&ieum.Service{Head: on(agency("wee"), "Service", "play"), Agency: agency("wee")},
		enrolment("old", mina, mina, service("counsel"), "2025-01-01", "2025-02-01"),
		enrolment("now", mina, mina, service("play"), "2026-01-01", ""),
		enrolment("last", mina, mina, service("meals"), "2026-01-01", today),
		enrolment("first", mina, mina, service("meals"), today, ""),
		enrolment("planned", mina, mina, service("play"), "", ""),
		enrolment("soon", mina, mina, service("play"), today.AddDays(1), ""),
		enrolment("mother", nest, person("mother"), service("counsel"), "2025-06-01", ""),
		enrolment("friend", mina, person("friend"), service("counsel"), "2026-02-01", ""),
		enrolment("jun", jun, jun, service("counsel"), "2026-03-01", ""),
		enrolment("sora", sora, sora, service("meals"), "2026-03-01", ""),
		enrolment("nowhere", mina, mina, "", "2026-03-01", ""))
}

// enrolments returns the ids of some by name.
func enrolments(names ...string) []ieum.ID {
	var ids []ieum.ID
	for _, name := range names {
		ids = append(ids, named("Enrolment", name))
	}
	return ids
}

func testEnrolmentsOf(t *testing.T, s ieum.Store) {
	put(t, s, enrolled()...)
	of := []ieum.ID{
		service("counsel"), service("play"), agency("wee"), agency("bokji"), household("nest"), agency("wee"),
		service("nothing"), agency("nobody"), household("nobody"), student("mina"), school("hill"), "", "x",
	}
	read := func(scope ieum.Scope) map[ieum.ID][]ieum.ID {
		t.Helper()
		found, err := s.View(scope).EnrolmentsOf(t.Context(), of, ieum.EnrolmentFilter{}, everything)
		return listsOf(t, found, err)
	}
	both := sorted(named("Enrolment", "last"), named("Enrolment", "now"))
	same(t, "to ari", read(anyWay("ari")), map[ieum.ID][]ieum.ID{
		service("counsel"): enrolments("old", "mother", "friend"), service("play"): enrolments("planned", "now", "soon"),
		agency("wee"): enrolments("planned", "old", "mother", "now", "friend", "soon"), agency("bokji"): enrolments("last", "first"),
		household("nest"): slices.Concat(enrolments("planned", "old", "mother"), both, enrolments("nowhere", "first", "soon")),
	})
	whole := read(program())
	same(t, "of the agency to the program", whole[agency("wee")], enrolments("planned", "old", "mother", "now", "friend", "jun", "soon"))
	same(t, "of the household to the program", len(whole[household("nest")]), 9)
	found, err := s.View(anyWay("ari")).EnrolmentsOf(t.Context(), of, ieum.EnrolmentFilter{}, ieum.Page{Limit: 1})
	same(t, "reach of a student's row", []any{found[service("play")].Rows[0].Reach, err}, []any{ieum.ReachTeam, nil})
	slice := found[agency("wee")]
	same(t, "a page", []any{slice.Total, slice.Before, slice.After, len(slice.Rows)}, []any{6, false, true, 1})
	same(t, "its mark", slice.Marks, []ieum.Mark{{ID: named("Enrolment", "planned")}})
}

func testEnrolmentsIn(t *testing.T, s ieum.Store) {
	put(t, s, enrolled()...)
	of := []ieum.ID{agency("wee"), agency("bokji")}
	for state, want := range map[ieum.EnrolmentStatus]map[ieum.ID][]ieum.ID{
		ieum.Ongoing: {agency("wee"): enrolments("mother", "now", "friend"), agency("bokji"): enrolments("last", "first")},
		ieum.Planned: {agency("wee"): enrolments("planned", "soon")},
		ieum.Ended:   {agency("wee"): enrolments("old")},
		"OTHER":      {},
	} {
		found, err := s.View(anyWay("ari")).EnrolmentsOf(t.Context(), of, ieum.EnrolmentFilter{Status: state, On: today}, everything)
		same(t, string(state), listsOf(t, found, err), want)
		for _, slice := range found {
			for _, row := range slice.Rows {
				same(t, "state", row.StatusOn(today), state)
			}
		}
	}
}

func testReferralsTo(t *testing.T, s ieum.Store) {
	referral := func(name, of string, to ieum.ID, day ieum.Date) *ieum.Referral {
		return &ieum.Referral{Head: on(student(of), "Referral", name), Student: student(of), Service: to, RequestedOn: day}
	}
	put(t, s, append(village(), &ieum.Service{Head: on(agency("wee"), "Service", "play"), Agency: agency("wee")},
		referral("b", "mina", service("counsel"), "2026-02-01"), referral("a", "mina", service("play"), "2026-03-01"),
		referral("draft", "mina", service("play"), ""), referral("jun", "jun", service("counsel"), "2026-01-01"),
		referral("nowhere", "mina", "", "2026-01-01"))...)
	of := []ieum.ID{service("counsel"), agency("wee"), agency("bokji"), household("nest"), "x"}
	named := func(names ...string) []ieum.ID {
		var ids []ieum.ID
		for _, name := range names {
			ids = append(ids, named("Referral", name))
		}
		return ids
	}
	found, err := s.View(anyWay("ari")).ReferralsTo(t.Context(), of, everything)
	same(t, "to ari", listsOf(t, found, err), map[ieum.ID][]ieum.ID{
		service("counsel"): named("b"), agency("wee"): named("draft", "b", "a"),
	})
	found, err = s.View(program()).ReferralsTo(t.Context(), of, everything)
	same(t, "to the program", listsOf(t, found, err), map[ieum.ID][]ieum.ID{
		service("counsel"): named("jun", "b"), agency("wee"): named("draft", "jun", "b", "a"),
	})
}

func testStudentsAt(t *testing.T, s ieum.Store) {
	rows := network()
	for _, name := range []string{"1", "2", "3", "4"} {
		rows = append(rows, pupil("hill "+name, "hill", ""), pupil("dale "+name, "dale", ""))
	}
	put(t, s, append(rows, account("head", func(a *ieum.Staff) { a.School = school("dale") }), pupil("none", "", ""))...)
	schools := []ieum.ID{school("hill"), school("dale"), school("shore"), school("dale"), agency("wee"), ""}
	page := ieum.Page{Limit: 2, After: ieum.Mark{Value: "dale 1", ID: student("dale 1")}, Before: ieum.Mark{Value: "hill 2", ID: student("hill 2")}}
	found, err := s.View(program()).StudentsAt(t.Context(), schools, page)
	if err != nil {
		t.Fatal(err)
	}
	hill, dale := found[school("hill")], found[school("dale")]
	same(t, "schools", len(found), 2)
	same(t, "hill", []any{idsOf(hill.Rows), hill.Before, hill.After, hill.Total}, []any{[]ieum.ID{student("hill 1")}, false, true, 4})
	same(t, "dale", []any{idsOf(dale.Rows), dale.Before, dale.After, dale.Total}, []any{[]ieum.ID{student("dale 2"), student("dale 3")}, true, true, 4})
	page.Backward = true
	found, err = s.View(program()).StudentsAt(t.Context(), schools, page)
	dale = found[school("dale")]
	same(t, "dale from the back", []any{idsOf(dale.Rows), dale.Before, dale.After, err}, []any{[]ieum.ID{student("dale 3"), student("dale 4")}, true, false, nil})
	page = ieum.Page{Limit: 2, After: ieum.Mark{Value: "dale 4", ID: student("dale 4")}}
	found, err = s.View(by("head", ieum.ReachSchool)).StudentsAt(t.Context(), schools, page)
	dale = found[school("dale")]
	same(t, "behind the last, to the head", []any{len(found), len(dale.Rows), dale.Before, dale.After, dale.Total, err}, []any{1, 0, true, false, 4, nil})
}

func testHomes(t *testing.T, s ieum.Store) {
	nest, cave := household("nest"), &ieum.Household{Head: own("Household", "cave")}
	put(t, s, append(village(), cave, relative("hermit", "cave"),
		&ieum.Person{Head: on(student("mina"), "Person", "friend")})...)
	ids := []ieum.ID{nest, cave.ID, nest, household("nobody"), student("mina"), ""}
	found, err := s.View(anyWay("ari")).Homes(t.Context(), ids)
	if err != nil || len(found) != 1 {
		t.Fatalf("%d homes, %v; want one", len(found), err)
	}
	home := found[nest]
	same(t, "nest", []any{home.Household.ID, home.Household.Reach, idsOf(home.Students), home.HiddenSiblings, idsOf(home.Persons), home.Persons[0].Reach},
		[]any{nest, ieum.ReachTeam, []ieum.ID{student("mina")}, 1, sorted(person("mother"), person("uncle")), ieum.ReachTeam})
	same(t, "reach of who is seen", home.Students[0].Reach, ieum.ReachTeam)
	found, err = s.View(anyWay("bo")).Homes(t.Context(), ids)
	same(t, "to bo", []any{len(found), err}, []any{0, nil})
	found, err = s.View(program()).Homes(t.Context(), ids)
	same(t, "to the program", []any{len(found), len(found[nest].Students), found[nest].HiddenSiblings, len(found[cave.ID].Students), err}, []any{2, 2, 0, 0, nil})
}

func testInversesOfNobody(t *testing.T, s ieum.Store) {
	put(t, s, enrolled()...)
	of := []ieum.ID{service("counsel"), agency("wee"), household("nest"), school("hill")}
	for name, scope := range map[string]ieum.Scope{"a stranger": anyWay("bo"), "nobody": {}, "no account": anyWay("no one")} {
		v := s.View(scope)
		enrolments, err := v.EnrolmentsOf(t.Context(), of, ieum.EnrolmentFilter{}, everything)
		same(t, "enrolments to "+name, []any{len(enrolments), err}, []any{0, nil})
		referrals, err := v.ReferralsTo(t.Context(), of, everything)
		same(t, "referrals to "+name, []any{len(referrals), err}, []any{0, nil})
		students, err := v.StudentsAt(t.Context(), of, everything)
		same(t, "students to "+name, []any{len(students), err}, []any{0, nil})
		homes, err := v.Homes(t.Context(), of)
		same(t, "homes to "+name, []any{len(homes), err}, []any{0, nil})
	}
	for _, limit := range []int{0, -1} {
		_, err := s.View(program()).EnrolmentsOf(t.Context(), of, ieum.EnrolmentFilter{}, ieum.Page{Limit: limit})
		fails(t, "enrolments", err, ieum.ErrInvalid)
		_, err = s.View(program()).ReferralsTo(t.Context(), of, ieum.Page{Limit: limit})
		fails(t, "referrals", err, ieum.ErrInvalid)
		_, err = s.View(program()).StudentsAt(t.Context(), of, ieum.Page{Limit: limit})
		fails(t, "students", err, ieum.ErrInvalid)
	}
}

// home returns the household that what hangs on a root belongs to.
func (m model) home(root ieum.ID) ieum.ID {
	if s, ok := m[root].(*ieum.Student); ok {
		return s.Household
	}
	return root
}

// agencyOf returns the agency of a service, or none.
func (m model) agencyOf(of ieum.ID) ieum.ID {
	if v, ok := m[of].(*ieum.Service); ok {
		return v.Agency
	}
	return ""
}

// lives reports whether somebody lives in a household, or is the student on
// whom the row hangs.
func (m model) lives(who, root, home ieum.ID) bool {
	p, ok := m[who].(*ieum.Person)
	return who == root || ok && p.Household == home
}

// inverses compares the lists from the other end.
func (sc *script) inverses() {
	m, scope, ids := sc.model, sc.scope(), sc.ids()
	page := sc.page(append(days, "가", "m%")...)
	filter := ieum.EnrolmentFilter{Status: pick(sc, "state", "", ieum.Planned, ieum.Ongoing, ieum.Ended), On: sc.day()}
	enrolments, referrals, students := map[ieum.ID]ieum.Slice[*ieum.Enrolment]{}, map[ieum.ID]ieum.Slice[*ieum.Referral]{}, map[ieum.ID]ieum.Slice[*ieum.Student]{}
	homes := map[ieum.ID]*ieum.Home{}
	for _, id := range ids {
		listUnder(enrolments, id, page, keep(visible[*ieum.Enrolment](m, scope), func(e *ieum.Enrolment) bool {
			of := e.Service == id || m.agencyOf(e.Service) == id || id.Is("Household") && m.home(e.Root) == id && m.lives(e.Beneficiary, e.Root, id)
			return id != "" && of && (filter.Status == "" || e.StatusOn(filter.On) == filter.Status)
		}), func(e *ieum.Enrolment) string { return string(e.Since) })
		listUnder(referrals, id, page, keep(visible[*ieum.Referral](m, scope), func(r *ieum.Referral) bool {
			return id != "" && (r.Service == id || m.agencyOf(r.Service) == id)
		}), func(r *ieum.Referral) string { return string(r.RequestedOn) })
		listUnder(students, id, page, keep(visible[*ieum.Student](m, scope), func(s *ieum.Student) bool { return id != "" && s.School == id }),
			func(s *ieum.Student) string { return s.DisplayName })
		if h, ok := m.see(scope, id).(*ieum.Household); ok {
			homes[id] = m.homeOf(scope, h)
		}
	}
	v := sc.store.View(scope)
	gotEnrolments, err := v.EnrolmentsOf(sc.ctx, ids, filter, page)
	agree(sc, "enrolments of", gotEnrolments, err, enrolments)
	gotReferrals, err := v.ReferralsTo(sc.ctx, ids, page)
	agree(sc, "referrals to", gotReferrals, err, referrals)
	gotStudents, err := v.StudentsAt(sc.ctx, ids, page)
	agree(sc, "students at", gotStudents, err, students)
	gotHomes, err := v.Homes(sc.ctx, ids)
	agree(sc, "homes", gotHomes, err, homes)
}

// listUnder adds the page of a list that holds something.
func listUnder[T ieum.Entity](lists map[ieum.ID]ieum.Slice[T], id ieum.ID, page ieum.Page, rows []T, value func(T) string) {
	if len(rows) > 0 {
		lists[id] = slice(rows, func(e T) ieum.Mark { return ieum.Mark{Value: value(e), ID: e.Meta().ID} }, page)
	}
}

func (m model) homeOf(scope ieum.Scope, h *ieum.Household) *ieum.Home {
	home := &ieum.Home{Household: h}
	for _, s := range every[*ieum.Student](m) {
		if s.Household != h.ID {
			continue
		}
		if seen, ok := m.see(scope, s.ID).(*ieum.Student); ok {
			home.Students = append(home.Students, seen)
		} else {
			home.HiddenSiblings++
		}
	}
	home.Persons = keep(visible[*ieum.Person](m, scope), func(p *ieum.Person) bool { return p.Household == h.ID && p.Root == h.ID })
	return home
}
