package neo4j_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	toxiproxy "github.com/Shopify/toxiproxy/v2"
	"github.com/Shopify/toxiproxy/v2/toxics"
	"github.com/rs/zerolog"

	"ieum/internal/ieum"
	"ieum/internal/store/neo4j"
)

// longEnough is when a test gives up on what should have been over long since:
// no statement about speed, but less than the two minutes after which the
// server's own hint ends a read.
const longEnough = time.Minute

// proxied is a store whose wire to the server can be made to say nothing.
type proxied struct {
	*neo4j.Store
	proxy *toxiproxy.Proxy
	// direct is a store on a wire of its own.
	direct *neo4j.Store
}

// behindProxy opens an empty store behind a proxy.
func behindProxy(t *testing.T) *proxied {
	t.Helper()
	p := &proxied{direct: open(t, neo4j.Options{})}
	settings := options(t)
	upstream := settings.URL[strings.Index(settings.URL, "//")+2:]
	server := toxiproxy.NewServer(toxiproxy.NewMetricsContainer(nil), zerolog.Nop())
	p.proxy = toxiproxy.NewProxy(server, "wire", "127.0.0.1:0", upstream)
	if err := p.proxy.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.proxy.Stop)
	settings.URL = "bolt://" + p.proxy.Listen
	var err error
	if p.Store, err = neo4j.Open(t.Context(), settings); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { within(t, "close the store", func() { p.Close() }) })
	return p
}

// poison adds a toxic to the wire, in one direction or, by an empty stream, in
// both.
func (p *proxied) poison(t *testing.T, kind, way string, attributes map[string]any) {
	t.Helper()
	ways := []string{way}
	if way == "" {
		ways = []string{"upstream", "downstream"}
	}
	for _, way := range ways {
		text, err := json.Marshal(map[string]any{"name": kind + " " + way, "type": kind, "stream": way, "attributes": attributes})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.proxy.Toxics.AddToxicJson(bytes.NewReader(text)); err != nil {
			t.Fatal(err)
		}
	}
}

// silence lets no byte through any more and closes nothing.
func (p *proxied) silence(t *testing.T) {
	t.Helper()
	p.poison(t, "timeout", "", map[string]any{"timeout": 0})
}

// heal takes the toxics away; connections that were silent are closed by that.
func (p *proxied) heal(t *testing.T) {
	t.Helper()
	p.proxy.Toxics.ResetToxics(context.WithoutCancel(t.Context()))
}

// within runs what must come to an end by itself.
func within(t *testing.T, what string, fn func()) {
	t.Helper()
	done := make(chan struct{})
	go func() {
		defer close(done)
		fn()
	}()
	select {
	case <-done:
	case <-time.After(longEnough):
		t.Errorf("%s: no end after %s", what, longEnough)
	}
}

// asked is the context of a request, with less time than one has.
func asked(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 500*time.Millisecond)
	t.Cleanup(cancel)
	return ctx
}

func TestEveryCallEndsOnASilentWire(t *testing.T) {
	p := behindProxy(t)
	if err := register(t.Context(), p, "before"); err != nil {
		t.Fatal(err)
	}
	p.silence(t)
	who := []ieum.ID{student("before").ID}
	for name, call := range map[string]func(context.Context) error{
		"a read":        func(ctx context.Context) error { _, err := p.View(ieum.ProgramScope()).Entities(ctx, who); return err },
		"the revisions": func(ctx context.Context) error { _, err := p.Feed().Revisions(ctx); return err },
		"a wait":        func(ctx context.Context) error { return p.Await(ctx, []string{"x"}) },
		"a write":       func(ctx context.Context) error { return register(ctx, p, "silent") },
		"an audit":      func(ctx context.Context) error { return p.Audit(ctx, record("silent")) },
		"a probe":       p.Probe,
		"the schema": func(ctx context.Context) error {
			_, err := neo4j.CheckStatus(ctx, neo4j.Options{URL: "bolt://" + p.proxy.Listen})
			return err
		},
		"another opening": func(ctx context.Context) error {
			_, err := neo4j.Open(ctx, neo4j.Options{URL: "bolt://" + p.proxy.Listen})
			return err
		},
	} {
		within(t, name, func() {
			err := call(asked(t))
			if !errors.Is(err, ieum.ErrUnavailable) && !errors.Is(err, context.DeadlineExceeded) && !errors.Is(err, ieum.ErrOutcomeUnknown) {
				t.Errorf("%s: %v", name, err)
			}
		})
	}
	// Who follows the store has no deadline of its own.
	within(t, "the revisions, for a follower", func() {
		if _, err := p.Feed().Revisions(t.Context()); !errors.Is(err, ieum.ErrUnavailable) {
			t.Errorf("the revisions, for a follower: %v", err)
		}
	})
	p.heal(t)
	if err := register(t.Context(), p, "after"); err != nil {
		t.Errorf("a write once the wire is whole: %v", err)
	}
}

func record(name string) []ieum.AuditEntry {
	return []ieum.AuditEntry{{Head: ieum.Head{ID: ieum.DerivedID("AuditEntry", "silence", name)}}}
}

// hush is a toxic that lets a connection through until a commit is on it, and
// from then on nothing more in this direction. Other connections are not
// touched.
type hush struct{}

var (
	_ toxics.StatefulToxic = (*hush)(nil)
	// commitMessage is the message COMMIT with its length and end.
	commitMessage = []byte{0x00, 0x02, 0xB0, 0x12, 0x00, 0x00}
)

// NewState implements [toxics.StatefulToxic].
func (*hush) NewState() any { return new(bool) }

// Pipe implements [toxics.Toxic].
func (*hush) Pipe(stub *toxics.ToxicStub) {
	silent := stub.State.(*bool)
	for {
		select {
		case <-stub.Interrupt:
			return
		case chunk := <-stub.Input:
			if chunk == nil {
				if *silent { // that this end has hung up does not get through either
					<-stub.Interrupt
				}
				stub.Close()
				return
			}
			commits := bytes.Contains(chunk.Data, commitMessage)
			if *silent = *silent || commits; !*silent {
				stub.Output <- chunk
			}
		}
	}
}

// A commit on a connection that falls silent costs those who wait for it
// their entries; the next ones go by another connection.
func TestASilentCommitOfTheAuditCostsNobodyElse(t *testing.T) {
	toxics.Register("hush", new(hush))
	p := behindProxy(t)
	if err := p.Audit(t.Context(), record("before")); err != nil {
		t.Fatal(err)
	}
	p.poison(t, "hush", "upstream", nil)
	within(t, "the audit whose commit is silent", func() {
		if err := p.Audit(t.Context(), record("silent")); !errors.Is(err, ieum.ErrOutcomeUnknown) {
			t.Errorf("an audit whose commit is silent: %v", err)
		}
	})
	within(t, "the probe beside a commit that is silent", func() {
		if err := p.Probe(t.Context()); err == nil {
			t.Error("the store takes no commit and says that it is well")
		}
	})
	p.heal(t)
	within(t, "the audit after", func() {
		if err := p.Audit(t.Context(), record("after")); err != nil {
			t.Errorf("an audit once commits come through: %v", err)
		}
	})
	if err := p.Probe(t.Context()); err != nil {
		t.Errorf("a probe once commits come through: %v", err)
	}
}

// What a request has locked is free soon after nobody waits for it any more,
// and the same key answers, whether the commit came through or not.
func TestTheKeyOfASilentWriteCanBeAskedAgain(t *testing.T) {
	toxics.Register("hush", new(hush))
	for name, fall := range map[string]func(p *proxied){
		"before the commit": func(p *proxied) { p.poison(t, "hush", "upstream", nil) },
		"after the commit":  func(p *proxied) { p.poison(t, "timeout", "downstream", map[string]any{"timeout": 0}) },
	} {
		t.Run(name, func(t *testing.T) {
			p := behindProxy(t)
			// A team is in no partition: nothing but the commit is sent after it is put.
			id := ieum.DerivedID("Team", "silence", name)
			key := ieum.Key{Staff: ieum.DerivedID("Staff", "silence", "a"), Client: name}
			write := func(ctx context.Context, s ieum.Store, last func()) error {
				return s.Update(ctx, []ieum.ID{id}, func(ctx context.Context, tx ieum.Tx) error {
					defer last()
					if _, found, err := tx.Recall(ctx, key); err != nil || found {
						return err
					}
					return errors.Join(tx.Put(ctx, &ieum.Team{Head: ieum.Head{ID: id}}), tx.Remember(ctx, key, id))
				})
			}
			within(t, "the write", func() {
				ctx, cancel := context.WithTimeout(t.Context(), ieum.WorkLimit)
				defer cancel()
				err := write(ctx, p, sync.OnceFunc(func() { fall(p) }))
				if !errors.Is(err, ieum.ErrOutcomeUnknown) {
					t.Errorf("a write whose commit nobody answers: %v", err)
				}
			})
			within(t, "the same key on another wire", func() {
				if err := write(t.Context(), p.direct, func() {}); err != nil {
					t.Errorf("the same key: %v", err)
				}
			})
			found, err := p.direct.View(ieum.ProgramScope()).Entities(t.Context(), []ieum.ID{id})
			if err != nil || len(found) != 1 {
				t.Errorf("%d rows, %v", len(found), err)
			}
		})
	}
}

// With three seconds each way nothing can be read in the time that a request
// has, and that is told in time.
func TestASlowWireIsToldInTime(t *testing.T) {
	p := behindProxy(t)
	if err := register(t.Context(), p, "before"); err != nil {
		t.Fatal(err)
	}
	p.poison(t, "latency", "", map[string]any{"latency": 3000})
	within(t, "a read and a write on a slow wire", func() {
		if _, err := p.View(ieum.ProgramScope()).Entities(asked(t), nil); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("a read: %v", err)
		}
		if err := register(asked(t), p, "slow"); err == nil {
			t.Error("a write was confirmed")
		}
	})
}
