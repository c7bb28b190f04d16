package atlas

import "ieum/internal/ieum"

// ServiceQuery keeps the services that fit all fields that are set.
type ServiceQuery struct {
	// Needs keeps services that meet any of the codes: an equal one, or one an ancestor of the other.
	Needs []string
	// Types are codes of the list AGENCY_TYPE: any of them may be the agency's.
	Types []string
	// Area is where the agency lies, as in [AgencyQuery].
	Area  ieum.ID
	Class ieum.ResourceClass
	// Accepting keeps services that said for this day that they take people or keep a waiting list.
	Accepting ieum.Date
	// Text keeps services that the words find, as in [View.Search]. White space alone is no text.
	Text string
}

// Services returns the whole answer to a query, by Korean name and then id. What is closed, by itself or with its
// agency, is left out; [View.Search] finds it.
func (v *View) Services(q ServiceQuery) []*ieum.Service {
	f := filter{needs: also(nil, q.Needs...), types: also(nil, q.Types...), area: q.Area, text: q.Text}
	var list []*ieum.Service
	for _, number := range v.find(v.s.directories.services, f) {
		place := v.s.catalogue.documents[number]
		service, _ := v.s.register.entities[place].(*ieum.Service)
		switch {
		case v.hidden.has(place),
			q.Class != "" && service.Class != q.Class,
			!q.Accepting.Absent() && !v.s.accepting(place, q.Accepting):
			continue
		}
		list = append(list, service)
	}
	return list
}
