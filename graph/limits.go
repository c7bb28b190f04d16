package graph

import (
	"time"

	"ieum/graph/guard"
	"ieum/internal/ieum"
)

// Limits bound what one request, one account and all together may cost.
type Limits struct {
	// Guard bounds the text of an operation and its variables.
	Guard guard.Limits
	// Cost bounds the price of an operation as package graph reckons it.
	Cost int
	// BodyBytes of a request, AnswerBytes of an answer.
	BodyBytes   int64
	AnswerBytes int
	// Timeout of one operation.
	Timeout time.Duration
	// Running operations at once, and Waiting ones beside them.
	Running, Waiting int
	// PerSecond and Burst bound one account's operations.
	PerSecond float64
	Burst     int
}

// DefaultLimits returns those of production.
func DefaultLimits() Limits {
	return Limits{
		Guard:       guard.Default(),
		Cost:        maxCost,
		BodyBytes:   256 << 10,
		AnswerBytes: 2 << 20,
		Timeout:     ieum.WorkLimit,
		Running:     64,
		Waiting:     128,
		PerSecond:   20,
		Burst:       40,
	}
}
