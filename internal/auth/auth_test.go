package auth

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
)

// accounts is a store that holds staff accounts only.
type accounts struct {
	ieum.Store
	staff map[ieum.ID]*ieum.Staff
	// tokens are those that the store keeps.
	tokens map[ieum.ID]*ieum.Token
	err    error
	reads  int
	// during runs when a read has been answered and its caller does not have the
	// answer yet.
	during func()
	// commit is what becomes of an update.
	commit error
}

func (a *accounts) Update(ctx context.Context, _ []ieum.ID, fn func(context.Context, ieum.Tx) error) error {
	return errors.Join(fn(ctx, accountTx{store: a}), a.commit)
}

type accountTx struct {
	ieum.Tx
	store *accounts
}

func (t accountTx) Put(_ context.Context, entities ...ieum.Entity) error {
	for _, e := range entities {
		if staff, ok := e.(*ieum.Staff); ok {
			t.store.staff[staff.ID] = staff
		}
		if token, ok := e.(*ieum.Token); ok {
			t.store.tokens[token.ID] = token
		}
	}
	return nil
}

func (a *accounts) View(ieum.Scope) ieum.View { return accountView{store: a} }

type accountView struct {
	ieum.View
	store *accounts
}

func (v accountView) Entities(_ context.Context, ids []ieum.ID) (map[ieum.ID]ieum.Entity, error) {
	v.store.reads++
	if v.store.err != nil {
		return nil, v.store.err
	}
	found := map[ieum.ID]ieum.Entity{}
	for _, id := range ids {
		if s, ok := v.store.staff[id]; ok {
			found[id] = copied(s)
		}
		if token, ok := v.store.tokens[id]; ok {
			own := *token
			found[id] = &own
		}
	}
	if v.store.during != nil {
		v.store.during()
	}
	return found, nil
}

// Accounts implements [ieum.Offices], for a filter by issuer and subject.
func (v accountView) Accounts(_ context.Context, filter ieum.AccountFilter, page ieum.Page) (ieum.Slice[*ieum.Staff], error) {
	v.store.reads++
	if v.store.err != nil {
		return ieum.Slice[*ieum.Staff]{}, v.store.err
	}
	var slice ieum.Slice[*ieum.Staff]
	for _, s := range v.store.staff {
		if s.Issuer == filter.Issuer && s.Subject == filter.Subject && len(slice.Rows) < page.Limit {
			slice.Rows, slice.Total = append(slice.Rows, copied(s)), slice.Total+1
		}
	}
	return slice, nil
}

// counting makes the same token every time it is read.
type counting struct{ next byte }

func (c *counting) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = c.next
		c.next++
	}
	return len(p), nil
}

type house struct {
	store    *accounts
	accounts *Accounts
	// now is what the clock shows.
	now    time.Time
	tokens *Table
	token  string
	log    strings.Builder
}

func newHouse(t testing.TB) *house {
	t.Helper()
	h := &house{tokens: &Table{}, store: &accounts{staff: map[ieum.ID]*ieum.Staff{
		"staff_1": {Head: ieum.Head{ID: "staff_1"}, Active: true, Roles: []ieum.Role{ieum.RoleCaseManager}},
		"staff_2": {Head: ieum.Head{ID: "staff_2"}, Active: true},
	}}}
	h.now = time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	h.accounts = NewAccounts(h.store, func() time.Time { return h.now })
	chance := &counting{}
	var err error
	if h.token, err = h.tokens.Issue(chance, "staff_1"); err != nil {
		t.Fatal(err)
	}
	if _, err = h.tokens.Issue(chance, "staff_2"); err != nil {
		t.Fatal(err)
	}
	return h
}

type requestKey struct{}

// requestOf names a request as its context says.
func requestOf(ctx context.Context) string {
	name, _ := ctx.Value(requestKey{}).(string)
	return name
}

// ask sends a request with the headers and returns the answer; the served
// handler writes whom it sees.
func (h *house) ask(headers ...string) *httptest.ResponseRecorder {
	next := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p, ok := PrincipalFrom(r.Context())
		if !ok {
			http.Error(w, "nobody", http.StatusTeapot)
			return
		}
		w.Header().Set("X-Saw", string(p.ID())+" "+string(p.Language))
	})
	served := Middleware(Config{Tokens: h.tokens, Accounts: h.accounts, Logger: slog.New(slog.NewTextHandler(&h.log, nil)), RequestID: requestOf}, next)
	ctx := context.WithValue(context.Background(), requestKey{}, "request-1")
	r := httptest.NewRequestWithContext(ctx, http.MethodPost, "/graphql", nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Add(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	served.ServeHTTP(w, r)
	return w
}

func code(t *testing.T, r *httptest.ResponseRecorder) (code, message string) {
	t.Helper()
	var body struct {
		Data   any `json:"data"`
		Errors []struct {
			Message    string            `json:"message"`
			Extensions map[string]string `json:"extensions"`
		} `json:"errors"`
	}
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil || len(body.Errors) != 1 {
		t.Fatalf("no GraphQL answer: %v", err)
	}
	if got := body.Errors[0].Extensions["requestId"]; got != "request-1" {
		t.Errorf("the refusal is of request %q", got)
	}
	return body.Errors[0].Extensions["code"], body.Errors[0].Message
}

func TestWhoComesIn(t *testing.T) {
	h := newHouse(t)
	good := "Bearer " + h.token
	tests := []struct {
		name    string
		headers []string
		status  int
		saw     string
	}{
		{"a valid token", []string{"Authorization", good}, http.StatusOK, "staff_1 KO"},
		{"whatever the case of the scheme", []string{"Authorization", "bearer " + h.token}, http.StatusOK, "staff_1 KO"},
		{"in English when asked for", []string{"Authorization", good, "Accept-Language", "en-GB,ko;q=0.3"}, http.StatusOK, "staff_1 EN"},
		{"no token", nil, http.StatusUnauthorized, ""},
		{"a false token", []string{"Authorization", "Bearer a.b.c"}, http.StatusUnauthorized, ""},
		{"a token that lacks a letter", []string{"Authorization", good[:len(good)-1]}, http.StatusUnauthorized, ""},
		{"a token with a letter more", []string{"Authorization", good + "A"}, http.StatusUnauthorized, ""},
		{"another scheme", []string{"Authorization", "Basic " + h.token}, http.StatusUnauthorized, ""},
		{"the token alone", []string{"Authorization", h.token}, http.StatusUnauthorized, ""},
		{"two tokens", []string{"Authorization", good, "Authorization", good}, http.StatusUnauthorized, ""},
		{"two tokens in one header", []string{"Authorization", good + ", " + good}, http.StatusUnauthorized, ""},
		{"an endless token", []string{"Authorization", "Bearer " + strings.Repeat("a", maxToken)}, http.StatusUnauthorized, ""},
		{"an empty token", []string{"Authorization", "Bearer "}, http.StatusUnauthorized, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := h.ask(tt.headers...)
			if r.Code != tt.status || r.Header().Get("X-Saw") != tt.saw {
				t.Fatalf("status %d, saw %q", r.Code, r.Header().Get("X-Saw"))
			}
			if tt.status != http.StatusUnauthorized {
				return
			}
			if got, _ := code(t, r); got != "UNAUTHENTICATED" || !strings.HasPrefix(r.Header().Get("WWW-Authenticate"), "Bearer") {
				t.Errorf("code %s, header %q", got, r.Header().Get("WWW-Authenticate"))
			}
		})
	}
	if strings.Contains(h.log.String(), h.token) {
		t.Error("a token is in the log")
	}
}

func TestAClosedAccountIsOutWithTheNextRequest(t *testing.T) {
	h := newHouse(t)
	good := "Bearer " + h.token
	if r := h.ask("Authorization", good); r.Code != http.StatusOK {
		t.Fatalf("status %d", r.Code)
	}
	h.store.staff["staff_1"] = &ieum.Staff{Head: ieum.Head{ID: "staff_1"}}
	if r := h.ask("Authorization", good); r.Code != http.StatusUnauthorized {
		t.Errorf("inactive: status %d", r.Code)
	}
	delete(h.store.staff, "staff_1")
	if r := h.ask("Authorization", good); r.Code != http.StatusUnauthorized {
		t.Errorf("gone: status %d", r.Code)
	}
	if h.store.reads != 3 {
		t.Errorf("%d reads for 3 requests: something is remembered", h.store.reads)
	}
}

func TestAStoreThatCannotAnswerLetsNobodyIn(t *testing.T) {
	h := newHouse(t)
	h.store.err = errors.New("no answer: " + ieum.ErrUnavailable.Error())
	r := h.ask("Authorization", "Bearer "+h.token, "Accept-Language", "en")
	got, message := code(t, r)
	if r.Code != http.StatusServiceUnavailable || got != "UNAVAILABLE" || !strings.Contains(message, "Try again") {
		t.Errorf("status %d, code %s, %q", r.Code, got, message)
	}
	if !strings.Contains(h.log.String(), "request=request-1 ") {
		t.Errorf("the log does not name the request: %s", h.log.String())
	}
}

func TestTheRefusalSpeaksTheMediaTypeAskedFor(t *testing.T) {
	h := newHouse(t)
	for accept, want := range map[string]string{
		"": "application/json; charset=utf-8",
		"application/graphql-response+json, application/json": "application/graphql-response+json; charset=utf-8",
	} {
		if got := h.ask("Accept", accept).Header().Get("Content-Type"); got != want {
			t.Errorf("Accept %q: %s", accept, got)
		}
	}
}

func TestLanguage(t *testing.T) {
	tests := map[string]ieum.Language{
		"": ieum.Korean, "ko-KR": ieum.Korean, "en": ieum.English, "en-US,en;q=0.9": ieum.English,
		"fr": ieum.Korean, "fr, en;q=0.5": ieum.English, "ko;q=0.4, en;q=0.6": ieum.English,
		"en;q=0.4, ko": ieum.Korean, "*": ieum.Korean, "nonsense;;": ieum.Korean,
		strings.Repeat("en,", 200): ieum.Korean,
	}
	for header, want := range tests {
		if got := Language(header); got != want {
			t.Errorf("Language(%.40q) = %s, want %s", header, got, want)
		}
	}
}

func TestTokensAreLongAndKeptAsHashesOnly(t *testing.T) {
	h := newHouse(t)
	if len(h.token) < 40 || !strings.HasPrefix(h.token, "ieum_") {
		t.Errorf("token of %d letters", len(h.token))
	}
	if strings.Contains(strings.ToLower(fmt.Sprintf("%s", h.tokens.staff)), h.token[5:20]) {
		t.Error("the table holds the token itself")
	}
	if _, err := (&Table{}).Issue(strings.NewReader("short"), "staff_1"); err == nil {
		t.Error("a token without enough chance was issued")
	}
	first, ok, err := h.tokens.Staff(t.Context(), h.token)
	if diff := cmp.Diff([]any{ieum.ID("staff_1"), true, nil}, []any{first, ok, err}); diff != "" {
		t.Error(diff)
	}
}

func TestWithoutMiddlewareThereIsNobody(t *testing.T) {
	if p, ok := PrincipalFrom(t.Context()); ok || p.ID() != "" {
		t.Errorf("PrincipalFrom = %+v", p)
	}
}
