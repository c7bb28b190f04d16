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

// due is what falls due and is not done, one branch a kind of thing.
const due = `
SELECT e.id, e.due_on, v.ways FROM visible v CROSS JOIN stage_entry e ON e.root = v.root
WHERE e.due_on IS NOT NULL AND e.left_on IS NULL AND (:until = '' OR e.due_on <= :until) AND (:manager = '' OR ` + managed + `)
UNION ALL
SELECT e.id, e.due_on, v.ways FROM visible v CROSS JOIN task e ON e.root = v.root
WHERE e.due_on IS NOT NULL AND e.done_on IS NULL AND (:until = '' OR e.due_on <= :until) AND (:manager = '' OR ` + managed + `)
UNION ALL
SELECT e.id, e.due_on, v.ways FROM visible v CROSS JOIN follow_up e ON e.root = v.root
WHERE e.due_on IS NOT NULL AND e.done_on IS NULL AND (:until = '' OR e.due_on <= :until) AND (:manager = '' OR ` + managed + `)
UNION ALL
SELECT e.id, e.due_on, v.ways FROM visible v CROSS JOIN referral e ON e.root = v.root
WHERE e.due_on IS NOT NULL AND COALESCE(e.state, '') NOT IN (SELECT value FROM json_each(:final)) AND (:until = '' OR e.due_on <= :until)
  AND (:manager = '' OR ` + managed + `)
UNION ALL
SELECT DISTINCT c.id, :today, v.ways FROM visible v CROSS JOIN "case" c ON c.root = v.root CROSS JOIN team t ON t.id = c.team
CROSS JOIN walled w ON w.student = v.root
WHERE v.ways & 4 AND t.supervisor = :staff AND c.closed_on IS NULL AND (:until = '' OR :today <= :until)
  AND (EXISTS (SELECT 1 FROM manages m CROSS JOIN case_manager k ON k.id = m.case_manager
      WHERE m.student = v.root AND ` + managing + ` AND w.masked IN (k.id, k.organisation))
    OR NOT EXISTS (SELECT 1 FROM manages m WHERE m.student = v.root AND m.case_manager IS NOT NULL AND ` + managing + `)
    AND EXISTS (SELECT 1 FROM staff a LEFT JOIN worker k ON k.id = a.self LEFT JOIN case_manager m ON m.id = a.self
      WHERE a.team = c.team AND a.active = 1 AND a.approved_until >= :today AND w.masked IN (a.self, k.organisation, m.organisation)))`

// managing is the condition that a tie m stands on :today.
const managing = `(m.since IS NULL OR m.since <= :today) AND (m.until IS NULL OR m.until >= :today)`

// walled makes walled(student, masked): whom restrictions in force mask for the
// households of the visible students.
const walled = `walled(student, masked) AS (
  SELECT v.root, r.masked FROM visible v CROSS JOIN restriction r ON r.student = v.root
  WHERE v.ways & 4 AND r.masked IS NOT NULL AND ` + inForce + `
  UNION
  SELECT v.root, r.masked FROM visible v CROSS JOIN student s ON s.id = v.root CROSS JOIN student o ON o.household = s.household
  CROSS JOIN restriction r ON r.student = o.id
  WHERE v.ways & 4 AND r.masked IS NOT NULL AND ` + inForce + `)`

// dueColumns tell of the one row that p.id names.
const dueColumns = `
  COALESCE(g.root, t.root, f.root, r.root, c.root), g.stage, COALESCE(t.text, f.text), t.id, f.id, r.id, c.id`

const dueJoin = `
LEFT JOIN stage_entry g ON g.id = p.id LEFT JOIN task t ON t.id = p.id
LEFT JOIN follow_up f ON f.id = p.id LEFT JOIN referral r ON r.id = p.id LEFT JOIN "case" c ON c.id = p.id`

// Due implements [ieum.Lists].
func (v *view) Due(ctx context.Context, filter ieum.DueFilter, p ieum.Page) (ieum.Slice[*ieum.Due], error) {
	slice, err := page(ctx, v, list[*ieum.Due]{
		what: "list what is due", with: walled, hits: due, columns: dueColumns, join: dueJoin, decode: decodeDue,
		args: []any{
			sql.Named("until", string(filter.Until)), sql.Named("manager", string(filter.CaseManager)),
			sql.Named("final", listText(ieum.FinalReferralStates())),
		},
	}, p)
	for i, mark := range slice.Marks {
		slice.Rows[i].Item, slice.Rows[i].DueOn = mark.ID, ieum.Date(mark.Value)
	}
	return slice, err
}

func decodeDue(row []any, reach ieum.Reach) (*ieum.Due, error) {
	d := &ieum.Due{Student: ieum.ID(asText(row[0])), Text: asText(row[2]), Reach: reach}
	switch stage := ieum.Stage(asText(row[1])); {
	case row[3] != nil:
		d.Kind = ieum.DueTask
	case row[4] != nil:
		d.Kind = ieum.DueFollowUp
	case row[5] != nil:
		d.Kind = ieum.DueReferral
	case row[6] != nil:
		d.Kind = ieum.DueReassignment
	case stage == ieum.Reassessment:
		d.Kind, d.Stage = ieum.DueReassessment, stage
	default:
		d.Kind, d.Stage = ieum.DueStage, stage
	}
	return d, nil
}
