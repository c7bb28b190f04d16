package storetest

import (
	"fmt"
	"testing"

	"ieum/internal/ieum"
)

func entityCases() []conformance {
	return []conformance{
		{"an absent id is left out", testAbsent},
		{"hidden and absent are one answer", testHidden},
		{"a malformed id is left out, and an id may stand twice", testMalformed},
		{"a thousand ids of many kinds are one question", testThousand},
		{"network and office are visible to the zero scope, people are not", testZeroScope},
	}
}

func testAbsent(t *testing.T, s ieum.Store) {
	same(t, "entities of an empty store", len(fetch(t, s, program(), student("mina"), agency("wee"), staff("ari"))), 0)
	same(t, "entities of no ids", len(fetch(t, s, program())), 0)
	put(t, s, village()...)
	same(t, "entities", len(fetch(t, s, program(), student("nobody"), agency("nothing"))), 0)
}

func testHidden(t *testing.T, s ieum.Store) {
	put(t, s, append(village(), need("sora", "1000000"))...)
	ctx, view := t.Context(), s.View(anyWay("ari"))
	hidden := []ieum.ID{student("sora"), named("Need", "sora1000000")}
	absent := []ieum.ID{student("nobody"), named("Need", "nothing")}
	for _, ids := range [][]ieum.ID{hidden, absent} {
		same(t, "entities", len(fetch(t, s, anyWay("ari"), ids...)), 0)
		records, err := view.Records(ctx, ids, "Need")
		same(t, "records", []any{len(records), err}, []any{0, nil})
		around, err := view.Surroundings(ctx, ids)
		same(t, "surroundings", []any{len(around), err}, []any{0, nil})
		served, err := view.ServedBy(ctx, ids)
		same(t, "served by", []any{len(served), err}, []any{0, nil})
		_, err = view.MaySee(ctx, ids[0])
		fails(t, "may see", err, ieum.ErrNotFound)
		cases, err := view.Cases(ctx, ieum.CaseFilter{Student: ids[0]}, ieum.Page{Limit: 5})
		same(t, "cases", []any{cases.Total, err}, []any{0, nil})
	}
}

func testMalformed(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	mina := student("mina")
	found := fetch(t, s, program(), "", "x", mina, "student_", "student_!", "nokind_00000000000000000000000000",
		"agency_00000000000000000000000000", mina, `"]`, ieum.ID("student_0000000000000000000000000\x00"))
	same(t, "entities", len(found), 1)
	same(t, "the well-formed one", found[mina].Meta().ID, mina)
	records, err := s.View(program()).Records(t.Context(), []ieum.ID{"", "x", mina, agency("wee"), mina}, "Case")
	same(t, "records", []any{len(records), err}, []any{1, nil})
	same(t, "rows of a subject that stood twice", len(ieum.Part[ieum.Case](records[mina])), 1)
	around, err := s.View(program()).Surroundings(t.Context(), []ieum.ID{"", "x", mina, household("nest"), mina})
	same(t, "surroundings", []any{len(around), err}, []any{1, nil})
}

func testThousand(t *testing.T, s ieum.Store) {
	var all []ieum.Entity
	for i := range 500 {
		name := fmt.Sprint(i)
		all = append(all, &ieum.Agency{Head: own("Agency", name)}, &ieum.Student{Head: own("Student", name), DisplayName: name})
	}
	put(t, s, all...)
	found := fetch(t, s, program(), idsOf(all)...)
	same(t, "found", len(found), len(all))
	for _, e := range all {
		if got := found[e.Meta().ID]; got == nil || ieum.KindOf(got) != ieum.KindOf(e) {
			t.Fatal("an entity is missing from a large answer")
		}
	}
}

func testZeroScope(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	found := fetch(t, s, ieum.Scope{}, agency("wee"), staff("ari"), student("mina"), person("mother"), household("nest"), caseOf("mina"))
	same(t, "found", len(found), 2)
	for _, e := range found {
		same(t, "reach outside the people", e.Meta().Reach, ieum.Reach(0))
	}
	slice, err := s.View(ieum.Scope{}).Students(t.Context(), ieum.StudentFilter{}, ieum.Page{Limit: 5})
	same(t, "students", []any{slice.Total, len(slice.Rows), err}, []any{0, 0, nil})
}
