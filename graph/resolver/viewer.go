package resolver

import (
	"context"

	"ieum/graph/relay"
	"ieum/graph/shape"
	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// viewer answers the fields of Viewer.
type viewer struct{ seal *relay.Sealer }

// Rights answers Viewer.rights.
func (viewer) Rights(ctx context.Context, _ *ieum.Staff) ([]policy.Right, error) {
	return policy.RightsOf(sessionFrom(ctx).Principal()), nil
}

// District answers Viewer.district.
func (viewer) District(ctx context.Context, _ *ieum.Staff) (*ieum.District, error) {
	v, err := sessionFrom(ctx).Viewer(ctx)
	if err != nil {
		return nil, err
	}
	return v.District, nil
}

// School answers Viewer.school.
func (viewer) School(ctx context.Context, _ *ieum.Staff) (*ieum.School, error) {
	v, err := sessionFrom(ctx).Viewer(ctx)
	if err != nil {
		return nil, err
	}
	return v.School, nil
}

// CaseManager answers Viewer.caseManager.
func (viewer) CaseManager(ctx context.Context, _ *ieum.Staff) (*ieum.CaseManager, error) {
	manager, _ := sessionFrom(ctx).Manager()
	return manager, nil
}

// Caseload answers Viewer.caseload.
func (viewer) Caseload(ctx context.Context, _ *ieum.Staff) (*desk.Caseload, error) {
	return sessionFrom(ctx).Caseload(ctx)
}

// Supported answers Viewer.supported.
func (viewer) Supported(ctx context.Context, _ *ieum.Staff) ([]*desk.SupportCount, error) {
	counts, err := sessionFrom(ctx).Supported(ctx)
	return pointers(counts), err
}

// AuditReviewDue answers Viewer.auditReviewDue.
func (viewer) AuditReviewDue(ctx context.Context, _ *ieum.Staff) (*ieum.Date, error) {
	month, err := sessionFrom(ctx).AuditReviewDue(ctx)
	if err != nil || month.Absent() {
		return nil, err
	}
	return &month, nil
}

// supportCount answers the fields of SupportCount.
type supportCount struct{}

// CaseManager answers SupportCount.caseManager.
func (supportCount) CaseManager(ctx context.Context, c *desk.SupportCount) (*ieum.CaseManager, error) {
	return get[ieum.CaseManager](ctx, c.Manager), nil
}

// Due answers Viewer.due.
func (r viewer) Due(ctx context.Context, _ *ieum.Staff, wholeTeam bool, first *int, after *string, last *int, before *string) (*shape.DueConnection, error) {
	list := bind(ctx, "Viewer.due, by day", wholeTeam)
	page, err := r.seal.Page(list, relay.Args{First: first, After: after, Last: last, Before: before})
	if err != nil {
		return nil, err
	}
	rows, err := sessionFrom(ctx).Due(ctx, wholeTeam, page)
	if err != nil {
		return nil, err
	}
	students := make([]ieum.ID, len(rows.Rows))
	for i, d := range rows.Rows {
		students[i] = d.Student
	}
	return relay.Connect(r.seal, list, rows), requestFrom(ctx).loads.named(ctx, students)
}
