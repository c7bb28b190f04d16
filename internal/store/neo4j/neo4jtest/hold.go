package neo4jtest

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// hold is what a test process keeps of a server: a transaction that locks a
// node, so that test processes on one server take turns. It ends with the
// connection, however this process ends.
type hold struct {
	driver  neo4j.DriverWithContext
	session neo4j.SessionWithContext
	tx      neo4j.ExplicitTransaction
}

// take waits for the server and for other test processes, and makes sure
// that nothing in it can be missed. Who was lent the server by the process
// that holds it waits for nobody.
func take(ctx context.Context, server *Server, lent bool) (*hold, error) {
	h, err := reach(server)
	if err != nil || lent {
		return h, err
	}
	if err := h.lock(ctx); err != nil {
		h.release()
		return nil, err
	}
	return h, nil
}

// reach makes a driver for the server; it does not speak to it yet.
func reach(server *Server) (*hold, error) {
	auth := neo4j.NoAuth()
	if server.User != "" {
		auth = neo4j.BasicAuth(server.User, server.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(server.URL, auth)
	if err != nil {
		return nil, err
	}
	return &hold{driver: driver}, nil
}

func (h *hold) lock(ctx context.Context) error {
	if err := answers(ctx, h.driver); err != nil {
		return err
	}
	strange, err := h.number(ctx, "OPTIONAL MATCH (mark:TestLock) WITH count(mark) AS marks OPTIONAL MATCH (n) WITH marks, count(n) AS nodes RETURN CASE marks WHEN 0 THEN nodes ELSE 0 END AS n")
	if err != nil {
		return err
	}
	if strange > 0 {
		return errors.New("the database holds data that are not a test's; tests delete everything, so give them an empty one")
	}
	if err := h.run(ctx, "CREATE CONSTRAINT test_lock IF NOT EXISTS FOR (l:TestLock) REQUIRE l.id IS UNIQUE"); err != nil {
		return err
	}
	if err := h.run(ctx, "MERGE (l:TestLock {id: 1})"); err != nil {
		return err
	}
	h.session = h.driver.NewSession(ctx, neo4j.SessionConfig{})
	// The transaction lives as long as the process: no deadline of ctx's.
	h.tx, err = h.session.BeginTransaction(context.WithoutCancel(ctx))
	if err != nil {
		return err
	}
	result, err := h.tx.Run(ctx, "MATCH (l:TestLock {id: 1}) SET l.held = true", nil)
	if err != nil {
		return err
	}
	_, err = result.Consume(ctx)
	return err
}

// Await returns when a server at a Bolt address answers to somebody who does
// not sign in, or when the context ends.
func Await(ctx context.Context, url string) error {
	driver, err := neo4j.NewDriverWithContext(url, neo4j.NoAuth())
	if err != nil {
		return fmt.Errorf("neo4jtest: %w", err)
	}
	defer driver.Close(context.WithoutCancel(ctx))
	return answers(ctx, driver)
}

// answers returns when the server answers.
func answers(ctx context.Context, driver neo4j.DriverWithContext) error {
	for {
		once, cancel := context.WithTimeout(ctx, 5*time.Second)
		err := driver.VerifyConnectivity(once)
		cancel()
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("the server does not answer: %w", err)
		case <-time.After(200 * time.Millisecond):
		}
	}
}

func (h *hold) run(ctx context.Context, text string) error {
	session := h.driver.NewSession(ctx, neo4j.SessionConfig{})
	defer session.Close(context.WithoutCancel(ctx))
	result, err := session.Run(ctx, text, nil)
	if err != nil {
		return err
	}
	_, err = result.Consume(ctx)
	return err
}

// number runs a statement that answers one number in a column n.
func (h *hold) number(ctx context.Context, text string) (int64, error) {
	session := h.driver.NewSession(ctx, neo4j.SessionConfig{})
	defer session.Close(context.WithoutCancel(ctx))
	result, err := session.Run(ctx, text, nil)
	if err != nil {
		return 0, err
	}
	record, err := result.Single(ctx)
	if err != nil {
		return 0, err
	}
	n, _, err := neo4j.GetRecordValue[int64](record, "n")
	return n, err
}

// wipeBatch is how many nodes are deleted in one transaction.
const wipeBatch = 20000

// Wipe deletes everything but the schema, its ledger, and the hold.
func (s *Server) Wipe(ctx context.Context) error {
	const text = `MATCH (n) WHERE NOT n:TestLock AND NOT n:Migration AND NOT n:MigrationLock
WITH n LIMIT 20000 DETACH DELETE n RETURN count(*) AS n`
	for {
		n, err := s.hold.number(ctx, text)
		if err != nil {
			return fmt.Errorf("neo4jtest: wipe: %w", err)
		}
		if n < wipeBatch {
			return nil
		}
	}
}

func (h *hold) release() {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if h.tx != nil {
		h.tx.Close(ctx)
		h.session.Close(ctx)
	}
	h.driver.Close(ctx)
}
