package desk

import (
	"errors"
	"fmt"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// The head of a school counts the referrals of the own school, whose states
// the head does not read one by one, once there are students enough.
func TestTheHeadOfASchoolCountsItsReferrals(t *testing.T) {
	o := open(t)
	add := func(entities ...ieum.Entity) {
		t.Helper()
		if err := NewLoader(o.Store).Load(t.Context(), entities); err != nil {
			t.Fatal(err)
		}
	}
	pupil := func(word, school string) ieum.Entity {
		return &ieum.Student{Head: own("Student", word), FamilyName: "이", GivenName: word, DisplayName: "이" + word, School: id("School", school), RegisteredOn: "2026-09-01"}
	}
	asked := func(student ieum.ID, word string, state ieum.ReferralState) ieum.Entity {
		return &ieum.Referral{Head: on(student, "Referral", word), Student: student, Service: id("Service", "talk"), State: state, RequestedOn: "2026-11-01"}
	}
	counts := func(who string, school ieum.ID) string {
		got, err := o.as(t, who).ReferralCounts(t.Context(), school)
		if hidden, ok := errors.AsType[*policy.Redacted](err); ok {
			return "hidden: " + string(hidden.Class)
		}
		return fmt.Sprint(got, err)
	}
	add(pupil("a", "one"), pupil("b", "one"), pupil("x", "three"), asked(hana, "hana", ieum.ReferralAccepted), asked(id("Student", "a"), "a", ieum.ReferralRequested), asked(neon, "neon", ieum.ReferralRequested))
	if got := counts("lead", ""); got != "hidden: sensitive" {
		t.Errorf("of four students: %s", got)
	}
	add(pupil("c", "one"))
	for _, tt := range []struct {
		who    string
		school ieum.ID
		want   string
	}{
		{"lead", "", "[{REQUESTED 1} {ACCEPTED 1}] <nil>"},
		{"lead", id("School", "one"), "[{REQUESTED 1} {ACCEPTED 1}] <nil>"},
		{"lead", id("School", "two"), "[] <nil>"},
		{"teacher", id("School", "one"), "hidden: sensitive"},
		{"both", "", "[{REQUESTED 2} {ACCEPTED 1}] <nil>"},
		{"both", id("School", "three"), "[{REQUESTED 1}] <nil>"},
	} {
		if got := counts(tt.who, tt.school); got != tt.want {
			t.Errorf("%s of %s: %s, want %s", tt.who, tt.school, got, tt.want)
		}
	}
	if got, err := o.as(t, "lead").Records(t.Context(), []ieum.ID{hana}, "Referral"); err != nil || count[ieum.Referral](t, got[hana]) != -1 {
		t.Errorf("the head reads referrals one by one: %v", err)
	}
}
