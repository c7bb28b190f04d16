package auth

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"sync"
	"time"

	"ieum/internal/ieum"
)

const (
	// maxSessions bounds the sessions in memory. Where there is no room, the one
	// that was not used for longest ends.
	maxSessions = 1000
	// securePrefix lets a browser keep a cookie for this very host only, and only
	// where it came over TLS.
	securePrefix = "__Host-"
)

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
	// Idle is how long a session lasts unused, Longest how long it lasts at most.
	Idle, Longest time.Duration
	// Clock tells the time, Random gives the chance that ids are made of.
	Clock  func() time.Time
	Random io.Reader
}

// Sessions sign browsers in by a cookie. They are kept in memory only, by the
// hash of their id, and end with the server. Whether the account is still
// active is asked at each request, as for a token.
type Sessions struct {
	config SessionConfig

	mu   sync.Mutex
	kept map[[sha256.Size]byte]*session
}

type session struct {
	staff       ieum.ID
	began, used time.Time
}

// NewSessions returns sessions of which none has begun.
func NewSessions(c SessionConfig) *Sessions {
	return &Sessions{config: c, kept: map[[sha256.Size]byte]*session{}}
}

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
	var chance [tokenBytes]byte
	if _, err := io.ReadFull(s.config.Random, chance[:]); err != nil {
		return fmt.Errorf("auth: no randomness for a session: %w", err)
	}
	id := base64.RawURLEncoding.EncodeToString(chance[:])
	now := s.config.Clock()
	s.mu.Lock()
	delete(s.kept, s.hashOf(r))
	s.makeRoom(now)
	s.kept[sha256.Sum256([]byte(id))] = &session{staff: staff, began: now, used: now}
	s.mu.Unlock()
	http.SetCookie(w, s.cookie(id, int(s.config.Longest.Seconds())))
	return nil
}

// End signs the browser that sent the request out.
func (s *Sessions) End(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	delete(s.kept, s.hashOf(r))
	s.mu.Unlock()
	http.SetCookie(w, s.cookie("", -1))
}

// has reports whether the request carries the cookie, whatever is in it.
func (s *Sessions) has(r *http.Request) bool { return len(r.CookiesNamed(s.name())) > 0 }

// staff returns whose session the request carries, if it carries one.
func (s *Sessions) staff(r *http.Request) (ieum.ID, bool) {
	hash, now := s.hashOf(r), s.config.Clock()
	s.mu.Lock()
	defer s.mu.Unlock()
	kept, ok := s.kept[hash]
	if !ok {
		return "", false
	}
	if s.over(kept, now) {
		delete(s.kept, hash)
		return "", false
	}
	kept.used = now
	return kept.staff, true
}

func (s *Sessions) over(kept *session, now time.Time) bool {
	return now.Sub(kept.used) >= s.config.Idle || now.Sub(kept.began) >= s.config.Longest
}

// makeRoom takes out what is over and, if that is not enough, what was not
// used for longest.
func (s *Sessions) makeRoom(now time.Time) {
	if len(s.kept) < maxSessions {
		return
	}
	var oldest [sha256.Size]byte
	at := now
	for hash, kept := range s.kept {
		if s.over(kept, now) {
			delete(s.kept, hash)
		} else if !kept.used.After(at) {
			oldest, at = hash, kept.used
		}
	}
	if len(s.kept) >= maxSessions {
		delete(s.kept, oldest)
	}
}

// hashOf returns the hash of the id that the request carries. Of two cookies of
// one name, which a neighbouring host may have planted, neither counts.
func (s *Sessions) hashOf(r *http.Request) [sha256.Size]byte {
	cookies := r.CookiesNamed(s.name())
	if len(cookies) != 1 {
		return [sha256.Size]byte{} // the hash of nothing that anybody knows
	}
	return sha256.Sum256([]byte(cookies[0].Value))
}

// trace names the session of a request for the audit: by a part of the hash of its
// id, by which nobody signs in.
func (s *Sessions) trace(r *http.Request) string {
	hash := s.hashOf(r)
	return "session_" + hex.EncodeToString(hash[:10])
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
