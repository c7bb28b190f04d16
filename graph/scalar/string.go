package scalar

import (
	"fmt"

	"github.com/99designs/gqlgen/graphql"

	"ieum/internal/ieum"
)

// MarshalString writes a text.
func MarshalString(text string) graphql.Marshaler { return graphql.MarshalString(text) }

// UnmarshalString reads a text. Null is the empty text, where a field of an
// input that may be absent is kept as a plain text; the library's own would
// read it as the word "null". Anything but a text is [ieum.ErrInvalid].
func UnmarshalString(v any) (string, error) {
	switch v := v.(type) {
	case string:
		return v, nil
	case nil:
		return "", nil
	}
	return "", fmt.Errorf("scalar: String: not a text: %w", ieum.ErrInvalid)
}
