package resolver

import (
	"context"
	"time"

	"ieum/graph/relay"
	"ieum/graph/shape"
	"ieum/internal/ieum"
)

// Accounts answers Query.accounts.
func (q query) Accounts(ctx context.Context, role *ieum.Role, active *bool, team *ieum.ID, first *int, after *string, last *int, before *string) (*shape.AccountConnection, error) {
	list := bind(ctx, "Query.accounts", role, active, team)
	page, err := q.seal.Page(list, relay.Args{First: first, After: after, Last: last, Before: before})
	if err != nil {
		return nil, err
	}
	rows, err := sessionFrom(ctx).Accounts(ctx, ieum.AccountFilter{Role: orZero(role), Active: active, Team: orZero(team)}, page)
	if err != nil {
		return nil, err
	}
	return relay.Connect(q.seal, list, rows), nil
}

// Teams answers Query.teams.
func (q query) Teams(ctx context.Context, first *int, after *string, last *int, before *string) (*shape.TeamConnection, error) {
	list := bind(ctx, "Query.teams")
	page, err := q.seal.Page(list, relay.Args{First: first, After: after, Last: last, Before: before})
	if err != nil {
		return nil, err
	}
	rows, err := sessionFrom(ctx).Teams(ctx, page)
	if err != nil {
		return nil, err
	}
	return relay.Connect(q.seal, list, rows), nil
}

// AccessTokens answers Query.accessTokens.
func (q query) AccessTokens(ctx context.Context, account *ieum.ID, first *int, after *string, last *int, before *string) (*shape.AccessTokenConnection, error) {
	list := bind(ctx, "Query.accessTokens", account)
	page, err := q.seal.Page(list, relay.Args{First: first, After: after, Last: last, Before: before})
	if err != nil {
		return nil, err
	}
	rows, err := sessionFrom(ctx).Tokens(ctx, ieum.TokenFilter{Account: orZero(account)}, page)
	if err != nil {
		return nil, err
	}
	return relay.Connect(q.seal, list, rows), nil
}

// RightChanges answers Query.rightChanges.
func (q query) RightChanges(ctx context.Context, whom, by *ieum.ID, first *int, after *string, last *int, before *string) (*shape.RightChangeConnection, error) {
	list := bind(ctx, "Query.rightChanges", whom, by)
	page, err := q.seal.Page(list, relay.Args{First: first, After: after, Last: last, Before: before})
	if err != nil {
		return nil, err
	}
	rows, err := sessionFrom(ctx).RightChanges(ctx, ieum.RightChangeFilter{Whom: orZero(whom), By: orZero(by)}, page)
	if err != nil {
		return nil, err
	}
	return relay.Connect(q.seal, list, rows), nil
}

// AuditTrail answers Query.auditTrail.
func (q query) AuditTrail(ctx context.Context, student ieum.ID, from, to time.Time, first *int, after *string, last *int, before *string) (*shape.AuditEntryConnection, error) {
	list := bind(ctx, "Query.auditTrail", student, from, to)
	page, err := q.seal.Page(list, relay.Args{First: first, After: after, Last: last, Before: before})
	if err != nil {
		return nil, err
	}
	rows, err := sessionFrom(ctx).AuditTrail(ctx, student, from, to, page)
	if err != nil {
		return nil, err
	}
	return relay.Connect(q.seal, list, rows), nil
}

// accountOf answers the fields of Account.
type accountOf struct{}

// Team answers Account.team.
func (accountOf) Team(ctx context.Context, a *ieum.Staff) (*ieum.Team, error) {
	e, err := found(requestFrom(ctx).loads.entities.Load(ctx, a.Team))
	t, _ := e.(*ieum.Team) // the reference takes no other kind
	return t, err
}

// team answers the fields of Team.
type team struct{}

// Name answers Team.name.
func (team) Name(ctx context.Context, t *ieum.Team) (string, error) {
	return t.Name.In(sessionFrom(ctx).Language()), nil
}
