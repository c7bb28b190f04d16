package demo

import (
	"math"

	"ieum/internal/ieum"
)

// Outline is the ground of an area of a demo that exists nowhere, so that a map
// of it has something to show.
type Outline struct {
	Area *ieum.Area
	// Ring goes round it, and ends where it begins.
	Ring []ieum.Point
}

const (
	// townReach is how many kilometres from a town's centre its ground reaches:
	// farther than anything that stands in it.
	townReach = 6.5
	// arcStep is the angle between two points of an arc.
	arcStep = math.Pi / 40
)

// outline draws the areas of a town: each legal quarter is a slice of it, as
// wide as its neighbours', and the offices share out the slices that they
// cover.
func (g *generator) outline(d *district) {
	width := 2 * math.Pi / float64(len(d.legal))
	from := map[ieum.ID]float64{}
	for i, area := range d.legal {
		from[area.ID] = width * (float64(i) - 0.5)
		g.slice(d, area, from[area.ID], width)
	}
	over := map[ieum.ID]float64{} // how many offices share a quarter
	for _, office := range d.offices {
		over[office.Covers[0]]++
	}
	for _, office := range d.offices {
		first := office.Covers[0]
		share := width * float64(len(office.Covers)) / over[first]
		g.slice(d, office, from[first], share)
		from[first] += share
	}
	g.outlines = append(g.outlines, Outline{d.town, arc(d.plan.centre, 0, 2*math.Pi)})
}

// slice draws an area as the part of the town's ground between two angles.
func (g *generator) slice(d *district, area *ieum.Area, from, width float64) {
	ring := append([]ieum.Point{d.plan.centre}, arc(d.plan.centre, from, width)...)
	g.outlines = append(g.outlines, Outline{area, append(ring, d.plan.centre)})
}

// arc returns points on the edge of a town's ground. A whole circle ends where
// it begins.
func arc(centre ieum.Point, from, width float64) []ieum.Point {
	steps := max(1, int(math.Ceil(width/arcStep)))
	points := make([]ieum.Point, 0, steps+1)
	for i := range steps + 1 {
		points = append(points, around(centre, from+width*float64(i)/float64(steps), townReach))
	}
	if width >= 2*math.Pi {
		points[steps] = points[0]
	}
	return points
}
