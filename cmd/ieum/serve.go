package main

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net"
	"os"
	"strings"

	"ieum/graph"
	"ieum/internal/auth"
	"ieum/internal/ieum"
)

// serveCommand serves an office's own data.
type serveCommand struct {
	Store     address  `required:"" help:"The store: file:PATH, made if it is not there, or neo4j://HOST." placeholder:"file:PATH"`
	Listen    string   `default:"127.0.0.1:8080" help:"Address to answer on." placeholder:"HOST:PORT"`
	Tokens    string   `required:"" help:"File with one access token a line: its SHA-256 in hex, a space, the staff id." type:"existingfile" placeholder:"FILE"`
	CursorKey string   `help:"File with at least 32 secret bytes, the same on every server of this store." type:"existingfile" placeholder:"FILE"`
	Origin    []string `help:"Site whose pages may ask, as https://host. May be repeated." placeholder:"URL"`

	EncryptedVolume bool `help:"Attest that the store lies on an encrypted volume. Without it nothing is served."`
	BehindTLS       bool `help:"Attest that a proxy on this machine or network ends TLS before this address."`

	Neo4j account `embed:"" prefix:"neo4j-"`
	Limit limits  `embed:"" prefix:"limit-" group:"Limits"`
}

// Help implements kong's longer help.
func (serveCommand) Help() string {
	return `Refuses, with exit code 78 and the reason, what would put children's data at risk: a store on a volume that
nobody attests to be encrypted, an address beyond this machine without TLS before it, a file of tokens that others
can read, an origin that is no https site.`
}

// Run implements the command.
func (s serveCommand) Run(ctx context.Context, c console) error {
	if err := s.check(); err != nil {
		return err
	}
	tokens, err := readTokens(s.Tokens)
	if err != nil {
		return err
	}
	store, err := openStore(ctx, c, s.Store, s.Neo4j)
	if err != nil {
		return err
	}
	o, err := openOffice(ctx, c, store, s.Limit)
	if err != nil {
		return err
	}
	var key []byte
	if s.CursorKey != "" {
		if key, err = os.ReadFile(s.CursorKey); err != nil {
			return joinClose(err, o.store)
		}
	}
	api, err := o.api(tokens, func(g *graph.Config) {
		g.Origins = s.Origin
		if key != nil {
			g.CursorKey = key
		}
	})
	if err != nil {
		return joinClose(fmt.Errorf("%w: %w", errUnsafe, err), o.store)
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", s.Listen)
	if err != nil {
		return joinClose(fmt.Errorf("cannot listen there: %w: %w", ieum.ErrUnavailable, err), o.store)
	}
	c.logger.InfoContext(ctx, "serving", "address", listener.Addr().String(), "version", version())
	return o.serve(ctx, listener, api, "Ieum (이음). The API is at /graphql.")
}

// check refuses unsafe settings.
func (s serveCommand) check() error {
	if err := s.Limit.check(); err != nil {
		return err
	}
	if !s.EncryptedVolume {
		return fmt.Errorf("%w: nobody attests that the store's volume is encrypted; see --encrypted-volume", errUnsafe)
	}
	host, _, err := net.SplitHostPort(s.Listen)
	if err != nil {
		return fmt.Errorf("--listen: %w", err)
	}
	if !loopback(host) && !s.BehindTLS {
		return fmt.Errorf("%w: --listen reaches beyond this machine and nothing ends TLS before it; see --behind-tls", errUnsafe)
	}
	for _, origin := range s.Origin {
		if !strings.HasPrefix(origin, "https://") || strings.ContainsAny(origin[len("https://"):], "/*") {
			return fmt.Errorf("%w: an --origin is one https site, without path or wildcard", errUnsafe)
		}
	}
	info, err := os.Stat(s.Tokens)
	if err != nil {
		return err
	}
	if info.Mode().Perm()&0o077 != 0 {
		return fmt.Errorf("%w: others on this machine can read the file of tokens; chmod 600 it", errUnsafe)
	}
	return nil
}

// loopback reports whether a host is this machine and nobody else's.
func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// readTokens reads the hashes of access tokens. An error names the line and
// shows nothing of it.
func readTokens(path string) (*auth.Table, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var table auth.Table
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		digest, staff, _ := strings.Cut(line, " ")
		hash, err := hex.DecodeString(digest)
		if err != nil || len(hash) != sha256.Size || !ieum.ID(staff).Is("Staff") {
			return nil, fmt.Errorf("tokens, line %d: want a SHA-256 in hex, a space and a staff id: %w", n, ieum.ErrInvalid)
		}
		table.Add([sha256.Size]byte(hash), ieum.ID(staff))
	}
	return &table, lines.Err()
}
