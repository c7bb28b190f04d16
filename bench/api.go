package main

import (
	"context"
	"crypto/rand"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"ieum/internal/auth"
	"ieum/internal/server"
)

//go:embed testdata/linkage.graphql
var linkageQuery string

const (
	clients = 16
	// slice is how long one side is measured before the other's turn.
	slice = 1500 * time.Millisecond
	// apiShare of the bare handler's throughput is what the API should reach.
	apiShare = 0.4
)

// api compares the API with a handler that does nothing but send the same
// bytes. Both are asked by the same clients over loopback, in turns.
func api(ctx context.Context, t *table) error {
	p, err := demoPeople()
	if err != nil {
		return err
	}
	w, err := p.open(ctx)
	if err != nil {
		return err
	}
	defer w.close() //nolint:errcheck // a temporary file
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	handler, token, err := w.handler(ctx)
	if err != nil {
		return err
	}
	url, err := serve(ctx, handler)
	if err != nil {
		return err
	}
	full := newLoad(url, token)
	if full.bodies, err = w.requests(); err != nil {
		return err
	}
	answers, err := full.once(ctx)
	if err != nil {
		return err
	}
	if url, err = serve(ctx, echo(answers)); err != nil {
		return err
	}
	bare := newLoad(url, token)
	bare.bodies = full.bodies
	return compare(ctx, t, full, bare, answers)
}

// handler is the API with a token for the case manager.
func (w *town) handler(ctx context.Context) (http.Handler, string, error) {
	var tokens auth.Table
	token, err := tokens.Issue(rand.Reader, w.manager.ID())
	if err != nil {
		return nil, "", err
	}
	handler, err := office(ctx, w.store, w.codes, &tokens)
	return handler, token, err
}

// serve answers on a free port of this machine until the context ends.
func serve(ctx context.Context, handler http.Handler) (url string, err error) {
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	ready := func(context.Context) error { return nil }
	go server.Serve(ctx, listener, server.Config{API: handler, Ready: ready, Logger: slog.New(slog.DiscardHandler)}) //nolint:errcheck // ends with the program
	return "http://" + listener.Addr().String() + "/graphql", nil
}

// requests are the bodies of all questions.
func (w *town) requests() ([][]byte, error) {
	bodies := make([][]byte, len(w.asked))
	for i, n := range w.asked {
		var err error
		if bodies[i], err = json.Marshal(map[string]any{"query": linkageQuery, "variables": n}); err != nil {
			return nil, err
		}
	}
	return bodies, nil
}

// echo reads a request and sends the next of the answers.
func echo(answers [][]byte) http.Handler {
	var next atomic.Int64
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := io.Copy(io.Discard, r.Body); err != nil {
			return
		}
		w.Header().Set("Content-Type", "application/graphql-response+json; charset=utf-8")
		_, _ = w.Write(answers[int(next.Add(1))%len(answers)]) // the client is gone
	})
}

// compare lets both sides be asked in turns.
func compare(ctx context.Context, t *table, full, bare *load, answers [][]byte) error {
	var perSecond, barePerSecond, ratio, cpu, bareCPU []float64
	var latency spread
	for range rounds {
		a, err := full.measure(ctx, slice)
		if err != nil {
			return err
		}
		b, err := bare.measure(ctx, slice)
		if err != nil {
			return err
		}
		perSecond, barePerSecond = append(perSecond, a.perSecond), append(barePerSecond, b.perSecond)
		ratio = append(ratio, a.perSecond/b.perSecond)
		cpu, bareCPU = append(cpu, a.cpu), append(bareCPU, b.cpu)
		latency = a.latency
	}
	bytes := 0
	for _, a := range answers {
		bytes += len(a)
	}
	t.note("an answer", fmt.Sprintf("%.0f KB on average, %d different", float64(bytes)/float64(len(answers))/1024, len(answers)))
	t.note("requests a second", fmt.Sprintf("%.0f; a bare net/http handler %.0f", median(perSecond), median(barePerSecond)))
	r := median(ratio)
	t.check("share of the bare handler", fmt.Sprintf("%.2f", r), fmt.Sprintf("%.1f", apiShare), r >= apiShare)
	t.note("latency with all clients asking", latency.String())
	if median(cpu) > 0 {
		t.note("CPU a request, client and server", fmt.Sprintf("%.2f ms; bare %.2f ms", median(cpu), median(bareCPU)))
	}
	return nil
}
