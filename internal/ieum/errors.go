package ieum

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// The kinds of failure that a store, and every room above it, may answer
// with. They are matched with errors.Is; what wraps them adds where, never a
// value that came from outside.
var (
	// ErrNotFound: there is no such thing, or the scope may not see it. The
	// two are one answer, so that nobody learns that something is hidden.
	ErrNotFound = errors.New("not found")
	// ErrConflict: the version is stale, the id is taken, or an idempotency
	// key was used before with other input.
	ErrConflict = errors.New("conflict")
	// ErrInvalid: the input can never be right, whoever sends it.
	ErrInvalid = errors.New("invalid")
	// ErrDenied: the role lacks the right, judged before the input is read.
	ErrDenied = errors.New("denied")
	// ErrLimit: there was as much of it as there may be; the same call may
	// succeed on another day.
	ErrLimit = errors.New("limit reached")
	// ErrUnavailable: the store cannot answer now; the same call may succeed
	// later. Nothing was written.
	ErrUnavailable = errors.New("unavailable")
	// ErrOutcomeUnknown: a commit was sent and its answer was lost. Ask again
	// with the same idempotency key to learn what happened.
	ErrOutcomeUnknown = errors.New("outcome unknown")
	// ErrNewerFile: the file was written by a later version of Ieum.
	ErrNewerFile = errors.New("written by a newer version")
	// ErrInUse: another process holds the file.
	ErrInUse = errors.New("in use by another process")
)

// Fault is an error with its cause in fixed words, which may be logged: never
// a value, nor anything that a client sent.
type Fault struct {
	// Cause says what was being done and what came of it.
	Cause string
	// Err is what it wraps: one of the kinds of failure, with others maybe.
	Err error
}

// Error implements error.
func (f *Fault) Error() string { return f.Cause + ": " + f.Err.Error() }

// Unwrap returns what the fault wraps.
func (f *Fault) Unwrap() error { return f.Err }

// CauseOf tells what may be logged of an error: the causes of the faults that
// it wraps, the kinds of failure and the ends of contexts among them, and the
// type and number of those that have a code. Whatever else its texts say is
// left out.
func CauseOf(err error) string {
	var causes []string
	note := func(cause string) {
		if !slices.Contains(causes, cause) {
			causes = append(causes, cause)
		}
	}
	var walk func(error)
	walk = func(err error) {
		if fault, ok := err.(*Fault); ok { //nolint:errorlint // the tree is walked here
			note(fault.Cause)
		}
		switch wrapping := err.(type) { //nolint:errorlint // the tree is walked here
		case interface{ Unwrap() error }:
			if inner := wrapping.Unwrap(); inner != nil {
				walk(inner)
			}
		case interface{ Unwrap() []error }:
			for _, inner := range wrapping.Unwrap() {
				walk(inner)
			}
		case interface{ Code() int }: // SQLite's
			note(fmt.Sprintf("%T %d", err, wrapping.Code()))
		default:
			for _, known := range []error{ErrUnavailable, ErrOutcomeUnknown, context.DeadlineExceeded, context.Canceled} {
				if err == known { //nolint:errorlint // the tree is walked here
					note(known.Error())
				}
			}
		}
	}
	walk(err)
	return strings.Join(causes, ": ")
}
