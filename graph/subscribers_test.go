package graph_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"ieum/graph"
	"ieum/internal/follow"
	"ieum/internal/ieum"
)

// subscriber is a client without a network: what it is sent.
type subscriber struct {
	header http.Header
	// begun is closed at the first byte.
	begun chan struct{}
	once  sync.Once
	stop  context.CancelFunc
	ended chan struct{}

	mu       sync.Mutex
	status   int
	text     strings.Builder
	stalled  bool
	deadline time.Time
}

func (s *subscriber) Header() http.Header { return s.header }

func (s *subscriber) WriteHeader(status int) { s.status = status }

// SetWriteDeadline is found by [http.ResponseController].
func (s *subscriber) SetWriteDeadline(at time.Time) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.deadline = at
	return nil
}

func (s *subscriber) Flush() {}

// Write takes what is sent, or, once the client has stalled, nothing until the
// deadline.
func (s *subscriber) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.once.Do(func() { close(s.begun) })
	if s.stalled && !s.deadline.IsZero() {
		return 0, os.ErrDeadlineExceeded
	}
	return s.text.Write(b)
}

func (s *subscriber) sent() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

// states are the states that it was told of, in order.
func (s *subscriber) states() []string {
	var states []string
	for part := range strings.SplitSeq(s.sent(), `"state":"`) {
		if state, _, ok := strings.Cut(part, `"`); ok && !strings.Contains(part[:min(len(part), 2)], ":") {
			states = append(states, state)
		}
	}
	return states
}

// subscribe subscribes by the handler itself, and returns once that has begun or
// was refused.
func (h *house) subscribe(t testing.TB, who string) *subscriber {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	s := &subscriber{header: http.Header{}, begun: make(chan struct{}), ended: make(chan struct{}), stop: cancel}
	r := httptest.NewRequestWithContext(ctx, http.MethodPost, "/graphql", strings.NewReader(`{"query":"subscription { referralChanged { referral { state } } }"}`))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "text/event-stream")
	r.Header.Set("Authorization", "Bearer "+h.tokens[who])
	go func() {
		defer close(s.ended)
		h.api.ServeHTTP(s, r)
	}()
	<-s.begun
	t.Cleanup(func() { cancel(); <-s.ended })
	return s
}

func many(c *graph.Config) {
	c.Limits.Share.Subscriptions, c.Limits.Subscriptions = 2000, 2000
	c.Limits.Share.Running = c.Limits.Running
}

// all waits until each of the subscribers was told so many states, and wants
// them to be these.
func all(t *testing.T, subscribers []*subscriber, want ...string) {
	t.Helper()
	until := time.Now().Add(5 * time.Minute)
	for i, s := range subscribers {
		for len(s.states()) < len(want) && time.Now().Before(until) {
			time.Sleep(5 * time.Millisecond)
		}
		if got := s.states(); !slices.Equal(got, want) {
			t.Fatalf("subscriber %d was told %v, want %v", i, got, want)
		}
	}
}

// A thousand who may see a referral are told of it, each change in order and
// once; none of them while the right is withdrawn, and none after the account is
// closed. One who stalls holds nobody up.
func aThousandSubscribers(t *testing.T, open openStore) {
	const subscribers = 1000
	h := smallHouseOn(t, open, many)
	list := make([]*subscriber, subscribers)
	for i := range list {
		list[i] = h.subscribe(t, []string{"case-manager", "coordinator"}[i%2])
	}
	stalled := h.subscribe(t, "case-manager")
	stalled.mu.Lock()
	stalled.stalled = true
	stalled.mu.Unlock()
	h.move(t, "asked", ieum.ReferralReceived)
	all(t, list, "RECEIVED")
	<-stalled.ended
	h.move(t, "asked", ieum.ReferralAccepted)
	all(t, list, "RECEIVED", "ACCEPTED")
	h.change(t, id("Case", "case"), func(e ieum.Entity) { e.(*ieum.Case).Team, e.(*ieum.Case).SentUpOn = "", "" })
	h.change(t, id("Case", "ending"), func(e ieum.Entity) { e.(*ieum.Case).SentUpOn = "2026-11-02" })
	h.move(t, "asked", ieum.ReferralOnHold)
	// What is told afterwards shows that this was passed over.
	byeol := id("Student", "byeol")
	if err := h.store.Update(t.Context(), []ieum.ID{byeol}, func(ctx context.Context, tx ieum.Tx) error {
		return tx.Put(ctx, &ieum.Referral{Head: head("Referral", "new", byeol), Student: byeol, Service: id("Service", "meals"), State: ieum.ReferralRejected})
	}); err != nil {
		t.Fatal(err)
	}
	all(t, list, "RECEIVED", "ACCEPTED", "REJECTED")
	for _, account := range []string{"case-manager", "coordinator"} {
		h.change(t, id("Staff", account), func(e ieum.Entity) { e.(*ieum.Staff).Active = false })
	}
	if _, err := h.atlas.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	h.change(t, id("Referral", "new"), func(e ieum.Entity) { e.(*ieum.Referral).State = ieum.ReferralCompleted })
	for _, s := range list {
		<-s.ended
		if text := s.sent(); strings.Contains(text, "COMPLETED") || strings.Count(text, "UNAUTHENTICATED") != 1 || !strings.HasSuffix(text, "event: complete\ndata:\n\n") {
			t.Fatal("an account that is closed was told, or not that it is: ", text)
		}
	}
}

// An account has so many subscriptions, and a server; while memory is scarce
// none begins. One that ends makes room.
func TestSubscriptionsAreLimited(t *testing.T) {
	used := 0.0
	h := smallHouse(t, func(c *graph.Config) {
		c.Limits.Share.Subscriptions, c.Limits.Subscriptions = 2, 3
		c.Memory = func() float64 { return used }
	})
	first, second := h.subscribe(t, "case-manager"), h.subscribe(t, "case-manager")
	refused := func(who string, status int, reason string) {
		t.Helper()
		s := h.subscribe(t, who)
		<-s.ended
		if s.status != status || !strings.Contains(s.sent(), reason) || s.header.Get("Retry-After") == "" {
			t.Errorf("%d %s", s.status, s.sent())
		}
	}
	refused("case-manager", http.StatusTooManyRequests, `"limit":2,"reason":"subscriptions at once"`)
	third := h.subscribe(t, "coordinator")
	refused("outsider", http.StatusServiceUnavailable, "UNAVAILABLE")
	for _, s := range []*subscriber{first, third} {
		s.stop()
		<-s.ended
	}
	used = 0.75
	refused("outsider", http.StatusServiceUnavailable, "UNAVAILABLE")
	used = 0
	again := h.subscribe(t, "case-manager")
	h.move(t, "asked", ieum.ReferralAccepted)
	all(t, []*subscriber{second, again}, "ACCEPTED")
}

// What an event costs is paid for by the account: one without a share left is
// told so, and not of the event.
func TestEventsCost(t *testing.T) {
	h := smallHouse(t, func(c *graph.Config) {
		c.Limits.Share.CostBurst, c.Limits.Share.CostPerSecond = 2*c.Limits.Work, 1
		c.Limits.Timeout = 2 * time.Second
	})
	s := h.subscribe(t, "case-manager")
	states := []ieum.ReferralState{ieum.ReferralReceived, ieum.ReferralAccepted}
	for n := 0; ; n++ {
		select {
		case <-s.ended:
			if !strings.Contains(s.sent(), "LIMIT_EXCEEDED") || len(s.states()) == 0 {
				t.Error(s.sent())
			}
			return
		default:
			before := len(s.states())
			h.move(t, "asked", states[n%2])
			for len(s.states()) == before {
				select {
				case <-s.ended:
					before = -1
				case <-time.After(time.Millisecond):
				}
			}
		}
	}
}

// twice is a feed in which what happens in one district is told in that of none
// as well, as it is of a household in two.
type twice struct {
	ieum.Feed

	of ieum.ID
}

func (f twice) Districts(ctx context.Context) (map[ieum.ID]ieum.Revision, error) {
	newest, err := f.Feed.Districts(ctx)
	newest[""] = newest[f.of]
	return newest, err
}

func (f twice) People(ctx context.Context, _ ieum.ID, after ieum.Revision) ([]ieum.Change, ieum.Revision, error) {
	return f.Feed.People(ctx, f.of, after)
}

// A change that is told in two districts is told once to who follows both.
func TestAChangeIsToldOnce(t *testing.T) {
	h := smallHouse(t, func(c *graph.Config) {
		c.Hub = follow.NewHub(twice{c.Desk.Store.Feed(), id("District", "office")}, c.Logger)
		(*house)(nil).run(t, c.Hub)
	})
	s := h.subscribe(t, "case-manager")
	want := []string{}
	for _, state := range []ieum.ReferralState{ieum.ReferralReceived, ieum.ReferralAccepted, ieum.ReferralInProgress, ieum.ReferralCompleted} {
		h.move(t, "asked", state)
		want = append(want, string(state))
		all(t, []*subscriber{s}, want...)
	}
	h.move(t, "talks", ieum.ReferralRejected) // behind whatever was told twice
	all(t, []*subscriber{s}, append(want, "REJECTED")...)
}

// BenchmarkIdleSubscriber tells what a subscriber holds in memory while nothing
// happens, the goroutine of its request included.
func BenchmarkIdleSubscriber(b *testing.B) {
	const subscribers = 1000
	for b.Loop() {
		h := smallHouse(b, many)
		before := inUse()
		for range subscribers {
			h.subscribe(b, "case-manager")
		}
		b.ReportMetric(float64(inUse()-before)/subscribers, "B/subscriber")
	}
}

func inUse() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapInuse + m.StackInuse
}
