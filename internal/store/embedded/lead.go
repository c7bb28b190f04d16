package embedded

import (
	"context"
	"database/sql"
	"slices"

	"ieum/internal/ieum"
)

// presences counts the enrolments of a household that run on :on and are seen
// by agency: those of the subject alone, or, if :housed, of the students and
// persons who live there.
const presences = withPairs + `
SELECT v.agency, count(*), min(k.since)
FROM pair p CROSS JOIN enrolment k ON k.root = p.root CROSS JOIN service v ON v.id = k.service
WHERE v.agency IS NOT NULL AND k.since <= :on AND (k.until IS NULL OR k.until >= :on) AND p.ways <> 0 AND (
  NOT :housed AND k.beneficiary = p.subject
  OR :housed AND (k.beneficiary IN (SELECT root FROM pair WHERE ways <> 0)
    OR k.beneficiary IN (SELECT m.id FROM pair r CROSS JOIN person m ON m.household = r.root WHERE r.ways <> 0)))
GROUP BY v.agency ORDER BY 2 DESC, 3, 1`

// managersThere finds who manages the visible students of a household on :on.
const managersThere = withPairs + `
SELECT DISTINCT m.case_manager FROM pair p CROSS JOIN manages m ON m.student = p.root
WHERE p.ways <> 0 AND (:housed OR p.root = p.subject) AND m.case_manager IS NOT NULL
  AND (m.since IS NULL OR m.since <= :on) AND (m.until IS NULL OR m.until >= :on)
ORDER BY 1`

// HouseholdLead implements [ieum.Analyst].
func (v *view) HouseholdLead(ctx context.Context, subject ieum.ID, on ieum.Date) (*ieum.Lead, error) {
	var lead ieum.Lead
	err := v.read(ctx, "read who leads", func(ctx context.Context, q *session) error {
		ties, err := v.ties(ctx, q, v.store.surroundingTies, []ieum.ID{subject})
		if err != nil {
			return err
		}
		if len(ties) == 0 {
			return errHidden()
		}
		housed := slices.ContainsFunc(ties, func(t tieTo) bool { return t.root.Is("Household") })
		args := []any{pairsArgument(ties), sql.Named("housed", housed), sql.Named("on", string(on))}
		err = q.lookUp(ctx, func(row []any) error {
			lead.Agencies = append(lead.Agencies, ieum.Presence{
				Agency: ieum.ID(asText(row[0])), Enrolments: int(asNumber(row[1])), Since: ieum.Date(asText(row[2])),
			})
			return nil
		}, presences, args...)
		if err != nil {
			return err
		}
		return q.lookUp(ctx, func(row []any) error {
			lead.Managers = append(lead.Managers, ieum.ID(asText(row[0])))
			return nil
		}, managersThere, args...)
	})
	if err != nil {
		return nil, err
	}
	return &lead, nil
}
