package auth

import (
	"context"

	"ieum/internal/policy"
)

type principalKey struct{}

// WithPrincipal returns a context that carries who asks.
func WithPrincipal(ctx context.Context, p policy.Principal) context.Context {
	return context.WithValue(ctx, principalKey{}, p)
}

// PrincipalFrom returns who asks, and whether anybody signed in. The zero
// principal has no right.
func PrincipalFrom(ctx context.Context) (policy.Principal, bool) {
	p, ok := ctx.Value(principalKey{}).(policy.Principal)
	return p, ok
}

type browserKey struct{}

// withBrowser returns a context of a request that a session signed in.
func withBrowser(ctx context.Context) context.Context {
	return context.WithValue(ctx, browserKey{}, true)
}

// FromBrowser reports whether a session signed the request in, and not a token.
func FromBrowser(ctx context.Context) bool {
	browser, _ := ctx.Value(browserKey{}).(bool)
	return browser
}
