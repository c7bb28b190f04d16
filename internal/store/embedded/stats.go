package embedded

import (
	"sync/atomic"

	"ieum/internal/ieum"
)

// Stats implements [ieum.Measured]: Reads counts calls of a view inside or
// outside a transaction, and of the feed; Statements those that begin and end
// transactions as well.
func (s *Store) Stats() ieum.Stats {
	return ieum.Stats{
		Reads:      s.count.reads.Load(),
		Statements: s.count.statements.Load(),
		Commits:    s.count.commits.Load(),
		Audit:      s.recorder.Stats(),
		Pool:       &ieum.PoolStats{Size: cap(s.readers), Used: cap(s.readers) - len(s.readers)},
	}
}

type counters struct{ reads, statements, commits atomic.Uint64 }
