package graph_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"ieum/graph/generated"
	"ieum/internal/ieum"
)

// Every argument of every field and directive of the schema is sent absent,
// null, and as what it is not, by a variable of its own type and by one that
// may be null. Whatever it is, the answer is no fault of the server's, and
// holds nothing of what was sent.
func TestNoArgumentBreaksTheServer(t *testing.T) {
	h := smallHouse(t)
	s := askingOf(generated.NewExecutableSchema(generated.Config{}).Schema())
	asked := 0
	for _, place := range s.places() {
		for _, declared := range s.declarations(place.argument) {
			for _, value := range s.values(place.argument) {
				body := place.request(declared, value)
				h.log.Reset()
				a := h.send(t, "case-manager", body)
				asked++
				if strings.Contains(a.body, `"INTERNAL"`) || a.status >= 500 || h.log.Len() > 0 {
					t.Errorf("%s\n%d %s\n%.600s", body, a.status, a.body, h.log)
				}
				if strings.Contains(a.body, "canary") {
					t.Errorf("%s comes back: %s", body, a.body)
				}
			}
		}
	}
	t.Logf("%d requests for %d arguments", asked, len(s.places()))
	if asked < 1000 {
		t.Errorf("%d requests only: the generator does not reach the schema", asked)
	}
}

// asking makes operations out of a schema.
type asking struct {
	schema *ast.Schema
	// way holds, for each object type, the text before and after a selection on
	// it that leads there from the root.
	way map[string][2]string
}

// place is an argument, and the operation that sends it as the variable $v.
type place struct {
	before, after string // of the operation's text, round the field
	field         string // with the other arguments, and $v for this one
	argument      *ast.ArgumentDefinition
}

func (p place) request(declared string, value json.RawMessage) string {
	query := "query($v: " + declared + ") " + p.before + p.field + p.after
	if before, ok := strings.CutPrefix(p.before, "mutation "); ok {
		query = "mutation($v: " + declared + ") " + before + p.field + p.after
	}
	variables := map[string]json.RawMessage{}
	if value != nil {
		variables["v"] = value
	}
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		panic(err)
	}
	return string(body)
}

// askingOf finds a way to every type, the shortest first.
func askingOf(schema *ast.Schema) *asking {
	s := &asking{schema, map[string][2]string{"Query": {"{ ", " }"}}}
	if schema.Mutation != nil {
		s.way[schema.Mutation.Name] = [2]string{"mutation { ", " }"}
	}
	for open := slices.Sorted(maps.Keys(s.way)); len(open) > 0; open = open[1:] {
		definition, way := schema.Types[open[0]], s.way[open[0]]
		for _, f := range definition.Fields {
			for _, to := range s.schema.GetPossibleTypes(schema.Types[f.Type.Name()]) {
				if strings.HasPrefix(f.Name, "__") || to.Kind != ast.Object || s.way[to.Name] != [2]string{} {
					continue
				}
				field := f.Name + s.arguments(f, "")
				s.way[to.Name] = [2]string{way[0] + field + " { ... on " + to.Name + " { ", " } }" + way[1]}
				open = append(open, to.Name)
			}
		}
	}
	return s
}

// places are the arguments of all fields that can be reached, and those of the
// directives of queries.
func (s *asking) places() []place {
	var list []place
	for _, name := range slices.Sorted(maps.Keys(s.way)) {
		way := s.way[name]
		for _, f := range s.schema.Types[name].Fields {
			below := ""
			if s.schema.Types[f.Type.Name()].IsCompositeType() {
				below = " { __typename }"
			}
			for _, a := range f.Arguments {
				list = append(list, place{way[0], way[1], f.Name + s.arguments(f, a.Name) + below, a})
			}
		}
	}
	condition := s.schema.Directives["include"].Arguments[0]
	for _, text := range []string{"viewer @include(if: $v) { id }", "viewer { ... @skip(if: $v) { id } }", "viewer { ...F @skip(if: $v) } } fragment F on Viewer { id"} {
		list = append(list, place{"{ ", " }", text, condition})
	}
	return list
}

// arguments writes the arguments that a field needs, and $v for the one of
// that name.
func (s *asking) arguments(f *ast.FieldDefinition, variable string) string {
	var parts []string
	for _, a := range f.Arguments {
		switch {
		case a.Name == variable:
			parts = append(parts, a.Name+": $v")
		case a.Type.NonNull && a.DefaultValue == nil:
			parts = append(parts, a.Name+": "+s.literal(a.Name, a.Type))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

// declarations are types of a variable that may stand for the argument.
func (s *asking) declarations(a *ast.ArgumentDefinition) []string {
	declared := []string{a.Type.String()}
	if a.Type.NonNull {
		declared = append(declared, strings.TrimSuffix(a.Type.String(), "!")+" = "+s.literal(a.Name, a.Type))
	}
	return declared
}

// literal writes a value of a type, as good a one as its name tells.
func (s *asking) literal(name string, t *ast.Type) string {
	if t.Elem != nil {
		return "[" + s.literal(strings.TrimSuffix(name, "s"), t.Elem) + "]"
	}
	definition := s.schema.Types[t.NamedType]
	switch definition.Kind {
	case ast.Enum:
		return definition.EnumValues[0].Name
	case ast.InputObject:
		var parts []string
		for _, f := range definition.Fields {
			if f.Type.NonNull {
				parts = append(parts, f.Name+": "+s.literal(f.Name, f.Type))
			}
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return scalarLiteral(name, t.NamedType)
}

func scalarLiteral(name, scalar string) string {
	switch scalar {
	case "Int":
		return "1"
	case "Float":
		return "37.5"
	case "Boolean":
		return "true"
	case "Date":
		return `"2026-12-01"`
	case "DateTime":
		return `"2026-12-01T09:00:00+09:00"`
	case "ID":
		return fmt.Sprintf("%q", idNamed(name))
	}
	if name == "need" || name == "domain" {
		return `"2000000-1"`
	}
	return `"` + name + `"`
}

// idNamed is an id of the fixture that fits the name of an argument.
func idNamed(name string) ieum.ID {
	switch name {
	case "service":
		return id("Service", "meals")
	case "from":
		return id("CaseManager", "manager")
	case "to", "agency", "node":
		return id("Agency", "centre")
	case "case":
		return id("Case", "case")
	case "report":
		return id("DirectoryReport", "number")
	}
	return id("Student", "haneul")
}

// values are what is sent for an argument: nothing, null, all that JSON can
// say, and for an input the same in each of its fields.
func (s *asking) values(a *ast.ArgumentDefinition) []json.RawMessage {
	list := append([]json.RawMessage{nil}, wrongJSON()...)
	if definition := s.schema.Types[a.Type.Name()]; definition.Kind == ast.InputObject {
		for _, wrong := range s.inputs(definition, 3) {
			list = append(list, json.RawMessage(wrong))
		}
	}
	return list
}

func wrongJSON() []json.RawMessage {
	var list []json.RawMessage
	for _, text := range []string{
		`null`, `true`, `0`, `-1`, `7`, `2.0`, `2.5`, `1e400`, `99999999999999999999`, `"canary-7f3a"`, `""`, `"\u0000canary"`, `"2026-02-30"`, `"9999-12-31"`,
		`[]`, `[null]`, `["canary-7f3a"]`, `[["canary-7f3a"]]`, `{}`, `{"canary":1}`, `{"__typename":"canary"}`,
	} {
		list = append(list, json.RawMessage(text))
	}
	return list
}

// inputs writes an input once for each of its fields and each wrong value of
// it, with the other fields as they should be.
func (s *asking) inputs(definition *ast.Definition, depth int) []string {
	var list []string
	if depth == 0 {
		return nil
	}
	for _, f := range definition.Fields {
		values := []string{"absent"}
		for _, wrong := range wrongJSON() {
			values = append(values, string(wrong))
		}
		if below := s.schema.Types[f.Type.Name()]; below.Kind == ast.InputObject {
			values = append(values, s.inputs(below, depth-1)...)
		}
		for _, value := range values {
			list = append(list, s.input(definition, f.Name, value))
		}
	}
	return list
}

// input writes an input as JSON with one field of its own.
func (s *asking) input(definition *ast.Definition, field, value string) string {
	var parts []string
	for _, f := range definition.Fields {
		switch {
		case f.Name == field && value != "absent":
			parts = append(parts, fmt.Sprintf("%q: %s", f.Name, value))
		case f.Name != field && f.Type.NonNull:
			parts = append(parts, fmt.Sprintf("%q: %s", f.Name, s.asJSON(f.Name, f.Type)))
		}
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// asJSON writes the value that literal writes, as JSON.
func (s *asking) asJSON(name string, t *ast.Type) string {
	if t.Elem != nil {
		return "[" + s.asJSON(strings.TrimSuffix(name, "s"), t.Elem) + "]"
	}
	switch definition := s.schema.Types[t.NamedType]; definition.Kind {
	case ast.Enum:
		return fmt.Sprintf("%q", definition.EnumValues[0].Name)
	case ast.InputObject:
		return s.input(definition, "", "absent")
	}
	return scalarLiteral(name, t.NamedType)
}
