package demo

import (
	"fmt"
	"slices"

	"ieum/internal/ieum"
)

// client is whoever can be served: a student, or a grown-up round one.
type client struct {
	id, root ieum.ID
	born     ieum.Date
	// grade is 0 and school nil for who is no pupil.
	grade  int
	school *school
	home   ieum.ID // an area
	// truth is what is so, by fact; only a part of it is recorded.
	truth map[string]string
	needs []*ieum.Need
	// running are the services received today.
	running []*service
}

// factsKnown is how likely a fact is recorded, by its code.
var factsKnown = map[string]float64{"INCOME_CLASS": 0.4, "DISABILITY": 0.4, "SPECIAL_EDUCATION": 0.4, "LANGUAGE": 0.4, "SEX": 0.7, "HOUSEHOLD_TYPE": 0.4}

// facts settles what is so of somebody, and records some of it; what is left
// out becomes a question. What is given is so already.
func (g *generator) facts(c *client, h *household, given map[string]string) {
	c.truth = map[string]string{}
	for _, f := range g.codes.Facts { // in the order of the list: maps have none
		value, ok := given[f.Code]
		if !ok {
			value = g.fact(c, h, f.Code)
		}
		if value == "" {
			continue
		}
		c.truth[f.Code] = value
		if g.chance(factsKnown[f.Code]) || f.Code == "HOUSEHOLD_TYPE" && ok {
			g.addPeople(&ieum.Fact{
				Head: g.head("Fact", c.root), Subject: c.id, Fact: f.Code, Value: value, On: g.ago(1, 300),
				ToldBy: pick(g.dice, []ieum.Teller{ieum.ToldBySelf, ieum.ToldByGuardian, ieum.ToldByTeacher, ieum.ToldByDocument}),
			})
		}
	}
}

// fact draws what is so of somebody who lives in a household.
func (g *generator) fact(c *client, h *household, code string) string {
	old := c.born.YearsUntil(g.today) >= 60
	switch {
	case code == "HOUSEHOLD_TYPE":
		return h.kind
	case code == "INCOME_CLASS":
		return h.income
	case code == "SEX":
		return draw(g.dice, []weighted[string]{{"FEMALE", 1}, {"MALE", 1}})
	case code == "LANGUAGE" && h.kind == "MULTICULTURAL" && c.grade == 0:
		return draw(g.dice, []weighted[string]{{h.language, 7}, {"KO", 3}})
	case code == "LANGUAGE" && h.kind == "MULTICULTURAL":
		return draw(g.dice, []weighted[string]{{h.language, 4}, {"KO", 6}})
	case code == "LANGUAGE":
		return draw(g.dice, []weighted[string]{{"KO", 98}, {"ZH", 1}, {"VI", 1}})
	case code == "DISABILITY" && c.grade > 0:
		return draw(g.dice, []weighted[string]{{"NONE", 17}, {"MILD", 1}, {"SEVERE", 0.7}})
	case code == "SPECIAL_EDUCATION" && c.grade > 0 && c.truth["DISABILITY"] != "NONE":
		return draw(g.dice, []weighted[string]{{"SPECIAL_EDUCATION", 4}, {"NONE", 1}})
	case code == "SPECIAL_EDUCATION" && c.grade > 0:
		return draw(g.dice, []weighted[string]{{"NONE", 15}, {"UNDER_REVIEW", 0.5}, {"SPECIAL_EDUCATION", 1}, {"BORDERLINE", 1}})
	case code == "DISABILITY" && old:
		return draw(g.dice, []weighted[string]{{"NONE", 8}, {"MILD", 2}, {"SEVERE", 0.7}})
	case code == "DISABILITY":
		return draw(g.dice, []weighted[string]{{"NONE", 15}, {"MILD", 1}, {"SEVERE", 0.5}})
	}
	return ""
}

// suits reports whether a service takes somebody on a day: it is open, all its
// rules hold, it serves the place, and a Wee class is that of the school.
func (g *generator) suits(c *client, s *service, on ieum.Date) bool {
	if s.Status == ieum.Closed || s.agency.Status == ieum.Closed {
		return false
	}
	if s.agency.Type == "WEE_CLASS" && (c.school == nil || s.agency.School != c.school.ID) {
		return false
	}
	for i := range s.rules {
		if !g.holds(c, &s.rules[i], on) {
			return false
		}
	}
	return c.within(g, s)
}

// holds reports whether a rule holds for somebody on a day.
func (g *generator) holds(c *client, r *ieum.EligibilityRule, on ieum.Date) bool {
	fits := false
	switch r.Rule {
	case ieum.RuleAge:
		fits = inside(r, c.born.YearsUntil(on))
	case ieum.RuleGrade:
		fits = c.grade > 0 && inside(r, c.gradeOn(on, g.today))
	case ieum.RuleSchoolLevel:
		fits = c.grade > 0 && slices.Contains(r.Values, string(ieum.LevelOfGrade(c.gradeOn(on, g.today))))
	default:
		for _, f := range g.codes.Facts {
			fits = fits || f.Rule == r.Rule && f.Among(c.truth[f.Code], r.Values, r.Include) == ieum.Inside
		}
	}
	return fits == r.Include
}

func inside(r *ieum.EligibilityRule, n int) bool {
	return (r.Min == nil || n >= *r.Min) && (r.Max == nil || n <= *r.Max)
}

// gradeOn returns the grade that a pupil was in, given that of today.
func (c *client) gradeOn(on, today ieum.Date) int {
	return max(1, min(12, c.grade+schoolYear(on)-schoolYear(today)))
}

// schoolYear returns the year in which the school year of a day began; it
// begins in March.
func schoolYear(d ieum.Date) int {
	var year, month int
	fmt.Sscanf(string(d), "%d-%d", &year, &month) //nolint:errcheck // a Date is a day by construction
	if month < 3 {
		year--
	}
	return year
}

// within reports whether a service serves where somebody lives, or goes to
// school where that counts.
func (c *client) within(g *generator, s *service) bool {
	if len(s.Catchment) == 0 {
		return true
	}
	place := c.home
	if s.CatchmentBySchool && c.school != nil {
		place = c.school.Area
	}
	for i := range g.districts {
		d := &g.districts[i]
		if d.town == nil || !d.holds(place) {
			continue
		}
		if slices.Contains(s.Catchment, d.town.ID) || slices.Contains(s.Catchment, place) {
			return true
		}
		for _, office := range d.offices { // a legal area that an office covers
			if slices.Contains(office.Covers, place) && slices.Contains(s.Catchment, office.ID) {
				return true
			}
		}
	}
	return false
}

// holds reports whether an area lies in the district.
func (d *district) holds(area ieum.ID) bool {
	has := func(a *ieum.Area) bool { return a.ID == area }
	return slices.ContainsFunc(d.legal, has) || slices.ContainsFunc(d.offices, has)
}
