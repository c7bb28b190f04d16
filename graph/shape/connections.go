package shape

import (
	"ieum/graph/relay"
	"ieum/internal/desk"
	"ieum/internal/ieum"
)

type (
	// StudentEdge and what follows are the connections of the schema, and their
	// edges.
	StudentEdge       = relay.Edge[*ieum.Student]
	StudentConnection = relay.Connection[*ieum.Student, StudentEdge]

	DueEdge       = relay.Edge[*ieum.Due]
	DueConnection = relay.Connection[*ieum.Due, DueEdge]

	AgencyConnection = relay.Connection[*ieum.Agency, AgencyEdge]

	ServiceEdge       = relay.Edge[*ieum.Service]
	ServiceConnection = relay.Connection[*ieum.Service, ServiceEdge]

	ContactEdge       = relay.Edge[*ieum.Contact]
	ContactConnection = relay.Connection[*ieum.Contact, ContactEdge]

	CandidateEdge       = relay.Edge[*desk.Candidate]
	CandidateConnection = relay.Connection[*desk.Candidate, CandidateEdge]

	SearchEdge       = relay.Edge[ieum.Entity]
	SearchConnection = relay.Connection[ieum.Entity, SearchEdge]
)

// AgencyEdge is a row of a page of agencies; DistanceMetres is nil where no
// place was asked for.
type AgencyEdge struct {
	Cursor         string
	DistanceMetres *float64
	Node           *ieum.Agency
}
