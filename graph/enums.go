package graph

import (
	"context"
	"errors"
	"reflect"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"ieum/graph/resolver"
)

// enums are the values of each enum of the schema. Kept data may hold others,
// from a directory that was read before its values were judged, say: such a
// value must not leave, since the schema promises that there is none.
type enums map[string]map[string]bool

func enumsOf(schema *ast.Schema) enums {
	e := enums{}
	for _, d := range schema.Types {
		if d.Kind != ast.Enum {
			continue
		}
		e[d.Name] = map[string]bool{}
		for _, v := range d.EnumValues {
			e[d.Name][v.Name] = true
		}
	}
	return e
}

// errOutsideEnum is the error of a kept value that the schema does not have.
// The value is for whoever looks into the store.
var errOutsideEnum = errors.New("graph: a value outside of its enum")

// field is what stands around every field: redaction, and then the look at
// what would leave.
func (e enums) field(ctx context.Context, next graphql.Resolver) (any, error) {
	v, err := resolver.Redact(ctx, next)
	if err != nil || v == nil {
		return v, err
	}
	values, ok := e[graphql.GetFieldContext(ctx).Field.Definition.Type.Name()]
	if ok && !holds(values, reflect.ValueOf(v)) {
		return nil, errOutsideEnum
	}
	return v, nil
}

// holds reports whether a value, or each of a list, is among those.
func holds(values map[string]bool, v reflect.Value) bool {
	switch v.Kind() {
	case reflect.String:
		return values[v.String()]
	case reflect.Pointer:
		return v.IsNil() || holds(values, v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			if !holds(values, v.Index(i)) {
				return false
			}
		}
	}
	return true
}
