package atlas_test

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// shares reports whether an agency's area fits an area asked for, by the rules as they are written down.
func (n network) shares(at, asked ieum.ID) bool {
	if at == "" {
		return false
	}
	if n.inside(at, asked) {
		return true
	}
	a, ok := n.byID[asked].(*ieum.Area)
	if !ok || a.Level != ieum.Eupmyeondong {
		return false
	}
	for _, other := range all[*ieum.Area](n) {
		crosses := slices.Contains(other.Covers, asked) || slices.Contains(a.Covers, other.ID)
		if crosses && n.inside(at, other.ID) {
			return true
		}
	}
	return false
}

// accepts reports whether a service takes people on a day, from all its statements.
func (n network) accepts(s *ieum.Service, day ieum.Date) bool {
	var last *ieum.Capacity
	for _, c := range all[*ieum.Capacity](n) {
		if c.Service == s.ID && c.AsOf <= day && (last == nil || last.AsOf < c.AsOf || last.AsOf == c.AsOf && last.ID < c.ID) {
			last = c
		}
	}
	return last != nil && (last.ValidUntil == "" || day <= last.ValidUntil) &&
		(last.State == ieum.CapacityOpen || last.State == ieum.CapacityWaitlist)
}

// fits reports whether an agency is kept by a query, by the rules as they are written down. Text and Near are not
// looked at.
func (n network) fits(a *ieum.Agency, q atlas.AgencyQuery, confidential bool) bool {
	switch {
	case a.Status == ieum.Closed, a.Confidential && !confidential,
		q.Type != "" && a.Type != q.Type,
		len(q.Types) > 0 && !slices.Contains(q.Types, a.Type),
		q.Area != "" && !n.shares(a.Area, q.Area),
		q.VerifiedBefore != "" && a.VerifiedOn != "" && a.VerifiedOn >= q.VerifiedBefore,
		q.Within != nil && !liesIn(*q.Within, a.Point):
		return false
	}
	offers := func(needs []string) bool {
		return slices.ContainsFunc(n.services(a.ID), func(s *ieum.Service) bool {
			return s.Status != ieum.Closed && (len(needs) == 0 || n.meets(s, needs)) && (q.Accepting == "" || n.accepts(s, q.Accepting))
		})
	}
	return (q.Accepting == "" || offers(nil)) && (q.Need == "" || offers([]string{q.Need})) && (len(q.Needs) == 0 || offers(q.Needs))
}

// liesIn reports whether a point lies in a box, its edges included.
func liesIn(b atlas.Box, p *ieum.Point) bool {
	if p == nil || p.Latitude < b.South || p.Latitude > b.North {
		return false
	}
	if b.West > b.East {
		return p.Longitude >= b.West || p.Longitude <= b.East
	}
	return p.Longitude >= b.West && p.Longitude <= b.East
}

// scan answers a query, but for Text and Near, by looking at everything.
func (n network) scan(q atlas.AgencyQuery, confidential bool) []ieum.ID {
	found := slices.DeleteFunc(all[*ieum.Agency](n), func(a *ieum.Agency) bool { return !n.fits(a, q, confidential) })
	slices.SortFunc(found, func(a, b *ieum.Agency) int {
		first := cmp.Compare(a.Name.In(ieum.Korean), b.Name.In(ieum.Korean))
		if q.Order == atlas.OrderByVerification {
			first = cmp.Compare(a.VerifiedOn, b.VerifiedOn)
		}
		return cmp.Or(first, cmp.Compare(a.ID, b.ID))
	})
	return ids(found)
}

func agencyIDs(hits []atlas.AgencyHit) []ieum.ID {
	list := make([]ieum.ID, len(hits))
	for i, h := range hits {
		list[i] = h.Agency.ID
	}
	return list
}

// randomQuery draws some of the filters.
func randomQuery(r *rand.Rand, n network) atlas.AgencyQuery {
	var q atlas.AgencyQuery
	areas, needs := all[*ieum.Area](n), []string{"1000000", "1000000-2", "5000000", "A000000", "0000000-1", "nothing"}
	if r.IntN(3) == 0 {
		q.Needs = append(q.Needs, needs[r.IntN(len(needs))], needs[r.IntN(len(needs))])
	}
	if r.IntN(2) == 0 {
		q.Area = areas[r.IntN(len(areas))].ID
	}
	if r.IntN(6) == 0 {
		agencies := all[*ieum.Agency](n)
		q.Type = agencies[r.IntN(len(agencies))].Type
	}
	if r.IntN(3) == 0 {
		q.Accepting = today.AddDays(r.IntN(150) - 50)
	}
	if r.IntN(3) == 0 {
		q.Within = &atlas.Box{South: 35 + r.Float64()*0.1, West: 127, North: 35.1 + r.Float64(), East: 127.05 + r.Float64()}
	}
	return q
}

func TestAgenciesFindsWhatAScanFinds(t *testing.T) {
	found := 0
	for seed := range rounds(8) {
		n := randomNetwork(t, seed)
		s := mustBuild(t, n.codes, today, n.entities...)
		r := rand.New(rand.NewPCG(uint64(seed), 5))
		for i := range 60 {
			q, confidential := randomQuery(r, n), i%2 == 0
			got := agencyIDs(s.View(atlas.Viewer{Confidential: confidential}).Agencies(q))
			if want := n.scan(q, confidential); !slices.Equal(got, want) {
				t.Fatalf("seed %d: %d agencies for %+v, a scan finds %d", seed, len(got), q, len(want))
			}
			found += len(got)
		}
	}
	if found < 500 {
		t.Errorf("only %d agencies found in all: the queries ask nothing", found)
	}
}

// With several parts of a query set, the answer is what all parts alone have in common.
func TestAgenciesMeetsItsParts(t *testing.T) {
	for seed := range rounds(6) {
		n := randomNetwork(t, seed)
		v := mustBuild(t, n.codes, today, n.entities...).View(atlas.Viewer{})
		for _, text := range []string{"한빛", "센터", "hanbit", "없는말"} {
			near := &atlas.Near{Point: ieum.Point{Latitude: 35.1, Longitude: 127.1}, WithinMetres: 12_000}
			byText, byNear := agencyIDs(v.Agencies(atlas.AgencyQuery{Text: text})), agencyIDs(v.Agencies(atlas.AgencyQuery{Near: near}))
			byNeed := agencyIDs(v.Agencies(atlas.AgencyQuery{Needs: []string{"1000000"}}))
			want := slices.DeleteFunc(byNear, func(a ieum.ID) bool { return !slices.Contains(byText, a) || !slices.Contains(byNeed, a) })
			got := agencyIDs(v.Agencies(atlas.AgencyQuery{Text: text, Near: near, Needs: []string{"1000000"}}))
			if !slices.Equal(got, want) {
				t.Fatalf("seed %d, %s: %v, want %v", seed, text, got, want)
			}
		}
	}
}

// The need and the place must be one and the same service's.
func TestAcceptingAndNeedAskForOneService(t *testing.T) {
	a := &ieum.Agency{Head: head("Agency", "a")}
	right := &ieum.Service{Head: head("Service", "right"), Agency: a.ID, Needs: []string{"1000000"}}
	open := &ieum.Service{Head: head("Service", "open"), Agency: a.ID, Needs: []string{"5000000"}}
	places := &ieum.Capacity{Head: head("Capacity", "c"), Service: open.ID, State: ieum.CapacityOpen, AsOf: today}
	v := viewOf(t, a, right, open, places)
	tests := []struct {
		name  string
		query atlas.AgencyQuery
		want  int
	}{
		{"the need alone", atlas.AgencyQuery{Needs: []string{"1000000"}}, 1},
		{"a place alone", atlas.AgencyQuery{Accepting: today}, 1},
		{"both, but not of one service", atlas.AgencyQuery{Needs: []string{"1000000"}, Accepting: today}, 0},
		{"both of one service", atlas.AgencyQuery{Needs: []string{"5000000"}, Accepting: today}, 1},
		{"an area that nobody knows", atlas.AgencyQuery{Area: id("Area", "nowhere")}, 0},
		{"white space is no text", atlas.AgencyQuery{Text: "  "}, 1},
		{"signs are a text that nothing holds", atlas.AgencyQuery{Text: "!?"}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := len(v.Agencies(tt.query)); got != tt.want {
				t.Errorf("%d agencies, want %d", got, tt.want)
			}
		})
	}
}

func TestAreasLikeAreThoseThatAgenciesOfAnAreaNeedName(t *testing.T) {
	for seed := range rounds(4) {
		n := randomNetwork(t, seed)
		v := mustBuild(t, n.codes, today, n.entities...).View(atlas.Viewer{})
		areas := all[*ieum.Area](n)
		for _, asked := range areas {
			want := slices.DeleteFunc(slices.Clone(areas), func(a *ieum.Area) bool { return !n.shares(a.ID, asked.ID) })
			slices.SortFunc(want, func(a, b *ieum.Area) int { return cmp.Compare(a.ID, b.ID) })
			if got := v.AreasLike(asked.ID); !slices.Equal(got, ids(want)) {
				t.Fatalf("seed %d: %d areas like %s, a scan finds %d", seed, len(got), asked.ID, len(want))
			}
		}
		if got := v.AreasLike("area_none"); got != nil {
			t.Fatalf("%d areas like one that is not there", len(got))
		}
	}
}
