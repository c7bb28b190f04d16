package embedded

import (
	"context"
	"database/sql"
	"strings"

	"ieum/internal/fold"
	"ieum/internal/ieum"
)

// conditions collects the parts of a filter that are set.
type conditions struct {
	text strings.Builder
	args []any
}

// add adds a condition on :name, unless the value is absent.
func (c *conditions) add(name, value, condition string) {
	if value == "" {
		return
	}
	c.text.WriteString(" AND " + condition)
	c.args = append(c.args, sql.Named(name, value))
}

// among adds a condition on :name, a JSON list, unless the list is empty.
func among[S ~string](c *conditions, name string, values []S, condition string) {
	if len(values) > 0 {
		c.add(name, listText(values), condition)
	}
}

// managed keeps rows of students whom :manager manages: by a tie that has
// not ended on the scope's day.
const managed = `EXISTS (SELECT 1 FROM manages m WHERE m.student = v.root AND m.case_manager = :manager
  AND (m.until IS NULL OR m.until >= :today))`

// Students implements [ieum.Lists].
func (v *view) Students(ctx context.Context, filter ieum.StudentFilter, p ieum.Page) (ieum.Slice[*ieum.Student], error) {
	var c conditions
	c.add("school", string(filter.School), "s.school = :school")
	c.add("stage", string(filter.Stage),
		`EXISTS (SELECT 1 FROM "case" c WHERE c.student = s.id AND c.stage = :stage AND c.closed_on IS NULL)`)
	c.add("text", fold.Piece(filter.Text), "instr(s."+foldedColumn+", :text) > 0")
	among(&c, "needs", filter.Needs,
		`EXISTS (SELECT 1 FROM need n WHERE n.subject = s.id AND n.status = 'OPEN' AND n.domain IN (SELECT value FROM json_each(:needs)))`)
	hits := `SELECT s.id, COALESCE(s.display_name, ''), v.ways FROM visible v CROSS JOIN student s ON s.id = v.root WHERE 1` + c.text.String()
	return page(ctx, v, entityList[*ieum.Student](v.store.tables["Student"], "list students", hits, c.args), p)
}

// Cases implements [ieum.Lists].
func (v *view) Cases(ctx context.Context, filter ieum.CaseFilter, p ieum.Page) (ieum.Slice[*ieum.Case], error) {
	var c conditions
	c.add("student", string(filter.Student), "v.root = :student")
	c.add("team", string(filter.Team), "c.team = :team")
	c.add("stage", string(filter.Stage), "c.stage = :stage")
	c.add("manager", string(filter.CaseManager), managed)
	if filter.Open {
		c.text.WriteString(" AND c.closed_on IS NULL")
	}
	hits := `SELECT c.id, COALESCE(c.opened_on, ''), v.ways FROM visible v CROSS JOIN "case" c ON c.root = v.root WHERE 1` + c.text.String()
	return page(ctx, v, entityList[*ieum.Case](v.store.tables["Case"], "list cases", hits, c.args), p)
}

// Referrals implements [ieum.Lists].
func (v *view) Referrals(ctx context.Context, filter ieum.ReferralFilter, p ieum.Page) (ieum.Slice[*ieum.Referral], error) {
	hits, args := referralHits(filter)
	return page(ctx, v, entityList[*ieum.Referral](v.store.tables["Referral"], "list referrals", hits, args), p)
}

// referralHits is the query for the hits of a list of referrals.
func referralHits(filter ieum.ReferralFilter) (text string, args []any) {
	var c conditions
	c.add("student", string(filter.Student), "v.root = :student")
	c.add("service", string(filter.Service), "r.service = :service")
	c.add("school", string(filter.School), "s.school = :school")
	among(&c, "states", filter.States, "r.state IN (SELECT value FROM json_each(:states))")
	return `SELECT r.id, COALESCE(r.requested_on, ''), v.ways FROM visible v
  CROSS JOIN referral r ON r.root = v.root CROSS JOIN student s ON s.id = v.root WHERE 1` + c.text.String(), c.args
}

// Reports implements [ieum.Lists].
func (v *view) Reports(ctx context.Context, filter ieum.ReportFilter, p ieum.Page) (ieum.Slice[*ieum.DirectoryReport], error) {
	var c conditions
	c.add("state", string(filter.State), "r.state = :state")
	c.add("node", string(filter.Node), "r.node = :node")
	hits := `SELECT r.id, COALESCE(r.at, ''), 0 FROM directory_report r WHERE 1` + c.text.String()
	return page(ctx, v, entityList[*ieum.DirectoryReport](v.store.tables["DirectoryReport"], "list reports", hits, c.args), p)
}
