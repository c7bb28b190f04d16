package embedded

import (
	"context"

	"ieum/internal/ieum"
)

// Accounts implements [ieum.Offices].
func (v *view) Accounts(ctx context.Context, filter ieum.AccountFilter, p ieum.Page) (ieum.Slice[*ieum.Staff], error) {
	var c conditions
	c.add("role", string(filter.Role), "EXISTS (SELECT 1 FROM json_each(o.roles) WHERE value = :role)")
	c.whether("active", filter.Active, "COALESCE(o.active, 0)")
	c.add("team", string(filter.Team), "o.team = :team")
	c.add("self", string(filter.Self), "o.self = :self")
	c.add("issuer", filter.Issuer, "o.issuer = :issuer")
	c.add("subject", filter.Subject, "o.subject = :subject")
	return officePage[*ieum.Staff](ctx, v, "Staff", "list accounts", c.hits(`SELECT o.id, COALESCE(o.created_at, ''), 0 FROM staff o`), p)
}

// Teams implements [ieum.Offices].
func (v *view) Teams(ctx context.Context, p ieum.Page) (ieum.Slice[*ieum.Team], error) {
	return officePage[*ieum.Team](ctx, v, "Team", "list teams", hits{text: `SELECT o.id, COALESCE(o.created_at, ''), 0 FROM team o`}, p)
}

// Tokens implements [ieum.Offices].
func (v *view) Tokens(ctx context.Context, filter ieum.TokenFilter, p ieum.Page) (ieum.Slice[*ieum.Token], error) {
	var c conditions
	c.add("account", string(filter.Account), "o.account = :account")
	return officePage[*ieum.Token](ctx, v, "Token", "list tokens", c.hits(`SELECT o.id, COALESCE(o.created_at, ''), 0 FROM token o`), p)
}

// RightChanges implements [ieum.Offices].
func (v *view) RightChanges(ctx context.Context, filter ieum.RightChangeFilter, p ieum.Page) (ieum.Slice[*ieum.RightChange], error) {
	var c conditions
	c.add("whom", string(filter.Whom), "o.whom = :whom")
	c.add("by", string(filter.By), `o."by" = :by`)
	return officePage[*ieum.RightChange](ctx, v, "RightChange", "list changes of rights", c.hits(`SELECT o.id, COALESCE(o.at, ''), 0 FROM right_change o`), p)
}

// AuditTrail implements [ieum.Offices]: by the days on which an account had data of
// the subject, and what it did on them.
func (v *view) AuditTrail(ctx context.Context, filter ieum.AuditFilter, p ieum.Page) (ieum.Slice[*ieum.AuditEntry], error) {
	var c conditions
	c.always("subject", string(filter.Subject), "m.subject = :subject")
	c.add("first_day", ieum.DayText(filter.From), "m.day >= :first_day")
	c.add("last_day", ieum.DayText(filter.Until), "m.day <= :last_day")
	c.add("from", ieum.MomentText(filter.From), "COALESCE(o.at, '') >= :from")
	c.add("until", ieum.MomentText(filter.Until), "COALESCE(o.at, '') < :until")
	return officePage[*ieum.AuditEntry](ctx, v, "AuditEntry", "list audit entries", c.hits(`SELECT o.id, o.at, 0 FROM `+auditDays+` m
  CROSS JOIN audit_entry o ON o.actor IS NULLIF(m.actor, '') AND o.at >= m.day AND o.at < m.day || 'U'
    AND EXISTS (SELECT 1 FROM json_each(o.subjects) WHERE value = m.subject)`), p)
}

// officePage lists rows of a kind of the office.
func officePage[T any](ctx context.Context, v *view, kind ieum.Kind, what string, h hits, p ieum.Page) (ieum.Slice[T], error) {
	return page(ctx, v, entityList[T](v.store.tables[kind], what, h), p)
}
