package desk

import (
	"context"

	"ieum/internal/casework"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// RestrictContactInput says whom or what a student is protected from.
type RestrictContactInput struct {
	Student ieum.ID `input:"subject=Student"`
	// Masked is whom or what is left out from now on.
	Masked ieum.ID `input:"ref=Person|Student|Worker|CaseManager|Agency,required"`
	// Reason is a code of the list MASK_REASON.
	Reason string `input:"code=MASK_REASON"`
	// From and Until bound it: today and no end where they are absent.
	From           ieum.Date `input:"day"`
	Until          ieum.Date `input:"day"`
	IdempotencyKey string    `input:"key" json:"-"`
}

// RestrictContactPayload is what came of it.
type RestrictContactPayload struct{ Restriction *ieum.Restriction }

var restrictContact = mutation[RestrictContactInput, *ieum.Restriction]{
	name: "restrictContact", right: policy.WriteRecords, load: []ieum.Kind{"Restriction"},
	earlier: func(o *occasion, _ *RestrictContactInput) []ieum.ID { return []ieum.ID{o.writer.Self} },
	rule: func(o *occasion, in *RestrictContactInput) (*ieum.Restriction, error) {
		return casework.RestrictContact(o.Act, o.kept[o.writer.Self], o.record, casework.NewRestriction{
			Masked: in.Masked, Reason: in.Reason, From: in.From, Until: in.Until,
		})
	},
}

// RestrictContact masks somebody or something for the sake of a student. Errors
// are those of [mutation.run] and [casework.RestrictContact].
func (s *Session) RestrictContact(ctx context.Context, in RestrictContactInput) (*RestrictContactPayload, error) {
	made, err := restrictContact.run(ctx, s, in)
	return &RestrictContactPayload{made}, err
}

// LiftRestrictionInput says which restriction ends.
type LiftRestrictionInput struct {
	Restriction    ieum.ID `input:"subject=Restriction"`
	Version        int     `input:"version"`
	IdempotencyKey string  `input:"key"                 json:"-"`
}

// LiftRestrictionPayload is what came of it.
type LiftRestrictionPayload struct{ Restriction *ieum.Restriction }

var liftRestriction = mutation[LiftRestrictionInput, *ieum.Restriction]{
	name: "liftRestriction", right: policy.WriteRecords,
	rule: func(o *occasion, _ *LiftRestrictionInput) (*ieum.Restriction, error) {
		return casework.LiftRestriction(o.Act, o.subject.(*ieum.Restriction)) //nolint:errcheck,forcetypeassert // the input takes no other kind
	},
}

// LiftRestriction ends a restriction, so that whoever it masked may be part of
// answers from today on. Errors are those of [mutation.run] and
// [casework.LiftRestriction].
func (s *Session) LiftRestriction(ctx context.Context, in LiftRestrictionInput) (*LiftRestrictionPayload, error) {
	ended, err := liftRestriction.run(ctx, s, in)
	return &LiftRestrictionPayload{ended}, err
}
