package stores_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	toxiproxy "github.com/Shopify/toxiproxy/v2"
	"github.com/rs/zerolog"

	"ieum/internal/auth"
	"ieum/internal/ieum"
	"ieum/internal/server"
	"ieum/internal/store/neo4j"
)

// silent is an office whose wire to its Neo4j can be made to say nothing, as
// its clients see it.
type silent struct {
	wire  *toxiproxy.Proxy
	url   string
	token string
	// stop asks the server to end; what it ended with comes on ended.
	stop  context.CancelFunc
	ended chan error
	// begun tells of each request to the API that has come.
	begun chan struct{}
}

func startSilent(t *testing.T) *silent {
	t.Helper()
	database := shared.Server(t)
	if err := database.Wipe(t.Context()); err != nil {
		t.Fatal(err)
	}
	options := neo4j.Options{URL: database.URL, User: database.User, Password: database.Password, Now: time.Now}
	if err := neo4j.Migrate(t.Context(), options); err != nil {
		t.Fatal(err)
	}
	s := &silent{ended: make(chan error, 1), begun: make(chan struct{}, 1)}
	_, upstream, _ := strings.Cut(database.URL, "://")
	s.wire = toxiproxy.NewProxy(toxiproxy.NewServer(toxiproxy.NewMetricsContainer(nil), zerolog.Nop()), "wire", "127.0.0.1:0", upstream)
	if err := s.wire.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.wire.Stop)
	options.URL = "bolt://" + s.wire.Listen
	p := startProcess(t, options)
	manager := &ieum.Staff{
		Head: ieum.Head{ID: named("Staff", 1)}, DisplayName: "정다운", Roles: []ieum.Role{ieum.RoleCaseManager}, Active: true,
		ApprovedUntil: ieum.DateOf(time.Now().AddDate(1, 0, 0)),
	}
	agency := &ieum.Agency{Head: ieum.Head{ID: named("Agency", 1)}, Name: ieum.Text{Ko: "새솔복지관"}, Status: ieum.Active}
	child := &ieum.Student{Head: ieum.Head{ID: named("Student", 1)}, DisplayName: "강가온", RegisteredBy: manager.ID}
	put(t, p, manager, agency, child)
	var tokens auth.Table
	var err error
	if s.token, err = tokens.Issue(rand.Reader, manager.ID); err != nil {
		t.Fatal(err)
	}
	until(t, "is the agency in the atlas", func() bool {
		newest, err := p.graph.Feed().Revisions(t.Context())
		return err == nil && p.atlas.Await(t.Context(), newest.Network) == nil
	})
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s.url = "http://" + listener.Addr().String()
	ctx, stop := context.WithCancel(context.WithoutCancel(t.Context()))
	s.stop = stop
	t.Cleanup(stop)
	api := p.api(t, &tokens)
	told := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case s.begun <- struct{}{}:
		default:
		}
		api.ServeHTTP(w, r)
	})
	go func() {
		s.ended <- server.Serve(ctx, listener, server.Config{API: told, Ready: p.graph.Probe, Logger: slog.New(slog.DiscardHandler)})
	}()
	return s
}

// fall silences the wire in both directions; no connection is closed.
func (s *silent) fall(t *testing.T) {
	t.Helper()
	for _, way := range []string{"upstream", "downstream"} {
		toxic := fmt.Sprintf(`{"name": %q, "type": "timeout", "stream": %q, "attributes": {"timeout": 0}}`, way, way)
		if _, err := s.wire.Toxics.AddToxicJson(strings.NewReader(toxic)); err != nil {
			t.Fatal(err)
		}
	}
}

// ask sends an operation and returns the body of the answer, which must come.
func (s *silent) ask(t *testing.T, query string) string {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.url+"/graphql", strings.NewReader(fmt.Sprintf(`{"query": %q}`, query)))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("X-Requested-By", "test")
	r.Header.Set("Authorization", "Bearer "+s.token)
	return s.send(t, r)
}

func (s *silent) send(t *testing.T, r *http.Request) string {
	t.Helper()
	answer, err := (&http.Client{Timeout: longEnough}).Do(r)
	if err != nil {
		t.Errorf("no answer: %v", err)
		return ""
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Errorf("half an answer: %v", err)
	}
	return strings.TrimSpace(string(body))
}

func (s *silent) readiness(t *testing.T) string {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.url+"/readyz", http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	return s.send(t, r)
}

// On a wire that says nothing every request is answered, the server does not
// call itself ready, and it ends when it is asked to, with a request under way.
// Once the wire is whole it goes on by itself.
func TestAnAnswerAlwaysLeavesOnASilentWire(t *testing.T) {
	s := startSilent(t)
	student := fmt.Sprintf(`{ student(id: %q) { displayName } }`, named("Student", 1))
	report := fmt.Sprintf(`mutation { reportDirectoryError(input: {node: %q, field: "phone", note: "번호가 바뀌었다", idempotencyKey: "k"}) { report { id } } }`, named("Agency", 1))
	whole := func(when string) {
		t.Helper()
		until(t, "ready "+when, func() bool { return s.readiness(t) == "ready" })
		until(t, "a change "+when, func() bool { return strings.Contains(s.ask(t, report), `"data":{"reportDirectoryError":{"report"`) })
		until(t, "a child "+when, func() bool { return strings.Contains(s.ask(t, student), "강가온") })
	}
	whole("at first")
	s.fall(t)
	for _, query := range []string{student, report} {
		if body := s.ask(t, query); !strings.Contains(body, "UNAVAILABLE") && !strings.Contains(body, "OUTCOME_UNKNOWN") || strings.Contains(body, "강가온") {
			t.Errorf("on a silent wire: %s", body)
		}
	}
	until(t, "is it not ready", func() bool { return s.readiness(t) == "not ready" })
	s.wire.Toxics.ResetToxics(context.WithoutCancel(t.Context()))
	whole("again")

	s.fall(t)
	for len(s.begun) > 0 {
		<-s.begun
	}
	answered := make(chan string, 1)
	go func() { answered <- s.ask(t, student) }()
	<-s.begun
	s.stop()
	select {
	case err := <-s.ended:
		if err != nil {
			t.Errorf("the server ended with %v", err)
		}
	case <-time.After(longEnough):
		t.Error("the server does not end")
	}
	if body := <-answered; !strings.Contains(body, "UNAVAILABLE") {
		t.Errorf("the request under way got %s", body)
	}
}
