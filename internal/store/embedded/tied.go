package embedded

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"ieum/internal/ieum"
)

// tiedRows finds the ties of people that name one of :ids.
const tiedRows = `
SELECT t.id FROM asked a CROSS JOIN family t ON t."from" = a.id
UNION
SELECT t.id FROM asked a CROSS JOIN family t ON t."to" = a.id
UNION
SELECT t.id FROM asked a CROSS JOIN teaches t ON t.worker = a.id
UNION
SELECT t.id FROM asked a CROSS JOIN teaches t ON t.student = a.id
UNION
SELECT t.id FROM asked a CROSS JOIN supports t ON t.person = a.id
UNION
SELECT t.id FROM asked a CROSS JOIN supports t ON t.student = a.id
UNION
SELECT t.id FROM asked a CROSS JOIN manages t ON t.case_manager = a.id
UNION
SELECT t.id FROM asked a CROSS JOIN manages t ON t.student = a.id
UNION
SELECT o.id FROM asked a CROSS JOIN offer o ON o.person = a.id
UNION
SELECT o.id FROM asked a CROSS JOIN offer o ON o.id = a.id
UNION
SELECT e.id FROM asked a CROSS JOIN enrolment e ON e.beneficiary = a.id
UNION
SELECT e.id FROM asked a CROSS JOIN enrolment e ON e.worker = a.id`

// tiedToAgencies finds the enrolments of services of agencies among :ids. It
// starts at those whom the scope sees: an agency serves many more.
const tiedToAgencies = `
UNION
SELECT e.id FROM (SELECT root FROM visible UNION ALL SELECT root FROM home) v CROSS JOIN enrolment e ON e.root = v.root
CROSS JOIN service s ON s.id = e.service WHERE s.agency IN (SELECT id FROM asked)`

// Tied implements [ieum.Analyst].
func (v *view) Tied(ctx context.Context, ids []ieum.ID) (*ieum.Tied, error) {
	tied := &ieum.Tied{}
	err := v.read(ctx, "read ties of people", func(ctx context.Context, q *session) error {
		text := "WITH asked(id) AS MATERIALIZED (SELECT value FROM json_each(:ids))" + tiedRows
		if all := v.scope.Ways.Has(ieum.ReachAll); slices.ContainsFunc(ids, func(id ieum.ID) bool { return id.Is("Agency") }) {
			text = "WITH " + visibleTo(all) + ",\n" + visibleHomes(all) +
				",\nasked(id) AS MATERIALIZED (SELECT value FROM json_each(:ids))" + tiedRows + tiedToAgencies
		}
		byKind := map[ieum.Kind][]ieum.ID{}
		err := q.query(ctx, func(row []any) error {
			id := ieum.ID(asText(row[0]))
			kind, _ := id.Kind()
			byKind[kind] = append(byKind[kind], id)
			return nil
		}, text, v.arguments(idsArgument(ids))...)
		if err != nil {
			return err
		}
		found := map[ieum.ID]ieum.Entity{}
		for kind, ids := range byKind {
			if err := v.entities(ctx, q, v.store.tables[kind], ids, found); err != nil {
				return err
			}
		}
		tied.Rows = slices.SortedFunc(maps.Values(found), func(a, b ieum.Entity) int { return cmp.Compare(a.Meta().ID, b.Meta().ID) })
		tied.Masks, err = tiedMasks(ctx, q, tied.Rows)
		return err
	})
	if err != nil {
		return nil, err
	}
	return tied, nil
}

// maskedFor finds what restrictions mask for the sake of each of :ids, who are
// students and persons.
const maskedFor = `
WITH asked(id) AS MATERIALIZED (SELECT value FROM json_each(:ids)),
near(id, student) AS (
  SELECT a.id, s.id FROM asked a CROSS JOIN student s ON s.id = a.id
  UNION
  SELECT a.id, s.id FROM asked a CROSS JOIN person p ON p.id = a.id CROSS JOIN student s ON s.id = p.root
  UNION
  SELECT a.id, s.id FROM asked a CROSS JOIN person p ON p.id = a.id CROSS JOIN student s ON s.household = p.household),
child(id, student) AS (
  SELECT id, student FROM near
  UNION
  SELECT n.id, s.id FROM near n CROSS JOIN student o ON o.id = n.student CROSS JOIN student s ON s.household = o.household)
SELECT DISTINCT c.id, r.student, r.masked, COALESCE(r."from", ''), COALESCE(r.until, '')
FROM child c CROSS JOIN restriction r ON r.student = c.student WHERE r.masked IS NOT NULL ORDER BY 1, 2, 3, 4, 5`

// tiedMasks reads what is masked for the sake of the people whom rows name.
func tiedMasks(ctx context.Context, q *session, rows []ieum.Entity) (map[ieum.ID][]ieum.Mask, error) {
	var people []ieum.ID
	for _, row := range rows {
		people = append(people, ieum.PeopleOf(row)...)
	}
	people = slices.Compact(slices.Sorted(slices.Values(people)))
	masks := map[ieum.ID][]ieum.Mask{}
	if len(people) == 0 {
		return masks, nil
	}
	return masks, q.lookUp(ctx, func(row []any) error {
		id := ieum.ID(asText(row[0]))
		masks[id] = append(masks[id], ieum.Mask{
			Student: ieum.ID(asText(row[1])), Masked: ieum.ID(asText(row[2])),
			From: ieum.Date(asText(row[3])), Until: ieum.Date(asText(row[4])),
		})
		return nil
	}, maskedFor, idsArgument(people))
}
