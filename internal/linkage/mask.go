package linkage

import (
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/consent"
	"ieum/internal/ieum"
)

// mask is what must not be involved. It is laid over everything before the first rule is judged, and no
// text says that it is there.
type mask struct {
	ids map[ieum.ID]bool
	// nodes are the network nodes among them.
	nodes map[int32]bool
	// guardian is true when a parent, grandparent or legal representative is masked, so that no text may
	// send anybody to "the guardian".
	guardian bool
	// representative is true when a verified legal representative is left.
	representative bool
	// hides is true when the subject is masked for the sake of a hidden sibling, so
	// that nothing may be said of what hidden siblings receive.
	hides bool
}

// has reports whether the entity is masked.
func (m *mask) has(id ieum.ID) bool { return m.ids[id] }

// maskOf collects what the restrictions of the whole household mask on any day from the question's today to the
// day it is for: the calls are made before that day.
//
// A recipient who was refused by a decision that the viewer may not read is masked as well: the two are one
// answer, so that neither is found out.
//
// Where the subject is itself masked, for the sake of somebody of the household, it is that one who is
// left out: nothing about the protected child may stand in the answer for the person they are protected
// from.
func maskOf(v *atlas.View, s *ieum.Surroundings, q Request) mask {
	m := mask{ids: map[ieum.ID]bool{}, nodes: map[int32]bool{}}
	subject := s.Subject.Meta().ID
	for _, r := range s.Masks {
		begins := r.From.Absent() || r.From <= q.On
		ended := !r.Until.Absent() && r.Until < q.Today
		switch {
		case !begins || ended:
		case r.Masked == subject:
			if r.Student != subject {
				m.add(v, r.Student)
				m.hides = m.hides || !slices.ContainsFunc(s.Students, func(e *ieum.Student) bool { return e.ID == r.Student })
			}
		default:
			m.add(v, r.Masked)
		}
	}
	unread := ownConsents(s.Refusals, subject)
	for _, c := range unread {
		if consent.Refusal(unread, c.Recipient, q.On) != nil {
			m.add(v, c.Recipient)
		}
	}
	m.guardians(s, subject)
	return m
}

// add masks an entity, and with an agency all that hangs on it.
func (m *mask) add(v *atlas.View, id ieum.ID) {
	if id == "" || m.ids[id] {
		return
	}
	m.ids[id] = true
	if node, ok := v.Node(id); ok {
		m.nodes[node] = true
	}
	if !id.Is("Agency") {
		return
	}
	for _, s := range v.ServicesOf(id) {
		m.add(v, s.ID)
	}
	for _, w := range v.WorkersOf(id) {
		m.add(v, w.ID)
	}
	for _, c := range v.ManagersOf(id) {
		m.add(v, c.ID)
	}
}

// Unmasked returns surroundings as a viewer may read them without whom and what
// must not be involved on any day from on to today, which must not be before it:
// what is masked, and what it is masked for where that is the subject itself, is
// not there, and no gap shows it. The surroundings given are not changed.
func Unmasked(v *atlas.View, s *ieum.Surroundings, on, today ieum.Date) *ieum.Surroundings {
	m := maskOf(v, s, Request{On: today, Today: on})
	left := *m.under(s)
	if m.hides {
		left.HiddenSiblings = 0
	}
	return &left
}

// guardians notes whether a guardian is masked, and whether a legal representative is left.
func (m *mask) guardians(s *ieum.Surroundings, subject ieum.ID) {
	for _, f := range s.Family {
		elder := f.Relation == ieum.Mother || f.Relation == ieum.Father || f.Relation == ieum.Grandparent
		if m.has(f.To) && (elder || f.LegalRepresentative) {
			m.guardian = true
		}
		if f.From == subject && represents(f) && !m.has(f.To) {
			m.representative = true
		}
	}
}

// represents reports whether the relative is the legal representative, on a paper that somebody has seen.
func represents(f *ieum.Family) bool {
	verified := f.Verified == ieum.FamilyRegister || f.Verified == ieum.SchoolRecord
	return f.LegalRepresentative && verified
}

// unmasked returns the rows of which none of the named ends is masked. The rows are not changed.
func unmasked[T any](m *mask, rows []T, ends func(T) []ieum.ID) []T {
	masked := func(row T) bool { return slices.ContainsFunc(ends(row), m.has) }
	if len(m.ids) == 0 || !slices.ContainsFunc(rows, masked) {
		return rows
	}
	return slices.DeleteFunc(slices.Clone(rows), masked)
}

// under returns the surroundings without what is masked: from here on nothing reads the original.
func (m *mask) under(s *ieum.Surroundings) *ieum.Surroundings {
	if len(m.ids) == 0 {
		return s
	}
	left := *s
	left.Students = unmasked(m, s.Students, func(e *ieum.Student) []ieum.ID { return []ieum.ID{e.ID} })
	left.Persons = unmasked(m, s.Persons, func(e *ieum.Person) []ieum.ID { return []ieum.ID{e.ID} })
	left.Family = unmasked(m, s.Family, func(e *ieum.Family) []ieum.ID { return []ieum.ID{e.From, e.To} })
	left.Teaches = unmasked(m, s.Teaches, func(e *ieum.Teaches) []ieum.ID { return []ieum.ID{e.Worker, e.Student} })
	left.Supports = unmasked(m, s.Supports, func(e *ieum.Supports) []ieum.ID { return []ieum.ID{e.Person, e.Student} })
	left.Manages = unmasked(m, s.Manages, func(e *ieum.Manages) []ieum.ID { return []ieum.ID{e.CaseManager, e.Student} })
	left.Offers = unmasked(m, s.Offers, func(e *ieum.Offer) []ieum.ID { return []ieum.ID{e.Person} })
	served := func(e *ieum.Enrolment) []ieum.ID { return []ieum.ID{e.Beneficiary, e.Service} }
	left.Enrolments = unmasked(m, s.Enrolments, served)
	left.Elsewhere = unmasked(m, s.Elsewhere, served)
	if m.hides {
		left.Elsewhere = nil
	}
	return &left
}
