package atlastest

import (
	"fmt"

	"ieum/internal/ieum"
)

// Words that names are made of.
var (
	koreanWords  = []string{"한빛", "푸른", "마음숲", "새싹", "다온", "햇살", "꿈터", "누리", "온누리", "징검다리", "수원", "팔달", "영통", "하늘", "나래", "여울"}
	englishWords = []string{"Hanbit", "Green", "Bridge", "Sprout", "Sunshine", "River", "Hope", "Wee", "Dawn", "Harbour"}
)

func (m *maker) word() string { return koreanWords[m.IntN(len(koreanWords))] }

// oneIn is true once in so many times.
func (m *maker) oneIn(n int) bool { return m.IntN(n) == 0 }

func (m *maker) status(closedOneIn int) ieum.Status {
	if m.oneIn(closedOneIn) {
		return ieum.Closed
	}
	return ieum.Active
}

func (m *maker) point(d int) *ieum.Point {
	if m.oneIn(10) {
		return nil
	}
	return &ieum.Point{
		Latitude:  35 + float64(d%13)*0.2 + m.Float64()*0.2,
		Longitude: 127 + float64(d/13)*0.2 + m.Float64()*0.2,
		Imprecise: m.oneIn(8),
	}
}

// staffDistrict fills a district with schools, agencies, services and the people who work there.
func (m *maker) staffDistrict(d int) {
	firstSchool, firstAgency := len(m.schools), len(m.agencies)
	for range m.size.Schools {
		m.schools = append(m.schools, keep(m, &ieum.School{
			Name: ieum.Text{Ko: m.word() + "초등학교"}, District: m.districts[d], Area: m.dong(d),
			Level: ieum.Elementary, Status: m.status(100), Point: m.point(d),
		}, ""))
	}
	for range m.size.Agencies {
		m.agency(d)
	}
	for i := range m.size.Workers + m.size.Managers {
		place := m.agencies[firstAgency+m.near(0, m.size.Agencies)%m.size.Agencies]
		if m.oneIn(5) {
			place = m.schools[firstSchool+m.IntN(m.size.Schools)]
		}
		name := ieum.Text{Ko: "김" + m.word()}
		if i < m.size.Workers {
			m.people = append(m.people, keep(m, &ieum.Worker{Name: name, Organisation: place, Teacher: m.oneIn(3)}, place))
		} else {
			m.people = append(m.people, keep(m, &ieum.CaseManager{Name: name, Organisation: place, Standard: 20}, place))
		}
	}
}

func (m *maker) agency(d int) {
	kind := m.types[m.IntN(len(m.types))]
	a := &ieum.Agency{
		Name: ieum.Text{Ko: m.word() + " " + m.word() + kind.Ko}, Type: kind.Code, Area: m.dong(d), District: m.districts[d],
		Status: m.status(100), Confidential: m.oneIn(100), Point: m.point(d), Phone: "031-000-0000",
		Address: ieum.Address{Line: fmt.Sprintf("%s로 %d", m.word(), m.IntN(300))},
	}
	if m.oneIn(3) {
		a.Name.En = englishWords[m.IntN(len(englishWords))] + " " + kind.En
		a.Aliases = []string{m.word() + "의집"}
		a.Keywords = []string{m.word(), "상담"}
	}
	if m.oneIn(200) { // a helpline belongs to no place
		a.Area, a.District = "", ""
	}
	id := keep(m, a, "")
	m.agencies = append(m.agencies, id)
	for range m.size.ServicesPerAgency {
		m.service(d, id)
	}
}

func (m *maker) service(d int, agency ieum.ID) {
	s := &ieum.Service{
		Agency: agency, Name: ieum.Text{Ko: m.word() + " 상담"}, Class: ieum.Welfare, Status: m.status(50),
		Needs:  []string{m.needs[m.IntN(len(m.needs))], m.needs[m.IntN(len(m.needs))]},
		Intake: ieum.IntakeDesk{WhoMayRefer: []ieum.Referrer{ieum.ReferCaseManager}, Phone: "031-000-0000", AnswerDays: 7},
	}
	for m.oneIn(2) {
		if area := m.dong(d); area != "" {
			s.Catchment = append(s.Catchment, area)
		}
	}
	if m.oneIn(10) {
		s.Intake = ieum.IntakeDesk{Gates: []ieum.ID{m.schools[m.IntN(len(m.schools))], m.agencies[m.IntN(len(m.agencies))]}}
	}
	id := keep(m, s, agency)
	m.services = append(m.services, id)
	if m.IntN(m.size.ServicesPerAgency) < m.size.RulesPerAgency {
		low, high := 6+m.IntN(6), 13+m.IntN(12)
		keep(m, &ieum.EligibilityRule{Service: id, Rule: ieum.RuleAge, Include: true, Min: &low, Max: &high}, agency)
	}
	for m.IntN(4) > 0 {
		m.capacity(id, agency)
	}
}

func (m *maker) capacity(service, agency ieum.ID) {
	states := []ieum.CapacityState{
		ieum.CapacityOpen, ieum.CapacityWaitlist, ieum.CapacityFull, ieum.CapacityAssessFirst, ieum.CapacityUnknown,
	}
	c := &ieum.Capacity{Service: service, State: states[m.IntN(len(states))], AsOf: m.day.AddDays(-m.IntN(90))}
	if !m.oneIn(4) {
		c.ValidUntil = c.AsOf.AddDays(m.IntN(120))
	}
	keep(m, c, agency)
}
