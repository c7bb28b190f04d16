package linkage

import (
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// People is the half of a web that people make: their ties, as far as the viewer may read them.
type People struct {
	// Rows are of the kinds of [ieum.TiedKinds].
	Rows []ieum.Entity
	// Seen are the students, persons and offers whom the viewer sees.
	Seen map[ieum.ID]ieum.Entity
	// Masks are what restrictions mask for each student and person whom a row names.
	Masks map[ieum.ID][]ieum.Mask
}

// Ties returns the ties that the rows make on the day of the view, with the strengths that they have in a linkage. A tie
// stands where the viewer sees both ends and neither is masked for the household of somebody at an end; so it is told at
// both ends or at neither.
//
// A case manager's tie stands on the days of its record. Help goes to the worker who gives it, or else to the agency,
// and is no tie any more a year after its end, nor with what has closed.
func (p *People) Ties(v *atlas.View) []atlas.Tie {
	m := masker{v: v, of: p.Masks, made: map[ieum.ID]*mask{}}
	var ties []atlas.Tie
	for _, row := range p.Rows {
		t, ok := p.tie(row, &m)
		if ok && p.known(v, t.From) && p.known(v, t.To) && !m.hides(row, &t) {
			t.Source = row.Meta().ID
			t.Strength = atlas.Strength(t, v.Day())
			ties = append(ties, t)
		}
	}
	return ties
}

// known reports whether the viewer knows of an end.
func (p *People) known(v *atlas.View, id ieum.ID) bool {
	if p.Seen[id] != nil {
		return true
	}
	_, ok := v.Node(id)
	return ok
}

// tie makes the tie of a row; ok is false where none stands.
func (p *People) tie(row ieum.Entity, m *masker) (t atlas.Tie, ok bool) {
	switch e := row.(type) {
	case *ieum.Family:
		return atlas.Tie{Kind: atlas.Family, From: e.From, To: e.To, Closeness: valueOf(e.Closeness)}, true
	case *ieum.Teaches:
		return atlas.Tie{Kind: atlas.Teaches, From: e.Worker, To: e.Student, Homeroom: e.Homeroom, LastContactOn: e.LastContactOn}, true
	case *ieum.Supports:
		return atlas.Tie{
			Kind: atlas.Supports, From: e.Person, To: e.Student, Closeness: valueOf(e.Closeness),
			Conflict: e.Conflict, LastContactOn: e.LastContactOn,
		}, true
	case *ieum.Manages:
		stands := m.v.Day().Within(e.Since, e.Until)
		return atlas.Tie{Kind: atlas.Manages, From: e.CaseManager, To: e.Student, Since: e.Since, Until: e.Until}, stands
	case *ieum.Offer:
		return atlas.Tie{Kind: atlas.Offers, From: e.Person, To: e.ID}, true
	case *ieum.Enrolment:
		return helpOf(e, m)
	}
	return t, false
}

// helpOf makes the tie of an enrolment.
func helpOf(e *ieum.Enrolment, m *masker) (t atlas.Tie, ok bool) {
	service, known := atlas.Get[ieum.Service](m.v, e.Service)
	if !known || service.Status == ieum.Closed {
		return t, false
	}
	agency, open := atlas.Get[ieum.Agency](m.v, service.Agency)
	past := !e.Until.Absent() && e.Until.DaysUntil(m.v.Day()) > helpIsPast
	if !open || agency.Status == ieum.Closed || past {
		return t, false
	}
	t = atlas.Tie{
		Kind: atlas.HelpedBy, From: e.Beneficiary, To: agency.ID, Since: e.Since, Until: e.Until, LastContactOn: e.LastContactOn,
	}
	if _, known := m.v.Node(e.Worker); known && !m.mask(e.Beneficiary).has(e.Worker) {
		t.To = e.Worker
	}
	return t, true
}

// Masked returns what an answer about somebody must leave out: what restrictions mask for the household, and where it is
// that one who is masked for somebody's sake, who that is.
func (p *People) Masked(v *atlas.View, who ieum.ID) map[ieum.ID]bool {
	all := mask{ids: map[ieum.ID]bool{}, nodes: map[int32]bool{}}
	for _, r := range p.Masks[who] {
		switch {
		case !v.Day().Within(r.From, r.Until):
		case r.Masked != who:
			all.add(v, r.Masked)
		case r.Student != who:
			all.add(v, r.Student)
		}
	}
	delete(all.ids, who)
	return all.ids
}

// masker makes the masks of the people at the ends of ties, each once.
type masker struct {
	v    *atlas.View
	of   map[ieum.ID][]ieum.Mask
	made map[ieum.ID]*mask
}

// mask returns what is masked today for the household of somebody.
func (m *masker) mask(who ieum.ID) *mask {
	if made := m.made[who]; made != nil {
		return made
	}
	made := &mask{ids: map[ieum.ID]bool{}, nodes: map[int32]bool{}}
	for _, r := range m.of[who] {
		if m.v.Day().Within(r.From, r.Until) {
			made.add(m.v, r.Masked)
		}
	}
	m.made[who] = made
	return made
}

// hides reports whether a tie must not be told. Between people it is hidden where one of them is masked for the household
// of either. What somebody who is masked has to do with an agency tells nothing of whom they are kept from.
func (m *masker) hides(row ieum.Entity, t *atlas.Tie) bool {
	people := ieum.PeopleOf(row)
	return slices.ContainsFunc(people, func(who ieum.ID) bool {
		made := m.mask(who)
		for _, end := range []ieum.ID{t.From, t.To} {
			own := end == who && len(people) == 1 && !t.To.Is("Offer")
			if made.has(end) && !own {
				return true
			}
		}
		return false
	})
}

// BandOf returns the strength of a tie in words.
func BandOf(t *atlas.Tie) Band { return band(t.Strength, t) }

// BasisOf says what the strength of a tie rests on, as of a day. figures tells that the viewer reads how often an agency
// accepts.
func BasisOf(t *atlas.Tie, today ieum.Date, language ieum.Language, figures bool) string {
	words := basisWords[slices.Index(tieKinds, t.Kind)]
	if t.Kind == atlas.Offers && t.To.Is("Offer") {
		words = phraseOwnOffer
	}
	parts := append([]string{words.In(language)}, evidence(t, today, language)...)
	if t.Kind == atlas.ObservedFlow && figures {
		parts = append(parts, accepted(t, language))
	}
	return joinBasis(parts)
}
