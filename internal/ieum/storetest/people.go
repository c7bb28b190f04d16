package storetest

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"ieum/internal/ieum"
)

func peopleCases() []conformance {
	return []conformance{
		{"commits that put people count in the partition of their district, and in no other", testDistricts},
		{"changes of people name the roots, once a revision", testPeople},
		{"changes of people name the rows that are followed, and when", testPeopleRows},
		{"who moves is told where it was and where it is", testMove},
		{"changes of people that were never told are not found", testPeopleBeyond},
		{"a follower of a district misses no commit of concurrent writers, and reads what it is told", testPeopleFollower},
		{"writers in several districts do not stand still", testPeopleOrder},
	}
}

func district(name string) ieum.ID { return named("District", name) }

// partitions returns the revisions of the north, the south and nowhere.
func partitions(t *testing.T, s ieum.Store) [3]ieum.Revision {
	t.Helper()
	newest, err := s.Feed().Districts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for id := range newest {
		if id != "" && id != district("north") && id != district("south") {
			t.Error("a partition that nothing was told in")
		}
	}
	return [3]ieum.Revision{newest[district("north")], newest[district("south")], newest[""]}
}

// told returns the roots that a partition told of after a revision, revision by
// revision.
func told(t *testing.T, s ieum.Store, of ieum.ID, after ieum.Revision) [][]ieum.ID {
	t.Helper()
	changes, newest, err := s.Feed().People(t.Context(), of, after)
	if err != nil {
		t.Fatal(err)
	}
	all := make([][]ieum.ID, newest-after)
	for i, c := range changes {
		if i > 0 && changes[i-1].Revision > c.Revision || c.Removed {
			t.Error("changes are not in order of revision, or somebody was removed")
		}
		all[c.Revision-after-1] = append(all[c.Revision-after-1], c.ID)
	}
	for _, roots := range all {
		slices.Sort(roots)
	}
	return all
}

// sorted returns ids in their order.
func sorted(ids ...ieum.ID) []ieum.ID { return slices.Sorted(slices.Values(ids)) }

func testDistricts(t *testing.T, s ieum.Store) {
	put(t, s, append(network(), account("ari", nil))...)
	same(t, "without people", partitions(t, s), [3]ieum.Revision{})
	nest := &ieum.Household{Head: own("Household", "nest")}
	put(t, s, nest, pupil("mina", "hill", "nest"), pupil("sora", "shore", ""), pupil("ada", "", ""))
	same(t, "after one commit", partitions(t, s), [3]ieum.Revision{1, 1, 1})
	put(t, s, need("mina", "a"))
	same(t, "after a row of mina's", partitions(t, s), [3]ieum.Revision{2, 1, 1})
	put(t, s, relative("mother", "nest"))
	same(t, "after a row of her household's", partitions(t, s), [3]ieum.Revision{3, 1, 1})
	put(t, s, pupil("jun", "shore", "nest"))
	put(t, s, relative("uncle", "nest"))
	same(t, "after one of a household of two districts", partitions(t, s), [3]ieum.Revision{4, 3, 1})
	put(t, s, kept[*ieum.Agency](t, s, agency("wee")), kept[*ieum.Staff](t, s, staff("ari")), teamNamed("green"))
	if err := remove(t, s, []ieum.ID{agency("bokji")}, service("meals")); err != nil {
		t.Fatal(err)
	}
	stale := pupil("mina", "hill", "nest")
	stale.Version = 7
	fails(t, "a stale write", tryPut(t, s, need("sora", "b"), stale), ieum.ErrConflict)
	err := s.Update(t.Context(), []ieum.ID{student("sora")}, func(ctx context.Context, tx ieum.Tx) error {
		return errors.Join(tx.Put(ctx, need("sora", "c")), errOwn)
	})
	fails(t, "a write that is given up", err, errOwn)
	same(t, "after commits elsewhere, and none", partitions(t, s), [3]ieum.Revision{4, 3, 1})
}

func testPeople(t *testing.T, s ieum.Store) {
	mina, jun, nest := student("mina"), student("jun"), household("nest")
	put(t, s, village()...)
	same(t, "the first", told(t, s, district("north"), 0), [][]ieum.ID{sorted(mina, jun, student("sora"), nest)})
	update(t, s, []ieum.ID{mina, nest}, func(ctx context.Context, tx ieum.Tx) error {
		return errors.Join(tx.Put(ctx, need("mina", "a"), need("mina", "b")), tx.Put(ctx, need("mina", "c"), relative("aunt", "nest")))
	})
	put(t, s, need("jun", "a"))
	same(t, "after the first", told(t, s, district("north"), 1), [][]ieum.ID{sorted(mina, nest), {jun}})
	same(t, "after the second", told(t, s, district("north"), 2), [][]ieum.ID{{jun}})
	same(t, "after the last", told(t, s, district("north"), 3), [][]ieum.ID{})
	same(t, "elsewhere", told(t, s, district("south"), 0), [][]ieum.ID{})
}

func testPeopleRows(t *testing.T, s ieum.Store) {
	mina, nest := student("mina"), household("nest")
	put(t, s, village()...)
	referral := func(name string) *ieum.Referral {
		return &ieum.Referral{Head: on(mina, "Referral", name), Student: mina, Service: service("meals"), State: ieum.ReferralRequested}
	}
	second := referral("b")
	before := time.Now().Add(-time.Second)
	update(t, s, []ieum.ID{mina, nest}, func(ctx context.Context, tx ieum.Tx) error {
		strength := &ieum.Strength{Head: on(mina, "Strength", "draws"), Subject: mina}
		return errors.Join(tx.Put(ctx, referral("a"), second, relative("aunt", "nest"), strength), tx.Put(ctx, second))
	})
	changes, _, err := s.Feed().People(t.Context(), district("north"), 1)
	if err != nil || len(changes) != 2 {
		t.Fatal(len(changes), err)
	}
	rows := map[ieum.ID][]ieum.ID{}
	for _, c := range changes {
		rows[c.ID] = c.Rows
		if !c.At.IsZero() && (c.At.Before(before.Truncate(time.Second)) || c.At.After(time.Now())) {
			t.Error("a change that was made at another time")
		}
	}
	same(t, "rows", rows, map[ieum.ID][]ieum.ID{mina: sorted(named("Referral", "a"), named("Referral", "b")), nest: nil})
}

func testMove(t *testing.T, s ieum.Store) {
	mina, sora, nest := student("mina"), student("sora"), household("nest")
	put(t, s, append(village(), need("sora", "a"))...)
	was := partitions(t, s)
	same(t, "at first", was, [3]ieum.Revision{1, 0, 0})
	moving := kept[*ieum.Student](t, s, mina)
	moving.School = school("shore")
	put(t, s, moving)
	same(t, "from north to south", partitions(t, s), [3]ieum.Revision{2, 1, 0})
	same(t, "told in the north", told(t, s, district("north"), 1), [][]ieum.ID{{mina}})
	same(t, "told in the south", told(t, s, district("south"), 0), [][]ieum.ID{{mina}})
	moving.School, moving.Household = "", ""
	home := kept[*ieum.Household](t, s, nest)
	put(t, s, moving, home)
	same(t, "from the south to nowhere; at home in the north is jun", partitions(t, s), [3]ieum.Revision{3, 2, 0})
	same(t, "told in the north of the home", told(t, s, district("north"), 2), [][]ieum.ID{{nest}})
	same(t, "told in the south of both", told(t, s, district("south"), 1), [][]ieum.ID{sorted(mina, nest)})
	put(t, s, moving)
	same(t, "who stays nowhere", partitions(t, s), [3]ieum.Revision{3, 2, 1})
	moving.School = school("hill")
	put(t, s, moving)
	same(t, "from nowhere to the north", partitions(t, s), [3]ieum.Revision{4, 2, 1})
	row := kept[*ieum.Need](t, s, named("Need", "soraa"))
	row.Root = mina
	update(t, s, []ieum.ID{mina, sora}, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, row) })
	same(t, "a row that moves", told(t, s, district("north"), 4), [][]ieum.ID{sorted(mina, sora)})
}

func testPeopleBeyond(t *testing.T, s ieum.Store) {
	_, _, err := s.Feed().People(t.Context(), district("north"), 1)
	fails(t, "of an empty store", err, ieum.ErrNotFound)
	put(t, s, village()...)
	_, _, err = s.Feed().People(t.Context(), district("north"), 2)
	fails(t, "beyond the newest", err, ieum.ErrNotFound)
	_, _, err = s.Feed().People(t.Context(), "x", 1)
	fails(t, "of no district", err, ieum.ErrNotFound)
}

// follower reads the partitions of districts as a server does, and holds what it
// is told against the versions of the roots.
type follower struct {
	store ieum.Store
	at    map[ieum.ID]ieum.Revision
	// seen counts, by district and root, how often the root was told of.
	seen map[ieum.ID]map[ieum.ID]int
}

func (f *follower) follow(t *testing.T) {
	t.Helper()
	newest, err := f.store.Feed().Districts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, of := range []ieum.ID{district("north"), district("south")} {
		changes, last, err := f.store.Feed().People(t.Context(), of, f.at[of])
		if err != nil {
			t.Fatal(err)
		}
		if last < newest[of] {
			t.Errorf("revision %d is the newest after %d was", last, newest[of])
		}
		for _, c := range changes {
			if c.Revision <= f.at[of] || c.Revision > last {
				t.Errorf("revision %d after %d, newest %d", c.Revision, f.at[of], last)
			}
			f.seen[of][c.ID]++
		}
		f.at[of] = last
		rows := fetch(t, f.store, program(), slices.Collect(maps.Keys(f.seen[of]))...)
		for id, times := range f.seen[of] {
			if rows[id] == nil || rows[id].Meta().Version < times {
				t.Errorf("a row was read that is older than commit %d, which was told", times)
			}
		}
	}
}

// testPeopleFollower follows writers in the north, in the south, and in both:
// a household's students go to school in either.
func testPeopleFollower(t *testing.T, s ieum.Store) {
	const rounds = 24
	people := append(network(), &ieum.Household{Head: own("Household", "both")}, pupil("n", "hill", "both"), pupil("s", "shore", "both"))
	for n := range writers - 2 {
		people = append(people, pupil(fmt.Sprint(n), []string{"hill", "shore"}[n%2], ""))
	}
	put(t, s, people...)
	f := follower{store: s, at: map[ieum.ID]ieum.Revision{}, seen: map[ieum.ID]map[ieum.ID]int{district("north"): {}, district("south"): {}}}
	f.follow(t)
	finished := make(chan []error, 1)
	go func() { finished <- contend(func(n int) error { return keepPutting(t.Context(), s, n, rounds) }) }()
	for done := false; !done; {
		select {
		case errs := <-finished:
			tally(t, errs, nil)
			done = true
		default:
		}
		f.follow(t)
	}
	same(t, "newest", partitions(t, s), [3]ieum.Revision{1 + 5*rounds, 1 + 5*rounds, 0})
	for n := range writers - 2 {
		of := []ieum.ID{district("north"), district("south")}[n%2]
		same(t, fmt.Sprint("commits seen of ", n), f.seen[of][student(fmt.Sprint(n))], 1+rounds)
	}
	for _, of := range []string{"north", "south"} {
		same(t, "commits seen of both, in the "+of, f.seen[district(of)][household("both")], 1+2*rounds)
	}
}

// keepPutting writes one of the roots again and again: two of the writers
// that of both districts, the others a student of their own.
func keepPutting(ctx context.Context, s ieum.Store, n, rounds int) error {
	id := student(fmt.Sprint(n))
	if n >= writers-2 {
		id = household("both")
	}
	for range rounds {
		err := s.Update(ctx, []ieum.ID{id}, func(ctx context.Context, tx ieum.Tx) error {
			found, err := tx.View(program()).Entities(ctx, []ieum.ID{id})
			if err != nil {
				return err
			}
			return tx.Put(ctx, found[id])
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func testPeopleOrder(t *testing.T, s ieum.Store) {
	const rounds = 5
	put(t, s, network()...)
	errs := contend(func(n int) error {
		for round := range rounds {
			rows := []ieum.Entity{
				pupil(fmt.Sprint("n", n, round), "hill", ""), pupil(fmt.Sprint("s", n, round), "shore", ""), pupil(fmt.Sprint("x", n, round), "", ""),
			}
			if n%2 == 1 {
				slices.Reverse(rows)
			}
			err := s.Update(t.Context(), rootsOf(rows), func(ctx context.Context, tx ieum.Tx) error {
				for _, row := range rows {
					if err := tx.Put(ctx, row); err != nil {
						return err
					}
				}
				return nil
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	tally(t, errs, nil)
	same(t, "newest", partitions(t, s), [3]ieum.Revision{writers * rounds, writers * rounds, writers * rounds})
}
