package atlas_test

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// mapped is a random network with what a map of resources goes by: days of verification, points on the edges of
// boxes, agencies without a type, and closed schools.
type mapped struct {
	network
	*atlas.Snapshot
}

// needs and types are what the queries of these tests ask for.
var (
	askedNeeds = []string{"1000000", "1000000-2", "5000000", "5000000-1", "A000000", "0000000-1"}
	askedTypes = []string{"WEE_CENTRE", "WEE_CLASS", "HOSPITAL", "LIBRARY", ""}
)

func mappedNetworks(t *testing.T) []mapped {
	t.Helper()
	var list []mapped
	for seed := range rounds(4) {
		n := randomNetwork(t, seed)
		for i, a := range all[*ieum.Agency](n) {
			a.Type, a.Confidential = askedTypes[i%len(askedTypes)], i%7 == 3
			if i%3 > 0 {
				a.VerifiedOn = today.AddDays(-40 * (i % 9))
			}
			if a.Point != nil {
				a.Point = &ieum.Point{Latitude: math.Round(a.Point.Latitude*20) / 20, Longitude: math.Round(a.Point.Longitude*20) / 20}
			}
			if i%11 == 5 {
				a.Point = &ieum.Point{Latitude: 35, Longitude: []float64{179.5, -179.5, 180, -180}[i%4]}
			}
		}
		for i, s := range all[*ieum.School](n) {
			s.Level = []ieum.SchoolLevel{ieum.Elementary, ieum.Middle, ieum.High}[i%3]
			if i%8 == 7 {
				s.Status = ieum.Closed
			}
		}
		list = append(list, mapped{n, mustBuild(t, n.codes, today, n.entities...)})
	}
	return list
}

// one draws an element, by its index: a network is too long to be told.
func one[T any](t *rapid.T, name string, list ...T) T {
	return list[rapid.IntRange(0, len(list)-1).Draw(t, name)]
}

// drawQuery draws some parts of a query.
func (m mapped) drawQuery(t *rapid.T) atlas.AgencyQuery {
	parts := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"need", "needs", "area", "type", "types", "accepting", "verified", "within"}), 0, 3, rapid.ID).Draw(t, "parts")
	var q atlas.AgencyQuery
	for _, part := range parts {
		switch part {
		case "need":
			q.Need = one(t, "need", askedNeeds...)
		case "needs":
			q.Needs = rapid.SliceOfN(rapid.SampledFrom(askedNeeds), 1, 3).Draw(t, "needs")
		case "area":
			q.Area = one(t, "area", ids(all[*ieum.Area](m.network))...)
		case "type":
			q.Type = one(t, "type", askedTypes[:4]...)
		case "types":
			q.Types = rapid.SliceOfN(rapid.SampledFrom(askedTypes[:4]), 1, 3).Draw(t, "types")
		case "accepting":
			q.Accepting = today.AddDays(rapid.IntRange(-50, 100).Draw(t, "accepting"))
		case "verified":
			q.VerifiedBefore = today.AddDays(-rapid.IntRange(0, 400).Draw(t, "verified"))
		case "within":
			q.Within = m.drawBox(t)
		}
	}
	return q
}

// drawBox draws a box whose edges often run through agencies.
func (m mapped) drawBox(t *rapid.T) *atlas.Box {
	var latitudes, longitudes []float64
	for _, a := range all[*ieum.Agency](m.network) {
		if a.Point != nil {
			latitudes, longitudes = append(latitudes, a.Point.Latitude), append(longitudes, a.Point.Longitude)
		}
	}
	south, north := one(t, "south", latitudes...), one(t, "north", latitudes...)
	return &atlas.Box{
		South: min(south, north), North: max(south, north), West: one(t, "west", longitudes...), East: one(t, "east", longitudes...),
	}
}

// Whatever is asked together, and in whichever order, the list is what a plain filter finds.
func TestAListOfAgenciesIsWhatAPlainFilterFinds(t *testing.T) {
	networks, asked, found := mappedNetworks(t), 0, 0
	rapid.Check(t, func(t *rapid.T) {
		m := one(t, "network", networks...)
		q, confidential := m.drawQuery(t), rapid.Bool().Draw(t, "confidential")
		q.Order = one(t, "order", "", atlas.OrderByName, atlas.OrderByVerification)
		got := agencyIDs(m.View(atlas.Viewer{Confidential: confidential}).Agencies(q))
		if want := m.scan(q, confidential); !slices.Equal(got, want) {
			t.Fatalf("%d agencies for %+v, a filter finds %d", len(got), q, len(want))
		}
		asked++
		found += len(got)
	})
	if found < 2*asked { // as many are asked as rapid is told to
		t.Errorf("only %d agencies found by %d queries: they ask nothing", found, asked)
	}
}

// withKey adds a key to a query; what it asks for already is kept.
func withKey(q atlas.AgencyQuery, by atlas.AgencyKey, key string) []atlas.AgencyQuery {
	alone := atlas.AgencyQuery{Accepting: q.Accepting}
	switch by {
	case atlas.ByAgencyType:
		alone.Type = key
	case atlas.ByAgencyNeed:
		alone.Need = key
	case atlas.ByAgencyArea:
		alone.Area = ieum.ID(key)
	}
	return []atlas.AgencyQuery{q, alone}
}

// keysOf are the keys that an agency names itself, or by a service that works and takes people on the day, if one is
// asked for.
func (n network) keysOf(a *ieum.Agency, by atlas.AgencyKey, accepting ieum.Date) []string {
	var keys []string
	switch by {
	case atlas.ByAgencyType:
		keys = []string{a.Type}
	case atlas.ByAgencyArea:
		keys = []string{string(a.Area)}
	case atlas.ByAgencyNeed:
		for _, s := range n.services(a.ID) {
			if s.Status != ieum.Closed && (accepting == "" || n.accepts(s, accepting)) {
				keys = append(keys, s.Needs...)
			}
		}
	}
	return slices.DeleteFunc(keys, func(key string) bool { return key == "" })
}

// A count is that of the list with its key added to the filter, and no key that an agency of the list names is
// missing unless nobody is under it.
func TestACountIsThatOfTheListWithItsKey(t *testing.T) {
	networks, rounds, rows := mappedNetworks(t), 0, 0
	rapid.Check(t, func(t *rapid.T) {
		rounds++
		m := one(t, "network", networks...)
		q, confidential := m.drawQuery(t), rapid.Bool().Draw(t, "confidential")
		by := one(t, "by", atlas.ByAgencyType, atlas.ByAgencyNeed, atlas.ByAgencyArea)
		counts := m.View(atlas.Viewer{Confidential: confidential}).AgencyCounts(q, by)
		want := map[string]int{}
		for _, a := range all[*ieum.Agency](m.network) {
			if !m.fits(a, q, confidential) {
				continue
			}
			for _, key := range m.keysOf(a, by, q.Accepting) {
				want[key] = 0
			}
		}
		for key := range want {
			for _, a := range all[*ieum.Agency](m.network) {
				if !slices.ContainsFunc(withKey(q, by, key), func(q atlas.AgencyQuery) bool { return !m.fits(a, q, confidential) }) {
					want[key]++
				}
			}
		}
		for i, c := range counts {
			if c.Count != want[c.Key] || c.Count == 0 {
				t.Fatalf("%s: %d of %s, the list with it has %d", by, c.Count, c.Key, want[c.Key])
			}
			delete(want, c.Key)
			if i > 0 && cmp.Or(-cmp.Compare(counts[i-1].Count, c.Count), cmp.Compare(counts[i-1].Key, c.Key)) >= 0 {
				t.Fatalf("%s: %v after %v", by, c, counts[i-1])
			}
		}
		for key, n := range want {
			if n > 0 {
				t.Fatalf("%s: %s is missing, and the list with it has %d", by, key, n)
			}
		}
		rows += len(counts)
	})
	if rows < 2*rounds { // as many as 200 in the 100 rounds of a whole test
		t.Errorf("only %d rows in %d rounds: the counts count nothing", rows, rounds)
	}
}

// An area of the land register and one of the administration over it count each other's agencies, and a village
// counts those of what holds its township.
func TestAreasOfBothSystemsAreCounted(t *testing.T) {
	area := func(name string, system ieum.AreaSystem, level ieum.AreaLevel, parent ieum.ID, covers ...ieum.ID) *ieum.Area {
		return &ieum.Area{Head: head("Area", name), System: system, Level: level, Parent: parent, Covers: covers}
	}
	in := func(name string, area ieum.ID) *ieum.Agency {
		return &ieum.Agency{Head: head("Agency", name), Area: area}
	}
	city := area("city", ieum.LegalArea, ieum.Sigungu, "")
	township := area("township", ieum.LegalArea, ieum.Eupmyeondong, city.ID)
	village := area("village", ieum.LegalArea, ieum.Ri, township.ID)
	office := area("office", ieum.AdministrativeArea, ieum.Eupmyeondong, city.ID, township.ID)
	v := viewOf(t, city, township, village, office,
		in("of the city", city.ID), in("of the village", village.ID), in("of the office", office.ID), in("nowhere", ""), in("lost", id("Area", "lost")))
	want := map[ieum.ID]int{city.ID: 3, village.ID: 2, office.ID: 2}
	counts := v.AgencyCounts(atlas.AgencyQuery{}, atlas.ByAgencyArea)
	for _, c := range counts {
		if list := v.Agencies(atlas.AgencyQuery{Area: ieum.ID(c.Key)}); c.Count != want[ieum.ID(c.Key)] || len(list) != c.Count {
			t.Errorf("%d for %s, the list has %d, want %d", c.Count, c.Key, len(list), want[ieum.ID(c.Key)])
		}
	}
	if len(counts) != len(want) {
		t.Errorf("%v, want %d rows", counts, len(want))
	}
}

func TestServicesAreWhatAPlainFilterFinds(t *testing.T) {
	networks, found := mappedNetworks(t), 0
	for _, m := range networks {
		for i, s := range all[*ieum.Service](m.network) {
			s.Class = []ieum.ResourceClass{ieum.Welfare, ieum.Medical}[i%2]
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		m := one(t, "network", networks...)
		drawn, confidential := m.drawQuery(t), rapid.Bool().Draw(t, "confidential")
		q := atlas.ServiceQuery{Needs: drawn.Needs, Types: drawn.Types, Area: drawn.Area, Accepting: drawn.Accepting}
		q.Class = one(t, "class", "", ieum.Welfare, ieum.Medical)
		want := slices.DeleteFunc(all[*ieum.Service](m.network), func(s *ieum.Service) bool {
			a := m.byID[s.Agency].(*ieum.Agency)
			return s.Status == ieum.Closed || !m.fits(a, atlas.AgencyQuery{Types: q.Types, Area: q.Area}, confidential) ||
				len(q.Needs) > 0 && !m.meets(s, q.Needs) || q.Accepting != "" && !m.accepts(s, q.Accepting) || q.Class != "" && s.Class != q.Class
		})
		sortByName(want, func(s *ieum.Service) ieum.Text { return s.Name })
		if got := m.View(atlas.Viewer{Confidential: confidential}).Services(q); !slices.Equal(ids(got), ids(want)) {
			t.Fatalf("%d services for %+v, a filter finds %d", len(got), q, len(want))
		}
		found += len(want)
	})
	if found < 200 {
		t.Errorf("only %d services found in all: the queries ask nothing", found)
	}
}

func sortByName[P ieum.Entity](list []P, name func(P) ieum.Text) {
	slices.SortFunc(list, func(a, b P) int {
		return cmp.Or(strings.Compare(name(a).In(ieum.Korean), name(b).In(ieum.Korean)), cmp.Compare(a.Meta().ID, b.Meta().ID))
	})
}

func TestSchoolsAndAreasAreWhatAPlainFilterFinds(t *testing.T) {
	networks := mappedNetworks(t)
	rapid.Check(t, func(t *rapid.T) {
		m := one(t, "network", networks...)
		v := m.View(atlas.Viewer{})
		q := atlas.SchoolQuery{Level: one(t, "level", "", ieum.Elementary, ieum.Middle)}
		q.District = one(t, "district", append(ids(all[*ieum.District](m.network)), "", id("District", "nowhere"))...)
		q.Area = one(t, "area", append(ids(all[*ieum.Area](m.network)), "", "")...)
		schools := slices.DeleteFunc(all[*ieum.School](m.network), func(s *ieum.School) bool {
			return s.Status == ieum.Closed || q.Level != "" && s.Level != q.Level || q.District != "" && s.District != q.District ||
				q.Area != "" && !m.shares(s.Area, q.Area)
		})
		sortByName(schools, func(s *ieum.School) ieum.Text { return s.Name })
		if got := v.Schools(q); !slices.Equal(ids(got), ids(schools)) {
			t.Fatalf("%d schools for %+v, a filter finds %d", len(got), q, len(schools))
		}
		p := atlas.AreaQuery{
			Level: one(t, "area level", "", ieum.Sido, ieum.Sigungu, ieum.Eupmyeondong), System: one(t, "system", "", ieum.LegalArea, ieum.AdministrativeArea),
			Parent: one(t, "parent", append(ids(all[*ieum.Area](m.network)), "", id("Area", "nowhere"))...), Text: one(t, "text", "", " ", "행정동", "동 1", "없는말"),
		}
		areas := slices.DeleteFunc(all[*ieum.Area](m.network), func(a *ieum.Area) bool {
			holds := true
			for word := range strings.FieldsSeq(p.Text) {
				holds = holds && strings.Contains(a.Name.Ko, word)
			}
			return p.Level != "" && a.Level != p.Level || p.System != "" && a.System != p.System || p.Parent != "" && a.Parent != p.Parent || !holds
		})
		sortByName(areas, func(a *ieum.Area) ieum.Text { return a.Name })
		if got := v.Areas(p); !slices.Equal(ids(got), ids(areas)) {
			t.Fatalf("%d areas for %+v, a filter finds %d", len(got), p, len(areas))
		}
	})
}

func TestPlacesByWords(t *testing.T) {
	area := func(word, ko, en string, parent ieum.ID) *ieum.Area {
		return &ieum.Area{Head: head("Area", word), Name: ieum.Text{Ko: ko, En: en}, Code: "48" + word, Parent: parent}
	}
	city := area("1", "가람시", "Garam", "")
	quarter := area("2", "가람시 새솔동", "Saesol-dong, Garam", city.ID)
	school := &ieum.School{Head: head("School", "s"), Name: ieum.Text{Ko: "새솔초등학교", En: "Saesol Elementary"}, Area: quarter.ID}
	gone := &ieum.School{Head: head("School", "g"), Name: ieum.Text{Ko: "새솔분교"}, Status: ieum.Closed}
	office := &ieum.District{Head: head("District", "d"), Name: ieum.Text{Ko: "가람교육지원청"}}
	v := viewOf(t, city, quarter, school, gone, office)
	for text, want := range map[string]int{"": 2, "가람": 2, "가람시": 2, "시새솔": 1, "새솔 가람": 1, "saesol": 1, "GARAM": 2, "새솔시": 0, "?!": 0, "  ": 2} {
		if got := v.Areas(atlas.AreaQuery{Text: text}); len(got) != want {
			t.Errorf("%d areas for %q, want %d", len(got), text, want)
		}
	}
	if got := v.Areas(atlas.AreaQuery{Code: "482"}); len(got) != 1 || got[0] != quarter {
		t.Errorf("by code: %v", ids(got))
	}
	for text, want := range map[string]int{"": 1, "새솔": 1, "elementary": 1, "분교": 0, "?!": 0} {
		if got := v.Schools(atlas.SchoolQuery{Text: text}); len(got) != want {
			t.Errorf("%d schools for %q, want %d", len(got), text, want)
		}
	}
	if got := v.Districts(); len(got) != 1 || got[0] != office {
		t.Errorf("districts: %v", ids(got))
	}
}

// The edges of a box belong to it, and one that begins east of where it ends goes round the other way.
func TestABoxHoldsItsEdges(t *testing.T) {
	at := func(word string, latitude, longitude float64) *ieum.Agency {
		return &ieum.Agency{Head: head("Agency", word), Point: &ieum.Point{Latitude: latitude, Longitude: longitude}}
	}
	v := viewOf(t, at("corner", 37, 127), at("middle", 37.5, 127.5), at("fiji", -17, 179), at("samoa", -14, -172), at("pole", 90, 0),
		&ieum.Agency{Head: head("Agency", "unknown")}, at("typo", 127, 37))
	for _, tt := range []struct {
		name string
		box  atlas.Box
		want int
	}{
		{"its corner", atlas.Box{South: 36, West: 126, North: 37, East: 127}, 1},
		{"its other corner", atlas.Box{South: 37, West: 127, North: 38, East: 128}, 2},
		{"a point", atlas.Box{South: 37.5, West: 127.5, North: 37.5, East: 127.5}, 1},
		{"a hair beside", atlas.Box{South: 36, West: 126, North: math.Nextafter(37, 0), East: 127}, 0},
		{"across the 180th meridian", atlas.Box{South: -20, West: 170, North: 0, East: -170}, 2},
		{"the other way round", atlas.Box{South: -20, West: -170, North: 0, East: 170}, 0},
		{"the Earth", atlas.Box{South: -90, West: -180, North: 90, East: 180}, 5},
		{"upside down", atlas.Box{South: 38, West: 127, North: 37, East: 128}, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := len(v.Agencies(atlas.AgencyQuery{Within: &tt.box})); got != tt.want {
				t.Errorf("%d agencies, want %d", got, tt.want)
			}
		})
	}
}
