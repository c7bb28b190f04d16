package casework

import (
	"fmt"
	"slices"

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
// judges it on every day anew. kept is the student's record with the kind
// Person; [*Unfit] is what contradicts itself, and a signature of somebody whom
// the record does not hold.
func RecordConsent(a Act, kept *ieum.Record, told NewConsent) (*ieum.Consent, []*ieum.Signature, error) {
	if err := told.check(a.Today); err != nil {
		return nil, nil, err
	}
	student := kept.Subject.Meta().ID
	if err := told.checkSigners(student, ieum.Part[ieum.Person](kept)); err != nil {
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

func (told NewConsent) checkSigners(student ieum.ID, persons []*ieum.Person) error {
	for i, s := range told.Signers {
		again := func(other NewSignature) bool { return other.Person == s.Person }
		field := fmt.Sprintf("signers.%d.", i)
		switch {
		case s.Person != student && !slices.ContainsFunc(persons, func(p *ieum.Person) bool { return p.ID == s.Person }):
			return &Unfit{Field: field + "person", What: "is nobody whom the student's record holds"}
		case slices.ContainsFunc(told.Signers[:i], again):
			return &Unfit{Field: field + "person", What: "has signed already"}
		case (s.Person == student) != (s.Capacity == ieum.SignsSelf):
			return &Unfit{Field: field + "capacity", What: "is not that of the person"}
		}
	}
	return nil
}
