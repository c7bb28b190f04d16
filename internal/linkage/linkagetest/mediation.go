package linkagetest

import "ieum/internal/ieum"

// Mediate finds every way from one to another, with the person end's
// surroundings or none. It is nil where the asker may not know of either end. The answer's
// [Answer.Walk] goes single ways.
func Mediate(w World, s *ieum.Surroundings, from, to ieum.ID, q Question) (*Judged, *Answer) {
	c := &court{w: w, q: q, s: &ieum.Surroundings{}, who: subject{kind: profile}}
	if s != nil {
		c.s, c.who = s, subjectOf(s)
	}
	c.masked, c.hidden = maskOf(w, c.who.id, c.allMasks(), q), maskOf(w, "", nil, q)
	if c.hidden[from] || c.hidden[to] {
		return nil, nil
	}
	if from != to {
		c.walks = c.walkFrom(from, to, q.MaxSteps)
	}
	return &Judged{Resource: to, Costs: c.costs(to)}, &Answer{court: c, start: from}
}
