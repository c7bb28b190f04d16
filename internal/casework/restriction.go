package casework

import (
	"fmt"
	"slices"

	"ieum/internal/ieum"
)

// NewRestriction is whom or what a student is protected from, as it is told.
// Reason is a code of the list MASK_REASON, and Masked is there: the caller has
// seen to both. Without From it begins today, and without Until it has no end.
type NewRestriction struct {
	Masked      ieum.ID
	Reason      string
	From, Until ieum.Date
}

// RestrictContact masks somebody or something for the sake of a student. writer
// is what the account itself is in the directory, or nil. kept is the student's
// record with the kind Restriction. Errors: [*Unfit] for the student themself,
// for who writes it and the agency where they work, whom it would take the
// record from, and for an end that is over or before the start;
// [ieum.ErrConflict] where the same is masked on the first day already.
func RestrictContact(a Act, writer ieum.Entity, kept *ieum.Record, told NewRestriction) (*ieum.Restriction, error) {
	student := kept.Subject.Meta().ID
	from := told.From
	if from.Absent() {
		from = a.Today
	}
	masks := func(r *ieum.Restriction) bool { return r.Masked == told.Masked && from.Within(r.From, r.Until) }
	switch {
	case told.Masked == student:
		return nil, &Unfit{Field: "masked", What: "is the student themself"}
	case writer != nil && (told.Masked == writer.Meta().ID || told.Masked == writer.Meta().Root):
		return nil, &Unfit{Field: "masked", What: "is who writes it, or where they work"}
	case !told.Until.Absent() && told.Until < max(from, a.Today):
		return nil, &Unfit{Field: "until", What: "is over, or before the first day"}
	case slices.ContainsFunc(ieum.Part[ieum.Restriction](kept), masks):
		return nil, fmt.Errorf("casework: the same is masked already: %w", ieum.ErrConflict)
	}
	return &ieum.Restriction{
		Head: a.row("Restriction", student), Student: student, Masked: told.Masked, Reason: told.Reason, From: from, Until: told.Until,
	}, nil
}

// LiftRestriction ends a restriction: yesterday is its last day, or the day
// before its first where that is still to come. One that has ended is
// [ieum.ErrConflict].
func LiftRestriction(a Act, r *ieum.Restriction) (*ieum.Restriction, error) {
	if !r.Until.Absent() && r.Until < a.Today {
		return nil, fmt.Errorf("casework: the restriction has ended: %w", ieum.ErrConflict)
	}
	ended := *r
	ended.Until = max(r.From, a.Today).AddDays(-1)
	return &ended, nil
}
