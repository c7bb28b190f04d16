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

type againKey struct{}

// withAgain returns a context that carries how to find out again who asks.
func withAgain(ctx context.Context, again func(context.Context) (policy.Principal, error)) context.Context {
	return context.WithValue(ctx, againKey{}, again)
}

// Again finds out anew who asks, as of now, for what outlasts its request: by
// what the request signed in with then. Who is nobody any more has no account:
// the token or session is over or revoked, or the account is closed. To look is
// no use of a session, which ends unused all the same. An error means that it
// cannot be told.
func Again(ctx context.Context) (policy.Principal, error) {
	again, ok := ctx.Value(againKey{}).(func(context.Context) (policy.Principal, error))
	if !ok {
		return policy.Principal{}, nil
	}
	return again(ctx)
}
