package embedded

import (
	"context"

	"ieum/internal/ieum"
)

// Tasks implements [ieum.WorkLists].
func (v *view) Tasks(ctx context.Context, filter ieum.TaskFilter, p ieum.Page) (ieum.Slice[*ieum.Task], error) {
	var c conditions
	c.whether("done", filter.Done, "t.done_on IS NOT NULL")
	c.add("owner", string(filter.Owner), "t.owner = :owner")
	c.add("manager", string(filter.CaseManager), managerOf("v.root")+" = :manager")
	c.add("first", string(filter.DueFrom), "t.due_on >= :first")
	c.add("last", string(filter.DueUntil), "t.due_on <= :last")
	c.add("since", ieum.MomentText(filter.ChangedSince), "t.changed_at >= :since")
	h := c.hits(`SELECT t.id, COALESCE(t.due_on, ''), v.ways FROM visible v CROSS JOIN task t ON t.root = v.root`)
	return page(ctx, v, entityList[*ieum.Task](v.store.tables["Task"], "list tasks", h), p)
}

// conferenceStates are the conditions of the states of a conference c.
var conferenceStates = map[ieum.ConferenceState]string{
	ieum.ConferenceOff:    "c.called_off_on IS NOT NULL",
	ieum.ConferenceHeld:   "c.called_off_on IS NULL AND c.held_on IS NOT NULL",
	ieum.ConferenceCalled: "c.called_off_on IS NULL AND c.held_on IS NULL",
}

// Conferences implements [ieum.WorkLists].
func (v *view) Conferences(ctx context.Context, filter ieum.ConferenceFilter, p ieum.Page) (ieum.Slice[*ieum.Conference], error) {
	var c conditions
	if filter.State != "" {
		state, ok := conferenceStates[filter.State]
		if !ok {
			state = "0"
		}
		c.text.WriteString(" AND " + state)
	}
	c.add("kind", string(filter.Kind), "c.kind = :kind")
	c.add("manager", string(filter.CaseManager), managerOf("v.root")+" = :manager")
	c.add("first", string(filter.From), "COALESCE(c.held_on, c.planned_on) >= :first")
	c.add("last", string(filter.Until), "COALESCE(c.held_on, c.planned_on) <= :last")
	c.add("since", ieum.MomentText(filter.ChangedSince), "c.changed_at >= :since")
	h := c.hits(`SELECT c.id, COALESCE(c.held_on, c.planned_on, ''), v.ways FROM visible v CROSS JOIN conference c ON c.root = v.root`)
	return page(ctx, v, entityList[*ieum.Conference](v.store.tables["Conference"], "list conferences", h), p)
}
