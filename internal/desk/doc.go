// Package desk is where every use case of Ieum is decided: one method each,
// called by the GraphQL edge, by pages and by the command line alike. It is
// the only caller of [ieum.Store.Update].
//
// # A request
//
// A request begins with [Desk.Begin], which pins what it reads from:
//
//   - the view of the directory in memory that this account may see, and
//   - a reader of the store that is bound to the account's scope: the ways in
//     which it comes to see students, judged by the store as it reads.
//
// Everything is then asked of the [Session]. At the end, and before anything
// leaves the house, [Session.Finish] writes the audit entries. If they cannot
// be written the answer is refused, and the desk takes no changes until they
// can.
//
// # A use case
//
// Every method goes the same way, and reads from top to bottom as:
//
//  1. the right: may this role ask at all? FORBIDDEN comes before the input
//     is looked at, so that a wrong input tells nothing to the wrong person.
//  2. the input: codes are in the lists, days are real, numbers in bounds.
//     What is wrong is an [Invalid] that names the argument and never repeats
//     the value.
//  3. the scope: read through the session's views. What is hidden and what
//     is absent are one: the same statements, the same audit entry, the same
//     answer.
//  4. the rule: a pure function of another room (linkage, consent, policy).
//  5. the audit: whoever's data was touched is told to the collector, also
//     those who were asked for in vain.
//
// What comes out has been through [policy.Redact]: fields that the viewer may
// not read are empty and named in [ieum.Head.Redacted]. Where a whole list is
// hidden, a [*policy.Redacted] stands in its place, which the edge answers as
// null with a line in extensions.redacted.
//
// # Many at once
//
// Methods that take ids take many, and make the same number of reads however
// many they are, so that the edge's loaders can gather what a query asks for.
// They answer with maps: an id without an entry is hidden or absent.
//
// # Errors
//
// [*Invalid] wraps [ieum.ErrInvalid], [*Precondition] lists what is missing,
// and all others wrap the sentinels of package ieum.
package desk
