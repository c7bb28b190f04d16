package desk

import (
	"context"
	"fmt"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// taskAsks returns the fields that a list of tasks and its filter ask for. The
// list goes by the day on which a task is due.
func taskAsks(f ieum.TaskFilter) []asked {
	fields := []asked{{"Task", "DueOn"}, {"Task", "Text"}}
	if f.Done != nil {
		fields = append(fields, asked{"Task", "DoneOn"})
	}
	if f.Owner != "" {
		fields = append(fields, asked{"Task", "Owner"})
	}
	if f.CaseManager != "" {
		fields = append(fields, managing()...)
	}
	if !f.ChangedSince.IsZero() {
		fields = append(fields, asked{"Task", "ChangedAt"})
	}
	return fields
}

// Tasks lists the tasks of the students whom the viewer may see, in order of the
// day on which they are due, then id. What a filter may ask for is as in
// [Session.Students].
func (s *Session) Tasks(ctx context.Context, filter ieum.TaskFilter, page ieum.Page) (ieum.Slice[*ieum.Task], error) {
	if err := s.requireList(policy.ReadPeople, "Task"); err != nil {
		return ieum.Slice[*ieum.Task]{}, err
	}
	found, err := listOf(ctx, s, taskAsks(filter), nil, page, func(view ieum.View, page ieum.Page) (ieum.Slice[*ieum.Task], error) {
		return view.Tasks(ctx, filter, page)
	})
	if err != nil {
		return found, fmt.Errorf("desk: tasks: %w", err)
	}
	return found, nil
}

// conferenceAsks returns the fields that a list of conferences and its filter ask
// for. The list goes by the day of the conference.
func conferenceAsks(f ieum.ConferenceFilter) []asked {
	fields := []asked{{"Conference", "PlannedOn"}, {"Conference", "HeldOn"}}
	if f.State != "" {
		fields = append(fields, asked{"Conference", "CalledOffOn"})
	}
	if f.Kind != "" {
		fields = append(fields, asked{"Conference", "Kind"})
	}
	if f.CaseManager != "" {
		fields = append(fields, managing()...)
	}
	if !f.ChangedSince.IsZero() {
		fields = append(fields, asked{"Conference", "ChangedAt"})
	}
	return fields
}

// Conferences lists the conferences about the students whom the viewer may see,
// in order of their day, then id. What a filter may ask for is as in
// [Session.Students].
func (s *Session) Conferences(ctx context.Context, filter ieum.ConferenceFilter, page ieum.Page) (ieum.Slice[*ieum.Conference], error) {
	if err := s.requireList(policy.ReadPeople, "Conference"); err != nil {
		return ieum.Slice[*ieum.Conference]{}, err
	}
	found, err := listOf(ctx, s, conferenceAsks(filter), nil, page, func(view ieum.View, page ieum.Page) (ieum.Slice[*ieum.Conference], error) {
		return view.Conferences(ctx, filter, page)
	})
	if err != nil {
		return found, fmt.Errorf("desk: conferences: %w", err)
	}
	return found, nil
}
