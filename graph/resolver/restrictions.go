package resolver

import (
	"cmp"
	"context"
	"slices"

	"ieum/graph/shape"
	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// Restrictions answers Student.restrictions: those in force first, then the
// newest.
func (student) Restrictions(ctx context.Context, s *ieum.Student) ([]*ieum.Restriction, error) {
	today := sessionFrom(ctx).Today()
	rows, err := part(ctx, s.ID, func(r *ieum.Restriction) bool { return r.Student == s.ID })
	slices.SortStableFunc(rows, func(a, b *ieum.Restriction) int {
		if in := today.Within(a.From, a.Until); in != today.Within(b.From, b.Until) {
			return map[bool]int{true: -1, false: 1}[in]
		}
		return cmp.Compare(b.From, a.From)
	})
	return rows, err
}

// restriction answers the fields of Restriction.
type restriction struct{}

// Masked answers Restriction.masked.
func (restriction) Masked(ctx context.Context, r *ieum.Restriction) (ieum.Entity, error) {
	return seen(ctx, r.Masked)
}

// Reason answers Restriction.reason.
func (restriction) Reason(ctx context.Context, r *ieum.Restriction) (*ieum.Entry, error) {
	return entry(ctx, "MASK_REASON", r.Reason), nil
}

// seen returns whoever or whatever has the id, or nil where the viewer does not
// see them.
func seen(ctx context.Context, id ieum.ID) (ieum.Entity, error) {
	return found(requestFrom(ctx).loads.entities.Load(ctx, id))
}

// verifyRepresentativePayload answers the fields of VerifyRepresentativePayload.
type verifyRepresentativePayload struct{}

// Relative answers VerifyRepresentativePayload.relative.
func (verifyRepresentativePayload) Relative(ctx context.Context, p *desk.VerifyRepresentativePayload) (*shape.Relative, error) {
	relative, err := seen(ctx, p.Tie.To)
	if err != nil || relative == nil {
		return nil, err
	}
	return &shape.Relative{Family: p.Tie, Person: relative}, nil
}
