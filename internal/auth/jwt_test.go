package auth

import (
	"bytes"
	"compress/gzip"
	"crypto/ecdsa"
	"crypto/rsa"
	"crypto/x509"
	"encoding/asn1"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"math/big"
	"net/http"
	"strings"
	"testing"
	"time"
)

// allKeys are what the provider of the cases publishes, the bad ones too.
var allKeys = []string{rsaKey, ecKey, edKey, boundKey, weakKey, sealKey, bigKey, sharedKey}

// controls are tokens that must count: without them nothing would be shown by those
// that do not.
func (f *forge) controls() map[string]string {
	p := pairs()
	return map[string]string{
		"RS256":                         f.right(),
		"PS256 with the same key":       signed("PS256", p[rsaKey], f.header(rsaKey, "PS256"), f.claims()),
		"ES256":                         signed("ES256", p[ecKey], f.header(ecKey, "ES256"), f.claims()),
		"EdDSA":                         signed("EdDSA", p[edKey], f.header(edKey, "EdDSA"), f.claims()),
		"a key for one algorithm":       signed("RS256", p[boundKey], f.header(boundKey, "RS256"), f.claims()),
		"several audiences":             f.right("aud", []string{"other", "https://ieum.example"}),
		"a list of one audience":        f.right("aud", []string{"https://ieum.example"}),
		"no moment of issue":            f.right("iat", nil),
		"valid from now":                f.right("nbf", f.now.Unix()),
		"a type in capitals":            f.under("typ", "AT+JWT"),
		"a type in full":                f.under("typ", "application/at+jwt"),
		"a thumbprint that is no key":   f.under("x5t", "abc"),
		"over within the clocks' error": f.right("exp", f.now.Add(-29*time.Second).Unix()),
		"claims that nobody asks for":   f.right("groups", []any{map[string]any{"name": "a"}, "b"}, "email", "a@b.example"),
	}
}

// forged is a token that must not count.
type forged struct{ name, text string }

// forgeries are tokens that must not count, by what is wrong with them.
func (f *forge) forgeries() []forged {
	var all []forged
	add := func(name, text string) { all = append(all, forged{name, text}) }
	f.addAlgorithms(add)
	f.addSignatures(add)
	f.addKeys(add)
	f.addHeaders(add)
	f.addClaims(add)
	f.addTimes(add)
	f.addDoubles(add)
	f.addForms(add)
	return all
}

func (f *forge) addAlgorithms(add func(name, text string)) {
	p := pairs()
	public := &p[rsaKey].(*rsa.PrivateKey).PublicKey
	der, err := x509.MarshalPKIXPublicKey(public)
	if err != nil {
		panic(err)
	}
	for _, none := range []string{"none", "None", "NONE", "nOnE"} {
		bare := b64([]byte(f.header(rsaKey, none))) + "." + b64([]byte(f.claims())) + "."
		add("alg "+none+" without a signature", bare)
		add("alg "+none+" with a signature", bare+b64(sign("RS256", p[rsaKey], bare[:len(bare)-1])))
	}
	add("alg none without a key's name", b64([]byte(`{"alg":"none"}`))+"."+b64([]byte(f.claims()))+".AA")
	for name, secret := range map[string][]byte{
		"as PEM": pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: der}), "as PEM without the last line's end": bytes.TrimSpace(pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: der})),
		"as PKCS 1": pem.EncodeToMemory(&pem.Block{Type: "RSA PUBLIC KEY", Bytes: x509.MarshalPKCS1PublicKey(public)}), "as DER": der,
		"as its modulus": public.N.Bytes(), "as JWK": []byte(object(jwkOf(rsaKey))), "as nothing": {},
	} {
		add("HS256 with the public key "+name, signed("HS256", secret, f.header(rsaKey, "HS256"), f.claims()))
	}
	for _, hs := range []string{"HS256", "HS384", "HS512"} {
		add(hs+" with a secret that the provider publishes", signed(hs, p[sharedKey], f.header(sharedKey, hs), f.claims()))
	}
	add("an algorithm that is not admitted", signed("RS512", p[rsaKey], f.header(rsaKey, "RS512"), f.claims()))
	add("an algorithm that is not admitted, PSS", signed("PS384", p[rsaKey], f.header(rsaKey, "PS384"), f.claims()))
	add("another algorithm than the key is for", signed("PS256", p[boundKey], f.header(boundKey, "PS256"), f.claims()))
	add("an algorithm in small letters", f.under("alg", "rs256"))
	add("an algorithm with a space", f.under("alg", "RS256 "))
	add("an algorithm that there is not", f.under("alg", "RS257"))
	add("no algorithm", f.under("alg", nil))
	add("an algorithm that is null", signed("RS256", p[rsaKey], `{"alg":null,"typ":"at+jwt","kid":"rsa"}`, f.claims()))
	add("an algorithm that is a number", f.under("alg", 256))
	add("an algorithm that is a list", f.under("alg", []string{"RS256"}))
	add("an algorithm of encryption", f.under("alg", "RSA-OAEP"))
	add("an empty algorithm", f.under("alg", ""))
}

func (f *forge) addSignatures(add func(name, text string)) {
	p := pairs()
	right := f.right()
	what, signature, _ := cutLast(right)
	raw, err := base64.RawURLEncoding.DecodeString(signature)
	if err != nil {
		panic(err)
	}
	parts := strings.Split(right, ".")
	add("the signature taken away", what+".")
	add("the signature and its dot taken away", what)
	add("a signature cut short", what+"."+b64(raw[:len(raw)-1]))
	add("a signature made longer", what+"."+b64(append(bytes.Clone(raw), 0)))
	add("a signature of noughts", what+"."+b64(make([]byte, len(raw))))
	flipped := bytes.Clone(raw)
	flipped[17] ^= 1
	add("a flipped bit in the signature", what+"."+b64(flipped))
	add("other claims under a signature", parts[0]+"."+b64([]byte(f.claims("sub", "u-2")))+"."+parts[2])
	add("another header under a signature", b64([]byte(f.header(rsaKey, "RS256", "x", 1)))+"."+parts[1]+"."+parts[2])
	add("a signature of another token", what+"."+strings.Split(f.right("jti", "x"), ".")[2])
	add("a stranger's signature", signed("RS256", p["stranger"], f.header(rsaKey, "RS256"), f.claims()))
	add("a stranger's signature on a curve", signed("ES256", p["stranger-ec"], f.header(ecKey, "ES256"), f.claims()))
	add("a signature on a curve under the name of an RSA key", signed("ES256", p[ecKey], f.header(rsaKey, "ES256"), f.claims()))
	add("a signature by RSA under the name of a curve", signed("RS256", p[rsaKey], f.header(ecKey, "RS256"), f.claims()))
	add("a signature by RSA that calls itself EdDSA", signed("RS256", p[rsaKey], f.header(edKey, "EdDSA"), f.claims()))
	ec := b64([]byte(f.header(ecKey, "ES256"))) + "." + b64([]byte(f.claims()))
	add("r and s that are nought", ec+"."+b64(make([]byte, 64)))
	order := p[ecKey].(*ecdsa.PrivateKey).Params().N
	add("r and s that are the order", ec+"."+b64(append(order.FillBytes(make([]byte, 32)), order.FillBytes(make([]byte, 32))...)))
	pair := sign("ES256", p[ecKey], ec)
	der, err := asn1.Marshal(struct{ R, S *big.Int }{new(big.Int).SetBytes(pair[:32]), new(big.Int).SetBytes(pair[32:])})
	if err != nil {
		panic(err)
	}
	add("a signature on a curve in DER", ec+"."+b64(der))
	add("another curve", signed("ES384", p[bigKey], f.header(bigKey, "ES384"), f.claims()))
	add("another curve that calls itself ES256", signed("ES256", p[bigKey], f.header(bigKey, "ES256"), f.claims()))
	add("a signature by PSS that calls itself RS256", signed("PS256", p[rsaKey], f.header(rsaKey, "RS256"), f.claims()))
}

func cutLast(token string) (before, after string, ok bool) {
	at := strings.LastIndexByte(token, '.')
	return token[:at], token[at+1:], at >= 0
}

func (f *forge) addKeys(add func(name, text string)) {
	p := pairs()
	add("a weak key", signed("RS256", p[weakKey], f.header(weakKey, "RS256"), f.claims()))
	add("a key for encryption", signed("RS256", p[sealKey], f.header(sealKey, "RS256"), f.claims()))
	add("no key's name", f.under("kid", nil))
	add("a key's name that is null", signed("RS256", p[rsaKey], `{"alg":"RS256","typ":"at+jwt","kid":null}`, f.claims()))
	for name, kid := range map[string]any{
		"that nobody has": "unknown", "that is empty": "", "that is a number": 1, "that is a list": []string{rsaKey}, "that is an object": map[string]any{"kid": rsaKey},
		"with a space": rsaKey + " ", "in capitals": "RSA", "that is a path": "../../../../dev/null", "that is a path from the root": "/dev/null",
		"that is a path in escapes": "..%2f..%2fetc%2fpasswd", "that is an address": "https://evil.example/keys.json", "that is a file's address": "file:///etc/hostname",
		"that is SQL": "' UNION SELECT 'x' --", "that is a command": "|/bin/sleep 9", "with a nought in it": rsaKey + "\x00", "that is long": strings.Repeat("k", 300),
	} {
		add("a key's name "+name, f.under("kid", kid))
	}
	stranger := jwkOf("stranger")
	own := func(changes ...any) string {
		return signed("RS256", p["stranger"], f.header("stranger", "RS256", changes...), f.claims())
	}
	add("a stranger's key in the header", own("jwk", stranger))
	add("a stranger's key in the header under a right name", own("jwk", stranger, "kid", rsaKey))
	add("an address of a stranger's keys", own("jku", "https://evil.example/jwks.json"))
	add("an address of a stranger's certificate", own("x5u", "https://evil.example/cert.pem"))
	add("a stranger's certificate", own("x5c", []string{"MIIB"}))
}

func (f *forge) addHeaders(add func(name, text string)) {
	for name, value := range map[string]any{
		"jku": f.issuer + "/jwks", "jwk": jwkOf(rsaKey), "x5u": f.issuer + "/cert", "x5c": []string{"MIIB"}, "enc": "A128GCM", "zip": "DEF", "b64": false,
		"epk": map[string]any{}, "p2c": 1 << 30, "cty": "JWT",
	} {
		add("rightly signed, with "+name+" in the header", f.under(name, value))
	}
	add("an extension that must be understood", f.under("crit", []string{"exp"}, "exp", 1))
	add("a list of extensions that is empty", f.under("crit", []string{}))
	for name, typ := range map[string]any{
		"of an identity token": "JWT", "of a sign-out": "logout+jwt", "of a proof": "dpop+jwt", "that is empty": "", "that is a number": 1, "that is a list": []string{"at+jwt"},
		"that begins rightly": "at+jwt+x", "that ends rightly": "x-at+jwt", "with a space": " at+jwt", "of another tree": "text/at+jwt",
	} {
		add("a type "+name, f.under("typ", typ))
	}
	add("no type", f.under("typ", nil))
}

func (f *forge) addClaims(add func(name, text string)) {
	for name, issuer := range map[string]any{
		"that is none": nil, "of somebody else": "https://evil.example", "with a slash more": f.issuer + "/", "in capitals": strings.ToUpper(f.issuer), "that is a list": []string{f.issuer},
		"that begins rightly": f.issuer + ".evil.example", "that is empty": "", "that is a number": 1,
	} {
		add("an issuer "+name, f.right("iss", issuer))
	}
	for name, audience := range map[string]any{
		"that is none": nil, "of another API": "https://other.example", "that is empty": "", "that is a list of nobody": []string{}, "that is a list of others": []string{"a", "b"},
		"that begins rightly": "https://ieum.example.evil", "that is a part": "https://ieum", "that is a number": 1, "that is an object": map[string]any{"aud": "https://ieum.example"},
		"in capitals": "HTTPS://IEUM.EXAMPLE", "of the client": "portal", "that is a list with a number": []any{1, "https://ieum.example"},
	} {
		add("an audience "+name, f.right("aud", audience))
	}
	for name, subject := range map[string]any{
		"that is none": nil, "that is empty": "", "that is a number": 1, "that is a list": []string{"u-1"}, "that is long": strings.Repeat("u", 300),
		"that no account has": "u-9", "with a space": "u-1 ", "in capitals": "U-1", "that is true": true,
	} {
		add("a subject "+name, f.right("sub", subject))
	}
	add("the e-mail address of an account", f.right("sub", nil, "email", "u-1"))
	add("a token that is bound to its bearer's key", f.right("cnf", map[string]any{"jkt": "x"}))
}

func (f *forge) addTimes(add func(name, text string)) {
	p := pairs()
	literal := func(name, value string) string {
		claims := strings.TrimSuffix(f.claims(name, nil), "}")
		return signed("RS256", p[rsaKey], f.header(rsaKey, "RS256"), claims+`,"`+name+`":`+value+"}")
	}
	add("no end", f.right("exp", nil))
	add("an end that is null", literal("exp", "null"))
	add("over since half a minute", f.right("exp", f.now.Add(-31*time.Second).Unix()))
	add("over since a year", f.right("exp", f.now.AddDate(-1, 0, 0).Unix()))
	add("an end at nought", f.right("exp", 0))
	add("an end before time", f.right("exp", -1))
	add("an end that is a text", f.right("exp", "9999999999"))
	add("an end that is a day", f.right("exp", "2030-01-01T00:00:00Z"))
	add("an end that is a list", f.right("exp", []int64{f.now.Add(time.Minute).Unix()}))
	add("an end that is true", f.right("exp", true))
	add("an end beyond numbers", literal("exp", "1e400"))
	add("an end beyond time", literal("exp", "1e300"))
	add("an end that overflows", literal("exp", "9223372036854775807"))
	add("an end in two days", f.right("exp", f.now.AddDate(0, 0, 2).Unix()))
	add("an end in milliseconds", f.right("exp", f.now.Add(time.Minute).UnixMilli()))
	add("valid from tomorrow", f.right("nbf", f.now.Add(24*time.Hour).Unix()))
	add("valid in a minute", f.right("nbf", f.now.Add(time.Minute).Unix()))
	add("valid from a text", f.right("nbf", "now"))
	add("issued in a minute", f.right("iat", f.now.Add(time.Minute).Unix()))
	add("issued at a text", f.right("iat", "now"))
}

func (f *forge) addDoubles(add func(name, text string)) {
	p := pairs()
	claims := strings.TrimSuffix(f.claims(), "}")
	header := strings.TrimSuffix(f.header(rsaKey, "RS256"), "}")
	for name, more := range map[string]string{
		"an issuer": `,"iss":"` + f.issuer + `"`, "a subject": `,"sub":"u-1"`, "an end": `,"exp":` + strings.Trim(object(map[string]any{"": f.now.Add(time.Minute).Unix()}), `{}":`),
		"a subject in escapes": `,"\u0073ub":"u-1"`, "an audience": `,"aud":"https://ieum.example"`, "a name that nobody asks for": `,"x":1,"x":2`,
		"a name in a claim": `,"x":{"a":1,"a":2}`, "a name in a list": `,"x":[{"a":1,"a":1}]`,
	} {
		add("twice "+name, signed("RS256", p[rsaKey], header+"}", claims+more+"}"))
	}
	for name, more := range map[string]string{"the algorithm": `,"alg":"RS256"`, "the key": `,"kid":"rsa"`, "the type": `,"typ":"at+jwt"`, "the algorithm in escapes": `,"\u0061lg":"none"`} {
		add("twice "+name, signed("RS256", p[rsaKey], header+more+"}", claims+"}"))
	}
}

func (f *forge) addForms(add func(name, text string)) {
	p := pairs()
	right := f.right()
	parts := strings.Split(right, ".")
	sealed := b64([]byte(`{"alg":"RSA-OAEP","enc":"A128GCM","kid":"rsa","typ":"at+jwt"}`))
	add("an encrypted token", sealed+".AAAA.AAAA."+b64([]byte("x"))+".AAAA")
	add("an encrypted token of three parts", sealed+"."+parts[1]+"."+parts[2])
	add("an encrypted token by a password", b64([]byte(`{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2c":1000000000,"p2s":"AAAA"}`))+".AAAA.AAAA.AAAA.AAAA")
	add("two dots", "..")
	add("three dots", parts[0]+"."+parts[1]+"."+parts[2]+".")
	add("a dot before", "."+right)
	add("an empty header", "."+parts[1]+"."+parts[2])
	add("no claims", signed("RS256", p[rsaKey], f.header(rsaKey, "RS256"), "{}"))
	add("empty claims", parts[0]+".."+parts[2])
	add("ten thousand dots", strings.Repeat(".", 10_000))
	add("a megabyte", right+strings.Repeat("A", 1<<20))
	add("a megabyte that is rightly signed", f.right("x", strings.Repeat("x", 1<<20)))
	add("a megabyte of header", f.under("x", strings.Repeat("x", 1<<20)))
	add("with padding", parts[0]+"."+parts[1]+"."+parts[2]+"==")
	add("a line's end in it", parts[0]+"."+parts[1]+"\n."+parts[2])
	add("a line's end after it", right+"\n")
	add("a nought after it", right+"\x00")
	add("another alphabet", strings.NewReplacer("-", "+", "_", "/").Replace(right)+"+/")
	add("bits that no letter needs", parts[0]+"."+parts[1]+"."+stray(parts[2]))
	add("claims that are a list", signed("RS256", p[rsaKey], f.header(rsaKey, "RS256"), "["+f.claims()+"]"))
	add("claims that are a text", signed("RS256", p[rsaKey], f.header(rsaKey, "RS256"), `"claims"`))
	add("claims that are null", signed("RS256", p[rsaKey], f.header(rsaKey, "RS256"), "null"))
	add("claims that are no JSON", signed("RS256", p[rsaKey], f.header(rsaKey, "RS256"), "{sub:1}"))
	add("claims that end early", signed("RS256", p[rsaKey], f.header(rsaKey, "RS256"), strings.TrimSuffix(f.claims(), "}")))
	add("claims after claims", signed("RS256", p[rsaKey], f.header(rsaKey, "RS256"), f.claims()+f.claims()))
	add("something after the claims", signed("RS256", p[rsaKey], f.header(rsaKey, "RS256"), f.claims()+"x"))
	add("a mark of order before the claims", signed("RS256", p[rsaKey], f.header(rsaKey, "RS256"), "\ufeff"+f.claims()))
	add("a header that is a list", signed("RS256", p[rsaKey], "["+f.header(rsaKey, "RS256")+"]", f.claims()))
	add("a header that is no JSON", signed("RS256", p[rsaKey], "alg=RS256", f.claims()))
	add("something after the header", signed("RS256", p[rsaKey], f.header(rsaKey, "RS256")+"{}", f.claims()))
	add("claims a thousand deep", f.right("x", json.RawMessage(strings.Repeat("[", 1000)+strings.Repeat("]", 1000))))
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, _ = z.Write([]byte(f.claims())) // memory
	_ = z.Close()
	add("claims that are packed", signed("RS256", p[rsaKey], f.header(rsaKey, "RS256"), packed.String()))
	add("a signed token as JSON", object(map[string]any{"protected": parts[0], "payload": parts[1], "signature": parts[2]}))
	add("a signed token in a signed token", signed("RS256", p[rsaKey], f.header(rsaKey, "RS256"), right))
	add("the parts in another order", parts[1]+"."+parts[0]+"."+parts[2])
	add("text", "not.a.token")
}

// stray sets bits in the last letter of a part that hold nothing.
func stray(part string) string {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
	last := strings.IndexByte(letters, part[len(part)-1])
	return part[:len(part)-1] + string(letters[last^1])
}

// Of all tokens that somebody could make up, none signs anybody in, and none is
// told apart from another; those that the provider makes do.
func TestNoForgedTokenSignsIn(t *testing.T) {
	h := newSignedHouse(t, allKeys...)
	for name, text := range h.controls() {
		if who, status := h.who(t, text); status != http.StatusOK || who != "staff_1" {
			t.Fatalf("a right token, %s: %d %q", name, status, who)
		}
	}
	all := h.forgeries()
	if len(all) < 150 {
		t.Errorf("%d cases", len(all))
	}
	seen := map[string]bool{}
	for _, forged := range all {
		if seen[forged.name] {
			t.Fatalf("two cases are called %q", forged.name)
		}
		seen[forged.name] = true
		t.Run(forged.name, func(t *testing.T) {
			if who, status := h.who(t, forged.text); status != http.StatusUnauthorized || who != "" {
				t.Errorf("%d, signed in as %q", status, who)
			}
		})
	}
	if who, status := h.who(t, h.right()); status != http.StatusOK || who != "staff_1" {
		t.Errorf("a right token after all that: %d %q", status, who)
	}
}

// Any text that signs somebody in says exactly what a right token says.
func FuzzSignedToken(f *testing.F) {
	h := newSignedHouse(f, allKeys...)
	right := map[string]bool{}
	for _, text := range h.controls() {
		what, _, _ := cutLast(text)
		right[what] = true
		f.Add(text)
	}
	for _, forged := range h.forgeries() {
		if len(forged.text) < 4<<10 {
			f.Add(forged.text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if _, ok, err := h.tokens.Staff(t.Context(), text); !ok || err != nil {
			return
		}
		if what, _, _ := cutLast(text); !right[what] {
			t.Errorf("%q signs in", text)
		}
	})
}
