package storetest

import (
	"context"
	"errors"
	"testing"

	"ieum/internal/ieum"
)

func updateCases() []conformance {
	return []conformance{
		{"an update whose function fails has not happened", testFailedUpdate},
		{"an update that is cancelled has not happened", testCancelledUpdate},
		{"a write that fails spoils the update, even if the function goes on", testSpoiled},
		{"an update reads what it has put, others do not", testReadsOwn},
		{"a panic in an update leaves nothing behind and the store usable", testPanic},
		{"a transaction is of no use after its update", testOver},
		{"an update inside an update is refused", testNested},
	}
}

var errOwn = errors.New("a reason of one's own")

func testFailedUpdate(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	before, err := s.Feed().Revisions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	mina, fresh := kept[*ieum.Student](t, s, student("mina")), pupil("new", "", "")
	key := ieum.Key{Staff: staff("ari"), Client: "k"}
	entry := ieum.AuditEntry{Head: own("AuditEntry", "a")}
	err = s.Update(t.Context(), []ieum.ID{mina.ID, fresh.ID, agency("new")}, func(ctx context.Context, tx ieum.Tx) error {
		mina.DisplayName = "changed"
		return errors.Join(
			tx.Put(ctx, mina, fresh, &ieum.Agency{Head: own("Agency", "new")}),
			tx.Remember(ctx, key, mina.ID), tx.Audit(ctx, entry), errOwn)
	})
	fails(t, "update", err, errOwn)
	same(t, "name", kept[*ieum.Student](t, s, mina.ID).DisplayName, "mina")
	same(t, "heads in hand", []any{mina.Version, fresh.Version}, []any{1, 0})
	same(t, "new rows", len(fetch(t, s, program(), fresh.ID, agency("new"), entry.ID)), 0)
	after, err := s.Feed().Revisions(t.Context())
	same(t, "revision", []any{after, err}, []any{before, nil})
	update(t, s, nil, func(ctx context.Context, tx ieum.Tx) error {
		_, found, err := tx.Recall(ctx, key)
		same(t, "whether the key is remembered", found, false)
		return err
	})
}

func testCancelledUpdate(t *testing.T, s ieum.Store) {
	ctx, cancel := context.WithCancel(t.Context())
	err := s.Update(ctx, []ieum.ID{student("mina")}, func(ctx context.Context, tx ieum.Tx) error {
		err := tx.Put(ctx, pupil("mina", "", ""))
		cancel()
		return err
	})
	fails(t, "cancelled inside", err, context.Canceled)
	err = s.Update(ctx, []ieum.ID{student("mina")}, func(context.Context, ieum.Tx) error {
		t.Error("an update ran although its context had ended before")
		return nil
	})
	fails(t, "cancelled before", err, context.Canceled)
	same(t, "mina", len(fetch(t, s, program(), student("mina"))), 0)
}

func testSpoiled(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	first, second := pupil("first", "", ""), pupil("second", "", "")
	err := s.Update(t.Context(), []ieum.ID{first.ID, second.ID, student("mina")}, func(ctx context.Context, tx ieum.Tx) error {
		if err := tx.Put(ctx, first); err != nil {
			return err
		}
		fails(t, "a taken id", tx.Put(ctx, second, pupil("mina", "", "")), ieum.ErrConflict)
		if err := tx.Put(ctx, pupil("second", "", "")); err == nil {
			t.Error("a put after one that failed went through")
		}
		return nil
	})
	fails(t, "update", err, ieum.ErrConflict)
	same(t, "rows", len(fetch(t, s, program(), first.ID, second.ID)), 0)
}

func testReadsOwn(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	fresh := need("mina", "1000000")
	update(t, s, []ieum.ID{student("mina")}, func(ctx context.Context, tx ieum.Tx) error {
		if err := tx.Put(ctx, fresh); err != nil {
			return err
		}
		inside, err := tx.View(anyWay("ari")).Entities(ctx, []ieum.ID{fresh.ID, student("sora")})
		if err != nil {
			return err
		}
		same(t, "seen inside", len(inside), 1)
		same(t, "reach inside", inside[fresh.ID].Meta().Reach, ieum.ReachTeam)
		records, err := tx.View(anyWay("ari")).Records(ctx, []ieum.ID{student("mina")}, "Need")
		if err != nil {
			return err
		}
		same(t, "record inside", idsOf(ieum.Part[ieum.Need](records[student("mina")])), []ieum.ID{fresh.ID})
		same(t, "seen outside", len(fetch(t, s, program(), fresh.ID)), 0)
		return nil
	})
	same(t, "seen after", len(fetch(t, s, program(), fresh.ID)), 1)
}

func testPanic(t *testing.T, s ieum.Store) {
	func() {
		defer func() { recover() }()
		s.Update(t.Context(), []ieum.ID{student("mina")}, func(ctx context.Context, tx ieum.Tx) error {
			if err := tx.Put(ctx, pupil("mina", "", "")); err != nil {
				t.Error(err)
			}
			panic("a bug of the caller's")
		})
	}()
	same(t, "mina", len(fetch(t, s, program(), student("mina"))), 0)
	put(t, s, pupil("mina", "", ""))
}

func testOver(t *testing.T, s ieum.Store) {
	var leaked ieum.Tx
	update(t, s, []ieum.ID{student("mina")}, func(_ context.Context, tx ieum.Tx) error { leaked = tx; return nil })
	if err := leaked.Put(t.Context(), pupil("mina", "", "")); err == nil {
		t.Error("a put after the end went through")
	}
	if _, err := leaked.View(program()).Entities(t.Context(), nil); err == nil {
		t.Error("a read after the end went through")
	}
	same(t, "mina", len(fetch(t, s, program(), student("mina"))), 0)
}

func testNested(t *testing.T, s ieum.Store) {
	update(t, s, nil, func(ctx context.Context, _ ieum.Tx) error {
		fails(t, "an update inside", s.Update(ctx, nil, func(context.Context, ieum.Tx) error { return nil }), ieum.ErrInvalid)
		fails(t, "the store's audit inside", s.Audit(ctx, []ieum.AuditEntry{{Head: own("AuditEntry", "a")}}), ieum.ErrInvalid)
		return nil
	})
}
