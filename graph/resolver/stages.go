package resolver

import (
	"context"

	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// stageEntry answers the fields of StageEntry.
type stageEntry struct{}

// Ground answers StageEntry.ground.
func (stageEntry) Ground(ctx context.Context, s *ieum.StageEntry) (*ieum.GroundCode, error) {
	return groundOf(ctx, s.Ground), nil
}

// groundOf returns the ground of a code, or nil where the lists hold none.
func groundOf(ctx context.Context, code string) *ieum.GroundCode {
	ground, ok := sessionFrom(ctx).Directory().Codes().Ground(code)
	if !ok {
		return nil
	}
	return &ground
}

// recordAssessmentPayload answers the fields of RecordAssessmentPayload.
type recordAssessmentPayload struct{}

// Case answers RecordAssessmentPayload.case.
func (recordAssessmentPayload) Case(ctx context.Context, p *desk.RecordAssessmentPayload) (*ieum.Case, error) {
	e, err := seen(ctx, p.Assessment.Case)
	c, _ := e.(*ieum.Case)
	return c, err
}
