package ieum

// Role of a staff account.
type Role string

// The roles.
const (
	RoleCaseManager     Role = "CASE_MANAGER"
	RoleTeacher         Role = "TEACHER"
	RoleSchoolLead      Role = "SCHOOL_LEAD"
	RoleSupervisor      Role = "SUPERVISOR"
	RoleCoordinator     Role = "COORDINATOR"
	RoleDirectoryEditor Role = "DIRECTORY_EDITOR"
	RoleAuditor         Role = "AUDITOR"
	RoleAdministrator   Role = "ADMINISTRATOR"
	// RoleClientApp is a program's own, which acts on nobody's behalf. Its account
	// has no other role.
	RoleClientApp Role = "CLIENT_APP"
)

// Roles returns every role, in a fixed order.
func Roles() []Role {
	return []Role{
		RoleCaseManager, RoleTeacher, RoleSchoolLead, RoleSupervisor, RoleCoordinator, RoleDirectoryEditor, RoleAuditor, RoleAdministrator,
		RoleClientApp,
	}
}

// RightChangeKind is what changed what somebody may do.
type RightChangeKind string

// RightChangeKinds returns every kind of change, in a fixed order.
func RightChangeKinds() []RightChangeKind {
	return []RightChangeKind{
		AccountCreated, AccountApproved, AccountSuspended, AccountMoved, AccountLinked, RolesChanged, TeamCreated, SupervisorChanged,
		TokenCreated, TokenExchanged, TokenRevoked,
	}
}

// The changes of rights.
const (
	AccountCreated   RightChangeKind = "ACCOUNT_CREATED"
	AccountApproved  RightChangeKind = "ACCOUNT_APPROVED"
	AccountSuspended RightChangeKind = "ACCOUNT_SUSPENDED"
	AccountMoved     RightChangeKind = "ACCOUNT_MOVED"
	// AccountLinked: who the account is at an identity provider was set, changed or
	// taken away.
	AccountLinked RightChangeKind = "ACCOUNT_LINKED"
	// RolesChanged: the account got or lost a role, or the school or district that
	// one reaches by.
	RolesChanged RightChangeKind = "ROLES_CHANGED"
	TeamCreated  RightChangeKind = "TEAM_CREATED"
	// SupervisorChanged: a team got another supervisor, or has none any more.
	SupervisorChanged RightChangeKind = "SUPERVISOR_CHANGED"
	TokenCreated      RightChangeKind = "TOKEN_CREATED"
	TokenExchanged    RightChangeKind = "TOKEN_EXCHANGED"
	TokenRevoked      RightChangeKind = "TOKEN_REVOKED"
)
