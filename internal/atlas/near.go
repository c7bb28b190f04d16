package atlas

import (
	"math"

	"github.com/tidwall/rtree"

	"ieum/internal/ieum"
)

// earthRadius is the mean radius of the Earth in metres, as the consumers of the API compute with it.
const earthRadius = 6371008.8

// Distance returns the great-circle distance of two points in metres; ok is false if either is nil.
func (v *View) Distance(a, b *ieum.Point) (metres float64, ok bool) {
	if a == nil || b == nil {
		return 0, false
	}
	return haversine(*a, *b), true
}

// haversine returns the great-circle distance of two points in metres, on a sphere of the mean radius.
func haversine(a, b ieum.Point) float64 {
	lat1, lat2 := radians(a.Latitude), radians(b.Latitude)
	dLat, dLon := math.Sin((lat2-lat1)/2), math.Sin(radians(b.Longitude-a.Longitude)/2)
	h := dLat*dLat + math.Cos(lat1)*math.Cos(lat2)*dLon*dLon
	return 2 * earthRadius * math.Asin(math.Sqrt(min(h, 1)))
}

func radians(degrees float64) float64 { return degrees * math.Pi / 180 }

func degrees(radians float64) float64 { return radians * 180 / math.Pi }

// onEarth reports whether the point is one: imports bring others.
func onEarth(p *ieum.Point) bool {
	return p != nil && math.Abs(p.Latitude) <= 90 && math.Abs(p.Longitude) <= 180
}

// places finds agencies by where they are.
type places struct {
	tree rtree.RTreeG[int32]
}

func (p *places) add(at *ieum.Point, agency int32) {
	if onEarth(at) {
		corner := [2]float64{at.Longitude, at.Latitude}
		p.tree.Insert(corner, corner, agency)
	}
}

// around returns all agencies within a distance of a point and possibly some more, in no order and each
// once. 0 metres or less set no limit. Around what is no point of the Earth there is nothing.
func (p *places) around(at ieum.Point, metres float64) []int32 {
	if !onEarth(&at) {
		return nil
	}
	return p.in(boxes(at, metres))
}

// in returns the agencies in boxes that do not overlap, edges included, in no order.
func (p *places) in(boxes []box) []int32 {
	var found []int32
	for _, b := range boxes {
		p.tree.Search(b[0], b[1], func(_, _ [2]float64, agency int32) bool {
			found = append(found, agency)
			return true
		})
	}
	return found
}

// Box is a rectangle of latitudes and longitudes in degrees. Its edges belong to it. One whose West is greater than
// its East crosses the 180th meridian; one whose South is greater than its North holds nothing.
type Box struct{ South, West, North, East float64 }

// parts returns the boxes that the box consists of.
func (b Box) parts() []box {
	if b.West <= b.East {
		return []box{{{b.West, b.South}, {b.East, b.North}}}
	}
	return []box{{{b.West, b.South}, {180, b.North}}, {{-180, b.South}, {b.East, b.North}}}
}

// box is two corners, each longitude and latitude in degrees.
type box [2][2]float64

// boxes returns boxes that do not overlap and together hold the cap around a point: two where it crosses
// the date line, all longitudes where it holds a pole.
func boxes(at ieum.Point, metres float64) []box {
	const margin = 1e-7 // a hundredth of a metre, far above what rounding does
	angle := metres / earthRadius
	if metres <= 0 || angle >= math.Pi {
		return []box{{{-180, -90}, {180, 90}}}
	}
	south, north := at.Latitude-degrees(angle)-margin, at.Latitude+degrees(angle)+margin
	if south <= -90 || north >= 90 {
		return []box{{{-180, south}, {180, north}}}
	}
	half := degrees(math.Asin(min(math.Sin(angle)/math.Cos(radians(at.Latitude)), 1))) + margin
	west, east := at.Longitude-half, at.Longitude+half
	switch {
	case west < -180:
		return []box{{{-180, south}, {east, north}}, {{west + 360, south}, {180, north}}}
	case east > 180:
		return []box{{{west, south}, {180, north}}, {{-180, south}, {east - 360, north}}}
	default:
		return []box{{{west, south}, {east, north}}}
	}
}
