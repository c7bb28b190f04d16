package resolver

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vikstrous/dataloadgen"

	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// gather is how long a loader waits for others to ask too. Lists fetch for
// all their rows before anybody asks, so that it is rarely waited for.
const gather = 500 * time.Microsecond

// loads reads each thing once per operation, for all who ask at once, always
// through the session: what it hides is hidden here.
type loads struct {
	want     wanted
	records  *dataloadgen.Loader[ieum.ID, *desk.Record]
	homes    *dataloadgen.Loader[ieum.ID, *ieum.Home]
	students *dataloadgen.Loader[ieum.ID, *ieum.Student]
	entities *dataloadgen.Loader[ieum.ID, ieum.Entity]
	inverses inverses
	ties     *dataloadgen.Loader[desk.Tying, []*desk.Tie]
	// around is what lies around students whose referrals wait for consent.
	around *dataloadgen.Loader[ieum.ID, *ieum.Surroundings]
	// portraits are what pictures of students are drawn from.
	portraits *dataloadgen.Loader[ieum.ID, *desk.Portrait]
}

func newLoads(s *desk.Session, op *graphql.OperationContext) *loads {
	want := wantedBy(op.Operation.SelectionSet)
	wait := dataloadgen.WithWait(gather)
	return &loads{
		want: want,
		records: dataloadgen.NewMappedLoader(func(ctx context.Context, ids []ieum.ID) (map[ieum.ID]*desk.Record, error) {
			return s.Records(ctx, ids, want.kinds...)
		}, wait),
		homes:     dataloadgen.NewMappedLoader(s.Homes, wait),
		students:  dataloadgen.NewMappedLoader(s.StudentsByID, wait),
		entities:  dataloadgen.NewMappedLoader(s.Entities, wait),
		ties:      dataloadgen.NewMappedLoader(s.Ties, wait),
		around:    dataloadgen.NewMappedLoader(s.Around, wait),
		portraits: dataloadgen.NewMappedLoader(s.Portraits, wait),
		inverses: inverses{
			enrolments: eachInverse(func(ctx context.Context, ids []ieum.ID, like inverseKey) (map[ieum.ID]ieum.Slice[*ieum.Enrolment], error) {
				return s.EnrolmentsOf(ctx, ids, like.status, like.page)
			}),
			referrals: eachInverse(func(ctx context.Context, ids []ieum.ID, like inverseKey) (map[ieum.ID]ieum.Slice[*ieum.Referral], error) {
				return s.ReferralsTo(ctx, ids, like.page)
			}),
			students: eachInverse(func(ctx context.Context, ids []ieum.ID, like inverseKey) (map[ieum.ID]ieum.Slice[*ieum.Student], error) {
				return s.StudentsAt(ctx, ids, like.page)
			}),
		},
	}
}

// found turns the loader's way of saying that there is nothing into nil, as
// the desk says it.
func found[V any](v V, err error) (V, error) {
	if errors.Is(err, dataloadgen.ErrNotFound) {
		var none V
		return none, nil
	}
	return v, err
}

// people reads, for all students of a list at once, whatever the operation
// will ask of each.
func (l *loads) people(ctx context.Context, students []*ieum.Student) error {
	if err := l.parts(ctx, idsOf(students)); err != nil {
		return err
	}
	if l.want.portraits && len(students) > 0 {
		_, err := l.portraits.LoadAll(ctx, idsOf(students))
		if err := ignoreAbsent([]error{err}); err != nil {
			return err
		}
	}
	if !l.want.households {
		return nil
	}
	return l.households(ctx, students)
}

// households reads those that students live in, with what the operation will
// ask of the persons there.
func (l *loads) households(ctx context.Context, students []*ieum.Student) error {
	var housed []*ieum.Student
	for _, s := range students {
		if s.Household != "" {
			housed = append(housed, s)
		}
	}
	ids := make([]ieum.ID, len(housed))
	for i, s := range housed {
		ids[i] = s.Household
	}
	if err := forList(ctx, len(ids)); err != nil {
		return err
	}
	homes, err := l.homes.LoadAll(ctx, ids)
	if err := ignoreAbsent([]error{err}); err != nil {
		return err
	}
	for i, home := range homes {
		if home == nil {
			continue
		}
		if err := l.lend(ctx, housed[i].ID, home.Persons); err != nil {
			return err
		}
	}
	return nil
}

// forList counts a read for so many rows of a list as work, before it is done. What
// is counted hangs on the rows that are answered, never on how loaders gather,
// nor on what is hidden. That of one thing is in the price of its field.
func forList(ctx context.Context, rows int) error {
	if rows < 2 {
		return nil
	}
	return sessionFrom(ctx).Reads()
}

// persons reads, for all who live in a household at once, whatever the
// operation will ask of each.
func (l *loads) persons(ctx context.Context, home *ieum.Home) error {
	return l.parts(ctx, idsOf(home.Persons))
}

// parts reads, for many people at once, what the operation will ask of their
// records.
func (l *loads) parts(ctx context.Context, ids []ieum.ID) error {
	if len(l.want.kinds) == 0 || len(ids) == 0 {
		return nil
	}
	if err := forList(ctx, len(ids)); err != nil {
		return err
	}
	_, err := l.records.LoadAll(ctx, ids)
	return ignoreAbsent([]error{err})
}

// rows reads whatever the operation will ask of those whose rows a list holds:
// the students on whom the rows hang, who may be the rows themselves.
func (l *loads) rows(ctx context.Context, rows []ieum.Entity) error {
	var students []*ieum.Student
	for _, row := range rows {
		if s, ok := row.(*ieum.Student); ok {
			students = append(students, s)
		}
	}
	l.each(ctx, rows)
	roots := rootsOf(rows)
	if err := l.ahead(ctx, students, roots); err != nil || !l.want.subjects || len(roots) == 0 {
		return err
	}
	_, err := l.entities.LoadAll(ctx, roots)
	return ignoreAbsent([]error{err})
}

// ahead reads what the operation will ask of the students who are the rows of a
// list, or of those on whom the rows hang.
func (l *loads) ahead(ctx context.Context, students []*ieum.Student, roots []ieum.ID) error {
	switch {
	case len(students) > 0:
		return l.people(ctx, students)
	case l.want.students:
		return l.named(ctx, roots)
	}
	return l.parts(ctx, roots)
}

// named reads students by id, with whatever the operation will ask of them.
func (l *loads) named(ctx context.Context, ids []ieum.ID) error {
	if len(ids) == 0 {
		return nil
	}
	found, err := l.students.LoadAll(ctx, ids)
	if err := ignoreAbsent([]error{err}); err != nil {
		return err
	}
	return l.people(ctx, slices.DeleteFunc(found, func(s *ieum.Student) bool { return s == nil }))
}

// ignoreAbsent returns the first error that says more than that something is
// hidden or absent.
func ignoreAbsent(errs []error) error {
	for _, err := range errs {
		var each dataloadgen.ErrorSlice
		if !errors.As(err, &each) {
			each = dataloadgen.ErrorSlice{err}
		}
		for _, one := range each {
			if one != nil && !errors.Is(one, dataloadgen.ErrNotFound) {
				return one
			}
		}
	}
	return nil
}

// record returns the record of a student or person, or nil.
func record(ctx context.Context, id ieum.ID) (*desk.Record, error) {
	return found(requestFrom(ctx).loads.records.Load(ctx, id))
}

// part returns rows of one kind of somebody's record, those that keep says.
// Hidden rows are the desk's error.
func part[T any, P interface {
	*T
	ieum.Entity
}](ctx context.Context, whose ieum.ID, keep func(P) bool) ([]P, error) {
	r, err := record(ctx, whose)
	if err != nil || r == nil {
		return nil, err
	}
	rows, err := desk.Part[T, P](r)
	if err != nil {
		return nil, err
	}
	kept := make([]P, 0, len(rows))
	for _, row := range rows {
		if keep(row) {
			kept = append(kept, row)
		}
	}
	return kept, nil
}

// lend lets the record of a student answer for persons around it, whose rows
// it holds: they hang on the same household or the same student. Whose data
// leaves is told by the fields that are answered, whichever record they came
// from.
func (l *loads) lend(ctx context.Context, student ieum.ID, persons []*ieum.Person) error {
	if len(l.want.kinds) == 0 || len(persons) == 0 {
		return nil
	}
	r, err := found(l.records.Load(ctx, student))
	if err != nil || r == nil {
		return err
	}
	for _, p := range persons {
		l.records.Prime(p.ID, r.Of(p))
	}
	return nil
}
