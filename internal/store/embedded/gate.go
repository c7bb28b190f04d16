package embedded

import (
	"fmt"
	"sync"

	"ieum/internal/ieum"
)

// gate counts the calls under way, so that Close waits for them and later
// ones are turned away. A call may enter again while it is inside: it is
// turned away, not blocked, once the gate closes.
type gate struct {
	mu     sync.Mutex
	inside int
	closed bool
	empty  chan struct{} // closed when the last call has left a closed gate
}

func newGate() *gate { return &gate{empty: make(chan struct{})} }

// enter lets a call in, or says that the store is closed.
func (g *gate) enter() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.closed {
		return fmt.Errorf("embedded: the store is closed: %w", ieum.ErrUnavailable)
	}
	g.inside++
	return nil
}

// leave ends a call that was let in.
func (g *gate) leave() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.inside--
	if g.closed && g.inside == 0 {
		close(g.empty)
	}
}

// shut closes the gate and returns when nobody is inside. The second call
// reports false and does nothing.
func (g *gate) shut() bool {
	g.mu.Lock()
	if g.closed {
		g.mu.Unlock()
		return false
	}
	g.closed = true
	if g.inside == 0 {
		close(g.empty)
	}
	g.mu.Unlock()
	<-g.empty
	return true
}
