package server

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"net/url"

	"ieum/internal/auth"
	"ieum/internal/ieum"
)

// ProviderSignIn signs browsers in by an identity provider.
type ProviderSignIn struct {
	// Name is what people call the provider; empty is no name.
	Name string
	Flow *auth.Flow
	// Sessions are those that the API knows.
	Sessions *auth.Sessions
	// Account returns the active account that a provider names so; none is
	// [ieum.ErrDenied].
	Account func(ctx context.Context, issuer, subject string) (ieum.ID, error)
	Logger  *slog.Logger
}

// What the dashboard is told in the query of its address when a sign-in did not
// come to its end.
const (
	signInUnknown     = "unknown"
	signInRefused     = "refused"
	signInLate        = "late"
	signInUnavailable = "unavailable"
)

func (p *ProviderSignIn) add(handle func(string, http.Handler)) {
	handle("POST /sign-in", ownPages(p.Sessions, p.begin))
	handle("GET "+auth.CallbackPath, http.HandlerFunc(p.finish))
}

// begin answers with the address at the provider. A page goes there by itself: what
// a form is sent to may lead nowhere but here.
func (p *ProviderSignIn) begin(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	to, err := p.Flow.Begin(r.Context(), w, p.Sessions.Carried(r), r.PostFormValue("to"))
	if err != nil {
		p.Logger.WarnContext(r.Context(), "nobody can sign in by the identity provider", "error", err)
		say(w, http.StatusServiceUnavailable, "지금은 로그인할 수 없습니다. 잠시 뒤 다시 시도하세요.\nNobody can sign in right now. Try again shortly.")
		return
	}
	body, err := json.Marshal(map[string]string{"to": to})
	if err != nil {
		panic("server: " + err.Error()) // a text
	}
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_, _ = w.Write(body) // who has gone away needs no answer
}

// finish takes a browser that comes back from the provider, and sends it to where
// it began. Of what the provider said nothing is repeated.
func (p *ProviderSignIn) finish(w http.ResponseWriter, r *http.Request) {
	arrival, err := p.Flow.Finish(w, r)
	var staff ieum.ID
	if err == nil {
		staff, err = p.Account(r.Context(), arrival.Issuer, arrival.Subject)
	}
	if err == nil {
		err = p.Sessions.Drop(r.Context(), arrival.Before)
	}
	if err == nil {
		err = p.Sessions.Begin(w, r, staff)
	}
	to := arrival.To
	if err != nil {
		to = "/?" + url.Values{"sign-in": {p.outcome(r.Context(), err)}}.Encode()
	}
	w.Header().Set("Cache-Control", "no-store")
	http.Redirect(w, r, to, http.StatusSeeOther)
}

// outcome names what became of a sign-in, and logs what whoever runs the server
// can do something about.
func (p *ProviderSignIn) outcome(ctx context.Context, err error) string {
	switch {
	case errors.Is(err, ieum.ErrDenied):
		return signInUnknown
	case errors.Is(err, auth.ErrRefused):
		return signInRefused
	case errors.Is(err, auth.ErrLate):
		return signInLate
	}
	p.Logger.WarnContext(ctx, "a sign-in by the identity provider did not come to its end", "cause", ieum.CauseOf(err))
	return signInUnavailable
}
