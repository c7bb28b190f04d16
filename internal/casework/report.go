package casework

import (
	"fmt"

	"ieum/internal/ieum"
)

// JudgeReport says what came of a report of an error in the directory: it was
// accepted or declined, and what whoever made it is answered. The answer may
// be empty. Any other state is [*Unfit]. A report that was judged before stays
// as it is: the error is [ieum.ErrConflict].
func JudgeReport(a Act, report *ieum.DirectoryReport, state ieum.ReportState, answer string) (*ieum.DirectoryReport, error) {
	if state != ieum.ReportAccepted && state != ieum.ReportDeclined {
		return nil, &Unfit{Field: "state", What: "is no judgement"}
	}
	if report.State != ieum.ReportOpen {
		return nil, fmt.Errorf("casework: the report was judged before: %w", ieum.ErrConflict)
	}
	judged := *report
	judged.State, judged.Answer, judged.JudgedBy, judged.JudgedAt = state, answer, a.By, a.At
	return &judged, nil
}
