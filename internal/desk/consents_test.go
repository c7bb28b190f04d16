package desk

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"ieum/internal/ieum"
)

// toClinic is a decision about telling the clinic of hana.
func toClinic(decision ieum.ConsentDecision, signers ...SignerInput) RecordConsentInput {
	return RecordConsentInput{
		Student: hana, Kind: ieum.ConsentThirdParty, Recipient: id("Agency", "clinic"), Purpose: ieum.ForReferral,
		Items: []ieum.ConsentItem{ieum.ItemIdentity, ieum.ItemNeeds}, Decision: decision, ValidFrom: today, ValidUntil: today.AddDays(180),
		RefusalNoticeGiven: true, Signers: signers,
	}
}

func signs(who ieum.ID, capacity ieum.SignerCapacity) SignerInput {
	return SignerInput{Person: who, Capacity: capacity, SignedOn: today, Method: ieum.OnPaper}
}

// Who must sign is asked of the rules of consent, from the record as it is kept.
func TestWhatARecordedConsentCovers(t *testing.T) {
	for name, tt := range map[string]struct {
		in   RecordConsentInput
		want bool
	}{
		"student and mother":      {toClinic(ieum.Given, signs(hana, ieum.SignsSelf), signs(mother, ieum.SignsParent)), true},
		"the student alone":       {toClinic(ieum.Given, signs(hana, ieum.SignsSelf)), false},
		"student and grandmother": {toClinic(ieum.Given, signs(hana, ieum.SignsSelf), signs(gran, ieum.SignsCarer)), false},
		"a refusal":               {toClinic(ieum.Refused, signs(hana, ieum.SignsSelf), signs(mother, ieum.SignsParent)), false},
	} {
		o := open(t)
		s := o.as(t, "manager")
		done, err := s.RecordConsent(t.Context(), tt.in)
		if err != nil || len(done.Consent.Redacted) > 0 || !done.Consent.DecidedAt.Equal(s.now) {
			t.Fatalf("%s: %+v, %v", name, done.Consent, err)
		}
		records, err := o.as(t, "manager").Records(t.Context(), []ieum.ID{hana}, "Consent", "Signature", "Family")
		if err != nil {
			t.Fatal(err)
		}
		kept, err := Part[ieum.Consent](records[hana])
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(kept, func(c *ieum.Consent) bool { return c.ID == done.Consent.ID })
		if i < 0 || s.ConsentCovers(records[hana], kept[i]) != tt.want {
			t.Errorf("%s: covers is not %v, lacks %v", name, tt.want, s.ConsentLacks(records[hana], kept[i]))
		}
		if signatures, err := Part[ieum.Signature](records[hana]); err != nil || len(signatures) != 2+len(tt.in.Signers) {
			t.Errorf("%s: %d signatures, %v", name, len(signatures), err)
		}
	}
}

// A refusal bars the recipient from the next judgement on.
func TestARefusalBlocksItsRecipient(t *testing.T) {
	o := open(t)
	judged := func() bool {
		verdict, err := o.as(t, "manager").Eligibility(t.Context(), EligibilityInput{Subject: hana, Service: id("Service", "talk")})
		if err != nil {
			t.Fatal(err)
		}
		return verdict.Group != nil
	}
	if !judged() {
		t.Fatal("the clinic is blocked before anybody refused")
	}
	if _, err := o.as(t, "manager").RecordConsent(t.Context(), toClinic(ieum.Refused, signs(mother, ieum.SignsParent))); err != nil {
		t.Fatal(err)
	}
	if judged() {
		t.Error("after a refusal the clinic is open")
	}
}

func TestASignatureIsLookedAt(t *testing.T) {
	o := open(t)
	for argument, signer := range map[string]SignerInput{
		"input.signers.1.person":   signs("", ieum.SignsParent),
		"input.signers.1.person 2": signs(id("Person", "nobody"), ieum.SignsParent),
		"input.signers.1.person 3": signs(neon, ieum.SignsCarer), // hidden
		"input.signers.1.person 4": signs(sena, ieum.SignsCarer), // of another record
		"input.signers.1.signedOn": {Person: mother, Capacity: ieum.SignsParent, SignedOn: today.AddDays(1), Method: ieum.OnPaper},
		"input.signers":            {},
	} {
		in := toClinic(ieum.Given, signs(hana, ieum.SignsSelf), signer)
		if argument == "input.signers" {
			in.Signers = slices.Repeat(in.Signers[:1], maxEach+1)
		}
		_, err := o.as(t, "manager").RecordConsent(t.Context(), in)
		want, _, _ := strings.Cut(argument, " ")
		if invalid, ok := errors.AsType[*Invalid](err); !ok || invalid.Argument != want {
			t.Errorf("%s: %v", argument, err)
		}
	}
	in := toClinic(ieum.Given)
	in.Recipient = id("Agency", "nowhere")
	if _, err := o.as(t, "manager").RecordConsent(t.Context(), in); !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("to nobody: %v", err)
	}
}

// After a withdrawal the consent covers nothing, the clinic is barred, and what
// it had not answered comes back; the same key says the same again.
func TestAWithdrawalStopsWhatIsUnanswered(t *testing.T) {
	o := open(t)
	sent := func(name string, state ieum.ReferralState) *ieum.Referral {
		return &ieum.Referral{
			Head: on(hana, "Referral", name), Student: hana, Service: id("Service", "talk"), Need: id("Need", "hana"), State: state, RequestedOn: "2026-11-10", DueOn: "2026-11-20",
		}
	}
	world := []ieum.Entity{sent("waiting", ieum.ReferralRequested), sent("accepted", ieum.ReferralAccepted)}
	if err := NewLoader(o.Store).Load(t.Context(), world); err != nil {
		t.Fatal(err)
	}
	in := WithdrawConsentInput{Consent: id("Consent", "clinic"), On: today, Reason: " 보호자 요청 ", IdempotencyKey: "withdraw"}
	for who, want := range map[string]error{"outsider": ieum.ErrNotFound, "supervisor": ieum.ErrDenied, "auditor": ieum.ErrDenied} {
		if _, err := o.as(t, who).WithdrawConsent(t.Context(), in); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", who, err, want)
		}
	}
	for range 2 {
		done, err := o.as(t, "manager").WithdrawConsent(t.Context(), in)
		if err != nil || done.Consent.WithdrawnOn != today || done.Consent.WithdrawnReason != "보호자 요청" || done.Consent.Version != 2 {
			t.Fatalf("%+v, %v", done.Consent, err)
		}
		if last := o.spy.audited[len(o.spy.audited)-1]; last.Action != "withdrawConsent" || last.Subject != hana {
			t.Errorf("entry %+v", last)
		}
	}
	s := o.as(t, "manager")
	records, err := s.Records(t.Context(), []ieum.ID{hana}, "Referral", "Consent", "Signature", "Family")
	if err != nil {
		t.Fatal(err)
	}
	referrals, err := Part[ieum.Referral](records[hana])
	if err != nil || len(referrals) != 2 {
		t.Fatalf("%d referrals, %v", len(referrals), err)
	}
	for _, r := range referrals {
		stopped := r.ID == id("Referral", "waiting")
		if stopped != (r.State == ieum.ReferralRecalled) || stopped != (r.StoppedBy == in.Consent) || stopped != (r.Version == 2) {
			t.Errorf("%+v", r)
		}
	}
	consents, err := Part[ieum.Consent](records[hana])
	if err != nil || len(consents) != 1 || s.ConsentCovers(records[hana], consents[0]) {
		t.Errorf("%+v covers, %v", consents, err)
	}
	verdict, err := s.Eligibility(t.Context(), EligibilityInput{Subject: hana, Service: id("Service", "talk")})
	if err != nil || verdict.Group != nil {
		t.Errorf("the clinic is open to hana: %+v, %v", verdict, err)
	}
	in.IdempotencyKey = ""
	if _, err := s.WithdrawConsent(t.Context(), in); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("a second time: %v", err)
	}
}
