package follow

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"go.uber.org/goleak"

	"ieum/internal/ieum"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func id(kind ieum.Kind, name string) ieum.ID { return ieum.DerivedID(kind, "follow", name) }

func referral(n int) ieum.ID { return id("Referral", fmt.Sprint(n)) }

func referrals(kind ieum.Kind) bool { return kind == "Referral" }

// feed is the feed of a store of which a test says what is in it.
type feed struct {
	ieum.Feed

	mu    sync.Mutex
	kept  map[ieum.ID][]ieum.Change
	floor ieum.Revision // changes up to it are not kept
	reads int
	fails error
}

// put is a commit that puts rows of a root, in a district.
func (f *feed) put(district, root ieum.ID, rows ...ieum.ID) {
	f.mu.Lock()
	defer f.mu.Unlock()
	n := ieum.Revision(len(f.kept[district]) + 1)
	f.kept[district] = append(f.kept[district], ieum.Change{Revision: n, ID: root, Rows: slices.Sorted(slices.Values(rows))})
}

func (f *feed) Districts(context.Context) (map[ieum.ID]ieum.Revision, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	newest := map[ieum.ID]ieum.Revision{}
	for district, changes := range f.kept {
		newest[district] = ieum.Revision(len(changes))
	}
	return newest, f.fails
}

func (f *feed) People(_ context.Context, district ieum.ID, after ieum.Revision) ([]ieum.Change, ieum.Revision, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.reads++
	newest := ieum.Revision(len(f.kept[district]))
	if after < f.floor || after > newest {
		return nil, 0, ieum.ErrNotFound
	}
	return slices.Clone(f.kept[district][after:]), newest, f.fails
}

// hub runs a hub of a feed by hand: it reads when the test says so.
func hub(f *feed) *Hub {
	h := NewHub(f, slog.New(slog.DiscardHandler))
	h.set(true)
	return h
}

func begin(t *testing.T, h *Hub, from Position, districts ...ieum.ID) *Follower {
	t.Helper()
	f, err := h.Follow(t.Context(), districts, from, referrals)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func poll(t *testing.T, h *Hub) {
	t.Helper()
	if err := h.poll(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// told returns what a follower is told next, and says that it was.
func told(t *testing.T, f *Follower) []ieum.ID {
	t.Helper()
	moved, _, err := f.Next(t.Context(), now())
	if err != nil {
		t.Fatal(err)
	}
	ids := []ieum.ID{}
	for _, m := range moved {
		f.Told(m)
		ids = append(ids, m.ID)
	}
	return ids
}

// now is a tick that has come: who has nothing to tell does not wait.
func now() <-chan time.Time {
	tick := make(chan time.Time, 1)
	tick <- time.Time{}
	return tick
}

func TestRowsAreTurnedIntoWhatMoved(t *testing.T) {
	root, a, b := id("Student", "a"), referral(1), referral(2)
	if a > b {
		a, b = b, a
	}
	got := rows("north", []ieum.Change{
		{Revision: 3, ID: root, Rows: []ieum.ID{a, b}},
		{Revision: 4, ID: root, Rows: []ieum.ID{id("Need", "n")}},
		{Revision: 5, ID: root},
		{Revision: 6, ID: root, Rows: []ieum.ID{a, "rubbish"}},
	}, referrals)
	want := []Moved{{Root: root, ID: b, District: "north", Revision: 3}, {Root: root, ID: a, District: "north", Revision: 6}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A thousand followers of two districts are told everything, in order and once,
// for as many reads as one.
func TestAThousandAreToldInOrderAndOnce(t *testing.T) {
	const followers, commits = 1000, 50
	f := &feed{kept: map[ieum.ID][]ieum.Change{}}
	h := hub(f)
	ctx, cancel := context.WithCancel(t.Context())
	var runs, work sync.WaitGroup
	runs.Go(func() { _ = h.Run(ctx, time.Millisecond) })
	for range followers {
		one := begin(t, h, nil, "north", "south")
		work.Go(func() {
			defer one.Close()
			next := map[ieum.ID]int{"north": 0, "south": 0}
			for next["north"]+next["south"] < 2*commits {
				moved, _, err := one.Next(ctx, nil)
				if err != nil {
					t.Error(err)
					return
				}
				for _, m := range moved {
					if m.ID != id("Referral", string(m.District)+fmt.Sprint(next[m.District])) {
						t.Error("out of order, or twice")
						return
					}
					next[m.District]++
					one.Told(m)
				}
			}
		})
	}
	for n := range commits {
		for _, district := range []ieum.ID{"north", "south", "elsewhere"} {
			f.put(district, id("Student", "a"), id("Referral", string(district)+fmt.Sprint(n)))
		}
	}
	work.Wait()
	cancel()
	runs.Wait()
	if len(h.lanes) != 0 || f.reads > 2*commits {
		t.Errorf("%d districts are followed by nobody, %d reads", len(h.lanes), f.reads)
	}
}

// Whoever stands still holds nobody up, holds nothing of what is told meanwhile,
// and hears all of it later from the store.
func TestWhoStandsStillHarmsNobody(t *testing.T) {
	f := &feed{kept: map[ieum.ID][]ieum.Change{}}
	h := hub(f)
	slow, quick := begin(t, h, nil, "north"), begin(t, h, nil, "north")
	defer slow.Close()
	defer quick.Close()
	const commits = 3 * maxLog
	for n := range commits {
		f.put("north", id("Student", "a"), referral(n))
		if n%100 == 99 {
			poll(t, h)
			if got := len(told(t, quick)); got != 100 {
				t.Fatalf("%d told at %d", got, n)
			}
		}
	}
	poll(t, h)
	if kept := len(h.lanes["north"].log); kept > maxLog {
		t.Errorf("%d changes in memory", kept)
	}
	if got := len(told(t, slow)); got != commits {
		t.Errorf("%d told of %d", got, commits)
	}
}

// A follower who goes on in the middle of a commit is told the rest of it.
func TestWhoGoesOnIsToldTheRest(t *testing.T) {
	f := &feed{kept: map[ieum.ID][]ieum.Change{}}
	h := hub(f)
	first := begin(t, h, nil, "north", "south")
	f.put("south", id("Student", "b"), referral(9))
	poll(t, h)
	told(t, first)
	f.put("north", id("Student", "a"), referral(1), referral(2), referral(3))
	f.put("north", id("Student", "a"), referral(4))
	poll(t, h)
	moved, _, err := first.Next(t.Context(), now())
	if err != nil || len(moved) != 4 {
		t.Fatal(len(moved), err)
	}
	first.Told(moved[0])
	from := first.Position()
	first.Close()
	f.put("south", id("Student", "b"), referral(10))
	second := begin(t, h, from, "north", "south")
	defer second.Close()
	want := []ieum.ID{moved[1].ID, moved[2].ID, referral(4), referral(10)}
	got := told(t, second)
	poll(t, h)
	if got = append(got, told(t, second)...); !cmp.Equal(slices.Sorted(slices.Values(want)), slices.Sorted(slices.Values(got))) || got[0] == moved[0].ID {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestWhatIsNotKeptIsToldSo(t *testing.T) {
	f := &feed{kept: map[ieum.ID][]ieum.Change{}}
	h := hub(f)
	for n := range 5 {
		f.put("north", id("Student", "a"), referral(n))
	}
	if _, err := h.Follow(t.Context(), []ieum.ID{"north"}, Position{"north": {Revision: 6}}, referrals); !errors.Is(err, ieum.ErrNotFound) {
		t.Errorf("beyond the newest: %v", err)
	}
	f.floor = 3
	old := begin(t, h, Position{"north": {Revision: 2}}, "north")
	defer old.Close()
	if _, _, err := old.Next(t.Context(), now()); !errors.Is(err, ieum.ErrNotFound) {
		t.Errorf("before the oldest: %v", err)
	}
	here := begin(t, h, nil, "north")
	defer here.Close()
	f.kept["north"] = f.kept["north"][:4] // another database was put in place
	poll(t, h)
	if _, _, err := here.Next(t.Context(), now()); !errors.Is(err, ieum.ErrNotFound) {
		t.Errorf("of a feed that began anew: %v", err)
	}
}

func TestFollowersAreWokenToBeJudged(t *testing.T) {
	f := &feed{kept: map[ieum.ID][]ieum.Change{}}
	h := hub(f)
	one := begin(t, h, nil, "north")
	defer one.Close()
	h.Heard(ieum.Revisions{Accounts: 7})
	if moved, ticked, err := one.Next(t.Context(), nil); len(moved) > 0 || ticked || err != nil {
		t.Error(moved, ticked, err)
	}
	h.Heard(ieum.Revisions{Accounts: 7, Network: 3})
	if _, ticked, err := one.Next(t.Context(), now()); !ticked || err != nil {
		t.Error("woken without a cause", err)
	}
}

func TestAHubThatDoesNotRunTellsNobody(t *testing.T) {
	f := &feed{kept: map[ieum.ID][]ieum.Change{}}
	h := hub(f)
	one := begin(t, h, nil, "north")
	defer one.Close()
	h.set(false)
	if _, _, err := one.Next(t.Context(), nil); !errors.Is(err, ErrEnded) {
		t.Error(err)
	}
	if _, err := h.Follow(t.Context(), nil, nil, referrals); !errors.Is(err, ErrEnded) {
		t.Error(err)
	}
	f.fails = ieum.ErrUnavailable
	if _, err := h.Follow(t.Context(), nil, nil, referrals); !errors.Is(err, ieum.ErrUnavailable) {
		t.Error(err)
	}
}
