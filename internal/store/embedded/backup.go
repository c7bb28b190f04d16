package embedded

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"ieum/internal/ieum"
)

// Backup writes the store as of one moment to a new file, which [Open] opens
// like any other, while reads and writes go on. It refuses with
// [ieum.ErrConflict] when target exists; when it fails nothing is left there.
func (s *Store) Backup(ctx context.Context, target string) error {
	if err := absent(target); err != nil {
		return err
	}
	return s.backup(ctx, target, (*aside).name)
}

// backup writes the file aside and names it.
func (s *Store) backup(ctx context.Context, target string, name func(a *aside, target string) error) error {
	if err := s.calls.Begin(); err != nil {
		return err
	}
	defer s.calls.End()
	a, err := newAside(target)
	if err != nil {
		return err
	}
	defer a.close()
	if err := s.vacuumInto(ctx, a.file()); err != nil {
		return err
	}
	return name(a, target)
}

func absent(target string) error {
	if _, err := os.Lstat(target); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("embedded: the target exists: %w", ieum.ErrConflict)
	}
	return nil
}

// vacuumInto makes the file, which is for its owner only from the start, and
// fills it.
func (s *Store) vacuumInto(ctx context.Context, path string) error {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("embedded: make the file: %w: %w", ieum.ErrUnavailable, withoutPath(err))
	}
	defer file.Close()
	q := s.newSession()
	q.first = nil // the file is copied as it is
	defer q.close()
	if err := q.exec(ctx, "VACUUM INTO ?", path); err != nil {
		return failure(ctx, "write the copy", err)
	}
	if err := file.Sync(); err != nil {
		return fmt.Errorf("embedded: sync the copy: %w: %w", ieum.ErrUnavailable, withoutPath(err))
	}
	return nil
}

// Copy writes the store in a file as of one moment to a new file, like
// [Store.Backup], for a process that has not opened it: another may have it
// open and go on writing. It changes nothing in the file and does not migrate
// it. Errors are those of [Look] and Backup.
func Copy(ctx context.Context, path, target string, options Options) error {
	s, err := Look(ctx, path, options)
	if err != nil {
		return err
	}
	return errors.Join(s.Backup(ctx, target), s.Close())
}

// Make makes a new store file at path from what fill puts into it. The file
// gets its name when fill has returned nil and all of it is durable: a file of
// that name is whole, whatever happens meanwhile. A path that exists is
// [ieum.ErrConflict].
func Make(ctx context.Context, path string, options Options, fill func(s *Store) error) error {
	return makeFrom(ctx, path, options, nil, fill)
}

// Extend is [Make] of a store that begins as a copy of the one at source.
func Extend(ctx context.Context, source, path string, options Options, fill func(s *Store) error) error {
	begin := func(file string) error { return Copy(ctx, source, file, options) }
	return makeFrom(ctx, path, options, begin, fill)
}

func makeFrom(ctx context.Context, path string, options Options, begin func(file string) error, fill func(s *Store) error) error {
	if err := absent(path); err != nil {
		return err
	}
	path, err := resolve(path)
	if err != nil {
		return err
	}
	a, err := newAside(path)
	if err != nil {
		return err
	}
	defer a.close()
	if begin != nil {
		if err := begin(a.file()); err != nil {
			return err
		}
	}
	s, err := Open(ctx, a.file(), options)
	if err != nil {
		return err
	}
	if err := errors.Join(fill(s), s.Close()); err != nil {
		return err
	}
	return a.name(path)
}
