package demo

import "ieum/internal/ieum"

// acquaint makes the acquaintance between those who work in a district, with
// a few ties across the border.
func (g *generator) acquaint(d *district) {
	if len(d.colleague) == 0 {
		return
	}
	known := map[[2]ieum.ID]bool{}
	for _, m := range d.managers {
		for _, other := range some(g.dice, d.colleague, g.between(5, 12)) {
			g.knows(known, m.ID, other, m.staff.ID)
		}
	}
	for _, s := range d.schools {
		counsellor := s.teachers[1]
		for _, other := range some(g.dice, d.colleague, g.between(1, 4)) {
			g.knows(known, counsellor.ID, other, "")
		}
		for _, t := range s.teachers[2:] {
			if g.chance(0.3) {
				g.knows(known, t.ID, pick(g.dice, d.colleague), "")
			}
		}
	}
	for _, w := range d.colleague {
		for _, other := range some(g.dice, d.colleague, g.between(0, 3)) {
			g.knows(known, w, other, "")
		}
	}
	abroad := &g.districts[g.IntN(len(g.districts))]
	for _, other := range some(g.dice, abroad.colleague, 8) {
		g.knows(known, pick(g.dice, d.colleague), other, "")
	}
}

// knows makes one acquaintance, once a pair. Some are a manager's own notes,
// and a few of those say that the two do not get on.
func (g *generator) knows(known map[[2]ieum.ID]bool, from, to, author ieum.ID) {
	if from == to || known[[2]ieum.ID{from, to}] || known[[2]ieum.ID{to, from}] {
		return
	}
	known[[2]ieum.ID{from, to}] = true
	k := &ieum.Knows{
		Head: g.head("Knows", from), From: from, To: to,
		Conferences: g.between(0, 5), Referrals: g.between(0, 6), LastContactOn: g.ago(1, 420),
	}
	if author != "" && g.chance(0.25) {
		k.Author, k.Shared = author, g.chance(0.6)
		k.Conflict = !k.Shared && g.chance(0.3)
	}
	g.addNetwork(k)
}

// agree makes agreements: of the district, of its schools, and among
// agencies. Some have run out, and some are yet to begin.
func (g *generator) agree(d *district) {
	for _, a := range some(g.dice, d.agencies, 12) {
		g.agreement(d.entity.ID, a)
	}
	for _, s := range d.schools {
		for _, a := range some(g.dice, d.agencies, g.between(1, 3)) {
			g.agreement(s.ID, a)
		}
	}
	for _, a := range d.agencies {
		for _, b := range some(g.dice, d.agencies, g.between(0, 3)) {
			if a != b {
				g.agreement(a.ID, b)
			}
		}
	}
}

// agreement makes one agreement. Two of three name a worker to call.
func (g *generator) agreement(from ieum.ID, with *agency) {
	a := &ieum.Agreement{
		Head: g.head("Agreement", with.ID), From: from, With: with.ID, Since: g.ago(30, 900),
		Subject: ieum.Text{Ko: "사례 연계 업무협약", En: "agreement on referrals"},
	}
	if len(with.workers) > 0 && g.chance(0.67) {
		a.Contact = pick(g.dice, with.workers).ID
	}
	switch p := g.Float64(); {
	case p < 0.6:
		a.Until = g.ahead(30, 800)
	case p < 0.75:
		a.Until = a.Since.AddDays(g.between(10, 29))
	case p < 0.8:
		a.Since = g.ahead(5, 60)
	}
	g.addNetwork(a)
}

// observe makes the aggregates of referrals that went between agencies.
func (g *generator) observe(d *district) {
	if len(d.agencies) < 2 {
		return
	}
	seen := map[[2]ieum.ID]bool{}
	for range len(d.agencies) / 2 {
		pair := some(g.dice, d.agencies, 2)
		key := [2]ieum.ID{pair[0].ID, pair[1].ID}
		if seen[key] {
			continue
		}
		seen[key] = true
		answered := g.between(5, 24)
		g.addNetwork(&ieum.ObservedFlow{
			Head: g.head("ObservedFlow", pair[0].ID), From: pair[0].ID, To: pair[1].ID,
			Answered: answered, Accepted: g.between(answered/3, answered), LastOn: g.ago(1, 90), On: g.today,
		})
	}
}
