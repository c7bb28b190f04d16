package linkagetest

import (
	"slices"

	"ieum/internal/ieum"
)

// fit says how well a service fits, by ADR 0087: a place for each matter, the
// lower the better, and the first that differs decides.
func (c *court) fit(s *ieum.Service, metres float64) []int {
	return []int{
		c.fitNeed(s), c.fitAge(s), c.fitTarget(s), c.fitDistrict(s), fitNear(metres), c.fitPlaces(s), c.fitLevel(s),
	}
}

func (c *court) fitNeed(s *ieum.Service) int {
	for i, n := range s.Needs {
		if slices.Contains(c.w.lineage(n), c.q.Need) {
			return min(i, 1)
		}
	}
	return 2
}

func (c *court) fitAge(s *ieum.Service) int {
	for _, p := range c.purposes(s) {
		if p.Kind != ieum.ForFact && p.Kind != ieum.ForOwnDistrict && c.meant(s, p) == Meets {
			return 0
		}
	}
	return c.madeFor(s, ieum.RuleAge, ieum.RuleGrade, ieum.RuleSchoolLevel)
}

func (c *court) fitTarget(s *ieum.Service) int {
	for _, p := range c.purposes(s) {
		if p.Kind == ieum.ForFact && c.meant(s, p) == Meets {
			return 0
		}
	}
	return c.madeFor(s, ieum.RuleHousehold, ieum.RuleIncome, ieum.RuleDisability, ieum.RuleSpecialEducation, ieum.RuleResidence,
		ieum.RulePregnancy, ieum.RuleLeavingCare, ieum.RuleLongTermCare, ieum.RuleMobility)
}

// madeFor is 0 where a rule of the service on one of these says that the subject
// is meant, else 1.
func (c *court) madeFor(s *ieum.Service, on ...ieum.RuleID) int {
	for _, rule := range all[ieum.EligibilityRule](c.w) {
		if rule.Service == s.ID && rule.Include && slices.Contains(on, rule.Rule) && c.fits(rule) == Meets {
			return 0
		}
	}
	return 1
}

func (c *court) fitDistrict(s *ieum.Service) int {
	district := c.w.districtOfAgency(get[ieum.Agency](c.w, s.Agency))
	switch {
	case district == "":
		return 1
	case slices.Contains(c.districts(), district):
		return 0
	}
	return 2
}

func fitNear(metres float64) int {
	switch {
	case metres <= 1500:
		return 0
	case metres < 1e12:
		return 1
	}
	return 2
}

func (c *court) fitPlaces(s *ieum.Service) int {
	if c.w.rescue(s) {
		return 1 // it takes everybody, and says nothing of places
	}
	said := c.said(s.ID)
	if said != nil && said.State == ieum.CapacityOpen && said.AsOf.DaysUntil(c.q.Today) <= 30 {
		return 0
	}
	return 1
}

func (c *court) fitLevel(s *ieum.Service) int {
	kind, _ := c.w.Codes.AgencyType(get[ieum.Agency](c.w, s.Agency).Type)
	levels := []ieum.Level{"", ieum.LevelLow, ieum.LevelMedium, ieum.LevelHigh, ieum.LevelUrgent}
	gravest := 0
	for _, n := range c.s.Needs {
		if n.Subject == c.who.id && n.Status == ieum.NeedOpen && c.w.meets(n.Domain, c.q.Need) {
			gravest = max(gravest, slices.Index(levels, n.Level))
		}
	}
	switch {
	case gravest == 0 || len(kind.Levels) == 0:
		return 1
	case slices.Contains(kind.Levels, levels[gravest]):
		return 0
	}
	return 2
}

// middle returns about where a quarter lies, by the schools and agencies in it or
// else in the areas across it; nil where nothing tells. Confidential agencies
// would be given away by it.
func (w World) middle(area ieum.ID) *ieum.Point {
	a := get[ieum.Area](w, area)
	if a == nil || a.Level != ieum.Eupmyeondong && a.Level != ieum.Ri {
		return nil
	}
	for _, areas := range [][]ieum.ID{{area}, w.across(area)} {
		if points := w.pointsIn(areas); len(points) > 0 {
			mean := ieum.Point{}
			for _, p := range points {
				mean.Latitude += p.Latitude / float64(len(points))
				mean.Longitude += p.Longitude / float64(len(points))
			}
			return &mean
		}
	}
	return nil
}

func (w World) pointsIn(areas []ieum.ID) []*ieum.Point {
	var points []*ieum.Point
	for _, s := range all[ieum.School](w) {
		if s.Point != nil && slices.Contains(areas, s.Area) {
			points = append(points, s.Point)
		}
	}
	for _, a := range all[ieum.Agency](w) {
		if a.Point != nil && !a.Confidential && slices.Contains(areas, a.Area) {
			points = append(points, a.Point)
		}
	}
	return points
}
