package embedded

import (
	"context"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ieum/internal/ieum"
)

// update writes the golden file of the schema anew.
var update = flag.Bool("update", false, "write testdata/schema.sql anew")

const golden = "testdata/schema.sql"

func TestTheSchemaIsTheOneOfItsVersion(t *testing.T) {
	got := currentSchema().text()
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Error("the kind table gives another schema than testdata/schema.sql: raise schemaVersion " +
			"(unless that version was never released), add a step if rows must change, and run the test with -update")
	}
}

// older is the current schema as if columns of students, a table and an
// index had not been there yet.
func older() schema {
	s := currentSchema()
	s.version = schemaVersion - 1
	var tables []tableShape
	for _, table := range s.tables {
		switch table.name {
		case `"strength"`:
			continue
		case `"student"`:
			table.columns = table.columns[:8] // id, root, version, the checksum, the folded name, family_name, given_name, display_name
		}
		tables = append(tables, table)
	}
	var indexes []string
	for _, text := range s.indexes {
		if !strings.Contains(text, `"strength`) && (!strings.Contains(text, `"student"`) || strings.Contains(text, "display_name")) {
			indexes = append(indexes, text)
		}
	}
	s.tables, s.indexes = tables, indexes
	return s
}

// file makes a store file of a schema and hands its writer to fn.
func file(t *testing.T, want schema, fn func(ctx context.Context, q *session)) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "ieum.db")
	within(t, path, func(ctx context.Context, s *Store) {
		if err := migrate(ctx, s.writer, want); err != nil {
			t.Fatal(err)
		}
		fn(ctx, s.writer)
	})
	return path
}

// within opens a file without migrating it.
func within(t *testing.T, path string, fn func(ctx context.Context, s *Store)) {
	t.Helper()
	s := newStore(path, Options{}.withDefaults())
	if _, err := s.hold(true); err != nil {
		t.Fatal(err)
	}
	if err := s.connect(); err != nil {
		t.Fatal(err)
	}
	fn(t.Context(), s)
	if err := s.release(); err != nil {
		t.Fatal(err)
	}
}

func TestAnOlderFileIsMigrated(t *testing.T) {
	id := ieum.DerivedID("Student", "test", "a")
	path := file(t, older(), func(ctx context.Context, q *session) {
		err := q.exec(ctx, "INSERT INTO student (id, root, version, display_name) VALUES (?, ?, 3, '이음')", string(id), string(id))
		if err != nil {
			t.Fatal(err)
		}
	})
	within(t, path, func(ctx context.Context, s *Store) {
		want := currentSchema()
		want.version = schemaVersion + 1
		want.steps = []step{
			{schemaVersion - 1, func(context.Context, *session) error { return errors.New("a step that was done before") }},
			{schemaVersion, func(ctx context.Context, q *session) error {
				err := q.exec(ctx, "UPDATE student SET grade = 4")
				return err
			}},
			{schemaVersion + 1, func(ctx context.Context, q *session) error {
				err := q.exec(ctx, "UPDATE student SET grade = grade + 1")
				return err
			}},
		}
		if err := migrate(ctx, s.writer, want); err != nil {
			t.Fatal(err)
		}
		found, err := s.View(ieum.ProgramScope()).Entities(ctx, []ieum.ID{id})
		if err != nil {
			t.Fatal(err)
		}
		a := found[id].(*ieum.Student)
		if a.Grade != 5 || a.Version != 3 || a.DisplayName != "이음" {
			t.Errorf("grade %d, version %d after two steps; want 5 and 3", a.Grade, a.Version)
		}
		if version, _, err := fileVersion(ctx, s.writer); version != schemaVersion+1 || err != nil {
			t.Errorf("version %d, %v", version, err)
		}
	})
	// A store of this version refuses what was just made.
	if _, err := Open(t.Context(), path, Options{}); !errors.Is(err, ieum.ErrNewerFile) {
		t.Errorf("open: %v, want newer file", err)
	}
}

func TestAMigrationThatFailsHasNotHappened(t *testing.T) {
	path := file(t, older(), func(context.Context, *session) {})
	within(t, path, func(ctx context.Context, s *Store) {
		reason := errors.New("no")
		want := currentSchema()
		want.steps = []step{{schemaVersion, func(context.Context, *session) error { return reason }}}
		if err := migrate(ctx, s.writer, want); !errors.Is(err, reason) {
			t.Errorf("migrate: %v", err)
		}
		version, _, err := fileVersion(ctx, s.writer)
		if version != schemaVersion-1 || err != nil {
			t.Errorf("version %d, %v; want the old one", version, err)
		}
		n, err := s.writer.number(ctx, "SELECT count(*) FROM pragma_table_info('student')")
		if n != 8 || err != nil {
			t.Errorf("%d columns of students, %v; want the old 8", n, err)
		}
	})
	s, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}
