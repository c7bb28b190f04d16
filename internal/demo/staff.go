package demo

import (
	"fmt"

	"ieum/internal/ieum"
)

// staffDistrict makes everybody who works: teachers, agency workers, case
// managers in teams, and the accounts of the office.
func (g *generator) staffDistrict(d *district) {
	for _, s := range d.schools {
		g.teachersOf(s)
	}
	for _, a := range d.agencies {
		g.workersOf(d, a)
	}
	g.teamsOf(d)
	d.lead = g.accountOf(d, ieum.RoleCoordinator, "", g.officer(d))
	g.accountOf(d, ieum.RoleDirectoryEditor, "", g.officer(d))
	g.account(d, ieum.RoleAuditor, "", "")
	g.account(d, ieum.RoleAdministrator, "", "")
}

func (g *generator) teachersOf(s *school) {
	for n := range g.between(8, 12) {
		title := ieum.Text{Ko: "교과교사", En: "subject teacher"}
		switch {
		case n == 0:
			title = ieum.Text{Ko: "교감", En: "vice-principal"}
		case n == 1:
			title = ieum.Text{Ko: "전문상담교사", En: "school counsellor"}
		case n < 7:
			title = ieum.Text{Ko: "담임교사", En: "homeroom teacher"}
		}
		t := &ieum.Worker{Head: g.head("Worker", s.ID), Name: g.fullName(), Organisation: s.ID, Title: title, Teacher: true, Phone: g.direct()}
		g.addNetwork(t)
		s.teachers = append(s.teachers, t)
	}
}

// direct is a number of one's own at work; some have none.
func (g *generator) direct() string {
	if !g.chance(0.9) {
		return ""
	}
	return g.phone()
}

// workersOf makes the workers of an agency, called as its type calls them.
func (g *generator) workersOf(d *district, a *agency) {
	titles := g.catalogue.Types[a.Type].Titles
	if len(titles) == 0 {
		titles = []ieum.Text{{Ko: "사회복지사", En: "social worker"}, {Ko: "상담사", En: "counsellor"}, {Ko: "팀장", En: "team leader"}}
	}
	for range g.between(1, 4) {
		w := &ieum.Worker{
			Head: g.head("Worker", a.ID), Name: g.fullName(), Organisation: a.ID, Title: pick(g.dice, titles), Phone: g.direct(),
		}
		g.addNetwork(w)
		a.workers = append(a.workers, w)
		d.colleague = append(d.colleague, w.ID)
	}
}

// teamsOf makes three teams of five case managers; most work at a school, the
// others at the district's office.
func (g *generator) teamsOf(d *district) {
	for n := 1; n <= 3; n++ {
		team := &ieum.Team{
			Head: g.head("Team", ""), District: d.entity.ID,
			Name: ieum.Text{Ko: fmt.Sprintf("사례관리 %d팀", n), En: fmt.Sprintf("Case management team %d", n)},
		}
		d.teams = append(d.teams, team)
		supervisor := g.accountOf(d, ieum.RoleSupervisor, "", g.officer(d))
		team.Supervisor = supervisor.ID
		g.addOffice(team)
		for m := range 5 {
			var at *school
			if i := (n-1)*5 + m; i < len(d.schools) && i < 10 {
				at = d.schools[i]
			}
			g.managerOf(d, team, at)
		}
	}
	for _, s := range d.schools {
		g.accountOf(d, ieum.RoleSchoolLead, s.ID, s.teachers[0])
		g.accountOf(d, ieum.RoleTeacher, s.ID, s.teachers[len(s.teachers)-1])
	}
}

func (g *generator) managerOf(d *district, team *ieum.Team, at *school) {
	organisation := d.entity.ID
	if at != nil {
		organisation = at.ID
	}
	m := &manager{team: team, CaseManager: &ieum.CaseManager{
		Head: g.head("CaseManager", organisation), Name: g.fullName(), Organisation: organisation, Standard: 20,
		PracticeSince: g.ago(300, 6000), Phone: g.direct(),
		Qualifications: draw(g.dice, []weighted[[]string]{
			{[]string{"SOCIAL_WORKER_1", "SCHOOL_SOCIAL_WORKER"}, 4}, {[]string{"SOCIAL_WORKER_1"}, 3}, {[]string{"SOCIAL_WORKER_2"}, 2}, {[]string{"COUNSELLOR"}, 1},
		}),
	}}
	if courses := g.codes.Lists["TRAINING"]; len(courses) > 0 && g.chance(0.7) {
		m.Training = []string{courses[0].Code}
	}
	g.addNetwork(m.CaseManager)
	m.staff = g.account(d, ieum.RoleCaseManager, "", m.ID)
	m.staff.Team, m.staff.DisplayName = team.ID, m.Name.Ko
	if at != nil {
		at.manager, m.staff.School = m, at.ID
	}
	d.managers = append(d.managers, m)
}

// officer makes somebody at the district's office.
func (g *generator) officer(d *district) *ieum.Worker {
	w := &ieum.Worker{
		Head: g.head("Worker", d.entity.ID), Name: g.fullName(), Organisation: d.entity.ID,
		Title: ieum.Text{Ko: "장학사", En: "district supervisor"},
	}
	g.addNetwork(w)
	return w
}

// accountOf makes the account of somebody who works: one person, one name.
func (g *generator) accountOf(d *district, role ieum.Role, at ieum.ID, w *ieum.Worker) *ieum.Staff {
	a := g.account(d, role, at, w.ID)
	a.DisplayName = w.Name.Ko
	return a
}

// account makes a staff account; the demo's approvals run for a year.
func (g *generator) account(d *district, role ieum.Role, at, self ieum.ID) *ieum.Staff {
	a := &ieum.Staff{
		Head: g.head("Staff", ""), DisplayName: g.fullName().Ko, Roles: []ieum.Role{role}, Active: true,
		ApprovedUntil: g.today.AddDays(365), School: at, District: d.entity.ID, Self: self,
	}
	g.addOffice(a)
	return a
}

// chooseSignIn names the accounts whose tokens the demo prints: of the first
// district the case manager whose team has most to show, and of the second
// one an outsider.
func (g *generator) chooseSignIn() {
	first, second := &g.districts[0], &g.districts[len(g.districts)-1]
	best := first.managers[0]
	for _, m := range first.managers {
		if m.worth() > best.worth() {
			best = m
		}
	}
	g.signIn["case-manager"], g.signIn["outsider"] = best.staff.ID, second.managers[0].staff.ID
	g.signIn["coordinator"] = first.lead.ID
	g.signIn["supervisor"] = best.team.Supervisor
	busiest := first.schools[0]
	for _, s := range first.schools {
		if s.pupils > busiest.pupils {
			busiest = s
		}
	}
	for _, e := range g.office {
		a, ok := e.(*ieum.Staff)
		if !ok || a.District != first.entity.ID {
			continue
		}
		switch role := a.Roles[0]; {
		case role == ieum.RoleSchoolLead && a.School == busiest.ID:
			g.signIn["school-lead"] = a.ID
		case role == ieum.RoleTeacher && a.School == busiest.ID:
			g.signIn["teacher"] = a.ID
		case role == ieum.RoleDirectoryEditor:
			g.signIn["directory-editor"] = a.ID
		case role == ieum.RoleAuditor:
			g.signIn["auditor"] = a.ID
		case role == ieum.RoleAdministrator:
			g.signIn["administrator"] = a.ID
		}
	}
}

// worth orders case managers by how much their own caseload shows.
func (m *manager) worth() int { return m.students + 20*min(m.urgent, 2) + 60*min(m.elders, 1) }
