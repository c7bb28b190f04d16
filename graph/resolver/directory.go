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
func (q query) Agencies(ctx context.Context, filter *shape.AgencyFilter, near *shape.PointInput, first *int, after *string, last *int, before *string) (*shape.AgencyConnection, error) {
	list := bind(ctx, "Query.agencies", filter, near)
	page, err := q.seal.Page(list, relay.Args{First: first, After: after, Last: last, Before: before})
	if err != nil {
		return nil, err
	}
	if near != nil && near.WithinMetres != nil && *near.WithinMetres < 1 {
		return nil, &relay.ArgumentError{Argument: "near.withinMetres"}
	}
	hits, err := sessionFrom(ctx).Agencies(ctx, agencyFilter(filter, near))
	if err != nil {
		return nil, err
	}
	shown := relay.Cut(hits, markOfHit, page)
	requestFrom(ctx).loads.agencies(ctx, shown.Rows)
	return relay.Map(q.seal, list, shown, agencyOf, edgeOf), nil
}

func agencyFilter(f *shape.AgencyFilter, near *shape.PointInput) desk.AgencyFilter {
	var d desk.AgencyFilter
	if f != nil {
		d = desk.AgencyFilter{Need: given(f.Need), Area: given(f.Area), Type: given(f.Type), Accepting: orZero(f.Accepting), Text: orZero(f.Text)}
	}
	if near != nil {
		place := ieum.Point{Latitude: near.Latitude, Longitude: near.Longitude}
		d.Near = &atlas.Near{Point: place, WithinMetres: orZero(near.WithinMetres)}
	}
	return d
}

// markOfHit is the place of an agency in its list: by name, or by distance.
// The bits of a distance, which is never negative, are ordered as it is.
func markOfHit(h atlas.AgencyHit) ieum.Mark {
	if h.DistanceMetres == nil {
		return ieum.Mark{Value: h.Agency.Name.In(ieum.Korean), ID: h.Agency.ID}
	}
	return ieum.Mark{Value: string(binary.BigEndian.AppendUint64(nil, math.Float64bits(*h.DistanceMetres))), ID: h.Agency.ID}
}

func agencyOf(h atlas.AgencyHit) *ieum.Agency { return h.Agency }

func edgeOf(place relay.Place, h atlas.AgencyHit) shape.AgencyEdge {
	return shape.AgencyEdge{Place: place, DistanceMetres: h.DistanceMetres, Node: h.Agency}
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
