package demo

import (
	"slices"

	"ieum/internal/ieum"
)

// enrolments are services that somebody receives, received, or will receive:
// each for a need, and one that takes them.
func (g *generator) enrolments(c *client, d *district, count int) {
	for range count {
		e := &ieum.Enrolment{
			Since: g.ago(10, 500), ToldBy: pick(g.dice, []ieum.Teller{ieum.ToldByAgency, ieum.ToldByGuardian, ieum.ToldByTeacher}),
		}
		switch q := g.Float64(); {
		case q < 0.3:
			e.Until = g.today.AddDays(-g.between(1, max(2, e.Since.DaysUntil(g.today)-1)))
		case q < 0.5:
			e.Until = g.ahead(10, 200)
		case q < 0.58:
			e.Since = g.ahead(3, 40)
		}
		s, n := g.serviceFor(c, d, e.Since)
		if s == nil {
			continue
		}
		e.Head, e.Beneficiary, e.Service, e.Need = g.head("Enrolment", c.root), c.id, s.ID, n.ID
		if workers := s.agency.workers; len(workers) > 0 { // else nobody is known by name there
			e.Worker = workers[0].ID
			if g.chance(0.7) {
				e.Worker = pick(g.dice, workers).ID
			}
		}
		if e.Since <= g.today {
			e.LastContactOn = g.today.AddDays(-g.between(0, min(90, e.Since.DaysUntil(g.today))))
		}
		if e.StatusOn(g.today) != ieum.Ended {
			c.running = append(c.running, s)
		}
		g.addPeople(e)
	}
}

// serviceFor returns a service of the district that takes somebody on a day
// and today, and the need that it meets; nil where there is none. What goes
// together with nothing that runs already is left out.
func (g *generator) serviceFor(c *client, d *district, on ieum.Date) (*service, *ieum.Need) {
	if len(c.needs) == 0 {
		return nil, nil
	}
	n := pick(g.dice, c.needs)
	var fitting []*service
	for _, s := range d.services {
		meets := slices.ContainsFunc(s.Needs, func(code string) bool { return g.codes.Meets(code, n.Domain) })
		if meets && g.suits(c, s, on) && g.suits(c, s, g.today) && !slices.ContainsFunc(c.running, s.clashes) {
			fitting = append(fitting, s)
		}
	}
	if len(fitting) == 0 {
		return nil, nil
	}
	return pick(g.dice, fitting), n
}

// clashes reports whether two services are one, or may not be had together.
func (s *service) clashes(other *service) bool {
	return s == other || slices.Contains(s.Excludes, other.agency.Type) || slices.Contains(other.Excludes, s.agency.Type)
}

// supporters are neighbours, relatives, mentors, with what they can give:
// what somebody in their place would say, mostly for a need of the student's.
func (g *generator) supporters(p *pupil) {
	if !g.chance(0.4) {
		return
	}
	kinds := []ieum.SupportKind{ieum.Emotional, ieum.Instrumental, ieum.Informational, ieum.Social, ieum.Linking}
	for range g.between(1, 2) {
		offer := g.offerFor(p)
		relation := pick(g.dice, offer.Relations)
		age := g.between(24, 70)
		switch relation {
		case "FRIEND":
			age = p.born.YearsUntil(g.today)
		case "SENIOR_STUDENT":
			age = g.between(19, 25)
		}
		person := g.person(p.home, p.ID, pick(g.dice, familyNames), g.given(p.home), age)
		g.addPeople(&ieum.Supports{
			Head: g.head("Supports", p.ID), Person: person.ID, Student: p.ID, Relation: relation, Closeness: g.maybe(0.8, 1, 3),
			Conflict: g.chance(0.08), Supports: some(g.dice, kinds, g.between(1, 3)), LastContactOn: g.ago(1, 300),
		})
		if g.chance(0.6) {
			g.addPeople(&ieum.Offer{Head: g.head("Offer", p.ID), Person: person.ID, Needs: offer.Needs, Text: offer.Text})
		}
	}
}

// offerFor draws what a supporter offers; three in five meet a need.
func (g *generator) offerFor(p *pupil) offerWords {
	fitting := slices.Clone(g.wordings.Offers)
	fitting = slices.DeleteFunc(fitting, func(o offerWords) bool {
		return !slices.ContainsFunc(o.Needs, p.has)
	})
	if len(fitting) > 0 && g.chance(0.6) {
		return pick(g.dice, fitting)
	}
	return pick(g.dice, g.wordings.Offers)
}

// referrals are those that were asked for: each for an open need, to a service
// that takes the student.
func (g *generator) referrals(p *pupil) {
	for range draw(g.dice, []weighted[int]{{0, 45}, {1, 40}, {2, 15}}) {
		s, n := g.serviceFor(&p.client, p.home.district, g.today)
		if s == nil {
			continue
		}
		r := &ieum.Referral{
			Head: g.head("Referral", p.ID), Student: p.ID, Service: s.ID, Need: n.ID, Reason: n.Text, RequestedOn: g.ago(1, 200),
			State: draw(g.dice, []weighted[ieum.ReferralState]{
				{ieum.ReferralAwaitingConsent, 10},
				{ieum.ReferralRequested, 25},
				{ieum.ReferralAccepted, 20},
				{ieum.ReferralInProgress, 15},
				{ieum.ReferralCompleted, 20},
				{ieum.ReferralRejected, 10},
			}),
		}
		switch r.State {
		case ieum.ReferralRequested, ieum.ReferralAwaitingConsent:
			if g.chance(0.9) {
				r.RequestedOn = g.ago(0, 16)
			}
			r.DueOn = r.RequestedOn.AddDays(14)
		case ieum.ReferralRejected:
			r.Refusal = pick(g.dice, g.codes.Lists["REFUSAL"]).Code
		case ieum.ReferralCompleted:
			r.Outcome = pick(g.dice, []ieum.Outcome{ieum.OutcomeMet, ieum.OutcomePartlyMet, ieum.OutcomeNotMet})
		}
		if r.DueOn.Absent() {
			r.AnsweredOn, r.ReportedBy = r.RequestedOn.AddDays(g.between(0, min(10, r.RequestedOn.DaysUntil(g.today)))), ieum.ByWorkerPhone
		}
		g.addPeople(r)
		if r.State != ieum.ReferralAwaitingConsent {
			g.sent = append(g.sent, sentReferral{r, p, s.agency.Agency, n.Domain})
		}
	}
}
