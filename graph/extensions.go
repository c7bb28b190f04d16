package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ieum/graph/guard"
	"ieum/graph/resolver"
)

// guarding is the extension that measures a request before anything parses it.
// What is among the documents was measured before.
type guarding struct {
	limits    guard.Limits
	documents documentCache
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

// redacting is the extension that puts [resolver.Redact] around every field.
// The executor's own way to do so makes two closures a field.
type redacting struct{}

// ExtensionName implements [graphql.HandlerExtension].
func (redacting) ExtensionName() string { return "Redact" }

// Validate implements [graphql.HandlerExtension].
func (redacting) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext implements [graphql.OperationContextMutator].
func (redacting) MutateOperationContext(_ context.Context, op *graphql.OperationContext) *gqlerror.Error {
	op.ResolverMiddleware = resolver.Redact
	return nil
}
