package desk

import (
	"context"
	"fmt"
	"time"

	"ieum/internal/casework"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// DirectoryReports lists the reports of errors in the directory that fit the
// filter, in the order in which they were made. The error is a
// [*policy.Redacted] for who may not judge them. Who made a report reads it by
// its id, as [Session.Entities] tells.
func (s *Session) DirectoryReports(ctx context.Context, filter ieum.ReportFilter, page ieum.Page) (ieum.Slice[*ieum.DirectoryReport], error) {
	if err := s.requireList(policy.EditDirectory, "DirectoryReport"); err != nil {
		return ieum.Slice[*ieum.DirectoryReport]{}, err
	}
	reports, err := listed(page, func(page ieum.Page) (ieum.Slice[*ieum.DirectoryReport], error) {
		return s.store.Reports(ctx, filter, page)
	})
	if err != nil {
		return reports, fmt.Errorf("desk: reports: %w", err)
	}
	for i, report := range reports.Rows {
		reports.Rows[i] = show(s, report)
	}
	return reports, nil
}

// DayOf returns the day of a moment where days are counted; the zero moment
// has none.
func (s *Session) DayOf(moment time.Time) ieum.Date {
	if moment.IsZero() {
		return ""
	}
	return ieum.DateOf(moment.In(s.desk.Zone))
}

// JudgeDirectoryReportInput says what came of a report.
type JudgeDirectoryReportInput struct {
	Report ieum.ID `input:"subject=DirectoryReport"`
	// State is accepted or declined.
	State ieum.ReportState
	// Note is what whoever made the report is answered.
	Note           string `input:"text"`
	IdempotencyKey string `input:"key"  json:"-"`
}

// JudgeDirectoryReportPayload is what came of it.
type JudgeDirectoryReportPayload struct{ Report *ieum.DirectoryReport }

var judgeDirectoryReport = mutation[JudgeDirectoryReportInput, *ieum.DirectoryReport]{
	name: "judgeDirectoryReport", right: policy.EditDirectory,
	rule: func(o *occasion, in *JudgeDirectoryReportInput) (*ieum.DirectoryReport, error) {
		report := o.subject.(*ieum.DirectoryReport) //nolint:errcheck // the input takes no other kind
		return casework.JudgeReport(o.Act, report, in.State, in.Note)
	},
}

// JudgeDirectoryReport accepts or declines a report of an error. It changes
// nothing in the directory. Errors are those of [mutation.run] and
// [casework.JudgeReport].
func (s *Session) JudgeDirectoryReport(ctx context.Context, in JudgeDirectoryReportInput) (*JudgeDirectoryReportPayload, error) {
	report, err := judgeDirectoryReport.run(ctx, s, in)
	return &JudgeDirectoryReportPayload{report}, err
}
