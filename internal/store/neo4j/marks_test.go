package neo4j_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/store/neo4j"
)

func TestMarksLeadFromOneProgramToAnother(t *testing.T) {
	here := open(t, neo4j.Options{})
	there, err := neo4j.Open(t.Context(), options(t))
	if err != nil {
		t.Fatal(err)
	}
	defer there.Close()
	if err := register(t.Context(), here, "written here"); err != nil {
		t.Fatal(err)
	}
	marks, err := here.Marks(t.Context())
	if err != nil || len(marks) == 0 {
		t.Fatalf("marks %v, %v", marks, err)
	}
	statements := func(s *neo4j.Store, marks []string, want error) uint64 {
		t.Helper()
		before := s.Stats().Statements
		if err := s.Await(t.Context(), marks); !errors.Is(err, want) {
			t.Errorf("await: %v, want %v", err, want)
		}
		return s.Stats().Statements - before
	}
	if n := statements(here, marks, nil); n != 0 {
		t.Errorf("a program's own marks cost %d statements", n)
	}
	for n, want := range []uint64{1, 0} {
		if got := statements(there, marks, nil); got != want {
			t.Errorf("await %d: %d statements, want %d", n+1, got, want)
		}
	}
	if own, err := there.Marks(t.Context()); err != nil || len(own) == 0 {
		t.Errorf("what was awaited is not before later reads: %v, %v", own, err)
	}

	// Marks of other data: their bringer is told so, and nobody else is.
	strange := []string{strings.Repeat("x", 40)}
	if n := statements(there, strange, ieum.ErrUnavailable); n != 1 {
		t.Errorf("marks of other data: %d statements", n)
	}
	if err := register(t.Context(), there, "written there"); err != nil {
		t.Errorf("after marks of other data: %v", err)
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if err := there.Await(cancelled, strange); !errors.Is(err, context.Canceled) {
		t.Errorf("when the caller has gone: %v", err)
	}
}
