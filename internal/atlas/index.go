package atlas

import "ieum/internal/ieum"

// index is all that is known of the network whatever the day.
type index struct {
	codes    *ieum.Codes
	register *register
	// hidden are the places that only some viewers may know of; nil if there are none.
	hidden bits
	// beyondPublic are those and all who work anywhere.
	beyondPublic bits
	// idle are nodes that have no ties: closed agencies and schools, and who works there.
	idle  bits
	areas *areaTree
	// middles are by the number of an area.
	middles middles

	// By the node that they hang on, in order of id.
	services   rows[*ieum.Service]
	rules      rows[*ieum.EligibilityRule]
	capacities rows[*ieum.Capacity] // in order of AsOf, then id
	agreements rows[*ieum.Agreement]
	workers    rows[*ieum.Worker]
	managers   rows[*ieum.CaseManager]

	// managersByName are the places of the case managers, by name and then id.
	managersByName []int32

	listings    listings
	candidates  candidateIndex
	catalogue   *catalogue
	directories directories
	gazetteer   *gazetteer
	staff       staff
}

// newIndex makes an index without candidates, catalogue, directories, gazetteer and staff; see find.
func newIndex(codes *ieum.Codes, r *register) *index {
	x := &index{codes: codes, register: r, hidden: confidential(r), areas: newAreaTree(r)}
	x.beyondPublic = beyondPublic(r, x.hidden)
	x.middles = newMiddles(r, x.hidden)
	x.services = hang[*ieum.Service](r, services)
	x.rules = hang[*ieum.EligibilityRule](r, rules)
	x.capacities = hang[*ieum.Capacity](r, capacities)
	x.agreements = hang[*ieum.Agreement](r, agreements)
	x.workers = hang[*ieum.Worker](r, workers)
	x.managers = hang[*ieum.CaseManager](r, managers)
	for service := range r.nodes {
		sortStatements(x.capacities.of(service))
	}
	x.idle = idle(r)
	return x
}

// find fills the indexes that answer questions, which nothing else of a snapshot is made from.
func (x *index) find() {
	x.listings = newListings(x)
	x.candidates = newCandidateIndex(x)
	x.catalogue = newCatalogue(x)
	x.directories = newDirectories(x)
	x.gazetteer = newGazetteer(x.register)
	x.staff = newStaff(x)
	x.managersByName = byName(x.register, managers)
}

// hang gathers the entities of a shelf by the nodes that they hang on.
func hang[P ieum.Entity](r *register, s shelf) rows[P] {
	return gather(r.nodes, func(put func(int32, P)) {
		for place, e := range each[P](r, s) {
			for _, end := range r.ends[place] {
				put(r.asNode(end), e)
			}
		}
	})
}

// idle returns the nodes that are closed, or work for what is closed.
func idle(r *register) bits {
	b := newBits(int(r.nodes))
	for place := range r.nodes {
		if r.closed(place) {
			b.set(place)
		}
	}
	for _, s := range []shelf{workers, managers} {
		for place := r.starts[s]; place < r.starts[s+1]; place++ {
			if at := r.asNode(r.ends[place][0]); at != none && b.has(at) {
				b.set(place)
			}
		}
	}
	return b
}
