package embedded

import (
	"errors"
	"fmt"
	"os"
	"syscall"

	"ieum/internal/ieum"
)

// holdData opens the store file and locks the file itself, by whatever name
// it was opened: for one process that writes, which makes the file if it is
// not there, or for several that only look. On Linux this lock (flock) and
// those that SQLite takes (fcntl) know nothing of each other.
//
// To close the file takes SQLite's locks on it away from the whole process,
// so it is closed after SQLite has closed it, and not at all when the lock was
// refused: then it may be this process that has the store open.
func holdData(path string, write bool) (*os.File, error) {
	flags, lock := syscall.O_RDONLY, syscall.LOCK_SH
	if write {
		flags, lock = syscall.O_RDWR|syscall.O_CREAT, syscall.LOCK_EX
	}
	descriptor, err := syscall.Open(path, flags|syscall.O_CLOEXEC, 0o600)
	if err != nil {
		return nil, fmt.Errorf("embedded: open the store file: %w: %w", ieum.ErrUnavailable, err)
	}
	switch err := syscall.Flock(descriptor, lock|syscall.LOCK_NB); {
	case err == nil, errors.Is(err, syscall.ENOTSUP), errors.Is(err, syscall.ENOSYS), errors.Is(err, syscall.ENOLCK):
		return os.NewFile(uintptr(descriptor), path), nil
	case errors.Is(err, syscall.EWOULDBLOCK):
		return nil, fmt.Errorf("embedded: the store file is %w", ieum.ErrInUse)
	default:
		return nil, fmt.Errorf("embedded: lock the store file: %w: %w", ieum.ErrUnavailable, err)
	}
}
