package embedded

import (
	"fmt"
	"strings"

	"ieum/internal/ieum"
)

// The scope in SQL. The two texts below hold the same ways (see ieum.Reach,
// whose bits the numbers are): reach tells by which ways one root is seen,
// visibleStudents finds every visible student. The account must be active
// and approved on :today; :ways are those that its roles allow.
//
// The order of joins is fixed with CROSS JOIN: from the few known rows
// through an index, whatever the planner would guess. A + before a column
// keeps it from the index on that column.

// withAccount joins the account that reach needs; without one it sees nothing.
const withAccount = `
LEFT JOIN staff me ON me.id = :staff AND me.active = 1 AND me.approved_until >= :today`

// barredRoots makes barred(root): the students for whose sake a restriction in
// force masks the account or the agency where it works, those who live with
// them, and their households. To the account all of these are hidden.
const barredRoots = `
self(id) AS (
  SELECT self FROM staff WHERE id = :staff AND self IS NOT NULL
  UNION ALL
  SELECT w.organisation FROM staff a CROSS JOIN worker w ON w.id = a.self WHERE a.id = :staff
  UNION ALL
  SELECT m.organisation FROM staff a CROSS JOIN case_manager m ON m.id = a.self WHERE a.id = :staff),
protected(id, household) AS (
  SELECT s.id, s.household FROM self CROSS JOIN restriction r ON r.masked = self.id CROSS JOIN student s ON s.id = r.student
  WHERE ` + inForce + `),
barred(root) AS MATERIALIZED (
  SELECT id FROM protected
  UNION
  SELECT household FROM protected WHERE household IS NOT NULL
  UNION
  SELECT s.id FROM protected p CROSS JOIN student s ON s.household = p.household)`

// inForce is the condition that a restriction r is in force on :today.
const inForce = `(r."from" IS NULL OR r."from" <= :today) AND (r.until IS NULL OR r.until >= :today)`

// lately is the condition that a case c still gives sight.
const lately = `(c.closed_on IS NULL OR c.closed_on >= :closed_since)`

// unsealed and its extent are the condition that an access g in an emergency is
// open, to so much.
const (
	unsealed     = `g.student IS NOT NULL AND g.until > :now AND g.extent = `
	openToAll    = unsealed + `'` + string(ieum.WholeRecord) + `'`
	openToSafety = unsealed + `'` + string(ieum.ContactsAndSafety) + `'`
)

// registered is the condition that a student s is seen by whoever registered
// it: before its first case, and while one gives sight.
const registered = `(NOT EXISTS (SELECT 1 FROM "case" c WHERE c.student = s.id)
  OR EXISTS (SELECT 1 FROM "case" c WHERE c.student = s.id AND ` + lately + `))`

// reach is the expression for the ways by which a root is seen, 0 if it is
// hidden: those to any of its students, which are the root itself or live in
// it. The kinds that the root may be of narrow what is looked for. It needs
// barred of barredRoots.
func reach(root string, kinds ...ieum.Kind) string {
	var conditions []string
	for _, kind := range kinds {
		switch kind {
		case "Student":
			conditions = append(conditions, "s.id = "+root)
		case "Household":
			conditions = append(conditions, "s.household = "+root)
		}
	}
	member := "(" + strings.Join(conditions, " OR ") + ")"
	var ways []string
	for _, way := range []struct {
		bit  ieum.Reach
		from string
	}{
		{ieum.ReachTeam, `student s CROSS JOIN "case" c ON c.student = s.id WHERE +c.team = me.team AND ` + lately},
		{ieum.ReachRegistered, `student s WHERE +s.registered_by = me.id AND ` + registered},
		{ieum.ReachSupervision, `student s CROSS JOIN "case" c ON c.student = s.id CROSS JOIN team t ON t.id = c.team
  WHERE +t.supervisor = me.id`},
		{ieum.ReachSchool, `student s WHERE +s.school = me.school`},
		{ieum.ReachCentre, `student s CROSS JOIN "case" c ON c.student = s.id CROSS JOIN school o ON o.id = s.school
  WHERE c.sent_up_on IS NOT NULL AND +o.district = me.district AND ` + lately},
		{ieum.ReachEmergency, `student s CROSS JOIN emergency_access g ON g.student = s.id WHERE ` + openToAll + ` AND +g.requested_by = me.id`},
		{ieum.ReachSafety, `student s CROSS JOIN emergency_access g ON g.student = s.id WHERE ` + openToSafety + ` AND +g.requested_by = me.id`},
	} {
		ways = append(ways, fmt.Sprintf("(:ways & %d AND EXISTS (SELECT 1 FROM %s AND %s)) * %d", way.bit, way.from, member, way.bit))
	}
	return "((:ways & 128) | (" + root + " NOT IN (SELECT root FROM barred)) * (" + strings.Join(ways, " |\n  ") + "))"
}

// everyStudent makes visible(root, ways) for a scope with ReachAll.
const everyStudent = `visible(root, ways) AS (SELECT id, 128 FROM student)`

// visibleStudents makes visible(root, ways) for any other scope.
const visibleStudents = barredRoots + `,
me(id, team, school, district) AS MATERIALIZED (
  SELECT id, team, school, district FROM staff
  WHERE id = :staff AND active = 1 AND approved_until >= :today),
seen(root, way) AS (
  SELECT c.student, 1 FROM me CROSS JOIN "case" c ON c.team = me.team WHERE :ways & 1 AND ` + lately + `
  UNION ALL
  SELECT s.id, 2 FROM me CROSS JOIN student s ON s.registered_by = me.id WHERE :ways & 2 AND ` + registered + `
  UNION ALL
  SELECT c.student, 4 FROM me CROSS JOIN team t ON t.supervisor = me.id CROSS JOIN "case" c ON c.team = t.id WHERE :ways & 4
  UNION ALL
  SELECT s.id, 8 FROM me CROSS JOIN student s ON s.school = me.school WHERE :ways & 8
  UNION ALL
  SELECT s.id, 16 FROM me CROSS JOIN "case" c CROSS JOIN student s ON s.id = c.student CROSS JOIN school o ON o.id = s.school
  WHERE :ways & 16 AND c.sent_up_on IS NOT NULL AND o.district = me.district AND ` + lately + `
  UNION ALL
  SELECT g.student, 32 FROM me CROSS JOIN emergency_access g ON g.requested_by = me.id WHERE :ways & 32 AND ` + openToAll + `
  UNION ALL
  SELECT g.student, 64 FROM me CROSS JOIN emergency_access g ON g.requested_by = me.id WHERE :ways & 64 AND ` + openToSafety + `),
visible(root, ways) AS MATERIALIZED (
  SELECT root, max(way & 1) | max(way & 2) | max(way & 4) | max(way & 8) | max(way & 16) | max(way & 32) | max(way & 64)
  FROM seen WHERE root NOT IN (SELECT root FROM barred) GROUP BY root)`
