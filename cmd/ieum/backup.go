package main

import (
	"context"
	"fmt"

	"ieum/internal/store/embedded"
)

// backupCommand copies a store, which a server may have open.
type backupCommand struct {
	Store  storePath `required:"" help:"The store to copy: file:PATH." placeholder:"file:PATH"`
	Target string    `arg:"" help:"The file to write; it must not exist yet." type:"path"`
}

// Help implements kong's longer help.
func (backupCommand) Help() string {
	return `Writes the store as of one moment to a new file, which every command can open like the first. A server that has
the store open goes on answering and writing. The file gets its name when it is whole; what a killed backup leaves is a
hidden folder beside it, which the next one clears.`
}

// Run implements the command.
func (b backupCommand) Run(ctx context.Context, c console) error {
	if err := embedded.Copy(ctx, string(b.Store), b.Target, c.embedded()); err != nil {
		return fmt.Errorf("%s was not made of %s: %w", b.Target, b.Store, err)
	}
	_, err := fmt.Fprintln(c.out, "copied to", b.Target)
	return err
}
