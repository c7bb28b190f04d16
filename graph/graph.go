// Package graph is the GraphQL door: an [http.Handler] that reads requests,
// refuses what would cost too much, runs operations in a session of the desk,
// and writes answers and errors. What the fields of the schema answer is the
// work of package resolver, which the door knows and which does not know the
// door.
package graph

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql/executor"

	"ieum/graph/explain"
	"ieum/graph/generated"
	"ieum/graph/relay"
	"ieum/graph/resolver"
	"ieum/internal/auth"
	"ieum/internal/desk"
	"ieum/internal/follow"
)

// Config is what the handler is made from. All of it is needed, but for
// Origins, Introspection, Documents, Bound, Memory, Whole and Watch.
type Config struct {
	Desk *desk.Desk
	// Auth finds out who asks. Its RequestID is the handler's to set.
	Auth auth.Config
	// Logger takes what goes wrong, without personal data.
	Logger *slog.Logger
	// Clock tells the time.
	Clock func() time.Time
	// RequestID makes a name for a request, to find it again in the logs. It
	// must not repeat, nor tell how many requests there were.
	RequestID func() string
	// CursorKey seals cursors and bookmarks: at least 32 secret bytes, the same on every
	// server that answers for this store.
	CursorKey []byte
	// Origins are the sites whose pages may ask, as https://host[:port]. A
	// request from a page of any other site is refused.
	Origins []string
	// Proxied tells that a proxy stands before the handler, and adds whom it speaks
	// for to X-Forwarded-For.
	Proxied bool
	// Introspection lets clients ask for the schema. For demos and signed
	// development builds.
	Introspection bool
	// Documents are the trusted ones: what a client may name instead of sending
	// its text, by the SHA-256 of the text in hex.
	Documents map[string]string
	// Bound says who may run no others; the zero value is nobody.
	Bound  Bound
	Limits Limits
	// Hub tells what of the people was changed, for subscriptions. It is to run.
	Hub *follow.Hub
	// Whole returns the context of the connection that a request came over, from
	// that of the request, whose time is limited: a subscription outlasts it. Nil
	// is the request's own.
	Whole func(context.Context) context.Context
	// Memory tells which share of the memory that the process may use is in
	// use, from 0 to 1, garbage not counted. When it comes near 1, operations wait
	// or are refused. Nil is always 0.
	Memory func() float64
	// Watch is told how each request ended. It is called from many goroutines.
	// Nil is nobody.
	Watch func(Answered)
}

// SchemaText returns the schema as it is written.
func SchemaText() string { return servedSchema().Query.Position.Src.Input }

// New returns the handler for the path of the API. An error means that the
// key for cursors is too short, that an origin is none, or that a trusted
// document could not be run.
func New(c Config) (http.Handler, error) {
	seal, err := relay.NewSealer(c.CursorKey)
	if err != nil {
		return nil, fmt.Errorf("graph: %w", err)
	}
	schema := servedSchema()
	present := presenter{logger: c.Logger, explain: explain.New(schema, c.Introspection)}
	e := executor.New(generated.NewExecutableSchema(generated.Config{Schema: schema, Resolvers: resolver.New(seal)}))
	e.SetErrorPresenter(present.present)
	e.SetRecoverFunc(present.recover)
	documents, prepare := trusted{c.Documents, c.Bound}, newPreparer(schema, c, present.recover)
	if prepare.documents.trusted, err = documents.check(prepare); err != nil {
		return nil, err
	}
	run := &runner{
		desk: c.Desk, exec: e, preparer: prepare, trusted: documents, present: present, limits: c.Limits,
		limiter: newLimiter(c.Limits, c.Memory, c.Clock), works: worksOf(schema), enums: enumsOf(schema),
		bookmarks: bookmarking{c.Desk, seal}, hub: c.Hub, seal: seal,
	}
	c.Auth.RequestID = func(ctx context.Context) string { return infoFrom(ctx).request }
	c.Auth.Refused = func(ctx context.Context, code string) { infoFrom(ctx).answered.Code = Code(code) }
	return newFront(c, run)
}
