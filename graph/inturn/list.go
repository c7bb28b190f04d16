// Package inturn writes answers without what gqlgen does for fields and
// elements that are answered at the same time: here they are answered one after
// the other, since they wait for nothing.
package inturn

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
)

// List answers each element in the context of its place, as gqlgen's
// MarshalSliceConcurrently does, but starts no goroutine. If an element
// panics, the error is added to the answer's and the list is nil.
func List(ctx context.Context, length int, element func(ctx context.Context, i int) graphql.Marshaler) (list graphql.Array) {
	list = make(graphql.Array, length)
	here := ctx
	defer func() {
		if thrown := recover(); thrown != nil {
			graphql.AddError(here, graphql.Recover(here, thrown))
			list = nil
		}
	}()
	for i := range length {
		here = graphql.WithFieldContext(ctx, &graphql.FieldContext{Index: &i}) //nolint:fatcontext // of ctx each time
		list[i] = element(here, i)
	}
	return list
}
