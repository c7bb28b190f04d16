package casework

import (
	"errors"
	"testing"
	"time"

	"ieum/internal/ieum"
)

func emergencyAct(by string, after time.Duration) Act {
	at := time.Date(2026, 11, 27, 3, 0, 0, 0, time.UTC).Add(after) // a Friday
	return Act{Today: ieum.DateOf(at), At: at, By: ieum.ID(by)}
}

// Nothing is opened by whoever asks, but for contacts and the safety plan of a
// student in a crisis, a few times a day.
func TestWhatIsOpenedAlone(t *testing.T) {
	student := ieum.DerivedID("Student", "test", "1")
	whole := NewEmergencyAccess{Student: student, Crisis: true, Extent: ieum.WholeRecord}
	plan := NewEmergencyAccess{Student: student, Crisis: true, Extent: ieum.ContactsAndSafety}
	calm, nobody, often, once := plan, plan, plan, plan
	calm.Crisis, nobody.Student, often.Alone, once.Alone = false, "", MostAlone, MostAlone-1
	for name, tt := range map[string]struct {
		in   NewEmergencyAccess
		want ieum.EmergencyState
	}{
		"the whole record": {whole, ieum.EmergencyRequested}, "contacts in a crisis": {plan, ieum.EmergencyOpen},
		"contacts without a crisis": {calm, ieum.EmergencyRequested}, "nobody": {nobody, ieum.EmergencyRequested},
		"the third of a day": {once, ieum.EmergencyOpen}, "the fourth of a day": {often, ieum.EmergencyRequested},
	} {
		a := emergencyAct("staff_a", 0)
		e := RequestEmergencyAccess(a, tt.in)
		if got := e.StateAt(a.At); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
		if open := tt.want == ieum.EmergencyOpen; open != (e.ReviewDueOn == "2026-11-30") || open != e.Until.Equal(a.At.Add(4*time.Hour)) || e.GrantedBy != "" {
			t.Errorf("%s: until %v, review by %q", name, e.Until, e.ReviewDueOn)
		}
	}
}

func TestTheLifeOfEmergencyAccess(t *testing.T) {
	asked := RequestEmergencyAccess(emergencyAct("staff_a", 0), NewEmergencyAccess{Student: "student_1", Extent: ieum.WholeRecord})
	if _, err := GrantEmergencyAccess(emergencyAct("staff_a", time.Minute), asked); !errors.Is(err, ieum.ErrDenied) {
		t.Errorf("own: %v", err)
	}
	if _, err := GrantEmergencyAccess(emergencyAct("staff_b", ieum.EmergencyWaits), asked); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("late: %v", err)
	}
	if _, err := ReviewEmergencyAccess(emergencyAct("staff_b", time.Minute), asked, true, ""); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("a review of what is shut: %v", err)
	}
	granted, err := GrantEmergencyAccess(emergencyAct("staff_b", ieum.EmergencyWaits-time.Microsecond), asked)
	if err != nil || granted.GrantedBy != "staff_b" || granted.Until.Sub(granted.OpenedAt) != 4*time.Hour || asked.GrantedBy != "" {
		t.Fatalf("%+v, %v", granted, err)
	}
	if _, err := GrantEmergencyAccess(emergencyAct("staff_c", ieum.EmergencyWaits), granted); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("granted twice: %v", err)
	}
	over := granted.Until.Sub(asked.RequestedAt)
	if got := granted.StateAt(granted.Until.Add(-time.Microsecond)); got != ieum.EmergencyOpen {
		t.Errorf("before its end it is %s", got)
	}
	if got := granted.StateAt(granted.Until); got != ieum.EmergencyEnded {
		t.Errorf("at its end it is %s", got)
	}
	if _, err := EndEmergencyAccess(emergencyAct("staff_a", over), granted); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("what is over is ended: %v", err)
	}
	ended, err := EndEmergencyAccess(emergencyAct("staff_a", over-time.Hour), granted)
	if err != nil || ended.StateAt(emergencyAct("", over-time.Hour).At) != ieum.EmergencyEnded || ended.EndedBy != "staff_a" {
		t.Errorf("%+v, %v", ended, err)
	}
	back, err := EndEmergencyAccess(emergencyAct("staff_a", time.Hour), asked)
	if err != nil || back.StateAt(emergencyAct("", 2*time.Hour).At) != ieum.EmergencyEnded || !back.Until.IsZero() {
		t.Errorf("%+v, %v", back, err)
	}
	if _, err := GrantEmergencyAccess(emergencyAct("staff_b", 2*time.Hour), back); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("what was taken back is granted: %v", err)
	}
	for _, by := range []string{"staff_a", "staff_b"} {
		if _, err := ReviewEmergencyAccess(emergencyAct(by, over), ended, true, ""); !errors.Is(err, ieum.ErrDenied) {
			t.Errorf("%s reviews: %v", by, err)
		}
	}
	reviewed, err := ReviewEmergencyAccess(emergencyAct("staff_c", over), ended, false, "왜")
	if err != nil || reviewed.ReviewedBy != "staff_c" || reviewed.Justified == nil || *reviewed.Justified || !reviewed.Until.Equal(ended.Until) {
		t.Errorf("%+v, %v", reviewed, err)
	}
	if _, err := ReviewEmergencyAccess(emergencyAct("staff_d", over), reviewed, true, ""); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("reviewed twice: %v", err)
	}
}
