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
	// Each pass reads only what an earlier one has settled.
	hideBehind(r, hidden, services, func(e *ieum.Service) [2]ieum.ID { return [2]ieum.ID{e.Agency} })
	hideBehind(r, hidden, workers, func(e *ieum.Worker) [2]ieum.ID { return [2]ieum.ID{e.Organisation} })
	hideBehind(r, hidden, managers, func(e *ieum.CaseManager) [2]ieum.ID { return [2]ieum.ID{e.Organisation} })
	hideBehind(r, hidden, rules, func(e *ieum.EligibilityRule) [2]ieum.ID { return [2]ieum.ID{e.Service} })
	hideBehind(r, hidden, capacities, func(e *ieum.Capacity) [2]ieum.ID { return [2]ieum.ID{e.Service} })
	hideBehind(r, hidden, agreements, func(e *ieum.Agreement) [2]ieum.ID { return [2]ieum.ID{e.From, e.With} })
	hideBehind(r, hidden, acquaintances, func(e *ieum.Knows) [2]ieum.ID { return [2]ieum.ID{e.From, e.To} })
	hideBehind(r, hidden, flows, func(e *ieum.ObservedFlow) [2]ieum.ID { return [2]ieum.ID{e.From, e.To} })
	return hidden
}

// hideBehind hides the entities of a shelf that hang on something hidden.
func hideBehind[P ieum.Entity](r *register, hidden bits, s shelf, ends func(P) [2]ieum.ID) {
	for place, e := range each[P](r, s) {
		for _, id := range ends(e) {
			if end, ok := r.place[id]; ok && hidden.has(end) {
				hidden.set(place)
			}
		}
	}
}
