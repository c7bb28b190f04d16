package storetest

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"ieum/internal/ieum"
)

func feedCases() []conformance {
	return []conformance{
		{"only commits that change the network have a revision", testRevision},
		{"every commit that puts an account counts, and no other", testAccountsRevision},
		{"an account is read as new as the revision that was told before", testAccountsVisible},
		{"the network comes kind by kind, each in order of id", testNetwork},
		{"an error of the receiver ends the network", testNetworkStops},
		{"changes name what was put and removed, once a revision", testChanges},
		{"changes of another file, or no longer kept, are not found", testChangesBeyond},
		{"a follower misses no commit of concurrent writers", testFollower},
	}
}

func revisions(t *testing.T, s ieum.Store) ieum.Revisions {
	t.Helper()
	newest, err := s.Feed().Revisions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return newest
}

func revision(t *testing.T, s ieum.Store) ieum.Revision {
	t.Helper()
	return revisions(t, s).Network
}

func testAccountsRevision(t *testing.T, s ieum.Store) {
	put(t, s, network()...)
	same(t, "without accounts", revisions(t, s).Accounts, ieum.Revision(0))
	put(t, s, account("ari", nil), account("bomi", nil))
	same(t, "after one commit", revisions(t, s).Accounts, ieum.Revision(1))
	ari := kept[*ieum.Staff](t, s, staff("ari"))
	put(t, s, pupil("mina", "hill", ""), &ieum.Team{Head: own("Team", "wide")}, kept[*ieum.Agency](t, s, agency("wee")))
	stale := *ari
	stale.Version = 7
	err := s.Update(t.Context(), nil, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, &stale) })
	fails(t, "a write that is refused", err, ieum.ErrConflict)
	same(t, "after commits elsewhere", revisions(t, s).Accounts, ieum.Revision(1))
	put(t, s, ari, need("mina", "n"))
	same(t, "after a change", revisions(t, s).Accounts, ieum.Revision(2))
}

// testAccountsVisible reads an account while it is written: its version
// counts the same commits as the partition.
func testAccountsVisible(t *testing.T, s ieum.Store) {
	const rounds = 60
	put(t, s, account("ari", nil))
	finished := make(chan error, 1)
	go func() {
		ari := account("ari", nil)
		ari.Version = 1
		for range rounds {
			if err := s.Update(t.Context(), nil, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, ari) }); err != nil {
				finished <- err
				return
			}
		}
		finished <- nil
	}()
	for {
		select {
		case err := <-finished:
			same(t, "the last", []any{revisions(t, s).Accounts, err}, []any{ieum.Revision(1 + rounds), nil})
			return
		default:
			told := revisions(t, s).Accounts
			if seen := kept[*ieum.Staff](t, s, staff("ari")).Version; ieum.Revision(seen) < told {
				t.Fatalf("revision %d was told, and then version %d was read", told, seen)
			}
		}
	}
}

func testRevision(t *testing.T, s ieum.Store) {
	same(t, "of the empty store", revision(t, s), ieum.Revision(0))
	put(t, s, network()...)
	same(t, "after one commit", revision(t, s), ieum.Revision(1))
	put(t, s, pupil("mina", "hill", ""), account("ari", nil))
	if err := s.Audit(t.Context(), []ieum.AuditEntry{entry("a")}); err != nil {
		t.Fatal(err)
	}
	update(t, s, []ieum.ID{agency("wee")}, func(context.Context, ieum.Tx) error { return nil })
	if err := remove(t, s, []ieum.ID{agency("wee")}, service("nothing")); err != nil {
		t.Fatal(err)
	}
	same(t, "after commits elsewhere", revision(t, s), ieum.Revision(1))
	put(t, s, kept[*ieum.Agency](t, s, agency("wee")))
	same(t, "after a change", revision(t, s), ieum.Revision(2))
}

func testNetwork(t *testing.T, s ieum.Store) {
	put(t, s, append(village(), &ieum.Area{Head: own("Area", "dong"), Name: ieum.Text{Ko: "동"}})...)
	order := map[ieum.Kind]int{}
	for i, info := range ieum.Kinds() {
		order[info.Kind] = i
	}
	var got []ieum.Entity
	n, err := s.Feed().Network(t.Context(), func(e ieum.Entity) error {
		got = append(got, e)
		return nil
	})
	same(t, "revision", []any{n, err}, []any{ieum.Revision(1), nil})
	same(t, "entities", len(got), 2+3+2+2+2+2+1)
	for i, e := range got {
		kind := ieum.KindOf(e)
		same(t, "partition", ieum.InfoOf(kind).Partition, ieum.Network)
		if i == 0 {
			continue
		}
		before := ieum.KindOf(got[i-1])
		if order[before] > order[kind] || before == kind && got[i-1].Meta().ID >= e.Meta().ID {
			t.Errorf("a %s after a %s, or ids out of order", kind, before)
		}
	}
	same(t, "an area whole", got[0], ieum.Entity(kept[*ieum.Area](t, s, named("Area", "dong"))))
}

func testNetworkStops(t *testing.T, s ieum.Store) {
	put(t, s, network()...)
	calls := 0
	_, err := s.Feed().Network(t.Context(), func(ieum.Entity) error {
		calls++
		return errOwn
	})
	fails(t, "network", err, errOwn)
	same(t, "calls", calls, 1)
	put(t, s, pupil("mina", "hill", "")) // the store is free again
}

func testChanges(t *testing.T, s ieum.Store) {
	put(t, s, network()...)
	wee := kept[*ieum.Agency](t, s, agency("wee"))
	update(t, s, []ieum.ID{wee.ID, agency("bokji"), student("mina")}, func(ctx context.Context, tx ieum.Tx) error {
		return errors.Join(tx.Put(ctx, wee), tx.Put(ctx, wee), tx.Put(ctx, pupil("mina", "", "")), tx.Remove(ctx, service("meals")))
	})
	changes, newest, err := s.Feed().Changes(t.Context(), 1)
	same(t, "newest", []any{newest, err}, []any{ieum.Revision(2), nil})
	got := map[ieum.ID]ieum.Change{}
	for _, c := range changes {
		got[c.ID] = c
	}
	same(t, "changes", len(changes), 2)
	same(t, "put", got[wee.ID], ieum.Change{Revision: 2, ID: wee.ID})
	same(t, "removed", got[service("meals")], ieum.Change{Revision: 2, ID: service("meals"), Removed: true})
	all, newest, err := s.Feed().Changes(t.Context(), 0)
	same(t, "newest of all", []any{newest, err}, []any{ieum.Revision(2), nil})
	for i := 1; i < len(all); i++ {
		if all[i-1].Revision > all[i].Revision {
			t.Error("changes are not in order of revision")
		}
	}
	none, newest, err := s.Feed().Changes(t.Context(), 2)
	same(t, "none", []any{len(none), newest, err}, []any{0, ieum.Revision(2), nil})
	update(t, s, []ieum.ID{agency("bokji")}, func(ctx context.Context, tx ieum.Tx) error {
		meals := &ieum.Service{Head: on(agency("bokji"), "Service", "meals"), Agency: agency("bokji")}
		return errors.Join(tx.Put(ctx, meals), tx.Remove(ctx, meals.ID))
	})
	changes, _, err = s.Feed().Changes(t.Context(), 2)
	same(t, "put and removed at once", []any{changes, err},
		[]any{[]ieum.Change{{Revision: 3, ID: service("meals"), Removed: true}}, nil})
}

func testChangesBeyond(t *testing.T, s ieum.Store) {
	_, _, err := s.Feed().Changes(t.Context(), 1)
	fails(t, "of an empty store", err, ieum.ErrNotFound)
	put(t, s, network()...)
	_, _, err = s.Feed().Changes(t.Context(), 7)
	fails(t, "beyond the newest", err, ieum.ErrNotFound)
}

// testFollower reads changes while others write, as an atlas does.
func testFollower(t *testing.T, s ieum.Store) {
	const rounds = 10
	finished := make(chan []error, 1)
	go func() {
		finished <- contend(func(n int) error {
			for round := range rounds {
				e := &ieum.Agency{Head: own("Agency", fmt.Sprint(n, "-", round))}
				err := s.Update(t.Context(), []ieum.ID{e.ID}, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, e) })
				if err != nil {
					return err
				}
			}
			return nil
		})
	}()
	seen := map[ieum.ID]bool{}
	var at ieum.Revision
	follow := func() {
		changes, newest, err := s.Feed().Changes(t.Context(), at)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range changes {
			if c.Revision <= at || c.Revision > newest || seen[c.ID] {
				t.Errorf("revision %d after %d, newest %d, seen before: %t", c.Revision, at, newest, seen[c.ID])
			}
			seen[c.ID] = true
		}
		at = newest
	}
	for {
		select {
		case errs := <-finished:
			tally(t, errs, nil)
			follow()
			same(t, "commits seen", len(seen), writers*rounds)
			same(t, "newest", at, ieum.Revision(writers*rounds))
			return
		default:
			follow()
		}
	}
}
