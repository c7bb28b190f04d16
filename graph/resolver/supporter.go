package resolver

import (
	"context"

	"ieum/graph/shape"
	"ieum/internal/ieum"
)

// supporter answers the fields of Supporter.
type supporter struct{}

// Relation answers Supporter.relation with the code's label.
func (supporter) Relation(ctx context.Context, s *shape.Supporter, language *ieum.Language) (*string, error) {
	e := entry(ctx, "SUPPORTER_RELATION", s.Supports.Relation)
	if e == nil {
		return nil, nil
	}
	return orNil(in(ctx, e.Text, language)), nil
}

// Supports answers Supporter.supports.
func (supporter) Supports(_ context.Context, s *shape.Supporter) ([]ieum.SupportKind, error) {
	return s.Supports.Supports, nil
}
