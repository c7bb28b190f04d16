package atlas

import "ieum/internal/ieum"

// confidential returns the places of confidential agencies and of all that hangs on them: services with
// their rules and statements, people who work there, and every tie that ends at one of these. It is nil
// when there is nothing to hide.
func confidential(r *register) bits {
	hidden := newBits(len(r.entities))
	found := false
	for place, a := range each[*ieum.Agency](r, agencies) {
		if a.Confidential {
			hidden.set(place)
			found = true
		}
	}
	if !found {
		return nil
	}
	// Each shelf hangs on those before it.
	for _, s := range []shelf{services, workers, managers, rules, capacities, agreements, acquaintances, flows} {
		for place := r.starts[s]; place < r.starts[s+1]; place++ {
			for _, end := range r.ends[place] {
				if end != none && hidden.has(end) {
					hidden.set(place)
				}
			}
		}
	}
	return hidden
}

// beyondPublic returns the places that are hidden from who reads what is public
// alone: what is confidential, whoever works anywhere, and what only these tie.
func beyondPublic(r *register, confidential bits) bits {
	hidden := newBits(len(r.entities))
	copy(hidden, confidential)
	for _, s := range []shelf{workers, managers, acquaintances, flows} {
		for place := r.starts[s]; place < r.starts[s+1]; place++ {
			hidden.set(place)
		}
	}
	return hidden
}
