package server

import (
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// wire is a connection that only knows where it comes from and when it ends.
type wire struct {
	net.Conn

	from     string
	closed   bool
	deadline time.Time
}

func (w *wire) RemoteAddr() net.Addr {
	return net.TCPAddrFromAddrPort(netip.MustParseAddrPort(w.from))
}
func (w *wire) Close() error                      { w.closed = true; return nil }
func (w *wire) SetReadDeadline(t time.Time) error { w.deadline = t; return nil }

// known, asks, rests are what tests do with a connection.
func known(c *connection) { SignedIn(over(context.Background(), c)) }
func asks(c *connection)  { c.of.changed(c, http.StateActive) }
func rests(c *connection) { c.of.changed(c, http.StateIdle) }

func TestTheLeastNeededIsClosedForOneMore(t *testing.T) {
	type one struct {
		from string
		is   []func(*connection)
	}
	in := func(from string, is ...func(*connection)) one { return one{from + ":1", is} }
	tests := []struct {
		name string
		open []one
		want int // which is closed; -1 is the new one
	}{
		{"the oldest of those that wait", []one{in("10.0.0.1"), in("10.0.0.1"), in("10.0.0.1")}, 0},
		{"one that waits before one that asks", []one{in("10.0.0.1", asks), in("10.0.0.1"), in("10.0.0.1", asks)}, 1},
		{"a stranger's before one of somebody who signed in", []one{in("10.0.0.1", known, rests), in("10.0.0.1", known, rests), in("10.0.0.2", asks)}, 2},
		{"of the address that has the most", []one{in("10.0.0.1"), in("10.0.0.2", asks), in("10.0.0.2", asks)}, 1},
		{"of the network that has the most", []one{in("10.0.0.1"), in("[2001:db8::1]"), in("[2001:db8::2]")}, 1},
		{"one that rests before one that is answered", []one{in("10.0.0.1", known, asks), in("10.0.0.1", known, asks), in("10.0.0.1", known, rests)}, 2},
		{"the longest at rest", []one{in("10.0.0.1", known, rests), in("10.0.0.1", known, rests), in("10.0.0.1", known, rests)}, 0},
		{"none that is answered", []one{in("10.0.0.1", known, asks), in("10.0.0.1", known, asks), in("10.0.0.1", asks, known)}, -1},
	}
	for _, tt := range tests {
		synctests(t, tt.name, func(t *testing.T) {
			l := limited(nil, len(tt.open))
			var wires []*wire
			admit := func(from string) (*connection, bool) {
				w := &wire{from: from}
				c := newConnection(l, w)
				if !l.admit(c) {
					return nil, false
				}
				wires = append(wires, w)
				return c, true
			}
			for _, o := range tt.open {
				c, ok := admit(o.from)
				if !ok {
					t.Fatal("there is room, and one does not get in")
				}
				for _, is := range o.is {
					is(c)
				}
			}
			_, in := admit("10.0.0.9:1")
			got := -1
			for i, w := range wires {
				if w.closed {
					got = i
				}
			}
			if got != tt.want || in != (tt.want >= 0) {
				t.Errorf("number %d was closed, and the new one is in: %v; want %d", got, in, tt.want)
			}
			if len(l.open) != len(tt.open) {
				t.Errorf("%d are open of %d", len(l.open), len(tt.open))
			}
		})
	}
}

// synctests runs a case in a bubble, in which waiting takes no time.
func synctests(t *testing.T, name string, run func(*testing.T)) {
	t.Helper()
	t.Run(name, func(t *testing.T) { synctest.Test(t, run) })
}

// Of many that come at once one may have asked without having been read yet.
func TestNoneIsClosedBeforeItHadAMomentToSignIn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := limited(nil, 2)
		come := func() (*connection, *wire) {
			w := &wire{from: "10.0.0.1:1"}
			c := newConnection(l, w)
			if !l.admit(c) {
				t.Fatal("one does not get in")
			}
			return c, w
		}
		first, firstWire := come()
		_, secondWire := come()
		began := time.Now()
		go func() {
			time.Sleep(newcomer / 2)
			known(first)
		}()
		come()
		if firstWire.closed || !secondWire.closed {
			t.Errorf("closed is who signed in: %t, who was silent: %t", firstWire.closed, secondWire.closed)
		}
		if waited := time.Since(began); waited != newcomer {
			t.Errorf("the new one waited %s, want %s", waited, newcomer)
		}
	})
}

func TestAStrangersConnectionRestsAShortTime(t *testing.T) {
	l := limited(nil, 2)
	w := &wire{from: "10.0.0.1:1"}
	c := newConnection(l, w)
	l.admit(c)
	now := time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)
	wait := func(limit time.Duration) time.Duration {
		if err := c.SetReadDeadline(now.Add(limit)); err != nil {
			t.Fatal(err)
		}
		return w.deadline.Sub(now)
	}
	if got := wait(readTimeout); got != readTimeout {
		t.Errorf("a request may come in for %s", got)
	}
	rests(c)
	if got := wait(idleTimeout); got != readHeaderTimeout {
		t.Errorf("a stranger's connection rests for %s", got)
	}
	if got := wait(readTimeout); got != readTimeout {
		t.Errorf("its next request may come in for %s", got)
	}
	known(c)
	rests(c)
	if got := wait(idleTimeout); got != idleTimeout {
		t.Errorf("the connection of somebody who signed in rests for %s", got)
	}
}

// counting counts the connections that are open.
type counting struct {
	net.Listener

	open, most atomic.Int64
}

func (l *counting) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	l.most.Store(max(l.most.Load(), l.open.Add(1))) // one accepts
	return &counted{Conn: c, of: l}, nil
}

type counted struct {
	net.Conn

	of   *counting
	once sync.Once
}

func (c *counted) Close() error {
	c.once.Do(func() { c.of.open.Add(-1) })
	return c.Conn.Close()
}

// Idle connections, however many, keep nobody out, and their number is
// bounded.
func TestIdleConnectionsKeepNobodyOut(t *testing.T) {
	const most = 8
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	counted := &counting{Listener: listener}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	api := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		SignedIn(r.Context())
		_, _ = io.WriteString(w, "answer")
	})
	go func() {
		ended <- Serve(ctx, counted, Config{API: api, Logger: slog.New(slog.DiscardHandler), Connections: most})
	}()
	at := listener.Addr().String()
	for range 3 * most {
		c, err := net.Dial("tcp", at)
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		if _, err := io.WriteString(c, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"); err != nil {
			t.Fatal(err)
		}
		if _, err := c.Read(make([]byte, 1)); err != nil {
			t.Fatal(err)
		}
	}
	client := &http.Client{Transport: &http.Transport{}}
	defer client.CloseIdleConnections()
	for i := range 3 {
		answer, err := client.Post("http://"+at+"/graphql", "application/json", strings.NewReader("{}"))
		if err != nil {
			t.Fatalf("request %d: %v", i, err)
		}
		_, _ = io.Copy(io.Discard, answer.Body)
		answer.Body.Close()
	}
	if got := counted.most.Load(); got > most+1 { // the new one and the one that is closed for it
		t.Errorf("%d connections were open at a limit of %d", got, most)
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
