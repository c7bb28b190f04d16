package embedded

import (
	"context"

	"ieum/internal/ieum"
)

// Feed implements [ieum.Store].
func (s *Store) Feed() ieum.Feed { return feed{s} }

type feed struct{ store *Store }

// accountsPartition is the row of ieum_lane that counts changes of accounts.
const accountsPartition = "accounts"

// advancePartition counts a commit in a partition, which begins with its first.
const advancePartition = "INSERT INTO ieum_lane (lane, revision, floor) VALUES (?, 1, 0) " +
	"ON CONFLICT (lane) DO UPDATE SET revision = revision + 1"

// Revisions implements [ieum.Feed].
func (f feed) Revisions(ctx context.Context) (ieum.Revisions, error) {
	var newest ieum.Revisions
	err := f.store.read(ctx, "read the revisions", func(q *session) error {
		return q.query(ctx, func(row []any) error {
			newest = ieum.Revisions{Network: ieum.Revision(asNumber(row[0])), Accounts: ieum.Revision(asNumber(row[1]))}
			return nil
		}, "SELECT revision, (SELECT revision FROM ieum_lane WHERE lane = ?) FROM ieum_network", accountsPartition)
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
			if kinds[i].Partition != ieum.Network {
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
