package embedded

import (
	"context"
	"fmt"

	"ieum/internal/ieum"
)

// studentKeys are queries for the keys of the students that are hits, as id
// and key; a student may have several, and one several times.
var studentKeys = map[ieum.StudentKey]string{
	ieum.StudentsByNeed:    `SELECT h.id, n.domain FROM hit h CROSS JOIN need n ON n.subject = h.id WHERE n.status = 'OPEN'`,
	ieum.StudentsByGrade:   `SELECT h.id, CAST(s.grade AS TEXT) FROM hit h CROSS JOIN student s ON s.id = h.id`,
	ieum.StudentsBySchool:  `SELECT h.id, s.school FROM hit h CROSS JOIN student s ON s.id = h.id`,
	ieum.StudentsByStage:   `SELECT h.id, c.stage FROM hit h CROSS JOIN "case" c ON c.student = h.id WHERE c.closed_on IS NULL`,
	ieum.StudentsByManager: `SELECT h.id, ` + managerOf("h.id") + ` FROM hit h`,
	ieum.StudentsByArea:    `SELECT h.id, s.home_area FROM hit h CROSS JOIN student s ON s.id = h.id`,
}

// caseKeys are those of the cases that are hits.
var caseKeys = map[ieum.CaseKey]string{
	ieum.CasesByStage: `SELECT h.id, c.stage FROM hit h CROSS JOIN "case" c ON c.id = h.id`,
	ieum.CasesByClass: `SELECT h.id, c.class FROM hit h CROSS JOIN "case" c ON c.id = h.id`,
}

// StudentCounts implements [ieum.Counts].
func (v *view) StudentCounts(ctx context.Context, filter ieum.StudentFilter, by ieum.StudentKey) (map[string]int, error) {
	filter.Order = ieum.ByName
	h, err := studentHits(filter)
	if err != nil {
		return nil, err
	}
	return count[string](ctx, v, "count students", h, studentKeys[by])
}

// CaseCounts implements [ieum.Counts].
func (v *view) CaseCounts(ctx context.Context, filter ieum.CaseFilter, by ieum.CaseKey) (map[string]int, error) {
	return count[string](ctx, v, "count cases", caseHits(filter), caseKeys[by])
}

// ReferralCounts implements [ieum.Counts].
func (v *view) ReferralCounts(ctx context.Context, filter ieum.ReferralFilter) (map[ieum.ReferralState]int, error) {
	return count[ieum.ReferralState](ctx, v, "count referrals", referralHits(filter),
		`SELECT h.id, COALESCE(r.state, '') FROM hit h CROSS JOIN referral r ON r.id = h.id`)
}

// count counts hits by key, each once under a key, by one statement.
func count[K ~string](ctx context.Context, v *view, what string, h hits, keys string) (map[K]int, error) {
	if keys == "" {
		return nil, fmt.Errorf("embedded: %s: no such key: %w", what, ieum.ErrInvalid)
	}
	counts := map[K]int{}
	err := v.read(ctx, what, func(ctx context.Context, q *session) error {
		return q.query(ctx, func(row []any) error {
			counts[K(asText(row[0]))] = int(asNumber(row[1]))
			return nil
		}, "WITH "+visibleTo(v.scope.Ways.Has(ieum.ReachAll))+",\nhit(id, value, ways) AS ("+h.text+"),\nkeyed(id, key) AS ("+keys+
			")\nSELECT key, count(DISTINCT id) FROM keyed WHERE key IS NOT NULL GROUP BY key", v.arguments(h.args...)...)
	})
	if err != nil {
		return nil, err
	}
	return counts, nil
}
