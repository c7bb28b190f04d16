package embedded

import (
	"context"
	"errors"
	"fmt"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"ieum/internal/ieum"
)

// ErrDamaged is a store file in which SQLite finds its own structure broken.
var ErrDamaged = fmt.Errorf("the store file is damaged; ieum doctor tells more, and ieum restore takes a backup: %w", ieum.ErrUnavailable)

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
	if cause := cause(native.Code()); cause != "" {
		return fmt.Errorf("embedded: %s: %s: %w: %w", what, cause, sentinel(native.Code()), err)
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
	case lib.SQLITE_CORRUPT:
		return ErrDamaged
	}
	return ieum.ErrUnavailable
}

// cause is what an operator can do something about, where SQLite's own words
// ("disk I/O error") do not say it.
func cause(code int) string {
	switch code {
	case lib.SQLITE_IOERR_WRITE, lib.SQLITE_IOERR_TRUNCATE, lib.SQLITE_IOERR_SHMSIZE, lib.SQLITE_IOERR_SHMMAP:
		return "the disk is full, or takes no more for another reason"
	case lib.SQLITE_IOERR_FSYNC, lib.SQLITE_IOERR_DIR_FSYNC:
		return "the system could not say that data has reached the disk, which may be failing"
	case lib.SQLITE_IOERR_READ, lib.SQLITE_IOERR_SHORT_READ:
		return "the disk could not be read, and may be failing"
	}
	switch code & 0xff {
	case lib.SQLITE_FULL:
		return "the disk is full"
	case lib.SQLITE_READONLY:
		return "the file, or its folder, is read-only"
	case lib.SQLITE_CANTOPEN:
		return "the file, or one beside it, cannot be opened or made"
	}
	return ""
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
