package linkage

import (
	"cmp"
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/route"
)

// overlay is what a question adds to the network: the people around the subject, and their ties.
type overlay struct {
	start int32
	// nodes are the personal entities in order of id, numbered from base on.
	base  int32
	nodes []ieum.Entity
	sinks []int32
	arcs  []route.Arc
	// ties are numbered as the arcs name them.
	ties []atlas.Tie
	// desks are those from whom a service's own desk may take a referral.
	desks []desk
}

// desk is somebody whom an intake desk may admit, and in which capacity.
type desk struct {
	node int32
	as   ieum.Referrer
}

// node returns the number of a personal entity.
func (o *overlay) node(id ieum.ID) (int32, bool) {
	i, found := slices.BinarySearchFunc(o.nodes, id, func(e ieum.Entity, id ieum.ID) int {
		return cmp.Compare(e.Meta().ID, id)
	})
	return o.base + int32(i), found
}

// surround makes the overlay of a person. Who is masked stands in it without a tie, so that no way leads there.
func (in *inquiry) surround() overlay {
	o := overlay{base: int32(in.v.Graph().Nodes()), nodes: []ieum.Entity{in.subject.entity}}
	for _, e := range in.record.Students {
		o.nodes = append(o.nodes, e)
	}
	for _, e := range in.record.Persons {
		o.nodes = append(o.nodes, e)
	}
	for _, e := range in.around.Offers {
		o.nodes = append(o.nodes, e)
	}
	byID := func(a, b ieum.Entity) int { return cmp.Compare(a.Meta().ID, b.Meta().ID) }
	slices.SortFunc(o.nodes, byID)
	o.nodes = slices.CompactFunc(o.nodes, func(a, b ieum.Entity) bool { return byID(a, b) == 0 })
	o.start, _ = o.node(in.subject.id)
	in.addKin(&o)
	in.addHelpers(&o)
	in.addDesks(&o)
	return o
}

// place returns the node of an entity in overlay or network, masked ones aside.
func (in *inquiry) place(o *overlay, id ieum.ID) (int32, bool) {
	if node, ok := o.node(id); ok {
		return node, true
	}
	if in.mask.has(id) {
		return 0, false
	}
	return in.v.Node(id)
}

// tie adds a tie, and its way back unless it leads one way. An end that is absent or masked drops it.
func (in *inquiry) tie(o *overlay, t atlas.Tie, oneWay bool) {
	from, known := in.place(o, t.From)
	to, alsoKnown := in.place(o, t.To)
	if !known || !alsoKnown || from == to {
		return
	}
	t.Strength = atlas.Strength(t, in.v.Day())
	arc := route.Arc{From: from, To: to, Cost: route.Cost(t.Strength), Tie: int32(len(o.ties))}
	o.ties = append(o.ties, t)
	o.arcs = append(o.arcs, arc)
	if !oneWay {
		arc.From, arc.To = arc.To, arc.From
		o.arcs = append(o.arcs, arc)
	}
}

// addKin ties the household together, and supporters with what they offer. A supporter with whom there is
// conflict is no way.
func (in *inquiry) addKin(o *overlay) {
	for _, f := range in.around.Family {
		in.tie(o, atlas.Tie{Kind: atlas.Family, From: f.From, To: f.To, Closeness: valueOf(f.Closeness), Source: f.ID}, false)
	}
	for _, s := range in.around.Supports {
		if !s.Conflict {
			in.tie(o, atlas.Tie{
				Kind: atlas.Supports, From: s.Person, To: s.Student, Closeness: valueOf(s.Closeness),
				LastContactOn: s.LastContactOn, Source: s.ID,
			}, false)
		}
	}
	for _, e := range in.around.Offers {
		if node, ok := o.node(e.ID); ok {
			o.sinks = append(o.sinks, node)
		}
		in.tie(o, atlas.Tie{Kind: atlas.Offers, From: e.Person, To: e.ID, Source: e.ID}, true)
	}
}

func valueOf(n *int) int {
	if n == nil {
		return 0
	}
	return *n
}

// addHelpers ties students with teachers and case managers, and everybody with who helps them. Who is no
// case manager any more, or not yet, has no business with the case.
func (in *inquiry) addHelpers(o *overlay) {
	for _, t := range in.around.Teaches {
		in.tie(o, atlas.Tie{
			Kind: atlas.Teaches, From: t.Worker, To: t.Student, Homeroom: t.Homeroom, LastContactOn: t.LastContactOn, Source: t.ID,
		}, false)
	}
	for _, m := range in.around.Manages {
		if in.q.Today.Within(m.Since, m.Until) {
			in.tie(o, atlas.Tie{
				Kind: atlas.Manages, From: m.CaseManager, To: m.Student, Since: m.Since, Until: m.Until, Source: m.ID,
			}, false)
		}
	}
	for _, e := range in.around.Enrolments {
		service, ok := atlas.Get[ieum.Service](in.v, e.Service)
		if !ok || e.Beneficiary != in.subject.id && in.delicate(service) {
			continue // nothing may hint at what is delicate for another of the household
		}
		helper := service.Agency
		if _, known := in.place(o, e.Worker); known {
			helper = e.Worker
		}
		in.tie(o, atlas.Tie{
			Kind: atlas.HelpedBy, From: e.Beneficiary, To: helper, Since: e.Since, Until: e.Until,
			LastContactOn: e.LastContactOn, Source: e.ID,
		}, false)
	}
}

// delicate reports whether a service is of a kind that is never hinted at to others of the household.
func (in *inquiry) delicate(s *ieum.Service) bool {
	return slices.ContainsFunc(s.Needs, in.delicateNeed)
}

func (in *inquiry) delicateNeed(code string) bool {
	n, ok := in.codes.Need(code)
	return ok && n.Delicate
}

// addDesks collects who may turn to a service's own desk: the subject, the own legal guardian, the own
// teacher and the own case manager. The case manager of a student is that of the household.
func (in *inquiry) addDesks(o *overlay) {
	o.desks = []desk{{o.start, ieum.ReferSelf}}
	add := func(id ieum.ID, as ieum.Referrer) {
		if node, ok := in.place(o, id); ok {
			o.desks = append(o.desks, desk{node, as})
		}
	}
	for _, f := range in.around.Family {
		if f.From == in.subject.id && represents(f) {
			add(f.To, ieum.ReferGuardian)
		}
	}
	for _, t := range in.around.Teaches {
		if t.Student == in.subject.id {
			add(t.Worker, ieum.ReferTeacher)
		}
	}
	for _, m := range in.around.Manages {
		own := m.Student == in.subject.id || in.subject.kind == member
		if own && in.q.Today.Within(m.Since, m.Until) {
			add(m.CaseManager, ieum.ReferCaseManager)
		}
	}
}

// startAtAsker makes the overlay of a profile: nobody but the asker, from whom the paths start.
func (in *inquiry) startAtAsker() error {
	self := in.q.Viewer.Self
	node, ok := in.v.Node(self)
	if !ok {
		return notFound("asker")
	}
	in.net = overlay{base: int32(in.v.Graph().Nodes()), start: node}
	e, _ := in.v.Entity(self)
	organisation := ieum.ID("")
	as := ieum.Referrer("")
	switch e := e.(type) {
	case *ieum.CaseManager:
		as, organisation = ieum.ReferCaseManager, e.Organisation
	case *ieum.Worker:
		organisation = e.Organisation
		if e.Teacher || organisation.Is("School") {
			as = ieum.ReferTeacher
		}
	}
	in.net.desks = []desk{{node, as}}
	if len(in.subject.districts) == 0 {
		in.subject.districts = in.districtOf(organisation)
	}
	return nil
}

// districtOf returns the district of an organisation, which stands in where a profile names no place.
func (in *inquiry) districtOf(organisation ieum.ID) []ieum.ID {
	e, _ := in.v.Entity(organisation)
	switch e := e.(type) {
	case *ieum.School:
		return []ieum.ID{e.District}
	case *ieum.District:
		return []ieum.ID{e.ID}
	case *ieum.Agency:
		if d, ok := in.v.DistrictOfArea(e.Area); ok && e.District == "" {
			return []ieum.ID{d}
		}
		return []ieum.ID{e.District}
	}
	return nil
}
