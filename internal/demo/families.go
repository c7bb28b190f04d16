package demo

import (
	"fmt"

	"ieum/internal/ieum"
)

// supportedADistrict is the number of supported students of a district.
const supportedADistrict = 200

// household is one in the making.
type household struct {
	*ieum.Household
	district *district
	area     ieum.ID
	family   string // family name
	students []*pupil
	adults   []*ieum.Person // guardians first
	income   string         // code of INCOME_CLASS
	kind     string         // what it is first of all: a code of HOUSEHOLD; empty where not recorded
	language string         // spoken at home, where not only Korean is
	guardian *ieum.Person
	elder    *ieum.Person
	// elderNeeds is how many needs an elder of 75 or more has.
	elderNeeds int
	first      ieum.Relation // what the first parent is to the children
	taken      map[string]bool
}

// pupil is a student in the making.
type pupil struct {
	*ieum.Student
	client
	home    *household
	teacher *ieum.Worker
	manager *manager
	masked  ieum.ID // a relative who must not be involved
}

// families fills a district with households until it has its students. The
// first is that of the grandmother of the textbooks; a student of the second
// has a grandparent like her who lives alone.
func (g *generator) families(d *district) {
	for n, made := 0, 0; n < supportedADistrict; made++ {
		h := g.household(d, made == 0)
		for range draw(g.dice, []weighted[int]{{1, 75}, {2, 20}, {3, 5}}) {
			g.pupil(h)
			n++
		}
		g.kin(h)
		for _, p := range h.students {
			g.record(p)
		}
		for _, p := range h.students {
			p.manager.note(p)
		}
		if made == 1 || g.chance(0.04) {
			g.livesAlone(h.students[0], made == 1)
		}
	}
}

// householdTypes are how often households are of a type; the empty one is not
// recorded.
var householdTypes = []weighted[string]{
	{"TWO_PARENT", 34}, {"SINGLE_PARENT", 26}, {"GRANDPARENT", 14}, {"MULTICULTURAL", 12}, {"FOSTER", 3}, {"", 11},
}

func (g *generator) household(d *district, grandmother bool) *household {
	kind := draw(g.dice, householdTypes)
	if grandmother {
		kind = "GRANDPARENT"
	}
	h := &household{
		Household: &ieum.Household{Head: g.head("Household", ""), Types: typesOf(kind)},
		kind:      kind, district: d, family: pick(g.dice, familyNames), taken: map[string]bool{},
		first:    draw(g.dice, []weighted[ieum.Relation]{{ieum.Mother, 3}, {ieum.Father, 1}}),
		income:   draw(g.dice, incomesOf(kind)),
		language: draw(g.dice, []weighted[string]{{"VI", 4}, {"ZH", 3}, {"RU", 1}}),
	}
	h.area = g.homeArea(d)
	h.Area = h.area
	g.addPeople(h.Household)
	g.adults(h, grandmother)
	return h
}

// typesOf are the types of a household as they are kept.
func typesOf(kind string) []string {
	if kind == "" {
		return nil
	}
	return []string{kind}
}

// homeArea is an administrative area; of a few households only the legal one
// is known.
func (g *generator) homeArea(d *district) ieum.ID {
	if len(d.offices) == 0 || g.chance(0.15) {
		return pick(g.dice, d.legal).ID
	}
	return pick(g.dice, d.offices).ID
}

// pupil makes a student of a household: a school of the town, a homeroom
// teacher, a case manager.
func (g *generator) pupil(h *household) {
	d := h.district
	grade := g.between(1, 12)
	s := pick(g.dice, d.schools)
	for s.Level != ieum.LevelOfGrade(grade) && len(d.schools) > 1 {
		s = pick(g.dice, d.schools)
		grade = g.between(1, 12)
	}
	given := g.given(h)
	p := &pupil{home: h, Student: &ieum.Student{
		Head: g.head("Student", ""), FamilyName: h.family, GivenName: given, DisplayName: h.family + given,
		Grade: grade, School: s.ID, HomeArea: h.area, Household: h.ID, RegisteredOn: g.ago(10, 500),
		BirthDate: g.birthday(grade),
	}}
	p.client = client{id: p.ID, root: p.ID, born: p.BirthDate, grade: grade, school: s, home: h.area}
	p.manager = s.manager
	if p.manager == nil || g.chance(0.25) {
		p.manager = pick(g.dice, d.managers)
	}
	p.RegisteredBy = p.manager.staff.ID
	s.pupils++
	h.students = append(h.students, p)
	g.addPeople(p.Student)
	p.teacher = s.teachers[g.between(2, min(6, len(s.teachers)-1))]
	g.addPeople(&ieum.Teaches{
		Head: g.head("Teaches", p.ID), Worker: p.teacher.ID, Student: p.ID, Homeroom: true, LastContactOn: g.ago(0, 40),
	}, &ieum.Manages{Head: g.head("Manages", p.ID), CaseManager: p.manager.ID, Student: p.ID, Since: p.RegisteredOn})
	g.facts(&p.client, h, nil)
}

// birthday is one in the year that a grade's children were born in; the
// school year begins in March.
func (g *generator) birthday(grade int) ieum.Date {
	return ieum.Date(fmt.Sprintf("%04d-%02d-%02d", schoolYear(g.today)-6-grade, g.between(1, 12), g.between(1, 28)))
}

// kin ties the members of a household to one another.
func (g *generator) kin(h *household) {
	for i, p := range h.students {
		for n, adult := range h.adults {
			tie := &ieum.Family{
				Head: g.head("Family", h.ID), From: p.ID, To: adult.ID, Relation: g.relation(h, adult, n),
				Closeness: g.maybe(0.7, 1, 3), Verified: ieum.NotVerified,
			}
			if adult != h.elder && h.kind != "FOSTER" || n == 0 && g.chance(0.4) {
				tie.LegalRepresentative = true
				tie.Verified = draw(g.dice, []weighted[ieum.Verification]{
					{ieum.FamilyRegister, 5}, {ieum.SchoolRecord, 3}, {ieum.NotVerified, 2},
				})
			}
			g.addPeople(tie)
		}
		for _, other := range h.students[:i] {
			g.addPeople(&ieum.Family{
				Head: g.head("Family", h.ID), From: p.ID, To: other.ID, Relation: ieum.Sibling, Verified: ieum.NotVerified,
			})
		}
	}
	if g.chance(0.2) { // a brother or sister who is no client
		child := g.person(h, h.ID, h.family, g.given(h), g.between(1, 19))
		for _, p := range h.students {
			g.addPeople(&ieum.Family{
				Head: g.head("Family", h.ID), From: p.ID, To: child.ID, Relation: ieum.Sibling, Verified: ieum.NotVerified,
			})
		}
	}
}

func (g *generator) relation(h *household, adult *ieum.Person, n int) ieum.Relation {
	switch {
	case adult != nil && adult == h.elder:
		return ieum.Grandparent
	case h.kind == "FOSTER":
		return ieum.OtherKin
	case n == 0:
		return h.first
	case h.first == ieum.Mother:
		return ieum.Father
	}
	return ieum.Mother
}

// given draws a given name that nobody of the household has yet.
func (g *generator) given(h *household) string {
	for range givenNames {
		if name := pick(g.dice, givenNames); !h.taken[name] {
			h.taken[name] = true
			return name
		}
	}
	return pick(g.dice, givenNames)
}

// maybe is a number in [from, to] with probability p, else nothing.
func (g *generator) maybe(p float64, from, to int) *int {
	if !g.chance(p) {
		return nil
	}
	n := g.between(from, to)
	return &n
}

// note counts what a case manager's account shows at sign-in.
func (m *manager) note(p *pupil) {
	m.students++
	for _, n := range p.needs {
		if n.Level == ieum.LevelUrgent && n.Status == ieum.NeedOpen {
			m.urgent++
		}
	}
	if p.home.elderNeeds >= 5 {
		m.elders++
	}
}
