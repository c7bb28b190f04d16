package leak_test

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"ieum/graph"
	"ieum/internal/follow"
	"ieum/internal/ieum"
)

// TestNoSubscriptionLeaks lets every account of some districts follow all that it
// may, changes each row once, and holds who was told of what against the
// reading: of whom it sees, of nobody else, and nothing that it may not read.
func TestNoSubscriptionLeaks(t *testing.T) {
	for seed := range uint64(number(t, "IEUM_DISTRICTS", 3)) {
		t.Run(fmt.Sprint("district ", seed+1), func(t *testing.T) {
			for _, wrong := range followed(t, seed+1, fault{}) {
				t.Error(wrong)
			}
		})
	}
}

// A subscription that reads with a right of its own is found.
func TestWhatASubscriptionLeaksIsFound(t *testing.T) {
	everything := fault{store: func(_ *world, s ieum.Store) ieum.Store { return allSeeing{s} }}
	wrong := followed(t, 1, everything)
	if !slices.ContainsFunc(wrong, func(one string) bool { return strings.HasPrefix(one, "leak: ") }) {
		t.Errorf("nobody notices that everything is told: %v", wrong)
	}
}

// allSeeing reads rows by their ids as the program does.
type allSeeing struct{ ieum.Store }

func (s allSeeing) View(scope ieum.Scope) ieum.View {
	return allSeeingView{s.Store.View(scope), s.Store.View(ieum.ProgramScope())}
}

type allSeeingView struct {
	ieum.View

	all ieum.View
}

func (v allSeeingView) Entities(ctx context.Context, ids []ieum.ID) (map[ieum.ID]ieum.Entity, error) {
	found, err := v.all.Entities(ctx, ids)
	for _, e := range found {
		if ieum.InfoOf(ieum.KindOf(e)).Partition == ieum.People {
			e.Meta().Reach = ieum.ReachTeam
		}
	}
	return found, err
}

// topics are what is followed, by the kind that is told of.
var topics = map[ieum.Kind]string{
	"Case":     `subscription { caseChanged { case { id reason stage class student { id displayName } withheld } at } }`,
	"Referral": `subscription { referralChanged { referral { id state need { text } student { id displayName } service { name } clientView withheld } at } }`,
}

// earful is what one account was sent about one topic.
type earful struct {
	reading *reading
	kind    ieum.Kind

	header http.Header
	begun  chan struct{}
	once   sync.Once
	mu     sync.Mutex
	text   strings.Builder
}

func (e *earful) Header() http.Header { return e.header }
func (e *earful) WriteHeader(int)     {}
func (e *earful) Flush()              {}

func (e *earful) Write(b []byte) (int, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	defer e.once.Do(func() { close(e.begun) })
	return e.text.Write(b)
}

func (e *earful) sent() string {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.text.String()
}

var toldOf = regexp.MustCompile(`"(?:case|referral)":\{"id":"([a-z]+_[0-9a-z]{26})"`)

// told are the rows that the account was told of.
func (e *earful) told() []ieum.ID {
	var ids []ieum.ID
	for _, m := range toldOf.FindAllStringSubmatch(e.sent(), -1) {
		ids = append(ids, ieum.ID(m[1]))
	}
	slices.Sort(ids)
	return ids
}

// due are the rows that it is to be told of.
func (e *earful) due() []ieum.ID {
	var ids []ieum.ID
	for _, row := range e.reading.byKind[e.kind] {
		if e.reading.seen(row) {
			ids = append(ids, row.Meta().ID)
		}
	}
	slices.Sort(ids)
	return ids
}

// followed returns what is wrong with what the accounts of a district are told.
func followed(t *testing.T, seed uint64, f fault) []string {
	t.Helper()
	w := newWorld(seed)
	h := newHouse(t, onFile, w, f)
	ctx, cancel := context.WithCancel(t.Context())
	var work sync.WaitGroup
	defer work.Wait()
	defer cancel()
	var all []*earful
	for _, account := range w.accounts {
		for kind, text := range topics {
			e := &earful{reading: &reading{w, account}, kind: kind, header: http.Header{}, begun: make(chan struct{})}
			r := httptest.NewRequestWithContext(ctx, http.MethodPost, "/graphql", strings.NewReader(fmt.Sprintf(`{"query":%q}`, text)))
			r.Header.Set("Content-Type", "application/json")
			r.Header.Set("Accept", "text/event-stream")
			r.Header.Set("Authorization", "Bearer "+h.tokens[account.ID])
			work.Go(func() { h.api.ServeHTTP(e, r) })
			<-e.begun
			all = append(all, e)
		}
	}
	for kind := range topics {
		for _, row := range w.byKind[kind] {
			if err := touch(t.Context(), h.log.Store, row.Meta().ID); err != nil {
				t.Fatal(err)
			}
		}
	}
	return listened(all)
}

// touch writes a row again as it is.
func touch(ctx context.Context, s ieum.Store, id ieum.ID) error {
	found, err := s.View(ieum.ProgramScope()).Entities(ctx, []ieum.ID{id})
	if err != nil {
		return err
	}
	row := found[id]
	return s.Update(ctx, []ieum.ID{row.Meta().Root}, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, row) })
}

// listened judges what was told, once everybody was told as much as is due, or
// nothing more comes.
func listened(all []*earful) []string {
	var wrong []string
	until := time.Now().Add(time.Minute)
	for _, e := range all {
		for len(e.told()) < len(e.due()) && time.Now().Before(until) {
			time.Sleep(10 * time.Millisecond)
		}
	}
	told := 0
	for _, e := range all {
		got, want := e.told(), e.due()
		told += len(got)
		if !slices.Equal(got, want) {
			wrong = append(wrong, fmt.Sprintf("%s %s was told of %d rows of %s, want %d: %s", e.reading.me.ID, roleNames(e.reading.me), len(got), e.kind, len(want), e.sent()))
		}
		for _, token := range tokens.FindAllString(idsOfAll.ReplaceAllString(e.sent(), ""), -1) {
			if !e.reading.sings(token) {
				c := e.reading.canaries[token]
				wrong = append(wrong, fmt.Sprintf("leak: the %s of a %s was told to %s", c.field, ieum.KindOf(c.in), roleNames(e.reading.me)))
			}
		}
	}
	if told == 0 {
		wrong = append(wrong, "nobody was told anything")
	}
	return wrong
}

// following lets a house tell of changes until the test ends.
func following(t *testing.T, store ieum.Store, c *graph.Config) {
	t.Helper()
	c.Hub = follow.NewHub(store.Feed(), slog.New(slog.DiscardHandler))
	ctx, cancel := context.WithCancel(context.Background())
	var work sync.WaitGroup
	work.Go(func() { _ = c.Hub.Run(ctx, 10*time.Millisecond) })
	t.Cleanup(func() { cancel(); work.Wait() })
	for {
		if f, err := c.Hub.Follow(t.Context(), nil, nil, nil); err == nil {
			f.Close()
			return
		}
	}
}
