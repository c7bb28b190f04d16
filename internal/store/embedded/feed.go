package embedded

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"ieum/internal/ieum"
)

// Feed implements [ieum.Store].
func (s *Store) Feed() ieum.Feed { return feed{s} }

type feed struct{ store *Store }

// accountsLane is the row of ieum_lane that counts changes of accounts.
const accountsLane = "accounts"

// advanceLane counts a commit in a lane, which begins with its first.
const advanceLane = "INSERT INTO ieum_lane (lane, revision, floor) VALUES (?, 1, 0) " +
	"ON CONFLICT (lane) DO UPDATE SET revision = revision + 1"

// Revisions implements [ieum.Feed].
func (f feed) Revisions(ctx context.Context) (ieum.Revisions, error) {
	var newest ieum.Revisions
	err := f.store.read(ctx, "read the revisions", func(q *session) error {
		return q.query(ctx, func(row []any) error {
			newest = ieum.Revisions{Network: ieum.Revision(asNumber(row[0])), Accounts: ieum.Revision(asNumber(row[1]))}
			return nil
		}, "SELECT revision, (SELECT revision FROM ieum_lane WHERE lane = ?) FROM ieum_network", accountsLane)
	})
	return newest, err
}

// bounds returns the newest revision, and the oldest after which all changes
// are kept.
func bounds(ctx context.Context, q *session) (newest, floor ieum.Revision, err error) {
	err = q.query(ctx, func(row []any) error {
		newest, floor = ieum.Revision(asNumber(row[0])), ieum.Revision(asNumber(row[1]))
		return nil
	}, "SELECT revision, floor FROM ieum_network")
	return newest, floor, err
}

// Network implements [ieum.Feed]. It holds one of the readers while yield
// runs.
func (f feed) Network(ctx context.Context, yield func(ieum.Entity) error) (ieum.Revision, error) {
	var newest ieum.Revision
	err := f.store.read(ctx, "read the network", func(q *session) (err error) {
		if newest, _, err = bounds(ctx, q); err != nil {
			return err
		}
		kinds := ieum.Kinds()
		for i := range kinds {
			if kinds[i].Lane != ieum.Network {
				continue
			}
			t := f.store.tables[kinds[i].Kind]
			err := q.query(ctx, func(row []any) error {
				e, err := t.entity(row, 0)
				if err != nil {
					return err
				}
				return yield(e)
			}, "SELECT "+t.columns+" FROM "+t.name+" k ORDER BY k.id")
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	return newest, nil
}

// Changes implements [ieum.Feed].
func (f feed) Changes(ctx context.Context, after ieum.Revision) ([]ieum.Change, ieum.Revision, error) {
	var changes []ieum.Change
	var newest ieum.Revision
	err := f.store.read(ctx, "read the changes", func(q *session) error {
		last, floor, err := bounds(ctx, q)
		if err != nil {
			return err
		}
		if after < floor || after > last {
			return fmt.Errorf("changes after that revision are not kept: %w", ieum.ErrNotFound)
		}
		newest = last
		return q.query(ctx, func(row []any) error {
			changes = append(changes, ieum.Change{
				Revision: ieum.Revision(asNumber(row[0])), ID: ieum.ID(asText(row[1])), Removed: asNumber(row[2]) == 1,
			})
			return nil
		}, "SELECT revision, id, removed FROM ieum_change WHERE revision > ? ORDER BY revision, id", int64(after))
	})
	if err != nil {
		return nil, 0, err
	}
	return changes, newest, nil
}

// advance gives the transaction a revision in every lane that it changed. It
// is the transaction's last write.
func (t *tx) advance(ctx context.Context) error {
	return t.attempt(ctx, "record the change", func(ctx context.Context) error {
		if t.accounts {
			if err := t.q.exec(ctx, advanceLane, accountsLane); err != nil {
				return err
			}
		}
		if len(t.network) == 0 {
			return nil
		}
		newest, _, err := bounds(ctx, t.q)
		if err != nil {
			return err
		}
		next := int64(newest) + 1
		if err := t.writeChanges(ctx, next); err != nil {
			return err
		}
		if err := t.prune(ctx, next); err != nil {
			return err
		}
		err = t.q.exec(ctx, "UPDATE ieum_network SET revision = ?", next)
		return err
	})
}

func (t *tx) writeChanges(ctx context.Context, revision int64) error {
	var put, removed []ieum.ID
	for id, gone := range t.network {
		if gone {
			removed = append(removed, id)
		} else {
			put = append(put, id)
		}
	}
	for n, ids := range [][]ieum.ID{put, removed} {
		if len(ids) == 0 {
			continue
		}
		slices.SortFunc(ids, func(a, b ieum.ID) int { return strings.Compare(string(a), string(b)) })
		err := t.q.exec(ctx, "INSERT INTO ieum_change (revision, id, removed) SELECT ?, value, ? FROM json_each(?)",
			revision, n, listText(ids))
		if err != nil {
			return err
		}
	}
	return nil
}

// prune notes when the revision was made, and once an hour drops changes
// that are older than they must be kept.
func (t *tx) prune(ctx context.Context, revision int64) error {
	if t.store.options.Now == nil {
		return nil
	}
	now := t.store.options.Now().UTC()
	if err := t.q.exec(ctx, "INSERT INTO ieum_commit (revision, at) VALUES (?, ?)", revision, now.Unix()); err != nil {
		return err
	}
	last := t.store.pruned.Load()
	if now.Unix()-last < int64(time.Hour/time.Second) && last != 0 {
		return nil
	}
	t.store.pruned.Store(now.Unix())
	return t.dropBefore(ctx, now.Add(-t.store.options.KeepChanges).Unix())
}

func (t *tx) dropBefore(ctx context.Context, moment int64) error {
	floor, err := t.q.number(ctx, "SELECT COALESCE(max(revision), 0) FROM ieum_commit WHERE at < ?", moment)
	if err != nil || floor == 0 {
		return err
	}
	for _, text := range []string{
		"DELETE FROM ieum_change WHERE revision <= ?",
		"DELETE FROM ieum_commit WHERE revision <= ?",
		"UPDATE ieum_network SET floor = ?",
	} {
		if err := t.q.exec(ctx, text, floor); err != nil {
			return err
		}
	}
	return nil
}
