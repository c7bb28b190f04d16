package graph_test

import (
	"context"
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/vektah/gqlparser/v2/ast"

	"ieum/graph/generated"
	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/ieum/storetest"
	"ieum/internal/policy"
)

// folderOf returns the folder of the API test of a mutation that succeeds.
func folderOf(mutation string) string {
	var name strings.Builder
	for _, r := range mutation {
		if unicode.IsUpper(r) {
			name.WriteByte('-')
		}
		name.WriteRune(unicode.ToLower(r))
	}
	return filepath.Join("testdata", "api", name.String())
}

// Whatever can be written is declared in the desk, described in the schema,
// bound to the desk's own structs, taken once under a key, and shown by an API
// test. Whoever adds a mutation is told here what is missing.
func TestEveryMutationIsWhole(t *testing.T) {
	schema := generated.NewExecutableSchema(generated.Config{}).Schema()
	declared := map[string]desk.Declared{}
	for _, m := range desk.Mutations() {
		declared[m.Name] = m
	}
	for _, field := range schema.Mutation.Fields {
		if strings.HasPrefix(field.Name, "__") {
			continue
		}
		m, ok := declared[field.Name]
		if !ok {
			t.Errorf("%s is not declared in the desk: give it a mutation there and a place in its list", field.Name)
			continue
		}
		delete(declared, field.Name)
		checkMutation(t, schema, field, m)
	}
	for name := range declared {
		t.Errorf("%s is declared in the desk and no field of Mutation", name)
	}
}

func checkMutation(t *testing.T, schema *ast.Schema, field *ast.FieldDefinition, m desk.Declared) {
	t.Helper()
	named := strings.ToUpper(field.Name[:1]) + field.Name[1:]
	if len(field.Arguments) != 1 || field.Arguments[0].Name != "input" || field.Arguments[0].Type.String() != named+"Input!" || field.Type.Name() != named+"Payload" {
		t.Errorf("%s takes one input: %sInput! and answers with %sPayload", field.Name, named, named)
		return
	}
	input := schema.Types[named+"Input"]
	for _, d := range []struct{ what, description string }{
		{field.Name, field.Description}, {input.Name, input.Description}, {named + "Payload", schema.Types[named+"Payload"].Description},
	} {
		if d.description == "" {
			t.Errorf("%s has no description", d.what)
		}
	}
	if key := input.Fields.ForName("idempotencyKey"); key == nil || key.Type.NonNull {
		t.Errorf("%s has no optional idempotencyKey", input.Name)
	}
	if m.Input.Name() != input.Name || len(input.Fields) != m.Input.NumField() {
		t.Errorf("%s is kept as %s, whose fields differ", input.Name, m.Input)
	}
	if !anybodyMay(m.Right) {
		t.Errorf("%s takes the right %s, which nobody has", field.Name, m.Right)
	}
	for _, folder := range []string{folderOf(field.Name), folderOf(field.Name) + "-auditor"} {
		if _, err := os.Stat(filepath.Join(folder, "want.json")); err != nil {
			t.Errorf("%s has no API test %s", field.Name, folder)
		}
	}
}

// anybodyMay reports whether a role has the right, or who signs in by a one-time
// token.
func anybodyMay(right policy.Right) bool {
	if policy.May(policy.Principal{Staff: &ieum.Staff{Active: true}, Once: true}, right) {
		return true
	}
	for _, role := range ieum.Roles() {
		if policy.May(policy.Principal{Staff: &ieum.Staff{Active: true, Roles: []ieum.Role{role}}}, right) {
			return true
		}
	}
	return false
}

// auditSpy keeps the entries that transactions write.
type auditSpy struct {
	ieum.Store
	mu      sync.Mutex
	entries []storetest.Told
	// rows are those that transactions put.
	rows []ieum.Entity
}

func (s *auditSpy) Update(ctx context.Context, roots []ieum.ID, fn func(context.Context, ieum.Tx) error) error {
	return s.Store.Update(ctx, roots, func(ctx context.Context, tx ieum.Tx) error { return fn(ctx, spyingTx{tx, s}) })
}

type spyingTx struct {
	ieum.Tx
	spy *auditSpy
}

func (t spyingTx) Put(ctx context.Context, rows ...ieum.Entity) error {
	t.spy.mu.Lock()
	defer t.spy.mu.Unlock()
	t.spy.rows = append(t.spy.rows, rows...)
	return t.Tx.Put(ctx, rows...)
}

func (t spyingTx) Audit(ctx context.Context, entries ...ieum.AuditEntry) error {
	t.spy.mu.Lock()
	defer t.spy.mu.Unlock()
	t.spy.entries = append(t.spy.entries, storetest.Apart(entries)...)
	return t.Tx.Audit(ctx, entries...)
}

// Every mutation answers the same when it is sent again under its key, refuses
// another input under that key, and writes an entry of the audit log for each
// whose data it put, and one with an answer that was there.
func mutationsAreTakenOnce(t *testing.T, open openStore) {
	t.Helper()
	spy := &auditSpy{}
	h := smallHouseOn(t, func(t testing.TB) ieum.Store { spy.Store = open(t); return spy })
	for _, m := range desk.Mutations() {
		folder := folderOf(m.Name)
		var variables struct {
			Input map[string]any `json:"input"`
		}
		if err := json.Unmarshal([]byte(withIDs(read(t, folder, "variables.json"))), &variables); err != nil {
			t.Fatal(err)
		}
		query, who := queryOf(t, folder), strings.TrimSpace(read(t, folder, "user.txt"))
		variables.Input["idempotencyKey"] = m.Name
		spy.entries, spy.rows = nil, nil
		first := h.ask(t, who, query, map[string]any{"input": variables.Input})
		again := h.ask(t, who, query, map[string]any{"input": variables.Input})
		if m.Right == policy.ExchangeToken { // what signed in is used up
			if len(first.Errors) > 0 || again.status != http.StatusUnauthorized || len(spy.entries) != 1 {
				t.Errorf("%s sent twice:\n%s\n%s", m.Name, first.body, again.body)
			}
			continue
		}
		if len(first.Errors) > 0 || !reflect.DeepEqual(first.Data, again.Data) {
			t.Errorf("%s sent twice:\n%s\n%s", m.Name, first.body, again.body)
		}
		whose := map[ieum.ID]bool{}
		for _, row := range spy.rows {
			access, ok := row.(*ieum.EmergencyAccess)
			switch {
			case ok:
				whose[access.Student] = true
			case ieum.InfoOf(ieum.KindOf(row)).Partition == ieum.People:
				whose[desk.SubjectOf(row)] = true
			default:
				whose[""] = true
			}
		}
		if len(spy.entries) != len(whose)+1 { // and one with the answer that was there
			t.Errorf("%s writes of %v the entries %+v", m.Name, whose, spy.entries)
		}
		for i, e := range spy.entries {
			if e.Action != m.Name || len(e.Fields) == 0 || i < len(spy.entries)-1 && !whose[e.Subject] {
				t.Errorf("%s writes the entry %+v", m.Name, e)
			}
			if i < len(spy.entries)-1 {
				delete(whose, e.Subject)
			}
		}
		for name, other := range map[string]any{"account": id("Staff", "editor"), "supervisor": id("Staff", "editor"), "token": ieum.TokenID(newcomer), "text": "다른 내용", "note": "다른 내용", "findings": "다른 내용", "value": "ABOVE", "name": "다른 이름", "displayName": "다른 이름", "givenName": "다른 이름", "validUntil": "2027-05-25", "until": "2027-01-02", "reason": "OTHER", "doneOn": "2026-11-19", "seen": "다른 상처", "summary": "다른 요약", "startedOn": "2026-11-02", "clientView": "다르게 본다", "grade": 6, "verifiedBy": "SCHOOL_RECORD", "version": 9, "emergencyAccess": id("EmergencyAccess", "old"), "expiresOn": "2026-12-02", "plannedOn": "2026-12-11", "heldOn": "2026-11-22", "conference": id("Conference", "asked"), "lastContactOn": "2026-11-01"} {
			if _, ok := variables.Input[name]; ok {
				variables.Input[name] = other
			}
		}
		if other := h.ask(t, who, query, map[string]any{"input": variables.Input}); other.code() != "CONFLICT" {
			t.Errorf("%s with another input under the same key: %s", m.Name, other.body)
		}
	}
}
