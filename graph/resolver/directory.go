package resolver

import (
	"context"
	"encoding/binary"
	"math"

	"ieum/graph/relay"
	"ieum/graph/shape"
	"ieum/internal/atlas"
	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// Agencies answers Query.agencies.
func (q query) Agencies(
	ctx context.Context, filter *shape.AgencyFilter, within *shape.BoxInput, near *shape.PointInput, orderBy *shape.AgencyOrder,
	first *int, after *string, last *int, before *string,
) (*shape.AgencyConnection, error) {
	list := bind(ctx, "Query.agencies", filter, within, near, orderBy)
	page, err := q.seal.Page(list, relay.Args{First: first, After: after, Last: last, Before: before})
	if err != nil {
		return nil, err
	}
	f, err := agencyFilter(filter, within, near)
	if err != nil {
		return nil, err
	}
	mark := markOfName
	if near != nil {
		mark = markOfDistance
	}
	if orderBy != nil {
		f.Order, mark = orderBy.Field, markBy[orderBy.Field]
	}
	hits, err := sessionFrom(ctx).Agencies(ctx, f)
	if err != nil {
		return nil, err
	}
	if orderBy != nil && orderBy.Direction == shape.Descending {
		return pageOfAgencies(ctx, q.seal, list, relay.Reverse(relay.Cut(hits, mark, relay.Turn(page)))), nil
	}
	return pageOfAgencies(ctx, q.seal, list, relay.Cut(hits, mark, page)), nil
}

// AgencyCounts answers Query.agencyCounts.
func (query) AgencyCounts(ctx context.Context, filter *shape.AgencyFilter, within *shape.BoxInput, near *shape.PointInput, by atlas.AgencyKey) ([]*desk.Count, error) {
	f, err := agencyFilter(filter, within, near)
	if err != nil {
		return nil, err
	}
	counts, err := sessionFrom(ctx).AgencyCounts(ctx, f, by)
	return pointers(counts), err
}

func agencyFilter(f *shape.AgencyFilter, within *shape.BoxInput, near *shape.PointInput) (atlas.AgencyQuery, error) {
	var d atlas.AgencyQuery
	if f != nil {
		d = atlas.AgencyQuery{
			Need: given(f.Need), Needs: allGiven(f.Needs), Area: orZero(f.Area), Type: given(f.Type), Types: allGiven(f.Types),
			Accepting: orZero(f.Accepting), VerifiedBefore: orZero(f.VerifiedBefore), Text: orZero(f.Text),
		}
	}
	if within != nil {
		d.Within = &atlas.Box{South: within.South, West: within.West, North: within.North, East: within.East}
	}
	if near != nil {
		if near.WithinMetres != nil && *near.WithinMetres < 1 {
			return d, &relay.ArgumentError{Argument: "near.withinMetres"}
		}
		place := ieum.Point{Latitude: near.Latitude, Longitude: near.Longitude}
		d.Near = &atlas.Near{Point: place, WithinMetres: orZero(near.WithinMetres)}
	}
	return d, nil
}

// markBy are the places of an agency in its list, by the order of the list.
var markBy = map[atlas.AgencyOrder]func(atlas.AgencyHit) ieum.Mark{
	atlas.OrderByName:         markOfName,
	atlas.OrderByVerification: markOfVerification,
	atlas.OrderByDistance:     markOfDistance,
}

func markOfName(h atlas.AgencyHit) ieum.Mark {
	return ieum.Mark{Value: h.Agency.Name.In(ieum.Korean), ID: h.Agency.ID}
}

func markOfVerification(h atlas.AgencyHit) ieum.Mark {
	return ieum.Mark{Value: string(h.Agency.VerifiedOn), ID: h.Agency.ID}
}

// markOfDistance writes the bits of a distance, which is never negative: they
// are ordered as it is.
func markOfDistance(h atlas.AgencyHit) ieum.Mark {
	return ieum.Mark{Value: string(binary.BigEndian.AppendUint64(nil, math.Float64bits(*h.DistanceMetres))), ID: h.Agency.ID}
}

// pageOfAgencies makes the connection of a page of agencies.
func pageOfAgencies(ctx context.Context, seal *relay.Sealer, list relay.List, slice ieum.Slice[atlas.AgencyHit]) *shape.AgencyConnection {
	agency := func(h atlas.AgencyHit) *ieum.Agency { return h.Agency }
	edge := func(place relay.Place, h atlas.AgencyHit) shape.AgencyEdge {
		return shape.AgencyEdge{Place: place, DistanceMetres: h.DistanceMetres, Node: h.Agency}
	}
	agencies := make([]ieum.Entity, len(slice.Rows))
	for i, h := range slice.Rows {
		agencies[i] = h.Agency
	}
	requestFrom(ctx).loads.each(ctx, agencies)
	return relay.Map(seal, list, slice, agency, edge)
}

// Services answers Query.services.
func (q query) Services(ctx context.Context, filter *shape.ServiceFilter, first *int, after *string, last *int, before *string) (*shape.ServiceConnection, error) {
	f := orZero(filter)
	args := relay.Args{First: first, After: after, Last: last, Before: before}
	return pageByName(ctx, q.seal, bind(ctx, "Query.services", filter), args, func() ([]*ieum.Service, error) {
		return sessionFrom(ctx).Services(ctx, atlas.ServiceQuery{
			Needs: allGiven(f.Needs), Types: allGiven(f.Types), Area: orZero(f.Area), Accepting: orZero(f.Accepting),
			Class: orZero(f.ResourceClass), Text: orZero(f.Text),
		})
	})
}

// Schools answers Query.schools.
func (q query) Schools(ctx context.Context, filter *atlas.SchoolQuery, first *int, after *string, last *int, before *string) (*shape.SchoolConnection, error) {
	args := relay.Args{First: first, After: after, Last: last, Before: before}
	return pageByName(ctx, q.seal, bind(ctx, "Query.schools", filter), args, func() ([]*ieum.School, error) {
		return sessionFrom(ctx).Schools(ctx, orZero(filter))
	})
}

// Areas answers Query.areas.
func (q query) Areas(ctx context.Context, filter *shape.AreaFilter, first *int, after *string, last *int, before *string) (*shape.AreaConnection, error) {
	f := orZero(filter)
	args := relay.Args{First: first, After: after, Last: last, Before: before}
	return pageByName(ctx, q.seal, bind(ctx, "Query.areas", filter), args, func() ([]*ieum.Area, error) {
		return sessionFrom(ctx).Areas(ctx, atlas.AreaQuery{
			Level: orZero(f.Level), System: orZero(f.System), Parent: orZero(f.Parent), Code: given(f.Code), Text: orZero(f.Text),
		})
	})
}

// Districts answers Query.districts.
func (q query) Districts(ctx context.Context, first *int, after *string, last *int, before *string) (*shape.DistrictConnection, error) {
	args := relay.Args{First: first, After: after, Last: last, Before: before}
	return pageByName(ctx, q.seal, bind(ctx, "Query.districts"), args, func() ([]*ieum.District, error) {
		return sessionFrom(ctx).Districts(ctx)
	})
}

// Agency answers Query.agency.
func (query) Agency(ctx context.Context, id ieum.ID) (*ieum.Agency, error) {
	return desk.Entry[ieum.Agency](sessionFrom(ctx), id)
}

// Service answers Query.service.
func (query) Service(ctx context.Context, id ieum.ID) (*ieum.Service, error) {
	return desk.Entry[ieum.Service](sessionFrom(ctx), id)
}

// School answers Query.school.
func (query) School(ctx context.Context, id ieum.ID) (*ieum.School, error) {
	return desk.Entry[ieum.School](sessionFrom(ctx), id)
}

// Area answers Query.area.
func (query) Area(ctx context.Context, id ieum.ID) (*ieum.Area, error) {
	return desk.Entry[ieum.Area](sessionFrom(ctx), id)
}

// District answers Query.district.
func (query) District(ctx context.Context, id ieum.ID) (*ieum.District, error) {
	return desk.Entry[ieum.District](sessionFrom(ctx), id)
}

// Worker answers Query.worker.
func (query) Worker(ctx context.Context, id ieum.ID) (*ieum.Worker, error) {
	return desk.Entry[ieum.Worker](sessionFrom(ctx), id)
}

// CaseManager answers Query.caseManager.
func (query) CaseManager(ctx context.Context, id ieum.ID) (*ieum.CaseManager, error) {
	return desk.Entry[ieum.CaseManager](sessionFrom(ctx), id)
}

// pageByName cuts a page out of entries of the directory in order of name and
// id, and reads what is asked of all of them from the other end.
func pageByName[E ieum.Entity](
	ctx context.Context, seal *relay.Sealer, list relay.List, args relay.Args, read func() ([]E, error),
) (*relay.Connection[E, relay.Edge[E]], error) {
	page, err := seal.Page(list, args)
	if err != nil {
		return nil, err
	}
	rows, err := read()
	if err != nil {
		return nil, err
	}
	mark := func(e E) ieum.Mark { return ieum.Mark{Value: atlas.NameOf(e).In(ieum.Korean), ID: e.Meta().ID} }
	slice := relay.Cut(rows, mark, page)
	requestFrom(ctx).loads.each(ctx, entities(slice.Rows))
	return relay.Connect(seal, list, slice), nil
}

// Search answers Query.search.
func (q query) Search(ctx context.Context, text string, first *int, after *string, last *int, before *string) (*shape.SearchConnection, error) {
	list := bind(ctx, "Query.search", text)
	page, err := q.seal.Page(list, relay.Args{First: first, After: after, Last: last, Before: before})
	if err != nil {
		return nil, err
	}
	hits, err := sessionFrom(ctx).Search(ctx, text)
	if err != nil {
		return nil, err
	}
	return &shape.SearchConnection{Connection: relay.Connect(q.seal, list, relay.CutRanked(hits, page)), Now: sessionFrom(ctx).CallNow(text)}, nil
}
