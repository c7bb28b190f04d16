package resolver

import (
	"context"
	"slices"

	"ieum/graph/relay"
	"ieum/graph/shape"
	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
)

// householdOf returns a household that somebody in sight lives in, or nil.
func householdOf(ctx context.Context, id ieum.ID) (*ieum.Household, error) {
	if id == "" {
		return nil, nil
	}
	home, err := homeOf(ctx, id)
	if err != nil || home == nil {
		return nil, err
	}
	return home.Household, nil
}

// homeOf returns a household with who lives there, or nil.
func homeOf(ctx context.Context, id ieum.ID) (*ieum.Home, error) {
	return found(requestFrom(ctx).loads.homes.Load(ctx, id))
}

// household answers the fields of Household, all by its id: a household is the
// same from whomever of it somebody comes.
type household struct{ seal *relay.Sealer }

// Type answers Household.type, the first of its types.
func (household) Type(ctx context.Context, h *ieum.Household) (*ieum.Entry, error) {
	for _, code := range h.Types {
		return entry(ctx, "HOUSEHOLD", code), nil
	}
	return nil, nil
}

// Types answers Household.types.
func (household) Types(ctx context.Context, h *ieum.Household) ([]*ieum.Entry, error) {
	types := make([]*ieum.Entry, len(h.Types))
	for i, code := range h.Types {
		types[i] = entry(ctx, "HOUSEHOLD", code)
	}
	return types, nil
}

// Area answers Household.area.
func (household) Area(ctx context.Context, h *ieum.Household) (*ieum.Area, error) {
	return get[ieum.Area](ctx, h.Area), nil
}

// Members answers Household.members.
func (household) Members(ctx context.Context, h *ieum.Household) ([]*ieum.Person, error) {
	home, err := homeOf(ctx, h.ID)
	if err != nil || home == nil {
		return nil, err
	}
	eldest := soonest(slices.Clone(home.Persons), func(p *ieum.Person) ieum.Date { return p.BirthDate })
	return eldest, requestFrom(ctx).loads.persons(ctx, home)
}

// Students answers Household.students. What is asked of each is read when it is
// asked, of all at once: mostly it is their names.
func (household) Students(ctx context.Context, h *ieum.Household) ([]*ieum.Student, error) {
	home, err := homeOf(ctx, h.ID)
	if err != nil || home == nil {
		return nil, err
	}
	return home.Students, nil
}

// HiddenSiblings answers Household.hiddenSiblings.
func (household) HiddenSiblings(ctx context.Context, h *ieum.Household) (int, error) {
	home, err := homeOf(ctx, h.ID)
	if err != nil || home == nil {
		return 0, err
	}
	return home.HiddenSiblings, nil
}

// Enrolments answers Household.enrolments.
func (r household) Enrolments(ctx context.Context, h *ieum.Household, status *ieum.EnrolmentStatus, first *int, after *string, last *int, before *string) (*shape.EnrolmentConnection, error) {
	return enrolmentsOf(ctx, r.seal, h.ID, status, relay.Args{First: first, After: after, Last: last, Before: before})
}

// Overlaps answers Household.overlaps.
func (household) Overlaps(ctx context.Context, h *ieum.Household, on *ieum.Date) ([]*linkage.HouseholdOverlap, error) {
	home, err := homeOf(ctx, h.ID)
	if err != nil || home == nil {
		return nil, err
	}
	overlaps, err := sessionFrom(ctx).Overlaps(ctx, home, orZero(on))
	return pointers(overlaps), err
}

// Lead answers Household.lead.
func (household) Lead(ctx context.Context, h *ieum.Household, on *ieum.Date) (*linkage.HouseholdLead, error) {
	home, err := homeOf(ctx, h.ID)
	if err != nil || home == nil {
		return nil, err
	}
	return sessionFrom(ctx).Lead(ctx, home, orZero(on))
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

// HomeArea answers Person.homeArea.
func (person) HomeArea(ctx context.Context, p *ieum.Person) (*ieum.Area, error) {
	return get[ieum.Area](ctx, p.HomeArea), nil
}

// Household answers Person.household.
func (person) Household(ctx context.Context, p *ieum.Person) (*ieum.Household, error) {
	return householdOf(ctx, p.Household)
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

// Need answers Enrolment.need.
func (enrolment) Need(ctx context.Context, e *ieum.Enrolment) (*ieum.Need, error) {
	return rowAt[ieum.Need](ctx, e.Need)
}

// Referral answers Enrolment.referral.
func (enrolment) Referral(ctx context.Context, e *ieum.Enrolment) (*ieum.Referral, error) {
	return rowAt[ieum.Referral](ctx, e.Referral)
}

// rowAt returns a row of the people that another one names, or nil where none
// is named or the viewer may not see it.
func rowAt[T any, P interface {
	*T
	ieum.Entity
}](ctx context.Context, id ieum.ID) (P, error) {
	if id == "" {
		return nil, nil
	}
	e, err := found(requestFrom(ctx).loads.entities.Load(ctx, id))
	row, _ := e.(P)
	return row, err
}
