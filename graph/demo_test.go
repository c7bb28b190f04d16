package graph_test

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"ieum/graph"
	"ieum/internal/demo"
	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
)

// demoHouse serves the synthetic district.
func demoHouse(t testing.TB, adjust ...func(*graph.Config)) *house {
	t.Helper()
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	world, err := demo.Generate(demo.Config{Seed: 1, Today: ieum.DateOf(noon), Codes: codes})
	if err != nil {
		t.Fatal(err)
	}
	return newHouse(t, embeddedStore, world.All(), world.SignIn, adjust...)
}

// operation reads the query of an API test.
func operation(t testing.TB, name string) string {
	t.Helper()
	return read(t, filepath.Join("testdata", "api", name), "query.graphql")
}

func reads(h *house) uint64 { return h.store.(*embedded.Store).Stats().Reads }

func TestReadsInTheDemo(t *testing.T) {
	h := demoHouse(t)
	t.Run("they do not grow with the answer", func(t *testing.T) { readsDoNotGrow(t, h) })
	t.Run("a whole record costs three at most", func(t *testing.T) { recordCostsThree(t, h) })
}

func readsDoNotGrow(t *testing.T, h *house) {
	t.Helper()
	students := operation(t, "students")
	count := func(first int) (rows int, n uint64) {
		var got struct {
			Students struct{ Edges []json.RawMessage }
		}
		before := reads(h)
		h.data(t, "case-manager", students, map[string]any{"first": first}, &got)
		return len(got.Students.Edges), reads(h) - before
	}
	few, fewReads := count(2)
	many, manyReads := count(50)
	t.Logf("%d students: %d reads; %d students: %d reads, the account's own among them", few, fewReads, many, manyReads)
	if many < 20 || manyReads != fewReads {
		t.Errorf("%d students with needs and schools cost %d reads, %d cost %d; want the same", few, fewReads, many, manyReads)
	}
}

func recordCostsThree(t *testing.T, h *house) {
	t.Helper()
	var list struct {
		Students struct {
			Nodes []struct{ ID string }
		}
	}
	h.data(t, "case-manager", `{ students(first: 20) { nodes { id } } }`, nil, &list)
	for _, s := range list.Students.Nodes {
		var got struct {
			Student struct{ DisplayName string }
		}
		before := reads(h)
		a := h.data(t, "case-manager", operation(t, "record"), map[string]any{"student": s.ID}, &got)
		// One more read is the account's, by which the request was let in.
		if n := reads(h) - before - 1; n > 3 {
			t.Errorf("student-360 costs %d reads; want 3 at most", n)
		}
		if got.Student.DisplayName == "" || !strings.Contains(a.body, `"stages":[{`) {
			t.Errorf("no student: %s", a.body)
		}
	}
}
