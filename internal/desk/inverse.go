package desk

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// EnrolmentsOf returns, by id, the enrolments of each of the services, agencies
// and households that the viewer reads, of all states or of those that are in
// one today, in order of Since, then id. Ids that nothing hangs on are left
// out. The error is a [*policy.Redacted] for who reads nobody's.
func (s *Session) EnrolmentsOf(ctx context.Context, of []ieum.ID, status ieum.EnrolmentStatus, page ieum.Page) (map[ieum.ID]ieum.Slice[*ieum.Enrolment], error) {
	return inverse(ctx, s, "Enrolment", "Service", page, func(v ieum.View, page ieum.Page) (map[ieum.ID]ieum.Slice[*ieum.Enrolment], error) {
		return v.EnrolmentsOf(ctx, of, ieum.EnrolmentFilter{Status: status, On: s.today}, page)
	})
}

// ReferralsTo returns, by id, the referrals to each of the services and agencies
// that the viewer reads, in order of RequestedOn, then id. The rest is as in
// [Session.EnrolmentsOf].
func (s *Session) ReferralsTo(ctx context.Context, of []ieum.ID, page ieum.Page) (map[ieum.ID]ieum.Slice[*ieum.Referral], error) {
	return inverse(ctx, s, "Referral", "Service", page, func(v ieum.View, page ieum.Page) (map[ieum.ID]ieum.Slice[*ieum.Referral], error) {
		return v.ReferralsTo(ctx, of, page)
	})
}

// StudentsAt returns, by id, who of those whom the viewer may see attends each
// of the schools, by name. The rest is as in [Session.EnrolmentsOf].
func (s *Session) StudentsAt(ctx context.Context, schools []ieum.ID, page ieum.Page) (map[ieum.ID]ieum.Slice[*ieum.Student], error) {
	return inverse(ctx, s, "Student", "School", page, func(v ieum.View, page ieum.Page) (map[ieum.ID]ieum.Slice[*ieum.Student], error) {
		return v.StudentsAt(ctx, schools, page)
	})
}

// ReadsSome reports whether a list from the other end of a reference, which is a
// field of a kind, is one for the viewer, and not withheld as a whole.
func (s *Session) ReadsSome(kind ieum.Kind, field string) bool {
	return policy.May(s.principal, policy.ReadPeople) && policy.Narrow(s.scope, kind, field).Ways != 0
}

// inverse reads lists from the other end of a reference, which is a field of a
// kind, in the scope that may read it: else the list would tell it.
func inverse[E ieum.Entity](ctx context.Context, s *Session, kind ieum.Kind, field string, page ieum.Page, read func(ieum.View, ieum.Page) (map[ieum.ID]ieum.Slice[E], error)) (map[ieum.ID]ieum.Slice[E], error) {
	if err := s.requireList(policy.ReadPeople, kind); err != nil {
		return nil, err
	}
	scope := policy.Narrow(s.scope, kind, field)
	if scope.Ways == 0 {
		s.audit.Missed("")
		return nil, hidden(kind, field)
	}
	found, err := listedEach(page, func(page ieum.Page) (map[ieum.ID]ieum.Slice[E], error) { return read(s.reading(scope), page) })
	if err != nil {
		return nil, fmt.Errorf("desk: %s by %s: %w", kind, field, err)
	}
	if err := eachAsSeen(ctx, s, scope, found); err != nil {
		return nil, fmt.Errorf("desk: %s by %s: %w", kind, field, err)
	}
	class, _ := policy.ClassOf(kind, field)
	if !s.operation.ByField {
		s.counted(class)
	}
	for _, slice := range found {
		for i, row := range slice.Rows {
			slice.Rows[i] = show(s, row)
		}
	}
	return found, nil
}

// eachAsSeen is [asSeen] for the rows of many lists, which one row may be in
// several of.
func eachAsSeen[E ieum.Entity](ctx context.Context, s *Session, scope ieum.Scope, lists map[ieum.ID]ieum.Slice[E]) error {
	byID := map[ieum.ID]E{}
	for _, slice := range lists {
		for _, row := range slice.Rows {
			byID[row.Meta().ID] = row
		}
	}
	rows := slices.Collect(maps.Values(byID))
	if err := asSeen(ctx, s, scope, rows); err != nil {
		return err
	}
	for _, row := range rows {
		byID[row.Meta().ID] = row
	}
	for _, slice := range lists {
		for i, row := range slice.Rows {
			slice.Rows[i] = byID[row.Meta().ID]
		}
	}
	return nil
}

// listedEach is [listed] for several lists at once.
func listedEach[T any](page ieum.Page, read func(ieum.Page) (map[ieum.ID]ieum.Slice[T], error)) (map[ieum.ID]ieum.Slice[T], error) {
	if err := checkPage(page); err != nil {
		return nil, err
	}
	if page.Limit > 0 {
		return read(page)
	}
	page.Limit = 1
	found, err := read(page)
	for id, slice := range found {
		found[id] = withoutRows(slice, page.Backward)
	}
	return found, err
}
