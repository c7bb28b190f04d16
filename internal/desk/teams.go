package desk

import (
	"context"

	"ieum/internal/casework"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// CreateTeamInput says which team there is to be.
type CreateTeamInput struct {
	Name string `input:"word,required"`
	// NameEn is its name in English.
	NameEn   string  `input:"word"`
	District ieum.ID `input:"ref=District"`
	// Supervisor reads what the team writes.
	Supervisor     ieum.ID `input:"ref=Staff"`
	IdempotencyKey string  `input:"key"       json:"-"`
}

// CreateTeamPayload is what came of it.
type CreateTeamPayload struct{ Team *ieum.Team }

var createTeam = mutation[CreateTeamInput, *ieum.Team]{
	name: "createTeam", right: policy.ManageAccounts, whole: true, lock: rightsLock,
	rule: func(o *occasion, in *CreateTeamInput) (*ieum.Team, error) {
		supervisor, _ := o.kept[in.Supervisor].(*ieum.Staff)
		team, change, err := casework.CreateTeam(o.Act, ieum.Text{Ko: in.Name, En: in.NameEn}, in.District, supervisor)
		return logged(o, team, change, err)
	},
}

// CreateTeam makes a team. Errors are those of [mutation.run] and
// [casework.CreateTeam].
func (s *Session) CreateTeam(ctx context.Context, in CreateTeamInput) (*CreateTeamPayload, error) {
	team, err := createTeam.run(ctx, s, in)
	return &CreateTeamPayload{team}, err
}

// MoveToTeamInput says who goes where.
type MoveToTeamInput struct {
	Account ieum.ID `input:"subject=Staff"`
	// Team is empty for who leaves a team and joins none.
	Team           ieum.ID `input:"ref=Team"`
	IdempotencyKey string  `input:"key"      json:"-"`
}

// MoveToTeamPayload is what came of it.
type MoveToTeamPayload struct{ Account *ieum.Staff }

var moveToTeam = mutation[MoveToTeamInput, *ieum.Staff]{
	name: "moveToTeam", right: policy.ManageAccounts, lock: rightsLock,
	rule: func(o *occasion, in *MoveToTeamInput) (*ieum.Staff, error) {
		account, change, err := casework.MoveToTeam(o.Act, o.account(), in.Team)
		return logged(o, account, change, err)
	},
}

// MoveToTeam puts a case manager into a team: from then on the account reads what
// that team does, and no more what the one before does. Errors are those of
// [mutation.run] and [casework.MoveToTeam].
func (s *Session) MoveToTeam(ctx context.Context, in MoveToTeamInput) (*MoveToTeamPayload, error) {
	account, err := moveToTeam.run(ctx, s, in)
	return &MoveToTeamPayload{account}, err
}
