package casework

import (
	"fmt"

	"ieum/internal/ieum"
)

// RecordAuditReview writes down that the audit of a month was looked at, and what was found.
// kept is the review that is there already, of the same office; it is never written
// over: [ieum.ErrConflict]. A month that has not ended is [*Unfit].
func RecordAuditReview(a Act, district ieum.ID, month ieum.Date, kept *ieum.AuditReview, findings string) (*ieum.AuditReview, error) {
	month = month.Month()
	switch {
	case month >= a.Today.Month():
		return nil, &Unfit{Field: "month", What: "has not ended"}
	case kept != nil:
		return nil, fmt.Errorf("casework: the audit of the month was reviewed before: %w", ieum.ErrConflict)
	}
	id := ieum.AuditReviewID(district, month)
	return &ieum.AuditReview{
		Head: ieum.Head{ID: id, Root: id}, Month: month, At: a.At, By: a.By, District: district, Findings: findings,
	}, nil
}
