package atlas

import (
	"cmp"
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// AgencyQuery keeps the agencies that fit all fields that are set.
type AgencyQuery struct {
	// Needs keeps agencies with a service that works and meets any of the codes: an equal one, or one an
	// ancestor of the other.
	Needs []string
	// Area keeps agencies whose area is this one or lies below it. For a 동 or 리 it keeps also those in the
	// areas of the other system, legal or administrative, that share ground with it, since directories
	// name either. An area that is not in the network keeps none.
	Area ieum.ID
	// Type is a code of the list AGENCY_TYPE.
	Type string
	// Accepting keeps agencies with a service that works, meets a need if Needs are set, and said for this
	// day that it takes people or keeps a waiting list. That it assesses first is no yes, nor is silence.
	Accepting ieum.Date
	// Text keeps agencies that the words find, as in [View.Search]. White space alone is no text.
	Text string
	// Near keeps agencies with a point within a distance and orders by it.
	Near *Near
}

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

// Agencies returns the whole answer to a query, by Korean name (the English one where there is no Korean),
// code point by code point, then by id; or by distance, then id, if the query is near a point. Closed
// agencies are left out; [View.Search] finds them.
func (v *View) Agencies(q AgencyQuery) []AgencyHit {
	lists := v.postings(q)
	if len(lists) == 0 {
		lists = append(lists, v.s.directory.open)
	}
	var hits []AgencyHit
	for _, number := range meet(lists) {
		place := v.s.catalogue.documents[number]
		agency, _ := v.s.register.entities[place].(*ieum.Agency)
		if v.hidden.has(place) || !q.Accepting.Absent() && !v.s.takes(place, q) {
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
		hits = append(hits, hit)
	}
	if q.Near != nil {
		slices.SortFunc(hits, func(a, b AgencyHit) int {
			return cmp.Or(cmp.Compare(*a.DistanceMetres, *b.DistanceMetres), cmp.Compare(a.Agency.ID, b.Agency.ID))
		})
	}
	return hits
}

// postings returns, for each part of the query that is set, the agencies that may fit it, in order.
func (v *View) postings(q AgencyQuery) [][]int32 {
	d := v.s.directory
	var lists [][]int32
	if len(q.Needs) > 0 {
		var list []int32
		for _, code := range v.s.related(q.Needs) {
			list = append(list, d.ofNeed[code]...)
		}
		lists = append(lists, inOrder(list))
	}
	if q.Area != "" {
		lists = append(lists, d.within(v.s.areas, v.s.areasLike(q.Area)))
	}
	if q.Type != "" {
		lists = append(lists, d.ofType[q.Type])
	}
	if strings.TrimSpace(q.Text) != "" {
		lists = append(lists, v.agenciesNamed(q.Text))
	}
	if q.Near != nil {
		lists = append(lists, inOrder(d.places.around(q.Near.Point, float64(q.Near.WithinMetres))))
	}
	return lists
}

// areasLike returns the area and, below the level of 시군구, those of the other system that share ground
// with it; none for an area that is not in the network.
func (x *index) areasLike(id ieum.ID) []int32 {
	area := areaNumber(x.register, id)
	if area == none {
		return nil
	}
	if !x.areas.dong(area) {
		return []int32{area}
	}
	return append([]int32{area}, x.areas.kin.of(area)...)
}

// agenciesNamed returns the agencies that work and that the words find, in order.
func (v *View) agenciesNamed(text string) []int32 {
	var list []int32
	for _, m := range v.lookUp(text) {
		if m.document >= v.s.catalogue.agencies {
			break
		}
		if !v.s.gone(m.document) {
			list = append(list, m.document)
		}
	}
	return list
}

// takes reports whether a service of the agency takes people on the day and meets a need that is asked
// for.
func (x *index) takes(agency int32, q AgencyQuery) bool {
	return slices.ContainsFunc(x.services.of(agency), func(s *ieum.Service) bool {
		return s.Status != ieum.Closed && x.meetsAny(s, q.Needs) &&
			x.accepting(x.register.node(s.ID), q.Accepting)
	})
}

// meetsAny reports whether a service meets one of the needs, or none are asked for.
func (x *index) meetsAny(s *ieum.Service, needs []string) bool {
	return len(needs) == 0 || slices.ContainsFunc(needs, func(wanted string) bool {
		return slices.ContainsFunc(s.Needs, func(offered string) bool { return x.codes.Meets(offered, wanted) })
	})
}
