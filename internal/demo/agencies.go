package demo

import (
	"fmt"
	"strings"

	"ieum/internal/ieum"
)

// typeCount is how many agencies of a type a district has.
type typeCount struct {
	code  string
	count int
}

// everyOffice counts as many as the district has administrative areas.
const everyOffice = -1

// agencyPlan is a district's supply: thin where it is thin in life. What
// others refer to by type stands before them.
var agencyPlan = []typeCount{
	{"STUDENT_SUPPORT_CENTRE", 1},
	{"WEE_CENTRE", 1},
	{"WEE_CLASS", 5},
	{"EDUCATION_WELFARE_CENTRE", 1},
	{"BASIC_LITERACY_CENTRE", 1},
	{"SPECIAL_EDUCATION_CENTRE", 1},
	{"OUT_OF_SCHOOL_YOUTH_CENTRE", 1},
	{"MENTAL_HEALTH_WELFARE_CENTRE", 1},
	{"YOUTH_COUNSELLING_WELFARE_CENTRE", 1},
	{"ADDICTION_MANAGEMENT_CENTRE", 1},
	{"PRIVATE_COUNSELLING", 4},
	{"HOSPITAL", 2},
	{"PUBLIC_HEALTH_CENTRE", 1},
	{"DEMENTIA_CENTRE", 1},
	{"FAMILY_CENTRE", 1},
	{"COMMUNITY_WELFARE_CENTRE", 3},
	{"LOCAL_CHILDRENS_CENTRE", 6},
	{"AFTER_SCHOOL_CARE_CENTRE", 1},
	{"DREAM_START", 1},
	{"HOPE_WELFARE_TEAM", 1},
	{"COMMUNITY_SERVICE_CENTRE", everyOffice},
	{"CHILD_PROTECTION_AGENCY", 1},
	{"FOSTER_CARE_CENTRE", 1},
	{"YOUTH_SHELTER", 1},
	{"LEGAL_AID", 1},
	{"SENIOR_WELFARE_CENTRE", 2},
	{"LONG_TERM_CARE", 1},
	{"ELDER_PROTECTION_AGENCY", 1},
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

// agenciesOf fills a district with agencies and their services.
func (g *generator) agenciesOf(d *district) error {
	for _, plan := range agencyPlan {
		kind, ok := g.codes.AgencyType(plan.code)
		if !ok {
			return fmt.Errorf("the code lists have no agency type %s: %w", plan.code, ieum.ErrInvalid)
		}
		for _, s := range g.sites(d, plan) {
			a := g.agencyOf(d, kind, s)
			d.agencies = append(d.agencies, a)
			g.servicesOf(d, a)
		}
	}
	g.gates(d)
	return nil
}

// site is where an agency is to be: a legal area, and an administrative one
// or a school where the agency is that one's own.
type site struct {
	quarter int
	office  *ieum.Area
	school  *school
}

// sites spreads the agencies of a type over the district.
func (g *generator) sites(d *district, plan typeCount) []site {
	var sites []site
	switch {
	case plan.count == everyOffice:
		for _, office := range d.offices {
			for i, legal := range d.legal {
				if legal.ID == office.Covers[0] {
					sites = append(sites, site{quarter: i, office: office})
				}
			}
		}
	case plan.code == "WEE_CLASS":
		for _, s := range some(g.dice, d.schools, plan.count) {
			sites = append(sites, site{school: s})
		}
	default:
		for _, i := range some(g.dice, d.legal, plan.count) {
			for at, legal := range d.legal {
				if legal == i {
					sites = append(sites, site{quarter: at})
				}
			}
		}
	}
	return sites
}

// agencyOf makes one agency of a type; a Wee class stands in its school.
func (g *generator) agencyOf(d *district, kind ieum.AgencyType, at site) *agency {
	practice := g.catalogue.Types[kind.Code]
	a := &ieum.Agency{
		Head: g.head("Agency", ""), Type: kind.Code, District: d.entity.ID, Status: ieum.Active, Phone: g.phone(), Hours: "평일 09:00-18:00",
		VerifiedOn: g.ago(1, 500), Confidential: kind.Confidential, Name: d.named(practice.Name, at),
	}
	a.Source = ieum.Source{Name: source, Key: a.Name.Ko}
	if at.school != nil {
		a.School, a.Area, a.Point, a.Address = at.school.ID, at.school.Area, at.school.Point, at.school.Address
	} else {
		a.Area = d.legal[at.quarter].ID
		a.Point, a.Address = g.spot(d, d.legal[at.quarter])
	}
	if practice.DayAndNight {
		a.Hours = "24시간"
	}
	if g.chance(0.5) {
		a.Website = fmt.Sprintf("https://%s.example", a.ID[len(a.ID)-8:])
	}
	if g.chance(practice.Closes) {
		a.Status = ieum.Closed
	}
	g.addNetwork(a)
	return &agency{Agency: a, office: at.office}
}

// named fills the place into the name of an agency.
func (d *district) named(pattern ieum.Text, at site) ieum.Text {
	office, school := ieum.Text{}, ieum.Text{}
	quarter := d.plan.quarters[at.quarter]
	if at.office != nil {
		office = ieum.Text{
			Ko: strings.TrimPrefix(at.office.Name.Ko, d.plan.name.Ko+" "),
			En: strings.TrimSuffix(at.office.Name.En, ", "+d.plan.name.En),
		}
	}
	if at.school != nil {
		school = at.school.Name
	}
	town := ieum.Text{Ko: strings.TrimSuffix(d.plan.name.Ko, "시"), En: strings.TrimSuffix(d.plan.name.En, " City")}
	return ieum.Text{
		Ko: strings.NewReplacer("{town}", town.Ko, "{quarter}", quarter.Ko, "{office}", office.Ko, "{school}", school.Ko).Replace(pattern.Ko),
		En: strings.NewReplacer("{town}", town.En, "{quarter}", quarter.En, "{office}", office.En, "{school}", school.En).Replace(pattern.En),
	}
}

// gates names the agencies through which alone the gated services take
// anybody.
func (g *generator) gates(d *district) {
	byType := map[string][]ieum.ID{}
	for _, a := range d.agencies {
		byType[a.Type] = append(byType[a.Type], a.ID)
	}
	for _, s := range d.services {
		for _, code := range s.spec.Gates {
			s.Intake.Gates = append(s.Intake.Gates, byType[code]...)
		}
	}
}
