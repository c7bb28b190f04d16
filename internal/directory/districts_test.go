package directory

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
)

func TestAStraySchoolMovesNoBorder(t *testing.T) {
	ground := &area{id: "g", code: "1144000000", level: ieum.Sigungu}
	s := newSchools()
	for range 45 {
		s.add(school{"west", ground, &ieum.Point{Latitude: 37.56, Longitude: 126.90}})
	}
	s.add(school{"middle", ground, &ieum.Point{Latitude: 37.56, Longitude: 126.96}})
	if got := s.spanning(ground); !slices.Equal(got, []ieum.ID{"west"}) {
		t.Errorf("got %v, want the district that has nearly all schools", got)
	}
	for range 5 {
		s.add(school{"middle", ground, &ieum.Point{Latitude: 37.56, Longitude: 126.96}})
	}
	if got := s.spanning(ground); !slices.Equal(got, []ieum.ID{"west", "middle"}) {
		t.Errorf("got %v, want both where the second has a tenth of the schools", got)
	}
	for name, c := range map[string]struct {
		point *ieum.Point
		want  ieum.ID
	}{
		"nearer to the schools of the smaller": {&ieum.Point{Latitude: 37.56, Longitude: 126.95}, "middle"},
		"nearer to the schools of the larger":  {&ieum.Point{Latitude: 37.56, Longitude: 126.91}, "west"},
		"nowhere":                              {nil, "west"},
	} {
		if got := s.districtFor([]*area{ground}, c.point); got != c.want {
			t.Errorf("an agency %s: got %s, want %s", name, got, c.want)
		}
	}
	if got := s.districtFor(nil, nil); got != "" {
		t.Errorf("an agency without an area: got %s, want none", got)
	}
}

// The sweep by latitude must find what comparing everything with everything
// finds.
func TestTheSweepFindsTheNearestSchools(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	for range 30 {
		s := newSchools()
		for range 60 + dice.IntN(60) {
			s.add(school{
				ieum.ID('a' + rune(dice.IntN(12))), nil,
				&ieum.Point{Latitude: 34 + 4*dice.Float64(), Longitude: 126 + 3*dice.Float64()},
			})
		}
		spots := s.spots()
		for i := range spots {
			others := slices.Concat(spots[:i], spots[i+1:])
			slices.SortFunc(others, func(a, b spot) int {
				if square(a, spots[i]) < square(b, spots[i]) {
					return -1
				}
				return 1
			})
			var want []ieum.ID
			for _, o := range others[:nearSchools] {
				want = append(want, o.district)
			}
			if diff := cmp.Diff(want, nearest(spots, i)); diff != "" {
				t.Fatalf("nearest to %d (-want +got):\n%s", i, diff)
			}
		}
	}
}

// A district that somebody made by hand stays as it is, and whoever it names
// as a neighbour names it, so that neighbours are so of each other.
func TestNeighboursOfADistrictMadeByHandAreSoBothWays(t *testing.T) {
	s := newSchools()
	s.add(school{"imported", nil, &ieum.Point{Latitude: 37.5, Longitude: 127}})
	own := &ieum.District{Adjacent: []ieum.ID{"imported"}, Areas: []ieum.ID{"area"}}
	settled := settle(s, map[ieum.ID]*ieum.District{"own": own, "imported": {}}, func(id ieum.ID) bool { return id == "imported" })
	if areas, adjacent := settled.of("own", own); !slices.Equal(areas, own.Areas) || !slices.Equal(adjacent, own.Adjacent) {
		t.Errorf("the one made by hand became %v, %v", areas, adjacent)
	}
	if _, adjacent := settled.of("imported", nil); !slices.Equal(adjacent, []ieum.ID{"own"}) {
		t.Errorf("got the neighbours %v, want the one that says so", adjacent)
	}
}
