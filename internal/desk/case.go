package desk

import (
	"context"

	"ieum/internal/casework"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// OpenCaseInput says that a case of a student begins.
type OpenCaseInput struct {
	Student        ieum.ID `input:"subject=Student"`
	Class          ieum.CaseClass
	OpenedOn       ieum.Date `input:"past"`
	Channel        ieum.Channel
	Reason         string `input:"text,required"`
	IdempotencyKey string `input:"key"           json:"-"`
}

// OpenCasePayload is what came of it.
type OpenCasePayload struct{ Case *ieum.Case }

var openCase = mutation[OpenCaseInput, *ieum.Case]{
	name: "openCase", right: policy.WriteRecords, load: []ieum.Kind{"Case", "Selection", "Manages"},
	rule: func(o *occasion, in *OpenCaseInput) (*ieum.Case, error) {
		told := casework.NewCase{Class: in.Class, Channel: in.Channel, Reason: in.Reason, OpenedOn: in.OpenedOn, Team: o.writer.Team}
		if o.writer.Self.Is("CaseManager") {
			told.CaseManager = o.writer.Self
		}
		opened, err := casework.OpenCase(o.Act, o.record, o.limits, told)
		o.also(opened.Rows...)
		return opened.Case, err
	},
}

// OpenCase opens a case of a student at intake, with the account's team. Errors
// are those of [mutation.run] and [casework.OpenCase].
func (s *Session) OpenCase(ctx context.Context, in OpenCaseInput) (*OpenCasePayload, error) {
	opened, err := openCase.run(ctx, s, in)
	return &OpenCasePayload{opened}, err
}

// AdvanceCaseInput says where a case is to go.
type AdvanceCaseInput struct {
	Case    ieum.ID `input:"subject=Case"`
	To      ieum.Stage
	Version int `input:"version"`
	// Ground stands in for a consent; nil where there is one.
	Ground         *GroundInput `input:"group"`
	IdempotencyKey string       `input:"key"   json:"-"`
}

// GroundInput is a ground in law, and why it holds.
type GroundInput struct {
	// Code is a code of the list GROUND.
	Code   string `input:"code=GROUND"`
	Reason string `input:"text,required"`
}

// AdvanceCasePayload is what came of it.
type AdvanceCasePayload struct{ Case *ieum.Case }

var advanceCase = mutation[AdvanceCaseInput, *ieum.Case]{
	name: "advanceCase", right: policy.WriteRecords, load: casework.FileKinds(),
	rule: func(o *occasion, in *AdvanceCaseInput) (*ieum.Case, error) {
		to := casework.Advance{To: in.To}
		if in.Ground != nil {
			ground, _ := o.codes.Ground(in.Ground.Code)
			to.Ground, to.GroundReason = &ground, in.Ground.Reason
		}
		moved, stays, err := casework.AdvanceCase(o.Act, o.file(o.caseOf()), o.limits, to)
		for _, stay := range stays {
			o.also(stay)
		}
		return moved, err
	},
}

// caseOf is the subject of a use case whose input takes no other kind.
func (o *occasion) caseOf() *ieum.Case {
	return o.subject.(*ieum.Case) //nolint:errcheck,forcetypeassert // the input takes no other kind
}

// file is the file of a case in the record.
func (o *occasion) file(about *ieum.Case) casework.File { return casework.FileOf(o.record, about) }

// AdvanceCase moves a case to another stage. Errors are those of [mutation.run]
// and [casework.AdvanceCase]; [*Precondition] lists all that is missing.
func (s *Session) AdvanceCase(ctx context.Context, in AdvanceCaseInput) (*AdvanceCasePayload, error) {
	moved, err := advanceCase.run(ctx, s, in)
	return &AdvanceCasePayload{moved}, err
}

// CloseCaseInput says how a case ends.
type CloseCaseInput struct {
	Case ieum.ID `input:"subject=Case"`
	// Reason is a code of the list TERMINATION.
	Reason     string `input:"code=TERMINATION"`
	Evaluation string `input:"text"`
	// ClientView is how the client judges it.
	ClientView     string      `input:"text"`
	ClosedOn       ieum.Date   `input:"past"`
	FollowUpOn     []ieum.Date `input:"days"`
	IdempotencyKey string      `input:"key"  json:"-"`
}

// CloseCasePayload is what came of it.
type CloseCasePayload struct{ Case *ieum.Case }

var closeCase = mutation[CloseCaseInput, *ieum.Case]{
	name: "closeCase", right: policy.WriteRecords, load: casework.FileKinds(),
	rule: func(o *occasion, in *CloseCaseInput) (*ieum.Case, error) {
		ended, err := casework.CloseCase(o.Act, o.file(o.caseOf()), o.limits, casework.End{
			Reason: in.Reason, Evaluation: in.Evaluation, ClientView: in.ClientView, ClosedOn: in.ClosedOn, FollowUpOn: in.FollowUpOn,
		})
		o.also(ended.Rows...)
		return ended.Case, err
	},
}

// CloseCase ends a case. Errors are those of [mutation.run] and
// [casework.CloseCase].
func (s *Session) CloseCase(ctx context.Context, in CloseCaseInput) (*CloseCasePayload, error) {
	ended, err := closeCase.run(ctx, s, in)
	return &CloseCasePayload{ended}, err
}

// RecordSafetyActionInput is what was seen and done in a crisis.
type RecordSafetyActionInput struct {
	Case   ieum.ID   `input:"subject=Case"`
	On     ieum.Date `input:"past"`
	Seen   string    `input:"text,required"`
	Told   []string  `input:"texts"`
	Called []string  `input:"texts"`
	// StaysWith is who stays with the student.
	StaysWith      string `input:"text"`
	IdempotencyKey string `input:"key"  json:"-"`
}

// RecordSafetyActionPayload is what came of it.
type RecordSafetyActionPayload struct{ SafetyAction *ieum.SafetyAction }

var recordSafetyAction = mutation[RecordSafetyActionInput, *ieum.SafetyAction]{
	name: "recordSafetyAction", right: policy.WriteRecords,
	rule: func(o *occasion, in *RecordSafetyActionInput) (*ieum.SafetyAction, error) {
		return casework.RecordSafetyAction(o.Act, o.caseOf(), casework.NewSafetyAction{
			On: in.On, Seen: in.Seen, Told: in.Told, Called: in.Called, StaysWith: in.StaysWith,
		}), nil
	},
}

// RecordSafetyAction writes down what was seen and done in a crisis. Errors are
// those of [mutation.run].
func (s *Session) RecordSafetyAction(ctx context.Context, in RecordSafetyActionInput) (*RecordSafetyActionPayload, error) {
	done, err := recordSafetyAction.run(ctx, s, in)
	return &RecordSafetyActionPayload{done}, err
}
