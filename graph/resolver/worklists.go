package resolver

import (
	"context"

	"ieum/graph/relay"
	"ieum/graph/shape"
	"ieum/internal/ieum"
)

// Tasks answers Query.tasks.
func (q query) Tasks(ctx context.Context, filter *ieum.TaskFilter, first *int, after *string, last *int, before *string) (*shape.TaskConnection, error) {
	return pageOf(ctx, q.seal, bind(ctx, "Query.tasks", filter), relay.Args{First: first, After: after, Last: last, Before: before},
		false, func(page ieum.Page) (ieum.Slice[*ieum.Task], error) {
			return sessionFrom(ctx).Tasks(ctx, orZero(filter), page)
		})
}

// Conferences answers Query.conferences.
func (q query) Conferences(ctx context.Context, filter *ieum.ConferenceFilter, first *int, after *string, last *int, before *string) (*shape.ConferenceConnection, error) {
	return pageOf(ctx, q.seal, bind(ctx, "Query.conferences", filter), relay.Args{First: first, After: after, Last: last, Before: before},
		false, func(page ieum.Page) (ieum.Slice[*ieum.Conference], error) {
			return sessionFrom(ctx).Conferences(ctx, orZero(filter), page)
		})
}
