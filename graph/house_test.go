package graph_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"ieum/graph"
	"ieum/graph/resolver"
	"ieum/internal/atlas"
	"ieum/internal/auth"
	"ieum/internal/desk"
	"ieum/internal/follow"
	"ieum/internal/ieum"
)

// noon is when all tests of the API happen.
var noon = time.Date(2026, 11, 24, 12, 0, 0, 0, time.FixedZone("KST", 9*60*60))

func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

// house is the whole program behind one handler.
type house struct {
	store  ieum.Store
	atlas  *atlas.Atlas
	desk   *desk.Desk
	api    http.Handler
	tokens map[string]string
	log    *bytes.Buffer
	// answered counts the requests, and the subscriptions that have begun or could
	// not.
	answered atomic.Int64
	// stop ends what tells subscribers.
	stop context.CancelFunc
}

// newHouse serves the entities to the accounts of signIn, by name.
func newHouse(t testing.TB, open openStore, entities []ieum.Entity, signIn map[string]ieum.ID, adjust ...func(*graph.Config)) *house {
	t.Helper()
	store := open(t)
	if err := desk.NewLoader(store).Load(t.Context(), entities); err != nil {
		t.Fatal(err)
	}
	return houseOn(t, store, signIn, adjust...)
}

// houseOn serves what a store holds, as of now: it does not follow.
func houseOn(t testing.TB, store ieum.Store, signIn map[string]ieum.ID, adjust ...func(*graph.Config)) *house {
	t.Helper()
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	h := &house{store: store, tokens: map[string]string{}, log: &bytes.Buffer{}}
	var table auth.Table
	for name, staff := range signIn {
		if h.tokens[name], err = table.Issue(rand.Reader, staff); err != nil {
			t.Fatal(err)
		}
	}
	clock := func() time.Time { return noon }
	logger := slog.New(slog.NewTextHandler(h.log, nil))
	accounts := auth.NewAccounts(h.store, clock)
	h.atlas = atlas.New(h.store.Feed(), atlas.Options{Codes: codes, Logger: logger, Clock: clock, Zone: noon.Location(), Heard: accounts.Heard})
	if _, err := h.atlas.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	var requests atomic.Int64
	c := graph.Config{
		Desk: desk.New(desk.Config{
			Store: accounts.Watch(h.store), Atlas: h.atlas, Codes: codes, Clock: clock, Mint: ieum.NewMint(rand.Reader),
			Logger: logger, Zone: noon.Location(), Settings: desk.DefaultSettings(),
		}),
		Auth: auth.Config{Tokens: &table, Accounts: accounts, Logger: logger}, Logger: logger, Clock: clock,
		RequestID: func() string { return fmt.Sprint("request-", requests.Add(1)) },
		CursorKey: bytes.Repeat([]byte{7}, 32), Limits: graph.DefaultLimits(),
	}
	c.Watch = func(graph.Answered) { h.answered.Add(1) }
	h.desk = c.Desk
	c.Hub = follow.NewHub(h.store.Feed(), logger)
	h.stop = h.run(t, c.Hub)
	c.Limits.Share.Burst, c.Limits.Share.CostBurst = 1<<20, 1<<40 // the clock stands
	c.Limits.Timeout = time.Minute                                // a busy machine is not what is tested
	warm(t, h.store)
	for _, f := range adjust {
		f(&c)
	}
	if h.api, err = graph.New(c); err != nil {
		t.Fatal(err)
	}
	return h
}

// run follows the people until the test ends, or the returned function is
// called.
func (*house) run(t testing.TB, hub *follow.Hub) context.CancelFunc {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	var work sync.WaitGroup
	work.Go(func() { _ = hub.Run(ctx, 10*time.Millisecond) })
	for { // until it runs
		f, err := hub.Follow(t.Context(), nil, nil, nil)
		if err == nil {
			f.Close()
			break
		}
	}
	t.Cleanup(func() { cancel(); work.Wait() })
	return cancel
}

// warm lets a server plan its reads before anybody waits for them, as the
// program does at its start.
func warm(t testing.TB, store ieum.Store) {
	t.Helper()
	if s, ok := store.(interface {
		Warm(ctx context.Context) error
	}); ok {
		if err := s.Warm(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}

// answer is what a client gets.
type answer struct {
	status     int
	header     http.Header
	body       string
	Data       json.RawMessage `json:"data"`
	Errors     []wrong         `json:"errors"`
	Extensions struct {
		Redacted []resolver.Redaction `json:"redacted"`
	} `json:"extensions"`
}

type wrong struct {
	Message    string `json:"message"`
	Extensions struct {
		Code      string `json:"code"`
		Reason    string `json:"reason"`
		Argument  string `json:"argument"`
		RequestID string `json:"requestId"`
	} `json:"extensions"`
}

// code is the code of the one error, or what there is instead.
func (a answer) code() string {
	if len(a.Errors) != 1 {
		return fmt.Sprintf("%d errors", len(a.Errors))
	}
	return a.Errors[0].Extensions.Code
}

// refusal is the status with the code and the reason of the first error.
func (a answer) refusal() string {
	text := fmt.Sprint(a.status, " ")
	if len(a.Errors) > 0 {
		text += strings.TrimSpace(a.Errors[0].Extensions.Code + " " + a.Errors[0].Extensions.Reason)
	}
	return text
}

// send sends a body as a client would, but for the headers given.
func (h *house) send(t testing.TB, who, body string, headers ...string) answer {
	t.Helper()
	r := httptest.NewRequestWithContext(context.Background(), http.MethodPost, "/graphql", strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/graphql-response+json")
	if who != "" {
		r.Header.Set("Authorization", "Bearer "+h.tokens[who])
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Del(headers[i])
		if headers[i+1] != "" {
			r.Header.Set(headers[i], headers[i+1])
		}
	}
	return h.do(t, r)
}

func (h *house) do(t testing.TB, r *http.Request) answer {
	t.Helper()
	w := httptest.NewRecorder()
	h.api.ServeHTTP(w, r)
	a := answer{status: w.Code, header: w.Header(), body: w.Body.String()}
	if err := json.Unmarshal(w.Body.Bytes(), &a); err != nil {
		t.Fatalf("the answer is no JSON: %v: %s", err, a.body)
	}
	return a
}

// ask sends a query with its variables.
func (h *house) ask(t testing.TB, who, query string, variables map[string]any) answer {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	return h.send(t, who, string(body))
}

// data asks and wants an answer without errors.
func (h *house) data(t testing.TB, who, query string, variables map[string]any, into any) answer {
	t.Helper()
	a := h.ask(t, who, query, variables)
	if len(a.Errors) > 0 {
		t.Fatalf("errors: %s\nlog: %s", a.body, h.log)
	}
	if err := json.Unmarshal(a.Data, into); err != nil {
		t.Fatal(err)
	}
	return a
}

// at returns what stands at a path of an answer's data.
func at(t testing.TB, data json.RawMessage, path ast.Path) any {
	t.Helper()
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	for _, step := range path {
		switch step := step.(type) {
		case ast.PathName:
			object, _ := v.(map[string]any)
			v = object[string(step)]
		case ast.PathIndex:
			list, _ := v.([]any)
			v = list[step]
		}
	}
	return v
}
