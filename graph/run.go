package graph

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ieum/graph/resolver"
	"ieum/graph/selection"
	"ieum/internal/auth"
	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// runner answers the requests of people who are signed in.
type runner struct {
	desk        *desk.Desk
	exec        *executor.Executor
	present     presenter
	limits      Limits
	concurrency *concurrencyLimiter
	rates       *rateLimiters
	// bookmarks are how a client finds at one server what it wrote at another.
	bookmarks bookmarking
}

// ServeHTTP implements [http.Handler].
func (s *runner) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	defer s.catch(w, r)
	p, _ := auth.PrincipalFrom(r.Context())
	if !s.rates.allow(p.ID()) {
		later(w, r, "1", http.StatusTooManyRequests, LimitExceeded)
		return
	}
	params, ok := s.read(w, r)
	if !ok {
		return
	}
	leave, ok := s.concurrency.enter(r.Context())
	if !ok {
		s.present.logFault(r.Context(), Unavailable, &ieum.Fault{Cause: "too many operations run and wait", Err: ieum.ErrUnavailable})
		later(w, r, "2", http.StatusServiceUnavailable, Unavailable)
		return
	}
	defer leave()
	if err := s.bookmarks.await(r); err != nil {
		s.present.logFault(r.Context(), Unavailable, err)
		later(w, r, "1", http.StatusServiceUnavailable, Unavailable)
		return
	}
	s.answer(w, r, p, params)
}

// later refuses what may be asked again after some seconds.
func later(w http.ResponseWriter, r *http.Request, seconds string, status int, code Code) {
	w.Header().Set("Retry-After", seconds)
	refuse(w, r, status, code)
}

// read reads the request, or answers what is wrong with it.
func (s *runner) read(w http.ResponseWriter, r *http.Request) (params *graphql.RawParams, ok bool) {
	body, fits := readAll(w, r, s.limits.BodyBytes)
	if !fits {
		refuse(w, r, http.StatusRequestEntityTooLarge, LimitExceeded)
		return nil, false
	}
	params, err := readBody(body)
	if err != nil {
		reject(w, r, wrongBody)
		return nil, false
	}
	params.Headers = r.Header
	return params, true
}

// answer runs the operation and writes what it answers.
func (s *runner) answer(w http.ResponseWriter, r *http.Request, p policy.Principal, params *graphql.RawParams) {
	response, kind, ran := s.operation(r.Context(), p, params)
	if kind == ast.Mutation {
		s.bookmarks.mark(r.Context(), w.Header())
	}
	s.write(w, r, response, ran)
}

// catch ends a panic outside of the resolvers: net/http would log what was
// thrown, which may hold anything.
func (s *runner) catch(w http.ResponseWriter, r *http.Request) {
	if thrown := recover(); thrown != nil {
		_ = s.present.recover(r.Context(), thrown)
		refuse(w, r, http.StatusInternalServerError, Internal)
	}
}

// operation runs one operation in a session of the desk. kind is empty when
// nothing was begun. ran is false when there is no data: nothing was begun, or
// the answer may not leave; what a mutation wrote is written all the same.
func (s *runner) operation(ctx context.Context, p policy.Principal, params *graphql.RawParams) (response *graphql.Response, kind ast.Operation, ran bool) {
	ctx, cancel := context.WithTimeout(graphql.StartOperationTrace(ctx), s.limits.Timeout)
	defer cancel()
	op, errs := s.exec.CreateOperationContext(ctx, params)
	if len(errs) > 0 {
		return s.exec.DispatchError(graphql.WithOperationContext(ctx, op), errs), "", false
	}
	kind = op.Operation.Operation
	session := s.desk.Begin(p, desk.Operation{Name: roots(op.Operation), Request: infoFrom(ctx).request, ByField: true})
	request := resolver.NewRequest(session, op)
	ctx = resolver.With(ctx, request)
	respond, ctx := s.exec.DispatchOperation(ctx, op)
	response = respond(ctx)
	if err := session.Finish(ctx); err != nil {
		return s.failure(ctx, err), kind, false
	}
	if response == nil { // the time was up before anything was resolved
		return s.failure(ctx, context.Cause(ctx)), kind, false
	}
	if list := request.Redacted(); len(list) > 0 {
		response.Extensions["redacted"] = list
	}
	return response, kind, true
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
func (s *runner) write(w http.ResponseWriter, r *http.Request, response *graphql.Response, ran bool) {
	if len(response.Errors) > maxErrors {
		response.Errors = response.Errors[:maxErrors]
	}
	body, err := written(response, ran)
	if err != nil || len(body) > s.limits.AnswerBytes {
		refuse(w, r, http.StatusOK, LimitExceeded)
		return
	}
	send(w, r, statusOf(mediaOf(r), ran, codeOfResponse(response)), body)
}

func mediaOf(r *http.Request) string {
	media, _ := answerType(r.Header.Values("Accept"))
	return media
}

// codeOfResponse is the code of the first error.
func codeOfResponse(response *graphql.Response) Code {
	if len(response.Errors) == 0 {
		return ""
	}
	code, _ := response.Errors[0].Extensions["code"].(string)
	return Code(code)
}
