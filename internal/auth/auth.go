// Package auth finds out who asks.
//
// A request carries a bearer token, or the cookie of a browser that signed in.
// [Accounts] says whose a token of the store is, [SignedTokens] whose one of an
// identity provider, [Table] whose one of a demo, [Sessions] whose a cookie, and
// [Accounts] what the account is now: closing one, changing its roles or revoking a
// token takes effect at once in the server that does it, and within a second in
// every other; a browser that is signed out is out at once in all. Whoever cannot
// be told gets 401 and nothing else. What an account may do is for package policy.
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
	// Tokens are those that are not kept in the store: of a demo, or of an identity
	// provider; nil where there are none.
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
	// Refused is told the code of each refusal. The API fills it in; it may be nil.
	Refused func(ctx context.Context, code string)
	// SignedIn is called with the context of each request that carries what an
	// active account signs in by. It may be nil.
	SignedIn func(context.Context)
	// Today tells the day on which the use of a token is noted, and NoteUse writes
	// it down, once a day. What goes wrong there keeps nobody out. Both may be nil.
	Today   func() ieum.Date
	NoteUse func(ctx context.Context, token ieum.ID) error
}

// Middleware puts the principal into the context of what next serves. Without
// a valid token or session of an active account it answers 401 by itself, 403
// when a cookie came with a request that no page of this server sent, and 503
// when that cannot be found out; the bodies are GraphQL's and, but for the
// request's name, alike for every cause.
func Middleware(c Config, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, refusal := SignIn(c, r)
		if refusal != nil {
			c.refuse(w, r, refusal)
			return
		}
		next.ServeHTTP(w, r.WithContext(ctx)) //nolint:contextcheck // it is the request's own, with who asks
	})
}

// SignIn returns the request's context with the principal in it, or why nobody
// is signed in by the request.
func SignIn(c Config, r *http.Request) (context.Context, *Refusal) {
	speaks := Language(r.Header.Get("Accept-Language"))
	from := c.credential(r)
	if from == foreignCookie {
		return nil, c.refused(r, elsewhere)
	}
	p, err := c.principal(r, from, false)
	p.Language = speaks
	switch {
	case err != nil:
		c.Logger.WarnContext(r.Context(), "sign-in could not be judged", slog.String("request", c.RequestID(r.Context())), slog.String("cause", ieum.CauseOf(err)))
		return nil, c.refused(r, unavailable)
	case p.Staff == nil:
		return nil, c.refused(r, unauthenticated)
	}
	if c.SignedIn != nil {
		c.SignedIn(r.Context())
	}
	ctx := withAgain(WithPrincipal(r.Context(), p), func(ctx context.Context) (policy.Principal, error) {
		p, err := c.principal(r.WithContext(ctx), from, true)
		p.Language = speaks
		return p, err
	})
	if from == cookie {
		ctx = withBrowser(ctx)
	}
	return ctx, nil
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

// principal returns whom the request signs in; nobody has no account. To ask
// again is no use of what signs in: nothing lasts longer for it.
func (c Config) principal(r *http.Request, from credential, again bool) (policy.Principal, error) {
	if from == cookie {
		id, ok, err := c.Sessions.staff(r, again)
		return c.own(r.Context(), id, ok, err, string(ieum.LoginID(c.Sessions.Carried(r))))
	}
	text, ok := bearer(r.Header)
	if !ok {
		return policy.Principal{}, nil
	}
	if c.Tokens != nil {
		if id, ok, err := c.Tokens.Staff(r.Context(), text); ok || err != nil {
			return c.own(r.Context(), id, ok, err, string(ieum.TokenID(text)))
		}
	}
	staff, token, err := c.Accounts.SignIn(r.Context(), text)
	if err != nil || staff == nil {
		return policy.Principal{}, err
	}
	if !again {
		c.noteUse(r.Context(), token)
	}
	return policy.Principal{Staff: staff, Token: token.ID, Once: token.Once, Session: string(token.ID)}, nil
}

// own returns the account that something else than a token of the store signs in.
func (c Config) own(ctx context.Context, id ieum.ID, ok bool, err error, session string) (policy.Principal, error) {
	if err != nil || !ok {
		return policy.Principal{}, err
	}
	staff, err := c.Accounts.Account(ctx, id)
	return policy.Principal{Staff: staff, Session: session}, err
}

// noteUse writes down the first use of the day of a lasting token. A one-time one
// has but one use, which its exchange notes.
func (c Config) noteUse(ctx context.Context, token *ieum.Token) {
	if c.NoteUse == nil || c.Today == nil || token.Once || !c.Accounts.FirstToday(token, c.Today()) {
		return
	}
	if err := c.NoteUse(ctx, token.ID); err != nil {
		c.Logger.WarnContext(ctx, "the use of a token was not noted", slog.String("request", c.RequestID(ctx)), slog.String("cause", ieum.CauseOf(err)))
	}
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

// Refusal is what somebody is told who did not get in.
type Refusal struct {
	// Status is that of HTTP.
	Status int

	code    string
	message ieum.Text
}

// The refusals.
var (
	unauthenticated = Refusal{http.StatusUnauthorized, "UNAUTHENTICATED", ieum.Text{Ko: "로그인이 필요합니다.", En: "Sign in first."}}
	elsewhere       = Refusal{
		http.StatusForbidden, "FORBIDDEN",
		ieum.Text{
			Ko: "쿠키 로그인은 이 서버의 페이지에서만 쓸 수 있습니다. 다른 프로그램에서는 Authorization 헤더에 토큰을 넣으세요.",
			En: "A cookie signs in pages of this server only. From anywhere else, send a token in the header Authorization.",
		},
	}
	unavailable = Refusal{
		http.StatusServiceUnavailable, "UNAVAILABLE",
		ieum.Text{Ko: "지금은 답할 수 없습니다. 잠시 뒤 다시 시도하세요.", En: "No answer is possible right now. Try again shortly."},
	}
)

// refused tells of a refusal who watches.
func (c Config) refused(r *http.Request, why Refusal) *Refusal {
	if c.Refused != nil {
		c.Refused(r.Context(), why.code)
	}
	return &why
}

func (c Config) refuse(w http.ResponseWriter, r *http.Request, why *Refusal) {
	body, err := json.Marshal(map[string]any{"errors": []any{map[string]any{
		"message": why.message.In(Language(r.Header.Get("Accept-Language"))), "extensions": map[string]any{"code": why.code, "requestId": c.RequestID(r.Context())},
	}}})
	if err != nil {
		panic("auth: " + err.Error()) // fixed texts
	}
	media := "application/json"
	if strings.Contains(r.Header.Get("Accept"), "application/graphql-response+json") {
		media = "application/graphql-response+json"
	}
	if why.Status == http.StatusUnauthorized {
		w.Header().Set("WWW-Authenticate", `Bearer realm="ieum"`)
	}
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(why.Status)
	_, _ = w.Write(body) // who has gone away needs no answer
}
