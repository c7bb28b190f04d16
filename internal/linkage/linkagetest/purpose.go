package linkagetest

import (
	"slices"

	"ieum/internal/ieum"
)

// purposes lists what the type of a service's agency is for, without what the
// service itself says otherwise on: whom it means by a rule on the same matter,
// or where it says which area it serves.
func (c *court) purposes(s *ieum.Service) []ieum.Purpose {
	kind, _ := c.w.Codes.AgencyType(get[ieum.Agency](c.w, s.Agency).Type)
	var left []ieum.Purpose
	for _, p := range kind.For {
		if !c.saysItself(s, p) {
			left = append(left, p)
		}
	}
	return left
}

func (c *court) saysItself(s *ieum.Service, p ieum.Purpose) bool {
	matters := map[ieum.PurposeKind][]ieum.RuleID{
		ieum.ForAges:        {ieum.RuleAge, ieum.RuleGrade, ieum.RuleSchoolLevel},
		ieum.ForPupils:      {ieum.RuleGrade, ieum.RuleSchoolLevel},
		ieum.ForNotAtSchool: {ieum.RuleGrade, ieum.RuleSchoolLevel},
	}
	for _, rule := range all[ieum.EligibilityRule](c.w) {
		if rule.Service != s.ID || !rule.Include {
			continue
		}
		if fact := FactOf(rule.Rule); p.Kind == ieum.ForFact && fact != "" && (fact == p.Fact || beside(fact) == p.Fact || beside(p.Fact) == fact) {
			return true
		}
		if slices.Contains(matters[p.Kind], rule.Rule) {
			return true
		}
	}
	return p.Kind == ieum.ForOwnDistrict && len(s.Catchment) > 0
}

// purpose judges all of them together; "" where there are none.
func (c *court) purpose(s *ieum.Service) Verdict {
	verdict := Verdict("")
	for _, p := range c.purposes(s) {
		verdict = worse(verdict, c.meant(s, p))
	}
	return verdict
}

// meant tells whether the subject is one of those whom the law means.
func (c *court) meant(s *ieum.Service, p ieum.Purpose) Verdict {
	agency, who := get[ieum.Agency](c.w, s.Agency), c.who
	school, near := get[ieum.School](c.w, who.school), get[ieum.School](c.w, who.near)
	level := who.levelOn(c.w, c.q)
	switch p.Kind {
	case ieum.ForAges:
		return c.meantAge(p, agency.Type)
	case ieum.ForPupils:
		return given(level != "", level == "" && who.noPupil(c.q))
	case ieum.ForNotAtSchool:
		atSchool := who.kind != person && level != "" && (school != nil || who.kind == profile)
		return given(who.kind == person || !atSchool && who.noPupil(c.q), atSchool)
	case ieum.ForOwnSchool:
		named := agency.School != "" && school != nil
		return given(who.kind != person && named && agency.School == school.ID, who.kind == person || named && agency.School != school.ID)
	case ieum.ForOwnDistrict:
		office := c.w.districtOfAgency(agency)
		named := office != "" && near != nil && near.District != ""
		return given(named && office == near.District, named && office != near.District)
	}
	return c.meantFact(p)
}

// given is Meets or Fails where that is known, else Unknown.
func given(meets, fails bool) Verdict {
	switch {
	case fails:
		return Fails
	case meets:
		return Meets
	}
	return Unknown
}

// meantAge judges every age that somebody may have.
func (c *court) meantAge(p ieum.Purpose, agencyType string) Verdict {
	ages := c.ages()
	switch {
	case p.Family && c.who.kind == person && !c.forOtherPeople(agencyType):
		return Meets
	case len(ages) == 0:
		return Unknown
	}
	meets, fails := true, true
	for _, age := range ages {
		young, old := p.Min != nil && age < *p.Min, p.Max != nil && age > *p.Max
		meets = meets && !young && !old
		fails = fails && (young || old)
	}
	if fails && p.Min != nil && ages[len(ages)-1] < *p.Min && p.AskFrom != nil && ages[0] >= *p.AskFrom {
		return Unknown
	}
	return given(meets, fails)
}

// forOtherPeople tells whether agencies of a type take reports of a danger such as is asked about, and of none in which
// the subject is.
func (c *court) forOtherPeople(agencyType string) bool {
	some, own := false, false
	for _, d := range c.w.Codes.Dangers {
		if slices.Contains(d.Rescue, agencyType) {
			some = some || c.w.anyMeets(d.Needs, c.q.Need)
			own = own || c.about(d.Needs) && c.anyOf(d.When)
		}
	}
	return some && !own
}

// ages lists every age that somebody may have: the one that is known, or the
// three in which pupils of a grade are; none where nothing tells.
func (c *court) ages() []int {
	age, grade := c.who.ageOn(c.q.On), c.who.gradeOn(c.q)
	switch {
	case age != nil:
		return []int{*age}
	case grade != nil && *grade <= 12:
		return []int{*grade + 5, *grade + 6, *grade + 7}
	}
	return nil
}
