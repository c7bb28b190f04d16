package graph

import (
	"net/http"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"ieum/internal/ieum"
)

// Reason says in extensions.reason what of a request over HTTP is not as it
// has to be. The set is closed.
type Reason string

// The reasons.
const (
	ReasonMethod         Reason = "METHOD"
	ReasonAccept         Reason = "ACCEPT"
	ReasonContentType    Reason = "CONTENT_TYPE"
	ReasonForeignOrigin  Reason = "FOREIGN_ORIGIN"
	ReasonPersistedQuery Reason = "PERSISTED_QUERY"
	ReasonBody           Reason = "BODY"
)

// rejection is what is wrong with a request before anything of it is run. Its
// sentence says what to do, and repeats nothing that was sent.
type rejection struct {
	status   int
	code     Code
	reason   Reason
	sentence ieum.Text
}

// The faults.
var (
	wrongMethod = rejection{http.StatusMethodNotAllowed, BadUserInput, ReasonMethod, ieum.Text{
		Ko: "POST 방식으로 요청하세요.", En: "Send the request with the method POST.",
	}}
	wrongAccept = rejection{http.StatusNotAcceptable, BadUserInput, ReasonAccept, ieum.Text{
		Ko: "Accept 헤더에 application/json 또는 application/graphql-response+json을 넣거나, 헤더를 빼고 요청하세요.",
		En: "Name application/json or application/graphql-response+json in the header Accept, or leave it out.",
	}}
	wrongStream = rejection{http.StatusNotAcceptable, BadUserInput, ReasonAccept, ieum.Text{
		Ko: "구독은 Accept 헤더에 text/event-stream을 넣어 요청하세요.", En: "Ask for a subscription with text/event-stream in the header Accept.",
	}}
	wrongContentType = rejection{http.StatusUnsupportedMediaType, BadUserInput, ReasonContentType, ieum.Text{
		Ko: "본문은 압축하지 않은 UTF-8 JSON으로, Content-Type 헤더는 application/json으로 보내세요.",
		En: "Send the body as JSON in UTF-8, uncompressed, with the header Content-Type: application/json.",
	}}
	foreignOrigin = rejection{http.StatusForbidden, Forbidden, ReasonForeignOrigin, ieum.Text{
		Ko: "이 출처의 페이지에서는 요청할 수 없습니다. 허용된 출처의 페이지에서 요청하거나, 관리자에게 출처 등록을 요청하세요.",
		En: "Pages of this origin may not ask. Ask from a page of an allowed origin, or have the origin added by whoever runs the server.",
	}}
	// The words are those by which clients of persisted queries know that they
	// have to send the text.
	persistedQuery = rejection{http.StatusOK, BadUserInput, ReasonPersistedQuery, ieum.Text{
		Ko: "PersistedQueryNotSupported", En: "PersistedQueryNotSupported",
	}}
	unknownDocument = rejection{http.StatusBadRequest, BadUserInput, ReasonPersistedQuery, ieum.Text{
		Ko: "documentId가 가리키는 문서가 이 서버에 없습니다. 페이지를 새로 고치거나, 이 버전의 documents.json에 있는 id를 보내세요.",
		En: "This server has no document of that documentId. Reload the page, or send an id that is in documents.json of this version.",
	}}
	boundText = rejection{http.StatusForbidden, Forbidden, ReasonPersistedQuery, ieum.Text{
		Ko: "이 로그인으로는 등록된 문서만 실행할 수 있습니다. query 대신 documentId를 보내거나, 자유로운 질의는 관리자에게 --trusted-documents 설정을 문의하세요.",
		En: "This sign-in runs trusted documents only. Send a documentId in the place of query, or ask whoever runs the server about --trusted-documents.",
	}}
	onlySubscriptions = rejection{http.StatusBadRequest, BadUserInput, ReasonMethod, ieum.Text{
		Ko: "WebSocket으로는 구독만 할 수 있습니다. 조회와 변경은 POST로 요청하세요.", En: "Only subscriptions go over a WebSocket. Send queries and mutations by POST.",
	}}
	wrongBody = rejection{http.StatusBadRequest, BadUserInput, ReasonBody, ieum.Text{
		Ko: "본문에 query(또는 documentId)와 필요한 경우 operationName, variables, extensions를 담은 JSON 객체 하나를 보내세요.",
		En: "Send one JSON object as the body, with query or documentId and, if needed, operationName, variables and extensions, no key twice.",
	}}
)

// Error implements error.
func (f rejection) Error() string { return "graph: " + f.sentence.En }

// errors are those of the answer.
func (f rejection) errors(a requestInfo) gqlerror.List {
	return gqlerror.List{{Message: f.sentence.In(a.language), Extensions: map[string]any{
		"code": string(f.code), "reason": string(f.reason), "requestId": a.request,
	}}}
}

// reject answers a request that is not as it has to be.
func reject(w http.ResponseWriter, r *http.Request, f rejection) {
	sendErrors(w, r, f.status, f.errors(infoFrom(r.Context())))
}
