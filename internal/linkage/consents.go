package linkage

import (
	"ieum/internal/atlas"
	"ieum/internal/consent"
	"ieum/internal/ieum"
)

// missing returns the smallest set of consents that the named steps of a path still need. Family, teacher
// and case manager are no recipients; a profile has nobody to ask yet.
//
// Consents count as they were recorded: that a signer is masked today does not unsay what was signed.
func (in *inquiry) missing(p *Path) []consent.Missing {
	if in.subject.kind == profile {
		return nil
	}
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
	return consent.MissingFor(held, in.q.On, steps...)
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
