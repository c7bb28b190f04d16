package embedded

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"ieum/internal/ieum"
)

// asidePrefix begins the names of folders in which files are written before
// they get their names.
const asidePrefix = ".ieum-aside-"

// aside is a folder for its owner only, beside the file that is to be made.
// What is written there under way, journals included, is cleared with it: by
// the process itself, or, if that was killed, by the next that writes beside
// the same target.
type aside struct {
	folder string
	lock   *os.File
}

// newAside clears what killed processes have left beside the target, and
// makes a folder.
func newAside(target string) (*aside, error) {
	parent := filepath.Dir(target)
	sweep(parent)
	for range 3 { // another process may take a folder that is not locked yet for a leftover
		folder, err := os.MkdirTemp(parent, asidePrefix)
		if err != nil {
			return nil, fmt.Errorf("embedded: make a folder beside the target: %w: %w", ieum.ErrUnavailable, withoutPath(err))
		}
		lock, err := lockFile(filepath.Join(folder, "lock"))
		if err == nil {
			return &aside{folder, lock}, nil
		}
		os.Remove(folder) //nolint:errcheck // whoever took it removes it
	}
	return nil, fmt.Errorf("embedded: make a folder beside the target: %w", ieum.ErrUnavailable)
}

// sweep clears what killed processes have left in the folder. What cannot be
// cleared is left to the next.
func sweep(parent string) {
	entries, _ := os.ReadDir(parent)
	for _, entry := range entries {
		if !entry.IsDir() || !strings.HasPrefix(entry.Name(), asidePrefix) {
			continue
		}
		folder := filepath.Join(parent, entry.Name())
		if lock, err := lockFile(filepath.Join(folder, "lock")); err == nil {
			(&aside{folder, lock}).close()
		}
	}
}

// file is what is written.
func (a *aside) file() string { return filepath.Join(a.folder, "ieum.db") }

// name gives the file its name and makes it durable. It never replaces a file:
// that is [ieum.ErrConflict].
func (a *aside) name(target string) error {
	err := os.Link(a.file(), target) // unlike a rename, a link never replaces
	if err != nil && !errors.Is(err, fs.ErrExist) {
		if _, there := os.Lstat(target); errors.Is(there, fs.ErrNotExist) {
			return a.replace(target) // a file system without links
		}
	}
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("embedded: the target exists: %w", ieum.ErrConflict)
	}
	if err != nil {
		return fmt.Errorf("embedded: name the file: %w: %w", ieum.ErrUnavailable, withoutPath(err))
	}
	return syncFolder(filepath.Dir(target))
}

// replace is name for a target that may be replaced.
func (a *aside) replace(target string) error {
	if err := os.Rename(a.file(), target); err != nil {
		return fmt.Errorf("embedded: name the file: %w: %w", ieum.ErrUnavailable, withoutPath(err))
	}
	return syncFolder(filepath.Dir(target))
}

// close clears the folder.
func (a *aside) close() {
	a.lock.Close()         // some systems remove no file that is open
	os.RemoveAll(a.folder) //nolint:errcheck // the file has its name by now, or the next clears this
}

// syncFolder makes the new name durable. Systems that cannot sync a folder
// are left at that.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer folder.Close()
	if err := folder.Sync(); err != nil && !errors.Is(err, errors.ErrUnsupported) && !errors.Is(err, fs.ErrInvalid) {
		return fmt.Errorf("embedded: sync the folder: %w: %w", ieum.ErrUnavailable, withoutPath(err))
	}
	return nil
}
