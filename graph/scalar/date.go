// Package scalar writes and reads the custom scalars of the schema. Errors
// never repeat the value that was sent.
package scalar

import (
	"fmt"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"ieum/internal/ieum"
)

// MarshalDate writes a day as YYYY-MM-DD, and an absent one as null.
func MarshalDate(d ieum.Date) graphql.Marshaler {
	if d.Absent() {
		return graphql.Null
	}
	return graphql.MarshalString(string(d))
}

// UnmarshalDate reads a day as YYYY-MM-DD, and null as none. A day that the calendar does not
// have, or anything that is no text, is [ieum.ErrInvalid].
func UnmarshalDate(v any) (ieum.Date, error) {
	if v == nil {
		return "", nil
	}
	text, ok := v.(string)
	if !ok {
		return "", fmt.Errorf("scalar: Date: not a text: %w", ieum.ErrInvalid)
	}
	day, err := ieum.ParseDate(text)
	if err != nil {
		return "", fmt.Errorf("scalar: Date: %w", err)
	}
	return day, nil
}

// MarshalDateTime writes a moment as RFC 3339 with its offset, and the zero
// moment as null.
func MarshalDateTime(t time.Time) graphql.Marshaler {
	if t.IsZero() {
		return graphql.Null
	}
	return graphql.MarshalString(t.Format(time.RFC3339Nano))
}

// UnmarshalDateTime reads a moment as RFC 3339 writes it; anything else is
// [ieum.ErrInvalid].
func UnmarshalDateTime(v any) (time.Time, error) {
	text, ok := v.(string)
	if !ok {
		return time.Time{}, fmt.Errorf("scalar: DateTime: not a text: %w", ieum.ErrInvalid)
	}
	t, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		return time.Time{}, fmt.Errorf("scalar: DateTime: not RFC 3339: %w", ieum.ErrInvalid)
	}
	return t, nil
}
