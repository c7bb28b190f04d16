package leak_test

import (
	"fmt"
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// aTie is a tie as the reading knows it.
type aTie struct {
	kind         string
	from, to     ieum.ID
	since, until ieum.Date
	last         ieum.Date
	row          ieum.Entity
	people       []ieum.ID
	among        bool
}

func (t aTie) other(end ieum.ID) ieum.ID {
	if t.from == end {
		return t.to
	}
	return t.from
}

// tied are all ties that the account may know of today.
func (r *reading) tied() []aTie {
	var all []aTie
	for _, e := range r.all {
		if t, ok := r.tieOf(e); ok && t.from != t.to && r.knows(t.from) && r.knows(t.to) && !r.kept(t) {
			all = append(all, t)
		}
		all = append(all, r.house(e)...)
	}
	return all
}

// knows reports whether the account may know of an end.
func (r *reading) knows(id ieum.ID) bool {
	e := r.byID[id]
	return e != nil && r.seen(e)
}

// tieOf is the tie that a row makes.
func (r *reading) tieOf(e ieum.Entity) (t aTie, ok bool) {
	if classes[ieum.KindOf(e)] != "" && !r.seen(e) {
		return t, false
	}
	t.row = e
	switch e := e.(type) {
	case *ieum.Worker:
		t.kind, t.from, t.to = "WORKS_AT", e.ID, e.Organisation
	case *ieum.CaseManager:
		t.kind, t.from, t.to = "WORKS_AT", e.ID, e.Organisation
	case *ieum.Service:
		t.kind, t.from, t.to = "OFFERS", e.Agency, e.ID
	case *ieum.School:
		t.kind, t.from, t.to = "BELONGS_TO", e.ID, e.District
	case *ieum.Agreement:
		t.kind, t.from, t.to, t.since, t.until = "AGREES_WITH", e.From, e.With, e.Since, e.Until
		return t, today.Within(e.Since, e.Until)
	case *ieum.Knows:
		t.kind, t.from, t.to, t.last = "KNOWS", e.From, e.To, e.LastContactOn
		return t, r.toldOf(e)
	case *ieum.Family:
		t.kind, t.from, t.to, t.people, t.among = "FAMILY", e.From, e.To, []ieum.ID{e.From, e.To}, true
	case *ieum.Teaches:
		t.kind, t.from, t.to, t.last, t.people = "TEACHES", e.Worker, e.Student, e.LastContactOn, []ieum.ID{e.Student}
	case *ieum.Supports:
		t.kind, t.from, t.to, t.last, t.people, t.among = "SUPPORTS", e.Person, e.Student, e.LastContactOn, []ieum.ID{e.Person, e.Student}, true
	case *ieum.Manages:
		t.kind, t.from, t.to, t.since, t.until, t.people = "MANAGES", e.CaseManager, e.Student, e.Since, e.Until, []ieum.ID{e.Student}
		return t, today.Within(e.Since, e.Until)
	case *ieum.Offer:
		t.kind, t.from, t.to, t.people, t.among = "OFFERS", e.Person, e.ID, []ieum.ID{e.Person}, true
	case *ieum.Enrolment:
		t.kind, t.from, t.since, t.until, t.last, t.people = "HELPED_BY", e.Beneficiary, e.Since, e.Until, e.LastContactOn, []ieum.ID{e.Beneficiary}
		t.to = r.byID[e.Service].Meta().Root
		if e.Worker != "" && r.knows(e.Worker) && !r.maskedFor(e.Beneficiary)[e.Worker] {
			t.to = e.Worker
		}
		return t, r.knows(e.Service)
	default:
		return t, false
	}
	return t, true
}

// house are the ties of a Wee centre to its office and to the schools of that.
func (r *reading) house(e ieum.Entity) []aTie {
	a, ok := e.(*ieum.Agency)
	if !ok || !r.knows(a.ID) {
		return nil
	}
	ties := []aTie{{kind: "BELONGS_TO", from: a.ID, to: a.District, row: e}}
	for _, s := range r.related("School", "District", a.District) {
		ties = append(ties, aTie{kind: "BELONGS_TO", from: a.ID, to: s.Meta().ID, row: e})
	}
	return ties
}

// toldOf reports whether the account is told of an acquaintance.
func (r *reading) toldOf(k *ieum.Knows) bool {
	if k.Conflict || k.Author != "" && !k.Shared {
		return k.Author == r.me.ID
	}
	return !slices.ContainsFunc(r.byKind["Knows"], func(e ieum.Entity) bool {
		q := e.(*ieum.Knows)
		same := q.From == k.From && q.To == k.To || q.From == k.To && q.To == k.From
		return same && q.Conflict && q.Author == r.me.ID
	})
}

// maskedFor is what restrictions mask today for the household of somebody, with
// all that hangs on a masked agency.
func (r *reading) maskedFor(who ieum.ID) map[ieum.ID]bool {
	masked := map[ieum.ID]bool{}
	for _, m := range r.restrictionsOf(who) {
		masked[m.Masked] = true
		for _, kind := range []ieum.Kind{"Worker", "CaseManager", "Service"} {
			for _, e := range r.byKind[kind] {
				if m.Masked.Is("Agency") && e.Meta().Root == m.Masked {
					masked[e.Meta().ID] = true
				}
			}
		}
	}
	return masked
}

func (r *reading) restrictionsOf(who ieum.ID) []*ieum.Restriction {
	var children []ieum.ID
	homes := map[ieum.ID]bool{}
	near := func(id ieum.ID) {
		if s, ok := r.byID[id].(*ieum.Student); ok {
			children = append(children, s.ID)
			homes[s.Household] = s.Household != ""
		}
	}
	near(who)
	if p, ok := r.byID[who].(*ieum.Person); ok {
		near(p.Root)
		homes[p.Household] = p.Household != ""
	}
	var list []*ieum.Restriction
	for _, e := range r.byKind["Restriction"] {
		m := e.(*ieum.Restriction)
		child := r.byID[m.Student].(*ieum.Student)
		if m.From <= today && (slices.Contains(children, m.Student) || homes[child.Household]) {
			list = append(list, m)
		}
	}
	return list
}

// kept reports whether a tie is kept from everybody.
func (r *reading) kept(t aTie) bool {
	for _, who := range t.people {
		masked := r.maskedFor(who)
		if masked[t.from] && (t.from != who || t.among) || masked[t.to] && (t.to != who || t.among) {
			return true
		}
	}
	return false
}

// tells are the classes of what a tie tells of people, by whom.
func (x *expectation) tells(t aTie) {
	if class := classes[ieum.KindOf(t.row)]; class != "" {
		x.lists[class] = true
		for _, who := range t.people {
			x.tell(who, class)
		}
	}
}

// end tells of what stands at an end of a tie.
func (x *expectation) end(id ieum.ID) map[string]any {
	e := x.byID[id]
	if kind := ieum.KindOf(e); classes[kind] != "" {
		x.tell(subjectOf(e), classes[kind])
	}
	return map[string]any{"__typename": string(ieum.KindOf(e)), "id": string(id)}
}

// theTies are what is selected of the ties of something.
const theTies = `totalCount edges { kind strength band basis since until lastContactOn node { __typename id } }`

// ties is what the ties of something are answered with.
func (x *expectation) ties(of ieum.ID) any {
	edges, total, counted := []any{}, 0, map[string]bool{}
	for _, t := range x.tied() {
		if t.from != of && t.to != of {
			continue
		}
		total++
		x.tells(t)
		if class := classes[ieum.KindOf(t.row)]; class != "" {
			counted[class] = true
		}
		edges = append(edges, map[string]any{
			"kind": t.kind, "strength": anyValue, "band": anyValue, "basis": anyValue, "since": dayOrNil(t.since), "until": dayOrNil(t.until),
			"lastContactOn": dayOrNil(t.last), "node": x.end(t.other(of)),
		})
	}
	for class := range counted {
		x.tell("", class)
	}
	return map[string]any{"totalCount": float64(total), "edges": edges}
}

func dayOrNil(day ieum.Date) any {
	if day == "" {
		return nil
	}
	return string(day)
}

// network is what lies around something.
func (x *expectation) network(r *root) any {
	if !x.right(r, x.readsDirectory()) {
		return nil
	}
	centre, steps := r.ids[0], int(r.args["steps"][0]-'0')
	kind, known := centre.Kind()
	entity := slices.Contains([]ieum.Kind{"Area", "District", "School", "Agency", "Service", "Worker", "CaseManager", "Student", "Person", "Offer"}, kind)
	if !known || !entity || !x.knows(centre) {
		x.codes[r.key] = "NOT_FOUND"
		if !known || !entity || classes[kind] != "" {
			x.miss(centre)
		}
		return nil
	}
	ties := x.drawable(centre, steps)
	near := map[ieum.ID]bool{centre: true}
	for range steps {
		next := map[ieum.ID]bool{}
		for _, t := range ties {
			next[t.from] = next[t.from] || near[t.to]
			next[t.to] = next[t.to] || near[t.from]
		}
		for id, reached := range next {
			near[id] = near[id] || reached
		}
	}
	nodes, lines := []any{}, []any{}
	for id := range near {
		if near[id] {
			nodes = append(nodes, x.end(id))
		}
	}
	for _, t := range ties {
		if near[t.from] && near[t.to] {
			x.tells(t)
			x.end(t.from)
			x.end(t.to)
			lines = append(lines, map[string]any{"kind": t.kind, "from": map[string]any{"id": string(t.from)}, "to": map[string]any{"id": string(t.to)}})
		}
	}
	return map[string]any{"incomplete": false, "nodes": nodes, "ties": lines}
}

// drawable are the ties that the network around something goes by: around
// somebody those of people who are reached over people, without whoever is
// masked for the household; around anything else those of nobody.
func (x *expectation) drawable(centre ieum.ID, steps int) []aTie {
	who := centre
	if o, ok := x.byID[centre].(*ieum.Offer); ok {
		who = o.Person
	}
	masked := x.maskedFor(who)
	if masked[who] {
		delete(masked, who)
		for _, m := range x.restrictionsOf(who) {
			if m.Masked == who && m.Student != who {
				masked[m.Student] = true
			}
		}
	}
	if classes[ieum.KindOf(x.byID[centre])] == "" {
		masked = map[ieum.ID]bool{}
	}
	all := slices.DeleteFunc(x.tied(), func(t aTie) bool { return masked[t.from] || masked[t.to] })
	people := map[ieum.ID]bool{centre: classes[ieum.KindOf(x.byID[centre])] != ""}
	for range steps {
		next := map[ieum.ID]bool{}
		for _, t := range all {
			if t.among {
				next[t.from] = next[t.from] || people[t.to]
				next[t.to] = next[t.to] || people[t.from]
			}
		}
		for id, reached := range next {
			people[id] = people[id] || reached
		}
	}
	return slices.DeleteFunc(all, func(t aTie) bool {
		return slices.ContainsFunc(t.people, func(id ieum.ID) bool { return !people[id] })
	})
}

// aroundAnything asks for the network around something.
func (q *asker) aroundAnything() *root {
	centre := q.id("Student", "Student", "Person", "Offer", "Agency", "Worker", "CaseManager", "School", "Area", "Need")
	return &root{name: "network", ids: []ieum.ID{centre}, args: map[string]string{
		"around": quoted(centre), "steps": fmt.Sprint(1 + q.IntN(4)), "first": "500",
	}, sub: []*selected{{key: "incomplete nodes { __typename id } ties { kind from { id } to { id } }"}}}
}

// coordinator asks what a coordinator asks of the whole.
func (q *asker) coordinator() *root {
	switch q.IntN(3) {
	case 0:
		area := q.id("Area", "Area", "Area", "School")
		return &root{name: "unmetNeeds", ids: []ieum.ID{area}, args: map[string]string{"area": quoted(area)}, sub: []*selected{{key: "area { id } need { code } open unserved services"}}}
	case 1:
		return &root{name: "referralFlow", args: map[string]string{"from": fmt.Sprintf("%q", today.AddDays(-30))}, sub: []*selected{{key: "school { id } agency { id } service { id } states { state count }"}}}
	}
	return &root{name: "endingSoon", args: map[string]string{"until": fmt.Sprintf("%q", today.AddDays(60)), "first": "100"}, sub: []*selected{
		{key: "totalCount nodes { endsOn item { __typename id } of { __typename id } }"},
	}}
}

// answersToCoordinator are the answers to these questions.
func (x *expectation) answersToCoordinator(r *root) any {
	switch r.name {
	case "unmetNeeds":
		return x.unmet(r)
	case "referralFlow":
		return x.flow(r)
	}
	return x.endings(r)
}

func (x *expectation) unmet(r *root) any {
	students, able := x.narrowed("Need", "Domain")
	if !x.readable(r, x.readsPeople() && able, "sensitive") {
		return nil
	}
	if _, ok := x.byID[r.ids[0]].(*ieum.Area); !ok {
		x.codes[r.key] = "NOT_FOUND"
		return nil
	}
	x.tell("", "sensitive")
	counts := map[string][2]int{}
	for _, s := range students {
		for _, e := range x.related("Need", "Subject", s.ID) {
			n := e.(*ieum.Need)
			met := slices.ContainsFunc(x.related("Enrolment", "Beneficiary", s.ID), func(e ieum.Entity) bool {
				row := e.(*ieum.Enrolment)
				return row.Since != "" && today.Within(row.Since, row.Until) && slices.Contains(x.byID[row.Service].(*ieum.Service).Needs, n.Domain)
			})
			for area := s.HomeArea; area != "" && n.Status == ieum.NeedOpen; area = x.byID[area].(*ieum.Area).Parent {
				if area == r.ids[0] || r.ids[0] == x.byID[area].(*ieum.Area).Parent {
					key := string(area) + " " + n.Domain
					c := counts[key]
					c[0]++
					if !met {
						c[1]++
					}
					counts[key] = c
				}
			}
		}
	}
	list := []any{}
	for key, c := range counts {
		area, need, _ := strings.Cut(key, " ")
		list = append(list, map[string]any{
			"area": map[string]any{"id": area}, "need": map[string]any{"code": need}, "open": float64(c[0]), "unserved": float64(c[1]), "services": anyValue,
		})
	}
	return list
}

func (x *expectation) flow(r *root) any {
	students, able := x.narrowed("Referral", "State")
	if !x.readable(r, x.readsPeople() && able, "sensitive") {
		return nil
	}
	x.tell("", "sensitive")
	counts := map[[2]ieum.ID]map[string]int{}
	for _, s := range students {
		for _, e := range x.related("Referral", "Student", s.ID) {
			f := e.(*ieum.Referral)
			if f.RequestedOn < today.AddDays(-30) {
				continue
			}
			key := [2]ieum.ID{s.School, f.Service}
			if counts[key] == nil {
				counts[key] = map[string]int{}
			}
			counts[key][string(f.State)]++
		}
	}
	list := []any{}
	for key, states := range counts {
		each := []any{}
		for state, n := range states {
			each = append(each, map[string]any{"state": state, "count": float64(n)})
		}
		list = append(list, map[string]any{
			"school": x.place(key[0]), "agency": x.place(x.byID[key[1]].Meta().Root), "service": x.place(key[1]), "states": each,
		})
	}
	return list
}

func (x *expectation) endings(r *root) any {
	if !x.readable(r, x.asksLinkage(), "sensitive") {
		return nil
	}
	_, able := x.narrowed("Enrolment", "Until")
	if able {
		x.list("sensitive")
	}
	x.tell("", "sensitive")
	nodes := []any{}
	for _, e := range x.all {
		var ends ieum.Date
		var of ieum.ID
		switch e := e.(type) {
		case *ieum.Enrolment:
			ends, of = e.Until, e.Beneficiary
		case *ieum.Consent:
			if e.Decision == ieum.Given && e.WithdrawnOn == "" {
				ends, of = e.ValidUntil, e.Student
			}
		case *ieum.Agreement:
			ends, of = e.Until, e.With
		}
		if ends < today || ends > today.AddDays(60) || !x.seen(e) || !able && classes[ieum.KindOf(e)] != "" {
			continue
		}
		nodes = append(nodes, map[string]any{"endsOn": string(ends), "item": x.end(e.Meta().ID), "of": x.end(of)})
	}
	return map[string]any{"totalCount": float64(len(nodes)), "nodes": nodes}
}
