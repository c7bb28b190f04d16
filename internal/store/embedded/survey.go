package embedded

import (
	"context"
	"database/sql"
	"strings"

	"ieum/internal/ieum"
)

// visibleHomes makes home(root, ways) of visible(root, ways): the households
// of visible students, by the union of the ways to them; to the program all.
func visibleHomes(all bool) string {
	if all {
		return "home(root, ways) AS (SELECT id, 128 FROM household)"
	}
	return `home(root, ways) AS (
  SELECT s.household, max(v.ways & 1) | max(v.ways & 2) | max(v.ways & 4) | max(v.ways & 8) | max(v.ways & 16) | max(v.ways & 32) | max(v.ways & 64)
  FROM visible v CROSS JOIN student s ON s.id = v.root WHERE s.household IS NOT NULL GROUP BY 1)`
}

// endings are what stands and ends between :from and :to, by kind.
var endings = []struct {
	kind ieum.Kind
	hits string
}{
	{"Enrolment", "SELECT e.id, e.until, v.ways FROM visible v CROSS JOIN enrolment e ON e.root = v.root WHERE e.until BETWEEN :from AND :to"},
	{"Enrolment", "SELECT e.id, e.until, h.ways FROM home h CROSS JOIN enrolment e ON e.root = h.root WHERE e.until BETWEEN :from AND :to"},
	{"Consent", `SELECT c.id, c.valid_until, v.ways FROM visible v CROSS JOIN consent c ON c.root = v.root
WHERE c.valid_until BETWEEN :from AND :to AND c.decision = 'GIVEN' AND c.withdrawn_on IS NULL`},
	{"Agreement", "SELECT a.id, a.until, 0 FROM agreement a WHERE a.until BETWEEN :from AND :to"},
	{"Staff", "SELECT s.id, s.approved_until, 0 FROM staff s WHERE s.active = 1 AND s.approved_until BETWEEN :from AND :to"},
}

// ending is the part of them that a filter keeps.
func ending(filter ieum.EndingFilter) string {
	hits := []string{"SELECT '', NULL, 0 WHERE 0"}
	for _, e := range endings {
		if filter.Ends(e.kind) {
			hits = append(hits, e.hits)
		}
	}
	return "\n" + strings.Join(hits, "\nUNION ALL\n")
}

const endingJoin = `
LEFT JOIN enrolment e ON e.id = p.id LEFT JOIN consent c ON c.id = p.id
LEFT JOIN agreement a ON a.id = p.id LEFT JOIN staff f ON f.id = p.id`

// Ending implements [ieum.Surveyor].
func (v *view) Ending(ctx context.Context, filter ieum.EndingFilter, p ieum.Page) (ieum.Slice[*ieum.Ending], error) {
	from, to := limits(filter.From, filter.Until)
	slice, err := page(ctx, v, list[*ieum.Ending]{
		what: "list what ends", with: visibleHomes(v.scope.Ways.Has(ieum.ReachAll)), hits: ending(filter),
		columns: `COALESCE(e.beneficiary, c.student, a."with", f.id)`, join: endingJoin, args: []any{from, to},
		decode: func(row []any, reach ieum.Reach) (*ieum.Ending, error) {
			return &ieum.Ending{Of: ieum.ID(asText(row[0])), Reach: reach}, nil
		},
	}, p)
	for i, mark := range slice.Marks {
		slice.Rows[i].Item, slice.Rows[i].EndsOn = mark.ID, ieum.Date(mark.Value)
	}
	return slice, err
}

// limits passes days as :from and :to; '~' follows every day.
func limits(from, until ieum.Date) (first, last any) {
	to := string(until)
	if until.Absent() {
		to = "~"
	}
	return sql.Named("from", string(from)), sql.Named("to", to)
}

// meets is the condition that one of a list of need codes meets a need: the
// same code, the one above it, or one below it.
func meets(codes, need string) string {
	above := func(code string) string { return "substr(" + code + ", 1, instr(" + code + " || '-', '-') - 1)" }
	return strings.NewReplacer("CODES", codes, "NEED", need, "ABOVE", above(need), "OVER", above("m.value")).Replace(
		"EXISTS (SELECT 1 FROM json_each(CODES) m WHERE m.value = NEED OR m.value = ABOVE OR NEED = OVER)")
}

// unmet counts needs by home.
func unmet() string {
	return `
open(home, need, served) AS (
  SELECT s.home_area, n.domain, EXISTS (
    SELECT 1 FROM enrolment e CROSS JOIN service v ON v.id = e.service
    WHERE e.root = s.id AND e.beneficiary = s.id AND e.since <= :on AND (e.until IS NULL OR e.until >= :on)
      AND ` + meets("v.needs", "n.domain") + `)
  FROM visible x CROSS JOIN student s ON s.id = x.root CROSS JOIN need n ON n.root = s.id
  WHERE n.subject = s.id AND n.status = 'OPEN' AND n.domain IS NOT NULL AND s.home_area IS NOT NULL)
SELECT home, need, count(*), sum(NOT served) FROM open GROUP BY home, need ORDER BY home, need`
}

// UnmetNeeds implements [ieum.Surveyor].
func (v *view) UnmetNeeds(ctx context.Context, on ieum.Date) ([]ieum.HomeNeed, error) {
	var needs []ieum.HomeNeed
	err := v.read(ctx, "read unmet needs", func(ctx context.Context, q *session) error {
		return q.query(ctx, func(row []any) error {
			needs = append(needs, ieum.HomeNeed{
				Home: ieum.ID(asText(row[0])), Need: asText(row[1]), Open: int(asNumber(row[2])), Unserved: int(asNumber(row[3])),
			})
			return nil
		}, "WITH "+visibleTo(v.scope.Ways.Has(ieum.ReachAll))+","+v.store.unmet, v.arguments(sql.Named("on", string(on)))...)
	})
	if err != nil {
		return nil, err
	}
	return needs, nil
}

const flow = `
SELECT COALESCE(s.school, ''), COALESCE(k.agency, ''), COALESCE(k.id, ''), COALESCE(r.state, ''), count(*)
FROM visible v CROSS JOIN student s ON s.id = v.root CROSS JOIN referral r ON r.root = v.root LEFT JOIN service k ON k.id = r.service
WHERE r.requested_on BETWEEN :from AND :to
GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`

// ReferralFlow implements [ieum.Surveyor].
func (v *view) ReferralFlow(ctx context.Context, from, until ieum.Date) ([]ieum.Flow, error) {
	var flows []ieum.Flow
	first, last := limits(from, until)
	err := v.read(ctx, "read the flow of referrals", func(ctx context.Context, q *session) error {
		return q.query(ctx, func(row []any) error {
			at := ieum.Flow{School: ieum.ID(asText(row[0])), Agency: ieum.ID(asText(row[1])), Service: ieum.ID(asText(row[2]))}
			if n := len(flows); n == 0 || !flows[n-1].Same(at) {
				at.States = map[ieum.ReferralState]int{}
				flows = append(flows, at)
			}
			flows[len(flows)-1].States[ieum.ReferralState(asText(row[3]))] = int(asNumber(row[4]))
			return nil
		}, "WITH "+visibleTo(v.scope.Ways.Has(ieum.ReachAll))+flow, v.arguments(first, last)...)
	})
	if err != nil {
		return nil, err
	}
	return flows, nil
}
