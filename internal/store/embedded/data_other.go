//go:build !linux

package embedded

import (
	"fmt"
	"os"

	"ieum/internal/ieum"
)

// holdData opens the store file, and makes it if it is to be written to and
// is not there. Outside Linux a lock on the file itself could meet those of
// SQLite, so the lock file beside it is all that keeps a second process out.
func holdData(path string, write bool) (*os.File, error) {
	flags := os.O_RDONLY
	if write {
		flags = os.O_RDWR | os.O_CREATE
	}
	file, err := os.OpenFile(path, flags, 0o600)
	if err != nil {
		return nil, fmt.Errorf("embedded: open the store file: %w: %w", ieum.ErrUnavailable, withoutPath(err))
	}
	return file, nil
}
