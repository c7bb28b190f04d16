package neo4j_test

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ieum/internal/ieum"
	"ieum/internal/store/neo4j"
)

// checkShape holds every relationship in the database against the properties
// of the node that it starts at, or, if it is a tie's, of the tie.
func checkShape(t *testing.T) {
	t.Helper()
	checkShapeOf(t, direct(t))
}

// direct are options that lead past the wire: what a test asks itself is no
// statement of the store's.
func direct(t *testing.T) neo4j.Options {
	t.Helper()
	server := shared.Server(t)
	return neo4j.Options{URL: server.URL, User: server.User, Password: server.Password}
}

// ask runs a statement behind the store's back and returns its rows.
func ask(t *testing.T, o neo4j.Options, text string) []*driver.Record {
	t.Helper()
	ctx := context.WithoutCancel(t.Context()) // in a clean-up as well
	d, err := driver.NewDriverWithContext(o.URL, auth(o.User, o.Password))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(ctx)
	result, err := driver.ExecuteQuery(ctx, d, text, nil, driver.EagerResultTransformer)
	if err != nil {
		t.Fatal(err)
	}
	return result.Records
}

func checkShapeOf(t *testing.T, o neo4j.Options) {
	t.Helper()
	records := ask(t, o, `MATCH (n) WHERE NOT n:TestLock AND NOT n:Migration AND NOT n:MigrationLock
RETURN labels(n) AS labels, properties(n) AS row, [(n)-[r]->(m) | {type: type(r), to: m.id, row: properties(r)}] AS links`)
	var got, want []string
	for _, record := range records {
		row := record.AsMap()["row"].(map[string]any)
		labels := record.AsMap()["labels"].([]any)
		if kind, ok := ieum.ID(fmt.Sprint(row["id"])).Kind(); ok && slices.Contains(labels, any("Entity")) {
			if len(labels) != 2 || !slices.Contains(labels, any(string(kind))) {
				t.Errorf("a %s has the labels %v", kind, labels)
			}
			want = append(want, wanted(ieum.InfoOf(kind), row)...)
		} else if !slices.Contains([]string{"Key", "Counter", "Change", "PeopleChange", "AuditDay"}, fmt.Sprint(labels[0])) {
			t.Errorf("a node that is left over, with the labels %v", labels)
		}
		for _, item := range record.AsMap()["links"].([]any) {
			link := item.(map[string]any)
			got = append(got, fmt.Sprint(row["id"], " ", link["type"], " ", link["to"], " ", link["row"]))
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("relationships (-as the properties say +as they are):\n%s", diff)
	}
}

// wanted are the relationships that the properties of a row ask for.
func wanted(info *ieum.Info, row map[string]any) []string {
	var links []string
	add := func(kind string, to any) {
		links = append(links, fmt.Sprint(row["id"], " ", kind, " ", to, " map[]"))
	}
	if !info.OwnRoot() {
		add("HANGS_ON", row["root"])
	}
	var first []any
	for _, f := range info.Fields {
		if f.Ref == nil {
			continue
		}
		first = append(first, row[f.Column])
		switch to := row[f.Column].(type) {
		case string:
			add(f.Ref.Type, to)
		case []any:
			for _, id := range slices.CompactFunc(slices.SortedFunc(slices.Values(to), func(a, b any) int {
				return strings.Compare(a.(string), b.(string))
			}), func(a, b any) bool { return a == b }) {
				add(f.Ref.Type, id)
			}
		}
	}
	if info.Tie && first[0] != nil && first[1] != nil {
		kind := strings.ToUpper(regexp.MustCompile(`([a-z])([A-Z])`).ReplaceAllString(string(info.Kind), "${1}_$2"))
		links = append(links, fmt.Sprint(first[0], " ", kind, " ", first[1], " ", row))
	}
	return links
}

func TestTiesFollowTheirEndsAndGoWithThem(t *testing.T) {
	s := open(t, neo4j.Options{})
	id := func(kind ieum.Kind, name string) ieum.ID { return ieum.DerivedID(kind, "shape", name) }
	agency := id("Agency", "a")
	rows := []ieum.Entity{&ieum.Agency{Head: ieum.Head{ID: agency}}}
	var roots []ieum.ID
	for _, name := range []string{"a", "b", "c"} {
		rows = append(rows, &ieum.Worker{Head: ieum.Head{ID: id("Worker", name), Root: agency}, Organisation: agency})
		roots = append(roots, id("Worker", name))
	}
	tie := &ieum.Knows{Head: ieum.Head{ID: id("Knows", "k"), Root: id("Worker", "a")}, From: id("Worker", "a"), To: id("Worker", "b")}
	roots = append(roots, agency)
	put := func(rows ...ieum.Entity) {
		t.Helper()
		err := s.Update(t.Context(), roots, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, rows...) })
		if err != nil {
			t.Fatal(err)
		}
		checkShape(t)
	}
	put(append(rows, tie)...)
	tie.To, tie.Conferences = id("Worker", "c"), 3
	put(tie)
	tie.From = ""
	put(tie)
	tie.From = id("Worker", "b")
	put(tie)
	err := s.Update(t.Context(), roots, func(ctx context.Context, tx ieum.Tx) error { return tx.Remove(ctx, tie.ID) })
	if err != nil {
		t.Fatal(err)
	}
	checkShape(t)
}

func TestTheNetworkIsWholeEvenIfItKeepsChanging(t *testing.T) {
	writer := open(t, neo4j.Options{})
	put := func(n int32) error {
		id := ieum.DerivedID("Agency", "test", fmt.Sprint(n))
		return writer.Update(t.Context(), []ieum.ID{id}, func(ctx context.Context, tx ieum.Tx) error {
			return tx.Put(ctx, &ieum.Agency{Head: ieum.Head{ID: id}})
		})
	}
	var rounds atomic.Int32
	fresh := false
	settings := options(t).Listen(func(name, _ string, _ map[string]any) {
		switch {
		case name == "revisions":
			fresh = true
		case name == "network" && fresh: // somebody writes in every round that is not held
			fresh = false
			if err := put(rounds.Add(1)); err != nil {
				t.Error(err)
			}
		}
	})
	s, err := neo4j.Open(t.Context(), settings)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	rows := 0
	at, err := s.Feed().Network(t.Context(), func(ieum.Entity) error { rows++; return nil })
	if err != nil || rows != int(at) || rounds.Load() != 3 {
		t.Errorf("%d rows at revision %d after %d rounds, %v; want a row a revision, and the fourth round to be held", rows, at, rounds.Load(), err)
	}
}

func TestAWriterThatWaitsTooLongIsTurnedAway(t *testing.T) {
	s := open(t, neo4j.Options{WriteTimeout: time.Second})
	patient := open(t, neo4j.Options{})
	root := []ieum.ID{student("a").ID}
	if err := patient.Update(t.Context(), root, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, student("a")) }); err != nil {
		t.Fatal(err)
	}
	err := patient.Update(t.Context(), root, func(context.Context, ieum.Tx) error {
		err := s.Update(t.Context(), root, func(context.Context, ieum.Tx) error { return nil })
		if !errors.Is(err, ieum.ErrUnavailable) {
			t.Errorf("the one that waits: %v", err)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}
