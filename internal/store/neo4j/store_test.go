package neo4j_test

import (
	"flag"
	"fmt"
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

// wire is the way of all statements here, heard what they are called with.
var (
	wire  tap
	heard = chatter{sent: map[string]map[string]bool{}}
)

// migrated is done once, whichever test comes first: wiping leaves the schema.
// errMigrated is what came of it.
var (
	migrated    sync.Once
	errMigrated error
)

func TestMain(m *testing.M) {
	code := m.Run()
	if code == 0 && wholeRun() && wire.texts != nil {
		for _, wrong := range whatWasSent() {
			fmt.Println("in the whole run:", wrong)
			code = 1
		}
	}
	shared.Stop()
	os.Exit(code)
}

// wholeRun reports whether all tests have run.
func wholeRun() bool {
	for _, name := range []string{"test.run", "test.skip", "test.list"} {
		if flag.Lookup(name).Value.String() != "" {
			return false
		}
	}
	return true
}

func TestStore(t *testing.T) {
	shared.Server(t)
	storetest.Run(t, func(t *testing.T) ieum.Store {
		s := open(t, neo4j.Options{})
		t.Cleanup(func() { checkShape(t) })
		return s
	})
}

// options lead to the server by the wire.
func options(t testing.TB) neo4j.Options {
	t.Helper()
	server := shared.Server(t)
	o := neo4j.Options{URL: wire.to(t, server.URL), User: server.User, Password: server.Password}.Listen(heard.hear)
	if os.Getenv(unlocked) != "" {
		return o.Unlocked()
	}
	return o
}

// open opens an empty store that is closed with the test.
func open(t testing.TB, settings neo4j.Options) *neo4j.Store {
	t.Helper()
	plain := options(t)
	settings = plain.With(settings)
	migrated.Do(func() { errMigrated = neo4j.Migrate(t.Context(), plain) }) // not in the haste that a test may be after
	if errMigrated != nil {
		t.Fatal(errMigrated)
	}
	if err := shared.Server(t).Wipe(t.Context()); err != nil {
		t.Fatal(err)
	}
	s, err := neo4j.Open(t.Context(), settings)
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
