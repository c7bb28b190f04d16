package atlas

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync/atomic"
	"time"

	"ieum/internal/ieum"
)

// patience is how long Await waits for a revision.
const patience = 2 * time.Second

// retryPause is how long Await waits after a rebuild that failed, or that did not bring the revision.
const retryPause = 50 * time.Millisecond

// Options are what an atlas needs from its owner; all of them but Heard.
type Options struct {
	// Codes are the lists in force while the atlas lives.
	Codes  *ieum.Codes
	Logger *slog.Logger
	Clock  func() time.Time
	// Zone is where the local day is counted.
	Zone *time.Location
	// Heard is told the revisions whenever the feed was asked for them, and when
	// that was: who keeps something else as long as it stands learns from the
	// same question. Nil is nobody.
	Heard func(newest ieum.Revisions, asked time.Time)
}

// Atlas keeps the current snapshot of a store's network. Any number of goroutines may use it.
type Atlas struct {
	feed    ieum.Feed
	opts    Options
	current atomic.Pointer[Snapshot]
	checked atomic.Int64  // when the store was last asked whether that is the newest, in nanoseconds; 0 is never
	rebuild chan struct{} // holds a token while somebody rebuilds
}

// New returns an atlas over a feed. Until the first [Atlas.Refresh] its snapshot is empty.
func New(feed ieum.Feed, opts Options) *Atlas {
	a := &Atlas{feed: feed, opts: opts, rebuild: make(chan struct{}, 1)}
	empty, err := Build(opts.Codes, 0, a.today(), func(func(ieum.Entity) error) error { return nil })
	if err != nil {
		panic(fmt.Sprintf("atlas: an empty network cannot be built: %v", err)) // a fault here, not of input
	}
	a.current.Store(empty)
	return a
}

// Snapshot returns the current snapshot, never nil. A request takes it once and keeps it.
func (a *Atlas) Snapshot() *Snapshot { return a.current.Load() }

// Checked returns the moment as of which the snapshot is known to be the newest, by the clock of the options; the
// zero time before the first [Atlas.Refresh].
func (a *Atlas) Checked() time.Time {
	at := a.checked.Load()
	if at == 0 {
		return time.Time{}
	}
	return time.Unix(0, at)
}

func (a *Atlas) today() ieum.Date { return ieum.DateOf(a.opts.Clock().In(a.opts.Zone)) }

// Refresh replaces the snapshot if the network's revision or the local day has moved, and reports whether
// it did. Readers go on with the snapshot they have. Several calls at once rebuild one after the other; the
// later ones find nothing left to do. After an error, the feed's or the context's, the old snapshot stands.
func (a *Atlas) Refresh(ctx context.Context) (changed bool, err error) {
	select {
	case a.rebuild <- struct{}{}:
		defer func() { <-a.rebuild }()
	case <-ctx.Done():
		return false, ctx.Err()
	}
	asked := a.opts.Clock()
	old, today := a.Snapshot(), ieum.DateOf(asked.In(a.opts.Zone))
	newest, err := a.feed.Revisions(ctx)
	if err != nil {
		return false, fmt.Errorf("atlas: read the revision: %w", err)
	}
	if a.opts.Heard != nil {
		a.opts.Heard(newest, asked)
	}
	next := old
	if newest.Network != old.revision {
		next, err = a.read(ctx, today)
	} else if today != old.day {
		next = old.on(today)
	}
	if err != nil {
		return false, err
	}
	a.current.Store(next)
	a.checked.Store(asked.UnixNano())
	return next != old, nil
}

// read builds a snapshot of the whole network, at a revision that the feed tells at the end.
func (a *Atlas) read(ctx context.Context, day ieum.Date) (*Snapshot, error) {
	var revision ieum.Revision
	s, err := Build(a.opts.Codes, 0, day, func(yield func(ieum.Entity) error) (err error) {
		revision, err = a.feed.Network(ctx, yield)
		return err
	})
	if err != nil {
		return nil, err
	}
	s.revision = revision
	return s, nil
}

// Run refreshes again and again, with a pause of every in between, until the context ends, whose error it returns. A
// failure is logged once, and so is the recovery; meanwhile readers keep the last good snapshot.
func (a *Atlas) Run(ctx context.Context, every time.Duration) error {
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	failing := false
	for {
		changed, err := a.Refresh(ctx)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil && !failing:
			failing = true
			a.opts.Logger.ErrorContext(ctx, "atlas: the network cannot be read; answers go on from the last state", "error", err)
		case err == nil && failing:
			failing = false
			a.opts.Logger.InfoContext(ctx, "atlas: the network can be read again")
		}
		if changed {
			s := a.Snapshot()
			a.opts.Logger.DebugContext(ctx, "atlas: rebuilt",
				"revision", uint64(s.revision), "day", string(s.day), "nodes", int(s.register.nodes), "ties", len(s.ties))
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-ticker.C:
		}
	}
}

// Await returns nil once the snapshot shows the revision or a later one, so that who changed the network
// finds the change in the next answer. It rebuilds itself and does not wait for Run. After 2 seconds it
// gives up: the change is kept, but not yet to be seen, and the error is [ieum.ErrUnavailable]. A context
// that ends first is returned as its own error.
func (a *Atlas) Await(ctx context.Context, rev ieum.Revision) error {
	limited, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for a.Snapshot().revision < rev {
		_, err := a.Refresh(limited)
		if err == nil && a.Snapshot().revision >= rev {
			return nil
		}
		select {
		case <-limited.Done():
			if ctx.Err() != nil {
				return ctx.Err()
			}
			return errors.Join(fmt.Errorf("atlas: a revision is not to be seen yet: %w", ieum.ErrUnavailable), err)
		case <-time.After(retryPause):
		}
	}
	return nil
}
