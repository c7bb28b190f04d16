package casework

import (
	"fmt"
	"slices"

	"ieum/internal/consent"
	"ieum/internal/ieum"
)

// NewConsent is a decision about handing over data, as it is told. Recipient is
// an agency or nothing: the caller has seen to that.
type NewConsent struct {
	Kind                  ieum.ConsentKind
	Recipient             ieum.ID
	Purpose               ieum.ConsentPurpose
	Items                 []ieum.ConsentItem
	Decision              ieum.ConsentDecision
	ValidFrom, ValidUntil ieum.Date
	RetryOn               ieum.Date
	RefusalNoticeGiven    bool
	Signers               []NewSignature
}

// NewSignature is somebody's under a consent.
type NewSignature struct {
	Person   ieum.ID
	Capacity ieum.SignerCapacity
	SignedOn ieum.Date
	Method   ieum.SignatureMethod
}

// RecordConsent writes down a decision and its signatures. Whether they are
// enough is no rule of this package: what is told is kept, and internal/consent
// judges it on every day anew. kept is the student's record with the kinds
// Person and Restriction; [*Unfit] is what contradicts itself, a signature of
// somebody whom the record does not hold, and one of somebody from whom the
// student is protected, today or on the day of signing.
func RecordConsent(a Act, kept *ieum.Record, told NewConsent) (*ieum.Consent, []*ieum.Signature, error) {
	if err := told.check(a.Today); err != nil {
		return nil, nil, err
	}
	student := kept.Subject.Meta().ID
	if err := told.checkSigners(a.Today, student, kept); err != nil {
		return nil, nil, err
	}
	made := &ieum.Consent{
		Head: a.row("Consent", student), Student: student, Kind: told.Kind, Recipient: told.Recipient, Purpose: told.Purpose,
		Items: told.Items, Decision: told.Decision, RecordedOn: a.Today, ValidFrom: told.ValidFrom, ValidUntil: told.ValidUntil,
		RefusalNoticeGiven: told.RefusalNoticeGiven, RetryOn: told.RetryOn, DecidedAt: a.At,
	}
	var signatures []*ieum.Signature
	for _, s := range told.Signers {
		signatures = append(signatures, &ieum.Signature{
			Head: a.row("Signature", student), Consent: made.ID, Person: s.Person, Capacity: s.Capacity, SignedOn: s.SignedOn, Method: s.Method,
		})
	}
	return made, signatures, nil
}

func (told NewConsent) check(today ieum.Date) error {
	support := told.Kind == ieum.ConsentSupport
	switch {
	case support != (told.Recipient == ""):
		return &Unfit{Field: "recipient", What: "is there for SUPPORT, or missing for another kind"}
	case support != (told.Purpose == ieum.ForSupport):
		return &Unfit{Field: "purpose", What: "is none of that kind"}
	case len(told.Items) == 0:
		return &Unfit{Field: "items", What: "are none"}
	case len(slices.Compact(slices.Sorted(slices.Values(told.Items)))) < len(told.Items):
		return &Unfit{Field: "items", What: "hold one twice"}
	case told.ValidUntil < told.ValidFrom:
		return &Unfit{Field: "validUntil", What: "is before the first day"}
	case !told.RetryOn.Absent() && (told.Decision == ieum.Given || told.RetryOn < today):
		return &Unfit{Field: "retryOn", What: "is over, or nothing is left to ask"}
	}
	return nil
}

func (told NewConsent) checkSigners(today ieum.Date, student ieum.ID, kept *ieum.Record) error {
	persons, restrictions := ieum.Part[ieum.Person](kept), ieum.Part[ieum.Restriction](kept)
	for i, s := range told.Signers {
		again := func(other NewSignature) bool { return other.Person == s.Person }
		field := fmt.Sprintf("signers.%d.", i)
		switch {
		case s.Person != student && !slices.ContainsFunc(persons, func(p *ieum.Person) bool { return p.ID == s.Person }):
			return &Unfit{Field: field + "person", What: "is nobody whom the student's record holds"}
		case slices.ContainsFunc(restrictions, func(r *ieum.Restriction) bool {
			return r.Masked == s.Person && (today.Within(r.From, r.Until) || s.SignedOn.Within(r.From, r.Until))
		}):
			return &Unfit{Field: field + "person", What: "is somebody from whom the student is protected"}
		case slices.ContainsFunc(told.Signers[:i], again):
			return &Unfit{Field: field + "person", What: "has signed already"}
		case (s.Person == student) != (s.Capacity == ieum.SignsSelf):
			return &Unfit{Field: field + "capacity", What: "is not that of the person"}
		}
	}
	return nil
}

// Carried is what a withdrawal may stop: a referral of the student, the agency
// that it asks, and the code of the need that it is for.
type Carried struct {
	Referral  *ieum.Referral
	Recipient ieum.ID
	Need      string
}

// WithdrawConsent takes a consent back on a day up to today, and calls back what
// went to its recipient, was not answered, and may no longer be told: by the
// rules of internal/consent, on today, without this consent. What an agency
// accepted goes on, and so does what went out on another ground. held is the
// record, with the consent. Errors: [*Unfit] for one that was not given, and a day
// before it was; [ieum.ErrConflict] for one that was withdrawn before.
func WithdrawConsent(a Act, given *ieum.Consent, held consent.Held, carried []Carried, on ieum.Date, reason string) (*ieum.Consent, []*ieum.Referral, error) {
	switch {
	case given.Decision != ieum.Given:
		return nil, nil, &Unfit{Field: "consent", What: "was not given"}
	case !given.WithdrawnOn.Absent():
		return nil, nil, fmt.Errorf("casework: the consent was withdrawn before: %w", ieum.ErrConflict)
	case on < min(given.RecordedOn, given.ValidFrom):
		return nil, nil, &Unfit{Field: "on", What: "is before it was given"}
	}
	gone := *given
	gone.WithdrawnOn, gone.WithdrawnReason, gone.DecidedAt = on, reason, a.At
	held.Consents = slices.Clone(held.Consents)
	for i, c := range held.Consents {
		if c.ID == gone.ID {
			held.Consents[i] = &gone
		}
	}
	var stopped []*ieum.Referral
	for _, c := range carried {
		if unanswered(c.Referral) && (gone.Kind == ieum.ConsentSupport || gone.Recipient == c.Recipient) && !mayBeTold(held, c, a.Today) {
			back := *c.Referral
			back.State, back.DueOn, back.StoppedBy = ieum.ReferralRecalled, "", gone.ID
			stopped = append(stopped, &back)
		}
	}
	return &gone, stopped, nil
}

// unanswered reports whether a referral went out by consent, and waits for an
// answer.
func unanswered(r *ieum.Referral) bool {
	return r.Ground == "" && (r.State == ieum.ReferralRequested || r.State == ieum.ReferralReceived)
}

// mayBeTold reports whether nothing is missing, and nobody said no.
func mayBeTold(held consent.Held, c Carried, day ieum.Date) bool {
	return consent.Refusal(held.Consents, c.Recipient, day) == nil && len(consent.MissingFor(held, day, consent.Step{Recipient: c.Recipient, Need: c.Need})) == 0
}
