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
	name: "recordConsent", right: policy.WriteRecords, load: []ieum.Kind{"Person"},
	rule: func(o *occasion, in *RecordConsentInput) (*ieum.Consent, error) {
		told := casework.NewConsent{
			Kind: in.Kind, Recipient: in.Recipient, Purpose: in.Purpose, Items: in.Items, Decision: in.Decision,
			ValidFrom: in.ValidFrom, ValidUntil: in.ValidUntil, RetryOn: in.RetryOn, RefusalNoticeGiven: in.RefusalNoticeGiven,
		}
		for _, s := range in.Signers {
			told.Signers = append(told.Signers, casework.NewSignature(s))
		}
		made, signatures, err := casework.RecordConsent(o.Act, o.record, told)
		for _, s := range signatures {
			o.also(s)
		}
		return made, err
	},
}

// RecordConsent writes down a decision about handing over data, with its
// signatures. Errors are those of [mutation.run] and [casework.RecordConsent].
func (s *Session) RecordConsent(ctx context.Context, in RecordConsentInput) (*RecordConsentPayload, error) {
	consent, err := recordConsent.run(ctx, s, in)
	return &RecordConsentPayload{consent}, err
}
