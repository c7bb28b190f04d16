package atlas_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"ieum/internal/atlas"
	"ieum/internal/atlas/atlastest"
	"ieum/internal/ieum"
)

// clock is a clock that tests set.
type clock struct{ now atomic.Pointer[time.Time] }

func (c *clock) set(t time.Time) { c.now.Store(&t) }

func (c *clock) read() time.Time { return *c.now.Load() }

// newAtlas returns an atlas over an empty feed, half an hour before midnight in Seoul.
func newAtlas(tb testing.TB, log *bytes.Buffer) (*atlas.Atlas, *atlastest.Feed, *clock) {
	tb.Helper()
	zone := time.FixedZone("KST", 9*60*60)
	c := &clock{}
	c.set(time.Date(2026, 11, 24, 23, 30, 0, 0, zone))
	feed := &atlastest.Feed{}
	return atlas.New(feed, atlas.Options{
		Codes: builtInCodes(tb), Logger: slog.New(slog.NewTextHandler(log, nil)), Clock: c.read, Zone: zone,
	}), feed, c
}

func TestRefreshFollowsRevisionAndDay(t *testing.T) {
	a, feed, c := newAtlas(t, &bytes.Buffer{})
	refresh := func(want bool) {
		t.Helper()
		if changed, err := a.Refresh(t.Context()); err != nil || changed != want {
			t.Fatalf("Refresh = %v, %v, want %v", changed, err, want)
		}
	}
	worker, other := &ieum.Worker{Head: head("Worker", "w")}, &ieum.Worker{Head: head("Worker", "o")}
	met := &ieum.Knows{Head: head("Knows", "k"), From: worker.ID, To: other.ID, LastContactOn: "2026-11-24"}

	if s := a.Snapshot(); s.Revision() != 0 || s.Day() != "2026-11-24" {
		t.Errorf("before the first refresh: revision %d, day %s", s.Revision(), s.Day())
	}
	refresh(false)
	feed.Set([]ieum.Entity{worker, other, met})
	refresh(true)
	before := a.Snapshot().View(atlas.Viewer{})
	c.set(c.read().Add(29 * time.Minute))
	refresh(false)
	c.set(c.read().Add(time.Minute))
	refresh(true)
	after := a.Snapshot().View(atlas.Viewer{})
	if after.Day() != "2026-11-25" || after.Revision() != 1 {
		t.Errorf("after midnight: day %s, revision %d", after.Day(), after.Revision())
	}
	if after.Tie(0).Strength >= before.Tie(0).Strength {
		t.Errorf("a day later the tie is not weaker: %v, %v", before.Tie(0).Strength, after.Tie(0).Strength)
	}
	if feed.Reads() != 1 {
		t.Errorf("the network was read %d times, want once: midnight needs none", feed.Reads())
	}
}

func TestRefreshThatFailsKeepsTheSnapshot(t *testing.T) {
	a, feed, _ := newAtlas(t, &bytes.Buffer{})
	agency := &ieum.Agency{Head: head("Agency", "a")}
	feed.Set([]ieum.Entity{agency})
	if _, err := a.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	good := a.Snapshot()
	feed.Set([]ieum.Entity{agency, agency})
	if _, err := a.Refresh(t.Context()); !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("an id twice: %v, want ErrInvalid", err)
	}
	feed.Fail(ieum.ErrUnavailable)
	if _, err := a.Refresh(t.Context()); !errors.Is(err, ieum.ErrUnavailable) {
		t.Errorf("a feed that fails: %v, want its error", err)
	}
	if a.Snapshot() != good {
		t.Error("the snapshot was replaced")
	}
}

func TestAwait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a, feed, _ := newAtlas(t, &bytes.Buffer{})
		agency := &ieum.Agency{Head: head("Agency", "a")}
		revision := feed.Set([]ieum.Entity{agency})
		if err := a.Await(t.Context(), revision); err != nil {
			t.Fatal(err)
		}
		if _, ok := a.Snapshot().View(atlas.Viewer{}).Entity(agency.ID); !ok {
			t.Error("an own write is not to be seen")
		}

		begin := time.Now()
		if err := a.Await(t.Context(), revision+1); !errors.Is(err, ieum.ErrUnavailable) || time.Since(begin) != 2*time.Second {
			t.Errorf("a revision that never comes: %v after %v", err, time.Since(begin))
		}
		go func() {
			time.Sleep(time.Second)
			feed.Set([]ieum.Entity{agency})
		}()
		if err := a.Await(t.Context(), revision+1); err != nil {
			t.Errorf("a revision that comes a second later: %v", err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
		defer cancel()
		if err := a.Await(ctx, revision+5); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("a context that ends: %v", err)
		}
	})
}

func TestRunFollowsAndLogsAFailureOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		log := &bytes.Buffer{}
		a, feed, _ := newAtlas(t, log)
		ctx, cancel := context.WithCancel(t.Context())
		var ended sync.WaitGroup
		ended.Go(func() {
			if err := a.Run(ctx, 500*time.Millisecond); !errors.Is(err, context.Canceled) {
				t.Errorf("Run ended with %v", err)
			}
		})
		feed.Fail(ieum.ErrUnavailable)
		time.Sleep(5 * time.Second)
		feed.Fail(nil)
		feed.Set([]ieum.Entity{&ieum.Agency{Head: head("Agency", "a")}})
		time.Sleep(time.Second)
		if a.Snapshot().Revision() != 1 {
			t.Errorf("revision %d, want 1", a.Snapshot().Revision())
		}
		cancel()
		ended.Wait()
		if lines := strings.Count(log.String(), "level=ERROR"); lines != 1 {
			t.Errorf("%d error lines, want 1:\n%s", lines, log)
		}
		if !strings.Contains(log.String(), "can be read again") {
			t.Errorf("the recovery is not logged:\n%s", log)
		}
	})
}

// Readers that pin a snapshot see one state of the network while others follow it.
func TestReadersArePinnedWhileTheNetworkMoves(t *testing.T) {
	a, feed, c := newAtlas(t, &bytes.Buffer{})
	codes := builtInCodes(t)
	states := [][]ieum.Entity{
		atlastest.Network(codes, atlastest.Small(1), 1, today), atlastest.Network(codes, atlastest.Small(2), 2, today),
	}
	var counts [2]int
	for i, entities := range states {
		counts[i] = len(mustBuild(t, codes, today, entities...).View(atlas.Viewer{}).Agencies(atlas.AgencyQuery{}))
	}
	var readers sync.WaitGroup
	var stop atomic.Bool
	for range 4 {
		readers.Go(func() {
			for !stop.Load() {
				v := a.Snapshot().View(atlas.Viewer{})
				if v.Revision() == 0 {
					continue
				}
				want := counts[(v.Revision()-1)%2]
				if got := len(v.Agencies(atlas.AgencyQuery{})); got != want {
					t.Errorf("revision %d: %d agencies, want %d", v.Revision(), got, want)
					return
				}
				v.Search("센터", "")
				v.Candidates([]string{"1000000"}, nil)
			}
		})
	}
	for i := range 10 {
		revision := feed.Set(states[i%2])
		c.set(c.read().Add(5 * time.Hour))
		var writers sync.WaitGroup
		for range 3 {
			writers.Go(func() {
				if err := a.Await(t.Context(), revision); err != nil {
					t.Error(err)
				}
			})
		}
		writers.Wait()
	}
	stop.Store(true)
	readers.Wait()
	if feed.Reads() != 10 {
		t.Errorf("the network was read %d times for 10 revisions", feed.Reads())
	}
}

func TestBuildIsTheSameInAnyOrder(t *testing.T) {
	n := randomNetwork(t, 3)
	forward := mustBuild(t, n.codes, today, n.entities...).View(atlas.Viewer{Confidential: true})
	var turned []ieum.Entity
	for i := range n.entities {
		turned = append(turned, n.entities[len(n.entities)-1-i])
	}
	backward := mustBuild(t, n.codes, today, turned...).View(atlas.Viewer{Confidential: true})
	for i := range forward.Ties() {
		if forward.Tie(i) != backward.Tie(i) {
			t.Fatalf("tie %d: %+v and %+v", i, forward.Tie(i), backward.Tie(i))
		}
	}
}

func TestBuildPassesOverReferencesThatLeadNowhere(t *testing.T) {
	nowhere := func(kind ieum.Kind) ieum.ID { return id(kind, "nowhere") }
	v := viewOf(t,
		&ieum.Area{Head: head("Area", "a"), Parent: nowhere("Area"), Covers: []ieum.ID{nowhere("Area")}},
		&ieum.District{Head: head("District", "d"), Areas: []ieum.ID{nowhere("Area")}, Adjacent: []ieum.ID{nowhere("District")}},
		&ieum.Agency{Head: head("Agency", "a"), Area: nowhere("Area"), District: nowhere("District")},
		&ieum.Service{Head: head("Service", "s"), Agency: nowhere("Agency"), Needs: []string{"x"}, Catchment: []ieum.ID{nowhere("Area")}},
		&ieum.Service{Head: head("Service", "g"), Intake: ieum.IntakeDesk{Gates: []ieum.ID{nowhere("Agency")}}},
		&ieum.EligibilityRule{Head: head("EligibilityRule", "r"), Service: nowhere("Service")},
		&ieum.Capacity{Head: head("Capacity", "c"), Service: nowhere("Service")},
		&ieum.Worker{Head: head("Worker", "w"), Organisation: nowhere("School")},
		&ieum.CaseManager{Head: head("CaseManager", "m")},
		&ieum.Agreement{Head: head("Agreement", "x"), From: nowhere("School"), With: id("Agency", "a")},
		&ieum.Knows{Head: head("Knows", "k"), From: id("Worker", "w"), To: nowhere("Worker")},
		&ieum.ObservedFlow{Head: head("ObservedFlow", "f"), From: id("Agency", "a"), To: nowhere("Agency"), Answered: 9},
		&ieum.Staff{Head: head("Staff", "s")}, // no network kind, and yet an entity
	)
	if v.Ties() != 0 || v.Nodes() != 6 {
		t.Errorf("%d ties over %d nodes, want none over 6", v.Ties(), v.Nodes())
	}
	if _, ok := atlas.Get[ieum.Staff](v, id("Staff", "s")); !ok {
		t.Error("an entity of a kind without an index is lost")
	}
}
