package desk

import (
	"ieum/internal/casework"
	"ieum/internal/ieum"
)

// Invalid says which argument can never be right. It wraps [ieum.ErrInvalid]
// and never holds what was sent.
type Invalid struct {
	// Argument is its path with dots, as in "input.note" or "filter.need".
	Argument string
	// What is wrong with it, for the log and for developers.
	What string
}

// Error implements error.
func (e *Invalid) Error() string { return "desk: argument " + e.Argument + " " + e.What }

// Unwrap makes errors.Is(err, ieum.ErrInvalid) true.
func (e *Invalid) Unwrap() error { return ieum.ErrInvalid }

// Missing is one thing that has to be there first.
type Missing = casework.Lack

// Precondition says that a change is possible only after something else has
// happened. It lists all that is missing.
type Precondition = casework.Lacking
