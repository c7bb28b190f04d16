package guard

import (
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/lexer"
	"github.com/vektah/gqlparser/v2/parser"
)

// Size is what was measured of an operation that may run.
type Size struct {
	Tokens, Depth, Selections, Aliases, RootFields, Directives int
	// Work counts the steps of the measurement itself: it is bounded by the
	// length of the text, never by what the fragments expand to.
	Work int
}

// Check measures the query and its variables, and returns a [*Refusal] if a
// limit is passed. A text that does not parse is no refusal: its size is
// zero, and whoever parses it next says what is wrong.
func (l Limits) Check(query string, variables map[string]any) (Size, error) {
	if len(query) > l.Bytes {
		return Size{}, &Refusal{Reason: TooLong, Limit: l.Bytes}
	}
	if err := l.CheckVariables(variables); err != nil {
		return Size{}, err
	}
	tokens, readable := count(query, l.Tokens)
	if tokens > l.Tokens {
		return Size{}, &Refusal{Reason: TooManyTokens, Limit: l.Tokens}
	}
	if !readable {
		return Size{}, nil
	}
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: query}, l.Tokens+1)
	if err != nil {
		return Size{}, nil //nolint:nilerr // the executor parses again and reports it
	}
	m := &measure{limits: l, doc: doc, shapes: map[string]*shape{}}
	m.size.Tokens = tokens
	err = m.document()
	return m.size, err
}

// count reads tokens until the limit is passed, and reports whether the text
// could be read to its end. Comments count: they are read too.
func count(query string, limit int) (tokens int, readable bool) {
	l := lexer.New(&ast.Source{Input: query})
	for tokens <= limit {
		token, err := l.ReadToken()
		if err != nil {
			return tokens, false
		}
		if token.Kind == lexer.EOF {
			return tokens, true
		}
		tokens++
	}
	return tokens, false
}

// CheckVariables bounds the depth and the number of values, for a query whose
// text was checked before.
func (l Limits) CheckVariables(variables map[string]any) error {
	values := 0
	for _, v := range variables {
		if err := l.checkValue(v, 1, &values); err != nil {
			return err
		}
	}
	return nil
}

func (l Limits) checkValue(v any, depth int, values *int) error {
	*values++
	switch {
	case *values > l.VariableValues:
		return &Refusal{Reason: TooManyVariables, Limit: l.VariableValues}
	case depth > l.VariableDepth:
		return &Refusal{Reason: VariablesTooDeep, Limit: l.VariableDepth}
	}
	switch v := v.(type) {
	case []any:
		for _, element := range v {
			if err := l.checkValue(element, depth+1, values); err != nil {
				return err
			}
		}
	case map[string]any:
		for _, field := range v {
			if err := l.checkValue(field, depth+1, values); err != nil {
				return err
			}
		}
	}
	return nil
}
