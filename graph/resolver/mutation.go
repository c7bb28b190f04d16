package resolver

import (
	"context"

	"ieum/graph/shape"
	"ieum/internal/desk"
)

// mutation answers the fields of Mutation.
type mutation struct{}

// ReportDirectoryError answers Mutation.reportDirectoryError.
func (mutation) ReportDirectoryError(ctx context.Context, input shape.ReportDirectoryErrorInput) (*shape.ReportDirectoryErrorPayload, error) {
	report, err := sessionFrom(ctx).ReportDirectoryError(ctx, desk.ReportInput{
		Node: input.Node, Field: input.Field, Note: input.Note, IdempotencyKey: orZero(input.IdempotencyKey),
	})
	if err != nil {
		return nil, err
	}
	return &shape.ReportDirectoryErrorPayload{Report: report}, nil
}
