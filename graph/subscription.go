package graph

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ieum/graph/guard"
	"ieum/graph/relay"
	"ieum/graph/resolver"
	"ieum/graph/selection"
	"ieum/internal/auth"
	"ieum/internal/desk"
	"ieum/internal/follow"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// keepAlive is how often a subscription gives a sign of life, and looks whether
// who asked is still signed in where nothing else made it look.
const keepAlive = 10 * time.Second

// maxTold is how many versions a subscription remembers having told of.
const maxTold = 256

// errSignedOut ends a subscription whose token or session is over.
var errSignedOut = errors.New("graph: nobody is signed in any more")

// topics are the fields of Subscription. Read-only.
var topics = map[string]topic{
	"referralChanged": {kinds: []ieum.Kind{"Referral"}},
	"caseChanged":     {kinds: []ieum.Kind{"Case"}},
	"dueChanged": {once: true, kinds: []ieum.Kind{
		"Referral", "Need", "Task", "Case", "StageEntry", "FollowUp", "Consent", "Signature", "Enrolment", "Contact", "SafetyAction",
	}},
}

// topic is what a field tells of.
type topic struct {
	// kinds are those whose changes are told; one must read one of them at least.
	kinds []ieum.Kind
	// once tells that a change is told once for each student, however many rows it
	// put.
	once bool
}

// wants reports whether changes of a kind are told.
func (t topic) wants(kind ieum.Kind) bool { return slices.Contains(t.kinds, kind) }

// subscription is one that runs. Each event is an operation of its own, in a
// session of the desk of its own: what it shows is read for whom it is told, at
// the moment when it is told, and what left is in the audit before it leaves.
type subscription struct {
	run      *runner
	op       *graphql.OperationContext
	price    int
	follower *follow.Follower
	list     relay.List
	topic    topic
	// last is the student of whom a change was told last, and which.
	last struct {
		root     ieum.ID
		revision ieum.Revision
	}
	// told are the versions of rows that were told of last.
	told map[ieum.ID]int
	// release gives its place among the account's back.
	release func()
}

// outlet is where a subscription's results go.
type outlet interface {
	// next sends a result, and beat a sign of life. An error means that nobody is
	// left to send to.
	next(body []byte) error
	beat() error
}

// start begins a subscription that is admitted, and gives the place of its
// request back. It is to be closed. A *throttled is an account with too many.
func (s *runner) start(ctx context.Context, p policy.Principal, v *visit, op *graphql.OperationContext, price int) (*subscription, error) {
	defer v.leave()
	release, busy := s.limiter.follow(p.ID())
	if busy != nil {
		return nil, busy
	}
	u, err := s.begin(ctx, p, op, price)
	if err != nil {
		release()
		return nil, err
	}
	u.release = release
	return u, nil
}

// begin begins a subscription, if the viewer may have it.
func (s *runner) begin(ctx context.Context, p policy.Principal, op *graphql.OperationContext, price int) (*subscription, error) {
	var topic topic
	var student *ieum.ID
	after, field := "", ""
	for _, f := range selection.Fields(op.Operation.SelectionSet) {
		field, topic = f.Name, topics[f.Name]
		arguments := f.ArgumentMap(op.Variables)
		if given := arguments["student"]; given != nil {
			id := ieum.ID(fmt.Sprint(given))
			student = &id
		}
		if given := arguments["after"]; given != nil {
			after = cmp.Or(fmt.Sprint(given), "-")
		}
	}
	u := &subscription{run: s, op: op, price: price, topic: topic, told: map[ieum.ID]int{}, list: relay.Bind("subscription", field, p.ID(), student)}
	from, err := u.position(after)
	if err != nil {
		return nil, err
	}
	session := s.desk.Begin(p, desk.Operation{Name: field, Request: infoFrom(ctx).request, Address: infoFrom(ctx).address, ByField: true})
	districts, err := session.Follow(ctx, topic.kinds, student)
	if finished := session.Finish(ctx); finished != nil {
		return nil, finished
	}
	if err != nil {
		return nil, err
	}
	u.follower, err = s.hub.Follow(ctx, districts, from, topic.wants)
	return u, begun(err)
}

// begun says of an error of the hub what it is for the client.
func begun(err error) error {
	switch {
	case errors.Is(err, ieum.ErrNotFound):
		return fmt.Errorf("%w: %w", ieum.ErrConflict, err) // read anew, and subscribe without a cursor
	case errors.Is(err, follow.ErrEnded):
		return &ieum.Fault{Cause: "the server ends", Err: ieum.ErrUnavailable}
	}
	return err
}

// position opens a cursor; without one it is nowhere.
func (u *subscription) position(after string) (follow.Position, error) {
	if after == "" {
		return nil, nil
	}
	mark, err := u.run.seal.Open(u.list, after)
	from := follow.Position{}
	if err != nil || json.Unmarshal([]byte(mark.Value), &from) != nil {
		return nil, &relay.ArgumentError{Argument: "after"}
	}
	return from, nil
}

// cursor seals how far the subscription has told.
func (u *subscription) cursor(at follow.Position) string {
	plain, err := json.Marshal(at)
	if err != nil {
		panic("graph: a position that is no JSON: " + err.Error()) // numbers and ids
	}
	return u.run.seal.Seal(u.list, ieum.Mark{Value: string(plain)})
}

func (u *subscription) close() {
	u.follower.Close()
	u.release()
}

// serve tells what happens until the context ends or nobody listens any more,
// which is no error. Any other end is one for the client to read.
func (u *subscription) serve(ctx context.Context, out outlet) error {
	tick := time.NewTicker(keepAlive)
	defer tick.Stop()
	for {
		moved, ticked, err := u.follower.Next(ctx, tick.C)
		if err != nil {
			return ended(ctx, begun(err))
		}
		if len(moved) == 0 {
			if _, err := again(ctx); err != nil {
				return ended(ctx, err)
			}
			if ticked && out.beat() != nil {
				return nil
			}
		}
		for _, m := range moved {
			if u.topic.once && u.last.root == m.Root && u.last.revision == m.Revision {
				u.follower.Told(m)
				continue
			}
			body, err := u.tell(ctx, m)
			gone := body != nil && out.next(body) != nil
			if gone || err != nil {
				return ended(ctx, err)
			}
		}
	}
}

// ended drops an error that is the end of the context.
func ended(ctx context.Context, err error) error {
	if ctx.Err() == nil {
		return err
	}
	return nil
}

// again finds out who the subscription is for now.
func again(ctx context.Context) (policy.Principal, error) {
	p, err := auth.Again(ctx)
	switch {
	case err != nil:
		return p, fmt.Errorf("%w: %w", ieum.ErrUnavailable, err)
	case p.Staff == nil:
		return p, errSignedOut
	}
	return p, nil
}

// errTold ends a subscription whose client has been told why.
var errTold = errors.New("graph: told")

// tell returns the result that tells of a change, or nothing where there is
// nothing to tell.
func (u *subscription) tell(ctx context.Context, m follow.Moved) (body []byte, err error) {
	defer func() {
		if thrown := recover(); thrown != nil {
			body, err = nil, u.run.present.recover(ctx, thrown)
		}
	}()
	ctx, cancel := context.WithTimeout(ctx, u.run.limits.Timeout)
	defer cancel()
	p, err := again(ctx)
	if err != nil {
		return nil, err
	}
	v, busy := u.run.limiter.rejoin(ctx, p.ID(), min(u.price, u.run.limits.Work))
	if busy != nil {
		return nil, busy
	}
	defer v.leave()
	u.follower.Told(m)
	news := &resolver.News{ID: m.ID, At: m.At, Cursor: u.cursor(u.follower.Position()), Told: u.told[m.ID]}
	if news.At.IsZero() {
		news.At = u.run.desk.Clock()
	}
	meter := u.run.meter()
	response, ran := u.run.operation(resolver.WithNews(ctx, news), p, u.operation(), meter)
	v.spent = meter.spent()
	if response == nil {
		return nil, nil
	}
	u.remember(m.ID, news.Version)
	u.last.root, u.last.revision = m.Root, m.Revision
	body, err = u.run.body(ctx, response, ran, &cost{price: u.price, spent: meter.spent(), limit: u.run.limits.Cost, most: u.run.limits.Work})
	if err == nil && (!ran || len(response.Data) == 0) {
		err = errTold // the client has read why, and can go on after the event before
	}
	return body, err
}

// remember notes the version of a row that was told of. What is forgotten may
// at worst be told twice.
func (u *subscription) remember(id ieum.ID, version int) {
	if len(u.told) >= maxTold {
		clear(u.told)
	}
	u.told[id] = version
}

// operation returns the operation for one event.
func (u *subscription) operation() *graphql.OperationContext {
	o := u.op
	return &graphql.OperationContext{
		RawQuery: o.RawQuery, OperationName: o.OperationName, Extensions: o.Extensions, Headers: o.Headers,
		Doc: o.Doc, Operation: o.Operation, Variables: o.Variables, Stats: o.Stats,
		DisableIntrospection: o.DisableIntrospection, RecoverFunc: o.RecoverFunc, RootResolverMiddleware: o.RootResolverMiddleware,
	}
}

// body returns what a result is written as, or of one that is too long that it
// is.
func (s *runner) body(ctx context.Context, response *graphql.Response, ran bool, c *cost) ([]byte, error) {
	if len(response.Errors) > maxErrors {
		response.Errors = response.Errors[:maxErrors]
	}
	body, err := written(response, ran, c)
	if err == nil && ran && len(body) > s.limits.AnswerBytes {
		return written(s.failure(ctx, &guard.Refusal{Reason: AnswerTooLong, Limit: s.limits.AnswerBytes}), false, c)
	}
	return body, err
}

// topicOnly refuses a subscription to more than one field, and to __typename:
// the rules of GraphQL forbid both, and those of the library let them pass.
func topicOnly(op *graphql.OperationContext) gqlerror.List {
	fields := selection.Fields(op.Operation.SelectionSet)
	for _, f := range fields {
		if _, ok := topics[f.Name]; !ok || f.Alias != fields[0].Alias {
			return marked(errcode.ValidationFailed, gqlerror.Errorf("subscription must select one topic"))
		}
	}
	return nil
}

// isSubscription reports whether an operation is one.
func isSubscription(op *graphql.OperationContext) bool {
	return op.Operation.Operation == ast.Subscription
}
