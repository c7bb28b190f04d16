package neo4j

import (
	"context"
	"errors"
	"time"

	"golang.org/x/sync/errgroup"

	"ieum/internal/ieum"
)

// planners is how many statements are planned at once while the store warms.
const planners = 4

// Warm lets the server plan every read before the first of them is asked,
// which else waits for that: up to half a second on a quiet machine, and longer
// than a request may on a busy one. It reads nothing.
func (s *Store) Warm(ctx context.Context) error {
	work, ctx := errgroup.WithContext(ctx)
	work.SetLimit(planners)
	for _, read := range s.reads() {
		work.Go(func() error {
			if err := read(ctx); err != nil && !errors.Is(err, ieum.ErrNotFound) {
				return err
			}
			return nil
		})
	}
	return work.Wait() //nolint:wrapcheck // an error of this package
}

// reads are all reads of the store, each of nothing, the dearest to plan first.
func (s *Store) reads() []func(context.Context) error {
	v, school, none, page := s.View(ieum.Scope{}), s.View(ieum.Scope{Ways: ieum.ReachSchool}), []ieum.ID{}, ieum.Page{Limit: 1}
	return []func(context.Context) error{
		func(ctx context.Context) error { _, err := v.Due(ctx, ieum.DueFilter{}, page); return err },
		func(ctx context.Context) error { _, err := v.Surroundings(ctx, none); return err },
		func(ctx context.Context) error { _, err := v.Records(ctx, none); return err },
		func(ctx context.Context) error { _, err := v.Entities(ctx, none); return err },
		func(ctx context.Context) error { _, err := v.Students(ctx, ieum.StudentFilter{}, page); return err },
		func(ctx context.Context) error {
			_, err := school.Students(ctx, ieum.StudentFilter{}, page)
			return err
		},
		func(ctx context.Context) error { _, err := v.Cases(ctx, ieum.CaseFilter{}, page); return err },
		func(ctx context.Context) error { _, err := v.Referrals(ctx, ieum.ReferralFilter{}, page); return err },
		func(ctx context.Context) error { _, err := v.Tasks(ctx, ieum.TaskFilter{}, page); return err },
		func(ctx context.Context) error {
			_, err := v.Conferences(ctx, ieum.ConferenceFilter{}, page)
			return err
		},
		func(ctx context.Context) error {
			_, err := v.StudentCounts(ctx, ieum.StudentFilter{}, ieum.StudentsByGrade)
			return err
		},
		func(ctx context.Context) error {
			_, err := v.CaseCounts(ctx, ieum.CaseFilter{}, ieum.CasesByStage)
			return err
		},
		func(ctx context.Context) error { _, err := v.ReferralCounts(ctx, ieum.ReferralFilter{}); return err },
		func(ctx context.Context) error {
			_, err := v.Reports(ctx, ieum.ReportFilter{Node: "-"}, page)
			return err
		},
		func(ctx context.Context) error { _, err := v.EmergencyAccesses(ctx, page); return err },
		func(ctx context.Context) error { _, err := v.Teams(ctx, page); return err },
		func(ctx context.Context) error { _, err := v.ServedBy(ctx, none); return err },
		func(ctx context.Context) error {
			_, err := v.EnrolmentsOf(ctx, none, ieum.EnrolmentFilter{}, page)
			return err
		},
		func(ctx context.Context) error { _, err := v.ReferralsTo(ctx, none, page); return err },
		func(ctx context.Context) error { _, err := v.StudentsAt(ctx, none, page); return err },
		func(ctx context.Context) error { _, err := v.Homes(ctx, none); return err },
		func(ctx context.Context) error { _, err := v.MaySee(ctx, ""); return err },
		func(ctx context.Context) error { _, err := v.Introducers(ctx, "", "", ""); return err },
		func(ctx context.Context) error { _, err := v.Tied(ctx, none); return err },
		func(ctx context.Context) error { _, err := v.Namesakes(ctx, "", ""); return err },
		func(ctx context.Context) error { _, err := v.Ending(ctx, ieum.EndingFilter{}, page); return err },
		func(ctx context.Context) error { _, err := v.AuditTrail(ctx, ieum.AuditFilter{}, page); return err },
		func(ctx context.Context) error {
			_, err := v.AuditReached(ctx, ieum.AuditSelection{Account: "-"})
			return err
		},
		func(ctx context.Context) error { _, err := v.AuditWork(ctx, time.Time{}, time.Time{}); return err },
		func(ctx context.Context) error { _, err := v.UnmetNeeds(ctx, ""); return err },
		func(ctx context.Context) error { _, err := v.ReferralFlow(ctx, "", ""); return err },
		func(ctx context.Context) error { _, err := s.Feed().Revisions(ctx); return err },
	}
}
