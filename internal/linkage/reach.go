package linkage

import (
	"cmp"
	"iter"
	"slices"
	"strconv"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// way is a whole way to a target: a trail, and what the last step to the target goes along, if the trail does not
// end there itself.
type way struct {
	trail int32
	// last is the kind of the last tie: OFFERS, INTAKE or WORKS_AT; empty where the trail is the whole.
	last atlas.TieKind
	kind kind
	// as is the capacity of who calls the desk, where it is a call.
	as ieum.Referrer
	// desk is that which takes such a call.
	desk  atlas.Desk
	steps int8
	cost  int32
	// asked is the node of whom one asks at the far end.
	asked int32
}

// callers are those who may call a desk, in the order in which they should: the case manager, the teacher, whoever
// else asks for a profile, the guardian, the subject.
var callers = [...]ieum.Referrer{ieum.ReferCaseManager, ieum.ReferTeacher, "", ieum.ReferGuardian, ieum.ReferSelf}

// compare orders ways: by kind, then by cost and steps.
func (a *way) compare(b *way) int {
	return cmp.Or(
		cmp.Compare(a.kind, b.kind), cmp.Compare(a.cost, b.cost), cmp.Compare(a.steps, b.steps),
	)
}

// toService yields every way to a service: through its agency or its gates, and by the call that its desk takes. One
// that is open, as rescue bodies are to a report, has no gates and takes everybody's call.
func (in *inquiry) toService(s *atlas.Listing, open bool) iter.Seq[way] {
	return func(yield func(way) bool) {
		if in.barred(s.Node) {
			return
		}
		for door := range in.doors(s, open) {
			for _, place := range in.trails.endAt(door) {
				t := &in.trails.list[place]
				w := way{trail: place, last: atlas.Offers, kind: wayOf[t.at], cost: t.cost, steps: t.steps + 1, asked: t.asked}
				if int(t.steps) < in.q.MaxSteps && !yield(w) {
					return
				}
			}
		}
		desk := s.Desk
		if open {
			desk = atlas.EveryDesk()
		}
		if call, ok := in.call(desk); ok {
			call.asked = s.Node
			yield(call)
		}
	}
}

// call returns the call to a service's own desk: by whoever comes first among those whom it admits, so that no child
// calls where its case manager can.
func (in *inquiry) call(desk atlas.Desk) (call way, ok bool) {
	for i := range in.calls {
		if in.calls[i].steps > 0 && desk.Takes(in.calls[i].desk) {
			return in.calls[i], true
		}
	}
	return way{}, false
}

// phoneRound finds the best call in each capacity in which somebody may call: by the subject, or by who stands beside
// it.
func (in *inquiry) phoneRound() {
	for i, as := range callers {
		cost := atlas.Cost(atlas.Strength(atlas.Tie{Kind: atlas.Intake, As: as}, ""))
		best, found := way{}, false
		for _, d := range in.net.desks {
			if d.as != as {
				continue
			}
			for _, place := range in.trails.endAt(d.node) {
				t := &in.trails.list[place]
				beside := t.at == atSubject || t.at == atCarrier || t.at == atKin
				if !beside || int(t.steps) >= in.q.MaxSteps {
					continue
				}
				call := way{trail: place, last: atlas.Intake, kind: directCall, as: as, desk: atlas.DeskFor(as), cost: t.cost + cost, steps: t.steps + 1}
				if !found || in.order(&call, &best) < 0 {
					best, found = call, true
				}
			}
		}
		in.calls[i] = best
	}
}

// order compares two ways, equal ones by the ids of their stops.
func (in *inquiry) order(a, b *way) int {
	if c := a.compare(b); c != 0 {
		return c
	}
	return slices.Compare(in.stops(a), in.stops(b))
}

// doors yields the nodes of the places through which a service is reached: its gates, or its agency. What is closed
// is no door.
func (in *inquiry) doors(s *atlas.Listing, open bool) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		if open || !s.Gated {
			if !s.AgencyClosed && !in.barred(s.Door) {
				yield(s.Door)
			}
			return
		}
		gates := s.Service.Intake.Gates
		for i, id := range gates {
			door, known := in.v.Node(id)
			if known && in.works(id) && !slices.Contains(gates[:i], id) && !yield(door) {
				return
			}
		}
	}
}

// toNode yields every way to a node that is no service: the trails that end there, and for a worker those to where
// they work, where one asks for them.
func (in *inquiry) toNode(node int32) iter.Seq[way] {
	return func(yield func(way) bool) {
		if in.barred(node) {
			return
		}
		for _, place := range in.trails.endAt(node) {
			t := &in.trails.list[place]
			w := way{trail: place, kind: wayOf[t.at], cost: t.cost, steps: t.steps, asked: t.asked}
			if t.before != none && worker(in.entity(node)) {
				w.asked = in.trails.list[t.before].node // who introduces
			}
			if t.steps > 0 && !yield(w) {
				return
			}
		}
		for _, link := range in.v.Links(node, atlas.WorksAt) {
			if !worker(in.entity(node)) {
				return
			}
			for _, place := range in.trails.endAt(link.To) {
				t := &in.trails.list[place]
				if int(t.steps) >= in.q.MaxSteps || in.trails.passes(place, node) {
					continue
				}
				w := way{trail: place, last: atlas.WorksAt, kind: wayOf[t.at], steps: t.steps + 1, asked: link.To}
				if w.kind == knownThere {
					w.kind = introduced // one asks a colleague
				}
				w.cost = t.cost + atlas.Cost(in.v.StrengthOf(link.Tie))
				if !yield(w) {
					return
				}
			}
		}
	}
}

// toAgency yields every way to an agency: those to its node, and the call by whoever comes first.
func (in *inquiry) toAgency(node int32) iter.Seq[way] {
	return func(yield func(way) bool) {
		for w := range in.toNode(node) {
			if !yield(w) {
				return
			}
		}
		if agency, ok := in.entity(node).(*ieum.Agency); !ok || agency.Status == ieum.Closed || in.barred(node) {
			return
		}
		for _, call := range in.calls {
			if call.steps > 0 {
				call.asked = node
				yield(call)
				return
			}
		}
	}
}

// toOffer yields the way to what somebody of the subject's own circle offers.
func (in *inquiry) toOffer(o *ieum.Offer) iter.Seq[way] {
	return func(yield func(way) bool) {
		giver, known := in.net.node(o.Person)
		if !known {
			return
		}
		for _, place := range in.trails.endAt(giver) {
			t := &in.trails.list[place]
			if t.at != atSupporter && t.at != atKin || int(t.steps) >= in.q.MaxSteps {
				continue
			}
			if !yield(way{trail: place, last: atlas.Offers, kind: wayOf[atSupporter], cost: t.cost, steps: t.steps + 1, asked: giver}) {
				return
			}
		}
	}
}

// worker reports whether somebody of the network is a person.
func worker(e ieum.Entity) bool {
	switch e.(type) {
	case *ieum.Worker, *ieum.CaseManager:
		return true
	}
	return false
}

// best returns the best of some ways; ok is false where there is none.
func best(all iter.Seq[way]) (b way, ok bool) {
	for w := range all {
		if !ok || w.compare(&b) < 0 {
			b, ok = w, true
		}
	}
	return b, ok
}

// distinct puts ways in order, equal ones by the ids of their stops, and keeps of those that are the same at the far
// end the best.
func (in *inquiry) distinct(all iter.Seq[way]) []way {
	list := slices.Collect(all)
	slices.SortFunc(list, func(a, b way) int { return in.order(&a, &b) })
	var kept []way
	for _, w := range list {
		if !slices.ContainsFunc(kept, func(k way) bool { return in.sameEnd(&k, &w) }) {
			kept = append(kept, w)
		}
	}
	return kept
}

// sameEnd reports whether two ways are one at the far end: they ask the same, or turn to the same person, or the same
// stop passes the client on to the same place. Two agreements between two places, of which one names whom to call, are
// no two ways. A call is another way than a tie.
func (in *inquiry) sameEnd(a, b *way) bool {
	switch {
	case a.asked == b.asked, in.turnsTo(a) == in.turnsTo(b):
		return true
	case a.last == atlas.Intake || b.last == atlas.Intake:
		return false
	}
	end, other := &in.trails.list[a.trail], &in.trails.list[b.trail]
	if end.node != other.node || end.before == none || other.before == none {
		return false
	}
	return in.trails.list[end.before].node == in.trails.list[other.before].node
}

// turnsTo returns whom a way to a place turns to there: the worker who serves the subject, or did; else whom it asks.
func (in *inquiry) turnsTo(w *way) int32 {
	end := &in.trails.list[w.trail]
	place := end.at == atHelperPlace || end.at == atFormerPlace
	if !place || end.before == none || w.last == atlas.Intake || w.last == atlas.WorksAt {
		return w.asked
	}
	if served := &in.trails.list[end.before]; served.at == atHelper || served.at == atFormer {
		return served.node
	}
	return w.asked
}

// stops returns the ids on a way, the start first, without the target that its last step leads to.
func (in *inquiry) stops(w *way) []ieum.ID {
	var ids []ieum.ID
	for place := w.trail; place != none; place = in.trails.list[place].before {
		ids = append(ids, in.entity(in.trails.list[place].node).Meta().ID)
	}
	slices.Reverse(ids)
	return ids
}

// barred reports whether no way may touch the node.
func (in *inquiry) barred(node int32) bool {
	return in.v.Masked(node) || len(in.mask.nodes) > 0 && in.mask.nodes[node]
}

// admit returns the test for ties that do not stand always: agreements in force on the day, acquaintance that the
// viewer may use. Two who do not get on are no way, nor is an agreement whose contact is masked.
func (in *inquiry) admit() func(tie int32) bool {
	stands := in.v.AdmitOn(in.q.On)
	return func(tie int32) bool { return stands(tie) && !in.v.Conflicts(tie) && !in.mask.has(in.v.Contact(tie)) }
}

func revision(v *atlas.View) string { return strconv.FormatUint(uint64(v.Revision()), 10) }
