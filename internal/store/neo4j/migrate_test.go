package neo4j_test

import (
	"context"
	"errors"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/store/neo4j"
)

// indexed is a label and a property.
var indexed = regexp.MustCompile(`FOR \(n:(\w+)\) (?:ON|REQUIRE) \(?((?:n\.\w+(?:, )?)+)\)?`)

func TestTheMigrationsMakeTheIndexesOfTheKindTable(t *testing.T) {
	want := map[string]bool{ // what the store itself needs
		"Entity.id": true, "Lock.id": true, "Key.id": true, "Counter.id": true, "Change.revision": true, "Migration.version": true,
		"PeopleChange.district, n.revision": true, "PeopleChange.at": false,
		"Student.school, n.display_name_order, n.id": false,
		"Agreement.until": false, "Staff.approved_until": false,
	}
	for _, info := range ieum.Kinds() {
		for _, f := range info.Fields {
			if f.Indexed && f.Ref == nil { // references are relationships
				want[string(info.Kind)+"."+f.Column] = f.Unique
			}
		}
	}
	files, err := os.ReadDir("migrations")
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]bool{}
	for _, f := range files {
		text, err := os.ReadFile("migrations/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		isSchema := indexed.FindSubmatch(text)
		if (isSchema != nil) != strings.HasSuffix(f.Name(), ".schema.cypher") {
			t.Errorf("%s is not what its name says", f.Name())
		}
		if isSchema != nil {
			got[string(isSchema[1])+"."+strings.TrimPrefix(string(isSchema[2]), "n.")] = strings.Contains(string(text), "IS UNIQUE")
		}
	}
	if !maps.Equal(got, want) {
		t.Errorf("the migrations make %v, the kind table asks for %v", slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)))
	}
}

// cypher runs a statement behind the store's back.
func cypher(t *testing.T, text string) {
	t.Helper()
	ask(t, direct(t), text)
}

func TestADatabaseThatIsBehindOrAheadIsNotServed(t *testing.T) {
	ctx := t.Context()
	open(t, neo4j.Options{})
	t.Cleanup(func() { // whatever happened, the next test finds the schema
		cypher(t, "MATCH (m:Migration) DELETE m")
		if err := neo4j.Migrate(context.Background(), options(t)); err != nil {
			t.Error(err)
		}
	})
	status, err := neo4j.CheckStatus(ctx, options(t))
	if err != nil || status.Applied != status.Known || status.Newer || status.Known == 0 {
		t.Fatalf("after migrating: %+v, %v", status, err)
	}
	cypher(t, "MATCH (m:Migration) WHERE m.version > 10 DELETE m")
	if _, err := neo4j.Open(ctx, options(t)); !errors.Is(err, neo4j.ErrBehind) || !errors.Is(err, ieum.ErrUnavailable) {
		t.Errorf("behind: %v", err)
	}
	if status, err := neo4j.CheckStatus(ctx, options(t)); err != nil || status.Applied != 10 || len(status.Missing) != status.Known-10 || !strings.HasPrefix(status.Missing[0], "0011_") {
		t.Errorf("behind: %+v, %v", status, err)
	}
	if err := neo4j.Migrate(ctx, options(t)); err != nil {
		t.Errorf("migrate what is behind: %v", err)
	}
	for name, text := range map[string]string{
		"a later version":       "CREATE (:Migration {version: 9999, checksum: 'x'})",
		"another third version": "MATCH (m:Migration {version: 3}) SET m.checksum = 'x'",
	} {
		cypher(t, text)
		if _, err := neo4j.Open(ctx, options(t)); !errors.Is(err, ieum.ErrNewerFile) {
			t.Errorf("%s: open: %v", name, err)
		}
		if err := neo4j.Migrate(ctx, options(t)); !errors.Is(err, ieum.ErrNewerFile) {
			t.Errorf("%s: migrate: %v", name, err)
		}
		cypher(t, "MATCH (m:Migration {version: 9999}) DELETE m")
	}
}

func TestMigratorsSideBySideAllSucceed(t *testing.T) {
	open(t, neo4j.Options{})
	cypher(t, "MATCH (m:Migration) DELETE m")
	errs := make([]error, 3)
	var done sync.WaitGroup
	for n := range errs {
		done.Go(func() { errs[n] = neo4j.Migrate(t.Context(), options(t)) })
	}
	done.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Error(err)
	}
}

func TestTheLockOfACrashedMigratorRunsOut(t *testing.T) {
	open(t, neo4j.Options{})
	cypher(t, "MATCH (l:MigrationLock) SET l.until = timestamp() + 1500")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := neo4j.Migrate(ctx, options(t)); !errors.Is(err, context.Canceled) {
		t.Errorf("a migrator that is told to stop: %v", err)
	}
	if err := neo4j.Migrate(t.Context(), options(t)); err != nil {
		t.Errorf("after the lock ran out: %v", err)
	}
}

func TestAnAddressThatIsNoneOrDoesNotAnswerIsAnError(t *testing.T) {
	for url, want := range map[string]error{
		"": ieum.ErrInvalid, "http://127.0.0.1:1": ieum.ErrInvalid, "bolt://127.0.0.1:1": ieum.ErrUnavailable,
	} {
		_, err := neo4j.Open(t.Context(), neo4j.Options{URL: url})
		if !errors.Is(err, want) {
			t.Errorf("%q: %v, want %v", url, err, want)
		}
		if err != nil && url != "" && strings.Contains(err.Error(), url) {
			t.Error("the error repeats the address")
		}
	}
}
