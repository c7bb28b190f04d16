package ieum

import (
	"fmt"
	"sync"
)

// Calls counts the calls of a store that are under way, so that closing the
// store waits for them and refuses later ones. The zero value is open. Its
// methods may be called from several goroutines.
type Calls struct {
	mu     sync.Mutex
	active sync.WaitGroup
	closed bool
}

// Begin counts a call, which [Calls.End] ends. After [Calls.Drain] it is
// [ErrUnavailable], also for a call within one that is under way: it is
// refused, and does not wait.
func (c *Calls) Begin() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return fmt.Errorf("the store is closed: %w", ErrUnavailable)
	}
	c.active.Add(1)
	return nil
}

// End ends a call that was begun.
func (c *Calls) End() { c.active.Done() }

// Drain refuses new calls and returns when those under way have ended. A
// second Drain reports false and waits for nothing.
func (c *Calls) Drain() bool {
	c.mu.Lock()
	first := !c.closed
	c.closed = true
	c.mu.Unlock()
	if first {
		c.active.Wait()
	}
	return first
}
