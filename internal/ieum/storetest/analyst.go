package storetest

import (
	"slices"
	"testing"

	"ieum/internal/ieum"
)

func analystCases() []conformance {
	return []conformance{
		{"who serves a student and those at home, newest first", testServedBy},
		{"who may see a student, and how", testMaySee},
		{"students of one name and birthday", testNamesakes},
	}
}

func testServedBy(t *testing.T, s ieum.Store) {
	mina, nest := student("mina"), household("nest")
	put(t, s, append(village(), &ieum.Person{Head: on(mina, "Person", "friend")},
		enrolment("old", mina, mina, service("counsel"), "2025-01-01", "2025-02-01"),
		enrolment("new", mina, mina, service("meals"), "2026-01-01", ""),
		enrolment("planned", mina, mina, service("meals"), "", ""),
		enrolment("mother", nest, person("mother"), service("meals"), "2025-06-01", ""),
		enrolment("friend", mina, person("friend"), service("meals"), "2026-02-01", ""),
		enrolment("jun", student("jun"), student("jun"), service("meals"), "2026-03-01", ""),
		enrolment("sora", student("sora"), student("sora"), service("meals"), "2026-03-01", ""))...)
	served, err := s.View(anyWay("ari")).ServedBy(t.Context(), []ieum.ID{mina, student("jun"), student("sora"), mina, person("mother")})
	if err != nil {
		t.Fatal(err)
	}
	var want []ieum.ID
	for _, name := range []string{"new", "mother", "old", "planned"} {
		want = append(want, named("Enrolment", name))
	}
	same(t, "students", len(served), 1)
	same(t, "mina", idsOf(served[mina]), want)
	same(t, "reach", served[mina][0].Reach, ieum.ReachTeam)
	served, err = s.View(program()).ServedBy(t.Context(), []ieum.ID{student("jun"), student("sora")})
	same(t, "students of the program", []any{len(served), err}, []any{2, nil})
	same(t, "jun and those at home", len(served[student("jun")]), 2)
}

func testMaySee(t *testing.T, s ieum.Store) {
	red := teamNamed("red")
	red.Supervisor = staff("sup")
	mina := pupil("mina", "hill", "")
	mina.RegisteredBy = staff("reg")
	sentUp := openCase("mina", "red")
	sentUp.SentUpOn = today
	put(t, s, append(network()[:len(network())-2], red, teamNamed("blue"), mina, sentUp, pupil("sora", "hill", ""),
		account("reg", func(a *ieum.Staff) { a.Team = team("red") }),
		account("sup", nil),
		account("lead", func(a *ieum.Staff) { a.School = school("hill") }),
		account("centre", func(a *ieum.Staff) { a.District = named("District", "north") }),
		account("idle", func(a *ieum.Staff) { a.Team, a.Active = team("red"), false }),
		account("ended", func(a *ieum.Staff) { a.Team, a.ApprovedUntil = team("red"), "2026-11-23" }),
		account("other", func(a *ieum.Staff) {
			a.Team, a.School, a.District = team("blue"), school("dale"), named("District", "south")
		}),
	)...)
	want := map[ieum.ID]ieum.Reach{
		staff("reg"): ieum.ReachTeam | ieum.ReachRegistered, staff("sup"): ieum.ReachSupervision,
		staff("lead"): ieum.ReachSchool, staff("centre"): ieum.ReachCentre,
	}
	sights, err := s.View(by("lead", ieum.ReachSchool)).MaySee(t.Context(), mina.ID)
	if err != nil {
		t.Fatal(err)
	}
	got := map[ieum.ID]ieum.Reach{}
	for i, sight := range sights {
		got[sight.Staff] = sight.Ways
		if i > 0 && sights[i-1].Staff >= sight.Staff {
			t.Error("accounts are not in order of id")
		}
	}
	same(t, "sights", got, want)
	_, err = s.View(by("sup", everyWay)).MaySee(t.Context(), student("sora"))
	fails(t, "a hidden student", err, ieum.ErrNotFound)
	_, err = s.View(program()).MaySee(t.Context(), agency("wee"))
	fails(t, "no student", err, ieum.ErrNotFound)
}

// The name is compared as it is written, and nobody but the program is told.
func testNamesakes(t *testing.T, s ieum.Store) {
	named := func(id, display string, born ieum.Date) *ieum.Student {
		p := pupil(id, "hill", "")
		p.DisplayName, p.BirthDate = display, born
		return p
	}
	put(t, s, append(network(),
		named("mina", "김하늘", "2014-05-05"), named("jun", "김하늘", "2014-05-05"), named("sora", "김하늘", "2014-05-06"),
		named("ara", "김하늘이", "2014-05-05"), named("bom", "김하늘", ""),
		account("lead", func(a *ieum.Staff) { a.School = school("hill") }))...)
	want := []ieum.ID{student("jun"), student("mina")}
	slices.Sort(want)
	for name, tt := range map[string]struct {
		scope ieum.Scope
		name  string
		born  ieum.Date
		want  []ieum.ID
	}{
		"of the program":          {program(), "김하늘", "2014-05-05", want},
		"of nobody's name":        {program(), "김하눌", "2014-05-05", nil},
		"of nobody's day":         {program(), "김하늘", "2014-05-07", nil},
		"without a day":           {program(), "김하늘", "", nil},
		"without a name":          {program(), "", "2014-05-05", nil},
		"of who sees one of them": {by("lead", ieum.ReachSchool), "김하늘", "2014-05-05", nil},
	} {
		got, err := s.View(tt.scope).Namesakes(t.Context(), tt.name, tt.born)
		if err != nil || len(got) != len(tt.want) || len(got) > 0 && !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, %v; want %v", name, got, err, tt.want)
		}
	}
}
