package graph

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"ieum/internal/policy"
)

// eventStream is the media type of what a subscription is answered with.
const eventStream = "text/event-stream"

// writeLimit is how long a client may take to receive an event. Who takes longer
// is not there any more, or reads on purpose slowly.
const writeLimit = 5 * time.Second

// stream answers a subscription over SSE, by the protocol of graphql-sse for
// distinct connections: an event "next" for each result and "complete" at the
// end. The request has paid for the beginning; each event pays for itself.
func (s *runner) stream(w http.ResponseWriter, r *http.Request, p policy.Principal, v *visit, op *graphql.OperationContext, price int) {
	if !acceptsStream(r.Header.Values("Accept")) {
		reject(w, r, wrongStream)
		return
	}
	u, err := s.start(r.Context(), p, v, op, price)
	if busy, ok := errors.AsType[*throttled](err); ok {
		s.later(w, r, busy)
		return
	}
	if err == nil {
		defer u.close()
	}
	info := infoFrom(r.Context())
	// The time that a request has ends with its beginning.
	ctx, cancel := context.WithCancel(context.WithoutCancel(r.Context()))
	defer cancel()
	defer context.AfterFunc(info.whole, cancel)() //nolint:contextcheck // it outlasts the request's time
	out := newSSE(w)
	if out.open() != nil {
		return
	}
	info.answered.Code = CodeOK
	if err == nil {
		info.tell()
		err = u.serve(ctx, out)
	}
	if err != nil {
		s.finish(ctx, out, err)
	}
}

// finish tells why a stream ends, and that it does.
func (s *runner) finish(ctx context.Context, out *sse, err error) {
	if !errors.Is(err, errTold) {
		response := s.failure(ctx, err)
		if code := codeOfFirst(response.Errors); code == Unavailable {
			_ = out.write("retry: 2000\n\n") // who cannot be told needs no hint
		}
		if body, err := written(response, false, nil); err == nil {
			infoFrom(ctx).answered.Code = codeOfFirst(response.Errors)
			_ = out.next(body)
		}
	}
	_ = out.write("event: complete\ndata:\n\n")
}

// sse writes events.
type sse struct {
	w       http.ResponseWriter
	control *http.ResponseController
}

func newSSE(w http.ResponseWriter) *sse { return &sse{w, http.NewResponseController(w)} }

// open sends the header, and a comment so that the client knows.
func (o *sse) open() error {
	// The limits of the server are for a question and its answer.
	_ = o.control.SetReadDeadline(time.Time{})
	h := o.w.Header()
	h.Set("Content-Type", eventStream+"; charset=utf-8")
	h.Set("X-Accel-Buffering", "no") // a proxy that collects would hold events back
	o.w.WriteHeader(http.StatusOK)
	return o.beat()
}

func (o *sse) beat() error { return o.write(":\n\n") }

// next sends a result. It holds no line breaks: JSON writes them otherwise.
func (o *sse) next(body []byte) error { return o.write("event: next\ndata: " + string(body) + "\n\n") }

func (o *sse) write(text string) error {
	within, cancel := context.WithTimeout(context.Background(), writeLimit)
	defer cancel()
	deadline, _ := within.Deadline()
	_ = o.control.SetWriteDeadline(deadline)           // a recorder of tests has none
	if _, err := o.w.Write([]byte(text)); err != nil { //nolint:gosec // events of JSON, which no browser takes for a page
		return err
	}
	return o.control.Flush()
}
