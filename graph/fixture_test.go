package graph_test

import (
	"strings"
	"testing"
	"time"

	"ieum/graph"
	"ieum/internal/ieum"
)

// id makes the id of an entity of the fixture from a word.
func id(kind ieum.Kind, word string) ieum.ID { return ieum.DerivedID(kind, "graph_test", word) }

// words are the words of the fixture's ids.
var words = indexWords()

func indexWords() map[ieum.ID]string {
	index := map[ieum.ID]string{}
	for _, e := range fixture() {
		for w := range strings.FieldsSeq(vocabulary) {
			if kind := ieum.KindOf(e); e.Meta().ID == id(kind, w) {
				index[e.Meta().ID] = w
			}
		}
	}
	index[ieum.TokenID(newcomer)] = "newcomer"
	return index
}

// newcomer is the text of a one-time token of the teacher, as the store knows it.
var newcomer = ieum.NewTokenText(func(kind ieum.Kind) ieum.ID { return id(kind, "newcomer") }, id("Staff", "teacher"))

// vocabulary are all words that ids of the fixture are made from.
const vocabulary = "city dong office school centre clinic meals grade old talks agreed worker teacher manager team case-manager school-lead outsider " +
	"coordinator auditor editor administrator spare app map made number cost home haneul bada sol byeol ending talk choose asked taken waiting reported mother aunt work drawing selection case intake assessment first second safety support danbi noeul"

// fixture is the small district, those first that others refer to.
func fixture() []ieum.Entity {
	return append(append(append(network(), office()...), people()...), emergencies()...)
}

// emergencies are two students in a crisis whom nobody sees, and access to one of
// them and to Haneul in every state.
func emergencies() []ieum.Entity {
	haneul, danbi, noeul := id("Student", "haneul"), id("Student", "danbi"), id("Student", "noeul")
	access := func(word, by string, student ieum.ID, ago time.Duration, extent ieum.EmergencyExtent) *ieum.EmergencyAccess {
		return &ieum.EmergencyAccess{
			Head: head("EmergencyAccess", word, ""), RequestedBy: id("Staff", by), RequestedAt: noon.Add(-ago), FamilyName: "김", GivenName: "하늘",
			BirthDate: "2016-05-05", Student: student, Extent: extent, Reason: "밤에 연락이 닿지 않음",
		}
	}
	alone := func(e *ieum.EmergencyAccess) *ieum.EmergencyAccess {
		e.OpenedAt, e.Until, e.ReviewDueOn = e.RequestedAt, e.RequestedAt.Add(ieum.EmergencyLasts), "2026-11-25"
		return e
	}
	opened := alone(access("first", "outsider", danbi, time.Hour, ieum.ContactsAndSafety))
	opened.FamilyName, opened.GivenName, opened.BirthDate = "서", "단비", "2014-02-02"
	return []ieum.Entity{
		&ieum.Household{Head: head("Household", "danbi", ""), Types: []string{"GRANDPARENT"}},
		&ieum.Student{Head: head("Student", "danbi", ""), FamilyName: "서", GivenName: "단비", DisplayName: "서단비", BirthDate: "2014-02-02", Grade: 6, School: id("School", "other"), Household: id("Household", "danbi")},
		&ieum.Person{Head: head("Person", "danbi", id("Household", "danbi")), DisplayName: "서보름", BirthDate: "1950-01-01", Phone: "099-210-0009", Household: id("Household", "danbi")},
		&ieum.Family{Head: head("Family", "danbi", id("Household", "danbi")), From: danbi, To: id("Person", "danbi"), Relation: ieum.Grandparent, LegalRepresentative: true, Verified: ieum.FamilyRegister},
		&ieum.Need{Head: head("Need", "danbi", danbi), Subject: danbi, Domain: "1000000-2", Level: ieum.LevelUrgent, Status: ieum.NeedOpen, Since: "2026-11-20", Text: "잠을 자지 못한다"},
		&ieum.Case{Head: head("Case", "danbi", danbi), Student: danbi, Class: ieum.Crisis, Stage: ieum.Provision, Channel: ieum.ChannelTeacher, Reason: "위기", OpenedOn: "2026-11-20"},
		&ieum.SafetyAction{Head: head("SafetyAction", "danbi", danbi), Case: id("Case", "danbi"), On: "2026-11-20", Seen: "다친 팔", Told: []string{"교감"}},
		&ieum.Contact{Head: head("Contact", "danbi", danbi), Case: id("Case", "danbi"), On: "2026-11-20", Kind: "COUNSELLING", Text: "상담실에서 만남"},
		&ieum.Restriction{Head: head("Restriction", "danbi", danbi), Student: danbi, Masked: id("Agency", "clinic"), Reason: "STUDENT_WISH"},
		&ieum.Student{Head: head("Student", "noeul", ""), FamilyName: "박", GivenName: "노을", DisplayName: "박노을", BirthDate: "2014-03-03", Grade: 6, School: id("School", "other")},
		&ieum.Case{Head: head("Case", "noeul", noeul), Student: noeul, Class: ieum.Crisis, Stage: ieum.Intake, Channel: ieum.ChannelTeacher, OpenedOn: "2026-11-20"},
		access("asked", "spare", haneul, time.Hour, ieum.WholeRecord),
		access("old", "outsider", haneul, 30*time.Hour, ieum.WholeRecord),
		access("waiting", "coordinator", haneul, time.Hour, ieum.WholeRecord),
		access("made", "case-manager", "", time.Hour, ieum.WholeRecord),
		alone(access("taken", "spare", haneul, time.Hour, ieum.ContactsAndSafety)),
		opened,
	}
}

func head(kind ieum.Kind, word string, root ieum.ID) ieum.Head {
	h := ieum.Head{ID: id(kind, word), Root: root}
	if root == "" {
		h.Root = h.ID
	}
	return h
}

func ko(text, en string) ieum.Text { return ieum.Text{Ko: text, En: en} }

// smallHouse serves a district that fits on a page: one school with two
// students, of whom the case manager has one; two agencies; an account of each
// role that differs.
func smallHouse(t testing.TB, adjust ...func(*graph.Config)) *house {
	t.Helper()
	return smallHouseOn(t, embeddedStore, adjust...)
}

func smallHouseOn(t testing.TB, open openStore, adjust ...func(*graph.Config)) *house {
	t.Helper()
	h := newHouse(t, open, fixture(), smallSignIn(), adjust...)
	h.tokens["newcomer"] = newcomer
	return h
}

// smallSignIn are the accounts of the small district.
func smallSignIn() map[string]ieum.ID {
	signIn := map[string]ieum.ID{}
	for _, name := range []string{"case-manager", "school-lead", "coordinator", "auditor", "outsider", "teacher", "editor", "administrator", "app"} {
		signIn[name] = id("Staff", name)
	}
	return signIn
}

func network() []ieum.Entity {
	city, dong, district := id("Area", "city"), id("Area", "dong"), id("District", "office")
	school, centre, clinic := id("School", "school"), id("Agency", "centre"), id("Agency", "clinic")
	one := 1
	return []ieum.Entity{
		&ieum.Area{Head: head("Area", "city", ""), Name: ko("한빛시", "Hanbit"), System: ieum.AdministrativeArea, Level: ieum.Sigungu},
		&ieum.Area{Head: head("Area", "dong", ""), Name: ko("한빛시 새솔동", "Saesol-dong"), System: ieum.AdministrativeArea, Level: ieum.Eupmyeondong, Parent: city},
		&ieum.District{Head: head("District", "office", ""), Name: ko("한빛교육지원청", "Hanbit Office of Education"), Areas: []ieum.ID{city}, Zone: "Asia/Seoul"},
		&ieum.School{Head: head("School", "school", ""), Name: ko("새솔초등학교", "Saesol Elementary"), District: district, Area: dong, Level: ieum.Elementary, Status: ieum.Active, Point: &ieum.Point{Latitude: 37.5, Longitude: 127}},
		&ieum.School{Head: head("School", "other", ""), Name: ko("늘봄초등학교", "Neulbom Elementary"), District: district, Area: dong, Level: ieum.Elementary, Status: ieum.Active, Point: &ieum.Point{Latitude: 37.5, Longitude: 127}},
		&ieum.Agency{Head: head("Agency", "centre", ""), Name: ko("새솔복지관", "Saesol Welfare Centre"), Type: "SOCIAL_WELFARE_CENTRE", Area: dong, District: district, Status: ieum.Active, Point: &ieum.Point{Latitude: 37.501, Longitude: 127}, Phone: "02-000-0000", VerifiedOn: "2026-10-01", Source: ieum.Source{Name: "test", Key: "1"}},
		&ieum.Agency{Head: head("Agency", "clinic", ""), Name: ko("한빛의원", "Hanbit Clinic"), Area: dong, District: district, Status: ieum.Active},
		&ieum.Service{Head: head("Service", "meals", centre), Agency: centre, Name: ko("저녁 도시락", "Evening meals"), Class: ieum.Welfare, Needs: []string{"2000000-1"}, Status: ieum.Active, Catchment: []ieum.ID{city}, Cost: ko("무료", "Free"), Intake: ieum.IntakeDesk{WhoMayRefer: []ieum.Referrer{ieum.ReferCaseManager, ieum.ReferTeacher}, Phone: "02-000-0001", AnswerDays: 3}},
		&ieum.EligibilityRule{Head: head("EligibilityRule", "grade", centre), Service: id("Service", "meals"), Rule: ieum.RuleGrade, Include: true, Min: &one, Text: ko("초등학생 이상", "Pupils")},
		&ieum.Capacity{Head: head("Capacity", "old", centre), Service: id("Service", "meals"), State: ieum.CapacityOpen, AsOf: "2026-09-01", ValidUntil: "2026-09-30"},
		&ieum.Service{Head: head("Service", "talks", clinic), Agency: clinic, Name: ko("심리 상담", "Counselling"), Class: ieum.Medical, Needs: []string{"1000000-2"}, Status: ieum.Active, Intake: ieum.IntakeDesk{WhoMayRefer: []ieum.Referrer{ieum.ReferSelf, ieum.ReferCaseManager}}},
		&ieum.Agreement{Head: head("Agreement", "agreed", centre), From: school, With: centre, Since: "2025-03-01", Subject: ko("식사 지원", "Meals")},
		&ieum.Worker{Head: head("Worker", "worker", centre), Name: ko("이가온", "Lee Gaon"), Organisation: centre, Title: ko("사회복지사", "Social worker")},
		&ieum.Worker{Head: head("Worker", "teacher", school), Name: ko("정다운", "Jeong Daun"), Organisation: school, Teacher: true},
		&ieum.CaseManager{Head: head("CaseManager", "manager", school), Name: ko("박한결", "Park Hangyeol"), Organisation: school, Qualifications: []string{"SOCIAL_WORKER_1"}, PracticeSince: "2020-03-01", Standard: 20},
	}
}

func office() []ieum.Entity {
	district, school := id("District", "office"), id("School", "school")
	account := func(name, display string, role ieum.Role) *ieum.Staff {
		return &ieum.Staff{Head: head("Staff", name, ""), DisplayName: display, Roles: []ieum.Role{role}, Active: true, ApprovedUntil: "2027-02-28", District: district}
	}
	manager, lead, teacher := account("case-manager", "박한결", ieum.RoleCaseManager), account("school-lead", "최교장", ieum.RoleSchoolLead), account("teacher", "정다운", ieum.RoleTeacher)
	manager.Team, manager.School, manager.Self = id("Team", "team"), school, id("CaseManager", "manager")
	lead.School, teacher.School, teacher.Self = school, school, id("Worker", "teacher")
	outsider := account("outsider", "남다른", ieum.RoleCaseManager)
	return []ieum.Entity{
		&ieum.Team{Head: head("Team", "team", ""), Name: ko("1팀", "Team 1"), District: district},
		manager, lead, teacher, outsider,
		account("coordinator", "윤조정", ieum.RoleCoordinator), account("auditor", "감사한", ieum.RoleAuditor),
		account("editor", "지기쁨", ieum.RoleDirectoryEditor), account("administrator", "한열쇠", ieum.RoleAdministrator), account("spare", "유여분", ieum.RoleCaseManager),
		&ieum.Staff{Head: head("Staff", "app", ""), DisplayName: "자원 지도", Roles: []ieum.Role{ieum.RoleClientApp}, Active: true, CreatedAt: noon.AddDate(0, 0, -9)},
		&ieum.Token{Head: head("Token", "map", ""), Account: id("Staff", "app"), Name: "지도 서버", CreatedAt: noon.AddDate(0, 0, -9), ExpiresAt: noon.AddDate(0, 1, 0), LastUsedOn: "2026-11-23"},
		&ieum.Token{Head: ieum.Head{ID: ieum.TokenID(newcomer), Root: ieum.TokenID(newcomer)}, Account: id("Staff", "teacher"), Name: "처음", Once: true, CreatedAt: noon.AddDate(0, 0, -1), ExpiresAt: noon.AddDate(0, 0, 6)},
		&ieum.RightChange{
			Head: head("RightChange", "made", ""), At: noon.AddDate(0, 0, -9), By: id("Staff", "administrator"), Whom: id("Staff", "app"), What: ieum.AccountCreated,
			Fields: []ieum.FieldChange{{Field: "roles", After: "CLIENT_APP"}, {Field: "active", After: "true"}},
		},
		&ieum.DirectoryReport{Head: head("DirectoryReport", "number", ""), Node: id("Agency", "centre"), Field: "phone", Note: "없는 번호라고 나온다", State: ieum.ReportOpen, By: teacher.ID, At: noon.AddDate(0, 0, -2)},
		&ieum.DirectoryReport{
			Head: head("DirectoryReport", "cost", ""), Node: id("Service", "meals"), Field: "cost", Note: "이제 돈을 받는다고 한다", State: ieum.ReportDeclined, By: teacher.ID, At: noon.AddDate(0, 0, -9),
			Answer: "기관에 확인했더니 지금도 무료라고 합니다.", JudgedBy: id("Staff", "editor"), JudgedAt: noon.AddDate(0, 0, -8),
		},
	}
}

func people() []ieum.Entity {
	haneul, mother, home := id("Student", "haneul"), id("Person", "mother"), id("Household", "home")
	file, three := id("Case", "case"), 3
	return []ieum.Entity{
		&ieum.Household{Head: head("Household", "home", ""), Types: []string{"SINGLE_PARENT", "MULTICULTURAL"}, Area: id("Area", "dong")},
		&ieum.Student{Head: head("Student", "haneul", ""), FamilyName: "김", GivenName: "하늘", DisplayName: "김하늘", BirthDate: "2016-05-05", Grade: 4, School: id("School", "school"), HomeArea: id("Area", "dong"), Household: home},
		&ieum.Student{Head: head("Student", "bada", ""), FamilyName: "이", GivenName: "바다", DisplayName: "이바다", BirthDate: "2015-01-01", Grade: 5, School: id("School", "school")},
		&ieum.Student{Head: head("Student", "sol", ""), FamilyName: "한", GivenName: "솔", DisplayName: "한솔", BirthDate: "2016-07-07", Grade: 4, School: id("School", "other"), RegisteredBy: id("Staff", "case-manager"), RegisteredOn: "2026-11-20"},
		&ieum.Student{Head: head("Student", "byeol", ""), FamilyName: "한", GivenName: "별", DisplayName: "한별", BirthDate: "2015-07-07", Grade: 5, School: id("School", "other")},
		&ieum.Case{Head: head("Case", "ending", id("Student", "byeol")), Student: id("Student", "byeol"), Team: id("Team", "team"), Class: ieum.Regular, Stage: ieum.Intake, Channel: ieum.ChannelSelf, OpenedOn: "2026-11-01"},
		&ieum.StageEntry{Head: head("StageEntry", "ending", id("Student", "byeol")), Case: id("Case", "ending"), Stage: ieum.Intake, EnteredOn: "2026-11-01"},
		&ieum.Person{Head: head("Person", "mother", home), DisplayName: "오나래", BirthDate: "1985-02-02", Phone: "099-210-0007", Household: home},
		&ieum.Person{Head: head("Person", "aunt", haneul), DisplayName: "오가람"},
		&ieum.Family{Head: head("Family", "mother", home), From: haneul, To: mother, Relation: ieum.Mother, LegalRepresentative: true, Verified: ieum.FamilyRegister},
		&ieum.Supports{Head: head("Supports", "aunt", haneul), Person: id("Person", "aunt"), Student: haneul, Relation: "RELATIVE", Closeness: &three, Supports: []ieum.SupportKind{ieum.Emotional}},
		&ieum.Offer{Head: head("Offer", "aunt", haneul), Person: id("Person", "aunt"), Needs: []string{"2000000-1"}, Text: "주말 식사"},
		&ieum.Manages{Head: head("Manages", "manager", haneul), CaseManager: id("CaseManager", "manager"), Student: haneul, Since: "2026-09-01"},
		&ieum.Need{Head: head("Need", "meals", haneul), Subject: haneul, Domain: "2000000-1", Level: ieum.LevelHigh, Status: ieum.NeedOpen, Since: "2026-09-02", Text: "저녁을 거른다"},
		&ieum.Need{Head: head("Need", "work", home), Subject: mother, Domain: "7000000-1", Level: ieum.LevelMedium, Status: ieum.NeedOpen, Since: "2026-09-03"},
		&ieum.Strength{Head: head("Strength", "drawing", haneul), Subject: haneul, Text: "그림을 잘 그린다", RecordedOn: "2026-09-04"},
		&ieum.Selection{Head: head("Selection", "selection", haneul), Student: haneul, State: ieum.Selected, RequestedOn: "2026-08-20", DecidedOn: "2026-09-01"},
		&ieum.Selection{Head: head("Selection", "asked", id("Student", "sol")), Student: id("Student", "sol"), State: ieum.SelectionUnderWay, Channel: ieum.ChannelTeacher, RequestedOn: "2026-11-20", AskedBy: id("Worker", "teacher"), Reason: "수업에 오지 않는다"},
		&ieum.Selection{Head: head("Selection", "made", id("Student", "bada")), Student: id("Student", "bada"), State: ieum.SelectionUnderWay, Channel: ieum.ChannelGuardian, RequestedOn: "2026-11-10", Reason: "어머니가 상담을 청했다"},
		&ieum.Conference{Head: head("Conference", "asked", haneul), Case: file, Kind: ieum.IntegratedConference, PlannedOn: "2026-12-24", Agenda: []string{"저녁 식사"}, Members: []ieum.ID{id("CaseManager", "manager"), id("Worker", "worker")}, Uncovered: []ieum.ID{id("Agency", "centre")}},
		&ieum.Conference{Head: head("Conference", "ending", haneul), Case: file, PlannedOn: "2026-12-26", Agenda: []string{"방학"}},
		&ieum.Case{Head: head("Case", "case", haneul), Student: haneul, Team: id("Team", "team"), Class: ieum.Intensive, Stage: ieum.Assessing, Channel: ieum.ChannelTeacher, OpenedOn: "2026-09-01", SentUpOn: "2026-11-01"},
		&ieum.StageEntry{Head: head("StageEntry", "intake", haneul), Case: file, Stage: ieum.Intake, EnteredOn: "2026-09-01", DueOn: "2026-09-08", LeftOn: "2026-09-05"},
		&ieum.StageEntry{Head: head("StageEntry", "assessment", haneul), Case: file, Stage: ieum.Assessing, EnteredOn: "2026-09-05", DueOn: "2026-11-30"},
		&ieum.Goal{Head: head("Goal", "talk", haneul), Case: file, Need: id("Need", "meals"), Text: "저녁을 챙겨 먹는다", Baseline: "0", Target: "5"},
		&ieum.Task{Head: head("Task", "choose", haneul), Goal: id("Goal", "talk"), Text: "먹고 싶은 것 적기", Owner: ieum.OwnerStudent, DueOn: "2026-12-20"},
		&ieum.Assessment{Head: head("Assessment", "first", haneul), Case: file, AssessedOn: "2026-09-10", ClientVoice: "집에서 밥을 먹고 싶다", CapacitySelf: "혼자 씻는다", CapacityFamily: "어머니", CapacityPublic: "급식", Summary: "식사 지원"},
		&ieum.Contact{Head: head("Contact", "first", haneul), Case: file, On: "2026-09-02", Kind: "COUNSELLING", Text: "학교에서 만남"},
		&ieum.Contact{Head: head("Contact", "second", haneul), Case: file, On: "2026-10-02", Kind: "HOME_VISIT", Text: "집에서 만남"},
		&ieum.SafetyAction{Head: head("SafetyAction", "safety", haneul), Case: file, On: "2026-09-03", Seen: "밤에 혼자 있음", Told: []string{"담임"}},
		&ieum.Enrolment{Head: head("Enrolment", "meals", haneul), Beneficiary: haneul, Service: id("Service", "meals"), Worker: id("Worker", "worker"), Need: id("Need", "meals"), Since: "2026-10-01", ToldBy: ieum.ToldByAgency},
		&ieum.Referral{Head: head("Referral", "talks", haneul), Student: haneul, Service: id("Service", "talks"), Need: id("Need", "meals"), State: ieum.ReferralRequested, RequestedOn: "2026-11-02"},
		&ieum.Referral{Head: head("Referral", "asked", haneul), Student: haneul, Service: id("Service", "meals"), Need: id("Need", "meals"), State: ieum.ReferralRequested, RequestedOn: "2026-11-03"},
		&ieum.Referral{Head: head("Referral", "reported", haneul), Student: haneul, Service: id("Service", "talks"), Need: id("Need", "meals"), State: ieum.ReferralReceived, RequestedOn: "2026-09-20", Ground: "LIFE_OR_BODY", GroundReason: "다칠 위험이 있다", GroundReviewedOn: "2026-09-21"},
		&ieum.Referral{Head: head("Referral", "taken", haneul), Student: haneul, Service: id("Service", "talks"), State: ieum.ReferralAccepted, RequestedOn: "2026-10-01", AnsweredOn: "2026-10-03"},
		&ieum.Referral{Head: head("Referral", "waiting", haneul), Student: haneul, Service: id("Service", "meals"), Need: id("Need", "meals"), State: ieum.ReferralAwaitingConsent},
		&ieum.Consent{Head: head("Consent", "support", haneul), Student: haneul, Kind: ieum.ConsentSupport, Purpose: ieum.ForSupport, Items: []ieum.ConsentItem{ieum.ItemIdentity}, Decision: ieum.Given, RecordedOn: "2026-09-01", ValidFrom: "2026-09-01", ValidUntil: "2027-02-28", RefusalNoticeGiven: true},
		&ieum.Signature{Head: head("Signature", "mother", haneul), Consent: id("Consent", "support"), Person: mother, Capacity: ieum.SignsParent, SignedOn: "2026-09-01", Method: ieum.OnPaper},
		&ieum.Restriction{Head: head("Restriction", "coming", haneul), Student: haneul, Masked: id("Worker", "worker"), Reason: "CONFLICT_OF_INTEREST", From: "2027-09-01"},
		&ieum.Signature{Head: head("Signature", "haneul", haneul), Consent: id("Consent", "support"), Person: haneul, Capacity: ieum.SignsSelf, SignedOn: "2026-09-01", Method: ieum.OnPaper},
	}
}
