package main

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// names lists a folder.
func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

// fill makes empty files.
func fill(t *testing.T, folder string, files ...string) {
	t.Helper()
	for _, name := range files {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// The oldest backups of the store go, and nothing else in the folder.
func TestOldBackupsGo(t *testing.T) {
	store, folder := small(t), t.TempDir()
	begin := strings.TrimSuffix(filepath.Base(store), filepath.Ext(store))
	others := []string{begin + "-20200101T000000Z.db.txt", begin + "-before.db", "x" + begin + "-20200101T000000Z.db"}
	fill(t, folder, append(others, begin+"-20210101T000000Z.db", begin+"-20230101T000000Z.db", begin+"-20220101T000000Z.db")...)
	code, out, said := call(t, "backup", "--store", store, "--keep", "2", folder)
	if code != exitOK {
		t.Fatalf("%d %s%s", code, out, said)
	}
	left := slices.DeleteFunc(names(t, folder), func(name string) bool { return slices.Contains(others, name) })
	if len(left) != 2 || left[0] != begin+"-20230101T000000Z.db" || strings.Count(out, "removed") != 2 {
		t.Errorf("left %v:\n%s", left, out)
	}
	if len(names(t, folder)) != len(others)+2 {
		t.Errorf("other files were touched: %v", names(t, folder))
	}
	if code, _, said := call(t, "doctor", "--store", filepath.Join(folder, left[1])); code != exitOK {
		t.Errorf("the new backup: %d %s", code, said)
	}
}

// A backup of a damaged store costs no older one, which may be whole.
func TestADamagedBackupReplacesNone(t *testing.T) {
	store, folder := small(t), t.TempDir()
	change(t, store, "UPDATE student SET display_name = 'Mona'")
	old := strings.TrimSuffix(filepath.Base(store), filepath.Ext(store)) + "-20210101T000000Z.db"
	fill(t, folder, old)
	code, _, said := call(t, "backup", "--store", store, "--keep", "1", folder)
	if code != exitData || !strings.Contains(said, "no older one was removed") || !slices.Contains(names(t, folder), old) {
		t.Errorf("%d %s: %v", code, said, names(t, folder))
	}
}

func TestAFolderOfBackupsIsMeant(t *testing.T) {
	store := small(t)
	for _, args := range [][]string{
		{"backup", "--store", store, "--keep", "0", t.TempDir()},
		{"backup", "--store", store, "--keep", "2", filepath.Join(t.TempDir(), "unmounted")},
		{"doctor", "--store", "bolt://127.0.0.1:1", "--backups", t.TempDir()},
	} {
		if code, _, said := call(t, args...); code != exitUsage {
			t.Errorf("%v: %d %s", args, code, said)
		}
	}
}

// The doctor looks at the newest backup: whether there is one, its age, and what
// it holds.
func TestDoctorLooksAtTheNewestBackup(t *testing.T) {
	for _, tt := range []struct {
		name  string
		spoil func(set backupSet, path string) error
		code  int
		says  string
	}{
		{"whole", func(backupSet, string) error { return nil }, exitOK, "nothing is wrong"},
		{"none", func(_ backupSet, path string) error { return os.Remove(path) }, exitFailed, "there is no backup"},
		{"old", func(set backupSet, path string) error {
			return os.Rename(path, set.path(time.Now().Add(-27*time.Hour)))
		}, exitFailed, "older than 26h"},
		{"changed", func(_ backupSet, path string) error {
			change(t, path, "UPDATE student SET display_name = 'Mona'")
			return nil
		}, exitFailed, "it is damaged"},
		{"a newer file that is none", func(set backupSet, _ string) error {
			path := set.path(time.Now().Add(time.Hour))
			return errors.Join(os.WriteFile(path, []byte("no database"), 0o600))
		}, exitFailed, "cannot be used"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			store, folder := small(t), t.TempDir()
			if code, _, said := call(t, "backup", "--store", store, "--keep", "3", folder); code != exitOK {
				t.Fatal(said)
			}
			if err := tt.spoil(backupsOf(store, folder), filepath.Join(folder, names(t, folder)[0])); err != nil {
				t.Fatal(err)
			}
			code, out, said := call(t, "doctor", "--store", store, "--backups", folder)
			if code != tt.code || !strings.Contains(out, tt.says) {
				t.Errorf("%d, want %d and %q in:\n%s%s", code, tt.code, tt.says, out, said)
			}
		})
	}
}
