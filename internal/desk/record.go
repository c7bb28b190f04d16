package desk

import (
	"context"

	"ieum/internal/casework"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// RecordFactInput says what was told about somebody.
type RecordFactInput struct {
	// Subject is a student or a person of a household.
	Subject ieum.ID `input:"subject=Student|Person"`
	// Fact is a code of the list FACT, Value one of its choices, and Values
	// further ones, of a fact of which several may hold at once.
	Fact   string   `input:"fact"`
	Value  string   `input:"choice=fact"`
	Values []string `input:"choices=fact" json:",omitempty"`
	ToldBy ieum.Teller
	// On is the day on which it was told.
	On             ieum.Date `input:"past"`
	IdempotencyKey string    `input:"key" json:"-"`
}

// RecordFactPayload is what came of it.
type RecordFactPayload struct{ Fact *ieum.Fact }

var recordFact = mutation[RecordFactInput, *ieum.Fact]{
	name: "recordFact", right: policy.WriteRecords,
	rule: func(o *occasion, in *RecordFactInput) (*ieum.Fact, error) {
		return casework.RecordFact(o.Act, o.subject, casework.NewFact{Fact: in.Fact, Value: in.Value, Others: in.Values, ToldBy: in.ToldBy, On: in.On})
	},
}

// RecordFact writes down what was told of a student, or of a person who lives
// in a household: the answer to a question of the linkage, which is not asked
// again. Errors are those of [mutation.run] and [casework.RecordFact].
func (s *Session) RecordFact(ctx context.Context, in RecordFactInput) (*RecordFactPayload, error) {
	fact, err := recordFact.run(ctx, s, in)
	return &RecordFactPayload{fact}, err
}

// RecordNeedInput says what somebody needs.
type RecordNeedInput struct {
	// Student is the student, or a person of a household.
	Student ieum.ID `input:"subject=Student|Person"`
	// Domain is a need code.
	Domain         string `input:"need"`
	Level          ieum.Level
	Text           string `input:"text"`
	IdempotencyKey string `input:"key"  json:"-"`
}

// RecordNeedPayload is what came of it.
type RecordNeedPayload struct{ Need *ieum.Need }

var recordNeed = mutation[RecordNeedInput, *ieum.Need]{
	name: "recordNeed", right: policy.WriteRecords, load: []ieum.Kind{"Need"},
	rule: func(o *occasion, in *RecordNeedInput) (*ieum.Need, error) {
		return casework.RecordNeed(o.Act, o.subject, ieum.Part[ieum.Need](o.record), casework.NewNeed{Domain: in.Domain, Level: in.Level, Text: in.Text})
	},
}

// RecordNeed writes down a need of a student. One that is open under the same
// code takes the new level and the note. Errors are those of [mutation.run]
// and [casework.RecordNeed].
func (s *Session) RecordNeed(ctx context.Context, in RecordNeedInput) (*RecordNeedPayload, error) {
	need, err := recordNeed.run(ctx, s, in)
	return &RecordNeedPayload{need}, err
}

// RecordContactInput says what contact there was.
type RecordContactInput struct {
	Case ieum.ID   `input:"subject=Case"`
	On   ieum.Date `input:"past"`
	// Kind is a code of the list CONTACT_KIND.
	Kind           string `input:"code=CONTACT_KIND"`
	Text           string `input:"text,required"`
	IdempotencyKey string `input:"key"               json:"-"`
}

// RecordContactPayload is what came of it.
type RecordContactPayload struct{ Contact *ieum.Contact }

var recordContact = mutation[RecordContactInput, *ieum.Contact]{
	name: "recordContact", right: policy.WriteRecords,
	rule: func(o *occasion, in *RecordContactInput) (*ieum.Contact, error) {
		return casework.RecordContact(o.Act, o.subject, casework.NewContact{On: in.On, Kind: in.Kind, Text: in.Text}), nil
	},
}

// RecordContact writes down a contact with the client or about a case. Errors
// are those of [mutation.run] and [casework.RecordContact].
func (s *Session) RecordContact(ctx context.Context, in RecordContactInput) (*RecordContactPayload, error) {
	contact, err := recordContact.run(ctx, s, in)
	return &RecordContactPayload{contact}, err
}
