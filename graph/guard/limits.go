// Package guard refuses operations that would cost too much, before anything
// expensive looks at them.
//
// A query of a kilobyte can hold fragments that double twenty times: whoever
// validates, prices or runs it expands them. The guard does not. It counts
// tokens while it reads them, parses only what is short, and measures each
// fragment once, so that its own work grows with the text alone.
package guard

import "fmt"

// Limits bound one request. Every one must be positive.
type Limits struct {
	// Bytes of the query's text.
	Bytes int
	// Tokens of the query: names, numbers, strings and signs.
	Tokens int
	// Depth of fields below fields. A node right below edges is no deeper than
	// they are: edges { node { … } } goes as deep as nodes { … }.
	Depth int
	// IntrospectionDepth is the same below __schema and __type.
	IntrospectionDepth int
	// Selections are the fields of all operations of the document once every
	// fragment stands where it is spread.
	Selections int
	// Aliases written in the document.
	Aliases int
	// RootFields of an operation.
	RootFields int
	// SameKey is how often one key of the answer may be asked for in one place.
	SameKey int
	// Directives written in the document.
	Directives int
	// VariableDepth is how deep lists and objects may nest in the variables.
	VariableDepth int
	// VariableValues are all values in the variables, lists and objects too.
	VariableValues int
	// Introspection lets __schema and __type pass.
	Introspection bool
}

// Default returns the limits for people who are signed in.
//
// They are what a study of attacks on GraphQL servers proposed, and far above
// what clients need: the largest operation that is known, a student's whole
// record, takes a third of the tokens and half of the selections. A test of
// package graph prints both.
func Default() Limits {
	return Limits{
		Bytes: 16 << 10, Tokens: 1000, Depth: 10, IntrospectionDepth: 20, Selections: 400,
		Aliases: 30, RootFields: 20, SameKey: 5, Directives: 20,
		VariableDepth: 20, VariableValues: 2000,
	}
}

// Reason says which limit an operation went over, or what else is wrong with
// it.
type Reason string

// The reasons.
const (
	TooLong           Reason = "query length"
	TooManyTokens     Reason = "tokens"
	TooDeep           Reason = "depth"
	TooManySelections Reason = "selections"
	TooManyAliases    Reason = "aliases"
	TooManyRoots      Reason = "root fields"
	TooManySameKey    Reason = "fields with one key"
	TooManyDirectives Reason = "directives"
	VariablesTooDeep  Reason = "depth of variables"
	TooManyVariables  Reason = "values in variables"
	// FragmentCycle: a fragment holds itself. No limit, but nothing that may
	// be expanded either.
	FragmentCycle Reason = "fragment cycle"
	// IntrospectionOff: the schema may not be asked for.
	IntrospectionOff Reason = "introspection"
)

// Refusal is the error of an operation that must not run. It names nothing
// that was sent.
type Refusal struct { //nolint:errname // it is one, and reads as one
	Reason Reason
	// Limit is what was allowed; 0 for a cycle and for introspection.
	Limit int
	// Price is what the operation comes to, where a price is over its limit.
	Price int
}

// Error implements error.
func (r *Refusal) Error() string {
	if r.Limit == 0 {
		return fmt.Sprintf("guard: %s", r.Reason)
	}
	return fmt.Sprintf("guard: %s: more than %d", r.Reason, r.Limit)
}
