package embedded

import (
	"errors"
	"fmt"
	"os"
	"syscall"

	"ieum/internal/ieum"
)

// sharingViolation is what Windows answers when another handle is open.
const sharingViolation = syscall.Errno(32)

// lockFile takes the lock of a store file: an empty file beside it, opened
// without sharing. The system gives it back when the process ends, however
// it ends.
func lockFile(path string) (*os.File, error) {
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return nil, fmt.Errorf("embedded: name the lock file: %w", ieum.ErrInvalid)
	}
	handle, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, 0, nil,
		syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	if err == nil {
		return os.NewFile(uintptr(handle), path), nil
	}
	if errors.Is(err, sharingViolation) {
		return nil, fmt.Errorf("embedded: the store file is %w", ieum.ErrInUse)
	}
	return nil, fmt.Errorf("embedded: lock the store file: %w: %w", ieum.ErrUnavailable, err)
}
