package neo4j_test

import (
	"context"
	"errors"
	"io"
	"net"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"ieum/internal/ieum"
	"ieum/internal/store/neo4j"
)

// cutter is a wire to the server that breaks when told to: after a number of
// bytes of the client's or of the server's, or at once.
type cutter struct {
	address string
	// left are the bytes that still pass to the server and back; below 0 the
	// wire holds.
	toServer, toClient atomic.Int64
	down               atomic.Bool
	mu                 sync.Mutex
	open               []net.Conn
}

func newCutter(t *testing.T) *cutter {
	t.Helper()
	server, err := url.Parse(options(t).URL)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	c := &cutter{address: "bolt://" + listener.Addr().String()}
	c.heal()
	t.Cleanup(func() { listener.Close(); c.cut() })
	go func() {
		for {
			client, err := listener.Accept()
			if err != nil {
				return
			}
			if c.down.Load() {
				client.Close()
				continue
			}
			go c.join(client, server.Host)
		}
	}()
	return c
}

func (c *cutter) join(client net.Conn, host string) {
	server, err := net.Dial("tcp", host)
	if err != nil {
		client.Close()
		return
	}
	c.mu.Lock()
	c.open = append(c.open, client, server)
	c.mu.Unlock()
	go c.pass(server, client, &c.toServer)
	c.pass(client, server, &c.toClient)
}

func (c *cutter) pass(to io.WriteCloser, from io.ReadCloser, left *atomic.Int64) {
	defer to.Close()
	defer from.Close()
	bytes := make([]byte, 1)
	for {
		if _, err := io.ReadFull(from, bytes); err != nil {
			return
		}
		if left.Load() >= 0 && left.Add(-1) < 0 {
			c.cut()
			return
		}
		if _, err := to.Write(bytes); err != nil {
			return
		}
	}
}

// cut breaks all connections, and lets new ones through again.
func (c *cutter) cut() {
	c.toServer.Store(-1)
	c.toClient.Store(-1)
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, conn := range c.open {
		conn.Close()
	}
	c.open = nil
}

func (c *cutter) heal() {
	c.toServer.Store(-1)
	c.toClient.Store(-1)
	c.down.Store(false)
}

func student(name string) *ieum.Student {
	id := ieum.DerivedID("Student", "test", name)
	return &ieum.Student{Head: ieum.Head{ID: id, Root: id}, DisplayName: name}
}

// register puts a new student under a key, as a mutation does, and counts how
// often it wrote.
func register(ctx context.Context, s ieum.Store, name string) error {
	row := student(name)
	key := ieum.Key{Staff: ieum.DerivedID("Staff", "test", "a"), Client: name}
	return s.Update(ctx, []ieum.ID{row.ID}, func(ctx context.Context, tx ieum.Tx) error {
		if _, found, err := tx.Recall(ctx, key); err != nil || found {
			return err
		}
		return errors.Join(tx.Put(ctx, row), tx.Remember(ctx, key, row.ID))
	})
}

func TestAWriteThatIsCutOffAtAnyByteIsToldTruly(t *testing.T) {
	checked := open(t, neo4j.Options{})
	wire := newCutter(t)
	settings := options(t)
	settings.URL = wire.address
	s, err := neo4j.Open(t.Context(), settings)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := register(t.Context(), s, "whole"); err != nil {
		t.Fatal(err)
	}
	told := map[string]int{}
	for n := range 24 {
		name := "cut " + string(rune('가'+n))
		if n%2 == 0 {
			wire.toServer.Store(int64(n * 100))
		} else {
			wire.toClient.Store(int64(n * 25))
		}
		err := register(t.Context(), s, name)
		wire.heal()
		found, readErr := checked.View(ieum.ProgramScope()).Entities(t.Context(), []ieum.ID{student(name).ID})
		if readErr != nil {
			t.Fatal(readErr)
		}
		switch {
		case err == nil && len(found) != 1:
			t.Errorf("cut %d: told that it was written, and it was not", n)
		case errors.Is(err, ieum.ErrUnavailable) && len(found) != 0:
			t.Errorf("cut %d: told that nothing was written, and it was", n)
		case err != nil && !errors.Is(err, ieum.ErrUnavailable) && !errors.Is(err, ieum.ErrOutcomeUnknown):
			t.Errorf("cut %d: %v", n, err)
		case err != nil && strings.Contains(err.Error(), name):
			t.Errorf("cut %d: the error repeats what was sent", n)
		}
		told[outcome(err)]++
		if err := register(t.Context(), s, name); err != nil {
			t.Errorf("cut %d: the same key again: %v", n, err)
		}
	}
	t.Log(told)
}

func outcome(err error) string {
	if err == nil {
		return "written"
	}
	return errors.Unwrap(err).Error()
}

// TestACommitWhoseAnswerIsLostIsReadBack cuts the server's answer to the
// commit: the last bytes that an update receives.
func TestACommitWhoseAnswerIsLostIsReadBack(t *testing.T) {
	var mu sync.Mutex
	sent := map[string]int{}
	checked := open(t, neo4j.Options{})
	wire := newCutter(t)
	settings := options(t).Listen(func(name, text string, values map[string]any) {
		heard.hear(name, text, values)
		mu.Lock()
		defer mu.Unlock()
		sent[name]++
	})
	settings.URL = wire.address
	s, err := neo4j.Open(t.Context(), settings)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, keyed := range []bool{true, false} {
		for range 3 { // the first may find no connection to be open yet
			// A team is in no partition: nothing is sent after it is put.
			row := &ieum.Team{Head: ieum.Head{ID: ieum.DerivedID("Team", "test", time.Now().String())}}
			key := ieum.Key{Staff: row.ID, Client: "k"}
			err = s.Update(t.Context(), []ieum.ID{row.ID}, func(ctx context.Context, tx ieum.Tx) error {
				err := tx.Put(ctx, row)
				if keyed {
					err = errors.Join(err, tx.Remember(ctx, key, row.ID))
				}
				wire.toClient.Store(0) // nothing but the answer to the commit is left to come
				return err
			})
			wire.heal()
			found, readErr := checked.View(ieum.ProgramScope()).Entities(t.Context(), []ieum.ID{row.ID})
			if readErr != nil || len(found) != 1 {
				t.Fatalf("with a key %t: %d rows, %v; want the commit to have come through", keyed, len(found), readErr)
			}
			if keyed && err != nil || !keyed && !errors.Is(err, ieum.ErrOutcomeUnknown) {
				t.Errorf("with a key %t: %v", keyed, err)
			}
		}
	}
	if sent["recall_settled"] != 3 {
		t.Errorf("a key was read back %d times, want 3", sent["recall_settled"])
	}
}

func TestReadsAreSentAgainAndAServerThatIsAwayIsSaidSoSoon(t *testing.T) {
	open(t, neo4j.Options{})
	wire := newCutter(t)
	settings := options(t)
	settings.URL = wire.address
	s, err := neo4j.Open(t.Context(), settings)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for n := range 20 {
		wire.toClient.Store(int64(n))
		if _, err := s.View(ieum.ProgramScope()).Entities(t.Context(), nil); err != nil {
			t.Errorf("a read that was cut off after %d bytes: %v", n, err)
		}
		wire.heal()
	}
	wire.down.Store(true)
	wire.cut()
	if _, err := s.View(ieum.ProgramScope()).Entities(t.Context(), nil); !errors.Is(err, ieum.ErrUnavailable) {
		t.Errorf("a read while the server is away: %v", err)
	}
	if err := register(t.Context(), s, "away"); !errors.Is(err, ieum.ErrUnavailable) {
		t.Errorf("a write while the server is away: %v", err)
	}
	wire.heal()
	if err := register(t.Context(), s, "back"); err != nil {
		t.Errorf("when it is back: %v", err)
	}
}

func TestOldChangesArePruned(t *testing.T) {
	now := time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)
	s := open(t, neo4j.Options{Now: func() time.Time { return now }})
	put := func(name string) {
		id, who := ieum.DerivedID("Agency", "test", name), student(name)
		err := s.Update(t.Context(), []ieum.ID{id, who.ID}, func(ctx context.Context, tx ieum.Tx) error {
			return tx.Put(ctx, &ieum.Agency{Head: ieum.Head{ID: id}}, who)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	put("a")
	now = now.Add(24 * time.Hour)
	put("b")
	now = now.Add(6*24*time.Hour + time.Hour)
	put("c")
	if _, _, err := s.Feed().Changes(t.Context(), 0); !errors.Is(err, ieum.ErrNotFound) {
		t.Errorf("changes that are pruned: %v", err)
	}
	changes, newest, err := s.Feed().Changes(t.Context(), 1)
	if err != nil || newest != 3 || len(changes) != 2 {
		t.Errorf("changes that are kept: %d up to %d, %v", len(changes), newest, err)
	}
	if _, _, err := s.Feed().People(t.Context(), "", 0); !errors.Is(err, ieum.ErrNotFound) {
		t.Errorf("changes of people that are pruned: %v", err)
	}
	changes, newest, err = s.Feed().People(t.Context(), "", 1)
	if err != nil || newest != 3 || len(changes) != 2 {
		t.Errorf("changes of people that are kept: %d up to %d, %v", len(changes), newest, err)
	}
}

// Rows of the office have no root that is locked.
func TestOfOfficeWritersThatReadTheSameVersionOneWins(t *testing.T) {
	s := open(t, neo4j.Options{})
	id := ieum.DerivedID("Staff", "test", "a")
	write := func(version int) error {
		return s.Update(t.Context(), nil, func(ctx context.Context, tx ieum.Tx) error {
			return tx.Put(ctx, &ieum.Staff{Head: ieum.Head{ID: id, Version: version}})
		})
	}
	if err := write(0); err != nil {
		t.Fatal(err)
	}
	var fine, refused atomic.Int32
	var done sync.WaitGroup
	for range 8 {
		done.Go(func() {
			switch err := write(1); {
			case err == nil:
				fine.Add(1)
			case errors.Is(err, ieum.ErrConflict):
				refused.Add(1)
			default:
				t.Error(err)
			}
		})
	}
	done.Wait()
	if fine.Load() != 1 || refused.Load() != 7 {
		t.Errorf("%d won and %d were refused, want 1 and 7", fine.Load(), refused.Load())
	}
}

// A root that does not exist yet is locked as well: who comes second finds
// what the first has made, and does not run into it.
func TestWritersOfARootThatIsNotThereYetTakeTurns(t *testing.T) {
	s := open(t, neo4j.Options{})
	for round := range 5 {
		row := student(string(rune('가' + round)))
		var made atomic.Int32
		var done sync.WaitGroup
		for range 8 {
			done.Go(func() {
				mine := false
				err := s.Update(t.Context(), []ieum.ID{row.ID}, func(ctx context.Context, tx ieum.Tx) error {
					found, err := tx.View(ieum.ProgramScope()).Entities(ctx, []ieum.ID{row.ID})
					if mine = len(found) == 0; err != nil || !mine {
						return err
					}
					return tx.Put(ctx, student(row.DisplayName))
				})
				if err != nil {
					t.Error(err)
				}
				if mine {
					made.Add(1)
				}
			})
		}
		done.Wait()
		if made.Load() != 1 {
			t.Errorf("%d writers found nothing there, want 1", made.Load())
		}
	}
}
