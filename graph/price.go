package graph

import (
	"context"
	"encoding/json"
	"math"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ieum/graph/guard"
)

// guarding is the extension that measures a request before anything parses it.
// What is among the documents was measured before.
type guarding struct {
	limits    guard.Limits
	documents documents
}

// ExtensionName implements [graphql.HandlerExtension].
func (guarding) ExtensionName() string { return "Guard" }

// Validate implements [graphql.HandlerExtension].
func (guarding) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationParameters implements [graphql.OperationParameterMutator].
func (g guarding) MutateOperationParameters(ctx context.Context, request *graphql.RawParams) *gqlerror.Error {
	var err error
	if _, known := g.documents.Get(ctx, request.Query); known {
		err = g.limits.CheckVariables(request.Variables)
	} else {
		_, err = g.limits.Check(request.Query, request.Variables)
	}
	if err != nil {
		return gqlerror.Wrap(err)
	}
	return nil
}

// TooCostly is the limit on the price of an operation, beside the guard's.
const TooCostly guard.Reason = "cost"

// pricing is the extension that reckons what a valid operation would cost,
// before anything is resolved.
type pricing struct{ limit int }

// ExtensionName implements [graphql.HandlerExtension].
func (pricing) ExtensionName() string { return "Price" }

// Validate implements [graphql.HandlerExtension].
func (pricing) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext implements [graphql.OperationContextMutator].
func (p pricing) MutateOperationContext(_ context.Context, op *graphql.OperationContext) *gqlerror.Error {
	b := bill{variables: op.Variables}
	price, err := b.of(op.Operation.SelectionSet, "", 0)
	if err == nil && price > p.limit {
		err = &guard.Refusal{Reason: TooCostly, Limit: p.limit}
	}
	if err != nil {
		return gqlerror.Wrap(err)
	}
	return nil
}

// introspecting is the extension that lets the schema be asked for.
type introspecting struct{}

// ExtensionName implements [graphql.HandlerExtension].
func (introspecting) ExtensionName() string { return "Introspection" }

// Validate implements [graphql.HandlerExtension].
func (introspecting) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext implements [graphql.OperationContextMutator].
func (introspecting) MutateOperationContext(_ context.Context, op *graphql.OperationContext) *gqlerror.Error {
	op.DisableIntrospection = false
	return nil
}

// number reads an argument that is a whole number, from the text of a query
// or from a variable. One too large for an int stays too large.
func number(v any) (n int, given bool) {
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
