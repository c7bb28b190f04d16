package attack_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"io"
	"log/slog"
	"net"
	"net/http"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"ieum/graph"
	"ieum/internal/atlas"
	"ieum/internal/auth"
	"ieum/internal/demo"
	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/server"
	"ieum/internal/store/embedded"
)

// office is the demo's district, served on loopback with the limits of
// production.
type office struct {
	address string
	config  graph.Config
	tokens  map[string]string
	lasting bool // the share comes back as time goes by
	api     atomic.Pointer[http.Handler]
}

// anew serves with shares of which nothing is used.
func (o *office) anew(t *testing.T) {
	t.Helper()
	api, err := graph.New(o.config)
	check(t, err)
	o.api.Store(&api)
}

func open(t *testing.T, lasting bool) *office {
	t.Helper()
	codes, err := ieum.DefaultCodes()
	check(t, err)
	store, err := embedded.Open(t.Context(), filepath.Join(t.TempDir(), "ieum.db"), embedded.Options{})
	check(t, err)
	t.Cleanup(func() { check(t, store.Close()) })
	world, err := demo.Generate(demo.Config{Seed: 1, Today: ieum.DateOf(time.Now()), Codes: codes})
	check(t, err)
	check(t, desk.NewLoader(store).Load(t.Context(), world.All()))

	quiet := slog.New(slog.DiscardHandler)
	accounts := auth.NewAccounts(store, time.Now)
	network := atlas.New(store.Feed(), atlas.Options{Codes: codes, Logger: quiet, Clock: time.Now, Zone: time.Local, Heard: accounts.Heard})
	_, err = network.Refresh(t.Context())
	check(t, err)
	o := &office{lasting: lasting, tokens: map[string]string{}}
	var table auth.Table
	for name, staff := range world.SignIn {
		o.tokens[name], err = table.Issue(rand.Reader, staff)
		check(t, err)
	}
	memory, err := server.LimitMemory(0)
	check(t, err)
	o.config = graph.Config{
		Desk: desk.New(desk.Config{
			Store: accounts.Watch(store), Atlas: network, Codes: codes, Clock: time.Now, Mint: ieum.NewMint(rand.Reader),
			Logger: quiet, Zone: time.Local, Settings: desk.DefaultSettings(),
		}),
		Auth: auth.Config{Tokens: &table, Accounts: accounts, Logger: quiet, SignedIn: server.SignedIn}, Logger: quiet,
		Clock: time.Now, RequestID: rand.Text, CursorKey: bytes.Repeat([]byte{7}, 32), Limits: graph.DefaultLimits(), Memory: memory.Used,
	}
	if !lasting {
		// Nothing comes back of what was used, so that what an account gets does
		// not depend on how fast the machine is.
		now := time.Now()
		o.config.Clock = func() time.Time { return now }
		o.config.Limits.Share.Burst, o.config.Limits.Share.CostBurst = 100, o.config.Limits.Work
	}
	o.anew(t)
	o.serve(t, network, memory)
	return o
}

// serve answers until the test ends.
func (o *office) serve(t *testing.T, network *atlas.Atlas, memory *server.Memory) {
	t.Helper()
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	check(t, err)
	o.address = listener.Addr().String()
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 3)
	go func() { ended <- network.Run(ctx, time.Second/2) }()
	go func() { ended <- memory.Watch(ctx, false) }()
	go func() {
		api := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { (*o.api.Load()).ServeHTTP(w, r) })
		ready := func(context.Context) error { return nil }
		ended <- server.Serve(ctx, listener, server.Config{API: api, Ready: ready, Logger: slog.New(slog.DiscardHandler)})
	}()
	t.Cleanup(func() {
		stop()
		for range cap(ended) {
			<-ended
		}
	})
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// client is a machine of one account.
type client struct {
	office *office
	token  string
	http   *http.Client
}

func (o *office) client(t *testing.T, who string) *client {
	t.Helper()
	transport := &http.Transport{MaxIdleConnsPerHost: 64}
	t.Cleanup(transport.CloseIdleConnections)
	return &client{office: o, token: o.tokens[who], http: &http.Client{Transport: transport, Timeout: time.Minute}}
}

// reply is what came back.
type reply struct {
	status, bytes int
	Data          json.RawMessage
	Errors        []struct {
		Extensions struct{ Code, Reason string }
	}
	Extensions struct{ Cost struct{ Price, Spent int } }
}

// limited reports whether a limit was met, and which.
func (r reply) limited() (reason string, limited bool) {
	if len(r.Errors) == 0 || r.Errors[0].Extensions.Code != string(graph.LimitExceeded) {
		return "", false
	}
	return r.Errors[0].Extensions.Reason, true
}

// send sends a body and reads the answer. Whatever fails on the way is status 0.
func (c *client) send(ctx context.Context, body io.Reader) (r reply) {
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, "http://"+c.office.address+"/graphql", body)
	if err != nil {
		return reply{}
	}
	request.Header.Set("Authorization", "Bearer "+c.token)
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("X-Requested-By", "attack")
	answer, err := c.http.Do(request)
	if err != nil {
		return reply{}
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		return reply{}
	}
	_ = json.Unmarshal(text, &r) // an answer that is no JSON has neither data nor errors
	r.status, r.bytes = answer.StatusCode, len(text)
	return r
}

// ask sends an operation.
func (c *client) ask(ctx context.Context, query string, variables map[string]any) reply {
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		return reply{}
	}
	return c.send(ctx, bytes.NewReader(body))
}
