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
		state, err := as[string]("rows", row[0])
		if err != nil {
			return nil, err
		}
		number, err := as[int64]("rows", row[1])
		if err != nil {
			return nil, err
		}
		counts[ieum.ReferralState(state)] = int(number)
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
