package main

import (
	"bytes"
	"context"
	"database/sql"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
)

// small is a store file with an agency, two workers who know each other by
// what an account wrote for itself, and a student.
func small(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "small.db")
	s, err := embedded.Open(t.Context(), path, embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	head := func(kind ieum.Kind, name string, root ieum.ID) ieum.Head {
		h := ieum.Head{ID: ieum.DerivedID(kind, "copy", name), Root: root, Version: 2}
		if root == "" {
			h.Root = h.ID
		}
		return h
	}
	agency := &ieum.Agency{Head: head("Agency", "wee", "")}
	one, two := &ieum.Worker{Head: head("Worker", "1", agency.ID)}, &ieum.Worker{Head: head("Worker", "2", agency.ID)}
	staff := &ieum.Staff{Head: head("Staff", "ari", "")}
	knows := func(name string, author ieum.ID, shared, conflict bool) *ieum.Knows {
		return &ieum.Knows{Head: head("Knows", name, one.ID), From: one.ID, To: two.ID, Author: author, Shared: shared, Conflict: conflict}
	}
	rows := []ieum.Entity{
		agency, one, two, knows("own", staff.ID, false, false), knows("shared", staff.ID, true, false), knows("bad", staff.ID, true, true),
		&ieum.Student{Head: head("Student", "mina", ""), DisplayName: "Mina"}, staff,
	}
	err = s.Fill(t.Context(), func(yield func(ieum.Entity) error) error {
		for _, e := range rows {
			if err := yield(e); err != nil {
				return err
			}
		}
		return nil
	})
	if err := joinClose(err, s); err != nil {
		t.Fatal(err)
	}
	return path
}

var content = regexp.MustCompile(`content [0-9a-f]{64}\n`)

// healthy runs doctor and returns what it printed.
func healthy(t *testing.T, path string) string {
	t.Helper()
	code, out, errors := call(t, "doctor", "--store", "file:"+path)
	if code != exitOK || !strings.Contains(out, "nothing is wrong") {
		t.Fatalf("doctor: %d\n%s%s", code, out, errors)
	}
	return out
}

func TestACopyAndARestoredBackupHoldTheSame(t *testing.T) {
	path, folder := small(t), t.TempDir()
	second, backup, third := filepath.Join(folder, "second.db"), filepath.Join(folder, "backup.db"), filepath.Join(folder, "third.db")
	for _, args := range [][]string{
		{"copy", path, "file:" + second}, {"backup", "--store", path, backup}, {"restore", backup, "--store", third},
	} {
		if code, _, errors := call(t, args...); code != exitOK {
			t.Fatalf("%s: %d\n%s", args[0], code, errors)
		}
	}
	want := content.FindString(healthy(t, path))
	for _, copied := range []string{second, third} {
		if got := content.FindString(healthy(t, copied)); got != want || want == "" {
			t.Errorf("content %q, want %q", got, want)
		}
	}
	for _, args := range [][]string{{"copy", path, second}, {"restore", backup, "--store", third}} {
		if code, _, _ := call(t, args...); code == exitOK {
			t.Errorf("%s went into a store that holds something", args[0])
		}
	}
}

func TestACopyOfTheNetworkHasNoPeopleAndNoPrivateNotes(t *testing.T) {
	target := filepath.Join(t.TempDir(), "network.db")
	if code, _, errors := call(t, "copy", "--network", small(t), target); code != exitOK {
		t.Fatal(errors)
	}
	counted, _, _ := strings.Cut(healthy(t, target), "content")
	if got, want := strings.Join(strings.Fields(counted), " "), "schema 11 1 Agency 2 Worker 1 Knows 4 rows"; got != want {
		t.Errorf("the copy holds %q, want %q", got, want)
	}
}

func TestADoctorMakesNoFileAndReportsWithoutPersonalData(t *testing.T) {
	path := filepath.Join(t.TempDir(), "none.db")
	if code, _, _ := call(t, "doctor", "--store", path); code != exitData {
		t.Errorf("exit code %d for a file that is not there", code)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("the doctor made a file")
	}
	if out := healthy(t, small(t)); strings.Contains(out, "Mina") {
		t.Error("the report names a student")
	}
}

// A store in which something is broken is told by the exit code, which is
// what a nightly script reads.
func TestDoctorTellsABrokenStore(t *testing.T) {
	path := small(t)
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	result, err := db.ExecContext(t.Context(), `DELETE FROM worker WHERE id = ?`, string(ieum.DerivedID("Worker", "copy", "2")))
	if err != nil {
		t.Fatal(err)
	}
	if n, err := result.RowsAffected(); n != 1 || err != nil {
		t.Fatalf("%d rows broken (%v), want 1", n, err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	code, out, _ := call(t, "doctor", "--store", "file:"+path)
	if code != exitFailed || !strings.Contains(out, "references to nothing") {
		t.Errorf("exit code %d, want %d, with the references named:\n%s", code, exitFailed, out)
	}
}

// another is a store that hands out what it is made to: change is given the
// number of the reading, from 1 on, and may change or drop an entity.
type another struct {
	*embedded.Store
	readings int
	change   func(reading int, e ieum.Entity) (ieum.Entity, bool)
}

// Everything implements [ieum.Archive].
func (a *another) Everything(ctx context.Context, partitions []ieum.Partition, yield func(ieum.Entity) error) error {
	a.readings++
	return a.Store.Everything(ctx, partitions, func(e ieum.Entity) error {
		if e, ok := a.change(a.readings, e); ok {
			return yield(e)
		}
		return nil
	})
}

// A copy is believed only if it was read back as the source was read, twice.
func TestACopyThatDiffersIsNotBelieved(t *testing.T) {
	same := func(_ int, e ieum.Entity) (ieum.Entity, bool) { return e, true }
	renamed := func(from int) func(int, ieum.Entity) (ieum.Entity, bool) {
		return func(reading int, e ieum.Entity) (ieum.Entity, bool) {
			if s, ok := e.(*ieum.Student); ok && reading >= from {
				s.DisplayName = "Nari"
			}
			return e, true
		}
	}
	short := func(_ int, e ieum.Entity) (ieum.Entity, bool) { return e, ieum.KindOf(e) != "Staff" }
	for _, tt := range []struct {
		name           string
		source, target func(int, ieum.Entity) (ieum.Entity, bool)
		believed       bool
	}{
		{"nothing changes", same, same, true},
		{"the source changes after it was copied", renamed(2), same, false},
		{"the copy has another value", same, renamed(1), false},
		{"the copy lacks a row", same, short, false},
		{"both change alike after the copying", renamed(2), renamed(1), false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			source := &another{change: tt.source}
			target := &another{change: tt.target}
			for path, s := range map[string]**embedded.Store{small(t): &source.Store, filepath.Join(t.TempDir(), "copy.db"): &target.Store} {
				opened, err := embedded.Open(t.Context(), path, embedded.Options{})
				if err != nil {
					t.Fatal(err)
				}
				defer opened.Close()
				*s = opened
			}
			var out bytes.Buffer
			err := carry(t.Context(), console{out: &out, err: io.Discard}, source, target, false)
			if (err == nil) != tt.believed || (out.Len() > 0) != tt.believed {
				t.Errorf("believed: %t, want %t: %v\n%s", err == nil, tt.believed, err, &out)
			}
		})
	}
}
