package storetest

import (
	"testing"

	"ieum/internal/ieum"
)

func leadCases() []conformance {
	return []conformance{
		{"who beside a student knows somebody at an agency, the liveliest acquaintance first", testIntroducers},
		{"who does not get on, or is masked, introduces nobody, and private notes are their author's", testNotIntroducers},
	}
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
