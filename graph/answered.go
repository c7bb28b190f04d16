package graph

import (
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"ieum/graph/guard"
)

// Answered tells of one request how it ended, for those who watch the server.
// Nothing in it comes from the client: each field has a closed set of values.
type Answered struct {
	// Operation is what was asked for; [OperationNone] where that was not read, or
	// could not be.
	Operation OperationType
	// Code is that of the first error; [CodeOK] where there was none.
	Code Code
	// Turned is why the request was sent away to be asked again later; empty for
	// all others. See [TurnedAway].
	Turned guard.Reason
	// Took is the time from the headers to the end of the answer.
	Took time.Duration
}

// OperationType is a type of operations.
type OperationType string

// The types.
const (
	OperationNone     OperationType = "none"
	OperationQuery    OperationType = "query"
	OperationMutation OperationType = "mutation"
	// OperationSubscription is one that began, or could not. How long it went on is
	// told of none.
	OperationSubscription OperationType = "subscription"
)

// Operations returns the types.
func Operations() []OperationType {
	return []OperationType{OperationNone, OperationQuery, OperationMutation, OperationSubscription}
}

// CodeOK stands in [Answered] for no error. No answer has it.
const CodeOK Code = "OK"

// TooBusy is why a request was sent away when it was no account's fault: memory
// was short, its time was up before its turn came, or the store was behind.
const TooBusy guard.Reason = "busy"

// TurnedAway returns all reasons to send a request away to be asked again.
func TurnedAway() []guard.Reason {
	return []guard.Reason{TooOften, TooManyAtOnce, TooMuchWork, TooManySubscriptions, TooManySockets, TooBusy}
}

// operationType names the type of an operation.
func operationType(op ast.Operation) OperationType {
	switch op {
	case ast.Mutation:
		return OperationMutation
	case ast.Subscription:
		return OperationSubscription
	case ast.Query:
	}
	return OperationQuery
}
