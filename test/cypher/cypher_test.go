// Package cypher_test holds the queries of docs/cypher against the demo: each
// runs on a real server, and its answer is compared with a plain computation.
package cypher_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ieum/internal/ieum"
	"ieum/internal/store/neo4j"
	"ieum/internal/store/neo4j/neo4jtest"
)

// folder is where the queries are.
const folder = "../../docs/cypher"

// shared is the server of all tests here.
var shared = neo4jtest.Shared{Getenv: os.Getenv}

func TestMain(m *testing.M) {
	code := m.Run()
	shared.Stop()
	os.Exit(code)
}

// TestEveryQueryAnswersAsComputed runs every query on the demo. A query that
// nobody computes is a failure.
func TestEveryQueryAnswersAsComputed(t *testing.T) {
	names, err := filepath.Glob(filepath.Join(folder, "*.cypher"))
	if err != nil || len(names) < 10 {
		t.Fatalf("found %d queries: %v", len(names), err)
	}
	session, _ := load(t, newTown(t))
	questions := newTown(t).questions(t)
	for _, path := range names {
		name := strings.TrimSuffix(filepath.Base(path), ".cypher")
		t.Run(name, func(t *testing.T) {
			q, ok := questions[name]
			if !ok {
				t.Fatal("nobody computes the answer of this query")
			}
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			columns, rows := ask(t, session, string(text), q.parameters)
			head := readHeader(t, string(text))
			if diff := cmp.Diff(head.columns, columns); diff != "" {
				t.Errorf("columns (-header +answer):\n%s", diff)
			}
			if diff := cmp.Diff(head.parameters, slices.Sorted(maps.Keys(q.parameters))); diff != "" {
				t.Errorf("parameters (-header +computation):\n%s", diff)
			}
			if len(rows) == 0 {
				t.Error("the answer is empty, which shows nothing")
			}
			if diff := cmp.Diff(q.rows, rows); diff != "" {
				t.Errorf("rows (-computed +answered):\n%s", diff)
			}
			t.Logf("%d rows", len(rows))
		})
	}
}

// load puts the town into an empty server and returns a session that can only
// read, and the store.
func load(t *testing.T, town *town) (driver.SessionWithContext, ieum.Store) {
	t.Helper()
	server := shared.Server(t)
	options := neo4j.Options{URL: server.URL, User: server.User, Password: server.Password}
	if err := server.Wipe(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := neo4j.Migrate(t.Context(), options); err != nil {
		t.Fatal(err)
	}
	store, err := neo4j.Open(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	var roots []ieum.ID
	for _, e := range town.world.All() {
		roots = append(roots, e.Meta().Root)
	}
	if err := store.Update(t.Context(), roots, town.put); err != nil {
		t.Fatal(err)
	}
	auth := driver.NoAuth()
	if server.User != "" {
		auth = driver.BasicAuth(server.User, server.Password, "")
	}
	d, err := driver.NewDriverWithContext(server.URL, auth)
	if err != nil {
		t.Fatal(err)
	}
	session := d.NewSession(t.Context(), driver.SessionConfig{AccessMode: driver.AccessModeRead})
	ctx := t.Context()
	t.Cleanup(func() { session.Close(ctx); d.Close(ctx) })
	return session, store
}

// ask runs a query and returns its columns and its rows as text.
func ask(t *testing.T, session driver.SessionWithContext, text string, parameters map[string]any) (columns, rows []string) {
	t.Helper()
	result, err := session.Run(t.Context(), text, parameters)
	if err != nil {
		t.Fatal(err)
	}
	columns, err = result.Keys()
	if err != nil {
		t.Fatal(err)
	}
	for result.Next(t.Context()) {
		rows = append(rows, line(result.Record().Values...))
	}
	if err := result.Err(); err != nil {
		t.Fatal(err)
	}
	return columns, rows
}

// line writes a row as text: absent values as "-", broken numbers to six
// digits, for the order of a product is the server's own.
func line(values ...any) string {
	parts := make([]string, len(values))
	for i, value := range values {
		switch v := value.(type) {
		case nil:
			parts[i] = "-"
		case float64:
			parts[i] = fmt.Sprintf("%.6f", v)
		default:
			parts[i] = fmt.Sprint(v)
		}
		if parts[i] == "" {
			parts[i] = "-"
		}
	}
	return strings.Join(parts, " | ")
}

// header is what the comment above a query promises.
type header struct{ parameters, columns []string }

var (
	bracket   = regexp.MustCompile(`\([^)]*\)`)
	word      = regexp.MustCompile(`[a-z_]+`)
	parameter = regexp.MustCompile(`\$([a-z]+)`)
)

// readHeader reads the comment and holds the parameters it names against
// those that the query uses.
func readHeader(t *testing.T, text string) header {
	t.Helper()
	parts, current := map[string]string{}, ""
	var body []string
	for row := range strings.Lines(text) {
		comment, ok := strings.CutPrefix(row, "// ")
		if !ok {
			body = append(body, row)
			continue
		}
		if name, rest, found := strings.Cut(comment, ": "); found && slices.Contains(sections, name) {
			current, comment = name, rest
		}
		parts[current] += " " + comment
	}
	for _, name := range sections {
		if parts[name] == "" {
			t.Errorf("the header has no part %q", name)
		}
	}
	h := header{
		parameters: slices.Sorted(slices.Values(word.FindAllString(bracket.ReplaceAllString(parts["Parameters"], ""), -1))),
		columns:    word.FindAllString(bracket.ReplaceAllString(parts["Columns"], ""), -1),
	}
	used := map[string]bool{}
	for _, match := range parameter.FindAllStringSubmatch(strings.Join(body, ""), -1) {
		used[match[1]] = true
	}
	if diff := cmp.Diff(h.parameters, slices.Sorted(maps.Keys(used))); diff != "" {
		t.Errorf("parameters (-header +query):\n%s", diff)
	}
	return h
}

// sections are the parts that every header has.
var sections = []string{"질문", "Question", "Parameters", "Columns", "Meaning"}
