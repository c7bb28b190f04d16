// Package neo4jtest lends tests a real Neo4j server.
//
// The server is, in this order: the one that IEUM_TEST_NEO4J names by its
// Bolt address; a container, if a Docker engine answers; a Java process of
// the parts that Maven resolves into a cache once. Where none can be had a
// test is skipped with what is missing, or fails if CI is "true".
//
// One server serves a whole test process:
//
//	var shared = neo4jtest.Shared{Getenv: os.Getenv}
//
//	func TestMain(m *testing.M) {
//		code := m.Run()
//		shared.Stop()
//		os.Exit(code)
//	}
package neo4jtest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"
)

// version is the server that tests run on, whatever way it is started.
const version = "5.26.28"

// patience is how long a server may take to answer for the first time.
const patience = 5 * time.Minute

// errMissing marks what a machine lacks, as opposed to what went wrong.
var errMissing = errors.New("no Neo4j for tests")

// Shared is the one server of a test process. It is started by the first
// test that asks.
type Shared struct {
	// Getenv reads the environment: os.Getenv.
	Getenv func(string) string

	once   sync.Once
	server *Server
	err    error
}

// Server is a running server whose data belong to this process alone.
type Server struct {
	// URL is its Bolt address; User and Password are empty where nobody signs in.
	URL, User, Password string

	stop func()
	hold *hold
}

// Start finds a server as tests do, or starts one with room, and returns when
// it answers. It is for programs that measure and are no test: nothing is
// locked, wiped or refused there, whatever the server holds.
func Start(ctx context.Context, getenv func(string) string, room Room) (*Server, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	server, err := find(ctx, getenv, room)
	if err != nil {
		return nil, err
	}
	h, err := reach(server)
	if err == nil {
		err = h.await(ctx)
		h.release() //nolint:contextcheck // the end, whatever became of ctx
	}
	if err != nil {
		server.stop()
		return nil, fmt.Errorf("neo4jtest: reach the server: %w", err)
	}
	return server, nil
}

// Stop ends the server if [Start] started it.
func (s *Server) Stop() { s.stop() }

// Server returns the server, starting it if this is the first call. It skips
// the test, or fails it in CI, where no server can be had.
func (s *Shared) Server(tb testing.TB) *Server {
	tb.Helper()
	s.once.Do(func() { s.server, s.err = s.start(context.Background()) })
	switch {
	case s.err == nil:
		return s.server
	case errors.Is(s.err, errMissing) && s.Getenv("CI") != "true":
		tb.Skip(s.err)
	default:
		tb.Fatal(s.err)
	}
	return nil
}

// Stop ends the server if one was started. It is the last thing a test
// process does.
func (s *Shared) Stop() {
	if s.server != nil {
		s.server.hold.release()
		s.server.stop()
	}
}

// start finds or starts a server and takes it for this process.
func (s *Shared) start(ctx context.Context) (*Server, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	server, err := find(ctx, s.Getenv, small())
	if err != nil {
		return nil, err
	}
	server.hold, err = take(ctx, server)
	if err != nil {
		server.stop()
		return nil, fmt.Errorf("neo4jtest: take the server: %w", err)
	}
	return server, nil
}

// find returns the server that the environment names, or starts one.
func find(ctx context.Context, getenv func(string) string, room Room) (*Server, error) {
	if url := getenv("IEUM_TEST_NEO4J"); url != "" {
		return &Server{
			URL: url, User: getenv("IEUM_TEST_NEO4J_USER"), Password: getenv("IEUM_TEST_NEO4J_PASSWORD"), stop: func() {},
		}, nil
	}
	server, err := startContainer(ctx, room)
	if errors.Is(err, errMissing) {
		server, err = startJava(ctx, room)
	}
	return server, err
}
