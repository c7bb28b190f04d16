package resolver

import (
	"cmp"
	"context"

	"github.com/99designs/gqlgen/graphql"

	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// Request is what the resolvers of one operation share.
type Request struct {
	session  *desk.Session
	op       *graphql.OperationContext
	loads    *loads
	redacted redactions
}

// NewRequest returns what the resolvers of an operation need. Whatever they
// answer is read through the session.
func NewRequest(s *desk.Session, op *graphql.OperationContext) *Request {
	return &Request{session: s, op: op, loads: newLoads(s, op)}
}

// Redacted returns the lines of extensions.redacted, in order of path. It is
// called when the operation has been answered.
func (r *Request) Redacted() []Redaction { return r.redacted.list() }

type requestKey struct{}

// With returns the context in which the resolvers of the request are called.
func With(ctx context.Context, r *Request) context.Context {
	return context.WithValue(ctx, requestKey{}, r)
}

// requestFrom returns the request that a resolver works for. Without one it
// panics: no resolver runs outside of an operation.
func requestFrom(ctx context.Context) *Request {
	r, ok := ctx.Value(requestKey{}).(*Request)
	if !ok {
		panic("resolver: a resolver outside of an operation")
	}
	return r
}

// sessionFrom returns the desk's session of the request.
func sessionFrom(ctx context.Context) *desk.Session { return requestFrom(ctx).session }

// writerFrom returns the session for a change. The changes of an operation come
// one after another: what was read to answer an earlier one is forgotten.
func writerFrom(ctx context.Context) *desk.Session {
	r := requestFrom(ctx)
	r.loads = newLoads(r.session, r.op)
	return r.session
}

// in returns the text in the language of an argument, or else of the request.
func in(ctx context.Context, text ieum.Text, language *ieum.Language) string {
	if language != nil {
		return text.In(*language)
	}
	return text.In(sessionFrom(ctx).Language())
}

// orNil returns a pointer to what is there, and nil for the zero value.
func orNil[T comparable](v T) *T {
	var zero T
	if v == zero {
		return nil
	}
	return &v
}

// noCode is a text that is no code, and that is never shown.
const noCode = "-"

// given returns a code that was sent, or nothing where none was. An empty one
// was sent all the same: it comes out as one that no list has, so that it is
// answered as every wrong one is and never as if it were absent.
func given(v *string) string {
	if v == nil {
		return ""
	}
	return cmp.Or(*v, noCode)
}

// allGiven is [given] of each of a list; a list that was not sent stays nil.
func allGiven(list []string) []string {
	if list == nil {
		return nil
	}
	all := make([]string, len(list))
	for i := range list {
		all[i] = given(&list[i])
	}
	return all
}

// orZero returns what is pointed at, or the zero value.
func orZero[T any](v *T) T {
	if v == nil {
		var zero T
		return zero
	}
	return *v
}
