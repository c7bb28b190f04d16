package linkage

import (
	"slices"
	"strings"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// coordinate returns whom to agree with before a referral for the need, each agency once: who serves the subject
// for it already, and who serves another of the household. Of the others nobody learns who it is; and nothing at all
// is said where the service is delicate. What is closed serves nobody, whatever the record says.
func (in *inquiry) coordinate(c *candidate) []Coordinate {
	var list []Coordinate
	var seen []ieum.ID
	for i := range in.current {
		now := &in.current[i]
		if now.closed() || !in.meetsNeed(now.service, in.q.Need) || slices.Contains(seen, now.service.Agency) {
			continue
		}
		seen = append(seen, now.service.Agency)
		list = append(list, in.served(c, now.service.Agency))
	}
	if in.delicateNeed(in.q.Need) {
		return list
	}
	others := in.receivedBy(in.around.Enrolments, func(e *ieum.Enrolment) bool { return e.Beneficiary != in.subject.id })
	others = append(others, in.receivedBy(in.around.Elsewhere, func(*ieum.Enrolment) bool { return true })...)
	for i := range others {
		other := &others[i]
		if other.agency == nil || other.closed() || slices.Contains(seen, other.agency.ID) || in.delicate(other.service) || !in.meetsNeed(other.service, in.q.Need) {
			continue
		}
		seen = append(seen, other.agency.ID)
		list = append(list, Coordinate{
			With:   other.agency,
			Reason: say(in.q.Language, phraseHouseholdServed, in.label(other.agency)),
		})
	}
	return list
}

// served says what the subject receives of an agency for the need already, and from whom: the first worker that is
// known, or else the agency.
func (in *inquiry) served(c *candidate, by ieum.ID) Coordinate {
	var with ieum.Entity
	who, phrase := "", phraseServed
	var services []string
	for i := range in.current {
		now := &in.current[i]
		if now.service.Agency != by || now.closed() || !in.meetsNeed(now.service, in.q.Need) {
			continue
		}
		if label := in.label(now.service); !slices.Contains(services, label) {
			services = append(services, label)
		}
		if c.service != nil && now.service.ID == c.service.ID {
			phrase = phraseServedHere
		}
		if now.agency != nil && with == nil {
			with, who = now.agency, in.label(now.agency)
		}
		worker, ok := atlas.Get[ieum.Worker](in.v, now.enrolment.Worker)
		if _, named := with.(*ieum.Worker); ok && !named && !in.mask.has(worker.ID) {
			with, who = worker, in.workerOf(now.agency, worker)
		}
	}
	return Coordinate{With: with, Reason: say(in.q.Language, phrase, who, strings.Join(services, ", "))}
}

// workerOf names a worker with the agency.
func (in *inquiry) workerOf(agency *ieum.Agency, worker *ieum.Worker) string {
	if agency == nil {
		return in.label(worker)
	}
	return say(in.q.Language, phraseWorkerOf, in.label(agency), in.label(worker))
}
