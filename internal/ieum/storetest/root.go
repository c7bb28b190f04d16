package storetest

import (
	"context"
	"testing"

	"ieum/internal/ieum"
)

func rootCases() []conformance {
	return []conformance{
		{"a write outside the locked roots is refused", testUnlocked},
		{"a row cannot leave a root that is not locked", testUnlockedOldRoot},
		{"rows of the office need no lock", testOfficeUnlocked},
		{"a root of a kind that the table does not admit is refused", testRootKind},
		{"a root that is no id is refused", testRootMalformed},
	}
}

func testUnlocked(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	other := []ieum.ID{student("sora"), agency("bokji")}
	mina := kept[*ieum.Student](t, s, student("mina"))
	wee := kept[*ieum.Agency](t, s, agency("wee"))
	for name, e := range map[string]ieum.Entity{
		"a new row of the people":          need("mina", "1000000"),
		"a new root":                       pupil("new", "", ""),
		"a kept row of the people":         mina,
		"a new row of the network":         &ieum.Capacity{Head: on(agency("wee"), "Capacity", "x"), Service: service("counsel")},
		"a kept row of the network":        wee,
		"a row on a household":             relative("aunt", "nest"),
		"a tie whose root is a worker":     &ieum.Knows{Head: on(named("Worker", "teacher"), "Knows", "x"), From: named("Worker", "teacher"), To: named("Worker", "teacher")},
		"a student, by its household only": pupil("other", "", "nest"),
	} {
		for _, roots := range [][]ieum.ID{nil, other, {household("nest")}} {
			if name == "a row on a household" && len(roots) == 1 {
				continue
			}
			err := s.Update(t.Context(), roots, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, e) })
			fails(t, name, err, ieum.ErrInvalid)
		}
	}
	same(t, "mina", kept[*ieum.Student](t, s, student("mina")).Version, 1)
	same(t, "wee", kept[*ieum.Agency](t, s, agency("wee")).Version, 1)
}

func testUnlockedOldRoot(t *testing.T, s ieum.Store) {
	put(t, s, append(village(), need("mina", "1000000"))...)
	moved := kept[*ieum.Need](t, s, named("Need", "mina1000000"))
	moved.Root = student("sora")
	roots := []ieum.ID{student("sora")}
	take := func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, moved) }
	fails(t, "with the new root alone", s.Update(t.Context(), roots, take), ieum.ErrInvalid)
	same(t, "root", kept[*ieum.Need](t, s, moved.ID).Root, student("mina"))
	update(t, s, append(roots, student("mina")), take)
	same(t, "root with both locked", kept[*ieum.Need](t, s, moved.ID).Root, student("sora"))
}

func testOfficeUnlocked(t *testing.T, s ieum.Store) {
	update(t, s, nil, func(ctx context.Context, tx ieum.Tx) error {
		return tx.Put(ctx, teamNamed("red"), account("ari", func(a *ieum.Staff) { a.Team = team("red") }))
	})
	same(t, "ari", kept[*ieum.Staff](t, s, staff("ari")).Team, team("red"))
}

func testRootKind(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	wrong := need("mina", "1000000")
	wrong.Root = agency("wee")
	fails(t, "a need on an agency", tryPut(t, s, wrong), ieum.ErrInvalid)
	taught := &ieum.Teaches{Head: on(household("nest"), "Teaches", "x"), Worker: named("Worker", "teacher"), Student: student("mina")}
	fails(t, "a tie of a student on a household", tryPut(t, s, taught), ieum.ErrInvalid)
	lost := need("nobody", "1000000")
	lost.Subject = student("mina")
	fails(t, "a root that does not exist", tryPut(t, s, lost), ieum.ErrInvalid)
}

func testRootMalformed(t *testing.T, s ieum.Store) {
	for _, root := range []ieum.ID{"", "x", "student_1"} {
		ran := false
		err := s.Update(t.Context(), []ieum.ID{root}, func(context.Context, ieum.Tx) error { ran = true; return nil })
		fails(t, "update", err, ieum.ErrInvalid)
		same(t, "whether the update ran", ran, false)
	}
}
