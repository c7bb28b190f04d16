package desk

import (
	"context"
	"fmt"
	"time"

	"ieum/internal/ieum"
)

// awaitTimeout is how long an answer waits for what its asker has seen.
const awaitTimeout = 2 * time.Second

// Bookmark says how new an answer must be at least, so that whoever brings it
// to any server of the store finds there what it wrote at another.
type Bookmark struct {
	// Network is the revision of the network that was answered from.
	Network ieum.Revision
	// Marks are the store's own; see [ieum.Marker].
	Marks []string
}

// Bookmark returns what stands for all that this server has written and shown
// so far.
func (d *Desk) Bookmark(ctx context.Context) (Bookmark, error) {
	b := Bookmark{Network: d.Atlas.Snapshot().Revision()}
	marker, ok := d.Store.(ieum.Marker)
	if !ok {
		return b, nil
	}
	var err error
	if b.Marks, err = marker.Marks(ctx); err != nil {
		return b, fmt.Errorf("desk: bookmark: %w", err)
	}
	return b, nil
}

// Await returns when sessions that begin now see all that a bookmark stands
// for. After 2 seconds it is [ieum.ErrUnavailable]; a context that ends before
// is returned as its own error.
func (d *Desk) Await(ctx context.Context, b Bookmark) error {
	limited, cancel := context.WithTimeout(ctx, awaitTimeout)
	defer cancel()
	err := d.Atlas.Await(limited, b.Network)
	if marker, ok := d.Store.(ieum.Marker); ok && err == nil && len(b.Marks) > 0 {
		err = marker.Await(limited, b.Marks)
	}
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	}
	return unavailable(fmt.Errorf("desk: await: %w", err))
}
