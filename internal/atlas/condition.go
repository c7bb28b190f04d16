package atlas

import (
	"math"
	"slices"

	"ieum/internal/ieum"
)

// condition says when and for whom a conditional tie stands.
type condition struct {
	// since and until are day numbers, both included.
	since, until int32
	// author is the number of the only account that the tie stands for; 0 is everybody.
	author int32
	// rivals is the number of a set of authors for whom the tie does not stand, because each wrote down
	// that the two do not get on; or none.
	rivals int32
}

const (
	// forever is the day number of an end that is open.
	forever = math.MaxInt32
	// everybody is the author of a tie that is nobody's own, and the number of a viewer who wrote none.
	everybody int32 = 0
	// nobody is the author of a private tie that lost its author.
	nobody int32 = -1
)

// dayNumber writes a day as the number YYYYMMDD, which compares like the day; absent is what an absent or
// malformed day counts as.
func dayNumber(d ieum.Date, absent int32) int32 {
	const layout = "2006-01-02"
	if len(d) != len(layout) {
		return absent
	}
	n := int32(0)
	for _, c := range []byte(d) {
		if c >= '0' && c <= '9' {
			n = n*10 + int32(c-'0')
		}
	}
	return n
}

// holds reports whether the tie stands for a viewer on a day.
func (c *condition) holds(w *web, viewer, day int32) bool {
	return c.since <= day && day <= c.until &&
		(c.author == everybody || c.author == viewer) &&
		(c.rivals == none || !slices.Contains(w.rivals[c.rivals], viewer))
}

// own reports whether an acquaintance is its author's own: a manual entry until it is shared, and that two
// do not get on always.
func own(k *ieum.Knows) bool {
	return k.Conflict || k.Author != "" && !k.Shared
}

// findConflicts returns, by the two ends, the authors who wrote that they do not get on.
func (w *weaver) findConflicts() map[[2]int32][]int32 {
	found := map[[2]int32][]int32{}
	for place, k := range each[*ieum.Knows](w.register, acquaintances) {
		if k.Conflict && k.Author != "" {
			pair := w.pair(place)
			found[pair] = append(found[pair], w.author(k.Author))
		}
	}
	return found
}

// pair returns the ends of an acquaintance whichever it starts at.
func (w *weaver) pair(place int32) [2]int32 {
	ends := w.register.ends[place]
	return [2]int32{min(ends[0], ends[1]), max(ends[0], ends[1])}
}

// author numbers an account; the empty one is nobody.
func (w *weaver) author(staff ieum.ID) int32 {
	if staff == "" {
		return nobody
	}
	n, ok := w.authors[staff]
	if !ok {
		n = int32(len(w.authors)) + 1
		w.authors[staff] = n
	}
	return n
}

// privacy returns the condition of an acquaintance, nil if it stands for everybody. For the author of a
// conflict it alone stands between the two: a stronger tie beside it would hide that they do not get on.
func (w *weaver) privacy(place int32, k *ieum.Knows) *condition {
	c := condition{until: forever, author: everybody, rivals: none}
	if own(k) {
		c.author = w.author(k.Author)
	}
	if rivals := w.conflicts[w.pair(place)]; len(rivals) > 0 && !k.Conflict {
		c.rivals = int32(len(w.rivals))
		w.rivals = append(w.rivals, rivals)
	}
	if c.author == everybody && c.rivals == none {
		return nil
	}
	return &c
}

// AdmitOn returns the test whether a conditional tie stands for the view's viewer on a day. It is true for
// ties without a condition. A day before the view's counts as the view's, since what ended before is not in
// the graph; so does an absent one.
func (v *View) AdmitOn(day ieum.Date) func(tie int32) bool {
	w, number := v.s.web, max(dayNumber(day, v.day), v.day)
	return func(tie int32) bool {
		return int(tie) >= len(w.conditions) || w.conditions[tie].holds(w, v.author, number)
	}
}

// Conflicts reports whether a tie says that its two do not get on. It is cheaper than [View.Tie]. It panics if there is no such tie.
func (v *View) Conflicts(tie int32) bool {
	k, ok := v.s.register.entities[v.s.web.ties[tie].source].(*ieum.Knows)
	return ok && k.Conflict
}
