package server

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"sync"
	"time"
)

// connections are those of a server: never more than so many. When one more
// comes, the least needed is closed for it, so that connections that nobody
// uses keep nobody out: those over which nobody has signed in come first,
// those of the address that has the most before others, those that wait before
// those that ask, the oldest first. One over which somebody who signed in is
// being answered is never closed; if there are only such, the new one is.
type connections struct {
	net.Listener

	most int

	mu   sync.Mutex
	open map[*connection]bool
	from map[netip.Prefix]int // how many each address has
	tick uint64               // orders what happens
}

// newcomer is the moment that a connection has from its coming: time for a
// question to come from far, and to be read by a server that has much to do.
const newcomer = time.Second / 4

func limited(l net.Listener, most int) *connections {
	return &connections{Listener: l, most: most, open: map[*connection]bool{}, from: map[netip.Prefix]int{}}
}

// Accept implements [net.Listener].
func (l *connections) Accept() (net.Conn, error) {
	for {
		accepted, err := l.Listener.Accept()
		if err != nil {
			if !errors.Is(err, net.ErrClosed) {
				l.close(l.leastNeeded()) // the process may have no file left
			}
			return nil, err
		}
		c := newConnection(l, accepted)
		if l.admit(c) {
			return c, nil
		}
		_ = accepted.Close()
	}
}

// admit takes a connection in, and closes another where there are as many as
// may be.
func (l *connections) admit(c *connection) bool {
	for l.full() {
		victim := l.leastNeeded()
		if victim == nil {
			return false
		}
		select {
		case <-victim.settled:
			l.close(victim)
		default:
			<-victim.settled // nobody comes in meanwhile, so this has an end; another may be needed less by then
		}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.tick++
	c.since = l.tick
	time.AfterFunc(newcomer, func() { close(c.settled) })
	l.open[c] = true
	l.from[c.address]++
	return true
}

func (l *connections) full() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.open) >= l.most
}

// leastNeeded returns the connection to close first, or nil.
func (l *connections) leastNeeded() *connection {
	l.mu.Lock()
	defer l.mu.Unlock()
	var least *connection
	for c := range l.open {
		if c.known && c.asks {
			continue
		}
		if least == nil || l.less(c, least) {
			least = c
		}
	}
	return least
}

// less reports whether a is needed less than b.
func (l *connections) less(a, b *connection) bool {
	switch {
	case a.known != b.known:
		return b.known
	case l.from[a.address] != l.from[b.address]:
		return l.from[a.address] > l.from[b.address]
	case a.asks != b.asks:
		return b.asks
	}
	return a.since < b.since
}

func (l *connections) close(c *connection) {
	if c != nil {
		_ = c.Close() // it may be closed already
	}
}

// changed is told by the server what becomes of a connection.
func (l *connections) changed(c net.Conn, state http.ConnState) {
	ours, ok := c.(*connection)
	if !ok {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.tick++
	answered := state == http.StateActive || state == http.StateHijacked // a WebSocket is, until it is closed
	ours.asks, ours.rests, ours.since = answered, state == http.StateIdle, l.tick
}

// drop forgets a connection that is closed.
func (l *connections) drop(c *connection) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.open[c] {
		return
	}
	delete(l.open, c)
	if l.from[c.address]--; l.from[c.address] == 0 {
		delete(l.from, c.address)
	}
}

// connection is one of them. What may change is guarded by the mutex of all.
type connection struct {
	net.Conn

	of      *connections
	address netip.Prefix
	known   bool          // somebody has signed in over it
	asks    bool          // a request is answered
	rests   bool          // a request was answered, and the wait for the next begins
	since   uint64        // when it began to do what it does
	settled chan struct{} // closed once its first moment has passed
}

func newConnection(l *connections, accepted net.Conn) *connection {
	return &connection{Conn: accepted, of: l, address: addressOf(accepted), settled: make(chan struct{})}
}

// Close implements [net.Conn].
func (c *connection) Close() error {
	c.of.drop(c)
	return c.Conn.Close()
}

// CloseWrite lets the server say that it has answered before it closes.
func (c *connection) CloseWrite() error {
	if half, ok := c.Conn.(interface{ CloseWrite() error }); ok {
		return half.CloseWrite()
	}
	return nil
}

// SetReadDeadline implements [net.Conn]. A connection over which nobody has
// signed in waits for its next request as long as for its first, not as long
// as the others: the deadline that the server sets when one begins to rest is
// moved.
func (c *connection) SetReadDeadline(t time.Time) error {
	c.of.mu.Lock()
	if c.rests && !c.known {
		t = t.Add(readHeaderTimeout - idleTimeout)
	}
	c.rests = false
	c.of.mu.Unlock()
	return c.Conn.SetReadDeadline(t)
}

type connectionKey struct{}

// over puts the connection into the context of its requests.
func over(ctx context.Context, c net.Conn) context.Context {
	return context.WithValue(ctx, connectionKey{}, c)
}

// SignedIn notes that somebody signed in with the request of a context: the
// connection that it came over is kept open longer, and is not closed for
// others while it is used.
func SignedIn(ctx context.Context) {
	c, ok := ctx.Value(connectionKey{}).(*connection)
	if !ok {
		return
	}
	c.of.mu.Lock()
	defer c.of.mu.Unlock()
	c.known = true
}

// addressOf is where a connection comes from: an IPv4 address, or the network
// that one customer has in IPv6.
func addressOf(c net.Conn) netip.Prefix {
	at, err := netip.ParseAddrPort(c.RemoteAddr().String())
	if err != nil {
		return netip.Prefix{}
	}
	address, bits := at.Addr().Unmap(), 32
	if address.Is6() {
		bits = 64
	}
	prefix, err := address.WithZone("").Prefix(bits)
	if err != nil {
		return netip.Prefix{}
	}
	return prefix
}
