package resolver

import (
	"context"

	"ieum/graph/relay"
	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// householdOf returns the household that a student lives in, or nil, and lets
// the student's record answer for the persons in it.
func householdOf(ctx context.Context, student ieum.ID) (*desk.Household, error) {
	loads := requestFrom(ctx).loads
	h, err := found(loads.households.Load(ctx, student))
	switch {
	case err != nil || h == nil:
		return nil, err
	case h.Hidden != nil:
		return nil, h.Hidden
	case h.Household == nil:
		return nil, nil
	}
	return h, loads.lend(ctx, student, h.Members)
}

// household answers the fields of Household.
type household struct{}

// ID answers Household.id.
func (household) ID(_ context.Context, h *desk.Household) (ieum.ID, error) {
	return h.Household.ID, nil
}

// Type answers Household.type, the first of its types.
func (household) Type(ctx context.Context, h *desk.Household) (*ieum.Entry, error) {
	for _, code := range h.Household.Types {
		return entry(ctx, "HOUSEHOLD", code), nil
	}
	return nil, nil
}

// Types answers Household.types.
func (household) Types(ctx context.Context, h *desk.Household) ([]*ieum.Entry, error) {
	types := make([]*ieum.Entry, len(h.Household.Types))
	for i, code := range h.Household.Types {
		types[i] = entry(ctx, "HOUSEHOLD", code)
	}
	return types, nil
}

// Members answers Household.members.
func (household) Members(_ context.Context, h *desk.Household) ([]*ieum.Person, error) {
	return soonest(h.Members, func(p *ieum.Person) ieum.Date { return p.BirthDate }), nil
}

// Students answers Household.students.
func (household) Students(ctx context.Context, h *desk.Household) ([]*ieum.Student, error) {
	return h.Students, requestFrom(ctx).loads.people(ctx, idsOf(h.Students))
}

// idsOf returns the ids of entities, in their order.
func idsOf[E ieum.Entity](rows []E) []ieum.ID {
	ids := make([]ieum.ID, len(rows))
	for i, row := range rows {
		ids[i] = row.Meta().ID
	}
	return ids
}

// person answers the fields of Person.
type person struct{ seal *relay.Sealer }

// Label answers Person.label.
func (person) Label(_ context.Context, p *ieum.Person, _ *ieum.Language) (string, error) {
	return p.DisplayName, nil
}

// Age answers Person.age.
func (person) Age(ctx context.Context, p *ieum.Person) (*int, error) {
	return age(ctx, p.BirthDate), nil
}

// Needs answers Person.needs.
func (person) Needs(ctx context.Context, p *ieum.Person, status *ieum.NeedStatus) ([]*ieum.Need, error) {
	return needsOf(ctx, p.ID, status)
}

// offer answers the fields of Offer.
type offer struct{ seal *relay.Sealer }

// Label answers Offer.label.
func (offer) Label(_ context.Context, o *ieum.Offer, _ *ieum.Language) (string, error) {
	return o.Text, nil
}

// Supporter answers Offer.supporter.
func (offer) Supporter(ctx context.Context, o *ieum.Offer) (*ieum.Person, error) {
	e, err := found(requestFrom(ctx).loads.entities.Load(ctx, o.Person))
	p, _ := e.(*ieum.Person)
	return p, err
}

// Needs answers Offer.needs.
func (offer) Needs(ctx context.Context, o *ieum.Offer) ([]*ieum.NeedDomain, error) {
	return domains(ctx, o.Needs), nil
}

// enrolment answers the fields of Enrolment.
type enrolment struct{}

// Agency answers Enrolment.agency.
func (enrolment) Agency(ctx context.Context, e *ieum.Enrolment) (*ieum.Agency, error) {
	s := get[ieum.Service](ctx, e.Service)
	if s == nil {
		return nil, nil
	}
	return get[ieum.Agency](ctx, s.Agency), nil
}

// Service answers Enrolment.service.
func (enrolment) Service(ctx context.Context, e *ieum.Enrolment) (*ieum.Service, error) {
	return get[ieum.Service](ctx, e.Service), nil
}

// Worker answers Enrolment.worker.
func (enrolment) Worker(ctx context.Context, e *ieum.Enrolment) (*ieum.Worker, error) {
	return get[ieum.Worker](ctx, e.Worker), nil
}

// Status answers Enrolment.status.
func (enrolment) Status(ctx context.Context, e *ieum.Enrolment) (*ieum.EnrolmentStatus, error) {
	status := e.StatusOn(sessionFrom(ctx).Today())
	return &status, nil
}

// StillFits answers Enrolment.stillFits.
func (enrolment) StillFits(ctx context.Context, e *ieum.Enrolment) (*desk.Fitting, error) {
	return sessionFrom(ctx).StillFits(ctx, e)
}

// Beneficiary answers Enrolment.beneficiary.
func (enrolment) Beneficiary(ctx context.Context, e *ieum.Enrolment) (ieum.Entity, error) {
	return found(requestFrom(ctx).loads.entities.Load(ctx, e.Beneficiary))
}
