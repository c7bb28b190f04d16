package socket

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"sync"
	"time"

	"github.com/coder/websocket"
	"golang.org/x/time/rate"
)

// connection is one client's.
type connection struct {
	limits  Limits
	service Service
	conn    *websocket.Conn
	session Session
	begun   sync.WaitGroup // what runs beside the reader

	mu      sync.Mutex
	running map[string]*running
}

// running is a subscription that goes on.
type running struct{ stop context.CancelFunc }

func newConnection(h *Handler, conn *websocket.Conn) *connection {
	return &connection{limits: h.Limits, service: h.Service, conn: conn, running: map[string]*running{}}
}

// serve reads until the connection ends. There is one reader, so that the order
// of messages is that in which they were sent.
func (c *connection) serve(handshake *http.Request) {
	ctx, err := c.open(handshake)
	if err != nil {
		c.close(err)
		return
	}
	defer c.session.Close()
	c.begun.Go(func() { c.check(ctx) })
	c.close(c.listen(ctx))
}

// wait ends what runs beside the reader.
func (c *connection) wait(cancel context.CancelFunc) {
	cancel()
	_ = c.conn.CloseNow() // it may be closed already
	c.begun.Wait()
}

// open takes the first message, and signs in.
func (c *connection) open(handshake *http.Request) (context.Context, error) {
	m, err := c.first(handshake.Context())
	if err != nil {
		return nil, err
	}
	if m.Type != typeInit {
		return nil, Closing{NotBegun, "The first message is connection_init"}
	}
	token, err := authorization(m.Payload)
	if err != nil {
		return nil, err
	}
	ctx, session, err := c.service.SignIn(handshake, token)
	if err != nil {
		return nil, err
	}
	if err := c.write(ctx, message{Type: typeAck}); err != nil {
		session.Close()
		return nil, err
	}
	c.session = session
	return ctx, nil
}

// first returns the first message, if it comes in time. The library closes a
// connection whose reader gives up, without a word; so the clock does it.
func (c *connection) first(ctx context.Context) (message, error) {
	late := make(chan struct{})
	timer := time.AfterFunc(c.limits.Init, func() {
		defer close(late)
		c.close(Closing{InitTimeout, "Connection initialisation timeout"})
	})
	m, err := c.next(ctx)
	if !timer.Stop() {
		<-late
	}
	return m, err
}

// next reads a message.
func (c *connection) next(ctx context.Context) (message, error) {
	kind, text, err := c.conn.Read(ctx)
	if err != nil {
		return message{}, err
	}
	if kind != websocket.MessageText {
		return message{}, errMessage
	}
	return read(text)
}

// listen takes the messages after the first until something ends the connection,
// which is its error.
func (c *connection) listen(ctx context.Context) error {
	often := rate.NewLimiter(rate.Limit(c.limits.PerSecond), c.limits.Burst)
	for {
		m, err := c.next(ctx)
		if err != nil {
			return err
		}
		if !often.Allow() {
			return Closing{BusyAccount, "Too many messages"}
		}
		if err := c.take(ctx, m); err != nil {
			return err
		}
	}
}

// take does what a message asks for.
func (c *connection) take(ctx context.Context, m message) error {
	switch m.Type {
	case typeInit:
		return Closing{BusyAccount, "Too many initialisation requests"}
	case typePing:
		return c.write(ctx, message{Type: typePong})
	case typeSubscribe:
		return c.subscribe(ctx, m)
	case typeComplete:
		c.mu.Lock()
		defer c.mu.Unlock()
		if s := c.running[m.ID]; s != nil {
			s.stop()
			delete(c.running, m.ID) // the id may be used again at once
		}
	}
	return nil
}

// subscribe begins a subscription.
func (c *connection) subscribe(ctx context.Context, m message) error {
	ctx, stop := context.WithCancel(ctx)
	s := &running{stop}
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case c.running[m.ID] != nil:
		stop()
		return Closing{SameID, "Subscriber for this id already exists"}
	case len(c.running) >= c.limits.Subscriptions:
		stop()
		return Closing{BusyAccount, "Too many subscriptions"}
	}
	c.running[m.ID] = s
	c.begun.Go(func() {
		defer stop()
		err := c.session.Subscribe(ctx, m.Payload, func(result []byte) error {
			return c.tell(ctx, s, message{ID: m.ID, Type: typeNext, Payload: result})
		})
		c.ended(ctx, s, m.ID, err)
	})
	return nil
}

// errStopped says that the client has ended a subscription.
var errStopped = errors.New("socket: the client has ended it")

// tell sends a message of a subscription, unless the client has ended it: what
// is told after that the client would take for that of another with its id.
func (c *connection) tell(ctx context.Context, s *running, m message) error {
	c.mu.Lock()
	current := c.running[m.ID] == s
	c.mu.Unlock()
	if !current {
		return errStopped
	}
	return c.write(ctx, m)
}

// ended tells how a subscription has ended that the client did not end.
func (c *connection) ended(ctx context.Context, s *running, id string, err error) {
	if ctx.Err() != nil {
		return
	}
	if closing, ok := errors.AsType[Closing](err); ok {
		c.close(closing)
		return
	}
	last := message{ID: id, Type: typeComplete}
	if refused, ok := errors.AsType[*Refused](err); ok {
		last.Type, last.Payload = typeError, refused.Errors
	}
	_ = c.tell(ctx, s, last) // nobody may be left to tell
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.running[id] == s {
		delete(c.running, id)
	}
}

// check looks now and then whether the client is still there, and whether
// the account is still signed in, and ends the connection if not.
func (c *connection) check(ctx context.Context) {
	tick := time.NewTicker(c.limits.Check)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		if err := c.session.Check(ctx); err != nil {
			c.close(err)
			return
		}
		if c.alive(ctx) != nil {
			_ = c.conn.CloseNow() // whoever is not there needs no reason
			return
		}
	}
}

// alive asks the client for a sign of life.
func (c *connection) alive(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, c.limits.Write)
	defer cancel()
	return c.conn.Ping(ctx)
}

// write sends a message. A client that does not take it in time is not there any
// more, or reads slowly on purpose: its connection is over. The end of a
// subscription interrupts no message, by which others would lose the connection.
func (c *connection) write(ctx context.Context, m message) error {
	text, err := json.Marshal(m)
	if err != nil {
		panic("socket: " + err.Error()) // what is sent is JSON already
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), c.limits.Write)
	defer cancel()
	return c.conn.Write(ctx, websocket.MessageText, text)
}

// close ends the connection; for an error that is none of the protocol's it
// ended by itself. The client has five seconds to answer.
func (c *connection) close(err error) {
	closing, ok := errors.AsType[Closing](err)
	if !ok {
		return
	}
	_ = c.conn.Close(closing.Code, closing.Reason) // it may have ended meanwhile
}
