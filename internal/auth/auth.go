// Package auth finds out who asks.
//
// A request carries a bearer token. [Tokens] says whose account it is, and
// [Accounts] what the account is now: closing one or changing its roles takes
// effect at once in the server that does it, and within a second in every
// other. Whoever cannot be told gets 401 and nothing else. What an account may
// do is for package policy.
package auth

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"strings"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// Config is what the middleware is made from.
type Config struct {
	Tokens Tokens
	// Accounts are those of the store.
	Accounts *Accounts
	// Logger takes what goes wrong, without tokens.
	Logger *slog.Logger
	// RequestID returns the name that the request of a context was given, for
	// refusals and the log. The API fills it in.
	RequestID func(context.Context) string
	// SignedIn is called with the context of each request that carries a valid
	// token of an active account. It may be nil.
	SignedIn func(context.Context)
}

// Middleware puts the principal into the context of what next serves. Without
// a valid token of an active account it answers 401 by itself, and 503 when
// that cannot be found out; both bodies are GraphQL's and, but for the
// request's name, alike for every cause.
func Middleware(c Config, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		speaks := Language(r.Header.Get("Accept-Language"))
		staff, err := c.account(r)
		switch {
		case err != nil:
			c.Logger.WarnContext(r.Context(), "sign-in could not be judged", slog.String("request", c.RequestID(r.Context())), slog.String("cause", ieum.CauseOf(err)))
			c.refuse(w, r, unavailable, speaks)
		case staff == nil:
			c.refuse(w, r, unauthenticated, speaks)
		default:
			if c.SignedIn != nil {
				c.SignedIn(r.Context())
			}
			p := policy.Principal{Staff: staff, Language: speaks}
			next.ServeHTTP(w, r.WithContext(WithPrincipal(r.Context(), p)))
		}
	})
}

// account returns the active account whose token the request carries, or nil.
func (c Config) account(r *http.Request) (*ieum.Staff, error) {
	token, ok := bearer(r.Header)
	if !ok {
		return nil, nil
	}
	id, ok, err := c.Tokens.Staff(r.Context(), token)
	if err != nil || !ok {
		return nil, err
	}
	return c.Accounts.Account(r.Context(), id)
}

// bearer reads the token from the one header Authorization.
func bearer(h http.Header) (string, bool) {
	values := h.Values("Authorization")
	if len(values) != 1 || len(values[0]) > maxToken {
		return "", false
	}
	scheme, token, found := strings.Cut(values[0], " ")
	if !found || !strings.EqualFold(scheme, "Bearer") || token == "" || strings.ContainsAny(token, " \t,") {
		return "", false
	}
	return token, true
}

// refusal is an answer to somebody who did not get in.
type refusal struct {
	status  int
	code    string
	message ieum.Text
}

// The refusals.
var (
	unauthenticated = refusal{http.StatusUnauthorized, "UNAUTHENTICATED", ieum.Text{Ko: "로그인이 필요합니다.", En: "Sign in first."}}
	unavailable     = refusal{
		http.StatusServiceUnavailable, "UNAVAILABLE",
		ieum.Text{Ko: "지금은 답할 수 없습니다. 잠시 뒤 다시 시도하세요.", En: "No answer is possible right now. Try again shortly."},
	}
)

func (c Config) refuse(w http.ResponseWriter, r *http.Request, why refusal, speaks ieum.Language) {
	body, err := json.Marshal(map[string]any{"errors": []any{map[string]any{
		"message": why.message.In(speaks), "extensions": map[string]any{"code": why.code, "requestId": c.RequestID(r.Context())},
	}}})
	if err != nil {
		panic("auth: " + err.Error()) // fixed texts
	}
	media := "application/json"
	if strings.Contains(r.Header.Get("Accept"), "application/graphql-response+json") {
		media = "application/graphql-response+json"
	}
	if why.status == http.StatusUnauthorized {
		w.Header().Set("WWW-Authenticate", `Bearer realm="ieum"`)
	}
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(why.status)
	_, _ = w.Write(body) // who has gone away needs no answer
}
