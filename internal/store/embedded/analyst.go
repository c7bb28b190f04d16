package embedded

import (
	"context"
	"database/sql"

	"ieum/internal/ieum"
)

// ServedBy implements [ieum.Analyst].
func (v *view) ServedBy(ctx context.Context, students []ieum.ID) (map[ieum.ID][]*ieum.Enrolment, error) {
	served := map[ieum.ID][]*ieum.Enrolment{}
	var asked []ieum.ID
	for _, id := range students {
		if id.Is("Student") {
			asked = append(asked, id)
		}
	}
	err := v.read(ctx, "read who serves", func(ctx context.Context, q *session) error {
		ties, err := v.ties(ctx, q, v.store.recordTies, asked)
		if err != nil {
			return err
		}
		const member = `k.root = p.root AND (k.beneficiary = p.subject OR k.beneficiary IN (
  SELECT m.id FROM student s CROSS JOIN person m ON m.household = s.household WHERE s.id = p.subject))`
		return v.store.tables["Enrolment"].rows(ctx, q, ties, member, "COALESCE(k.since, '') DESC, k.id",
			enrolments(func(subject ieum.ID, e *ieum.Enrolment) { served[subject] = append(served[subject], e) }))
	})
	if err != nil {
		return nil, err
	}
	return served, nil
}

// enrolments hands on the rows of that table with their own type.
func enrolments(each func(subject ieum.ID, e *ieum.Enrolment)) func(ieum.ID, ieum.Entity) {
	return func(subject ieum.ID, e ieum.Entity) {
		if row, ok := e.(*ieum.Enrolment); ok {
			each(subject, row)
		}
	}
}

// splitVisible parts visible roots from hidden ones.
func splitVisible(ties []tieTo) (seen, hidden []tieTo) {
	for _, t := range ties {
		if t.ways == 0 {
			hidden = append(hidden, t)
		} else {
			seen = append(seen, t)
		}
	}
	return seen, hidden
}

// maySee finds the accounts that reach :student: the ways of scope.go, read
// from the student's end.
const maySee = `
WITH masked(id) AS MATERIALIZED (
  SELECT r.masked FROM restriction r WHERE r.student = :student AND r.masked IS NOT NULL AND ` + inForce + `
  UNION
  SELECT r.masked FROM student o CROSS JOIN student s ON s.household = o.household CROSS JOIN restriction r ON r.student = s.id
  WHERE o.id = :student AND r.masked IS NOT NULL AND ` + inForce + `),
way(staff, way) AS (
  SELECT a.id, 1 FROM "case" c CROSS JOIN staff a ON a.team = c.team WHERE c.student = :student AND ` + lately + `
  UNION ALL
  SELECT s.registered_by, 2 FROM student s WHERE s.id = :student AND ` + registered + `
  UNION ALL
  SELECT t.supervisor, 4 FROM "case" c CROSS JOIN team t ON t.id = c.team WHERE c.student = :student
  UNION ALL
  SELECT a.id, 8 FROM student s CROSS JOIN staff a ON a.school = s.school WHERE s.id = :student
  UNION ALL
  SELECT a.id, 16 FROM "case" c CROSS JOIN student s ON s.id = c.student CROSS JOIN school o ON o.id = s.school
    CROSS JOIN staff a ON a.district = o.district
  WHERE c.student = :student AND c.sent_up_on IS NOT NULL AND ` + lately + `
  UNION ALL
  SELECT g.requested_by, 32 FROM emergency_access g WHERE g.student = :student AND ` + openToAll + `
  UNION ALL
  SELECT g.requested_by, 64 FROM emergency_access g WHERE g.student = :student AND ` + openToSafety + `)
SELECT a.id, sum(DISTINCT w.way) FROM way w CROSS JOIN staff a ON a.id = w.staff
LEFT JOIN worker k ON k.id = a.self LEFT JOIN case_manager m ON m.id = a.self
WHERE a.active = 1 AND a.approved_until >= :today
  AND NOT EXISTS (SELECT 1 FROM masked WHERE id IN (a.self, k.organisation, m.organisation))
GROUP BY a.id ORDER BY a.id`

// Namesakes implements [ieum.Analyst].
func (v *view) Namesakes(ctx context.Context, name string, born ieum.Date) ([]ieum.ID, error) {
	var found []ieum.ID
	err := v.read(ctx, "look for namesakes", func(ctx context.Context, q *session) error {
		if !v.scope.Ways.Has(ieum.ReachAll) {
			return nil
		}
		return q.query(ctx, func(row []any) error {
			found = append(found, ieum.ID(asText(row[0])))
			return nil
		}, "SELECT id FROM student WHERE display_name = :name AND birth_date = :born ORDER BY id", sql.Named("name", name), sql.Named("born", string(born)))
	})
	return found, err
}

// MaySee implements [ieum.Analyst].
func (v *view) MaySee(ctx context.Context, student ieum.ID) ([]ieum.Sight, error) {
	var sights []ieum.Sight
	err := v.read(ctx, "read who may see", func(ctx context.Context, q *session) error {
		ties, err := v.ties(ctx, q, v.store.recordTies, []ieum.ID{student})
		if err != nil {
			return err
		}
		if len(ties) == 0 || !student.Is("Student") {
			return errHidden()
		}
		return q.query(ctx, func(row []any) error {
			sights = append(sights, ieum.Sight{Staff: ieum.ID(asText(row[0])), Ways: ieum.Reach(asNumber(row[1]))})
			return nil
		}, maySee, v.arguments(sql.Named("student", string(student)))...)
	})
	if err != nil {
		return nil, err
	}
	return sights, nil
}
