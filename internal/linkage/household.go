package linkage

import (
	"cmp"
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// HouseholdOverlap is an open need in a household that two agencies or more
// meet at once.
type HouseholdOverlap struct {
	// Household is whose it is.
	Household ieum.ID
	Need      *ieum.NeedDomain
	// Agencies are those, in order of name and id.
	Agencies []*ieum.Agency
}

// HouseholdLead is the agency that is most at work in a household.
type HouseholdLead struct {
	// Household is whose it is.
	Household ieum.ID
	Agency    *ieum.Agency
	// Enrolments counts what is received of it there, Since is the first day of
	// the oldest of it.
	Enrolments int
	Since      ieum.Date
	// CaseManagers are those of the students in sight, in order of name and id.
	CaseManagers []*ieum.CaseManager
}

// Overlaps answers where agencies do the same work in the household of a
// student on q.On, in order of need code. Surroundings are the student's. What
// hidden siblings receive is told as [Option.CoordinateFirst] tells it: the
// agency alone, never where need or service is delicate; and it counts beside
// what somebody in sight receives only. What is masked counts for nothing.
func Overlaps(v *atlas.View, s *ieum.Surroundings, q Request) []HouseholdOverlap {
	h := housingOf(v, s, q)
	var overlaps []HouseholdOverlap
	for _, code := range h.openNeeds() {
		need, ok := v.Codes().Need(code)
		if !ok {
			continue
		}
		agencies := h.meeting(h.seen, code)
		if len(agencies) > 0 && !need.Delicate {
			agencies = append(agencies, h.meeting(h.hidden, code)...)
		}
		slices.SortFunc(agencies, func(a, b *ieum.Agency) int { return cmp.Or(cmp.Compare(a.Name.Ko, b.Name.Ko), cmp.Compare(a.ID, b.ID)) })
		if agencies = slices.Compact(agencies); len(agencies) > 1 {
			overlaps = append(overlaps, HouseholdOverlap{Household: s.Household.ID, Need: &need, Agencies: agencies})
		}
	}
	return overlaps
}

// Lead answers which agency is most at work in the household of a student on
// q.On, as far as it is in sight: by what is received, then the longest there,
// then the id. It is nil where none is. What is masked counts for nothing.
func Lead(v *atlas.View, s *ieum.Surroundings, q Request) *HouseholdLead {
	h := housingOf(v, s, q)
	by := map[ieum.ID]*HouseholdLead{}
	for _, r := range h.seen {
		lead := by[r.agency.ID]
		if lead == nil {
			lead = &HouseholdLead{Household: s.Household.ID, Agency: r.agency, Since: r.since}
			by[r.agency.ID] = lead
		}
		lead.Enrolments++
		lead.Since = min(lead.Since, r.since)
	}
	var first *HouseholdLead
	for _, lead := range by {
		if first == nil || cmp.Or(cmp.Compare(first.Enrolments, lead.Enrolments), cmp.Compare(lead.Since, first.Since), cmp.Compare(lead.Agency.ID, first.Agency.ID)) < 0 {
			first = lead
		}
	}
	if first != nil {
		first.CaseManagers = h.managers()
	}
	return first
}

// housing is what is received in one on a day, without what is masked.
type housing struct {
	v *atlas.View
	s *ieum.Surroundings
	q Request
	m *mask
	// seen is what those in sight receive, hidden what others do and may be
	// hinted at.
	seen, hidden []running
}

// running is a service that somebody receives.
type running struct {
	service *ieum.Service
	agency  *ieum.Agency
	since   ieum.Date
}

func housingOf(v *atlas.View, s *ieum.Surroundings, q Request) *housing {
	h := &housing{v: v, s: s, q: q, m: maskOfHousehold(v, s, q)}
	for _, e := range s.Enrolments {
		if h.lives(e.Beneficiary) && !h.m.has(e.Beneficiary) {
			h.seen = h.add(h.seen, e)
		}
	}
	if h.m.hides {
		return h
	}
	for _, e := range s.Elsewhere {
		if service, ok := atlas.Get[ieum.Service](v, e.Service); ok && !h.delicate(service) {
			h.hidden = h.add(h.hidden, e)
		}
	}
	return h
}

// maskOfHousehold is [maskOf] for a question that is about all of a household
// and no one of it: whoever is masked is, for whomever's sake it is.
func maskOfHousehold(v *atlas.View, s *ieum.Surroundings, q Request) *mask {
	m := &mask{ids: map[ieum.ID]bool{}, nodes: map[int32]bool{}}
	seen := func(id ieum.ID) bool {
		return slices.ContainsFunc(s.Students, func(e *ieum.Student) bool { return e.ID == id })
	}
	for _, r := range s.Masks {
		begins := r.From.Absent() || r.From <= q.On
		ended := !r.Until.Absent() && r.Until < q.Today
		if !begins || ended {
			continue
		}
		m.add(v, r.Masked)
		// Somebody in sight is masked for the sake of a hidden sibling, of whom
		// nothing may be said then.
		member := seen(r.Masked) || slices.ContainsFunc(s.Persons, func(p *ieum.Person) bool { return p.ID == r.Masked })
		m.hides = m.hides || member && !seen(r.Student)
	}
	return m
}

// add adds what somebody receives on the day from an agency that the viewer may
// know of.
func (h *housing) add(list []running, e *ieum.Enrolment) []running {
	service, ok := atlas.Get[ieum.Service](h.v, e.Service)
	if !ok || h.m.has(service.ID) || e.StatusOn(h.q.On) != ieum.Ongoing {
		return list
	}
	agency, ok := atlas.Get[ieum.Agency](h.v, service.Agency)
	if !ok {
		return list
	}
	return append(list, running{service, agency, e.Since})
}

// lives reports whether somebody in sight lives in the household.
func (h *housing) lives(who ieum.ID) bool {
	return slices.ContainsFunc(h.s.Students, func(e *ieum.Student) bool { return e.ID == who }) ||
		slices.ContainsFunc(h.s.Persons, func(p *ieum.Person) bool { return p.ID == who && p.Household == h.s.Household.ID })
}

// openNeeds returns the codes of the open needs of those in sight, in order.
func (h *housing) openNeeds() []string {
	var codes []string
	for _, n := range h.s.Needs {
		if n.Status == ieum.NeedOpen && h.lives(n.Subject) && !h.m.has(n.Subject) {
			codes = append(codes, n.Domain)
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// meeting returns the agencies whose service meets a need.
func (h *housing) meeting(list []running, need string) []*ieum.Agency {
	var agencies []*ieum.Agency
	for _, r := range list {
		meets := slices.ContainsFunc(r.service.Needs, func(offered string) bool { return h.v.Codes().Meets(offered, need) })
		if meets {
			agencies = append(agencies, r.agency)
		}
	}
	return agencies
}

// delicate reports whether nothing may be said of a service to others of a
// household.
func (h *housing) delicate(s *ieum.Service) bool {
	return slices.ContainsFunc(s.Needs, func(code string) bool {
		need, ok := h.v.Codes().Need(code)
		return ok && need.Delicate
	})
}

// managers returns who manages the students in sight on the day.
func (h *housing) managers() []*ieum.CaseManager {
	var managers []*ieum.CaseManager
	for _, tie := range h.s.Manages {
		manager, ok := atlas.Get[ieum.CaseManager](h.v, tie.CaseManager)
		if ok && h.q.On.Within(tie.Since, tie.Until) && !h.m.has(manager.ID) {
			managers = append(managers, manager)
		}
	}
	slices.SortFunc(managers, func(a, b *ieum.CaseManager) int {
		return cmp.Or(cmp.Compare(a.Name.Ko, b.Name.Ko), cmp.Compare(a.ID, b.ID))
	})
	return slices.Compact(managers)
}
