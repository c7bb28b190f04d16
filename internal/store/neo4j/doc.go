// Package neo4j keeps the graph of record in a Neo4j server, 5.26 or later,
// Community Edition included: the store of a Ieum that several servers share,
// or that analysts look into.
//
// Every entity is a node with the label of its kind and the label Entity,
// unique by id. References are relationships without properties, and are kept
// as properties as well, so that a node can be read without following them;
// what hangs on a root is tied to it by HANGS_ON. A tie is a node like any
// other, and beside it a relationship with the same properties between its
// ends, by which paths are asked (see docs/adr/0040).
//
// Statements are a closed set of texts, one a file in queries. Values are
// parameters and nothing else is put into a text. An operation of a view is
// one statement, which judges the scope as well and answers with one record.
package neo4j
