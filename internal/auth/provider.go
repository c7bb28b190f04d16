package auth

import (
	"context"
	"crypto/subtle"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/MicahParks/jwkset"
	"github.com/MicahParks/keyfunc/v3"
	"github.com/golang-jwt/jwt/v5"
	"golang.org/x/time/rate"

	"ieum/internal/ieum"
)

const (
	// askLimit is how long the provider may take for an answer, and maxAnswer how
	// long that may be.
	askLimit  = 5 * time.Second
	maxAnswer = 256 << 10
	// keysEvery is how often the keys are read: a key that the provider took away
	// signs no more after it.
	keysEvery = 5 * time.Minute
	// unknownEvery is how often a key that nobody knows makes the keys be read
	// before that.
	unknownEvery = 30 * time.Second
	// keysLast is how long keys count that could not be read again. After that
	// nobody signs in by the provider until it answers.
	keysLast = time.Hour
	// discoverEvery is how often a provider is asked that did not answer.
	discoverEvery = 5 * time.Second
)

// wellKnown is where a provider says what it is, below its issuer.
const wellKnown = "/.well-known/openid-configuration"

// ProviderConfig is what an identity provider is made from.
type ProviderConfig struct {
	// Issuer is its name, exactly as it stands in its tokens; [ieum.SafeAddress].
	Issuer string
	// Algorithms are the signatures that count: some of [Algorithms].
	Algorithms []string
	// Authorities are who signed its certificate; nil are those that the machine
	// knows.
	Authorities *x509.CertPool
	Clock       func() time.Time
	Logger      *slog.Logger
}

// Provider is an identity provider (OpenID Connect) and the keys that it signs
// with. It is asked when somebody first needs it, so that a server starts without
// it; until it has answered, what needs it is [ieum.ErrUnavailable].
type Provider struct {
	config ProviderConfig
	client *http.Client
	// life ends with the server: the keys are read again until then.
	life context.Context //nolint:containedctx // the reading of keys begins when somebody first needs it, and ends with the server

	// asking is held by whoever asks it what it is; told is what it said.
	asking sync.Mutex
	asks   *rate.Limiter
	told   atomic.Pointer[told]
}

// told is what a provider said of itself, and its keys.
type told struct {
	*metadata

	keys *keySet
}

// metadata is what a provider says of itself.
type metadata struct {
	Issuer        string   `json:"issuer"`
	Authorization string   `json:"authorization_endpoint"`
	Token         string   `json:"token_endpoint"`
	Keys          string   `json:"jwks_uri"`
	Challenges    []string `json:"code_challenge_methods_supported"`
	Proofs        []string `json:"token_endpoint_auth_methods_supported"`
	NamesItself   bool     `json:"authorization_response_iss_parameter_supported"`
}

// NewProvider returns a provider that was not asked yet. It reads its keys now and
// then until the context ends.
func NewProvider(ctx context.Context, c ProviderConfig) *Provider {
	transport := &http.Transport{
		Proxy: http.ProxyFromEnvironment, ForceAttemptHTTP2: true, MaxIdleConns: 4, IdleConnTimeout: time.Minute, TLSHandshakeTimeout: askLimit,
		ResponseHeaderTimeout: askLimit, MaxResponseHeaderBytes: 64 << 10,
		TLSClientConfig: &tls.Config{MinVersion: tls.VersionTLS12, RootCAs: c.Authorities},
	}
	return &Provider{
		config: c, life: ctx, asks: rate.NewLimiter(rate.Every(discoverEvery), 1),
		client: &http.Client{
			Transport: bounded{transport}, Timeout: askLimit,
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
	}
}

// bounded ends an answer that is too long.
type bounded struct{ next http.RoundTripper }

func (b bounded) RoundTrip(r *http.Request) (*http.Response, error) {
	response, err := b.next.RoundTrip(r)
	if err == nil {
		response.Body = http.MaxBytesReader(nil, response.Body, maxAnswer)
	}
	return response, err
}

// Ask makes the provider known, if it is not. The error wraps
// [ieum.ErrUnavailable], or [ieum.ErrInvalid] where what answers is no such
// provider.
func (p *Provider) Ask(ctx context.Context) error {
	_, err := p.known(ctx)
	return err
}

// known returns what the provider said. While somebody asks it, or right after it
// did not answer, nobody waits for it.
func (p *Provider) known(ctx context.Context) (*told, error) {
	if known := p.told.Load(); known != nil {
		return known, nil
	}
	if !p.asking.TryLock() {
		return nil, fmt.Errorf("auth: the identity provider is being asked: %w", ieum.ErrUnavailable)
	}
	defer p.asking.Unlock()
	if known := p.told.Load(); known != nil {
		return known, nil
	}
	if !p.asks.Allow() {
		return nil, fmt.Errorf("auth: the identity provider did not answer a moment ago: %w", ieum.ErrUnavailable)
	}
	// Whoever has gone away meanwhile does not end it for the others.
	m, err := p.discover(context.WithoutCancel(ctx))
	if err != nil {
		return nil, err
	}
	keys, err := p.readKeys(m.Keys)
	if err != nil {
		return nil, fmt.Errorf("auth: the keys of the identity provider: %w: %w", ieum.ErrUnavailable, err)
	}
	known := &told{m, keys}
	p.told.Store(known)
	return known, nil
}

// discover reads what the provider says of itself.
func (p *Provider) discover(ctx context.Context) (*metadata, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, strings.TrimSuffix(p.config.Issuer, "/")+wellKnown, http.NoBody) //nolint:gosec // the address is a setting of the server
	if err != nil {
		return nil, fmt.Errorf("auth: the identity provider: %w", ieum.ErrInvalid)
	}
	response, err := p.client.Do(request) //nolint:gosec // as above
	if err != nil {
		return nil, fmt.Errorf("auth: the identity provider: %w: %w", ieum.ErrUnavailable, err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("auth: the identity provider answers %d: %w", response.StatusCode, ieum.ErrUnavailable)
	}
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, fmt.Errorf("auth: what the identity provider says of itself: %w: %w", ieum.ErrUnavailable, err)
	}
	var m metadata
	if err := json.Unmarshal(text, &m); err != nil {
		return nil, fmt.Errorf("auth: what the identity provider says of itself is no JSON: %w", ieum.ErrInvalid)
	}
	return &m, m.check(p.config.Issuer)
}

// check judges what a provider says of itself.
func (m *metadata) check(issuer string) error {
	switch {
	case m.Issuer != issuer:
		return fmt.Errorf("auth: the identity provider calls itself otherwise than the setting does: %w", ieum.ErrInvalid)
	case !ieum.SafeAddress(m.Keys):
		return fmt.Errorf("auth: the keys of the identity provider come by no safe address: %w", ieum.ErrInvalid)
	case len(m.Challenges) > 0 && !slices.Contains(m.Challenges, "S256"):
		return fmt.Errorf("auth: the identity provider knows no PKCE with S256: %w", ieum.ErrInvalid)
	}
	for _, address := range []string{m.Authorization, m.Token} {
		// A provider for programs alone has neither.
		if before, _, _ := strings.Cut(address, "?"); address != "" && !ieum.SafeAddress(before) {
			return fmt.Errorf("auth: the identity provider signs in by no safe address: %w", ieum.ErrInvalid)
		}
	}
	return nil
}

// keySet are the keys of a provider.
type keySet struct {
	verify keyfunc.Keyfunc
	kept   *keptKeys
}

// keptKeys are keys that count for a while.
type keptKeys struct {
	*jwkset.MemoryJWKSet

	clock func() time.Time
	mu    sync.Mutex
	read  time.Time
}

// KeyReplaceAll takes in what was just read.
func (k *keptKeys) KeyReplaceAll(ctx context.Context, given []jwkset.JWK) error {
	k.mu.Lock()
	k.read = k.clock()
	k.mu.Unlock()
	return k.MemoryJWKSet.KeyReplaceAll(ctx, given)
}

// count reports whether the keys were read lately.
func (k *keptKeys) count() bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return !k.read.IsZero() && k.clock().Sub(k.read) < keysLast
}

// KeyRead implements jwkset.Storage. Keys that are too old are none, so that
// they are read anew.
func (k *keptKeys) KeyRead(ctx context.Context, id string) (jwkset.JWK, error) {
	if !k.count() {
		return jwkset.JWK{}, fmt.Errorf("auth: %w", jwkset.ErrKeyNotFound)
	}
	return k.MemoryJWKSet.KeyRead(ctx, id)
}

func (p *Provider) readKeys(address string) (*keySet, error) {
	kept := &keptKeys{MemoryJWKSet: jwkset.NewMemoryStorage(), clock: p.config.Clock}
	remote, err := jwkset.NewStorageFromHTTP(address, jwkset.HTTPClientStorageOptions{
		Client: p.client, Ctx: p.life, HTTPTimeout: askLimit, NoErrorReturnFirstHTTPReq: true, RefreshInterval: keysEvery, Storage: kept,
		RefreshErrorHandler: func(ctx context.Context, err error) {
			p.config.Logger.WarnContext(ctx, "the keys of the identity provider could not be read; those that are known count for a while", "cause", causeOf(err))
		},
	})
	if err != nil {
		return nil, err
	}
	// The library bounds the wait for the limit and the request by one time.
	all, err := jwkset.NewHTTPClient(jwkset.HTTPClientOptions{
		HTTPURLs: map[string]jwkset.Storage{address: remote}, RateLimitWaitMax: askLimit, RefreshUnknownKID: rate.NewLimiter(rate.Every(unknownEvery), 1),
	})
	if err != nil {
		return nil, err
	}
	verify, err := keyfunc.New(keyfunc.Options{Ctx: p.life, Storage: all, UseWhitelist: []jwkset.USE{jwkset.UseSig, ""}})
	return &keySet{verify, kept}, err
}

// causeOf names what went wrong with a request to the provider, without anything
// of what it answered.
func causeOf(err error) string {
	var long *http.MaxBytesError
	switch {
	case errors.As(err, &long):
		return "the answer is too long"
	case errors.Is(err, context.DeadlineExceeded):
		return "no answer in time"
	case errors.Is(err, jwkset.ErrInvalidHTTPStatusCode):
		return "another status than 200"
	}
	return "no answer that can be read"
}

// claims verifies a token of the provider for an audience.
func (p *Provider) claims(ctx context.Context, text, audience string, types ...string) (jwt.MapClaims, error) {
	known, err := p.known(ctx)
	if err != nil {
		return nil, err
	}
	return signedRules{
		issuer: p.config.Issuer, audience: audience, types: types, algorithms: p.config.Algorithms, clock: p.config.Clock, key: known.keys.key,
	}.claims(ctx, text)
}

// key finds the key of a token. A request that ends early does not end the reading
// of new keys, which comes seldom.
func (k *keySet) key(ctx context.Context, token *jwt.Token) (any, error) {
	key, err := k.verify.KeyfuncCtx(context.WithoutCancel(ctx))(token)
	if err != nil && !k.kept.count() {
		return nil, fmt.Errorf("auth: the keys of the identity provider are not known: %w", ieum.ErrUnavailable)
	}
	return key, err
}

// SignedTokens are bearer tokens that an identity provider signed.
type SignedTokens struct {
	Provider *Provider
	// Audience is this API's name at the provider, and Type what the header typ of
	// its access tokens says.
	Audience, Type string
	Accounts       *Accounts
}

// Staff implements [Tokens]: the account is the one that has the token's issuer and
// subject.
func (s *SignedTokens) Staff(ctx context.Context, text string) (ieum.ID, bool, error) {
	if strings.Count(text, ".") != 2 {
		return "", false, nil // no such token, and nobody need be asked
	}
	claims, err := s.Provider.claims(ctx, text, s.Audience, strings.ToLower(s.Type))
	if err != nil {
		if errors.Is(err, errUnsigned) {
			err = nil
		}
		return "", false, err
	}
	subject, _ := claims.GetSubject() // judged before
	return s.Accounts.Named(ctx, s.Provider.config.Issuer, subject)
}

// alike compares two texts of chance without telling how far they agree.
func alike(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }
