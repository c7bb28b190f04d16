package ieum

// Measured is a store that counts what it does. All stores of Ieum are.
type Measured interface {
	// Stats returns the counts so far. The differences around a call are exact
	// only while nothing else uses the store.
	Stats() Stats
}

// Stats counts what a store has done since it was opened.
type Stats struct {
	// Reads counts calls of the methods that read.
	Reads uint64
	// Statements counts what was sent to the database.
	Statements uint64
	// Commits counts transactions that became durable.
	Commits uint64
	// Audit is what the store's recorder did; entries that a change carries in its
	// own transaction are not in it.
	Audit AuditStats
	// Pool are the connections for reads; nil where the store cannot tell.
	Pool *PoolStats
}

// AuditStats counts what a [Recorder] has done.
type AuditStats struct {
	// Calls that asked for entries to be written, and Failed ones among those
	// that have ended: nothing was written for them, or nobody knows.
	Calls, Failed uint64
	// Groups of calls that were written together, and Grouped calls in them:
	// divided, the calls that share a commit.
	Groups, Grouped uint64
}

// PoolStats is how many connections for reads there may be, and how many are
// used now.
type PoolStats struct{ Size, Used int }
