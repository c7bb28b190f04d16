package embedded

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"ieum/internal/ieum"
)

// Copy writes the store in a file as of one moment to a new file, like
// [Store.Backup], for a process that has not opened it: another may have it
// open and go on writing. It changes nothing in the file and does not
// migrate it. Errors are those of Backup, [ieum.ErrInvalid] for a file that
// is no store, and [ieum.ErrNewerFile].
func Copy(ctx context.Context, path, target string, options Options) error {
	path, err := resolve(path)
	if err != nil {
		return err
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("embedded: no store file is there: %w", ieum.ErrInvalid)
	}
	if err := inspect(path); err != nil {
		return err
	}
	s := newStore(options.withDefaults(), nil)
	if err := s.connect(path); err != nil {
		return err
	}
	defer s.db.Close() //nolint:errcheck // it was only read
	q := s.newSession()
	defer q.close()
	version, empty, err := fileVersion(ctx, q)
	switch {
	case err != nil:
		return err
	case empty:
		return fmt.Errorf("embedded: not an Ieum file: %w", ieum.ErrInvalid)
	case version > schemaVersion:
		return fmt.Errorf("embedded: the store file was %w", ieum.ErrNewerFile)
	}
	return s.Backup(ctx, target)
}
