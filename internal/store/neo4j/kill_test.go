package neo4j_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"sync"
	"testing"
	"time"

	"ieum/internal/ieum"
	"ieum/internal/store/neo4j"
)

const (
	// kills is the variable that sets how often the server is killed. If it is
	// not set it is twice, or 25 times in a long run.
	kills = "IEUM_NEO4J_KILLS"
	// stepWriters and entryWriters write at the same time.
	stepWriters, entryWriters = 4, 2
)

func killCount(t *testing.T) int {
	t.Helper()
	switch text := os.Getenv(kills); {
	case text != "":
		n, err := strconv.Atoi(text)
		if err != nil {
			t.Fatalf("%s is not a number", kills)
		}
		return n
	case os.Getenv("IEUM_TEST_LONG") != "":
		return 25
	}
	return 2
}

// TestWhatWasAcknowledgedOutlivesAKilledServer kills a server while several
// write, starts it again on what it left, and lets the same store go on. The
// store is never opened anew.
func TestWhatWasAcknowledgedOutlivesAKilledServer(t *testing.T) {
	server := shared.Own(t)
	options := neo4j.Options{URL: server.URL}
	if err := neo4j.Migrate(t.Context(), options); err != nil {
		t.Fatal(err)
	}
	s, err := neo4j.Open(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	c := &campaign{store: s, options: options, committing: make(chan struct{}), entries: map[ieum.ID]error{}}
	for n := range stepWriters {
		c.begin(t, n)
	}
	rounds := killCount(t)
	for round := range rounds {
		before := c.told
		alive, back := c.live(t, server.Start, server.Kill)
		c.check(t)
		now := c.told
		if open := now.unknown - before.unknown; open > stepWriters+entryWriters {
			t.Errorf("round %d: %d outcomes are unknown; no more than one a writer was under way", round+1, open)
		}
		t.Logf("round %2d: killed after %4d ms, written again %4.1f s after the start; acknowledged %d steps and %d entries, unavailable %d, unknown %d (%d of them written)",
			round+1, alive.Milliseconds(), back.Seconds(), now.steps-before.steps, now.entries-before.entries,
			now.unavailable-before.unavailable, now.unknown-before.unknown, now.unknownWritten-before.unknownWritten)
		if t.Failed() {
			return
		}
	}
	t.Logf("%d kills: %+v; every acknowledged write is there, once", rounds, c.told)
	if c.told.steps < rounds*stepWriters {
		t.Error("so few writes show little")
	}
}

// told counts what writers were told. Of the outcomes that were unknown, what
// came of a step is found out by its key.
type told struct{ steps, entries, unavailable, unknown, unknownWritten int }

// campaign is what was written to a store, and what was said of it.
type campaign struct {
	store   *neo4j.Store
	options neo4j.Options

	// committing is sent to when a step is about to be committed and somebody
	// waits for that.
	committing chan struct{}

	mu   sync.Mutex
	told told
	// next is the number of each writer's next step.
	next [stepWriters]int
	// entries are the audit entries sent by the store's own audit, with what was
	// said of each.
	entries map[ieum.ID]error
}

func (c *campaign) note(fn func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	fn()
}

// student is the row that a writer raises with every step.
func (c *campaign) student(writer int) ieum.ID {
	return ieum.DerivedID("Student", "kill", fmt.Sprint(writer))
}

func (c *campaign) begin(t *testing.T, writer int) {
	t.Helper()
	id := c.student(writer)
	err := c.store.Update(t.Context(), []ieum.ID{id}, func(ctx context.Context, tx ieum.Tx) error {
		return tx.Put(ctx, &ieum.Student{Head: ieum.Head{ID: id}})
	})
	if err != nil {
		t.Fatal(err)
	}
}

// live lets all write for a moment, kills the server, starts it again, and
// waits until everybody has written since. It returns how long the server
// lived, and how long after its start all had written.
func (c *campaign) live(t *testing.T, start func(testing.TB), kill func()) (alive, back time.Duration) {
	t.Helper()
	ctx, stop := context.WithTimeout(t.Context(), 5*time.Minute)
	defer stop()
	var running, again sync.WaitGroup
	started := make(chan struct{})
	again.Add(stepWriters + entryWriters)
	enough := make(chan struct{})
	for n := range stepWriters + entryWriters {
		write := c.entry
		if n < stepWriters {
			write = func(ctx context.Context) error { return c.step(ctx, n) }
		}
		running.Go(func() {
			wrote := sync.OnceFunc(again.Done)
			defer wrote()
			for !closed(enough) {
				since := closed(started)
				if err := write(ctx); err != nil {
					t.Error(err)
					return
				}
				if since {
					wrote()
				}
			}
		})
	}
	alive = 300*time.Millisecond + rand.N(2500*time.Millisecond)
	time.Sleep(alive)
	<-c.committing // most commits are short: a kill at any time would meet few
	time.Sleep(rand.N(4 * time.Millisecond))
	kill()
	start(t)
	at := time.Now()
	close(started)
	again.Wait()
	back = time.Since(at)
	close(enough)
	running.Wait()
	return alive, back
}

func closed(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

// step does one numbered step of a writer, again and again under the same key
// until it is told that it is done. What it is told on the way must be so.
func (c *campaign) step(ctx context.Context, writer int) error {
	n := c.next[writer]
	c.next[writer]++
	for {
		err := c.raise(ctx, writer, n)
		switch {
		case err == nil:
			c.note(func() { c.told.steps++ })
			return nil
		case errors.Is(err, ieum.ErrUnavailable), errors.Is(err, ieum.ErrOutcomeUnknown):
		default:
			return err
		}
		written, lookErr := c.look(ctx, writer, n)
		if lookErr != nil {
			return lookErr
		}
		unknown := errors.Is(err, ieum.ErrOutcomeUnknown)
		c.note(func() {
			switch {
			case !unknown:
				c.told.unavailable++
			case written:
				c.told.unknown, c.told.unknownWritten = c.told.unknown+1, c.told.unknownWritten+1
			default:
				c.told.unknown++
			}
		})
		if written && !unknown {
			return fmt.Errorf("step %d of writer %d was said not to be written, and it was", n, writer)
		}
	}
}

func (c *campaign) key(writer, n int) ieum.Key {
	return ieum.Key{Staff: ieum.DerivedID("Staff", "kill", fmt.Sprint(writer)), Client: fmt.Sprint(n)}
}

// raise adds one to the grade of the writer's student, and in the same commit
// a need, an agency, an audit entry and the key.
func (c *campaign) raise(ctx context.Context, writer, n int) error {
	id, name := c.student(writer), fmt.Sprint(writer, "-", n)
	agency := ieum.DerivedID("Agency", "kill", name)
	return c.store.Update(ctx, []ieum.ID{id, agency}, func(ctx context.Context, tx ieum.Tx) error {
		if _, found, err := tx.Recall(ctx, c.key(writer, n)); err != nil || found {
			return err
		}
		found, err := tx.View(ieum.ProgramScope()).Entities(ctx, []ieum.ID{id})
		if err != nil {
			return err
		}
		student := found[id].(*ieum.Student)
		student.Grade++
		need := &ieum.Need{Head: ieum.Head{ID: ieum.DerivedID("Need", "kill", name), Root: id}, Subject: id}
		entry := ieum.AuditEntry{Head: ieum.Head{ID: ieum.DerivedID("AuditEntry", "kill", name)}, Subjects: []ieum.ID{id}}
		err = errors.Join(
			tx.Put(ctx, student, need, &ieum.Agency{Head: ieum.Head{ID: agency}}),
			tx.Remember(ctx, c.key(writer, n), need.ID), tx.Audit(ctx, entry),
		)
		select {
		case c.committing <- struct{}{}:
		default:
		}
		return err
	})
}

// look waits until the server answers, and tells whether a step was written.
func (c *campaign) look(ctx context.Context, writer, n int) (written bool, err error) {
	for {
		err := c.store.Update(ctx, nil, func(ctx context.Context, tx ieum.Tx) (err error) {
			_, written, err = tx.Recall(ctx, c.key(writer, n))
			return err
		})
		if err == nil || !errors.Is(err, ieum.ErrUnavailable) && !errors.Is(err, ieum.ErrOutcomeUnknown) {
			return written, err
		}
	}
}

// entry sends one audit entry and notes what was said of it.
func (c *campaign) entry(ctx context.Context) error {
	id := ieum.DerivedID("AuditEntry", "kill", strconv.FormatUint(rand.Uint64(), 36))
	err := c.store.Audit(ctx, []ieum.AuditEntry{{Head: ieum.Head{ID: id}, Request: "read"}})
	c.note(func() {
		c.entries[id] = err
		switch {
		case err == nil:
			c.told.entries++
		case errors.Is(err, ieum.ErrOutcomeUnknown):
			c.told.unknown++
		default:
			c.told.unavailable++
		}
	})
	if err == nil || errors.Is(err, ieum.ErrUnavailable) || errors.Is(err, ieum.ErrOutcomeUnknown) {
		return nil
	}
	return err
}
