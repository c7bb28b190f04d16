package storetest

import (
	"testing"

	"ieum/internal/ieum"
)

func tiedCases() []conformance {
	return []conformance{
		{"ties of people are found from either end", testTied},
		{"a tie of people is as visible as what it hangs on", testTiedHidden},
		{"ties of people come with what is masked for whom they name", testTiedMasks},
	}
}

// tiedRows are ties of mina, of the mother who lives with her, and of sora.
func tiedRows() []ieum.Entity {
	mina, nest, sora := student("mina"), household("nest"), student("sora")
	aunt := &ieum.Person{Head: on(mina, "Person", "aunt")}
	given := enrolment("given", nest, person("mother"), service("counsel"), "2026-01-01", "")
	given.Worker = named("Worker", "lim")
	return []ieum.Entity{
		aunt, given,
		&ieum.Family{Head: on(nest, "Family", "f"), From: mina, To: person("mother"), Relation: ieum.Mother},
		&ieum.Family{Head: on(mina, "Family", "far"), From: mina, To: sora, Relation: ieum.Sibling},
		&ieum.Teaches{Head: on(mina, "Teaches", "t"), Worker: named("Worker", "teacher"), Student: mina},
		&ieum.Supports{Head: on(mina, "Supports", "s"), Person: aunt.ID, Student: mina},
		&ieum.Offer{Head: on(mina, "Offer", "o"), Person: aunt.ID},
		manages("han", "mina", "2026-01-01", ""), manages("han", "sora", "2026-01-01", ""),
		enrolment("meals", mina, mina, service("meals"), "2026-01-01", ""),
		enrolment("sora", sora, sora, service("meals"), "2026-01-01", ""),
		need("mina", "1000000"),
	}
}

func tiedTo(t *testing.T, s ieum.Store, scope ieum.Scope, ids ...ieum.ID) *ieum.Tied {
	t.Helper()
	tied, err := s.View(scope).Tied(t.Context(), ids)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range tied.Rows {
		if row.Meta().Reach == 0 {
			t.Error("a tie of people came without the ways by which it is seen")
		}
	}
	return tied
}

func testTied(t *testing.T, s ieum.Store) {
	put(t, s, append(append(village(), tiedRows()...), openCase("sora", "red"))...)
	manage := func(of string) ieum.ID { return manages("han", of, "2026-01-01", "").ID }
	for _, tt := range []struct {
		of   ieum.ID
		want []ieum.ID
	}{
		{student("mina"), []ieum.ID{
			named("Family", "f"), named("Family", "far"), named("Teaches", "t"), named("Supports", "s"), manage("mina"), named("Enrolment", "meals"),
		}},
		{student("sora"), []ieum.ID{named("Family", "far"), manage("sora"), named("Enrolment", "sora")}},
		{person("mother"), []ieum.ID{named("Family", "f"), named("Enrolment", "given")}},
		{person("aunt"), []ieum.ID{named("Supports", "s"), named("Offer", "o")}},
		{named("Offer", "o"), []ieum.ID{named("Offer", "o")}},
		{named("Worker", "teacher"), []ieum.ID{named("Teaches", "t")}},
		{named("Worker", "lim"), []ieum.ID{named("Enrolment", "given")}},
		{manager("han"), []ieum.ID{manage("mina"), manage("sora")}},
		{agency("wee"), []ieum.ID{named("Enrolment", "given")}},
		{agency("bokji"), []ieum.ID{named("Enrolment", "meals"), named("Enrolment", "sora")}},
		{school("hill"), nil},
		{student("nobody"), nil},
	} {
		same(t, "ties of "+string(tt.of), idsOf(tiedTo(t, s, anyWay("ari"), tt.of).Rows), sorted(tt.want...))
	}
	both := tiedTo(t, s, anyWay("ari"), agency("wee"), agency("bokji"), person("mother"), agency("wee"))
	same(t, "of several, each once", len(both.Rows), 4)
	same(t, "of none", len(tiedTo(t, s, anyWay("ari")).Rows), 0)
	same(t, "of the program", len(tiedTo(t, s, program(), agency("bokji"), manager("han")).Rows), 4)
}

func testTiedHidden(t *testing.T, s ieum.Store) {
	put(t, s, append(village(), tiedRows()...)...)
	same(t, "of a manager", idsOf(tiedTo(t, s, anyWay("ari"), manager("han")).Rows), []ieum.ID{manages("han", "mina", "2026-01-01", "").ID})
	same(t, "of an agency", idsOf(tiedTo(t, s, anyWay("ari"), agency("bokji")).Rows), []ieum.ID{named("Enrolment", "meals")})
	same(t, "of one who is hidden, on the visible one's record", idsOf(tiedTo(t, s, anyWay("ari"), student("sora")).Rows), []ieum.ID{named("Family", "far")})
	for _, scope := range []ieum.Scope{{}, anyWay("bo"), by("ari", ieum.ReachSchool)} {
		none := tiedTo(t, s, scope, agency("bokji"), agency("wee"), manager("han"), student("mina"), person("mother"), person("aunt"), named("Offer", "o"))
		same(t, "to who sees nobody", []int{len(none.Rows), len(none.Masks)}, []int{0, 0})
	}
}

func testTiedMasks(t *testing.T, s ieum.Store) {
	put(t, s, append(append(village(), tiedRows()...),
		restriction("hidden", "jun", named("Worker", "lim")), restriction("own", "mina", person("uncle")),
		restriction("sora", "sora", agency("bokji")), restriction("nobody", "mina", ""))...)
	home := []ieum.Mask{{Student: student("jun"), Masked: named("Worker", "lim")}, {Student: student("mina"), Masked: person("uncle")}}
	sortMasks(home)
	far := []ieum.Mask{{Student: student("sora"), Masked: agency("bokji")}}
	same(t, "of mina's ties", tiedTo(t, s, anyWay("ari"), student("mina")).Masks, map[ieum.ID][]ieum.Mask{
		student("mina"): home, person("mother"): home, person("aunt"): home, student("sora"): far,
	})
	same(t, "of an agency's", tiedTo(t, s, anyWay("ari"), agency("wee")).Masks, map[ieum.ID][]ieum.Mask{person("mother"): home})
	same(t, "of an offer", tiedTo(t, s, anyWay("ari"), named("Offer", "o")).Masks, map[ieum.ID][]ieum.Mask{person("aunt"): home})
	change(t, s, named("Restriction", "sora"), func(r *ieum.Restriction) { r.Masked = "" })
	same(t, "where a restriction masks nobody", tiedTo(t, s, anyWay("ari"), student("mina")).Masks, map[ieum.ID][]ieum.Mask{
		student("mina"): home, person("mother"): home, person("aunt"): home,
	})
}
