package storetest

import (
	"context"
	"testing"

	"ieum/internal/ieum"
)

func removeCases() []conformance {
	return []conformance{
		{"rows of the network are removed, absent ones left out", testRemove},
		{"people and office are never removed", testRemoveRefused},
		{"what is referred to is not removed, unless both go", testRemoveReferred},
		{"a row outside the locked roots is not removed", testRemoveUnlocked},
		{"a removed id may be used again", testRemoveAndPut},
	}
}

func remove(t *testing.T, s ieum.Store, roots []ieum.ID, ids ...ieum.ID) error {
	t.Helper()
	return s.Update(t.Context(), roots, func(ctx context.Context, tx ieum.Tx) error { return tx.Remove(ctx, ids...) })
}

func testRemove(t *testing.T, s ieum.Store) {
	put(t, s, network()...)
	if err := remove(t, s, []ieum.ID{agency("wee")}, service("counsel"), service("nothing"), "x"); err != nil {
		t.Fatal(err)
	}
	found := fetch(t, s, program(), service("counsel"), agency("wee"), service("meals"))
	same(t, "left", len(found), 2)
	same(t, "the removed one", found[service("counsel")], nil)
}

func testRemoveRefused(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	for _, id := range []ieum.ID{student("sora"), person("uncle"), staff("bo"), student("nobody")} {
		fails(t, "remove", remove(t, s, []ieum.ID{student("sora"), household("nest"), agency("wee")}, service("counsel"), id), ieum.ErrInvalid)
	}
	same(t, "left", len(fetch(t, s, program(), student("sora"), person("uncle"), staff("bo"), service("counsel"))), 4)
}

func testRemoveReferred(t *testing.T, s ieum.Store) {
	covered := &ieum.Area{Head: own("Area", "dong")}
	catchment := &ieum.Service{
		Head: on(agency("bokji"), "Service", "visits"), Agency: agency("bokji"),
		Catchment: []ieum.ID{covered.ID},
	}
	put(t, s, append(village(), covered, catchment,
		enrolment("e", student("mina"), student("mina"), service("counsel"), today, ""))...)
	roots := []ieum.ID{agency("wee"), agency("bokji"), covered.ID, school("hill")}
	for name, id := range map[string]ieum.ID{
		"a service somebody receives":  service("counsel"),
		"an agency with services":      agency("bokji"),
		"an area in a list":            covered.ID,
		"a school with a student":      school("hill"),
		"an agency, by its root alone": agency("wee"),
	} {
		fails(t, name, remove(t, s, roots, id), ieum.ErrConflict)
	}
	same(t, "left", len(fetch(t, s, program(), service("counsel"), agency("bokji"), covered.ID)), 3)
	if err := remove(t, s, roots, covered.ID, agency("bokji"), catchment.ID, service("meals")); err != nil {
		t.Fatalf("all that hangs together: %v", err)
	}
	same(t, "left after", len(fetch(t, s, program(), covered.ID, agency("bokji"), catchment.ID, service("meals"))), 0)
}

func testRemoveUnlocked(t *testing.T, s ieum.Store) {
	put(t, s, network()...)
	fails(t, "remove", remove(t, s, []ieum.ID{agency("bokji")}, service("counsel")), ieum.ErrInvalid)
	same(t, "left", len(fetch(t, s, program(), service("counsel"))), 1)
}

func testRemoveAndPut(t *testing.T, s ieum.Store) {
	put(t, s, network()...)
	again := &ieum.Service{Head: on(agency("wee"), "Service", "counsel"), Agency: agency("wee"), Cost: ieum.Text{Ko: "무료"}}
	update(t, s, []ieum.ID{agency("wee")}, func(ctx context.Context, tx ieum.Tx) error {
		if err := tx.Remove(ctx, again.ID); err != nil {
			return err
		}
		return tx.Put(ctx, again)
	})
	got := kept[*ieum.Service](t, s, again.ID)
	same(t, "version and cost", []any{got.Version, got.Cost.Ko}, []any{1, "무료"})
	// What is gone can no longer be referred to, within the same update too.
	err := s.Update(t.Context(), []ieum.ID{agency("wee"), student("new")}, func(ctx context.Context, tx ieum.Tx) error {
		if err := tx.Remove(ctx, again.ID); err != nil {
			return err
		}
		return tx.Put(ctx, pupil("new", "", ""), enrolment("e", student("new"), student("new"), again.ID, today, ""))
	})
	fails(t, "a reference to what was removed", err, ieum.ErrInvalid)
}
