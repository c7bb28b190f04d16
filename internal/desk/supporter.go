package desk

import (
	"context"

	"ieum/internal/casework"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// RecordSupporterInput says who stands by a student outside of any office.
type RecordSupporterInput struct {
	Student    ieum.ID `input:"subject=Student"`
	FamilyName string  `input:"name,required"`
	GivenName  string  `input:"name,required"`
	// Relation is a code of the list SUPPORTER_RELATION.
	Relation string `input:"code=SUPPORTER_RELATION"`
	Formal   bool
	// Closeness is 1 (distant), 2 or 3 (close); 0 is not said.
	Closeness      int
	Conflict       bool
	Supports       []ieum.SupportKind
	LastContactOn  ieum.Date    `input:"born"`
	Offers         []OfferInput `input:"each"`
	IdempotencyKey string       `input:"key"  json:"-"`
}

// OfferInput is what a supporter can give.
type OfferInput struct {
	Needs []string `input:"needs"`
	Text  string   `input:"text,required"`
}

// RecordSupporterPayload is what came of it.
type RecordSupporterPayload struct{ Person *ieum.Person }

var recordSupporter = mutation[RecordSupporterInput, *ieum.Person]{
	name: "recordSupporter", right: policy.WriteRecords, load: []ieum.Kind{"Person", "Supports"},
	rule: func(o *occasion, in *RecordSupporterInput) (*ieum.Person, error) {
		told := casework.NewSupporter{
			FamilyName: in.FamilyName, GivenName: in.GivenName, Relation: in.Relation, Formal: in.Formal, Closeness: in.Closeness,
			Conflict: in.Conflict, Supports: in.Supports, LastContactOn: in.LastContactOn,
		}
		for _, offer := range in.Offers {
			told.Offers = append(told.Offers, casework.NewOffer(offer))
		}
		made, err := casework.RecordSupporter(o.Act, o.record, told)
		if err != nil {
			return nil, err
		}
		o.also(made.Tie)
		for _, offer := range made.Offers {
			o.also(offer)
		}
		return made.Person, nil
	},
}

// RecordSupporter writes down who stands by a student. The supporter learns
// nothing of it. Errors are those of [mutation.run] and
// [casework.RecordSupporter].
func (s *Session) RecordSupporter(ctx context.Context, in RecordSupporterInput) (*RecordSupporterPayload, error) {
	person, err := recordSupporter.run(ctx, s, in)
	return &RecordSupporterPayload{person}, err
}
