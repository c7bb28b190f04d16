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
	guardian *ieum.Person
	elder    *ieum.Person
	first    ieum.Relation // what the first parent is to the children
	taken    map[string]bool
}

// pupil is a student in the making.
type pupil struct {
	*ieum.Student
	home    *household
	school  *school
	teacher *ieum.Worker
	manager *manager
	needs   []*ieum.Need
}

// families fills a district with households until it has its students. The
// first is that of the grandmother of the textbooks.
func (g *generator) families(d *district) {
	for n, grandmother := 0, true; n < supportedADistrict; grandmother = false {
		h := g.household(d, grandmother)
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
		Household: &ieum.Household{Head: g.head("Household", ""), Type: kind},
		district:  d, family: pick(g.dice, familyNames), taken: map[string]bool{},
		first: draw(g.dice, []weighted[ieum.Relation]{{ieum.Mother, 3}, {ieum.Father, 1}}),
	}
	h.area = g.homeArea(d)
	h.Area = h.area
	g.addPeople(h.Household)
	g.adults(h, grandmother)
	return h
}

// homeArea is an administrative area; of a few households only the legal one
// is known.
func (g *generator) homeArea(d *district) ieum.ID {
	if len(d.offices) == 0 || g.chance(0.15) {
		return pick(g.dice, d.legal).ID
	}
	return pick(g.dice, d.offices).ID
}

// adults makes those who bring the children up.
func (g *generator) adults(h *household, grandmother bool) {
	switch h.Type {
	case "GRANDPARENT":
		age := g.between(63, 86)
		if grandmother {
			age = 80
		}
		h.elder = g.person(h, h.ID, pick(g.dice, familyNames), pick(g.dice, elderNames), age)
		h.adults = append(h.adults, h.elder)
	case "SINGLE_PARENT", "MULTICULTURAL", "FOSTER":
		h.adults = append(h.adults, g.parent(h, g.between(31, 52)))
		if h.Type == "MULTICULTURAL" && g.chance(0.7) {
			h.adults = append(h.adults, g.parent(h, g.between(31, 58)))
		}
	default:
		for range 2 {
			h.adults = append(h.adults, g.parent(h, g.between(33, 55)))
		}
		if g.chance(0.12) {
			h.elder = g.person(h, h.ID, pick(g.dice, familyNames), pick(g.dice, elderNames), g.between(65, 88))
			h.adults = append(h.adults, h.elder)
		}
	}
	h.guardian = h.adults[0]
	g.elderNeeds(h, grandmother)
}

// parent makes the next adult of a household. Children bear their father's
// family name; a mother keeps her own.
func (g *generator) parent(h *household, age int) *ieum.Person {
	family := h.family
	if g.relation(h, nil, len(h.adults)) != ieum.Father {
		family = pick(g.dice, familyNames)
	}
	return g.person(h, h.ID, family, g.given(h), age)
}

func (g *generator) person(h *household, root ieum.ID, family, given string, age int) *ieum.Person {
	p := &ieum.Person{
		Head: g.head("Person", root), FamilyName: family, GivenName: given, DisplayName: family + given,
		BirthDate: g.today.AddDays(-365*age - g.between(20, 340)), HomeArea: h.area,
	}
	if root == h.ID {
		p.Household = h.ID
	}
	g.addPeople(p)
	return p
}

// textbookNeeds are the six of the field's example of a person of 80: illness,
// money, going out and daily life, housing, loneliness, legal help.
var textbookNeeds = []string{"1000000-1", "5000000-1", "2000000-1", "8000000-1", "4000000-1", "9000000-1"}

// elderNeeds gives an old person needs of its own; those over 74 often have
// most of what the textbooks name.
func (g *generator) elderNeeds(h *household, grandmother bool) {
	if h.elder == nil {
		return
	}
	count := g.between(0, 2)
	if h.elder.BirthDate.YearsUntil(g.today) >= 75 {
		count = g.between(2, len(textbookNeeds))
	}
	if grandmother {
		count = len(textbookNeeds)
	}
	for _, code := range some(g.dice, textbookNeeds, count) {
		g.addPeople(&ieum.Need{
			Head: g.head("Need", h.ID), Subject: h.elder.ID, Domain: code, Status: ieum.NeedOpen,
			Level: pick(g.dice, []ieum.Level{ieum.LevelMedium, ieum.LevelHigh}), Since: g.ago(20, 400),
		})
	}
	g.facts(h.elder.ID, h.ID, h.Type)
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
	p := &pupil{home: h, school: s, Student: &ieum.Student{
		Head: g.head("Student", ""), FamilyName: h.family, GivenName: given, DisplayName: h.family + given,
		Grade: grade, School: s.ID, HomeArea: h.area, Household: h.ID, RegisteredOn: g.ago(10, 500),
		BirthDate: g.birthday(grade),
	}}
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
}

// birthday is one in the year that a grade's children were born in; the
// school year begins in March.
func (g *generator) birthday(grade int) ieum.Date {
	var year, month int
	fmt.Sscanf(string(g.today), "%d-%d", &year, &month) //nolint:errcheck // a Date is a day by construction
	if month < 3 {
		year--
	}
	return ieum.Date(fmt.Sprintf("%04d-%02d-%02d", year-6-grade, g.between(1, 12), g.between(1, 28)))
}

// kin ties the members of a household to one another.
func (g *generator) kin(h *household) {
	for i, p := range h.students {
		for n, adult := range h.adults {
			tie := &ieum.Family{
				Head: g.head("Family", h.ID), From: p.ID, To: adult.ID, Relation: g.relation(h, adult, n),
				Closeness: g.maybe(0.7, 1, 3), Verified: ieum.NotVerified,
			}
			if adult != h.elder && h.Type != "FOSTER" || n == 0 && g.chance(0.4) {
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
	case h.Type == "FOSTER":
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
	if p.home.elder != nil && len(p.home.adults) == 1 {
		m.elders++
	}
}
