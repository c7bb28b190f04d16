package embedded

import (
	"context"

	"ieum/internal/ieum"
)

// ReferralCounts implements [ieum.Lists], by one statement.
func (v *view) ReferralCounts(ctx context.Context, filter ieum.ReferralFilter) (map[ieum.ReferralState]int, error) {
	counts := map[ieum.ReferralState]int{}
	hits, args := referralHits(filter)
	err := v.read(ctx, "count referrals", func(ctx context.Context, q *session) error {
		return q.query(ctx, func(row []any) error {
			counts[ieum.ReferralState(asText(row[0]))] = int(asNumber(row[1]))
			return nil
		}, "WITH "+visibleTo(v.scope.Ways.Has(ieum.ReachAll))+", hit(id, value, ways) AS ("+hits+
			")\nSELECT COALESCE(r.state, ''), count(*) FROM hit h CROSS JOIN referral r ON r.id = h.id GROUP BY 1", v.arguments(args...)...)
	})
	if err != nil {
		return nil, err
	}
	return counts, nil
}
