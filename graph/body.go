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

// errPersisted says that a body names a query that the server should have
// kept, which it does not.
var errPersisted = errors.New("graph: a persisted query")

// faultOf returns how a body that readBody refuses is answered.
func faultOf(err error) rejection {
	if errors.Is(err, errPersisted) {
		return persistedQuery
	}
	return wrongBody
}

// readBody reads a request strictly: one JSON object in UTF-8 and nothing
// after it, no key twice, each known key of its type. Anything else is
// errBody, or errPersisted. Keys that GraphQL over HTTP does not know are ignored, as it
// demands.
func readBody(body []byte) (*graphql.RawParams, error) {
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
	params := &graphql.RawParams{}
	for key, value := range object {
		if !assign(params, key, value) {
			return nil, errBody
		}
	}
	if params.Query != "" {
		return params, nil
	}
	if params.Extensions["persistedQuery"] != nil {
		return nil, errPersisted
	}
	return nil, errBody
}

// assign puts one entry of the request where it belongs, and reports whether
// it fits. Null is the same as nothing.
func assign(params *graphql.RawParams, key string, value any) (ok bool) {
	switch key {
	case "query":
		params.Query, ok = value.(string)
		return ok
	case "operationName":
		params.OperationName, ok = value.(string)
	case "variables":
		params.Variables, ok = value.(map[string]any)
	case "extensions":
		params.Extensions, ok = value.(map[string]any)
	default:
		return true // GraphQL over HTTP: what is not known is ignored
	}
	return ok || value == nil
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
