package atlas_test

import (
	"cmp"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// gaps adds up by looking at every need for every area.
func (n network) gaps(v *atlas.View, top ieum.ID, needs []ieum.HomeNeed) []atlas.Gap {
	found, services := map[[2]string]*atlas.Gap{}, map[[2]string]map[ieum.ID]bool{}
	for _, area := range all[*ieum.Area](n) {
		for _, need := range needs {
			if !n.inside(area.ID, top) || !n.inside(need.Home, area.ID) {
				continue
			}
			at := [2]string{string(area.ID), need.Need}
			if found[at] == nil {
				found[at], services[at] = &atlas.Gap{Area: area.ID, Need: need.Need}, map[ieum.ID]bool{}
			}
			found[at].Open += need.Open
			found[at].Unserved += need.Unserved
			for _, id := range n.candidates([]string{need.Need}, n.districtsOver(need.Home), true) {
				s := n.byID[id].(*ieum.Service)
				if s.Status != ieum.Closed && n.byID[s.Agency].(*ieum.Agency).Status != ieum.Closed && v.Catchment(need.Home, s.Catchment) == atlas.FitMeets {
					services[at][id] = true
				}
			}
		}
	}
	gaps := []atlas.Gap{}
	for at, g := range found {
		g.Services = len(services[at])
		gaps = append(gaps, *g)
	}
	slices.SortFunc(gaps, func(a, b atlas.Gap) int {
		return cmp.Or(b.Unserved-a.Unserved, a.Services-b.Services, cmp.Compare(a.Area, b.Area), cmp.Compare(a.Need, b.Need))
	})
	return gaps
}

// districtsOver returns the districts in which an area lies, and those that lie in it.
func (n network) districtsOver(area ieum.ID) []ieum.ID {
	var found []ieum.ID
	if d := n.districtOfArea(area); d != "" {
		found = append(found, d)
	}
	for _, d := range all[*ieum.District](n) {
		if slices.ContainsFunc(d.Areas, func(part ieum.ID) bool { return n.inside(part, area) }) {
			found = append(found, d.ID)
		}
	}
	return found
}

func TestGapsAddUpOverTheTreeOfAreas(t *testing.T) {
	counted, served := 0, 0
	for seed := range rounds(8) {
		n := randomNetwork(t, seed)
		r := rand.New(rand.NewPCG(uint64(seed), 11))
		widen(r, n)
		v := mustBuild(t, n.codes, today, n.entities...).View(atlas.Viewer{Confidential: true})
		places, codes := all[*ieum.Area](n), slices.Sorted(maps.Keys(needsOf(n)))
		kept := map[[2]string]ieum.HomeNeed{}
		for range 30 {
			h := ieum.HomeNeed{Home: places[r.IntN(len(places))].ID, Need: codes[r.IntN(len(codes))], Open: 1 + r.IntN(3)}
			h.Unserved = r.IntN(h.Open + 1)
			kept[[2]string{string(h.Home), h.Need}] = h
		}
		needs := append(slices.Collect(maps.Values(kept)), ieum.HomeNeed{Home: id("Area", "nowhere"), Need: codes[0], Open: 1})
		for range 5 {
			top := places[r.IntN(len(places))].ID
			got, want := v.Gaps(top, needs), n.gaps(v, top, needs)
			if !slices.Equal(got, want) {
				t.Fatalf("seed %d, %s:\ngot  %v\nwant %v", seed, top, got, want)
			}
			for _, g := range got {
				counted, served = counted+1, served+g.Services
			}
		}
		if got := v.Gaps(id("Area", "nowhere"), needs); got != nil {
			t.Errorf("an area that is not there has %v", got)
		}
	}
	if counted < 100 || served < 100 {
		t.Errorf("%d gaps with %d services were compared", counted, served)
	}
}

// needsOf are the codes that services of a network meet.
func needsOf(n network) map[string]bool {
	codes := map[string]bool{}
	for _, s := range all[*ieum.Service](n) {
		for _, code := range s.Needs {
			codes[code] = true
		}
	}
	return codes
}
