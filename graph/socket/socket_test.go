package socket_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/coder/websocket"

	"ieum/graph/socket"
)

// service lets everybody in but "Bearer nobody", and answers as each payload
// says.
type service struct {
	// out is closed when nobody is signed in any more.
	out    chan struct{}
	closed chan struct{}
	once   sync.Once
}

func (s *service) SignIn(handshake *http.Request, authorization string) (context.Context, socket.Session, error) {
	if authorization == "Bearer nobody" {
		return nil, nil, socket.Closing{Code: socket.Unsigned, Reason: "Forbidden"}
	}
	return handshake.Context(), s, nil
}

func (s *service) Check(context.Context) error {
	select {
	case <-s.out:
		return socket.Closing{Code: socket.Unsigned, Reason: "Forbidden"}
	default:
		return nil
	}
}

// ends wants the session to end.
func (s *service) ends(t *testing.T) {
	t.Helper()
	select {
	case <-s.closed:
	case <-time.After(time.Minute):
		t.Error("the session goes on")
	}
}

func (s *service) Close() { s.once.Do(func() { close(s.closed) }) }

func (s *service) Subscribe(ctx context.Context, payload json.RawMessage, send func([]byte) error) error {
	switch string(payload) {
	case `"three"`:
		for n := range 3 {
			if err := send(fmt.Appendf(nil, `{"data":%d}`, n)); err != nil {
				return err
			}
		}
		return nil
	case `"wrong"`:
		return &socket.Refused{Errors: json.RawMessage(`[{"message":"no"}]`)}
	case `"unsigned"`:
		return socket.Closing{Code: socket.Unsigned, Reason: "Forbidden"}
	case `"flood"`:
		for ctx.Err() == nil {
			if err := send([]byte(`"` + strings.Repeat("x", 1<<16) + `"`)); err != nil {
				return err
			}
		}
	case `"late"`:
		<-ctx.Done()
		_ = send([]byte(`"after the end"`))
		return errors.New("ended")
	}
	<-ctx.Done()
	return ctx.Err()
}

// server serves connections with limits that a test can wait for.
func server(t *testing.T, with func(*socket.Limits)) (*service, string) {
	t.Helper()
	s := &service{out: make(chan struct{}), closed: make(chan struct{})}
	h := &socket.Handler{Service: s, Limits: socket.DefaultLimits(), Whole: func(ctx context.Context) context.Context { return ctx }}
	if with != nil {
		with(&h.Limits)
	}
	web := httptest.NewServer(h)
	t.Cleanup(web.Close)
	return s, web.URL
}

// client is one end of a connection.
type client struct {
	*testing.T

	conn *websocket.Conn
}

func dial(t *testing.T, url string, protocols ...string) *client {
	t.Helper()
	conn, answer, err := websocket.Dial(t.Context(), url, &websocket.DialOptions{Subprotocols: protocols})
	if err != nil {
		t.Fatal(err)
	}
	if answer.Body != nil {
		_ = answer.Body.Close()
	}
	t.Cleanup(func() { _ = conn.CloseNow() })
	conn.SetReadLimit(1 << 20)
	return &client{t, conn}
}

// open is a connection that is signed in.
func open(t *testing.T, url string) *client {
	t.Helper()
	c := dial(t, url, socket.Protocol)
	c.send(`{"type":"connection_init"}`)
	c.wants(`{"type":"connection_ack"}`)
	return c
}

func (c *client) send(texts ...string) {
	c.Helper()
	for _, text := range texts {
		if err := c.conn.Write(c.Context(), websocket.MessageText, []byte(text)); err != nil {
			c.Fatal(err)
		}
	}
}

func (c *client) read() (string, error) {
	ctx, cancel := context.WithTimeout(c.Context(), time.Minute)
	defer cancel()
	_, text, err := c.conn.Read(ctx)
	return string(text), err
}

func (c *client) wants(texts ...string) {
	c.Helper()
	for _, want := range texts {
		if got, err := c.read(); got != want {
			c.Fatalf("got %s %v, want %s", got, err, want)
		}
	}
}

// closes wants the connection to be closed with a code, whatever comes before.
func (c *client) closes(code websocket.StatusCode) {
	c.Helper()
	for {
		if _, err := c.read(); err != nil {
			if got := websocket.CloseStatus(err); got != code {
				c.Errorf("closed with %d (%v), want %d", got, err, code)
			}
			return
		}
	}
}

func TestASubscriptionRuns(t *testing.T) {
	_, url := server(t, nil)
	c := open(t, url)
	c.send(`{"type":"ping"}`)
	c.wants(`{"type":"pong"}`)
	c.send(`{"type":"pong","payload":{}}`, `{"type":"ping","payload":{"a":1}}`)
	c.wants(`{"type":"pong"}`)
	c.send(`{"id":"a","type":"subscribe","payload":"three"}`)
	c.wants(`{"id":"a","type":"next","payload":{"data":0}}`, `{"id":"a","type":"next","payload":{"data":1}}`,
		`{"id":"a","type":"next","payload":{"data":2}}`, `{"id":"a","type":"complete"}`)
	c.send(`{"id":"a","type":"subscribe","payload":"wrong"}`) // an id that is over may be used again
	c.wants(`{"id":"a","type":"error","payload":[{"message":"no"}]}`)
	c.send(`{"id":"nobody","type":"complete"}`, `{"type":"ping"}`)
	c.wants(`{"type":"pong"}`)
}

// What a subscription tells after the client has ended it does not arrive, and
// its id is free at once.
func TestACompletedSubscriptionIsSilent(t *testing.T) {
	_, url := server(t, nil)
	c := open(t, url)
	for range 50 {
		c.send(`{"id":"a","type":"subscribe","payload":"late"}`, `{"id":"a","type":"complete"}`)
		time.Sleep(time.Second / 25) // within the limit on messages
	}
	c.send(`{"id":"a","type":"subscribe","payload":"wrong"}`)
	c.wants(`{"id":"a","type":"error","payload":[{"message":"no"}]}`)
}

func TestWhatIsNoMessageCloses(t *testing.T) {
	_, url := server(t, nil)
	for text, code := range map[string]websocket.StatusCode{
		`x`:                                   socket.BadMessage,
		`[]`:                                  socket.BadMessage,
		`null`:                                socket.BadMessage,
		`{}`:                                  socket.BadMessage,
		`{"type":"connection_init"} {}`:       socket.BadMessage,
		`{"type":"start","id":"a"}`:           socket.BadMessage,
		`{"type":"connection_ack"}`:           socket.BadMessage,
		`{"type":"connection_init","id":"a"}`: socket.BadMessage,
		`{"type":"connection_init","payload":"x"}`:            socket.BadMessage,
		`{"type":"connection_init","payload":{"x":1}} `:       -1,
		`{"type":"connection_init","payload":null}`:           -1,
		`{"type":"connection_init","payload":` + twoTokens:    socket.BadMessage,
		`{"type":"connection_init","payload":` + numberToken:  socket.BadMessage,
		`{"type":"connection_init","payload":` + nobodysToken: socket.Unsigned,
		`{"type":"subscribe","id":"a","payload":"three"}`:     socket.NotBegun,
		`{"type":"ping"}`:                             socket.NotBegun,
		`{"type":"complete"}`:                         socket.BadMessage,
		`{"type":"pong","payload":"` + tooLong + `"}`: websocket.StatusMessageTooBig,
	} {
		c := dial(t, url, socket.Protocol)
		c.send(text)
		if code > 0 {
			c.closes(code)
			continue
		}
		c.wants(`{"type":"connection_ack"}`)
	}
	for text, code := range map[string]websocket.StatusCode{
		`{"type":"connection_init"}`:                                          socket.BusyAccount,
		`{"type":"subscribe","payload":"three"}`:                              socket.BadMessage,
		`{"type":"subscribe","id":"a"}`:                                       socket.BadMessage,
		`{"type":"subscribe","id":"` + tooLong[:129] + `","payload":"three"}`: socket.BadMessage,
		`{"type":"subscribe","id":"a","payload":"unsigned"}`:                  socket.Unsigned,
		`{"type":"next","id":"a","payload":{}}`:                               socket.BadMessage,
	} {
		c := open(t, url)
		c.send(text)
		c.closes(code)
	}
	c := open(t, url)
	c.send(`{"type":"subscribe","id":"a","payload":"wait"}`, `{"type":"subscribe","id":"a","payload":"wait"}`)
	c.closes(socket.SameID)
	c = dial(t, url, socket.Protocol)
	if err := c.conn.Write(t.Context(), websocket.MessageBinary, []byte(`{"type":"connection_init"}`)); err != nil {
		t.Fatal(err)
	}
	c.closes(socket.BadMessage)
}

const (
	twoTokens    = `{"Authorization":"Bearer a","authorization":"Bearer b"}}`
	numberToken  = `{"authorization":1}}`
	nobodysToken = `{"AUTHORIZATION":"Bearer nobody"}}`
)

var tooLong = strings.Repeat("x", 64<<10)

func TestOtherProtocolsAreNotSpoken(t *testing.T) {
	_, url := server(t, nil)
	dial(t, url).closes(socket.WrongProtocol)
	dial(t, url, "graphql-ws").closes(socket.WrongProtocol)
	answer, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	_ = answer.Body.Close()
	if answer.StatusCode != http.StatusUpgradeRequired {
		t.Error(answer.Status)
	}
}

// Who does not sign in, sends too much, subscribes too often, or is signed out,
// is sent away; who is not there any more is noticed.
func TestConnectionsHaveLimits(t *testing.T) {
	t.Run("who says nothing", func(t *testing.T) {
		_, url := server(t, func(l *socket.Limits) { l.Init = time.Second / 20 })
		dial(t, url, socket.Protocol).closes(socket.InitTimeout)
	})
	t.Run("messages", func(t *testing.T) {
		_, url := server(t, func(l *socket.Limits) { l.PerSecond, l.Burst = 0.001, 3 })
		c := open(t, url)
		for range 3 {
			c.send(`{"type":"ping"}`)
			c.wants(`{"type":"pong"}`)
		}
		c.send(`{"type":"ping"}`)
		c.closes(socket.BusyAccount)
	})
	t.Run("subscriptions", func(t *testing.T) {
		_, url := server(t, func(l *socket.Limits) { l.Subscriptions = 2 })
		c := open(t, url)
		for _, id := range []string{"a", "b", "c"} {
			c.send(`{"type":"subscribe","id":"` + id + `","payload":"wait"}`)
		}
		c.closes(socket.BusyAccount)
	})
	t.Run("who is signed out", func(t *testing.T) {
		s, url := server(t, func(l *socket.Limits) { l.Check = time.Second / 50 })
		c := open(t, url)
		c.send(`{"type":"subscribe","id":"a","payload":"wait"}`)
		close(s.out)
		c.closes(socket.Unsigned)
		s.ends(t)
	})
	t.Run("who answers no ping", func(t *testing.T) {
		s, url := server(t, func(l *socket.Limits) { l.Check, l.Write = time.Second/50, time.Second/10 })
		open(t, url) // and reads no more, by which a client answers
		s.ends(t)
	})
	t.Run("who takes nothing", func(t *testing.T) {
		s, url := server(t, func(l *socket.Limits) { l.Write = time.Second / 5 })
		open(t, url).send(`{"type":"subscribe","id":"a","payload":"flood"}`)
		s.ends(t)
	})
	t.Run("who is gone", func(t *testing.T) {
		s, url := server(t, nil)
		c := open(t, url)
		c.send(`{"type":"subscribe","id":"a","payload":"wait"}`)
		_ = c.conn.CloseNow()
		s.ends(t)
	})
}

func FuzzMessages(f *testing.F) {
	for _, seed := range []string{`{"type":"ping"}`, `{"id":"a","type":"subscribe","payload":"three"}`, `{"type":"complete","id":"a"}`, `{"type":"connection_init","payload":{}}`, "\x00", `{"type":`} {
		f.Add(seed)
	}
	s := &service{out: make(chan struct{}), closed: make(chan struct{})}
	web := httptest.NewServer(&socket.Handler{Service: s, Limits: socket.DefaultLimits(), Whole: func(ctx context.Context) context.Context { return ctx }})
	f.Cleanup(web.Close)
	f.Fuzz(func(t *testing.T, text string) {
		c := open(t, web.URL)
		if err := c.conn.Write(t.Context(), websocket.MessageText, []byte(text)); err != nil {
			t.Fatal(err)
		}
		_ = c.conn.Write(t.Context(), websocket.MessageText, []byte(`{"type":"ping"}`))
		// It goes on, or ends with a code of the protocol.
		for {
			got, err := c.read()
			if code := websocket.CloseStatus(err); err != nil && (code < 4000 || code > 4999) && code != websocket.StatusMessageTooBig && code != websocket.StatusInvalidFramePayloadData {
				t.Fatalf("%q: %v", text, err)
			}
			if err != nil || got == `{"type":"pong"}` {
				return
			}
		}
	})
}
