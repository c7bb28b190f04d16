package atlas

import (
	"slices"

	"ieum/internal/ieum"
)

// Listing is a service with what every linkage asks of it, whoever it is for: looked up when a snapshot is made, and
// not a thousand times a question. It is shared and must not be changed.
type Listing struct {
	Service *ieum.Service
	// Agency is nil where it is absent, Type where the code lists do not hold the agency's.
	Agency *ieum.Agency
	Type   *ieum.AgencyType
	// Node is the service's. Door is the node of the agency, and District that of the district that the agency names
	// or that its area lies in; -1 where there is none.
	Node, Door, District int32
	Desk                 Desk
	// Gated is true where the service takes referrals from named gates alone.
	Gated bool
	// Closed is true where the service works no more, AgencyClosed where its agency does not, or is absent.
	Closed, AgencyClosed bool
	// Rescue is true where it is that of a rescue body ([ieum.Codes.Rescues]).
	Rescue bool
	// Excludes is true where the service names others that it does not go with.
	Excludes bool
}

// Condition is a service's own rule with the place of its [ieum.RuleID] in [ieum.Conditions].
type Condition struct {
	*ieum.EligibilityRule

	Place int8
}

// Desk is the set of those from whom a service's own desk takes a referral.
type Desk uint8

// The desks of a single capacity; anybody is whoever has none of them.
const (
	deskAnybody Desk = 1 << iota
	deskSelf
	deskGuardian
	deskTeacher
	deskManager

	deskAll = deskAnybody | deskSelf | deskGuardian | deskTeacher | deskManager
)

// DeskFor returns the desk that takes a referral from somebody in one capacity alone; the empty one is whoever calls
// in no capacity of their own.
func DeskFor(as ieum.Referrer) Desk {
	switch as {
	case ieum.ReferSelf:
		return deskSelf
	case ieum.ReferGuardian:
		return deskGuardian
	case ieum.ReferTeacher:
		return deskTeacher
	case ieum.ReferCaseManager:
		return deskManager
	}
	return deskAnybody
}

// EveryDesk takes everybody's referral.
func EveryDesk() Desk { return deskAll }

// Takes reports whether somebody whom one desk takes is taken here too.
func (d Desk) Takes(caller Desk) bool { return d&caller != 0 }

// deskOf returns a service's desk. A gated service has none, and one that names nobody takes everybody's referral.
func deskOf(s *ieum.Service) Desk {
	if s.Intake.Gated() {
		return 0
	}
	if len(s.Intake.WhoMayRefer) == 0 {
		return deskAll
	}
	var d Desk
	for _, as := range s.Intake.WhoMayRefer {
		if one := DeskFor(as); one != deskAnybody {
			d |= one
		}
	}
	return d
}

// listings are those of all services.
type listings struct {
	// first is the node of the first service, whose listing stands first.
	first int32
	all   []Listing
	// conditions are by node, in the order of the rules and then of id; served are the numbers of the areas of the
	// catchment, none for one that is not in the network.
	conditions rows[Condition]
	served     rows[int32]
}

func newListings(x *index) listings {
	r := x.register
	l := listings{first: r.starts[services], all: make([]Listing, r.starts[services+1]-r.starts[services])}
	for place, s := range each[*ieum.Service](r, services) {
		l.all[place-l.first] = x.list(place, s)
	}
	order := ieum.Conditions()
	l.conditions = gather(r.nodes, func(put func(int32, Condition)) {
		for place, e := range each[*ieum.EligibilityRule](r, rules) {
			if at := slices.Index(order, e.Rule); at >= 0 {
				put(r.asNode(r.ends[place][0]), Condition{e, int8(at)})
			}
		}
	})
	for service := l.first; service < r.starts[services+1]; service++ {
		slices.SortStableFunc(l.conditions.of(service), func(a, b Condition) int { return int(a.Place) - int(b.Place) })
	}
	l.served = gather(r.nodes, func(put func(int32, int32)) {
		for place, s := range each[*ieum.Service](r, services) {
			for _, id := range s.Catchment {
				put(place, areaNumber(r, id))
			}
		}
	})
	return l
}

func (x *index) list(place int32, s *ieum.Service) Listing {
	l := Listing{
		Service: s, Node: place, Door: none, District: none, Desk: deskOf(s), Gated: s.Intake.Gated(), Closed: s.Status == ieum.Closed,
		AgencyClosed: true, Excludes: len(s.Excludes) > 0,
	}
	door := x.register.ends[place][0]
	if !x.register.on(door, agencies) {
		return l
	}
	agency, _ := x.register.entities[door].(*ieum.Agency)
	l.Agency, l.Type, l.Door, l.District = agency, x.codes.TypeOf(agency.Type), door, x.districtOfAgency(door)
	l.AgencyClosed, l.Rescue = agency.Status == ieum.Closed, x.codes.Rescues(agency.Type, s.Needs)
	return l
}

// Listing returns that of the service at a node that the viewer may know of; nil where something else stands there.
func (v *View) Listing(node int32) *Listing {
	at := node - v.s.listings.first
	if at < 0 || int(at) >= len(v.s.listings.all) {
		return nil
	}
	return &v.s.listings.all[at]
}

// ConditionsAt returns the rules of the service at a node in the order of [ieum.Conditions], then of id; those that are
// none of them are left out.
func (v *View) ConditionsAt(service int32) []Condition { return v.s.listings.conditions.of(service) }

// Home numbers an area for [View.ServedAt]; -1 for one that is not in the network.
func (v *View) Home(area ieum.ID) int32 { return areaNumber(v.s.register, area) }

// ServedAt is [View.Catchment] for a home of that number and the areas of the service at a node.
func (v *View) ServedAt(service, home int32) Fit {
	return v.s.areas.served(home, v.s.listings.served.of(service))
}

// DistrictNode returns the node of a district; -1 where it is absent.
func (v *View) DistrictNode(id ieum.ID) int32 { return v.s.register.find(id, districts) }
