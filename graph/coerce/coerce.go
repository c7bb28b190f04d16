// Package coerce turns the variables of a request into the values of an
// operation, as the specification of GraphQL says. The library's own way is
// looser: it takes "5" for a number, a number for a text, and the names of
// enums in any case, and it refuses 2.0 where 2 is wanted.
package coerce

import (
	"encoding/json"
	"maps"
	"math"
	"slices"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
)

// Error says that a value does not fit. It never holds the value.
type Error struct {
	// Variable is the name of the variable, without the $; empty for a value that
	// stands in the text of the query.
	Variable string
	// Path leads from the variable or the argument to the value: fields of inputs
	// that the schema has, and places in lists.
	Path ast.Path
	// Type is what the schema wants there.
	Type string
	// Position is where the variable is declared, or where the value stands.
	Position *ast.Position
}

// Error implements error.
func (e *Error) Error() string { return "coerce: a value does not fit the type " + e.Type }

// Variables returns the values of the variables of an operation, those that
// are absent without an entry. The operation is valid by the schema, and the
// values are what a reader of JSON makes of a request, numbers as
// [json.Number]. An error is an [*Error].
func Variables(schema *ast.Schema, op *ast.OperationDefinition, sent map[string]any) (map[string]any, error) {
	values := make(map[string]any, len(op.VariableDefinitions))
	for _, v := range op.VariableDefinitions {
		c := coercer{schema: schema, fail: Error{Variable: v.Variable, Position: v.Position}}
		value, given := sent[v.Variable]
		switch {
		case given:
		case v.DefaultValue != nil:
			var err error
			if value, err = v.DefaultValue.Value(nil); err != nil {
				return nil, c.wrong(v.Type, nil)
			}
		case v.Type.NonNull:
			return nil, c.wrong(v.Type, nil)
		default:
			continue
		}
		fitting, err := c.value(v.Type, value, nil)
		if err != nil {
			return nil, err
		}
		values[v.Variable] = fitting
	}
	return values, nil
}

// coercer holds values against types. Its error is copied and filled in.
type coercer struct {
	schema *ast.Schema
	fail   Error
}

func (c coercer) wrong(t *ast.Type, path ast.Path) error {
	e := c.fail
	e.Path, e.Type = slices.Clone(path), t.String()
	return &e
}

func (c coercer) value(t *ast.Type, v any, path ast.Path) (any, error) {
	switch {
	case v == nil && t.NonNull:
		return nil, c.wrong(t, path)
	case v == nil:
		return nil, nil
	case t.Elem != nil:
		return c.list(t, v, path)
	}
	definition := c.schema.Types[t.NamedType]
	if definition == nil {
		return nil, c.wrong(t, path)
	}
	var fitting any
	ok := false
	switch definition.Kind {
	case ast.InputObject:
		return c.object(t, definition, v, path)
	case ast.Enum:
		name, isText := v.(string)
		fitting, ok = name, isText && definition.EnumValues.ForName(name) != nil
	case ast.Scalar:
		fitting, ok = scalar(t.NamedType, v)
	}
	if !ok {
		return nil, c.wrong(t, path)
	}
	return fitting, nil
}

// list coerces each element; what is no list is a list of that one value.
func (c coercer) list(t *ast.Type, v any, path ast.Path) (any, error) {
	elements, ok := v.([]any)
	if !ok {
		only, err := c.value(t.Elem, v, path)
		return []any{only}, err
	}
	list := make([]any, len(elements))
	for i, element := range elements {
		var err error
		if list[i], err = c.value(t.Elem, element, append(path, ast.PathIndex(i))); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// object coerces each field. A field that the input does not have is an error
// at the input, since its name is the client's own.
func (c coercer) object(t *ast.Type, input *ast.Definition, v any, path ast.Path) (any, error) {
	fields, ok := v.(map[string]any)
	if !ok {
		return nil, c.wrong(t, path)
	}
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		if input.Fields.ForName(name) == nil {
			return nil, c.wrong(t, path)
		}
	}
	object := make(map[string]any, len(fields))
	for _, f := range input.Fields {
		at := slices.Concat(path, ast.Path{ast.PathName(f.Name)})
		value, given := fields[f.Name]
		switch {
		case given:
		case f.DefaultValue != nil:
			var err error
			if value, err = f.DefaultValue.Value(nil); err != nil {
				return nil, c.wrong(f.Type, at)
			}
		case f.Type.NonNull:
			return nil, c.wrong(f.Type, at)
		default:
			continue
		}
		var err error
		if object[f.Name], err = c.value(f.Type, value, at); err != nil {
			return nil, err
		}
	}
	return object, nil
}

// scalar coerces a value to one of GraphQL's own scalars. Those of the schema
// read their values themselves.
func scalar(name string, v any) (any, bool) {
	switch name {
	case "Int":
		return whole(v)
	case "Float":
		return number(v)
	case "String":
		text, ok := v.(string)
		return text, ok
	case "Boolean":
		yes, ok := v.(bool)
		return yes, ok
	case "ID":
		return identifier(v)
	}
	return v, true
}

// whole is a number of 32 bits without a fraction; 2.0 is 2.
func whole(v any) (any, bool) {
	n, ok := number(v)
	f, _ := n.(float64)
	if !ok || f != math.Trunc(f) || f < math.MinInt32 || f > math.MaxInt32 {
		return nil, false
	}
	return int64(f), true
}

// number is a finite number.
func number(v any) (any, bool) {
	switch v := v.(type) {
	case json.Number:
		f, err := strconv.ParseFloat(string(v), 64)
		return f, err == nil
	case int64: // a default that the query or the schema writes
		return float64(v), true
	case float64:
		return v, true
	}
	return nil, false
}

// identifier is a text, or a whole number as it is written.
func identifier(v any) (any, bool) {
	switch v := v.(type) {
	case string:
		return v, true
	case json.Number:
		_, err := strconv.ParseInt(string(v), 10, 64)
		return string(v), err == nil
	case int64:
		return strconv.FormatInt(v, 10), true
	}
	return nil, false
}
