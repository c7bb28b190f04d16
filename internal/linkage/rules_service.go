package linkage

import (
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/consent"
	"ieum/internal/ieum"
)

// catchment judges whether the home, or the school where the service counts that, lies in the areas that
// it serves. A member of the household has no school, so that the home counts. For a profile whose home was not told
// the neighbourhood of the school stands in.
func catchment(in *inquiry, c *candidate) {
	place, near := in.subject.home, false
	switch bySchool := in.countsSchool(c); {
	case bySchool:
		place = in.subject.school
	case place == "":
		place, near = in.subject.near, in.subject.near != ""
	}
	switch fit := in.v.Catchment(place, c.service.Catchment); {
	case len(c.service.Catchment) == 0:
		in.find(finding{why: areaEverywhere})
	case fit == atlas.FitMeets && near:
		in.find(finding{why: areaFitsNear})
	case fit == atlas.FitMeets:
		in.find(finding{why: areaFits})
	case fit == atlas.FitFails && near:
		in.find(finding{why: areaOutsideNear})
	case fit == atlas.FitFails:
		in.find(finding{why: areaOutside})
	case place == "" && in.countsSchool(c):
		in.find(finding{why: areaNoSchool})
	case place == "":
		in.find(finding{why: areaNoHome})
	default:
		in.find(finding{why: areaVague})
	}
}

// countsSchool reports whether the service asks where the school of the subject lies, not the home.
func (in *inquiry) countsSchool(c *candidate) bool {
	return c.service.CatchmentBySchool && in.subject.kind != member
}

// exclusion judges whether the service may be had together with those that the subject receives on the
// day. Either of two may declare that it does not go with the other, or with any of an agency type.
func exclusion(in *inquiry, c *candidate) {
	declared := len(c.service.Excludes) > 0
	for i := range in.current {
		now := &in.current[i]
		declared = declared || len(now.service.Excludes) > 0
		both := excludes(c.service, now.service, now.agency) || excludes(now.service, c.service, c.agency)
		if now.service.ID == c.id || !both {
			continue
		}
		f := finding{why: excludesCurrent, other: now.service}
		if until := now.enrolment.Until; !until.Absent() {
			f.changesOn = until.AddDays(1)
		}
		in.find(f)
		return
	}
	if declared {
		in.find(finding{why: excludesNothing})
	}
}

// excludes reports whether a service declares that it does not go with another, or with its agency's type.
func excludes(s, other *ieum.Service, agency *ieum.Agency) bool {
	return slices.Contains(s.Excludes, string(other.ID)) ||
		agency != nil && agency.Type != "" && slices.Contains(s.Excludes, agency.Type)
}

// capacity judges the places on the day by the latest statement. A day from which places are expected
// again makes a full service a question, not a promise. A rescue body is never full.
func capacity(in *inquiry, c *candidate) {
	if in.rescue(c.service, c.agency) {
		in.find(finding{why: roomRescue})
		return
	}
	state, said := in.v.CapacityAt(c.node, in.q.On)
	switch {
	case said == nil:
		in.find(finding{why: roomUnsaid})
	case state == ieum.CapacityOpen:
		in.find(finding{why: roomOpen, on: said.AsOf})
	case state == ieum.CapacityWaitlist:
		in.find(finding{why: roomWaitlist})
	case state == ieum.CapacityAssessFirst:
		in.find(finding{why: roomAssess})
	case state != ieum.CapacityFull:
		in.find(finding{why: roomOutdated, on: said.AsOf})
	case said.OpensOn.Absent():
		in.find(finding{why: roomFull})
	case said.OpensOn <= in.q.On:
		in.find(finding{why: roomReopens, on: said.OpensOn})
	default:
		in.find(finding{why: roomFullUntil, on: said.OpensOn, changesOn: said.OpensOn})
	}
}

// gate judges whether a path leads there at all: through a named gate where the service is gated, else by
// an introduction or from somebody whom the desk admits. A rescue body needs none: whoever knows may call. A closed
// service has none to speak of.
//
// Of what is left out without a reason nothing is said about ways: they would tell the reason.
func gate(in *inquiry, c *candidate) {
	if c.closed || c.quiet {
		return
	}
	c.best, c.reached = best(in.toService(c.service, c.node))
	switch {
	case in.rescue(c.service, c.agency):
		in.find(finding{why: gateRescue})
	case c.reached:
		in.find(finding{why: gatePassed})
	case c.service.Intake.Gated():
		in.find(finding{why: gateShut})
	default:
		in.find(finding{why: deskShut})
	}
}

// refusal judges whether the student or the family said no to this recipient. Consent that was not asked
// for yet blocks nothing.
func refusal(in *inquiry, c *candidate) {
	if c.quiet {
		c.refused = true
		in.find(finding{why: refusalQuiet})
		return
	}
	if in.subject.kind != pupil {
		return
	}
	no := consent.Refusal(in.own, c.service.Agency, in.q.On)
	if no == nil {
		in.find(finding{why: refusalNone})
		return
	}
	c.refused = true
	f := finding{why: refusalSaid, on: no.On, changesOn: no.RetryOn}
	if no.Withdrawn {
		f.why = refusalWithdrawn
	}
	in.find(f)
}
