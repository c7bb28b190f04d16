// Package casework holds the rules of casework (사례관리): what may be recorded
// of somebody, and what follows from it. Every rule is a pure function: it is
// given the record as it is kept, and answers with the rows as they are to be
// kept, or with what stands against it. It reads no clock and makes no id of
// its own; both come in with the [Act].
package casework

import (
	"time"

	"ieum/internal/ieum"
)

// Act is one thing that somebody does: when, by whom, and the ids for the
// rows that come of it.
type Act struct {
	// Today is the day of it, At the moment.
	Today ieum.Date
	At    time.Time
	// By is the staff account that does it.
	By ieum.ID
	// NewID returns the id of a new row. A rule that runs again is given the
	// same ids in the same order.
	NewID func(ieum.Kind) ieum.ID
}

// Unfit says which field of an input does not go with the record as it is. It
// wraps [ieum.ErrInvalid] and never holds what was sent.
type Unfit struct {
	// Field is its name in the schema.
	Field string
	// What is wrong with it, for the log and for developers.
	What string
}

// Error implements error.
func (u *Unfit) Error() string { return "casework: " + u.Field + " " + u.What }

// Unwrap makes errors.Is(err, ieum.ErrInvalid) true.
func (u *Unfit) Unwrap() error { return ieum.ErrInvalid }

// row returns the head of a new row that hangs on a root.
func (a Act) row(kind ieum.Kind, root ieum.ID) ieum.Head {
	return ieum.Head{ID: a.NewID(kind), Root: root}
}
