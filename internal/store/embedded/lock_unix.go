//go:build unix

package embedded

import (
	"errors"
	"fmt"
	"os"
	"syscall"

	"ieum/internal/ieum"
)

// lockFile takes the lock of a store file: an empty file beside it, so that
// it never meets SQLite's own locks. The system gives the lock back when the
// process ends, however it ends.
func lockFile(path string) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("embedded: open the lock file: %w: %w", ieum.ErrUnavailable, withoutPath(err))
	}
	err = syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == nil {
		return file, nil
	}
	file.Close()
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, fmt.Errorf("embedded: the store file is %w", ieum.ErrInUse)
	}
	return nil, fmt.Errorf("embedded: lock the store file: %w: %w", ieum.ErrUnavailable, err)
}
