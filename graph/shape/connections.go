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

	// DueEdge is a row of a page of what falls due.
	DueEdge = relay.Edge[*ieum.Due]
	// DueConnection is a page of what falls due.
	DueConnection = relay.Connection[*ieum.Due, DueEdge]

	// AgencyConnection is a page of agencies.
	AgencyConnection = relay.Connection[*ieum.Agency, AgencyEdge]

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

	// DirectoryReportEdge is a row of a page of reports of errors.
	DirectoryReportEdge = relay.Edge[*ieum.DirectoryReport]
	// DirectoryReportConnection is a page of reports of errors.
	DirectoryReportConnection = relay.Connection[*ieum.DirectoryReport, DirectoryReportEdge]

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
