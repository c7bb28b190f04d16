package main

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/alecthomas/kong"

	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
	"ieum/internal/store/neo4j"
)

// address is where a store is: a file, given as file:PATH or as a bare path,
// or a Neo4j server, given as neo4j:// or bolt://.
type address string

// Decode implements kong.MapperValue.
func (a *address) Decode(ctx *kong.DecodeContext) error {
	var text string
	if err := ctx.Scan.PopValueInto("store", &text); err != nil {
		return err
	}
	path, isFile := strings.CutPrefix(text, "file:")
	scheme, rest, named := strings.Cut(text, ":")
	switch {
	case isFile && path == "", text == "":
		return errors.New("name a file: file:PATH")
	case !isFile && named && serverSchemes[scheme] && strings.HasPrefix(rest, "//"):
		*a = address(text)
	case !isFile && named && len(scheme) > 1 && !strings.ContainsAny(scheme, `/\`): // one letter is a drive of Windows
		return errors.New("name a file or a Neo4j server: file:PATH, neo4j://HOST")
	default:
		*a = address("file:" + path)
	}
	return nil
}

// serverSchemes are those of Neo4j: with +s the connection is encrypted.
var serverSchemes = map[string]bool{"neo4j": true, "neo4j+s": true, "bolt": true, "bolt+s": true}

// file returns the path, if the store is a file.
func (a address) file() (path string, ok bool) { return strings.CutPrefix(string(a), "file:") }

// account is how to sign in at a Neo4j server.
type account struct {
	User     string `help:"User at the Neo4j server." placeholder:"NAME"`
	CA       string `name:"ca" help:"File with the certificates (PEM) of the authorities that sign the server's; by default those this machine knows." placeholder:"FILE" type:"existingfile"`
	Password string `help:"File with the password of that user." placeholder:"FILE" type:"existingfile"`
	Database string `help:"Which of the server's databases; by default its own default." placeholder:"NAME"`
}

// options are those of the Neo4j store.
func (n account) options(c console, at address) (neo4j.Options, error) {
	o := neo4j.Options{URL: string(at), User: n.User, Database: n.Database, Logger: c.logger, Now: time.Now}
	if n.Password != "" {
		secret, err := os.ReadFile(n.Password)
		if err != nil {
			return o, err
		}
		o.Password = strings.TrimRight(string(secret), "\r\n")
	}
	if n.CA != "" {
		certificates, err := os.ReadFile(n.CA)
		if err != nil {
			return o, err
		}
		o.CA = x509.NewCertPool()
		if !o.CA.AppendCertsFromPEM(certificates) {
			return o, fmt.Errorf("--neo4j-ca: the file holds no certificate (PEM): %w", ieum.ErrInvalid)
		}
	}
	return o, nil
}

// openStore opens a store of either kind. A file is made if it is not there;
// the schema of a server is left to ieum migrate.
func openStore(ctx context.Context, c console, at address, as account) (ieum.Store, error) {
	if path, ok := at.file(); ok {
		return embedded.Open(ctx, path, c.embedded())
	}
	options, err := as.options(c, at)
	if err != nil {
		return nil, err
	}
	s, err := openServer(ctx, options, at)
	if err != nil {
		return nil, err
	}
	if err := refuseUnfinished(ctx, s); err != nil {
		return nil, joinClose(err, s)
	}
	return s, nil
}

// embedded are the options of a store in a file.
func (c console) embedded() embedded.Options {
	return embedded.Options{Logger: c.logger, Now: time.Now}
}

// openServer opens a server's store, and says what to do if its schema is
// behind.
func openServer(ctx context.Context, options neo4j.Options, at address) (*neo4j.Store, error) {
	s, err := neo4j.Open(ctx, options)
	if errors.Is(err, neo4j.ErrBehind) {
		return nil, fmt.Errorf("%w; run: ieum migrate --store %s", err, at)
	}
	return s, err
}
