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

// CreateAccount answers Mutation.createAccount.
func (mutation) CreateAccount(ctx context.Context, input desk.CreateAccountInput) (*desk.CreateAccountPayload, error) {
	return sessionFrom(ctx).CreateAccount(ctx, input)
}

// ApproveAccount answers Mutation.approveAccount.
func (mutation) ApproveAccount(ctx context.Context, input desk.ApproveAccountInput) (*desk.ApproveAccountPayload, error) {
	return sessionFrom(ctx).ApproveAccount(ctx, input)
}

// SuspendAccount answers Mutation.suspendAccount.
func (mutation) SuspendAccount(ctx context.Context, input desk.SuspendAccountInput) (*desk.SuspendAccountPayload, error) {
	return sessionFrom(ctx).SuspendAccount(ctx, input)
}

// CreateTeam answers Mutation.createTeam.
func (mutation) CreateTeam(ctx context.Context, input desk.CreateTeamInput) (*desk.CreateTeamPayload, error) {
	return sessionFrom(ctx).CreateTeam(ctx, input)
}

// MoveToTeam answers Mutation.moveToTeam.
func (mutation) MoveToTeam(ctx context.Context, input desk.MoveToTeamInput) (*desk.MoveToTeamPayload, error) {
	return sessionFrom(ctx).MoveToTeam(ctx, input)
}

// CreateToken answers Mutation.createToken.
func (mutation) CreateToken(ctx context.Context, input desk.CreateTokenInput) (*desk.CreateTokenPayload, error) {
	return sessionFrom(ctx).CreateToken(ctx, input)
}

// ExchangeToken answers Mutation.exchangeToken.
func (mutation) ExchangeToken(ctx context.Context, input desk.ExchangeTokenInput) (*desk.ExchangeTokenPayload, error) {
	return sessionFrom(ctx).ExchangeToken(ctx, input)
}

// RevokeToken answers Mutation.revokeToken.
func (mutation) RevokeToken(ctx context.Context, input desk.RevokeTokenInput) (*desk.RevokeTokenPayload, error) {
	return sessionFrom(ctx).RevokeToken(ctx, input)
}

// RegisterStudent answers Mutation.registerStudent.
func (mutation) RegisterStudent(ctx context.Context, input desk.RegisterStudentInput) (*desk.RegisterStudentPayload, error) {
	return sessionFrom(ctx).RegisterStudent(ctx, input)
}

// AddHouseholdMember answers Mutation.addHouseholdMember.
func (mutation) AddHouseholdMember(ctx context.Context, input desk.AddHouseholdMemberInput) (*desk.AddHouseholdMemberPayload, error) {
	return sessionFrom(ctx).AddHouseholdMember(ctx, input)
}
