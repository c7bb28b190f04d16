package graph

import (
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
)

// TestOnlyImpersonalDocumentsAreCached: what may stand in memory after its
// request holds words of the schema and names only.
func TestOnlyImpersonalDocumentsAreCached(t *testing.T) {
	for text, want := range map[string]bool{
		`{ viewer { id } }`: true,
		`query Q($id: ID!, $n: Int = 20) { student(id: $id) { needs(status: OPEN) { id } } students(first: $n) { totalCount } }`:         true,
		`{ students(first: 100, orderBy: {field: NAME, direction: ASC}) { ...page } } fragment page on StudentConnection { totalCount }`: true,
		`query ($yes: Boolean = true) { viewer @include(if: $yes) { id } codes(list: null) { code } }`:                                   true,

		`query ($id: ID @x(name: "김하늘")) { student(id: $id) { id } }`:                      false,
		`{ student(id: "student_1") { id } }`:                                              false,
		`{ agencies(filter: {text: """김하늘"""}) { totalCount } }`:                           false,
		`{ agencies(near: {latitude: 37.5, longitude: 127}) { totalCount } }`:              false,
		`query ($id: ID = "student_1") { student(id: $id) { id } }`:                        false,
		"# for 김하늘\n{ viewer { id } }":                                                     false,
		`{ students(first: 1012345678) { totalCount } }`:                                   false,
		`{ nodes(ids: [$a, "student_1"]) { id } }`:                                         false,
		`{ viewer { ... on Viewer @skip(if: "student_1") { id } } }`:                       false,
		`{ viewer { ...v } } fragment v on Viewer { due(filter: "x") { nodes { text } } }`: false,
		`query Q @x(name: "김하늘") { viewer { id } }`:                                        false,
	} {
		doc, err := parser.ParseQuery(&ast.Source{Input: text})
		if err != nil {
			t.Fatal(err)
		}
		known := newDocumentCache()
		known.Add(t.Context(), text, doc)
		if got, kept := known.Get(t.Context(), text); kept != want || kept && got != doc {
			t.Errorf("kept = %v, want %v: %s", kept, want, text)
		}
	}
}
