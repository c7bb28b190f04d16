package leak_test

import (
	"os"
	"testing"
	"time"

	"ieum/internal/ieum"
	"ieum/internal/store/neo4j"
	"ieum/internal/store/neo4j/neo4jtest"
)

// shared is the Neo4j server of the tests here.
var shared = neo4jtest.Shared{Getenv: os.Getenv}

func TestMain(m *testing.M) { os.Exit(thenStop(m)) }

// thenStop ends the server when all tests are done.
func thenStop(m *testing.M) int {
	defer shared.Stop()
	return m.Run()
}

// TestNothingLeaksOnNeo4j asks the same questions of the graph: 300, and 10,000
// in the long campaign.
func TestNothingLeaksOnNeo4j(t *testing.T) {
	rounds := 300
	if os.Getenv("IEUM_TEST_LONG") != "" {
		rounds = 10_000
	}
	seed := uint64(number(t, "IEUM_SEED", 1)) + 10_000
	for done := 0; done < rounds && !t.Failed(); done += perWorld {
		if wrong := campaign(t, onGraph, seed, min(perWorld, rounds), fault{}); wrong != "" {
			t.Fatalf("the seed is %d: %s", seed, wrong)
		}
		seed++
	}
	t.Logf("%d questions", rounds)
}

func onGraph(t *testing.T) ieum.Store {
	t.Helper()
	server := shared.Server(t)
	options := neo4j.Options{URL: server.URL, User: server.User, Password: server.Password, Now: func() time.Time { return noon }}
	if err := server.Wipe(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := neo4j.Migrate(t.Context(), options); err != nil {
		t.Fatal(err)
	}
	s, err := neo4j.Open(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if err := s.Warm(t.Context()); err != nil { // what is asked first waits for its plan, longer than a request may on a busy machine
		t.Fatal(err)
	}
	return s
}
