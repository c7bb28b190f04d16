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
// not be read, and notes it; and null for what is simply absent.
func Redact(ctx context.Context, next graphql.Resolver) (any, error) {
	fc := graphql.GetFieldContext(ctx)
	if head := headOf(fc.Parent); head != nil && len(head.Redacted) > 0 {
		source, ok := sourceOf(fc.Object, fc.Field.Name)
		if ok && slices.Contains(head.Redacted, source.field) {
			note(ctx, source.class())
			return nil, nil
		}
	}
	v, err := next(ctx)
	if hidden, ok := errors.AsType[*policy.Redacted](err); ok {
		note(ctx, hidden.Class)
		return nil, nil
	}
	if err == nil && !fc.Field.Definition.Type.NonNull {
		return orAbsent(v), nil
	}
	return v, err
}

// note adds the field to the lines, unless its name would say that somebody
// reported something.
func note(ctx context.Context, class ieum.Class) {
	if class == ieum.ClassReporter {
		return
	}
	requestFrom(ctx).redacted.add(graphql.GetPath(ctx), class)
}

// headOf returns the head of the entity that a field is answered of, or nil
// where the parent is none.
func headOf(parent *graphql.FieldContext) *ieum.Head {
	if parent == nil || parent.Result == nil {
		return nil
	}
	if e, ok := parent.Result.(ieum.Entity); ok {
		return e.Meta()
	}
	// The element of a list is known by its address.
	v := reflect.ValueOf(parent.Result)
	if v.Kind() != reflect.Pointer || v.Elem().Kind() != reflect.Pointer && v.Elem().Kind() != reflect.Interface || v.Elem().IsNil() {
		return nil
	}
	if e, ok := reflect.TypeAssert[ieum.Entity](v.Elem()); ok {
		return e.Meta()
	}
	return nil
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
