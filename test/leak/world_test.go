package leak_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"

	"github.com/vektah/gqlparser/v2/ast"

	"ieum/internal/ieum"
)

const today = ieum.Date("2026-11-24")

// world is a small district with all its people, made by chance: siblings in
// other schools and teams, cases that are closed and sent up, supporters, people
// who are masked, agencies that nobody may know of.
type world struct {
	*rand.Rand

	seed     uint64
	schema   *ast.Schema
	all      []ieum.Entity
	byID     map[ieum.ID]ieum.Entity
	byKind   map[ieum.Kind][]ieum.Entity
	accounts []*ieum.Staff
	// canaries are texts that stand once in the store, and where.
	canaries map[string]canary
}

// canary is where a text stands.
type canary struct {
	in    ieum.Entity
	field string
}

// texts are the fields that hold what people wrote, and names.
var texts = map[ieum.Kind][]string{
	"Agency": {"Name", "Phone", "Website", "Hours"}, "Service": {"Name", "Cost"}, "Worker": {"Name", "Title"},
	"Student": {"FamilyName", "GivenName", "DisplayName"}, "Person": {"FamilyName", "GivenName", "DisplayName"},
	"Offer": {"Text"}, "Need": {"Text"}, "Strength": {"Text"}, "Consent": {"WithdrawnReason"},
	"Referral": {"Reason", "GroundReason", "Note"}, "Case": {"Reason"},
	"Assessment": {"ClientVoice", "CapacitySelf", "CapacityFamily", "CapacityPublic", "Summary"},
	"Goal":       {"Text", "Baseline", "Target"}, "Task": {"Text"}, "Contact": {"Text"},
	"SafetyAction": {"Seen", "Told", "Called", "StaysWith"}, "Relationship": {"Reflection"},
	"Conference": {"Attendees", "Decisions"}, "Evaluation": {"Text", "ClientView"}, "FollowUp": {"Text"},
	"EmergencyAccess": {"FamilyName", "GivenName", "Reason", "Findings"},
	"Staff":           {"DisplayName"}, "DirectoryReport": {"Note", "Answer"},
}

func newWorld(seed uint64) *world {
	w := &world{
		Rand: rand.New(rand.NewPCG(seed, 11)), seed: seed, schema: theSchema(),
		byID: map[ieum.ID]ieum.Entity{}, byKind: map[ieum.Kind][]ieum.Entity{}, canaries: map[string]canary{},
	}
	w.network()
	w.office()
	w.people()
	return w
}

// add keeps an entity under a root, which may be empty for its own, and writes
// canaries into its texts.
func add[E ieum.Entity](w *world, root ieum.ID, e E) E {
	kind := ieum.KindOf(e)
	head := e.Meta()
	head.ID = ieum.DerivedID(kind, "leak", fmt.Sprint(w.seed, " ", len(w.all)))
	if head.Root = root; root == "" {
		head.Root = head.ID
	}
	for _, name := range texts[kind] {
		w.sing(e, name, reflect.ValueOf(e).Elem().FieldByName(name))
	}
	w.all = append(w.all, e)
	w.byID[head.ID] = e
	w.byKind[kind] = append(w.byKind[kind], e)
	return e
}

func (w *world) sing(e ieum.Entity, field string, v reflect.Value) {
	text := func() string {
		token := fmt.Sprintf("q%05dz", len(w.canaries))
		w.canaries[token] = canary{e, field}
		return token
	}
	switch {
	case v.Type() == reflect.TypeFor[ieum.Text]():
		v.Set(reflect.ValueOf(ieum.Text{Ko: text(), En: text()}))
	case v.Kind() == reflect.String:
		v.SetString(text())
	default:
		v.Set(reflect.ValueOf([]string{text(), text()}))
	}
}

// one picks an entity of a kind.
func one[E ieum.Entity](w *world, kind ieum.Kind) E {
	list := w.byKind[kind]
	return list[w.IntN(len(list))].(E)
}

func pick[T any](w *world, list ...T) T { return list[w.IntN(len(list))] }

// maybe is the value, or nothing.
func maybe[T any](w *world, v T) T {
	if w.IntN(2) == 0 {
		var none T
		return none
	}
	return v
}

func (w *world) day(from, to int) ieum.Date { return today.AddDays(from + w.IntN(to-from+1)) }

// needCodes are some domains of one another and apart.
var needCodes = []string{"1000000-2", "2000000-1", "3000000-1", "3000000-2", "7000000-1"}

func (w *world) network() {
	city := add(w, "", &ieum.Area{Name: ieum.Text{Ko: "한빛시"}, System: ieum.AdministrativeArea, Level: ieum.Sigungu})
	dong := add(w, "", &ieum.Area{Name: ieum.Text{Ko: "새솔동"}, System: ieum.AdministrativeArea, Level: ieum.Eupmyeondong, Parent: city.ID})
	for i := range 2 {
		d := add(w, "", &ieum.District{Name: ieum.Text{Ko: fmt.Sprint("교육청", i)}, Areas: []ieum.ID{city.ID}, Zone: "Asia/Seoul"})
		for range 2 {
			s := add(w, "", &ieum.School{Name: ieum.Text{Ko: "학교"}, District: d.ID, Area: dong.ID, Level: ieum.Elementary, Status: ieum.Active})
			add(w, s.ID, &ieum.CaseManager{Name: ieum.Text{Ko: "사례관리자"}, Organisation: s.ID, Standard: 20})
			add(w, s.ID, &ieum.Worker{Organisation: s.ID, Teacher: true})
		}
		for n := range 4 {
			a := add(w, "", &ieum.Agency{Type: "WEE_CENTRE", Area: dong.ID, District: d.ID, Status: ieum.Active, Confidential: n == 0})
			for range 2 {
				s := add(w, a.ID, &ieum.Service{Agency: a.ID, Class: ieum.Welfare, Needs: []string{pick(w, needCodes...)}, Status: ieum.Active})
				s.Intake.WhoMayRefer = []ieum.Referrer{ieum.ReferCaseManager, ieum.ReferTeacher, ieum.ReferGuardian}
			}
			add(w, a.ID, &ieum.Worker{Organisation: a.ID})
		}
	}
	for range 6 {
		from := one[*ieum.CaseManager](w, "CaseManager")
		add(w, from.ID, &ieum.Knows{From: from.ID, To: one[*ieum.Worker](w, "Worker").ID, LastContactOn: w.day(-300, -1)})
	}
	for range 4 {
		a := one[*ieum.Agency](w, "Agency")
		add(w, a.ID, &ieum.Agreement{
			From: pick(w, one[*ieum.School](w, "School").ID, one[*ieum.District](w, "District").ID, one[*ieum.Agency](w, "Agency").ID), With: a.ID,
			Since: w.day(-100, 2), Until: maybe(w, w.day(-2, 80)),
		})
	}
}

// roles are all sets of roles that an account has here.
var roles = [][]ieum.Role{
	{ieum.RoleCaseManager},
	{ieum.RoleCaseManager},
	{ieum.RoleSupervisor},
	{ieum.RoleSchoolLead},
	{ieum.RoleCoordinator},
	{ieum.RoleTeacher},
	{ieum.RoleDirectoryEditor},
	{ieum.RoleAuditor},
	{ieum.RoleAdministrator},
	{ieum.RoleCaseManager, ieum.RoleSchoolLead},
	{ieum.RoleSchoolLead, ieum.RoleCoordinator},
	{ieum.RoleSupervisor, ieum.RoleCaseManager},
	{ieum.RoleTeacher, ieum.RoleCoordinator},
	{ieum.RoleAuditor, ieum.RoleSchoolLead},
}

func (w *world) office() {
	for range 3 {
		add(w, "", &ieum.Team{Name: ieum.Text{Ko: "팀"}, District: one[*ieum.District](w, "District").ID})
	}
	for _, set := range roles {
		manager := one[*ieum.CaseManager](w, "CaseManager")
		school := w.byID[manager.Organisation].(*ieum.School)
		account := add(w, "", &ieum.Staff{
			Roles: set, Active: true, ApprovedUntil: pick(w, "2027-02-28", "2027-02-28", "2027-02-28", today.AddDays(-1)),
			Team: maybe(w, one[*ieum.Team](w, "Team").ID), School: school.ID, District: school.District, Self: manager.ID,
		})
		w.accounts = append(w.accounts, account)
	}
	for _, t := range w.byKind["Team"] {
		t.(*ieum.Team).Supervisor = pick(w, w.accounts[2], w.accounts[11]).ID
	}
	w.reports()
	for range 5 { // what one noted of two others: their own until it is shared, a conflict always
		from := one[*ieum.CaseManager](w, "CaseManager")
		shared := w.IntN(3) == 0
		add(w, from.ID, &ieum.Knows{
			From: from.ID, To: one[*ieum.Worker](w, "Worker").ID, LastContactOn: maybe(w, w.day(-300, -1)), Author: pick(w, w.accounts...).ID,
			Shared: shared, Conflict: w.IntN(3) == 0,
		})
	}
}

func (w *world) people() {
	for range 3 {
		h := add(w, "", &ieum.Household{Types: []string{"GRANDPARENT"}, Area: w.byKind["Area"][1].Meta().ID})
		for range 1 + w.IntN(3) {
			w.student(h.ID)
		}
		for range 1 + w.IntN(2) {
			p := add(w, h.ID, &ieum.Person{BirthDate: w.day(-20000, -9000), Household: h.ID})
			w.about(h.ID, p.ID)
			for _, s := range w.byKind["Student"] {
				if s := s.(*ieum.Student); s.Household == h.ID {
					add(w, h.ID, &ieum.Family{From: s.ID, To: p.ID, Relation: ieum.Mother, Verified: ieum.FamilyRegister, LegalRepresentative: true})
				}
			}
		}
	}
	w.student("")
	for range 5 {
		s := one[*ieum.Student](w, "Student")
		masked := pick(w, one[*ieum.Person](w, "Person").ID, one[*ieum.Agency](w, "Agency").ID, one[*ieum.Worker](w, "Worker").ID,
			one[*ieum.CaseManager](w, "CaseManager").ID)
		add(w, s.ID, &ieum.Restriction{Student: s.ID, Masked: masked, Reason: "STUDENT_WISH", From: w.day(-100, 3)})
	}
	w.emergencies()
}

// student adds a student with a record.
func (w *world) student(household ieum.ID) {
	s := add(w, "", &ieum.Student{
		BirthDate: w.day(-5000, -3000), Grade: 1 + w.IntN(6), School: one[*ieum.School](w, "School").ID, HomeArea: w.byKind["Area"][1].Meta().ID,
		Household: household, RegisteredOn: w.day(-300, -200),
	})
	if w.IntN(3) == 0 {
		s.RegisteredBy = pick(w, w.accounts...).ID
	}
	w.about(s.ID, s.ID)
	for range w.IntN(3) {
		p := add(w, s.ID, &ieum.Person{BirthDate: w.day(-20000, -9000)})
		add(w, s.ID, &ieum.Supports{
			Person: p.ID, Student: s.ID, Relation: "NEIGHBOUR", Formal: w.IntN(2) == 0, Closeness: maybe(w, new(1+w.IntN(3))),
			Supports: []ieum.SupportKind{ieum.Emotional}, LastContactOn: maybe(w, w.day(-90, -1)),
		})
		add(w, s.ID, &ieum.Offer{Person: p.ID, Needs: []string{pick(w, needCodes...)}})
		if w.IntN(2) == 0 {
			w.about(s.ID, p.ID)
		}
	}
	add(w, s.ID, &ieum.Teaches{Worker: one[*ieum.Worker](w, "Worker").ID, Student: s.ID, Homeroom: w.IntN(2) == 0, LastContactOn: maybe(w, w.day(-90, -1))})
	add(w, s.ID, &ieum.Manages{CaseManager: one[*ieum.CaseManager](w, "CaseManager").ID, Student: s.ID, Since: w.day(-200, -1)})
	add(w, s.ID, &ieum.Selection{Student: s.ID, State: pick(w, ieum.SelectionUnderWay, ieum.Selected), Channel: ieum.ChannelTeacher, RequestedOn: w.day(-300, -200)})
	w.consents(s)
	for range w.IntN(3) {
		w.casework(s)
	}
}

// about adds what may hang on anybody.
func (w *world) about(root, subject ieum.ID) {
	for range w.IntN(3) {
		add(w, root, &ieum.Need{
			Subject: subject, Domain: pick(w, needCodes...), Level: pick(w, ieum.LevelLow, ieum.LevelUrgent), Status: pick(w, ieum.NeedOpen, ieum.NeedOpen, ieum.NeedMet), Since: w.day(-90, -1),
		})
	}
	for range w.IntN(2) {
		add(w, root, &ieum.Strength{Subject: subject, RecordedOn: w.day(-90, -1)})
		add(w, root, &ieum.Fact{Subject: subject, Fact: "INCOME_CLASS", Value: "ABOVE", ToldBy: ieum.ToldBySelf, On: w.day(-90, -1)})
		if w.IntN(2) == 0 {
			add(w, root, &ieum.Fact{Subject: subject, Fact: "SEX", Value: pick(w, "FEMALE", "MALE"), ToldBy: ieum.ToldBySelf, On: w.day(-90, -1)})
		}
		e := add(w, root, &ieum.Enrolment{Beneficiary: subject, Service: one[*ieum.Service](w, "Service").ID, Worker: maybe(w, one[*ieum.Worker](w, "Worker").ID), Since: w.day(-90, 30), Until: maybe(w, w.day(31, 80)), ToldBy: ieum.ToldByAgency})
		for _, n := range w.byKind["Need"] {
			if n := n.(*ieum.Need); n.Subject == subject && w.IntN(2) == 0 {
				e.Need = n.ID
			}
		}
	}
}

func (w *world) consents(s *ieum.Student) {
	for range w.IntN(3) {
		c := add(w, s.ID, &ieum.Consent{
			Student: s.ID, Kind: ieum.ConsentThirdParty, Recipient: one[*ieum.Agency](w, "Agency").ID, Purpose: ieum.ForReferral,
			Items: []ieum.ConsentItem{ieum.ItemIdentity}, Decision: pick(w, ieum.Given, ieum.Refused), RecordedOn: w.day(-90, -1), ValidFrom: w.day(-90, -1),
			ValidUntil: w.day(1, 90), RefusalNoticeGiven: true,
		})
		add(w, s.ID, &ieum.Signature{Consent: c.ID, Person: s.ID, Capacity: ieum.SignsSelf, SignedOn: w.day(-90, -1), Method: ieum.OnPaper})
	}
	for range w.IntN(2) {
		var need ieum.ID
		for _, n := range w.byKind["Need"] {
			if n := n.(*ieum.Need); n.Subject == s.ID {
				need = maybe(w, n.ID)
			}
		}
		add(w, s.ID, &ieum.Referral{
			Student: s.ID, Need: need, Service: one[*ieum.Service](w, "Service").ID, State: pick(w, ieum.ReferralRequested, ieum.ReferralAccepted, ieum.ReferralRejected), RequestedOn: w.day(-60, -1),
			DueOn: maybe(w, w.day(-3, 10)),
		})
	}
}

func (w *world) casework(s *ieum.Student) {
	opened := w.day(-200, -100)
	c := add(w, s.ID, &ieum.Case{
		Student: s.ID, Team: one[*ieum.Team](w, "Team").ID, Class: pick(w, ieum.Regular, ieum.Intensive, ieum.Crisis), Stage: pick(w, ieum.Assessing, ieum.Provision),
		Channel: ieum.ChannelTeacher, OpenedOn: opened, SentUpOn: maybe(w, w.day(-50, -1)), ClosedOn: pick(w, "", "", w.day(-20, -1), w.day(-400, -330)),
	})
	add(w, s.ID, &ieum.StageEntry{Case: c.ID, Stage: c.Stage, EnteredOn: opened, DueOn: w.day(-5, 20)})
	a := add(w, s.ID, &ieum.Assessment{Case: c.ID, AssessedOn: w.day(-90, -1)})
	add(w, s.ID, &ieum.Score{Assessment: a.ID, Domain: needCodes[0], Level: ieum.LevelHigh})
	g := add(w, s.ID, &ieum.Goal{Case: c.ID})
	for _, n := range w.byKind["Need"] {
		if n := n.(*ieum.Need); n.Subject == s.ID {
			g.Need = n.ID
		}
	}
	add(w, s.ID, &ieum.Task{Goal: g.ID, Owner: ieum.OwnerStudent, DueOn: w.day(-5, 30)})
	for range w.IntN(3) {
		add(w, s.ID, &ieum.Contact{Case: c.ID, On: w.day(-90, -1), Kind: "HOME_VISIT"})
	}
	add(w, s.ID, &ieum.SafetyAction{Case: c.ID, On: w.day(-90, -1)})
	add(w, s.ID, &ieum.Relationship{Case: c.ID, On: w.day(-90, -1), Trust: new(3)})
	add(w, s.ID, &ieum.Conference{Case: c.ID, HeldOn: w.day(-90, -1)})
	add(w, s.ID, &ieum.Evaluation{Case: c.ID, On: w.day(-90, -1)})
	add(w, s.ID, &ieum.FollowUp{Case: c.ID, DueOn: w.day(-5, 30)})
}
