package embedded

import (
	"context"
	"slices"
	"strings"
	"time"

	"ieum/internal/ieum"
)

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
			return errNotKept()
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

// advance gives the transaction a revision in every partition that it changed. It
// is the transaction's last write.
func (t *tx) advance(ctx context.Context) error {
	return t.attempt(ctx, "record the change", func(ctx context.Context) error {
		if t.accounts {
			if err := t.q.exec(ctx, advancePartition, accountsPartition); err != nil {
				return err
			}
		}
		if err := t.advancePeople(ctx); err != nil {
			return err
		}
		if err := t.advanceNetwork(ctx); err != nil || len(t.network)+len(t.people.roots) == 0 {
			return err
		}
		return t.prune(ctx)
	})
}

func (t *tx) advanceNetwork(ctx context.Context) error {
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
	if at := t.store.moment(); at != nil {
		if err := t.q.exec(ctx, "INSERT INTO ieum_commit (revision, at) VALUES (?, ?)", next, at); err != nil {
			return err
		}
	}
	return t.q.exec(ctx, "UPDATE ieum_network SET revision = ?", next)
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

// moment is the time in seconds since 1970, or nil where the store has no
// clock.
func (s *Store) moment() any {
	if s.options.Now == nil {
		return nil
	}
	return s.options.Now().Unix()
}

// prune drops, once an hour, changes that are older than they must be kept.
func (t *tx) prune(ctx context.Context) error {
	now, ok := t.store.moment().(int64)
	if last := t.store.pruned.Load(); !ok || now-last < int64(time.Hour/time.Second) && last != 0 {
		return nil
	}
	t.store.pruned.Store(now)
	return t.dropBefore(ctx, now-int64(t.store.options.KeepChanges/time.Second))
}

func (t *tx) dropBefore(ctx context.Context, moment int64) error {
	if err := t.q.exec(ctx, "DELETE FROM ieum_people_change WHERE at < ?", moment); err != nil {
		return err
	}
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
