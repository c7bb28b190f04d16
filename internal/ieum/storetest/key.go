package storetest

import (
	"context"
	"errors"
	"testing"

	"ieum/internal/ieum"
)

func keyCases() []conformance {
	return []conformance{
		{"a key is recalled with its answer", testRecall},
		{"a key with other input is a conflict", testOtherDigest},
		{"a key is one account's own", testKeyOfAnother},
		{"of writers with one key one writes and the others recall", testKeyOnce},
	}
}

func keyOf(account, client string, digest byte) ieum.Key {
	return ieum.Key{Staff: staff(account), Client: client, Digest: [32]byte{0: digest, 31: 7}}
}

// recall looks a key up in an update of its own.
func recall(t *testing.T, s ieum.Store, key ieum.Key) (answer ieum.ID, found bool, failed error) {
	t.Helper()
	update(t, s, nil, func(ctx context.Context, tx ieum.Tx) error {
		answer, found, failed = tx.Recall(ctx, key)
		return nil
	})
	return answer, found, failed
}

func testRecall(t *testing.T, s ieum.Store) {
	key := keyOf("ari", "열쇠 1", 1)
	answer, found, err := recall(t, s, key)
	same(t, "before", []any{answer, found, err}, []any{ieum.ID(""), false, nil})
	update(t, s, []ieum.ID{student("mina")}, func(ctx context.Context, tx ieum.Tx) error {
		if err := tx.Remember(ctx, key, student("mina")); err != nil {
			return err
		}
		answer, found, err := tx.Recall(ctx, key)
		same(t, "inside", []any{answer, found, err}, []any{student("mina"), true, nil})
		return tx.Put(ctx, pupil("mina", "", ""))
	})
	answer, found, err = recall(t, s, key)
	same(t, "after", []any{answer, found, err}, []any{student("mina"), true, nil})
}

func testOtherDigest(t *testing.T, s ieum.Store) {
	update(t, s, nil, func(ctx context.Context, tx ieum.Tx) error {
		return tx.Remember(ctx, keyOf("ari", "k", 1), student("mina"))
	})
	_, _, err := recall(t, s, keyOf("ari", "k", 2))
	fails(t, "recall", err, ieum.ErrConflict)
	err = s.Update(t.Context(), nil, func(ctx context.Context, tx ieum.Tx) error {
		return tx.Remember(ctx, keyOf("ari", "k", 2), student("jun"))
	})
	fails(t, "remember", err, ieum.ErrConflict)
	answer, _, _ := recall(t, s, keyOf("ari", "k", 1))
	same(t, "answer", answer, student("mina"))
}

func testKeyOfAnother(t *testing.T, s ieum.Store) {
	update(t, s, nil, func(ctx context.Context, tx ieum.Tx) error {
		return tx.Remember(ctx, keyOf("ari", "k", 1), student("mina"))
	})
	for _, key := range []ieum.Key{keyOf("bo", "k", 1), keyOf("bo", "k", 2), keyOf("ari", "K", 1)} {
		_, found, err := recall(t, s, key)
		same(t, "recall", []any{found, err}, []any{false, nil})
	}
}

func testKeyOnce(t *testing.T, s ieum.Store) {
	key, root := keyOf("ari", "k", 1), student("mina")
	errRecalled := errors.New("recalled")
	errs := contend(func(int) error {
		mina := pupil("mina", "", "")
		return s.Update(t.Context(), []ieum.ID{root}, func(ctx context.Context, tx ieum.Tx) error {
			_, found, err := tx.Recall(ctx, key)
			switch {
			case err != nil:
				return err
			case found:
				return errRecalled
			}
			return errors.Join(tx.Put(ctx, mina), tx.Remember(ctx, key, root))
		})
	})
	fine, recalled := tally(t, errs, errRecalled)
	same(t, "written and recalled", []int{fine, recalled}, []int{1, writers - 1})
}
