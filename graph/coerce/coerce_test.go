package coerce_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"ieum/graph/coerce"
)

const schemaText = `
type Query { a(n: Int, s: String, b: Boolean, f: Float, id: ID, e: E, i: In, l: [Int!], d: Day, must: Int! = 3, ll: [[Int]]): Int }
enum E { ONE TWO }
input In { x: Int! y: E = TWO z: In l: [String!] }
scalar Day
`

// run coerces variables, sent as JSON, and then holds the arguments against
// their types.
func run(t *testing.T, query, variables string) (map[string]any, error) {
	t.Helper()
	schema := gqlparser.MustLoadSchema(&ast.Source{Input: schemaText})
	doc, errs := gqlparser.LoadQueryWithRules(schema, query, nil)
	if len(errs) > 0 {
		t.Fatalf("%s: %v", query, errs)
	}
	d := json.NewDecoder(strings.NewReader(variables))
	d.UseNumber()
	var sent map[string]any
	if err := d.Decode(&sent); err != nil {
		t.Fatal(err)
	}
	values, err := coerce.Variables(schema, doc.Operations[0], sent)
	if err != nil {
		return nil, err
	}
	return values, coerce.Arguments(doc.Operations[0], values)
}

func TestVariablesAreCoercedAsGraphQLSays(t *testing.T) {
	tests := []struct {
		declared, sent string
		want           any // nil: refused
	}{
		{`Int`, `5`, int64(5)},
		{`Int`, `2.0`, int64(2)},
		{`Int`, `2e3`, int64(2000)},
		{`Int`, `-2147483648`, int64(-2147483648)},
		{`Int`, `2147483648`, nil},
		{`Int`, `2.5`, nil},
		{`Int`, `"5"`, nil},
		{`Int`, `true`, nil},
		{`Int`, `[5]`, nil},
		{`Int`, `1e999`, nil},
		{`Float`, `5`, 5.0},
		{`Float`, `5.5`, 5.5},
		{`Float`, `"5.5"`, nil},
		{`Float`, `1e999`, nil},
		{`String`, `"x"`, "x"},
		{`String`, `5`, nil},
		{`String`, `true`, nil},
		{`String`, `{}`, nil},
		{`Boolean`, `false`, false},
		{`Boolean`, `"true"`, nil},
		{`Boolean`, `1`, nil},
		{`ID`, `"x"`, "x"},
		{`ID`, `5`, "5"},
		{`ID`, `5.0`, nil},
		{`ID`, `true`, nil},
		{`E`, `"ONE"`, "ONE"},
		{`E`, `"one"`, nil},
		{`E`, `1`, nil},
		{`Day`, `"2026-01-01"`, "2026-01-01"},
		{`[Int!]`, `[1, 2.0]`, []any{int64(1), int64(2)}},
		{`[Int!]`, `1`, []any{int64(1)}},
		{`[Int!]`, `[1, null]`, nil},
		{`[Int!]`, `[[1]]`, nil},
		{`[[Int]]`, `[[1], null, [null]]`, []any{[]any{int64(1)}, nil, []any{nil}}},
		{`In`, `{"x": 1}`, map[string]any{"x": int64(1), "y": "TWO"}},
		{`In`, `{"x": 1, "y": null, "z": {"x": 2.0, "y": "ONE"}}`, map[string]any{"x": int64(1), "y": nil, "z": map[string]any{"x": int64(2), "y": "ONE"}}},
		{`In`, `{"x": 1, "l": "one"}`, map[string]any{"x": int64(1), "y": "TWO", "l": []any{"one"}}},
		{`In`, `{}`, nil},
		{`In`, `{"x": null}`, nil},
		{`In`, `{"x": 1, "nope": 1}`, nil},
		{`In`, `[]`, nil},
		{`In`, `"x"`, nil},
	}
	argument := map[string]string{"Int": "n", "Float": "f", "String": "s", "Boolean": "b", "ID": "id", "E": "e", "Day": "d", "[Int!]": "l", "[[Int]]": "ll", "In": "i"}
	for _, tt := range tests {
		values, err := run(t, "query($v: "+tt.declared+") { a("+argument[tt.declared]+": $v) }", `{"v": `+tt.sent+`}`)
		if (err != nil) != (tt.want == nil) {
			t.Errorf("%s for %s: %v %v", tt.sent, tt.declared, values, err)
		}
		if diff := cmp.Diff(tt.want, values["v"]); diff != "" {
			t.Errorf("%s for %s (-want +got)\n%s", tt.sent, tt.declared, diff)
		}
	}
}

func TestWhereAValueDoesNotFit(t *testing.T) {
	tests := []struct{ name, query, sent, variable, path, expected string }{
		{"absent", `query($v: Int!) { a(n: $v) }`, `{}`, "v", "", "Int!"},
		{"null", `query($v: Int!) { a(n: $v) }`, `{"v": null}`, "v", "", "Int!"},
		{"within an input", `query($v: In) { a(i: $v) }`, `{"v": {"x": 1, "z": {"x": "강가온"}}}`, "v", "z.x", "Int!"},
		{"within a list", `query($v: [Int!]) { a(l: $v) }`, `{"v": [1, "강가온"]}`, "v", "[1]", "Int!"},
		{"a field that the input has not", `query($v: In) { a(i: $v) }`, `{"v": {"x": 1, "z": {"x": 1, "강가온": 1}}}`, "v", "z", "In"},
		{"null where a default would stand", `query($v: Int = 3) { a(must: $v) }`, `{"v": null}`, "", "must", "Int!"},
		{"null in a directive", `query($v: Boolean = true) { a @include(if: $v) }`, `{"v": null}`, "", "if", "Boolean!"},
		{"null in the directive of a fragment", `query($v: Boolean = true) { ...F } fragment F on Query { ... @skip(if: $v) { a } }`, `{"v": null}`, "", "if", "Boolean!"},
		{"null in a list", `query($v: Int = 3) { a(l: [1, $v]) }`, `{"v": null}`, "", "l[1]", "Int!"},
		{"null in an input", `query($v: Int = 3) { a(i: {x: $v}) }`, `{"v": null}`, "", "i.x", "Int!"},
		{"a number that no machine holds", `{ a(d: 99999999999999999999) }`, `{}`, "", "d", "Day"},
		{"a fraction that no machine holds", `{ a(d: 1e999) }`, `{}`, "", "d", "Day"},
		{"a default that no machine holds", `query($v: Day = 99999999999999999999) { a(d: $v) }`, `{}`, "v", "", "Day"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := run(t, tt.query, tt.sent)
			var got *coerce.Error
			if !errors.As(err, &got) {
				t.Fatalf("error %v", err)
			}
			if got.Variable != tt.variable || got.Path.String() != tt.path || got.Type != tt.expected || got.Position == nil {
				t.Errorf("%q %q %q; want %q %q %q", got.Variable, got.Path, got.Type, tt.variable, tt.path, tt.expected)
			}
			if strings.Contains(got.Error(), "강가온") {
				t.Errorf("the value comes back: %v", got)
			}
		})
	}
}

func TestAnAbsentVariableLeavesTheDefaultOfTheSchema(t *testing.T) {
	values, err := run(t, `query($v: Int, $w: E = ONE) { a(n: $v, e: $w) }`, `{}`)
	if diff := cmp.Diff(map[string]any{"w": "ONE"}, values); diff != "" || err != nil {
		t.Errorf("%v (-want +got)\n%s", err, diff)
	}
}
