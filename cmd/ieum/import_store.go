package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"ieum/internal/ieum"
)

// importTarget is the store that an import writes to. A file that is not
// there yet is made aside, in the same folder, and gets its name when the
// import is done: one that fails leaves nothing behind.
type importTarget struct {
	at address
	// folder is to be removed with all in it, and name is what the store in it
	// will be called; both are empty for a store that is there.
	folder, name string
}

// target is the store to open. That of a dry run on a file that is not there
// is thrown away.
func (i importCommand) target() (importTarget, error) {
	path, isFile := i.Store.file()
	if !isFile {
		return importTarget{at: i.Store}, nil
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return importTarget{at: i.Store}, nil
	}
	folder := filepath.Dir(path)
	if i.DryRun {
		folder = ""
	}
	folder, err := os.MkdirTemp(folder, ".ieum-import-")
	if err != nil {
		return importTarget{}, fmt.Errorf("make the store: %w", err)
	}
	return importTarget{address("file:" + filepath.Join(folder, "new.db")), folder, path}, nil
}

// keep gives a new store, that was closed, its name. A file that has come
// there meanwhile is left alone.
func (t importTarget) keep() error {
	if t.folder == "" {
		return nil
	}
	made, _ := t.at.file()
	err := os.Link(made, t.name)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return t.kept(err)
	}
	if _, absent := os.Lstat(t.name); !errors.Is(absent, fs.ErrNotExist) { // a file system without links
		return t.kept(fs.ErrExist)
	}
	return t.kept(os.Rename(made, t.name))
}

func (t importTarget) kept(err error) error {
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s has come there meanwhile; nothing was written: %w", t.name, ieum.ErrInUse)
	}
	return err
}

// discard removes what was made aside.
func (t importTarget) discard() error {
	if t.folder == "" {
		return nil
	}
	return os.RemoveAll(t.folder)
}

// open opens the store. A dry run on one that is there only looks at it, so
// that a file of an older schema keeps it.
func (i importCommand) open(ctx context.Context, c console, target importTarget) (ieum.Store, error) {
	if i.DryRun && target.folder == "" {
		return lookAt(ctx, c, target.at, i.Neo4j)
	}
	return openStore(ctx, c, target.at, i.Neo4j)
}
