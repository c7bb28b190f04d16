package embedded_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
)

func storePath(t *testing.T) string { return filepath.Join(t.TempDir(), "ieum.db") }

// put writes entities that are their own roots.
func put(ctx context.Context, s ieum.Store, entities ...ieum.Entity) error {
	var roots []ieum.ID
	for _, e := range entities {
		roots = append(roots, e.Meta().ID)
	}
	return s.Update(ctx, roots, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, entities...) })
}

func student(name string) *ieum.Student {
	return &ieum.Student{Head: ieum.Head{ID: ieum.DerivedID("Student", "test", name)}, DisplayName: name}
}

// count returns how many students there are.
func count(t *testing.T, s ieum.Store) int {
	t.Helper()
	slice, err := s.View(ieum.ProgramScope()).Students(t.Context(), ieum.StudentFilter{}, ieum.Page{Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	return slice.Total
}

func TestASecondProcessIsRefused(t *testing.T) {
	path := storePath(t)
	s := open(t, path, embedded.Options{})
	out, err := child(t, "open", path).Output()
	if err == nil || string(out) != "in use\n" {
		t.Errorf("a second process: %v, said %q; want it refused as in use", err, out)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if out, err := child(t, "open", path).CombinedOutput(); err != nil {
		t.Errorf("a second process after the first: %v, %s", err, out)
	}
}

func TestASecondOpenInThisProcessIsRefused(t *testing.T) {
	path := storePath(t)
	s := open(t, path, embedded.Options{})
	link := filepath.Join(t.TempDir(), "link.db")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{path, link} {
		if _, err := embedded.Open(t.Context(), name, embedded.Options{}); !errors.Is(err, ieum.ErrInUse) {
			t.Errorf("open: %v, want in use", err)
		}
	}
	// The refused ones have taken nothing from the store that is open.
	if err := put(t.Context(), s, student("a")); err != nil {
		t.Error(err)
	}
	if out, err := child(t, "open", path).Output(); err == nil || string(out) != "in use\n" {
		t.Errorf("a second process: %v, said %q", err, out)
	}
}

func TestAStoreKeepsWhatItHeld(t *testing.T) {
	path := filepath.Join(t.TempDir(), "이음 ?#%20.db")
	s := open(t, path, embedded.Options{})
	if err := put(t.Context(), s, student("a")); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if got := count(t, open(t, path, embedded.Options{})); got != 1 {
		t.Errorf("%d students after opening again, want 1", got)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file is %v, %v; want it to be its owner's only", info.Mode().Perm(), err)
	}
}

func TestAFileOfANewerVersionIsRefused(t *testing.T) {
	path := storePath(t)
	if err := open(t, path, embedded.Options{}).Close(); err != nil {
		t.Fatal(err)
	}
	alter(t, path, "INSERT INTO ieum_ledger (version, digest) VALUES (9999, 'x')")
	before := content(t, path)
	if _, err := embedded.Open(t.Context(), path, embedded.Options{}); !errors.Is(err, ieum.ErrNewerFile) {
		t.Errorf("open: %v, want newer file", err)
	}
	if content(t, path) != before {
		t.Error("the file was changed")
	}
}

// alter runs a statement on a file that no store has open.
func alter(t *testing.T, path, text string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(text); err != nil {
		t.Fatal(err)
	}
}

func content(t *testing.T, path string) string {
	t.Helper()
	bytes, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(bytes)
}

func TestWhatIsNoIeumFileIsRefusedAndLeftAlone(t *testing.T) {
	foreign := storePath(t)
	alter(t, foreign, "CREATE TABLE recipes (name TEXT)")
	text := storePath(t)
	if err := os.WriteFile(text, []byte(strings.Repeat("a letter, no database\n", 500)), 0o600); err != nil {
		t.Fatal(err)
	}
	short := storePath(t)
	if err := os.WriteFile(short, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, path := range map[string]string{"another program's database": foreign, "a text": text, "a short text": short} {
		before := content(t, path)
		_, err := embedded.Open(t.Context(), path, embedded.Options{})
		if !errors.Is(err, ieum.ErrInvalid) {
			t.Errorf("%s: %v, want invalid", name, err)
		}
		if err != nil && strings.Contains(err.Error(), path) {
			t.Errorf("%s: the error repeats the path", name)
		}
		if content(t, path) != before {
			t.Errorf("%s was changed", name)
		}
	}
}

func TestADamagedOrUnreachableFileIsAnError(t *testing.T) {
	path := storePath(t)
	s := open(t, path, embedded.Options{})
	for i := range 200 {
		if err := put(t.Context(), s, student(fmt.Sprint(i))); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	damaged := []byte(content(t, path))
	for i := 100; i < len(damaged); i++ {
		damaged[i] = 0xff
	}
	if err := os.WriteFile(path, damaged, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, path := range map[string]string{
		"damaged": path, "a folder": t.TempDir(), "in no folder": filepath.Join(t.TempDir(), "none", "ieum.db"),
	} {
		_, err := embedded.Open(t.Context(), path, embedded.Options{})
		if !errors.Is(err, ieum.ErrUnavailable) && !errors.Is(err, ieum.ErrInvalid) {
			t.Errorf("%s: %v, want unavailable or invalid", name, err)
		}
	}
}

func TestAFullStoreRefusesWritesWholeAndGoesOnReading(t *testing.T) {
	path := storePath(t)
	s := open(t, path, embedded.Options{MaxPages: 400})
	written := 0
	var err error
	for err == nil && written < 100000 {
		batch := make([]ieum.Entity, 50)
		for i := range batch {
			batch[i] = student(fmt.Sprint(written, "-", i))
		}
		if err = put(t.Context(), s, batch...); err == nil {
			written += len(batch)
		}
	}
	if !errors.Is(err, ieum.ErrUnavailable) {
		t.Fatalf("after %d rows: %v, want unavailable", written, err)
	}
	if got := count(t, s); got != written {
		t.Errorf("%d rows are there, %d were acknowledged", got, written)
	}
	var entries []ieum.AuditEntry
	for i := range 500 {
		id := ieum.DerivedID("AuditEntry", "test", fmt.Sprint(i))
		entries = append(entries, ieum.AuditEntry{Head: ieum.Head{ID: id}, Purpose: strings.Repeat("x", 1000)})
	}
	if err := s.Audit(t.Context(), entries); !errors.Is(err, ieum.ErrUnavailable) {
		t.Errorf("audit: %v, want unavailable", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	roomy := open(t, path, embedded.Options{})
	if err := put(t.Context(), roomy, student("later")); err != nil {
		t.Errorf("with room again: %v", err)
	}
	if got := count(t, roomy); got != written+1 {
		t.Errorf("%d rows with room again, want %d", got, written+1)
	}
}

func TestABackupIsOneMomentWhileWritesGoOn(t *testing.T) {
	s := open(t, storePath(t), embedded.Options{})
	ctx, stop := context.WithCancel(t.Context())
	var writing sync.WaitGroup
	writing.Go(func() {
		for i := 0; ctx.Err() == nil; i++ {
			// Two rows a commit: a backup with an odd number has torn one apart.
			if err := put(t.Context(), s, student(fmt.Sprint("a", i)), student(fmt.Sprint("b", i))); err != nil {
				t.Error(err)
				return
			}
		}
	})
	folder := t.TempDir()
	last := 0
	for i := range 5 {
		target := filepath.Join(folder, fmt.Sprint(i, ".db"))
		if err := s.Backup(t.Context(), target); err != nil {
			t.Fatal(err)
		}
		got := count(t, open(t, target, embedded.Options{}))
		if got%2 != 0 || got < last {
			t.Errorf("a backup with %d rows after one with %d", got, last)
		}
		last = got
		info, err := os.Stat(target)
		if err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("the backup is %v, %v; want it to be its owner's only", info.Mode().Perm(), err)
		}
	}
	stop()
	writing.Wait()
	if last == 0 {
		t.Error("nothing was written meanwhile")
	}
}

func TestABackupReplacesNothing(t *testing.T) {
	s := open(t, storePath(t), embedded.Options{})
	folder := t.TempDir()
	target := filepath.Join(folder, "kept.db")
	if err := os.WriteFile(target, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := s.Backup(t.Context(), target); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("onto a file: %v, want conflict", err)
	}
	if err := s.Backup(t.Context(), filepath.Join(folder, "none", "x.db")); !errors.Is(err, ieum.ErrUnavailable) {
		t.Errorf("into no folder: %v, want unavailable", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := s.Backup(ctx, filepath.Join(folder, "new.db")); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	left, err := os.ReadDir(folder)
	if err != nil || len(left) != 1 {
		t.Errorf("%d files are left, %v; want the kept one alone", len(left), err)
	}
}
