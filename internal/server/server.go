// Package server puts the API and the dashboard behind HTTP: time limits,
// health, the files that browsers are given and what they may do, sign-in to a
// demo, an orderly end. What the API answers it does not know.
package server

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"time"

	"ieum/internal/ieum"
)

// The limits on a connection, from what a slow client may cost: a header is
// small and comes at once, a body is at most a query. An answer may be made
// until the last moment and must still be sent.
const (
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 15 * time.Second
	writeTimeout      = readTimeout + ieum.AnswerLimit + 5*time.Second
	idleTimeout       = 60 * time.Second
	maxHeaderBytes    = 16 << 10
	// drainTimeout is how long what is under way may take to end.
	drainTimeout = ieum.AnswerLimit + 1*time.Second
)

// StopLimit is how long a server takes to end at most: what is under way, and
// then [CloseLimit] for its store.
const StopLimit = drainTimeout + CloseLimit

// CloseLimit is for closing a store that nobody asks any more.
const CloseLimit = 4 * time.Second

// Config is what a server is made from.
type Config struct {
	// API answers at /graphql.
	API http.Handler
	// Ready reports whether the server can answer; its error is logged, not
	// shown. It is asked once a second at most, however often clients ask.
	Ready func(context.Context) error
	// Logger takes what goes wrong with connections.
	Logger *slog.Logger
	// Welcome is the text at the root for whoever is no browser.
	Welcome string
	// Page is what a browser sees at /graphql, and at the root where there is no
	// dashboard.
	Page Page
	// Site is what else browsers are given.
	Site Site
	// Answers are the pages for agencies; nil is none.
	Answers *Answers
	// Connections is how many there may be at once; 0 is [DefaultConnections].
	Connections int
}

// DefaultConnections is how many connections a server has at once where
// nothing else is said: half of the files that a process may usually open.
const DefaultConnections = 512

// Serve answers on the listener until the context ends, then lets what is
// under way finish. It closes the listener.
func Serve(ctx context.Context, listener net.Listener, c Config) error {
	if c.Connections == 0 {
		c.Connections = DefaultConnections
	}
	handler, err := routes(c)
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	connections := limited(listener, c.Connections)
	s := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: readHeaderTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeaderBytes,
		ErrorLog:          slog.NewLogLogger(c.Logger.Handler(), slog.LevelWarn),
		BaseContext:       func(net.Listener) context.Context { return context.WithoutCancel(ctx) },
		ConnContext:       over,
		ConnState:         connections.changed,
	}
	return until(ctx, s, connections)
}

// asideConnections is how many connections a listener beside the API has.
const asideConnections = 16

// ServeAside answers on a listener of its own what is not for clients, until
// the context ends. It closes the listener.
func ServeAside(ctx context.Context, listener net.Listener, handler http.Handler, logger *slog.Logger) error {
	connections := limited(listener, asideConnections)
	return until(ctx, &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: readHeaderTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeaderBytes,
		ErrorLog:          slog.NewLogLogger(logger.Handler(), slog.LevelWarn),
		ConnContext:       over,
		ConnState:         connections.changed,
	}, connections)
}

// until serves until the context ends, and lets what is under way finish.
func until(ctx context.Context, s *http.Server, listener net.Listener) error {
	failed := make(chan error, 1)
	go func() { failed <- s.Serve(listener) }()
	select {
	case err := <-failed:
		return fmt.Errorf("server: %w", err)
	case <-ctx.Done():
	}
	drain, cancel := context.WithTimeout(context.WithoutCancel(ctx), drainTimeout)
	defer cancel()
	if err := s.Shutdown(drain); err != nil {
		return fmt.Errorf("server: not everything had ended after %s: %w", drainTimeout, errors.Join(err, s.Close()))
	}
	return nil
}

func routes(c Config) (http.Handler, error) {
	mux := http.NewServeMux()
	mux.Handle("/graphql", within(ieum.WorkLimit, c.API))
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { say(w, http.StatusOK, "alive") })
	ready := &readiness{check: c.Ready}
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, r *http.Request) {
		if err := ready.ask(r.Context()); err != nil {
			c.Logger.WarnContext(r.Context(), "not ready", "error", err)
			say(w, http.StatusServiceUnavailable, "not ready")
			return
		}
		say(w, http.StatusOK, "ready")
	})
	mux.HandleFunc("GET /graphql", c.Page.orPage(c.API.ServeHTTP))
	mux.HandleFunc("GET /docs/api.md", func(w http.ResponseWriter, _ *http.Request) { say(w, http.StatusOK, c.Page.Guide) })
	if c.Answers != nil {
		c.Answers.add(mux)
	}
	greeting := func(w http.ResponseWriter, _ *http.Request) { say(w, http.StatusOK, c.Welcome+contents) }
	if c.Site.Dashboard == nil {
		mux.HandleFunc("GET /{$}", c.Page.orPage(greeting))
		return mux, nil
	}
	return mux, c.Site.add(mux, greeting)
}

// within gives a request so long: whatever waits for something on its behalf
// gives up then, and it is answered.
func within(limit time.Duration, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(context.WithValue(r.Context(), wholeKey{}, r.Context()), limit)
		defer cancel()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

type wholeKey struct{}

// Whole returns the context of a request without the limit of its time: it ends
// when the client is gone. It is for an answer that goes on.
func Whole(ctx context.Context) context.Context {
	if whole, ok := ctx.Value(wholeKey{}).(context.Context); ok {
		return whole
	}
	return ctx
}

// contents is what is here, for whoever is no browser.
const contents = `

POST /graphql      the API
GET  /docs/api.md  for authors of clients
GET  /healthz      whether it runs
GET  /readyz       whether it can answer`

// say answers with plain text that no browser takes for anything else.
func say(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, text+"\n") // the client is gone: nobody is left to tell
}
