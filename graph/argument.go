package graph

import (
	"context"

	"ieum/graph/selection"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// argumentOf names the argument that a variable stands for, from the path of
// a value in it: $f below stage, where $f is the argument filter, is
// "filter.stage". Names that a client made up, of variables and of fields that
// no input has, are left out.
func argumentOf(ctx context.Context, path ast.Path) string {
	op := graphql.GetOperationContext(ctx).Operation
	name, ok := path[0].(ast.PathName)
	if op == nil || !ok {
		return ""
	}
	definition := op.VariableDefinitions.ForName(string(name))
	if definition == nil {
		return ""
	}
	known := ast.Path{}
	if used := usedAs(op.SelectionSet, string(name)); used != "" {
		known = append(known, ast.PathName(used))
	}
	return dotted(append(known, path[1:]...)[:len(known)+knownDepth(definition.Definition, path[1:])])
}

// usedAs returns the name of the first argument that the variable is.
func usedAs(set ast.SelectionSet, variable string) string {
	for _, f := range selection.Fields(set) {
		for _, a := range f.Arguments {
			if a.Value.Kind == ast.Variable && a.Value.Raw == variable {
				return a.Name
			}
		}
		if used := usedAs(f.SelectionSet, variable); used != "" {
			return used
		}
	}
	return ""
}

// knownDepth returns how much of the path below an input is of fields that the
// input has; places in lists are of the path.
func knownDepth(input *ast.Definition, path ast.Path) int {
	for i, step := range path {
		name, isName := step.(ast.PathName)
		if isName && (input == nil || input.Fields.ForName(string(name)) == nil) {
			return i
		}
	}
	return len(path)
}
