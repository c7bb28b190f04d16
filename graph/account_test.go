package graph_test

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
	"ieum/internal/ieum/storetest"
)

// listening is a store that keeps what is audited where a test can see it.
type listening struct {
	ieum.Store
	mu      sync.Mutex
	entries []ieum.AuditEntry
}

func (l *listening) Audit(ctx context.Context, entries []ieum.AuditEntry) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.entries = append(l.entries, entries...)
	return l.Store.Audit(ctx, entries)
}

// account returns what was audited since it was last asked, a line an entry:
// role, action, whose data, and the classes or the number of misses.
func (l *listening) account() []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	var lines []string
	for _, e := range storetest.Apart(l.entries) {
		who := words[e.Subject]
		if e.Subject != "" {
			kind, _ := e.Subject.Kind()
			who = string(kind) + " " + who
		}
		what := strings.Join(e.Fields, " ")
		if e.Denied {
			what = "missed " + strings.Repeat("I", e.Misses)
		}
		lines = append(lines, strings.Join([]string{string(e.Role), e.Action, who, what}, ": "))
	}
	l.entries = nil
	slices.Sort(lines)
	return lines
}

// The audit tells whose data stands in the answer and of which classes: all of
// it, whichever way it came, and nothing else.
func TestTheAuditTellsWhatLeft(t *testing.T) {
	var log *listening
	h := smallHouseOn(t, func(t testing.TB) ieum.Store {
		log = &listening{Store: embeddedStore(t)}
		return log
	})
	for _, tt := range []struct {
		who, query string
		want       []string
	}{
		{"case-manager", `query($id: ID!) { student(id: $id) { displayName } }`, []string{"CASE_MANAGER: student: Student haneul: personal"}},
		{"case-manager", `query($id: ID!) { node(id: $id) { __typename } }`, []string{"CASE_MANAGER: node: Student haneul: personal"}},
		{"case-manager", `query($id: ID!) { nodes(ids: [$id]) { __typename } }`, []string{"CASE_MANAGER: nodes: Student haneul: personal"}},
		// The supporter whom the record lends.
		{"case-manager", `query($id: ID!) { student(id: $id) { supporters { person { displayName } offers { label } } } }`, []string{
			"CASE_MANAGER: student: Person aunt: personal", "CASE_MANAGER: student: Student haneul: personal",
		}},
		// The needs of a member of the household, and the same by their own id.
		{"case-manager", `query($id: ID!) { student(id: $id) { household { members { needs { level } } } } }`, []string{
			"CASE_MANAGER: student: Household home: personal", "CASE_MANAGER: student: Person mother: personal sensitive",
			"CASE_MANAGER: student: Student haneul: personal",
		}},
		{"case-manager", `query { node(id: "$Need.work") { ... on Need { level } } }`, []string{"CASE_MANAGER: node: Person mother: sensitive"}},
		// An empty list tells that there is none.
		{"case-manager", `query($id: ID!) { student(id: $id) { facts { fact } } }`, []string{"CASE_MANAGER: student: Student haneul: personal sensitive"}},
		{"case-manager", `query($id: ID!) { student(id: $id) { cases { safetyActions { seen } } } }`, []string{
			"CASE_MANAGER: student: Student haneul: personal sensitive withheld-from-guardian",
		}},
		// What was read and is not shown is nobody's business.
		{"case-manager", `{ students { totalCount } }`, []string{"CASE_MANAGER: students: : personal"}},
		{"case-manager", `{ students(filter: {need: "2000000-1"}) { nodes { displayName } } }`, []string{
			"CASE_MANAGER: students: Student haneul: personal sensitive",
		}},
		{"case-manager", `{ students(filter: {need: "7000000-1"}) { nodes { displayName } } }`, []string{"CASE_MANAGER: students: : personal sensitive"}},
		// Counts are nobody's in particular, and made in a role.
		{"case-manager", `{ viewer { caseload { active } } }`, []string{"CASE_MANAGER: viewer: : sensitive"}},
		{"coordinator", `{ referralCounts { count } }`, []string{"COORDINATOR: referralCounts: : sensitive"}},
		{"case-manager", `{ viewer { due { nodes { dueOn } } } }`, []string{"CASE_MANAGER: viewer: Student haneul: sensitive"}},
		// What is hidden in the answer did not leave.
		{"school-lead", `query($id: ID!) { student(id: $id) { displayName needs { level } household { id } } }`, []string{"SCHOOL_LEAD: student: Student haneul: personal"}},
		{"coordinator", `query($id: ID!) { student(id: $id) { facts { fact } needs { level } } }`, []string{"COORDINATOR: student: Student haneul: personal sensitive"}},
		// Looks that miss are one row, whoever asks for whatever.
		{"outsider", `query($id: ID!) { student(id: $id) { displayName } a: node(id: $id) { id } }`, []string{"CASE_MANAGER: student node: Student haneul: missed I"}},
		{"teacher", `query($id: ID!) { nodes(ids: [$id, "$Student.bada", "$Need.meals", "nonsense"]) { id } }`, []string{"TEACHER: nodes: : missed IIII"}},
		{"case-manager", `query { a: node(id: "$Family.mother") { __typename } b: node(id: "$StageEntry.intake") { __typename } }`, []string{"CASE_MANAGER: node: : missed II"}},
		{"teacher", `{ viewer { displayName district { name } } agencies { nodes { name } } }`, nil},
	} {
		t.Run(tt.who+" "+tt.query, func(t *testing.T) {
			a := h.ask(t, tt.who, withIDs(tt.query), map[string]any{"id": id("Student", "haneul")})
			if len(a.Errors) > 0 {
				t.Fatal(a.body)
			}
			if diff := cmp.Diff(tt.want, log.account()); diff != "" {
				t.Errorf("%s\n%s", a.body, diff)
			}
		})
	}
}
