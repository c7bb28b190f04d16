// Package auth finds out who asks.
//
// A request carries a bearer token, or the cookie of a browser that signed in
// at this server. [Tokens] and [Sessions] say whose account it is, and
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
	// Sessions are those of browsers; nil where nobody signs in by a cookie.
	Sessions *Sessions
	// Accounts are those of the store.
	Accounts *Accounts
	// Logger takes what goes wrong, without tokens.
	Logger *slog.Logger
	// RequestID returns the name that the request of a context was given, for
	// refusals and the log. The API fills it in.
	RequestID func(context.Context) string
	// SignedIn is called with the context of each request that carries what an
	// active account signs in by. It may be nil.
	SignedIn func(context.Context)
}

// Middleware puts the principal into the context of what next serves. Without
// a valid token or session of an active account it answers 401 by itself, 403
// when a cookie came with a request that no page of this server sent, and 503
// when that cannot be found out; the bodies are GraphQL's and, but for the
// request's name, alike for every cause.
func Middleware(c Config, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		speaks := Language(r.Header.Get("Accept-Language"))
		from := c.credential(r)
		if from == foreignCookie {
			c.refuse(w, r, elsewhere, speaks)
			return
		}
		staff, err := c.account(r, from)
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
			ctx := WithPrincipal(r.Context(), policy.Principal{Staff: staff, Language: speaks})
			if from == cookie {
				ctx = withBrowser(ctx)
			}
			next.ServeHTTP(w, r.WithContext(ctx))
		}
	})
}

// credential is what a request signs in by.
type credential int

const (
	token credential = iota
	cookie
	foreignCookie
)

// credential says by what the request signs in. Whoever sets the header
// Authorization, even badly, means that: a cookie comes along unasked.
func (c Config) credential(r *http.Request) credential {
	switch {
	case len(r.Header.Values("Authorization")) > 0, c.Sessions == nil, !c.Sessions.has(r):
		return token
	case c.Sessions.Admits(r):
		return cookie
	}
	return foreignCookie
}

// account returns the active account that the request signs in, or nil.
func (c Config) account(r *http.Request, from credential) (*ieum.Staff, error) {
	id, ok, err := c.holder(r, from)
	if err != nil || !ok {
		return nil, err
	}
	return c.Accounts.Account(r.Context(), id)
}

// holder returns whose token or session the request carries.
func (c Config) holder(r *http.Request, from credential) (ieum.ID, bool, error) {
	if from == cookie {
		id, ok := c.Sessions.staff(r)
		return id, ok, nil
	}
	token, ok := bearer(r.Header)
	if !ok {
		return "", false, nil
	}
	return c.Tokens.Staff(r.Context(), token)
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
	elsewhere       = refusal{
		http.StatusForbidden, "FORBIDDEN",
		ieum.Text{
			Ko: "쿠키 로그인은 이 서버의 페이지에서만 쓸 수 있습니다. 다른 프로그램에서는 Authorization 헤더에 토큰을 넣으세요.",
			En: "A cookie signs in pages of this server only. From anywhere else, send a token in the header Authorization.",
		},
	}
	unavailable = refusal{
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
