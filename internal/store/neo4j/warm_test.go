package neo4j_test

import (
	"strings"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/store/neo4j"
)

func TestWarmingSendsEveryReadOnce(t *testing.T) {
	sent := map[string]int{}
	s := open(t, neo4j.Options{}.Listen(func(name, _ string, _ map[string]any) { sent[name]++ }))
	if err := s.Warm(t.Context()); err != nil {
		t.Fatal(err)
	}
	for name, text := range catalogue(t) {
		if strings.Contains(text, "(me:Entity:Staff") && sent[name] != 1 {
			t.Errorf("%s was sent %d times", name, sent[name])
		}
	}
}

// A client that routes asks the server where to go, and comes back to it.
func TestAnAddressThatRoutesIsServed(t *testing.T) {
	open(t, neo4j.Options{})
	settings := options(t)
	settings.URL = strings.Replace(settings.URL, "bolt://", "neo4j://", 1)
	s, err := neo4j.Open(t.Context(), settings)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := register(t.Context(), s, "routed"); err != nil {
		t.Fatal(err)
	}
	found, err := s.View(ieum.ProgramScope()).Entities(t.Context(), []ieum.ID{student("routed").ID})
	if err != nil || len(found) != 1 {
		t.Errorf("what was just written: %d rows, %v", len(found), err)
	}
}
