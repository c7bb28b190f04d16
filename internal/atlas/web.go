package atlas

import (
	"slices"

	"ieum/internal/ieum"
)

// web is the ties of the network as of one day, and what leads on from each node.
type web struct {
	day ieum.Date
	// ties holds the conditional ones first, so that conditions needs no look-up.
	ties       []tieRow
	conditions []condition
	// rivals are sets of authors; see condition.
	rivals [][]int32
	// authors numbers the accounts that wrote a private tie, from 1.
	authors map[ieum.ID]int32
	// links are the ways along the ties, for each kind by the node they start at.
	links [linkKinds]rows[Link]
	// arriving are the ways back along OBSERVED_FLOW, by the node that it leads to: no introduction goes that way, but
	// both ends know of the tie.
	arriving rows[Link]
	// above are, by node, the houses whose agreements are its own as well: of a school its education office, of a Wee
	// class its school and that office, of a centre the office.
	above rows[int32]
}

// Link is one way along a tie: where it leads, and the number of the tie.
type Link struct{ To, Tie int32 }

// linked are the kinds of ties that lead on, in the order of web.links.
var linked = [...]TieKind{WorksAt, Knows, AgreesWith, ObservedFlow, BelongsTo}

const linkKinds = len(linked)

// tieRow is a tie in short: the place of the entity that it was made from, its ends, and how strong it is.
// The rest is read from the entity when somebody asks.
type tieRow struct {
	source, from, to int32
	kind             int8 // in the order of linked
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

// weave makes the ties of a day and the ways along them.
func weave(x *index, day ieum.Date) *web {
	w := &weaver{index: x, web: web{day: day, authors: map[ieum.ID]int32{}}}
	w.conflicts = w.findConflicts()
	w.employ()
	w.agree()
	w.acquaint()
	w.flow()
	w.belong()
	w.ties = slices.Concat(w.bound, w.free)
	for kind := range w.links {
		w.links[kind] = w.along(int8(kind))
	}
	w.arriving = gather(w.register.nodes, func(put func(int32, Link)) {
		for i, t := range w.ties {
			if linked[t.kind] == ObservedFlow {
				put(t.to, Link{To: t.from, Tie: int32(i)})
			}
		}
	})
	return &w.web
}

// tie adds a tie between two nodes. It drops what leads nowhere: an end that is no node, and one that is
// closed, or works for what is closed, and so is no way station. A nil condition holds for everybody.
func (w *weaver) tie(kind TieKind, source, from, to int32, c *condition) {
	if from == none || to == none || from == to || w.idle.has(from) || w.idle.has(to) {
		return
	}
	row := tieRow{source: source, from: from, to: to, kind: int8(slices.Index(linked[:], kind))}
	row.strength = Strength(w.evidence(row, w.day), w.day)
	if c == nil {
		w.free = append(w.free, row)
		return
	}
	w.bound, w.conditions = append(w.bound, row), append(w.conditions, *c)
}

// between adds the tie that lies between the two ends of an entity.
func (w *weaver) between(kind TieKind, source int32, c *condition) {
	ends := w.register.ends[source]
	w.tie(kind, source, w.register.asNode(ends[0]), w.register.asNode(ends[1]), c)
}

// along gathers the ways along the ties of a kind. Flows lead one way.
func (w *weaver) along(kind int8) rows[Link] {
	return gather(w.register.nodes, func(put func(int32, Link)) {
		for i, t := range w.ties {
			if t.kind != kind {
				continue
			}
			put(t.from, Link{To: t.to, Tie: int32(i)})
			if linked[kind] != ObservedFlow {
				put(t.to, Link{To: t.from, Tie: int32(i)})
			}
		}
	})
}

// employ ties workers and case managers to where they work.
func (w *weaver) employ() {
	for _, s := range []shelf{workers, managers} {
		for place := w.register.starts[s]; place < w.register.starts[s+1]; place++ {
			w.tie(WorksAt, place, place, w.register.asNode(w.register.ends[place][0]), nil)
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
		w.between(AgreesWith, place, c)
	}
}

// acquaint makes the ties of acquaintance.
func (w *weaver) acquaint() {
	for place, e := range each[*ieum.Knows](w.register, acquaintances) {
		w.between(Knows, place, w.privacy(place, e))
	}
}

// flow makes the ties of observed referrals. Too few answers say nothing and make none.
func (w *weaver) flow() {
	for place, e := range each[*ieum.ObservedFlow](w.register, flows) {
		if e.Answered >= enoughAnswers {
			w.between(ObservedFlow, place, nil)
		}
	}
}

// belong makes the standing ties of one's own house: a school and the Wee class in it, a school and its
// education office, the office and its centres, and these centres and each school of the office with its Wee
// class, which they serve without further ado.
func (w *weaver) belong() {
	served, officeOf := map[int32][]int32{}, map[int32]int32{}
	classes := map[int32]int32{}
	for place, e := range each[*ieum.School](w.register, schools) {
		if office := w.register.find(e.District, districts); office != none {
			w.tie(BelongsTo, place, place, office, nil)
			served[office], officeOf[place] = append(served[office], place), office
		}
	}
	for place, e := range each[*ieum.Agency](w.register, agencies) {
		school := w.register.find(e.School, schools)
		if w.house(e) != ieum.SchoolHouse || school == none || w.idle.has(school) {
			continue
		}
		w.tie(BelongsTo, place, place, school, nil)
		classes[place] = school
		if office, known := officeOf[school]; known {
			served[office] = append(served[office], place)
		}
	}
	var centres [][2]int32
	for place, e := range each[*ieum.Agency](w.register, agencies) {
		office := w.register.find(e.District, districts)
		if w.house(e) != ieum.OfficeHouse || office == none {
			continue
		}
		w.tie(BelongsTo, place, place, office, nil)
		for _, one := range served[office] {
			w.tie(BelongsTo, place, place, one, nil)
		}
		centres = append(centres, [2]int32{place, office})
	}
	w.above = gather(w.register.nodes, func(all func(int32, int32)) {
		put := func(node, house int32) {
			if !w.idle.has(node) { // what has closed has nothing of its own
				all(node, house)
			}
		}
		for class, school := range classes {
			put(class, school)
		}
		for office, places := range served {
			for _, place := range places {
				put(place, office)
			}
		}
		for _, c := range centres {
			put(c[0], c[1])
		}
	})
}

// house returns to whose house an agency belongs; empty for most.
func (x *index) house(a *ieum.Agency) ieum.House {
	kind, _ := x.codes.AgencyType(a.Type)
	return kind.House
}

// Above returns the nodes of the houses whose agreements are a node's own as well: of a school its education office,
// of a Wee class its school and that office, of a centre of the office the office.
func (v *View) Above(node int32) []int32 {
	if node < 0 || node >= v.s.register.nodes {
		return nil
	}
	return v.s.web.above.of(node)
}

// Links returns the ways that lead on from a node along the ties of a kind, in the order of the ties. Whether
// each stands for the viewer and the day is [View.AdmitOn]'s to say, and whether the viewer may know of its
// end [View.Masked]'s. SUPPORTS and other ties of people have none here.
func (v *View) Links(node int32, kind TieKind) []Link {
	at := slices.Index(linked[:], kind)
	if at < 0 || node < 0 || node >= v.s.register.nodes {
		return nil
	}
	return v.s.web.links[at].of(node)
}
