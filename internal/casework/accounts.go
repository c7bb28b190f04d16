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

// CreateTeam makes a team. Its supervisor, if it has one yet, must be one.
// Errors: [*Unfit].
func CreateTeam(a Act, name ieum.Text, district ieum.ID, supervisor *ieum.Staff) (*ieum.Team, *ieum.RightChange, error) {
	id := a.NewID("Team")
	team := &ieum.Team{Head: ieum.Head{ID: id, Root: id}, CreatedAt: a.At, Name: name, District: district}
	fields := []ieum.FieldChange{{Field: "name", After: name.Ko}}
	if supervisor != nil {
		if !slices.Contains(supervisor.Roles, ieum.RoleSupervisor) {
			return nil, nil, &Unfit{Field: "supervisor", What: "has not the role SUPERVISOR"}
		}
		team.Supervisor = supervisor.ID
		fields = append(fields, ieum.FieldChange{Field: "supervisor", After: string(supervisor.ID)})
	}
	return team, a.rightChange(ieum.TeamCreated, id, fields), nil
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
