// Package embedded keeps the graph of record in one SQLite file, without a
// server: the default store of Ieum.
//
// One process owns the file (a lock file beside it says so), one connection
// writes and a few read, each read in a snapshot of its own. The tables are
// derived from the kind table of package ieum: one a kind, one column a
// field, so that an operator can read the file with any SQLite shell.
//
// What a scope may see is judged in SQL, in the snapshot that is read: by the
// statement itself, or, where one call needs the rows of many kinds, by the
// first statement of its transaction.
package embedded
