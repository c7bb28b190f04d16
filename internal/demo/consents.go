package demo

import "ieum/internal/ieum"

// consents are those to the support, to single agencies, and the refusals.
func (g *generator) consents(p *pupil, c *ieum.Case) {
	switch c.Stage {
	case ieum.Intake, ieum.Assessing, ieum.Planning:
	default:
		g.consent(p, ieum.ConsentSupport, "", ieum.Given)
	}
	for _, one := range []weighted[ieum.ConsentDecision]{{ieum.Given, 0.3}, {ieum.Refused, 0.12}} {
		if !g.chance(one.weight) {
			continue
		}
		if s, _ := g.serviceFor(&p.client, p.home.district, g.today); s != nil {
			g.consent(p, ieum.ConsentThirdParty, s.Agency, one.entry)
		}
	}
}

func (g *generator) consent(p *pupil, kind ieum.ConsentKind, to ieum.ID, decision ieum.ConsentDecision) {
	on := g.ago(1, 150)
	c := &ieum.Consent{
		Head: g.head("Consent", p.ID), Student: p.ID, Kind: kind, Recipient: to, Purpose: ieum.ForReferral, Decision: decision,
		Items: []ieum.ConsentItem{ieum.ItemIdentity, ieum.ItemNeeds}, RecordedOn: on, ValidFrom: on, ValidUntil: on.AddDays(365),
		RefusalNoticeGiven: true,
	}
	if kind == ieum.ConsentSupport {
		c.Purpose = ieum.ForSupport
	}
	if decision == ieum.Refused && g.chance(0.6) {
		c.RetryOn = g.ahead(5, 60)
	}
	if decision == ieum.Given && kind == ieum.ConsentThirdParty && g.chance(0.15) {
		c.WithdrawnOn, c.WithdrawnReason = g.today.AddDays(-g.IntN(max(1, on.DaysUntil(g.today)))), "보호자 요청"
	}
	g.addPeople(c)
	sign := func(by ieum.ID, capacity ieum.SignerCapacity) {
		g.addPeople(&ieum.Signature{
			Head: g.head("Signature", p.ID), Consent: c.ID, Person: by, Capacity: capacity, SignedOn: on, Method: ieum.OnPaper,
		})
	}
	if decision == ieum.Given {
		sign(p.ID, ieum.SignsSelf)
		switch guardian := p.home.guardian; {
		case p.masked == guardian.ID: // who must not be involved signs nothing
		case guardian == p.home.elder:
			sign(guardian.ID, ieum.SignsCarer)
		default:
			sign(guardian.ID, ieum.SignsParent)
		}
	}
}
