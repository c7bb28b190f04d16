package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"net"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"ieum/graph"
	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
)

// serveCommand serves an office's own data.
type serveCommand struct {
	Store     address  `required:"" help:"The store: file:PATH, made if it is not there, or neo4j://HOST." placeholder:"file:PATH"`
	Listen    string   `default:"127.0.0.1:8080" help:"Address to answer on." placeholder:"HOST:PORT"`
	Tokens    string   `hidden:"" placeholder:"FILE"`
	CursorKey string   `help:"File with at least 32 secret bytes, the same on every server of this store." type:"existingfile" placeholder:"FILE"`
	Origin    []string `help:"Site whose pages may ask, as https://host. May be repeated." placeholder:"URL"`

	TrustedDocuments string `default:"sessions" enum:"off,sessions,all" help:"Who may ask nothing but what the dashboard asks: off (nobody), sessions (browsers) or all."`
	GraphiQL         bool   `name:"graphiql" help:"Show GraphiQL at /graphiql, which asks with a token that is typed into it."`

	EncryptedVolume bool `help:"Attest that the store lies on an encrypted volume. Without it nothing is served."`
	BehindTLS       bool `help:"Attest that a proxy on this machine or network ends TLS before this address."`

	AuditYears int `default:"2" help:"For how many years audit entries are kept, 2 at least; older ones are removed every day. 0 keeps them all."`

	Browser browserFlags `embed:"" group:"Dashboard"`

	OIDC    providerFlags `embed:"" prefix:"oidc-" group:"Sign-in"`
	Session sessionFlags  `embed:"" group:"Sign-in"`

	Metrics metricsFlags `embed:"" prefix:"metrics-" group:"Metrics"`

	Neo4j account `embed:"" prefix:"neo4j-"`
	Limit limits  `embed:"" prefix:"limit-" group:"Limits"`
}

// Help implements kong's longer help.
func (serveCommand) Help() string {
	return `Refuses, with exit code 78 and the reason, what would put children's data at risk: a store on a volume that
nobody attests to be encrypted, an address beyond this machine without TLS before it, a Neo4j server on another machine
without TLS, an address for metrics beyond this machine, an origin that is no https site, an identity provider whose tokens could be somebody else's, and a store file or
a file of secrets that others can read. Who signs in, and by what, is kept in the store: see ieum account and ieum token. An
account that has an issuer and a subject signs in by the provider of that name.`
}

// Run implements the command.
func (s serveCommand) Run(ctx context.Context, c console) error {
	if err := s.check(); err != nil {
		return err
	}
	key, err := s.cursorKey()
	if err != nil {
		return err
	}
	secret, err := s.OIDC.secret()
	if err != nil {
		return err
	}
	site, err := s.Browser.site(s.GraphiQL)
	if err != nil {
		return err
	}
	listener, err := listen(ctx, s.Listen)
	if err != nil {
		return err
	}
	defer listener.Close() //nolint:errcheck // closed already, but where the start has failed
	collected, err := s.Metrics.listen(ctx)
	if err != nil {
		return err
	}
	if collected != nil {
		defer collected.Close() //nolint:errcheck // as above
	}
	store, err := openStore(ctx, c, s.Store, s.Neo4j)
	if err != nil {
		return err
	}
	if err := s.greet(ctx, c, store); err != nil {
		return joinClose(err, store)
	}
	o, err := openOffice(ctx, c, store, s.Limit)
	if err != nil {
		return err
	}
	in, err := s.OIDC.signIn(ctx, o, s.Session, secret, key)
	if err != nil {
		return joinClose(err, o.store)
	}
	o.site, o.auditYears, o.collected, o.proxied = site, s.AuditYears, collected, s.BehindTLS
	o.site.Provider = in.page
	api, err := o.api(in.tokens, func(g *graph.Config) error {
		g.Origins, g.Proxied, g.CursorKey, g.Auth.Sessions = s.Origin, s.BehindTLS, key, in.sessions
		return trust(g, graph.Bound(s.TrustedDocuments))
	})
	if err != nil {
		return joinClose(fmt.Errorf("%w: %w", errUnsafe, err), o.store)
	}
	c.logger.InfoContext(ctx, "serving", "address", listener.Addr().String(), "version", version())
	return o.serve(ctx, listener, api, "Ieum (이음). The API is at /graphql.")
}

// listen takes the address before a store is opened or made: what cannot be
// answered on need not be waited for.
func listen(ctx context.Context, address string) (net.Listener, error) {
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", address)
	if err != nil {
		return nil, fmt.Errorf("cannot listen on %s, choose another address with --listen HOST:PORT: %w: %w", address, ieum.ErrUnavailable, err)
	}
	return listener, nil
}

// cursorKey reads the key that servers of one store share, or makes one of this
// server's own.
func (s serveCommand) cursorKey() ([]byte, error) {
	if s.CursorKey == "" {
		key := make([]byte, 32)
		rand.Read(key)
		return key, nil
	}
	return readSecret("the file of the cursor key", s.CursorKey)
}

// greet warns of a store that is not the one that was meant, as far as that
// can be told: it is new, or nobody can sign in.
func (s serveCommand) greet(ctx context.Context, c console, store ieum.Store) error {
	if file, ok := store.(*embedded.Store); ok {
		if file.Created() {
			c.logger.WarnContext(ctx, "the store file was not there; a new and empty one was made", "store", string(s.Store))
		}
		path, _ := s.Store.file()
		go checkStore(ctx, c, file, large(path))
	}
	tokens, err := store.View(ieum.ProgramScope()).Tokens(ctx, ieum.TokenFilter{}, ieum.Page{Limit: 1})
	if err == nil && tokens.Total == 0 && s.OIDC.Issuer == "" {
		c.logger.WarnContext(ctx, "the store holds no token, so nobody can sign in; stop, and run what is said here",
			"run", "ieum account first --store "+string(s.Store)+" --name NAME")
	}
	return err
}

// checkStore looks at what a start could not wait for, while the server answers
// already: the pages of a large file, which the store itself tells about when
// they are damaged, and rows that do not hold what Ieum wrote.
func checkStore(ctx context.Context, c console, s *embedded.Store, pages bool) {
	if pages && s.CheckPages(ctx) != nil {
		return
	}
	damage, err := s.ExamineRows(ctx)
	if err == nil && damage.Found() {
		c.logger.ErrorContext(ctx, "rows of the store do not hold what Ieum wrote: the file is damaged, or was changed by hand; "+
			"ieum doctor tells how many of each kind")
	}
}

// check refuses unsafe settings.
func (s serveCommand) check() error {
	if err := s.Limit.check(); err != nil {
		return err
	}
	if s.AuditYears != 0 && s.AuditYears < desk.KeepAudit {
		return fmt.Errorf("%w: --audit-years: audit entries are kept for %d years at least; 0 keeps them all", errUnsafe, desk.KeepAudit)
	}
	if s.Tokens != "" {
		return fmt.Errorf("%w: --tokens: a file of tokens is read no more, tokens are kept in the store: make one for each account with "+
			"ieum token create, leave the flag (IEUM_TOKENS) out, and delete the file", errUsage)
	}
	if err := s.OIDC.check(s.Session); err != nil {
		return err
	}
	if !s.EncryptedVolume {
		return fmt.Errorf("%w: nobody attests that the store's volume is encrypted; see --encrypted-volume", errUnsafe)
	}
	host, _, err := net.SplitHostPort(s.Listen)
	if err != nil {
		return fmt.Errorf("--listen: %w", err)
	}
	if !ieum.ThisMachine(host) && !s.BehindTLS {
		return fmt.Errorf("%w: --listen reaches beyond this machine and nothing ends TLS before it; see --behind-tls", errUnsafe)
	}
	if err := s.Metrics.check(); err != nil {
		return err
	}
	for _, origin := range s.Origin {
		if err := checkOrigin(origin, "https"); err != nil {
			return err
		}
	}
	return nil
}

// checkOrigin refuses what no browser sends as the origin of a page of one of
// the schemes: a browser writes names in small letters and in ASCII, leaves
// out the usual port, and sends neither a path nor a name to sign in with.
func checkOrigin(origin string, schemes ...string) error {
	at, err := url.Parse(origin)
	usual := map[string]string{"https": "443", "http": "80"}
	if err != nil || !slices.Contains(schemes, at.Scheme) || !hostName.MatchString(at.Hostname()) || at.Port() == usual[at.Scheme] && at.Port() != "" ||
		origin != at.Scheme+"://"+at.Host || strings.HasSuffix(at.Host, ":") {
		return fmt.Errorf("%w: an --origin is one site as browsers write it, %s://host or %s://host:port, in small letters, "+
			"without path, wildcard, name to sign in with, or the usual port", errUnsafe, schemes[0], schemes[0])
	}
	return nil
}

// hostName is a name or an address as browsers write it.
var hostName = regexp.MustCompile(`^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?$|^[0-9a-f]*:[0-9a-f:]+$`)
