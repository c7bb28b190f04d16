package neo4j_test

import (
	"flag"
	"os"
	"sync"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/ieum/storetest"
	"ieum/internal/store/neo4j"
	"ieum/internal/store/neo4j/neo4jtest"
)

// shared is the server of all tests here.
var shared = neo4jtest.Shared{Getenv: os.Getenv}

// migrated is done once: wiping leaves the schema.
var migrated sync.Once

func TestMain(m *testing.M) {
	code := m.Run()
	shared.Stop()
	os.Exit(code)
}

func TestStore(t *testing.T) {
	shared.Server(t)
	c := chatter{sent: map[string]map[string]bool{}}
	options := neo4j.Options{}.Listen(c.hear)
	storetest.Run(t, func(t *testing.T) ieum.Store {
		s := open(t, options)
		t.Cleanup(func() { checkShape(t) })
		return s
	})
	if !t.Failed() && flag.Lookup("test.run").Value.String() == "" && flag.Lookup("test.skip").Value.String() == "" {
		c.check(t) // all cases have run
	}
}

// open opens an empty store that is closed with the test.
func open(t testing.TB, options neo4j.Options) *neo4j.Store {
	t.Helper()
	server := shared.Server(t)
	options.URL, options.User, options.Password = server.URL, server.User, server.Password
	migrated.Do(func() {
		if err := neo4j.Migrate(t.Context(), options); err != nil {
			t.Fatal(err)
		}
	})
	if err := server.Wipe(t.Context()); err != nil {
		t.Fatal(err)
	}
	s, err := neo4j.Open(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}
