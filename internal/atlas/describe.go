package atlas

import "ieum/internal/ieum"

// evidence reads what the strength of a tie comes from, out of the entity that it was made from.
func (x *index) evidence(row tieRow, day ieum.Date) Tie {
	switch e := x.register.entities[row.source].(type) {
	case *ieum.Worker, *ieum.CaseManager:
		return Tie{Kind: WorksAt}
	case *ieum.School, *ieum.Agency:
		return Tie{Kind: BelongsTo}
	case *ieum.Agreement:
		return Tie{Kind: AgreesWith, Since: e.Since, Until: e.Until, Contact: x.contactOf(e)}
	case *ieum.Knows:
		return Tie{
			Kind: Knows, LastContactOn: e.LastContactOn, Conferences: e.Conferences, Referrals: e.Referrals,
			Author: e.Author, Shared: e.Shared, Conflict: e.Conflict,
		}
	case *ieum.ObservedFlow:
		t := Tie{Kind: ObservedFlow, LastContactOn: e.LastOn, Accepted: e.Accepted, Answered: e.Answered}
		if t.LastContactOn.Absent() {
			t.LastContactOn = e.On
		}
		t.Agreement = x.agreed(row.from, row.to, day)
		return t
	default:
		return Tie{}
	}
}

// agreed reports whether an agreement between two nodes, whoever it starts at, is in force on a day.
func (x *index) agreed(a, b int32, day ieum.Date) bool {
	for _, e := range x.agreements.of(a) {
		other := e.With
		if x.id(b) != other {
			other = e.From
		}
		if x.id(b) == other && day.Within(e.Since, e.Until) {
			return true
		}
	}
	return false
}

// id returns the id of a place.
func (x *index) id(place int32) ieum.ID { return x.register.entities[place].Meta().ID }

// contactOf returns the worker whom an agreement names, if there is one and they work where it is with.
func (x *index) contactOf(e *ieum.Agreement) ieum.ID {
	place := x.register.find(e.Contact, workers)
	if place == none || x.idle.has(place) || x.register.ends[place][0] != x.register.anywhere(e.With) {
		return ""
	}
	return e.Contact
}

// Contact returns the worker whom the agreement of a tie names as the one to call; empty where it names nobody and
// for a tie of another kind.
func (v *View) Contact(tie int32) ieum.ID {
	if tie < 0 {
		return ""
	}
	if e, ok := v.s.register.entities[v.s.web.ties[tie].source].(*ieum.Agreement); ok {
		return v.s.contactOf(e)
	}
	return ""
}

// ContactAlong is [View.Contact] for who goes a way: from the side of whom an agreement is with it names nobody, for
// the contact is a colleague there.
func (v *View) ContactAlong(l Link) ieum.ID {
	if l.Tie < 0 || v.s.web.ties[l.Tie].to != l.To {
		return ""
	}
	return v.Contact(l.Tie)
}

// StrengthAlong is [View.StrengthOf] for who goes a way: an agreement is as strong as whom it names to them.
func (v *View) StrengthAlong(l Link) float64 {
	if row := v.s.web.ties[l.Tie]; linked[row.kind] == AgreesWith && row.to != l.To {
		return strengthOfAgreement
	}
	return v.StrengthOf(l.Tie)
}

// Leads reports whether a way goes along a tie as the record has it, and not back.
func (v *View) Leads(l Link) bool { return v.s.web.ties[l.Tie].to == l.To }

// TieAlong is [View.Tie] for who goes a way.
func (v *View) TieAlong(l Link) Tie {
	t := v.Tie(l.Tie)
	t.Contact, t.Strength = v.ContactAlong(l), v.StrengthAlong(l)
	return t
}

// StrengthOf returns how strong a tie is, as of the snapshot's day. It panics if there is no such tie.
func (v *View) StrengthOf(tie int32) float64 { return v.s.web.ties[tie].strength }

// Nodes is the number of the network's nodes: agencies, districts, case managers, schools, services and workers,
// numbered from 0 in the order of their ids.
func (v *View) Nodes() int { return int(v.s.register.nodes) }

// Node returns the node of an entity; ok is false if it is none, absent or masked.
func (v *View) Node(id ieum.ID) (node int32, ok bool) {
	node = v.s.register.node(id)
	if node == none || v.hidden.has(node) {
		return 0, false
	}
	return node, true
}

// ID returns the id of a node, masked or not. It panics if there is no such node.
func (v *View) ID(node int32) ieum.ID { return v.s.id(node) }

// Tie returns the tie of a number that a [Link] carries. Its ends stand in the order of the
// record, which a path may pass the other way round. It panics if there is no such tie.
func (v *View) Tie(index int32) Tie {
	row := v.s.web.ties[index]
	t := v.s.evidence(row, v.s.web.day)
	t.From, t.To, t.Source, t.Strength = v.s.id(row.from), v.s.id(row.to), v.s.id(row.source), row.strength
	return t
}

// Masked reports whether the viewer may not know of a node: a path must neither pass it nor end there.
// Other numbers, such as those of a question's own nodes, are not masked.
func (v *View) Masked(node int32) bool {
	return node >= 0 && node < v.s.register.nodes && v.hidden.has(node)
}

// ServiceAt returns the service at a node that the viewer may know of; nil where something else stands there.
func (v *View) ServiceAt(node int32) *ieum.Service {
	s, _ := v.s.register.entities[node].(*ieum.Service)
	return s
}

// DistrictAt returns the district that the agency at a node names, or that its area lies in; empty where none is
// known.
func (v *View) DistrictAt(agency int32) ieum.ID {
	if district := v.s.districtOfAgency(agency); district != none {
		return v.s.id(district)
	}
	return ""
}

// CapacityAt returns [View.CapacityOn] for the service at a node.
func (v *View) CapacityAt(service int32, day ieum.Date) (ieum.CapacityState, *ieum.Capacity) {
	c := latestOn(v.s.capacities.of(service), day)
	return stateOn(c, day), c
}
