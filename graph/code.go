package graph

import (
	"maps"
	"slices"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"ieum/internal/ieum"
)

// Code is what an error is about, in extensions.code. The set is closed.
type Code string

// The codes.
const (
	BadUserInput       Code = "BAD_USER_INPUT"
	NotFound           Code = "NOT_FOUND"
	Forbidden          Code = "FORBIDDEN"
	Unauthenticated    Code = "UNAUTHENTICATED"
	Conflict           Code = "CONFLICT"
	PreconditionFailed Code = "PRECONDITION_FAILED"
	LimitExceeded      Code = "LIMIT_EXCEEDED"
	Unavailable        Code = "UNAVAILABLE"
	OutcomeUnknown     Code = "OUTCOME_UNKNOWN"
	Internal           Code = "INTERNAL"
	ParseFailed        Code = "GRAPHQL_PARSE_FAILED"
	ValidationFailed   Code = "GRAPHQL_VALIDATION_FAILED"
)

// Codes returns all codes, in no order.
func Codes() []Code { return slices.Collect(maps.Keys(sentences)) }

// sentences are what people read for a code. They are fixed: no value that
// was sent ever comes back in one.
var sentences = map[Code]ieum.Text{
	BadUserInput:       {Ko: "입력한 값이 올바르지 않습니다.", En: "An argument is not valid."},
	NotFound:           {Ko: "찾을 수 없습니다.", En: "There is no such thing, or it is not yours to see."},
	Forbidden:          {Ko: "이 일을 할 권한이 없습니다.", En: "Your role does not carry the right to do this."},
	Unauthenticated:    {Ko: "로그인이 필요합니다.", En: "Sign in first."},
	Conflict:           {Ko: "그사이 바뀌었거나 이미 처리되었습니다. 다시 불러온 뒤 시도하세요.", En: "It has changed meanwhile, or was done already. Load it again and retry."},
	PreconditionFailed: {Ko: "아직 갖추어지지 않은 것이 있습니다.", En: "Something is still missing."},
	LimitExceeded:      {Ko: "요청이 정해진 한도를 넘었습니다.", En: "The request goes over a limit."},
	Unavailable:        {Ko: "지금은 답할 수 없습니다. 잠시 뒤 다시 시도하세요.", En: "No answer is possible right now. Try again shortly."},
	OutcomeUnknown:     {Ko: "처리 결과를 확인하지 못했습니다. 같은 중복 방지 키로 다시 요청하세요.", En: "What became of it is not known. Ask again with the same idempotency key."},
	Internal:           {Ko: "서버에 문제가 생겼습니다.", En: "Something went wrong in the server."},
	ParseFailed:        {Ko: "질의문을 읽을 수 없습니다.", En: "The query cannot be read."},
	ValidationFailed:   {Ko: "질의문이 스키마에 맞지 않습니다.", En: "The query does not fit the schema."},
}

// In returns the sentence for the code in a language.
func (c Code) In(language ieum.Language) string { return sentences[c].In(language) }

// errors are those of an answer that says nothing else.
func (c Code) errors(a requestInfo) gqlerror.List {
	return gqlerror.List{{Message: c.In(a.language), Extensions: map[string]any{"code": string(c), "requestId": a.request}}}
}
