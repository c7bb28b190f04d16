package atlas

import (
	"context"
	"log/slog"
	"time"

	"ieum/internal/ieum"
)

// Options are what an atlas needs from its owner.
type Options struct {
	Codes  *ieum.Codes
	Logger *slog.Logger
	Clock  func() time.Time
	// Zone is where the local day is counted.
	Zone *time.Location
}

// Atlas keeps the current snapshot of a store's network.
type Atlas struct{}

// New returns an atlas whose snapshot is empty until the first Refresh.
func New(feed ieum.Feed, opts Options) *Atlas { return &Atlas{} }

// Snapshot returns the current snapshot, never nil.
func (a *Atlas) Snapshot() *Snapshot { return nil }

// Refresh replaces the snapshot if the revision or the local day moved.
func (a *Atlas) Refresh(ctx context.Context) (changed bool, err error) { return false, nil }

// Run refreshes until the context ends.
func (a *Atlas) Run(ctx context.Context, every time.Duration) error { return nil }

// Await returns once the revision is in the snapshot.
func (a *Atlas) Await(ctx context.Context, rev ieum.Revision) error { return nil }
