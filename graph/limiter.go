package graph

import (
	"context"
	"math"
	"net/http"
	"slices"
	"sync"
	"time"

	"github.com/vektah/gqlparser/v2/gqlerror"
	"golang.org/x/time/rate"

	"ieum/graph/guard"
	"ieum/internal/ieum"
)

// The limits that an account meets at the door, beside those of one operation.
const (
	// TooOften: more operations a second than the account's share.
	TooOften guard.Reason = "operations a second"
	// TooManyAtOnce: the account has as many running and waiting as it may.
	TooManyAtOnce guard.Reason = "operations at once"
	// TooManySubscriptions: the account has as many subscriptions as it may.
	TooManySubscriptions guard.Reason = "subscriptions at once"
	// TooManySockets: the account has as many WebSockets open as it may.
	TooManySockets guard.Reason = "sockets at once"
	// TooMuchWork: what the account's operations cost a second is used up.
	TooMuchWork guard.Reason = "cost a second"
)

// How much of the memory that may be used is in use when it is scarce, and
// when it is full. The rest is for garbage: with less the collector would run
// all the time.
const (
	scarce = 0.70
	full   = 0.85
)

// limiter gives every account its share of the server: so many operations a
// second, so many at once, so much work a second. Operations beyond those at
// once wait, and accounts that wait take turns, so that nobody waits behind
// more than one operation of another account. While memory is scarce an account
// has one at once; while it is full nothing begins before what runs has ended.
type limiter struct {
	share   Share
	running int // operations at once, of all accounts
	streams int // subscriptions at once, of all accounts
	memory  func() float64
	clock   func() time.Time

	mu       sync.Mutex
	inside   int
	streamed int // subscriptions that go on
	accounts map[ieum.ID]*account
	turns    []*account // those that wait, in the order of their turns
}

// account is what a limiter knows of one.
type account struct {
	asked, cost *rate.Limiter
	present     int // requests here, whatever becomes of them
	inside      int
	streamed    int             // subscriptions that go on
	sockets     int             // WebSockets that are open
	held        int             // the prices of what is inside
	waiting     []chan struct{} // each is closed when its operation may begin
}

func newLimiter(l Limits, memory func() float64, clock func() time.Time) *limiter {
	if memory == nil {
		memory = func() float64 { return 0 }
	}
	return &limiter{share: l.Share, running: l.Running, streams: l.Subscriptions, memory: memory, clock: clock, accounts: map[ieum.ID]*account{}}
}

// arrive counts a request of an account, or refuses it: one that asks too
// often, has as many requests here as may run and wait, or has done more work
// than its share. Whoever sends bodies slowly, or such as are read for nothing,
// does not get further than that either.
func (l *limiter) arrive(staff ieum.ID) (*visit, *throttled) {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.clock()
	a := l.of(staff, now)
	if !a.asked.AllowN(now, 1) {
		return nil, &throttled{reason: TooOften, limit: int(l.share.PerSecond), after: time.Second}
	}
	if a.present >= l.share.Running+l.share.Waiting {
		return nil, &throttled{reason: TooManyAtOnce, limit: l.share.Running, after: time.Second}
	}
	if lacking := -a.cost.TokensAt(now); lacking > 0 {
		return nil, l.tooMuch(lacking)
	}
	a.present++
	return &visit{limiter: l, account: a}, nil
}

// enter waits until the operation may begin. It refuses when memory is short,
// and when the context ends.
func (v *visit) enter(ctx context.Context) *throttled {
	l, a := v.limiter, v.account
	used := l.memory()
	l.mu.Lock()
	switch {
	case used >= full && l.inside > 0:
		l.mu.Unlock()
		return &throttled{after: 2 * time.Second}
	case len(a.waiting) == 0 && l.room(a, used):
		v.inside = true
		l.begin(a)
		l.mu.Unlock()
		return nil
	}
	turn := make(chan struct{})
	if a.waiting = append(a.waiting, turn); len(a.waiting) == 1 {
		l.turns = append(l.turns, a)
	}
	l.mu.Unlock()
	select {
	case <-turn:
		v.inside = true
		return nil
	case <-ctx.Done():
		l.giveUp(a, turn)
		return &throttled{after: 2 * time.Second}
	}
}

// room reports whether one more operation of the account may run.
func (l *limiter) room(a *account, used float64) bool {
	share := l.share.Running
	if used >= scarce {
		share = 1
	}
	return l.inside < l.running && a.inside < share
}

func (l *limiter) begin(a *account) {
	l.inside++
	a.inside++
}

// next lets those begin whose turn it is. An account whose share is running
// keeps its turn and is passed over.
func (l *limiter) next(used float64) {
	for i := 0; i < len(l.turns) && l.inside < l.running; {
		a := l.turns[i]
		if !l.room(a, used) {
			i++
			continue
		}
		close(a.waiting[0])
		a.waiting = a.waiting[1:]
		l.begin(a)
		l.turns = slices.Delete(l.turns, i, i+1)
		if len(a.waiting) > 0 {
			l.turns = append(l.turns, a) // behind the others
		}
	}
}

// giveUp takes back a turn that is not wanted any more; if it has come
// meanwhile, the next may begin.
func (l *limiter) giveUp(a *account, turn chan struct{}) {
	l.mu.Lock()
	defer l.mu.Unlock()
	i := slices.Index(a.waiting, turn)
	if i < 0 {
		l.end(a)
		return
	}
	if a.waiting = slices.Delete(a.waiting, i, i+1); len(a.waiting) == 0 {
		l.turns = slices.DeleteFunc(l.turns, func(other *account) bool { return other == a })
	}
}

func (l *limiter) end(a *account) {
	l.inside--
	a.inside--
	l.next(l.memory())
}

// maxAccounts is how many accounts are kept before those at rest are dropped.
const maxAccounts = 4096

// of returns what is known of an account. Once there are many, those at rest
// are dropped: theirs would be as good as new.
func (l *limiter) of(staff ieum.ID, now time.Time) *account {
	if a, ok := l.accounts[staff]; ok {
		return a
	}
	if len(l.accounts) >= maxAccounts {
		for id, a := range l.accounts {
			if a.rests(now) {
				delete(l.accounts, id)
			}
		}
	}
	a := &account{
		asked: rate.NewLimiter(rate.Limit(l.share.PerSecond), l.share.Burst),
		cost:  rate.NewLimiter(rate.Limit(l.share.CostPerSecond), l.share.CostBurst),
	}
	l.accounts[staff] = a
	return a
}

// rests reports whether the account has no request here, and all of its share
// is there.
func (a *account) rests(now time.Time) bool {
	return a.present == 0 && a.streamed == 0 && a.sockets == 0 &&
		a.asked.TokensAt(now) >= float64(a.asked.Burst()) && a.cost.TokensAt(now) >= float64(a.cost.Burst())
}

// What an operation costs besides what is resolved of it: so much each, and a
// unit for so many bytes of its body, which are read and validated.
const (
	requestUnits = 100
	bytesPerUnit = 8
)

// visit is one request.
type visit struct {
	limiter *limiter
	account *account
	inside  bool
	left    bool
	price   int
	spent   int
}

// pay holds the price of an operation, which is what it costs at most, or
// refuses it when the account has not as much left.
func (v *visit) pay(price int) *throttled {
	l, a := v.limiter, v.account
	l.mu.Lock()
	defer l.mu.Unlock()
	if lacking := float64(price+a.held) - a.cost.TokensAt(l.clock()); lacking > 0 {
		return l.tooMuch(lacking)
	}
	a.held += price
	v.price = price
	return nil
}

// tooMuch refuses an account that lacks so many units.
func (l *limiter) tooMuch(lacking float64) *throttled {
	seconds := math.Ceil(lacking / l.share.CostPerSecond)
	return &throttled{reason: TooMuchWork, limit: int(l.share.CostPerSecond), after: time.Duration(seconds) * time.Second}
}

// leave gives the place back, once, and charges what was spent instead of what
// was held.
func (v *visit) leave() {
	l, a := v.limiter, v.account
	l.mu.Lock()
	defer l.mu.Unlock()
	if v.left {
		return
	}
	v.left = true
	a.present--
	if !v.inside {
		return
	}
	a.held -= v.price
	a.cost.ReserveN(l.clock(), min(requestUnits+v.spent, l.share.CostBurst)) // may go below nothing: then the next waits longer
	l.end(a)
}

// throttled says that a request is refused now and may be asked again.
type throttled struct {
	// reason is the limit of the account's share that was met; without one the
	// server has too much to do.
	reason guard.Reason
	limit  int
	// after is how long to wait before the next try.
	after time.Duration
}

// code returns what a client reads of it, and the status.
func (b *throttled) code() (Code, int) {
	if b.reason == "" {
		return Unavailable, http.StatusServiceUnavailable
	}
	return LimitExceeded, http.StatusTooManyRequests
}

// errors are those of the answer.
func (b *throttled) errors(a requestInfo) gqlerror.List {
	code, _ := b.code()
	list := code.errors(a)
	if b.reason != "" {
		list[0].Extensions["reason"], list[0].Extensions["limit"] = string(b.reason), b.limit
	}
	return list
}

// Error implements error.
func (b *throttled) Error() string { return "graph: to be asked again later" }

// Unwrap makes a throttled request one of the closed list.
func (b *throttled) Unwrap() error {
	if b.reason == "" {
		return &ieum.Fault{Cause: "the server has too much to do", Err: ieum.ErrUnavailable}
	}
	return ieum.ErrLimit
}

// follow counts a subscription of an account, or refuses it: one too many, or
// any while memory is scarce.
func (l *limiter) follow(staff ieum.ID) (release func(), busy *throttled) {
	used := l.memory()
	l.mu.Lock()
	defer l.mu.Unlock()
	a := l.of(staff, l.clock())
	switch {
	case a.streamed >= l.share.Subscriptions:
		return nil, &throttled{reason: TooManySubscriptions, limit: l.share.Subscriptions, after: time.Second}
	case l.streamed >= l.streams, used >= scarce:
		return nil, &throttled{after: 2 * time.Second}
	}
	l.streamed++
	a.streamed++
	return func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.streamed--
		a.streamed--
	}, nil
}

// connect counts a WebSocket of an account, or refuses it. To open one counts as
// a request.
func (l *limiter) connect(staff ieum.ID) (release func(), busy *throttled) {
	visit, busy := l.arrive(staff)
	if busy != nil {
		return nil, busy
	}
	defer visit.leave()
	l.mu.Lock()
	defer l.mu.Unlock()
	a := l.of(staff, l.clock())
	if a.sockets >= l.share.Sockets {
		return nil, &throttled{reason: TooManySockets, limit: l.share.Sockets, after: time.Second}
	}
	a.sockets++
	return func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		a.sockets--
	}, nil
}

// rejoin lets an event of a subscription in, as an operation that nobody asked
// for: it waits for its turn, and until its account can pay for it.
func (l *limiter) rejoin(ctx context.Context, staff ieum.ID, price int) (*visit, *throttled) {
	l.mu.Lock()
	a := l.of(staff, l.clock())
	a.present++
	l.mu.Unlock()
	for {
		v := &visit{limiter: l, account: a}
		busy := v.enter(ctx)
		if busy == nil {
			busy = v.pay(price)
		}
		if busy == nil {
			return v, nil
		}
		v.giveBack()
		select {
		case <-time.After(busy.after):
		case <-ctx.Done():
			v.leave()
			return nil, busy
		}
	}
}

// giveBack gives the place of an operation back that has not begun.
func (v *visit) giveBack() {
	v.limiter.mu.Lock()
	defer v.limiter.mu.Unlock()
	if v.inside {
		v.inside = false
		v.limiter.end(v.account)
	}
}
