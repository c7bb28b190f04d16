package auth

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"ieum/internal/ieum"
)

// inn is a provider that gives a token for any code, and a flow that goes there.
type inn struct {
	*signedHouse

	flow *Flow
	// idToken is what it gives; status is 200 where it gives one.
	idToken string
	status  int
	asked   url.Values
}

func newInn(t *testing.T) *inn {
	t.Helper()
	i := &inn{signedHouse: newSignedHouse(t, rsaKey), status: http.StatusOK}
	keys := i.at.Config.Handler
	i.at.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/token" {
			keys.ServeHTTP(w, r)
			return
		}
		_ = r.ParseForm() // what is there is looked at below
		i.asked = r.PostForm
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(i.status)
		said := map[string]any{"access_token": "x", "token_type": "Bearer", "id_token": i.idToken}
		if i.status != http.StatusOK {
			said = map[string]any{"error": "invalid_grant"}
		}
		fmt.Fprint(w, object(said))
	})
	i.flow = i.newFlow(t, "a key of at least thirty-two bytes")
	return i
}

func (i *inn) newFlow(t *testing.T, key string) *Flow {
	t.Helper()
	flow, err := NewFlow(FlowConfig{
		Provider: i.tokens.Provider, ClientID: "ieum", Secret: "secret", PublicURL: "https://ieum.example", Cookie: "back", Secure: true,
		Key: []byte(key), Clock: func() time.Time { return i.house.now },
	})
	if err != nil {
		t.Fatal(err)
	}
	return flow
}

// begin sends a browser to the provider, and returns its cookie and what it was
// sent with.
func (i *inn) begin(t *testing.T, to string) (*http.Cookie, url.Values) {
	t.Helper()
	w := httptest.NewRecorder()
	address, err := i.flow.Begin(t.Context(), w, "before", to)
	if err != nil {
		t.Fatal(err)
	}
	at, err := url.Parse(address)
	if err != nil || !strings.HasPrefix(address, i.at.URL+"/auth?") {
		t.Fatalf("sent to %s", address)
	}
	return w.Result().Cookies()[0], at.Query()
}

// back lets a browser come back from the provider.
func back(cookie *http.Cookie, query url.Values) *http.Request {
	r := httptest.NewRequest(http.MethodGet, "https://ieum.example"+CallbackPath+"?"+query.Encode(), http.NoBody)
	if cookie != nil {
		r.AddCookie(&http.Cookie{Name: cookie.Name, Value: cookie.Value})
	}
	return r
}

// idFor is a right identity token for a browser that was sent with a query.
func (i *inn) idFor(sent url.Values, changes ...any) string {
	claims := changed(map[string]any{
		"iss": i.issuer, "aud": "ieum", "sub": "u-1", "nonce": sent.Get("nonce"), "iat": i.forge.now.Unix(), "exp": i.forge.now.Add(time.Minute).Unix(),
	}, changes)
	return signed("RS256", pairs()[rsaKey], object(map[string]any{"alg": "RS256", "kid": rsaKey}), object(claims))
}

func TestABrowserComesBack(t *testing.T) {
	i := newInn(t)
	cookie, sent := i.begin(t, "/students?grade=3")
	if cookie.Name != "__Host-back" || !cookie.Secure || !cookie.HttpOnly || cookie.SameSite != http.SameSiteLaxMode || cookie.MaxAge != 600 || cookie.Path != "/" {
		t.Errorf("the cookie is %v", cookie)
	}
	if sent.Get("code_challenge_method") != "S256" || sent.Get("redirect_uri") != "https://ieum.example/sign-in/callback" || sent.Get("scope") != "openid" ||
		sent.Get("response_type") != "code" || len(sent.Get("state")) < 26 || len(sent.Get("nonce")) < 26 {
		t.Errorf("sent with %v", sent)
	}
	i.idToken = i.idFor(sent)
	w := httptest.NewRecorder()
	arrival, err := i.flow.Finish(w, back(cookie, url.Values{"code": {"c"}, "state": {sent.Get("state")}, "iss": {i.issuer}}))
	if want := (Arrival{Issuer: i.issuer, Subject: "u-1", Before: "before", To: "/students?grade=3"}); err != nil || arrival != want {
		t.Fatalf("%+v, %v", arrival, err)
	}
	if gone := w.Result().Cookies(); len(gone) != 1 || gone[0].MaxAge >= 0 {
		t.Errorf("the cookie stays: %v", gone)
	}
	sum := sha256.Sum256([]byte(i.asked.Get("code_verifier")))
	if b64(sum[:]) != sent.Get("code_challenge") {
		t.Error("the verifier is not that of the challenge")
	}
}

// Whoever comes back otherwise than they were sent is signed in as nobody.
func TestWhoIsSignedInAsNobody(t *testing.T) {
	for _, tt := range []struct {
		name string
		// change changes what comes back, the cookie, or what the provider gives.
		change func(i *inn, c *http.Cookie, query, sent url.Values) *http.Cookie
		want   error
	}{
		{"without a cookie", func(*inn, *http.Cookie, url.Values, url.Values) *http.Cookie { return nil }, ErrLate},
		{"with a cookie of another browser", func(i *inn, _ *http.Cookie, _, _ url.Values) *http.Cookie {
			w := httptest.NewRecorder()
			_, _ = i.flow.Begin(t.Context(), w, "", "/") // the provider is known
			return w.Result().Cookies()[0]
		}, ErrLate},
		{"with a cookie by another key", func(i *inn, _ *http.Cookie, _, _ url.Values) *http.Cookie {
			w := httptest.NewRecorder()
			_, _ = i.newFlow(t, "another key of at least thirty-two").Begin(t.Context(), w, "", "/") // the provider is known
			return w.Result().Cookies()[0]
		}, ErrLate},
		{"with a cookie that was changed", func(_ *inn, c *http.Cookie, _, _ url.Values) *http.Cookie {
			c.Value = c.Value[:40] + "A" + c.Value[41:]
			return c
		}, ErrLate},
		{"with a cookie that is none", func(_ *inn, c *http.Cookie, _, _ url.Values) *http.Cookie { c.Value = "x"; return c }, ErrLate},
		{"too late", func(i *inn, c *http.Cookie, _, _ url.Values) *http.Cookie {
			i.house.now = i.house.now.Add(flowLasts)
			return c
		}, ErrLate},
		{"with another state", func(_ *inn, c *http.Cookie, q, _ url.Values) *http.Cookie { q.Set("state", "x"); return c }, ErrLate},
		{"without a state", func(_ *inn, c *http.Cookie, q, _ url.Values) *http.Cookie { q.Del("state"); return c }, ErrLate},
		{"with two states", func(_ *inn, c *http.Cookie, q, _ url.Values) *http.Cookie { q.Add("state", "x"); return c }, ErrLate},
		{"refused", func(_ *inn, c *http.Cookie, q, _ url.Values) *http.Cookie { q.Set("error", "access_denied"); return c }, ErrRefused},
		{"without a code", func(_ *inn, c *http.Cookie, q, _ url.Values) *http.Cookie { q.Del("code"); return c }, ErrRefused},
		{"with two codes", func(_ *inn, c *http.Cookie, q, _ url.Values) *http.Cookie { q.Add("code", "d"); return c }, ErrRefused},
		{"from another provider", func(_ *inn, c *http.Cookie, q, _ url.Values) *http.Cookie {
			q.Set("iss", "https://evil.example")
			return c
		}, ErrRefused},
		{"with a code that the provider does not know", func(i *inn, c *http.Cookie, _, _ url.Values) *http.Cookie {
			i.status = http.StatusBadRequest
			return c
		}, ErrRefused},
		{"while the provider fails", func(i *inn, c *http.Cookie, _, _ url.Values) *http.Cookie {
			i.status = http.StatusBadGateway
			return c
		}, ieum.ErrUnavailable},
		{"without a token", func(i *inn, c *http.Cookie, _, _ url.Values) *http.Cookie { i.idToken = ""; return c }, ErrRefused},
		{"with a token of another sign-in", gives("nonce", "other"), ErrRefused},
		{"with a token of no sign-in", gives("nonce", nil), ErrRefused},
		{"with a token for another client", gives("aud", "other"), ErrRefused},
		{"with a token for several", gives("aud", []string{"ieum", "other"}), ErrRefused},
		{"with a token for several, at another's request", gives("aud", []string{"ieum", "other"}, "azp", "other"), ErrRefused},
		{"with a token of another provider", gives("iss", "https://evil.example"), ErrRefused},
		{"with a token that is over", gives("exp", 1), ErrRefused},
		{"with a token without an end", gives("exp", nil), ErrRefused},
		{"with a token of nobody", gives("sub", nil), ErrRefused},
		{"with an access token", func(i *inn, c *http.Cookie, _, sent url.Values) *http.Cookie {
			i.idToken = i.right("aud", "ieum", "nonce", sent.Get("nonce"))
			return c
		}, ErrRefused},
	} {
		t.Run(tt.name, func(t *testing.T) {
			i := newInn(t)
			cookie, sent := i.begin(t, "/")
			i.idToken = i.idFor(sent)
			query := url.Values{"code": {"c"}, "state": {sent.Get("state")}}
			cookie = tt.change(i, cookie, query, sent)
			if arrival, err := i.flow.Finish(httptest.NewRecorder(), back(cookie, query)); !errors.Is(err, tt.want) || arrival.Subject != "" {
				t.Errorf("%+v, %v; want %v", arrival, err, tt.want)
			}
		})
	}
}

// gives makes the provider give a token with changes.
func gives(changes ...any) func(*inn, *http.Cookie, url.Values, url.Values) *http.Cookie {
	return func(i *inn, c *http.Cookie, _, sent url.Values) *http.Cookie {
		i.idToken = i.idFor(sent, changes...)
		return c
	}
}

// A sign-in leads back to a page of this server, whatever was asked for.
func TestASignInLeadsNowhereElse(t *testing.T) {
	for to, want := range map[string]string{
		"/": "/", "/students/student_a?x=1": "/students/student_a?x=1", "": "/", "students": "/", "//evil.example": "/", "https://evil.example/": "/",
		"/\\evil.example": "/", "\\\\evil.example": "/", "/a\nb": "/", "javascript:alert(1)": "/", "/" + strings.Repeat("a", maxReturn): "/",
		"/\t/evil.example": "/", "///evil.example": "/", "/a b": "/", "/%zz": "/",
	} {
		if got := ownPath(to); got != want {
			t.Errorf("%q leads to %q", to, got)
		}
	}
}
