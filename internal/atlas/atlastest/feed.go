package atlastest

import (
	"context"
	"sync"

	"ieum/internal/ieum"
)

// Feed is an [ieum.Feed] in memory. Its zero value is the empty network at revision 0.
type Feed struct {
	mu       sync.Mutex
	entities []ieum.Entity
	revision ieum.Revision
	err      error
	reads    int
}

// Set replaces the network and returns its new revision. Entities that were handed out before must not be
// changed by the caller.
func (f *Feed) Set(entities []ieum.Entity) ieum.Revision {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.entities, f.revision = entities, f.revision+1
	return f.revision
}

// Fail makes every call fail with an error, or none again if it is nil.
func (f *Feed) Fail(err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.err = err
}

// Reads counts how often the whole network was read.
func (f *Feed) Reads() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.reads
}

// Revisions implements [ieum.Feed]; it has no accounts.
func (f *Feed) Revisions(ctx context.Context) (ieum.Revisions, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.err != nil {
		return ieum.Revisions{}, f.err
	}
	return ieum.Revisions{Network: f.revision}, ctx.Err()
}

// Network implements [ieum.Feed].
func (f *Feed) Network(ctx context.Context, yield func(ieum.Entity) error) (ieum.Revision, error) {
	f.mu.Lock()
	entities, revision, err := f.entities, f.revision, f.err
	f.reads++
	f.mu.Unlock()
	if err != nil {
		return 0, err
	}
	for _, e := range entities {
		if err := yield(e); err != nil {
			return 0, err
		}
	}
	return revision, ctx.Err()
}

// Changes implements [ieum.Feed]: it keeps none.
func (f *Feed) Changes(ctx context.Context, after ieum.Revision) ([]ieum.Change, ieum.Revision, error) {
	newest, err := f.Revisions(ctx)
	if err != nil || after >= newest.Network {
		return nil, newest.Network, err
	}
	return nil, 0, ieum.ErrNotFound
}

// Districts implements [ieum.Feed]: it has no people.
func (f *Feed) Districts(ctx context.Context) (map[ieum.ID]ieum.Revision, error) {
	_, err := f.Revisions(ctx)
	return nil, err
}

// People implements [ieum.Feed]: it has none.
func (f *Feed) People(ctx context.Context, _ ieum.ID, after ieum.Revision) ([]ieum.Change, ieum.Revision, error) {
	_, err := f.Revisions(ctx)
	if err == nil && after > 0 {
		err = ieum.ErrNotFound
	}
	return nil, 0, err
}
