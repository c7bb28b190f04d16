package graph

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ieum/graph/guard"
	"ieum/graph/relay"
	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
)

// maxErrors is how many errors an answer holds: enough to see what is wrong,
// too few to make a small query answer large.
const maxErrors = 5

// presenter turns what went wrong inside into what a client may know: a code
// of the closed list, a fixed sentence, the request's id, and, for bad input,
// the name of the argument. What it does not know is INTERNAL; of that it logs
// types and places, never texts, which might hold somebody's data.
type presenter struct{ logger *slog.Logger }

// present implements [graphql.ErrorPresenterFunc].
func (p presenter) present(ctx context.Context, err error) *gqlerror.Error {
	var at *gqlerror.Error
	if !errors.As(err, &at) {
		at = &gqlerror.Error{Err: err}
	}
	shown := &gqlerror.Error{Path: at.Path, Locations: at.Locations, Extensions: map[string]any{}}
	code := codeOf(err, at)
	switch code {
	case BadUserInput:
		name(ctx, shown, err)
	case ValidationFailed:
		if at.Rule != "" {
			shown.Extensions["rule"] = strings.TrimSuffix(at.Rule, "WithoutSuggestions")
		}
		nameLimit(shown, err)
	case LimitExceeded:
		nameLimit(shown, err)
	case PreconditionFailed:
		nameMissing(ctx, shown, err)
	case Unavailable, OutcomeUnknown:
		p.logFault(ctx, code, err)
	case Internal:
		p.log(ctx, err)
	}
	info := infoFrom(ctx)
	shown.Message = code.In(info.language)
	shown.Extensions["code"] = string(code)
	shown.Extensions["requestId"] = info.request
	return shown
}

// codeOf sorts an error. The library marks its own errors in extensions; a
// value that does not fit its variable is bad input, not a bad query.
func codeOf(err error, at *gqlerror.Error) Code {
	if refusal, ok := errors.AsType[*guard.Refusal](err); ok {
		return codeOfRefusal(refusal)
	}
	if _, ok := errors.AsType[*desk.Precondition](err); ok {
		return PreconditionFailed
	}
	for _, s := range sentinelCodes {
		if errors.Is(err, s.is) {
			return s.code
		}
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return Unavailable
	}
	switch at.Extensions["code"] {
	case string(ParseFailed):
		return ParseFailed
	case string(ValidationFailed):
		if _, ok := variableOf(at.Path); ok {
			return BadUserInput
		}
		return ValidationFailed
	}
	if at.Err == nil && at.Rule != "" {
		return ValidationFailed
	}
	return Internal
}

// sentinelCodes says which code each kind of failure is, the most special
// first: what wraps two of them is the earlier one.
var sentinelCodes = []struct {
	is   error
	code Code
}{
	{ieum.ErrOutcomeUnknown, OutcomeUnknown},
	{ieum.ErrUnavailable, Unavailable},
	{ieum.ErrConflict, Conflict},
	{ieum.ErrDenied, Forbidden},
	{ieum.ErrLimit, LimitExceeded},
	{ieum.ErrNotFound, NotFound},
	{ieum.ErrInvalid, BadUserInput},
}

func codeOfRefusal(r *guard.Refusal) Code {
	if r.Reason == guard.FragmentCycle || r.Reason == guard.IntrospectionOff {
		return ValidationFailed
	}
	return LimitExceeded
}

// name says which argument is wrong, as a path with dots.
func name(ctx context.Context, shown *gqlerror.Error, err error) {
	var page *relay.ArgumentError
	var invalid *desk.Invalid
	var question *linkage.BadArgument
	switch {
	case errors.As(err, &page):
		shown.Extensions["argument"] = page.Argument
		if page.Limit > 0 {
			shown.Extensions["limit"] = page.Limit
		}
	case errors.As(err, &invalid):
		shown.Extensions["argument"] = invalid.Argument
	case errors.As(err, &question):
		shown.Extensions["argument"] = question.Name
	default:
		nameInput(ctx, shown)
	}
}

// nameInput names an argument whose value does not fit its type. The library
// tells the place as a path that goes on below the field, or as one of the
// variables; what of it is not a name of the schema is left out.
func nameInput(ctx context.Context, shown *gqlerror.Error) {
	if rest, ok := variableOf(shown.Path); ok {
		shown.Path = nil
		shown.Extensions["argument"] = argumentOf(ctx, rest)
		return
	}
	if fc := graphql.GetFieldContext(ctx); fc != nil && len(shown.Path) > len(fc.Path()) {
		shown.Extensions["argument"] = dotted(shown.Path[len(fc.Path()):])
		shown.Path = fc.Path()
	}
}

// nameMissing lists what has to be there first.
func nameMissing(ctx context.Context, shown *gqlerror.Error, err error) {
	lacking, ok := errors.AsType[*desk.Precondition](err)
	if !ok {
		return
	}
	language := infoFrom(ctx).language
	list := make([]map[string]string, len(lacking.Missing))
	for i, m := range lacking.Missing {
		list[i] = map[string]string{"what": m.What.In(language), "who": m.Who.In(language), "field": m.Field}
	}
	shown.Extensions["missing"] = list
}

// variableOf returns what follows "variable" in the path of a value that does
// not fit, and whether it is such a path. Such a path is not one of the answer.
func variableOf(path ast.Path) (ast.Path, bool) {
	if len(path) > 1 && path[0] == ast.PathName("variable") {
		return path[1:], true
	}
	return nil, false
}

func dotted(path ast.Path) string {
	parts := make([]string, len(path))
	for i, p := range path {
		parts[i] = fmt.Sprint(p)
	}
	return strings.Join(parts, ".")
}

func nameLimit(shown *gqlerror.Error, err error) {
	if refusal, ok := errors.AsType[*guard.Refusal](err); ok {
		shown.Extensions["reason"] = string(refusal.Reason)
		if refusal.Limit > 0 {
			shown.Extensions["limit"] = refusal.Limit
		}
	}
}

// log writes an unknown error once: its types, the field of the schema it came
// up in, and the request's id, by which the client can ask about it.
func (p presenter) log(ctx context.Context, err error) {
	p.logger.ErrorContext(ctx, "internal error",
		slog.String("request", infoFrom(ctx).request), slog.String("field", fieldOf(ctx)), slog.String("types", typesOf(err)))
}

// logFault writes down why there was no answer: once a request, however many
// of its fields failed, and each time that a change may or may not be there.
func (p presenter) logFault(ctx context.Context, code Code, err error) {
	info := infoFrom(ctx)
	if code == Unavailable && info.faulted != nil && info.faulted.Swap(true) {
		return
	}
	p.logger.WarnContext(ctx, "no answer", slog.String("request", info.request), slog.String("code", string(code)),
		slog.String("field", fieldOf(ctx)), slog.String("cause", ieum.CauseOf(err)))
}

// panicked is the error of a panic. What was thrown is not kept.
type panicked struct{}

func (panicked) Error() string { return "graph: panic" }

// recover implements [graphql.RecoverFunc]. The stack holds places and
// addresses; what was thrown may hold anything, so only its type is logged.
func (p presenter) recover(ctx context.Context, thrown any) error {
	p.logger.ErrorContext(ctx, "panic", slog.String("request", infoFrom(ctx).request),
		slog.String("field", fieldOf(ctx)), slog.String("type", fmt.Sprintf("%T", thrown)), slog.String("stack", string(debug.Stack())))
	return panicked{}
}

// fieldOf names the field of the schema that is being answered.
func fieldOf(ctx context.Context) string {
	if fc := graphql.GetFieldContext(ctx); fc != nil && fc.Field.Field != nil {
		return fc.Object + "." + fc.Field.Name
	}
	return ""
}

// typesOf lists the Go types of an error and of all that it wraps.
func typesOf(err error) string {
	var types []string
	for ; err != nil; err = errors.Unwrap(err) {
		types = append(types, fmt.Sprintf("%T", err))
	}
	return strings.Join(types, " > ")
}
