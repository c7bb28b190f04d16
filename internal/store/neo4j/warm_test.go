package neo4j_test

import (
	"strings"
	"sync"
	"testing"

	"ieum/internal/store/neo4j"
)

func TestWarmingSendsEveryReadOnce(t *testing.T) {
	var mu sync.Mutex
	sent := map[string]int{}
	s := open(t, neo4j.Options{}.Listen(func(name, _ string, _ map[string]any) {
		mu.Lock()
		defer mu.Unlock()
		sent[name]++
	}))
	if err := s.Warm(t.Context()); err != nil {
		t.Fatal(err)
	}
	for name, text := range catalogue(t) {
		if (strings.Contains(text, "(me:Entity:Staff") || name == "reports") && sent[name] != 1 {
			t.Errorf("%s was sent %d times", name, sent[name])
		}
	}
}
