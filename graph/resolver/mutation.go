package resolver

import (
	"context"

	"ieum/internal/desk"
)

// mutation answers the fields of Mutation: each is one call of the desk, whose
// inputs and payloads are those of the schema.
type mutation struct{}

// ReportDirectoryError answers Mutation.reportDirectoryError.
func (mutation) ReportDirectoryError(ctx context.Context, input desk.ReportDirectoryErrorInput) (*desk.ReportDirectoryErrorPayload, error) {
	return sessionFrom(ctx).ReportDirectoryError(ctx, input)
}

// JudgeDirectoryReport answers Mutation.judgeDirectoryReport.
func (mutation) JudgeDirectoryReport(ctx context.Context, input desk.JudgeDirectoryReportInput) (*desk.JudgeDirectoryReportPayload, error) {
	return sessionFrom(ctx).JudgeDirectoryReport(ctx, input)
}

// RecordFact answers Mutation.recordFact.
func (mutation) RecordFact(ctx context.Context, input desk.RecordFactInput) (*desk.RecordFactPayload, error) {
	return sessionFrom(ctx).RecordFact(ctx, input)
}

// RecordNeed answers Mutation.recordNeed.
func (mutation) RecordNeed(ctx context.Context, input desk.RecordNeedInput) (*desk.RecordNeedPayload, error) {
	return sessionFrom(ctx).RecordNeed(ctx, input)
}

// RecordContact answers Mutation.recordContact.
func (mutation) RecordContact(ctx context.Context, input desk.RecordContactInput) (*desk.RecordContactPayload, error) {
	return sessionFrom(ctx).RecordContact(ctx, input)
}
