package atlas

import (
	"ieum/internal/ieum"
	"ieum/internal/route"
)

// Viewer decides what a view hides.
type Viewer struct {
	// Staff is the account that asks; empty for the program itself.
	Staff ieum.ID
	// Confidential tells that the viewer may know of confidential agencies.
	Confidential bool
}

// View is a snapshot as one viewer may see it, for one request. It is cheap to make, holds no resources
// and may be used by many goroutines. What it hides is absent from every answer.
type View struct {
	s *Snapshot
}

// Get returns the entity of an id as a concrete kind, as in Get[ieum.Service](v, id). It is false for what
// is absent, masked, or of another kind.
func Get[T any, P interface {
	*T
	ieum.Entity
}](v *View, id ieum.ID) (P, bool) {
	e, _ := v.Entity(id)
	p, ok := e.(P)
	return p, ok
}

// Revision is the network's revision that the view shows.
func (v *View) Revision() ieum.Revision { return 0 }

// Day is the local day as of which strengths are computed.
func (v *View) Day() ieum.Date { return "" }

// Codes are the code lists in force.
func (v *View) Codes() *ieum.Codes { return nil }

// Entity returns an entity of the network of any kind.
func (v *View) Entity(id ieum.ID) (ieum.Entity, bool) { return nil, false }

// Label returns an entity's name.
func (v *View) Label(id ieum.ID, language ieum.Language) string { return "" }

// ServicesOf returns the services of an agency in order of id.
func (v *View) ServicesOf(agency ieum.ID) []*ieum.Service { return nil }

// RulesOf returns the eligibility rules of a service in order of id.
func (v *View) RulesOf(service ieum.ID) []*ieum.EligibilityRule { return nil }

// CapacityOf returns the latest statement by AsOf, then id.
func (v *View) CapacityOf(service ieum.ID) (*ieum.Capacity, bool) { return nil, false }

// CapacityOn returns what is known of a day.
func (v *View) CapacityOn(service ieum.ID, day ieum.Date) (ieum.CapacityState, *ieum.Capacity) {
	return ieum.CapacityUnknown, nil
}

// AgreementsOf returns the agreements of an agency, school or district in order of id, ended ones included.
func (v *View) AgreementsOf(organisation ieum.ID) []*ieum.Agreement { return nil }

// WorkersOf returns the workers of an agency, school or district in order of id.
func (v *View) WorkersOf(organisation ieum.ID) []*ieum.Worker { return nil }

// ManagersOf returns the case managers of an agency, school or district in order of id.
func (v *View) ManagersOf(organisation ieum.ID) []*ieum.CaseManager { return nil }

// DistrictOfArea returns the district that answers for an area.
func (v *View) DistrictOfArea(area ieum.ID) (ieum.ID, bool) { return "", false }

// Ancestors returns the areas above an area, nearest first.
func (v *View) Ancestors(area ieum.ID) []ieum.ID { return nil }

// Fit is whether a place is served.
type Fit uint8

// The verdicts.
const (
	FitUnknown Fit = iota
	FitMeets
	FitFails
)

// Catchment judges whether a home lies in the areas served.
func (v *View) Catchment(home ieum.ID, areas []ieum.ID) Fit { return FitUnknown }

// Candidates returns the services to judge, in order of id.
func (v *View) Candidates(needs []string, districts []ieum.ID) []*ieum.Service { return nil }

// AgencyQuery keeps the agencies that fit all fields that are set.
type AgencyQuery struct {
	// Needs keeps agencies with a service that meets any of the codes.
	Needs []string
	// Area keeps agencies in the area or below it.
	Area ieum.ID
	// Type is a code of the list AGENCY_TYPE.
	Type string
	// Accepting keeps agencies that said they take people on that day.
	Accepting ieum.Date
	// Text keeps agencies that the words find.
	Text string
	// Near keeps agencies within a distance and orders by it.
	Near *Near
}

// Near is a place and how far from it to look. WithinMetres of 0 or less sets no limit.
type Near struct {
	Point        ieum.Point
	WithinMetres int
}

// AgencyHit is an agency found; DistanceMetres is set when the query was near a point.
type AgencyHit struct {
	Agency         *ieum.Agency
	DistanceMetres *float64
}

// Agencies returns the whole answer, by name code point then id, or by distance then id.
func (v *View) Agencies(q AgencyQuery) []AgencyHit { return nil }

// Search returns the agencies, services and schools that all words of the text find, best first.
func (v *View) Search(text string) []ieum.Entity { return nil }

// Distance returns the great-circle distance in metres; ok is false when a point is absent.
func (v *View) Distance(a, b *ieum.Point) (metres float64, ok bool) { return 0, false }

// Graph is the network for the path engine.
func (v *View) Graph() *route.Graph { return nil }

// Node returns the graph's node of an entity that is one; a masked one is false.
func (v *View) Node(id ieum.ID) (int32, bool) { return 0, false }

// ID returns the id of a node of the graph.
func (v *View) ID(node int32) ieum.ID { return "" }

// Tie returns the tie of a number that the graph's arcs carry.
func (v *View) Tie(index int32) Tie { return Tie{} }

// Admit tells whether a conditional tie stands on the view's day for its viewer.
func (v *View) Admit(tie int32) bool { return false }

// AdmitOn returns Admit for another day, not before the view's.
func (v *View) AdmitOn(day ieum.Date) func(tie int32) bool { return nil }

// Masked tells whether the viewer may not know of a node.
func (v *View) Masked(node int32) bool { return false }
