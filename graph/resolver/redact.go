package resolver

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// Redaction is a line of extensions.redacted: what is null, and the class of
// data that the viewer does not read here.
type Redaction struct {
	Path   ast.Path   `json:"path"`
	Reason ieum.Class `json:"reason"`
}

// redactions are those of one answer.
type redactions struct {
	mu    sync.Mutex
	lines []Redaction
}

func (r *redactions) add(path ast.Path, reason ieum.Class) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.lines = append(r.lines, Redaction{path, reason})
}

// list returns the lines in order of path: fields are answered in any order.
func (r *redactions) list() []Redaction {
	r.mu.Lock()
	defer r.mu.Unlock()
	slices.SortFunc(r.lines, func(a, b Redaction) int { return strings.Compare(a.Path.String(), b.Path.String()) })
	return r.lines
}

// Redact is the interceptor around every field. It answers null for a field
// whose source the desk emptied, and for one whose resolver says that it may
// not be read, and notes it; and null for what is simply absent. What is
// answered, absent or not, is told to the session ([account]).
func Redact(ctx context.Context, next graphql.Resolver) (any, error) {
	fc := graphql.GetFieldContext(ctx)
	parent := parentOf(fc)
	if e, ok := parent.(ieum.Entity); ok && len(e.Meta().Redacted) > 0 {
		source, ok := sourceOf(fc.Object, fc.Field.Name)
		if ok && slices.Contains(e.Meta().Redacted, source.field) {
			note(ctx, source.class())
			return nil, nil
		}
	}
	v, err := next(ctx)
	if hidden, ok := errors.AsType[*policy.Redacted](err); ok {
		note(ctx, hidden.Class)
		return nil, nil
	}
	if err != nil {
		return v, err
	}
	if err := account(ctx, fc, parent, v); err != nil {
		return nil, err
	}
	if !fc.Field.Definition.Type.NonNull {
		return orAbsent(v), nil
	}
	return v, nil
}

// note adds the field to the lines, unless its name would say that somebody
// reported something.
func note(ctx context.Context, class ieum.Class) {
	if class == ieum.ClassReporter {
		return
	}
	requestFrom(ctx).redacted.add(graphql.GetPath(ctx), class)
}

// orAbsent returns nil for a value that stands for nothing: an empty text, id,
// day or code, or a whole number that is kept as 0 when it is not known. A
// field that may be 0 in earnest is declared non-null, or resolved to a
// pointer. A list that holds nothing is an empty one: null is for those that
// may not be read.
func orAbsent(v any) any {
	r := reflect.ValueOf(v)
	switch r.Kind() {
	case reflect.String, reflect.Int:
		if r.IsZero() {
			return nil
		}
	case reflect.Slice:
		if r.IsNil() {
			return reflect.MakeSlice(r.Type(), 0, 0).Interface()
		}
	}
	return v
}
