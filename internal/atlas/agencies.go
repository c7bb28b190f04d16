package atlas

import (
	"cmp"
	"iter"
	"slices"

	"ieum/internal/ieum"
)

// AgencyQuery keeps the agencies that fit all fields that are set.
type AgencyQuery struct {
	// Need keeps agencies with a service that works and meets the code: an equal one, or one an ancestor of the
	// other. Needs keeps those with a service that meets any of the codes, which may be another service.
	Need  string
	Needs []string
	// Area keeps agencies whose area is this one or lies below it. For a 동 or 리 it keeps also those in the
	// areas of the other system, legal or administrative, that share ground with it, since directories
	// name either. An area that is not in the network keeps none.
	Area ieum.ID
	// Type is a code of the list AGENCY_TYPE, and Types are several, of which any will do.
	Type  string
	Types []string
	// Accepting keeps agencies with a service that works, and said for this day that it takes people or keeps a
	// waiting list. Where needs are asked for, it is a service that meets them. That it assesses first is no yes,
	// nor is silence.
	Accepting ieum.Date
	// VerifiedBefore keeps agencies that nobody has checked since the day before it: those never checked too.
	VerifiedBefore ieum.Date
	// Text keeps agencies that the words find, as in [View.Search]. White space alone is no text.
	Text string
	// Near keeps agencies with a point within a distance.
	Near *Near
	// Within keeps agencies with a point in a box.
	Within *Box
	Order  AgencyOrder
}

// AgencyOrder is what agencies are ordered by, always rising; then by id.
type AgencyOrder string

// The orders. The empty one is that of distance near a point, and else that of name.
const (
	// OrderByName goes by the Korean name (the English one where there is no Korean), code point by code point.
	OrderByName AgencyOrder = "NAME"
	// OrderByVerification begins with those that nobody ever checked.
	OrderByVerification AgencyOrder = "VERIFIED_ON"
	// OrderByDistance needs a point to be near to.
	OrderByDistance AgencyOrder = "DISTANCE"
)

// Near is a place and how far from it to look, the limit included. WithinMetres of 0 or less sets no
// limit.
type Near struct {
	Point        ieum.Point
	WithinMetres int
}

// AgencyHit is an agency found. DistanceMetres is set if the query was near a point.
type AgencyHit struct {
	Agency         *ieum.Agency
	DistanceMetres *float64
}

// Agencies returns the whole answer to a query in its order. Closed agencies are left out; [View.Search] finds
// them.
func (v *View) Agencies(q AgencyQuery) []AgencyHit {
	var hits []AgencyHit
	for _, hit := range v.agencies(q) {
		hits = append(hits, hit)
	}
	switch order := q.order(); order {
	case OrderByDistance:
		slices.SortFunc(hits, func(a, b AgencyHit) int {
			return cmp.Or(cmp.Compare(*a.DistanceMetres, *b.DistanceMetres), cmp.Compare(a.Agency.ID, b.Agency.ID))
		})
	case OrderByVerification:
		slices.SortFunc(hits, func(a, b AgencyHit) int {
			return cmp.Or(cmp.Compare(a.Agency.VerifiedOn, b.Agency.VerifiedOn), cmp.Compare(a.Agency.ID, b.Agency.ID))
		})
	}
	return hits
}

// order returns the order of the answer. That of name is the order of the directory.
func (q AgencyQuery) order() AgencyOrder {
	switch {
	case q.Order == "" && q.Near != nil:
		return OrderByDistance
	case q.Order == OrderByDistance && q.Near == nil:
		return OrderByName
	}
	return q.Order
}

// filter is what the directory knows of the query.
func (q AgencyQuery) filter() filter {
	return filter{
		needs: also(also(nil, q.Need), q.Needs...), types: also(also(nil, q.Type), q.Types...),
		area: q.Area, text: q.Text, near: q.Near, within: q.Within,
	}
}

// agencies ranges over what fits a query by number, with the places.
func (v *View) agencies(q AgencyQuery) iter.Seq2[int32, AgencyHit] {
	return func(yield func(int32, AgencyHit) bool) {
		f := q.filter()
		for _, number := range v.find(v.s.directories.agencies, f) {
			place := v.s.catalogue.documents[number]
			agency, _ := v.s.register.entities[place].(*ieum.Agency)
			switch {
			case v.hidden.has(place),
				!q.VerifiedBefore.Absent() && agency.VerifiedOn >= q.VerifiedBefore,
				!q.Accepting.Absent() && !v.s.takes(place, q.Accepting, f.needs):
				continue
			}
			hit := AgencyHit{Agency: agency}
			if q.Near != nil {
				metres := haversine(q.Near.Point, *agency.Point)
				if q.Near.WithinMetres > 0 && metres > float64(q.Near.WithinMetres) {
					continue
				}
				hit.DistanceMetres = &metres
			}
			if !yield(place, hit) {
				return
			}
		}
	}
}

// takes reports whether an agency takes people on the day: for every need asked for, of whose codes any will do,
// or at all where none is.
func (x *index) takes(agency int32, day ieum.Date, needs [][]string) bool {
	if len(needs) == 0 {
		return x.takesFor(agency, day, nil)
	}
	for _, codes := range needs {
		if !x.takesFor(agency, day, codes) {
			return false
		}
	}
	return true
}

// takesFor reports whether a service of the agency takes people on the day and meets one of the needs.
func (x *index) takesFor(agency int32, day ieum.Date, needs []string) bool {
	return slices.ContainsFunc(x.services.of(agency), func(s *ieum.Service) bool {
		return s.Status != ieum.Closed && x.meetsAny(s, needs) && x.accepting(x.register.node(s.ID), day)
	})
}

// meetsAny reports whether a service meets one of the needs, or none are asked for.
func (x *index) meetsAny(s *ieum.Service, needs []string) bool {
	return len(needs) == 0 || slices.ContainsFunc(needs, func(wanted string) bool {
		return slices.ContainsFunc(s.Needs, func(offered string) bool { return x.codes.Meets(offered, wanted) })
	})
}
