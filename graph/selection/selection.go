// Package selection reads what an operation selects: the fields of a set with
// its fragments expanded, and the numbers that its arguments hold.
package selection

import (
	"encoding/json"
	"math"

	"github.com/vektah/gqlparser/v2/ast"
)

// Fields returns the fields of a set in order, those of its fragments in the
// place of the fragment. A field that stands twice is returned twice.
func Fields(set ast.SelectionSet) []*ast.Field {
	var fields []*ast.Field
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			fields = append(fields, s)
		case *ast.InlineFragment:
			fields = append(fields, Fields(s.SelectionSet)...)
		case *ast.FragmentSpread:
			fields = append(fields, Fields(s.Definition.SelectionSet)...)
		}
	}
	return fields
}

// Number reads an argument that is a whole number, from the text of a query
// or from a variable. One too large for an int stays too large; given is
// false for what is no number.
func Number(v any) (n int, given bool) {
	switch v := v.(type) {
	case int64:
		return clamp(v), true
	case int:
		return v, true
	case json.Number:
		whole, err := v.Int64()
		if err != nil {
			return math.MaxInt32, true
		}
		return clamp(whole), true
	case float64:
		return math.MaxInt32, true
	}
	return 0, false
}

func clamp(n int64) int { return int(min(max(n, math.MinInt32), math.MaxInt32)) }
