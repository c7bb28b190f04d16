package neo4j

import (
	"context"
	"math/rand/v2"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ieum/internal/ieum"
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
	if err := s.calls.Begin(); err != nil {
		return nil, err
	}
	defer s.calls.End()
	s.count.reads.Add(1)
	if err := ctx.Err(); err != nil {
		return nil, failure(ctx, string(name), err)
	}
	timeout := lasting(ctx, s.options.ReadTimeout)
	bounded, cancel := context.WithTimeout(ctx, s.options.ReadTimeout)
	defer cancel()
	for try := 1; ; try++ {
		record, err := s.askOnce(bounded, mode, name, values, timeout)
		err = failure(ctx, string(name), err)
		if again, _ := repeatable(err); !again || try == readTries || bounded.Err() != nil {
			return record, err
		}
		pause(bounded, try)
	}
}

func (s *Store) askOnce(ctx context.Context, mode neo4j.AccessMode, name statement, values parameters, timeout transactionSetting) (*neo4j.Record, error) {
	session := s.session(ctx, mode)
	defer letGo(ctx, session.Close) //nolint:errcheck // the read has told what there is to tell
	s.sent(name, values)
	result, err := session.Run(ctx, s.texts[name], enclosed(values), timeout)
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

// Every call of the driver gets a context with a deadline. The driver then
// waits for the wire beside the context, and lets go of a connection that says
// nothing; without one it may wait for ever, whatever cancels the context.

// closeLimit is how long letting go may take: what is well says goodbye at
// once, and what is not is dropped.
const closeLimit = ieum.ConfirmLimit / 4

// letGo closes a session, a transaction or a driver, whatever became of the
// context.
func letGo(ctx context.Context, closes func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), closeLimit)
	defer cancel()
	return closes(ctx)
}

type transactionSetting = func(*neo4j.TransactionConfig)

// lasting tells the server when to end a transaction whose caller may be gone,
// so that its locks go with it: after the limit, and for a request, which has
// a deadline, once that is over.
func lasting(ctx context.Context, limit time.Duration) transactionSetting {
	if _, request := ctx.Deadline(); request {
		limit = min(limit, ieum.WorkLimit+ieum.ConfirmLimit)
	}
	return neo4j.WithTxTimeout(limit)
}

// pause waits longer from try to try, and never for as long as another that
// was refused at the same moment.
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
