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

	"ieum/graph/coerce"
	"ieum/graph/explain"
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
type presenter struct {
	logger  *slog.Logger
	explain *explain.Explainer
}

// present implements [graphql.ErrorPresenterFunc].
func (p presenter) present(ctx context.Context, err error) *gqlerror.Error {
	if errors.Is(err, errStopped) {
		return nil // the limit that was met is told once, for the whole operation
	}
	var at *gqlerror.Error
	if !errors.As(err, &at) {
		at = &gqlerror.Error{Err: err}
	}
	shown := &gqlerror.Error{Path: at.Path, Locations: at.Locations, Extensions: map[string]any{}}
	code := codeOf(err, at)
	info := infoFrom(ctx)
	shown.Message = code.In(info.language)
	switch code {
	case BadUserInput:
		name(ctx, shown, err)
	case ParseFailed, ValidationFailed:
		p.say(shown, at, info.language)
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
	shown.Extensions["code"] = string(code)
	shown.Extensions["requestId"] = info.request
	return shown
}

// say tells what is wrong with the text of a query, in the language asked for,
// with the sentence of GraphQL's own beside it.
func (p presenter) say(shown, at *gqlerror.Error, language ieum.Language) {
	if at.Rule != "" {
		shown.Extensions["rule"] = strings.TrimSuffix(at.Rule, "WithoutSuggestions")
	}
	said, known := p.explain.Explain(at.Message)
	if !known {
		return
	}
	shown.Message = said.Text.In(language)
	shown.Extensions["graphqlMessage"] = said.Text.En
	if argument, ok := at.Extensions["argument"].(string); ok {
		shown.Extensions["argument"] = argument
		shown.Message = ieum.Text{Ko: "인자", En: "Argument"}.In(language) + ` "` + argument + `": ` + shown.Message
	}
	if len(said.Suggestions) > 0 {
		shown.Extensions["suggestions"] = said.Suggestions
	}
}

// codeOf sorts an error. The errors of the text of a query are marked in
// extensions.
func codeOf(err error, at *gqlerror.Error) Code {
	if refusal, ok := errors.AsType[*guard.Refusal](err); ok {
		return codeOfRefusal(refusal)
	}
	if _, ok := errors.AsType[*desk.Precondition](err); ok {
		return PreconditionFailed
	}
	if errors.Is(err, errSignedOut) {
		return Unauthenticated
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
		return ValidationFailed
	}
	if _, ok := errors.AsType[*coerce.Error](err); ok {
		return BadUserInput
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
	var value *coerce.Error
	var page *relay.ArgumentError
	var invalid *desk.Invalid
	var question *linkage.BadArgument
	switch {
	case errors.As(err, &value):
		shown.Extensions["argument"] = argumentOf(ctx, value)
		shown.Extensions["expected"] = value.Type
		if value.Position != nil {
			shown.Locations = []gqlerror.Location{{Line: value.Position.Line, Column: value.Position.Column}}
		}
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
	if argument, ok := shown.Extensions["argument"].(string); ok && argument != "" {
		shown.Message = ieum.Text{
			Ko: `인자 "` + argument + `"의 값이 올바르지 않습니다.`, En: `The argument "` + argument + `" is not valid.`,
		}.In(infoFrom(ctx).language)
	}
}

// nameInput names an argument whose value a scalar of the schema refused. The
// library tells the place as a path that goes on below the field.
func nameInput(ctx context.Context, shown *gqlerror.Error) {
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

func dotted(path ast.Path) string {
	parts := make([]string, len(path))
	for i, p := range path {
		parts[i] = fmt.Sprint(p)
	}
	return strings.Join(parts, ".")
}

func nameLimit(shown *gqlerror.Error, err error) {
	if busy, ok := errors.AsType[*throttled](err); ok {
		shown.Extensions["reason"], shown.Extensions["limit"] = string(busy.reason), busy.limit
	}
	if refusal, ok := errors.AsType[*guard.Refusal](err); ok {
		shown.Extensions["reason"] = string(refusal.Reason)
		if refusal.Limit > 0 {
			shown.Extensions["limit"] = refusal.Limit
		}
		if refusal.Price > 0 {
			shown.Extensions["price"] = refusal.Price
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
