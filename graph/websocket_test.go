package graph_test

import (
	"cmp"
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"

	"ieum/graph"
	"ieum/graph/guard"
	"ieum/graph/socket"
	"ieum/internal/ieum"
)

// frame is a message over a WebSocket.
type frame struct {
	ID      string          `json:"id,omitempty"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

// dialSocket opens a WebSocket, and does not yet sign in.
func dialSocket(t *testing.T, url, host string, headers ...string) (*websocket.Conn, int) {
	t.Helper()
	h := http.Header{}
	for i := 0; i < len(headers); i += 2 {
		h.Set(headers[i], headers[i+1])
	}
	conn, answer, err := websocket.Dial(t.Context(), url, &websocket.DialOptions{HTTPHeader: h, Host: host, Subprotocols: []string{socket.Protocol}}) //nolint:bodyclose // the library gives none to close
	if answer == nil {
		t.Fatal(err)
	}
	if err != nil {
		return nil, answer.StatusCode
	}
	t.Cleanup(func() { _ = conn.CloseNow() })
	conn.SetReadLimit(4 << 20)
	return conn, answer.StatusCode
}

// signSocketIn sends the first message, and returns the code by which the
// connection is closed then; none where it goes on.
func signSocketIn(t *testing.T, conn *websocket.Conn, payload any) websocket.StatusCode {
	t.Helper()
	body, err := json.Marshal(payload)
	if err != nil {
		t.Fatal(err)
	}
	sendFrame(t, conn, frame{Type: "connection_init", Payload: body})
	f, err := readFrame(t, conn)
	if err != nil {
		return websocket.CloseStatus(err)
	}
	if f.Type != "connection_ack" {
		t.Fatalf("%+v", f)
	}
	return 0
}

// readFrame reads a message that is to come.
func readFrame(t *testing.T, conn *websocket.Conn) (f frame, err error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	return f, wsjson.Read(ctx, conn, &f)
}

func sendFrame(t *testing.T, conn *websocket.Conn, f frame) {
	t.Helper()
	if err := wsjson.Write(t.Context(), conn, f); err != nil {
		t.Fatal(err)
	}
}

// request is the payload of a subscription.
func request(t *testing.T, query string, variables map[string]any) json.RawMessage {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	return body
}

// listenBySocket subscribes over a WebSocket of its own. Its events are told as
// those over SSE: errors as a result, and the codes of a closed connection as
// the errors for which they stand.
func (h *house) listenBySocket(t *testing.T, url, who, query string, variables map[string]any) *listener {
	t.Helper()
	conn, _ := dialSocket(t, url, "")
	if code := signSocketIn(t, conn, map[string]any{"Authorization": "Bearer " + h.tokens[who]}); code != 0 {
		t.Fatal(code)
	}
	before := h.answered.Load()
	sendFrame(t, conn, frame{ID: "1", Type: "subscribe", Payload: request(t, query, variables)})
	l := &listener{events: make(chan told, 100), stop: func() { _ = conn.CloseNow() }}
	t.Cleanup(l.stop)
	go l.read(conn)
	for until := time.Now().Add(time.Minute); h.answered.Load() == before; time.Sleep(time.Millisecond) {
		if time.Now().After(until) {
			t.Fatal("a subscription does not begin")
		}
	}
	return l
}

// endings are the errors for which a connection is closed.
var endings = map[websocket.StatusCode]string{socket.Unsigned: "UNAUTHENTICATED", socket.ComeAgainLater: "UNAVAILABLE"}

// read tells what comes over a connection until it or the subscription ends.
func (l *listener) read(conn *websocket.Conn) {
	defer close(l.events)
	for {
		var f frame
		if err := wsjson.Read(context.Background(), conn, &f); err != nil {
			if code := endings[websocket.CloseStatus(err)]; code != "" {
				e := told{event: "next", Errors: make([]wrong, 1)}
				e.Errors[0].Extensions.Code = code
				l.events <- e
				l.events <- told{event: "complete"}
			}
			return
		}
		e := told{event: f.Type}
		switch f.Type {
		case "next":
			_ = json.Unmarshal(f.Payload, &e)
		case "error":
			e.event = "next"
			_ = json.Unmarshal(f.Payload, &e.Errors)
		}
		l.events <- e
		if f.Type == "error" {
			l.events <- told{event: "complete"}
		}
		if f.Type != "next" {
			return
		}
	}
}

// Who may open a connection, and by what: a token in the first message or in
// the header, or a cookie of an own page.
func TestWhoOpensASocket(t *testing.T) {
	h, browser := signedIn(t, func(c *graph.Config) { c.Origins = []string{"https://ieum.example"} })
	s := serve(t, h)
	token := map[string]string{"Authorization": "Bearer " + h.tokens["case-manager"]}
	cookie := browser[:2]
	for _, tt := range []struct {
		name    string
		headers []string
		payload any
		status  int
		code    websocket.StatusCode
	}{
		{"a program with a token", nil, token, 101, 0},
		{"a program with a token in the header", []string{"Authorization", token["Authorization"]}, nil, 101, 0},
		{"a program without", nil, nil, 101, socket.Unsigned},
		{"a token of nobody", nil, map[string]string{"Authorization": "Bearer x"}, 101, socket.Unsigned},
		{"a token without its scheme", nil, map[string]string{"Authorization": h.tokens["case-manager"]}, 101, socket.Unsigned},
		{"a listed page with a token", []string{"Origin", "https://ieum.example"}, token, 101, 0},
		{"a foreign page with a token", []string{"Origin", "https://evil.example"}, token, 403, 0},
		{"a foreign page, by its mark", []string{"Sec-Fetch-Site", "cross-site"}, token, 403, 0},
		{"an own page with a cookie", append([]string{"Origin", "https://example.com"}, cookie...), nil, 101, 0},
		{"an own page with a cookie, by its mark", append([]string{"Sec-Fetch-Site", "same-origin"}, cookie...), nil, 101, 0},
		{"a listed page with a cookie", append([]string{"Origin", "https://ieum.example"}, cookie...), nil, 101, socket.Unsigned},
		{"a foreign page with a cookie", append([]string{"Origin", "https://evil.example"}, cookie...), nil, 403, 0},
		{"a program with a cookie", cookie, nil, 101, socket.Unsigned},
	} {
		conn, status := dialSocket(t, s.URL, "example.com", tt.headers...)
		if status != tt.status {
			t.Errorf("%s: status %d, want %d", tt.name, status, tt.status)
		}
		if conn == nil {
			continue
		}
		if code := signSocketIn(t, conn, tt.payload); code != tt.code {
			t.Errorf("%s: closed with %d, want %d", tt.name, code, tt.code)
		}
		_ = conn.CloseNow()
	}
}

// What is no subscription, or none that may begin, ends with its errors, and the
// connection goes on.
func TestWhatASocketRefuses(t *testing.T) {
	h := smallHouse(t, func(c *graph.Config) { c.Limits.Share.Subscriptions = 1 })
	s := serve(t, h)
	conn, _ := dialSocket(t, s.URL, "")
	if code := signSocketIn(t, conn, map[string]string{"Authorization": "Bearer " + h.tokens["case-manager"]}); code != 0 {
		t.Fatal(code)
	}
	const at = "subscription { referralChanged { at } }"
	for _, tt := range []struct{ payload, want string }{
		{`{"query": "{ viewer { id } }"}`, "BAD_USER_INPUT METHOD"},
		{`{"query": "mutation { reportDirectoryError(input: {node: \"t\", field: \"phone\", note: \"x\"}) { __typename } }"}`, "BAD_USER_INPUT METHOD"},
		{`{"query": "subscription { __typename }"}`, "GRAPHQL_VALIDATION_FAILED "},
		{`{"query": "subscription {"}`, "GRAPHQL_PARSE_FAILED "},
		{`{"query": 1}`, "BAD_USER_INPUT BODY"},
		{`{"documentId": "none"}`, "BAD_USER_INPUT PERSISTED_QUERY"},
		{`{"query": "subscription ($student: ID) { referralChanged(student: $student) { at } }", "variables": {"student": "nobody"}}`, "NOT_FOUND "},
		{`{"query": "` + at + `"}`, ""},
		{`{"query": "` + at + `"}`, "LIMIT_EXCEEDED subscriptions at once"},
	} {
		before := h.answered.Load()
		sendFrame(t, conn, frame{ID: cmp.Or(tt.want, "begun"), Type: "subscribe", Payload: json.RawMessage(tt.payload)})
		if tt.want == "" {
			for h.answered.Load() == before {
				time.Sleep(time.Millisecond)
			}
			continue
		}
		var errs []wrong
		f, err := readFrame(t, conn)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(f.Payload, &errs); f.Type != "error" || f.ID != tt.want || err != nil || len(errs) != 1 {
			t.Errorf("%s: %+v", tt.payload, f)
			continue
		}
		if e := errs[0]; e.Extensions.Code+" "+e.Extensions.Reason != tt.want || e.Extensions.RequestID == "" || e.Message == "" {
			t.Errorf("%s: %+v", tt.payload, e)
		}
	}
	h.move(t, "asked", ieum.ReferralAccepted)
	if f, err := readFrame(t, conn); err != nil || f.Type != "next" || f.ID != "begun" {
		t.Errorf("%+v %v", f, err)
	}
}

// An account has so many connections, and who opens one beside them learns why
// not. One that ends makes room.
func TestSocketsAreLimited(t *testing.T) {
	turned := make(chan guard.Reason, 1<<10)
	h := smallHouse(t, func(c *graph.Config) {
		c.Limits.Share.Sockets = 2
		c.Watch = func(a graph.Answered) { turned <- a.Turned }
	})
	s := serve(t, h)
	open := func(who string) (*websocket.Conn, websocket.StatusCode) {
		conn, _ := dialSocket(t, s.URL, "")
		return conn, signSocketIn(t, conn, map[string]string{"Authorization": "Bearer " + h.tokens[who]})
	}
	first, _ := open("case-manager")
	_, second := open("case-manager")
	_, third := open("case-manager")
	_, other := open("coordinator")
	if got, want := []websocket.StatusCode{second, third, other}, []websocket.StatusCode{0, socket.BusyAccount, 0}; !slices.Equal(got, want) {
		t.Errorf("closed with %v, want %v", got, want)
	}
	select {
	case reason := <-turned:
		if reason != graph.TooManySockets {
			t.Errorf("who watches is told %q", reason)
		}
	case <-time.After(time.Minute):
		t.Error("who watches is told nothing")
	}
	_ = first.Close(websocket.StatusNormalClosure, "")
	for code := socket.BusyAccount; code != 0; time.Sleep(time.Millisecond) {
		_, code = open("case-manager")
	}
}

// An account that is closed loses its idle connection, too.
func TestASocketOfNobodyEnds(t *testing.T) {
	h := smallHouse(t, func(c *graph.Config) { c.Limits.Socket.Check = time.Second / 50 })
	s := serve(t, h)
	conn, _ := dialSocket(t, s.URL, "")
	if code := signSocketIn(t, conn, map[string]string{"Authorization": "Bearer " + h.tokens["case-manager"]}); code != 0 {
		t.Fatal(code)
	}
	h.change(t, id("Staff", "case-manager"), func(e ieum.Entity) { e.(*ieum.Staff).Active = false })
	if _, err := h.atlas.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	if _, _, err := conn.Read(ctx); websocket.CloseStatus(err) != socket.Unsigned {
		t.Error(err)
	}
	if log := h.log.String(); strings.Contains(log, h.tokens["case-manager"]) {
		t.Error("a token is in the log")
	}
}
