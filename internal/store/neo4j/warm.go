package neo4j

import (
	"context"
	"errors"

	"ieum/internal/ieum"
)

// Warm lets the server plan every read before the first of them is asked,
// which else waits up to half a second for that. It reads nothing.
func (s *Store) Warm(ctx context.Context) error {
	v, none, page := s.View(ieum.Scope{}), []ieum.ID{}, ieum.Page{Limit: 1}
	var errs []error
	note := func(_ any, err error) {
		if !errors.Is(err, ieum.ErrNotFound) {
			errs = append(errs, err)
		}
	}
	note(v.Entities(ctx, none))
	note(v.Records(ctx, none))
	note(v.Surroundings(ctx, none))
	note(v.ServedBy(ctx, none))
	note(v.HouseholdOverlap(ctx, "", ""))
	note(v.HouseholdLead(ctx, "", ""))
	note(v.MaySee(ctx, ""))
	note(v.Introducers(ctx, "", "", ""))
	note(v.Ending(ctx, ieum.EndingFilter{}, page))
	note(v.UnmetNeeds(ctx, "", ""))
	note(v.ReferralFlow(ctx, "", ""))
	note(v.Students(ctx, ieum.StudentFilter{}, page))
	note(s.View(ieum.Scope{Ways: ieum.ReachSchool}).Students(ctx, ieum.StudentFilter{}, page))
	note(v.Cases(ctx, ieum.CaseFilter{}, page))
	note(v.Referrals(ctx, ieum.ReferralFilter{}, page))
	note(v.ReferralCounts(ctx, ieum.ReferralFilter{}))
	note(v.Due(ctx, ieum.DueFilter{}, page))
	note(s.Feed().Revisions(ctx))
	return errors.Join(errs...)
}
