package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"time"

	"golang.org/x/sync/errgroup"

	"ieum/docs"
	"ieum/graph"
	"ieum/internal/atlas"
	"ieum/internal/auth"
	"ieum/internal/desk"
	"ieum/internal/follow"
	"ieum/internal/ieum"
	"ieum/internal/metrics"
	"ieum/internal/server"
)

const (
	// followEvery is how often the store is asked whether the network changed, and
	// whether people did whom somebody follows.
	followEvery = 500 * time.Millisecond
	// zoneName is where days are counted: the districts of Korea share one zone.
	zoneName = "Asia/Seoul"
)

// office is a store with everything that stands on it.
type office struct {
	console
	store ieum.Store
	// accounts learn from what the atlas asks the store.
	accounts *auth.Accounts
	atlas    *atlas.Atlas
	desk     *desk.Desk
	// hub tells subscribers what of the people was changed.
	hub   *follow.Hub
	codes *ieum.Codes
	zone  *time.Location
	// page is what a browser sees at the API's address, site what else it is given.
	page   server.Page
	site   server.Site
	memory *server.Memory
	// proxied is set where a proxy names who asks.
	proxied bool
	// auditYears is for how many years audit entries are kept; 0 is for ever.
	auditYears int
	limits     limits
	metrics    *metrics.Metrics
	// collected is where metrics are collected; nil is nowhere.
	collected net.Listener
}

// openOffice puts an office on a store and reads the store's network.
func openOffice(ctx context.Context, c console, store ieum.Store, l limits) (*office, error) {
	codes, err := ieum.DefaultCodes()
	if err != nil {
		return nil, joinClose(err, store)
	}
	memory, err := server.LimitMemory(uint64(l.Memory))
	if err != nil {
		return nil, joinClose(err, store)
	}
	o := &office{memory: memory, limits: l, console: c, store: store, accounts: auth.NewAccounts(store, time.Now), codes: codes, zone: koreanTime(), page: server.Page{Guide: docs.Clients()}}
	o.hub = follow.NewHub(store.Feed(), c.logger)
	o.atlas = atlas.New(store.Feed(), atlas.Options{
		Codes: codes, Logger: c.logger, Clock: time.Now, Zone: o.zone, Heard: func(newest ieum.Revisions, asked time.Time) {
			o.accounts.Heard(newest, asked)
			o.hub.Heard(newest)
		},
	})
	o.desk = desk.New(desk.Config{
		Store: o.accounts.Watch(store), Atlas: o.atlas, Codes: codes, Clock: time.Now, Mint: ieum.NewMint(rand.Reader),
		Logger: c.logger, Zone: o.zone, Settings: desk.DefaultSettings(),
	})
	measured, _ := store.(ieum.Measured)
	o.metrics = metrics.New(metrics.Source{
		Version: version(), Store: measured, Memory: memory.Used, MemoryLimit: memory.Limit(),
		Directory:      func() (ieum.Revision, time.Time) { return o.atlas.Snapshot().Revision(), o.atlas.Checked() },
		EmergencySteps: desk.EmergencySteps(), Emergencies: o.desk.Emergencies,
	})
	if _, err := o.atlas.Refresh(ctx); err != nil {
		return nil, joinClose(err, store)
	}
	o.warm(ctx)
	return o, nil
}

// koreanTime is the zone of the districts. Korea has kept UTC+9 without
// summer time since 1988, so a machine without zone files loses nothing.
func koreanTime() *time.Location {
	zone, err := time.LoadLocation(zoneName)
	if err != nil {
		return time.FixedZone("KST", 9*60*60)
	}
	return zone
}

// api makes the handler of the API. tokens are those that this server alone
// knows, beside those of the store; nil where there are none.
func (o *office) api(tokens auth.Tokens, adjust func(*graph.Config) error) (http.Handler, error) {
	key := make([]byte, 32)
	rand.Read(key)
	c := graph.Config{
		Desk: o.desk, Logger: o.logger,
		Auth: auth.Config{
			Tokens: tokens, Accounts: o.accounts, Logger: o.logger, SignedIn: server.SignedIn,
			Today: func() ieum.Date { return ieum.DateOf(time.Now().In(o.zone)) }, NoteUse: o.desk.NoteUse,
		},
		Clock: time.Now, RequestID: rand.Text, CursorKey: key, Limits: o.limits.api(), Memory: o.memory.Used, Watch: o.metrics.Answered,
		Hub: o.hub, Whole: server.Whole,
	}
	if err := adjust(&c); err != nil {
		return nil, err
	}
	return graph.New(c)
}

// serve answers on the listener and follows the network until the context
// ends, then closes the store.
func (o *office) serve(ctx context.Context, listener net.Listener, api http.Handler, welcome string) error {
	work, ctx := errgroup.WithContext(ctx)
	work.Go(func() error {
		o.logger.DebugContext(ctx, "memory", "limit", o.memory.Limit())
		return o.memory.Watch(ctx, os.Getenv("GOGC") == "") // whoever sets it knows better
	})
	work.Go(func() error { return o.atlas.Run(ctx, followEvery) })
	work.Go(func() error { return o.hub.Run(ctx, followEvery) })
	work.Go(func() error { return o.keepAudit(ctx) })
	work.Go(func() error {
		return server.Serve(ctx, listener, server.Config{
			API: api, Ready: o.ready, Logger: o.logger, Welcome: welcome, Page: o.page, Site: o.site, Connections: o.limits.Connections,
			Answers: &server.Answers{Desk: o.desk, Refusals: o.codes.Lists["REFUSAL"], Logger: o.logger, RequestID: rand.Text, Proxied: o.proxied},
		})
	})
	if o.collected != nil {
		work.Go(func() error { return server.ServeAside(ctx, o.collected, o.metrics.Handler(), o.logger) })
	}
	err := work.Wait()
	if errors.Is(err, context.Canceled) {
		err = nil // asked to stop
	}
	return errors.Join(err, o.close())
}

// close closes the store. A disk that does not answer must not keep the
// process: what was acknowledged lies in the store's log.
func (o *office) close() error {
	closed := make(chan error, 1)
	go func() { closed <- o.store.Close() }()
	select {
	case err := <-closed:
		return err
	case <-time.After(server.CloseLimit):
		return fmt.Errorf("the store was not closed after %s: %w", server.CloseLimit, ieum.ErrUnavailable)
	}
}

// warmLimit is how long a start waits for the plans of statements.
const warmLimit = 20 * time.Second

// warm lets a store that plans its statements do so before anybody waits for
// an answer: on a busy machine a first plan takes longer than a request may.
// What fails here is answered a little later, and no worse.
func (o *office) warm(ctx context.Context) {
	store, ok := o.store.(interface {
		Warm(ctx context.Context) error
	})
	if !ok {
		return
	}
	warmed := make(chan error, 1)
	go func() { warmed <- store.Warm(ctx) }()
	select {
	case err := <-warmed:
		if err != nil && ctx.Err() == nil {
			o.logger.WarnContext(ctx, "the first answers may take a moment longer", "cause", ieum.CauseOf(err))
		}
	case <-time.After(warmLimit):
		o.logger.WarnContext(ctx, "the first answers may take a moment longer", "cause", "the store is still planning")
	}
}

// ready reports whether people can be read and anything can be written.
func (o *office) ready(ctx context.Context) error {
	if store, ok := o.store.(ieum.Prober); ok {
		return store.Probe(ctx)
	}
	if _, err := o.store.Feed().Revisions(ctx); err != nil {
		return fmt.Errorf("the store does not answer: %w", err)
	}
	return nil
}
