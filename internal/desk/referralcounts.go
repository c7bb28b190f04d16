package desk

import (
	"context"
	"fmt"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// smallestSchool is how many students of a school its head must see for the
// counts of their referrals to tell nothing about one of them
// (docs/adr/0074).
const smallestSchool = 5

// ReferralCount is how many referrals are in a state.
type ReferralCount struct {
	State ieum.ReferralState
	Count int
}

// ReferralCounts counts the referrals whose state the viewer may read, by
// state, those of the students of a school where one is named. The head of a
// school reads no state of a referral, but the counts of the whole of the own
// school, where that has at least five students in the record. States without
// any are left out; the rest come in the order in which a referral goes
// through them. The error is a [*policy.Redacted] for who may count nobody's.
func (s *Session) ReferralCounts(ctx context.Context, school ieum.ID) ([]ReferralCount, error) {
	if err := s.requireList(policy.CountReferrals, "Referral"); err != nil {
		return nil, err
	}
	scope, err := s.counting(ctx)
	if err != nil {
		return nil, err
	}
	found, err := s.reading(scope).ReferralCounts(ctx, ieum.ReferralFilter{School: school})
	if err != nil {
		return nil, fmt.Errorf("desk: referrals by state: %w", err)
	}
	class, _ := policy.ClassOf("Referral", "State")
	s.counted(class)
	return inStates(found), nil
}

// counting returns the scope in which referrals may be counted.
func (s *Session) counting(ctx context.Context) (ieum.Scope, error) {
	scope := policy.Narrow(s.scope, "Referral", "State")
	if s.scope.Ways.Has(ieum.ReachSchool) {
		own := s.scope
		own.Ways = ieum.ReachSchool
		students, err := s.reading(own).Students(ctx, ieum.StudentFilter{}, ieum.Page{Limit: 1})
		if err != nil {
			return scope, fmt.Errorf("desk: students of the school: %w", err)
		}
		if students.Total >= smallestSchool {
			scope.Ways |= ieum.ReachSchool
		}
	}
	if scope.Ways == 0 {
		s.audit.Missed("")
		return scope, hidden("Referral", "State")
	}
	return scope, nil
}
