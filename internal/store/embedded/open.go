package embedded

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net/url"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	_ "modernc.org/sqlite" // registers the driver that sql.Open names

	"ieum/internal/ieum"
)

// Options are what a store may be told. The zero Options are good defaults.
type Options struct {
	// Logger hears what an operator should know; nil is silence. It is never
	// told what the store holds.
	Logger *slog.Logger
	// Now is the clock by which changes grow old enough to be pruned; nil keeps
	// them all.
	Now func() time.Time
	// KeepChanges is how long changes of the network and the people are kept at least, to be
	// read by [ieum.Feed]; 0 is seven days.
	KeepChanges time.Duration
	// Server is the name of the chain that audit entries are put into; empty is
	// [ieum.UnnamedServer].
	Server string
	// Cache is the memory for pages in KiB, for the writer and for each reader;
	// 0 is 16 MiB.
	Cache int
	// Readers is the number of reads that run at the same time; 0 is 4.
	Readers int
	// MaxPages bounds the file, in pages of 4 KiB; 0 is no bound. A store that
	// has reached it answers writes with [ieum.ErrUnavailable].
	MaxPages int
}

func (o Options) withDefaults() Options {
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	if o.KeepChanges == 0 {
		o.KeepChanges = 7 * 24 * time.Hour
	}
	o.Server = cmp.Or(o.Server, ieum.UnnamedServer)
	if o.Cache == 0 {
		o.Cache = 16 << 10
	}
	if o.Readers == 0 {
		o.Readers = 4
	}
	return o
}

// Store is a graph of record in one file. It implements [ieum.Store].
type Store struct {
	options Options
	tables  map[ieum.Kind]*table
	// recordTies, surroundingTies, homeTies and unmet are statements, made once.
	recordTies, surroundingTies, homeTies, unmet string

	calls ieum.Calls
	count *counters
	// path is the file, by its own name. lock is the lock file, and data the
	// store file itself, both held while the store is open.
	path       string
	lock, data *os.File
	history    history
	// version is that of the file's schema; looking is set where the file is
	// only looked at, and then older are the views that make an older schema
	// read like the current one.
	version int
	looking looking
	older   []string
	// created is set if the file was empty.
	created bool
	db      *sql.DB
	writer  *session
	// writing holds a token while somebody writes.
	writing chan struct{}
	// readers holds the sessions that are free.
	readers chan *session
	// recorder writes the audit.
	recorder *ieum.Recorder
	// broken is set after a sync failed: writes are refused until the file is
	// opened anew. damaged is set once SQLite has met something broken.
	broken, damaged atomic.Bool
	// probing holds a token while somebody probes.
	probing chan struct{}
	pruned  atomic.Int64
}

var _ ieum.Store = (*Store)(nil)

// logEnd and lockEnd are how the names of the write-ahead log and of the lock
// file end.
const (
	logEnd  = "-wal"
	lockEnd = ".lock"
)

// Open opens the store file at path, or makes it, and brings it to the
// current schema; an older file is copied first, to path.schema-N with the
// number of its schema. Beside the file lie path-wal and path-shm while it is
// open, and path.lock.
//
// Errors: [ieum.ErrInUse] when another process, or this one, has it open,
// under whatever name; [ieum.ErrNewerFile]; [ieum.ErrInvalid] when the file is
// something else, or when the log that belongs to it is missing or another's;
// [ieum.ErrUnavailable] when it cannot be read or written.
func Open(ctx context.Context, path string, options Options) (*Store, error) {
	path, err := resolve(path)
	if err != nil {
		return nil, err
	}
	lock, err := lockFile(path + lockEnd)
	if err != nil {
		return nil, err
	}
	s := newStore(path, options.withDefaults())
	s.lock = lock
	if err := s.start(ctx); err != nil {
		s.release() //nolint:errcheck // the first error counts
		return nil, err
	}
	s.recorder = ieum.NewRecorder(ctx, s.writeGroup)
	s.options.Logger.InfoContext(ctx, "store opened", "schema", schemaVersion)
	return s, nil
}

func newStore(path string, options Options) *Store {
	s := &Store{
		path:    path,
		options: options,
		version: schemaVersion,
		tables:  newTables(),
		count:   &counters{},
		writing: make(chan struct{}, 1),
		readers: make(chan *session, options.Readers),
		probing: make(chan struct{}, 1),

		recordTies: recordTies(), surroundingTies: surroundingTies(), homeTies: homeTies(), unmet: unmet(),
	}
	return s
}

// resolve follows links, so that two names of a file meet at one lock. It
// does not open the file: closing it again would take SQLite's locks away
// from a store that this process already has there.
func resolve(path string) (string, error) {
	found, err := filepath.EvalSymlinks(path)
	if errors.Is(err, fs.ErrNotExist) {
		if found, err = filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
			found = filepath.Join(found, filepath.Base(path))
		}
	}
	if err == nil {
		found, err = filepath.Abs(found)
	}
	if err != nil {
		return "", fmt.Errorf("embedded: find the store file: %w: %w", ieum.ErrUnavailable, withoutPath(err))
	}
	return found, nil
}

// withoutPath takes the name of a file out of an error: it may be a value
// that somebody sent.
func withoutPath(err error) error {
	var named *fs.PathError
	var linked *os.LinkError
	switch {
	case errors.As(err, &named):
		return named.Err
	case errors.As(err, &linked):
		return linked.Err
	}
	return err
}

// connect makes the sessions; each opens the file when it is first used.
func (s *Store) connect() error {
	db, err := sql.Open("sqlite", s.source())
	if err != nil {
		return fmt.Errorf("embedded: open the store file: %w: %w", ieum.ErrUnavailable, err)
	}
	db.SetMaxOpenConns(s.options.Readers + 2) // the writer, and a backup
	db.SetMaxIdleConns(s.options.Readers + 2)
	s.db = db
	s.writer = s.newSession()
	for range s.options.Readers {
		s.readers <- s.newSession()
	}
	return nil
}

func (s *Store) newSession() *session { return &session{db: s.db, count: s.count, first: s.older} }

// source names the file and what every connection is set to.
func (s *Store) source() string {
	values := url.Values{"_pragma": {
		"busy_timeout(5000)",
		"synchronous(FULL)",
		fmt.Sprintf("cache_size(-%d)", s.options.Cache),
		"temp_store(MEMORY)",
		"journal_size_limit(67108864)",
		"trusted_schema(OFF)",
	}}
	if s.options.MaxPages > 0 {
		values.Add("_pragma", fmt.Sprintf("max_page_count(%d)", s.options.MaxPages))
	}
	switch s.looking {
	case lookBeside:
		values.Set("mode", "ro")
	case lookAlone:
		values.Set("mode", "ro")
		values.Set("immutable", "1")
	}
	name := url.URL{Path: filepath.ToSlash(s.path)}
	return "file:" + name.EscapedPath() + "?" + values.Encode()
}

// Close implements [ieum.Store]: it waits for the calls under way, then
// folds the log into the file and gives the lock back. A second Close does
// nothing.
func (s *Store) Close() error {
	if !s.calls.Drain() {
		return nil
	}
	s.recorder.Close()
	err := s.release()
	if s.looking == lookNot {
		s.options.Logger.Info("store closed")
	}
	return err
}

// release gives back what a store holds, as far as it got in opening it.
func (s *Store) release() error {
	var errs []error
	whole := s.history.State == opened
	if whole { // a process that is killed from here on leaves a history that tells nothing
		errs = append(errs, (history{}).write(s.lock))
	}
	if s.db != nil {
		for range s.options.Readers {
			(<-s.readers).close()
		}
		s.writer.close()
		errs = append(errs, s.db.Close())
	}
	if whole {
		errs = append(errs, s.end())
	}
	for _, file := range []*os.File{s.data, s.lock} {
		if file != nil {
			errs = append(errs, file.Close())
		}
	}
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("embedded: close the store: %w: %w", ieum.ErrUnavailable, err)
	}
	return nil
}
