package consent

import (
	"slices"

	"ieum/internal/ieum"
)

// Lack is why a consent does not cover what it names.
type Lack string

// The lacks, in the order in which they are told.
const (
	// LackNotGiven: it was refused, or nobody could be reached.
	LackNotGiven Lack = "NOT_GIVEN"
	// LackNotice: nobody was told that one may refuse.
	LackNotice Lack = "NO_NOTICE"
	// LackItems: it does not say what may be handed over.
	LackItems Lack = "NO_ITEMS"
	// LackNotYet and LackEnded: the day lies before its first or after its last.
	LackNotYet Lack = "NOT_YET"
	LackEnded  Lack = "ENDED"
	// LackWithdrawn: it was taken back.
	LackWithdrawn Lack = "WITHDRAWN"
	// LackSelf: the one whose data it is has not signed.
	LackSelf Lack = "SELF_NOT_SIGNED"
	// LackRepresentative: nobody has signed as the legal representative.
	LackRepresentative Lack = "REPRESENTATIVE_NOT_SIGNED"
	// LackPower: somebody has signed as parent or guardian, and no paper that
	// anybody has seen says that they may.
	LackPower Lack = "REPRESENTATIVE_NOT_VERIFIED"
	// LackOther: it is another's.
	LackOther Lack = "ANOTHERS"
)

// Lacks returns why a consent does not cover on the day what it names, by the
// built-in table: none where [Covers] is true, and else all that is wrong.
func Lacks(c *ieum.Consent, signatures []*ieum.Signature, family []*ieum.Family, subject *ieum.Student, day ieum.Date) []Lack {
	if subject == nil {
		return []Lack{LackOther}
	}
	return builtIn().Lacks(c, Held{Subject: subject, Signatures: signatures, Family: family}, day)
}

// Lacks is [Lacks] by this table. The consents of held are not looked at.
func (t *Table) Lacks(c *ieum.Consent, held Held, day ieum.Date) []Lack {
	unsigned := t.Lacking(c, held, day)
	representative := slices.Contains(unsigned, ieum.MustLegalRepresentative)
	claimed := slices.ContainsFunc(held.Signatures, func(s *ieum.Signature) bool {
		return s.Consent == c.ID && signed(s, day) && (s.Capacity == ieum.SignsParent || s.Capacity == ieum.SignsAppointedGuardian)
	})
	var lacks []Lack
	for _, one := range []struct {
		lack  Lack
		holds bool
	}{
		{LackNotGiven, c.Decision != ieum.Given},
		{LackNotice, !c.RefusalNoticeGiven},
		{LackItems, len(c.Items) == 0},
		{LackNotYet, !day.Within(c.ValidFrom, "")},
		{LackEnded, !day.Within("", c.ValidUntil)},
		{LackWithdrawn, !c.WithdrawnOn.Absent() && c.WithdrawnOn <= day},
		{LackSelf, slices.Contains(unsigned, ieum.MustSelf)},
		{LackRepresentative, representative && !claimed},
		{LackPower, representative && claimed},
		{LackOther, c.Student != held.id()},
	} {
		if one.holds {
			lacks = append(lacks, one.lack)
		}
	}
	return lacks
}
