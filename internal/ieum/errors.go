package ieum

import "errors"

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
