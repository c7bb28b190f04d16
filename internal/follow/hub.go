package follow

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"sync"
	"time"

	"ieum/internal/ieum"
)

// maxLog is how many changes of a district are kept in memory. Who is further
// behind reads them from the store.
const maxLog = 4096

// ErrEnded says that the hub has come to its end, with its server.
var ErrEnded = errors.New("follow: the server ends")

// Hub reads the feed for all who follow. While nobody does it reads nothing.
type Hub struct {
	feed   ieum.Feed
	logger *slog.Logger

	mu    sync.Mutex
	lanes map[ieum.ID]*lane
	// changed is closed when there is something new, and another takes its place.
	changed chan struct{}
	runs    bool
	// accounts is the revision of the accounts that was heard last, and judged how
	// often it has moved.
	accounts ieum.Revision
	judged   int
}

// lane is what is known of one district that somebody follows.
type lane struct {
	followers int
	// log holds the changes after floor and up to newest.
	log           []ieum.Change
	floor, newest ieum.Revision
}

// NewHub returns a hub of a store's feed. It tells nothing before [Hub.Run].
func NewHub(feed ieum.Feed, logger *slog.Logger) *Hub {
	return &Hub{feed: feed, logger: logger, lanes: map[ieum.ID]*lane{}, changed: make(chan struct{})}
}

// Run follows the feed until the context ends. A read that fails is tried again.
func (h *Hub) Run(ctx context.Context, every time.Duration) error {
	h.set(true)
	defer h.set(false)
	tick := time.NewTicker(every)
	defer tick.Stop()
	failing := false
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
		err := h.poll(ctx)
		if err != nil && ctx.Err() == nil && !failing {
			h.logger.WarnContext(ctx, "the changes of the people cannot be read; who follows is told nothing until they can", slog.String("cause", ieum.CauseOf(err)))
		}
		failing = err != nil
	}
}

func (h *Hub) set(runs bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.runs = runs
	h.wake()
}

// wake lets everybody look. The mutex is held.
func (h *Hub) wake() {
	close(h.changed)
	h.changed = make(chan struct{})
}

// Heard takes in what the store told of its revisions. When the accounts have
// moved, who follows is woken to judge anew who they are.
func (h *Hub) Heard(newest ieum.Revisions) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if newest.Accounts == h.accounts {
		return
	}
	h.accounts = newest.Accounts
	h.judged++
	h.wake()
}

// poll reads what is new in the districts that somebody follows.
func (h *Hub) poll(ctx context.Context) error {
	at := h.followed()
	if len(at) == 0 {
		return nil
	}
	newest, err := h.feed.Districts(ctx)
	if err != nil {
		return fmt.Errorf("follow: %w", err)
	}
	for district, seen := range at {
		if newest[district] == seen {
			continue
		}
		changes, last, err := h.feed.People(ctx, district, seen)
		switch {
		case errors.Is(err, ieum.ErrNotFound):
			h.restart(district, newest[district])
		case err != nil:
			return fmt.Errorf("follow: %w", err)
		default:
			h.add(district, seen, changes, last)
		}
	}
	return nil
}

// followed returns the newest revision that is known of each district.
func (h *Hub) followed() map[ieum.ID]ieum.Revision {
	h.mu.Lock()
	defer h.mu.Unlock()
	at := make(map[ieum.ID]ieum.Revision, len(h.lanes))
	for district, l := range h.lanes {
		at[district] = l.newest
	}
	return at
}

// add takes in changes that were read after a revision.
func (h *Hub) add(district ieum.ID, seen ieum.Revision, changes []ieum.Change, last ieum.Revision) {
	h.mu.Lock()
	defer h.mu.Unlock()
	l := h.lanes[district]
	if l == nil || l.newest != seen {
		return // nobody follows it any more, or somebody began anew
	}
	l.log, l.newest = append(l.log, changes...), last
	if over := len(l.log) - maxLog; over > 0 {
		l.floor = l.log[over-1].Revision
		kept := l.log[over:]
		for len(kept) > 0 && kept[0].Revision == l.floor {
			kept = kept[1:]
		}
		l.log = append([]ieum.Change(nil), kept...)
	}
	h.wake()
}

// restart begins anew with a district whose changes are not kept: another
// database may have been put in place. Who followed it is told so.
func (h *Hub) restart(district ieum.ID, newest ieum.Revision) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if l := h.lanes[district]; l != nil {
		h.lanes[district] = &lane{followers: l.followers, floor: newest, newest: newest}
		h.wake()
	}
}

// Position is how far somebody was told in each district that is followed.
type Position map[ieum.ID]Place

// Follow begins to follow districts: from now on, or, where a position names
// the district, from there. The error is [ErrEnded] before [Hub.Run] and after
// it, and [ieum.ErrNotFound] for a position that the feed has never reached.
// The follower is to be closed.
func (h *Hub) Follow(ctx context.Context, districts []ieum.ID, from Position, wanted func(ieum.Kind) bool) (*Follower, error) {
	newest, err := h.feed.Districts(ctx)
	if err != nil {
		return nil, fmt.Errorf("follow: %w", err)
	}
	f := &Follower{hub: h, wanted: wanted, lanes: map[ieum.ID]*lane{}, told: Position{}}
	for _, district := range districts {
		place, given := from[district]
		if !given {
			place = Place{Revision: newest[district]}
		}
		if place.Revision > newest[district] {
			return nil, fmt.Errorf("follow: a place that was never reached: %w", ieum.ErrNotFound)
		}
		f.told[district] = place
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if !h.runs {
		return nil, ErrEnded
	}
	for district := range f.told {
		l := h.lanes[district]
		if l == nil {
			l = &lane{floor: newest[district], newest: newest[district]}
			h.lanes[district] = l
		}
		l.followers++
		f.lanes[district] = l
	}
	f.judged = h.judged
	return f, nil
}

// Follower is one who follows. Its methods are for one goroutine.
type Follower struct {
	hub    *Hub
	wanted func(ieum.Kind) bool
	lanes  map[ieum.ID]*lane
	told   Position
	judged int
}

// Close ends it.
func (f *Follower) Close() {
	f.hub.mu.Lock()
	defer f.hub.mu.Unlock()
	for district := range f.lanes {
		l := f.hub.lanes[district]
		if l.followers--; l.followers == 0 {
			delete(f.hub.lanes, district)
		}
	}
	f.lanes = nil
}

// Told notes that a row was told of, or passed over.
func (f *Follower) Told(m Moved) { f.told[m.District] = after(m) }

// Position returns how far the follower was told.
func (f *Follower) Position() Position { return maps.Clone(f.told) }

// Next returns what has moved, as soon as anything has. Each is to be told
// ([Follower.Told]) before the next call. It returns nothing when the accounts
// have moved, and when tick ticks, which it tells. Errors are [ErrEnded], the
// context's, [ieum.ErrNotFound] where the changes that are next are not kept
// any more, and the store's.
func (f *Follower) Next(ctx context.Context, tick <-chan time.Time) (moved []Moved, ticked bool, err error) {
	for {
		news, changed, err := f.look()
		if err != nil || news == nil {
			return nil, false, err
		}
		if len(news) > 0 {
			if moved, err := f.collect(ctx, news); err != nil || len(moved) > 0 {
				return moved, false, err
			}
			continue
		}
		select {
		case <-changed:
		case <-tick:
			return nil, true, nil
		case <-ctx.Done():
			return nil, false, ctx.Err()
		}
	}
}

// part is what is new of a district: in the log, or to be read from the store.
type part struct {
	district ieum.ID
	kept     bool
	changes  []ieum.Change
	newest   ieum.Revision
}

// look returns the parts that are new; nil instead of none when the accounts
// have moved.
func (f *Follower) look() (news []part, changed <-chan struct{}, err error) {
	h := f.hub
	h.mu.Lock()
	defer h.mu.Unlock()
	if !h.runs {
		return nil, nil, ErrEnded
	}
	if f.judged != h.judged {
		f.judged = h.judged
		return nil, nil, nil
	}
	news = []part{}
	for district, place := range f.told {
		l := h.lanes[district]
		switch {
		case l != f.lanes[district]:
			return nil, nil, fmt.Errorf("follow: the feed began anew: %w", ieum.ErrNotFound)
		case place.Revision >= l.newest:
		case place.Revision >= l.floor:
			i := 0
			for i < len(l.log) && l.log[i].Revision <= place.Revision {
				i++
			}
			news = append(news, part{district, true, l.log[i:len(l.log):len(l.log)], l.newest})
		default:
			news = append(news, part{district: district})
		}
	}
	return news, h.changed, nil
}

// collect returns the rows of the parts that were not told of, and notes as
// told what is none.
func (f *Follower) collect(ctx context.Context, news []part) ([]Moved, error) {
	moved := []Moved{}
	for _, p := range news {
		place := f.told[p.district]
		if !p.kept {
			var err error
			if p.changes, p.newest, err = f.hub.feed.People(ctx, p.district, place.Revision); err != nil {
				return nil, fmt.Errorf("follow: %w", err)
			}
		}
		found := false
		for _, m := range rows(p.district, p.changes, f.wanted) {
			if !place.past(m) {
				moved, found = append(moved, m), true
			}
		}
		if !found {
			f.told[p.district] = Place{Revision: p.newest}
		}
	}
	return moved, nil
}
