package policy

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"ieum/internal/ieum"
)

const today = ieum.Date("2026-11-24")

// noon is the moment of every scope.
var noon = time.Date(2026, 11, 24, 3, 0, 0, 0, time.UTC)

func staff(roles ...ieum.Role) Principal {
	return Principal{Staff: &ieum.Staff{Head: ieum.Head{ID: "staff_1"}, Active: true, ApprovedUntil: "2027-01-01", Roles: roles}}
}

var everyRole = []ieum.Role{
	ieum.RoleCaseManager, ieum.RoleTeacher, ieum.RoleSchoolLead, ieum.RoleSupervisor,
	ieum.RoleCoordinator, ieum.RoleDirectoryEditor, ieum.RoleAuditor, ieum.RoleAdministrator, ieum.RoleClientApp,
}

// once is somebody who signed in by a one-time token.
func once(roles ...ieum.Role) Principal {
	p := staff(roles...)
	p.Once = true
	return p
}

// The tables of this test name every role: one that is added is decided here.
func TestEveryRoleIsDecided(t *testing.T) {
	if diff := cmp.Diff(ieum.Roles(), everyRole, cmpopts.SortSlices(func(a, b ieum.Role) bool { return a < b })); diff != "" {
		t.Error(diff)
	}
	for role := range rightsOf {
		if !slices.Contains(ieum.Roles(), role) {
			t.Errorf("%s has rights and is no role", role)
		}
	}
}

// A one-time token opens one door, whatever roles its account has.
func TestAOneTimeTokenIsGoodForOneThing(t *testing.T) {
	p := once(everyRole...)
	if got := RightsOf(p); !slices.Equal(got, []Right{ExchangeToken}) {
		t.Errorf("it carries %v", got)
	}
	if p.Has(everyRole...) || len(p.Roles()) > 0 || p.Acting(ManageAccounts) != "" {
		t.Error("it acts in a role")
	}
	p.Staff.Active = false
	if got := RightsOf(p); len(got) > 0 {
		t.Errorf("of an account that is suspended it carries %v", got)
	}
	for _, role := range everyRole {
		if May(staff(role), ExchangeToken) {
			t.Errorf("%s exchanges tokens without a one-time one", role)
		}
	}
}

// Who keeps accounts reads nothing of anybody; who reads the log reads no
// content; a program reads what is public, and of nobody.
func TestWhoWorksWithoutPeopleReadsNoneOfThem(t *testing.T) {
	for _, p := range []Principal{staff(ieum.RoleAdministrator), staff(ieum.RoleAuditor), staff(ieum.RoleClientApp), Console()} {
		scope := Scope(p, noon, today, 30)
		for _, info := range ieum.Kinds() {
			for _, f := range info.Fields {
				if info.Partition == ieum.People && Readable(p, scope.Ways, info.Kind, f.Go) {
					t.Errorf("%v reads %s.%s", p.Roles(), info.Kind, f.Go)
				}
				if p.Has(ieum.RoleClientApp) && f.Class != ieum.ClassPublic && Readable(p, scope.Ways, info.Kind, f.Go) {
					t.Errorf("a client app reads %s.%s, which is %s", info.Kind, f.Go, f.Class)
				}
			}
		}
	}
}

// A supervisor reads all that the team does, in the row of design, and writes
// nothing: neither what hangs on a student nor a word in it.
func TestASupervisorReadsAndDoesNotWrite(t *testing.T) {
	p := staff(ieum.RoleSupervisor)
	scope := Scope(p, noon, today, 30)
	if May(p, WriteRecords) || Writing(scope).Ways != 0 {
		t.Error("a supervisor writes")
	}
	for _, info := range ieum.Kinds() {
		for _, f := range info.Fields {
			if info.Partition == ieum.People && Readable(p, scope.Ways, info.Kind, f.Go) != (f.Class != ieum.ClassReporter) {
				t.Errorf("%s.%s, which is %s, is readable: %v", info.Kind, f.Go, f.Class, Readable(p, scope.Ways, info.Kind, f.Go))
			}
		}
	}
}

// What each role may ask and by which ways it sees people, role by role.
func TestRightsOfRoles(t *testing.T) {
	tests := []struct {
		role ieum.Role
		want string
	}{
		{ieum.RoleCaseManager, "ASK_LINKAGE ASK_PROFILE READ_PEOPLE COUNT_REFERRALS WRITE_RECORDS REQUEST_SELECTION DECIDE_SELECTION READ_DIRECTORY READ_CONFIDENTIAL REPORT_DIRECTORY_ERROR READ_FIGURES REQUEST_EMERGENCY_ACCESS"},
		{ieum.RoleSupervisor, "ASK_LINKAGE ASK_PROFILE READ_PEOPLE COUNT_REFERRALS REQUEST_SELECTION READ_DIRECTORY READ_CONFIDENTIAL REPORT_DIRECTORY_ERROR READ_FIGURES REQUEST_EMERGENCY_ACCESS DECIDE_EMERGENCY_ACCESS"},
		{ieum.RoleCoordinator, "ASK_LINKAGE ASK_PROFILE READ_PEOPLE COUNT_REFERRALS REQUEST_SELECTION READ_DIRECTORY READ_CONFIDENTIAL REPORT_DIRECTORY_ERROR READ_FIGURES REQUEST_EMERGENCY_ACCESS DECIDE_EMERGENCY_ACCESS"},
		{ieum.RoleSchoolLead, "ASK_PROFILE READ_PEOPLE COUNT_REFERRALS REQUEST_SELECTION DECIDE_SELECTION READ_DIRECTORY REPORT_DIRECTORY_ERROR DECIDE_EMERGENCY_ACCESS"},
		{ieum.RoleTeacher, "ASK_PROFILE REQUEST_SELECTION READ_DIRECTORY REPORT_DIRECTORY_ERROR"},
		{ieum.RoleDirectoryEditor, "ASK_PROFILE READ_DIRECTORY READ_CONFIDENTIAL REPORT_DIRECTORY_ERROR EDIT_DIRECTORY"},
		{ieum.RoleAuditor, "READ_AUDIT READ_RIGHT_CHANGES"},
		{ieum.RoleAdministrator, "MANAGE_ACCOUNTS READ_RIGHT_CHANGES"},
		{ieum.RoleClientApp, "READ_DIRECTORY"},
		{"", ""},
		{"NO_SUCH_ROLE", ""},
	}
	for _, tt := range tests {
		t.Run(string(tt.role), func(t *testing.T) {
			var got []string
			for _, right := range Rights() {
				if May(staff(tt.role), right) {
					got = append(got, string(right))
				}
				if err := Require(staff(tt.role), right); (err == nil) != May(staff(tt.role), right) || err != nil && !errors.Is(err, ieum.ErrDenied) {
					t.Errorf("Require(%s) = %v, which May does not say", right, err)
				}
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNobodyAndTheInactiveHaveNoRight(t *testing.T) {
	asleep := staff(everyRole...)
	asleep.Staff.Active = false
	for _, p := range []Principal{{}, asleep} {
		for _, right := range Rights() {
			if May(p, right) {
				t.Errorf("%+v may %s", p, right)
			}
		}
		if p.Acting(ReadPeople) != "" || p.Has(everyRole...) {
			t.Error("acts in a role")
		}
	}
}

func TestScope(t *testing.T) {
	with := func(p Principal, change func(*ieum.Staff)) Principal {
		change(p.Staff)
		return p
	}
	tests := []struct {
		name string
		p    Principal
		want ieum.Reach
	}{
		{"a case manager comes by team and by registration", staff(ieum.RoleCaseManager), ieum.ReachTeam | ieum.ReachRegistered | emergency},
		{"a supervisor by supervision", staff(ieum.RoleSupervisor), ieum.ReachSupervision | emergency},
		{"a school lead by school", staff(ieum.RoleSchoolLead), ieum.ReachSchool},
		{"a coordinator by the centre", staff(ieum.RoleCoordinator), ieum.ReachCentre | emergency},
		{"two roles join their ways", staff(ieum.RoleCaseManager, ieum.RoleSchoolLead), ieum.ReachTeam | ieum.ReachRegistered | ieum.ReachSchool | emergency},
		{"a teacher by none", staff(ieum.RoleTeacher), 0},
		{"an editor by none", staff(ieum.RoleDirectoryEditor), 0},
		{"an auditor by none", staff(ieum.RoleAuditor), 0},
		{"an administrator by none", staff(ieum.RoleAdministrator), 0},
		{"a client app by none", staff(ieum.RoleClientApp), 0},
		{"whoever signed in by a one-time token by none", once(everyRole...), 0},
		{"the console by none", Console(), 0},
		{"nobody by none", Principal{}, 0},
		{"the inactive by none", with(staff(ieum.RoleCaseManager), func(s *ieum.Staff) { s.Active = false }), 0},
		{"on the last day of the approval still", with(staff(ieum.RoleSupervisor), func(s *ieum.Staff) { s.ApprovedUntil = today }), ieum.ReachSupervision | emergency},
		{"the day after no more", with(staff(ieum.RoleSupervisor), func(s *ieum.Staff) { s.ApprovedUntil = "2026-11-23" }), 0},
		{"without an approval never", with(staff(ieum.RoleSupervisor), func(s *ieum.Staff) { s.ApprovedUntil = "" }), 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Scope(tt.p, noon, today, 30)
			if got.Ways != tt.want || got.Today != today || !got.Now.Equal(noon) || got.Staff != tt.p.ID() || got.ClosedSince != today.AddDays(-30) {
				t.Errorf("Scope = %+v, want ways %b", got, tt.want)
			}
			if got.Ways.Has(ieum.ReachAll) {
				t.Error("a person never gets the program's scope")
			}
		})
	}
}

func TestNarrowKeepsTheWaysThatReadTheField(t *testing.T) {
	all := ieum.Scope{Ways: ieum.ReachTeam | ieum.ReachRegistered | ieum.ReachSupervision | ieum.ReachSchool | ieum.ReachCentre}
	tests := []struct {
		kind  ieum.Kind
		field string
		want  ieum.Reach
	}{
		{"Need", "Domain", all.Ways &^ ieum.ReachSchool},
		{"Need", "Text", ieum.ReachTeam | ieum.ReachRegistered | ieum.ReachSupervision},
		{"Case", "Stage", all.Ways &^ ieum.ReachCentre},
		{"Need", "Level", all.Ways &^ ieum.ReachSchool},
		{"Case", "Class", all.Ways},
		{"Student", "DisplayName", all.Ways},
		{"Student", "NoSuchField", 0},
		{"SafetyAction", "Seen", ieum.ReachTeam | ieum.ReachRegistered | ieum.ReachSupervision},
	}
	for _, tt := range tests {
		if got := Narrow(ieum.Scope{Ways: all.Ways | emergency}, tt.kind, tt.field); got.Ways&^emergency != tt.want {
			t.Errorf("with access in an emergency Narrow(%s.%s) = %b, want %b", tt.kind, tt.field, got.Ways, tt.want)
		}
		if got := Narrow(ieum.Scope{Ways: ieum.ReachSchool | emergency}, tt.kind, tt.field); got.Ways == emergency {
			t.Errorf("%s.%s is narrowed to access in an emergency alone", tt.kind, tt.field)
		}
		if got := Narrow(all, tt.kind, tt.field); got.Ways != tt.want {
			t.Errorf("Narrow(%s.%s) = %b, want %b", tt.kind, tt.field, got.Ways, tt.want)
		}
	}
}

// The table of classes, way by way.
func TestWaysReadClasses(t *testing.T) {
	classes := []ieum.Class{ieum.ClassPublic, ieum.ClassStaff, ieum.ClassPersonal, ieum.ClassSensitive, ieum.ClassWithheld, ieum.ClassReporter}
	want := map[ieum.Reach]string{
		ieum.ReachTeam:        "public staff personal sensitive withheld-from-guardian",
		ieum.ReachRegistered:  "public staff personal sensitive withheld-from-guardian",
		ieum.ReachSupervision: "public staff personal sensitive withheld-from-guardian",
		ieum.ReachSchool:      "public staff",
		ieum.ReachCentre:      "public staff personal",
		ieum.ReachEmergency:   "public staff personal sensitive withheld-from-guardian",
		ieum.ReachSafety:      "public staff",
		ieum.ReachAll:         "public staff personal sensitive withheld-from-guardian reporter",
	}
	for way, classesWanted := range want {
		var got []string
		for _, class := range classes {
			if slices.Contains(grants[way].classes, class) {
				got = append(got, string(class))
			}
		}
		if diff := cmp.Diff(classesWanted, strings.Join(got, " ")); diff != "" {
			t.Errorf("way %b:\n%s", way, diff)
		}
	}
	if len(grants) != len(want) || len(ieum.Ways()) != len(want) {
		t.Errorf("%d ways have a row, %d are listed, want %d", len(grants), len(ieum.Ways()), len(want))
	}
}

// fieldLine says who reads a field: by way for the people, by role elsewhere.
func fieldLine(info ieum.Info, f ieum.Field) string {
	line := fmt.Sprintf("%s.%s %s:", info.Kind, f.Go, f.Class)
	if info.Partition == ieum.People {
		names := []string{"team", "registered", "supervision", "school", "centre", "emergency", "safety"}
		for i, name := range names {
			if Readable(staff(everyRole...), ieum.Ways()[i], info.Kind, f.Go) {
				line += " " + name
			}
		}
		return line
	}
	for _, role := range everyRole {
		if Readable(staff(role), 0, info.Kind, f.Go) {
			line += " " + string(role)
		}
	}
	return line
}

// A new field fails here until somebody has decided who reads it and written
// that down. The file is edited by hand.
func TestEveryFieldOfEveryKindIsDecided(t *testing.T) {
	var got []string
	for _, info := range ieum.Kinds() {
		for _, f := range info.Fields {
			line := fieldLine(info, f)
			if len(got) == 0 || got[len(got)-1] != line {
				got = append(got, line)
			}
		}
	}
	want, err := os.ReadFile("testdata/readers.txt")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(strings.TrimSpace(string(want)), "\n"), got); diff != "" {
		t.Errorf("testdata/readers.txt and the tables differ:\n%s", diff)
	}
}

// What the table names must exist, or a renamed field would silently be
// hidden from those who are to read it.
func TestExceptionsNameFieldsThatExist(t *testing.T) {
	for _, g := range grants {
		for kind, fields := range g.besides {
			for _, field := range fields {
				class, ok := ClassOf(kind, field)
				if !ok || slices.Contains(g.classes, class) {
					t.Errorf("%s.%s does not exist, or is read anyway", kind, field)
				}
			}
		}
	}
}

func TestNobodyReadsReportersAndNoUnknownField(t *testing.T) {
	for _, way := range ieum.Ways()[:7] {
		if slices.Contains(grants[way].classes, ieum.ClassReporter) {
			t.Errorf("way %b reads reporters", way)
		}
	}
	if Readable(staff(everyRole...), ieum.ReachAll, "Student", "ResidentNumber") {
		t.Error("a field that does not exist is readable")
	}
	if Readable(staff(everyRole...), 0, "Student", "GivenName") {
		t.Error("without any way a student is readable")
	}
}

func TestRedact(t *testing.T) {
	student := &ieum.Student{
		Head: ieum.Head{ID: "student_1", Version: 3, Reach: ieum.ReachSchool}, FamilyName: "김", GivenName: "하나",
		DisplayName: "김하나", BirthDate: "2014-03-02", Grade: 5, School: "school_1", HomeArea: "area_1", Household: "household_1",
	}
	before := *student
	got := Redact(staff(ieum.RoleSchoolLead), student)
	want := &ieum.Student{
		Head: ieum.Head{
			ID: "student_1", Version: 3, Reach: ieum.ReachSchool,
			Redacted: []string{"BirthDate", "HomeArea", "Household", "RegisteredOn"},
		},
		FamilyName: "김", GivenName: "하나", DisplayName: "김하나", Grade: 5, School: "school_1",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(&before, student); diff != "" {
		t.Errorf("the entity itself was changed:\n%s", diff)
	}
	student.Reach |= ieum.ReachTeam
	if Redact(staff(ieum.RoleSchoolLead, ieum.RoleCaseManager), student) != student {
		t.Error("what is read in full is copied")
	}
}

func TestRedactTextsAndTheDirectory(t *testing.T) {
	worker := &ieum.Worker{Head: ieum.Head{ID: "worker_1"}, Name: ieum.Text{Ko: "이", En: "Lee"}, Organisation: "agency_1"}
	got := Redact(staff(ieum.RoleAuditor), worker)
	if got.Name != (ieum.Text{}) || !slices.Contains(got.Redacted, "Name") || worker.Name.Ko != "이" {
		t.Errorf("an auditor reads %+v", got)
	}
	if Redact(staff(ieum.RoleTeacher), worker) != worker {
		t.Error("a teacher does not read who works at an agency")
	}
}

func TestReportersAreEmptiedAndNeverNamed(t *testing.T) {
	report := &ieum.SafetyAction{Head: ieum.Head{ID: "safety_1"}, Seen: "멍", StaysWith: "담임"}
	got := without(report, []*ieum.Field{{Go: "StaysWith", Class: ieum.ClassReporter}, {Go: "Seen", Class: ieum.ClassWithheld}})
	if got.StaysWith != "" || got.Seen != "" {
		t.Errorf("not emptied: %+v", got)
	}
	if diff := cmp.Diff([]string{"Seen"}, got.Redacted); diff != "" {
		t.Error(diff)
	}
}

func TestHides(t *testing.T) {
	tests := []struct {
		name  string
		reach ieum.Reach
		kind  ieum.Kind
		want  ieum.Class // why; empty for not hidden
	}{
		{"a team reads needs", ieum.ReachTeam, "Need", ""},
		{"a school lead reads no needs", ieum.ReachSchool, "Need", ieum.ClassSensitive},
		{"a school lead reads selections", ieum.ReachSchool, "Selection", ""},
		{"a school lead reads stages of cases", ieum.ReachSchool, "Case", ""},
		{"a school lead reads no households", ieum.ReachSchool, "Household", ieum.ClassPersonal},
		{"a school lead reads no restrictions", ieum.ReachSchool, "Restriction", ieum.ClassWithheld},
		{"the centre reads domains of needs", ieum.ReachCentre, "Need", ""},
		{"the centre reads states of referrals", ieum.ReachCentre, "Referral", ""},
		{"the centre reads no enrolments", ieum.ReachCentre, "Enrolment", ieum.ClassSensitive},
		{"the centre reads why a case was sent up", ieum.ReachCentre, "Case", ""},
		{"the centre reads no tasks", ieum.ReachCentre, "Task", ieum.ClassSensitive},
		{"a school lead reads who manages", ieum.ReachSchool, "Manages", ""},
		{"school and team together read as the team", ieum.ReachSchool | ieum.ReachTeam, "Enrolment", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Hides(staff(everyRole...), tt.reach, tt.kind)
			if (got == nil) != (tt.want == "") || got != nil && got.Class != tt.want {
				t.Fatalf("Hides = %v, want %q", got, tt.want)
			}
			if got != nil && !errors.Is(got, ieum.ErrDenied) {
				t.Error("does not wrap ErrDenied")
			}
		})
	}
}

func TestReadNamesTheClassesThatAreRead(t *testing.T) {
	if diff := cmp.Diff([]ieum.Class{ieum.ClassPersonal, ieum.ClassStaff}, Read(staff(), ieum.ReachTeam, "Student")); diff != "" {
		t.Error(diff)
	}
	if got := Read(staff(), ieum.ReachSchool, "Household"); got != nil {
		t.Errorf("a school lead reads %v of a household", got)
	}
}

// The plans are the tables, worked out: for every kind, set of ways and field
// they say what Readable says.
func TestPlansAgreeWithTheTables(t *testing.T) {
	p := staff(everyRole...)
	for i := range ieum.Kinds() {
		info := &ieum.Kinds()[i]
		for reach := range allWays {
			var want []string
			readable := false
			for _, f := range info.Fields {
				if Readable(p, reach, info.Kind, f.Go) {
					readable = true
				} else if len(want) == 0 || want[len(want)-1] != f.Go {
					want = append(want, f.Go)
				}
			}
			var got []string
			for _, f := range hiddenFields(p, reach, info.Kind) {
				got = append(got, f.Go)
			}
			if !slices.Equal(got, want) || (Hides(p, reach, info.Kind) == nil) != readable {
				t.Errorf("%s by %b: hidden %v, want %v", info.Kind, reach, got, want)
			}
		}
	}
}

// Who reads no figures gets levels: not one of two that lie on one level.
func TestAnswerDays(t *testing.T) {
	for days, want := range map[int]int{0: 0, 1: 7, 3: 7, 7: 7, 8: 14, 14: 14, 15: 30, 30: 30, 31: 90, 90: 90, 91: 0} {
		for _, role := range everyRole {
			want := want
			if role == ieum.RoleCaseManager || role == ieum.RoleSupervisor || role == ieum.RoleCoordinator {
				want = days
			}
			if got := AnswerDays(staff(role), days); got != want {
				t.Errorf("%s reads %d days as %d, want %d", role, days, got, want)
			}
		}
	}
}
