package storetest

import (
	"context"
	"testing"

	"ieum/internal/ieum"
)

func putCases() []conformance {
	return []conformance{
		{"versions count the writes", testVersions},
		{"a stale write is a conflict and changes nothing", testStale},
		{"an id that is taken is a conflict", testTaken},
		{"a version of what does not exist is a conflict", testVersionOfNothing},
		{"an entity without an id, or with one of another kind, is refused", testBadID},
		{"an id twice in one call is refused", testTwice},
		{"a field that is emptied is empty", testEmptied},
	}
}

func testVersions(t *testing.T, s ieum.Store) {
	put(t, s, network()...)
	mina := &ieum.Student{Head: ieum.Head{ID: student("mina")}, DisplayName: "1"}
	update(t, s, []ieum.ID{mina.ID}, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, mina) })
	same(t, "version after the first write", mina.Version, 1)
	same(t, "root of its own", mina.Root, mina.ID)
	same(t, "version kept", kept[*ieum.Student](t, s, mina.ID).Version, 1)
	mina.DisplayName = "2"
	put(t, s, mina)
	same(t, "version after the second", mina.Version, 2)
	update(t, s, []ieum.ID{mina.ID}, func(ctx context.Context, tx ieum.Tx) error {
		for range 3 {
			if err := tx.Put(ctx, mina); err != nil {
				return err
			}
		}
		return nil
	})
	same(t, "version after three more in one update", kept[*ieum.Student](t, s, mina.ID).Version, 5)
	same(t, "reach and redactions are not kept", kept[*ieum.Student](t, s, mina.ID).Redacted, nil)
}

func testStale(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	for name, stale := range map[string]ieum.Entity{
		"people":  &ieum.Student{Head: own("Student", "mina"), DisplayName: "stale"},
		"network": &ieum.Agency{Head: own("Agency", "wee"), Phone: "stale"},
		"office":  &ieum.Staff{Head: own("Staff", "ari"), DisplayName: "stale"},
	} {
		for _, version := range []int{2, 7, -1} {
			stale.Meta().Version = version
			fails(t, name, tryPut(t, s, stale), ieum.ErrConflict)
			same(t, "version in hand after a refusal", stale.Meta().Version, version)
		}
	}
	same(t, "name", kept[*ieum.Student](t, s, student("mina")).DisplayName, "mina")
	same(t, "version", kept[*ieum.Student](t, s, student("mina")).Version, 1)
}

func testTaken(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	for _, e := range []ieum.Entity{
		&ieum.Student{Head: own("Student", "mina"), DisplayName: "other"},
		&ieum.Agency{Head: own("Agency", "wee")},
		&ieum.Staff{Head: own("Staff", "ari")},
	} {
		fails(t, string(ieum.KindOf(e)), tryPut(t, s, e), ieum.ErrConflict)
		same(t, "version in hand", e.Meta().Version, 0)
	}
	same(t, "name", kept[*ieum.Student](t, s, student("mina")).DisplayName, "mina")
	// Taken within one update counts as well.
	fails(t, "twice in one update", s.Update(t.Context(), []ieum.ID{student("new")}, func(ctx context.Context, tx ieum.Tx) error {
		if err := tx.Put(ctx, pupil("new", "", "")); err != nil {
			return err
		}
		return tx.Put(ctx, pupil("new", "", ""))
	}), ieum.ErrConflict)
	same(t, "new", len(fetch(t, s, program(), student("new"))), 0)
}

func testVersionOfNothing(t *testing.T, s ieum.Store) {
	ghost := pupil("ghost", "", "")
	ghost.Version = 1
	fails(t, "put", tryPut(t, s, ghost), ieum.ErrConflict)
	same(t, "ghost", len(fetch(t, s, program(), ghost.ID)), 0)
}

func testBadID(t *testing.T, s ieum.Store) {
	root := student("mina")
	for name, e := range map[string]ieum.Entity{
		"no id":            &ieum.Student{Head: ieum.Head{Root: root}},
		"another kind":     &ieum.Student{Head: ieum.Head{ID: agency("wee"), Root: root}},
		"malformed":        &ieum.Student{Head: ieum.Head{ID: "student_1", Root: root}},
		"a root not own":   &ieum.Student{Head: ieum.Head{ID: student("jun"), Root: root}},
		"a malformed root": &ieum.Need{Head: ieum.Head{ID: named("Need", "x"), Root: "x"}},
		"no root":          &ieum.Need{Head: ieum.Head{ID: named("Need", "x")}},
		"no entity":        nil,
		"a nil pointer":    (*ieum.Student)(nil),
	} {
		err := s.Update(t.Context(), []ieum.ID{root, student("jun")}, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, e) })
		fails(t, name, err, ieum.ErrInvalid)
	}
}

func testTwice(t *testing.T, s ieum.Store) {
	mina := pupil("mina", "", "")
	fails(t, "the same entity", tryPut(t, s, mina, mina), ieum.ErrInvalid)
	fails(t, "another with its id", tryPut(t, s, mina, pupil("mina", "", "")), ieum.ErrInvalid)
	same(t, "mina", len(fetch(t, s, program(), mina.ID)), 0)
	same(t, "version in hand", mina.Version, 0)
}

func testEmptied(t *testing.T, s ieum.Store) {
	put(t, s, network()...)
	mina := pupil("mina", "hill", "")
	mina.Grade, mina.BirthDate = 4, "2016-03-01"
	put(t, s, mina)
	mina.School, mina.Grade, mina.BirthDate = "", 0, ""
	put(t, s, mina)
	got := kept[*ieum.Student](t, s, mina.ID)
	same(t, "fields", []any{got.School, got.Grade, got.BirthDate}, []any{ieum.ID(""), 0, ieum.Date("")})
}
