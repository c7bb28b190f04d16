package neo4j

import (
	"context"

	"ieum/internal/ieum"
)

// ReferralCounts implements [ieum.Lists].
func (v *view) ReferralCounts(ctx context.Context, filter ieum.ReferralFilter) (map[ieum.ReferralState]int, error) {
	record, err := v.ask(ctx, "referral_counts", v.scoped(referralFilter(filter)))
	if err != nil {
		return nil, err
	}
	rows, err := columnItems(record, "rows", 2)
	if err != nil {
		return nil, err
	}
	counts := make(map[ieum.ReferralState]int, len(rows))
	for _, row := range rows {
		r := reader{where: "rows", row: row}
		counts[ieum.ReferralState(r.text(0))] = r.number(1)
		if r.err != nil {
			return nil, r.err
		}
	}
	return counts, nil
}

// referralFilter passes the filter of referrals.
func referralFilter(filter ieum.ReferralFilter) parameters {
	return parameters{
		"student": string(filter.Student), "service": string(filter.Service), "school": string(filter.School),
		"states": texts(filter.States),
	}
}
