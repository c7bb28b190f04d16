package neo4j

import (
	"cmp"
	"context"
	"slices"

	"ieum/internal/ieum"
)

// Introducers implements [ieum.Analyst].
func (v *view) Introducers(ctx context.Context, student, agency ieum.ID, on ieum.Date) ([]ieum.Introduction, error) {
	record, err := v.ask(ctx, "introducers", v.scoped(parameters{"student": string(student), "agency": string(agency), "on": string(on)}))
	if err != nil {
		return nil, err
	}
	rows, err := foundItems(record, 6)
	if err != nil {
		return nil, err
	}
	found, err := rowsAs("found", rows, func(r *reader) ieum.Introduction {
		return ieum.Introduction{
			Beside: ieum.ID(r.text(0)), Tie: ieum.Kind(r.text(1)), Introducer: ieum.ID(r.text(2)), Knows: ieum.ID(r.text(3)),
			Together: r.number(4), LastContactOn: ieum.Date(r.text(5)),
		}
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(found, func(a, b ieum.Introduction) int {
		return cmp.Or(cmp.Compare(b.Together, a.Together), cmp.Compare(b.LastContactOn, a.LastContactOn),
			cmp.Compare(a.Beside, b.Beside), cmp.Compare(a.Introducer, b.Introducer), cmp.Compare(a.Knows, b.Knows), cmp.Compare(a.Tie, b.Tie))
	})
	return found, nil
}
