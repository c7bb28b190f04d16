package neo4j

import (
	"context"
	"errors"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ieum/internal/ieum"
)

// failed is an error of the driver or the server, as a caller learns it. Of
// the server's words only the code is kept: its messages quote values.
type failed struct {
	what, code string
	sentinel   error
	// again tells that nothing was done and that the same may succeed.
	again bool
	// answered tells that it was the server who said so.
	answered bool
}

// Error implements error.
func (f *failed) Error() string {
	return fmt.Sprintf("neo4j: %s: %v (%s)", f.what, f.sentinel, f.code)
}

// Unwrap gives the sentinel of package ieum, and that with its cause.
func (f *failed) Unwrap() error {
	return &ieum.Fault{Cause: "neo4j: " + f.what + ": " + f.code, Err: f.sentinel}
}

// failure turns an error of the driver or the server into one that wraps a
// sentinel of package ieum. What is cut short by the caller is the caller's
// own error.
func failure(ctx context.Context, what string, err error) error {
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		return &ieum.Fault{Cause: "neo4j: " + what, Err: ctx.Err()}
	}
	f := &failed{what: what, code: "no answer", sentinel: ieum.ErrUnavailable, again: neo4j.IsRetryable(err)}
	var native *neo4j.Neo4jError
	if !errors.As(err, &native) {
		// The driver calls a wire that broke in the middle of a greeting by no
		// name of its own. Whatever is not a wrong use of it is the wire.
		var misused *neo4j.UsageError
		f.again = !errors.As(err, &misused)
		return f
	}
	f.code, f.answered = native.Code, true
	switch native.Code {
	case "Neo.TransientError.General.MemoryPoolOutOfMemoryError", "Neo.TransientError.General.OutOfMemoryError",
		"Neo.TransientError.General.TransactionOutOfMemoryError":
		f.again = false // as large as it is, it would fail again
	case "Neo.ClientError.Schema.ConstraintValidationFailed":
		f.sentinel = ieum.ErrConflict
	case "Neo.ClientError.Statement.EntityNotFound":
		f.again = true // somebody deleted what this waited for
	}
	return f
}

// repeatable reports whether a whole transaction that failed so can be tried
// again, and whether it was the server who ended it.
func repeatable(err error) (again, answered bool) {
	var f *failed
	if !errors.As(err, &f) {
		return false, false
	}
	return f.again, f.answered
}
