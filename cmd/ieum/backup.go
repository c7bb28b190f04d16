package main

import (
	"context"
	"fmt"

	"ieum/internal/store/embedded"
)

// backupCommand copies a store while it may be in use by this process only.
type backupCommand struct {
	Store  storePath `required:"" help:"The store to copy: file:PATH." placeholder:"file:PATH"`
	Target string    `arg:"" help:"The file to write; it must not exist yet." type:"path"`
}

// Help implements kong's longer help.
func (backupCommand) Help() string {
	return `Writes the store as of one moment to a new file, which every command can open like the first.
A store that a server holds open is copied by the server's own process only: stop it first, or copy from a standby.`
}

// Run implements the command.
func (b backupCommand) Run(ctx context.Context, c console) error {
	s, err := embedded.Open(ctx, string(b.Store), embedded.Options{Logger: c.logger})
	if err != nil {
		return err
	}
	if err := s.Backup(ctx, b.Target); err != nil {
		return joinClose(err, s)
	}
	if err := s.Close(); err != nil {
		return err
	}
	_, err = fmt.Fprintln(c.out, "copied to", b.Target)
	return err
}
