package embedded

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"

	"ieum/internal/ieum"
)

// start takes hold of the file, connects and migrates.
func (s *Store) start(ctx context.Context) error {
	past := readHistory(s.lock)
	fresh, err := s.hold(true)
	if err != nil {
		return err
	}
	if err := errors.Join(past.judge(s.data, s.path+logEnd), inspect(s.data)); err != nil {
		if fresh { // what was made here a moment ago is nobody's
			os.Remove(s.path) //nolint:errcheck // an empty file does no harm
		}
		return err
	}
	if err := s.connect(); err != nil {
		return err
	}
	version, empty, err := fileVersion(ctx, s.writer)
	switch {
	case err != nil:
		return err
	case version > schemaVersion:
		return newerFile()
	case !empty && version < schemaVersion:
		if err := s.keepOlder(ctx, version); err != nil {
			return err
		}
	}
	s.created = empty
	if err := (history{}).write(s.lock); err != nil { // nothing is known of a store that is half open
		return err
	}
	if err := migrate(ctx, s.writer, currentSchema()); err != nil {
		return err
	}
	return s.begin(ctx)
}

// hold opens and locks the store file itself, and reports whether it made it.
func (s *Store) hold(write bool) (fresh bool, err error) {
	_, err = os.Stat(s.path)
	fresh = errors.Is(err, fs.ErrNotExist)
	s.data, err = holdData(s.path, write)
	return fresh && err == nil, err
}

// Created reports whether the store held nothing, not even tables, before it
// was opened.
func (s *Store) Created() bool { return s.created }

func newerFile() error { return fmt.Errorf("embedded: the store file was %w", ieum.ErrNewerFile) }

// keepOlder copies a file before its schema is changed, so that the older
// version of Ieum can still be gone back to.
func (s *Store) keepOlder(ctx context.Context, version int) error {
	name := fmt.Sprintf("%s.schema-%d", s.path, version)
	if err := s.backup(ctx, name, (*aside).replace); err != nil {
		return fmt.Errorf("keep a copy before the schema is changed: %w", err)
	}
	s.options.Logger.WarnContext(ctx, "the file had an older schema, and was copied before that is changed; "+
		"delete the copy, which holds the same people, once it is not needed", "schema", version, "copy", "the store file's name and .schema-"+strconv.Itoa(version))
	return nil
}

// inspect makes sure that the file is empty or may be Ieum's.
func inspect(data io.ReaderAt) error {
	head := make([]byte, 16)
	n, err := data.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("embedded: read the store file: %w: %w", ieum.ErrUnavailable, withoutPath(err))
	}
	if n > 0 && !bytes.Equal(head, []byte("SQLite format 3\x00")) {
		return fmt.Errorf("embedded: not an Ieum file: %w", ieum.ErrInvalid)
	}
	return nil
}
