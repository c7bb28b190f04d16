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

	"ieum/graph/generated"
	"ieum/graph/relay"
	"ieum/graph/resolver"
	"ieum/internal/auth"
	"ieum/internal/desk"
)

// Config is what the handler is made from. All of it is needed, but for
// Origins and Introspection.
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
	// Introspection lets clients ask for the schema. For demos and signed
	// development builds.
	Introspection bool
	Limits        Limits
}

// New returns the handler for the path of the API. An error means that the
// key for cursors is too short.
func New(c Config) (http.Handler, error) {
	seal, err := relay.NewSealer(c.CursorKey)
	if err != nil {
		return nil, fmt.Errorf("graph: %w", err)
	}
	present := presenter{logger: c.Logger}
	e := executor.New(generated.NewExecutableSchema(generated.Config{Resolvers: resolver.New(seal)}))
	e.SetErrorPresenter(present.present)
	e.SetRecoverFunc(present.recover)
	e.SetParserTokenLimit(c.Limits.Guard.Tokens + 1)
	e.SetDisableSuggestion(true)
	e.SetDefaultRulesFn(validationRules)
	limits := c.Limits.Guard
	limits.Introspection = c.Introspection
	known := newDocumentCache()
	e.SetQueryCache(known)
	e.Use(guarding{limits, known})
	if c.Introspection {
		e.Use(introspecting{})
	}
	e.Use(pricing{c.Limits.Cost})
	e.Use(redacting{})
	run := &runner{
		desk: c.Desk, exec: e, present: present, limits: c.Limits,
		concurrency: newConcurrencyLimiter(c.Limits.Running, c.Limits.Waiting),
		rates:       newRateLimiters(c.Limits.PerSecond, c.Limits.Burst, c.Clock),
		bookmarks:   bookmarking{c.Desk, seal},
	}
	c.Auth.RequestID = func(ctx context.Context) string { return infoFrom(ctx).request }
	return newFront(c.Origins, c.RequestID, auth.Middleware(c.Auth, run)), nil
}
