package embedded

import "sync/atomic"

// Stats counts what a store has done since it was opened.
type Stats struct {
	// Reads counts calls of the methods that read: of a view inside or outside
	// a transaction, and of the feed.
	Reads uint64
	// Statements counts SQL statements sent, those that begin and end
	// transactions included.
	Statements uint64
	// Commits counts transactions that became durable.
	Commits uint64
}

// Stats returns the counts so far. The differences around a call are exact
// only while nothing else uses the store.
func (s *Store) Stats() Stats {
	return Stats{
		Reads:      s.count.reads.Load(),
		Statements: s.count.statements.Load(),
		Commits:    s.count.commits.Load(),
	}
}

type counters struct{ reads, statements, commits atomic.Uint64 }
