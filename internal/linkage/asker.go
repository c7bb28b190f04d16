package linkage

import "ieum/internal/ieum"

// startAtAsker makes the overlay of a profile: nobody but the asker, from whom the paths start.
func (in *inquiry) startAtAsker() error {
	self := in.q.Viewer.Self
	node, ok := in.v.Node(self)
	if !ok {
		return notFound("asker")
	}
	in.net = overlay{base: int32(in.v.Nodes()), start: node, from: atCarrier}
	e, _ := in.v.Entity(self)
	as, organisation := inCapacity(e)
	in.net.desks = []desk{{node, as}}
	if len(in.subject.districts) == 0 {
		in.subject.districts = in.districtOf(organisation)
	}
	return nil
}

// inCapacity returns in which capacity somebody who works calls a desk, and where they work.
func inCapacity(e ieum.Entity) (as ieum.Referrer, organisation ieum.ID) {
	switch e := e.(type) {
	case *ieum.CaseManager:
		return ieum.ReferCaseManager, e.Organisation
	case *ieum.Worker:
		if e.Teacher || e.Organisation.Is("School") {
			return ieum.ReferTeacher, e.Organisation
		}
		return "", e.Organisation
	}
	return "", ""
}

// districtOf returns the district of an organisation, which stands in where a profile names no place.
func (in *inquiry) districtOf(organisation ieum.ID) []ieum.ID {
	e, _ := in.v.Entity(organisation)
	switch e := e.(type) {
	case *ieum.School:
		return known(e.District)
	case *ieum.District:
		return known(e.ID)
	case *ieum.Agency:
		if node, ok := in.v.Node(e.ID); ok {
			return known(in.v.DistrictAt(node))
		}
	}
	return nil
}

// known returns an id as a list, an absent one as none.
func known(id ieum.ID) []ieum.ID {
	if id == "" {
		return nil
	}
	return []ieum.ID{id}
}
