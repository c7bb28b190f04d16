package auth

import (
	"context"
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/hmac"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"hash"
	"log/slog"
	"math/big"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"ieum/internal/ieum"
)

// The names of the provider's keys. All but the first four are such as must not
// count.
const (
	rsaKey    = "rsa"
	ecKey     = "ec"
	edKey     = "ed"
	boundKey  = "bound" // RS256 alone
	weakKey   = "weak"
	sealKey   = "seal" // for encryption
	bigKey    = "p384"
	sharedKey = "shared"
)

// pairs are the private keys; made once, for they take a while.
var pairs = sync.OnceValue(func() map[string]any {
	made := map[string]any{sharedKey: []byte("a secret of 32 letters, or so....")}
	for name, bits := range map[string]int{rsaKey: 2048, boundKey: 2048, weakKey: 1024, sealKey: 2048, "stranger": 2048} {
		key, err := rsa.GenerateKey(rand.Reader, bits)
		if err != nil {
			panic(err)
		}
		made[name] = key
	}
	for name, curve := range map[string]elliptic.Curve{ecKey: elliptic.P256(), bigKey: elliptic.P384(), "stranger-ec": elliptic.P256()} {
		key, err := ecdsa.GenerateKey(curve, rand.Reader)
		if err != nil {
			panic(err)
		}
		made[name] = key
	}
	_, ed, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		panic(err)
	}
	made[edKey] = ed
	return made
})

func b64(b []byte) string { return base64.RawURLEncoding.EncodeToString(b) }

// jwkOf is the public half of a key as providers publish it.
func jwkOf(name string) map[string]any {
	switch key := pairs()[name].(type) {
	case *rsa.PrivateKey:
		return map[string]any{"kty": "RSA", "n": b64(key.N.Bytes()), "e": b64(big.NewInt(int64(key.E)).Bytes())}
	case *ecdsa.PrivateKey:
		size := (key.Curve.Params().BitSize + 7) / 8
		return map[string]any{"kty": "EC", "crv": key.Curve.Params().Name, "x": b64(key.X.FillBytes(make([]byte, size))), "y": b64(key.Y.FillBytes(make([]byte, size)))}
	case ed25519.PrivateKey:
		return map[string]any{"kty": "OKP", "crv": "Ed25519", "x": b64(key.Public().(ed25519.PublicKey))}
	case []byte:
		return map[string]any{"kty": "oct", "k": b64(key)}
	}
	panic("no key " + name)
}

// published are the keys of the provider.
func published(names ...string) []map[string]any {
	var keys []map[string]any
	for _, name := range names {
		key := jwkOf(name)
		key["kid"], key["use"] = name, "sig"
		switch name {
		case boundKey:
			key["alg"] = "RS256"
		case sealKey:
			key["use"] = "enc"
		case ecKey, bigKey:
			delete(key, "use")
		}
		keys = append(keys, key)
	}
	return keys
}

// sign signs what a token says with a key by an algorithm, whether they go together
// or not.
func sign(algorithm string, key any, what string) []byte {
	sums := map[string]func() hash.Hash{"256": sha256.New, "384": sha512.New384, "512": sha512.New}
	hashes := map[string]crypto.Hash{"256": crypto.SHA256, "384": crypto.SHA384, "512": crypto.SHA512}
	size := "256"
	if len(algorithm) == 5 && sums[algorithm[2:]] != nil {
		size = algorithm[2:]
	}
	h := sums[size]()
	h.Write([]byte(what))
	sum := h.Sum(nil)
	var signature []byte
	var err error
	switch key := key.(type) {
	case *rsa.PrivateKey:
		if strings.HasPrefix(algorithm, "PS") {
			signature, err = rsa.SignPSS(rand.Reader, key, hashes[size], sum, nil)
		} else {
			signature, err = rsa.SignPKCS1v15(rand.Reader, key, hashes[size], sum)
		}
	case *ecdsa.PrivateKey:
		var r, s *big.Int
		r, s, err = ecdsa.Sign(rand.Reader, key, sum)
		bytes := (key.Curve.Params().BitSize + 7) / 8
		signature = slices.Concat(r.FillBytes(make([]byte, bytes)), s.FillBytes(make([]byte, bytes)))
	case ed25519.PrivateKey:
		signature = ed25519.Sign(key, []byte(what))
	case []byte:
		mac := hmac.New(sums[size], key)
		mac.Write([]byte(what))
		signature = mac.Sum(nil)
	}
	if err != nil {
		panic(err)
	}
	return signature
}

// jwt is a token of texts, whatever is in them.
func signed(algorithm string, key any, header, payload string) string {
	what := b64([]byte(header)) + "." + b64([]byte(payload))
	return what + "." + b64(sign(algorithm, key, what))
}

// object is JSON with its names in order, "" beside a name leaving it out.
func object(fields map[string]any) string {
	text, err := json.Marshal(fields)
	if err != nil {
		panic(err)
	}
	return string(text)
}

// forge makes tokens of a provider.
type forge struct {
	issuer string
	now    time.Time
}

// header is a right one for a key and an algorithm, with changes; nil takes a name
// away.
func (f *forge) header(kid, algorithm string, changes ...any) string {
	return object(changed(map[string]any{"alg": algorithm, "typ": "at+jwt", "kid": kid}, changes))
}

// claims are right ones, with changes.
func (f *forge) claims(changes ...any) string {
	return object(changed(map[string]any{
		"iss": f.issuer, "aud": "https://ieum.example", "sub": "u-1", "client_id": "portal",
		"iat": f.now.Unix(), "exp": f.now.Add(5 * time.Minute).Unix(),
	}, changes))
}

func changed(fields map[string]any, changes []any) map[string]any {
	for i := 0; i < len(changes); i += 2 {
		name := changes[i].(string)
		if changes[i+1] == nil {
			delete(fields, name)
		} else {
			fields[name] = changes[i+1]
		}
	}
	return fields
}

// right is a token that counts, with changes in what it claims.
func (f *forge) right(changes ...any) string {
	return signed("RS256", pairs()[rsaKey], f.header(rsaKey, "RS256"), f.claims(changes...))
}

// under is a token with right claims and changes in its header.
func (f *forge) under(changes ...any) string {
	return signed("RS256", pairs()[rsaKey], f.header(rsaKey, "RS256", changes...), f.claims())
}

// testProvider is a provider of keys on this machine.
type testProvider struct {
	*httptest.Server

	// keys is what it publishes; an empty text is an answer of 500.
	keys atomic.Pointer[string]
	// asked counts the questions for keys.
	asked atomic.Int64
}

func newTestProvider(t testing.TB, names ...string) *testProvider {
	t.Helper()
	p := &testProvider{}
	p.publish(published(names...))
	p.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		switch r.URL.Path {
		case wellKnown:
			fmt.Fprint(w, object(map[string]any{"issuer": p.URL, "jwks_uri": p.URL + "/jwks", "authorization_endpoint": p.URL + "/auth", "token_endpoint": p.URL + "/token"}))
		case "/jwks":
			p.asked.Add(1)
			text := *p.keys.Load()
			if text == "" {
				w.WriteHeader(http.StatusInternalServerError)
			}
			fmt.Fprint(w, text)
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(p.Close)
	return p
}

func (p *testProvider) publish(keys []map[string]any) {
	text := object(map[string]any{"keys": keys})
	p.keys.Store(&text)
}

// signedHouse is a house whose programs sign in by a provider.
type signedHouse struct {
	*house
	*forge

	at     *testProvider
	tokens *SignedTokens
}

func newSignedHouse(t testing.TB, keys ...string) *signedHouse {
	t.Helper()
	h := &signedHouse{house: newHouse(t), at: newTestProvider(t, keys...)}
	h.forge = &forge{issuer: h.at.URL, now: h.house.now}
	h.store.staff["staff_1"].Issuer, h.store.staff["staff_1"].Subject = h.at.URL, "u-1"
	ctx, end := context.WithCancel(context.Background())
	t.Cleanup(end)
	h.tokens = &SignedTokens{
		Provider: NewProvider(ctx, ProviderConfig{
			Issuer: h.at.URL, Algorithms: []string{"RS256", "PS256", "ES256", "EdDSA"}, Clock: func() time.Time { return h.house.now },
			Logger: slog.New(slog.NewTextHandler(&h.log, nil)),
		}),
		Audience: "https://ieum.example", Type: "at+jwt", Accounts: h.accounts,
	}
	return h
}

// who asks with a token, and returns whom it signs in and the status.
func (h *signedHouse) who(t *testing.T, text string) (ieum.ID, int) {
	t.Helper()
	p, status := h.in(t, text, func(c *Config) { c.Tokens = h.tokens })
	return p.ID(), status
}
