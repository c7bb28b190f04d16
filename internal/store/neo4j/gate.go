package neo4j

import (
	"fmt"
	"sync"

	"ieum/internal/ieum"
)

// gate lets calls in until it is shut, and tells when the last has left.
type gate struct {
	mu     sync.Mutex
	calls  sync.WaitGroup
	closed bool
}

// enter lets a call in, or says that the store is closed.
func (g *gate) enter() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.closed {
		return fmt.Errorf("neo4j: the store is closed: %w", ieum.ErrUnavailable)
	}
	g.calls.Add(1)
	return nil
}

// leave ends a call that was let in.
func (g *gate) leave() { g.calls.Done() }

// shut closes the gate and waits for the calls under way. A second call
// reports false and waits for nothing.
func (g *gate) shut() bool {
	g.mu.Lock()
	first := !g.closed
	g.closed = true
	g.mu.Unlock()
	if first {
		g.calls.Wait()
	}
	return first
}
