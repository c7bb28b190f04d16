package main

import (
	"context"
	"fmt"

	"ieum/internal/store/neo4j"
)

// migrateCommand brings the schema of a Neo4j database up to date.
type migrateCommand struct {
	Store  address `required:"" help:"The server: neo4j://HOST." placeholder:"neo4j://HOST"`
	DryRun bool    `help:"Tell how far the schema is and which steps are to come, and change nothing."`

	Neo4j account `embed:"" prefix:"neo4j-"`
}

// Help implements kong's longer help.
func (migrateCommand) Help() string {
	return `A server whose schema is behind, or ahead of this program, is not served. Of several migrations at the same time
one works and the others wait; what a crashed one held is free after a minute. A file migrates when it is opened and
needs no command.`
}

// Run implements the command.
func (m migrateCommand) Run(ctx context.Context, c console) error {
	if _, ok := m.Store.file(); ok {
		return fmt.Errorf("%w: a file migrates when it is opened; name a server: neo4j://HOST", errUsage)
	}
	options, err := m.Neo4j.options(c, m.Store)
	if err != nil {
		return err
	}
	if !m.DryRun {
		if err := neo4j.Migrate(ctx, options); err != nil {
			return err
		}
	}
	status, err := neo4j.CheckStatus(ctx, options)
	if err != nil {
		return err
	}
	fmt.Fprintf(c.out, "%d of %d steps applied\n", status.Applied, status.Known)
	for _, name := range status.Missing {
		fmt.Fprintln(c.out, "to come:", name)
	}
	if status.Newer {
		fmt.Fprintln(c.out, "the database has had steps of a newer version of Ieum")
	}
	return nil
}
