package linkage

import (
	"cmp"
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// overlay is what a question adds to the network: the people around the subject, and the ties that lead from
// the subject to them and to those who act for it.
type overlay struct {
	start int32
	// from is the stage at which the ways of the question start.
	from stage
	// nodes are the personal entities in order of id, numbered from base on.
	base  int32
	nodes []ieum.Entity
	// first are the first steps.
	first []firstStep
	ties  []atlas.Tie
	// desks are those from whom a service's own desk may take a referral.
	desks []desk
}

// firstStep leads from the subject to a node.
type firstStep struct {
	node int32
	// tie is its place among the ties.
	tie int
	at  stage
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
	o := overlay{base: int32(in.v.Nodes()), nodes: []ieum.Entity{in.subject.entity}}
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
	in.addCarriers(&o)
	in.addKin(&o)
	in.addHelpers(&o)
	return o
}

// place returns the node of an entity in overlay or network, masked ones aside.
func (in *inquiry) place(o *overlay, id ieum.ID) (int32, bool) {
	if in.mask.has(id) {
		return 0, false
	}
	if node, ok := o.node(id); ok {
		return node, true
	}
	return in.v.Node(id)
}

// lead adds a first step from the subject to the other end of a tie, unless that is absent or masked, or danger
// keeps everybody off such ties. Of several
// ties to the same end the strongest counts.
func (in *inquiry) lead(o *overlay, t atlas.Tie, to ieum.ID, at stage) (node int32, ok bool) {
	node, ok = in.place(o, to)
	if !ok || node == o.start {
		return 0, false
	}
	if in.bars(t.Kind) {
		return 0, false
	}
	t.Strength = atlas.Strength(t, in.v.Day())
	for _, f := range o.first {
		if f.node == node && f.at == at {
			if o.ties[f.tie].Strength < t.Strength {
				o.ties[f.tie] = t
			}
			return node, true
		}
	}
	o.first = append(o.first, firstStep{node: node, tie: len(o.ties), at: at})
	o.ties = append(o.ties, t)
	return node, true
}

// mayCall notes who may call a desk, unless in danger nobody may in that capacity.
func (in *inquiry) mayCall(o *overlay, node int32, as ieum.Referrer) {
	if !in.barsCaller(as) {
		o.desks = append(o.desks, desk{node, as})
	}
}

// addCarriers leads to the teachers and case managers: of a student the own ones, of a grown-up of the household
// the case managers of its students. Who is no case manager any more, or not yet, has no business with the case.
func (in *inquiry) addCarriers(o *overlay) {
	for _, m := range slices.Concat(in.around.Manages, in.askerFor()) {
		own := m.Student == in.subject.id || in.subject.kind == member
		if !own || !in.q.Today.Within(m.Since, m.Until) {
			continue
		}
		t := atlas.Tie{
			Kind: atlas.Manages, From: m.CaseManager, To: in.subject.id, Since: m.Since, Until: m.Until, Source: m.ID,
		}
		if node, ok := in.lead(o, t, m.CaseManager, atCarrier); ok {
			in.mayCall(o, node, ieum.ReferCaseManager)
		}
	}
	for _, t := range in.around.Teaches {
		if t.Student != in.subject.id {
			continue
		}
		tie := atlas.Tie{
			Kind: atlas.Teaches, From: t.Worker, To: t.Student, Homeroom: t.Homeroom, LastContactOn: t.LastContactOn, Source: t.ID,
		}
		if node, ok := in.lead(o, tie, t.Worker, atCarrier); ok {
			in.mayCall(o, node, ieum.ReferTeacher)
		}
	}
}

// askerFor is whoever asks, as the case manager of somebody who lives in no household that is recorded: what such a
// person hangs on is another's record, of whom the case manager need not be theirs. Who asks about them talks with them.
func (in *inquiry) askerFor() []*ieum.Manages {
	person, known := in.subject.entity.(*ieum.Person)
	if !known || person.Household != "" || !in.q.Viewer.Self.Is("CaseManager") {
		return nil
	}
	return []*ieum.Manages{{CaseManager: in.q.Viewer.Self, Student: in.subject.id, Since: in.q.Today}}
}

// addKin leads to the grown-ups of the family, and to supporters. No child carries anything, nor does a supporter
// with whom there is conflict. Where there is danger at home nobody of the family is turned to, and nobody calls a
// desk alone. The guardian calls one who is its legal representative, the subject one who is old enough.
func (in *inquiry) addKin(o *overlay) {
	for _, f := range in.around.Family {
		to, ok := in.relative(f)
		if !ok {
			continue
		}
		t := atlas.Tie{Kind: atlas.Family, From: f.From, To: f.To, Closeness: valueOf(f.Closeness), Source: f.ID}
		node, ok := in.lead(o, t, to, atKin)
		if ok && f.From == in.subject.id && represents(f) {
			in.mayCall(o, node, ieum.ReferGuardian)
		}
	}
	for _, s := range in.around.Supports {
		if s.Conflict || s.Student != in.subject.id {
			continue
		}
		t := atlas.Tie{
			Kind: atlas.Supports, From: s.Person, To: s.Student, Closeness: valueOf(s.Closeness),
			LastContactOn: s.LastContactOn, Source: s.ID,
		}
		in.lead(o, t, s.Person, atSupporter)
	}
	if in.callsAlone() {
		in.mayCall(o, o.start, ieum.ReferSelf)
	}
}

// relative returns the other end of a kinship of the subject's, if it is somebody grown up.
func (in *inquiry) relative(f *ieum.Family) (ieum.ID, bool) {
	other := f.To
	switch in.subject.id {
	case f.From:
	case f.To:
		other = f.From
	default:
		return "", false
	}
	if other.Is("Student") {
		return "", false
	}
	for _, p := range in.around.Persons {
		if p.ID == other {
			return other, in.grownUp(p)
		}
	}
	return "", false
}

// grownUp reports whether somebody is of age on the day of the question. Whose birthday nobody recorded is, but for a
// brother or sister.
func (in *inquiry) grownUp(p *ieum.Person) bool {
	if !p.BirthDate.Absent() {
		return p.BirthDate.YearsUntil(in.q.Today) >= adultAge
	}
	return !slices.ContainsFunc(in.record.Family, func(f *ieum.Family) bool {
		return f.To == p.ID && f.Relation == ieum.Sibling
	})
}

// callsAlone reports whether the subject is old enough to call a desk. Of a pupil whose birthday nobody recorded
// nothing is assumed, nor of somebody outside of every household, who may be a friend of that age.
func (in *inquiry) callsAlone() bool {
	if in.subject.age != unknownAge {
		return in.subject.age >= callsFrom
	}
	p, grown := in.subject.entity.(*ieum.Person)
	return grown && p.Household != "" && in.grownUp(p)
}

// adultAge is the age of majority: Civil Act (민법) article 4.
const adultAge = 19

// callsFrom is the age from which somebody calls a desk without a grown-up: the age from which personal data may
// be handled on one's own consent, Personal Information Protection Act (개인정보 보호법) article 22-2.
const callsFrom = 14

func valueOf(n *int) int {
	if n == nil {
		return 0
	}
	return *n
}

// addHelpers leads to those who serve the subject, served it in the last year, or are about to. Who serves another
// of the household helps that one.
func (in *inquiry) addHelpers(o *overlay) {
	for _, e := range in.around.Enrolments {
		service, ok := atlas.Get[ieum.Service](in.v, e.Service)
		if !ok || e.Beneficiary != in.subject.id {
			continue
		}
		t := atlas.Tie{
			Kind: atlas.HelpedBy, From: e.Beneficiary, Since: e.Since, Until: e.Until, LastContactOn: e.LastContactOn, Source: e.ID,
		}
		runs := e.StatusOn(in.q.Today) == ieum.Ongoing
		if !runs && !e.Until.Absent() && e.Until.DaysUntil(in.q.Today) > helpIsPast {
			continue
		}
		t.To = service.Agency
		at := map[bool]stage{true: atHelperPlace, false: atFormerPlace}[runs]
		if _, known := in.place(o, e.Worker); known {
			t.To, at = e.Worker, map[bool]stage{true: atHelper, false: atFormer}[runs]
		}
		in.lead(o, t, t.To, at)
	}
}

// helpIsPast is the number of days after which help that ended is no way any more.
const helpIsPast = 365

// delicate reports whether a service is of a kind that is never hinted at to others of the household.
func (in *inquiry) delicate(s *ieum.Service) bool {
	return slices.ContainsFunc(s.Needs, in.delicateNeed)
}

func (in *inquiry) delicateNeed(code string) bool {
	n, ok := in.codes.Need(code)
	return ok && n.Delicate
}
