package embedded

import (
	"context"
	"database/sql"
	"fmt"
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
	if value != "" {
		c.always(name, value, condition)
	}
}

// always adds a condition on :name.
func (c *conditions) always(name string, value any, condition string) {
	c.text.WriteString(" AND " + condition)
	c.args = append(c.args, sql.Named(name, value))
}

// whether adds that a condition holds, or does not, as the value says; nil
// adds nothing.
func (c *conditions) whether(name string, value *bool, condition string) {
	if value != nil {
		c.always(name, *value, "("+condition+") = :"+name)
	}
}

// hits is the query with all conditions.
func (c *conditions) hits(query string) hits {
	return hits{query + " WHERE 1" + c.text.String(), c.args}
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

// managerOf is the case manager of a student on the scope's day.
func managerOf(student string) string {
	return `(SELECT m.case_manager FROM manages m
  WHERE m.student = ` + student + ` AND m.case_manager IS NOT NULL AND ` + managing + `
  ORDER BY COALESCE(m.since, '') DESC, m.id DESC LIMIT 1)`
}

// running is the condition that an enrolment e runs on the scope's day.
const running = `e.since <= :today AND (e.until IS NULL OR e.until >= :today)`

// servedBy keeps students s of whom an enrolment with the agency :agency runs,
// of themselves or of a person of their household.
const servedBy = `EXISTS (SELECT 1 FROM enrolment e CROSS JOIN service k ON k.id = e.service
  WHERE e.root IN (s.id, s.household) AND ` + running + ` AND k.agency = :agency
    AND (e.beneficiary = s.id OR EXISTS (SELECT 1 FROM person p WHERE p.id = e.beneficiary AND p.household = s.household)))`

// unserved tells of a student s whether it has an open need for which it
// receives nothing that meets it.
func unserved() string {
	return `EXISTS (SELECT 1 FROM need n WHERE n.subject = s.id AND n.status = 'OPEN' AND n.domain IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM enrolment e CROSS JOIN service k ON k.id = e.service
    WHERE e.beneficiary = s.id AND ` + running + ` AND ` + meets("k.needs", "n.domain") + `))`
}

// studentOrders are the values by which students s are ordered.
var studentOrders = map[ieum.StudentOrder]string{
	ieum.ByName:  "COALESCE(s.display_name, '')",
	ieum.ByGrade: "printf('%02d', COALESCE(s.grade, 0))",
	ieum.ByNeedLevel: `(SELECT CAST(COALESCE(max(CASE n.level WHEN 'URGENT' THEN 4 WHEN 'HIGH' THEN 3 WHEN 'MEDIUM' THEN 2 WHEN 'LOW' THEN 1 END), 0) AS TEXT)
  FROM need n WHERE n.subject = s.id AND n.status = 'OPEN')`,
}

// hits is the query for the rows that a filter keeps, and its arguments.
type hits struct {
	text string
	args []any
}

// studentHits is the query for the hits of a list of students.
func studentHits(filter ieum.StudentFilter) (hits, error) {
	order, ok := studentOrders[filter.Order]
	if !ok {
		return hits{}, fmt.Errorf("embedded: students have no order %q: %w", filter.Order, ieum.ErrInvalid)
	}
	var c conditions
	c.add("school", string(filter.School), "s.school = :school")
	c.add("stage", string(filter.Stage),
		`EXISTS (SELECT 1 FROM "case" c WHERE c.student = s.id AND c.stage = :stage AND c.closed_on IS NULL)`)
	c.add("text", fold.Piece(filter.Text), "instr(s."+foldedColumn+", :text) > 0")
	for i, codes := range filter.Needs {
		name := fmt.Sprint("needs", i)
		c.always(name, listText(codes), `EXISTS (SELECT 1 FROM need n
  WHERE n.subject = s.id AND n.status = 'OPEN' AND n.domain IN (SELECT value FROM json_each(:`+name+`)))`)
	}
	among(&c, "levels", filter.Level.OrMore(),
		`EXISTS (SELECT 1 FROM need n WHERE n.subject = s.id AND n.status = 'OPEN' AND n.level IN (SELECT value FROM json_each(:levels)))`)
	if len(filter.Grades) > 0 {
		c.always("grades", listText(filter.Grades), "s.grade IN (SELECT value FROM json_each(:grades))")
	}
	among(&c, "areas", filter.Areas, "s.home_area IN (SELECT value FROM json_each(:areas))")
	c.add("manager", string(filter.CaseManager), managerOf("v.root")+" = :manager")
	c.add("agency", string(filter.ServedBy), servedBy)
	c.whether("unserved", filter.Unserved, unserved())
	return c.hits(`SELECT s.id, ` + order + `, v.ways FROM visible v CROSS JOIN student s ON s.id = v.root`), nil
}

// Students implements [ieum.Lists].
func (v *view) Students(ctx context.Context, filter ieum.StudentFilter, p ieum.Page) (ieum.Slice[*ieum.Student], error) {
	h, err := studentHits(filter)
	if err != nil {
		return ieum.Slice[*ieum.Student]{}, err
	}
	return page(ctx, v, entityList[*ieum.Student](v.store.tables["Student"], "list students", h), p)
}

// caseHits is the query for the hits of a list of cases.
func caseHits(filter ieum.CaseFilter) hits {
	var c conditions
	c.add("student", string(filter.Student), "v.root = :student")
	c.add("team", string(filter.Team), "c.team = :team")
	among(&c, "stages", filter.Stages, "c.stage IN (SELECT value FROM json_each(:stages))")
	c.add("class", string(filter.Class), "c.class = :class")
	c.whether("open", filter.Open, "c.closed_on IS NULL")
	c.add("manager", string(filter.CaseManager), managerOf("v.root")+" = :manager")
	c.add("school", string(filter.School), "EXISTS (SELECT 1 FROM student s WHERE s.id = v.root AND s.school = :school)")
	c.add("first", string(filter.OpenedFrom), "c.opened_on >= :first")
	c.add("last", string(filter.OpenedUntil), "c.opened_on <= :last")
	c.add("quiet", string(filter.NoContactSince), `(c.opened_on IS NULL OR c.opened_on < :quiet)
  AND NOT EXISTS (SELECT 1 FROM contact k WHERE k."case" = c.id AND k."on" >= :quiet)`)
	return c.hits(`SELECT c.id, COALESCE(c.opened_on, ''), v.ways FROM visible v CROSS JOIN "case" c ON c.root = v.root`)
}

// Cases implements [ieum.Lists].
func (v *view) Cases(ctx context.Context, filter ieum.CaseFilter, p ieum.Page) (ieum.Slice[*ieum.Case], error) {
	return page(ctx, v, entityList[*ieum.Case](v.store.tables["Case"], "list cases", caseHits(filter)), p)
}

// referralHits is the query for the hits of a list of referrals.
func referralHits(filter ieum.ReferralFilter) hits {
	var c conditions
	c.add("student", string(filter.Student), "v.root = :student")
	c.add("service", string(filter.Service), "r.service = :service")
	c.add("agency", string(filter.Agency), "EXISTS (SELECT 1 FROM service k WHERE k.id = r.service AND k.agency = :agency)")
	c.add("school", string(filter.School), "s.school = :school")
	among(&c, "states", filter.States, "r.state IN (SELECT value FROM json_each(:states))")
	c.add("first", string(filter.RequestedFrom), "r.requested_on >= :first")
	c.add("last", string(filter.RequestedUntil), "r.requested_on <= :last")
	return c.hits(`SELECT r.id, COALESCE(r.requested_on, ''), v.ways FROM visible v
  CROSS JOIN referral r ON r.root = v.root CROSS JOIN student s ON s.id = v.root`)
}

// Referrals implements [ieum.Lists].
func (v *view) Referrals(ctx context.Context, filter ieum.ReferralFilter, p ieum.Page) (ieum.Slice[*ieum.Referral], error) {
	return page(ctx, v, entityList[*ieum.Referral](v.store.tables["Referral"], "list referrals", referralHits(filter)), p)
}

// Reports implements [ieum.Lists].
func (v *view) Reports(ctx context.Context, filter ieum.ReportFilter, p ieum.Page) (ieum.Slice[*ieum.DirectoryReport], error) {
	var c conditions
	c.add("state", string(filter.State), "r.state = :state")
	c.add("node", string(filter.Node), "r.node = :node")
	h := c.hits(`SELECT r.id, COALESCE(r.at, ''), 0 FROM directory_report r`)
	return page(ctx, v, entityList[*ieum.DirectoryReport](v.store.tables["DirectoryReport"], "list reports", h), p)
}

// emergencies keeps what the account asked for itself, and what it may decide.
const emergencies = `SELECT e.id, COALESCE(e.requested_at, ''), 0
FROM emergency_access e LEFT JOIN visible v ON v.root = e.student
WHERE :ways & 128 OR v.ways & :deciding
  OR e.requested_by = :staff AND EXISTS (SELECT 1 FROM staff a WHERE a.id = :staff AND a.active = 1 AND a.approved_until >= :today)`

// EmergencyAccesses implements [ieum.Lists].
func (v *view) EmergencyAccesses(ctx context.Context, p ieum.Page) (ieum.Slice[*ieum.EmergencyAccess], error) {
	return page(ctx, v, entityList[*ieum.EmergencyAccess](v.store.tables["EmergencyAccess"], "list access in emergencies", hits{
		emergencies, []any{sql.Named("deciding", int64(ieum.EmergencyDeciders()))},
	}), p)
}
