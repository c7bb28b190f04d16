package linkagetest

import (
	"cmp"
	"slices"

	"ieum/internal/ieum"
)

// The questions beside the codes of facts; [call] makes those to an agency.
const (
	askBirth  = "BIRTH"
	askGrade  = "GRADE"
	askSchool = "SCHOOL"
	askHome   = "HOME"
)

func call(agency ieum.ID) string { return "CALL " + string(agency) }

// questions lists what nobody knows about a service, each with the questions that
// would answer it; none would where the agency assesses first.
func (c *court) questions(s *ieum.Service) [][]string {
	var open [][]string
	unless := func(known bool, by ...string) {
		if !known {
			open = append(open, by)
		}
	}
	unless(c.active(s) != Unknown, call(s.Agency))
	for _, p := range c.purposes(s) {
		unless(c.meant(s, p) != Unknown, c.whoMeans(s, p)...)
	}
	for _, rule := range all[ieum.EligibilityRule](c.w) {
		if rule.Service == s.ID {
			unless(c.fits(rule) != Unknown, c.whoFits(rule)...)
		}
	}
	unless(c.catchment(s) != Unknown, c.whoLives(s)...)
	switch said := c.said(s.ID); {
	case c.capacity(s) != Unknown:
	case said != nil && said.State == ieum.CapacityAssessFirst:
		unless(false)
	default:
		unless(false, call(s.Agency))
	}
	return open
}

// whoFits lists the questions that tell whether a condition is met.
func (c *court) whoFits(rule *ieum.EligibilityRule) []string {
	switch rule.Rule {
	case ieum.RuleAge:
		return []string{askBirth}
	case ieum.RuleGrade:
		return []string{askGrade}
	case ieum.RuleSchoolLevel:
		return []string{askGrade, askSchool}
	}
	return []string{c.asksFor(rule)}
}

// whoMeans lists the questions that tell whether the law means the subject.
func (c *court) whoMeans(s *ieum.Service, p ieum.Purpose) []string {
	agency, ages := get[ieum.Agency](c.w, s.Agency), c.ages()
	switch {
	case p.Kind == ieum.ForAges && len(ages) > 0 && p.Min != nil && ages[len(ages)-1] < *p.Min,
		p.Kind == ieum.ForOwnSchool && agency.School == "",
		p.Kind == ieum.ForOwnDistrict && c.w.districtOfAgency(agency) == "",
		p.Kind == ieum.ForFact && c.purposeAsks(p) == "":
		return []string{call(s.Agency)}
	case p.Kind == ieum.ForAges:
		return []string{askBirth}
	case p.Kind == ieum.ForFact:
		return []string{c.purposeAsks(p)}
	case p.Kind == ieum.ForPupils:
		return []string{askGrade, askSchool}
	}
	return []string{askSchool}
}

// whoLives lists the questions that tell whether a service serves the place.
func (c *court) whoLives(s *ieum.Service) []string {
	switch {
	case s.CatchmentBySchool && c.who.kind != person && c.who.school == "":
		return []string{askSchool}
	case s.CatchmentBySchool && c.who.kind != person:
		return []string{call(s.Agency)}
	case c.who.home == "" && c.who.quarter == "":
		return []string{askHome}
	}
	return []string{askHome, call(s.Agency)}
}

// ask finds the question that alone answers all that is open about most options.
func (a *Answer) ask() {
	asks := []string{askBirth, askGrade, askSchool}
	for _, fact := range a.court.w.Codes.Facts {
		asks = append(asks, fact.Code)
	}
	asks = append(asks, askHome)
	agencies := all[ieum.Agency](a.court.w)
	slices.SortFunc(agencies, func(a, b *ieum.Agency) int { return cmp.Compare(a.ID, b.ID) })
	for _, agency := range agencies {
		asks = append(asks, call(agency.ID))
	}
	for _, question := range asks {
		decides := 0
		for _, o := range a.Options {
			left := slices.ContainsFunc(o.Open, func(by []string) bool { return !slices.Contains(by, question) })
			if len(o.Open) > 0 && !left {
				decides++
			}
		}
		if decides > a.Decides {
			a.First, a.Decides = question, decides
		}
	}
}
