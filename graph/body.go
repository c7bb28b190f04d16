package graph

import (
	"bytes"
	"encoding/json"
	"errors"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
)

// maxNesting bounds the reader itself; the guard's limit on variables is
// lower and says so.
const maxNesting = 64

// errBody says that a body is no GraphQL request. It never says what it is
// instead.
var errBody = errors.New("graph: the body is no GraphQL request")

// request is what a body asks for.
type request struct {
	graphql.RawParams

	// document is the id of what is to be run, where there is no text.
	document string
	// persisted says that the id came as a persisted query, as clients send it that
	// then offer the text.
	persisted bool
}

// readBody reads a request strictly: one JSON object in UTF-8 and nothing
// after it, no key twice, each known key of its type, a text or an id of one.
// Anything else is errBody. Keys that GraphQL over HTTP does not know are
// ignored, as it demands.
func readBody(body []byte) (*request, error) {
	if !utf8.Valid(body) || !json.Valid(body) {
		return nil, errBody
	}
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	value, err := readValue(d, 0)
	if err != nil {
		return nil, err
	}
	object, ok := value.(map[string]any)
	if !ok {
		return nil, errBody
	}
	q := &request{}
	for key, value := range object {
		if !q.assign(key, value) {
			return nil, errBody
		}
	}
	if q.document == "" {
		q.readPersisted()
	}
	if q.Query == "" && q.document == "" && !q.persisted {
		return nil, errBody
	}
	return q, nil
}

// assign puts one entry of the request where it belongs, and reports whether
// it fits. Null is the same as nothing.
func (q *request) assign(key string, value any) (ok bool) {
	switch key {
	case "query":
		q.Query, ok = value.(string)
		return ok || value == nil
	case "documentId":
		q.document, ok = value.(string)
	case "operationName":
		q.OperationName, ok = value.(string)
	case "variables":
		q.Variables, ok = value.(map[string]any)
	case "extensions":
		q.Extensions, ok = value.(map[string]any)
	default:
		return true // GraphQL over HTTP: what is not known is ignored
	}
	return ok || value == nil
}

// readPersisted reads the hash that Apollo's clients send in the place of an
// id.
func (q *request) readPersisted() {
	if persisted := q.Extensions["persistedQuery"]; persisted != nil {
		q.persisted = true
		if named, ok := persisted.(map[string]any); ok {
			q.document, _ = named["sha256Hash"].(string)
		}
	}
}

// readValue reads the next value of text that is known to be JSON.
func readValue(d *json.Decoder, depth int) (any, error) {
	token, err := d.Token()
	if err != nil || depth > maxNesting {
		return nil, errBody
	}
	switch token {
	case json.Delim('['):
		list := []any{}
		for d.More() {
			element, err := readValue(d, depth+1)
			if err != nil {
				return nil, err
			}
			list = append(list, element)
		}
		_, err = d.Token()
		return list, err
	case json.Delim('{'):
		return readObject(d, depth)
	}
	return token, nil
}

func readObject(d *json.Decoder, depth int) (any, error) {
	object := map[string]any{}
	for d.More() {
		token, err := d.Token()
		key, isText := token.(string)
		if _, twice := object[key]; err != nil || !isText || twice {
			return nil, errBody
		}
		if object[key], err = readValue(d, depth+1); err != nil {
			return nil, err
		}
	}
	_, err := d.Token()
	return object, err
}
