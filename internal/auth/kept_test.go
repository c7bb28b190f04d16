package auth

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// keep puts an account into the store with a token that the store keeps, and
// returns the token's text.
func (h *house) keep(t *testing.T, change func(*ieum.Staff, *ieum.Token)) string {
	t.Helper()
	mint := ieum.NewMint(rand.Reader)
	staff := &ieum.Staff{Head: ieum.Head{ID: mint("Staff")}, Active: true, Roles: []ieum.Role{ieum.RoleCaseManager}}
	text := ieum.NewTokenText(mint, staff.ID)
	token := &ieum.Token{Head: ieum.Head{ID: ieum.TokenID(text)}, Account: staff.ID, ExpiresAt: h.now.Add(time.Hour)}
	if change != nil {
		change(staff, token)
	}
	if h.store.tokens == nil {
		h.store.tokens = map[ieum.ID]*ieum.Token{}
	}
	h.store.staff[staff.ID], h.store.tokens[token.ID] = staff, token
	return text
}

// in signs in by a text, and returns who asks.
func (h *house) in(t *testing.T, text string, adjust ...func(*Config)) (p policy.Principal, status int) {
	t.Helper()
	c := Config{Tokens: h.tokens, Accounts: h.accounts, Logger: slog.New(slog.NewTextHandler(&h.log, nil)), RequestID: func(context.Context) string { return "r" }}
	for _, f := range adjust {
		f(&c)
	}
	api := Middleware(c, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { p, _ = PrincipalFrom(r.Context()) }))
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", nil)
	r.Header.Set("Authorization", "Bearer "+text)
	w := httptest.NewRecorder()
	api.ServeHTTP(w, r)
	if strings.Contains(w.Body.String()+h.log.String(), text) {
		t.Error("the token was shown or logged")
	}
	return p, w.Code
}

func TestWhomAKeptTokenSignsIn(t *testing.T) {
	other := ieum.DerivedID("Staff", "auth", "other")
	for _, tt := range []struct {
		name   string
		change func(*ieum.Staff, *ieum.Token)
		bend   func(text string) string
		want   int
	}{
		{"one that stands", nil, nil, http.StatusOK},
		{"in its last moment", func(_ *ieum.Staff, k *ieum.Token) { k.ExpiresAt = k.ExpiresAt.Add(-time.Hour + time.Microsecond) }, nil, http.StatusOK},
		{"one that is over", func(_ *ieum.Staff, k *ieum.Token) { k.ExpiresAt = k.ExpiresAt.Add(-time.Hour) }, nil, http.StatusUnauthorized},
		{"one without an end", func(_ *ieum.Staff, k *ieum.Token) { k.ExpiresAt = time.Time{} }, nil, http.StatusUnauthorized},
		{"one that was revoked", func(_ *ieum.Staff, k *ieum.Token) { k.RevokedAt = k.ExpiresAt.Add(-2 * time.Hour) }, nil, http.StatusUnauthorized},
		{"of an account that is closed", func(s *ieum.Staff, _ *ieum.Token) { s.Active = false }, nil, http.StatusUnauthorized},
		{"of another account than its text says", func(_ *ieum.Staff, k *ieum.Token) { k.Account = other }, nil, http.StatusUnauthorized},
		{"with a letter changed", nil, func(text string) string { return text[:len(text)-1] + string('0'+(text[len(text)-1]+1)%8) }, http.StatusUnauthorized},
		{"in capitals", nil, strings.ToUpper, http.StatusUnauthorized},
		{"cut short", nil, func(text string) string { return text[:len(text)-1] }, http.StatusUnauthorized},
		{"the id of one", nil, func(text string) string { return string(ieum.TokenID(text)) }, http.StatusUnauthorized},
	} {
		t.Run(tt.name, func(t *testing.T) {
			h := newHouse(t)
			text := h.keep(t, tt.change)
			if tt.bend != nil {
				text = tt.bend(text)
			}
			if p, status := h.in(t, text); status != tt.want || (p.Staff != nil) != (tt.want == http.StatusOK) {
				t.Errorf("%d as %+v, want %d", status, p, tt.want)
			}
		})
	}
}

// Token and account come by one read, and by none while nothing changes.
func TestASignInByAKeptTokenReadsOnce(t *testing.T) {
	h := newHouse(t)
	text := h.keep(t, nil)
	sign := func() int {
		before := h.store.reads
		if _, status := h.in(t, text); status != http.StatusOK {
			t.Fatal(status)
		}
		return h.store.reads - before
	}
	if got := sign(); got != 1 {
		t.Errorf("%d reads before anything was heard, want 1", got)
	}
	h.told(4)
	if first, second := sign(), sign(); first != 1 || second != 0 {
		t.Errorf("%d and %d reads, want 1 and 0", first, second)
	}
}

// A token that is revoked through this server is nobody's at the next request,
// and one that another server revoked when the counter has moved.
func TestARevokedTokenEndsWithTheNextRequest(t *testing.T) {
	h := newHouse(t)
	text := h.keep(t, nil)
	h.told(4)
	if _, status := h.in(t, text); status != http.StatusOK {
		t.Fatal(status)
	}
	gone := *h.store.tokens[ieum.TokenID(text)]
	gone.RevokedAt = h.now
	err := h.accounts.Watch(h.store).Update(t.Context(), nil, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, &gone) })
	if err != nil {
		t.Fatal(err)
	}
	if _, status := h.in(t, text); status != http.StatusUnauthorized {
		t.Errorf("after it was revoked here: %d", status)
	}
	elsewhere := h.keep(t, nil)
	if _, status := h.in(t, elsewhere); status != http.StatusOK {
		t.Fatal(status)
	}
	h.store.tokens[ieum.TokenID(elsewhere)].RevokedAt = h.now
	h.told(5)
	if _, status := h.in(t, elsewhere); status != http.StatusUnauthorized {
		t.Errorf("after it was revoked elsewhere: %d", status)
	}
}

func TestAOneTimeTokenSignsInAsThat(t *testing.T) {
	h := newHouse(t)
	text := h.keep(t, func(_ *ieum.Staff, k *ieum.Token) { k.Once = true })
	p, _ := h.in(t, text)
	if !p.Once || p.Token != ieum.TokenID(text) || policy.May(p, policy.ReadDirectory) || !policy.May(p, policy.ExchangeToken) {
		t.Errorf("signed in as %+v", p)
	}
}

// The day of the last use is written once a day and token; what goes wrong there
// keeps nobody out, and is not tried again that day.
func TestTheUseOfATokenIsNotedOnceADay(t *testing.T) {
	h := newHouse(t)
	text, once := h.keep(t, nil), h.keep(t, func(_ *ieum.Staff, k *ieum.Token) { k.Once = true })
	used := h.keep(t, func(_ *ieum.Staff, k *ieum.Token) { k.LastUsedOn = "2026-11-24" })
	today := ieum.Date("2026-11-24")
	var noted []ieum.ID
	note := func(c *Config) {
		c.Today = func() ieum.Date { return today }
		c.NoteUse = func(_ context.Context, id ieum.ID) error {
			noted = append(noted, id)
			return errors.New("no disk")
		}
	}
	for range 3 {
		for _, text := range []string{text, once, used} {
			if _, status := h.in(t, text, note); status != http.StatusOK {
				t.Fatal(status)
			}
		}
	}
	if len(noted) != 1 || noted[0] != ieum.TokenID(text) {
		t.Errorf("noted %v", noted)
	}
	today = "2026-11-25"
	h.in(t, text, note)
	h.in(t, used, note)
	if len(noted) != 3 {
		t.Errorf("the next day noted %v", noted)
	}
}
