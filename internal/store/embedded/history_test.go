package embedded_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
)

// killed is a folder as a killed process leaves it: a store file with a log
// that holds what was acknowledged last, and a lock file.
func killed(t *testing.T) (path string, acknowledged []ieum.ID) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "ieum.db")
	acknowledged = writeUntilKilled(t, path)
	if len(acknowledged) == 0 {
		acknowledged = append(acknowledged, writeUntilKilled(t, path)...)
	}
	return path, acknowledged
}

// refused opens and looks, and returns the one error that both must have.
func refused(t *testing.T, path string) string {
	t.Helper()
	_, err := embedded.Open(t.Context(), path, embedded.Options{})
	_, look := embedded.Look(t.Context(), path, embedded.Options{})
	if !errors.Is(err, ieum.ErrInvalid) || !errors.Is(look, ieum.ErrInvalid) || err.Error() != look.Error() {
		t.Fatalf("open: %v; look: %v; want the same refusal", err, look)
	}
	return err.Error()
}

// SQLite takes a log that is gone for an empty one.
func TestALostLogIsRefusedUntilSomebodySaysSo(t *testing.T) {
	path, acknowledged := killed(t)
	kept, err := os.ReadFile(path + "-wal")
	if err != nil {
		t.Fatal(err)
	}
	for what, lose := range map[string]func() error{
		"deleted": func() error { return os.Remove(path + "-wal") },
		"emptied": func() error { return os.Truncate(path+"-wal", 0) },
	} {
		if err := lose(); err != nil {
			t.Fatal(err)
		}
		if said := refused(t, path); !strings.Contains(said, "gone") || !strings.Contains(said, ".lock") {
			t.Errorf("%s: %s", what, said)
		}
		if err := os.WriteFile(path+"-wal", kept, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	checkSurvivors(t, path, acknowledged) // with the log put back
	if path, _ = killed(t); os.Remove(path+"-wal") != nil || os.Remove(path+".lock") != nil {
		t.Fatal("the log or the lock file was not there")
	}
	open(t, path, embedded.Options{}) // somebody said so
}

// SQLite applies any log that it finds beside a file.
func TestAForeignLogIsRefused(t *testing.T) {
	other, _ := killed(t)
	foreign, err := os.ReadFile(other + "-wal")
	if err != nil {
		t.Fatal(err)
	}
	crashed, _ := killed(t)
	ended := storePath(t)
	if err := open(t, ended, embedded.Options{}).Close(); err != nil {
		t.Fatal(err)
	}
	for what, path := range map[string]string{"a killed store": crashed, "a closed store": ended} {
		before := content(t, path)
		if err := os.WriteFile(path+"-wal", foreign, 0o600); err != nil {
			t.Fatal(err)
		}
		if said := refused(t, path); !strings.Contains(said, "not its own") {
			t.Errorf("%s: %s", what, said)
		}
		if content(t, path) != before {
			t.Errorf("%s was changed", what)
		}
	}
}

// A backup that is put in the place of a store whose process was killed would
// get that store's log.
func TestABackupPutBesideAnOldLogIsRefused(t *testing.T) {
	path, _ := killed(t)
	backup := storePath(t)
	s := open(t, backup, embedded.Options{})
	if err := errors.Join(put(t.Context(), s, student("a")), s.Close()); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content(t, backup)), 0o600); err != nil {
		t.Fatal(err)
	}
	if said := refused(t, path); !strings.Contains(said, "backup") {
		t.Error(said)
	}
	if err := errors.Join(os.Remove(path+"-wal"), os.Remove(path+"-shm")); err != nil {
		t.Fatal(err)
	}
	if got := count(t, open(t, path, embedded.Options{})); got != 1 {
		t.Errorf("%d students of the backup, want 1", got)
	}
}

// A log that was started over many times is still the store's.
func TestALogThatWasStartedOverIsKnown(t *testing.T) {
	path := storePath(t)
	s := open(t, path, embedded.Options{})
	for range 3 {
		for range 400 { // 4 KiB each and more: SQLite folds the log in every 1,000 pages
			if err := s.Probe(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
	}
	log, err := os.ReadFile(path + "-wal")
	if err != nil || log[15] == 0 {
		t.Fatalf("the log was never started over (%v): the test shows nothing", err)
	}
	copied := storePath(t)
	for _, end := range []string{"", "-wal", ".lock"} {
		if err := os.WriteFile(copied+end, []byte(content(t, path+end)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	open(t, copied, embedded.Options{}) // as after a power failure
}

// A process that reads when the store is closed keeps its log alive.
func TestALogThatAReaderKeepsIsNoForeignOne(t *testing.T) {
	path := storePath(t)
	s := open(t, path, embedded.Options{})
	looking, err := embedded.Look(t.Context(), path, embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer looking.Close()
	if err := put(t.Context(), s, student("a")); err != nil {
		t.Fatal(err)
	}
	if got := count(t, looking); got != 1 {
		t.Fatalf("the reader sees %d students, want 1", got)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if got := count(t, open(t, path, embedded.Options{})); got != 1 {
		t.Errorf("%d students, want 1", got)
	}
}
