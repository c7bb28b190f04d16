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
	return writerFrom(ctx).ReportDirectoryError(ctx, input)
}

// JudgeDirectoryReport answers Mutation.judgeDirectoryReport.
func (mutation) JudgeDirectoryReport(ctx context.Context, input desk.JudgeDirectoryReportInput) (*desk.JudgeDirectoryReportPayload, error) {
	return writerFrom(ctx).JudgeDirectoryReport(ctx, input)
}

// RecordFact answers Mutation.recordFact.
func (mutation) RecordFact(ctx context.Context, input desk.RecordFactInput) (*desk.RecordFactPayload, error) {
	return writerFrom(ctx).RecordFact(ctx, input)
}

// RecordAuditReview answers Mutation.recordAuditReview.
func (mutation) RecordAuditReview(ctx context.Context, input desk.RecordAuditReviewInput) (*desk.RecordAuditReviewPayload, error) {
	return writerFrom(ctx).RecordAuditReview(ctx, input)
}

// RecordNeed answers Mutation.recordNeed.
func (mutation) RecordNeed(ctx context.Context, input desk.RecordNeedInput) (*desk.RecordNeedPayload, error) {
	return writerFrom(ctx).RecordNeed(ctx, input)
}

// RecordContact answers Mutation.recordContact.
func (mutation) RecordContact(ctx context.Context, input desk.RecordContactInput) (*desk.RecordContactPayload, error) {
	return writerFrom(ctx).RecordContact(ctx, input)
}

// CreateAccount answers Mutation.createAccount.
func (mutation) CreateAccount(ctx context.Context, input desk.CreateAccountInput) (*desk.CreateAccountPayload, error) {
	return writerFrom(ctx).CreateAccount(ctx, input)
}

// ApproveAccount answers Mutation.approveAccount.
func (mutation) ApproveAccount(ctx context.Context, input desk.ApproveAccountInput) (*desk.ApproveAccountPayload, error) {
	return writerFrom(ctx).ApproveAccount(ctx, input)
}

// LinkAccount answers Mutation.linkAccount.
func (mutation) LinkAccount(ctx context.Context, input desk.LinkAccountInput) (*desk.LinkAccountPayload, error) {
	return writerFrom(ctx).LinkAccount(ctx, input)
}

// SuspendAccount answers Mutation.suspendAccount.
func (mutation) SuspendAccount(ctx context.Context, input desk.SuspendAccountInput) (*desk.SuspendAccountPayload, error) {
	return writerFrom(ctx).SuspendAccount(ctx, input)
}

// CreateTeam answers Mutation.createTeam.
func (mutation) CreateTeam(ctx context.Context, input desk.CreateTeamInput) (*desk.CreateTeamPayload, error) {
	return writerFrom(ctx).CreateTeam(ctx, input)
}

// MoveToTeam answers Mutation.moveToTeam.
func (mutation) MoveToTeam(ctx context.Context, input desk.MoveToTeamInput) (*desk.MoveToTeamPayload, error) {
	return writerFrom(ctx).MoveToTeam(ctx, input)
}

// ChangeRoles answers Mutation.changeRoles.
func (mutation) ChangeRoles(ctx context.Context, input desk.ChangeRolesInput) (*desk.ChangeRolesPayload, error) {
	return writerFrom(ctx).ChangeRoles(ctx, input)
}

// ChangeSupervisor answers Mutation.changeSupervisor.
func (mutation) ChangeSupervisor(ctx context.Context, input desk.ChangeSupervisorInput) (*desk.ChangeSupervisorPayload, error) {
	return writerFrom(ctx).ChangeSupervisor(ctx, input)
}

// CreateToken answers Mutation.createToken.
func (mutation) CreateToken(ctx context.Context, input desk.CreateTokenInput) (*desk.CreateTokenPayload, error) {
	return writerFrom(ctx).CreateToken(ctx, input)
}

// CreateAnswerLink answers Mutation.createAnswerLink.
func (mutation) CreateAnswerLink(ctx context.Context, input desk.CreateAnswerLinkInput) (*desk.CreateAnswerLinkPayload, error) {
	return writerFrom(ctx).CreateAnswerLink(ctx, input)
}

// ExchangeToken answers Mutation.exchangeToken.
func (mutation) ExchangeToken(ctx context.Context, input desk.ExchangeTokenInput) (*desk.ExchangeTokenPayload, error) {
	return writerFrom(ctx).ExchangeToken(ctx, input)
}

// RevokeToken answers Mutation.revokeToken.
func (mutation) RevokeToken(ctx context.Context, input desk.RevokeTokenInput) (*desk.RevokeTokenPayload, error) {
	return writerFrom(ctx).RevokeToken(ctx, input)
}

// RegisterStudent answers Mutation.registerStudent.
func (mutation) RegisterStudent(ctx context.Context, input desk.RegisterStudentInput) (*desk.RegisterStudentPayload, error) {
	return writerFrom(ctx).RegisterStudent(ctx, input)
}

// AddHouseholdMember answers Mutation.addHouseholdMember.
func (mutation) AddHouseholdMember(ctx context.Context, input desk.AddHouseholdMemberInput) (*desk.AddHouseholdMemberPayload, error) {
	return writerFrom(ctx).AddHouseholdMember(ctx, input)
}

// RecordConsent answers Mutation.recordConsent.
func (mutation) RecordConsent(ctx context.Context, input desk.RecordConsentInput) (*desk.RecordConsentPayload, error) {
	return writerFrom(ctx).RecordConsent(ctx, input)
}

// WithdrawConsent answers Mutation.withdrawConsent.
func (mutation) WithdrawConsent(ctx context.Context, input desk.WithdrawConsentInput) (*desk.WithdrawConsentPayload, error) {
	return writerFrom(ctx).WithdrawConsent(ctx, input)
}

// CorrectStudent answers Mutation.correctStudent.
func (mutation) CorrectStudent(ctx context.Context, input desk.CorrectStudentInput) (*desk.CorrectStudentPayload, error) {
	return writerFrom(ctx).CorrectStudent(ctx, input)
}

// TransferStudent answers Mutation.transferStudent.
func (mutation) TransferStudent(ctx context.Context, input desk.TransferStudentInput) (*desk.TransferStudentPayload, error) {
	return writerFrom(ctx).TransferStudent(ctx, input)
}

// VerifyRepresentative answers Mutation.verifyRepresentative.
func (mutation) VerifyRepresentative(ctx context.Context, input desk.VerifyRepresentativeInput) (*desk.VerifyRepresentativePayload, error) {
	return writerFrom(ctx).VerifyRepresentative(ctx, input)
}

// RecordSupporter answers Mutation.recordSupporter.
func (mutation) RecordSupporter(ctx context.Context, input desk.RecordSupporterInput) (*desk.RecordSupporterPayload, error) {
	return writerFrom(ctx).RecordSupporter(ctx, input)
}

// RestrictContact answers Mutation.restrictContact.
func (mutation) RestrictContact(ctx context.Context, input desk.RestrictContactInput) (*desk.RestrictContactPayload, error) {
	return writerFrom(ctx).RestrictContact(ctx, input)
}

// LiftRestriction answers Mutation.liftRestriction.
func (mutation) LiftRestriction(ctx context.Context, input desk.LiftRestrictionInput) (*desk.LiftRestrictionPayload, error) {
	return writerFrom(ctx).LiftRestriction(ctx, input)
}

// OpenCase answers Mutation.openCase.
func (mutation) OpenCase(ctx context.Context, input desk.OpenCaseInput) (*desk.OpenCasePayload, error) {
	return writerFrom(ctx).OpenCase(ctx, input)
}

// RecordAssessment answers Mutation.recordAssessment.
func (mutation) RecordAssessment(ctx context.Context, input desk.RecordAssessmentInput) (*desk.RecordAssessmentPayload, error) {
	return writerFrom(ctx).RecordAssessment(ctx, input)
}

// AdvanceCase answers Mutation.advanceCase.
func (mutation) AdvanceCase(ctx context.Context, input desk.AdvanceCaseInput) (*desk.AdvanceCasePayload, error) {
	return writerFrom(ctx).AdvanceCase(ctx, input)
}

// SetGoal answers Mutation.setGoal.
func (mutation) SetGoal(ctx context.Context, input desk.SetGoalInput) (*desk.SetGoalPayload, error) {
	return writerFrom(ctx).SetGoal(ctx, input)
}

// AssignTask answers Mutation.assignTask.
func (mutation) AssignTask(ctx context.Context, input desk.AssignTaskInput) (*desk.AssignTaskPayload, error) {
	return writerFrom(ctx).AssignTask(ctx, input)
}

// CompleteTask answers Mutation.completeTask.
func (mutation) CompleteTask(ctx context.Context, input desk.CompleteTaskInput) (*desk.CompleteTaskPayload, error) {
	return writerFrom(ctx).CompleteTask(ctx, input)
}

// CloseCase answers Mutation.closeCase.
func (mutation) CloseCase(ctx context.Context, input desk.CloseCaseInput) (*desk.CloseCasePayload, error) {
	return writerFrom(ctx).CloseCase(ctx, input)
}

// RecordSafetyAction answers Mutation.recordSafetyAction.
func (mutation) RecordSafetyAction(ctx context.Context, input desk.RecordSafetyActionInput) (*desk.RecordSafetyActionPayload, error) {
	return writerFrom(ctx).RecordSafetyAction(ctx, input)
}

// RecordEnrolment answers Mutation.recordEnrolment.
func (mutation) RecordEnrolment(ctx context.Context, input desk.RecordEnrolmentInput) (*desk.RecordEnrolmentPayload, error) {
	return writerFrom(ctx).RecordEnrolment(ctx, input)
}

// RequestReferral answers Mutation.requestReferral.
func (mutation) RequestReferral(ctx context.Context, input desk.RequestReferralInput) (*desk.RequestReferralPayload, error) {
	return writerFrom(ctx).RequestReferral(ctx, input)
}

// AnswerReferral answers Mutation.answerReferral.
func (mutation) AnswerReferral(ctx context.Context, input desk.AnswerReferralInput) (*desk.AnswerReferralPayload, error) {
	return writerFrom(ctx).AnswerReferral(ctx, input)
}

// CompleteReferral answers Mutation.completeReferral.
func (mutation) CompleteReferral(ctx context.Context, input desk.CompleteReferralInput) (*desk.CompleteReferralPayload, error) {
	return writerFrom(ctx).CompleteReferral(ctx, input)
}

// RecallReferral answers Mutation.recallReferral.
func (mutation) RecallReferral(ctx context.Context, input desk.RecallReferralInput) (*desk.RecallReferralPayload, error) {
	return writerFrom(ctx).RecallReferral(ctx, input)
}

// RequestSelection answers Mutation.requestSelection.
func (mutation) RequestSelection(ctx context.Context, input desk.RequestSelectionInput) (*desk.RequestSelectionPayload, error) {
	return writerFrom(ctx).RequestSelection(ctx, input)
}

// NominateStudent answers Mutation.nominateStudent.
func (mutation) NominateStudent(ctx context.Context, input desk.NominateStudentInput) (*desk.NominateStudentPayload, error) {
	return writerFrom(ctx).NominateStudent(ctx, input)
}

// DecideSelection answers Mutation.decideSelection.
func (mutation) DecideSelection(ctx context.Context, input desk.DecideSelectionInput) (*desk.DecideSelectionPayload, error) {
	return writerFrom(ctx).DecideSelection(ctx, input)
}

// CallConference answers Mutation.callConference.
func (mutation) CallConference(ctx context.Context, input desk.CallConferenceInput) (*desk.CallConferencePayload, error) {
	return writerFrom(ctx).CallConference(ctx, input)
}

// HoldConference answers Mutation.holdConference.
func (mutation) HoldConference(ctx context.Context, input desk.HoldConferenceInput) (*desk.HoldConferencePayload, error) {
	return writerFrom(ctx).HoldConference(ctx, input)
}

// CallOffConference answers Mutation.callOffConference.
func (mutation) CallOffConference(ctx context.Context, input desk.CallOffConferenceInput) (*desk.CallOffConferencePayload, error) {
	return writerFrom(ctx).CallOffConference(ctx, input)
}

// RecordAcquaintance answers Mutation.recordAcquaintance.
func (mutation) RecordAcquaintance(ctx context.Context, input desk.RecordAcquaintanceInput) (*desk.RecordAcquaintancePayload, error) {
	return writerFrom(ctx).RecordAcquaintance(ctx, input)
}
