package desk

import "ieum/internal/ieum"

// The people of the town.
var (
	hana   = id("Student", "hana")   // case of the first team, school one, household with duri
	duri   = id("Student", "duri")   // hana's brother, whom only the school sees
	sena   = id("Student", "sena")   // case of the first team, sent up, school two
	neon   = id("Student", "neon")   // of the other district
	absent = id("Student", "nobody") // well formed, and nobody's
	home   = id("Household", "home")
	mother = id("Person", "mother")
	gran   = id("Person", "gran")
	friend = id("Person", "friend")
)

// town is two districts with two teams. It is put into the store in one go.
func town() []ieum.Entity {
	var all []ieum.Entity
	all = append(all, places()...)
	all = append(all, accounts()...)
	all = append(all, families()...)
	return append(all, caseRecords()...)
}

func places() []ieum.Entity {
	area, one, two := own("Area", "dong"), own("District", "one"), own("District", "two")
	school := func(name string, district ieum.ID) ieum.Entity {
		return &ieum.School{
			Head: own("School", name), Name: ieum.Text{Ko: "가람" + name + "초", En: name}, District: district, Area: area.ID,
			Level: ieum.Elementary, Status: ieum.Active,
		}
	}
	agency := func(name, ko string, confidential bool) *ieum.Agency {
		return &ieum.Agency{
			Head: own("Agency", name), Name: ieum.Text{Ko: ko}, Type: "WEE_CENTRE", Area: area.ID, District: one.ID, Status: ieum.Active,
			Phone: "051-000-0000", Confidential: confidential, Point: &ieum.Point{Latitude: 35.1, Longitude: 129.1},
		}
	}
	service := func(name, of string) *ieum.Service {
		return &ieum.Service{
			Head: on(id("Agency", of), "Service", name), Agency: id("Agency", of), Name: ieum.Text{Ko: "상담 " + name}, Class: ieum.Welfare,
			Needs: []string{"1000000-2"}, Status: ieum.Active,
			Intake: ieum.IntakeDesk{WhoMayRefer: []ieum.Referrer{ieum.ReferCaseManager, ieum.ReferTeacher}},
		}
	}
	gone, ended := agency("gone", "옛 센터", false), service("ended", "clinic")
	gone.Status, ended.Status = ieum.Closed, ieum.Closed
	manager := func(name, at string, d ieum.ID, since ieum.Date) ieum.Entity {
		return &ieum.CaseManager{
			Head: on(id("School", at), "CaseManager", name), Name: ieum.Text{Ko: name}, Organisation: id("School", at),
			Qualifications: []string{"SOCIAL_WORKER_1"}, PracticeSince: since,
		}
	}
	return []ieum.Entity{
		&ieum.Area{Head: area, Name: ieum.Text{Ko: "가람동"}, System: ieum.AdministrativeArea, Level: ieum.Eupmyeondong},
		&ieum.District{Head: one, Name: ieum.Text{Ko: "가람교육지원청"}, Areas: []ieum.ID{area.ID}},
		&ieum.District{Head: two, Name: ieum.Text{Ko: "나루교육지원청"}},
		school("one", one.ID), school("two", one.ID), school("three", two.ID),
		agency("clinic", "가람상담센터", false), agency("shelter", "새봄쉼터", true),
		service("talk", "clinic"), service("refuge", "shelter"), gone, service("orphan", "gone"), ended,
		manager("mina", "one", one.ID, "2015-03-01"), manager("nuri", "three", two.ID, "2024-03-01"),
		&ieum.Worker{Head: on(id("School", "one"), "Worker", "teacher"), Name: ieum.Text{Ko: "선생"}, Organisation: id("School", "one"), Teacher: true},
	}
}

func accounts() []ieum.Entity {
	one, two := id("District", "one"), id("District", "two")
	account := func(name string, change func(*ieum.Staff), roles ...ieum.Role) ieum.Entity {
		s := &ieum.Staff{
			Head: own("Staff", name), DisplayName: name, Roles: roles, Active: true, ApprovedUntil: "2027-06-30", District: one,
			Self: id("Worker", "teacher"),
		}
		if change != nil {
			change(s)
		}
		return s
	}
	return []ieum.Entity{
		account("manager", func(s *ieum.Staff) { s.Team, s.Self = id("Team", "first"), id("CaseManager", "mina") }, ieum.RoleCaseManager),
		account("outsider", func(s *ieum.Staff) { s.Team, s.Self, s.District = id("Team", "second"), id("CaseManager", "nuri"), two }, ieum.RoleCaseManager),
		account("colleague", func(s *ieum.Staff) { s.Team, s.Self = id("Team", "first"), id("CaseManager", "nuri") }, ieum.RoleCaseManager),
		account("supervisor", nil, ieum.RoleSupervisor),
		account("lead", func(s *ieum.Staff) { s.School = id("School", "one") }, ieum.RoleSchoolLead),
		account("coordinator", nil, ieum.RoleCoordinator),
		account("teacher", func(s *ieum.Staff) { s.School = id("School", "one") }, ieum.RoleTeacher),
		account("editor", nil, ieum.RoleDirectoryEditor),
		account("auditor", func(s *ieum.Staff) { s.Self = "" }, ieum.RoleAuditor),
		account("administrator", func(s *ieum.Staff) { s.Self = "" }, ieum.RoleAdministrator),
		account("expired", func(s *ieum.Staff) {
			s.Team, s.Self, s.ApprovedUntil = id("Team", "first"), id("CaseManager", "mina"), today.AddDays(-1)
		}, ieum.RoleCaseManager),
		account("both", func(s *ieum.Staff) {
			s.Team, s.Self, s.School = id("Team", "second"), id("CaseManager", "nuri"), id("School", "one")
		}, ieum.RoleCaseManager, ieum.RoleSchoolLead),
		&ieum.Team{Head: own("Team", "first"), Name: ieum.Text{Ko: "1팀"}, District: one, Supervisor: id("Staff", "supervisor")},
		&ieum.Team{Head: own("Team", "second"), Name: ieum.Text{Ko: "2팀"}, District: two},
	}
}

func families() []ieum.Entity {
	pupil := func(who ieum.ID, ko, school string, lives ieum.ID) ieum.Entity {
		return &ieum.Student{
			Head: ieum.Head{ID: who, Root: who}, FamilyName: ko[:3], GivenName: ko[3:], DisplayName: ko, BirthDate: "2016-01-15", Grade: 4,
			School: id("School", school), HomeArea: id("Area", "dong"), Household: lives, RegisteredOn: "2026-09-01",
		}
	}
	relative := func(who, root ieum.ID, ko string, born ieum.Date) *ieum.Person {
		p := &ieum.Person{Head: ieum.Head{ID: who, Root: root}, DisplayName: ko, BirthDate: born}
		if root == home {
			p.Household = home
		}
		return p
	}
	return []ieum.Entity{
		&ieum.Household{Head: ieum.Head{ID: home, Root: home}, Types: []string{"GRANDPARENT"}, Area: id("Area", "dong")},
		pupil(hana, "김하나", "one", home), pupil(duri, "김두리", "one", home), pupil(sena, "박세나", "two", ""), pupil(neon, "이네온", "three", ""),
		relative(mother, home, "박정희", "1985-05-05"), relative(gran, home, "김말순", "1946-02-02"), relative(friend, hana, "최이웃", "1970-07-07"),
		&ieum.Family{Head: on(home, "Family", "mother"), From: hana, To: mother, Relation: ieum.Mother, LegalRepresentative: true, Verified: ieum.FamilyRegister},
		&ieum.Family{Head: on(home, "Family", "gran"), From: hana, To: gran, Relation: ieum.Grandparent, Closeness: new(3)},
		&ieum.Supports{Head: on(hana, "Supports", "friend"), Person: friend, Student: hana, Relation: "NEIGHBOUR", Supports: []ieum.SupportKind{ieum.Emotional}},
		&ieum.Offer{Head: on(hana, "Offer", "friend"), Person: friend, Needs: []string{"6000000-1"}, Text: "숙제를 봐 준다"},
		&ieum.Manages{Head: on(hana, "Manages", "hana"), CaseManager: id("CaseManager", "mina"), Student: hana, Since: "2026-09-01"},
		&ieum.Manages{Head: on(sena, "Manages", "sena"), CaseManager: id("CaseManager", "mina"), Student: sena, Since: "2026-09-01"},
		&ieum.Selection{Head: on(hana, "Selection", "hana"), Student: hana, State: ieum.Selected, Channel: ieum.ChannelTeacher, DecidedOn: "2026-09-05"},
	}
}

func caseRecords() []ieum.Entity {
	need := func(root, subject ieum.ID, name, domain string, level ieum.Level) ieum.Entity {
		return &ieum.Need{Head: on(root, "Need", name), Subject: subject, Domain: domain, Level: level, Status: ieum.NeedOpen, Since: "2026-09-02", Text: "불안"}
	}
	open := func(student ieum.ID, name, team string, class ieum.CaseClass, sentUp ieum.Date) ieum.Entity {
		return &ieum.Case{
			Head: on(student, "Case", name), Student: student, Team: id("Team", team), Class: class, Stage: ieum.Planning,
			Channel: ieum.ChannelTeacher, Reason: "결석", OpenedOn: "2026-09-02", SentUpOn: sentUp,
		}
	}
	consent := &ieum.Consent{
		Head: on(hana, "Consent", "clinic"), Student: hana, Kind: ieum.ConsentThirdParty, Recipient: id("Agency", "clinic"), Purpose: ieum.ForReferral,
		Items: []ieum.ConsentItem{ieum.ItemIdentity, ieum.ItemNeeds}, Decision: ieum.Given, RecordedOn: "2026-11-01",
		ValidFrom: "2026-11-01", ValidUntil: "2027-05-01", RefusalNoticeGiven: true,
	}
	sign := func(name string, who ieum.ID, capacity ieum.SignerCapacity) ieum.Entity {
		return &ieum.Signature{Head: on(hana, "Signature", name), Consent: consent.ID, Person: who, Capacity: capacity, SignedOn: "2026-11-01", Method: ieum.OnPaper}
	}
	task := func(name string, due, done ieum.Date) ieum.Entity {
		return &ieum.Task{Head: on(hana, "Task", name), Goal: id("Goal", "goal"), Text: "상담 날짜 고르기", Owner: ieum.OwnerStudent, DueOn: due, DoneOn: done}
	}
	return []ieum.Entity{
		need(hana, hana, "hana", "1000000-2", ieum.LevelUrgent), need(sena, sena, "sena", "3000000-1", ieum.LevelHigh),
		need(neon, neon, "neon", "1000000-2", ieum.LevelLow), need(home, gran, "gran", "8000000-1", ieum.LevelHigh),
		need(duri, duri, "duri", "1000000-2", ieum.LevelLow),
		open(hana, "hana", "first", ieum.Intensive, ""), open(sena, "sena", "first", ieum.Crisis, "2026-10-01"), open(neon, "neon", "second", ieum.Regular, ""),
		&ieum.Strength{Head: on(hana, "Strength", "hana"), Subject: hana, Text: "그림을 잘 그린다", RecordedOn: "2026-09-03"},
		&ieum.Goal{Head: on(hana, "Goal", "goal"), Case: id("Case", "hana"), Need: id("Need", "hana"), Text: "주 1회 상담"},
		task("late", "2026-11-20", ""), task("soon", "2026-12-08", ""), task("far", "2026-12-09", ""), task("done", "2026-11-20", "2026-11-19"),
		&ieum.Referral{
			Head: on(sena, "Referral", "sena"), Student: sena, Service: id("Service", "talk"), Need: id("Need", "sena"),
			State: ieum.ReferralRequested, Reason: "생계", RequestedOn: "2026-11-01",
		},
		&ieum.Enrolment{Head: on(hana, "Enrolment", "hana"), Beneficiary: hana, Service: id("Service", "talk"), Since: "2026-10-01", ToldBy: ieum.ToldByGuardian},
		&ieum.Enrolment{Head: on(home, "Enrolment", "gran"), Beneficiary: gran, Service: id("Service", "talk"), Since: "2026-11-01", ToldBy: ieum.ToldByGuardian},
		consent, sign("self", hana, ieum.SignsSelf), sign("mother", mother, ieum.SignsParent),
		&ieum.Restriction{Head: on(hana, "Restriction", "hana"), Student: hana, Masked: friend, Reason: "STUDENT_WISH", From: "2026-01-01"},
	}
}
