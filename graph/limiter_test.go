package graph

import (
	"context"
	"net/http"
	"slices"
	"strconv"
	"testing"
	"testing/synctest"
	"time"

	"ieum/internal/ieum"
)

// limiting returns a limiter with a clock that stands unless it is moved.
func limiting(running int, share Share, used ...float64) (l *limiter, now *time.Time) {
	now = new(time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC))
	var memory func() float64
	if len(used) > 0 {
		memory = func() float64 { return used[0] }
	}
	share.PerSecond, share.Burst = 1, 1<<20
	return newLimiter(Limits{Running: running, Share: share}, memory, func() time.Time { return *now }), now
}

// inside enters and fails the test if that is refused.
func inside(t *testing.T, l *limiter, who ieum.ID) *visit {
	t.Helper()
	v, no := l.arrive(who)
	if no == nil {
		no = v.enter(t.Context())
	}
	if no != nil {
		t.Fatalf("%s is refused: %+v", who, no)
	}
	return v
}

func TestAnAccountHasSoManyAtOnceAndTheOthersTheirs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, _ := limiting(8, Share{Running: 2, Waiting: 1})
		first := inside(t, l, "greedy")
		second := inside(t, l, "greedy")
		third := make(chan *visit)
		go func() { third <- inside(t, l, "greedy") }()
		synctest.Wait()
		if l.inside != 2 {
			t.Errorf("%d are inside, want the third to wait", l.inside)
		}
		_, no := l.arrive("greedy")
		if no == nil || no.reason != TooManyAtOnce || no.limit != 2 {
			t.Errorf("the fourth: %+v, want a refusal", no)
		}
		if code, status := no.code(); code != LimitExceeded || status != http.StatusTooManyRequests {
			t.Errorf("the fourth: %s %d", code, status)
		}
		inside(t, l, "calm").leave()
		first.leave()
		(<-third).leave()
		second.leave()
		if l.inside != 0 || len(l.turns) != 0 {
			t.Errorf("%d inside and %d waiting when all have left", l.inside, len(l.turns))
		}
	})
}

func TestAccountsThatWaitTakeTurns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, _ := limiting(1, Share{Running: 3, Waiting: 1})
		v := inside(t, l, "greedy")
		var order []ieum.ID
		for _, who := range []ieum.ID{"greedy", "greedy", "greedy", "calm"} {
			go func() {
				v := inside(t, l, who)
				order = append(order, who) // one at once
				v.leave()
			}()
			synctest.Wait()
		}
		v.leave()
		synctest.Wait()
		if want := []ieum.ID{"greedy", "calm", "greedy", "greedy"}; !slices.Equal(order, want) {
			t.Errorf("they began in the order %v, want %v", order, want)
		}
	})
}

func TestWhoGoesAwayKeepsNoPlace(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, _ := limiting(1, Share{Running: 1, Waiting: 2})
		v := inside(t, l, "a")
		ctx, cancel := context.WithCancel(t.Context())
		gone := make(chan *throttled)
		go func() {
			v, _ := l.arrive("b")
			gone <- v.enter(ctx)
			v.leave()
		}()
		synctest.Wait()
		cancel()
		no := <-gone
		if code, status := no.code(); code != Unavailable || status != http.StatusServiceUnavailable {
			t.Errorf("%s %d for whoever has waited too long", code, status)
		}
		if len(l.turns) != 0 {
			t.Error("somebody keeps a turn who has gone away")
		}
		v.leave()
		// A turn that came just before is passed on.
		a := l.of("a", l.clock())
		l.begin(a)
		l.giveUp(a, make(chan struct{}))
		if l.inside != 0 {
			t.Error("a place is lost")
		}
	})
}

func TestAnAccountHasSoMuchWorkASecond(t *testing.T) {
	l, now := limiting(8, Share{Running: 8, CostPerSecond: 100, CostBurst: 1000})
	first := inside(t, l, "a")
	second := inside(t, l, "a")
	if no := first.pay(600); no != nil {
		t.Fatalf("600 of 1000: %+v", no)
	}
	no := second.pay(600)
	if no == nil || no.reason != TooMuchWork || no.limit != 100 || no.after != 2*time.Second {
		t.Fatalf("600 while 600 are held: %+v, want to wait 2 s for 200", no)
	}
	if no := inside(t, l, "b").pay(1000); no != nil {
		t.Errorf("another account: %+v", no)
	}
	first.spent = 50
	first.leave()
	if no := second.pay(850); no != nil {
		t.Errorf("850 of 1000 when a request and 50 were spent: %+v", no)
	}
	second.spent = 900 // more than its price
	second.leave()
	if _, no := l.arrive("a"); no == nil || no.reason != TooMuchWork || no.after != 2*time.Second {
		t.Errorf("150 below nothing: %+v, want to wait 2 s", no)
	}
	*now = now.Add(2 * time.Second)
	if no := inside(t, l, "a").pay(50); no != nil {
		t.Errorf("50 of 50 after two seconds: %+v", no)
	}
}

func TestScarceMemoryLetsAnAccountHaveOneAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, _ := limiting(8, Share{Running: 4, Waiting: 1}, scarce)
		first := inside(t, l, "greedy")
		inside(t, l, "calm").leave()
		done := make(chan struct{})
		go func() {
			inside(t, l, "greedy").leave()
			close(done)
		}()
		synctest.Wait()
		if l.inside != 1 {
			t.Errorf("%d inside, want the second to wait", l.inside)
		}
		first.leave()
		<-done
	})
}

func TestFullMemoryLetsNobodyInBesideWhatRuns(t *testing.T) {
	l, _ := limiting(8, Share{Running: 4}, full)
	first := inside(t, l, "a")
	second, _ := l.arrive("b")
	if no := second.enter(t.Context()); no == nil || no.reason != "" {
		t.Errorf("the second: %+v, want a refusal that speaks of the server", no)
	}
	second.leave()
	first.leave()
	inside(t, l, "b").leave()
}

func TestAccountsAtRestAreForgotten(t *testing.T) {
	l, now := limiting(8, Share{Running: 1, CostPerSecond: 1, CostBurst: 1 << 10})
	for i := range maxAccounts {
		inside(t, l, ieum.ID(strconv.Itoa(i))).leave()
	}
	held := inside(t, l, "0")
	*now = now.Add(time.Hour)
	inside(t, l, "one more")
	if len(l.accounts) != 2 {
		t.Errorf("%d accounts are kept, want the new one and the one inside", len(l.accounts))
	}
	held.leave()
}
