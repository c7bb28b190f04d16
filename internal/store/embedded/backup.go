package embedded

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"ieum/internal/ieum"
)

// Backup writes the store as of one moment to a new file, which [Open] opens
// like any other, while reads and writes go on. It refuses with
// [ieum.ErrConflict] when target exists; when it fails nothing is left there.
func (s *Store) Backup(ctx context.Context, target string) error {
	if err := s.gate.enter(); err != nil {
		return err
	}
	defer s.gate.leave()
	if _, err := os.Lstat(target); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("embedded: the backup's file exists: %w", ieum.ErrConflict)
	}
	// Written under another name, so that a file of the wanted name is whole;
	// made here first, so that it is for its owner only.
	part, err := os.CreateTemp(filepath.Dir(target), ".ieum-backup-*")
	if err != nil {
		return fmt.Errorf("embedded: make the backup's file: %w: %w", ieum.ErrUnavailable, withoutPath(err))
	}
	defer os.Remove(part.Name()) //nolint:errcheck // the backup stands or has failed already
	defer part.Close()
	if err := s.vacuumInto(ctx, part.Name()); err != nil {
		return err
	}
	if err := part.Sync(); err != nil {
		return fmt.Errorf("embedded: sync the backup: %w: %w", ieum.ErrUnavailable, withoutPath(err))
	}
	// A link, unlike a rename, never replaces.
	if err := os.Link(part.Name(), target); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return fmt.Errorf("embedded: the backup's file exists: %w", ieum.ErrConflict)
		}
		return fmt.Errorf("embedded: name the backup: %w: %w", ieum.ErrUnavailable, withoutPath(err))
	}
	return syncFolder(filepath.Dir(target))
}

func (s *Store) vacuumInto(ctx context.Context, name string) error {
	q := s.newSession()
	defer q.close()
	err := q.exec(ctx, "VACUUM INTO ?", name)
	return failure(ctx, "write the backup", err)
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
		return fmt.Errorf("embedded: sync the backup's folder: %w: %w", ieum.ErrUnavailable, withoutPath(err))
	}
	return nil
}
