package neo4j

import (
	"context"

	"ieum/internal/ieum"
)

// Tasks implements [ieum.WorkLists].
func (v *view) Tasks(ctx context.Context, filter ieum.TaskFilter, p ieum.Page) (ieum.Slice[*ieum.Task], error) {
	return page(ctx, v, "tasks", p, parameters{
		"done": whether(filter.Done), "owner": string(filter.Owner), "manager": string(filter.CaseManager), "managed": filter.CaseManager != "",
		"from": string(filter.DueFrom), "until": string(filter.DueUntil), "since": ieum.MomentText(filter.ChangedSince),
	}, asIs(func(t *ieum.Task) ieum.Date { return t.DueOn }))
}

// Conferences implements [ieum.WorkLists].
func (v *view) Conferences(ctx context.Context, filter ieum.ConferenceFilter, p ieum.Page) (ieum.Slice[*ieum.Conference], error) {
	return page(ctx, v, "conferences", p, parameters{
		"state": string(filter.State), "kind": string(filter.Kind), "manager": string(filter.CaseManager), "managed": filter.CaseManager != "",
		"from": string(filter.From), "until": string(filter.Until), "since": ieum.MomentText(filter.ChangedSince),
	}, asIs((*ieum.Conference).Day))
}
