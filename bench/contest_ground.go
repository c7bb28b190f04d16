package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"strconv"
	"time"

	"ieum/bench/bolt"
	"ieum/bench/district"
	"ieum/internal/ieum"
	"ieum/internal/linkage/casetext"
	"ieum/internal/store/embedded"
	"ieum/internal/store/neo4j"
	"ieum/internal/store/neo4j/neo4jtest"
)

// ground is the district in a Neo4j server, and in a file beside it.
type ground struct {
	server *neo4jtest.Server
	client *bolt.Client
	// process is the server's, if it runs on this machine.
	process process
}

// room is what the figures that the targets were made from were measured
// with. Without the last line the server refuses the peer's pages of students:
// they need more than a transaction's share of the memory.
func room() neo4jtest.Room {
	return neo4jtest.Room{Heap: "2g", PageCache: "1g", Settings: []string{
		"server.memory.heap.initial_size=2g", "dbms.memory.transaction.total.max=0", "db.transaction.timeout=60s",
	}}
}

// openGround finds or starts the server, and loads it and the file unless they
// hold the district already.
func openGround(ctx context.Context, c *contest, d *district.District, codes *ieum.Codes) (*ground, error) {
	fmt.Fprint(c.progress, " starting Neo4j")
	server, err := neo4jtest.Start(ctx, os.Getenv, room())
	if err != nil {
		return nil, err
	}
	g := &ground{server: server}
	if g.client, err = bolt.Open(server.URL, server.User, server.Password); err != nil {
		return nil, errors.Join(err, g.close()) //nolint:contextcheck // the end, whatever became of ctx
	}
	if at, err := url.Parse(server.URL); err == nil {
		port, _ := strconv.Atoi(at.Port())
		g.process = listener(port)
	}
	fmt.Fprint(c.progress, ", loading")
	if err := g.load(ctx, c, d, codes); err != nil {
		return nil, errors.Join(err, g.close()) //nolint:contextcheck // the end, whatever became of ctx
	}
	return g, nil
}

func (g *ground) close() error {
	var err error
	if g.client != nil {
		err = g.client.Close()
	}
	g.server.Stop()
	return err
}

// load fills both stores.
func (g *ground) load(ctx context.Context, c *contest, d *district.District, codes *ieum.Codes) error {
	digest := ieum.NewDigest()
	for _, e := range d.Entities {
		digest.Add(e)
	}
	each := casetext.Yield(d.Entities)
	if _, err := os.Stat(c.file); errors.Is(err, fs.ErrNotExist) {
		file, err := embedded.Open(ctx, c.file, embedded.Options{})
		if err != nil {
			return err
		}
		if err := errors.Join(file.Fill(ctx, each), file.Close()); err != nil {
			return err
		}
	}
	options := neo4j.Options{URL: g.server.URL, User: g.server.User, Password: g.server.Password}
	if err := neo4j.Migrate(ctx, options); err != nil {
		return err
	}
	held, err := g.client.Read(ctx, "OPTIONAL MATCH (b:Bench) RETURN b.digest AS digest", nil)
	if err != nil || held == digest.String() {
		return err
	}
	store, err := neo4j.Open(ctx, options)
	if err != nil {
		return err
	}
	began := time.Now()
	if err := errors.Join(store.Fill(ctx, each), store.Close()); err != nil { //nolint:contextcheck // the end, whatever became of ctx
		return err
	}
	fmt.Fprintf(c.progress, ", %d rows in %.0f s", len(d.Entities), time.Since(began).Seconds())
	if err := g.furnish(ctx, d, codes); err != nil {
		return err
	}
	return g.client.Run(ctx, "CREATE (:Bench {digest: $digest})", map[string]any{"digest": digest.String()})
}

// indexes are those that a user of raw Bolt or of the peer would make beside
// Ieum's own.
var indexes = []string{
	"CREATE CONSTRAINT bench_student IF NOT EXISTS FOR (n:Student) REQUIRE n.id IS UNIQUE",
	"CREATE CONSTRAINT bench_school IF NOT EXISTS FOR (n:School) REQUIRE n.id IS UNIQUE",
	"CREATE CONSTRAINT bench_agency IF NOT EXISTS FOR (n:Agency) REQUIRE n.id IS UNIQUE",
	"CREATE CONSTRAINT bench_service IF NOT EXISTS FOR (n:Service) REQUIRE n.id IS UNIQUE",
	"CREATE CONSTRAINT bench_need_code IF NOT EXISTS FOR (n:NeedCode) REQUIRE n.code IS UNIQUE",
	"CREATE INDEX bench_agency_name IF NOT EXISTS FOR (n:Agency) ON (n.name_ko)",
	"CREATE INDEX bench_agency_status IF NOT EXISTS FOR (n:Agency) ON (n.status, n.name_ko, n.id)",
	"CREATE INDEX bench_student_name IF NOT EXISTS FOR (n:Student) ON (n.display_name, n.id)",
	"CREATE INDEX bench_school_name IF NOT EXISTS FOR (n:Student) ON (n.school, n.display_name, n.id)",
	"CREATE POINT INDEX bench_agency_location IF NOT EXISTS FOR (n:Agency) ON (n.location)",
}

// furnish adds what Ieum keeps in other forms, or in memory, and what raw Bolt
// and the peer need as relationships, points and indexes. Ieum reads none of
// it.
func (g *ground) furnish(ctx context.Context, d *district.District, codes *ieum.Codes) error {
	for _, text := range indexes {
		if err := g.client.Run(ctx, text, nil); err != nil {
			return err
		}
	}
	var places, meets, about []any
	for _, e := range d.Entities {
		switch e := e.(type) {
		case *ieum.Agency:
			if e.Point != nil {
				places = append(places, map[string]any{"id": string(e.ID), "latitude": e.Point.Latitude, "longitude": e.Point.Longitude})
			}
		case *ieum.Service:
			for code := range related(codes, e.Needs) {
				meets = append(meets, map[string]any{"id": string(e.ID), "code": code})
			}
		case *ieum.Need:
			about = append(about, map[string]any{"id": string(e.ID), "code": e.Domain})
		}
	}
	for _, step := range []struct {
		text string
		rows []any
	}{
		{"UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n.location = point(row)", places},
		{"UNWIND $rows AS row MATCH (n:Entity {id: row.id}) MERGE (c:NeedCode {code: row.code}) CREATE (n)-[:MEETS]->(c)", meets},
		{"UNWIND $rows AS row MATCH (n:Entity {id: row.id}) MERGE (c:NeedCode {code: row.code}) CREATE (n)-[:ABOUT]->(c)", about},
		{"CALL db.awaitIndexes(300)", nil},
	} {
		if err := g.client.Run(ctx, step.text, map[string]any{"rows": step.rows}); err != nil {
			return err
		}
	}
	return nil
}

// related are the codes of needs that a service for these meets.
func related(codes *ieum.Codes, needs []string) map[string]bool {
	all := map[string]bool{}
	for _, need := range needs {
		for _, code := range codes.Related(need) {
			all[code] = true
		}
	}
	return all
}
