// Package bolt asks a Neo4j server by hand, with nothing of Ieum in between:
// what the driver alone can do is the limit that Ieum is measured against.
package bolt

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
)

// Client sends statements to a server that asks for no password, or for that
// of the user given.
type Client struct{ driver neo4j.DriverWithContext }

// Open returns a client; it does not speak to the server yet.
func Open(url, user, password string) (*Client, error) {
	auth := neo4j.NoAuth()
	if user != "" {
		auth = neo4j.BasicAuth(user, password, "")
	}
	driver, err := neo4j.NewDriverWithContext(url, auth, func(c *config.Config) { c.TelemetryDisabled = true })
	if err != nil {
		return nil, fmt.Errorf("bolt: %w", err)
	}
	return &Client{driver}, nil
}

// Close ends the client.
func (c *Client) Close() error { return c.driver.Close(context.Background()) }

// Read sends a statement that writes nothing by an auto-commit transaction,
// and returns the one column of its one record: maps, lists and plain values.
func (c *Client) Read(ctx context.Context, text string, values map[string]any) (any, error) {
	return c.ask(ctx, neo4j.AccessModeRead, text, values)
}

// Write is Read for a statement that writes.
func (c *Client) Write(ctx context.Context, text string, values map[string]any) (any, error) {
	return c.ask(ctx, neo4j.AccessModeWrite, text, values)
}

func (c *Client) ask(ctx context.Context, mode neo4j.AccessMode, text string, values map[string]any) (any, error) {
	session := c.driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: mode, DatabaseName: "neo4j"})
	defer session.Close(ctx)
	result, err := session.Run(ctx, text, values)
	if err != nil {
		return nil, err
	}
	record, err := result.Single(ctx)
	if err != nil {
		return nil, err
	}
	if len(record.Values) != 1 {
		return nil, fmt.Errorf("bolt: %d columns, want 1", len(record.Values))
	}
	return record.Values[0], nil
}

// Run sends a statement whose answer nobody wants.
func (c *Client) Run(ctx context.Context, text string, values map[string]any) error {
	session := c.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: "neo4j"})
	defer session.Close(ctx)
	result, err := session.Run(ctx, text, values)
	if err != nil {
		return err
	}
	_, err = result.Consume(ctx)
	return err
}
