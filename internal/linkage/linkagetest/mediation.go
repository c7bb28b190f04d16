package linkagetest

import "ieum/internal/ieum"

// Mediate finds every way from one to another, with the person end's
// surroundings or none. It is nil where the asker may not know of either end.
func Mediate(w World, s *ieum.Surroundings, from, to ieum.ID, q Question) *Judged {
	c := &court{w: w, q: q, asker: q.Self, s: &ieum.Surroundings{}, who: subject{kind: profile}}
	if s != nil {
		c.s, c.who = s, subjectOf(s)
	}
	c.masked, c.hidden = maskOf(w, c.who.id, c.allMasks(), q), maskOf(w, "", nil, q)
	if c.hidden[from] || c.hidden[to] {
		return nil
	}
	if !from.Is("Student") && !from.Is("Person") {
		c.q.Self, c.asks = from, true
	}
	j := &Judged{Resource: to}
	switch {
	case from == to:
	case s != nil && to == c.who.id:
		c.walks = c.walkFrom(to, q.MaxSteps)
		j.Paths = waysOf(c.backwards(c.walks[from]))
	default:
		c.walks = c.walkFrom(from, q.MaxSteps)
		j.Paths = waysOf(distinct(c.walks[to]))
	}
	return j
}
