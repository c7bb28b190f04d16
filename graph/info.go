package graph

import (
	"context"
	"sync"
	"sync/atomic"

	"ieum/internal/ieum"
)

// requestInfo is what is known of a request from its headers.
type requestInfo struct {
	// request names the request in answers and logs.
	request string
	// address is where it came from; empty if none can be told.
	address  string
	language ieum.Language
	// faulted is set once it was logged why the request has no answer.
	faulted *atomic.Bool
	// answered is what is told of the request once it is answered. The goroutine
	// that serves the request alone writes it.
	answered *Answered
	// tell tells it; once, however often it is called.
	tell func()
	// whole is the context of the connection, which outlasts the time that a request
	// has to be answered.
	whole context.Context //nolint:containedctx // it is what a request comes with, as its address is
}

type infoKey struct{}

func withInfo(ctx context.Context, i requestInfo, tell func(*Answered)) context.Context {
	i.faulted, i.answered = new(atomic.Bool), new(Answered)
	i.tell = sync.OnceFunc(func() { tell(i.answered) })
	return context.WithValue(ctx, infoKey{}, i)
}

// infoFrom returns what is known of the request; outside of one, Korean is
// spoken.
func infoFrom(ctx context.Context) requestInfo {
	if a, ok := ctx.Value(infoKey{}).(requestInfo); ok {
		return a
	}
	return requestInfo{language: ieum.Korean, answered: new(Answered)}
}
