package atlas_test

import (
	"math"
	"testing"

	"ieum/internal/ieum"
)

func TestMiddle(t *testing.T) {
	at := func(lat, lon float64) *ieum.Point { return &ieum.Point{Latitude: lat, Longitude: lon} }
	area := func(name string, level ieum.AreaLevel, system ieum.AreaSystem, parent string, covers ...string) *ieum.Area {
		a := &ieum.Area{Head: ieum.Head{ID: ieum.DerivedID("Area", "t", name), Version: 1}, Level: level, System: system}
		if parent != "" {
			a.Parent = ieum.DerivedID("Area", "t", parent)
		}
		for _, c := range covers {
			a.Covers = append(a.Covers, ieum.DerivedID("Area", "t", c))
		}
		return a
	}
	in := func(name string) ieum.ID { return ieum.DerivedID("Area", "t", name) }
	agency := func(name, where string, p *ieum.Point, hidden bool) *ieum.Agency {
		return &ieum.Agency{
			Head: ieum.Head{ID: ieum.DerivedID("Agency", "t", name), Version: 1}, Area: in(where), Point: p, Confidential: hidden,
		}
	}
	v := viewOf(t,
		area("city", ieum.Sigungu, ieum.LegalArea, ""),
		area("both", ieum.Eupmyeondong, ieum.LegalArea, "city"),
		area("shelter", ieum.Eupmyeondong, ieum.LegalArea, "city"),
		area("empty", ieum.Eupmyeondong, ieum.LegalArea, "city"),
		area("office", ieum.Eupmyeondong, ieum.AdministrativeArea, "city", "both"),
		&ieum.School{Head: ieum.Head{ID: ieum.DerivedID("School", "t", "s"), Version: 1}, Area: in("both"), Point: at(37.0, 127.0)},
		agency("a", "both", at(37.2, 127.4), false),
		agency("b", "both", nil, false),
		agency("c", "both", at(370, 127), false),
		agency("d", "city", at(35, 125), false),
		agency("e", "shelter", at(36, 126), true),
	)
	tests := []struct {
		area string
		want *ieum.Point
	}{
		{"both", at(37.1, 127.2)},
		{"office", at(37.1, 127.2)}, // of the other system, across it
		{"city", nil},               // too wide to lie anywhere
		{"shelter", nil},            // would give away where the shelter is
		{"empty", nil},
		{"nowhere", nil},
	}
	for _, tt := range tests {
		t.Run(tt.area, func(t *testing.T) {
			got, ok := v.Middle(in(tt.area))
			if ok != (tt.want != nil) {
				t.Fatalf("Middle = %v, %v", got, ok)
			}
			if ok && (math.Abs(got.Latitude-tt.want.Latitude)+math.Abs(got.Longitude-tt.want.Longitude) > 1e-9 || !got.Imprecise) {
				t.Errorf("Middle = %v, want %v", got, *tt.want)
			}
		})
	}
}
