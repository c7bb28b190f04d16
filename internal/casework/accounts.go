package casework

import (
	"fmt"
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// longestApproval is how many days ahead an account may be approved: whoever
// answers for it looks at each once a year.
const longestApproval = 366

// alone are the roles of an account that has no other: who keeps the keys, who
// reads the log, and what is no person.
var alone = []ieum.Role{ieum.RoleAdministrator, ieum.RoleAuditor, ieum.RoleClientApp}

// NewAccount is what is told of somebody who gets an account.
type NewAccount struct {
	DisplayName                  string
	Roles                        []ieum.Role
	Team, School, District, Self ieum.ID
	Issuer, Subject              string
}

// CreateAccount makes an account that is active and not approved: it signs in
// and reaches nobody. Roles that reach by a school or a district need one.
// Errors: [*Unfit].
func CreateAccount(a Act, in NewAccount) (*ieum.Staff, *ieum.RightChange, error) {
	if err := in.check(); err != nil {
		return nil, nil, err
	}
	id := a.NewID("Staff")
	made := &ieum.Staff{
		Head: ieum.Head{ID: id, Root: id}, DisplayName: in.DisplayName, CreatedAt: a.At, Roles: in.Roles, Active: true,
		Team: in.Team, School: in.School, District: in.District, Self: in.Self, Issuer: in.Issuer, Subject: in.Subject,
	}
	return made, a.rightChange(ieum.AccountCreated, id, accountChanges(&ieum.Staff{}, made)), nil
}

func (in NewAccount) check() error {
	for i, role := range in.Roles {
		if !slices.Contains(ieum.Roles(), role) || slices.Contains(in.Roles[:i], role) {
			return &Unfit{Field: "roles", What: "hold a role twice, or one that there is not"}
		}
	}
	has := func(roles ...ieum.Role) bool {
		return slices.ContainsFunc(roles, func(r ieum.Role) bool { return slices.Contains(in.Roles, r) })
	}
	switch {
	case len(in.Roles) == 0:
		return &Unfit{Field: "roles", What: "are none"}
	case len(in.Roles) > 1 && has(alone...):
		return &Unfit{Field: "roles", What: "hold one beside others that stands alone"}
	case in.School == "" && has(ieum.RoleSchoolLead, ieum.RoleTeacher):
		return &Unfit{Field: "school", What: "is missing: the role reaches by a school"}
	case in.District == "" && has(ieum.RoleCoordinator):
		return &Unfit{Field: "district", What: "is missing: the role reaches by a district"}
	case in.Team != "" && !has(ieum.RoleCaseManager):
		return &Unfit{Field: "team", What: "is for case managers"}
	}
	return checkProvider(in.Issuer, in.Subject)
}

// checkProvider judges who an account is at an identity provider; both empty is
// nobody.
func checkProvider(issuer, subject string) error {
	switch {
	case (issuer == "") != (subject == ""):
		return &Unfit{Field: "subject", What: "and issuer go together"}
	case issuer != "" && !ieum.SafeAddress(issuer):
		return &Unfit{Field: "issuer", What: "is no https address without a query"}
	}
	return nil
}

// ApproveAccount lets an account reach people up to and including a day (Act
// §17-7), and opens one that was suspended. Nobody approves themself. Errors:
// [*Unfit].
func ApproveAccount(a Act, account *ieum.Staff, until ieum.Date) (*ieum.Staff, *ieum.RightChange, error) {
	switch {
	case account.ID == a.By:
		return nil, nil, &Unfit{Field: "account", What: "is the asker's own: somebody else approves it"}
	case until < a.Today || until > a.Today.AddDays(longestApproval):
		return nil, nil, &Unfit{Field: "until", What: "is not within a year from today"}
	}
	approved := *account
	approved.Active, approved.ApprovedUntil = true, until
	return &approved, a.rightChange(ieum.AccountApproved, account.ID, accountChanges(account, &approved)), nil
}

// SuspendAccount closes an account, takes back its tokens and signs it out of every
// browser, so that none of them works again when it is approved anew. An account that is closed already
// is [ieum.ErrConflict]. Whether somebody is left to open it is for who knows
// the others.
func SuspendAccount(a Act, account *ieum.Staff, tokens []*ieum.Token) (*ieum.Staff, []*ieum.Token, *ieum.RightChange, error) {
	if !account.Active {
		return nil, nil, nil, fmt.Errorf("casework: the account was suspended before: %w", ieum.ErrConflict)
	}
	suspended := *account
	suspended.Active, suspended.ApprovedUntil = false, ""
	suspended.SignOuts++
	var revoked []*ieum.Token
	for _, t := range tokens {
		if t.Signs(a.At) {
			gone := *t
			gone.RevokedAt = a.At
			revoked = append(revoked, &gone)
		}
	}
	return &suspended, revoked, a.rightChange(ieum.AccountSuspended, account.ID, accountChanges(account, &suspended)), nil
}

// LinkAccount says who an account is at an identity provider; both empty is that
// it signs in by none any more. Browsers that the name before signed in are signed
// out. That no other account has the name is for who knows the others. Errors:
// [*Unfit]; [ieum.ErrConflict] where it stands so already.
func LinkAccount(a Act, account *ieum.Staff, issuer, subject string) (*ieum.Staff, *ieum.RightChange, error) {
	if err := checkProvider(issuer, subject); err != nil {
		return nil, nil, err
	}
	if account.Issuer == issuer && account.Subject == subject {
		return nil, nil, fmt.Errorf("casework: the account has that name at the provider: %w", ieum.ErrConflict)
	}
	linked := *account
	linked.Issuer, linked.Subject = issuer, subject
	linked.SignOuts++
	return &linked, a.rightChange(ieum.AccountLinked, account.ID, accountChanges(account, &linked)), nil
}

// Duties are what an account is to do, and where: all roles it is to have, and the
// school and the district that they reach by.
type Duties struct {
	Roles            []ieum.Role
	School, District ieum.ID
}

// ChangeRoles gives an account other duties in place of those it has. Who is no
// case manager any more leaves the team. A role, a school or a district that the
// account had not ends its approval, which was for what it had (Act §17-7): it reaches
// nobody until it is approved anew. Nobody changes their own, and roles that
// stand alone are neither given nor taken: they are for an account of its own
// (docs/adr/0141). That no team is left with a supervisor who is none is for who
// knows the teams. Errors: [*Unfit]; [ieum.ErrConflict] where it stands so already.
func ChangeRoles(a Act, account *ieum.Staff, to Duties) (*ieum.Staff, *ieum.RightChange, error) {
	changed := *account
	changed.School, changed.District = to.School, to.District
	if !slices.Contains(to.Roles, ieum.RoleCaseManager) {
		changed.Team = ""
	}
	if account.ID == a.By {
		return nil, nil, &Unfit{Field: "account", What: "is the asker's own: somebody else changes its roles"}
	}
	if err := (NewAccount{Roles: to.Roles, Team: changed.Team, School: to.School, District: to.District}).check(); err != nil {
		return nil, nil, err
	}
	stands := func(r ieum.Role) bool { return slices.Contains(alone, r) }
	if slices.ContainsFunc(account.Roles, stands) || slices.ContainsFunc(to.Roles, stands) {
		return nil, nil, &Unfit{Field: "roles", What: "would give or take one that stands alone: make an account of its own for it"}
	}
	changed.Roles = slices.DeleteFunc(ieum.Roles(), func(r ieum.Role) bool { return !slices.Contains(to.Roles, r) })
	given := slices.ContainsFunc(changed.Roles, func(r ieum.Role) bool { return !slices.Contains(account.Roles, r) })
	if given || another(account.School, to.School) || another(account.District, to.District) {
		changed.ApprovedUntil = ""
	}
	if !given && len(changed.Roles) == len(account.Roles) && account.School == to.School && account.District == to.District {
		return nil, nil, fmt.Errorf("casework: the account has those roles: %w", ieum.ErrConflict)
	}
	return &changed, a.rightChange(ieum.RolesChanged, account.ID, accountChanges(account, &changed)), nil
}

// another reports whether a place is one that was not there before.
func another(before, after ieum.ID) bool { return after != "" && after != before }

// CreateTeam makes a team. Its supervisor, if it has one yet, must be one.
// Errors: [*Unfit].
func CreateTeam(a Act, name ieum.Text, district ieum.ID, supervisor *ieum.Staff) (*ieum.Team, *ieum.RightChange, error) {
	id := a.NewID("Team")
	team := &ieum.Team{Head: ieum.Head{ID: id, Root: id}, CreatedAt: a.At, Name: name, District: district}
	fields := []ieum.FieldChange{{Field: "name", After: name.Ko}}
	if supervisor != nil {
		if err := checkSupervisor(supervisor); err != nil {
			return nil, nil, err
		}
		team.Supervisor = supervisor.ID
		fields = append(fields, ieum.FieldChange{Field: "supervisor", After: string(supervisor.ID)})
	}
	return team, a.rightChange(ieum.TeamCreated, id, fields), nil
}

// checkSupervisor judges who is to supervise a team.
func checkSupervisor(who *ieum.Staff) error {
	if !slices.Contains(who.Roles, ieum.RoleSupervisor) {
		return &Unfit{Field: "supervisor", What: "has not the role SUPERVISOR"}
	}
	return nil
}

// ChangeSupervisor gives a team another supervisor, or none where it is nil. Nobody
// makes themself one, and a supervisor must have the role. Errors: [*Unfit];
// [ieum.ErrConflict] where it stands so already.
func ChangeSupervisor(a Act, team *ieum.Team, supervisor *ieum.Staff) (*ieum.Team, *ieum.RightChange, error) {
	changed := *team
	changed.Supervisor = ""
	if supervisor != nil {
		if supervisor.ID == a.By {
			return nil, nil, &Unfit{Field: "supervisor", What: "is the asker: somebody else decides it"}
		}
		if err := checkSupervisor(supervisor); err != nil {
			return nil, nil, err
		}
		changed.Supervisor = supervisor.ID
	}
	if changed.Supervisor == team.Supervisor {
		return nil, nil, fmt.Errorf("casework: the team has that supervisor: %w", ieum.ErrConflict)
	}
	return &changed, a.rightChange(ieum.SupervisorChanged, team.ID, []ieum.FieldChange{
		{Field: "supervisor", Before: string(team.Supervisor), After: string(changed.Supervisor)},
	}), nil
}

// MoveToTeam puts a case manager into a team, or takes them out of any where it
// is empty. Errors: [*Unfit]; [ieum.ErrConflict] for who is there already.
func MoveToTeam(a Act, account *ieum.Staff, team ieum.ID) (*ieum.Staff, *ieum.RightChange, error) {
	switch {
	case !slices.Contains(account.Roles, ieum.RoleCaseManager):
		return nil, nil, &Unfit{Field: "account", What: "is no case manager's"}
	case account.Team == team:
		return nil, nil, fmt.Errorf("casework: the account is in that team: %w", ieum.ErrConflict)
	}
	moved := *account
	moved.Team = team
	return &moved, a.rightChange(ieum.AccountMoved, account.ID, accountChanges(account, &moved)), nil
}

// rightChange makes the entry of the log of rights.
func (a Act) rightChange(what ieum.RightChangeKind, whom ieum.ID, fields []ieum.FieldChange) *ieum.RightChange {
	id := a.NewID("RightChange")
	return &ieum.RightChange{Head: ieum.Head{ID: id, Root: id}, At: a.At, By: a.By, Whom: whom, What: what, Fields: fields}
}

// accountChanges lists what differs between two states of an account.
func accountChanges(before, after *ieum.Staff) []ieum.FieldChange {
	var changes []ieum.FieldChange
	note := func(field, was, is string) {
		if was != is {
			changes = append(changes, ieum.FieldChange{Field: field, Before: was, After: is})
		}
	}
	note("roles", rolesText(before.Roles), rolesText(after.Roles))
	note("active", activeText(before), activeText(after))
	note("approvedUntil", string(before.ApprovedUntil), string(after.ApprovedUntil))
	note("team", string(before.Team), string(after.Team))
	note("school", string(before.School), string(after.School))
	note("district", string(before.District), string(after.District))
	note("self", string(before.Self), string(after.Self))
	note("issuer", before.Issuer, after.Issuer)
	note("subject", before.Subject, after.Subject)
	return changes
}

func rolesText(roles []ieum.Role) string {
	names := make([]string, len(roles))
	for i, r := range roles {
		names[i] = string(r)
	}
	return strings.Join(names, " ")
}

func activeText(a *ieum.Staff) string {
	switch {
	case a.Active:
		return "true"
	case a.ID == "":
		return ""
	}
	return "false"
}
