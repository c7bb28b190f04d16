package auth

import (
	"bytes"
	"context"
	"crypto/rsa"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"ieum/internal/ieum"
)

const (
	// clockSkew is how far the provider's clock may be from this one.
	clockSkew = 30 * time.Second
	// longestSigned is how far ahead a signed token may end: nobody can take one back.
	longestSigned = 24 * time.Hour
	// maxSubject bounds the name that a provider gives somebody, and a key's.
	maxSubject = 255
	// leastRSA is the shortest modulus of a key, in bits.
	leastRSA = 2048
	// deepest is how deep the JSON of a token may be nested.
	deepest = 8
)

// Algorithms are the signatures that may be admitted. All have a private key that
// only the provider holds; there is none with a shared secret, and not none.
func Algorithms() []string {
	return []string{"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"}
}

// signedRules are what a signed token must fulfil, whatever it is for. Nothing of it
// has a default.
type signedRules struct {
	issuer, audience string
	// types are the values of the header typ, in small letters and without
	// "application/"; "" admits a token that has none.
	types      []string
	algorithms []string
	clock      func() time.Time
	// key returns the key of that name for that algorithm. What it says goes: a
	// token brings no key along.
	key func(ctx context.Context, token *jwt.Token) (any, error)
}

// errUnsigned is for everything that is not a valid token, whatever the reason.
var errUnsigned = errors.New("auth: not a valid signed token")

// claims verifies a token and returns what it says. The error is [errUnsigned] for
// one that is not valid, or wraps [ieum.ErrUnavailable] where no keys are known.
func (r signedRules) claims(ctx context.Context, text string) (jwt.MapClaims, error) {
	if len(text) > maxToken || !unambiguous(text) {
		return nil, errUnsigned
	}
	parser := jwt.NewParser(
		jwt.WithValidMethods(r.algorithms), jwt.WithIssuer(r.issuer), jwt.WithAudience(r.audience), jwt.WithExpirationRequired(), jwt.WithIssuedAt(),
		jwt.WithTimeFunc(r.clock), jwt.WithLeeway(clockSkew), jwt.WithStrictDecoding(),
	)
	claims := jwt.MapClaims{}
	_, err := parser.ParseWithClaims(text, claims, func(token *jwt.Token) (any, error) {
		if !r.fits(token.Header) {
			return nil, errUnsigned
		}
		return r.strongKey(ctx, token)
	})
	switch {
	case errors.Is(err, ieum.ErrUnavailable):
		return nil, err
	case err != nil || !r.says(claims):
		return nil, errUnsigned
	}
	return claims, nil
}

// fits judges the header. What names or brings a key, or asks for what is not
// understood, is refused and not passed over: such a token was made to confuse
// somebody.
func (r signedRules) fits(header map[string]any) bool {
	for _, name := range []string{"jku", "jwk", "x5u", "x5c", "crit", "enc", "zip", "b64", "epk", "p2c", "p2s", "cty"} {
		if _, there := header[name]; there {
			return false
		}
	}
	kid, ok := header["kid"].(string)
	if !ok || kid == "" || len(kid) > maxSubject {
		return false
	}
	kind, ok := header["typ"].(string)
	if _, there := header["typ"]; there && (!ok || kind == "") {
		return false
	}
	return slices.Contains(r.types, strings.TrimPrefix(strings.ToLower(kind), "application/"))
}

// strongKey returns the key, if it is no weak one.
func (r signedRules) strongKey(ctx context.Context, token *jwt.Token) (any, error) {
	key, err := r.key(ctx, token)
	if err != nil {
		return nil, err
	}
	if public, ok := key.(*rsa.PublicKey); ok && public.N.BitLen() < leastRSA {
		return nil, errUnsigned
	}
	return key, nil
}

// says judges what is left after the library: whom the token names, that it is over
// within a day, and that it is not bound to a key that its bearer would have to
// prove, which nobody asks for here.
func (r signedRules) says(claims jwt.MapClaims) bool {
	subject, err := claims.GetSubject()
	if err != nil || subject == "" || len(subject) > maxSubject {
		return false
	}
	ends, err := claims.GetExpirationTime()
	if err != nil || ends == nil || ends.After(r.clock().Add(longestSigned)) {
		return false
	}
	_, bound := claims["cnf"]
	return !bound
}

// unambiguous reports whether a text has the form of a signed token that two
// readers cannot take for two: three parts, the first two of them JSON objects in
// which no name stands twice. Line ends, which the decoder passes over, stand in
// none.
func unambiguous(text string) bool {
	parts := strings.Split(text, ".")
	if len(parts) != 3 || parts[2] == "" || strings.ContainsAny(text, "\r\n") {
		return false
	}
	for _, part := range parts[:2] {
		object, err := base64.RawURLEncoding.Strict().DecodeString(part)
		if err != nil || !bytes.HasPrefix(object, []byte("{")) || !namesOnce(object) {
			return false
		}
	}
	return true
}

// namesOnce reports whether a text is one JSON value, not too deep, in no object
// of which a name stands twice.
func namesOnce(text []byte) bool {
	d := json.NewDecoder(bytes.NewReader(text))
	if !valueOnce(d, 0) {
		return false
	}
	_, err := d.Token()
	return errors.Is(err, io.EOF)
}

func valueOnce(d *json.Decoder, depth int) bool {
	token, err := d.Token()
	if err != nil || depth > deepest {
		return false
	}
	open, ok := token.(json.Delim)
	if !ok {
		return true
	}
	names := map[any]bool{}
	for d.More() {
		if open == '{' {
			name, err := d.Token()
			if err != nil || names[name] {
				return false
			}
			names[name] = true
		}
		if !valueOnce(d, depth+1) {
			return false
		}
	}
	_, err = d.Token()
	return err == nil
}
