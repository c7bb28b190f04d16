package graph_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/ast"

	"ieum/graph/generated"
	"ieum/internal/ieum"
)

// withheldIsWhatIsRedacted asks for all fields of everything that has the field
// withheld, as every account, and wants in it just those that the answer
// redacts.
func withheldIsWhatIsRedacted(t *testing.T, open openStore) {
	t.Helper()
	h := smallHouseOn(t, open)
	schema := generated.NewExecutableSchema(generated.Config{}).Schema()
	seen := map[string]int{}
	for _, e := range fixture() {
		definition := schema.Types[string(ieum.KindOf(e))]
		if definition == nil || definition.Fields.ForName("withheld") == nil {
			continue
		}
		query := allFields(schema, definition)
		for viewer := range h.tokens {
			var got struct {
				Node map[string]json.RawMessage
			}
			a := h.ask(t, viewer, query, map[string]any{"id": e.Meta().ID})
			if err := json.Unmarshal(a.Data, &got); err != nil {
				t.Fatalf("%s: %s", query, a.body)
			}
			if got.Node == nil {
				continue
			}
			want := []string{}
			for _, r := range a.Extensions.Redacted {
				if field, ok := strings.CutPrefix(r.Path.String(), "node."); ok && !strings.Contains(field, ".") {
					want = append(want, field)
				}
			}
			var withheld []string
			if err := json.Unmarshal(got.Node["withheld"], &withheld); err != nil {
				t.Fatalf("%s: %s", query, a.body)
			}
			if diff := cmp.Diff(inOrder(definition, want), withheld); diff != "" {
				t.Errorf("%s sees %s (-redacted +withheld)\n%s", viewer, e.Meta().ID, diff)
			}
			seen[definition.Name] += len(withheld)
		}
	}
	for _, kind := range []string{"Student", "Case", "Referral"} {
		if seen[kind] == 0 {
			t.Errorf("nothing of any %s is withheld from anybody", kind)
		}
	}
}

// allFields asks for each field of a type, with the arguments that it needs.
func allFields(schema *ast.Schema, definition *ast.Definition) string {
	s := &asking{schema: schema}
	var fields []string
	for _, f := range definition.Fields {
		field := f.Name + s.arguments(f, "")
		if schema.Types[f.Type.Name()].IsCompositeType() {
			field += " { __typename }"
		}
		fields = append(fields, field)
	}
	return "query($id: ID!) { node(id: $id) { ... on " + definition.Name + " { " + strings.Join(fields, " ") + " } } }"
}

// inOrder puts names of fields into the order of the schema.
func inOrder(definition *ast.Definition, names []string) []string {
	ordered := []string{}
	for _, f := range definition.Fields {
		for _, name := range names {
			if f.Name == name {
				ordered = append(ordered, name)
			}
		}
	}
	return ordered
}
