package atlastest

import "ieum/internal/ieum"

// tieDistrict draws what begins in a district: agreements, acquaintances and observed flows.
func (m *maker) tieDistrict(d int) {
	a, people := m.size.Agencies, m.size.Workers+m.size.Managers
	for range m.size.Agreements {
		m.agreement(m.agencies[d*a+m.IntN(a)], m.agencies[m.near(d, a)])
	}
	for range m.size.Acquaintances {
		from := m.people[d*people+m.IntN(people)]
		// Workers come first among the people of a district, and acquaintance ends at one.
		if to := m.people[m.near(d, people)]; to != from && to.Is("Worker") {
			m.knows(from, to)
			if m.oneIn(4) { // two entries about the same two
				m.knows(from, to)
			}
		}
	}
	for range m.size.Flows {
		from, to := m.agencies[d*a+m.IntN(a)], m.agencies[m.near(d, a)]
		answered := 4 + m.IntN(20)
		keep(m, &ieum.ObservedFlow{
			From: from, To: to, Answered: answered, Accepted: m.IntN(answered + 1), On: m.day, LastOn: m.day.AddDays(-m.IntN(200)),
		}, from)
	}
}

func (m *maker) agreement(from, with ieum.ID) {
	e := &ieum.Agreement{From: from, With: with, Since: m.day.AddDays(-m.IntN(900)), Subject: ieum.Text{Ko: "업무협약"}}
	switch m.IntN(10) {
	case 0:
		e.Since = m.day.AddDays(1 + m.IntN(100)) // yet to begin
	case 1:
		e.Until = m.day.AddDays(-1 - m.IntN(100)) // ended
	case 2, 3:
		e.Until = m.day.AddDays(m.IntN(200))
	}
	keep(m, e, with)
}

// Authors are the staff accounts that wrote the private ties of a network.
func Authors() []ieum.ID {
	return []ieum.ID{
		ieum.DerivedID("Staff", "synthetic", "a"), ieum.DerivedID("Staff", "synthetic", "b"), ieum.DerivedID("Staff", "synthetic", "c"),
	}
}

func (m *maker) knows(from, to ieum.ID) {
	k := &ieum.Knows{
		From: from, To: to, LastContactOn: m.day.AddDays(-m.IntN(400)), Conferences: m.IntN(6), Referrals: m.IntN(4),
	}
	if m.oneIn(5) {
		authors := Authors()
		k.Author, k.Shared, k.Conflict = authors[m.IntN(len(authors))], m.oneIn(2), m.oneIn(3)
	}
	if m.oneIn(10) {
		k.LastContactOn = ""
	}
	keep(m, k, from)
}
