package resolver

import (
	"cmp"
	"context"
	"slices"

	"ieum/graph/relay"
	"ieum/graph/shape"
	"ieum/internal/ieum"
)

// agency answers the fields of Agency.
type agency struct{ seal *relay.Sealer }

// Label answers Agency.label.
func (agency) Label(ctx context.Context, a *ieum.Agency, language *ieum.Language) (string, error) {
	return in(ctx, a.Name, language), nil
}

// Name answers Agency.name.
func (agency) Name(ctx context.Context, a *ieum.Agency, language *ieum.Language) (string, error) {
	return in(ctx, a.Name, language), nil
}

// Type answers Agency.type.
func (agency) Type(ctx context.Context, a *ieum.Agency) (*ieum.Entry, error) {
	return entry(ctx, "AGENCY_TYPE", a.Type), nil
}

// Area answers Agency.area.
func (agency) Area(ctx context.Context, a *ieum.Agency) (*ieum.Area, error) {
	return get[ieum.Area](ctx, a.Area), nil
}

// School answers Agency.school.
func (agency) School(ctx context.Context, a *ieum.Agency) (*ieum.School, error) {
	return get[ieum.School](ctx, a.School), nil
}

// Address answers Agency.address.
func (agency) Address(_ context.Context, a *ieum.Agency) (*string, error) {
	return orNil(a.Address.Line), nil
}

// Closed answers Agency.closed.
func (agency) Closed(_ context.Context, a *ieum.Agency) (bool, error) {
	return a.Status == ieum.Closed, nil
}

// Source answers Agency.source.
func (agency) Source(_ context.Context, a *ieum.Agency) (*ieum.Source, error) {
	return orNil(a.Source), nil
}

// Agreements answers Agency.agreements. One whose other side the viewer may
// not know of is left out.
func (agency) Agreements(ctx context.Context, a *ieum.Agency) ([]*shape.Agreement, error) {
	list := []*shape.Agreement{}
	for _, agreed := range sessionFrom(ctx).Directory().AgreementsOf(a.ID) {
		id, partner := agreed.ID, agreed.From
		if partner == a.ID {
			id, partner = agreed.ID.Mirror(), agreed.With
		}
		if other := at(ctx, partner); other != nil {
			list = append(list, &shape.Agreement{Agreement: agreed, ID: id, Partner: other})
		}
	}
	return newest(list, func(a *shape.Agreement) ieum.Date { return a.Since }), nil
}

// agreementOf returns the agreement of an id as it is seen from the side that
// the id names; nil where it, or one of its sides, is hidden or absent.
func agreementOf(ctx context.Context, id ieum.ID) (ieum.Entity, error) {
	for _, record := range []ieum.ID{id, id.Mirror()} {
		e, err := sessionFrom(ctx).Node(ctx, record, isNode)
		if err != nil {
			return nil, err
		}
		agreed, ok := e.(*ieum.Agreement)
		if !ok {
			continue
		}
		here, partner := at(ctx, agreed.With), at(ctx, agreed.From)
		if record != id {
			here, partner = partner, here
		}
		if here == nil || partner == nil {
			return nil, nil
		}
		return &shape.Agreement{Agreement: agreed, ID: id, Partner: partner}, nil
	}
	return nil, nil
}

// Services answers Agency.services.
func (r agency) Services(ctx context.Context, a *ieum.Agency, first *int, after *string, last *int, before *string) (*shape.ServiceConnection, error) {
	args := relay.Args{First: first, After: after, Last: last, Before: before}
	return pageByName(ctx, r.seal, bind(ctx, "Agency.services", a.ID), args, func() ([]*ieum.Service, error) {
		return slices.SortedFunc(slices.Values(sessionFrom(ctx).Directory().ServicesOf(a.ID)), func(a, b *ieum.Service) int {
			return cmp.Or(cmp.Compare(a.Name.In(ieum.Korean), b.Name.In(ieum.Korean)), cmp.Compare(a.ID, b.ID))
		}), nil
	})
}

// Workers answers Agency.workers.
func (r agency) Workers(ctx context.Context, a *ieum.Agency, first *int, after *string, last *int, before *string) (*shape.WorkerConnection, error) {
	return pageOfWorkers(ctx, r.seal, bind(ctx, "Agency.workers", a.ID), a.ID, relay.Args{First: first, After: after, Last: last, Before: before})
}

// pageOfWorkers cuts a page out of who works at an agency, a school or an
// education office.
func pageOfWorkers(ctx context.Context, seal *relay.Sealer, list relay.List, organisation ieum.ID, args relay.Args) (*shape.WorkerConnection, error) {
	return pageByName(ctx, seal, list, args, func() ([]*ieum.Worker, error) { return sessionFrom(ctx).Workers(ctx, organisation) })
}

// agreement answers the fields of Agreement.
type agreement struct{}

// Subject answers Agreement.subject.
func (agreement) Subject(ctx context.Context, a *shape.Agreement, language *ieum.Language) (*string, error) {
	return orNil(in(ctx, a.Agreement.Subject, language)), nil
}

// Contact answers Agreement.contact.
func (agreement) Contact(ctx context.Context, a *shape.Agreement) (*ieum.Worker, error) {
	return get[ieum.Worker](ctx, a.Agreement.Contact), nil
}

// bind names a list of the viewer's, so that its cursors fit nothing else.
func bind(ctx context.Context, parts ...any) relay.List {
	return relay.Bind(append(parts, sessionFrom(ctx).Principal().ID())...)
}

// newest orders rows by a day, the latest first; rows of one day stay in the
// order they have. The rows are the caller's own.
func newest[T any](rows []T, day func(T) ieum.Date) []T {
	slices.SortStableFunc(rows, func(a, b T) int { return cmp.Compare(day(b), day(a)) })
	return rows
}

// soonest orders rows by a day, the earliest first.
func soonest[T any](rows []T, day func(T) ieum.Date) []T {
	slices.SortStableFunc(rows, func(a, b T) int { return cmp.Compare(day(a), day(b)) })
	return rows
}
