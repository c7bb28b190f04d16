package neo4j

import (
	"cmp"
	"context"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ieum/internal/ieum"
)

// ServedBy implements [ieum.Analyst].
func (v *view) ServedBy(ctx context.Context, students []ieum.ID) (map[ieum.ID][]*ieum.Enrolment, error) {
	record, err := v.ask(ctx, "served_by", v.scoped(parameters{"ids": texts(ofKind(students, "Student"))}))
	if err != nil {
		return nil, err
	}
	list, err := columnItems(record, "found", 2)
	if err != nil {
		return nil, err
	}
	served := map[ieum.ID][]*ieum.Enrolment{}
	for _, item := range list {
		id, err := as[string]("found", item[0])
		if err != nil {
			return nil, err
		}
		rows, err := enrolments(item[1])
		if err != nil {
			return nil, err
		}
		if len(rows) == 0 {
			continue
		}
		slices.SortFunc(rows, func(a, b *ieum.Enrolment) int {
			return cmp.Or(cmp.Compare(b.Since, a.Since), cmp.Compare(a.ID, b.ID))
		})
		served[ieum.ID(id)] = rows
	}
	return served, nil
}

func enrolments(value any) ([]*ieum.Enrolment, error) {
	rows, err := entities("rows", value)
	if err != nil {
		return nil, err
	}
	var found []*ieum.Enrolment
	for _, row := range rows {
		e, ok := row.(*ieum.Enrolment)
		if !ok {
			return nil, errShape("rows", row)
		}
		found = append(found, e)
	}
	return found, nil
}

// MaySee implements [ieum.Analyst].
func (v *view) MaySee(ctx context.Context, student ieum.ID) ([]ieum.Sight, error) {
	record, err := v.ask(ctx, "may_see", v.scoped(parameters{"id": string(student)}))
	if err != nil {
		return nil, err
	}
	rows, err := foundItems(record, 2)
	if err != nil {
		return nil, err
	}
	sights, err := rowsAs("found", rows, func(r *reader) ieum.Sight {
		return ieum.Sight{Staff: ieum.ID(r.text(0)), Ways: ieum.Reach(r.number(1))}
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(sights, func(a, b ieum.Sight) int { return cmp.Compare(a.Staff, b.Staff) })
	return sights, nil
}

// Namesakes implements [ieum.Analyst].
func (v *view) Namesakes(ctx context.Context, name string, born ieum.Date) ([]ieum.ID, error) {
	record, err := v.ask(ctx, "namesakes", parameters{"name": name, "born": string(born), "all": v.scope.Ways.Has(ieum.ReachAll)})
	if err != nil {
		return nil, err
	}
	return columnIDs(record, "found")
}

// foundItems returns the rows of a statement whose column found is empty where
// the subject is hidden or absent, and else holds one list of them.
func foundItems(record *neo4j.Record, length int) ([][]any, error) {
	list, err := column[[]any](record, "found")
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, errHidden()
	}
	return items("found", list[0], length)
}
