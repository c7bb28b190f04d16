package graph

import (
	"net/http"

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
	wrongBody = rejection{http.StatusBadRequest, BadUserInput, ReasonBody, ieum.Text{
		Ko: "본문에 query와 필요한 경우 operationName, variables, extensions를 담은 JSON 객체 하나를 보내세요.",
		En: "Send one JSON object as the body, with query and, if needed, operationName, variables and extensions, no key twice.",
	}}
)

// reject answers a request that is not as it has to be.
func reject(w http.ResponseWriter, r *http.Request, f rejection) {
	a := infoFrom(r.Context())
	sendError(w, r, f.status, f.sentence.In(a.language), map[string]any{
		"code": string(f.code), "reason": string(f.reason), "requestId": a.request,
	})
}
