package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ieum/graph/guard"
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
