package demo

import (
	"fmt"

	"ieum/internal/ieum"
)

// typeCount is how many agencies of a type a district has.
type typeCount struct {
	code  string
	count int
}

// agencyPlan is a district's supply: thin where it is thin in life.
var agencyPlan = []typeCount{
	{"STUDENT_SUPPORT_CENTRE", 1},
	{"WEE_CENTRE", 1},
	{"WEE_CLASS", 5},
	{"EDUCATION_WELFARE_CENTRE", 1},
	{"BASIC_LITERACY_CENTRE", 1},
	{"SPECIAL_EDUCATION_CENTRE", 1},
	{"OUT_OF_SCHOOL_YOUTH_CENTRE", 1},
	{"MENTAL_HEALTH_WELFARE_CENTRE", 2},
	{"YOUTH_COUNSELLING_WELFARE_CENTRE", 1},
	{"ADDICTION_MANAGEMENT_CENTRE", 1},
	{"PRIVATE_COUNSELLING", 5},
	{"HOSPITAL", 2},
	{"PUBLIC_HEALTH_CENTRE", 1},
	{"FAMILY_CENTRE", 1},
	{"COMMUNITY_WELFARE_CENTRE", 3},
	{"LOCAL_CHILDRENS_CENTRE", 7},
	{"DREAM_START", 1},
	{"HOPE_WELFARE_TEAM", 1},
	{"COMMUNITY_SERVICE_CENTRE", 6},
	{"CHILD_PROTECTION_AGENCY", 1},
	{"FOSTER_CARE_CENTRE", 1},
	{"YOUTH_SHELTER", 1},
	{"LEGAL_AID", 1},
	{"SENIOR_WELFARE_CENTRE", 2},
	{"LONG_TERM_CARE", 1},
	{"DISABILITY_WELFARE_CENTRE", 1},
	{"YOUTH_CENTRE", 2},
	{"LIBRARY", 1},
	{"VOLUNTEER_CENTRE", 1},
	{"FOOD_BANK", 1},
	{"HOUSING_WELFARE_CENTRE", 1},
	{"EMPLOYMENT_CENTRE", 1},
	{"SELF_SUPPORT_CENTRE", 1},
	{"POLICE", 1},
}

func (g *generator) agenciesOf(d *district) error {
	for _, plan := range agencyPlan {
		kind, ok := g.codes.AgencyType(plan.code)
		if !ok {
			return fmt.Errorf("the code lists have no agency type %s: %w", plan.code, ieum.ErrInvalid)
		}
		for n := range plan.count {
			a := g.agencyOf(d, kind, n, plan.count)
			d.agencies = append(d.agencies, a)
			g.servicesOf(d, a, kind)
		}
	}
	g.gates(d)
	g.exclusions(d)
	return nil
}

// agencyOf makes one agency of a type. The first of several carries the
// town's name, the others their quarter's.
func (g *generator) agencyOf(d *district, kind ieum.AgencyType, n, of int) *agency {
	i := g.IntN(len(d.legal))
	if of > 1 {
		i = (n*3 + len(d.agencies)) % len(d.legal)
	}
	point, address := g.spot(d, d.legal[i])
	a := &ieum.Agency{
		Head: g.head("Agency", ""), Type: kind.Code, Area: d.legal[i].ID, District: d.entity.ID, Status: ieum.Active,
		Point: point, Address: address, Phone: g.phone(), Hours: "평일 09:00-18:00",
		VerifiedOn: g.ago(1, 500), Confidential: kind.Confidential,
	}
	place := d.plan.name.Ko[:len(d.plan.name.Ko)-len("시")]
	placeEn := d.plan.name.En[:len(d.plan.name.En)-len(" City")]
	if of > 1 {
		place, placeEn = d.plan.quarters[i].Ko, d.plan.quarters[i].En
	}
	a.Name = ieum.Text{Ko: place + " " + kind.Ko, En: placeEn + " " + kind.En}
	a.Source = ieum.Source{Name: source, Key: a.Name.Ko}
	if g.chance(0.5) {
		a.Website = fmt.Sprintf("https://%s.example", a.ID[len(a.ID)-8:])
	}
	if g.chance(0.03) {
		a.Status = ieum.Closed
	}
	g.addNetwork(a)
	return &agency{Agency: a}
}

// gates turns a part of the services into gated ones, which take only from
// the agencies that the field knows as their gates.
func (g *generator) gates(d *district) {
	var gates []ieum.ID
	for _, a := range d.agencies {
		if a.Type == "WEE_CENTRE" || a.Type == "STUDENT_SUPPORT_CENTRE" || a.Type == "HOPE_WELFARE_TEAM" || a.Type == "YOUTH_COUNSELLING_WELFARE_CENTRE" {
			gates = append(gates, a.ID)
		}
	}
	for _, s := range d.services {
		if !g.chance(0.1) {
			continue
		}
		s.Intake.WhoMayRefer = nil
		for _, gate := range some(g.dice, gates, g.between(1, 2)) {
			if gate != s.Agency {
				s.Intake.Gates = append(s.Intake.Gates, gate)
			}
		}
		if len(s.Intake.Gates) == 0 {
			s.Intake.WhoMayRefer = []ieum.Referrer{ieum.ReferSelf, ieum.ReferGuardian}
		}
	}
}

// exclusions lets some services rule out another of the same needs: two
// after-school programmes, two counselling courses.
func (g *generator) exclusions(d *district) {
	for _, s := range d.services {
		if !g.chance(0.12) {
			continue
		}
		if g.chance(0.3) {
			s.Excludes = []string{s.agency.Type}
			continue
		}
		for _, other := range some(g.dice, d.services, len(d.services)) {
			if other != s && len(other.Needs) > 0 && len(s.Needs) > 0 && other.Needs[0] == s.Needs[0] {
				s.Excludes = append(s.Excludes, string(other.ID))
				break
			}
		}
	}
}
