package storetest

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ieum/internal/ieum"
)

// testScripts runs random writes and reads on a store and on the model, and
// compares every answer. More rounds: go test -rapid.checks=1000.
func testScripts(t *testing.T, open func(t *testing.T) ieum.Store) {
	// Each round opens a store; a hundred, the usual number, take too long for
	// an ordinary run.
	if checks := flag.Lookup("rapid.checks"); checks != nil && checks.Value.String() == checks.DefValue {
		if err := checks.Value.Set("25"); err != nil {
			t.Fatal(err)
		}
		defer checks.Value.Set(checks.DefValue)
	}
	rapid.Check(t, func(rt *rapid.T) {
		sc := &script{T: rt, ctx: t.Context(), store: open(t), model: model{}}
		sc.write(append(network(),
			&ieum.Service{Head: on(agency("wee"), "Service", "clinic"), Agency: agency("wee"), Needs: []string{"1", "2-1"}},
			&ieum.Service{Head: on(agency("bokji"), "Service", "tutor"), Agency: agency("bokji"), Needs: []string{"2"}}))
		sc.write([]ieum.Entity{sc.random("Household"), sc.random("Student"), sc.random("Staff")})
		rt.Repeat(map[string]func(*rapid.T){
			"put":         sc.step(sc.put),
			"put several": sc.step(sc.putSeveral),
			"entities":    sc.step(sc.entities),
			"students":    sc.step(sc.students),
			"cases":       sc.step(sc.cases),
			"referrals":   sc.step(sc.referrals),
			"due":         sc.step(sc.due),
			"work":        sc.step(sc.work),
			"emergencies": sc.step(sc.emergencies),
			"reports":     sc.step(sc.reports),
			"accounts":    sc.step(sc.accounts),
			"records":     sc.step(sc.records),
			"around":      sc.step(sc.around),
			"served":      sc.step(sc.served),
			"inverses":    sc.step(sc.inverses),
			"may see":     sc.step(sc.maySee),
		})
	})
}

// script is one run: the store under test and what it should hold.
type script struct {
	*rapid.T
	ctx   context.Context
	store ieum.Store
	model model
}

func (sc *script) step(fn func()) func(*rapid.T) {
	return func(t *rapid.T) {
		sc.T = t
		fn()
	}
}

// pick draws one of the values.
func pick[T any](sc *script, what string, values ...T) T {
	return rapid.SampledFrom(values).Draw(sc.T, what)
}

// some draws an id of the model's rows of a kind, or none.
func (sc *script) some(kind ieum.Kind) ieum.ID {
	ids := []ieum.ID{""}
	for _, id := range slices.Sorted(maps.Keys(sc.model)) {
		if id.Is(kind) {
			ids = append(ids, id, id)
		}
	}
	return pick(sc, string(kind), ids...)
}

func (sc *script) day() ieum.Date {
	return pick[ieum.Date](sc, "day", "", "2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25")
}

// fresh is the head of a row on a root; its id may be taken, and then the
// version is mostly the right one, else none or another.
func (sc *script) fresh(kind ieum.Kind, root ieum.ID) ieum.Head {
	head := on(root, kind, fmt.Sprint(rapid.IntRange(0, 7).Draw(sc.T, "name")))
	if root == "" {
		head.Root = head.ID
	}
	if old, ok := sc.model[head.ID]; ok {
		head.Version = pick(sc, "version", 1, 1, 1, 0) * (old.Meta().Version + pick(sc, "off by", 0, 0, 0, 0, 1, -1))
	}
	return head
}

// random makes a row that refers to rows of the model only. It is nil where
// there is nothing to hang it on.
func (sc *script) random(kind ieum.Kind) ieum.Entity {
	of := ieum.ID("")
	if !ieum.InfoOf(kind).OwnRoot() {
		if of = sc.some("Student"); of == "" {
			return nil
		}
	}
	head := sc.fresh(kind, of)
	switch kind {
	case "Household":
		return &ieum.Household{Head: head, Types: pick(sc, "types", nil, []string{"SINGLE_PARENT"}, []string{"GRANDPARENT", "MULTICULTURAL"})}
	case "Student":
		return &ieum.Student{
			Head: head, DisplayName: pick(sc, "name", "", "가", "나", "Mina", "m%"), School: sc.some("School"),
			Grade: pick(sc, "grade", 0, 1, 2, 11), Household: sc.some("Household"), RegisteredBy: sc.some("Staff"), BirthDate: pick[ieum.Date](sc, "born", "", "2010-01-01", "2010-01-02"),
		}
	case "Staff":
		return &ieum.Staff{
			Head: head, Active: pick(sc, "active", true, true, false), ApprovedUntil: sc.day(), Team: sc.some("Team"),
			CreatedAt: sc.moment(), Roles: pick(sc, "roles", nil, []ieum.Role{ieum.RoleAdministrator}, []ieum.Role{ieum.RoleTeacher, ieum.RoleAdministrator}),
			School: sc.some("School"), District: sc.some("District"), Self: sc.some(pick[ieum.Kind](sc, "self", "CaseManager", "Worker")),
		}
	case "Team":
		return &ieum.Team{Head: head, Supervisor: sc.some("Staff")}
	case "Case":
		return &ieum.Case{
			Head: head, Student: of, Team: sc.some("Team"), Class: pick(sc, "class", "", ieum.Regular, ieum.Crisis), Stage: sc.stage(),
			OpenedOn: sc.day(), ClosedOn: sc.day(), SentUpOn: sc.day(),
		}
	case "Need":
		return &ieum.Need{
			Head: head, Subject: of, Domain: pick(sc, "domain", "1", "2", "2-1"), Status: pick(sc, "status", ieum.NeedOpen, ieum.NeedMet),
			Level: pick(sc, "level", "", ieum.LevelLow, ieum.LevelUrgent), Since: sc.day(),
		}
	case "Referral":
		return &ieum.Referral{
			Head: head, Student: of, Service: sc.some("Service"), State: sc.state(), RequestedOn: sc.day(), DueOn: sc.day(), Need: sc.some("Need"),
			Ground: pick(sc, "ground", "", "", "CHILD_ABUSE_REPORT"), GroundReviewedOn: pick(sc, "reviewed", "", "", today),
		}
	case "StageEntry":
		return &ieum.StageEntry{Head: head, Case: sc.some("Case"), Stage: sc.stage(), DueOn: sc.day(), LeftOn: sc.day()}
	case "FollowUp":
		return &ieum.FollowUp{Head: head, Case: sc.some("Case"), DueOn: sc.day(), DoneOn: sc.day()}
	case "Selection":
		return &ieum.Selection{Head: head, Student: of, State: pick(sc, "selection", "", ieum.SelectionUnderWay, ieum.Selected), DueOn: sc.day()}
	case "Task", "Conference":
		return sc.doing(kind, head)
	case "Contact":
		return &ieum.Contact{Head: head, Case: sc.some("Case"), On: sc.day()}
	case "SafetyAction":
		return &ieum.SafetyAction{Head: head, Case: sc.some("Case"), On: sc.day()}
	case "Consent":
		return sc.consent(head)
	case "Signature":
		return &ieum.Signature{
			Head: head, Consent: sc.some("Consent"), Person: pick(sc, "signer", of, of, sc.some("Person")), SignedOn: sc.day(),
			Capacity: pick(sc, "capacity", ieum.SignsSelf, ieum.SignsParent, ieum.SignsCarer),
		}
	case "Family":
		return &ieum.Family{
			Head: head, From: of, To: sc.some("Person"), LegalRepresentative: pick(sc, "represents", true, false),
			Verified: pick(sc, "paper", "", ieum.FamilyRegister),
		}
	case "Restriction":
		masked := sc.some(pick[ieum.Kind](sc, "masked", "CaseManager", "Worker", "Agency", "Person"))
		return &ieum.Restriction{Head: head, Student: of, Masked: masked, From: sc.day(), Until: sc.day()}
	case "Manages":
		return &ieum.Manages{Head: head, CaseManager: sc.some("CaseManager"), Student: of, Since: sc.day(), Until: sc.day()}
	case "EmergencyAccess":
		return &ieum.EmergencyAccess{
			Head: head, RequestedBy: sc.some("Staff"), Student: sc.some("Student"), RequestedAt: sc.moment(), Until: sc.moment(),
			OpenedAt: sc.moment(), ReviewDueOn: sc.day(), ReviewedAt: sc.moment(), EndedBy: pick(sc, "ended", "", sc.some("Staff")),
			Extent: pick(sc, "extent", ieum.WholeRecord, ieum.ContactsAndSafety),
		}
	case "DirectoryReport":
		return &ieum.DirectoryReport{Head: head, Node: sc.some("Agency"), State: sc.judged(), By: sc.some("Staff"), At: sc.moment()}
	}
	return sc.athome(kind, head)
}

// doing makes a task or a conference.
func (sc *script) doing(kind ieum.Kind, head ieum.Head) ieum.Entity {
	if kind == "Task" {
		return &ieum.Task{
			Head: head, Owner: pick(sc, "owner", "", ieum.OwnerAgency), DueOn: sc.day(), DoneOn: sc.day(), ChangedAt: sc.moment(), Text: pick(sc, "task", "", "전화"),
			Conference: sc.some("Conference"),
		}
	}
	return &ieum.Conference{
		Head: head, Case: sc.some("Case"), Kind: pick(sc, "sits", "", ieum.IntegratedConference), PlannedOn: sc.day(), HeldOn: sc.day(), CalledOffOn: sc.day(),
		Members: list(sc.some("Worker")), ChangedAt: sc.moment(),
	}
}

func (sc *script) consent(head ieum.Head) *ieum.Consent {
	return &ieum.Consent{
		Head: head, Student: head.Root, Kind: pick(sc, "consent", ieum.ConsentSupport, ieum.ConsentThirdParty), Recipient: sc.some("Agency"),
		Decision: pick(sc, "decision", ieum.Given, ieum.Given, ieum.Refused, ieum.Unreachable), RecordedOn: sc.day(),
		Items: pick(sc, "items", nil, []ieum.ConsentItem{ieum.ItemNeeds}), RefusalNoticeGiven: pick(sc, "notice", true, true, false),
		ValidFrom: sc.day(), ValidUntil: sc.day(), RetryOn: sc.day(), WithdrawnOn: pick(sc, "withdrawn", "", "", sc.day()),
	}
}

// athome makes a row that may hang on a household as well.
func (sc *script) athome(kind ieum.Kind, head ieum.Head) ieum.Entity {
	home := sc.some("Household")
	if home != "" {
		head.Root = home
	}
	switch kind {
	case "Person":
		return &ieum.Person{Head: head, Household: home, DisplayName: pick(sc, "name", "어머니", "삼촌")}
	case "Enrolment":
		beneficiary := sc.some("Person")
		if home == "" {
			beneficiary = head.Root
		}
		return &ieum.Enrolment{Head: head, Beneficiary: beneficiary, Service: sc.some("Service"), Need: sc.some("Need"), Since: sc.day(), Until: sc.day()}
	}
	panic("storetest: the script makes no " + string(kind))
}

func (sc *script) stage() ieum.Stage {
	return pick(sc, "stage", "", ieum.Assessing, ieum.Reassessment, ieum.Provision)
}

func (sc *script) state() ieum.ReferralState {
	return pick(sc, "state", "", ieum.ReferralRequested, ieum.ReferralRejected)
}

func (sc *script) judged() ieum.ReportState {
	return pick(sc, "report", "", ieum.ReportOpen, ieum.ReportOpen, ieum.ReportDeclined)
}

func (sc *script) moment() time.Time {
	return pick(sc, "moment", time.Time{}, morning, morning.Add(time.Microsecond), morning.Add(time.Hour))
}

// scripted are the kinds that scripts write, the ones that decide about
// sight more often.
var scripted = []ieum.Kind{
	"Household", "Student", "Student", "Staff", "Staff", "Team", "Case", "Case", "Person", "Enrolment", "Need", "Referral",
	"StageEntry", "FollowUp", "Manages", "Restriction", "Restriction", "Need", "Consent", "Consent", "Signature", "Family", "Contact", "SafetyAction", "Selection", "Task", "Conference",
	"DirectoryReport", "DirectoryReport", "EmergencyAccess", "EmergencyAccess",
}

func (sc *script) put() {
	if e := sc.random(pick(sc, "kind", scripted...)); e != nil {
		sc.write([]ieum.Entity{e})
	}
}

func (sc *script) putSeveral() {
	var batch []ieum.Entity
	for range rapid.IntRange(2, 5).Draw(sc.T, "rows") {
		if e := sc.random(pick(sc, "kind", scripted...)); e != nil {
			batch = append(batch, e)
		}
	}
	sc.write(batch)
}

// write puts a batch in the store and, if it is right, in the model.
func (sc *script) write(batch []ieum.Entity) {
	sc.Helper()
	want, roots := sc.judge(batch), rootsOf(batch)
	for _, e := range batch {
		if old, ok := sc.model[e.Meta().ID]; ok {
			roots = append(roots, old.Meta().Root)
		}
	}
	var put []ieum.Entity
	for _, e := range batch {
		put = append(put, duplicate(e))
	}
	err := sc.store.Update(sc.ctx, roots, putAll(put))
	if !errors.Is(err, want) || (err == nil) != (want == nil) {
		sc.Fatalf("put: %v, want %v", err, want)
	}
	if want != nil {
		return
	}
	for _, e := range put {
		sc.model[e.Meta().ID] = e
	}
}

// judge says what a batch should come to.
func (sc *script) judge(batch []ieum.Entity) error {
	twice, stale := map[ieum.ID]bool{}, false
	for _, e := range batch {
		head := e.Meta()
		if twice[head.ID] {
			return ieum.ErrInvalid
		}
		twice[head.ID] = true
		version := 0
		if old, ok := sc.model[head.ID]; ok {
			version = old.Meta().Version
		}
		stale = stale || version != head.Version
	}
	if stale {
		return ieum.ErrConflict
	}
	return nil
}
