package atlas

import (
	"cmp"
	"maps"
	"slices"

	"ieum/internal/ieum"
)

// AgencyKey is what agencies are counted by.
type AgencyKey string

// The keys.
const (
	// ByAgencyType counts by the code of the agency's type; an agency without one is counted under none.
	ByAgencyType AgencyKey = "TYPE"
	// ByAgencyNeed counts by the codes that services name.
	ByAgencyNeed AgencyKey = "NEED"
	// ByAgencyArea counts by the areas that agencies name, by id.
	ByAgencyArea AgencyKey = "AREA"
)

// Count is how many of a list have a key.
type Count struct {
	Key   string
	Count int
}

// AgencyCounts counts the agencies that [View.Agencies] returns for a query by a key, most first and then by key.
// Each key that one of them names has a row. The row counts all of the list that are kept when the key is asked for
// as well: under a need also those that meet one above or below it, under an area also those below it. So the rows
// may add up to more than the list.
func (v *View) AgencyCounts(q AgencyQuery, by AgencyKey) []Count {
	var counts map[string]int
	switch by {
	case ByAgencyType:
		counts = v.countTypes(q)
	case ByAgencyNeed:
		counts = v.countNeeds(q)
	case ByAgencyArea:
		counts = v.countAreas(q)
	}
	list := make([]Count, 0, len(counts))
	for _, key := range slices.Sorted(maps.Keys(counts)) {
		list = append(list, Count{key, counts[key]})
	}
	slices.SortStableFunc(list, func(a, b Count) int { return -cmp.Compare(a.Count, b.Count) })
	return list
}

func (v *View) countTypes(q AgencyQuery) map[string]int {
	counts := map[string]int{}
	for _, hit := range v.agencies(q) {
		if hit.Agency.Type != "" {
			counts[hit.Agency.Type]++
		}
	}
	return counts
}

// tally counts the agencies under a need.
type tally struct {
	count int
	named bool
	// last is the agency that was counted last, so that each is counted once.
	last int32
	// related are the tallies of the codes that the need meets, its own among them.
	related []*tally
}

// tallies are by need.
type tallies map[string]*tally

func (all tallies) of(need string) *tally {
	t := all[need]
	if t == nil {
		t = &tally{last: none}
		all[need] = t
	}
	return t
}

// countNeeds counts by the codes of services that work and, where the query asks for a day, take people on it.
func (v *View) countNeeds(q AgencyQuery) map[string]int {
	all := tallies{}
	for place := range v.agencies(q) {
		for _, s := range v.s.services.of(place) {
			if s.Status == ieum.Closed || !q.Accepting.Absent() && !v.s.accepting(v.s.register.node(s.ID), q.Accepting) {
				continue
			}
			for _, need := range s.Needs {
				t := all.of(need)
				if !t.named {
					t.named = true
					for _, code := range v.s.related([]string{need}) {
						t.related = append(t.related, all.of(code))
					}
				}
				t.add(place)
			}
		}
	}
	counts := map[string]int{}
	for need, t := range all {
		if t.named {
			counts[need] = t.count
		}
	}
	return counts
}

// add counts an agency under the need and all that it meets.
func (t *tally) add(agency int32) {
	for _, r := range t.related {
		if r.last != agency {
			r.last = agency
			r.count++
		}
	}
}

// countAreas makes a directory of the list, and asks it for each area.
func (v *View) countAreas(q AgencyQuery) map[string]int {
	list, counts := &directory{}, map[string]int{}
	for place, hit := range v.agencies(q) {
		list.locate(v.s.index, hit.Agency.Area, place)
		counts[string(hit.Agency.Area)] = 0
	}
	list.sort()
	for area := range counts {
		counts[area] = len(list.within(v.s.areas, v.s.areasLike(ieum.ID(area))))
	}
	maps.DeleteFunc(counts, func(_ string, n int) bool { return n == 0 }) // an area that is not in the network
	return counts
}
