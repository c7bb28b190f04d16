package linkage

import (
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// catchment judges whether the home, or the school where the service counts that, lies in the areas that
// it serves. A member of the household has no school, so that the home counts. For a profile whose home was not told
// the neighbourhood of the school stands in.
func catchment(j *jury, c *candidate) {
	bySchool, near := j.countsSchool(c), false
	place, lies := j.subject.home, j.homeLies
	switch {
	case bySchool:
		place, lies = j.subject.school, j.schoolLies
	case place == "" && j.subject.near != "":
		place, lies, near = j.subject.near, j.nearLies, true
	}
	switch fit := j.v.ServedAt(c.node, lies); {
	case len(c.service.Catchment) == 0:
		j.find(finding{why: areaEverywhere})
	case fit == atlas.FitMeets && near:
		j.find(finding{why: areaFitsNear})
	case fit == atlas.FitMeets:
		j.find(finding{why: areaFits})
	case fit == atlas.FitFails && near:
		j.find(finding{why: areaOutsideNear})
	case fit == atlas.FitFails:
		j.find(finding{why: areaOutside})
	case place == "" && bySchool:
		j.find(finding{why: areaNoSchool})
	case place == "":
		j.find(finding{why: areaNoHome})
	default:
		j.find(finding{why: areaVague})
	}
}

// countsSchool reports whether the service asks where the school of the subject lies, not the home.
func (in *inquiry) countsSchool(c *candidate) bool {
	return c.service.CatchmentBySchool && in.subject.kind != member
}

// exclusion judges whether the service may be had together with those that the subject receives on the
// day. Either of two may declare that it does not go with the other, or with any of an agency type.
func exclusion(j *jury, c *candidate) {
	declared := c.listing.Excludes
	for i := range j.current {
		now := &j.current[i]
		declared = declared || len(now.service.Excludes) > 0
		both := excludes(c.service, now.service, now.agency) || excludes(now.service, c.service, c.agency)
		if now.service.ID == c.service.ID || !both {
			continue
		}
		f := finding{why: excludesCurrent, other: now.service}
		if until := now.enrolment.Until; !until.Absent() {
			f.changesOn = until.AddDays(1)
		}
		j.find(f)
		return
	}
	if declared {
		j.find(finding{why: excludesNothing})
	}
}

// excludes reports whether a service declares that it does not go with another, or with its agency's type.
func excludes(s, other *ieum.Service, agency *ieum.Agency) bool {
	return slices.Contains(s.Excludes, string(other.ID)) ||
		agency != nil && agency.Type != "" && slices.Contains(s.Excludes, agency.Type)
}

// capacity judges the places on the day by the latest statement. A day from which places are expected
// again makes a full service a question, not a promise. A rescue body is never full.
func capacity(j *jury, c *candidate) {
	if c.listing.Rescue {
		j.find(finding{why: roomRescue})
		return
	}
	state, said := j.v.CapacityAt(c.node, j.q.On)
	switch {
	case said == nil:
		j.find(finding{why: roomUnsaid})
	case state == ieum.CapacityOpen:
		j.find(finding{why: roomOpen, on: said.AsOf})
	case state == ieum.CapacityWaitlist:
		j.find(finding{why: roomWaitlist})
	case state == ieum.CapacityAssessFirst:
		j.find(finding{why: roomAssess})
	case state != ieum.CapacityFull:
		j.find(finding{why: roomOutdated, on: said.AsOf})
	case said.OpensOn.Absent():
		j.find(finding{why: roomFull})
	case said.OpensOn <= j.q.On:
		j.find(finding{why: roomReopens, on: said.OpensOn})
	default:
		j.find(finding{why: roomFullUntil, on: said.OpensOn, changesOn: said.OpensOn})
	}
}

// gate judges whether a path leads there at all: through a named gate where the service is gated, else by
// an introduction or from somebody whom the desk admits. A rescue body needs none: whoever knows may call. A closed
// service has none to speak of.
//
// Of what is left out without a reason nothing is said about ways: they would tell the reason.
func gate(j *jury, c *candidate) {
	if c.closed || c.quiet {
		return
	}
	c.best, c.reached = best(j.toService(c.listing, c.listing.Rescue))
	switch {
	case c.listing.Rescue:
		j.find(finding{why: gateRescue})
	case c.reached:
		j.find(finding{why: gatePassed})
	case c.service.Intake.Gated():
		j.find(finding{why: gateShut})
	default:
		j.find(finding{why: deskShut})
	}
}

// refusal judges whether the student or the family said no to this recipient. Consent that was not asked
// for yet blocks nothing.
func refusal(j *jury, c *candidate) {
	if c.quiet {
		c.refused = true
		j.find(finding{why: refusalQuiet})
		return
	}
	if j.subject.kind != pupil {
		return
	}
	no := j.refusals[c.service.Agency]
	if no == nil {
		j.find(finding{why: refusalNone})
		return
	}
	c.refused = true
	f := finding{why: refusalSaid, on: no.On, changesOn: no.RetryOn}
	if no.Withdrawn {
		f.why = refusalWithdrawn
	}
	j.find(f)
}
