package auth

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"ieum/internal/ieum"
)

// by is a right token by a key of the provider.
func (h *signedHouse) by(kid string) string {
	return signed("RS256", pairs()[kid], h.header(kid, "RS256"), h.claims())
}

// A key that the provider begins to sign with counts at once, one that it takes
// away no more, and keys that nobody knows make it be asked once, however many.
func TestKeysAreRotated(t *testing.T) {
	h := newSignedHouse(t, rsaKey)
	want := func(what, text string, status int) {
		t.Helper()
		if _, got := h.who(t, text); got != status {
			t.Errorf("%s: %d, want %d", what, got, status)
		}
	}
	want("the first key", h.by(rsaKey), http.StatusOK)
	h.at.publish(published(boundKey))
	want("a new key", h.by(boundKey), http.StatusOK)
	want("a key that was taken away", h.by(rsaKey), http.StatusUnauthorized)
	if asked := h.at.asked.Load(); asked != 2 {
		t.Errorf("the provider was asked %d times for its keys", asked)
	}
	h.at.publish(published(boundKey, rsaKey))
	for n := range 50 {
		want("a key that nobody knows", h.under("kid", fmt.Sprint("unknown-", n)), http.StatusUnauthorized)
	}
	if asked := h.at.asked.Load(); asked != 2 {
		t.Errorf("the provider was asked %d times for its keys, by tokens that name others", asked)
	}
	want("a known key meanwhile", h.by(boundKey), http.StatusOK)
}

// Keys that could not be read again count for an hour; then nobody knows, and says
// so, until the provider answers.
func TestOldKeysDoNotCountForEver(t *testing.T) {
	h := newSignedHouse(t, rsaKey)
	if _, status := h.who(t, h.right()); status != http.StatusOK {
		t.Fatal(status)
	}
	h.at.keys.Store(new(string))
	h.house.now = h.house.now.Add(keysLast - time.Second)
	h.forge.now = h.house.now
	if _, status := h.who(t, h.right()); status != http.StatusOK {
		t.Errorf("keys of an hour ago: %d", status)
	}
	h.house.now = h.house.now.Add(time.Second)
	if _, status := h.who(t, h.right()); status != http.StatusServiceUnavailable {
		t.Errorf("keys that are too old: %d", status)
	}
	if strings.Contains(h.log.String(), "u-1") {
		t.Error("the log names somebody")
	}
}

// What answers in the provider's place is not believed, and does not take the
// server with it.
func TestWhatIsNoProvider(t *testing.T) {
	for _, tt := range []struct {
		name   string
		answer func(w http.ResponseWriter, r *http.Request, at string)
		want   error
	}{
		{"another name", says(`{"issuer":"https://evil.example","jwks_uri":"%s/jwks"}`), ieum.ErrInvalid},
		{"a name with a slash more", says(`{"issuer":"%[1]s/","jwks_uri":"%[1]s/jwks"}`), ieum.ErrInvalid},
		{"keys in the clear elsewhere", says(`{"issuer":"%s","jwks_uri":"http://keys.example/jwks"}`), ieum.ErrInvalid},
		{"keys in a file", says(`{"issuer":"%s","jwks_uri":"file:///etc/passwd"}`), ieum.ErrInvalid},
		{"no keys", says(`{"issuer":"%s"}`), ieum.ErrInvalid},
		{"a sign-in in the clear elsewhere", says(`{"issuer":"%[1]s","jwks_uri":"%[1]s/jwks","authorization_endpoint":"http://id.example/"}`), ieum.ErrInvalid},
		{"a token in the clear elsewhere", says(`{"issuer":"%[1]s","jwks_uri":"%[1]s/jwks","token_endpoint":"http://id.example/"}`), ieum.ErrInvalid},
		{"no PKCE", says(`{"issuer":"%[1]s","jwks_uri":"%[1]s/jwks","code_challenge_methods_supported":["plain"]}`), ieum.ErrInvalid},
		{"no JSON", says(`<html>`), ieum.ErrInvalid},
		{"an error", func(w http.ResponseWriter, _ *http.Request, _ string) { w.WriteHeader(http.StatusInternalServerError) }, ieum.ErrUnavailable},
		{"another place", func(w http.ResponseWriter, r *http.Request, _ string) {
			http.Redirect(w, r, "https://evil.example", http.StatusFound)
		}, ieum.ErrUnavailable},
		{"an endless answer", func(w http.ResponseWriter, _ *http.Request, _ string) {
			for range 2 * maxAnswer / 1000 {
				fmt.Fprint(w, strings.Repeat(" ", 1000))
			}
		}, ieum.ErrUnavailable},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var at *httptest.Server
			at = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { tt.answer(w, r, at.URL) }))
			defer at.Close()
			p := providerAt(t, at.URL)
			if err := p.Ask(t.Context()); !errors.Is(err, tt.want) {
				t.Errorf("%v, want %v", err, tt.want)
			}
			if err := p.Ask(t.Context()); !errors.Is(err, ieum.ErrUnavailable) {
				t.Errorf("asked again at once: %v", err)
			}
		})
	}
}

func says(form string) func(http.ResponseWriter, *http.Request, string) {
	return func(w http.ResponseWriter, _ *http.Request, at string) { fmt.Fprintf(w, form, at) }
}

func providerAt(t *testing.T, issuer string) *Provider {
	t.Helper()
	ctx, end := context.WithCancel(context.Background())
	t.Cleanup(end)
	return NewProvider(ctx, ProviderConfig{Issuer: issuer, Algorithms: Algorithms(), Clock: time.Now, Logger: slog.New(slog.DiscardHandler)})
}

// A set of keys that is longer than any is no set.
func TestEndlessKeysAreNone(t *testing.T) {
	h := newSignedHouse(t, rsaKey)
	long := object(map[string]any{"keys": published(rsaKey), "x": strings.Repeat("x", maxAnswer)})
	h.at.keys.Store(&long)
	if _, status := h.who(t, h.right()); status != http.StatusServiceUnavailable {
		t.Errorf("%d", status)
	}
	if !strings.Contains(h.log.String(), "the answer is too long") {
		t.Error("nobody is told why:", h.log.String())
	}
}

// Whose a signed token is stands in the account alone, and is read once while no
// account changes.
func TestWhomASignedTokenNames(t *testing.T) {
	h := newSignedHouse(t, rsaKey)
	h.told(4)
	h.who(t, h.right())
	before := h.store.reads
	for range 5 {
		if who, status := h.who(t, h.right()); status != http.StatusOK || who != "staff_1" {
			t.Fatalf("%d %q", status, who)
		}
	}
	if reads := h.store.reads - before; reads != 0 {
		t.Errorf("%d reads while nothing changed", reads)
	}
	h.store.staff["staff_1"].Subject = "u-3"
	h.told(5)
	if _, status := h.who(t, h.right()); status != http.StatusUnauthorized {
		t.Errorf("a name that was taken away: %d", status)
	}
	h.store.staff["staff_2"].Issuer, h.store.staff["staff_2"].Subject = h.at.URL, "u-3"
	h.told(6)
	if _, status := h.who(t, h.right("sub", "u-3")); status != http.StatusUnauthorized {
		t.Errorf("a name that two accounts have: %d", status)
	}
	h.store.staff["staff_2"].Subject = "u-4"
	h.store.staff["staff_1"].Active = false
	h.told(7)
	if _, status := h.who(t, h.right("sub", "u-3")); status != http.StatusUnauthorized {
		t.Errorf("a closed account: %d", status)
	}
}
