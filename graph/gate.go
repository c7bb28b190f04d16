package graph

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/time/rate"

	"ieum/internal/ieum"
)

// gate lets so many operations run at once and so many wait; the rest are
// turned away at once, so that those inside are answered in time.
type gate struct {
	running chan struct{}
	waiting atomic.Int64
	queue   int64
}

func newGate(running, queue int) *gate {
	return &gate{running: make(chan struct{}, running), queue: int64(queue)}
}

// enter waits for a place and returns what gives it back, or false when the
// queue is full or the context ends.
func (g *gate) enter(ctx context.Context) (leave func(), ok bool) {
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

// maxPaces is how many accounts' paces are kept before those at rest are
// dropped.
const maxPaces = 4096

// paces bounds how many operations an account may ask for in a second.
type paces struct {
	limit rate.Limit
	burst int
	clock func() time.Time

	mu sync.Mutex
	of map[ieum.ID]*rate.Limiter
}

func newPaces(perSecond float64, burst int, clock func() time.Time) *paces {
	return &paces{limit: rate.Limit(perSecond), burst: burst, clock: clock, of: map[ieum.ID]*rate.Limiter{}}
}

// allow reports whether the account may ask now, and counts it.
func (p *paces) allow(staff ieum.ID) bool {
	now := p.clock()
	p.mu.Lock()
	defer p.mu.Unlock()
	pace, ok := p.of[staff]
	if !ok {
		p.forget(now)
		pace = rate.NewLimiter(p.limit, p.burst)
		p.of[staff] = pace
	}
	return pace.AllowN(now, 1)
}

// forget drops the accounts at rest once there are many: theirs would be as
// good as new.
func (p *paces) forget(now time.Time) {
	if len(p.of) < maxPaces {
		return
	}
	for staff, pace := range p.of {
		if pace.TokensAt(now) >= float64(p.burst) {
			delete(p.of, staff)
		}
	}
}
