package auth

import (
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"ieum/internal/ieum"
)

// browsers are sessions of a house whose clock can be set.
type browsers struct {
	*house
	sessions *Sessions
	memory   *Memory
}

func newBrowsers(t *testing.T, adjust ...func(*SessionConfig)) *browsers {
	t.Helper()
	b := &browsers{house: newHouse(t)}
	c := SessionConfig{
		Name: "ieum-8080", Hosts: func(name string) bool { return name == "localhost" || name == "127.0.0.1" || name == "::1" },
		Longest: 8 * time.Hour,
	}
	for _, f := range adjust {
		f(&c)
	}
	b.memory = NewMemory(MemoryConfig{Idle: time.Hour, Longest: 8 * time.Hour, Clock: func() time.Time { return b.now }, Random: rand.Reader})
	b.sessions = NewSessions(c, b.memory)
	return b
}

// request is one that a page of http://localhost:8080 sends, with headers more
// or, where a value is empty, less.
func request(headers ...string) *http.Request {
	r := httptest.NewRequest(http.MethodPost, "http://localhost:8080/graphql", http.NoBody)
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	r.Header.Set("Origin", "http://localhost:8080")
	for i := 0; i < len(headers); i += 2 {
		switch {
		case headers[i] == "Host":
			r.Host = headers[i+1]
		case headers[i+1] == "":
			r.Header.Del(headers[i])
		default:
			r.Header.Set(headers[i], headers[i+1])
		}
	}
	return r
}

// signIn begins a session and returns its cookie.
func (b *browsers) signIn(t *testing.T, staff ieum.ID, r *http.Request) *http.Cookie {
	t.Helper()
	w := httptest.NewRecorder()
	if err := b.sessions.Begin(w, r, staff); err != nil {
		t.Fatal(err)
	}
	cookies := w.Result().Cookies()
	if len(cookies) != 1 {
		t.Fatalf("%d cookies, want one", len(cookies))
	}
	return cookies[0]
}

// ask sends a request through the middleware and returns its status, and who
// asked by what.
func (b *browsers) ask(r *http.Request) (status int, who ieum.ID, browser bool) {
	w := httptest.NewRecorder()
	c := Config{
		Tokens: b.tokens, Accounts: b.accounts, Sessions: b.sessions,
		Logger: slog.New(slog.DiscardHandler), RequestID: requestOf,
	}
	Middleware(c, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		p, _ := PrincipalFrom(r.Context())
		who, browser = p.ID(), FromBrowser(r.Context())
	})).ServeHTTP(w, r)
	return w.Code, who, browser
}

func with(r *http.Request, cookies ...*http.Cookie) *http.Request {
	for _, c := range cookies {
		r.AddCookie(&http.Cookie{Name: c.Name, Value: c.Value})
	}
	return r
}

func TestACookieSignsInPagesOfThisServerOnly(t *testing.T) {
	b := newBrowsers(t)
	cookie := b.signIn(t, "staff_1", request())
	for _, tt := range []struct {
		name    string
		headers []string
		status  int
	}{
		{"a page of this server", nil, 200},
		{"by the address", []string{"Host", "127.0.0.1:8080", "Origin", "http://127.0.0.1:8080"}, 200},
		{"by the address of version 6", []string{"Host", "[::1]:8080", "Origin", "http://[::1]:8080"}, 200},
		{"a browser without fetch metadata", []string{"Sec-Fetch-Site", ""}, 200},
		{"a foreign page", []string{"Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"}, 403},
		{"a foreign page by its origin only", []string{"Sec-Fetch-Site", "", "Origin", "https://evil.example"}, 403},
		{"a page of another port", []string{"Sec-Fetch-Site", "same-site", "Origin", "http://localhost:3000"}, 403},
		{"a page of another port by its origin only", []string{"Sec-Fetch-Site", "", "Origin", "http://localhost:3000"}, 403},
		{"a frame without an origin", []string{"Sec-Fetch-Site", "", "Origin", "null"}, 403},
		{"an address that was typed", []string{"Sec-Fetch-Site", "none", "Origin", ""}, 403},
		{"a program that says nothing", []string{"Sec-Fetch-Site", "", "Origin", ""}, 403},
		{"a name that leads here (DNS rebinding)", []string{"Host", "evil.example:8080", "Origin", "http://evil.example:8080"}, 403},
		{"a name that begins alike", []string{"Host", "localhost.evil.example:8080", "Origin", "http://localhost.evil.example:8080"}, 403},
		{"no name", []string{"Host", "", "Sec-Fetch-Site", "", "Origin", "http://"}, 403},
	} {
		t.Run(tt.name, func(t *testing.T) {
			status, who, _ := b.ask(with(request(tt.headers...), cookie))
			if status != tt.status || (who == "staff_1") != (status == 200) {
				t.Errorf("%d %q, want %d", status, who, tt.status)
			}
		})
	}
	r := with(request(), cookie)
	r.Header.Add("Sec-Fetch-Site", "cross-site")
	if status, _, _ := b.ask(r); status != 403 {
		t.Errorf("two answers about the site: %d, want 403", status)
	}
}

// Whoever names a token means it, whatever cookie comes along.
func TestATokenWinsOverACookie(t *testing.T) {
	b := newBrowsers(t)
	cookie := b.signIn(t, "staff_2", request())
	for _, tt := range []struct {
		name, header string
		site         string
		status       int
		who          ieum.ID
		browser      bool
	}{
		{"no token", "", "same-origin", 200, "staff_2", true},
		{"a token", "Bearer " + b.token, "same-origin", 200, "staff_1", false},
		{"a token from a listed page", "Bearer " + b.token, "same-site", 200, "staff_1", false},
		{"a token of nobody", "Bearer nobody", "same-origin", 401, "", false},
		{"another scheme", "Basic eDp5", "same-origin", 401, "", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			status, who, browser := b.ask(with(request("Authorization", tt.header, "Sec-Fetch-Site", tt.site), cookie))
			if status != tt.status || who != tt.who || browser != tt.browser {
				t.Errorf("%d %q %v, want %d %q %v", status, who, browser, tt.status, tt.who, tt.browser)
			}
		})
	}
}

func TestTheCookieIsForThisServerOnly(t *testing.T) {
	for _, secure := range []bool{false, true} {
		b := newBrowsers(t, func(c *SessionConfig) { c.Secure = secure })
		c := b.signIn(t, "staff_1", request())
		want := map[bool]string{false: "ieum-8080", true: "__Host-ieum-8080"}[secure]
		if c.Name != want || !c.HttpOnly || c.Secure != secure || c.SameSite != http.SameSiteStrictMode || c.Path != "/" || c.Domain != "" || c.MaxAge != 8*3600 {
			t.Errorf("secure %v: %v", secure, c)
		}
		if status, _, _ := b.ask(with(request(), c)); status != 200 {
			t.Errorf("secure %v: %d, want 200", secure, status)
		}
	}
}

func TestSessionsEnd(t *testing.T) {
	for _, tt := range []struct {
		name   string
		after  func(*browsers, *http.Cookie)
		status int
	}{
		{"used in time", func(b *browsers, _ *http.Cookie) { b.now = b.now.Add(59 * time.Minute) }, 200},
		{"idle", func(b *browsers, _ *http.Cookie) { b.now = b.now.Add(time.Hour) }, 401},
		{"used again and again", func(b *browsers, c *http.Cookie) {
			for range 9 {
				b.now = b.now.Add(50 * time.Minute)
				b.ask(with(request(), c))
			}
		}, 200},
		{"used for too long", func(b *browsers, c *http.Cookie) {
			for range 10 {
				b.now = b.now.Add(50 * time.Minute)
				b.ask(with(request(), c))
			}
		}, 401},
		{"signed out", func(b *browsers, c *http.Cookie) {
			w := httptest.NewRecorder()
			if err := b.sessions.End(w, with(request(), c)); err != nil {
				panic(err)
			}
			if gone := w.Result().Cookies(); len(gone) != 1 || gone[0].MaxAge >= 0 || gone[0].Value != "" || gone[0].Name != c.Name {
				panic("the cookie is not taken away")
			}
		}, 401},
		{"signed out everywhere", func(b *browsers, _ *http.Cookie) {
			other := httptest.NewRecorder()
			if err := errors.Join(b.sessions.Begin(other, request(), "staff_1"), b.sessions.EndAll(httptest.NewRecorder(), with(request(), other.Result().Cookies()...))); err != nil {
				panic(err)
			}
		}, 401},
		{"somebody else signed out everywhere", func(b *browsers, _ *http.Cookie) {
			other := httptest.NewRecorder()
			if err := errors.Join(b.sessions.Begin(other, request(), "staff_2"), b.sessions.EndAll(httptest.NewRecorder(), with(request(), other.Result().Cookies()...))); err != nil {
				panic(err)
			}
		}, 200},
		{"the account was closed", func(b *browsers, _ *http.Cookie) { b.store.staff["staff_1"].Active = false }, 401},
		{"many signed in after it", func(b *browsers, _ *http.Cookie) {
			for range maxSessions {
				b.now = b.now.Add(time.Millisecond)
				_ = b.sessions.Begin(httptest.NewRecorder(), request(), "staff_2")
			}
			if len(b.memory.kept) != maxSessions {
				panic("sessions are not bounded")
			}
		}, 401},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := newBrowsers(t)
			c := b.signIn(t, "staff_1", request())
			tt.after(b, c)
			if status, _, _ := b.ask(with(request(), c)); status != tt.status {
				t.Errorf("%d, want %d", status, tt.status)
			}
		})
	}
}

// An id that somebody else knows is worth nothing after a sign-in, whether it
// was made up or taken from a session of their own.
func TestASessionIsNotFixed(t *testing.T) {
	b := newBrowsers(t)
	planted := &http.Cookie{Name: "ieum-8080", Value: "planted"}
	if c := b.signIn(t, "staff_1", with(request(), planted)); c.Value == planted.Value || len(c.Value) < 43 {
		t.Errorf("the id is %q", c.Value)
	}
	if status, _, _ := b.ask(with(request(), planted)); status != 401 {
		t.Errorf("an id that was planted: %d, want 401", status)
	}
	attackers := b.signIn(t, "staff_2", request())
	victims := b.signIn(t, "staff_1", with(request(), attackers))
	if status, _, _ := b.ask(with(request(), attackers)); status != 401 {
		t.Errorf("the id from before the sign-in: %d, want 401", status)
	}
	if status, who, _ := b.ask(with(request(), victims)); status != 200 || who != "staff_1" {
		t.Errorf("the id from after it: %d %q", status, who)
	}
	if status, _, _ := b.ask(with(request(), victims, planted)); status != 401 {
		t.Errorf("two cookies of one name: %d, want 401", status)
	}
}

// What is kept of a session signs nobody in, and neither does a server that
// has no sessions.
func TestWhatIsKeptIsNoCookie(t *testing.T) {
	b := newBrowsers(t)
	c := b.signIn(t, "staff_1", request())
	for hash := range b.memory.kept {
		for _, kept := range []string{hex.EncodeToString(hash[:]), base64.RawURLEncoding.EncodeToString(hash[:])} {
			if status, _, _ := b.ask(with(request(), &http.Cookie{Name: c.Name, Value: kept})); status != 401 {
				t.Errorf("what is kept of a session: %d, want 401", status)
			}
		}
	}
	b.sessions = nil
	if status, _, _ := b.ask(with(request(), c)); status != 401 {
		t.Errorf("a server without sessions: %d, want 401", status)
	}
}

// To look whether a session goes on does not keep it.
func TestToLookAgainIsNoUse(t *testing.T) {
	now := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	m := NewMemory(MemoryConfig{Idle: time.Hour, Longest: 8 * time.Hour, Clock: func() time.Time { return now }, Random: rand.Reader})
	text, err := m.Begin(t.Context(), "staff_a")
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		now = now.Add(19 * time.Minute)
		if _, ok, err := m.Still(t.Context(), text); !ok || err != nil {
			t.Fatal("it is over", err)
		}
	}
	now = now.Add(4 * time.Minute)
	if _, ok, _ := m.Still(t.Context(), text); ok {
		t.Error("a session that nobody used for an hour goes on")
	}
}
