package embedded

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// inverse is the lists of what refers to each of some rows: hits holds, for
// each kind that may be asked about, a query over visible and home for what
// refers to the rows of :KIND, as the row referred to, id, sort value and ways.
type inverse[T any] struct {
	list[T]

	hits map[ieum.Kind]string
}

// inverseKinds are those that may be asked about, in a fixed order.
var inverseKinds = []ieum.Kind{"School", "Service", "Agency", "Household"}

// asked is the condition that a column is one of the rows of a kind that are
// asked about.
func asked(column string, kind ieum.Kind) string {
	return column + " IN (SELECT value FROM json_each(:" + snake(string(kind)) + "))"
}

// inverseOf answers a page of each list by one statement, which has a branch
// for each kind that is asked about.
func inverseOf[T any](ctx context.Context, v *view, l inverse[T], of []ieum.ID, p ieum.Page) (map[ieum.ID]ieum.Slice[T], error) {
	if p.Limit <= 0 {
		return nil, fmt.Errorf("embedded: a page without rows: %w", ieum.ErrInvalid)
	}
	var hits []string
	args := append(pageArguments(p), l.args...)
	for _, kind := range inverseKinds {
		ids := slices.DeleteFunc(slices.Clone(of), func(id ieum.ID) bool { return !id.Is(kind) })
		if l.hits[kind] != "" && len(ids) > 0 {
			hits = append(hits, l.hits[kind])
			args = append(args, sql.Named(snake(string(kind)), listText(ids)))
		}
	}
	found := map[ieum.ID]ieum.Slice[T]{}
	if len(hits) == 0 {
		return found, nil
	}
	text := l.each(v.scope.Ways.Has(ieum.ReachAll), p.Backward, strings.Join(hits, "\n  UNION ALL\n  "))
	err := v.read(ctx, l.what, func(ctx context.Context, q *session) error {
		clear(found)
		return q.query(ctx, func(row []any) error {
			id := ieum.ID(asText(row[0]))
			slice := found[id]
			before, after := asNumber(row[2]), asNumber(row[3])
			slice.Total = int(asNumber(row[1]))
			cut := int64(slice.Total)-before-after > int64(p.Limit)
			slice.Before, slice.After = before > 0 || cut && p.Backward, after > 0 || cut && !p.Backward
			if row[4] == nil { // an empty page
				found[id] = slice
				return nil
			}
			entry, err := l.decode(row[7:], ieum.Reach(asNumber(row[6])))
			slice.Rows = append(slice.Rows, entry)
			slice.Marks = append(slice.Marks, ieum.Mark{Value: asText(row[5]), ID: ieum.ID(asText(row[4]))})
			found[id] = slice
			return err
		}, text, v.arguments(args...)...)
	})
	if err != nil {
		return nil, err
	}
	return found, nil
}

// each is the statement for a page of each list, as [list.text] is that of one.
func (l list[T]) each(all, backward bool, hits string) string {
	order := "value, id"
	if backward {
		order = "value DESC, id DESC"
	}
	return "WITH " + visibleTo(all) + ",\n" + visibleHomes(all) + `,
hit("of", id, value, ways) AS MATERIALIZED (` + hits + `),
tally("of", total, before, after) AS MATERIALIZED (
  SELECT "of", count(*),
    sum(:after_id <> '' AND (value, id) <= (:after_value, :after_id)),
    sum(:before_id <> '' AND (value, id) >= (:before_value, :before_id))
  FROM hit GROUP BY 1),
ranked("of", id, value, ways, place) AS (
  SELECT "of", id, value, ways, row_number() OVER (PARTITION BY "of" ORDER BY ` + order + `) FROM hit
  WHERE (:after_id = '' OR (value, id) > (:after_value, :after_id))
    AND (:before_id = '' OR (value, id) < (:before_value, :before_id))),
part("of", id, value, ways) AS MATERIALIZED (SELECT "of", id, value, ways FROM ranked WHERE place <= :limit)
SELECT t."of", t.total, t.before, t.after, p.id, p.value, p.ways, ` + l.columns + `
FROM tally t LEFT JOIN part p ON p."of" = t."of" ` + l.join + `
ORDER BY t."of", p.value, p.id`
}

// seenEnrolments are those that hang on a visible student or household.
const seenEnrolments = `(SELECT v.root, v.ways FROM visible v UNION ALL SELECT h.root, h.ways FROM home h) r
  CROSS JOIN enrolment e ON e.root = r.root`

// states are the conditions for [ieum.Enrolment.StatusOn].
var states = map[ieum.EnrolmentStatus]string{
	ieum.Planned: ` AND (e.since IS NULL OR e.since > :on)`,
	ieum.Ongoing: ` AND e.since <= :on AND (e.until IS NULL OR e.until >= :on)`,
	ieum.Ended:   ` AND e.since <= :on AND e.until < :on`,
}

// EnrolmentsOf implements [ieum.Inverses].
func (v *view) EnrolmentsOf(ctx context.Context, of []ieum.ID, filter ieum.EnrolmentFilter, p ieum.Page) (map[ieum.ID]ieum.Slice[*ieum.Enrolment], error) {
	state, known := states[filter.Status]
	if filter.Status != "" && !known {
		state = " AND 0"
	}
	const row = `e.id, COALESCE(e.since, ''), r.ways FROM `
	return inverseOf(ctx, v, inverse[*ieum.Enrolment]{
		list: entityList[*ieum.Enrolment](v.store.tables["Enrolment"], "list enrolments", hits{args: []any{sql.Named("on", string(filter.On))}}),
		hits: map[ieum.Kind]string{
			"Service": `SELECT e.service, ` + row + seenEnrolments + ` WHERE ` + asked("e.service", "Service") + state,
			"Agency": `SELECT k.agency, ` + row + seenEnrolments + ` CROSS JOIN service k ON k.id = e.service
  WHERE ` + asked("k.agency", "Agency") + state,
			"Household": `SELECT r.home, ` + row + `(
    SELECT s.household AS home, v.root, v.ways FROM visible v CROSS JOIN student s ON s.id = v.root WHERE ` + asked("s.household", "Household") + `
    UNION ALL
    SELECT h.root AS home, h.root AS root, h.ways FROM home h WHERE ` + asked("h.root", "Household") + `) r
  CROSS JOIN enrolment e ON e.root = r.root
  WHERE (e.beneficiary = r.root OR EXISTS (SELECT 1 FROM person m WHERE m.id = e.beneficiary AND m.household = r.home))` + state,
		},
	}, of, p)
}

// ReferralsTo implements [ieum.Inverses].
func (v *view) ReferralsTo(ctx context.Context, of []ieum.ID, p ieum.Page) (map[ieum.ID]ieum.Slice[*ieum.Referral], error) {
	const rows = `r.id, COALESCE(r.requested_on, ''), v.ways FROM visible v CROSS JOIN referral r ON r.root = v.root`
	return inverseOf(ctx, v, inverse[*ieum.Referral]{
		list: entityList[*ieum.Referral](v.store.tables["Referral"], "list referrals to", hits{}),
		hits: map[ieum.Kind]string{
			"Service": `SELECT r.service, ` + rows + ` WHERE ` + asked("r.service", "Service"),
			"Agency":  `SELECT k.agency, ` + rows + ` CROSS JOIN service k ON k.id = r.service WHERE ` + asked("k.agency", "Agency"),
		},
	}, of, p)
}

// StudentsAt implements [ieum.Inverses].
func (v *view) StudentsAt(ctx context.Context, schools []ieum.ID, p ieum.Page) (map[ieum.ID]ieum.Slice[*ieum.Student], error) {
	return inverseOf(ctx, v, inverse[*ieum.Student]{
		list: entityList[*ieum.Student](v.store.tables["Student"], "list who attends", hits{}),
		hits: map[ieum.Kind]string{
			"School": `SELECT s.school, s.id, COALESCE(s.display_name, ''), v.ways FROM visible v CROSS JOIN student s ON s.id = v.root
  WHERE ` + asked("s.school", "School"),
		},
	}, schools, p)
}

// homeTies is the statement for the roots of homes: a household, and the
// students who live there.
func homeTies() string {
	return "WITH " + barredRoots + "\n" +
		tie("h.id", "h.id", aHousehold, 1, "household h ON h.id = a.value") + "\nUNION ALL\n" +
		tie("m.household", "m.id", aStudent, 0, "student m ON m.household = a.value")
}

// Homes implements [ieum.Inverses].
func (v *view) Homes(ctx context.Context, households []ieum.ID) (map[ieum.ID]*ieum.Home, error) {
	homes := map[ieum.ID]*ieum.Home{}
	err := v.read(ctx, "read homes", func(ctx context.Context, q *session) error {
		ties, err := v.ties(ctx, q, v.store.homeTies, households)
		if err != nil {
			return err
		}
		seen, hidden := splitVisible(ties)
		for _, t := range seen {
			homes[t.subject] = &ieum.Home{}
		}
		for _, t := range hidden {
			homes[t.subject].HiddenSiblings++
		}
		for kind, lives := range map[ieum.Kind]string{
			"Household": "k.id = p.root", "Student": "k.id = p.root", "Person": "k.root = p.root AND k.household = p.root",
		} {
			err := v.store.tables[kind].rows(ctx, q, seen, lives, "k.id", func(household ieum.ID, e ieum.Entity) {
				homes[household].Add(e)
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return homes, nil
}
