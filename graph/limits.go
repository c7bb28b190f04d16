package graph

import (
	"time"

	"ieum/graph/guard"
	"ieum/graph/socket"
	"ieum/internal/ieum"
)

// Limits bound what one request, one account and all together may cost.
type Limits struct {
	// Guard bounds the text of an operation and its variables.
	Guard guard.Limits
	// Cost bounds the price of an operation, which is the most that package graph
	// reckons that it could cost.
	Cost int
	// Work bounds what it does while it is answered, in the same units. The answer
	// ends there.
	Work int
	// BodyBytes of a request, AnswerBytes of an answer. An answer is counted
	// while it is made, and ends when it is longer.
	BodyBytes   int64
	AnswerBytes int
	// Timeout of one operation, the time that it waits for its turn included.
	Timeout time.Duration
	// Running operations at once, and Subscriptions, of all accounts.
	Running, Subscriptions int
	// Socket bounds one connection of the WebSocket.
	Socket socket.Limits
	// Share is what one account may use of that.
	Share Share
}

// Share is what each account may use of a server. What goes beyond it is
// refused with LIMIT_EXCEEDED and status 429; Retry-After says when to ask
// again.
type Share struct {
	// Running operations at once, and Waiting ones beside them.
	Running, Waiting int
	// Subscriptions at once. Each event of one counts as an operation by what it
	// costs.
	Subscriptions int
	// Sockets at once. Each carries some of the subscriptions.
	Sockets int
	// PerSecond and Burst bound how many operations it asks for.
	PerSecond float64
	Burst     int
	// CostPerSecond and CostBurst bound what they do, in units of a price.
	// CostBurst is at least Limits.Work: what does more could never be asked.
	CostPerSecond float64
	CostBurst     int
}

// DefaultLimits returns those of production.
func DefaultLimits() Limits {
	return Limits{
		Guard:       guard.Default(),
		Cost:        maxCost,
		Work:        maxWork,
		BodyBytes:   256 << 10,
		AnswerBytes: 2 << 20,
		Timeout:     ieum.WorkLimit,
		Running:     64, Subscriptions: 256,
		Socket: socket.DefaultLimits(),
		Share: Share{
			Running: 4, Waiting: 32, Subscriptions: 20, Sockets: 10, PerSecond: 20, Burst: 40,
			CostPerSecond: 5 * maxWork, CostBurst: 20 * maxWork,
		},
	}
}
