package resolver

import (
	"context"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vikstrous/dataloadgen"

	"ieum/graph/relay"
	"ieum/graph/selection"
	"ieum/graph/shape"
	"ieum/internal/atlas"
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
	return relay.Connect(seal, list, slice), loads.people(ctx, slice.Rows)
}

// ahead is a list that an operation asks of each row of a type: read for all
// rows of a list at once, before the first of them is answered.
type ahead struct {
	field string
	key   inverseKey
}

// inverseFields are the fields that are lists from the other end, by type.
var inverseFields = map[string]bool{
	"Agency.enrolments": true, "Agency.referrals": true, "Service.enrolments": true, "Service.referrals": true, "School.students": true,
	"Household.enrolments": true,
}

// aheadOf reads such a field of an operation's text. A page that begins at a
// cursor is one row's alone, and is not read ahead.
func aheadOf(f *ast.Field, variables map[string]any) (ahead, bool) {
	if !inverseFields[f.ObjectDefinition.Name+"."+f.Name] || leftOut(f, variables) {
		return ahead{}, false
	}
	args := f.ArgumentMap(variables)
	if args["after"] != nil || args["before"] != nil {
		return ahead{}, false
	}
	a := ahead{field: f.Name, key: inverseKey{page: ieum.Page{Limit: relay.DefaultRows}}}
	first, hasFirst := selection.Number(args["first"])
	last, hasLast := selection.Number(args["last"])
	switch {
	case hasFirst && hasLast:
		return a, false // which is refused where it is asked
	case hasFirst:
		a.key.page.Limit = first
	case hasLast:
		a.key.page.Limit, a.key.page.Backward = last, true
	}
	if status, ok := args["status"].(string); ok {
		a.key.status = ieum.EnrolmentStatus(status)
	}
	if f.Name != "students" {
		a.key.page = relay.Turn(a.key.page)
	}
	return a, relay.Rows(a.key.page.Limit, "first") == nil
}

// leftOut reports whether a directive leaves a field out of the answer.
func leftOut(f *ast.Field, variables map[string]any) bool {
	for name, out := range map[string]bool{"skip": true, "include": false} {
		if d := f.Directives.ForName(name); d != nil && d.ArgumentMap(variables)["if"] == out {
			return true
		}
	}
	return false
}

// lists reads, for all rows of a list of one type at once, the lists from the
// other end that the operation asks of each. What goes wrong is told where it is
// asked for.
func (l *loads) lists(ctx context.Context, object string, ids []ieum.ID) {
	if len(ids) < 2 {
		return
	}
	for _, a := range l.want.ahead[object] {
		keys := make([]inverseKey, len(ids))
		for i, id := range ids {
			keys[i] = a.key
			keys[i].of = id
		}
		switch a.field {
		case "enrolments":
			found, _ := l.inverses.enrolments.LoadAll(ctx, keys)
			l.enrolled(ctx, rowsOf(found))
		case "referrals":
			_, _ = l.inverses.referrals.LoadAll(ctx, keys)
		case "students":
			found, _ := l.inverses.students.LoadAll(ctx, keys)
			_ = l.people(ctx, rowsOf(found))
		}
	}
}

// agencies is lists for a page of agencies and for the services of each.
func (l *loads) agencies(ctx context.Context, hits []atlas.AgencyHit) {
	var agencies, services []ieum.ID
	for _, hit := range hits {
		agencies = append(agencies, hit.Agency.ID)
		if len(l.want.ahead["Service"]) > 0 {
			services = append(services, idsOf(sessionFrom(ctx).Directory().ServicesOf(hit.Agency.ID))...)
		}
	}
	l.lists(ctx, "Agency", agencies)
	l.lists(ctx, "Service", services)
}

// rowsOf returns the rows of all lists.
func rowsOf[E any](lists []ieum.Slice[E]) []E {
	var rows []E
	for _, slice := range lists {
		rows = append(rows, slice.Rows...)
	}
	return rows
}

// enrolled reads, for the rows of many lists at once, whom and what the
// operation asks of each that hangs on the people.
func (l *loads) enrolled(ctx context.Context, rows []*ieum.Enrolment) {
	var ids []ieum.ID
	for _, e := range rows {
		for field, id := range map[string]ieum.ID{"beneficiary": e.Beneficiary, "need": e.Need, "referral": e.Referral} {
			if l.want.ofEnrolments[field] && id != "" {
				ids = append(ids, id)
			}
		}
	}
	if len(ids) == 0 {
		return
	}
	found, _ := l.entities.LoadAll(ctx, ids)
	var students []*ieum.Student
	for _, e := range found {
		if s, ok := e.(*ieum.Student); ok {
			students = append(students, s)
		}
	}
	_ = l.people(ctx, students)
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
