package graph

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"ieum/graph/generated"
	"ieum/graph/guard"
)

// operations are what clients send: those of the API tests, and those of a
// folder that IEUM_OPERATIONS names.
func operations(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	patterns := []string{filepath.Join("testdata", "api", "*", "query.graphql")}
	if folder := os.Getenv("IEUM_OPERATIONS"); folder != "" {
		patterns = append(patterns, filepath.Join(folder, "*.graphql"))
	}
	for _, pattern := range patterns {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			name := strings.TrimSuffix(filepath.Base(file), ".graphql")
			if name == "query" {
				want, err := os.ReadFile(filepath.Join(filepath.Dir(file), "want.json"))
				if err != nil {
					t.Fatal(err)
				}
				if !strings.Contains(string(want), `"data"`) {
					continue // a test of what is refused
				}
				name = "api/" + filepath.Base(filepath.Dir(file))
			}
			found[name] = string(text)
		}
	}
	return found
}

// theSchema returns the schema that the program answers for.
func theSchema() *ast.Schema { return generated.NewExecutableSchema(generated.Config{}).Schema() }

// largest are the largest pages that an operation's variables allow.
var largest = map[string]any{"first": int64(100), "last": nil, "maxSteps": int64(7)}

// The limits are three times what the dearest operation needs at its largest
// page: nobody who asks what clients ask comes near them.
func TestLimitsAndOperations(t *testing.T) {
	schema := theSchema()
	limits := guard.Default()
	var names []string
	most, dearest := guard.Size{}, 0
	texts := operations(t)
	for name := range texts {
		names = append(names, name)
	}
	slices.Sort(names)
	t.Logf("%-40s %6s %5s %10s %7s %5s %8s", "operation", "tokens", "depth", "selections", "aliases", "roots", "cost")
	for _, name := range names {
		size, err := limits.Check(texts[name], nil)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		doc, wrong := gqlparser.LoadQueryWithRules(schema, texts[name], validationRules(false))
		if wrong != nil {
			t.Logf("%-40s not of this schema", name)
			continue
		}
		cost := costOf(t, doc)
		t.Logf("%-40s %6d %5d %10d %7d %5d %8d", name, size.Tokens, size.Depth, size.Selections, size.Aliases, size.RootFields, cost)
		most.Selections, most.Depth, most.Tokens = max(most.Selections, size.Selections), max(most.Depth, size.Depth), max(most.Tokens, size.Tokens)
		dearest = max(dearest, cost)
	}
	t.Logf("%-40s %6d %5d %10d %7d %5d %8d", "limit", limits.Tokens, limits.Depth, limits.Selections, limits.Aliases, limits.RootFields, maxCost)
	if want := 3 * dearest; maxCost < want || maxCost > want*5/4 {
		t.Errorf("maxCost is %d, three times the dearest operation %d", maxCost, want)
	}
	if 2*limits.Selections < 3*most.Selections || limits.Depth <= most.Depth || limits.Tokens < 2*most.Tokens {
		t.Errorf("an operation needs %+v of %+v", most, limits)
	}
}

// costOf prices the dearest operation of a document.
func costOf(t *testing.T, doc *ast.QueryDocument) int {
	t.Helper()
	dearest := 0
	for _, op := range doc.Operations {
		cost, err := bill{variables: largest}.of(op.SelectionSet, "", 0)
		if err != nil {
			t.Error(err)
		}
		dearest = max(dearest, cost)
	}
	return dearest
}

func TestPrices(t *testing.T) {
	schema := theSchema()
	tests := []struct {
		query string
		want  string
	}{
		{`{ viewer { id } }`, "2"},
		{`{ viewer { id __typename } }`, "3"},
		{`{ students(first: 10) { totalCount } }`, strconv.Itoa(1 + work["Query.students"] + 1)},
		{`{ students(first: 10) { nodes { id } } }`, strconv.Itoa(1 + work["Query.students"] + 1 + 10)},
		{`{ students { nodes { id } } }`, strconv.Itoa(1 + work["Query.students"] + 1 + 20)},
		{`{ students(last: 3) { edges { node { id } } } }`, strconv.Itoa(1 + work["Query.students"] + 1 + 3*2)},
		{`{ students(first: 10) { nodes { needs { id } } } }`, strconv.Itoa(1 + work["Query.students"] + 1 + 10*(1+usualRows))},
		{`mutation { reportDirectoryError(input: {node: "a", field: "phone", note: "x"}) { report { id } } }`, strconv.Itoa(1 + writing + 2)},
		{`{ nodes(ids: ["a", "b", "b"]) { id } }`, strconv.Itoa(1 + work["Query.nodes"] + 3*asked["Query.nodes"].work + 3)},
		{`{ nodes(ids: []) { id } }`, strconv.Itoa(1 + work["Query.nodes"])},
		{`query($i: [ID!]! = ["a"]) { nodes(ids: $i) { id } }`, strconv.Itoa(1 + work["Query.nodes"] + 2*(asked["Query.nodes"].work+1))},
		{`{ nodes(ids: "a") { id } }`, strconv.Itoa(1 + work["Query.nodes"] + asked["Query.nodes"].work + 1)},
		{`{ ...F } fragment F on Query { viewer { ... on Viewer { id } } }`, "2"},
		{`{ students(first: 101) { totalCount } }`, "argument students.first is invalid"},
		{`{ students(first: -1) { totalCount } }`, "argument students.first is invalid"},
		{`{ students(last: 101) { totalCount } }`, "argument students.last is invalid"},
		{`{ students(first: 1, last: 1) { totalCount } }`, "argument students.last is invalid"},
		{`{ mediation(from: "a", to: "b") { paths(first: 101) { text } } }`, "argument mediation.paths.first is invalid"},
		{`{ network(around: "a") { nodes { id } ties { kind } } }`, strconv.Itoa(1 + work["Query.network"] + 1 + 200 + 1 + 4*200)},
		{`{ network(around: "a", first: 500) { nodes { id } } }`, strconv.Itoa(1 + work["Query.network"] + 1 + 500)},
		{`{ network(around: "a", first: 501) { incomplete } }`, "argument network.first is invalid"},
		{`{ network(around: "a", first: 0) { incomplete } }`, "argument network.first is invalid"},
		{`query($n: Int = 101) { a: students(first: $n) { totalCount } }`, "argument students.first is invalid"},
	}
	for _, tt := range tests {
		t.Run(tt.query, func(t *testing.T) {
			doc, wrong := gqlparser.LoadQueryWithRules(schema, tt.query, validationRules(false))
			if wrong != nil {
				t.Fatal(wrong)
			}
			got, err := bill{variables: map[string]any{"n": int64(101), "i": []any{"a", "b"}}}.of(doc.Operations[0].SelectionSet, "", 0)
			text := strconv.Itoa(got)
			if err != nil {
				text = err.Error()
			}
			if text != tt.want {
				t.Errorf("price %s, want %s", text, tt.want)
			}
		})
	}
}

func TestPricedFieldsExist(t *testing.T) {
	schema := theSchema()
	for _, table := range []map[string]int{work, rows} {
		for name := range table {
			object, field, _ := strings.Cut(name, ".")
			d := schema.Types[object]
			if d == nil || d.Fields.ForName(field) == nil {
				t.Errorf("%s is no field of the schema", name)
				continue
			}
			for _, general := range schema.GetImplements(d) {
				if name := general.Name + "." + field; general.Fields.ForName(field) != nil && table[name] == 0 {
					t.Errorf("%s has no price, and is the same by another name", name)
				}
			}
		}
	}
	for name, each := range asked {
		object, field, _ := strings.Cut(name, ".")
		if d := schema.Types[object].Fields.ForName(field); work[name] == 0 || d.Arguments.ForName(each.argument) == nil {
			t.Errorf("%s is no field with a price and an argument %s", name, each.argument)
		}
	}
}

// Whatever is read anew for each place where it is asked for has a price of
// its own: the roots, and the pages of everything else. Those that are cheap
// are named.
func TestWhatIsReadHasAPrice(t *testing.T) {
	cheap := []string{
		"Query.viewer", "Query.agency", "Query.service", "Query.school", "Query.area", "Query.district", "Query.worker", "Query.caseManager", "Query.codes", "Query.needDomains", "Query.factCodes", "Query.enumLabels", "Query.reportableFields",
		// Pages of what was computed or is in memory.
		"Agency.services", "Case.contacts",
	}
	schema := theSchema()
	for _, d := range schema.Types {
		for _, f := range d.Fields {
			name := d.Name + "." + f.Name
			read := d == schema.Query || strings.HasSuffix(f.Type.Name(), "Connection")
			if read && d.Kind == ast.Object && !strings.HasPrefix(name, "Query.__") && work[name] == 0 && !slices.Contains(cheap, name) {
				t.Errorf("%s has no price: measure it (BenchmarkPrice) and put it into graph/cost.go", name)
			}
		}
	}
}
