package resolver

import (
	"context"
	"time"

	"ieum/graph/relay"
	"ieum/graph/shape"
	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// officePage answers a page of a list of the office.
func officePage[T any](seal *relay.Sealer, list relay.List, args relay.Args, read func(ieum.Page) (ieum.Slice[T], error)) (*relay.Connection[T, relay.Edge[T]], error) {
	page, err := seal.Page(list, args)
	if err != nil {
		return nil, err
	}
	rows, err := read(page)
	if err != nil {
		return nil, err
	}
	return relay.Connect(seal, list, rows), nil
}

// Accounts answers Query.accounts.
func (q query) Accounts(ctx context.Context, role *ieum.Role, active *bool, team *ieum.ID, first *int, after *string, last *int, before *string) (*shape.AccountConnection, error) {
	return officePage(q.seal, bind(ctx, "Query.accounts", role, active, team), relay.Args{First: first, After: after, Last: last, Before: before}, func(page ieum.Page) (ieum.Slice[*ieum.Staff], error) {
		return sessionFrom(ctx).Accounts(ctx, ieum.AccountFilter{Role: orZero(role), Active: active, Team: orZero(team)}, page)
	})
}

// Teams answers Query.teams.
func (q query) Teams(ctx context.Context, first *int, after *string, last *int, before *string) (*shape.TeamConnection, error) {
	return officePage(q.seal, bind(ctx, "Query.teams"), relay.Args{First: first, After: after, Last: last, Before: before}, func(page ieum.Page) (ieum.Slice[*ieum.Team], error) {
		return sessionFrom(ctx).Teams(ctx, page)
	})
}

// AccessTokens answers Query.accessTokens.
func (q query) AccessTokens(ctx context.Context, account *ieum.ID, first *int, after *string, last *int, before *string) (*shape.AccessTokenConnection, error) {
	return officePage(q.seal, bind(ctx, "Query.accessTokens", account), relay.Args{First: first, After: after, Last: last, Before: before}, func(page ieum.Page) (ieum.Slice[*ieum.Token], error) {
		return sessionFrom(ctx).Tokens(ctx, ieum.TokenFilter{Account: orZero(account)}, page)
	})
}

// RightChanges answers Query.rightChanges.
func (q query) RightChanges(ctx context.Context, whom, by *ieum.ID, first *int, after *string, last *int, before *string) (*shape.RightChangeConnection, error) {
	return officePage(q.seal, bind(ctx, "Query.rightChanges", whom, by), relay.Args{First: first, After: after, Last: last, Before: before}, func(page ieum.Page) (ieum.Slice[*ieum.RightChange], error) {
		return sessionFrom(ctx).RightChanges(ctx, ieum.RightChangeFilter{Whom: orZero(whom), By: orZero(by)}, page)
	})
}

// AuditTrail answers Query.auditTrail.
func (q query) AuditTrail(ctx context.Context, student ieum.ID, from, to time.Time, first *int, after *string, last *int, before *string) (*shape.AuditEntryConnection, error) {
	return officePage(q.seal, bind(ctx, "Query.auditTrail", student, from, to), relay.Args{First: first, After: after, Last: last, Before: before}, func(page ieum.Page) (ieum.Slice[*desk.Trace], error) {
		return sessionFrom(ctx).AuditTrail(ctx, student, from, to, page)
	})
}

// AuditReview answers Query.auditReview.
func (query) AuditReview(ctx context.Context, from, to ieum.Date, first *int) ([]*desk.AccountLook, error) {
	limit := relay.DefaultRows
	if first != nil {
		limit = *first
	}
	return sessionFrom(ctx).AuditReview(ctx, from, to, limit)
}

// AuditReviews answers Query.auditReviews.
func (query) AuditReviews(ctx context.Context, year int) ([]*ieum.AuditReview, error) {
	return sessionFrom(ctx).AuditReviews(ctx, year)
}

// Disclosures answers Query.disclosures.
func (query) Disclosures(ctx context.Context, student ieum.ID, from, to ieum.Date) ([]*desk.DisclosureEntry, error) {
	return sessionFrom(ctx).Disclosures(ctx, student, from, to)
}

// disclosureEntry answers the fields of DisclosureEntry.
type disclosureEntry struct{}

// By answers DisclosureEntry.by.
func (disclosureEntry) By(_ context.Context, d *desk.DisclosureEntry) (*string, error) {
	if d.Account == nil {
		return nil, nil
	}
	return &d.Account.DisplayName, nil
}

// Fields answers DisclosureEntry.fields.
func (disclosureEntry) Fields(_ context.Context, d *desk.DisclosureEntry) ([]string, error) {
	fields := make([]string, len(d.Classes))
	for i, class := range d.Classes {
		fields[i] = string(class)
	}
	return fields, nil
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
