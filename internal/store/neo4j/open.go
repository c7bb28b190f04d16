package neo4j

import (
	"cmp"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"log/slog"
	"sync/atomic"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"ieum/internal/ieum"
)

// Options are where the server is and what a store may be told.
type Options struct {
	// URL is the server's address: neo4j:// and neo4j+s:// route within a
	// cluster, bolt:// and bolt+s:// speak to one server; +s asks for TLS.
	URL string
	// User and Password sign in; both are empty where nobody does.
	User, Password string
	// CA are the authorities whose signature on the server's certificate counts;
	// nil is those that this machine knows.
	CA *x509.CertPool
	// Database names one of the server's databases; empty is its default one.
	Database string
	// Logger hears what an operator should know; nil is silence. It is never
	// told what the store holds.
	Logger *slog.Logger
	// Now is the clock by which changes grow old enough to be pruned; nil keeps
	// them all.
	Now func() time.Time
	// KeepChanges is how long changes of the network and the people are kept at least; 0 is
	// seven days.
	KeepChanges time.Duration
	// Server is the name of the chain that audit entries are put into; empty is
	// [ieum.UnnamedServer]. Servers that share a database need different names, or
	// wait for each other.
	Server string
	// Connections bounds those that are open at the same time; 0 is 100.
	Connections int
	// ReadTimeout is after how long the server ends a read; 0 is 30 seconds.
	ReadTimeout time.Duration
	// WriteTimeout is after how long the server ends an update that has not come
	// to its end, or waits for another; 0 is 10 minutes, for large imports.
	WriteTimeout time.Duration

	// listen hears the statements that are sent; for tests.
	listen func(statement, parameters)
	// unlocked leaves the roots of updates unlocked: tests show by it that the
	// lock is what their cases rest on.
	unlocked bool
}

func (o Options) withDefaults() Options {
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	if o.KeepChanges == 0 {
		o.KeepChanges = 7 * 24 * time.Hour
	}
	o.Server = cmp.Or(o.Server, ieum.UnnamedServer)
	if o.Connections == 0 {
		o.Connections = 100
	}
	if o.ReadTimeout == 0 {
		o.ReadTimeout = 30 * time.Second
	}
	if o.WriteTimeout == 0 {
		o.WriteTimeout = 10 * time.Minute
	}
	return o
}

// connect makes the driver; it does not speak to the server yet.
func (o Options) connect() (neo4j.DriverWithContext, error) {
	auth := neo4j.NoAuth()
	if o.User != "" {
		auth = neo4j.BasicAuth(o.User, o.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(o.URL, auth, func(c *config.Config) {
		c.MaxConnectionPoolSize = o.Connections
		// Short, so that a server that is away is said to be away soon.
		c.ConnectionAcquisitionTimeout = 2 * time.Second
		c.SocketConnectTimeout = 2 * time.Second
		// What was idle may have been forgotten by something on the way, which tells
		// nobody: it is tried before it is relied on.
		c.ConnectionLivenessCheckTimeout = 10 * time.Second
		c.TelemetryDisabled = true
		if o.CA != nil {
			c.TlsConfig = &tls.Config{MinVersion: tls.VersionTLS12, RootCAs: o.CA}
		}
		c.UserAgent = "ieum"
	})
	if err != nil {
		return nil, fmt.Errorf("neo4j: not an address of a server: %w", ieum.ErrInvalid)
	}
	return driver, nil
}

// Store is a graph of record in a Neo4j server. It implements [ieum.Store].
type Store struct {
	options   Options
	texts     map[statement]string
	driver    neo4j.DriverWithContext
	bookmarks neo4j.BookmarkManager
	reached   marks
	calls     ieum.Calls
	count     counters
	// recorder writes the audit.
	recorder *ieum.Recorder
	chain    chain
	pruned   atomic.Int64
	// accounts is the newest revision of theirs whose commit is known to be
	// done.
	accounts atomic.Uint64
}

var _ ieum.Store = (*Store)(nil)

// Open opens the store in a server whose schema is that of this program; it
// changes no schema, see [Migrate].
//
// Errors: [ErrBehind] when the schema is older; [ieum.ErrNewerFile] when it is
// newer; [ieum.ErrInvalid] when the address is none; [ieum.ErrUnavailable] when
// the server does not answer, turns the user away or is too old, as a
// [ConnectError].
func Open(ctx context.Context, options Options) (*Store, error) {
	texts, err := readCatalogue()
	if err != nil {
		return nil, err
	}
	options = options.withDefaults()
	driver, err := options.reach(ctx)
	if err != nil {
		return nil, err
	}
	status, err := statusOf(ctx, driver, options)
	if err == nil {
		err = status.judge()
	}
	if err != nil {
		return nil, errors.Join(err, letGo(ctx, driver.Close))
	}
	s := &Store{
		options: options, texts: texts, driver: driver,
		bookmarks: neo4j.NewBookmarkManager(neo4j.BookmarkManagerConfig{}), chain: chain{held: make(chan struct{}, 1)},
	}
	s.recorder = ieum.NewRecorder(ctx, s.writeGroup)
	s.options.Logger.InfoContext(ctx, "store opened", "schema", status.Applied)
	return s, nil
}

// Close implements [ieum.Store]: it waits for the calls under way.
func (s *Store) Close() error {
	if !s.calls.Drain() {
		return nil
	}
	s.recorder.Close()
	if err := letGo(context.Background(), s.driver.Close); err != nil {
		return fmt.Errorf("neo4j: close the store: %w", ieum.ErrUnavailable)
	}
	s.options.Logger.Info("store closed")
	return nil
}

// Stats implements [ieum.Measured]: Reads counts reads outside transactions.
// The driver does not tell what its connections do.
func (s *Store) Stats() ieum.Stats {
	return ieum.Stats{
		Reads: s.count.reads.Load(), Statements: s.count.statements.Load(), Commits: s.count.commits.Load(), Audit: s.recorder.Stats(),
	}
}

type counters struct{ reads, statements, commits atomic.Uint64 }
