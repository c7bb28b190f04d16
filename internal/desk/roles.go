package desk

import (
	"context"
	"slices"

	"ieum/internal/casework"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// ChangeRolesInput says what an account is to do from now on, in place of what it
// did.
type ChangeRolesInput struct {
	Account ieum.ID `input:"subject=Staff"`
	// Roles are all that it is to have.
	Roles []ieum.Role
	// School and District are those that the roles reach by; empty is none.
	School         ieum.ID `input:"ref=School"`
	District       ieum.ID `input:"ref=District"`
	IdempotencyKey string  `input:"key"          json:"-"`
}

// ChangeRolesPayload is what came of it.
type ChangeRolesPayload struct{ Account *ieum.Staff }

var changeRoles = mutation[ChangeRolesInput, *ieum.Staff]{
	name: "changeRoles", right: policy.ManageAccounts, lock: rightsLock,
	survey: func(ctx context.Context, _ *Session, offices ieum.TxView, o *occasion, in *ChangeRolesInput) error {
		if slices.Contains(in.Roles, ieum.RoleSupervisor) {
			return nil
		}
		return o.readSupervised(ctx, offices)
	},
	rule: func(o *occasion, in *ChangeRolesInput) (*ieum.Staff, error) {
		account, change, err := casework.ChangeRoles(o.Act, o.account(), casework.Duties{Roles: in.Roles, School: in.School, District: in.District})
		if err == nil && o.supervises {
			return nil, &Precondition{Missing: []Missing{{
				What: ieum.Text{Ko: "맡은 팀의 다른 수퍼바이저", En: "Another supervisor of its team"},
				Who:  ieum.Text{Ko: "시스템 관리자가 팀의 수퍼바이저를 먼저 바꿉니다.", En: "An administrator changes the supervisor of the team first."}, Field: "roles",
			}}}
		}
		return logged(o, account, change, err)
	},
}

// readSupervised finds out whether the account that is written about supervises a
// team.
func (o *occasion) readSupervised(ctx context.Context, offices ieum.Offices) error {
	page := ieum.Page{Limit: maxRows}
	for {
		slice, err := offices.Teams(ctx, page)
		if err != nil {
			return err
		}
		o.supervises = o.supervises || slices.ContainsFunc(slice.Rows, func(t *ieum.Team) bool { return t.Supervisor == o.account().ID })
		if o.supervises || !slice.After {
			return nil
		}
		page.After = slice.Marks[len(slice.Marks)-1]
	}
}

// ChangeRoles gives an account other roles, and the school and district that they
// reach by. The next request is judged by them, and so is the next event of a
// subscription. Who supervises a team keeps that role: [*Precondition]. Errors are
// those of [mutation.run] and [casework.ChangeRoles].
func (s *Session) ChangeRoles(ctx context.Context, in ChangeRolesInput) (*ChangeRolesPayload, error) {
	account, err := changeRoles.run(ctx, s, in)
	return &ChangeRolesPayload{account}, err
}

// ChangeSupervisorInput says who supervises a team from now on.
type ChangeSupervisorInput struct {
	Team ieum.ID `input:"subject=Team"`
	// Supervisor is empty for a team that has none any more.
	Supervisor     ieum.ID `input:"ref=Staff"`
	IdempotencyKey string  `input:"key"       json:"-"`
}

// ChangeSupervisorPayload is what came of it.
type ChangeSupervisorPayload struct{ Team *ieum.Team }

var changeSupervisor = mutation[ChangeSupervisorInput, *ieum.Team]{
	name: "changeSupervisor", right: policy.ManageAccounts, lock: rightsLock,
	rule: func(o *occasion, in *ChangeSupervisorInput) (*ieum.Team, error) {
		supervisor, _ := o.kept[in.Supervisor].(*ieum.Staff)
		team, change, err := casework.ChangeSupervisor(o.Act, o.subject.(*ieum.Team), supervisor) //nolint:errcheck,forcetypeassert // the input takes no other kind
		return logged(o, team, change, err)
	},
}

// ChangeSupervisor gives a team another supervisor: from the next statement on the
// one before reads nothing of the team's cases any more. Errors are those of
// [mutation.run] and [casework.ChangeSupervisor].
func (s *Session) ChangeSupervisor(ctx context.Context, in ChangeSupervisorInput) (*ChangeSupervisorPayload, error) {
	team, err := changeSupervisor.run(ctx, s, in)
	return &ChangeSupervisorPayload{team}, err
}
