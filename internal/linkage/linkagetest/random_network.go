package linkagetest

import "ieum/internal/ieum"

// network makes the directory.
func (d *dice) network() {
	d.ground()
	for _, district := range d.districts {
		for range 1 + d.IntN(2) {
			d.school(district)
		}
	}
	for range 3 + d.IntN(10) {
		d.agency()
	}
	for range 5 + d.IntN(21) {
		d.service()
	}
	for _, s := range d.services {
		d.desk(s)
		d.rules(s)
		d.places(s)
	}
	d.staffing()
	for range d.IntN(7) {
		d.agreement()
	}
	for range d.IntN(9) {
		d.acquaintance()
	}
	for range d.IntN(5) {
		d.flow()
	}
}

// ground makes a province, districts of one or two parts, and in each part
// legal and administrative areas across each other.
func (d *dice) ground() {
	province := &ieum.Area{Head: d.head("Area", ""), System: ieum.LegalArea, Level: ieum.Sido}
	d.put(province)
	d.areas = append(d.areas, province)
	for range 1 + d.IntN(3) {
		district := &ieum.District{Head: d.head("District", "")}
		for range 1 + d.IntN(2) {
			part := &ieum.Area{Head: d.head("Area", ""), System: ieum.LegalArea, Level: ieum.Sigungu, Parent: province.ID}
			d.put(part)
			d.areas = append(d.areas, part)
			d.quarters(part)
			district.Areas = append(district.Areas, part.ID)
		}
		d.put(district)
		d.districts = append(d.districts, district)
	}
	for i, a := range d.districts {
		for _, b := range d.districts[:i] {
			if d.chance(50) {
				a.Adjacent, b.Adjacent = append(a.Adjacent, b.ID), append(b.Adjacent, a.ID)
			}
		}
	}
}

func (d *dice) quarters(part *ieum.Area) {
	var legal []ieum.ID
	add := func(system ieum.AreaSystem, covers []ieum.ID) {
		a := &ieum.Area{Head: d.head("Area", ""), System: system, Level: ieum.Eupmyeondong, Parent: part.ID, Covers: covers}
		d.put(a)
		d.areas, d.dongs = append(d.areas, a), append(d.dongs, a)
		if system == ieum.LegalArea {
			legal = append(legal, a.ID)
		}
	}
	for range 1 + d.IntN(3) {
		add(ieum.LegalArea, nil)
	}
	for range 1 + d.IntN(3) {
		add(ieum.AdministrativeArea, some(d, legal, 60))
	}
	if d.chance(30) {
		village := &ieum.Area{Head: d.head("Area", ""), System: ieum.LegalArea, Level: ieum.Ri, Parent: oneOf(d, legal)}
		d.put(village)
		d.areas, d.dongs = append(d.areas, village), append(d.dongs, village)
	}
}

func (d *dice) school(district *ieum.District) {
	s := &ieum.School{
		Head: d.head("School", ""), District: district.ID, Area: d.within(district), Status: ieum.Active, Point: d.point(),
		Level: oneOf(d, []ieum.SchoolLevel{ieum.Elementary, ieum.Middle, ieum.High, ieum.SpecialLevel}),
	}
	if d.chance(5) {
		s.Status = ieum.Closed
	}
	d.put(s)
	d.schools = append(d.schools, s)
}

// within returns an area in a district.
func (d *dice) within(district *ieum.District) ieum.ID {
	w := World{Entities: d.entities}
	for {
		if a := oneOf(d, d.dongs); w.within(a.ID, district.Areas) {
			return a.ID
		}
	}
}

func (d *dice) agency() {
	district := oneOf(d, d.districts)
	a := &ieum.Agency{
		Head: d.head("Agency", ""), Type: oneOf(d, types()), Area: d.within(district), District: district.ID,
		Status: ieum.Active, Point: d.point(), Confidential: d.chance(10),
	}
	if d.chance(20) || a.Type == "WEE_CLASS" && d.chance(80) {
		a.School = oneOf(d, d.schools).ID
	}
	switch d.IntN(10) {
	case 0:
		a.District = ""
	case 1:
		a.Area = ""
	case 2:
		if d.chance(30) {
			a.District, a.Area = "", ""
		}
	}
	if d.chance(8) {
		a.Status = ieum.Closed
	}
	d.put(a)
	d.agencies = append(d.agencies, a)
}

func (d *dice) service() {
	agency := oneOf(d, d.agencies)
	s := &ieum.Service{
		Head: d.head("Service", agency.ID), Agency: agency.ID, Class: ieum.Welfare, Needs: []string{oneOf(d, needs())},
		Status: ieum.Active, Inferred: d.chance(10), CatchmentBySchool: d.chance(25),
	}
	if d.chance(20) {
		s.Needs = append(s.Needs, oneOf(d, needs()))
	}
	if d.chance(8) {
		s.Status = ieum.Closed
	}
	if d.chance(45) {
		for range 1 + d.IntN(3) {
			s.Catchment = append(s.Catchment, oneOf(d, d.areas).ID)
		}
	}
	d.put(s)
	d.services = append(d.services, s)
}

// desk says who may refer to a service, or who its gates are, and what does
// not go together with it.
func (d *dice) desk(s *ieum.Service) {
	whoever := []ieum.Referrer{ieum.ReferSelf, ieum.ReferGuardian, ieum.ReferTeacher, ieum.ReferCaseManager}
	s.Intake.WhoMayRefer = some(d, whoever, 50)
	if d.chance(20) {
		gates := []ieum.ID{oneOf(d, d.agencies).ID, oneOf(d, d.schools).ID, oneOf(d, d.districts).ID}
		s.Intake.Gates = some(d, gates, 50)
	}
	if s.Intake.Gated() && d.chance(70) {
		s.Intake.WhoMayRefer = nil
	}
	if d.chance(12) {
		s.Excludes = append(s.Excludes, string(oneOf(d, d.services).ID))
	}
	if d.chance(8) {
		s.Excludes = append(s.Excludes, oneOf(d, types()))
	}
}

func (d *dice) rules(s *ieum.Service) {
	every := factRules()
	for range 3 { // those of old more often, so that not too much is left out
		every = append(every, ieum.RuleHousehold, ieum.RuleIncome, ieum.RuleDisability, ieum.RuleAge, ieum.RuleGrade, ieum.RuleSchoolLevel)
	}
	for range d.IntN(3) {
		r := &ieum.EligibilityRule{
			Head: d.head("EligibilityRule", s.Agency), Service: s.ID, Rule: oneOf(d, every),
			Include: d.chance(80), Discretion: d.chance(30),
		}
		switch r.Rule {
		case ieum.RuleAge:
			d.bounds(r, 5, 15)
		case ieum.RuleGrade:
			d.bounds(r, 1, 12)
		case ieum.RuleSchoolLevel:
			levels := []string{string(ieum.Elementary), string(ieum.Middle), string(ieum.High), string(ieum.SpecialLevel), string(ieum.OtherLevel)}
			r.Values = append(some(d, levels, 40), oneOf(d, levels))
		default:
			fact := named(r.Rule)
			r.Values = append(some(d, fact, 30), oneOf(d, fact))
		}
		d.put(r)
	}
}

func (d *dice) bounds(r *ieum.EligibilityRule, least, span int) {
	if d.chance(70) {
		r.Min = new(least + d.IntN(span/2))
	}
	if d.chance(70) {
		r.Max = new(least + span/2 + d.IntN(span/2))
	}
}

// places states a service's capacity, never or up to three times.
func (d *dice) places(s *ieum.Service) {
	states := []ieum.CapacityState{
		ieum.CapacityOpen, ieum.CapacityOpen, ieum.CapacityOpen, ieum.CapacityOpen, ieum.CapacityWaitlist,
		ieum.CapacityWaitlist, ieum.CapacityFull, ieum.CapacityAssessFirst, ieum.CapacityUnknown,
	}
	times := 1
	if d.chance(30) {
		times = d.IntN(4)
	}
	for range times {
		k := &ieum.Capacity{Head: d.head("Capacity", s.Agency), Service: s.ID, State: oneOf(d, states)}
		k.AsOf = d.day(-50, 0)
		k.ValidUntil = d.maybe(d.day(-5, 400), 30)
		if k.State == ieum.CapacityFull {
			k.OpensOn = d.maybe(d.day(-5, 200), 50)
		}
		d.put(k)
	}
}
