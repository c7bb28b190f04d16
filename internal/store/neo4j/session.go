package neo4j

import (
	"context"
	"math/rand/v2"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// asker sends one statement and returns its one record: a store by itself,
// or a transaction.
type asker interface {
	ask(ctx context.Context, name statement, values parameters) (*neo4j.Record, error)
}

// readTries is how often a read is sent at most, and a write begun while no
// server answers.
const readTries = 4

// ask reads by a transaction of its own, which the server opens and closes
// with the statement. A read that was cut off is sent again.
func (s *Store) ask(ctx context.Context, name statement, values parameters) (*neo4j.Record, error) {
	return s.askFrom(ctx, neo4j.AccessModeRead, name, values)
}

// askFrom is ask to a member of the cluster that takes reads, or to the one
// that takes writes.
func (s *Store) askFrom(ctx context.Context, mode neo4j.AccessMode, name statement, values parameters) (*neo4j.Record, error) {
	if err := s.gate.enter(); err != nil {
		return nil, err
	}
	defer s.gate.leave()
	s.count.reads.Add(1)
	for try := 1; ; try++ {
		if err := ctx.Err(); err != nil {
			return nil, failure(ctx, string(name), err)
		}
		record, err := s.askOnce(ctx, mode, name, values)
		err = failure(ctx, string(name), err)
		if again, _ := repeatable(err); !again || try == readTries {
			return record, err
		}
		pause(ctx, try)
	}
}

func (s *Store) askOnce(ctx context.Context, mode neo4j.AccessMode, name statement, values parameters) (*neo4j.Record, error) {
	ctx, done := untimed(ctx)
	defer done()
	session := s.session(ctx, mode)
	defer session.Close(context.WithoutCancel(ctx))
	s.sent(name, values)
	result, err := session.Run(ctx, s.texts[name], enclosed(values), neo4j.WithTxTimeout(s.options.ReadTimeout))
	if err != nil {
		return nil, err
	}
	return result.Single(ctx)
}

func (s *Store) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{
		AccessMode: mode, DatabaseName: s.options.Database, BookmarkManager: s.bookmarks,
	})
}

// sent counts a statement, and tells who listens.
func (s *Store) sent(name statement, values parameters) {
	s.count.statements.Add(1)
	if s.options.listen != nil {
		s.options.listen(name, values)
	}
}

// untimed returns a context that ends when ctx does but has no deadline: a
// deadline costs the driver a goroutine for every chunk that it reads.
func untimed(ctx context.Context) (context.Context, func()) {
	plain, cancel := context.WithCancel(context.WithoutCancel(ctx))
	stop := context.AfterFunc(ctx, cancel)
	return plain, func() {
		stop()
		cancel()
	}
}

// pause waits longer from try to try, and never for as long as another that
// was turned away at the same moment.
func pause(ctx context.Context, try int) {
	longest := min(10*time.Millisecond<<try, time.Second)
	timer := time.NewTimer(longest/2 + rand.N(longest/2)) //nolint:gosec // spreads retries; nothing is guessed from it
	defer timer.Stop()
	select {
	case <-ctx.Done():
	case <-timer.C:
	}
}

// enclosed passes the values in one map, p. The server plans a text anew for
// every combination of the sizes of its parameters, but does not look into a
// map: one text has one plan.
func enclosed(values parameters) parameters { return parameters{"p": values} }
