package resolver

import (
	"context"

	"github.com/vikstrous/dataloadgen"

	"ieum/graph/relay"
	"ieum/graph/shape"
	"ieum/internal/ieum"
)

// The lists from the other end of a reference. All lists of one field that are
// asked for at once, with the same arguments, are one read.

// inverseKey is a list: what it is of, its filter and the page, as the store
// orders it.
type inverseKey struct {
	of     ieum.ID
	status ieum.EnrolmentStatus
	page   ieum.Page
}

// inverses are the loaders of these lists.
type inverses struct {
	enrolments *dataloadgen.Loader[inverseKey, ieum.Slice[*ieum.Enrolment]]
	referrals  *dataloadgen.Loader[inverseKey, ieum.Slice[*ieum.Referral]]
	students   *dataloadgen.Loader[inverseKey, ieum.Slice[*ieum.Student]]
}

// eachInverse makes a loader of a method of the desk that reads a page of the
// lists of many ids.
func eachInverse[E any](read func(ctx context.Context, ids []ieum.ID, like inverseKey) (map[ieum.ID]ieum.Slice[E], error)) *dataloadgen.Loader[inverseKey, ieum.Slice[E]] {
	return dataloadgen.NewMappedLoader(func(ctx context.Context, keys []inverseKey) (map[inverseKey]ieum.Slice[E], error) {
		alike := map[inverseKey][]ieum.ID{}
		for _, key := range keys {
			like := key
			like.of = ""
			alike[like] = append(alike[like], key.of)
		}
		lists := make(map[inverseKey]ieum.Slice[E], len(keys))
		for like, ids := range alike {
			found, err := read(ctx, ids, like)
			if err != nil {
				return nil, err
			}
			for _, id := range ids {
				key := like
				key.of = id
				lists[key] = found[id]
			}
		}
		return lists, nil
	}, dataloadgen.WithWait(gather))
}

// enrolmentsOf answers a list of enrolments, the newest first.
func enrolmentsOf(ctx context.Context, seal *relay.Sealer, of ieum.ID, status *ieum.EnrolmentStatus, args relay.Args) (*shape.EnrolmentConnection, error) {
	list := bind(ctx, "enrolments", of, orZero(status))
	page, err := seal.Page(list, args)
	if err != nil {
		return nil, err
	}
	slice, err := requestFrom(ctx).loads.inverses.enrolments.Load(ctx, inverseKey{of, orZero(status), relay.Turn(page)})
	if err != nil {
		return nil, err
	}
	return relay.Connect(seal, list, relay.Reverse(slice)), nil
}

// referralsTo answers a list of referrals, the newest first.
func referralsTo(ctx context.Context, seal *relay.Sealer, of ieum.ID, args relay.Args) (*shape.ReferralConnection, error) {
	list := bind(ctx, "referrals", of)
	page, err := seal.Page(list, args)
	if err != nil {
		return nil, err
	}
	slice, err := requestFrom(ctx).loads.inverses.referrals.Load(ctx, inverseKey{of: of, page: relay.Turn(page)})
	if err != nil {
		return nil, err
	}
	return relay.Connect(seal, list, relay.Reverse(slice)), nil
}

// studentsAt answers who attends a school, by name.
func studentsAt(ctx context.Context, seal *relay.Sealer, school ieum.ID, args relay.Args) (*shape.StudentConnection, error) {
	list := bind(ctx, "students", school)
	page, err := seal.Page(list, args)
	if err != nil {
		return nil, err
	}
	loads := requestFrom(ctx).loads
	slice, err := loads.inverses.students.Load(ctx, inverseKey{of: school, page: page})
	if err != nil {
		return nil, err
	}
	loads.each(ctx, entities(slice.Rows))
	return relay.Connect(seal, list, slice), loads.people(ctx, slice.Rows)
}

// inverseFields are the fields that are lists from the other end, by type.
var inverseFields = map[string]bool{
	"Agency.enrolments": true, "Agency.referrals": true, "Service.enrolments": true, "Service.referrals": true, "School.students": true,
	"Household.enrolments": true,
}

// Enrolments answers Agency.enrolments.
func (r agency) Enrolments(ctx context.Context, a *ieum.Agency, status *ieum.EnrolmentStatus, first *int, after *string, last *int, before *string) (*shape.EnrolmentConnection, error) {
	return enrolmentsOf(ctx, r.seal, a.ID, status, relay.Args{First: first, After: after, Last: last, Before: before})
}

// Referrals answers Agency.referrals.
func (r agency) Referrals(ctx context.Context, a *ieum.Agency, first *int, after *string, last *int, before *string) (*shape.ReferralConnection, error) {
	return referralsTo(ctx, r.seal, a.ID, relay.Args{First: first, After: after, Last: last, Before: before})
}

// Enrolments answers Service.enrolments.
func (r service) Enrolments(ctx context.Context, s *ieum.Service, status *ieum.EnrolmentStatus, first *int, after *string, last *int, before *string) (*shape.EnrolmentConnection, error) {
	return enrolmentsOf(ctx, r.seal, s.ID, status, relay.Args{First: first, After: after, Last: last, Before: before})
}

// Referrals answers Service.referrals.
func (r service) Referrals(ctx context.Context, s *ieum.Service, first *int, after *string, last *int, before *string) (*shape.ReferralConnection, error) {
	return referralsTo(ctx, r.seal, s.ID, relay.Args{First: first, After: after, Last: last, Before: before})
}

// Students answers School.students.
func (r school) Students(ctx context.Context, s *ieum.School, first *int, after *string, last *int, before *string) (*shape.StudentConnection, error) {
	return studentsAt(ctx, r.seal, s.ID, relay.Args{First: first, After: after, Last: last, Before: before})
}
