package embedded

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"ieum/internal/ieum"
)

// looking is how a file is opened that is only looked at.
type looking int

const (
	// lookNot is a store that is written to.
	lookNot looking = iota
	// lookAlone is a file that nobody writes to and that has no log: SQLite
	// needs no lock and makes no file beside it, so that a folder in which
	// nothing can be made will do.
	lookAlone
	// lookBeside is a file that another process has open, or one with a log that
	// a killed process has left.
	lookBeside
)

// Look opens a store file to be read, and changes nothing in it: a file of an
// older schema keeps it and reads as if it had been brought up to date. The
// file may lie where nothing can be written, and another process may have it
// open and go on writing. All that writes is [ieum.ErrInvalid].
//
// Errors: [ieum.ErrInvalid] where there is no file, or no store, or where its
// log is missing or another's; [ieum.ErrNewerFile]; [ieum.ErrInUse] where
// another process has it open under another name, so that its log is not to be
// found; [ieum.ErrUnavailable] when it cannot be read.
func Look(ctx context.Context, path string, options Options) (*Store, error) {
	path, err := resolve(path)
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("embedded: no store file is there: %w", ieum.ErrInvalid)
	}
	s := newStore(path, options.withDefaults())
	if err := s.startLooking(ctx); err != nil {
		s.release() //nolint:errcheck // the first error counts
		return nil, err
	}
	s.recorder = ieum.NewRecorder(ctx, s.writeGroup) // which refuses what comes
	return s, nil
}

func (s *Store) startLooking(ctx context.Context) error {
	if err := s.chooseLook(); err != nil {
		return err
	}
	if err := s.connect(); err != nil {
		return err
	}
	q := s.newSession()
	defer q.close()
	version, empty, err := fileVersion(ctx, q)
	switch {
	case err != nil:
		return err
	case empty:
		return fmt.Errorf("embedded: not an Ieum file: %w", ieum.ErrInvalid)
	case version > schemaVersion:
		return newerFile()
	case version == schemaVersion && hasDigest(ctx, q, currentSchema()):
		return nil
	}
	s.version = version
	if s.older, err = olderViews(ctx, q, currentSchema(), version); err != nil {
		return failure(ctx, "read the schema of the store file", err)
	}
	s.writer.first = s.older
	for range s.options.Readers {
		r := <-s.readers
		r.first = s.older
		s.readers <- r
	}
	return nil
}

// chooseLook finds out whether somebody has the file open, and holds it
// against its history if nobody has.
func (s *Store) chooseLook() error {
	_, err := s.hold(false)
	if errors.Is(err, ieum.ErrInUse) {
		s.looking = lookBeside
		return s.knowWriter()
	}
	if err != nil {
		return err
	}
	if err := inspect(s.data); err != nil {
		return err
	}
	log := s.path + logEnd
	if lock, err := os.Open(s.path + lockEnd); err == nil {
		past := readHistory(lock)
		lock.Close()
		if err := past.judge(s.data, log); err != nil {
			return err
		}
	}
	s.looking = lookAlone
	_, present, err := logIdentity(log)
	if present {
		s.looking = lookBeside
	}
	return err
}

// knowWriter makes sure that whoever has the file open has it by the same
// name: the log lies beside that name.
func (s *Store) knowWriter() error {
	used, err := InUse(s.path)
	if err == nil && !used {
		err = fmt.Errorf("embedded: under another name, or without its lock file, the store file is %w", ieum.ErrInUse)
	}
	return err
}

// InUse reports whether a process has the store file at path open by that
// name. The file need not be there.
func InUse(path string) (bool, error) {
	if _, err := os.Stat(path + lockEnd); errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	lock, err := lockFile(path + lockEnd)
	if err != nil {
		if errors.Is(err, ieum.ErrInUse) {
			return true, nil
		}
		return false, err
	}
	return false, lock.Close()
}

// olderDays shows the days that the step to version 10 makes, of entries that had one
// subject.
const olderDays = `CREATE TEMP VIEW ` + auditDays + ` AS SELECT subject, substr(COALESCE(at, ''), 1, 10) AS day, COALESCE(actor, '') AS actor
  FROM main.audit_entry WHERE subject <> ''`

// olderViews are statements after which an older file reads like one of the
// wanted schema: a temporary view hides each table that lacks columns, or
// stands for one that is not there, and lives as long as the connection.
func olderViews(ctx context.Context, q *session, want schema, version int) ([]string, error) {
	var views []string
	for _, t := range want.tables {
		has, err := t.has(ctx, q)
		if err != nil {
			return nil, err
		}
		var names []string
		whole := true
		for _, c := range t.columns {
			name := readsAs(t.name, c.name, version, has)
			whole = whole && name == quote(c.name)
			names = append(names, name)
		}
		from := "main." + t.name
		switch {
		case len(has) == 0 && t.name == auditDays:
			views = append(views, olderDays)
			continue
		case len(has) == 0:
			from = "(SELECT 1) WHERE 0"
		case whole:
			continue
		}
		views = append(views, fmt.Sprintf("CREATE TEMP VIEW %s AS SELECT %s FROM %s", t.name, strings.Join(names, ", "), from))
	}
	return views, nil
}
