package scalar

import (
	"cmp"
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/99designs/gqlgen/graphql"

	"ieum/internal/ieum"
)

// MarshalID writes an id as it is kept, and an empty one as null.
func MarshalID(id ieum.ID) graphql.Marshaler {
	if id == "" {
		return graphql.Null
	}
	return graphql.MarshalString(string(id))
}

// nobodys is an id that nothing has.
const nobodys ieum.ID = "-"

// UnmarshalID reads an id from a text or a whole number, as GraphQL wants. It
// does not judge it: a malformed id is one that nothing has, and null is none.
// An empty text was sent all the same: it is malformed, and not null.
func UnmarshalID(v any) (ieum.ID, error) {
	switch v := v.(type) {
	case nil:
		return "", nil
	case string:
		return cmp.Or(ieum.ID(v), nobodys), nil
	case json.Number:
		return ieum.ID(v), nil
	case int64:
		return ieum.ID(strconv.FormatInt(v, 10)), nil
	case int:
		return ieum.ID(strconv.Itoa(v)), nil
	}
	return "", fmt.Errorf("scalar: ID: neither text nor whole number: %w", ieum.ErrInvalid)
}
