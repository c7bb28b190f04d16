package graph_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
)

// dueRow is a row of what falls due, as it was answered.
type dueRow struct {
	DueOn, Kind, Text, Owner, Class, Level string
	Overdue                                bool
	Call                                   *struct{ Label, Phone string }
	Student                                *struct{ DisplayName string }
	Referral, Task, Case, Consent          *struct{ ID ieum.ID }
	Enrolment, Need                        *struct{ ID ieum.ID }
}

const dueQuery = `query($whole: Boolean!) { viewer { due(first: 100, wholeTeam: $whole) { totalCount nodes {
  dueOn overdue kind text owner class level call { label phone who { id } } student { displayName }
  referral { id } task { id } case { id } consent { id } enrolment { id } need { id }
} } } }`

// busyWeek is bada's, for whom something of every kind falls due: its case is a
// crisis and was sent up.
func busyWeek() []ieum.Entity {
	bada, file := id("Student", "bada"), id("Case", "bada")
	on := func(kind ieum.Kind, word string) ieum.Head { return head(kind, "bada-"+word, bada) }
	hangs := func(kind ieum.Kind) ieum.Head { return head(kind, "bada", bada) }
	shelter := &ieum.Agency{Head: head("Agency", "shelter", ""), Name: ko("숨은쉼터", "Hidden Shelter"), Status: ieum.Active, Confidential: true, Phone: "02-000-0009"}
	stay := &ieum.Service{Head: head("Service", "stay", shelter.ID), Agency: shelter.ID, Name: ko("긴급 보호", "Emergency stay"), Status: ieum.Active}
	return []ieum.Entity{
		shelter, stay,
		&ieum.Case{Head: hangs("Case"), Student: bada, Team: id("Team", "team"), Class: ieum.Crisis, Stage: ieum.Provision, Reason: "가출", OpenedOn: "2026-11-01", SentUpOn: "2026-11-20"},
		&ieum.Manages{Head: hangs("Manages"), CaseManager: id("CaseManager", "manager"), Student: bada, Since: "2026-11-01"},
		&ieum.Need{Head: on("Need", "urgent"), Subject: bada, Domain: "1000000-2", Level: ieum.LevelUrgent, Status: ieum.NeedOpen, Since: "2026-11-23"},
		&ieum.Need{Head: on("Need", "low"), Subject: bada, Domain: "2000000-1", Level: ieum.LevelLow, Status: ieum.NeedOpen, Since: "2026-11-01"},
		&ieum.Goal{Head: hangs("Goal"), Case: file, Need: id("Need", "bada-low"), Text: "저녁 먹기"},
		&ieum.Task{Head: hangs("Task"), Goal: id("Goal", "bada"), Text: "신청서 쓰기", Owner: ieum.OwnerGuardian, DueOn: "2026-11-20"},
		&ieum.FollowUp{Head: hangs("FollowUp"), Case: file, Text: "안부 확인", DueOn: "2026-12-01"},
		&ieum.Referral{Head: on("Referral", "meals"), Student: bada, Service: id("Service", "meals"), Need: id("Need", "bada-low"), State: ieum.ReferralRequested, RequestedOn: "2026-11-17", DueOn: "2026-11-24"},
		&ieum.Referral{Head: on("Referral", "stay"), Student: bada, Service: stay.ID, State: ieum.ReferralOnHold, RequestedOn: "2026-11-16", DueOn: "2026-11-25"},
		&ieum.Consent{Head: on("Consent", "meals"), Student: bada, Kind: ieum.ConsentThirdParty, Recipient: id("Agency", "centre"), Items: []ieum.ConsentItem{ieum.ItemNeeds}, Decision: ieum.Given, RecordedOn: "2026-11-01", ValidUntil: "2026-12-02"},
		&ieum.Consent{Head: on("Consent", "support"), Student: bada, Kind: ieum.ConsentSupport, Items: []ieum.ConsentItem{ieum.ItemIdentity}, Decision: ieum.Unreachable, RecordedOn: "2026-11-01", RetryOn: "2026-11-22"},
		&ieum.Enrolment{Head: hangs("Enrolment"), Beneficiary: bada, Service: id("Service", "meals"), Worker: id("Worker", "worker"), Since: "2026-11-02", Until: "2026-12-03"},
	}
}

func dueHouse(t *testing.T) *house {
	t.Helper()
	signIn := smallSignIn()
	signIn["supervisor"] = id("Staff", "supervisor")
	rows := fixture()
	for _, e := range rows {
		if team, ok := e.(*ieum.Team); ok {
			team.Supervisor = signIn["supervisor"]
		}
	}
	supervisor := &ieum.Staff{Head: head("Staff", "supervisor", ""), DisplayName: "장슈퍼", Roles: []ieum.Role{ieum.RoleSupervisor}, Active: true, ApprovedUntil: "2027-02-28"}
	return newHouse(t, embeddedStore, append(append(rows, supervisor), busyWeek()...), signIn)
}

func (h *house) due(t *testing.T, who string, headers ...string) []dueRow {
	t.Helper()
	var got struct {
		Viewer struct {
			Due struct {
				TotalCount int
				Nodes      []dueRow
			}
		}
	}
	body, err := json.Marshal(map[string]any{"query": dueQuery, "variables": map[string]any{"whole": true}})
	if err != nil {
		t.Fatal(err)
	}
	a := h.send(t, who, string(body), headers...)
	if err := json.Unmarshal(a.Data, &got); err != nil {
		t.Fatal(a.body)
	}
	if got.Viewer.Due.TotalCount != len(got.Viewer.Due.Nodes) {
		t.Errorf("%d rows of %d", len(got.Viewer.Due.Nodes), got.Viewer.Due.TotalCount)
	}
	return got.Viewer.Due.Nodes
}

func TestDueSaysWhatToDoAndWhomToCall(t *testing.T) {
	rows := dueHouse(t).due(t, "case-manager")
	var got []string
	for _, r := range rows {
		line := []string{r.DueOn, r.Kind, r.Text, r.Owner, r.Class, r.Level}
		if r.Call != nil {
			line = append(line, r.Call.Label+" "+r.Call.Phone)
		}
		got = append(got, strings.Join(line, " | "))
	}
	want := []string{
		"2026-11-20 | TASK | 신청서 쓰기 | GUARDIAN | CRISIS | URGENT",
		"2026-11-22 | CONSENT_RETRY | 연락이 닿지 않아 못 받은 지원 동의 다시 여쭙기 | CASE_MANAGER | CRISIS | URGENT",
		"2026-11-23 | URGENT_NEED | 긴급 욕구에 바로 대응하기: 정신 건강, 기록한 뒤 조치 없음 | CASE_MANAGER | CRISIS | URGENT",
		"2026-11-24 | REFERRAL | 새솔복지관의 의뢰 답변 확인: ‘저녁 도시락’, 7일째 | CASE_MANAGER | CRISIS | URGENT | 새솔복지관 02-000-0001",
		"2026-11-24 | SUPPORT_CONSENT | 지원 동의 받기: 동의나 근거 없이 서비스를 제공하고 있음 | CASE_MANAGER | CRISIS | URGENT",
		"2026-11-25 | REFERRAL | 보류된 의뢰를 숨은쉼터에 다시 확인: ‘긴급 보호’ | CASE_MANAGER | CRISIS | URGENT | 숨은쉼터 02-000-0009",
		"2026-11-30 | STAGE | 사정 단계 마무리 | CASE_MANAGER | INTENSIVE | HIGH",
		"2026-12-01 | FOLLOW_UP | 안부 확인 | CASE_MANAGER | CRISIS | URGENT",
		"2026-12-02 | CONSENT_END | 제3자 제공 동의 끝나기 전에 다시 받기: 새솔복지관 | CASE_MANAGER | CRISIS | URGENT",
		"2026-12-03 | SERVICE_END | 새솔복지관의 ‘저녁 도시락’ 종료 전에 다음 계획 세우기 | CASE_MANAGER | CRISIS | URGENT | 이가온 사회복지사 02-000-0000",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestDueInEnglish(t *testing.T) {
	var got []string
	for _, r := range dueHouse(t).due(t, "case-manager", "Accept-Language", "en") {
		if r.Kind != "TASK" && r.Kind != "FOLLOW_UP" { // as they were written
			got = append(got, r.Text)
		}
	}
	want := []string{
		"Ask again, nobody was reached: consent to support",
		"Act now on an urgent need: Mental health, nothing was done since it was recorded",
		"Ask Saesol Welfare Centre for an answer: “Evening meals”, day 7",
		"Get consent to support: services are given without consent or ground",
		"Ask Hidden Shelter about the referral on hold: “Emergency stay”",
		"Finish the stage: Assessment",
		"Renew before it ends: consent to hand over data, Saesol Welfare Centre",
		"Plan what follows before “Evening meals” at Saesol Welfare Centre ends",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Each row leads to what it hangs on, and to nothing else.
func TestDueHangsOnWhatItIsAbout(t *testing.T) {
	ref := func(v *struct{ ID ieum.ID }) ieum.ID {
		if v == nil {
			return ""
		}
		return v.ID
	}
	file, low := id("Case", "bada"), id("Need", "bada-low")
	want := map[string][]ieum.ID{ // referral, task, case, consent, enrolment, need
		"TASK": {"", id("Task", "bada"), file, "", "", low}, "CONSENT_RETRY": {"", "", file, id("Consent", "bada-support"), "", ""},
		"URGENT_NEED": {"", "", file, "", "", id("Need", "bada-urgent")}, "SUPPORT_CONSENT": {"", "", file, "", "", ""},
		"FOLLOW_UP": {"", "", file, "", "", ""}, "CONSENT_END": {"", "", file, id("Consent", "bada-meals"), "", ""},
		"SERVICE_END": {"", "", file, "", id("Enrolment", "bada"), ""}, "STAGE": {"", "", id("Case", "case"), "", "", ""},
	}
	rows := dueHouse(t).due(t, "case-manager")
	if len(rows) != 10 {
		t.Errorf("%d rows are due, want 10", len(rows))
	}
	for _, r := range rows {
		got := []ieum.ID{ref(r.Referral), ref(r.Task), ref(r.Case), ref(r.Consent), ref(r.Enrolment), ref(r.Need)}
		if r.Kind == "REFERRAL" {
			if got[0] == "" || got[2] != file || got[1]+got[3]+got[4] != "" {
				t.Errorf("a referral hangs on %v", got)
			}
			continue
		}
		if diff := cmp.Diff(want[r.Kind], got); diff != "" {
			t.Errorf("%s: %s", r.Kind, diff)
		}
	}
}

func TestDueIsWhatEachRoleMayKnow(t *testing.T) {
	h := dueHouse(t)
	kinds := func(who string) (list []string) {
		for _, r := range h.due(t, who) {
			list = append(list, r.Kind)
		}
		return list
	}
	whole := kinds("case-manager")
	emergency := func(kind string) bool { return strings.HasPrefix(kind, "EMERGENCY_") }
	all := kinds("supervisor")
	decided := slices.DeleteFunc(slices.Clone(all), func(kind string) bool { return !emergency(kind) })
	if diff := cmp.Diff([]string{"EMERGENCY_REQUEST", "EMERGENCY_REQUEST", "EMERGENCY_REVIEW"}, decided); diff != "" {
		t.Errorf("what the supervisor decides: %s", diff)
	}
	if diff := cmp.Diff(whole, slices.DeleteFunc(all, emergency)); diff != "" || len(whole) != 10 {
		t.Errorf("the supervisor: %s", diff)
	}
	for _, nobody := range []string{"school-lead", "outsider", "auditor", "teacher"} {
		if got := kinds(nobody); got != nil {
			t.Errorf("%s is told of %v", nobody, got)
		}
	}
	rows := h.due(t, "coordinator")
	var texts []string
	for _, r := range rows {
		texts = append(texts, r.Kind+" "+r.Text+" "+r.Class+" "+r.Level)
		if r.Kind == "URGENT_NEED" && (r.Call == nil || r.Call.Label != "박한결 사례관리자") {
			t.Errorf("whom the centre calls: %+v", r.Call)
		}
		if r.Student == nil || r.Consent != nil || r.Enrolment != nil || r.Task != nil {
			t.Errorf("the centre reads %+v", r)
		}
	}
	want := []string{
		"EMERGENCY_REQUEST 긴급 열람 요청 승인하기 INTENSIVE HIGH",
		"EMERGENCY_REVIEW 승인 없이 열린 긴급 열람 점검하기 INTENSIVE HIGH",
		"REFERRAL 보류된 의뢰를 숨은쉼터에 다시 확인: ‘긴급 보호’ CRISIS URGENT",
		"REFERRAL 새솔복지관의 의뢰 답변 확인: ‘저녁 도시락’, 7일째 CRISIS URGENT",
		"URGENT_NEED 긴급 욕구 살피기: 정신 건강, 의뢰 없음 CRISIS URGENT",
	}
	if diff := cmp.Diff(want, slices.Sorted(slices.Values(texts))); diff != "" {
		t.Error(diff)
	}
}
