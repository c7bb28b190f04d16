// Package atlas is the network in memory: the directory half of the graph, read whole from a store's
// feed, indexed, and replaced when its revision or the local day moves.
//
// A [Snapshot] never changes. Every request takes one [View] of one snapshot and asks all its questions
// there, so that it sees one state of the network however long it runs; a rebuild meanwhile makes another
// snapshot beside it and blocks nobody. The view hides confidential agencies, and all that hangs on them,
// from viewers without the right: what is masked is absent from every answer.
//
// The entities that a view hands out are shared by all requests. Whoever wants to change one, to redact a
// field say, copies it first.
package atlas
