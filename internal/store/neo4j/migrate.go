package neo4j

import (
	"context"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ieum/internal/ieum"
)

//go:embed migrations
var migrationFiles embed.FS

// ErrBehind says that the database has an older schema than this program, or none;
// [Migrate] brings it up to date.
var ErrBehind = errors.New("the database's schema is behind")

// migration is one file of one statement: a schema command or a write, which
// the server does not take in one transaction. It is never changed once
// released.
type migration struct {
	version  int
	name     string
	text     string
	checksum string
}

// readMigrations returns the migrations in order; their versions count from 1.
func readMigrations() ([]migration, error) {
	names, err := fs.Glob(migrationFiles, "migrations/*.cypher")
	if err != nil {
		return nil, fmt.Errorf("neo4j: list the migrations: %w", err)
	}
	slices.Sort(names)
	steps := make([]migration, len(names))
	for i, name := range names {
		text, err := migrationFiles.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("neo4j: read a migration: %w", err)
		}
		digits, _, _ := strings.Cut(path.Base(name), "_")
		version, err := strconv.Atoi(digits)
		if err != nil || version != i+1 {
			return nil, fmt.Errorf("neo4j: the migration %s is not number %d", path.Base(name), i+1)
		}
		sum := sha256.Sum256(text)
		steps[i] = migration{version, path.Base(name), string(text), hex.EncodeToString(sum[:])}
	}
	return steps, nil
}

// Status is how far a database's schema is.
type Status struct {
	// Known is the number of migrations of this program, Applied the number of
	// those that the database has had.
	Known, Applied int
	// Missing are the names of the steps that the database has not had, in order.
	Missing []string
	// Newer tells that the database has had migrations that this program does
	// not know, or other ones under their numbers.
	Newer bool
}

// judge says why a store may not be opened, if so.
func (s Status) judge() error {
	switch {
	case s.Newer:
		return fmt.Errorf("neo4j: the database was %w", ieum.ErrNewerFile)
	case s.Applied < s.Known:
		return fmt.Errorf("neo4j: %w by %d steps: %w", ErrBehind, s.Known-s.Applied, ieum.ErrUnavailable)
	}
	return nil
}

// CheckStatus tells how far the schema of a database is, and changes nothing.
//
// Errors: [ieum.ErrInvalid] when the address is none; [ieum.ErrUnavailable], as
// a [ConnectError] when the server cannot be used.
func CheckStatus(ctx context.Context, options Options) (Status, error) {
	options = options.withDefaults()
	driver, err := options.reach(ctx)
	if err != nil {
		return Status{}, err
	}
	defer letGo(ctx, driver.Close) //nolint:errcheck // nothing is under way
	return statusOf(ctx, driver, options)
}

func statusOf(ctx context.Context, driver neo4j.DriverWithContext, options Options) (Status, error) {
	steps, err := readMigrations()
	if err != nil {
		return Status{}, err
	}
	m, err := newMigrator(driver, options)
	if err != nil {
		return Status{}, err
	}
	record, err := m.ask(ctx, "migrations_applied", parameters{})
	if err != nil {
		return Status{}, err
	}
	applied, err := columnItems(record, "applied", 2)
	if err != nil {
		return Status{}, err
	}
	status := Status{Known: len(steps), Applied: min(len(applied), len(steps)), Newer: len(applied) > len(steps)}
	for _, step := range steps[status.Applied:] {
		status.Missing = append(status.Missing, step.name)
	}
	for i, row := range applied[:status.Applied] {
		if row[0] != int64(steps[i].version) || row[1] != steps[i].checksum {
			status.Newer = true
		}
	}
	return status, nil
}

// lease is how long a migrator holds the lock before another may think that
// it has crashed; it is renewed with every step.
const lease = time.Minute

// Migrate brings the schema of a database to this program's, step by step,
// and does nothing where it is. Of several at the same time one works and the
// others wait; what a crashed one held is free after a minute.
//
// Errors: [ieum.ErrNewerFile]; [ieum.ErrInvalid] when the address is none;
// [ieum.ErrUnavailable], as a [ConnectError] when the server cannot be used.
func Migrate(ctx context.Context, options Options) error {
	options = options.withDefaults()
	steps, err := readMigrations()
	if err != nil {
		return err
	}
	driver, err := options.reach(ctx)
	if err != nil {
		return err
	}
	defer letGo(ctx, driver.Close) //nolint:errcheck // nothing is under way
	m, err := newMigrator(driver, options)
	if err != nil {
		return err
	}
	if err := m.acquire(ctx); err != nil {
		return err
	}
	defer letGo(ctx, m.release) //nolint:errcheck // who cannot say so leaves the lock to time out
	status, err := statusOf(ctx, driver, options)
	if err != nil {
		return err
	}
	if status.Newer {
		return status.judge()
	}
	for _, step := range steps[status.Applied:] {
		if err := m.apply(ctx, step); err != nil {
			return err
		}
	}
	return nil
}

// migrator holds the lock of a database's schema.
type migrator struct {
	driver  neo4j.DriverWithContext
	options Options
	texts   map[statement]string
	// turn is the number under which the lock was taken: whoever takes it later
	// has a higher one.
	turn int64
}

func newMigrator(driver neo4j.DriverWithContext, options Options) (*migrator, error) {
	texts, err := readCatalogue()
	return &migrator{driver: driver, options: options, texts: texts}, err
}

// lockSchema makes the lock one: it comes before all migrations.
const lockSchema = "CREATE CONSTRAINT migration_lock IF NOT EXISTS FOR (l:MigrationLock) REQUIRE l.id IS UNIQUE"

// acquire takes the lock, by the server's clock, and waits for it if somebody
// else holds it.
func (m *migrator) acquire(ctx context.Context) error {
	if _, err := m.run(ctx, lockSchema, nil); err != nil {
		return err
	}
	for {
		record, err := m.ask(ctx, "migration_lock", parameters{"lease": lease.Milliseconds()})
		if err != nil {
			return err
		}
		if m.turn, err = column[int64](record, "turn"); err != nil || m.turn != 0 {
			return err
		}
		timer := time.NewTimer(200 * time.Millisecond)
		select {
		case <-ctx.Done():
			timer.Stop()
			return failure(ctx, "wait for another migration", ctx.Err())
		case <-timer.C:
		}
	}
}

// renew makes sure that the lock is still held.
func (m *migrator) renew(ctx context.Context) error {
	record, err := m.ask(ctx, "migration_renew", parameters{"turn": m.turn, "lease": lease.Milliseconds()})
	if err != nil {
		return err
	}
	if held, err := column[int64](record, "held"); err != nil || held != 1 {
		return errors.Join(fmt.Errorf("neo4j: another migration took over: %w", ieum.ErrUnavailable), err)
	}
	return nil
}

func (m *migrator) release(ctx context.Context) error {
	_, err := m.ask(ctx, "migration_release", parameters{"turn": m.turn})
	return err
}

// apply runs a step and notes it. One whose note is lost runs again: a step
// must not mind that.
func (m *migrator) apply(ctx context.Context, step migration) error {
	if err := m.renew(ctx); err != nil {
		return err
	}
	if _, err := m.run(ctx, step.text, nil); err != nil {
		return fmt.Errorf("neo4j: migration %s: %w", step.name, err)
	}
	_, err := m.ask(ctx, "migration_note", parameters{"version": step.version, "name": step.name, "checksum": step.checksum})
	if err == nil {
		m.options.Logger.InfoContext(ctx, "schema migrated", "step", step.name)
	}
	return err
}

// ask sends a statement of the catalogue and returns its one record.
func (m *migrator) ask(ctx context.Context, name statement, values parameters) (*neo4j.Record, error) {
	if m.options.listen != nil {
		m.options.listen(name, values)
	}
	return m.run(ctx, m.texts[name], enclosed(values))
}

// run sends one statement and returns its first record, or nil if it has none:
// a schema command or a migration.
func (m *migrator) run(ctx context.Context, text string, values parameters) (*neo4j.Record, error) {
	bounded, cancel := context.WithTimeout(ctx, m.options.WriteTimeout)
	defer cancel()
	session := m.driver.NewSession(bounded, neo4j.SessionConfig{DatabaseName: m.options.Database})
	defer letGo(ctx, session.Close) //nolint:errcheck // the statement has told what there is to tell
	result, err := session.Run(bounded, text, values)
	if err != nil {
		return nil, failure(ctx, "read or change the schema", err)
	}
	records, err := result.Collect(bounded)
	if err != nil {
		return nil, failure(ctx, "read or change the schema", err)
	}
	if len(records) == 0 {
		return nil, nil
	}
	return records[0], nil
}
