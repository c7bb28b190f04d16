package resolver

import (
	"context"
	"errors"
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
	want       wanted
	records    *dataloadgen.Loader[ieum.ID, *desk.Record]
	households *dataloadgen.Loader[ieum.ID, *desk.Household]
	portraits  *dataloadgen.Loader[ieum.ID, *desk.Portrait]
	students   *dataloadgen.Loader[ieum.ID, *ieum.Student]
	entities   *dataloadgen.Loader[ieum.ID, ieum.Entity]
}

func newLoads(s *desk.Session, op *graphql.OperationContext) *loads {
	want := wantedBy(op.Operation.SelectionSet)
	wait := dataloadgen.WithWait(gather)
	return &loads{
		want: want,
		records: dataloadgen.NewMappedLoader(func(ctx context.Context, ids []ieum.ID) (map[ieum.ID]*desk.Record, error) {
			return s.Records(ctx, ids, want.kinds...)
		}, wait),
		households: dataloadgen.NewMappedLoader(s.Households, wait),
		portraits:  dataloadgen.NewMappedLoader(s.Portraits, wait),
		students:   dataloadgen.NewMappedLoader(s.StudentsByID, wait),
		entities:   dataloadgen.NewMappedLoader(s.Entities, wait),
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
func (l *loads) people(ctx context.Context, ids []ieum.ID) error {
	if len(ids) == 0 {
		return nil
	}
	var errs []error
	if len(l.want.kinds) > 0 {
		_, err := l.records.LoadAll(ctx, ids)
		errs = append(errs, err)
	}
	if l.want.households {
		_, err := l.households.LoadAll(ctx, ids)
		errs = append(errs, err)
	}
	if l.want.portraits {
		_, err := l.portraits.LoadAll(ctx, ids)
		errs = append(errs, err)
	}
	return ignoreAbsent(errs)
}

// named reads students by id, with whatever the operation will ask of them.
func (l *loads) named(ctx context.Context, ids []ieum.ID) error {
	if len(ids) == 0 {
		return nil
	}
	_, err := l.students.LoadAll(ctx, ids)
	if err := ignoreAbsent([]error{err}); err != nil {
		return err
	}
	return l.people(ctx, ids)
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
