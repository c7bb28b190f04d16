package server

import (
	"context"
	"sync"
	"time"

	"ieum/internal/ieum"
)

// readyFor is how long an answer about readiness holds. Nobody signs in to
// ask, and a check writes: whoever asks more often is told the same.
const readyFor = time.Second

// readiness is what is known of a server's readiness.
type readiness struct {
	check func(context.Context) error

	mu sync.Mutex
	// known is set while err is the answer.
	known bool
	err   error
	// checking is closed when the check under way has ended.
	checking chan struct{}
}

// ask returns nil if the server is ready. It waits for the check for
// [ieum.ProbeLimit]: one that takes longer is none.
func (r *readiness) ask(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, ieum.ProbeLimit)
	defer cancel()
	r.mu.Lock()
	if r.known {
		defer r.mu.Unlock()
		return r.err
	}
	if r.checking == nil {
		r.checking = make(chan struct{})
		go r.find(context.WithoutCancel(ctx))
	}
	ended := r.checking
	r.mu.Unlock()
	select {
	case <-ended:
		r.mu.Lock()
		defer r.mu.Unlock()
		return r.err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// find checks, and forgets after a while what came of it.
func (r *readiness) find(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, ieum.ProbeLimit)
	defer cancel()
	err := r.check(ctx)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.known, r.err = true, err
	close(r.checking)
	r.checking = nil
	time.AfterFunc(readyFor, func() {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.known = false
	})
}
