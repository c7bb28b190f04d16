package main

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"time"

	"ieum/bench/bolt"
	"ieum/bench/district"
	"ieum/internal/auth"
	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
	"ieum/internal/store/neo4j"
)

// child is one of the sides: it tells where it answers, and does so until its
// input ends.
func (c *contest) child(ctx context.Context, in io.Reader, out io.Writer) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	go func() {
		_, _ = io.Copy(io.Discard, in)
		stop()
	}()
	var handler http.Handler
	var err error
	path := "/"
	switch c.serve {
	case "bare":
		handler, err = c.bare()
	case "ieum-neo4j":
		var store *neo4j.Store
		path = "/graphql"
		if store, err = neo4j.Open(ctx, c.options()); err == nil {
			defer store.Close() //nolint:errcheck,contextcheck // the end, whatever became of ctx
			handler, err = districtOffice(ctx, store)
			err = errors.Join(err, store.Warm(ctx))
		}
	case "ieum-file":
		var store *embedded.Store
		path = "/graphql"
		if store, err = embedded.Open(ctx, c.file, embedded.Options{}); err == nil {
			defer store.Close() //nolint:errcheck // the end
			handler, err = districtOffice(ctx, store)
		}
	default:
		err = fmt.Errorf("no side %q", c.serve)
	}
	if err != nil {
		return err
	}
	return c.listen(ctx, out, handler, path)
}

// options are those of the server that the environment may hold an account
// for.
func (c *contest) options() neo4j.Options {
	return neo4j.Options{URL: c.neo4j, User: os.Getenv("IEUM_TEST_NEO4J_USER"), Password: os.Getenv("IEUM_TEST_NEO4J_PASSWORD")}
}

// listen answers until the context ends. Beside the handler it can be told to
// write a profile.
func (c *contest) listen(ctx context.Context, out io.Writer, handler http.Handler, path string) error {
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	mux := http.NewServeMux()
	mux.Handle("/profile", &profiler{})
	mux.Handle("/", handler)
	if _, err := fmt.Fprintf(out, "http://%s%s\n", listener.Addr(), path); err != nil {
		return err
	}
	s := &http.Server{Handler: mux, ReadHeaderTimeout: time.Minute, ReadTimeout: time.Minute, WriteTimeout: time.Minute}
	go func() {
		<-ctx.Done()
		_ = s.Close()
	}()
	if err := s.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// bare answers a question by raw Bolt, and does nothing else: the path is the
// question's name, the body its values.
func (c *contest) bare() (http.Handler, error) {
	o := c.options()
	client, err := bolt.Open(o.URL, o.User, o.Password)
	if err != nil {
		return nil, err
	}
	codes, err := ieum.DefaultCodes()
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	for _, q := range contestQuestions(district.New(codes, day), codes) {
		text, err := text(q.folder(), "bolt.cypher")
		if err != nil {
			return nil, err
		}
		ask := client.Read
		if q.fresh {
			ask = client.Write
		}
		mux.HandleFunc("/"+q.name, func(w http.ResponseWriter, r *http.Request) {
			var values map[string]any
			err := json.NewDecoder(r.Body).Decode(&values)
			if err == nil {
				var answer any
				if answer, err = ask(r.Context(), text, values); err == nil {
					w.Header().Set("Content-Type", "application/json")
					err = json.NewEncoder(w).Encode(answer)
				}
			}
			if err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
			}
		})
	}
	return mux, nil
}

// tokenOf is the token of an account of the district.
func tokenOf(account ieum.ID) string { return "bench-" + string(account) }

// districtOffice is the API for the accounts of the district.
func districtOffice(ctx context.Context, store ieum.Store) (http.Handler, error) {
	codes, err := ieum.DefaultCodes()
	if err != nil {
		return nil, err
	}
	var tokens auth.Table
	for _, account := range district.New(codes, day).Accounts {
		tokens.Add(sha256.Sum256([]byte(tokenOf(account))), account)
	}
	return office(ctx, store, codes, &tokens)
}
