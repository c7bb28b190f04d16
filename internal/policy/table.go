package policy

import "ieum/internal/ieum"

// grant is what one way of reach lets read: all fields of the classes, and,
// of a class that it does not read as a whole, the fields that are named.
type grant struct {
	classes []ieum.Class
	// besides are exceptions, by kind, as Go field names.
	besides map[ieum.Kind][]string
}

// grants is the table of classes by ways of reach (docs/adr/0011).
// The class reporter is granted to nobody: "own report only" is a question
// of who wrote it, which no way answers.
var grants = map[ieum.Reach]grant{
	ieum.ReachTeam:        {classes: []ieum.Class{ieum.ClassPublic, ieum.ClassStaff, ieum.ClassPersonal, ieum.ClassSensitive, ieum.ClassWithheld}},
	ieum.ReachRegistered:  {classes: []ieum.Class{ieum.ClassPublic, ieum.ClassStaff, ieum.ClassPersonal, ieum.ClassSensitive, ieum.ClassWithheld}},
	ieum.ReachSupervision: {classes: []ieum.Class{ieum.ClassPublic, ieum.ClassStaff, ieum.ClassPersonal, ieum.ClassSensitive, ieum.ClassWithheld}},
	// The head of a school reads who is supported, by whom, how closely and since
	// when (docs/adr/0086). The school is the reader's own. The selection is the
	// head's own decision, and so read whole (docs/adr/0138).
	ieum.ReachSchool: {
		classes: []ieum.Class{ieum.ClassPublic, ieum.ClassStaff},
		besides: map[ieum.Kind][]string{
			"Student":   {"FamilyName", "GivenName", "DisplayName", "Grade", "School"},
			"Selection": {"Student", "State", "Channel", "RequestedOn", "AskedBy", "Reason", "DueOn", "DecidedOn", "Attendees", "DecisionReason"},
			"Case":      {"Student", "Class", "Stage", "OpenedOn", "ClosedOn"},
			"Manages":   {"CaseManager", "Student", "Since", "Until"},
		},
	},
	// The district's centre reads, beside what is personal, what it takes to tell
	// which of the cases that were sent up comes first (docs/adr/0086): what is
	// needed, how pressing and since when, why and when the case was sent up, and
	// where its referrals stand.
	ieum.ReachCentre: {
		classes: []ieum.Class{ieum.ClassPublic, ieum.ClassStaff, ieum.ClassPersonal},
		besides: map[ieum.Kind][]string{
			"Need":     {"Subject", "Domain", "Level", "Status", "Since"},
			"Referral": {"Student", "Service", "Need", "State", "RequestedOn", "AnsweredOn", "DueOn"},
			"Case":     {"Student", "Class", "Reason", "OpenedOn", "ClosedOn", "SentUpOn"},
		},
	},
	// A second person let in whoever reads by this way: to what the case team reads.
	ieum.ReachEmergency: {classes: []ieum.Class{ieum.ClassPublic, ieum.ClassStaff, ieum.ClassPersonal, ieum.ClassSensitive, ieum.ClassWithheld}},
	// Whom to call, and who must not be called or hear of it: who the student is, who
	// lives with them, who stands for them, who works with them; and what was done for
	// safety, in which case (docs/adr/0127).
	ieum.ReachSafety: {
		classes: []ieum.Class{ieum.ClassPublic, ieum.ClassStaff},
		besides: map[ieum.Kind][]string{
			"Student":      {"FamilyName", "GivenName", "DisplayName", "BirthDate", "Grade", "School", "HomeArea", "Household"},
			"Household":    {"Area"},
			"Person":       {"FamilyName", "GivenName", "DisplayName", "Phone", "Household"},
			"Family":       {"From", "To", "Relation", "LegalRepresentative", "Verified"},
			"Teaches":      {"Worker", "Student", "Homeroom", "LastContactOn"},
			"Manages":      {"CaseManager", "Student", "Since", "Until"},
			"Case":         {"Student", "Class", "OpenedOn", "ClosedOn"},
			"SafetyAction": {"Case", "On", "Seen", "Told", "Called", "StaysWith"},
			"Restriction":  {"Student", "Masked", "Reason", "From", "Until"},
		},
	},
	// The program itself, on nobody's behalf.
	ieum.ReachAll: {classes: []ieum.Class{ieum.ClassPublic, ieum.ClassStaff, ieum.ClassPersonal, ieum.ClassSensitive, ieum.ClassWithheld, ieum.ClassReporter}},
}

// readers are the roles that read a class of the directory.
var readers = map[ieum.Class][]ieum.Role{
	ieum.ClassPublic: {
		ieum.RoleCaseManager, ieum.RoleSupervisor, ieum.RoleSchoolLead, ieum.RoleCoordinator, ieum.RoleTeacher, ieum.RoleDirectoryEditor,
		ieum.RoleClientApp,
	},
	ieum.ClassStaff: {
		ieum.RoleCaseManager, ieum.RoleSupervisor, ieum.RoleSchoolLead, ieum.RoleCoordinator, ieum.RoleTeacher, ieum.RoleDirectoryEditor,
	},
}

// officeReaders are the roles that read a kind of the office.
var officeReaders = map[ieum.Kind][]ieum.Role{
	// Who somebody is must be known to read an audit trail.
	"Staff": {ieum.RoleAdministrator, ieum.RoleAuditor},
	"Team":  {ieum.RoleAdministrator, ieum.RoleCaseManager, ieum.RoleSupervisor, ieum.RoleCoordinator},
	"Token": {ieum.RoleAdministrator},
	"Login": {ieum.RoleAdministrator},
	// Who reads which row is judged by the desk.
	"EmergencyAccess": {ieum.RoleCaseManager, ieum.RoleSupervisor, ieum.RoleSchoolLead, ieum.RoleCoordinator},
	"AnswerLink":      {ieum.RoleCaseManager, ieum.RoleSupervisor},
	"RightChange":     {ieum.RoleAdministrator, ieum.RoleAuditor},
	"AuditEntry":      {ieum.RoleAuditor},
	"AuditReview":     {ieum.RoleAuditor},
	"DirectoryReport": {ieum.RoleDirectoryEditor},
	"ImportBatch":     {ieum.RoleDirectoryEditor},
}
