package neo4j

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ieum/internal/ieum"
)

// Feed implements [ieum.Store].
func (s *Store) Feed() ieum.Feed { return feed{s} }

type feed struct{ store *Store }

// The counters that every server follows.
const (
	networkCounter  = "network"
	accountsCounter = "accounts"
)

// Revisions implements [ieum.Feed]. The server lets others see a commit in
// part, the counter maybe before the account; so when the accounts have moved,
// it waits until the commit that moved them is done. It is asked all the time,
// and by servers that answer only while they are told: it gives up soon.
func (f feed) Revisions(ctx context.Context) (ieum.Revisions, error) {
	bounded, cancel := context.WithTimeout(ctx, ieum.ProbeLimit)
	defer cancel()
	newest, err := f.revisions(bounded)
	if err != nil && ctx.Err() == nil && bounded.Err() != nil {
		err = &ieum.Fault{Cause: "neo4j: revisions: no answer in time", Err: ieum.ErrUnavailable}
	}
	return newest, err
}

func (f feed) revisions(ctx context.Context) (ieum.Revisions, error) {
	newest, err := f.newest(ctx)
	if err != nil || uint64(newest.Accounts) == f.store.accounts.Load() {
		return newest, err
	}
	err = f.store.locked(ctx, accountsCounter, func(_ *tx, accounts ieum.Revision) error {
		newest.Accounts = accounts
		return nil
	})
	if err == nil {
		f.store.accounts.Store(uint64(newest.Accounts))
	}
	return newest, err
}

// newest reads the counters as they are seen at this moment. In a cluster it
// is the leader who is asked: a follower may lag behind for longer than an
// account may be believed.
func (f feed) newest(ctx context.Context) (ieum.Revisions, error) {
	record, err := f.store.askFrom(ctx, neo4j.AccessModeWrite, "revisions", parameters{})
	if err != nil {
		return ieum.Revisions{}, err
	}
	network, err := column[int64](record, "network")
	if err != nil {
		return ieum.Revisions{}, err
	}
	accounts, err := column[int64](record, "accounts")
	return ieum.Revisions{Network: ieum.Revision(network), Accounts: ieum.Revision(accounts)}, err
}

// part is how many rows of the network are read at once.
const part = 5000

// networkTries is how often the network is read anew because it changed
// meanwhile, before commits to it are held up.
const networkTries = 3

// Network implements [ieum.Feed]. The server has no snapshots, so the whole
// is read first and kept only if the revision is still the same; where it
// changes all the time, it is read while no commit can change it.
func (f feed) Network(ctx context.Context, yield func(ieum.Entity) error) (ieum.Revision, error) {
	var rows []ieum.Entity
	var at ieum.Revision
	for try := 1; ; try++ {
		var same bool
		var err error
		if rows, at, same, err = f.whole(ctx, try > networkTries); err != nil {
			return 0, err
		}
		if same {
			break
		}
	}
	for _, e := range rows {
		if err := yield(e); err != nil {
			return 0, fmt.Errorf("neo4j: read the network: %w", err)
		}
	}
	return at, nil
}

// whole reads the network, and whether it was the same all the while.
func (f feed) whole(ctx context.Context, held bool) (rows []ieum.Entity, at ieum.Revision, same bool, err error) {
	if held {
		err = f.store.locked(ctx, networkCounter, func(t *tx, newest ieum.Revision) (err error) {
			at = newest
			rows, err = readNetwork(ctx, t)
			return err
		})
		return rows, at, true, err
	}
	newest, err := f.newest(ctx)
	if err != nil {
		return nil, 0, false, err
	}
	at = newest.Network
	if rows, err = readNetwork(ctx, f.store); err != nil {
		return nil, 0, false, err
	}
	// A commit that others already see in part may not have told its revision
	// yet; it holds the lock until it has.
	err = f.store.locked(ctx, networkCounter, func(_ *tx, newest ieum.Revision) error {
		same = newest == at
		return nil
	})
	return rows, at, same, err
}

// locked runs fn with the newest revision of a counter while no commit that
// advances it can come to its end.
func (s *Store) locked(ctx context.Context, counter string, fn func(*tx, ieum.Revision) error) error {
	if err := s.calls.Begin(); err != nil {
		return err
	}
	defer s.calls.End()
	return s.write(ctx, func(t *tx) error {
		record, err := t.ask(ctx, "revision_locked", parameters{"counter": counter})
		if err != nil {
			return err
		}
		newest, err := column[int64](record, "revision")
		if err != nil {
			return err
		}
		return fn(t, ieum.Revision(newest))
	})
}

// readNetwork reads the network kind by kind, each in order of id.
func readNetwork(ctx context.Context, from asker) ([]ieum.Entity, error) {
	var all []ieum.Entity
	kinds := ieum.Kinds()
	for i := range kinds {
		if kinds[i].Partition != ieum.Network {
			continue
		}
		// '`' follows '_': all ids of the kind lie between.
		after, end := kinds[i].Prefix+"_", kinds[i].Prefix+"`"
		for {
			rows, err := readPart(ctx, from, after, end)
			if err != nil {
				return nil, err
			}
			all = append(all, rows...)
			if len(rows) < part {
				break
			}
			after = string(rows[part-1].Meta().ID)
		}
	}
	return all, nil
}

func readPart(ctx context.Context, from asker, after, end string) ([]ieum.Entity, error) {
	record, err := from.ask(ctx, "network", parameters{"after": after, "end": end, "limit": part})
	if err != nil {
		return nil, err
	}
	list, err := column[[]any](record, "rows")
	if err != nil {
		return nil, err
	}
	rows := make([]ieum.Entity, len(list))
	for i, item := range list {
		if rows[i], err = entity("rows", nil, item); err != nil {
			return nil, err
		}
	}
	return rows, nil
}
