package atlas

import "ieum/internal/ieum"

// middles are where the quarters lie, as far as schools and agencies tell.
type middles []sum

// sum adds up points.
type sum struct {
	latitude, longitude float64
	points              int32
}

func (s *sum) add(o sum) {
	s.latitude, s.longitude, s.points = s.latitude+o.latitude, s.longitude+o.longitude, s.points+o.points
}

// newMiddles adds up the points of the schools and agencies in each area. What is confidential stays out, since
// a middle of one is its place.
func newMiddles(r *register, hidden bits) middles {
	m := make(middles, r.starts[areas+1]-r.starts[areas])
	put := func(area ieum.ID, p *ieum.Point) {
		if i := areaNumber(r, area); i != none && onEarth(p) {
			m[i].add(sum{p.Latitude, p.Longitude, 1})
		}
	}
	for _, s := range each[*ieum.School](r, schools) {
		put(s.Area, s.Point)
	}
	for place, a := range each[*ieum.Agency](r, agencies) {
		if !hidden.has(place) {
			put(a.Area, a.Point)
		}
	}
	return m
}

// Middle returns about where an area lies: the mean place of the schools and agencies in it or, where none of
// them has a place, of those in the areas of the other system across it. ok is false where there are none, and
// for an area above 읍면동, whose middle would say nothing.
func (v *View) Middle(area ieum.ID) (p ieum.Point, ok bool) {
	i := areaNumber(v.s.register, area)
	if i == none {
		return p, false
	}
	if level := v.s.areas.level[i]; level != ieum.Eupmyeondong && level != ieum.Ri {
		return p, false
	}
	all := v.s.middles[i]
	if all.points == 0 {
		for _, k := range v.s.areas.kin.of(i) {
			all.add(v.s.middles[k])
		}
	}
	if all.points == 0 {
		return p, false
	}
	n := float64(all.points)
	return ieum.Point{Latitude: all.latitude / n, Longitude: all.longitude / n, Imprecise: true}, true
}
