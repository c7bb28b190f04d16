package neo4j_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ieum/internal/store/neo4j/neo4jtest"
)

// rawGraph is a graph as it lies in a server, to be made again by statements
// that do nothing else.
type rawGraph struct {
	server        *neo4jtest.Server
	driver        driver.DriverWithContext
	texts         []string
	rows          [][]any // of each text
	relationships int
}

// takeDown reads all entities and relationships of the server.
func takeDown(tb testing.TB) *rawGraph {
	tb.Helper()
	g := &rawGraph{server: shared.Server(tb)}
	var err error
	if g.driver, err = driver.NewDriverWithContext(g.server.URL, auth(g.server.User, g.server.Password)); err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { g.driver.Close(context.WithoutCancel(tb.Context())) })
	g.take(tb, `MATCH (n:Entity) UNWIND [l IN labels(n) WHERE l <> 'Entity'] AS kind RETURN kind, collect(properties(n)) AS rows`,
		`UNWIND $rows AS row CREATE (n:Entity:%s) SET n = row`)
	nodes := len(g.texts)
	g.take(tb, `MATCH (a:Entity)-[r]->(b:Entity) RETURN type(r) AS kind, collect([a.id, b.id, properties(r)]) AS rows`,
		`UNWIND $rows AS row MATCH (a:Entity {id: row[0]}) MATCH (b:Entity {id: row[1]}) CREATE (a)-[r:%s]->(b) SET r = row[2]`)
	for _, rows := range g.rows[nodes:] {
		g.relationships += len(rows)
	}
	return g
}

// take reads kind by kind what a text is to make again.
func (g *rawGraph) take(tb testing.TB, read, text string) {
	tb.Helper()
	result, err := driver.ExecuteQuery(tb.Context(), g.driver, read, nil, driver.EagerResultTransformer)
	if err != nil {
		tb.Fatal(err)
	}
	for _, record := range result.Records {
		g.texts = append(g.texts, fmt.Sprintf(text, record.Values[0]))
		g.rows = append(g.rows, record.Values[1].([]any))
	}
}

// rawBatch is how many rows one statement makes.
const rawBatch = 5000

// make makes everything on one connection.
func (g *rawGraph) make(tb testing.TB) {
	tb.Helper()
	session := g.driver.NewSession(tb.Context(), driver.SessionConfig{})
	defer session.Close(tb.Context())
	for i, text := range g.texts {
		for part := range slices.Chunk(g.rows[i], rawBatch) {
			result, err := session.Run(tb.Context(), text, map[string]any{"rows": part})
			if err != nil {
				tb.Fatal(err)
			}
			if _, err := result.Consume(tb.Context()); err != nil {
				tb.Fatal(err)
			}
		}
	}
}

func (g *rawGraph) wipe(tb testing.TB) {
	tb.Helper()
	if err := g.server.Wipe(tb.Context()); err != nil {
		tb.Fatal(err)
	}
}
