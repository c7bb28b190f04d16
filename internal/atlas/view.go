package atlas

import (
	"slices"
	"strings"

	"ieum/internal/fold"
	"ieum/internal/ieum"
)

// Viewer decides what a view hides.
type Viewer struct {
	// Staff is the account that asks, whose private ties stand; empty for the program itself.
	Staff ieum.ID
	// Confidential tells that the viewer may know of confidential agencies.
	Confidential bool
	// Public tells that the viewer reads what is public and nothing else: nobody
	// who works anywhere, and no acquaintance.
	Public bool
}

// View is a snapshot as one viewer may see it, for one request. It is cheap to make, holds no resources,
// and any number of goroutines may read it. What it hides is absent from every answer. Entities and lists
// that it returns are shared and must not be changed.
type View struct {
	s *Snapshot
	// hidden are the places to hide; nil hides none.
	hidden bits
	// public tells that people who work are hidden as well.
	public bool
	// day is the snapshot's day, author the viewer's number among those who wrote private ties.
	day, author int32
}

// Get returns an entity as its concrete kind, as in Get[ieum.Service](v, id). ok is false for an id that
// is absent, masked, or of another kind.
func Get[T any, P interface {
	*T
	ieum.Entity
}](v *View, id ieum.ID) (entity P, ok bool) {
	e, _ := v.Entity(id)
	entity, ok = e.(P)
	return entity, ok
}

// Revision returns the network's revision that the view shows.
func (v *View) Revision() ieum.Revision { return v.s.revision }

// Day returns the local day as of which strengths are computed.
func (v *View) Day() ieum.Date { return v.s.day }

// Codes returns the code lists in force.
func (v *View) Codes() *ieum.Codes { return v.s.codes }

// Entity returns an entity of the network, of any kind. ok is false for an id that is absent or hidden: a
// confidential agency and what hangs on it, or an acquaintance that is another's own.
func (v *View) Entity(id ieum.ID) (entity ieum.Entity, ok bool) {
	place, ok := v.s.register.place[id]
	if !ok || v.hidden.has(place) {
		return nil, false
	}
	e := v.s.register.entities[place]
	if k, isTie := e.(*ieum.Knows); isTie && own(k) && (v.author == everybody || v.s.authors[k.Author] != v.author) {
		return nil, false
	}
	return e, true
}

// Label returns the name of an area, district, school, agency, service, worker or case manager, or the
// subject of an agreement, in the language or in the other one when that is all there is. It is empty for
// everything else, for what is absent and for what is masked.
func (v *View) Label(id ieum.ID, language ieum.Language) string {
	e, ok := v.Entity(id)
	if !ok {
		return ""
	}
	return NameOf(e).In(language)
}

// NameOf returns the name of an area, district, school, agency, service, worker or case manager, or the subject of
// an agreement; no text for everything else.
func NameOf(e ieum.Entity) ieum.Text {
	switch e := e.(type) {
	case *ieum.Agency:
		return e.Name
	case *ieum.Service:
		return e.Name
	case *ieum.School:
		return e.Name
	case *ieum.District:
		return e.Name
	case *ieum.Area:
		return e.Name
	case *ieum.Worker:
		return e.Name
	case *ieum.CaseManager:
		return e.Name
	case *ieum.Agreement:
		return e.Subject
	default:
		return ieum.Text{}
	}
}

// shown returns the place of an entity of a shelf, or none where it is absent or masked.
func (v *View) shown(id ieum.ID, s shelf) int32 {
	place := v.s.register.find(id, s)
	if place == none || v.hidden.has(place) {
		return none
	}
	return place
}

// organisation returns the node of an agency, school or district, or none where it is absent or masked.
func (v *View) organisation(id ieum.ID) int32 {
	place := v.s.register.node(id)
	if place == none || v.hidden.has(place) {
		return none
	}
	return place
}

// ServicesOf returns the services of an agency in order of id, closed ones included.
func (v *View) ServicesOf(agency ieum.ID) []*ieum.Service {
	return v.s.services.of(v.shown(agency, agencies))
}

// RulesOf returns the eligibility rules of a service in order of id.
func (v *View) RulesOf(service ieum.ID) []*ieum.EligibilityRule {
	return v.s.rules.of(v.shown(service, services))
}

// WorkersOf returns the workers of an agency, school or district in order of id.
func (v *View) WorkersOf(organisation ieum.ID) []*ieum.Worker {
	if v.public {
		return nil
	}
	return v.s.workers.of(v.organisation(organisation))
}

// ManagersOf returns the case managers of an agency, school or district in order of id.
func (v *View) ManagersOf(organisation ieum.ID) []*ieum.CaseManager {
	if v.public {
		return nil
	}
	return v.s.managers.of(v.organisation(organisation))
}

// CaseManagers returns the case managers who work at a school and whose name, in either language, holds a
// text, in order of Korean name (the English one where there is no Korean), code point by code point, then
// by id. An empty school or text keeps all. Names are compared folded ([fold.Name]).
func (v *View) CaseManagers(school ieum.ID, text string) []*ieum.CaseManager {
	var found []*ieum.CaseManager
	piece := fold.Piece(text)
	for _, place := range v.s.managersByName {
		m, _ := v.s.register.entities[place].(*ieum.CaseManager)
		fits := piece == "" || strings.Contains(fold.Name(m.Name.Ko), piece) || strings.Contains(fold.Name(m.Name.En), piece)
		if fits && (school == "" || m.Organisation == school) && !v.hidden.has(place) {
			found = append(found, m)
		}
	}
	return found
}

// AgreementsOf returns the agreements of an agency, school or district, whoever they start at, in order
// of id. Those that have ended or are yet to begin are among them; those with a masked agency are not.
func (v *View) AgreementsOf(organisation ieum.ID) []*ieum.Agreement {
	list := v.s.agreements.of(v.organisation(organisation))
	masked := func(a *ieum.Agreement) bool { return v.hidden.has(v.s.register.place[a.ID]) }
	if v.hidden == nil || !slices.ContainsFunc(list, masked) {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), masked)
}
