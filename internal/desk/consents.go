package desk

import (
	"context"

	"ieum/internal/casework"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// RecordConsentInput says what was decided about handing over data.
type RecordConsentInput struct {
	Student ieum.ID `input:"subject=Student"`
	Kind    ieum.ConsentKind
	// Recipient is the agency it is for; none for SUPPORT.
	Recipient  ieum.ID `input:"ref=Agency"`
	Purpose    ieum.ConsentPurpose
	Items      []ieum.ConsentItem
	Decision   ieum.ConsentDecision
	ValidFrom  ieum.Date `input:"day,required"`
	ValidUntil ieum.Date `input:"day,required"`
	// RetryOn is the day to ask again.
	RetryOn            ieum.Date `input:"day"`
	RefusalNoticeGiven bool
	Signers            []SignerInput `input:"each"`
	IdempotencyKey     string        `input:"key"  json:"-"`
}

// SignerInput is one signature.
type SignerInput struct {
	Person   ieum.ID `input:"ref=Student|Person,required"`
	Capacity ieum.SignerCapacity
	SignedOn ieum.Date `input:"past"`
	Method   ieum.SignatureMethod
}

// RecordConsentPayload is what came of it.
type RecordConsentPayload struct{ Consent *ieum.Consent }

var recordConsent = mutation[RecordConsentInput, *ieum.Consent]{
	name: "recordConsent", right: policy.WriteRecords, load: append([]ieum.Kind{"Person"}, referring...),
	earlier: func(o *occasion, _ *RecordConsentInput) []ieum.ID { return o.asked() },
	rule: func(o *occasion, in *RecordConsentInput) (*ieum.Consent, error) {
		told := casework.NewConsent{
			Kind: in.Kind, Recipient: in.Recipient, Purpose: in.Purpose, Items: in.Items, Decision: in.Decision,
			ValidFrom: in.ValidFrom, ValidUntil: in.ValidUntil, RetryOn: in.RetryOn, RefusalNoticeGiven: in.RefusalNoticeGiven,
		}
		for _, s := range in.Signers {
			told.Signers = append(told.Signers, casework.NewSignature(s))
		}
		made, signatures, err := casework.RecordConsent(o.Act, o.record, told)
		if err != nil {
			return nil, err
		}
		held := o.held()
		held.Consents = append(held.Consents, made)
		for _, s := range signatures {
			o.also(s)
			held.Signatures = append(held.Signatures, s)
		}
		for _, r := range casework.ReleaseReferrals(o.Act, held, o.carried()) {
			o.also(r)
		}
		return made, nil
	},
}

// RecordConsent writes down a decision about handing over data, with its
// signatures. Errors are those of [mutation.run] and [casework.RecordConsent].
func (s *Session) RecordConsent(ctx context.Context, in RecordConsentInput) (*RecordConsentPayload, error) {
	made, err := recordConsent.run(ctx, s, in)
	return &RecordConsentPayload{made}, err
}

// WithdrawConsentInput says which consent is taken back.
type WithdrawConsentInput struct {
	Consent ieum.ID `input:"subject=Consent"`
	// On is the day of the withdrawal.
	On             ieum.Date `input:"past"`
	Reason         string    `input:"text,required"`
	IdempotencyKey string    `input:"key"           json:"-"`
}

// WithdrawConsentPayload is what came of it. The referrals that it stopped are
// those of the record that name it ([ieum.Referral.StoppedBy]), so that the same
// key is answered with the same ones.
type WithdrawConsentPayload struct{ Consent *ieum.Consent }

var withdrawConsent = mutation[WithdrawConsentInput, *ieum.Consent]{
	name: "withdrawConsent", right: policy.WriteRecords, load: []ieum.Kind{"Consent", "Signature", "Family", "Referral", "Need"},
	earlier: func(o *occasion, _ *WithdrawConsentInput) []ieum.ID { return o.asked() },
	rule: func(o *occasion, in *WithdrawConsentInput) (*ieum.Consent, error) {
		given := o.subject.(*ieum.Consent) //nolint:errcheck // the input takes no other kind
		gone, stopped, err := casework.WithdrawConsent(o.Act, given, o.held(), o.carried(), in.On, in.Reason)
		for _, r := range stopped {
			o.also(r)
		}
		return gone, err
	},
}

// asked are the services that the referrals of the record ask.
func (o *occasion) asked() []ieum.ID {
	var services []ieum.ID
	for _, r := range ieum.Part[ieum.Referral](o.record) {
		services = append(services, r.Service)
	}
	return services
}

// carried are the referrals of the record, with whom they ask and for which need.
func (o *occasion) carried() []casework.Carried {
	domains := map[ieum.ID]string{}
	for _, n := range ieum.Part[ieum.Need](o.record) {
		domains[n.ID] = n.Domain
	}
	var all []casework.Carried
	for _, r := range ieum.Part[ieum.Referral](o.record) {
		if service, ok := o.kept[r.Service].(*ieum.Service); ok {
			all = append(all, casework.Carried{Referral: r, Recipient: service.Agency, Need: domains[r.Need]})
		}
	}
	return all
}

// WithdrawConsent takes a consent back, and calls back the referrals that it
// carried and nobody answered. Errors are those of [mutation.run] and
// [casework.WithdrawConsent].
func (s *Session) WithdrawConsent(ctx context.Context, in WithdrawConsentInput) (*WithdrawConsentPayload, error) {
	gone, err := withdrawConsent.run(ctx, s, in)
	return &WithdrawConsentPayload{gone}, err
}
