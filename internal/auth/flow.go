package auth

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"golang.org/x/oauth2"
	"golang.org/x/time/rate"

	"ieum/internal/ieum"
)

const (
	// CallbackPath is where the provider sends browsers back to, below the address by
	// which they reach this server.
	CallbackPath = "/sign-in/callback"
	// flowLasts is how long somebody may take at the provider.
	flowLasts = 10 * time.Minute
	// maxReturn is the longest address of a page that somebody comes back to.
	maxReturn = 500
	// flowKeyUse keeps the key of sign-ins apart from every other that is made of
	// the same secret.
	flowKeyUse = "ieum: a sign-in on its way, 1"
)

// The ways in which a sign-in by a provider does not come to its end.
var (
	// ErrLate is for a browser that comes back from nowhere: it was not sent from
	// here, or took too long, or was sent twice.
	ErrLate = errors.New("auth: this browser was not sent to the provider lately")
	// ErrRefused is for a provider that did not sign in, or says what does not hold.
	ErrRefused = errors.New("auth: the identity provider signed nobody in")
)

// FlowConfig is what a flow is made from. All of it is needed.
type FlowConfig struct {
	Provider *Provider
	// ClientID and Secret are this server's at the provider.
	ClientID, Secret string
	// PublicURL is where browsers reach this server, without a path.
	PublicURL string
	// Cookie is the name of the cookie that leads back, Secure says that browsers
	// come over TLS.
	Cookie string
	Secure bool
	// Key is a secret that all servers of the store share.
	Key   []byte
	Clock func() time.Time
}

// Flow signs browsers in by the authorization-code flow with PKCE, all of it on
// the server. Nothing is kept here meanwhile: what was begun is sealed in a cookie
// of the browser, for ten minutes. No token of the provider is kept at all.
type Flow struct {
	config FlowConfig
	seal   cipher.AEAD
	// comes bounds how often the provider is asked about a browser that came back.
	comes *rate.Limiter
}

// begun is what is sealed in the cookie.
type begun struct {
	State, Nonce, Verifier string
	// Before is the text of the session that the browser had, To the page to go
	// back to.
	Before, To string
	Until      time.Time
}

// Arrival is who came back from the provider.
type Arrival struct {
	Issuer, Subject string
	// Before is the text of the session that the browser had when it was sent.
	Before string
	// To is the page where it began, a path of this server.
	To string
}

// NewFlow returns a flow.
func NewFlow(c FlowConfig) (*Flow, error) {
	key, err := hkdf.Key(sha256.New, c.Key, nil, flowKeyUse, 32)
	if err != nil {
		return nil, fmt.Errorf("auth: the key of sign-ins: %w", err)
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, fmt.Errorf("auth: the key of sign-ins: %w", err)
	}
	seal, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		return nil, fmt.Errorf("auth: the key of sign-ins: %w", err)
	}
	return &Flow{c, seal, rate.NewLimiter(20, 100)}, nil
}

// Begin gives the browser the cookie that leads back, and returns the address at
// the provider to go to. The error wraps [ieum.ErrUnavailable] or
// [ieum.ErrInvalid] where the provider cannot be asked.
func (f *Flow) Begin(ctx context.Context, w http.ResponseWriter, before, to string) (string, error) {
	at, err := f.client(ctx)
	if err != nil {
		return "", err
	}
	b := begun{
		State: rand.Text(), Nonce: rand.Text(), Verifier: oauth2.GenerateVerifier(), Before: before, To: ownPath(to),
		Until: f.config.Clock().Add(flowLasts),
	}
	text, err := json.Marshal(b)
	if err != nil {
		return "", fmt.Errorf("auth: begin a sign-in: %w", err)
	}
	sealed := f.seal.Seal(nil, nil, text, nil) //nolint:gosec // this seal draws its own nonces and takes none
	http.SetCookie(w, f.cookie(base64.RawURLEncoding.EncodeToString(sealed), int(flowLasts.Seconds())))
	return at.AuthCodeURL(b.State, oauth2.S256ChallengeOption(b.Verifier), oauth2.SetAuthURLParam("nonce", b.Nonce)), nil
}

// Finish takes a browser that came back, and returns who the provider says it is.
// The cookie is taken away, whatever comes of it. Errors: [ErrLate], [ErrRefused],
// and such as wrap [ieum.ErrUnavailable].
func (f *Flow) Finish(w http.ResponseWriter, r *http.Request) (Arrival, error) {
	b, ok := f.opened(r)
	http.SetCookie(w, f.cookie("", -1))
	query := r.URL.Query()
	switch {
	case !ok || len(query["state"]) != 1 || !alike(b.State, query.Get("state")):
		return Arrival{}, ErrLate
	case query.Has("error") || len(query["code"]) != 1 || query.Get("code") == "":
		return Arrival{}, ErrRefused
	case !f.comes.Allow():
		return Arrival{}, fmt.Errorf("auth: too many sign-ins at once: %w", ieum.ErrUnavailable)
	}
	known, err := f.config.Provider.known(r.Context())
	if err != nil {
		return Arrival{}, err
	}
	if issuers := query["iss"]; len(issuers) > 1 || len(issuers) == 1 && issuers[0] != known.Issuer || len(issuers) == 0 && known.NamesItself {
		return Arrival{}, ErrRefused // another provider's answer was led here
	}
	subject, err := f.redeem(r.Context(), query.Get("code"), b)
	return Arrival{Issuer: known.Issuer, Subject: subject, Before: b.Before, To: b.To}, err
}

// redeem gets the identity token for a code, and returns whom it names.
func (f *Flow) redeem(ctx context.Context, code string, b begun) (string, error) {
	at, err := f.client(ctx)
	if err != nil {
		return "", err
	}
	answer, err := at.Exchange(context.WithValue(ctx, oauth2.HTTPClient, f.config.Provider.client), code, oauth2.VerifierOption(b.Verifier))
	var refused *oauth2.RetrieveError
	switch {
	case errors.As(err, &refused) && refused.Response != nil && refused.Response.StatusCode < http.StatusInternalServerError:
		return "", ErrRefused
	case err != nil:
		return "", fmt.Errorf("auth: the identity provider gave no token: %w", ieum.ErrUnavailable) // its words are not for the log
	}
	text, _ := answer.Extra("id_token").(string)
	claims, err := f.config.Provider.claims(ctx, text, f.config.ClientID, "jwt", "")
	if errors.Is(err, errUnsigned) || err == nil && !f.meant(claims, b.Nonce) {
		return "", ErrRefused
	}
	if err != nil {
		return "", err
	}
	return claims.GetSubject()
}

// meant reports whether an identity token is the answer to what this browser was
// sent for, and for this client.
func (f *Flow) meant(claims jwt.MapClaims, nonce string) bool {
	party, named := claims["azp"]
	if named && party != f.config.ClientID {
		return false
	}
	got, _ := claims["nonce"].(string)
	audience, err := claims.GetAudience()
	return err == nil && (len(audience) == 1 || named) && alike(got, nonce)
}

// client is this server as a client of the provider.
func (f *Flow) client(ctx context.Context) (*oauth2.Config, error) {
	known, err := f.config.Provider.known(ctx)
	if err != nil {
		return nil, err
	}
	if known.Authorization == "" || known.Token == "" {
		return nil, fmt.Errorf("auth: the identity provider signs in no browsers: %w", ieum.ErrInvalid)
	}
	style := oauth2.AuthStyleInHeader
	if len(known.Proofs) > 0 && !slices.Contains(known.Proofs, "client_secret_basic") {
		style = oauth2.AuthStyleInParams
	}
	return &oauth2.Config{
		ClientID: f.config.ClientID, ClientSecret: f.config.Secret, RedirectURL: f.config.PublicURL + CallbackPath, Scopes: []string{"openid"},
		Endpoint: oauth2.Endpoint{AuthURL: known.Authorization, TokenURL: known.Token, AuthStyle: style},
	}, nil
}

// opened returns what was begun with the browser.
func (f *Flow) opened(r *http.Request) (begun, bool) {
	cookies := r.CookiesNamed(f.name())
	if len(cookies) != 1 {
		return begun{}, false
	}
	sealed, err := base64.RawURLEncoding.DecodeString(cookies[0].Value)
	if err != nil {
		return begun{}, false
	}
	text, err := f.seal.Open(nil, nil, sealed, nil)
	if err != nil {
		return begun{}, false
	}
	var b begun
	if err := json.Unmarshal(text, &b); err != nil {
		return begun{}, false
	}
	return b, b.State != "" && f.config.Clock().Before(b.Until)
}

func (f *Flow) name() string {
	if f.config.Secure {
		return securePrefix + f.config.Cookie
	}
	return f.config.Cookie
}

// cookie leads a browser back. It is lax, for the provider sends the browser here:
// a strict cookie would not come along.
func (f *Flow) cookie(value string, seconds int) *http.Cookie {
	return &http.Cookie{ //nolint:gosec // Secure where the server is reached over TLS; a browser would drop it elsewhere
		Name: f.name(), Value: value, Path: "/", MaxAge: seconds,
		HttpOnly: true, Secure: f.config.Secure, SameSite: http.SameSiteLaxMode,
	}
}

// ownPath returns the path of a page of this server, or the first page for
// whatever might lead elsewhere.
func ownPath(to string) string {
	at, err := url.Parse(to)
	if err != nil || len(to) > maxReturn || at.Scheme != "" || at.Host != "" || at.User != nil || at.Opaque != "" || !strings.HasPrefix(to, "/") ||
		strings.HasPrefix(to, "//") || strings.ContainsFunc(to, func(c rune) bool { return c <= ' ' || c == '\\' || c >= 0x7f }) {
		return "/"
	}
	return to
}
