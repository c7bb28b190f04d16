package demo

import (
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// sentReferral is a referral that went out, with whose it is and where it went.
type sentReferral struct {
	*ieum.Referral

	pupil  *pupil
	agency *ieum.Agency
	need   string
}

// explainReferrals adds by what the referrals went out: the consents, signed the day before, or in danger at home the
// report. It comes last, so that nothing else of a world changes with it. Where nobody could sign, or somebody has
// said no since, nothing is added: such a referral shows nothing to the agency.
func (g *generator) explainReferrals() {
	signs, refused := g.whoSigns(), map[[2]ieum.ID]bool{}
	told := map[[2]ieum.ID]bool{}
	for _, e := range g.people {
		if c, ok := e.(*ieum.Consent); ok && (c.Decision == ieum.Refused || !c.WithdrawnOn.Absent()) {
			refused[[2]ieum.ID{c.Student, c.Recipient}] = true
		}
	}
	for _, r := range g.sent {
		between := [2]ieum.ID{r.Student, r.agency.ID}
		switch {
		case r.need == dangerAtHome && r.agency.Type == "CHILD_PROTECTION_AGENCY":
			r.Ground, r.GroundReason, r.GroundReviewedOn = "CHILD_ABUSE_REPORT", "집에서의 안전이 걱정되어 신고하고 함께 의뢰함", r.RequestedOn.AddDays(1)
		case signs[r.Student] && !r.pupil.unsafe() && !refused[between] && !told[between]:
			told[between] = true
			g.agreed(r, "", ieum.ConsentSupport, ieum.ItemIdentity, ieum.ItemNeeds)
			g.agreed(r, r.agency.ID, ieum.ConsentThirdParty, ieum.ItemIdentity, ieum.ItemContact, ieum.ItemSchool, ieum.ItemNeeds)
			if strings.HasPrefix(r.need, "1") {
				g.agreed(r, r.agency.ID, ieum.ConsentSensitive, ieum.ItemHealth)
			}
		}
	}
}

// whoSigns tells of which students the guardian is a legal representative by a paper.
func (g *generator) whoSigns() map[ieum.ID]bool {
	guardians := map[ieum.ID]ieum.ID{}
	for _, r := range g.sent {
		guardians[r.Student] = r.pupil.home.guardian.ID
	}
	signs := map[ieum.ID]bool{}
	for _, e := range g.people {
		f, ok := e.(*ieum.Family)
		if ok && guardians[f.From] == f.To && f.LegalRepresentative && f.Verified != ieum.NotVerified {
			signs[f.From] = true
		}
	}
	return signs
}

// agreed adds a consent by which a referral went out, with its signatures.
func (g *generator) agreed(r sentReferral, to ieum.ID, kind ieum.ConsentKind, items ...ieum.ConsentItem) {
	on := r.RequestedOn.AddDays(-1)
	c := &ieum.Consent{
		Head: g.head("Consent", r.Student), Student: r.Student, Kind: kind, Recipient: to, Purpose: ieum.ForReferral, Decision: ieum.Given,
		Items: slices.Clone(items), RecordedOn: on, ValidFrom: on, ValidUntil: on.AddDays(365), RefusalNoticeGiven: true,
	}
	if kind == ieum.ConsentSupport {
		c.Purpose = ieum.ForSupport
	}
	g.addPeople(c)
	sign := func(person ieum.ID, capacity ieum.SignerCapacity) {
		g.addPeople(&ieum.Signature{
			Head: g.head("Signature", r.Student), Consent: c.ID, Person: person, Capacity: capacity, SignedOn: on, Method: ieum.OnPaper,
		})
	}
	sign(r.Student, ieum.SignsSelf)
	sign(r.pupil.home.guardian.ID, ieum.SignsParent)
}
