package casework_test

import (
	"errors"
	"slices"
	"testing"

	"ieum/internal/casework"
	"ieum/internal/consent"
	"ieum/internal/ieum"
)

var talks = &ieum.Service{Head: ieum.Head{ID: head("Service", "talks").ID, Root: head("Agency", "clinic").ID}, Agency: head("Agency", "clinic").ID, Status: ieum.Active}

// referring is a record whose consents cover a referral to the clinic, for one
// open need, and the referral itself.
func referring() (casework.Refer, casework.NewReferral) {
	f := fileAt(ieum.Planning, ieum.Regular)
	held := f.Held
	f.Needs[0].Domain = "6000000-1"
	for _, name := range []string{"SELF", "PARENT"} {
		held.Signatures = append(held.Signatures, &ieum.Signature{
			Head: head("Signature", "clinic"+name), Consent: head("Consent", "clinic").ID, Person: map[string]ieum.ID{"SELF": student.ID, "PARENT": narae}[name],
			Capacity: ieum.SignerCapacity(name), SignedOn: "2026-11-20", Method: ieum.OnPaper,
		})
	}
	held.Consents = append(held.Consents, &ieum.Consent{
		Head: head("Consent", "clinic"), Student: student.ID, Kind: ieum.ConsentThirdParty, Recipient: talks.Agency, Purpose: ieum.ForReferral,
		Items: []ieum.ConsentItem{ieum.ItemIdentity, ieum.ItemNeeds}, Decision: ieum.Given, RefusalNoticeGiven: true, RecordedOn: "2026-11-20", ValidFrom: "2026-11-20", ValidUntil: "2027-02-28",
	})
	return casework.Refer{Held: held, Needs: f.Needs}, casework.NewReferral{
		Service: talks, Need: f.Needs[0].ID, Reason: "불안", Meets: func(need string) bool { return need == "6000000-1" },
	}
}

func TestAReferralGoesOutOrWaits(t *testing.T) {
	r, told := referring()
	got, err := casework.RequestReferral(act(), r, told)
	if err != nil {
		t.Fatal(err)
	}
	if got.State != ieum.ReferralRequested || got.RequestedOn != "2026-11-24" || got.DueOn != "2026-12-01" || got.Student != student.ID || got.Root != student.ID || got.Ground != "" || got.Reason != "불안" {
		t.Errorf("%+v", got)
	}
	ground := &ieum.GroundCode{Entry: ieum.Entry{Code: "LIFE_OR_BODY"}}
	no := &ieum.Consent{Kind: ieum.ConsentThirdParty, Recipient: talks.Agency, Decision: ieum.Refused, RecordedOn: "2026-11-21", ValidFrom: "2026-11-21"}
	for name, change := range map[string]func(*casework.Refer){
		"a signature is missing": func(r *casework.Refer) { r.Held.Signatures = r.Held.Signatures[:3] },
		"the support is missing": func(r *casework.Refer) { r.Held.Consents = r.Held.Consents[1:] },
		"somebody said no":       func(r *casework.Refer) { r.Held.Consents = append(r.Held.Consents, no) },
		"nobody has been asked":  func(r *casework.Refer) { r.Held.Consents = nil },
	} {
		r, told := referring()
		change(&r)
		got, err := casework.RequestReferral(act(), r, told)
		if err != nil || got.State != ieum.ReferralAwaitingConsent || got.RequestedOn != "" || got.DueOn != "" {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
		told.Ground, told.GroundReason = ground, "위급"
		got, err = casework.RequestReferral(act(), r, told)
		if err != nil || got.State != ieum.ReferralRequested || got.Ground != "LIFE_OR_BODY" || got.GroundReason != "위급" || got.DueOn != "2026-11-25" {
			t.Errorf("%s, on a ground: %+v, %v", name, got, err)
		}
	}
	told.Ground = ground
	if _, err := casework.RequestReferral(act(), r, told); !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("a ground where nothing is missing: %v", err)
	}
}

// One that waits for the same service and need is the same, and takes the new
// reason; one that is under way stands in the way.
func TestAReferralIsAskedAgain(t *testing.T) {
	kept := func(state ieum.ReferralState, need ieum.ID) *ieum.Referral {
		return &ieum.Referral{Head: ieum.Head{ID: head("Referral", "kept").ID, Root: student.ID, Version: 3}, Student: student.ID, Service: talks.ID, Need: need, State: state, Reason: "전에"}
	}
	for state, want := range map[ieum.ReferralState]error{
		ieum.ReferralAwaitingConsent: nil, ieum.ReferralRejected: nil, ieum.ReferralRecalled: nil, ieum.ReferralCompleted: nil, ieum.ReferralFailed: nil,
		ieum.ReferralCancelled: nil, ieum.ReferralError: nil,
		ieum.ReferralRequested: ieum.ErrConflict, ieum.ReferralReceived: ieum.ErrConflict, ieum.ReferralAccepted: ieum.ErrConflict,
		ieum.ReferralInProgress: ieum.ErrConflict, ieum.ReferralOnHold: ieum.ErrConflict,
	} {
		r, told := referring()
		before := kept(state, told.Need)
		r.Referrals = []*ieum.Referral{before}
		got, err := casework.RequestReferral(act(), r, told)
		if !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", state, err, want)
			continue
		}
		if same := state == ieum.ReferralAwaitingConsent; err == nil && ((got.ID == before.ID && got.Version == 3) != same || got.Reason != "불안" || before.Reason != "전에") {
			t.Errorf("%s: %+v", state, got)
		}
	}
	r, told := referring()
	r.Referrals = []*ieum.Referral{kept(ieum.ReferralAwaitingConsent, head("Need", "another").ID)}
	if got, err := casework.RequestReferral(act(), r, told); err != nil || got.Version != 0 {
		t.Errorf("one for another need: %+v, %v", got, err)
	}
}

func TestWhatCannotBeReferred(t *testing.T) {
	mask := func(masked ieum.ID, until ieum.Date) []*ieum.Restriction {
		return []*ieum.Restriction{{Masked: masked, Until: until}}
	}
	for name, tt := range map[string]struct {
		change func(*casework.Refer, *casework.NewReferral)
		field  string
	}{
		"another's need":      {func(_ *casework.Refer, n *casework.NewReferral) { n.Need = head("Need", "another").ID }, "need"},
		"a need that is met":  {func(r *casework.Refer, _ *casework.NewReferral) { r.Needs[0].Status = ieum.NeedMet }, "need"},
		"a closed service":    {func(_ *casework.Refer, n *casework.NewReferral) { n.Service = &ieum.Service{Status: ieum.Closed} }, "service"},
		"for something else":  {func(r *casework.Refer, _ *casework.NewReferral) { r.Needs[0].Domain = "1000000-1" }, "service"},
		"a masked agency":     {func(r *casework.Refer, _ *casework.NewReferral) { r.Restrictions = mask(talks.Agency, "") }, "service"},
		"one that was masked": {func(r *casework.Refer, _ *casework.NewReferral) { r.Restrictions = mask(talks.Agency, "2026-11-23") }, ""},
		"another that is": {func(r *casework.Refer, _ *casework.NewReferral) {
			r.Restrictions = mask(head("Agency", "other").ID, "")
		}, ""},
	} {
		r, told := referring()
		tt.change(&r, &told)
		_, err := casework.RequestReferral(act(), r, told)
		unfit, ok := errors.AsType[*casework.Unfit](err)
		if ok != (tt.field != "") || ok && unfit.Field != tt.field {
			t.Errorf("%s: %v, want %q", name, err, tt.field)
		}
	}
}

func TestAConsentReleasesWhatWaits(t *testing.T) {
	r, told := referring()
	carry := func(state ieum.ReferralState, recipient ieum.ID) casework.Carried {
		return casework.Carried{Referral: &ieum.Referral{Head: head("Referral", string(state)+string(recipient)), State: state, StoppedBy: "x"}, Recipient: recipient, Need: "6000000-1"}
	}
	waiting := carry(ieum.ReferralAwaitingConsent, told.Service.Agency)
	sent := casework.ReleaseReferrals(act(), r.Held, []casework.Carried{
		waiting, carry(ieum.ReferralAwaitingConsent, head("Agency", "other").ID), carry(ieum.ReferralRecalled, told.Service.Agency), carry(ieum.ReferralDraft, told.Service.Agency),
	})
	if len(sent) != 1 || sent[0].ID != waiting.Referral.ID || sent[0].State != ieum.ReferralRequested || sent[0].RequestedOn != "2026-11-24" || sent[0].DueOn != "2026-12-01" || sent[0].StoppedBy != "" {
		t.Errorf("%+v", sent)
	}
	if waiting.Referral.State != ieum.ReferralAwaitingConsent {
		t.Error("the record was changed")
	}
	if sent := casework.ReleaseReferrals(act(), consent.Held{Subject: r.Held.Subject}, []casework.Carried{waiting}); len(sent) != 0 {
		t.Errorf("without consent: %+v", sent)
	}
}

func out(state ieum.ReferralState) *ieum.Referral {
	return &ieum.Referral{Head: ieum.Head{ID: head("Referral", "out").ID, Root: student.ID, Version: 2}, Student: student.ID, Service: talks.ID, Need: head("Need", "need").ID, State: state, DueOn: "2026-12-01", Note: "먼저"}
}

func TestAnAnswer(t *testing.T) {
	said, err := casework.AnswerReferral(act(), out(ieum.ReferralRequested), casework.Received{}, casework.Answer{Answer: ieum.AnswerAccept, ReportedBy: ieum.ByAgency, Note: "다음 주부터"})
	if err != nil {
		t.Fatal(err)
	}
	if r := said.Referral; r.State != ieum.ReferralAccepted || r.AnsweredOn != "2026-11-24" || r.DueOn != "" || r.ReportedBy != ieum.ByAgency || r.Note != "먼저\n다음 주부터" || r.Version != 2 {
		t.Errorf("%+v", r)
	}
	if e := said.Enrolment; e == nil || e.Beneficiary != student.ID || e.Service != talks.ID || e.Referral != said.Referral.ID || e.Need != said.Referral.Need || e.Since != "2026-11-24" || e.Until != "" || e.Root != student.ID || e.ToldBy != ieum.ToldByAgency {
		t.Errorf("%+v", e)
	}
	for name, tt := range map[string]struct {
		kept *ieum.Enrolment
		want bool
	}{
		"one that runs":   {&ieum.Enrolment{Service: talks.ID, Beneficiary: student.ID}, false},
		"one that ended":  {&ieum.Enrolment{Service: talks.ID, Beneficiary: student.ID, Until: "2026-11-23"}, true},
		"a brother's":     {&ieum.Enrolment{Service: talks.ID, Beneficiary: narae}, true},
		"another service": {&ieum.Enrolment{Service: head("Service", "meals").ID, Beneficiary: student.ID}, true},
	} {
		said, err := casework.AnswerReferral(act(), out(ieum.ReferralReceived), casework.Received{Enrolments: []*ieum.Enrolment{tt.kept}}, casework.Answer{Answer: ieum.AnswerAccept})
		if err != nil || (said.Enrolment != nil) != tt.want {
			t.Errorf("beside %s: %+v, %v", name, said.Enrolment, err)
		}
	}
	no, err := casework.AnswerReferral(act(), out(ieum.ReferralRequested), casework.Received{}, casework.Answer{Answer: ieum.AnswerReject, Refusal: "NO_CAPACITY"})
	if err != nil || no.Referral.State != ieum.ReferralRejected || no.Referral.Refusal != "NO_CAPACITY" || no.Enrolment != nil {
		t.Errorf("a no: %+v, %v", no.Referral, err)
	}
	for name, tt := range map[string]struct {
		kept    casework.Received
		refusal string
		want    bool
	}{
		"no room":                   {casework.Received{Service: talks}, "NO_CAPACITY", true},
		"no room, said today":       {casework.Received{Service: talks, Stated: true}, "NO_CAPACITY", false},
		"no room, a service gone":   {casework.Received{}, "NO_CAPACITY", false},
		"a refusal of another kind": {casework.Received{Service: talks}, "OTHER", false},
	} {
		no, err := casework.AnswerReferral(act(), out(ieum.ReferralRequested), tt.kept, casework.Answer{Answer: ieum.AnswerReject, Refusal: tt.refusal})
		if err != nil || (no.Capacity != nil) != tt.want {
			t.Errorf("%s: %+v, %v", name, no.Capacity, err)
		}
		if c := no.Capacity; c != nil && (c.Service != talks.ID || c.Root != talks.Root || c.State != ieum.CapacityFull || c.AsOf != "2026-11-24" || c.ValidUntil != "2026-12-24" || !c.Note.Absent()) {
			t.Errorf("%s: %+v", name, c)
		}
	}
	hers := casework.Received{Needs: []*ieum.Need{{Head: ieum.Head{ID: head("Need", "need").ID, Root: head("Household", "home").ID}, Subject: narae}}}
	if said, err := casework.AnswerReferral(act(), out(ieum.ReferralRequested), hers, casework.Answer{Answer: ieum.AnswerAccept}); err != nil || said.Enrolment.Beneficiary != narae || said.Enrolment.Root != head("Household", "home").ID {
		t.Errorf("for somebody of the household: %+v, %v", said.Enrolment, err)
	}
	later, err := casework.AnswerReferral(act(), out(ieum.ReferralRequested), casework.Received{}, casework.Answer{Answer: ieum.AnswerWaitlist})
	if err != nil || later.Referral.State != ieum.ReferralReceived || later.Referral.DueOn != "2026-12-01" || later.Enrolment != nil {
		t.Errorf("a place on the list: %+v, %v", later.Referral, err)
	}
	for _, bad := range []casework.Answer{{Answer: ieum.AnswerReject}, {Answer: ieum.AnswerAccept, Refusal: "OTHER"}, {Answer: ieum.AnswerWaitlist, Refusal: "OTHER"}} {
		_, err := casework.AnswerReferral(act(), out(ieum.ReferralRequested), casework.Received{}, bad)
		if unfit, ok := errors.AsType[*casework.Unfit](err); !ok || unfit.Field != "refusal" {
			t.Errorf("%+v: %v", bad, err)
		}
	}
}

// Each state takes what it may, and says what it lacks or that it is over.
func TestWhatEachStateOfAReferralTakes(t *testing.T) {
	states := []ieum.ReferralState{
		ieum.ReferralDraft, ieum.ReferralAwaitingConsent, ieum.ReferralRequested, ieum.ReferralReceived, ieum.ReferralAccepted, ieum.ReferralInProgress,
		ieum.ReferralOnHold, ieum.ReferralCompleted, ieum.ReferralRejected, ieum.ReferralRecalled, ieum.ReferralCancelled, ieum.ReferralFailed, ieum.ReferralError,
	}
	say := func(err error) string {
		switch {
		case err == nil:
			return "yes"
		case len(lacking(err)) == 1:
			return "lacks"
		case errors.Is(err, ieum.ErrConflict):
			return "over"
		}
		return err.Error()
	}
	var answered, completed, recalled []string
	for _, state := range states {
		_, err := casework.AnswerReferral(act(), out(state), casework.Received{}, casework.Answer{Answer: ieum.AnswerAccept})
		answered = append(answered, say(err))
		done, err := casework.CompleteReferral(out(state), ieum.OutcomeMet, "좋아졌다")
		completed = append(completed, say(err))
		if err == nil && (done.State != ieum.ReferralCompleted || done.Outcome != ieum.OutcomeMet || done.ClientView != "좋아졌다" || done.DueOn != "") {
			t.Errorf("completed: %+v", done)
		}
		back, err := casework.RecallReferral(out(state), "취소")
		recalled = append(recalled, say(err))
		if err == nil && (back.State != ieum.ReferralRecalled || back.Note != "먼저\n취소" || back.DueOn != "") {
			t.Errorf("recalled: %+v", back)
		}
	}
	for what, tt := range map[string]struct{ got, want []string }{
		"an answer": {answered, []string{"lacks", "lacks", "yes", "yes", "over", "over", "over", "over", "over", "over", "over", "over", "over"}},
		"an end":    {completed, []string{"lacks", "lacks", "lacks", "lacks", "yes", "yes", "yes", "over", "over", "over", "over", "over", "over"}},
		"a recall":  {recalled, []string{"yes", "yes", "yes", "yes", "over", "over", "over", "over", "over", "over", "over", "over", "over"}},
	} {
		if !slices.Equal(tt.got, tt.want) {
			t.Errorf("%s: %v, want %v", what, tt.got, tt.want)
		}
	}
}
