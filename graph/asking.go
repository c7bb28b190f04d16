package graph

import (
	"context"

	"ieum/internal/ieum"
)

// asking is what is known of a request from its headers.
type asking struct {
	// request names the request in answers and logs.
	request  string
	language ieum.Language
}

type askingKey struct{}

func withAsking(ctx context.Context, a asking) context.Context {
	return context.WithValue(ctx, askingKey{}, a)
}

// askingFrom returns what is known of the request; outside of one, Korean is
// spoken.
func askingFrom(ctx context.Context) asking {
	if a, ok := ctx.Value(askingKey{}).(asking); ok {
		return a
	}
	return asking{language: ieum.Korean}
}
