package leak_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"ieum/graph"
	"ieum/internal/atlas"
	"ieum/internal/auth"
	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
)

// noon is when everything happens.
var noon = time.Date(2026, 11, 24, 12, 0, 0, 0, time.FixedZone("KST", 9*60*60))

// listening is a store that keeps what is audited where the campaign sees it.
type listening struct {
	ieum.Store
	mu      sync.Mutex
	entries []ieum.AuditEntry
}

func (l *listening) Audit(ctx context.Context, entries []ieum.AuditEntry) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.entries = append(l.entries, entries...)
	return l.Store.Audit(ctx, entries)
}

func (l *listening) take() []ieum.AuditEntry {
	l.mu.Lock()
	defer l.mu.Unlock()
	entries := l.entries
	l.entries = nil
	return entries
}

// house is the whole program behind one handler, with a world in it.
type house struct {
	api    http.Handler
	log    *listening
	tokens map[ieum.ID]string
}

// fault changes the program for the worse, so that the campaign can be seen to
// notice. Each field may be nil.
type fault struct {
	store func(*world, ieum.Store) ieum.Store
	load  func(*world, []ieum.Entity) []ieum.Entity
	door  func(*world, http.Handler) http.Handler
	// audit stands between the program and the log that is judged.
	audit func([]ieum.AuditEntry) []ieum.AuditEntry
}

// openStore makes an empty store.
type openStore func(t *testing.T) ieum.Store

func onFile(t *testing.T) ieum.Store {
	t.Helper()
	s, err := embedded.Open(t.Context(), filepath.Join(t.TempDir(), "leak.db"), embedded.Options{Logger: slog.New(slog.DiscardHandler), Now: func() time.Time { return noon }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func newHouse(t *testing.T, open openStore, w *world, f fault) *house {
	t.Helper()
	entities := w.all
	if f.load != nil {
		entities = f.load(w, entities)
	}
	kept := open(t)
	if err := desk.NewLoader(kept).Load(t.Context(), entities); err != nil {
		t.Fatal(err)
	}
	h := &house{tokens: map[ieum.ID]string{}, log: &listening{Store: kept}}
	var store ieum.Store = h.log
	if f.audit != nil {
		store = forging{store, f.audit}
	}
	if f.store != nil {
		store = f.store(w, store)
	}
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	var table auth.Table
	for _, account := range w.accounts {
		if h.tokens[account.ID], err = table.Issue(rand.Reader, account.ID); err != nil {
			t.Fatal(err)
		}
	}
	clock, logger := func() time.Time { return noon }, slog.New(slog.DiscardHandler)
	accounts := auth.NewAccounts(store, clock)
	network := atlas.New(store.Feed(), atlas.Options{Codes: codes, Logger: logger, Clock: clock, Zone: noon.Location(), Heard: accounts.Heard})
	if _, err := network.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	limits := graph.DefaultLimits()
	limits.Share.Burst, limits.Share.CostBurst, limits.Guard.Aliases = 1<<30, 1<<40, 1<<30 // the clock stands
	limits.Cost, limits.Work = 1<<30, 1<<30
	limits.Timeout = time.Minute // a busy machine is not what is tested
	limits.Guard.Tokens, limits.Guard.Bytes, limits.Guard.Selections = 1<<20, 1<<20, 1<<20
	var requests atomic.Int64
	config := graph.Config{
		Desk: desk.New(desk.Config{
			Store: accounts.Watch(store), Atlas: network, Codes: codes, Clock: clock, Mint: ieum.NewMint(rand.Reader),
			Logger: logger, Zone: noon.Location(), Settings: desk.DefaultSettings(),
		}),
		Auth: auth.Config{Tokens: &table, Accounts: accounts, Logger: logger}, Logger: logger, Clock: clock,
		RequestID: func() string { return fmt.Sprint("request-", requests.Add(1)) },
		CursorKey: bytes.Repeat([]byte{7}, 32), Limits: limits,
	}
	following(t, store, &config)
	h.api, err = graph.New(config)
	if err != nil {
		t.Fatal(err)
	}
	if f.door != nil {
		h.api = f.door(w, h.api)
	}
	return h
}

// forging is a store whose audit is told something else.
type forging struct {
	ieum.Store
	forge func([]ieum.AuditEntry) []ieum.AuditEntry
}

func (s forging) Audit(ctx context.Context, entries []ieum.AuditEntry) error {
	return s.Store.Audit(ctx, s.forge(entries))
}

// answer is what came back.
type answer struct {
	body   string
	header http.Header

	Data   map[string]any `json:"data"`
	Errors []struct {
		Path       []any `json:"path"`
		Extensions struct {
			Code string `json:"code"`
		} `json:"extensions"`
	} `json:"errors"`
	Extensions struct {
		Redacted []struct {
			Path   []any  `json:"path"`
			Reason string `json:"reason"`
		} `json:"redacted"`
	} `json:"extensions"`
	entries []ieum.AuditEntry
}

func (h *house) ask(who ieum.ID, text string) (answer, error) {
	body, err := json.Marshal(map[string]any{"query": text})
	if err != nil {
		return answer{}, err
	}
	r := httptest.NewRequestWithContext(context.Background(), http.MethodPost, "/graphql", strings.NewReader(string(body)))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+h.tokens[who])
	r.Header.Set("X-Requested-By", "campaign")
	w := httptest.NewRecorder()
	h.api.ServeHTTP(w, r)
	a := answer{body: w.Body.String(), header: w.Header(), entries: h.log.take()}
	if err := json.Unmarshal(w.Body.Bytes(), &a); err != nil {
		return a, fmt.Errorf("the answer is no JSON: %w", err)
	}
	return a, nil
}

func roleNames(account *ieum.Staff) string {
	list := make([]string, len(account.Roles))
	for i, role := range account.Roles {
		list[i] = string(role)
	}
	return strings.Join(list, "+")
}
