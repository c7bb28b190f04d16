package graph

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ieum/graph/coerce"
)

// argumentOf names the place of a value that does not fit, as a path with
// dots: the variable $f below stage, where $f is the argument filter, is
// "filter.stage", and $s in filter: {stage: $s} is the same.
func argumentOf(ctx context.Context, e *coerce.Error) string {
	op := graphql.GetOperationContext(ctx)
	if e.Variable == "" || op.Operation == nil {
		return dotted(e.Path)
	}
	used := func(v *ast.Value) bool { return v.Kind == ast.Variable && v.Raw == e.Variable }
	path := valueAmong(op.Operation.SelectionSet, used)
	if path == nil {
		path = valueIn(op.Doc, used)
	}
	return dotted(slices.Concat(path, e.Path))
}

// nameValue notes which argument an error of the text is about, where it is
// about a value: the library tells only where the value stands.
func nameValue(doc *ast.QueryDocument, err *gqlerror.Error) {
	if len(err.Locations) == 0 {
		return
	}
	at := err.Locations[0]
	here := func(v *ast.Value) bool {
		return v.Position != nil && v.Position.Line == at.Line && v.Position.Column == at.Column
	}
	path := valueIn(doc, here)
	if path == nil {
		return
	}
	if err.Extensions == nil {
		err.Extensions = map[string]any{}
	}
	err.Extensions["argument"] = dotted(path)
}

// valueIn looks for a value in each operation and each fragment, as they are
// written.
func valueIn(doc *ast.QueryDocument, found func(*ast.Value) bool) ast.Path {
	for _, op := range doc.Operations {
		if path := valueAmong(op.SelectionSet, found); path != nil {
			return path
		}
	}
	for _, f := range doc.Fragments {
		if path := valueAmong(f.SelectionSet, found); path != nil {
			return path
		}
	}
	return nil
}

func valueAmong(set ast.SelectionSet, found func(*ast.Value) bool) ast.Path {
	for _, s := range set {
		arguments, below := writtenAt(s)
		for _, a := range arguments {
			if path := placeOf(a.Value, ast.Path{ast.PathName(a.Name)}, found); path != nil {
				return path
			}
		}
		if path := valueAmong(below, found); path != nil {
			return path
		}
	}
	return nil
}

// writtenAt returns the arguments of a selection and of its directives, and
// what is selected below it. Fragments are looked at where they are defined.
func writtenAt(s ast.Selection) (arguments ast.ArgumentList, below ast.SelectionSet) {
	var directives ast.DirectiveList
	switch s := s.(type) {
	case *ast.Field:
		arguments, directives, below = append(arguments, s.Arguments...), s.Directives, s.SelectionSet
	case *ast.InlineFragment:
		directives, below = s.Directives, s.SelectionSet
	case *ast.FragmentSpread:
		directives = s.Directives
	}
	for _, d := range directives {
		arguments = append(arguments, d.Arguments...)
	}
	return arguments, below
}

// placeOf returns the path of the first value at or below v for which found
// holds, or nil.
func placeOf(v *ast.Value, path ast.Path, found func(*ast.Value) bool) ast.Path {
	if found(v) {
		return slices.Clone(path)
	}
	for i, child := range v.Children {
		step := ast.PathElement(ast.PathIndex(i))
		if v.Kind == ast.ObjectValue {
			step = ast.PathName(child.Name)
		}
		if used := placeOf(child.Value, append(path, step), found); used != nil {
			return used
		}
	}
	return nil
}
