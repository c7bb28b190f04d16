package stores_test

import (
	"context"
	"log/slog"
	"sync"
	"testing"
	"time"

	"ieum/internal/atlas"
	"ieum/internal/auth"
	"ieum/internal/ieum"
	"ieum/internal/store/neo4j"
)

const (
	// followEvery is how often a server asks for changes here.
	followEvery = 100 * time.Millisecond
	// longEnough is when a test gives up: no statement about speed.
	longEnough = time.Minute
)

// process is one server of an office, without its HTTP: a store of its own, an
// atlas that follows, and the accounts in memory.
type process struct {
	store    ieum.Store
	graph    *neo4j.Store
	atlas    *atlas.Atlas
	accounts *auth.Accounts
	codes    *ieum.Codes
}

// processes starts servers on one database, which is emptied first.
func processes(t *testing.T, count int) []*process {
	t.Helper()
	server := shared.Server(t)
	options := neo4j.Options{URL: server.URL, User: server.User, Password: server.Password, Now: time.Now}
	if err := server.Wipe(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := neo4j.Migrate(t.Context(), options); err != nil {
		t.Fatal(err)
	}
	all := make([]*process, count)
	for i := range all {
		all[i] = startProcess(t, options)
	}
	return all
}

func startProcess(t *testing.T, options neo4j.Options) *process {
	t.Helper()
	graph, err := neo4j.Open(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	p := &process{graph: graph, codes: codes, accounts: auth.NewAccounts(graph, time.Now)}
	p.store = p.accounts.Watch(graph)
	p.atlas = atlas.New(graph.Feed(), atlas.Options{
		Codes: codes, Logger: slog.New(slog.DiscardHandler), Clock: time.Now, Zone: time.UTC, Heard: p.accounts.Heard,
	})
	ctx, stop := context.WithCancel(context.Background())
	var running sync.WaitGroup
	running.Go(func() { p.atlas.Run(ctx, followEvery) })
	t.Cleanup(func() {
		stop()
		running.Wait()
		if err := graph.Close(); err != nil {
			t.Error(err)
		}
	})
	return p
}

// until asks again and again, and fails when the answer never comes.
func until(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for end := time.Now().Add(longEnough); !holds(); time.Sleep(followEvery / 10) {
		if time.Now().After(end) {
			t.Fatalf("after %s: not yet %s", longEnough, what)
		}
	}
}

func put(t *testing.T, p *process, rows ...ieum.Entity) {
	t.Helper()
	var roots []ieum.ID
	for _, e := range rows {
		if e.Meta().Root == "" {
			e.Meta().Root = e.Meta().ID
		}
		roots = append(roots, e.Meta().Root)
	}
	err := p.store.Update(t.Context(), roots, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, rows...) })
	if err != nil {
		t.Fatal(err)
	}
}

func (p *process) account(t *testing.T, id ieum.ID) *ieum.Staff {
	t.Helper()
	staff, err := p.accounts.Account(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return staff
}

// fromMemory reports whether a hundred requests make fewer reads than that:
// the servers' own questions are read in between.
func (p *process) fromMemory(t *testing.T, id ieum.ID) bool {
	t.Helper()
	before := p.graph.Stats().Reads
	for range 100 {
		p.account(t, id)
	}
	return p.graph.Stats().Reads-before < 100
}

func TestAWithdrawnRightIsGoneHereAtOnceAndInOtherServersSoon(t *testing.T) {
	p := processes(t, 2)
	here, there := p[0], p[1]
	staff := &ieum.Staff{Head: ieum.Head{ID: named("Staff", 1)}, Active: true}
	put(t, here, staff)
	until(t, "does the one server know the account by heart", func() bool { return here.fromMemory(t, staff.ID) })
	until(t, "does the other", func() bool { return there.fromMemory(t, staff.ID) })

	staff.Active = false
	put(t, here, staff)
	if here.account(t, staff.ID) != nil {
		t.Error("the server that withdrew the right still grants it")
	}
	until(t, "has the other server withdrawn it", func() bool { return there.account(t, staff.ID) == nil })

	staff.Active = true
	put(t, there, staff)
	if there.account(t, staff.ID) == nil {
		t.Error("the server that gave the right back does not grant it")
	}
	until(t, "has the first given it back", func() bool { return here.account(t, staff.ID) != nil })
}

func TestAnAgencyWrittenThroughOneServerIsInTheAtlasOfTheOther(t *testing.T) {
	p := processes(t, 2)
	here, there := p[0], p[1]
	shows := func(p *process, id ieum.ID) bool {
		_, ok := p.atlas.Snapshot().View(atlas.Viewer{}).Entity(id)
		return ok
	}
	for n := range 3 {
		agency := &ieum.Agency{Head: ieum.Head{ID: named("Agency", n)}, Name: ieum.Text{Ko: "기관"}}
		put(t, here, agency)
		newest, err := here.store.Feed().Revisions(t.Context())
		if err != nil || newest.Network != ieum.Revision(n+1) {
			t.Fatalf("revision %d, %v", newest.Network, err)
		}
		if err := here.atlas.Await(t.Context(), newest.Network); err != nil || !shows(here, agency.ID) {
			t.Errorf("who wrote it does not see it: %v", err)
		}
		until(t, "does the other server show it", func() bool { return shows(there, agency.ID) })
		here, there = there, here
	}
}
