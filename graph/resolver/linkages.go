package resolver

import (
	"context"

	"ieum/graph/relay"
	"ieum/graph/shape"
	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
)

// Linkage answers Query.linkage.
func (query) Linkage(ctx context.Context, subject ieum.ID, need string, on *ieum.Date, maxSteps int) (*linkage.Answer, error) {
	return sessionFrom(ctx).Linkage(ctx, desk.LinkageInput{
		Subject: subject, Need: need, On: orZero(on), MaxSteps: maxSteps,
	})
}

// LinkageFor answers Query.linkageFor.
func (query) LinkageFor(ctx context.Context, profile shape.ProfileInput, need string, maxSteps int) (*linkage.Answer, error) {
	return sessionFrom(ctx).LinkageFor(ctx, desk.LinkageForInput{
		Profile: profileOf(profile), Need: need, MaxSteps: maxSteps,
	})
}

func profileOf(p shape.ProfileInput) linkage.Profile {
	profile := linkage.Profile{Grade: p.Grade, Age: p.Age, HomeArea: orZero(p.HomeArea), School: orZero(p.School), On: orZero(p.On)}
	for _, f := range p.Facts {
		profile.Facts = append(profile.Facts, linkage.ProfileFact(f))
	}
	return profile
}

// LinkagePlan answers Query.linkagePlan.
func (query) LinkagePlan(ctx context.Context, subject ieum.ID, needs []string, on *ieum.Date) (*linkage.Plan, error) {
	return sessionFrom(ctx).LinkagePlan(ctx, desk.LinkagePlanInput{Subject: subject, Needs: needs, On: orZero(on)})
}

// linkageAnswer answers the fields of Linkage.
type linkageAnswer struct{}

// Options answers Linkage.options.
func (linkageAnswer) Options(_ context.Context, a *linkage.Answer, first int, after *ieum.ID) ([]*linkage.Option, error) {
	return among(a.OptionsAfter(orZero(after), first))
}

// Informal answers Linkage.informal.
func (linkageAnswer) Informal(_ context.Context, a *linkage.Answer, first int, after *ieum.ID) ([]*linkage.Option, error) {
	return among(a.InformalAfter(orZero(after), first))
}

// Blocked answers Linkage.blocked.
func (linkageAnswer) Blocked(_ context.Context, a *linkage.Answer, first int, after *ieum.ID) ([]*linkage.Blocked, error) {
	return among(a.BlockedAfter(orZero(after), first))
}

// among returns the rows after a resource that the list holds, and else says that it does not.
func among[T any](rows []*T, ok bool) ([]*T, error) {
	if !ok {
		return nil, &desk.Invalid{Argument: "after", What: "is none of this list today; ask for it from the start"}
	}
	return rows, nil
}

// linkagePlan answers the fields of LinkagePlan.
type linkagePlan struct{}

// Uncovered answers LinkagePlan.uncovered.
func (linkagePlan) Uncovered(ctx context.Context, p *linkage.Plan) ([]*ieum.NeedDomain, error) {
	list := make([]*ieum.NeedDomain, len(p.Uncovered))
	for i, need := range p.Uncovered {
		list[i] = domain(ctx, need)
	}
	return list, nil
}

// linkagePart answers the fields of LinkagePart.
type linkagePart struct{}

// Need answers LinkagePart.need.
func (linkagePart) Need(ctx context.Context, p *linkage.Part) (*ieum.NeedDomain, error) {
	return domain(ctx, p.Need), nil
}

// Eligibility answers Query.eligibility.
func (query) Eligibility(ctx context.Context, subject, service ieum.ID, need *string, on *ieum.Date) (*linkage.Eligibility, error) {
	return sessionFrom(ctx).Eligibility(ctx, desk.EligibilityInput{
		Subject: subject, Service: service, Need: given(need), On: orZero(on),
	})
}

// Mediation answers Query.mediation.
func (query) Mediation(ctx context.Context, from, to ieum.ID, on *ieum.Date, maxSteps int) (*linkage.Mediation, error) {
	return sessionFrom(ctx).Mediation(ctx, desk.MediationInput{From: from, To: to, On: orZero(on), MaxSteps: maxSteps})
}

// Candidates answers Service.candidates.
func (r service) Candidates(ctx context.Context, s *ieum.Service, on *ieum.Date, first *int, after *string, last *int, before *string) (*shape.CandidateConnection, error) {
	list := bind(ctx, "Service.candidates, pressing first", s.ID, on)
	page, err := r.seal.Page(list, relay.Args{First: first, After: after, Last: last, Before: before})
	if err != nil {
		return nil, err
	}
	all, err := sessionFrom(ctx).Candidates(ctx, desk.CandidatesInput{Service: s.ID, On: orZero(on)})
	if err != nil {
		return nil, err
	}
	rows := relay.Cut(pointers(all), (*desk.Candidate).Mark, page)
	return relay.Connect(r.seal, list, rows), requestFrom(ctx).loads.people(ctx, studentsOf(rows.Rows))
}

func studentsOf(rows []*desk.Candidate) []*ieum.Student {
	students := make([]*ieum.Student, len(rows))
	for i, c := range rows {
		students[i] = c.Student
	}
	return students
}

// candidate answers the fields of Candidate.
type candidate struct{}

// Need answers Candidate.need.
func (candidate) Need(ctx context.Context, c *desk.Candidate) (*ieum.NeedDomain, error) {
	return domain(ctx, c.Need), nil
}
