package graph

import (
	"context"
	"strconv"
	"testing"
	"time"

	"ieum/internal/ieum"
)

func TestConcurrencyLimiter(t *testing.T) {
	g := newConcurrencyLimiter(1, 1)
	leave, ok := g.enter(t.Context())
	if !ok {
		t.Fatal("the first does not get in")
	}
	second := make(chan func())
	go func() {
		leave, _ := g.enter(context.Background())
		second <- leave
	}()
	for g.waiting.Load() == 0 {
		time.Sleep(time.Millisecond) // until the second waits
	}
	if _, ok := g.enter(t.Context()); ok {
		t.Error("a third waits, and the queue has one place")
	}
	leave()
	leaveSecond := <-second
	over, cancel := context.WithCancel(t.Context())
	cancel()
	if _, ok := g.enter(over); ok {
		t.Error("somebody gets in who has gone away")
	}
	leaveSecond()
	if leave, ok := g.enter(t.Context()); !ok {
		t.Error("nobody is in, and nobody gets in")
	} else {
		leave()
	}
}

func TestRateLimitersForgetThoseAtRest(t *testing.T) {
	now := time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)
	p := newRateLimiters(1, 2, func() time.Time { return now })
	for i := range maxLimiters {
		p.allow(ieum.ID(strconv.Itoa(i)))
	}
	now = now.Add(time.Hour)
	p.allow("one more")
	if len(p.of) != 1 {
		t.Errorf("%d accounts are kept", len(p.of))
	}
}
