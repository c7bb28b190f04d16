// Package policy says who may do what and read what.
//
// It is pure: tables, and functions over them. Three questions are answered.
//
//   - [May]: does one of the roles carry the right to ask this at all? It is
//     judged before any input is read.
//   - [Scope]: by which ways may this account come to see a student? The ways
//     go into the store's own statement, so that revoking one takes effect
//     with the next read.
//   - [Readable] and [Redact]: of a row that is visible by some ways, which
//     fields may be read? The table of classes by ways stands in table.go.
//
// A row of the people partition is judged by the ways it is visible by
// ([ieum.Head.Reach]), never by the role alone: an account that leads a
// school and also works in a case team reads a student of its team in full
// and the other students of the school by name, grade, selection and stage.
package policy
