package auth_test

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"testing"
	"time"

	"ieum/internal/auth"
	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
)

// town is a store with two servers on it, each of which signs browsers in.
type town struct {
	store   ieum.Store
	now     time.Time
	desk    *desk.Desk
	servers [2]*auth.Sessions
	asks    [2]func(*http.Request) (ieum.ID, int)
}

func newTown(t *testing.T) *town {
	t.Helper()
	store, err := embedded.Open(t.Context(), filepath.Join(t.TempDir(), "ieum.db"), embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() }) // the folder goes anyway
	w := &town{store: store, now: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)}
	clock := func() time.Time { return w.now }
	if err := store.Update(t.Context(), nil, func(ctx context.Context, tx ieum.Tx) error {
		return tx.Put(ctx, worker("one"), worker("two"))
	}); err != nil {
		t.Fatal(err)
	}
	logger := slog.New(slog.DiscardHandler)
	for n := range w.servers {
		accounts := auth.NewAccounts(store, clock)
		w.desk = desk.New(desk.Config{Store: accounts.Watch(store), Clock: clock, Mint: ieum.NewMint(rand.Reader), Logger: logger, Zone: time.UTC})
		w.servers[n] = auth.NewSessions(auth.SessionConfig{
			Name: "ieum", Secure: true, Hosts: func(name string) bool { return name == "ieum.example" }, Longest: 8 * time.Hour,
		}, &auth.Logins{Desk: w.desk, Accounts: accounts, Idle: 10 * time.Minute, Longest: 8 * time.Hour, RequestID: rand.Text, Logger: logger})
		w.asks[n] = func(r *http.Request) (who ieum.ID, status int) {
			// What it heard of the accounts is as old as it may be.
			accounts.Heard(ieum.Revisions{Accounts: 1}, w.now)
			answer := httptest.NewRecorder()
			auth.Middleware(auth.Config{Accounts: accounts, Sessions: w.servers[n], Logger: logger, RequestID: func(context.Context) string { return "r" }},
				http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
					p, _ := auth.PrincipalFrom(r.Context())
					who = p.ID()
				})).ServeHTTP(answer, r)
			return who, answer.Code
		}
	}
	return w
}

func worker(name string) *ieum.Staff {
	id := ieum.DerivedID("Staff", "logins", name)
	return &ieum.Staff{Head: ieum.Head{ID: id, Root: id}, DisplayName: name, Active: true, Roles: []ieum.Role{ieum.RoleCaseManager}, Issuer: "https://id.example", Subject: name}
}

// page is a request of a page of the servers with cookies.
func page(cookies ...*http.Cookie) *http.Request {
	r := httptest.NewRequest(http.MethodPost, "https://ieum.example/graphql", http.NoBody)
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	for _, c := range cookies {
		r.AddCookie(&http.Cookie{Name: c.Name, Value: c.Value})
	}
	return r
}

func (w *town) signIn(t *testing.T, name string, cookies ...*http.Cookie) *http.Cookie {
	t.Helper()
	answer := httptest.NewRecorder()
	if err := w.servers[0].Begin(answer, page(cookies...), worker(name).ID); err != nil {
		t.Fatal(err)
	}
	return answer.Result().Cookies()[0]
}

// want holds both servers against whom a cookie signs in; "" is nobody.
func (w *town) want(t *testing.T, what string, cookie *http.Cookie, name string) {
	t.Helper()
	for n, ask := range w.asks {
		who, status := ask(page(cookie))
		if name == "" && status != http.StatusUnauthorized || name != "" && (status != http.StatusOK || who != worker(name).ID) {
			t.Errorf("%s, server %d: %d %q, want %q", what, n, status, who, name)
		}
	}
}

// A session of one server is one of every server of the store, until it ends
// anywhere, whatever a server has in memory.
func TestASessionEndsInEveryServer(t *testing.T) {
	for _, tt := range []struct {
		name  string
		after func(*town, *http.Cookie) error
		out   bool
	}{
		{"nothing", func(*town, *http.Cookie) error { return nil }, false},
		{"signed out", func(w *town, c *http.Cookie) error { return w.servers[1].End(httptest.NewRecorder(), page(c)) }, true},
		{"signed out everywhere", func(w *town, c *http.Cookie) error {
			return w.servers[1].EndAll(httptest.NewRecorder(), page(c))
		}, true},
		{"signed out everywhere from another browser", func(w *town, _ *http.Cookie) error {
			other := httptest.NewRecorder()
			return errors.Join(w.servers[1].Begin(other, page(), worker("one").ID), w.servers[1].EndAll(httptest.NewRecorder(), page(other.Result().Cookies()...)))
		}, true},
		{"somebody else signed out everywhere", func(w *town, _ *http.Cookie) error {
			other := httptest.NewRecorder()
			return errors.Join(w.servers[1].Begin(other, page(), worker("two").ID), w.servers[1].EndAll(httptest.NewRecorder(), page(other.Result().Cookies()...)))
		}, false},
		{"suspended", func(w *town, _ *http.Cookie) error { return w.change(func(s *ieum.Staff) { s.Active = false }) }, true},
		{"somebody else at the provider", func(w *town, _ *http.Cookie) error { return w.change(func(s *ieum.Staff) { s.SignOuts++ }) }, true},
		{"unused for as long as it may be", func(w *town, _ *http.Cookie) error { w.now = w.now.Add(10*time.Minute - time.Second); return nil }, false},
		{"unused for longer", func(w *town, _ *http.Cookie) error { w.now = w.now.Add(10 * time.Minute); return nil }, true},
		{"used now and then at one server", func(w *town, c *http.Cookie) error {
			for range 6 {
				w.now = w.now.Add(8 * time.Minute)
				w.asks[1](page(c))
			}
			return nil
		}, false},
		{"used for too long", func(w *town, c *http.Cookie) error {
			for range 60 {
				w.now = w.now.Add(8 * time.Minute)
				w.asks[0](page(c))
			}
			return nil
		}, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := newTown(t)
			cookie := w.signIn(t, "one")
			w.want(t, "at first", cookie, "one")
			if err := tt.after(w, cookie); err != nil {
				t.Fatal(err)
			}
			name := "one"
			if tt.out {
				name = ""
			}
			w.want(t, "then", cookie, name)
		})
	}
}

// change writes to the account past every server's memory.
func (w *town) change(change func(*ieum.Staff)) error {
	id := worker("one").ID
	return w.store.Update(context.Background(), []ieum.ID{id}, func(ctx context.Context, tx ieum.Tx) error {
		found, err := tx.View(ieum.ProgramScope()).Entities(ctx, []ieum.ID{id})
		if err != nil {
			return err
		}
		staff := found[id].(*ieum.Staff)
		change(staff)
		return tx.Put(ctx, staff)
	})
}

// A text that somebody else knows signs nobody in after a sign-in, and neither does
// what the store keeps.
func TestALoginIsNotFixed(t *testing.T) {
	w := newTown(t)
	attackers := w.signIn(t, "two")
	victims := w.signIn(t, "one", attackers)
	if attackers.Value == victims.Value {
		t.Error("the text of before is the one after")
	}
	w.want(t, "the text from before the sign-in", attackers, "")
	w.want(t, "the text from after it", victims, "one")
	account, _ := ieum.LoginAccount(victims.Value)
	other, _ := ieum.LoginAccount(attackers.Value)
	for what, value := range map[string]string{
		"made up": "login_x", "what the store keeps": string(ieum.LoginID(victims.Value)), "nothing": "", "an account": string(account),
		"another account's name in the text": "login_" + string(other)[len("staff_"):] + victims.Value[len("login_")+26:],
		"a text with more":                   victims.Value + "a", "a text with less": victims.Value[:len(victims.Value)-1],
	} {
		w.want(t, what, &http.Cookie{Name: victims.Name, Value: value}, "")
	}
	if _, status := w.asks[0](page(victims, victims)); status != http.StatusUnauthorized {
		t.Errorf("two cookies of one name: %d", status)
	}
	if victims.Name != "__Host-ieum" || !victims.Secure || !victims.HttpOnly || victims.SameSite != http.SameSiteStrictMode || victims.Path != "/" || victims.Domain != "" {
		t.Errorf("the cookie is %v", victims)
	}
	bearer := page()
	bearer.Header.Set("Authorization", "Bearer "+victims.Value)
	if _, status := w.asks[0](bearer); status != http.StatusUnauthorized {
		t.Errorf("a login as a token: %d", status)
	}
	foreign := page(victims)
	foreign.Header.Set("Sec-Fetch-Site", "cross-site")
	if _, status := w.asks[0](foreign); status != http.StatusForbidden {
		t.Errorf("from a foreign page: %d", status)
	}
}

// A use is written down once in a while, not at each request.
func TestUsesAreWrittenDownSeldom(t *testing.T) {
	w := newTown(t)
	cookie := w.signIn(t, "one")
	id := ieum.LoginID(cookie.Value)
	for range 100 { // ten minutes
		w.asks[0](page(cookie))
		w.now = w.now.Add(6 * time.Second)
	}
	found, err := w.store.View(ieum.ProgramScope()).Entities(t.Context(), []ieum.ID{id})
	if err != nil {
		t.Fatal(err)
	}
	if version := found[id].Meta().Version; version < 9 || version > 11 {
		t.Errorf("written %d times in ten minutes", version)
	}
}
