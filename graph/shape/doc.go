// Package shape holds the Go types of the schema that no other room has:
// inputs, connections, and rows that are put together from several entities.
package shape
