package atlas

import "ieum/internal/ieum"

// index is all that is known of the network whatever the day.
type index struct {
	codes    *ieum.Codes
	register *register
	// hidden are the places that only some viewers may know of; nil if there are none.
	hidden bits
	// idle are nodes that have no ties: closed agencies and schools, and who works there.
	idle  bits
	areas *areaTree

	// By the node that they hang on, in order of id.
	services   rows[*ieum.Service]
	rules      rows[*ieum.EligibilityRule]
	capacities rows[*ieum.Capacity] // in order of AsOf, then id
	agreements rows[*ieum.Agreement]
	workers    rows[*ieum.Worker]
	managers   rows[*ieum.CaseManager]

	candidates candidateIndex
	catalogue  *catalogue
	directory  *directory
}

func newIndex(codes *ieum.Codes, r *register) *index {
	x := &index{codes: codes, register: r, hidden: confidential(r), areas: newAreaTree(r)}
	x.services = hang(r, services, func(e *ieum.Service) []ieum.ID { return []ieum.ID{e.Agency} })
	x.rules = hang(r, rules, func(e *ieum.EligibilityRule) []ieum.ID { return []ieum.ID{e.Service} })
	x.capacities = hang(r, capacities, func(e *ieum.Capacity) []ieum.ID { return []ieum.ID{e.Service} })
	x.agreements = hang(r, agreements, func(e *ieum.Agreement) []ieum.ID { return []ieum.ID{e.From, e.With} })
	x.workers = hang(r, workers, func(e *ieum.Worker) []ieum.ID { return []ieum.ID{e.Organisation} })
	x.managers = hang(r, managers, func(e *ieum.CaseManager) []ieum.ID { return []ieum.ID{e.Organisation} })
	for service := range r.nodes {
		sortStatements(x.capacities.of(service))
	}
	x.idle = idle(r)
	x.candidates = newCandidateIndex(x)
	x.catalogue = newCatalogue(x)
	x.directory = newDirectory(x)
	return x
}

// hang gathers the entities of a shelf by the nodes that they hang on.
func hang[P ieum.Entity](r *register, s shelf, owners func(P) []ieum.ID) rows[P] {
	return gather(r.nodes, func(put func(int32, P)) {
		for _, e := range each[P](r, s) {
			for _, id := range owners(e) {
				put(r.node(id), e)
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
	rest := func(place int32, organisation ieum.ID) {
		if at := r.node(organisation); at != none && r.closed(at) {
			b.set(place)
		}
	}
	for place, e := range each[*ieum.Worker](r, workers) {
		rest(place, e.Organisation)
	}
	for place, e := range each[*ieum.CaseManager](r, managers) {
		rest(place, e.Organisation)
	}
	return b
}
