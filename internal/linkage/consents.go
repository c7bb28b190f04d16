package linkage

import (
	"cmp"
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/consent"
	"ieum/internal/ieum"
)

// missing returns the smallest set of consents that the named steps of a path still need. Family, teacher
// and case manager are no recipients; a profile has nobody to ask yet.
//
// A report to a rescue body in danger needs no consent, but a ground: that of the danger for the body, and the one
// for what cannot wait for whoever passes it on.
//
// Consents count as they were recorded: that a signer is masked today does not unsay what was signed.
func (in *inquiry) missing(p *Path) []consent.Missing {
	if in.subject.kind == profile {
		return nil
	}
	report := in.reportIn(&p.Steps[len(p.Steps)-1])
	var steps []consent.Step
	for i := range p.Steps {
		if p.Steps[i].Disclosure != Named {
			continue
		}
		for _, agency := range in.recipients(&p.Steps[i]) {
			steps = append(steps, consent.Step{Recipient: agency, Need: in.q.Need})
		}
	}
	held := consent.Held{
		Subject: in.subject.entity, Consents: in.record.Consents, Signatures: in.record.Signatures, Family: in.record.Family,
	}
	missing := consent.MissingFor(held, in.q.On, steps...)
	if report != nil {
		return in.reported(missing, report)
	}
	var asked []consent.Missing
	for _, m := range missing {
		asked = append(asked, in.askedOf(m)...)
	}
	return asked
}

func (in *inquiry) agencyOf(s *ieum.Service) *ieum.Agency {
	agency, _ := atlas.Get[ieum.Agency](in.v, s.Agency)
	return agency
}

// reported waives the consents of a report. That to be supported is not needed for one.
func (in *inquiry) reported(missing []consent.Missing, report *ieum.GroundCode) []consent.Missing {
	var waived []consent.Missing
	for _, m := range missing {
		agency, _ := atlas.Get[ieum.Agency](in.v, m.Recipient)
		ground := in.reportGround(agency)
		if ground == nil {
			ground = in.pressingGround()
		}
		if m.Kind != ieum.ConsentSupport {
			waived = append(waived, consent.Waived([]consent.Missing{m}, cmp.Or(ground, report))...)
		}
	}
	return waived
}

// askedOf says who may sign. Where the legal representative would have to and nobody may ask one, the ground for what
// cannot wait stands in, if it cannot. It opens data, not the support itself.
func (in *inquiry) askedOf(m consent.Missing) []consent.Missing {
	represented := slices.Contains(m.Signers, ieum.MustLegalRepresentative)
	suspected := in.barsCaller(ieum.ReferGuardian)
	nobody := suspected || in.mask.guardian && !in.mask.representative
	if ground := in.pressingGround(); represented && nobody && ground != nil && m.Kind != ieum.ConsentSupport {
		return consent.Waived([]consent.Missing{m}, ground)
	}
	if slices.Contains(m.Signers, ieum.MustSelf) {
		m.SignableBy = append(m.SignableBy, in.subject.entity)
	}
	if !represented || suspected {
		return []consent.Missing{m}
	}
	for _, f := range in.around.Family {
		at := slices.IndexFunc(in.around.Persons, func(p *ieum.Person) bool { return p.ID == f.To })
		if f.From == in.subject.id && represents(f) && at >= 0 {
			m.SignableBy = append(m.SignableBy, in.around.Persons[at])
		}
	}
	return []consent.Missing{m}
}

// recipients returns the agencies that a step names the client to: the one that offers the service, the
// gate that passes the referral on, the one that helps already.
func (in *inquiry) recipients(s *Step) []ieum.ID {
	switch atlas.TieKind(s.Tie) {
	case atlas.Intake, atlas.Offers, atlas.HelpedBy:
	default:
		return nil
	}
	var agencies []ieum.ID
	for _, end := range []ieum.Entity{s.From, s.To} {
		switch e := end.(type) {
		case *ieum.Agency:
			agencies = append(agencies, e.ID)
		case *ieum.Service:
			agencies = append(agencies, e.Agency)
		case *ieum.Worker:
			if s.Tie == string(atlas.HelpedBy) && e.Organisation.Is("Agency") {
				agencies = append(agencies, e.Organisation)
			}
		}
	}
	return agencies
}
