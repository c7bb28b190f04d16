package resolver

import (
	"context"

	"ieum/graph/relay"
	"ieum/graph/shape"
	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// EmergencyAccesses answers Query.emergencyAccesses.
func (q query) EmergencyAccesses(ctx context.Context, first *int, after *string, last *int, before *string) (*shape.EmergencyAccessConnection, error) {
	return officePage(q.seal, bind(ctx, "Query.emergencyAccesses"), relay.Args{First: first, After: after, Last: last, Before: before}, func(page ieum.Page) (ieum.Slice[*desk.EmergencyAccess], error) {
		return sessionFrom(ctx).EmergencyAccesses(ctx, page)
	})
}

// emergencyAccess answers the fields of EmergencyAccess.
type emergencyAccess struct{}

// Student answers EmergencyAccess.student: as far as the viewer sees one.
func (emergencyAccess) Student(ctx context.Context, e *desk.EmergencyAccess) (*ieum.Student, error) {
	if e.Student == "" {
		return nil, nil
	}
	return found(requestFrom(ctx).loads.students.Load(ctx, e.Student))
}

// RequestEmergencyAccess answers Mutation.requestEmergencyAccess.
func (mutation) RequestEmergencyAccess(ctx context.Context, input desk.RequestEmergencyAccessInput) (*desk.RequestEmergencyAccessPayload, error) {
	return writerFrom(ctx).RequestEmergencyAccess(ctx, input)
}

// GrantEmergencyAccess answers Mutation.grantEmergencyAccess.
func (mutation) GrantEmergencyAccess(ctx context.Context, input desk.GrantEmergencyAccessInput) (*desk.GrantEmergencyAccessPayload, error) {
	return writerFrom(ctx).GrantEmergencyAccess(ctx, input)
}

// EndEmergencyAccess answers Mutation.endEmergencyAccess.
func (mutation) EndEmergencyAccess(ctx context.Context, input desk.EndEmergencyAccessInput) (*desk.EndEmergencyAccessPayload, error) {
	return writerFrom(ctx).EndEmergencyAccess(ctx, input)
}

// ReviewEmergencyAccess answers Mutation.reviewEmergencyAccess.
func (mutation) ReviewEmergencyAccess(ctx context.Context, input desk.ReviewEmergencyAccessInput) (*desk.ReviewEmergencyAccessPayload, error) {
	return writerFrom(ctx).ReviewEmergencyAccess(ctx, input)
}
