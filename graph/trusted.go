package graph

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"ieum/internal/auth"
)

// Bound says who may run trusted documents only.
type Bound string

// The bounds.
const (
	// BoundNobody lets everybody send any text.
	BoundNobody Bound = "off"
	// BoundBrowsers binds who is signed in by a cookie. A script that gets into a
	// page can then ask what the page asks, and nothing else.
	BoundBrowsers Bound = "sessions"
	// BoundAll binds whoever brings a token, too.
	BoundAll Bound = "all"
)

// trusted are the documents that a client may name instead of sending their
// text, and who may run no others.
type trusted struct {
	texts map[string]string
	bound Bound
}

// hashPrefix begins an id as GraphQL over HTTP writes it; without, it is the
// hash alone.
const hashPrefix = "sha256:"

// find puts the text of the document that the request names into it, or
// returns the rejection that says why it may not be run. What a body says as text goes before what it
// names.
func (t trusted) find(ctx context.Context, q *request) error {
	if q.Query != "" {
		if t.free(ctx) || t.texts[hashOf(q.Query)] != "" {
			return nil
		}
		return boundText
	}
	q.Query = t.texts[strings.TrimPrefix(q.document, hashPrefix)]
	switch {
	case q.Query != "":
		return nil
	case q.persisted:
		return persistedQuery
	}
	return unknownDocument
}

// free reports whether any text may be run.
func (t trusted) free(ctx context.Context) bool {
	switch t.bound {
	case BoundAll:
		return false
	case BoundBrowsers:
		return !auth.FromBrowser(ctx)
	case BoundNobody:
	}
	return true
}

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// check refuses documents that are not what their id says, or that this server
// could not run: a page whose questions fail is found at the start. It returns
// them as they were parsed, by their text.
func (t trusted) check(p preparer) (map[string]*ast.QueryDocument, error) {
	parsed := make(map[string]*ast.QueryDocument, len(t.texts))
	for id, text := range t.texts {
		if hashOf(text) != id {
			return nil, fmt.Errorf("graph: document %q: its id is not the SHA-256 of its text", id)
		}
		if _, err := p.limits.Check(text, nil); err != nil {
			return nil, fmt.Errorf("graph: document %s: %w", id, err)
		}
		doc, errs := p.parse(text)
		if len(errs) > 0 {
			return nil, fmt.Errorf("graph: document %s: %w", id, errs)
		}
		parsed[text] = doc
	}
	return parsed, nil
}
