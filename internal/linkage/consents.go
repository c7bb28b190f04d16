package linkage

import (
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
	return in.asks(report, steps...)
}

// Missing returns the consents without which the subject may not be named to an agency for q.Need, with who may sign
// them, or the ground that stands in where nobody may be asked: as the last step of a path there has them.
func Missing(v *atlas.View, s *ieum.Surroundings, recipient ieum.ID, q Request) ([]consent.Missing, error) {
	in, err := inquire(v, s, q)
	if err != nil {
		return nil, err
	}
	return in.asks(nil, consent.Step{Recipient: recipient, Need: q.Need}), nil
}

// asks settles each consent that the steps still need.
func (in *inquiry) asks(report *ieum.GroundCode, steps ...consent.Step) []consent.Missing {
	held := consent.Held{
		Subject: in.subject.entity, Consents: in.record.Consents, Signatures: in.record.Signatures, Family: in.record.Family,
	}
	var asked []consent.Missing
	for _, m := range consent.MissingFor(held, in.q.On, steps...) {
		asked = append(asked, in.settleConsent(report, m)...)
	}
	return asked
}

func (in *inquiry) agencyOf(s *ieum.Service) *ieum.Agency {
	agency, _ := atlas.Get[ieum.Agency](in.v, s.Agency)
	return agency
}

// consentRule may say what becomes of a missing consent, of a report on a ground or of anything else: what is returned
// stands for it, and settled is false where the rule has nothing to say.
type consentRule func(in *inquiry, report *ieum.GroundCode, m consent.Missing) (kept []consent.Missing, settled bool)

// consentRules are looked at in turn, and the first that has something to say settles it. Else somebody signs.
var consentRules = []consentRule{supportOfReport, reportTo, reportBy, urgentlyWithoutRepresentative}

func (in *inquiry) settleConsent(report *ieum.GroundCode, m consent.Missing) []consent.Missing {
	for _, rule := range consentRules {
		if kept, settled := rule(in, report, m); settled {
			return kept
		}
	}
	for _, signs := range signatories {
		m.SignableBy = append(m.SignableBy, signs(in, &m)...)
	}
	return []consent.Missing{m}
}

// supportOfReport: a report is no support, and needs no consent to it.
func supportOfReport(_ *inquiry, report *ieum.GroundCode, m consent.Missing) ([]consent.Missing, bool) {
	return nil, report != nil && m.Kind == ieum.ConsentSupport
}

// reportTo: the body that takes the report is told on the ground of the danger.
func reportTo(in *inquiry, report *ieum.GroundCode, m consent.Missing) ([]consent.Missing, bool) {
	agency, _ := atlas.Get[ieum.Agency](in.v, m.Recipient)
	ground := in.reportGround(agency)
	if report == nil || ground == nil {
		return nil, false
	}
	return consent.Waived([]consent.Missing{m}, ground), true
}

// reportBy: whoever passes a report on is told on the ground for what cannot wait.
func reportBy(in *inquiry, report *ieum.GroundCode, m consent.Missing) ([]consent.Missing, bool) {
	if report == nil {
		return nil, false
	}
	return consent.Waived([]consent.Missing{m}, in.urgentGround()), true
}

// urgentlyWithoutRepresentative: where the legal representative would have to sign and nobody may ask one, the ground for
// what cannot wait stands in, if it cannot. It opens data, not the support itself.
func urgentlyWithoutRepresentative(in *inquiry, _ *ieum.GroundCode, m consent.Missing) ([]consent.Missing, bool) {
	ground := in.pressingGround()
	unasked := slices.ContainsFunc(unaskable, func(holds func(*inquiry) bool) bool { return holds(in) })
	if !slices.Contains(m.Signers, ieum.MustLegalRepresentative) || !unasked || ground == nil || m.Kind == ieum.ConsentSupport {
		return nil, false
	}
	return consent.Waived([]consent.Missing{m}, ground), true
}

// unaskable are why no legal representative may be asked.
var unaskable = []func(*inquiry) bool{(*inquiry).suspected, (*inquiry).unrepresented}

// suspected: the guardian may be the danger.
func (in *inquiry) suspected() bool { return in.barsCaller(ieum.ReferGuardian) }

// unrepresented: a guardian is masked, and no representative is left.
func (in *inquiry) unrepresented() bool { return in.mask.guardian && !in.mask.representative }

// signatories are the recorded persons who may sign, in the order in which they are named.
var signatories = []func(*inquiry, *consent.Missing) []ieum.Entity{(*inquiry).selfSigns, (*inquiry).representativesSign}

func (in *inquiry) selfSigns(m *consent.Missing) []ieum.Entity {
	if !slices.Contains(m.Signers, ieum.MustSelf) {
		return nil
	}
	return []ieum.Entity{in.subject.entity}
}

// representativesSign: those whose power somebody has seen on a paper, unless the guardian may be the danger.
func (in *inquiry) representativesSign(m *consent.Missing) []ieum.Entity {
	if !slices.Contains(m.Signers, ieum.MustLegalRepresentative) || in.suspected() {
		return nil
	}
	var signs []ieum.Entity
	for _, f := range in.around.Family {
		at := slices.IndexFunc(in.around.Persons, func(p *ieum.Person) bool { return p.ID == f.To })
		if f.From == in.subject.id && represents(f) && at >= 0 {
			signs = append(signs, in.around.Persons[at])
		}
	}
	return signs
}

// telling are the ties along which a step names the client to agencies.
var telling = []atlas.TieKind{atlas.Intake, atlas.Offers, atlas.HelpedBy}

// tellers return the agency that an end of such a step stands for; empty where it is none.
var tellers = []func(s *Step, end ieum.Entity) ieum.ID{agencyItself, agencyOfService, agencyOfHelper}

// recipients returns the agencies that a step names the client to: the one that offers the service, the gate that passes
// the referral on, the one that helps already.
func (in *inquiry) recipients(s *Step) []ieum.ID {
	if !slices.Contains(telling, atlas.TieKind(s.Tie)) {
		return nil
	}
	var agencies []ieum.ID
	for _, end := range []ieum.Entity{s.From, s.To} {
		for _, told := range tellers {
			if agency := told(s, end); agency != "" {
				agencies = append(agencies, agency)
			}
		}
	}
	return agencies
}

func agencyItself(_ *Step, end ieum.Entity) ieum.ID {
	if agency, ok := end.(*ieum.Agency); ok {
		return agency.ID
	}
	return ""
}

func agencyOfService(_ *Step, end ieum.Entity) ieum.ID {
	if service, ok := end.(*ieum.Service); ok {
		return service.Agency
	}
	return ""
}

// agencyOfHelper: what a worker who helps is told, their agency is told.
func agencyOfHelper(s *Step, end ieum.Entity) ieum.ID {
	if helper, ok := end.(*ieum.Worker); ok && s.Tie == string(atlas.HelpedBy) && helper.Organisation.Is("Agency") {
		return helper.Organisation
	}
	return ""
}
