// Package stores_test holds the stores against each other: what one does,
// the other must do as well, errors included.
package stores_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
	"ieum/internal/store/neo4j"
	"ieum/internal/store/neo4j/neo4jtest"
)

// shared is the server of all tests here.
var shared = neo4jtest.Shared{Getenv: os.Getenv}

func TestMain(m *testing.M) {
	code := m.Run()
	shared.Stop()
	os.Exit(code)
}

// number reads a setting of the environment.
func number(t *testing.T, name string, otherwise int) int {
	t.Helper()
	text := os.Getenv(name)
	if text == "" {
		return otherwise
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatalf("%s is not a number", name)
	}
	return n
}

// both opens an empty store of each sort.
func both(t *testing.T) (first, second ieum.Store) {
	t.Helper()
	server := shared.Server(t)
	options := neo4j.Options{URL: server.URL, User: server.User, Password: server.Password}
	if err := server.Wipe(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := neo4j.Migrate(t.Context(), options); err != nil {
		t.Fatal(err)
	}
	file, err := embedded.Open(t.Context(), filepath.Join(t.TempDir(), "ieum.db"), embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	graph, err := neo4j.Open(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { graph.Close() })
	return file, graph
}

// perScript is how many operations a script has: what is there gets denser.
const perScript = 400

// TestBothStoresDoTheSame runs random operations on both. IEUM_ROUNDS sets
// how many, IEUM_SEED the first seed.
func TestBothStoresDoTheSame(t *testing.T) {
	rounds, seed := number(t, "IEUM_ROUNDS", 800), uint64(number(t, "IEUM_SEED", 1))
	tally := map[string]int{}
	for done := 0; done < rounds; seed++ {
		count := min(perScript, rounds-done)
		run(t, seed, count, tally)
		done += count
		if t.Failed() {
			t.Fatalf("the seed is %d", seed)
		}
	}
	t.Logf("%d operations: %v", rounds, tally)
}

func run(t *testing.T, seed uint64, count int, tally map[string]int) {
	t.Helper()
	file, graph := both(t)
	s := &script{Rand: rand.New(rand.NewPCG(seed, 7)), kept: map[ieum.ID]ieum.Head{}}
	begin(t, s, file, graph)
	for n := range count {
		op := s.read()
		write := s.IntN(3) == 0
		switch {
		case write && s.IntN(8) == 0:
			op = s.remove()
		case write:
			op = s.put()
		case s.IntN(25) == 0:
			op = s.feed()
		case s.IntN(15) == 0:
			op = s.people()
		case s.IntN(80) == 0:
			op = s.network()
		}
		tally[op.name+" "+compare(t, n, op, file, graph)]++
		if t.Failed() {
			return
		}
		if write {
			if err := s.learn(t.Context(), file); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// begin puts two rows of every kind that refer to one another, so that what
// asks along several ties finds something.
func begin(t *testing.T, s *script, file, graph ieum.Store) {
	t.Helper()
	for _, store := range []ieum.Store{file, graph} {
		var rows []ieum.Entity
		var roots []ieum.ID
		for _, info := range ieum.Kinds() {
			for n := range 2 {
				e := joined(&info, n)
				rows, roots = append(rows, e), append(roots, e.Meta().Root)
			}
		}
		if err := store.Update(t.Context(), roots, putAll(rows)); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.learn(t.Context(), file); err != nil {
		t.Fatal(err)
	}
}

// compare runs an operation on both stores and says how it went.
func compare(t *testing.T, n int, op operation, file, graph ieum.Store) string {
	t.Helper()
	want, wantErr := op.run(t.Context(), file)
	got, gotErr := op.run(t.Context(), graph)
	refused := op.several && wantErr != nil && gotErr != nil
	if sortOf(wantErr) != sortOf(gotErr) && !refused {
		t.Errorf("operation %d, %s: the file says %v, the graph %v", n, op.name, wantErr, gotErr)
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(ieum.Record{})); diff != "" {
		t.Errorf("operation %d, %s (-file +graph):\n%s", n, op.name, diff)
	}
	return sortOf(wantErr)
}
