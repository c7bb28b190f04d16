package consent

import (
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// Missing is a consent to ask for before a step may be taken.
type Missing struct {
	Kind ieum.ConsentKind
	// Recipient is the agency that is to be told; none for SUPPORT.
	Recipient ieum.ID
	Purpose   ieum.ConsentPurpose
	// Items are those that no consent in force covers yet.
	Items []ieum.ConsentItem
	// Signers are all who must sign it, SELF first.
	Signers []ieum.RequiredSigner
	// SignableBy are the recorded people who may sign as one of the signers, the
	// subject first: empty where nobody is recorded who may. Who knows the people
	// fills it in.
	SignableBy []ieum.Entity
	// Alternative is the lawful ground that stands in for the consent; nil where
	// there is none. Where it is set nobody signs, and no more is told than its
	// items.
	Alternative *ieum.GroundCode
}

// Waived returns the consents with those that the ground stands in for; what it
// does not open is left out, since it is not told then.
func Waived(missing []Missing, ground *ieum.GroundCode) []Missing {
	var kept []Missing
	for _, m := range missing {
		opens := func(item ieum.ConsentItem) bool { return slices.Contains(ground.Items, item) }
		m.Items = slices.DeleteFunc(slices.Clone(m.Items), func(item ieum.ConsentItem) bool { return !opens(item) })
		if len(m.Items) > 0 {
			m.Signers, m.SignableBy, m.Alternative = nil, nil, ground
			kept = append(kept, m)
		}
	}
	return kept
}

// Step is something that names the subject to an agency.
type Step struct {
	Recipient ieum.ID
	// Need is the code of the need that the agency is to meet.
	Need string
}

// MissingFor returns the smallest set of consents, by the built-in table,
// that is missing on the day for the steps: to hand over identity and needs
// (THIRD_PARTY), health with a need of that domain (SENSITIVE), and that a
// student is supported at all (SUPPORT). A step that is covered asks for nothing,
// and several steps to one agency ask once. The order is that of the steps, for
// each THIRD_PARTY first, and SUPPORT last. No steps need nothing.
func MissingFor(held Held, day ieum.Date, steps ...Step) []Missing {
	return builtIn().MissingFor(held, day, steps...)
}

// MissingFor is [MissingFor] by this table.
func (t *Table) MissingFor(held Held, day ieum.Date, steps ...Step) []Missing {
	var missing, all []Missing
	for _, step := range steps {
		all = append(all, t.asks(step)...)
	}
	if _, student := held.Subject.(*ieum.Student); student && len(steps) > 0 {
		all = append(all, t.once()...)
	}
	for _, ask := range all {
		ask.Items = t.uncovered(ask, held, day)
		if len(ask.Items) == 0 || contains(missing, ask) {
			continue
		}
		ask.Signers = t.Signers(ask.Kind, t.age(held, day), ask.Items)
		missing = append(missing, ask)
	}
	return missing
}

// once lists the consents that are asked of a student once.
func (t *Table) once() []Missing {
	var all []Missing
	for _, n := range t.Needed {
		if n.Once {
			all = append(all, Missing{Kind: n.Kind, Purpose: n.Purpose, Items: n.Items})
		}
	}
	return all
}

// asks lists the consents that a step needs as a whole.
func (t *Table) asks(step Step) []Missing {
	var all []Missing
	for _, n := range t.Needed {
		about := len(n.Needs) == 0 || slices.ContainsFunc(n.Needs, func(need string) bool {
			return step.Need == need || strings.HasPrefix(step.Need, need+"-")
		})
		if !n.Once && about {
			all = append(all, Missing{Kind: n.Kind, Recipient: step.Recipient, Purpose: n.Purpose, Items: n.Items})
		}
	}
	return all
}

// uncovered returns the items of the ask that no consent covers. Several
// consents may cover an ask between them. One to be supported is enough,
// whatever items it names.
func (t *Table) uncovered(ask Missing, held Held, day ieum.Date) []ieum.ConsentItem {
	open := slices.Clone(ask.Items)
	for _, c := range held.Consents {
		if ask.Kind == ieum.ConsentSupport && c.Kind == ask.Kind && t.Covers(c, held, day) {
			return nil
		}
		fits := c.Kind == ask.Kind && c.Recipient == ask.Recipient && c.Purpose == ask.Purpose
		if fits && t.Covers(c, held, day) {
			open = slices.DeleteFunc(open, func(i ieum.ConsentItem) bool { return slices.Contains(c.Items, i) })
		}
	}
	return open
}

func contains(missing []Missing, ask Missing) bool {
	return slices.ContainsFunc(missing, func(m Missing) bool { return m.Kind == ask.Kind && m.Recipient == ask.Recipient })
}
