package demo

import (
	"fmt"
	"hash/fnv"

	"ieum/internal/ieum"
)

// adults makes those who bring the children up.
func (g *generator) adults(h *household, grandmother bool) {
	switch h.kind {
	case "GRANDPARENT":
		age := g.between(63, 86)
		if grandmother {
			age = 80
		}
		g.elder(h, age, grandmother)
	case "SINGLE_PARENT", "MULTICULTURAL", "FOSTER":
		h.adults = append(h.adults, g.parent(h, g.between(31, 52)))
		if h.kind == "MULTICULTURAL" && g.chance(0.7) {
			h.adults = append(h.adults, g.parent(h, g.between(31, 58)))
		}
	default:
		for range 2 {
			h.adults = append(h.adults, g.parent(h, g.between(33, 55)))
		}
		if g.chance(0.12) {
			g.elder(h, g.between(65, 88), false)
		}
	}
	h.guardian = h.adults[0]
}

// elder adds a grandparent, with needs of their own, to a household.
func (g *generator) elder(h *household, age int, example bool) {
	given := pick(g.dice, elderNames)
	h.elder = g.person(h, h.ID, pick(g.dice, familyNames), given.name, age)
	h.adults = append(h.adults, h.elder)
	c := &client{id: h.elder.ID, root: h.ID, born: h.elder.BirthDate, home: h.area}
	g.facts(c, h, map[string]string{"SEX": given.sex})
	g.elderNeeds(c, example)
	g.enrolments(c, h.district, g.between(0, 1))
	if age >= 75 {
		h.elderNeeds = len(c.needs)
	}
}

// livesAlone gives a student a grandparent with a home of their own and
// nobody in it, who has needs as well: of the textbooks' six all, if that is
// what they are an example of.
func (g *generator) livesAlone(p *pupil, example bool) {
	given := pick(g.dice, elderNames)
	area := g.homeArea(p.home.district)
	person := g.person(p.home, p.ID, pick(g.dice, familyNames), given.name, g.between(76, 88))
	person.HomeArea = area
	g.addPeople(&ieum.Family{
		Head: g.head("Family", p.ID), From: p.ID, To: person.ID, Relation: ieum.Grandparent, Closeness: g.maybe(0.8, 1, 3), Verified: ieum.NotVerified,
	})
	c := &client{id: person.ID, root: p.ID, born: person.BirthDate, home: area}
	g.facts(c, p.home, map[string]string{"SEX": given.sex, "HOUSEHOLD_TYPE": "LIVING_ALONE"})
	g.elderNeeds(c, example)
	g.enrolments(c, p.home.district, g.between(0, 1))
}

// parent makes the next adult of a household. Children bear their father's
// family name; a mother keeps her own.
func (g *generator) parent(h *household, age int) *ieum.Person {
	family, given := h.family, map[string]string{}
	switch g.relation(h, nil, len(h.adults)) {
	case ieum.Father:
		given["SEX"] = "MALE"
	case ieum.Mother:
		family, given["SEX"] = pick(g.dice, familyNames), "FEMALE"
	default:
		family = pick(g.dice, familyNames)
	}
	person := g.person(h, h.ID, family, g.given(h), age)
	c := &client{id: person.ID, root: h.ID, born: person.BirthDate, home: h.area}
	g.facts(c, h, given)
	g.parentNeeds(c)
	g.enrolments(c, h.district, g.between(0, 1))
	return person
}

func (g *generator) person(h *household, root ieum.ID, family, given string, age int) *ieum.Person {
	p := &ieum.Person{
		Head: g.head("Person", root), FamilyName: family, GivenName: given, DisplayName: family + given,
		BirthDate: g.today.AddDays(-365*age - g.between(20, 340)), HomeArea: h.area,
	}
	p.Phone = numberOf(p.ID)
	if root == h.ID {
		p.Household = h.ID
	}
	g.addPeople(p)
	return p
}

// numberOf is the telephone number of a person, by the id alone: in a range that nobody has, as all numbers of the
// demo. One in twelve gave none.
func numberOf(id ieum.ID) string {
	h := fnv.New32a()
	h.Write([]byte(id)) // a hash takes all
	n := h.Sum32()
	if n%12 == 0 {
		return ""
	}
	return fmt.Sprintf("099-9%02d-%04d", n/12%100, n/1200%10000)
}

// incomesOf returns how often a household of a type has an income.
func incomesOf(kind string) []weighted[string] {
	switch kind {
	case "SINGLE_PARENT", "GRANDPARENT", "FOSTER":
		return []weighted[string]{{"BASIC_LIVELIHOOD", 4}, {"NEAR_POVERTY", 3}, {"MEDIAN_52", 1.5}, {"MEDIAN_80", 1}, {"ABOVE", 0.7}}
	}
	return []weighted[string]{{"BASIC_LIVELIHOOD", 2}, {"NEAR_POVERTY", 2}, {"MEDIAN_52", 1}, {"MEDIAN_80", 2}, {"MEDIAN_100", 1.5}, {"ABOVE", 2}}
}
