package demo

import "ieum/internal/ieum"

// record makes what is known about one student.
func (g *generator) record(p *pupil) {
	g.needsOf(p)
	g.selection(p)
	g.supporters(p)
	g.strengths(p)
	g.enrolments(&p.client, p.home.district, draw(g.dice, []weighted[int]{{0, 25}, {1, 40}, {2, 25}, {3, 10}}))
	g.restriction(p)
	c := g.caseOf(p)
	g.consents(p, c)
	g.referrals(p)
}

func (g *generator) selection(p *pupil) {
	s := &ieum.Selection{
		Head: g.head("Selection", p.ID), Student: p.ID, RequestedOn: p.RegisteredOn,
		Channel: pick(g.dice, []ieum.Channel{ieum.ChannelTeacher, ieum.ChannelGuardian, ieum.ChannelScreening, ieum.ChannelSelf}),
		State:   draw(g.dice, []weighted[ieum.SelectionState]{{ieum.Selected, 80}, {ieum.SelectionUnderWay, 15}, {ieum.NotSelected, 5}}),
	}
	if s.State != ieum.SelectionUnderWay {
		s.DecidedOn = p.RegisteredOn.AddDays(g.between(1, 9))
	}
	g.addPeople(s)
}

func (g *generator) strengths(p *pupil) {
	for _, text := range some(g.dice, g.wordings.Strengths, g.between(0, 3)) {
		g.addPeople(&ieum.Strength{Head: g.head("Strength", p.ID), Subject: p.ID, Text: text, RecordedOn: g.ago(5, 300)})
	}
}

// danger codes.
const dangerAtHome = "0000000-1"

// restriction masks a relative or an agency's worker for some students: of
// those in danger at home for half.
func (g *generator) restriction(p *pupil) {
	r := &ieum.Restriction{Student: p.ID, From: g.ago(10, 300)}
	switch {
	case p.has(dangerAtHome) && g.chance(0.5):
		r.Masked, r.Reason = pick(g.dice, p.home.adults).ID, "ALLEGED_ABUSER"
		p.masked = r.Masked
	case g.chance(0.02):
		r.Masked, r.Reason = pick(g.dice, p.home.district.agencies).ID, "RELATIVE_ON_STAFF"
	case len(p.home.adults) > 1 && g.chance(0.02):
		r.Masked, r.Reason = p.home.adults[1].ID, "CUSTODY_LIMITED"
		p.masked = r.Masked
	default:
		return
	}
	r.Head = g.head("Restriction", p.ID)
	g.addPeople(r)
}

// unsafe reports whether nothing may be told to the guardian: danger at home,
// or a guardian who must not be involved.
func (p *pupil) unsafe() bool { return p.has(dangerAtHome) || p.masked == p.home.guardian.ID }
