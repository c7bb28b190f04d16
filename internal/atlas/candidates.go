package atlas

import (
	"slices"

	"ieum/internal/ieum"
)

// candidateKey is where a service counts and what it meets.
type candidateKey struct {
	// district is a node, or none for services that belong to no place.
	district int32
	need     string
	// veiled keeps apart what a confidential agency's referrals lead to.
	veiled bool
}

// candidateIndex finds the services that a linkage has to judge.
type candidateIndex struct {
	// services are nodes in order; one may stand twice.
	services map[candidateKey][]int32
	adjacent rows[int32]
}

func newCandidateIndex(x *index) candidateIndex {
	c := candidateIndex{services: map[candidateKey][]int32{}}
	for place, s := range each[*ieum.Service](x.register, services) {
		for _, d := range x.districtsOfService(place, s) {
			c.add(candidateKey{district: d}, place, s)
		}
	}
	for flow := x.register.starts[flows]; flow < x.register.starts[flows+1]; flow++ {
		from, to := x.register.ends[flow][0], x.register.ends[flow][1]
		if !x.register.on(from, agencies) || !x.register.on(to, agencies) {
			continue
		}
		key := candidateKey{district: x.districtOfAgency(from), veiled: x.hidden.has(from)}
		if key.district == none {
			continue
		}
		for _, s := range x.services.of(to) {
			c.add(key, x.register.node(s.ID), s)
		}
	}
	c.adjacent = gather(x.register.nodes, func(put func(int32, int32)) {
		for place, d := range each[*ieum.District](x.register, districts) {
			for _, id := range d.Adjacent {
				if other := x.register.find(id, districts); other != none {
					put(place, other)
					put(other, place) // a border has two sides, whoever noted it
				}
			}
		}
	})
	return c
}

func (c *candidateIndex) add(key candidateKey, place int32, s *ieum.Service) {
	for _, key.need = range s.Needs {
		c.services[key] = append(c.services[key], place)
	}
}

// districtOfAgency returns the district that an agency names, or that its area lies in, or none.
func (x *index) districtOfAgency(place int32) int32 {
	d, area := x.register.ends[place][0], x.register.ends[place][1]
	switch {
	case x.register.on(d, districts):
		return d
	case x.register.on(area, areas):
		return x.areas.district[area-x.register.starts[areas]]
	}
	return none
}

// districtsOfService returns the districts of a service's agency and of its catchment, each once. A
// service without a catchment whose agency belongs to no place either, such as a national helpline, has
// the district none, which is everywhere.
func (x *index) districtsOfService(place int32, s *ieum.Service) []int32 {
	var list []int32
	if agency := x.register.ends[place][0]; x.register.on(agency, agencies) {
		if d := x.districtOfAgency(agency); d != none {
			list = append(list, d)
		}
	}
	for _, id := range s.Catchment {
		if area := areaNumber(x.register, id); area != none {
			list = x.areas.districtsOver(list, area)
		}
	}
	if len(list) == 0 && len(s.Catchment) == 0 {
		return []int32{none}
	}
	return inOrder(list)
}

// Candidates returns the services that meet any of the needs (a code equal to one of theirs, or one an
// ancestor of the other) and of which one of these holds, in order of id, closed ones included:
//
//   - the agency, or a part of the catchment, lies in one of the districts or in one next to them;
//   - it belongs to no place at all: no catchment, and an agency without area and district;
//   - agencies in one of those districts were seen to refer to its agency (OBSERVED_FLOW).
//
// A service without a catchment serves everywhere and still counts only where its agency lies: else every
// question would have to judge the whole nation. Any service can be judged when it is named.
func (v *View) Candidates(needs []string, districtIDs []ieum.ID) []*ieum.Service {
	found := v.CandidateNodes(needs, districtIDs)
	list := make([]*ieum.Service, len(found))
	for i, place := range found {
		list[i] = v.ServiceAt(place)
	}
	return list
}

// CandidateNodes returns [View.Candidates] by their nodes.
func (v *View) CandidateNodes(needs []string, districtIDs []ieum.ID) []int32 {
	x := v.s.index
	around := []int32{none}
	for _, id := range districtIDs {
		if d := x.register.find(id, districts); d != none {
			around = append(append(around, d), x.candidates.adjacent.of(d)...)
		}
	}
	var found []int32
	wanted := x.related(needs)
	for _, d := range inOrder(around) {
		for _, need := range wanted {
			found = append(found, x.candidates.services[candidateKey{district: d, need: need}]...)
			if v.hidden == nil {
				found = append(found, x.candidates.services[candidateKey{district: d, need: need, veiled: true}]...)
			}
		}
	}
	return slices.DeleteFunc(inOrder(found), v.hidden.has)
}

// related returns all codes that meet any of the needs, each once. A code that the lists do not know
// meets itself.
func (x *index) related(needs []string) []string {
	var list []string
	for _, need := range needs {
		list = append(append(list, need), x.codes.Related(need)...)
	}
	slices.Sort(list)
	return slices.Compact(list)
}
