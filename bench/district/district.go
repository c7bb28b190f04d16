// Package district makes the synthetic district that Ieum, raw Bolt and the
// peer are measured on: 28,000 students in 40 schools, their households and
// guardians, 200 case managers, 600 agencies with 2,400 services, 12,000
// referrals. Numbers, shares and names are assumptions, not data. The same
// day gives the same district on every machine.
package district

import (
	"math/rand/v2"
	"strconv"

	"ieum/internal/atlas/atlastest"
	"ieum/internal/ieum"
)

const (
	schools    = 40
	aSchool    = 700 // students of a school
	managers   = 200
	agencies   = 600
	everyNeed  = 4     // one student in so many has needs
	everyCase  = 10    // one student in so many has a case, and needs too
	referrals  = 12000 // of students with needs
	aHousehold = 3     // one household in so many has two students
)

// District is a whole district, with what questions about it are made of.
type District struct {
	// Entities are all of it, in the order of a feed, each with version 1.
	Entities []ieum.Entity
	// Schools are those of the network, in its order.
	Schools []*School
	// Agencies and Services are those that work.
	Agencies []*ieum.Agency
	Services []*ieum.Service
	// Accounts are those that may sign in.
	Accounts []ieum.ID
}

// School is a school with those who belong to it.
type School struct {
	*ieum.School
	// Lead is the account that sees all its students by name.
	Lead ieum.ID
	// Team works for it; Managers are the accounts of the team.
	Team     ieum.ID
	Managers []ieum.ID
	// Cases are the students with a case of the team, whose record the team
	// reads.
	Cases []ieum.ID

	managers []*ieum.CaseManager
	teachers []ieum.ID
}

// maker draws one district.
type maker struct {
	*rand.Rand
	District
	day      ieum.Date
	district ieum.ID
	homes    []ieum.ID
	needs    []string
	// needy are the students with needs, and the first need of each.
	needy []*ieum.Need
}

// New makes the district as of a day.
func New(codes *ieum.Codes, day ieum.Date) *District {
	m := &maker{Rand: rand.New(rand.NewPCG(1, 2)), day: day} //nolint:gosec // the same district each time
	for _, n := range codes.Needs {
		for _, c := range n.Children {
			m.needs = append(m.needs, c.Code)
		}
	}
	m.adopt(atlastest.Network(codes, atlastest.Size{
		Districts: 1, Dongs: 20, Schools: schools, Agencies: agencies, ServicesPerAgency: 4, RulesPerAgency: 4,
		Workers: 1800, Managers: managers, Agreements: 3000, Acquaintances: 2000, Flows: 600,
	}, 1, day))
	for _, id := range atlastest.Authors() {
		m.Entities = append(m.Entities, &ieum.Staff{Head: ieum.Head{ID: id, Root: id, Version: 1}})
	}
	for _, s := range m.Schools {
		m.office(s)
	}
	for _, s := range m.Schools {
		m.pupils(s)
	}
	m.refer()
	atlastest.InFeedOrder(m.Entities)
	return &m.District
}

// adopt takes in the network and notes what people belong to.
func (m *maker) adopt(network []ieum.Entity) {
	m.Entities = append(m.Entities, network...)
	at := map[ieum.ID]*School{}
	working := map[ieum.ID]bool{}
	var staff []*ieum.CaseManager
	for _, e := range network {
		switch e := e.(type) {
		case *ieum.Area:
			if e.System == ieum.AdministrativeArea {
				m.homes = append(m.homes, e.ID)
			}
		case *ieum.District:
			m.district = e.ID
		case *ieum.School:
			at[e.ID] = &School{School: e}
			m.Schools = append(m.Schools, at[e.ID])
		case *ieum.Agency:
			if e.Status != ieum.Closed {
				working[e.ID] = true
				m.Agencies = append(m.Agencies, e)
			}
		case *ieum.Service:
			if !working[e.Agency] {
				e.Status = ieum.Closed // with its agency
			}
			if e.Status != ieum.Closed {
				m.Services = append(m.Services, e)
			}
		case *ieum.Worker:
			if s := at[e.Organisation]; s != nil {
				s.teachers = append(s.teachers, e.ID)
			}
		case *ieum.CaseManager:
			staff = append(staff, e)
		}
	}
	for i, manager := range staff {
		s := m.Schools[i%len(m.Schools)]
		s.managers = append(s.managers, manager)
	}
}

// keep names an entity, hangs it on a root (itself if none) and adds it.
func keep[P ieum.Entity](m *maker, e P, root ieum.ID) ieum.ID {
	h := e.Meta()
	h.ID = ieum.DerivedID(ieum.KindOf(e), "bench", strconv.Itoa(len(m.Entities)))
	h.Root, h.Version = root, 1
	if root == "" {
		h.Root = h.ID
	}
	m.Entities = append(m.Entities, e)
	return h.ID
}

// account makes an account that is approved for a year.
func (m *maker) account(role ieum.Role, fill func(*ieum.Staff)) ieum.ID {
	a := &ieum.Staff{
		DisplayName: m.name(), Roles: []ieum.Role{role}, Active: true, ApprovedUntil: m.day.AddDays(365), District: m.district,
	}
	fill(a)
	id := keep(m, a, "")
	m.Accounts = append(m.Accounts, id)
	return id
}

// office makes a school's lead, and its team of case managers.
func (m *maker) office(s *School) {
	s.Lead = m.account(ieum.RoleSchoolLead, func(a *ieum.Staff) { a.School = s.ID })
	s.Team = keep(m, &ieum.Team{Name: ieum.Text{Ko: s.Name.Ko + " 사례관리팀"}, District: m.district}, "")
	for _, manager := range s.managers {
		s.Managers = append(s.Managers, m.account(ieum.RoleCaseManager, func(a *ieum.Staff) { a.Team, a.Self = s.Team, manager.ID }))
	}
}
