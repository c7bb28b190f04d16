package storetest

import (
	"testing"

	"ieum/internal/ieum"
)

func leadCases() []conformance {
	return []conformance{
		{"who leads in a household has the most to do there, then the longest, and nothing of a hidden sibling's", testLead},
		{"who leads for one who lives in no household is of its own", testLeadAlone},
		{"who beside a student knows somebody at an agency, the liveliest acquaintance first", testIntroducers},
		{"who does not get on, or is masked, introduces nobody, and private notes are their author's", testNotIntroducers},
	}
}

func testLead(t *testing.T, s ieum.Store) {
	mina, jun, nest := student("mina"), student("jun"), household("nest")
	other := &ieum.Agency{Head: own("Agency", "other")}
	sport := &ieum.Service{Head: on(other.ID, "Service", "sport"), Agency: other.ID}
	put(t, s, append(village(), other, sport, &ieum.Person{Head: on(mina, "Person", "friend")},
		enrolment("mina", mina, mina, service("meals"), "2026-03-01", ""),
		enrolment("uncle", nest, person("uncle"), service("counsel"), "2026-05-01", today),
		enrolment("hidden", jun, jun, service("counsel"), "2026-04-01", ""),
		enrolment("mother", nest, person("mother"), sport.ID, "2026-02-01", ""),
		enrolment("friend", mina, person("friend"), sport.ID, "2020-01-01", ""),
		enrolment("over", mina, mina, sport.ID, "2020-01-01", today.AddDays(-1)),
		enrolment("later", mina, mina, sport.ID, today.AddDays(1), ""),
		enrolment("nowhere", mina, mina, "", "2020-01-01", ""),
		manages("han", "mina", "2026-01-01", today), manages("seo", "mina", "", today.AddDays(-1)),
		manages("seo", "jun", "2026-01-01", ""))...)
	want := &ieum.Lead{
		Agencies: []ieum.Presence{
			{Agency: other.ID, Enrolments: 1, Since: "2026-02-01"},
			{Agency: agency("bokji"), Enrolments: 1, Since: "2026-03-01"},
			{Agency: agency("wee"), Enrolments: 1, Since: "2026-05-01"},
		},
		Managers: []ieum.ID{manager("han")},
	}
	for _, subject := range []ieum.ID{mina, person("mother")} {
		lead, err := s.View(anyWay("ari")).HouseholdLead(t.Context(), subject, today)
		same(t, "to ari", []any{lead, err}, []any{want, nil})
	}
	want = &ieum.Lead{
		Agencies: []ieum.Presence{
			{Agency: agency("wee"), Enrolments: 2, Since: "2026-04-01"},
			{Agency: other.ID, Enrolments: 1, Since: "2026-02-01"},
			{Agency: agency("bokji"), Enrolments: 1, Since: "2026-03-01"},
		},
		Managers: sorted(manager("han"), manager("seo")),
	}
	lead, err := s.View(program()).HouseholdLead(t.Context(), jun, today)
	same(t, "to the program", []any{lead, err}, []any{want, nil})
	lead, err = s.View(program()).HouseholdLead(t.Context(), jun, "2019-01-01")
	same(t, "on another day", []any{len(lead.Agencies), err}, []any{0, nil})
	for _, subject := range []ieum.ID{jun, student("sora"), student("nobody"), nest, "", agency("wee")} {
		_, err := s.View(anyWay("ari")).HouseholdLead(t.Context(), subject, today)
		fails(t, "a subject that is not to be seen", err, ieum.ErrNotFound)
	}
}

func testLeadAlone(t *testing.T, s ieum.Store) {
	sora, mina := student("sora"), student("mina")
	friend := &ieum.Person{Head: on(mina, "Person", "friend")}
	put(t, s, append(village(), friend, manages("seo", "sora", "", ""), manages("han", "mina", "", ""),
		enrolment("sora", sora, sora, service("meals"), "2026-02-01", ""),
		enrolment("mina", mina, mina, service("meals"), "2026-01-01", ""),
		enrolment("friend", mina, friend.ID, service("counsel"), "2026-03-01", ""))...)
	lead, err := s.View(program()).HouseholdLead(t.Context(), sora, today)
	same(t, "a student alone", []any{lead, err}, []any{&ieum.Lead{
		Agencies: []ieum.Presence{{Agency: agency("bokji"), Enrolments: 1, Since: "2026-02-01"}}, Managers: []ieum.ID{manager("seo")},
	}, nil})
	lead, err = s.View(program()).HouseholdLead(t.Context(), friend.ID, today)
	same(t, "a person who stands by", []any{lead, err}, []any{&ieum.Lead{
		Agencies: []ieum.Presence{{Agency: agency("wee"), Enrolments: 1, Since: "2026-03-01"}},
	}, nil})
}

// worker works at an agency.
func worker(name, at string) *ieum.Worker {
	return &ieum.Worker{Head: on(agency(at), "Worker", name), Organisation: agency(at)}
}

// knows is an acquaintance between two.
func knows(name string, from, to ieum.ID, change func(*ieum.Knows)) *ieum.Knows {
	k := &ieum.Knows{Head: on(from, "Knows", name), From: from, To: to}
	if change != nil {
		change(k)
	}
	return k
}

// teaches is the tie of the hill's teacher and a student.
func teaches(of string) *ieum.Teaches {
	return &ieum.Teaches{Head: on(student(of), "Teaches", of), Worker: named("Worker", "teacher"), Student: student(of)}
}

// way is an introduction by an acquaintance of that name.
func way(beside ieum.ID, tie ieum.Kind, introducer, by string, together int, last ieum.Date) ieum.Introduction {
	return ieum.Introduction{
		Beside: beside, Tie: tie, Introducer: named("Worker", introducer), Knows: named("Knows", by), Together: together, LastContactOn: last,
	}
}

func testIntroducers(t *testing.T, s ieum.Store) {
	teacher, han, mina := named("Worker", "teacher"), manager("han"), student("mina")
	kim, lee := named("Worker", "kim"), named("Worker", "lee")
	put(t, s, append(village(), worker("kim", "wee"), worker("lee", "wee"), worker("pak", "bokji"),
		teaches("mina"), manages("han", "mina", "", today), manages("seo", "mina", "", today.AddDays(-1)),
		knows("a", han, kim, func(k *ieum.Knows) { k.Conferences, k.Referrals, k.LastContactOn = 2, 1, "2026-01-01" }),
		knows("b", kim, teacher, func(k *ieum.Knows) { k.Referrals, k.LastContactOn = 3, "2026-02-01" }),
		knows("c", teacher, lee, func(k *ieum.Knows) { k.LastContactOn = "2020-01-01" }),
		knows("d", han, lee, nil),
		knows("elsewhere", han, named("Worker", "pak"), nil), knows("no longer", manager("seo"), kim, nil),
		knows("on the way", kim, lee, nil))...)
	want := []ieum.Introduction{
		way(teacher, "Teaches", "kim", "b", 3, "2026-02-01"), way(han, "Manages", "kim", "a", 3, "2026-01-01"),
		way(teacher, "Teaches", "lee", "c", 0, "2020-01-01"), way(han, "Manages", "lee", "d", 0, ""),
	}
	found, err := s.View(anyWay("ari")).Introducers(t.Context(), mina, agency("wee"), today)
	same(t, "found", []any{found, err}, []any{want, nil})
	found, err = s.View(anyWay("ari")).Introducers(t.Context(), mina, agency("nowhere"), today)
	same(t, "at no agency", []any{len(found), err}, []any{0, nil})
	found, err = s.View(program()).Introducers(t.Context(), student("sora"), agency("wee"), today)
	same(t, "beside nobody", []any{len(found), err}, []any{0, nil})
	for _, id := range []ieum.ID{student("sora"), student("nobody"), agency("wee"), person("mother"), ""} {
		_, err := s.View(anyWay("ari")).Introducers(t.Context(), id, agency("wee"), today)
		fails(t, "a student who is not to be seen", err, ieum.ErrNotFound)
	}
}

func testNotIntroducers(t *testing.T, s ieum.Store) {
	teacher, han, mina := named("Worker", "teacher"), manager("han"), student("mina")
	kim, lee := named("Worker", "kim"), named("Worker", "lee")
	private := func(by string) func(*ieum.Knows) { return func(k *ieum.Knows) { k.Author = staff(by) } }
	mask := &ieum.Restriction{Head: on(mina, "Restriction", "r"), Student: mina, Masked: lee, From: today, Until: today}
	put(t, s, append(village(), worker("kim", "wee"), worker("lee", "wee"), teaches("mina"), manages("han", "mina", "", ""),
		knows("ari's", han, kim, private("ari")), knows("bo's", teacher, kim, private("bo")),
		knows("shared", han, kim, func(k *ieum.Knows) { k.Author, k.Shared = staff("bo"), true }),
		knows("masked", han, lee, nil), knows("open", teacher, lee, nil), mask,
		worker("cho", "wee"), knows("known", han, named("Worker", "cho"), nil),
		knows("other quarrel", han, named("Worker", "cho"), func(k *ieum.Knows) { k.Author, k.Conflict = staff("ari"), true }),
		knows("quarrel", lee, teacher, func(k *ieum.Knows) { k.Author, k.Conflict, k.Shared = staff("ari"), true, true }))...)
	ask := func(scope ieum.Scope, on ieum.Date) map[ieum.ID]bool {
		found, err := s.View(scope).Introducers(t.Context(), mina, agency("wee"), on)
		if err != nil {
			t.Fatal(err)
		}
		by := map[ieum.ID]bool{}
		for _, f := range found {
			by[f.Knows] = true
		}
		return by
	}
	by := func(names ...string) map[ieum.ID]bool {
		set := map[ieum.ID]bool{}
		for _, name := range names {
			set[named("Knows", name)] = true
		}
		return set
	}
	same(t, "to ari", ask(anyWay("ari"), today), by("ari's", "shared"))
	same(t, "to the program", ask(program(), today), by("shared", "known"))
	same(t, "to the program, a day later", ask(program(), today.AddDays(1)), by("shared", "known", "masked", "open"))
	same(t, "to ari, a day before", ask(anyWay("ari"), today.AddDays(-1)), by("ari's", "shared", "masked"))
	row := kept[*ieum.Restriction](t, s, mask.ID)
	row.Masked = agency("wee")
	put(t, s, row)
	same(t, "of an agency that is masked", ask(program(), today), by())
	row.Masked = teacher
	put(t, s, row)
	same(t, "of a teacher who is masked", ask(program(), today), by("shared", "known", "masked"))
}
