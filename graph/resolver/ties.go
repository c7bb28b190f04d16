package resolver

import (
	"context"
	"slices"

	"ieum/graph/relay"
	"ieum/graph/shape"
	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// tiesOf answers the ties of anything that can stand on a path.
func tiesOf(ctx context.Context, seal *relay.Sealer, of ieum.ID, kinds []string, args relay.Args) (*shape.TieConnection, error) {
	asked := desk.Tying{Of: of, Kinds: desk.KindsOf(kinds)}
	list := bind(ctx, "Entity.ties, strong first", asked.Of, asked.Kinds)
	page, err := seal.Page(list, args)
	if err != nil {
		return nil, err
	}
	ties, err := found(requestFrom(ctx).loads.ties.Load(ctx, asked))
	if err != nil {
		return nil, err
	}
	other := func(t *desk.Tie) ieum.Entity { return t.Other(of) }
	rows := relay.Cut(ties, func(t *desk.Tie) ieum.Mark { return t.Mark(other(t).Meta().ID) }, page)
	others := make([]ieum.Entity, len(rows.Rows))
	for i, t := range rows.Rows {
		others[i] = other(t)
	}
	requestFrom(ctx).loads.each(ctx, others)
	edge := func(place relay.Place, t *desk.Tie) shape.TieEdge {
		return shape.TieEdge{Place: place, Tie: t, Node: other(t)}
	}
	c := &shape.TieConnection{Connection: relay.Map(seal, list, rows, other, edge)}
	for _, t := range ties {
		for _, told := range t.Tells() {
			if !slices.Contains(c.Classes, told.Class) {
				c.Classes = append(c.Classes, told.Class)
			}
		}
	}
	return c, nil
}

// The bounds of a network where null is asked for: those of the schema.
const usualSteps, usualNodes = 2, 200

// or returns what was given, or else the usual.
func or(given *int, usual int) int {
	if given == nil {
		return usual
	}
	return *given
}

// Network answers Query.network.
func (query) Network(ctx context.Context, around ieum.ID, steps *int, kinds []string, first *int) (*desk.Network, error) {
	n, err := sessionFrom(ctx).Network(ctx, desk.NetworkInput{Around: around, Steps: or(steps, usualSteps), Kinds: kinds, First: or(first, usualNodes)})
	if n != nil {
		requestFrom(ctx).loads.each(ctx, n.Nodes)
	}
	return n, err
}

// Ties answers Area.ties.
func (r area) Ties(ctx context.Context, e *ieum.Area, kinds []string, first *int, after *string, last *int, before *string) (*shape.TieConnection, error) {
	return tiesOf(ctx, r.seal, e.ID, kinds, relay.Args{First: first, After: after, Last: last, Before: before})
}

// Ties answers District.ties.
func (r district) Ties(ctx context.Context, e *ieum.District, kinds []string, first *int, after *string, last *int, before *string) (*shape.TieConnection, error) {
	return tiesOf(ctx, r.seal, e.ID, kinds, relay.Args{First: first, After: after, Last: last, Before: before})
}

// Ties answers School.ties.
func (r school) Ties(ctx context.Context, e *ieum.School, kinds []string, first *int, after *string, last *int, before *string) (*shape.TieConnection, error) {
	return tiesOf(ctx, r.seal, e.ID, kinds, relay.Args{First: first, After: after, Last: last, Before: before})
}

// Ties answers Agency.ties.
func (r agency) Ties(ctx context.Context, e *ieum.Agency, kinds []string, first *int, after *string, last *int, before *string) (*shape.TieConnection, error) {
	return tiesOf(ctx, r.seal, e.ID, kinds, relay.Args{First: first, After: after, Last: last, Before: before})
}

// Ties answers Service.ties.
func (r service) Ties(ctx context.Context, e *ieum.Service, kinds []string, first *int, after *string, last *int, before *string) (*shape.TieConnection, error) {
	return tiesOf(ctx, r.seal, e.ID, kinds, relay.Args{First: first, After: after, Last: last, Before: before})
}

// Ties answers Worker.ties.
func (r worker) Ties(ctx context.Context, e *ieum.Worker, kinds []string, first *int, after *string, last *int, before *string) (*shape.TieConnection, error) {
	return tiesOf(ctx, r.seal, e.ID, kinds, relay.Args{First: first, After: after, Last: last, Before: before})
}

// Ties answers CaseManager.ties.
func (r caseManager) Ties(ctx context.Context, e *ieum.CaseManager, kinds []string, first *int, after *string, last *int, before *string) (*shape.TieConnection, error) {
	return tiesOf(ctx, r.seal, e.ID, kinds, relay.Args{First: first, After: after, Last: last, Before: before})
}

// Ties answers Student.ties.
func (r student) Ties(ctx context.Context, e *ieum.Student, kinds []string, first *int, after *string, last *int, before *string) (*shape.TieConnection, error) {
	return tiesOf(ctx, r.seal, e.ID, kinds, relay.Args{First: first, After: after, Last: last, Before: before})
}

// Ties answers Person.ties.
func (r person) Ties(ctx context.Context, e *ieum.Person, kinds []string, first *int, after *string, last *int, before *string) (*shape.TieConnection, error) {
	return tiesOf(ctx, r.seal, e.ID, kinds, relay.Args{First: first, After: after, Last: last, Before: before})
}

// Ties answers Offer.ties.
func (r offer) Ties(ctx context.Context, e *ieum.Offer, kinds []string, first *int, after *string, last *int, before *string) (*shape.TieConnection, error) {
	return tiesOf(ctx, r.seal, e.ID, kinds, relay.Args{First: first, After: after, Last: last, Before: before})
}
