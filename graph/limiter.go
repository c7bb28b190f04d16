package graph

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/time/rate"

	"ieum/internal/ieum"
)

// concurrencyLimiter lets so many operations run at once and so many wait; the
// rest are refused at once, so that those inside are answered in time.
type concurrencyLimiter struct {
	running chan struct{}
	waiting atomic.Int64
	queue   int64
}

func newConcurrencyLimiter(running, queue int) *concurrencyLimiter {
	return &concurrencyLimiter{running: make(chan struct{}, running), queue: int64(queue)}
}

// enter waits for a place and returns what gives it back, or false when the
// queue is full or the context ends.
func (g *concurrencyLimiter) enter(ctx context.Context) (leave func(), ok bool) {
	leave = func() { <-g.running }
	select {
	case g.running <- struct{}{}:
		return leave, true
	default:
	}
	defer g.waiting.Add(-1)
	if g.waiting.Add(1) > g.queue {
		return nil, false
	}
	select {
	case g.running <- struct{}{}:
		return leave, true
	case <-ctx.Done():
		return nil, false
	}
}

// maxLimiters is how many accounts' limiters are kept before those at rest are
// dropped.
const maxLimiters = 4096

// rateLimiters bound how many operations an account may ask for in a second.
type rateLimiters struct {
	limit rate.Limit
	burst int
	clock func() time.Time

	mu sync.Mutex
	of map[ieum.ID]*rate.Limiter
}

func newRateLimiters(perSecond float64, burst int, clock func() time.Time) *rateLimiters {
	return &rateLimiters{limit: rate.Limit(perSecond), burst: burst, clock: clock, of: map[ieum.ID]*rate.Limiter{}}
}

// allow reports whether the account may ask now, and counts it.
func (p *rateLimiters) allow(staff ieum.ID) bool {
	now := p.clock()
	p.mu.Lock()
	defer p.mu.Unlock()
	limiter, ok := p.of[staff]
	if !ok {
		p.forget(now)
		limiter = rate.NewLimiter(p.limit, p.burst)
		p.of[staff] = limiter
	}
	return limiter.AllowN(now, 1)
}

// forget drops the accounts at rest once there are many: theirs would be as
// good as new.
func (p *rateLimiters) forget(now time.Time) {
	if len(p.of) < maxLimiters {
		return
	}
	for staff, limiter := range p.of {
		if limiter.TokensAt(now) >= float64(p.burst) {
			delete(p.of, staff)
		}
	}
}
