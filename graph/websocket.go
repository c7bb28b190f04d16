package graph

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"ieum/graph/socket"
	"ieum/internal/auth"
)

// opensSocket reports whether a request is the handshake of a WebSocket.
func opensSocket(r *http.Request) bool {
	return r.Method == http.MethodGet && strings.EqualFold(r.Header.Get("Upgrade"), "websocket")
}

// asPost is a request as one that changes something. A handshake is a GET, which
// any page may send, but what comes over the connection is read by the page.
func asPost(r *http.Request) *http.Request {
	changing := *r
	changing.Method = http.MethodPost
	return &changing
}

// sockets is what stands behind WebSockets: subscriptions, and nothing else.
type sockets struct {
	front *front
	run   *runner
	auth  auth.Config
}

func newSockets(f *front, run *runner, c auth.Config) http.Handler {
	return &socket.Handler{Service: &sockets{f, run, c}, Limits: run.limits.Socket, Whole: f.whole}
}

// The ends of a connection that are no fault of its messages.
var (
	closeUnsigned    = socket.Closing{Code: socket.Unsigned, Reason: "Forbidden"}
	closeUnavailable = socket.Closing{Code: socket.ComeAgainLater, Reason: "Try again later"}
	closeBusy        = socket.Closing{Code: socket.BusyAccount, Reason: "Too many connections"}
)

// SignIn implements [socket.Service].
func (s *sockets) SignIn(handshake *http.Request, authorization string) (context.Context, socket.Session, error) {
	defer infoFrom(handshake.Context()).tell()
	if authorization != "" {
		handshake = handshake.Clone(handshake.Context())
		handshake.Header.Set("Authorization", authorization)
	}
	ctx, refusal := auth.SignIn(s.auth, handshake)
	switch {
	case refusal != nil && refusal.Status == http.StatusServiceUnavailable:
		return nil, nil, closeUnavailable
	case refusal != nil:
		return nil, nil, closeUnsigned
	}
	p, _ := auth.PrincipalFrom(ctx)
	release, busy := s.run.limiter.connect(p.ID())
	if busy != nil {
		infoFrom(ctx).answered.Code = codeOfFirst(s.run.sentAway(ctx, busy))
		return nil, nil, closeBusy
	}
	return ctx, &socketSession{s, handshake, release}, nil
}

// socketSession is a WebSocket of somebody who is signed in.
type socketSession struct {
	*sockets

	handshake *http.Request
	release   func()
}

// Close implements [socket.Session].
func (c *socketSession) Close() { c.release() }

// Check implements [socket.Session].
func (c *socketSession) Check(ctx context.Context) error {
	_, err := again(ctx)
	if err = ended(ctx, err); errors.Is(err, errSignedOut) {
		return closeUnsigned
	} else if err != nil {
		return closeUnavailable
	}
	return nil
}

// Subscribe implements [socket.Session].
func (c *socketSession) Subscribe(ctx context.Context, payload json.RawMessage, send func([]byte) error) error {
	ctx = c.front.named(ctx, c.handshake)
	defer infoFrom(ctx).tell()
	return c.end(ctx, c.serve(ctx, payload, socketOutlet(send)))
}

// serve runs a subscription until it ends.
func (c *socketSession) serve(ctx context.Context, payload []byte, out outlet) (err error) {
	defer func() {
		if thrown := recover(); thrown != nil {
			err = c.run.present.recover(ctx, thrown)
		}
	}()
	u, err := c.begin(ctx, payload)
	if err != nil {
		return err
	}
	defer u.close()
	info := infoFrom(ctx)
	info.answered.Code = CodeOK
	info.tell()
	return u.serve(ctx, out)
}

// begin begins a subscription as one that comes as a request.
func (c *socketSession) begin(ctx context.Context, payload []byte) (*subscription, error) {
	p, err := again(ctx)
	if err != nil {
		return nil, err
	}
	v, busy := c.run.limiter.arrive(p.ID())
	if busy != nil {
		return nil, busy
	}
	defer v.leave()
	ctx, cancel := context.WithTimeout(ctx, c.run.limits.Timeout)
	defer cancel()
	if busy := v.enter(ctx); busy != nil {
		return nil, busy
	}
	op, price, err := c.run.admit(ctx, v, payload, c.handshake.Header)
	if err != nil {
		return nil, err
	}
	if !isSubscription(op) {
		return nil, onlySubscriptions
	}
	return c.run.start(ctx, p, v, op, price)
}

// end says of the end of a subscription what it is over a WebSocket. While the
// store or the server is away the connection ends, and not the subscription: the
// clients begin it anew by themselves.
func (c *socketSession) end(ctx context.Context, err error) error {
	if err = ended(ctx, err); err == nil || errors.Is(err, errTold) {
		return nil
	}
	info := infoFrom(ctx)
	var errs gqlerror.List
	var wrong rejection
	var busy *throttled
	var bad *unfit
	switch {
	case errors.Is(err, errSignedOut):
		info.answered.Code = Unauthenticated
		return closeUnsigned
	case errors.As(err, &wrong):
		errs = wrong.errors(info)
	case errors.As(err, &busy):
		errs = c.run.sentAway(ctx, busy)
	case errors.As(err, &bad):
		errs = bad.response.Errors[:min(len(bad.response.Errors), maxErrors)]
	default:
		errs = c.run.failure(ctx, err).Errors
	}
	info.answered.Code = codeOfFirst(errs)
	if info.answered.Code == Unavailable && busy == nil {
		return closeUnavailable
	}
	body, err := json.Marshal(errs)
	if err != nil {
		panic("graph: " + err.Error()) // texts and numbers
	}
	return &socket.Refused{Errors: body}
}

// socketOutlet sends results over a WebSocket, whose connection gives signs of
// life by itself.
type socketOutlet func([]byte) error

func (o socketOutlet) next(body []byte) error { return o(body) }
func (o socketOutlet) beat() error            { return nil }
