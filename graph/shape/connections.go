package shape

import (
	"ieum/graph/relay"
	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
)

type (
	// StudentEdge is a row of a page of students.
	StudentEdge = relay.Edge[*ieum.Student]
	// StudentConnection is a page of students.
	StudentConnection = relay.Connection[*ieum.Student, StudentEdge]

	// CaseEdge is a row of a page of cases.
	CaseEdge = relay.Edge[*ieum.Case]
	// CaseConnection is a page of cases.
	CaseConnection = relay.Connection[*ieum.Case, CaseEdge]

	// TaskEdge is a row of a page of tasks.
	TaskEdge = relay.Edge[*ieum.Task]
	// TaskConnection is a page of tasks.
	TaskConnection = relay.Connection[*ieum.Task, TaskEdge]

	// ConferenceEdge is a row of a page of conferences.
	ConferenceEdge = relay.Edge[*ieum.Conference]
	// ConferenceConnection is a page of conferences.
	ConferenceConnection = relay.Connection[*ieum.Conference, ConferenceEdge]

	// ReferralEdge is a row of a page of referrals.
	ReferralEdge = relay.Edge[*ieum.Referral]
	// ReferralConnection is a page of referrals.
	ReferralConnection = relay.Connection[*ieum.Referral, ReferralEdge]

	// CaseManagerEdge is a row of a page of case managers.
	CaseManagerEdge = relay.Edge[*ieum.CaseManager]
	// CaseManagerConnection is a page of case managers.
	CaseManagerConnection = relay.Connection[*ieum.CaseManager, CaseManagerEdge]

	// DueEdge is a row of a page of what falls due.
	DueEdge = relay.Edge[*ieum.Due]
	// DueConnection is a page of what falls due.
	DueConnection = relay.Connection[*ieum.Due, DueEdge]

	// AgencyConnection is a page of agencies.
	AgencyConnection = relay.Connection[*ieum.Agency, AgencyEdge]

	// AreaEdge is a row of a page of areas.
	AreaEdge = relay.Edge[*ieum.Area]
	// AreaConnection is a page of areas.
	AreaConnection = relay.Connection[*ieum.Area, AreaEdge]

	// DistrictEdge is a row of a page of education offices.
	DistrictEdge = relay.Edge[*ieum.District]
	// DistrictConnection is a page of education offices.
	DistrictConnection = relay.Connection[*ieum.District, DistrictEdge]

	// SchoolEdge is a row of a page of schools.
	SchoolEdge = relay.Edge[*ieum.School]
	// SchoolConnection is a page of schools.
	SchoolConnection = relay.Connection[*ieum.School, SchoolEdge]

	// WorkerEdge is a row of a page of workers.
	WorkerEdge = relay.Edge[*ieum.Worker]
	// WorkerConnection is a page of workers.
	WorkerConnection = relay.Connection[*ieum.Worker, WorkerEdge]

	// ServiceEdge is a row of a page of services.
	ServiceEdge = relay.Edge[*ieum.Service]
	// ServiceConnection is a page of services.
	ServiceConnection = relay.Connection[*ieum.Service, ServiceEdge]

	// ContactEdge is a row of a page of contacts.
	ContactEdge = relay.Edge[*ieum.Contact]
	// ContactConnection is a page of contacts.
	ContactConnection = relay.Connection[*ieum.Contact, ContactEdge]

	// CandidateEdge is a row of a page of candidates.
	CandidateEdge = relay.Edge[*desk.Candidate]
	// CandidateConnection is a page of candidates.
	CandidateConnection = relay.Connection[*desk.Candidate, CandidateEdge]

	// EnrolmentEdge is a row of a page of services received.
	EnrolmentEdge = relay.Edge[*ieum.Enrolment]
	// EnrolmentConnection is a page of services received.
	EnrolmentConnection = relay.Connection[*ieum.Enrolment, EnrolmentEdge]

	// DirectoryReportEdge is a row of a page of reports of errors.
	DirectoryReportEdge = relay.Edge[*ieum.DirectoryReport]
	// DirectoryReportConnection is a page of reports of errors.
	DirectoryReportConnection = relay.Connection[*ieum.DirectoryReport, DirectoryReportEdge]

	// EmergencyAccessEdge is a row of a page of access in emergencies.
	EmergencyAccessEdge = relay.Edge[*desk.EmergencyAccess]
	// EmergencyAccessConnection is a page of access in emergencies.
	EmergencyAccessConnection = relay.Connection[*desk.EmergencyAccess, EmergencyAccessEdge]

	// AccountEdge is a row of a page of accounts.
	AccountEdge = relay.Edge[*ieum.Staff]
	// AccountConnection is a page of accounts.
	AccountConnection = relay.Connection[*ieum.Staff, AccountEdge]

	// TeamEdge is a row of a page of teams.
	TeamEdge = relay.Edge[*ieum.Team]
	// TeamConnection is a page of teams.
	TeamConnection = relay.Connection[*ieum.Team, TeamEdge]

	// AccessTokenEdge is a row of a page of tokens.
	AccessTokenEdge = relay.Edge[*ieum.Token]
	// AccessTokenConnection is a page of tokens.
	AccessTokenConnection = relay.Connection[*ieum.Token, AccessTokenEdge]

	// AuditEntryEdge is a row of a page of audit entries.
	AuditEntryEdge = relay.Edge[*desk.Trace]
	// AuditEntryConnection is a page of audit entries.
	AuditEntryConnection = relay.Connection[*desk.Trace, AuditEntryEdge]

	// RightChangeEdge is a row of a page of changes of rights.
	RightChangeEdge = relay.Edge[*ieum.RightChange]
	// RightChangeConnection is a page of changes of rights.
	RightChangeConnection = relay.Connection[*ieum.RightChange, RightChangeEdge]

	// EndingEdge is a row of a page of what ends.
	EndingEdge = relay.Edge[*desk.Ending]
	// EndingConnection is a page of what ends.
	EndingConnection = relay.Connection[*desk.Ending, EndingEdge]

	// SearchEdge is a row of a page of what a search found.
	SearchEdge = relay.Edge[ieum.Entity]
)

// AgencyEdge is a row of a page of agencies; DistanceMetres is nil where no
// place was asked for.
type AgencyEdge struct {
	relay.Place

	DistanceMetres *float64
	Node           *ieum.Agency
}

// SearchConnection is a page of what a search found, and whom to call at once
// where its words ask for help.
type SearchConnection struct {
	*relay.Connection[ieum.Entity, SearchEdge]

	Now []linkage.CallNow
}

// TieEdge is a tie as seen from one of its ends; Node is the other.
type TieEdge struct {
	relay.Place
	*desk.Tie

	Node ieum.Entity
}

// TieConnection is a page of what something is tied to.
type TieConnection struct {
	*relay.Connection[ieum.Entity, TieEdge]

	// Classes are those of what the whole list tells of people.
	Classes []ieum.Class
}

// Counts returns what the number of ties tells of people, of nobody in
// particular.
func (c *TieConnection) Counts() []ieum.Class { return c.Classes }
