package desk

import (
	"errors"
	"testing"
	"time"

	"ieum/internal/ieum"
)

func hanaInEmergency() RequestEmergencyAccessInput {
	return RequestEmergencyAccessInput{FamilyName: "김", GivenName: "하나", BirthDate: "2016-01-15", Extent: ieum.WholeRecord, Reason: "연락이 끊김"}
}

// later sets the clock of the office forward.
func (o *office) later(by time.Duration) {
	now := o.Clock().Add(by)
	o.Clock = func() time.Time { return now }
}

// sees reports whether an account sees Hana, by every kind of read.
func (o *office) sees(t *testing.T, who string) bool {
	t.Helper()
	s := o.as(t, who)
	found, err := s.Student(t.Context(), hana)
	if err != nil {
		t.Fatal(err)
	}
	list, err := s.Students(t.Context(), StudentFilter{Text: "하나"}, firstPage())
	if err != nil || list.Total != len(list.Rows) || (list.Total == 1) != (found != nil) {
		t.Fatalf("%s: listed %d of %d, got one: %v, %v", who, len(list.Rows), list.Total, found != nil, err)
	}
	return found != nil
}

// What a second person grants is open at once, for four hours, to read and not to
// write; it ends by itself, and at once where somebody ends it.
func TestAccessInAnEmergency(t *testing.T) {
	o := open(t)
	asked, err := o.as(t, "outsider").RequestEmergencyAccess(t.Context(), hanaInEmergency())
	if err != nil || asked.EmergencyAccess.State != ieum.EmergencyRequested || asked.EmergencyAccess.Student != "" || o.sees(t, "outsider") {
		t.Fatalf("%+v, %v", asked.EmergencyAccess, err)
	}
	grant := GrantEmergencyAccessInput{EmergencyAccess: asked.EmergencyAccess.ID}
	if _, err := o.as(t, "outsider").GrantEmergencyAccess(t.Context(), grant); !errors.Is(err, ieum.ErrDenied) {
		t.Errorf("whoever asked grants: %v", err)
	}
	if _, err := o.as(t, "manager").GrantEmergencyAccess(t.Context(), grant); !errors.Is(err, ieum.ErrDenied) {
		t.Errorf("the case team grants: %v", err)
	}
	granted, err := o.as(t, "supervisor").GrantEmergencyAccess(t.Context(), grant)
	if err != nil || granted.EmergencyAccess.State != ieum.EmergencyOpen || granted.EmergencyAccess.Student != hana {
		t.Fatalf("%+v, %v", granted.EmergencyAccess, err)
	}
	if !o.sees(t, "outsider") {
		t.Error("not open to whoever asked")
	}
	if _, err := o.as(t, "outsider").RecordNeed(t.Context(), RecordNeedInput{Student: hana, Domain: "1000000-2", Level: ieum.LevelHigh}); !errors.Is(err, ieum.ErrDenied) {
		t.Errorf("it lets write: %v", err)
	}
	o.later(ieum.EmergencyLasts - time.Second)
	if !o.sees(t, "outsider") {
		t.Error("it ends too early")
	}
	o.later(time.Second)
	if o.sees(t, "outsider") {
		t.Error("it does not end")
	}
	if n := o.Emergencies("granted"); n != 1 || o.Emergencies("requested") != 1 {
		t.Errorf("counted %d times", n)
	}
}

func TestAccessThatIsEnded(t *testing.T) {
	for _, by := range []string{"outsider", "supervisor"} {
		o := open(t)
		asked, err := o.as(t, "outsider").RequestEmergencyAccess(t.Context(), hanaInEmergency())
		if err != nil {
			t.Fatal(err)
		}
		access := asked.EmergencyAccess.ID
		if _, err := o.as(t, "supervisor").GrantEmergencyAccess(t.Context(), GrantEmergencyAccessInput{EmergencyAccess: access}); err != nil {
			t.Fatal(err)
		}
		if _, err := o.as(t, "colleague").EndEmergencyAccess(t.Context(), EndEmergencyAccessInput{EmergencyAccess: access}); !errors.Is(err, ieum.ErrNotFound) {
			t.Errorf("a colleague ends it: %v", err)
		}
		if _, err := o.as(t, by).EndEmergencyAccess(t.Context(), EndEmergencyAccessInput{EmergencyAccess: access}); err != nil || o.sees(t, "outsider") {
			t.Errorf("ended by the %s: %v", by, err)
		}
	}
}

// The audit knows of whom it was, and that a request handed nothing out; who is
// masked asks for nobody.
func TestTheAuditOfAccessInAnEmergency(t *testing.T) {
	o := open(t)
	last := func() (subject ieum.ID, denied bool, action string) {
		e := o.spy.audited[len(o.spy.audited)-1]
		return e.Subject, e.Denied, e.Action
	}
	asked, err := o.as(t, "outsider").RequestEmergencyAccess(t.Context(), hanaInEmergency())
	if subject, denied, action := last(); err != nil || subject != hana || !denied || action != "requestEmergencyAccess" {
		t.Errorf("%s %v %s, %v", subject, denied, action, err)
	}
	_, err = o.as(t, "supervisor").GrantEmergencyAccess(t.Context(), GrantEmergencyAccessInput{EmergencyAccess: asked.EmergencyAccess.ID})
	if subject, denied, action := last(); err != nil || subject != hana || denied || action != "grantEmergencyAccess" {
		t.Errorf("%s %v %s, %v", subject, denied, action, err)
	}
	masked := with(t, &ieum.Restriction{Head: on(duri, "Restriction", "nuri"), Student: duri, Masked: id("CaseManager", "nuri"), Reason: "ALLEGED_ABUSER"})
	if _, err := masked.as(t, "outsider").RequestEmergencyAccess(t.Context(), hanaInEmergency()); err != nil {
		t.Fatal(err)
	}
	list, err := masked.as(t, "supervisor").EmergencyAccesses(t.Context(), firstPage())
	if err != nil || list.Total != 0 {
		t.Errorf("what somebody asked who is masked waits for %d, %v", list.Total, err)
	}
}

func TestHowOftenAnAccountMayAsk(t *testing.T) {
	o := open(t)
	for i := range maxEmergencies + 1 {
		_, err := o.as(t, "outsider").RequestEmergencyAccess(t.Context(), hanaInEmergency())
		if late := i == maxEmergencies; errors.Is(err, ieum.ErrLimit) != late || !late && err != nil {
			t.Errorf("the %d. time: %v", i+1, err)
		}
	}
	for _, who := range []string{"expired", "lead", "teacher", "editor", "auditor", "administrator"} {
		if _, err := o.as(t, who).RequestEmergencyAccess(t.Context(), hanaInEmergency()); !errors.Is(err, ieum.ErrDenied) {
			t.Errorf("%s asks: %v", who, err)
		}
	}
}

// What somebody opens alone hangs on an open case of class CRISIS, of the one
// student who is meant.
func TestWhatSomebodyOpensAlone(t *testing.T) {
	file := func(class ieum.CaseClass, closed ieum.Date) ieum.Entity {
		return &ieum.Case{Head: on(hana, "Case", "more"), Student: hana, Class: class, Stage: ieum.Intake, OpenedOn: "2026-11-20", ClosedOn: closed}
	}
	twin := func() ieum.Entity {
		return &ieum.Student{
			Head: own("Student", "twin"), FamilyName: "김", GivenName: "하나", DisplayName: "김하나", BirthDate: "2016-01-15", Grade: 4, School: id("School", "three"),
		}
	}
	for name, tt := range map[string]struct {
		rows   []ieum.Entity
		school ieum.ID
		want   ieum.EmergencyState
	}{
		"a crisis": {[]ieum.Entity{file(ieum.Crisis, "")}, "", ieum.EmergencyOpen}, "no crisis": {nil, "", ieum.EmergencyRequested},
		"a crisis that is over": {[]ieum.Entity{file(ieum.Crisis, "2026-11-21")}, "", ieum.EmergencyRequested}, "a case followed closely": {[]ieum.Entity{file(ieum.Intensive, "")}, "", ieum.EmergencyRequested},
		"two of the name": {[]ieum.Entity{file(ieum.Crisis, ""), twin()}, "", ieum.EmergencyRequested}, "told apart by school": {[]ieum.Entity{file(ieum.Crisis, ""), twin()}, id("School", "one"), ieum.EmergencyOpen},
		"at another school": {[]ieum.Entity{file(ieum.Crisis, ""), twin()}, id("School", "three"), ieum.EmergencyRequested},
	} {
		in := hanaInEmergency()
		in.Extent, in.School = ieum.ContactsAndSafety, tt.school
		o := open(t)
		if len(tt.rows) > 0 {
			o = with(t, tt.rows...)
		}
		asked, err := o.as(t, "outsider").RequestEmergencyAccess(t.Context(), in)
		if err != nil || asked.EmergencyAccess.State != tt.want || (asked.EmergencyAccess.Student == hana) != (tt.want == ieum.EmergencyOpen) {
			t.Errorf("%s: %+v, %v", name, asked.EmergencyAccess, err)
		}
	}
}

// A request for a student whom somebody does not see, and one that is not there,
// are told apart neither by the answer nor by the audit.
func TestARequestThatIsHiddenIsAbsent(t *testing.T) {
	o := open(t)
	asked, err := o.as(t, "outsider").RequestEmergencyAccess(t.Context(), hanaInEmergency())
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []ieum.ID{asked.EmergencyAccess.ID, id("EmergencyAccess", "nowhere")} {
		s := o.as(t, "coordinator")
		_, err := s.GrantEmergencyAccess(t.Context(), GrantEmergencyAccessInput{EmergencyAccess: id})
		entries := o.finish(t, s)
		if !errors.Is(err, ieum.ErrNotFound) || len(entries) != 1 || !entries[0].Denied || entries[0].Subject != id || entries[0].Misses != 1 {
			t.Errorf("%v, %+v", err, entries)
		}
	}
}
