package neo4j

import (
	"context"

	"ieum/internal/ieum"
)

// Accounts implements [ieum.Offices].
func (v *view) Accounts(ctx context.Context, filter ieum.AccountFilter, p ieum.Page) (ieum.Slice[*ieum.Staff], error) {
	return officePage[*ieum.Staff](ctx, v, "Staff", p, parameters{
		"role": string(filter.Role), "active": whether(filter.Active), "team": string(filter.Team), "self": string(filter.Self), "issuer": filter.Issuer, "subject": filter.Subject,
	})
}

// Teams implements [ieum.Offices].
func (v *view) Teams(ctx context.Context, p ieum.Page) (ieum.Slice[*ieum.Team], error) {
	return officePage[*ieum.Team](ctx, v, "Team", p, parameters{})
}

// Tokens implements [ieum.Offices].
func (v *view) Tokens(ctx context.Context, filter ieum.TokenFilter, p ieum.Page) (ieum.Slice[*ieum.Token], error) {
	return officePage[*ieum.Token](ctx, v, "Token", p, parameters{"account": string(filter.Account)})
}

// RightChanges implements [ieum.Offices].
func (v *view) RightChanges(ctx context.Context, filter ieum.RightChangeFilter, p ieum.Page) (ieum.Slice[*ieum.RightChange], error) {
	return officePage[*ieum.RightChange](ctx, v, "RightChange", p, parameters{"whom": string(filter.Whom), "by": string(filter.By)})
}

// AuditTrail implements [ieum.Offices].
func (v *view) AuditTrail(ctx context.Context, filter ieum.AuditFilter, p ieum.Page) (ieum.Slice[*ieum.AuditEntry], error) {
	last := string(filter.Subject) + "!" // which follows the space
	if !filter.Until.IsZero() {
		last = string(filter.Subject) + " " + ieum.DayText(filter.Until) + "!"
	}
	return pageOf(ctx, v, "audit_trail", p, parameters{
		"subject": string(filter.Subject), "first": string(filter.Subject) + " " + ieum.DayText(filter.From), "last": last,
		"from": ieum.MomentText(filter.From), "until": ieum.MomentText(filter.Until),
	}, asIs(func(row *ieum.AuditEntry) string { return ieum.MomentText(row.At) }))
}

// officeFilters are the filters of the statement: a kind that has no such field
// leaves them empty.
var officeFilters = []string{"role", "active", "team", "self", "issuer", "subject", "account", "whom", "by"}

// officePage lists rows of a kind of the office.
func officePage[T ieum.Entity](ctx context.Context, v *view, kind ieum.Kind, p ieum.Page, filter parameters) (ieum.Slice[T], error) {
	prefix := ieum.InfoOf(kind).Prefix
	values := parameters{"from": prefix + "_", "end": prefix + "`"} // '`' follows '_'
	for _, name := range officeFilters {
		values[name] = ""
		if value, ok := filter[name]; ok {
			values[name] = value
		}
	}
	return pageOf(ctx, v, "office", p, values, asIs(func(row T) string { return ieum.MomentText(ieum.MadeAt(row)) }))
}
