package main

import (
	"context"
	"crypto/rand"
	"crypto/x509"
	"errors"
	"fmt"
	"net/url"
	"os"
	"slices"
	"strings"
	"time"

	"ieum/internal/auth"
	"ieum/internal/ieum"
	"ieum/internal/server"
)

// providerFlags say by which identity provider people and programs sign in.
type providerFlags struct {
	Issuer       string   `help:"Sign in by the identity provider (OpenID Connect) that calls itself so, as https://host." placeholder:"URL"`
	Name         string   `help:"What people call it, for the button of the sign-in page." placeholder:"NAME"`
	ClientID     string   `name:"client-id" help:"This server's name at the provider: browsers sign in then. Needs the secret and --public-url." placeholder:"ID"`
	ClientSecret string   `help:"File with this server's secret at the provider." type:"existingfile" placeholder:"FILE"`
	Audience     string   `help:"This API's name at the provider: access tokens for it sign in then." placeholder:"NAME"`
	TokenType    string   `default:"at+jwt" help:"What the header typ of access tokens says." placeholder:"TYPE"`
	Algorithm    []string `default:"RS256,PS256,ES256,EdDSA" help:"Signatures that count, commas between them." placeholder:"NAME"`
	CA           string   `name:"ca" help:"File with the authority (PEM) that alone signs the provider's certificate." type:"existingfile" placeholder:"FILE"`
}

// sessionFlags say where browsers reach the server, and for how long they are
// signed in.
type sessionFlags struct {
	PublicURL      string        `name:"public-url" help:"Where browsers reach this server, as https://host." placeholder:"URL"`
	SessionIdle    time.Duration `default:"15m" help:"How long a browser stays signed in unused, an hour at most."`
	SessionLongest time.Duration `default:"12h" help:"How long a browser stays signed in at most, a day at most."`
}

const (
	// longestIdle and longestSession are what an office may choose at most.
	longestIdle    = time.Hour
	longestSession = 24 * time.Hour
	// shortestSecret is the length below which a secret could be guessed.
	shortestSecret = 16
	// sessionCookie and flowCookie are the names of cookies, after the prefix.
	sessionCookie = "ieum"
	flowCookie    = "ieum-sign-in"
)

// check refuses settings by which somebody else than the provider's own could sign
// in.
func (p providerFlags) check(s sessionFlags) error {
	if err := s.check(); err != nil {
		return err
	}
	unsafe := func(flag, why string) error { return fmt.Errorf("%w: --%s: %s", errUnsafe, flag, why) }
	switch {
	case p.Issuer == "" && (p.ClientID != "" || p.ClientSecret != "" || p.Audience != "" || p.CA != ""):
		return unsafe("oidc-issuer", "is missing, so a token of anybody would have to count")
	case p.Issuer == "":
		return nil
	case !ieum.SafeAddress(p.Issuer):
		return unsafe("oidc-issuer", "is no https address without a query; http is for a provider on this machine")
	case p.ClientID == "" && p.Audience == "":
		return unsafe("oidc-issuer", "signs nobody in without --oidc-client-id for browsers or --oidc-audience for access tokens")
	case p.ClientID != "" && p.ClientSecret == "":
		return unsafe("oidc-client-secret", "is missing: whoever has a code could get the token for it")
	case p.ClientID == "" && p.ClientSecret != "":
		return unsafe("oidc-client-id", "is missing beside its secret")
	case p.ClientID != "" && s.PublicURL == "":
		return unsafe("public-url", "is missing: the provider has to send browsers back to a place that no request names")
	case p.TokenType == "":
		return unsafe("oidc-token-type", "is empty: a token made for something else would count")
	case p.Audience != "" && p.Audience == p.ClientID && !strings.EqualFold(p.TokenType, "at+jwt"):
		return unsafe("oidc-audience", "is the client id, so the identity tokens of browsers would count as access tokens")
	case len(p.Algorithm) == 0:
		return unsafe("oidc-algorithm", "is empty")
	}
	for _, name := range p.Algorithm {
		if !slices.Contains(auth.Algorithms(), name) {
			return unsafe("oidc-algorithm", "holds one that is no signature with a key of the provider alone; there are "+strings.Join(auth.Algorithms(), ", "))
		}
	}
	return nil
}

func (s sessionFlags) check() error {
	if s.PublicURL != "" {
		at, err := url.Parse(s.PublicURL)
		if err != nil || !ieum.SafeAddress(s.PublicURL) || checkOrigin(s.PublicURL, at.Scheme) != nil {
			return fmt.Errorf("%w: --public-url: is no site as browsers write it, https://host or https://host:port, in small letters and without "+
				"a path; http is for this machine", errUnsafe)
		}
	}
	switch {
	case s.SessionIdle < time.Minute || s.SessionIdle > longestIdle:
		return fmt.Errorf("%w: --session-idle: is between a minute and %s: a screen that somebody left signs in whoever comes by", errUnsafe, longestIdle)
	case s.SessionLongest < s.SessionIdle || s.SessionLongest > longestSession:
		return fmt.Errorf("%w: --session-longest: is between --session-idle and %s", errUnsafe, longestSession)
	}
	return nil
}

// secret reads the secret at the provider.
func (p providerFlags) secret() (string, error) {
	if p.ClientSecret == "" {
		return "", nil
	}
	text, err := readSecret("the file of the secret at the provider", p.ClientSecret)
	secret := strings.TrimRight(string(text), "\r\n")
	if err == nil && len(secret) < shortestSecret {
		err = fmt.Errorf("%w: --oidc-client-secret: is shorter than %d letters", errUnsafe, shortestSecret)
	}
	return secret, err
}

// authorities reads the authority that alone counts; nil are those of the machine.
func (p providerFlags) authorities() (*x509.CertPool, error) {
	if p.CA == "" {
		return nil, nil
	}
	text, err := os.ReadFile(p.CA)
	if err != nil {
		return nil, err
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(text) {
		return nil, fmt.Errorf("--oidc-ca: the file holds no certificate (PEM): %w", ieum.ErrInvalid)
	}
	return pool, nil
}

// providerSignIn is what signs in by an identity provider; the zero value is none.
type providerSignIn struct {
	tokens   auth.Tokens
	sessions *auth.Sessions
	page     *server.ProviderSignIn
}

// signIn makes what signs in by the provider. A provider that does not answer is
// asked again later; one that is not what the settings say is refused.
func (p providerFlags) signIn(ctx context.Context, o *office, s sessionFlags, secret string, key []byte) (providerSignIn, error) {
	if p.Issuer == "" {
		return providerSignIn{}, nil
	}
	authorities, err := p.authorities()
	if err != nil {
		return providerSignIn{}, err
	}
	provider := auth.NewProvider(ctx, auth.ProviderConfig{
		Issuer: p.Issuer, Algorithms: p.Algorithm, Authorities: authorities, Clock: time.Now, Logger: o.logger,
	})
	switch err := provider.Ask(ctx); {
	case errors.Is(err, ieum.ErrInvalid):
		return providerSignIn{}, fmt.Errorf("%w: --oidc-issuer: %w", errUnsafe, err)
	case err != nil:
		o.logger.WarnContext(ctx, "the identity provider does not answer; until it does nobody signs in by it", "error", err)
	}
	var in providerSignIn
	if p.Audience != "" {
		in.tokens = &auth.SignedTokens{Provider: provider, Audience: p.Audience, Type: p.TokenType, Accounts: o.accounts}
	}
	if p.ClientID == "" {
		return in, nil
	}
	at, err := url.Parse(s.PublicURL)
	if err != nil {
		return in, err
	}
	secure := at.Scheme == "https"
	in.sessions = auth.NewSessions(auth.SessionConfig{
		Name: sessionCookie, Secure: secure, Hosts: func(name string) bool { return name == at.Hostname() }, Longest: s.SessionLongest,
	}, &auth.Logins{Desk: o.desk, Accounts: o.accounts, Idle: s.SessionIdle, Longest: s.SessionLongest, RequestID: rand.Text, Logger: o.logger})
	flow, err := auth.NewFlow(auth.FlowConfig{
		Provider: provider, ClientID: p.ClientID, Secret: secret, PublicURL: s.PublicURL, Cookie: flowCookie, Secure: secure, Key: key, Clock: time.Now,
	})
	in.page = &server.ProviderSignIn{
		Name: p.Name, Flow: flow, Sessions: in.sessions, Logger: o.logger,
		Account: func(ctx context.Context, issuer, subject string) (ieum.ID, error) {
			return o.desk.AccountAt(ctx, issuer, subject, rand.Text())
		},
	}
	return in, err
}
