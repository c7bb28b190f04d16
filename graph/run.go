package graph

import (
	"cmp"
	"context"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
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

// runner answers the requests of people who are signed in.
type runner struct {
	desk *desk.Desk
	exec *executor.Executor
	// preparer makes operations ready to be run.
	preparer preparer
	// trusted are documents that are known by their id.
	trusted trusted
	present presenter
	limits  Limits
	limiter *limiter
	works   map[*ast.FieldDefinition]fieldWork
	enums   enums
	// bookmarks are how a client finds at one server what it wrote at another.
	bookmarks bookmarking
	// hub tells what subscriptions tell of, and seal seals how far they are.
	hub  *follow.Hub
	seal *relay.Sealer
}

// ServeHTTP implements [http.Handler].
func (s *runner) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	defer s.catch(w, r)
	p, _ := auth.PrincipalFrom(r.Context())
	visit, busy := s.limiter.arrive(p.ID())
	if busy != nil {
		w.Header().Set("Connection", "close") // else the server waits for a body that nobody reads
		s.later(w, r, busy)
		return
	}
	defer visit.leave()
	body, fits := readAll(w, r, s.limits.BodyBytes)
	if !fits {
		refuse(w, r, http.StatusRequestEntityTooLarge, LimitExceeded)
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), s.limits.Timeout)
	defer cancel()
	if busy := visit.enter(ctx); busy != nil {
		s.later(w, r, busy)
		return
	}
	r = r.WithContext(ctx)
	op, price, err := s.admit(ctx, visit, body, r.Header)
	if err != nil {
		s.turnAway(w, r, err)
		return
	}
	s.answer(w, r, p, visit, op, price)
}

// unfit is an operation that cannot be run, with the answer that says why.
type unfit struct{ response *graphql.Response }

// Error implements error.
func (*unfit) Error() string { return "graph: the operation cannot be run" }

// admit reads what a request asks for, finds its price, and holds it. Its header
// may bring a bookmark. An error is a rejection, a *throttled or an *unfit.
func (s *runner) admit(ctx context.Context, v *visit, body []byte, h http.Header) (*graphql.OperationContext, int, error) {
	v.spent = len(body) / bytesPerUnit
	// What a body holds takes many times its length: it is read inside.
	asked, err := readBody(body)
	if err != nil {
		return nil, 0, wrongBody
	}
	if wrong := s.trusted.find(ctx, asked); wrong != nil {
		return nil, 0, wrong
	}
	asked.Headers = h
	if err := s.bookmarks.await(ctx, h); err != nil {
		s.present.logFault(ctx, Unavailable, err)
		return nil, 0, &throttled{after: time.Second}
	}
	op, price, wrong := s.prepare(graphql.StartOperationTrace(ctx), &asked.RawParams)
	if op != nil && op.Operation != nil {
		infoFrom(ctx).answered.Operation = operationType(op.Operation.Operation)
	}
	if wrong != nil {
		return nil, 0, &unfit{wrong}
	}
	if busy := v.pay(min(price, s.limits.Work)); busy != nil {
		return nil, 0, busy
	}
	return op, price, nil
}

// turnAway answers a request that was not admitted.
func (s *runner) turnAway(w http.ResponseWriter, r *http.Request, err error) {
	switch why := err.(type) { //nolint:errorlint // admit wraps none
	case rejection:
		reject(w, r, why)
	case *throttled:
		s.later(w, r, why)
	case *unfit:
		s.write(w, r, why.response, false, nil)
	}
}

// later refuses what may be asked again.
func (s *runner) later(w http.ResponseWriter, r *http.Request, b *throttled) {
	_, status := b.code()
	w.Header().Set("Retry-After", strconv.Itoa(int(b.after.Seconds())))
	sendErrors(w, r, status, s.sentAway(r.Context(), b))
}

// sentAway notes that a request is refused that may be asked again, and returns
// what it is told.
func (s *runner) sentAway(ctx context.Context, b *throttled) gqlerror.List {
	info := infoFrom(ctx)
	info.answered.Turned = cmp.Or(b.reason, TooBusy)
	if code, _ := b.code(); code == Unavailable {
		s.present.logFault(ctx, code, &ieum.Fault{Cause: "the server has too much to do", Err: ieum.ErrUnavailable})
	}
	return b.errors(info)
}

// answer runs the operation and writes what it answers.
func (s *runner) answer(w http.ResponseWriter, r *http.Request, p policy.Principal, v *visit, op *graphql.OperationContext, price int) {
	if isSubscription(op) {
		s.stream(w, r, p, v, op, price)
		return
	}
	if _, readable := answerType(r.Header.Values("Accept")); !readable {
		reject(w, r, wrongAccept)
		return
	}
	ctx := graphql.StartOperationTrace(r.Context())
	m := s.meter()
	response, ran := s.operation(ctx, p, op, m)
	v.spent += m.spent()
	if op.Operation.Operation == ast.Mutation {
		s.bookmarks.mark(ctx, w.Header())
	}
	s.write(w, r, response, ran, &cost{price: price, spent: m.spent(), limit: s.limits.Cost, most: s.limits.Work})
}

// prepare reads and prices an operation, or answers what is wrong with it.
func (s *runner) prepare(ctx context.Context, params *graphql.RawParams) (op *graphql.OperationContext, price int, wrong *graphql.Response) {
	op, errs := s.preparer.operation(ctx, params)
	if len(errs) == 0 && isSubscription(op) {
		errs = topicOnly(op)
	}
	if len(errs) == 0 {
		var err error
		if price, err = priceOf(op, s.limits.Cost); err != nil {
			errs = gqlerror.List{gqlerror.Wrap(err)}
		}
	}
	if len(errs) > 0 {
		return op, price, s.exec.DispatchError(graphql.WithOperationContext(ctx, op), errs)
	}
	return op, price, nil
}

// TooCostly is the limit on the price of an operation, beside the guard's.
const TooCostly guard.Reason = "cost"

// priceOf reckons what a valid operation would cost at most, before anything
// is resolved.
func priceOf(op *graphql.OperationContext, limit int) (int, error) {
	price, err := bill{variables: op.Variables}.of(op.Operation.SelectionSet, "", 0)
	if err == nil && price > limit {
		err = &guard.Refusal{Reason: TooCostly, Limit: limit, Price: price}
	}
	return price, err
}

// meter returns the meter of one operation.
func (s *runner) meter() *meter {
	return &meter{
		work: s.works, enums: s.enums, maxUnits: s.limits.Work, maxBytes: s.limits.AnswerBytes,
		heavy: make(chan struct{}, heavyAtOnce),
	}
}

// catch ends a panic outside of the resolvers: net/http would log what was
// thrown, which may hold anything.
func (s *runner) catch(w http.ResponseWriter, r *http.Request) {
	if thrown := recover(); thrown != nil {
		_ = s.present.recover(r.Context(), thrown)
		refuse(w, r, http.StatusInternalServerError, Internal)
	}
}

// operation runs one operation in a session of the desk. ran is false when
// there is no data: nothing was begun, or the answer may not leave; what a
// mutation wrote is written all the same.
func (s *runner) operation(ctx context.Context, p policy.Principal, op *graphql.OperationContext, m *meter) (response *graphql.Response, ran bool) {
	op.ResolverMiddleware = m.field
	session := s.desk.Begin(p, desk.Operation{Name: roots(op.Operation), Request: infoFrom(ctx).request, Address: infoFrom(ctx).address, ByField: true, Judge: m.judge, Look: m.look, Read: m.read})
	request := resolver.NewRequest(session, op)
	ctx = resolver.With(ctx, request)
	respond, ctx := s.exec.DispatchOperation(ctx, op)
	response = respond(ctx)
	if err := session.Finish(ctx); err != nil {
		return s.failure(ctx, err), false
	}
	if limit := m.met.Load(); limit != nil {
		return s.failure(ctx, limit), false
	}
	if response == nil && ctx.Err() == nil { // a subscription has nothing to tell
		return nil, false
	}
	if response == nil { // the time was up before anything was resolved
		return s.failure(ctx, context.Cause(ctx)), false
	}
	if list := request.Redacted(); len(list) > 0 {
		response.Extensions["redacted"] = list
	}
	return response, true
}

// failure is a response without data.
func (s *runner) failure(ctx context.Context, err error) *graphql.Response {
	return &graphql.Response{Errors: gqlerror.List{s.present.present(ctx, err)}}
}

// roots names an operation by its root fields, as the schema writes them, each
// once: a name that the client made up must not get into the audit.
func roots(op *ast.OperationDefinition) string {
	var names []string
	for _, f := range selection.Fields(op.SelectionSet) {
		if !slices.Contains(names, f.Name) {
			names = append(names, f.Name)
		}
	}
	return strings.Join(names, " ")
}

// write sends the answer, unless it is longer than an answer may be.
func (s *runner) write(w http.ResponseWriter, r *http.Request, response *graphql.Response, ran bool, c *cost) {
	if len(response.Errors) > maxErrors {
		response.Errors = response.Errors[:maxErrors]
	}
	body, err := written(response, ran, c)
	if err != nil {
		refuse(w, r, http.StatusInternalServerError, Internal)
		return
	}
	if ran && len(body) > s.limits.AnswerBytes { // what the meter guessed too low
		short := s.failure(r.Context(), &guard.Refusal{Reason: AnswerTooLong, Limit: s.limits.AnswerBytes})
		s.write(w, r, short, false, c)
		return
	}
	code := codeOfFirst(response.Errors)
	infoFrom(r.Context()).answered.Code = cmp.Or(code, CodeOK)
	send(w, r, statusOf(mediaOf(r), ran, code), body)
}

func mediaOf(r *http.Request) string {
	media, _ := answerType(r.Header.Values("Accept"))
	return media
}

// codeOfFirst is the code of the first of some errors.
func codeOfFirst(errors gqlerror.List) Code {
	if len(errors) == 0 {
		return ""
	}
	code, _ := errors[0].Extensions["code"].(string)
	return Code(code)
}
