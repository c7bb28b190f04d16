package resolver

import (
	"context"

	"ieum/graph/relay"
	"ieum/graph/shape"
	"ieum/internal/atlas"
	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// UnmetNeeds answers Query.unmetNeeds.
func (query) UnmetNeeds(ctx context.Context, area ieum.ID, on *ieum.Date) ([]*atlas.Gap, error) {
	return sessionFrom(ctx).UnmetNeeds(ctx, area, orZero(on))
}

// unmetNeed answers the fields of UnmetNeed.
type unmetNeed struct{}

// Area answers UnmetNeed.area.
func (unmetNeed) Area(ctx context.Context, g *atlas.Gap) (*ieum.Area, error) {
	return get[ieum.Area](ctx, g.Area), nil
}

// Need answers UnmetNeed.need.
func (unmetNeed) Need(ctx context.Context, g *atlas.Gap) (*ieum.NeedDomain, error) {
	return domain(ctx, g.Need), nil
}

// ReferralFlow answers Query.referralFlow.
func (query) ReferralFlow(ctx context.Context, from, until *ieum.Date) ([]*desk.ReferralFlow, error) {
	return sessionFrom(ctx).ReferralFlow(ctx, orZero(from), orZero(until))
}

// referralFlow answers the fields of ReferralFlow.
type referralFlow struct{}

// School answers ReferralFlow.school.
func (referralFlow) School(ctx context.Context, f *desk.ReferralFlow) (*ieum.School, error) {
	return get[ieum.School](ctx, f.School), nil
}

// Agency answers ReferralFlow.agency.
func (referralFlow) Agency(ctx context.Context, f *desk.ReferralFlow) (*ieum.Agency, error) {
	return get[ieum.Agency](ctx, f.Agency), nil
}

// Service answers ReferralFlow.service.
func (referralFlow) Service(ctx context.Context, f *desk.ReferralFlow) (*ieum.Service, error) {
	return get[ieum.Service](ctx, f.Service), nil
}

// EndingSoon answers Query.endingSoon.
func (q query) EndingSoon(ctx context.Context, until ieum.Date, from *ieum.Date, first *int, after *string, last *int, before *string) (*shape.EndingConnection, error) {
	list := bind(ctx, "Query.endingSoon", until, from)
	page, err := q.seal.Page(list, relay.Args{First: first, After: after, Last: last, Before: before})
	if err != nil {
		return nil, err
	}
	rows, err := sessionFrom(ctx).EndingSoon(ctx, orZero(from), until, page)
	if err != nil {
		return nil, err
	}
	return relay.Connect(q.seal, list, rows), nil
}

// ending answers the fields of Ending.
type ending struct{}

// Item answers Ending.item.
func (ending) Item(ctx context.Context, e *desk.Ending) (ieum.Entity, error) {
	row, err := found(requestFrom(ctx).loads.entities.Load(ctx, e.Ending.Item))
	if err != nil {
		return nil, err
	}
	return shown(ctx, e.Ending.Item, row)
}

// Of answers Ending.of.
func (ending) Of(ctx context.Context, e *desk.Ending) (ieum.Entity, error) {
	return found(requestFrom(ctx).loads.entities.Load(ctx, e.Ending.Of))
}
