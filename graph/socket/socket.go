// Package socket speaks graphql-transport-ws, the protocol of the library graphql-ws
// (github.com/enisdenjo/graphql-ws, PROTOCOL.md): subscriptions to GraphQL over
// a WebSocket. It knows messages, their order and their limits. Who asks, and
// what a subscription tells, is for a [Service].
package socket

import (
	"context"
	"encoding/json"
	"net/http"
	"time"

	"github.com/coder/websocket"
)

// Protocol is the subprotocol. The older one, "graphql-ws", is not spoken: its
// library, subscriptions-transport-ws, is not kept any more.
const Protocol = "graphql-transport-ws"

// The codes by which a connection is closed, beside those of the protocol of
// WebSockets. Clients take some of them for final: [Unsigned] they try again with
// a new token, [BusyAccount] they do not.
const (
	BadMessage     websocket.StatusCode = 4400
	NotBegun       websocket.StatusCode = 4401
	Unsigned       websocket.StatusCode = 4403
	WrongProtocol  websocket.StatusCode = 4406
	InitTimeout    websocket.StatusCode = 4408
	SameID         websocket.StatusCode = 4409
	BusyAccount    websocket.StatusCode = 4429
	ComeAgainLater                      = websocket.StatusTryAgainLater
)

// Closing is an error that ends a connection, with a code and words for the
// client's developer. They are fixed, and repeat nothing that was sent.
type Closing struct {
	Code   websocket.StatusCode
	Reason string
}

// Error implements error.
func (c Closing) Error() string { return "socket: " + c.Reason }

// Refused is an error that ends one subscription: a list of GraphQL errors, as
// JSON.
type Refused struct{ Errors json.RawMessage }

// Error implements error.
func (*Refused) Error() string { return "socket: the subscription ends with errors" }

// Service is what stands behind the connections.
type Service interface {
	// SignIn finds out for whom a connection is: by its handshake, or by the value of
	// a header Authorization that came with the first message, if it is not empty. The
	// context is that of the handshake, which lasts as long as the connection, for
	// whoever that is. An error is a Closing.
	SignIn(handshake *http.Request, authorization string) (context.Context, Session, error)
}

// Session is one account's connection.
type Session interface {
	// Subscribe serves one subscription, to what the payload of a message asks for,
	// until it ends or the context does; results go out by send, whose error means
	// that nobody is left to send to. It is called from a goroutine for each
	// subscription. An error is a *Refused or a Closing.
	Subscribe(ctx context.Context, payload json.RawMessage, send func(result []byte) error) error
	// Check looks whether the account is still signed in. An error is a Closing.
	Check(ctx context.Context) error
	// Close is called once, at the end.
	Close()
}

// Limits bound what a connection may do.
type Limits struct {
	// MessageBytes of a message of a client.
	MessageBytes int64
	// Subscriptions at once, of one connection, those that are about to begin
	// included. The share of an account is smaller.
	Subscriptions int
	// PerSecond and Burst bound how many messages a client sends.
	PerSecond float64
	Burst     int
	// Init is how long the first message may take, Write how long a client may take
	// to receive one, and Check how often it is looked whether it is still there,
	// and signed in.
	Init, Write, Check time.Duration
}

// DefaultLimits returns those of production.
func DefaultLimits() Limits {
	return Limits{
		MessageBytes: 64 << 10, Subscriptions: 40, PerSecond: 30, Burst: 60,
		Init: 5 * time.Second, Write: 5 * time.Second, Check: 10 * time.Second,
	}
}

// Handler serves connections. Whether the page that opens one may do so is to be
// judged before.
type Handler struct {
	Service Service
	Limits  Limits
	// Whole returns the context of a request without the limit of its time; see
	// graph.Config.
	Whole func(context.Context) context.Context
}

// ServeHTTP implements [http.Handler].
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	conn, err := websocket.Accept(w, r, &websocket.AcceptOptions{
		Subprotocols:       []string{Protocol},
		InsecureSkipVerify: true, // the origin is judged before, by the rule of all requests
	})
	if err != nil {
		return // answered already
	}
	defer func() { _ = conn.CloseNow() }() // it may be closed already
	conn.SetReadLimit(h.Limits.MessageBytes)
	ctx, cancel := context.WithCancel(context.WithoutCancel(r.Context()))
	defer cancel()
	defer context.AfterFunc(h.Whole(r.Context()), cancel)()
	c := newConnection(h, conn)
	defer c.wait(cancel)
	if conn.Subprotocol() != Protocol {
		c.close(Closing{WrongProtocol, "Subprotocol not acceptable"})
		return
	}
	c.serve(r.WithContext(ctx)) //nolint:contextcheck // it outlasts the request's time
}
