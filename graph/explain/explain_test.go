package explain_test

import (
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"ieum/graph/explain"
)

const schemaText = `
type Query { a(n: Int, s: String, b: Boolean, f: Float, id: ID, e: E, i: In, l: [Int]): Int t: T u: U must(n: Int!): Int }
type Subscription { a: Int b: Int }
type T { a: Int t: T }
type V { b: Int }
union U = T
enum E { ONE TWO }
input In { x: Int! y: E z: In }
directive @d(n: Int!) on FIELD
`

// wrongs returns texts with a fault each, and the names that the sentence
// about it must hold. %s stands where a value is sent.
func wrongs() map[string][]string {
	return map[string][]string{
		`{ nope }`:                              {"nope", "Query"},
		`{ t { nope } }`:                        {"nope", "T"},
		`{ a(nope: 1) }`:                        {"nope", "Query", "a"},
		`{ a @skip(nope: 1, if: true) }`:        {"nope", "skip"},
		`{ a @nope }`:                           {"nope"},
		`query @skip(if: true) { a }`:           {"skip", "QUERY"},
		`{ a @skip(if: true) @skip(if: true) }`: {"skip"},
		`{ must }`:                              {"must", "n", "Int!"},
		`{ a @d }`:                              {"d", "n", "Int!"},
		`{ a { b } }`:                           {"a", "Int"},
		`{ t }`:                                 {"t", "T"},
		`{ x: a x: t { a } }`:                   {"x"},
		`{ a(n: 1, n: 2) }`:                     {"n"},
		`subscription { a b }`:                  {},
		`subscription { __typename }`:           {},
		`mutation { a }`:                        {"mutation"},
		`{ ...Nope }`:                           {"Nope"},
		`{ t { ... on Nope { a } } }`:           {"Nope"},
		`query($v: Nope) { a(n: $v) }`:          {"Nope"},
		`{ t { ...F } } fragment F on T { t { ...F } }`:              {"F"},
		`{ a } fragment F on T { a }`:                                {"F"},
		`{ t { ... on V { b } } }`:                                   {"T", "V"},
		`{ t { ...F } } fragment F on V { b }`:                       {"F", "T", "V"},
		`{ t { ... on E { b } } }`:                                   {"E"},
		`{ t { ...F } } fragment F on E { b }`:                       {"F", "E"},
		`{ t { ...F } } fragment F on T { a } fragment F on T { a }`: {"F"},
		`query A { a } query A { a }`:                                {"A"},
		`{ a } query A { a }`:                                        {},
		`query A { a(n: $v) }`:                                       {"$v"},
		`{ a(n: $v) }`:                                               {"$v"},
		`query A($v: Int) { a }`:                                     {"$v"},
		`query($v: Int) { a }`:                                       {"$v"},
		`query($v: Int, $v: Int) { a(n: $v) }`:                       {"$v"},
		`query($v: T) { a(n: $v) }`:                                  {"$v", "T"},
		`query($v: String) { a(n: $v) }`:                             {"$v", "String", "Int"},
		`{ a(i: {x: 1, x: 2}) }`:                                     {"x"},
		`{ a(i: {}) }`:                                               {"In", "x", "Int!"},
		`{ a(i: {x: 1, nope: 1}) }`:                                  {"nope", "In"},
		`{ a(e: "CANARY") }`:                                         {"E"},
		`{ a(e: CANARY) }`:                                           {"E"},
		`{ a(i: CANARY) }`:                                           {"In"},
		`{ a(i: {x: 1, y: CANARY}) }`:                                {"E"},
		`{ a(l: {canary: "CANARY"}) }`:                               {"Int"},
		`{ must(n: null) }`:                                          {"Int!"},
		`{ a(n: "CANARY") }`:                                         {"Int"},
		`{ a(n: "99912345678") }`:                                    {"Int"},
		`{ a(s: 9012345678) }`:                                       {"String"},
		`{ a(s: CANARY) }`:                                           {"String"},
		`{ a(b: "CANARY") }`:                                         {"Boolean"},
		`{ a(f: "CANARY") }`:                                         {"Float"},
		`{ a(id: 901.2345678) }`:                                     {"ID"},
		`{ a(n: "CANARY. Did you mean \"One\" or \"CANARY\"?") }`:    {"Int"},
		`{ a(`:                        {"Name", "EOF"},
		`{ a(n: "CANARY" "CANARY") }`: {"Name", "String"},
		`{ }`:                         {"}"},
		`nope { a }`:                  {"Name"},
		`fragment F an T { a }`:       {`"on"`, "Name"},
		`{ a(n: 01) }`:                {},
		`{ a(s: "CANARY`:              {},
		`{ a(s: 'CANARY') }`:          {},
		`{ a(s: "CANARY\q") }`:        {},
		"{ a(s: \"CANARY\x01\") }":    {},
		`{ a ? }`:                     {},
		"{ a \x01 }":                  {},
		`{ a(n: {) }`:                 {},
	}
}

func faults(t *testing.T, schema *ast.Schema, text string) []string {
	t.Helper()
	doc, err := parser.ParseQuery(&ast.Source{Input: text})
	if err != nil {
		return []string{strings.TrimPrefix(err.Error()[strings.Index(err.Error(), ": ")+1:], " ")}
	}
	var messages []string
	for _, e := range validator.ValidateWithRules(schema, doc, rules.NewDefaultRules()) {
		messages = append(messages, e.Message)
	}
	return messages
}

// Whatever is wrong with a text, it is said in both languages with the names
// that matter, and no value comes back.
func TestEveryFaultIsExplained(t *testing.T) {
	schema := gqlparser.MustLoadSchema(&ast.Source{Input: schemaText})
	e := explain.New(schema, true)
	for text, names := range wrongs() {
		messages := faults(t, schema, text)
		if len(messages) == 0 {
			t.Errorf("%s: nothing is wrong", text)
		}
		all := ""
		for _, message := range messages {
			said, ok := e.Explain(message)
			if !ok {
				t.Errorf("%s: %q has no sentence", text, message)
			}
			if said.Text.Ko == said.Text.En || strings.Contains(said.Text.Ko+said.Text.En, "%!") {
				t.Errorf("%s: %q / %q", text, said.Text.Ko, said.Text.En)
			}
			all += said.Text.Ko + "\n" + said.Text.En + "\n" + strings.Join(said.Suggestions, " ")
		}
		for _, name := range names {
			if !strings.Contains(all, name) {
				t.Errorf("%s: %q is not named in %s", text, name, all)
			}
		}
		if strings.Contains(all, "CANARY") || strings.Contains(all, "2345678") {
			t.Errorf("%s: a value comes back: %s", text, all)
		}
	}
}

func TestALongNameIsCut(t *testing.T) {
	schema := gqlparser.MustLoadSchema(&ast.Source{Input: schemaText})
	said, ok := explain.New(schema, false).Explain(`Cannot query field "` + strings.Repeat("x", 1000) + `" on type "T".`)
	if !ok || len(said.Text.En) > 200 {
		t.Errorf("%v %d bytes", ok, len(said.Text.En))
	}
}

func TestWhatIsNotKnownIsNotPassedOn(t *testing.T) {
	schema := gqlparser.MustLoadSchema(&ast.Source{Input: schemaText})
	for _, message := range []string{"", "boom: CANARY", `Cannot query field "강가온" on type "T".`, `Cannot query field "a b" on type "T".`} {
		if said, ok := explain.New(schema, true).Explain(message); ok {
			t.Errorf("%q is said as %q", message, said.Text.En)
		}
	}
}
