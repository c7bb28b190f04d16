// Package ieum is the vocabulary of Ieum and the port to its stores.
//
// It holds three things and imports nothing but the standard library:
//
//   - the entities of the three kinds of data that Ieum keeps: the network
//     (areas, schools, agencies, services and what ties them), the people
//     (students, households and all that hangs on one), and the office
//     (staff, teams, audit), each a plain struct whose tags say how a field
//     is kept, what it refers to and how confidential it is;
//   - the kind table, one row a kind, from which SQL tables, graph
//     constraints, the archive format and the tests are derived;
//   - the store port: what a store must answer, in which order, and with
//     which error, so that a second store can be written without reading
//     the first.
package ieum
