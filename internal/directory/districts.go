package directory

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// The rules by which districts get their ground, from where their schools
// lie: docs/adr/0030.
const (
	// A district answers for a 시군구 if it has the most schools there, or at
	// least a tenth of them.
	spanShare = 10
	// Two districts adjoin if one has a school among the nearest others of a
	// school of the other one.
	nearSchools = 15
)

// school is what the rules need of a school.
type school struct {
	district ieum.ID
	ground   *area
	point    *ieum.Point
}

// schools gathers them, and answers about districts once all are in.
type schools struct {
	list []school
	// by are the schools of a district on a ground.
	by map[*area]map[ieum.ID]*cluster
}

// cluster counts schools and sums up where they are.
type cluster struct {
	schools, located    int
	latitude, longitude float64
}

func newSchools() *schools { return &schools{by: map[*area]map[ieum.ID]*cluster{}} }

func (s *schools) add(one school) {
	s.list = append(s.list, one)
	if one.ground == nil {
		return
	}
	if s.by[one.ground] == nil {
		s.by[one.ground] = map[ieum.ID]*cluster{}
	}
	c := s.by[one.ground][one.district]
	if c == nil {
		c = &cluster{}
		s.by[one.ground][one.district] = c
	}
	c.schools++
	if one.point != nil {
		c.located++
		c.latitude += one.point.Latitude
		c.longitude += one.point.Longitude
	}
}

// spanning returns the districts that answer for a ground, the one with the
// most schools first.
func (s *schools) spanning(ground *area) []ieum.ID {
	var ids []ieum.ID
	total := 0
	for id, c := range s.by[ground] {
		ids = append(ids, id)
		total += c.schools
	}
	slices.SortFunc(ids, func(a, b ieum.ID) int {
		return cmp.Or(s.by[ground][b].schools-s.by[ground][a].schools, strings.Compare(string(a), string(b)))
	})
	for i, id := range ids {
		if i > 0 && s.by[ground][id].schools*spanShare < total {
			return ids[:i]
		}
	}
	return ids
}

// areasOf returns the grounds of every district, in order of code.
func (s *schools) areasOf() map[ieum.ID][]ieum.ID {
	grounds := make([]*area, 0, len(s.by))
	for g := range s.by {
		grounds = append(grounds, g)
	}
	slices.SortFunc(grounds, func(a, b *area) int { return strings.Compare(a.code, b.code) })
	areas := map[ieum.ID][]ieum.ID{}
	for _, g := range grounds {
		for _, id := range s.spanning(g) {
			areas[id] = append(areas[id], g.id)
		}
	}
	return areas
}

// districtFor returns the district of something on one of the grounds: the
// one that answers for them; of several the one whose schools there lie
// nearest to the point, or the largest of the first ground when there is none.
func (s *schools) districtFor(grounds []*area, point *ieum.Point) ieum.ID {
	best, least := ieum.ID(""), math.Inf(1)
	for _, ground := range grounds {
		for _, id := range s.spanning(ground) {
			if best == "" {
				best = id
			}
			c := s.by[ground][id]
			if point == nil || c.located == 0 {
				continue
			}
			centre := flat(c.latitude/float64(c.located), c.longitude/float64(c.located))
			if d := square(centre, flat(point.Latitude, point.Longitude)); d < least {
				best, least = id, d
			}
		}
	}
	return best
}

// spot is a school on a plane, in degrees of latitude.
type spot struct {
	y, x     float64
	district ieum.ID
}

// flat puts a point on a plane that is right in the middle of the country and
// wrong by a few in a hundred at its ends, which does for comparing
// neighbours.
func flat(latitude, longitude float64) spot {
	return spot{y: latitude, x: longitude * math.Cos(36.5*math.Pi/180)}
}

func square(a, b spot) float64 { return (a.y-b.y)*(a.y-b.y) + (a.x-b.x)*(a.x-b.x) }

// adjoining returns the neighbours of every district, in order of id.
func (s *schools) adjoining() map[ieum.ID][]ieum.ID {
	spots := s.spots()
	pairs := map[[2]ieum.ID]bool{}
	for i, one := range spots {
		for _, other := range nearest(spots, i) {
			if other != one.district {
				pairs[[2]ieum.ID{one.district, other}] = true
				pairs[[2]ieum.ID{other, one.district}] = true
			}
		}
	}
	neighbours := map[ieum.ID][]ieum.ID{}
	for pair := range pairs {
		neighbours[pair[0]] = append(neighbours[pair[0]], pair[1])
	}
	for _, ids := range neighbours {
		slices.Sort(ids)
	}
	return neighbours
}

// spots returns the located schools from south to north; the order is the
// same whatever that of the file was.
func (s *schools) spots() []spot {
	var spots []spot
	for _, one := range s.list {
		if one.point != nil {
			at := flat(one.point.Latitude, one.point.Longitude)
			at.district = one.district
			spots = append(spots, at)
		}
	}
	slices.SortFunc(spots, func(a, b spot) int {
		return cmp.Or(cmp.Compare(a.y, b.y), cmp.Compare(a.x, b.x), strings.Compare(string(a.district), string(b.district)))
	})
	return spots
}

// nearest returns the districts of the schools nearest to the i-th. It looks
// north and south in turn until what is left lies farther off in latitude
// alone.
func nearest(spots []spot, i int) []ieum.ID {
	distances := make([]float64, 0, nearSchools+1)
	found := make([]ieum.ID, 0, nearSchools+1)
	take := func(j int) (enough bool) {
		dy := spots[j].y - spots[i].y
		if len(found) == nearSchools && dy*dy > distances[nearSchools-1] {
			return true
		}
		d := square(spots[i], spots[j])
		if len(found) == nearSchools && d >= distances[nearSchools-1] {
			return false
		}
		at, _ := slices.BinarySearch(distances, d)
		distances, found = slices.Insert(distances, at, d), slices.Insert(found, at, spots[j].district)
		if len(found) > nearSchools {
			distances, found = distances[:nearSchools], found[:nearSchools]
		}
		return false
	}
	up, down := i+1, i-1
	for up < len(spots) || down >= 0 {
		if up < len(spots) {
			if take(up) {
				up = len(spots)
			}
			up++
		}
		if down >= 0 {
			if take(down) {
				down = 0
			}
			down--
		}
	}
	return found
}
