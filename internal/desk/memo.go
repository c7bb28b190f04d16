package desk

import "sync"

// memo answers each question of a request once, for all who ask it: one
// operation may ask the same of a node in many places.
type memo[K comparable, V any] struct {
	mu sync.Mutex
	of map[K]func() (V, error)
}

// get returns what answer returned for the key, now or before. Who asks while
// it is being answered waits.
func (m *memo[K, V]) get(key K, answer func() (V, error)) (V, error) {
	m.mu.Lock()
	if m.of == nil {
		m.of = map[K]func() (V, error){}
	}
	known, ok := m.of[key]
	if !ok {
		known = sync.OnceValues(answer)
		m.of[key] = known
	}
	m.mu.Unlock()
	return known()
}

// put keeps what a key is answered with, unless it was asked before.
func (m *memo[K, V]) put(key K, v V) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.of == nil {
		m.of = map[K]func() (V, error){}
	}
	if m.of[key] == nil {
		m.of[key] = func() (V, error) { return v, nil }
	}
}
