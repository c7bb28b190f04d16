package neo4j

import (
	"context"
	"fmt"
	"slices"

	"ieum/internal/ieum"
)

// StudentCounts implements [ieum.Counts].
func (v *view) StudentCounts(ctx context.Context, filter ieum.StudentFilter, by ieum.StudentKey) (map[string]int, error) {
	if !slices.Contains(ieum.StudentKeys(), by) {
		return nil, errKey()
	}
	values := studentFilter(filter)
	values["by"] = string(by)
	if asks, ok := map[ieum.StudentKey]string{ieum.StudentsByNeed: "needy", ieum.StudentsByStage: "staged", ieum.StudentsByManager: "managed"}[by]; ok {
		values[asks] = true
	}
	return count[string](ctx, v, "student_counts", values)
}

// CaseCounts implements [ieum.Counts].
func (v *view) CaseCounts(ctx context.Context, filter ieum.CaseFilter, by ieum.CaseKey) (map[string]int, error) {
	if !slices.Contains(ieum.CaseKeys(), by) {
		return nil, errKey()
	}
	values := caseFilter(filter)
	values["by"] = string(by)
	return count[string](ctx, v, "case_counts", values)
}

// ReferralCounts implements [ieum.Counts].
func (v *view) ReferralCounts(ctx context.Context, filter ieum.ReferralFilter) (map[ieum.ReferralState]int, error) {
	return count[ieum.ReferralState](ctx, v, "referral_counts", referralFilter(filter))
}

func errKey() error { return fmt.Errorf("neo4j: no such key to count by: %w", ieum.ErrInvalid) }

// count reads the answer of a statement that counts by a key.
func count[K ~string](ctx context.Context, v *view, name statement, filter parameters) (map[K]int, error) {
	record, err := v.ask(ctx, name, v.scoped(filter))
	if err != nil {
		return nil, err
	}
	rows, err := columnItems(record, "rows", 2)
	if err != nil {
		return nil, err
	}
	counts := make(map[K]int, len(rows))
	for _, row := range rows {
		r := reader{where: "rows", row: row}
		counts[K(r.text(0))] = r.number(1)
		if r.err != nil {
			return nil, r.err
		}
	}
	return counts, nil
}
