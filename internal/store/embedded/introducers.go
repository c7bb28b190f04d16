package embedded

import (
	"context"
	"database/sql"

	"ieum/internal/ieum"
)

// introducers finds who is beside :student, whom they know, and who of these
// works at :agency.
const introducers = `
WITH near(beside, tie) AS (
  SELECT m.case_manager, 'Manages' FROM manages m
  WHERE m.student = :student AND m.case_manager IS NOT NULL AND (m.until IS NULL OR m.until >= :on)
  UNION
  SELECT t.worker, 'Teaches' FROM teaches t WHERE t.student = :student AND t.worker IS NOT NULL),
known(beside, tie, other, id) AS (
  SELECT n.beside, n.tie, k."to", k.id FROM near n CROSS JOIN knows k ON k."from" = n.beside
  UNION
  SELECT n.beside, n.tie, k."from", k.id FROM near n CROSS JOIN knows k ON k."to" = n.beside),
quarrel(one, other) AS (
  SELECT "from", "to" FROM knows WHERE author = :staff AND conflict = 1
  UNION
  SELECT "to", "from" FROM knows WHERE author = :staff AND conflict = 1),
child(id) AS (
  SELECT :student
  UNION
  SELECT s.id FROM student o CROSS JOIN student s ON s.household = o.household WHERE o.id = :student),
masked(id) AS (
  SELECT r.masked FROM child CROSS JOIN restriction r ON r.student = child.id
  WHERE r.masked IS NOT NULL AND (r."from" IS NULL OR r."from" <= :on) AND (r.until IS NULL OR r.until >= :on))
SELECT n.beside, n.tie, w.id, k.id, COALESCE(k.conferences, 0) + COALESCE(k.referrals, 0) AS together, k.last_contact_on
FROM known n CROSS JOIN worker w ON w.id = n.other CROSS JOIN knows k ON k.id = n.id
WHERE w.organisation = :agency AND w.id <> n.beside AND COALESCE(k.conflict, 0) = 0
  AND (k.author IS NULL OR k.shared = 1 OR k.author = :staff)
  AND NOT EXISTS (SELECT 1 FROM quarrel q WHERE q.one = n.beside AND q.other = w.id)
  AND NOT EXISTS (SELECT 1 FROM masked m WHERE m.id IN (n.beside, w.id, :agency))
ORDER BY together DESC, COALESCE(k.last_contact_on, '') DESC, n.beside, w.id, k.id, n.tie`

// Introducers implements [ieum.Analyst].
func (v *view) Introducers(ctx context.Context, student, agency ieum.ID, on ieum.Date) ([]ieum.Introduction, error) {
	var found []ieum.Introduction
	err := v.read(ctx, "read who introduces", func(ctx context.Context, q *session) error {
		ties, err := v.ties(ctx, q, v.store.recordTies, []ieum.ID{student})
		if err != nil {
			return err
		}
		if len(ties) == 0 || !student.Is("Student") {
			return errHidden()
		}
		return q.lookUp(ctx, func(row []any) error {
			found = append(found, ieum.Introduction{
				Beside: ieum.ID(asText(row[0])), Tie: ieum.Kind(asText(row[1])), Introducer: ieum.ID(asText(row[2])),
				Knows: ieum.ID(asText(row[3])), Together: int(asNumber(row[4])), LastContactOn: ieum.Date(asText(row[5])),
			})
			return nil
		}, introducers, v.arguments(sql.Named("student", string(student)), sql.Named("agency", string(agency)), sql.Named("on", string(on)))...)
	})
	if err != nil {
		return nil, err
	}
	return found, nil
}
