package graph

import (
	"context"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
)

// maxDocuments is how many documents are kept. A client has some dozens; one
// that makes up new ones all the time makes others parse again, no more.
const maxDocuments = 256

// documents keeps what was parsed, measured and found valid, by its text, so
// that an operation that a client sends again and again is only run. Nothing
// personal may outlive its request: a text is kept only if it can hold none,
// see [impersonal].
type documents struct{ kept *lru.LRU[*ast.QueryDocument] }

func newDocuments() documents { return documents{lru.New[*ast.QueryDocument](maxDocuments)} }

// Get implements [graphql.Cache].
func (d documents) Get(ctx context.Context, text string) (*ast.QueryDocument, bool) {
	return d.kept.Get(ctx, text)
}

// Add implements [graphql.Cache]. It is called with documents that are valid,
// and whose text the guard let pass.
func (d documents) Add(ctx context.Context, text string, doc *ast.QueryDocument) {
	if impersonal(text, doc) {
		d.kept.Add(ctx, text, doc)
	}
}

var _ graphql.Cache[*ast.QueryDocument] = documents{}

// longestNumber is how many digits a number of a kept document has at most:
// a size of a page or some metres, not a telephone number.
const longestNumber = 4

// impersonal reports whether a document holds nothing but words of the schema
// and names: what a client asks about stands in its variables. A comment could
// hold anything.
func impersonal(text string, doc *ast.QueryDocument) bool {
	if strings.Contains(text, "#") {
		return false
	}
	for _, op := range doc.Operations {
		for _, v := range op.VariableDefinitions {
			if !plainValue(v.DefaultValue) {
				return false
			}
		}
		if !plainDirectives(op.Directives) || !plainSelections(op.SelectionSet) {
			return false
		}
	}
	for _, f := range doc.Fragments {
		if !plainDirectives(f.Directives) || !plainSelections(f.SelectionSet) {
			return false
		}
	}
	return true
}

func plainSelections(set ast.SelectionSet) bool {
	for _, selection := range set {
		plain := true
		switch s := selection.(type) {
		case *ast.Field:
			plain = plainArguments(s.Arguments) && plainDirectives(s.Directives) && plainSelections(s.SelectionSet)
		case *ast.InlineFragment:
			plain = plainDirectives(s.Directives) && plainSelections(s.SelectionSet)
		case *ast.FragmentSpread:
			plain = plainDirectives(s.Directives)
		}
		if !plain {
			return false
		}
	}
	return true
}

func plainDirectives(list ast.DirectiveList) bool {
	for _, d := range list {
		if !plainArguments(d.Arguments) {
			return false
		}
	}
	return true
}

func plainArguments(list ast.ArgumentList) bool {
	for _, a := range list {
		if !plainValue(a.Value) {
			return false
		}
	}
	return true
}

// plainValue reports whether a value is a variable, a word of the schema, or
// a small number, and so is everything in it.
func plainValue(v *ast.Value) bool {
	if v == nil {
		return true
	}
	switch v.Kind {
	case ast.Variable, ast.BooleanValue, ast.NullValue, ast.EnumValue:
		return true
	case ast.IntValue:
		return len(v.Raw) <= longestNumber
	case ast.ListValue, ast.ObjectValue:
		for _, child := range v.Children {
			if !plainValue(child.Value) {
				return false
			}
		}
		return true
	case ast.StringValue, ast.BlockValue, ast.FloatValue:
	}
	return false
}
