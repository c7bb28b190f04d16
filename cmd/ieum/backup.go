package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"ieum/internal/store/embedded"
)

// backupCommand copies a store, which a server may have open.
type backupCommand struct {
	Store  storePath `required:"" help:"The store to copy: file:PATH." placeholder:"file:PATH"`
	Target string    `arg:"" help:"The file to write, which must not exist yet; with --keep, the folder to write it to." type:"path"`
	Keep   *int      `help:"Write into the folder, under a name with the moment, and keep this many of the store's backups there." placeholder:"N"`
}

// Help implements kong's longer help.
func (backupCommand) Help() string {
	return `Writes the store as of one moment to a new file, which every command can open like the first. A server that has
the store open goes on answering and writing. The file gets its name when it is whole; what a killed backup leaves is a
hidden folder beside it, which the next one clears. With --keep the new file is read and looked through before the oldest
are removed; what else lies in the folder is left alone.`
}

// Run implements the command.
func (b backupCommand) Run(ctx context.Context, c console) error {
	if b.Keep == nil {
		return b.write(ctx, c, b.Target)
	}
	if *b.Keep < 1 {
		return fmt.Errorf("%w: --keep is 1 or more", errUsage)
	}
	if info, err := os.Stat(b.Target); err != nil || !info.IsDir() {
		return fmt.Errorf("%w: with --keep the target is a folder, and %s is none: make it, on an encrypted disk of its own", errUsage, b.Target)
	}
	set := backupsOf(string(b.Store), b.Target)
	path := set.path(time.Now())
	if err := b.write(ctx, c, path); err != nil {
		return err
	}
	if _, err := examineBackup(ctx, c, path); err != nil {
		return fmt.Errorf("the new backup %s is not whole, so no older one was removed: %w", path, err)
	}
	return set.rotate(c, *b.Keep)
}

func (b backupCommand) write(ctx context.Context, c console, path string) error {
	if err := embedded.Copy(ctx, string(b.Store), path, c.embedded()); err != nil {
		return fmt.Errorf("%s was not made of %s: %w", path, b.Store, err)
	}
	_, err := fmt.Fprintln(c.out, "copied to", path)
	return err
}

// rotate removes the oldest beyond so many.
func (s backupSet) rotate(c console, keep int) error {
	all, err := s.list()
	if err != nil {
		return err
	}
	for _, old := range all[:max(len(all)-keep, 0)] {
		path := filepath.Join(s.folder, old.name)
		if err := os.Remove(path); err != nil {
			return err
		}
		fmt.Fprintln(c.out, "removed", path)
	}
	return nil
}
