package embedded_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
)

// olderFile is a store file as schema 3 made it, with one student.
func olderFile(t *testing.T) string {
	t.Helper()
	path := storePath(t)
	schema, err := os.ReadFile("testdata/schema-3.sql")
	if err != nil {
		t.Fatal(err)
	}
	id := ieum.DerivedID("Student", "test", "a")
	alter(t, path, "PRAGMA journal_mode = WAL; BEGIN;"+string(schema)+
		"INSERT INTO ieum_ledger (version, digest) VALUES (3, 'as it was'); INSERT INTO ieum_network (revision, floor) VALUES (0, 0);"+
		fmt.Sprintf("INSERT INTO student (id, root, version, display_name) VALUES ('%s', '%s', 3, '이음');", id, id)+
		"PRAGMA application_id = 1231385965; PRAGMA user_version = 3; COMMIT")
	return path
}

// names lists a folder.
func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func digestOf(t *testing.T, s ieum.Archive) string {
	t.Helper()
	d := ieum.NewDigest()
	err := s.Everything(t.Context(), ieum.Partitions(), func(e ieum.Entity) error { d.Add(e); return nil })
	if err != nil {
		t.Fatal(err)
	}
	return d.String()
}

// Whoever only looks at a file leaves it as it was, byte for byte and without
// anything beside it, so that the older version of Ieum opens it afterwards.
func TestALookChangesNothingInAnOlderFile(t *testing.T) {
	path := olderFile(t)
	before := content(t, path)
	s, err := embedded.Look(t.Context(), path, embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if s.Schema() != 3 || count(t, s) != 1 {
		t.Errorf("schema %d with %d students, want 3 with 1", s.Schema(), count(t, s))
	}
	damage, err := s.Examine(t.Context())
	if err != nil || damage.Found() || damage.Unknown["Student"] != 1 {
		t.Errorf("examined: %+v, %v; want one student without a checksum", damage, err)
	}
	if err := put(t.Context(), s, student("b")); !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("a write: %v, want invalid", err)
	}
	if err := s.Audit(t.Context(), []ieum.AuditEntry{{Head: ieum.Head{ID: ieum.DerivedID("AuditEntry", "test", "a")}}}); !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("an audit entry: %v, want invalid", err)
	}
	looked := digestOf(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if content(t, path) != before || len(names(t, filepath.Dir(path))) != 1 {
		t.Errorf("the file changed, or something was left beside it: %v", names(t, filepath.Dir(path)))
	}
	if migrated := digestOf(t, open(t, path, embedded.Options{})); migrated != looked {
		t.Error("the older file reads otherwise than the one that was brought up to date")
	}
}

// The file as it was stays beside the one that was brought up to date.
func TestAnOlderFileIsCopiedBeforeItIsMigrated(t *testing.T) {
	path := olderFile(t)
	s := open(t, path, embedded.Options{})
	kept, err := embedded.Look(t.Context(), path+".schema-3", embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	if kept.Schema() != 3 || digestOf(t, kept) != digestOf(t, s) {
		t.Errorf("the copy has schema %d, want 3 and the same content", kept.Schema())
	}
	damage, err := s.Examine(t.Context())
	if err != nil || damage.Found() || len(damage.Unknown) > 0 {
		t.Errorf("after the migration: %+v, %v; want a checksum on every row", damage, err)
	}
}

func TestAFileIsLookedAtWhereNothingCanBeWritten(t *testing.T) {
	path := storePath(t)
	s := open(t, path, embedded.Options{})
	if err := errors.Join(put(t.Context(), s, student("a")), s.Close()); err != nil {
		t.Fatal(err)
	}
	folder := filepath.Dir(path)
	if err := errors.Join(os.Chmod(path, 0o400), os.Remove(path+".lock"), os.Chmod(folder, 0o500)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(folder, 0o700) })
	looking, err := embedded.Look(t.Context(), path, embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer looking.Close()
	if count(t, looking) != 1 || len(names(t, folder)) != 1 {
		t.Errorf("%d students; beside the file: %v", count(t, looking), names(t, folder))
	}
}

// A store in use is looked at as of now, and its writer goes on.
func TestAStoreInUseIsLookedAt(t *testing.T) {
	path := storePath(t)
	s := open(t, path, embedded.Options{})
	if err := put(t.Context(), s, student("a")); err != nil {
		t.Fatal(err)
	}
	looking, err := embedded.Look(t.Context(), path, embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer looking.Close()
	if err := put(t.Context(), s, student("b")); err != nil {
		t.Fatal(err)
	}
	if got := count(t, looking); got != 2 {
		t.Errorf("%d students, want 2", got)
	}
}

func TestNothingIsMadeByALook(t *testing.T) {
	path := storePath(t)
	if _, err := embedded.Look(t.Context(), path, embedded.Options{}); !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("%v, want invalid", err)
	}
	if left := names(t, filepath.Dir(path)); len(left) > 0 {
		t.Errorf("a look at nothing left %v", left)
	}
}

// A file has one opener, whatever it is called: its log lies beside one name
// only, and what a second opener writes would be lost.
func TestAnotherNameOfAFileInUseIsRefused(t *testing.T) {
	path := storePath(t)
	open(t, path, embedded.Options{})
	link := filepath.Join(filepath.Dir(path), "link.db")
	if err := os.Link(path, link); err != nil {
		t.Fatal(err)
	}
	for what, try := range map[string]func() error{
		"open": func() error { return second(embedded.Open(t.Context(), link, embedded.Options{})) },
		"look": func() error { return second(embedded.Look(t.Context(), link, embedded.Options{})) },
		"copy": func() error {
			return embedded.Copy(t.Context(), link, filepath.Join(t.TempDir(), "copy.db"), embedded.Options{})
		},
	} {
		if err := try(); !errors.Is(err, ieum.ErrInUse) {
			t.Errorf("%s: %v, want in use", what, err)
		}
	}
	if out, err := child(t, "open", link).Output(); err == nil || string(out) != "in use\n" {
		t.Errorf("a second process: %v, said %q", err, out)
	}
	if err := os.Remove(path + ".lock"); err != nil {
		t.Fatal(err)
	}
	if out, err := child(t, "open", path).Output(); err == nil || string(out) != "in use\n" {
		t.Errorf("a second process after the lock file was deleted: %v, said %q", err, out)
	}
}

func second(s *embedded.Store, err error) error {
	if err == nil {
		err = s.Close()
	}
	return err
}

func TestAMadeStoreIsWholeOrNotThere(t *testing.T) {
	path := storePath(t)
	reason := errors.New("no")
	err := embedded.Make(t.Context(), path, embedded.Options{}, func(s *embedded.Store) error {
		return errors.Join(put(t.Context(), s, student("a")), reason)
	})
	if !errors.Is(err, reason) || len(names(t, filepath.Dir(path))) != 0 {
		t.Errorf("%v left %v", err, names(t, filepath.Dir(path)))
	}
	fill := func(s *embedded.Store) error { return put(t.Context(), s, student("a")) }
	if err := embedded.Make(t.Context(), path, embedded.Options{}, fill); err != nil {
		t.Fatal(err)
	}
	if left := names(t, filepath.Dir(path)); len(left) != 1 {
		t.Errorf("the folder holds %v, want the store alone", left)
	}
	if err := embedded.Make(t.Context(), path, embedded.Options{}, fill); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("onto a file: %v, want conflict", err)
	}
	if got := count(t, open(t, path, embedded.Options{})); got != 1 {
		t.Errorf("%d students, want 1", got)
	}
}

// childAside begins a backup, a store that is being made and a backup of an
// older version beside the file, and ends without clearing any.
func childAside(path string) error {
	return embedded.Make(context.Background(), filepath.Join(filepath.Dir(path), "new.db"), embedded.Options{}, func(s *embedded.Store) error {
		if err := put(context.Background(), s, student("a")); err != nil {
			return err
		}
		fmt.Println("aside")
		os.Exit(1)
		return nil
	})
}

// What a killed process was writing has no name that anybody opens, and the
// next that writes beside it clears it.
func TestWhatAKilledProcessWasWritingIsCleared(t *testing.T) {
	path := storePath(t)
	s := open(t, path, embedded.Options{})
	folder := filepath.Dir(path)
	for range 3 {
		if out, err := child(t, "aside", path).Output(); err == nil || string(out) != "aside\n" {
			t.Fatalf("%v: %s", err, out)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(folder, ".ieum-aside-*", "ieum.db")); len(left) != 1 {
		t.Errorf("%v is left, want that of the last one killed", left)
	}
	if _, err := os.Stat(filepath.Join(folder, "new.db")); err == nil {
		t.Error("a store that was never whole has its name")
	}
	if err := s.Backup(t.Context(), filepath.Join(folder, "backup.db")); err != nil {
		t.Fatal(err)
	}
	if left, _ := filepath.Glob(filepath.Join(folder, ".ieum-*")); len(left) != 0 {
		t.Errorf("%v is left after a backup", left)
	}
}

// A folder that somebody is writing in is left to them.
func TestWhatIsBeingWrittenIsNotCleared(t *testing.T) {
	path := storePath(t)
	err := embedded.Make(t.Context(), path, embedded.Options{}, func(s *embedded.Store) error {
		if err := put(t.Context(), s, student("a")); err != nil {
			return err
		}
		return embedded.Make(t.Context(), path+"2", embedded.Options{}, func(*embedded.Store) error { return nil })
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := count(t, open(t, path, embedded.Options{})); got != 1 {
		t.Errorf("%d students, want 1", got)
	}
}
