package atlas

import (
	"fmt"
	"slices"

	"ieum/internal/ieum"
	"ieum/internal/route"
)

// web is the ties of the network as of one day: the path engine's graph, and what its tie numbers mean.
type web struct {
	day   ieum.Date
	graph *route.Graph
	// ties holds the conditional ones first, so that conditions needs no look-up.
	ties       []tieRow
	conditions []condition
	// rivals are sets of authors; see condition.
	rivals [][]int32
	// authors numbers the accounts that wrote a private tie, from 1.
	authors map[ieum.ID]int32
}

// tieRow is a tie in short: the place of the entity that it was made from, its ends, and how strong it is.
// The rest is read from the entity when somebody asks.
type tieRow struct {
	source, from, to int32
	strength         float64
}

// weaver collects the ties of a web.
type weaver struct {
	web
	*index
	conflicts map[[2]int32][]int32
	bound     []tieRow // conditional, beside conditions
	free      []tieRow
}

// weave makes the ties of a day and the graph over them.
func weave(x *index, day ieum.Date) (*web, error) {
	w := &weaver{index: x, web: web{day: day, authors: map[ieum.ID]int32{}}}
	w.conflicts = w.findConflicts()
	w.employ()
	w.offer()
	w.agree()
	w.acquaint()
	w.flow()
	w.ties = slices.Concat(w.bound, w.free)
	graph, err := route.Build(int(x.register.nodes), w.arcs(), func(node int32) bool {
		return x.register.on(node, services)
	})
	if err != nil {
		return nil, fmt.Errorf("atlas: %w", err)
	}
	w.graph = graph
	return &w.web, nil
}

// tie adds a tie between two nodes. It drops what leads nowhere: an end that is no node, and one that is
// closed, or works for what is closed, and so is no way station. A nil condition holds for everybody.
func (w *weaver) tie(source, from, to int32, c *condition) {
	if from == none || to == none || from == to || w.idle.has(from) || w.idle.has(to) {
		return
	}
	row := tieRow{source: source, from: from, to: to}
	row.strength = Strength(w.evidence(row, w.day), w.day)
	if c == nil {
		w.free = append(w.free, row)
		return
	}
	w.bound, w.conditions = append(w.bound, row), append(w.conditions, *c)
}

// between adds the tie that lies between the two ends of an entity.
func (w *weaver) between(source int32, c *condition) {
	ends := w.register.ends[source]
	w.tie(source, w.register.asNode(ends[0]), w.register.asNode(ends[1]), c)
}

// arcs turns the ties into arcs of the graph. Flows and offers lead one way.
func (w *weaver) arcs() []route.Arc {
	arcs := make([]route.Arc, 0, 2*len(w.ties))
	for i, t := range w.ties {
		arc := route.Arc{
			From: t.from, To: t.to, Tie: int32(i),
			Cost: route.Cost(t.strength), Conditional: i < len(w.conditions),
		}
		arcs = append(arcs, arc)
		if !w.register.on(t.source, services) && !w.register.on(t.source, flows) {
			arc.From, arc.To = arc.To, arc.From
			arcs = append(arcs, arc)
		}
	}
	return arcs
}

// employ ties workers and case managers to where they work.
func (w *weaver) employ() {
	for _, s := range []shelf{workers, managers} {
		for place := w.register.starts[s]; place < w.register.starts[s+1]; place++ {
			w.tie(place, place, w.register.asNode(w.register.ends[place][0]), nil)
		}
	}
}

// offer ties services to their agencies, and gated services to their gates only.
func (w *weaver) offer() {
	for place, e := range each[*ieum.Service](w.register, services) {
		if !e.Intake.Gated() {
			w.tie(place, w.register.asNode(w.register.ends[place][0]), place, nil)
			continue
		}
		for i, gate := range e.Intake.Gates {
			if !slices.Contains(e.Intake.Gates[:i], gate) {
				w.tie(place, w.register.node(gate), place, nil)
			}
		}
	}
}

// agree makes the ties of agreements. One that has ended has none; one that begins later or ends some day
// stands on the days of its force only.
func (w *weaver) agree() {
	for place, e := range each[*ieum.Agreement](w.register, agreements) {
		if !e.Until.Absent() && e.Until < w.day {
			continue
		}
		var c *condition
		if e.Since > w.day || !e.Until.Absent() {
			c = &condition{since: dayNumber(e.Since, 0), until: dayNumber(e.Until, forever), rivals: none}
		}
		w.between(place, c)
	}
}

// acquaint makes the ties of acquaintance.
func (w *weaver) acquaint() {
	for place, e := range each[*ieum.Knows](w.register, acquaintances) {
		w.between(place, w.privacy(place, e))
	}
}

// flow makes the ties of observed referrals. Too few answers say nothing and make none.
func (w *weaver) flow() {
	for place, e := range each[*ieum.ObservedFlow](w.register, flows) {
		if e.Answered >= enoughAnswers {
			w.between(place, nil)
		}
	}
}
