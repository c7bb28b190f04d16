package desk

import (
	"errors"
	"slices"
	"testing"

	"ieum/internal/consent"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// lackingFor are the consents that a waiting referral of hana's lacks, for a need.
func lackingFor(t *testing.T, o *office, who string, need *ieum.Need) ([]consent.Missing, error) {
	t.Helper()
	s := o.as(t, who)
	around, err := s.Around(t.Context(), []ieum.ID{hana})
	if err != nil || around[hana] == nil {
		t.Fatalf("%s: %+v, %v", who, around, err)
	}
	return s.MissingFor(around[hana], &ieum.Referral{Service: id("Service", "talk"), State: ieum.ReferralAwaitingConsent}, need)
}

// Whoever may sign is named; a guardian who may be the danger is asked nothing, and
// a masked one is nobody.
func TestWhoIsAskedForAReferral(t *testing.T) {
	danger := &ieum.Need{Head: on(hana, "Need", "danger"), Subject: hana, Domain: "0000000-1", Level: ieum.LevelUrgent, Status: ieum.NeedOpen, Since: today}
	for name, tt := range map[string]struct {
		rows   []ieum.Entity
		need   *ieum.Need
		mother bool
	}{
		"a mother whose papers were seen": {nil, &ieum.Need{Domain: "1000000-2"}, true},
		"a danger at home":                {[]ieum.Entity{danger}, danger, false},
		"a mother who is masked": {
			[]ieum.Entity{&ieum.Restriction{Head: on(hana, "Restriction", "mother"), Student: hana, Masked: mother}}, &ieum.Need{Domain: "1000000-2"}, false,
		},
	} {
		missing, err := lackingFor(t, with(t, tt.rows...), "manager", tt.need)
		var signers []ieum.ID
		for _, m := range missing {
			for _, e := range m.SignableBy {
				signers = append(signers, e.Meta().ID)
			}
		}
		if err != nil || !slices.Contains(signers, hana) || slices.Contains(signers, mother) != tt.mother {
			t.Errorf("%s: %d missing, signed by %v, %v", name, len(missing), signers, err)
		}
	}
}

// Who does not read the student's consents is told that they are hidden.
func TestWhoReadsWhatAReferralLacks(t *testing.T) {
	missing, err := lackingFor(t, open(t), "lead", nil)
	if hidden, ok := errors.AsType[*policy.Redacted](err); !ok || hidden.Kind != "Consent" || missing != nil {
		t.Errorf("%+v, %v", missing, err)
	}
}

// A need of somebody of the household is theirs from the record to the service
// that meets it, and an agency that is full is full in the next question.
func TestAReferralForSomebodyOfTheHousehold(t *testing.T) {
	o := open(t)
	s := o.as(t, "manager")
	need, err := s.RecordNeed(t.Context(), RecordNeedInput{Student: mother, Domain: "1000000-2", Level: ieum.LevelHigh, Text: "잠을 못 잔다"})
	if err != nil || need.Need.Subject != mother || need.Need.Root != home {
		t.Fatalf("%+v, %v", need, err)
	}
	again, err := o.as(t, "manager").RecordNeed(t.Context(), RecordNeedInput{Student: mother, Domain: "1000000-2", Level: ieum.LevelUrgent, Text: "그대로다"})
	if err != nil || again.Need.ID != need.Need.ID || again.Need.Level != ieum.LevelUrgent {
		t.Errorf("the same need: %+v, %v", again, err)
	}
	talk := id("Service", "talk")
	ask := func() *ieum.Referral {
		t.Helper()
		made, err := o.as(t, "manager").RequestReferral(t.Context(), RequestReferralInput{
			Student: hana, Service: talk, Need: need.Need.ID, Reason: "어머니 상담", Ground: &GroundInput{Code: o.Codes.Grounds[0].Code, Reason: "위급하다"},
		})
		if err != nil || made.Referral.State != ieum.ReferralRequested {
			t.Fatalf("%+v, %v", made, err)
		}
		return made.Referral
	}
	no := AnswerReferralInput{Referral: ask().ID, Answer: ieum.AnswerReject, Refusal: "NO_CAPACITY", ReportedBy: ieum.ByWorkerPhone}
	if _, err := o.as(t, "manager").AnswerReferral(t.Context(), no); err != nil {
		t.Fatal(err)
	}
	state, said := o.as(t, "teacher").Directory().CapacityOn(talk, today)
	if state != ieum.CapacityFull || said.AsOf != today || said.ValidUntil != today.AddDays(30) || !said.Note.Absent() {
		t.Errorf("the service says %s: %+v", state, said)
	}
	no.Referral = ask().ID
	if _, err := o.as(t, "manager").AnswerReferral(t.Context(), no); err != nil {
		t.Errorf("refused twice on a day: %v", err)
	}
	yes := AnswerReferralInput{Referral: ask().ID, Answer: ieum.AnswerAccept, ReportedBy: ieum.ByAgency}
	if _, err := o.as(t, "manager").AnswerReferral(t.Context(), yes); err != nil {
		t.Fatal(err)
	}
	found, err := o.Store.View(ieum.ProgramScope()).Records(t.Context(), []ieum.ID{mother}, "Enrolment")
	if err != nil {
		t.Fatal(err)
	}
	if got := ieum.Part[ieum.Enrolment](found[mother]); len(got) != 1 || got[0].Beneficiary != mother || got[0].Root != home || got[0].Need != need.Need.ID {
		t.Errorf("the mother receives %+v", got)
	}
	if _, err := o.as(t, "manager").RecordNeed(t.Context(), RecordNeedInput{Student: friend, Domain: "1000000-2", Level: ieum.LevelLow}); !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("of who lives elsewhere: %v", err)
	}
}
