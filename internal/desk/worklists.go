package desk

import (
	"context"
	"fmt"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// caseAsks returns the fields that a list of cases and its filter ask for. The
// list goes by the day of opening.
func caseAsks(f ieum.CaseFilter) []asked {
	fields := []asked{{"Case", "OpenedOn"}, {"Case", "Student"}}
	if f.Team != "" {
		fields = append(fields, asked{"Case", "Team"})
	}
	if len(f.Stages) > 0 {
		fields = append(fields, asked{"Case", "Stage"})
	}
	if f.Class != "" {
		fields = append(fields, asked{"Case", "Class"})
	}
	if f.Open != nil {
		fields = append(fields, asked{"Case", "ClosedOn"})
	}
	if f.CaseManager != "" {
		fields = append(fields, managing()...)
	}
	if f.School != "" {
		fields = append(fields, asked{"Student", "School"})
	}
	if f.NoContactSince != "" {
		fields = append(fields, asked{"Contact", "Case"}, asked{"Contact", "On"})
	}
	return fields
}

// Cases lists the cases of the students whom the viewer may see, in order of
// the day of opening, then id. What a filter may ask for is as in
// [Session.Students].
func (s *Session) Cases(ctx context.Context, filter ieum.CaseFilter, page ieum.Page) (ieum.Slice[*ieum.Case], error) {
	if err := s.requireList(policy.ReadPeople, "Case"); err != nil {
		return ieum.Slice[*ieum.Case]{}, err
	}
	found, err := listOf(ctx, s, caseAsks(filter), nil, page, func(view ieum.View, page ieum.Page) (ieum.Slice[*ieum.Case], error) {
		return view.Cases(ctx, filter, page)
	})
	if err != nil {
		return found, fmt.Errorf("desk: cases: %w", err)
	}
	return found, nil
}

// referralAsks returns the fields that a list of referrals and its filter ask
// for. The list goes by the day of the request.
func referralAsks(f ieum.ReferralFilter) []asked {
	fields := []asked{{"Referral", "RequestedOn"}, {"Referral", "Student"}}
	if f.Service != "" || f.Agency != "" {
		fields = append(fields, asked{"Referral", "Service"})
	}
	if len(f.States) > 0 {
		fields = append(fields, asked{"Referral", "State"})
	}
	if f.School != "" {
		fields = append(fields, asked{"Student", "School"})
	}
	return fields
}

// Referrals lists the referrals of the students whom the viewer may see, in
// order of the day of the request, those that were not sent first, then id.
// What a filter may ask for is as in [Session.Students]. To an agency or
// service that the viewer may not know of there are none.
func (s *Session) Referrals(ctx context.Context, filter ieum.ReferralFilter, page ieum.Page) (ieum.Slice[*ieum.Referral], error) {
	if err := s.requireList(policy.ReadPeople, "Referral"); err != nil {
		return ieum.Slice[*ieum.Referral]{}, err
	}
	found, err := listOf(ctx, s, referralAsks(filter), nil, page, func(view ieum.View, page ieum.Page) (ieum.Slice[*ieum.Referral], error) {
		_, agency := atlas.Get[ieum.Agency](s.view, filter.Agency)
		_, service := atlas.Get[ieum.Service](s.view, filter.Service)
		if filter.Agency != "" && !agency || filter.Service != "" && !service {
			return ieum.Slice[*ieum.Referral]{}, nil
		}
		return view.Referrals(ctx, filter, page)
	})
	if err != nil {
		return found, fmt.Errorf("desk: referrals: %w", err)
	}
	return found, nil
}
