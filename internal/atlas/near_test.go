package atlas_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

func TestDistance(t *testing.T) {
	at := func(lat, lon float64) *ieum.Point { return &ieum.Point{Latitude: lat, Longitude: lon} }
	quarter := math.Pi / 2 * 6371008.8
	tests := []struct {
		name string
		a, b *ieum.Point
		want float64
	}{
		{"a point and itself", at(37.5, 127), at(37.5, 127), 0},
		{"pole and equator are a quarter apart", at(90, 0), at(0, 77), quarter},
		{"opposite points are half the Earth apart", at(10, 20), at(-10, -160), 2 * quarter},
		{"a degree along the equator", at(0, 0), at(0, 1), quarter / 90},
		{"across the date line", at(0, 179.5), at(0, -179.5), quarter / 90},
		{"Seoul and Busan city halls", at(37.5666, 126.9784), at(35.1798, 129.0750), 325_000},
	}
	v := viewOf(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := v.Distance(tt.a, tt.b)
			if !ok || math.Abs(got-tt.want) > tt.want*0.005+0.01 {
				t.Errorf("Distance = %v, %v, want %v", got, ok, tt.want)
			}
		})
	}
	if _, ok := v.Distance(nil, at(1, 1)); ok {
		t.Error("a distance to nowhere")
	}
}

// angle is the distance by another formula: the angle between two vectors.
func angle(a, b ieum.Point) float64 {
	vector := func(p ieum.Point) [3]float64 {
		lat, lon := p.Latitude*math.Pi/180, p.Longitude*math.Pi/180
		return [3]float64{math.Cos(lat) * math.Cos(lon), math.Cos(lat) * math.Sin(lon), math.Sin(lat)}
	}
	x, y := vector(a), vector(b)
	cross := [3]float64{x[1]*y[2] - x[2]*y[1], x[2]*y[0] - x[0]*y[2], x[0]*y[1] - x[1]*y[0]}
	dot := x[0]*y[0] + x[1]*y[1] + x[2]*y[2]
	return 6371008.8 * math.Atan2(math.Sqrt(cross[0]*cross[0]+cross[1]*cross[1]+cross[2]*cross[2]), dot)
}

// Around the whole Earth, poles and date line included, a search near a point finds what a scan finds.
func TestNearFindsWhatAScanFinds(t *testing.T) {
	for seed := range rounds(6) {
		r := rand.New(rand.NewPCG(uint64(seed), 4))
		somewhere := func() ieum.Point {
			switch r.IntN(4) {
			case 0:
				return ieum.Point{Latitude: 89 + r.Float64(), Longitude: r.Float64()*360 - 180}
			case 1:
				return ieum.Point{Latitude: r.Float64()*20 - 10, Longitude: math.Mod(179+2*r.Float64()+180, 360) - 180}
			default:
				return ieum.Point{Latitude: r.Float64()*180 - 90, Longitude: r.Float64()*360 - 180}
			}
		}
		var entities []ieum.Entity
		var agencies []*ieum.Agency
		for i := range 150 {
			p := somewhere()
			a := &ieum.Agency{Head: head("Agency", strconv.Itoa(i)), Point: &p}
			agencies, entities = append(agencies, a), append(entities, a)
		}
		v := viewOf(t, entities...)
		for range 60 {
			centre, radius := somewhere(), int(math.Pow(10, 4+3.4*r.Float64()))
			var want []ieum.ID
			for _, a := range agencies {
				if angle(centre, *a.Point) <= float64(radius) {
					want = append(want, a.ID)
				}
			}
			hits := v.Agencies(atlas.AgencyQuery{Near: &atlas.Near{Point: centre, WithinMetres: radius}})
			var got []ieum.ID
			for i, h := range hits {
				got = append(got, h.Agency.ID)
				if i > 0 && *h.DistanceMetres < *hits[i-1].DistanceMetres {
					t.Fatalf("seed %d: %v metres after %v", seed, *h.DistanceMetres, *hits[i-1].DistanceMetres)
				}
			}
			slices.Sort(got)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Fatalf("seed %d: %d found within %d m of %v, a scan finds %d", seed, len(got), radius, centre, len(want))
			}
		}
	}
}

func TestNearLeavesOutWhatHasNoPlace(t *testing.T) {
	v := viewOf(t,
		&ieum.Agency{Head: head("Agency", "here"), Point: &ieum.Point{Latitude: 37, Longitude: 127}},
		&ieum.Agency{Head: head("Agency", "unknown")},
		&ieum.Agency{Head: head("Agency", "typo"), Point: &ieum.Point{Latitude: 127, Longitude: 37}},
		&ieum.Agency{Head: head("Agency", "nan"), Point: &ieum.Point{Latitude: math.NaN(), Longitude: 37}},
	)
	for _, within := range []int{0, 1000, 30_000_000} {
		hits := v.Agencies(atlas.AgencyQuery{Near: &atlas.Near{Point: ieum.Point{Latitude: 37, Longitude: 127}, WithinMetres: within}})
		if len(hits) != 1 || hits[0].Agency.ID != id("Agency", "here") || *hits[0].DistanceMetres != 0 {
			t.Errorf("within %d m: %v", within, hits)
		}
	}
	if hits := v.Agencies(atlas.AgencyQuery{Near: &atlas.Near{Point: ieum.Point{Latitude: math.NaN()}}}); len(hits) != 0 {
		t.Errorf("near nowhere: %v", hits)
	}
}
