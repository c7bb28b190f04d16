package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/lexer"
)

// maxDocuments is how many documents are cached. A client has some dozens; one
// that makes up new ones all the time makes others parse again, no more.
const maxDocuments = 256

// documentCache keeps what was parsed, measured and found valid, by its text, so
// that an operation that a client sends again and again is only run. Nothing
// personal may outlive its request: a text is kept only if it can hold none,
// see [impersonal].
type documentCache struct {
	kept *lru.LRU[*ast.QueryDocument]
	// trusted are kept for good, whatever stands in them: they came with the
	// program, not from somebody who asks.
	trusted map[string]*ast.QueryDocument
}

func newDocumentCache() documentCache {
	return documentCache{kept: lru.New[*ast.QueryDocument](maxDocuments)}
}

// Get implements [graphql.Cache].
func (d documentCache) Get(ctx context.Context, text string) (*ast.QueryDocument, bool) {
	if doc, ok := d.trusted[text]; ok {
		return doc, true
	}
	return d.kept.Get(ctx, text)
}

// Add implements [graphql.Cache]. It is called with documents that are valid,
// and whose text the guard let pass.
func (d documentCache) Add(ctx context.Context, text string, doc *ast.QueryDocument) {
	if impersonal(text) {
		d.kept.Add(ctx, text, doc)
	}
}

var _ graphql.Cache[*ast.QueryDocument] = documentCache{}

// longestNumber is how many digits a number of a cached document has at most:
// a size of a page or some metres, not a telephone number.
const longestNumber = 4

// impersonal reports whether a text holds nothing but words of the schema,
// names and small numbers: no string, no comment, no fraction. What a client
// asks about stands in its variables.
func impersonal(text string) bool {
	l := lexer.New(&ast.Source{Input: text})
	for {
		token, err := l.ReadToken()
		if err != nil {
			return false
		}
		switch token.Kind {
		case lexer.EOF:
			return true
		case lexer.String, lexer.BlockString, lexer.Comment, lexer.Float:
			return false
		case lexer.Int:
			if len(token.Value) > longestNumber {
				return false
			}
		}
	}
}
