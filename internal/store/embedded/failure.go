package embedded

import (
	"context"
	"errors"
	"fmt"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"ieum/internal/ieum"
)

// failure turns an error of SQLite into one that wraps a sentinel of package
// ieum, and says what was being done. Errors that do so already, and those
// of a context, keep what they are.
func failure(ctx context.Context, what string, err error) error {
	var native *sqlite.Error
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &native):
		return fmt.Errorf("embedded: %s: %w", what, err)
	case native.Code()&0xff == lib.SQLITE_INTERRUPT && ctx.Err() != nil:
		return fmt.Errorf("embedded: %s: %w", what, ctx.Err())
	}
	return fmt.Errorf("embedded: %s: %w: %w", what, sentinel(native.Code()), err)
}

// sentinel chooses what a result code of SQLite means to a caller. Whatever
// it does not know counts as unavailable: the store did not do it.
func sentinel(code int) error {
	switch code {
	case lib.SQLITE_CONSTRAINT_PRIMARYKEY, lib.SQLITE_CONSTRAINT_UNIQUE, lib.SQLITE_CONSTRAINT_ROWID:
		return ieum.ErrConflict
	}
	switch code & 0xff {
	case lib.SQLITE_NOTADB, lib.SQLITE_TOOBIG:
		return ieum.ErrInvalid
	}
	return ieum.ErrUnavailable
}

// lostSync reports whether the operating system could not say that data had
// reached the disk. Nothing that follows on this file can be trusted then: a
// second sync may succeed although the data is gone.
func lostSync(err error) bool {
	var native *sqlite.Error
	if !errors.As(err, &native) {
		return false
	}
	return native.Code() == lib.SQLITE_IOERR_FSYNC || native.Code() == lib.SQLITE_IOERR_DIR_FSYNC
}
