package graph_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"ieum/graph"
	"ieum/internal/demo"
	"ieum/internal/ieum"
	"ieum/internal/store/neo4j"
)

// demoHouseOn serves the synthetic district.
func demoHouseOn(t testing.TB, open openStore, adjust ...func(*graph.Config)) *house {
	t.Helper()
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	world, err := demo.Generate(demo.Config{Seed: 1, Today: ieum.DateOf(noon), Codes: codes})
	if err != nil {
		t.Fatal(err)
	}
	return newHouse(t, open, world.All(), world.SignIn, adjust...)
}

// operation reads the query of an API test.
func operation(t testing.TB, name string) string {
	t.Helper()
	return queryOf(t, filepath.Join("testdata", "api", name))
}

// demoCosts counts what operations cost the store once the account is in
// memory, where it stays until accounts change (docs/adr/0013).
func demoCosts(t *testing.T, open openStore) {
	t.Helper()
	h := demoHouseOn(t, open)
	for _, who := range []string{"case-manager", "teacher"} {
		h.ask(t, who, `{ viewer { id } }`, nil)
	}
	t.Run("an operation costs what is promised", func(t *testing.T) { operationsCost(t, h) })
	t.Run("the cost does not grow with the answer", func(t *testing.T) { readsDoNotGrow(t, h) })
	t.Run("the cost of a list does not grow with its rows", func(t *testing.T) { aListDoesNotGrow(t, h) })
}

// operationsCost holds the reads of each operation, and that nothing is
// written but the audit: one commit, which waits for no read and on Neo4j is
// one statement.
func operationsCost(t *testing.T, h *house) {
	t.Helper()
	student := h.students(t)[0]
	near := map[string]any{"latitude": 37.5, "longitude": 127.0, "withinMetres": 50_000_000}
	for _, tt := range []struct {
		name, who, query string
		variables        map[string]any
		// reads are exact, but for the record: that many at most.
		reads, commits uint64
		has            string
	}{
		{"linkage", "case-manager", operation(t, "linkage"), map[string]any{"subject": student, "need": "3000000-2"}, 1, 1, `"paths":[{`},
		{"student-360", "case-manager", operation(t, "record"), map[string]any{"student": student}, 3, 1, `"stages":[{`},
		{"a page of students", "case-manager", `{ students(first: 20) { totalCount nodes { id displayName grade school { name } } } }`, nil, 1, 1, `"displayName"`},
		{"a later page with needs", "case-manager", operation(t, "students"), map[string]any{"first": 2, "after": h.cursor(t)}, 2, 1, `"displayName"`},
		{"agencies", "teacher", operation(t, "agencies"), map[string]any{"first": 20}, 0, 0, `"services"`},
		{"agencies by type", "teacher", operation(t, "agencies"), map[string]any{"first": 20, "filter": map[string]any{"type": "COMMUNITY_WELFARE_CENTRE"}}, 0, 0, `"services"`},
		{"agencies near", "teacher", operation(t, "agencies"), map[string]any{"first": 20, "near": near}, 0, 0, `"distanceMetres"`},
		{"agencies by words", "teacher", operation(t, "agencies"), map[string]any{"first": 20, "filter": map[string]any{"text": "복지"}}, 0, 0, `"services"`},
	} {
		var a answer
		got := h.during(t, func() { a = h.ask(t, tt.who, tt.query, tt.variables) })
		if len(a.Errors) > 0 || !strings.Contains(a.body, tt.has) {
			t.Fatalf("%s: %.500s", tt.name, a.body)
		}
		t.Logf("%-20s %+v", tt.name, got)
		if got.reads > tt.reads || got.reads < tt.reads && tt.name != "student-360" || got.commits != tt.commits {
			t.Errorf("%s: %+v; want %d reads and %d commits", tt.name, got, tt.reads, tt.commits)
		}
		if _, ok := h.store.(*neo4j.Store); ok && got.statements != got.reads+got.commits {
			t.Errorf("%s: %+v; want a statement a read and one for the audit", tt.name, got)
		}
	}
}

// students are the ids of some students of the case manager's.
func (h *house) students(t testing.TB) []string {
	t.Helper()
	var list struct {
		Students struct {
			Nodes []struct{ ID string }
		}
	}
	h.data(t, "case-manager", `{ students(first: 20) { nodes { id } } }`, nil, &list)
	var ids []string
	for _, n := range list.Students.Nodes {
		ids = append(ids, n.ID)
	}
	return ids
}

// cursor is the place of the case manager's third student.
func (h *house) cursor(t *testing.T) string {
	t.Helper()
	var list struct {
		Students struct{ PageInfo struct{ EndCursor string } }
	}
	h.data(t, "case-manager", operation(t, "students"), map[string]any{"first": 3}, &list)
	return list.Students.PageInfo.EndCursor
}

// lists are lists with, of each row, what the store is asked for.
var lists = []struct{ who, list, each string }{
	{"coordinator", "agencies", "ties { totalCount }"},
	{"case-manager", "agencies", "ties { totalCount }"},
	{"case-manager", "agencies", "ties(kinds: [HELPED_BY]) { totalCount }"},
	{"case-manager", "agencies", "enrolments(first: 2) { nodes { beneficiary { ... on Student { id } } } } referrals { totalCount }"},
	{"case-manager", "agencies", "services { nodes { enrolments { totalCount } referrals { totalCount } } }"},
	{"case-manager", "services", "enrolments { totalCount } referrals { totalCount } ties { totalCount }"},
	{"school-lead", "schools", "students(first: 2) { nodes { grade } } workers { totalCount } ties { totalCount }"},
	{"case-manager", "caseManagers", "ties { totalCount } caseload { active }"},
	{"case-manager", "students", "ties { totalCount }"},
	{"case-manager", "students", "ties(first: 2) { nodes { ties { totalCount } } }"},
	{"case-manager", "students", "household { enrolments { totalCount } overlaps { need { code } } lead { agency { id } } }"},
	{"case-manager", "students", "ecomap { title }"},
	{"case-manager", "students", "genogram { title }"},
	{"case-manager", "students", "needs { subject { ... on Student { id } } services(first: 1) { totalCount } } teachers { worker { id } } cases { stages { stage } goals { tasks { id } } }"},
	{"case-manager", "cases", "student { displayName needs { id } ties { totalCount } }"},
	{"case-manager", "referrals", "student { displayName } need { id } service { agency { ties { totalCount } } }"},
}

// aListDoesNotGrow holds that what the rows of a list are asked for is read for
// all of them at once.
func aListDoesNotGrow(t *testing.T, h *house) {
	for _, l := range lists {
		count := func(first int) (rows int, reads uint64) {
			var got map[string]struct{ Nodes []json.RawMessage }
			query := fmt.Sprintf(`query ($n: Int!) { %s(first: $n) { nodes { id %s } } }`, l.list, l.each)
			done := h.during(t, func() { h.data(t, l.who, query, map[string]any{"n": first}, &got) })
			return len(got[l.list].Nodes), done.reads
		}
		few, fewReads := count(12)
		many, manyReads := count(24)
		t.Logf("%s { %s }: %d rows %d reads, %d rows %d reads", l.list, l.each, few, fewReads, many, manyReads)
		if many <= few || manyReads > fewReads+1 { // one more where the few are tied to nobody
			t.Errorf("%s { %s }: %d rows cost %d reads, %d cost %d; want the same", l.list, l.each, few, fewReads, many, manyReads)
		}
	}
}

func readsDoNotGrow(t *testing.T, h *house) {
	t.Helper()
	students := operation(t, "students")
	count := func(first int) (rows int, n uint64) {
		var got struct {
			Students struct{ Edges []json.RawMessage }
		}
		done := h.during(t, func() { h.data(t, "case-manager", students, map[string]any{"first": first}, &got) })
		return len(got.Students.Edges), done.reads
	}
	few, fewReads := count(2)
	many, manyReads := count(50)
	t.Logf("%d students: %d reads; %d students: %d reads", few, fewReads, many, manyReads)
	if many < 20 || manyReads != fewReads {
		t.Errorf("%d students with needs and schools cost %d reads, %d cost %d; want the same", few, fewReads, many, manyReads)
	}
	for _, id := range h.students(t) {
		var got struct {
			Student struct{ DisplayName string }
		}
		var a answer
		done := h.during(t, func() { a = h.data(t, "case-manager", operation(t, "record"), map[string]any{"student": id}, &got) })
		if done.reads > 3 {
			t.Errorf("student-360 costs %d reads; want 3 at most", done.reads)
		}
		if got.Student.DisplayName == "" || !strings.Contains(a.body, `"stages":[{`) {
			t.Errorf("no student: %s", a.body)
		}
	}
}
