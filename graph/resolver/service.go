package resolver

import (
	"context"

	"ieum/graph/relay"
	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// service answers the fields of Service.
type service struct{ seal *relay.Sealer }

// Label answers Service.label.
func (service) Label(ctx context.Context, s *ieum.Service, language *ieum.Language) (string, error) {
	return in(ctx, s.Name, language), nil
}

// Name answers Service.name.
func (service) Name(ctx context.Context, s *ieum.Service, language *ieum.Language) (string, error) {
	return in(ctx, s.Name, language), nil
}

// Agency answers Service.agency.
func (service) Agency(ctx context.Context, s *ieum.Service) (*ieum.Agency, error) {
	return get[ieum.Agency](ctx, s.Agency), nil
}

// ResourceClass answers Service.resourceClass.
func (service) ResourceClass(_ context.Context, s *ieum.Service) (*ieum.ResourceClass, error) {
	return orNil(s.Class), nil
}

// Needs answers Service.needs.
func (service) Needs(ctx context.Context, s *ieum.Service) ([]*ieum.NeedDomain, error) {
	return domains(ctx, s.Needs), nil
}

// Eligibility answers Service.eligibility.
func (service) Eligibility(ctx context.Context, s *ieum.Service) ([]*ieum.EligibilityRule, error) {
	return sessionFrom(ctx).Directory().RulesOf(s.ID), nil
}

// RequiredDocuments answers Service.requiredDocuments.
func (service) RequiredDocuments(ctx context.Context, s *ieum.Service, language *ieum.Language) ([]string, error) {
	list := make([]string, len(s.Documents))
	for i, document := range s.Documents {
		list[i] = in(ctx, document, language)
	}
	return list, nil
}

// Catchment answers Service.catchment.
func (service) Catchment(ctx context.Context, s *ieum.Service) ([]*ieum.Area, error) {
	list := []*ieum.Area{}
	for _, id := range s.Catchment {
		if a := get[ieum.Area](ctx, id); a != nil {
			list = append(list, a)
		}
	}
	return list, nil
}

// Capacity answers Service.capacity: the latest statement, with the state that
// it comes to today.
func (service) Capacity(ctx context.Context, s *ieum.Service) (*ieum.Capacity, error) {
	session := sessionFrom(ctx)
	state, said := session.Directory().CapacityOn(s.ID, session.Today())
	if said == nil {
		return nil, nil
	}
	today := *said
	today.State = state
	return &today, nil
}

// Closed answers Service.closed.
func (service) Closed(ctx context.Context, s *ieum.Service) (bool, error) {
	return desk.Closed(sessionFrom(ctx).Directory(), s), nil
}

// Cost answers Service.cost.
func (service) Cost(ctx context.Context, s *ieum.Service, language *ieum.Language) (*string, error) {
	return orNil(in(ctx, s.Cost, language)), nil
}

// eligibilityRule answers the fields of EligibilityRule.
type eligibilityRule struct{}

// Text answers EligibilityRule.text.
func (eligibilityRule) Text(ctx context.Context, r *ieum.EligibilityRule, language *ieum.Language) (string, error) {
	return in(ctx, r.Text, language), nil
}

// capacity answers the fields of Capacity.
type capacity struct{}

// Note answers Capacity.note.
func (capacity) Note(ctx context.Context, c *ieum.Capacity, language *ieum.Language) (*string, error) {
	return orNil(in(ctx, c.Note, language)), nil
}

// intake answers the fields of Intake.
type intake struct{}

// Gates answers Intake.gates. A gate that the viewer may not know of is left
// out.
func (intake) Gates(ctx context.Context, d *ieum.IntakeDesk) ([]ieum.Entity, error) {
	list := []ieum.Entity{}
	for _, id := range d.Gates {
		if e := at(ctx, id); e != nil {
			list = append(list, e)
		}
	}
	return list, nil
}

// AnswerDays answers Intake.answerDays, as exactly as the viewer may know.
func (intake) AnswerDays(ctx context.Context, d *ieum.IntakeDesk) (*int, error) {
	days := policy.AnswerDays(sessionFrom(ctx).Principal(), d.AnswerDays)
	if days == 0 {
		return nil, nil
	}
	return &days, nil
}

// Form answers Intake.form.
func (intake) Form(ctx context.Context, d *ieum.IntakeDesk, language *ieum.Language) (*string, error) {
	return orNil(in(ctx, d.Form, language)), nil
}
