package atlas_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// town is a hand-made tree: a city with the legal areas L1 (covered by A1), L2 (by A1 and A2), L3 (by A2),
// a township T whose villages V1 and V2 are covered by A3 and A4, and L9 with nothing over it.
func town() []ieum.Entity {
	area := func(key, parent string, system ieum.AreaSystem, level ieum.AreaLevel, covers ...string) *ieum.Area {
		a := &ieum.Area{Head: head("Area", key), Name: ieum.Text{Ko: key}, System: system, Level: level}
		if parent != "" {
			a.Parent = id("Area", parent)
		}
		for _, c := range covers {
			a.Covers = append(a.Covers, id("Area", c))
		}
		return a
	}
	return []ieum.Entity{
		area("province", "", ieum.LegalArea, ieum.Sido),
		area("city", "province", ieum.LegalArea, ieum.Sigungu),
		area("elsewhere", "province", ieum.LegalArea, ieum.Sigungu),
		area("L1", "city", ieum.LegalArea, ieum.Eupmyeondong),
		area("L2", "city", ieum.LegalArea, ieum.Eupmyeondong),
		area("L3", "city", ieum.LegalArea, ieum.Eupmyeondong),
		area("L9", "city", ieum.LegalArea, ieum.Eupmyeondong),
		area("T", "city", ieum.LegalArea, ieum.Eupmyeondong),
		area("V1", "T", ieum.LegalArea, ieum.Ri),
		area("V2", "T", ieum.LegalArea, ieum.Ri),
		area("R1", "L1", ieum.LegalArea, ieum.Ri),
		area("A1", "city", ieum.AdministrativeArea, ieum.Eupmyeondong, "L1", "L2"),
		area("A2", "city", ieum.AdministrativeArea, ieum.Eupmyeondong, "L2", "L3"),
		area("A3", "city", ieum.AdministrativeArea, ieum.Eupmyeondong, "V1"),
		area("A4", "city", ieum.AdministrativeArea, ieum.Eupmyeondong, "V2"),
		&ieum.District{Head: head("District", "d"), Areas: []ieum.ID{id("Area", "city")}},
	}
}

func TestCatchment(t *testing.T) {
	tests := []struct {
		name   string
		home   string
		served []string
		want   atlas.Fit
	}{
		{"no catchment is everywhere", "L1", nil, atlas.FitMeets},
		{"the very area", "A1", []string{"A1"}, atlas.FitMeets},
		{"an area above", "A1", []string{"city"}, atlas.FitMeets},
		{"a village of an area served", "R1", []string{"L1"}, atlas.FitMeets},
		{"another administrative area", "A1", []string{"A2"}, atlas.FitFails},
		{"another city", "A1", []string{"elsewhere"}, atlas.FitFails},
		{"a legal home under one administrative area, served", "L1", []string{"A1"}, atlas.FitMeets},
		{"a village under it", "R1", []string{"A1"}, atlas.FitMeets},
		{"a legal home under two, one served", "L2", []string{"A1"}, atlas.FitUnknown},
		{"a legal home under two, both served", "L2", []string{"A1", "A2"}, atlas.FitMeets},
		{"a legal home under one that is not served", "L3", []string{"A1"}, atlas.FitFails},
		{"a legal home with nothing over it", "L9", []string{"A1"}, atlas.FitFails},
		{"an administrative home, all that it covers served", "A1", []string{"L1", "L2"}, atlas.FitMeets},
		{"an administrative home, some that it covers served", "A1", []string{"L1"}, atlas.FitUnknown},
		{"an administrative home, a village of what it covers served", "A1", []string{"R1"}, atlas.FitUnknown},
		{"an administrative home, nothing that it covers served", "A1", []string{"L3"}, atlas.FitFails},
		{"a city as home, a part served", "city", []string{"L1"}, atlas.FitUnknown},
		{"a township, one of its villages served", "T", []string{"V1"}, atlas.FitUnknown},
		{"a township whose villages are covered, one served", "T", []string{"A3"}, atlas.FitUnknown},
		{"a township whose villages are covered, all served: it may have others", "T", []string{"A3", "A4"}, atlas.FitUnknown},
		{"a home that is not recorded", "", []string{"A1"}, atlas.FitUnknown},
		{"a home that nobody knows", "nowhere", []string{"A1"}, atlas.FitUnknown},
		{"an area served that nobody knows", "A1", []string{"nowhere"}, atlas.FitUnknown},
		{"an area served that nobody knows beside the right one", "A1", []string{"nowhere", "A1"}, atlas.FitMeets},
	}
	v := viewOf(t, town()...)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var home ieum.ID
			if tt.home != "" {
				home = id("Area", tt.home)
			}
			var served []ieum.ID
			for _, key := range tt.served {
				served = append(served, id("Area", key))
			}
			if got := v.Catchment(home, served); got != tt.want {
				t.Errorf("Catchment = %v, want %v", got, tt.want)
			}
		})
	}
}

func TestAncestorsAndDistrict(t *testing.T) {
	v := viewOf(t, town()...)
	want := []ieum.ID{id("Area", "L1"), id("Area", "city"), id("Area", "province")}
	if got := v.Ancestors(id("Area", "R1")); !slices.Equal(got, want) {
		t.Errorf("Ancestors = %v, want %v", got, want)
	}
	if d, ok := v.DistrictOfArea(id("Area", "R1")); !ok || d != id("District", "d") {
		t.Errorf("district of a village = %v, %v", d, ok)
	}
	for _, key := range []string{"province", "elsewhere", "nowhere"} {
		if d, ok := v.DistrictOfArea(id("Area", key)); ok {
			t.Errorf("district of %s = %v, want none", key, d)
		}
	}
}

// A directory may leave an administrative area without a parent; the legal areas under it still tell where
// it lies, if they agree.
func TestDistrictOfAnAreaWithoutParentIsThatOfItsKin(t *testing.T) {
	loose := func(key string, covers ...string) *ieum.Area {
		a := &ieum.Area{Head: head("Area", key), System: ieum.AdministrativeArea, Level: ieum.Eupmyeondong}
		for _, c := range covers {
			a.Covers = append(a.Covers, id("Area", c))
		}
		return a
	}
	far := &ieum.Area{Head: head("Area", "far"), System: ieum.LegalArea, Level: ieum.Eupmyeondong, Parent: id("Area", "elsewhere")}
	v := viewOf(t, append(town(), far, loose("same", "L1", "L3"), loose("parted", "L1", "far"), loose("lost"))...)
	for key, want := range map[string]ieum.ID{"same": id("District", "d"), "parted": "", "lost": ""} {
		if got, ok := v.DistrictOfArea(id("Area", key)); got != want || ok != (want != "") {
			t.Errorf("district of %s = %q, %v, want %q", key, got, ok, want)
		}
	}
}

func TestParentsInACircleEnd(t *testing.T) {
	a := &ieum.Area{Head: head("Area", "a"), Parent: id("Area", "b")}
	b := &ieum.Area{Head: head("Area", "b"), Parent: id("Area", "a")}
	v := viewOf(t, a, b)
	if got := len(v.Ancestors(a.ID)) + len(v.Ancestors(b.ID)); got != 1 {
		t.Errorf("%d ancestors in a circle of two, want 1: the circle is cut once", got)
	}
}

// The verdict is held against the ground itself: a city of spots, each of which lies in one legal and one
// administrative area. What meets must be served on every spot, what fails on none.
func TestCatchmentIsTrueOnTheGround(t *testing.T) {
	for seed := range rounds(40) {
		r := rand.New(rand.NewPCG(uint64(seed), 3))
		legal, administrative := 1+r.IntN(5), 1+r.IntN(5)
		spots := map[ieum.ID][]int{}
		covers := make([][]ieum.ID, administrative)
		for spot := range 12 {
			l, a := spot%legal, r.IntN(administrative)
			key := id("Area", string(rune('a'+l)))
			covers[a] = append(covers[a], key)
			for _, area := range []ieum.ID{key, id("Area", string(rune('A'+a))), id("Area", "city")} {
				spots[area] = append(spots[area], spot)
			}
		}
		city := id("Area", "city")
		entities := []ieum.Entity{&ieum.Area{Head: head("Area", "city"), System: ieum.LegalArea, Level: ieum.Sigungu}}
		names := []ieum.ID{city}
		for l := range legal {
			key := string(rune('a' + l))
			entities = append(entities, &ieum.Area{Head: head("Area", key), System: ieum.LegalArea, Level: ieum.Eupmyeondong, Parent: city})
			names = append(names, id("Area", key))
		}
		for a := range administrative {
			key := string(rune('A' + a))
			entities = append(entities, &ieum.Area{
				Head: head("Area", key), System: ieum.AdministrativeArea, Level: ieum.Eupmyeondong, Parent: city, Covers: covers[a],
			})
			if len(spots[id("Area", key)]) > 0 {
				names = append(names, id("Area", key))
			}
		}
		v := viewOf(t, entities...)
		for range 60 {
			home := names[r.IntN(len(names))]
			var served []ieum.ID
			for range 1 + r.IntN(3) {
				served = append(served, names[r.IntN(len(names))])
			}
			in, out := 0, 0
			for _, spot := range spots[home] {
				if slices.ContainsFunc(served, func(s ieum.ID) bool { return slices.Contains(spots[s], spot) }) {
					in++
				} else {
					out++
				}
			}
			fit := v.Catchment(home, served)
			if fit == atlas.FitMeets && out > 0 || fit == atlas.FitFails && in > 0 {
				t.Fatalf("seed %d: verdict %d for %d spots served and %d not", seed, fit, in, out)
			}
		}
	}
}
