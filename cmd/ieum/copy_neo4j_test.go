package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ieum/internal/ieum"
	"ieum/internal/store/neo4j"
	"ieum/internal/store/neo4j/neo4jtest"
)

// shared is the server of the tests here that need one.
var shared = neo4jtest.Shared{Getenv: os.Getenv}

func TestMain(m *testing.M) {
	code := m.Run()
	shared.Stop()
	os.Exit(code)
}

// empty returns a server that holds nothing but the schema, and the flags
// that name it.
func empty(t *testing.T) (server *neo4jtest.Server, flags []string) {
	t.Helper()
	server = shared.Server(t)
	if err := server.Wipe(t.Context()); err != nil {
		t.Fatal(err)
	}
	if server.User != "" {
		password := filepath.Join(t.TempDir(), "password")
		if err := os.WriteFile(password, []byte(server.Password), 0o600); err != nil {
			t.Fatal(err)
		}
		flags = []string{"--neo4j-user", server.User, "--neo4j-password", password}
	}
	succeeds(t, append([]string{"migrate", "--store", server.URL}, flags...)...)
	return server, flags
}

// succeeds runs the program and returns what it printed.
func succeeds(t *testing.T, args ...string) string {
	t.Helper()
	code, out, errors := call(t, args...)
	if code != exitOK {
		t.Fatalf("%s: exit code %d\n%s%s", args[0], code, out, errors)
	}
	return out
}

func TestADistrictGoesToAServerAndBack(t *testing.T) {
	server, flags := empty(t)
	path, back := small(t), filepath.Join(t.TempDir(), "back.db")
	succeeds(t, append([]string{"restore", path, "--store", server.URL}, flags...)...)
	succeeds(t, append([]string{"copy", server.URL, back}, flags...)...)
	want := content.FindString(healthy(t, path))
	for _, at := range []string{server.URL, "file:" + back} {
		out := succeeds(t, append([]string{"doctor", "--store", at}, flags...)...)
		if got := content.FindString(out); got != want || want == "" || strings.Contains(out, "Mina") {
			t.Errorf("the doctor of %s says, wanted %q:\n%s", at, want, out)
		}
	}
	if code, _, _ := call(t, append([]string{"copy", path, server.URL}, flags...)...); code == exitOK {
		t.Error("a copy went into a server that holds something")
	}
}

func TestACopyOfTheNetworkBringsNoPeopleToAServer(t *testing.T) {
	server, flags := empty(t)
	succeeds(t, append([]string{"copy", "--network", small(t), server.URL}, flags...)...)
	out := succeeds(t, append([]string{"doctor", "--store", server.URL}, flags...)...)
	counted, _, _ := strings.Cut(out, "content")
	_, counted, _ = strings.Cut(counted, "steps")
	if got, want := strings.Join(strings.Fields(counted), " "), "1 Agency 2 Worker 1 Knows 4 rows"; got != want {
		t.Errorf("the copy holds %q, want %q", got, want)
	}
	// What the store does not know of is asked of the server: the shared tie
	// and its relationship, and no author.
	for what, text := range map[string]string{
		"a node of people or accounts":         `MATCH (n:Entity) WHERE NOT (n:Agency OR n:Worker OR n:Knows) RETURN 1 / 0`,
		"an author":                            `MATCH (n:Entity) WHERE n.author IS NOT NULL RETURN 1 / 0`,
		"an author of a relationship":          `MATCH ()-[r]->() WHERE r.author IS NOT NULL RETURN 1 / 0`,
		"a relationship to somebody, or a bad": `MATCH ()-[r]->(m) WHERE NOT (m:Agency OR m:Worker) OR r.conflict RETURN 1 / 0`,
	} {
		if err := server.Do(t.Context(), text); err != nil {
			t.Errorf("the server holds %s (%v)", what, err)
		}
	}
	if err := server.Do(t.Context(), `MATCH (:Worker)-[:KNOWS]->(:Worker) RETURN 1 / 0`); err == nil {
		t.Error("the server does not hold the shared tie, or answers no question")
	}
}

// cutOff fills a server with some thousand agencies and breaks off.
func cutOff(t *testing.T, server *neo4jtest.Server) {
	t.Helper()
	s, err := neo4j.Open(t.Context(), neo4j.Options{URL: server.URL, User: server.User, Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	stop := errors.New("stop")
	err = s.Fill(t.Context(), func(yield func(ieum.Entity) error) error {
		for n := range 6000 {
			a := &ieum.Agency{Head: ieum.Head{ID: ieum.DerivedID("Agency", "cut", fmt.Sprint(n)), Version: 1}}
			a.Root = a.ID
			if err := yield(a); err != nil {
				return err
			}
		}
		return stop
	})
	if closed := s.Close(); !errors.Is(err, stop) || closed != nil {
		t.Fatalf("the fill that was to break off: %v, %v", err, closed)
	}
	if err := server.Do(t.Context(), `MATCH (n:Agency) WITH count(n) AS n RETURN 1 / n`); err != nil {
		t.Fatal("the fill that broke off has left nothing")
	}
}

// patience ends a server that should never have begun.
const patience = 30 * time.Second

func TestACopyThatWasCutOffIsRefusedAndClearedByTheNext(t *testing.T) {
	server, flags := empty(t)
	cutOff(t, server)
	for _, args := range [][]string{
		{"serve", "--store", server.URL, "--encrypted-volume", "--listen", "127.0.0.1:0"},
		{"copy", server.URL, filepath.Join(t.TempDir(), "half.db")},
	} {
		ctx, cancel := context.WithTimeout(t.Context(), patience)
		var said bytes.Buffer
		code := run(ctx, append(args, flags...), io.Discard, &said)
		cancel()
		if code != exitUnavailable || !strings.Contains(said.String(), "cut off") {
			t.Errorf("%s of a half-filled server: exit code %d\n%s", args[0], code, &said)
		}
	}
	code, out, _ := call(t, append([]string{"doctor", "--store", server.URL}, flags...)...)
	if code != exitFailed || !strings.Contains(out, "cut off") {
		t.Errorf("the doctor: exit code %d\n%s", code, out)
	}
	path := small(t)
	succeeds(t, append([]string{"copy", path, server.URL}, flags...)...)
	out = succeeds(t, append([]string{"doctor", "--store", server.URL}, flags...)...)
	if got, want := content.FindString(out), content.FindString(healthy(t, path)); got != want {
		t.Errorf("after the next copy %q, want %q", got, want)
	}
}

// The graph of a server can be broken by hand in ways that no row shows.
func TestDoctorTellsRelationshipsThatAreNotWhatTheNodesSay(t *testing.T) {
	server, flags := empty(t)
	path := small(t)
	const references, ties, loose = "related to others than they say among", "missing or other than they say among Knows", "without their tie among Knows"
	for _, tt := range []struct{ name, broken, says string }{
		{"a reference that is missing", `MATCH (:Knows)-[r:WRITTEN_BY]->() WITH r LIMIT 1 DELETE r`, references + " Knows"},
		{"a reference too many", `MATCH (w:Worker), (a:Agency) CREATE (w)-[:WORKS_AT]->(a)`, references + " Worker"},
		{"a reference that stands twice", `MATCH (k:Knows)-[:FROM]->(w) WITH k, w LIMIT 1 CREATE (k)-[:FROM]->(w)`, references + " Knows"},
		{"a reference with properties", `MATCH (:Knows)-[r:FROM]->() WITH r LIMIT 1 SET r.since = 1`, references + " Knows"},
		{"another root", `MATCH (w:Worker)-[r:HANGS_ON]->() WITH w, r LIMIT 1 MATCH (s:Student) DELETE r CREATE (w)-[:HANGS_ON]->(s)`, references + " Worker"},
		{"a tie that differs", `MATCH ()-[r:KNOWS]->() WITH r LIMIT 1 SET r.conferences = 9`, ties},
		{"a tie that says more", `MATCH ()-[r:KNOWS]->() WITH r LIMIT 1 REMOVE r.shared`, ties},
		{"a tie that is missing", `MATCH ()-[r:KNOWS]->() WITH r LIMIT 1 DELETE r`, ties},
		{"a tie the other way round", `MATCH (a)-[r:KNOWS]->(b) WITH a, r, b LIMIT 1 CREATE (b)-[o:KNOWS]->(a) SET o = properties(r) DELETE r`, ties},
		{"a relationship without its tie", `MATCH (k:Knows) WITH k LIMIT 1 DETACH DELETE k`, loose},
		{"a relationship that stands twice", `MATCH (a)-[r:KNOWS]->(b) WITH a, r, b LIMIT 1 CREATE (a)-[o:KNOWS]->(b) SET o = properties(r)`, loose},
		{"another label", `MATCH (w:Worker) WITH w LIMIT 1 SET w:Student`, "other labels than those of a Worker"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if err := server.Wipe(t.Context()); err != nil {
				t.Fatal(err)
			}
			succeeds(t, append([]string{"copy", path, server.URL}, flags...)...)
			if err := server.Do(t.Context(), tt.broken); err != nil {
				t.Fatal(err)
			}
			code, out, _ := call(t, append([]string{"doctor", "--store", server.URL}, flags...)...)
			if code != exitFailed || strings.Count(out, "WRONG") != 1 || !strings.Contains(out, "WRONG: 1 ") && !strings.Contains(out, "WRONG: 2 ") ||
				!strings.Contains(out, tt.says) || strings.Contains(out, "Mina") {
				t.Errorf("exit code %d, want %d and %q alone:\n%s", code, exitFailed, tt.says, out)
			}
		})
	}
}
