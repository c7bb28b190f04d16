package main

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
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

	Server string `help:"Name of this server in the audit, its own among those that share the database; by default that of the machine." placeholder:"NAME"`

	PrivateNetwork bool `help:"Attest that nobody else listens on the network to the server. Without it neo4j:// and bolt:// lead to this machine only; neo4j+s:// is TLS."`
}

// options are those of the Neo4j store.
func (n account) options(c console, at address) (neo4j.Options, error) {
	o := neo4j.Options{URL: string(at), User: n.User, Database: n.Database, Server: n.server(), Logger: c.logger, Now: time.Now}
	if at.clear() && !n.PrivateNetwork {
		return o, fmt.Errorf("%w: people's data and the password would go to another machine in the clear; use neo4j+s://, or see --neo4j-private-network", errUnsafe)
	}
	if n.Password != "" {
		secret, err := readSecret("the file of the Neo4j password", n.Password)
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

// server is the name of this server in the audit, as one word.
func (n account) server() string {
	name := n.Server
	if name == "" {
		name, _ = os.Hostname() // a server without a name has the usual one
	}
	return strings.Join(strings.Fields(name), "-")
}

// clear reports whether what goes to the server can be read on its way, which
// leads to another machine.
func (a address) clear() bool {
	at, err := url.Parse(string(a))
	if err != nil {
		return true
	}
	return !strings.HasSuffix(at.Scheme, "+s") && !ieum.ThisMachine(at.Hostname())
}

// openStore opens a store of either kind to write to it. A file is made if it
// is not there; the schema of a server is left to ieum migrate.
func openStore(ctx context.Context, c console, at address, as account) (ieum.Store, error) {
	if path, ok := at.file(); ok {
		return openFile(ctx, c, path)
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

// checkedAtStart is the largest file whose pages are looked at before anything
// else is done: a gigabyte would take some twenty seconds.
const checkedAtStart = 256 << 20

// openFile opens a store file to write to it, unless others can read it, or it
// is damaged, as far as a start can wait for that. An error names the file.
func openFile(ctx context.Context, c console, path string) (*embedded.Store, error) {
	if err := ownersOnly("the store file", path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	s, err := embedded.Open(ctx, path, c.embedded())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if !large(path) {
		if err := s.CheckPages(ctx); err != nil {
			return nil, joinClose(fmt.Errorf("%s: %w", path, err), s)
		}
	}
	return s, nil
}

func large(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Size() > checkedAtStart
}

// archiveStore is a store of either kind.
type archiveStore interface {
	ieum.Store
	ieum.Archive
}

// lookAt opens a store of either kind that is there, to read it only: nothing
// is made, and a file of an older schema keeps it. A server may be half filled.
func lookAt(ctx context.Context, c console, at address, as account) (archiveStore, error) {
	path, ok := at.file()
	if !ok {
		options, err := as.options(c, at)
		if err != nil {
			return nil, err
		}
		return openServer(ctx, options, at)
	}
	s, err := embedded.Look(ctx, path, c.embedded())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
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
