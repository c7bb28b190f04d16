package policy

import (
	"fmt"
	"slices"

	"ieum/internal/ieum"
)

// Right is something that may be asked of the desk. The set is closed.
type Right string

// The rights.
const (
	// AskLinkage: linkage, eligibility, mediation and candidates of a person
	// with a name. Only for who may read that person's needs.
	AskLinkage Right = "ASK_LINKAGE"
	// AskProfile: linkage for a child without a name, which stores nothing.
	AskProfile Right = "ASK_PROFILE"
	// ReadPeople: students and their records, as far as scope and class go.
	ReadPeople Right = "READ_PEOPLE"
	// CountReferrals: how many referrals are in each state, of the students whose
	// referrals the viewer reads; for the head of a school, of the own school.
	CountReferrals Right = "COUNT_REFERRALS"
	// WriteRecords: register students and write what hangs on one.
	WriteRecords Right = "WRITE_RECORDS"
	// RequestSelection: ask that a student be selected for support (Act §10), of a
	// student of the own school also without reading the record.
	RequestSelection Right = "REQUEST_SELECTION"
	// DecideSelection: write down what was decided of it.
	DecideSelection Right = "DECIDE_SELECTION"
	// ReadDirectory: agencies, services, schools and the tree of areas.
	ReadDirectory Right = "READ_DIRECTORY"
	// ReadConfidential: agencies whose place must not be known, such as
	// shelters, and the services and workers of one.
	ReadConfidential Right = "READ_CONFIDENTIAL"
	// ReportDirectoryError: say that an entry of the directory is wrong.
	ReportDirectoryError Right = "REPORT_DIRECTORY_ERROR"
	// EditDirectory: change the directory and judge reports about it.
	EditDirectory Right = "EDIT_DIRECTORY"
	// ReadFigures: how often and how fast an agency answers, as numbers. Whoever
	// lacks it gets levels ([AnswerDays]); strengths are made of levels for all.
	ReadFigures Right = "READ_FIGURES"
	// RequestEmergencyAccess: ask for sight of a student whom one does not see, for
	// hours, with a reason.
	RequestEmergencyAccess Right = "REQUEST_EMERGENCY_ACCESS"
	// DecideEmergencyAccess: grant, end and review what others asked for, of
	// students whom one sees from above or beside the case team.
	DecideEmergencyAccess Right = "DECIDE_EMERGENCY_ACCESS"
	// ReadAudit: who did what, when, with whose data; no content.
	ReadAudit Right = "READ_AUDIT"
	// ManageAccounts: staff accounts, approvals, teams and tokens.
	ManageAccounts Right = "MANAGE_ACCOUNTS"
	// ReadRightChanges: who was given or lost which right, when, and by whom.
	ReadRightChanges Right = "READ_RIGHT_CHANGES"
	// ExchangeToken: get a lasting token for a one-time one. It is the only right
	// of who signed in by a one-time token, and no role carries it.
	ExchangeToken Right = "EXCHANGE_TOKEN"
)

// Rights returns every right, in a fixed order.
func Rights() []Right {
	return []Right{
		AskLinkage, AskProfile, ReadPeople, CountReferrals, WriteRecords, RequestSelection, DecideSelection, ReadDirectory, ReadConfidential,
		ReportDirectoryError, EditDirectory, ReadFigures, RequestEmergencyAccess, DecideEmergencyAccess, ReadAudit, ManageAccounts,
		ReadRightChanges, ExchangeToken,
	}
}

// rightsOf is what each role may ask; an account has the rights of all its
// roles.
var rightsOf = map[ieum.Role][]Right{
	ieum.RoleCaseManager:     {AskLinkage, AskProfile, ReadPeople, CountReferrals, WriteRecords, RequestSelection, DecideSelection, ReadDirectory, ReadConfidential, ReportDirectoryError, ReadFigures, RequestEmergencyAccess},
	ieum.RoleSupervisor:      {AskLinkage, AskProfile, ReadPeople, CountReferrals, RequestSelection, ReadDirectory, ReadConfidential, ReportDirectoryError, ReadFigures, RequestEmergencyAccess, DecideEmergencyAccess},
	ieum.RoleCoordinator:     {AskLinkage, AskProfile, ReadPeople, CountReferrals, RequestSelection, ReadDirectory, ReadConfidential, ReportDirectoryError, ReadFigures, RequestEmergencyAccess, DecideEmergencyAccess},
	ieum.RoleSchoolLead:      {AskProfile, ReadPeople, CountReferrals, RequestSelection, DecideSelection, ReadDirectory, ReportDirectoryError, DecideEmergencyAccess},
	ieum.RoleTeacher:         {AskProfile, RequestSelection, ReadDirectory, ReportDirectoryError},
	ieum.RoleDirectoryEditor: {AskProfile, ReadDirectory, ReadConfidential, ReportDirectoryError, EditDirectory},
	ieum.RoleAuditor:         {ReadAudit, ReadRightChanges},
	ieum.RoleAdministrator:   {ManageAccounts, ReadRightChanges},
	ieum.RoleClientApp:       {ReadDirectory},
}

// May reports whether one of the roles of an active account carries the
// right. Who signed in by a one-time token may exchange it and nothing else.
func May(p Principal, right Right) bool {
	if p.Staff != nil && p.Staff.Active && p.Once {
		return right == ExchangeToken
	}
	return slices.ContainsFunc(p.Roles(), func(r ieum.Role) bool { return slices.Contains(rightsOf[r], right) })
}

// RightsOf returns the rights that the principal may use now, in the order of [Rights].
func RightsOf(p Principal) []Right {
	return slices.DeleteFunc(Rights(), func(r Right) bool { return !May(p, r) })
}

// Require is nil if the principal may, and an error that wraps
// [ieum.ErrDenied] and names the right if not.
func Require(p Principal, right Right) error {
	if May(p, right) {
		return nil
	}
	return fmt.Errorf("policy: the right %s: %w", right, ieum.ErrDenied)
}
