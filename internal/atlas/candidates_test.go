package atlas_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// districtOf returns where an agency counts.
func (n network) districtOf(a *ieum.Agency) ieum.ID {
	if a.District != "" {
		return a.District
	}
	return n.districtOfArea(a.Area)
}

func (n network) districtOfArea(area ieum.ID) ieum.ID {
	for _, up := range n.above(area) {
		for _, d := range all[*ieum.District](n) {
			if slices.Contains(d.Areas, up) {
				return d.ID
			}
		}
	}
	return ""
}

// candidates scans for what [atlas.View.Candidates] promises.
func (n network) candidates(needs []string, asked []ieum.ID, confidential bool) []ieum.ID {
	around := slices.Clone(asked)
	for _, d := range all[*ieum.District](n) {
		for _, other := range d.Adjacent {
			if slices.Contains(asked, d.ID) {
				around = append(around, other)
			}
			if slices.Contains(asked, other) {
				around = append(around, d.ID)
			}
		}
	}
	var found []ieum.ID
	for _, s := range all[*ieum.Service](n) {
		agency := n.byID[s.Agency].(*ieum.Agency)
		if !n.meets(s, needs) || agency.Confidential && !confidential {
			continue
		}
		near := slices.Contains(around, n.districtOf(agency)) || len(s.Catchment) == 0 && n.districtOf(agency) == ""
		for _, area := range s.Catchment {
			near = near || slices.Contains(around, n.districtOfArea(area))
			for _, d := range all[*ieum.District](n) {
				if slices.Contains(around, d.ID) {
					near = near || slices.ContainsFunc(d.Areas, func(part ieum.ID) bool { return n.inside(part, area) })
				}
			}
		}
		for _, f := range all[*ieum.ObservedFlow](n) {
			from := n.byID[f.From].(*ieum.Agency)
			near = near || f.To == s.Agency && slices.Contains(around, n.districtOf(from)) && n.districtOf(from) != "" &&
				(confidential || !from.Confidential)
		}
		if near {
			found = append(found, s.ID)
		}
	}
	slices.Sort(found)
	return found
}

func TestCandidatesFindsWhatAScanFinds(t *testing.T) {
	found := 0
	for seed := range rounds(12) {
		n := randomNetwork(t, seed)
		r := rand.New(rand.NewPCG(uint64(seed), 7))
		widen(r, n)
		s := mustBuild(t, n.codes, today, n.entities...)
		districts := all[*ieum.District](n)
		for i := range 10 {
			needs := [][]string{{"1000000"}, {"1000000-2"}, {"5000000-1", "A000000"}, {"nothing"}, nil}[i%5]
			asked := []ieum.ID{districts[r.IntN(len(districts))].ID}
			confidential := r.IntN(2) == 0
			got := ids(s.View(atlas.Viewer{Confidential: confidential}).Candidates(needs, asked))
			if want := n.candidates(needs, asked, confidential); !slices.Equal(got, want) {
				t.Fatalf("seed %d: %d candidates for %v, a scan finds %d", seed, len(got), needs, len(want))
			}
			found += len(got)
		}
	}
	if found < 200 {
		t.Errorf("only %d candidates in all: the questions ask nothing", found)
	}
}

// widen gives some services a province as catchment, and makes more agencies confidential or placeless,
// than a synthetic network has.
func widen(r *rand.Rand, n network) {
	var provinces []ieum.ID
	for _, a := range all[*ieum.Area](n) {
		if a.Level == ieum.Sido {
			provinces = append(provinces, a.ID)
		}
	}
	for _, s := range all[*ieum.Service](n) {
		if r.IntN(20) == 0 {
			s.Catchment = append(s.Catchment, provinces[r.IntN(len(provinces))])
		}
	}
	for _, a := range all[*ieum.Agency](n) {
		switch r.IntN(10) {
		case 0:
			a.Confidential = true
		case 1:
			a.District = ""
		case 2:
			a.District, a.Area = "", ""
		case 3:
			a.Status = ieum.Closed
		}
	}
}
