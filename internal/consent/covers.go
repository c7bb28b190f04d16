package consent

import (
	"slices"

	"ieum/internal/ieum"
)

// Held is what the record holds about consent: everything of one subject.
type Held struct {
	// Subject is the student, or the person of a household, whose data it is.
	Subject    ieum.Entity
	Consents   []*ieum.Consent
	Signatures []*ieum.Signature
	Family     []*ieum.Family
}

// HeldOf returns what a record holds of consents; it was read with the kinds
// Consent, Signature and Family.
func HeldOf(r *ieum.Record) Held {
	return Held{
		Subject: r.Subject, Consents: ieum.Part[ieum.Consent](r), Signatures: ieum.Part[ieum.Signature](r), Family: ieum.Part[ieum.Family](r),
	}
}

// Covers reports whether the consent allows on the day what it names: it was
// given, with notice of the right to refuse, runs on the day, was not
// withdrawn by then, and everybody signed who must by the built-in table, on
// that day or before. A parent or appointed guardian signs as the legal
// representative only if the family ties record that power as verified; a
// carer never does. Signatures of other consents are left aside.
func Covers(c *ieum.Consent, signatures []*ieum.Signature, family []*ieum.Family, subject *ieum.Student, day ieum.Date) bool {
	if subject == nil {
		return false
	}
	held := Held{Subject: subject, Signatures: signatures, Family: family}
	return builtIn().Covers(c, held, day)
}

// Covers is [Covers] by this table. The consents of held are not looked at.
func (t *Table) Covers(c *ieum.Consent, held Held, day ieum.Date) bool {
	return len(t.Lacking(c, held, day)) == 0 && inForce(c, held, day)
}

// Lacking returns whose signature the consent still lacks on the day, SELF
// first, whatever else may be wrong with it.
func (t *Table) Lacking(c *ieum.Consent, held Held, day ieum.Date) []ieum.RequiredSigner {
	must := t.Signers(c.Kind, t.age(held, day), c.Items)
	return slices.DeleteFunc(must, func(who ieum.RequiredSigner) bool {
		return slices.ContainsFunc(held.Signatures, func(s *ieum.Signature) bool {
			return s.Consent == c.ID && signed(s, day) && held.signsAs(s, who)
		})
	})
}

// inForce judges all of a consent but its signatures.
func inForce(c *ieum.Consent, held Held, day ieum.Date) bool {
	withdrawn := !c.WithdrawnOn.Absent() && c.WithdrawnOn <= day
	return c.Student == held.id() && c.Decision == ieum.Given && c.RefusalNoticeGiven && len(c.Items) > 0 &&
		!withdrawn && day.Within(c.ValidFrom, c.ValidUntil)
}

func signed(s *ieum.Signature, day ieum.Date) bool { return !s.SignedOn.Absent() && s.SignedOn <= day }

// signsAs reports whether a signature is that of the required signer.
func (h Held) signsAs(s *ieum.Signature, who ieum.RequiredSigner) bool {
	switch who {
	case ieum.MustSelf:
		return s.Capacity == ieum.SignsSelf && s.Person == h.id()
	case ieum.MustLegalRepresentative:
		power := s.Capacity == ieum.SignsParent || s.Capacity == ieum.SignsAppointedGuardian
		return power && h.represents(s.Person)
	}
	return false
}

// represents reports whether the person is recorded as the subject's legal
// representative, on a paper that somebody has seen.
func (h Held) represents(person ieum.ID) bool {
	return slices.ContainsFunc(h.Family, func(f *ieum.Family) bool {
		verified := f.Verified == ieum.FamilyRegister || f.Verified == ieum.SchoolRecord
		return f.From == h.id() && f.To == person && f.LegalRepresentative && verified
	})
}

func (h Held) id() ieum.ID {
	if h.Subject == nil {
		return ""
	}
	return h.Subject.Meta().ID
}

// age returns the subject's age in full years, and -1 where it is not known.
// A parent or grandparent whose birthday nobody wrote down is of age.
func (t *Table) age(h Held, day ieum.Date) int {
	var born ieum.Date
	switch s := h.Subject.(type) {
	case *ieum.Student:
		born = s.BirthDate
	case *ieum.Person:
		born = s.BirthDate
	}
	if !born.Absent() {
		return born.YearsUntil(day)
	}
	if _, person := h.Subject.(*ieum.Person); person && h.elder() {
		return t.AdultAge
	}
	return -1
}

func (h Held) elder() bool {
	return slices.ContainsFunc(h.Family, func(f *ieum.Family) bool {
		older := f.Relation == ieum.Mother || f.Relation == ieum.Father || f.Relation == ieum.Grandparent
		return f.To == h.id() && older
	})
}
