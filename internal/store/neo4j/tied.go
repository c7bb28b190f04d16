package neo4j

import (
	"context"
	"slices"

	"ieum/internal/ieum"
)

// Tied implements [ieum.Analyst].
func (v *view) Tied(ctx context.Context, ids []ieum.ID) (*ieum.Tied, error) {
	record, err := v.ask(ctx, "tied", v.scoped(parameters{"ids": texts(distinct(ids))}))
	if err != nil {
		return nil, err
	}
	list, err := column[[]any](record, "rows")
	if err != nil {
		return nil, err
	}
	tied := &ieum.Tied{Masks: map[ieum.ID][]ieum.Mask{}}
	if len(list) > 0 { // none is nil on both stores
		if tied.Rows, err = entities("rows", list); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(tied.Rows, byID)
	rows, err := columnItems(record, "masks", 5)
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		who, err := as[string]("masks", row[0])
		if err != nil {
			return nil, err
		}
		of, err := masks([]any{row[1:]})
		if err != nil {
			return nil, err
		}
		tied.Masks[ieum.ID(who)] = append(tied.Masks[ieum.ID(who)], of...)
	}
	for _, of := range tied.Masks {
		slices.SortFunc(of, ieum.Mask.Compare)
	}
	return tied, nil
}
