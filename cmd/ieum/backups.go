package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
)

// backupSet are the backups of one store in one folder: those whose names begin
// as the store's does and end in the moment that they were made.
type backupSet struct{ folder, prefix string }

// backupTime is a moment in a name: of one length, so that names are in the
// order of moments.
const backupTime, backupEnd = "20060102T150405Z", ".db"

// backupsOf returns the backups of a store file in a folder.
func backupsOf(store, folder string) backupSet {
	name := filepath.Base(store)
	return backupSet{folder, strings.TrimSuffix(name, filepath.Ext(name)) + "-"}
}

func (s backupSet) path(at time.Time) string {
	return filepath.Join(s.folder, s.prefix+at.UTC().Format(backupTime)+backupEnd)
}

// dated is a backup, and when it was made as its name says.
type dated struct {
	name string
	at   time.Time
}

// list returns them, the oldest first.
func (s backupSet) list() ([]dated, error) {
	entries, err := os.ReadDir(s.folder) // by name
	if err != nil {
		return nil, err
	}
	var all []dated
	for _, entry := range entries {
		moment, begins := strings.CutPrefix(entry.Name(), s.prefix)
		moment, ends := strings.CutSuffix(moment, backupEnd)
		at, err := time.Parse(backupTime, moment)
		if begins && ends && err == nil && entry.Type().IsRegular() {
			all = append(all, dated{entry.Name(), at})
		}
	}
	return all, nil
}

// examineBackup reads all of a file, and returns how many rows it holds. A file
// that is damaged is an error.
func examineBackup(ctx context.Context, c console, path string) (rows int, err error) {
	s, err := embedded.Look(ctx, path, c.embedded())
	if err != nil {
		return 0, err
	}
	defer func() { err = joinClose(err, s) }()
	damage, err := s.Examine(ctx)
	if err != nil {
		return 0, err
	}
	if damage.Found() {
		return 0, fmt.Errorf("it is damaged; ieum doctor --store file:%s tells where: %w", path, ieum.ErrInvalid)
	}
	err = s.Everything(ctx, ieum.Partitions(), func(ieum.Entity) error {
		rows++
		return nil
	})
	return rows, err
}

// lookAtBackups tells of the newest backup of a store how old it is, whether it
// opens, and what it holds beside the store, and counts what is wrong.
func (d doctorCommand) lookAtBackups(ctx context.Context, c console, rows int) (wrong int, err error) {
	path, _ := d.Store.file()
	all, err := backupsOf(path, d.Backups).list()
	if err != nil {
		return 0, err
	}
	if len(all) == 0 {
		fmt.Fprintf(c.out, "WRONG: there is no backup of %s in %s\n", path, d.Backups)
		return 1, nil
	}
	last := all[len(all)-1]
	age := time.Since(last.at).Round(time.Minute)
	fmt.Fprintf(c.out, "backups %d, the newest %s, %s old\n", len(all), last.name, age)
	if age > d.BackupAge {
		fmt.Fprintf(c.out, "WRONG: the newest backup is older than %s\n", d.BackupAge)
		wrong++
	}
	kept, err := examineBackup(ctx, c, filepath.Join(d.Backups, last.name))
	switch {
	case errors.Is(err, ieum.ErrInvalid), errors.Is(err, ieum.ErrNewerFile), errors.Is(err, embedded.ErrDamaged):
		fmt.Fprintln(c.out, "WRONG: the newest backup cannot be used:", err)
		return wrong + 1, nil
	case err != nil:
		return wrong, err
	}
	fmt.Fprintf(c.out, "%8d rows in it, %d in the store\n", kept, rows)
	if kept == 0 && rows > 0 {
		fmt.Fprintln(c.out, "WRONG: the newest backup is empty")
		wrong++
	}
	return wrong, nil
}

// checkBackups refuses flags that do not go together.
func (d doctorCommand) checkBackups() error {
	if _, file := d.Store.file(); d.Backups != "" && !file {
		return fmt.Errorf("%w: --backups looks at backups of a file", errUsage)
	}
	return nil
}
