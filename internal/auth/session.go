package auth

import (
	"context"
	"net/http"
	"net/url"
	"time"

	"ieum/internal/ieum"
)

// securePrefix lets a browser keep a cookie for this very host only, and only
// where it came over TLS.
const securePrefix = "__Host-"

// SessionConfig says how browsers are signed in.
type SessionConfig struct {
	// Name is that of the cookie. Servers on one host that should not sign each
	// other's browsers out have different ones: a browser keeps the cookies of a
	// host together, whatever the port.
	Name string
	// Secure says that browsers reach this server over TLS.
	Secure bool
	// Hosts reports whether a name, without its port, is one of this server's. A
	// page of any other name gets in by no cookie, so that nobody leads a browser
	// here by a name of their own.
	Hosts func(name string) bool
	// Longest is how long a browser keeps the cookie at most.
	Longest time.Duration
}

// Keeper keeps sessions under the texts that are in their cookies. Which account a
// session has is asked at each request, and whether that is active is for
// [Accounts].
type Keeper interface {
	// Begin makes a session of an account, and returns the text for its cookie, which
	// can be read this once.
	Begin(ctx context.Context, staff ieum.ID) (text string, err error)
	// Staff returns whose session a text is, and takes note that it was used; false
	// for one that is over or never was.
	Staff(ctx context.Context, text string) (staff ieum.ID, ok bool, err error)
	// Still is Staff without the note: to look whether a session is over does not
	// keep it.
	Still(ctx context.Context, text string) (staff ieum.ID, ok bool, err error)
	// End ends the session of a text, if there is one.
	End(ctx context.Context, text string) error
	// EndAll ends every session of an account.
	EndAll(ctx context.Context, staff ieum.ID) error
}

// Sessions sign browsers in by a cookie.
type Sessions struct {
	config SessionConfig
	kept   Keeper
}

// NewSessions returns sessions that a keeper keeps.
func NewSessions(c SessionConfig, kept Keeper) *Sessions { return &Sessions{c, kept} }

// Admits reports whether a page of this server itself sent the request. A
// browser says so in Sec-Fetch-Site, which no page can set; one that sends no
// such header names the page's host in Origin. Whoever sends neither, or asks
// by a name that is not this server's, is not admitted: a cookie comes along
// with requests that somebody else's page made.
func (s *Sessions) Admits(r *http.Request) bool {
	host := url.URL{Host: r.Host}
	if !s.config.Hosts(host.Hostname()) {
		return false
	}
	if sites := r.Header.Values("Sec-Fetch-Site"); len(sites) > 0 {
		return len(sites) == 1 && sites[0] == "same-origin"
	}
	origin, err := url.Parse(r.Header.Get("Origin"))
	return err == nil && origin.Host != "" && origin.Host == r.Host
}

// Begin signs the browser that sent the request in as an account, for which
// it gets a new cookie. What it was signed in as before ends: an id that was
// there before the sign-in is never the one after it.
func (s *Sessions) Begin(w http.ResponseWriter, r *http.Request, staff ieum.ID) error {
	if err := s.kept.End(r.Context(), s.Carried(r)); err != nil {
		return err
	}
	text, err := s.kept.Begin(r.Context(), staff)
	if err != nil {
		return err
	}
	http.SetCookie(w, s.cookie(text, int(s.config.Longest.Seconds())))
	return nil
}

// Drop ends the session of a text that a browser carried before it was sent to a
// provider: when it comes back from there it carries none.
func (s *Sessions) Drop(ctx context.Context, text string) error { return s.kept.End(ctx, text) }

// End signs the browser that sent the request out.
func (s *Sessions) End(w http.ResponseWriter, r *http.Request) error {
	if err := s.kept.End(r.Context(), s.Carried(r)); err != nil {
		return err
	}
	http.SetCookie(w, s.cookie("", -1))
	return nil
}

// EndAll signs out every browser that is signed in as the account of this one.
func (s *Sessions) EndAll(w http.ResponseWriter, r *http.Request) error {
	staff, ok, err := s.kept.Staff(r.Context(), s.Carried(r))
	if err == nil && ok {
		err = s.kept.EndAll(r.Context(), staff)
	}
	if err != nil {
		return err
	}
	http.SetCookie(w, s.cookie("", -1))
	return nil
}

// has reports whether the request carries the cookie, whatever is in it.
func (s *Sessions) has(r *http.Request) bool { return len(r.CookiesNamed(s.name())) > 0 }

// staff returns whose session the request carries, if it carries one. To ask
// again does not keep it.
func (s *Sessions) staff(r *http.Request, again bool) (ieum.ID, bool, error) {
	if again {
		return s.kept.Still(r.Context(), s.Carried(r))
	}
	return s.kept.Staff(r.Context(), s.Carried(r))
}

// Carried returns the text of the session that the request carries, or nothing.
// Of two cookies of one name, which a neighbouring host may have planted, neither
// counts.
func (s *Sessions) Carried(r *http.Request) string {
	cookies := r.CookiesNamed(s.name())
	if len(cookies) != 1 {
		return ""
	}
	return cookies[0].Value
}

func (s *Sessions) name() string {
	if s.config.Secure {
		return securePrefix + s.config.Name
	}
	return s.config.Name
}

func (s *Sessions) cookie(value string, seconds int) *http.Cookie {
	return &http.Cookie{ //nolint:gosec // Secure where the server is reached over TLS; a browser would drop it elsewhere
		Name: s.name(), Value: value, Path: "/", MaxAge: seconds,
		HttpOnly: true, Secure: s.config.Secure, SameSite: http.SameSiteStrictMode,
	}
}
