package graph

import (
	"mime"
	"net/http"
	"strconv"
	"strings"
)

// The media types of answers.
const (
	responseJSON = "application/graphql-response+json"
	plainJSON    = "application/json"
)

// answerType returns the media type that the client likes best, and whether
// there is one. Without a header, and for a wildcard, it is application/json,
// as GraphQL over HTTP wants for clients that know no other.
func answerType(accept []string) (string, bool) {
	header := strings.Join(accept, ",")
	if strings.TrimSpace(header) == "" {
		return plainJSON, true
	}
	best, bestQuality := "", 0.0
	for part := range strings.SplitSeq(header, ",") {
		media, parameters, err := mime.ParseMediaType(part)
		if err != nil {
			continue
		}
		offered, quality := offeredFor(media), qualityOf(parameters)
		if offered != "" && quality > bestQuality {
			best, bestQuality = offered, quality
		}
	}
	return best, best != ""
}

// acceptsStream reports whether the client names the media type of events. A
// wildcard does not: who sends one expects an answer that ends.
func acceptsStream(accept []string) bool {
	for part := range strings.SplitSeq(strings.Join(accept, ","), ",") {
		media, parameters, err := mime.ParseMediaType(part)
		if err == nil && media == eventStream && qualityOf(parameters) > 0 {
			return true
		}
	}
	return false
}

// offeredFor returns what fits a media range, or nothing.
func offeredFor(media string) string {
	switch media {
	case responseJSON:
		return responseJSON
	case plainJSON, "application/*", "*/*":
		return plainJSON
	}
	return ""
}

func qualityOf(parameters map[string]string) float64 {
	q, ok := parameters["q"]
	if !ok {
		return 1
	}
	quality, err := strconv.ParseFloat(q, 64)
	if err != nil {
		return 0
	}
	return quality
}

// isJSON reports whether the body is said to be JSON in UTF-8, uncompressed.
func isJSON(h http.Header) bool {
	media, parameters, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil || media != plainJSON || len(h.Values("Content-Type")) != 1 {
		return false
	}
	charset, given := parameters["charset"]
	encoding := h.Get("Content-Encoding")
	return (!given || strings.EqualFold(charset, "utf-8")) && (encoding == "" || encoding == "identity")
}

// statusOf is the HTTP status of an answer. A client that speaks the newer
// media type learns from the status that its request could not be run; for
// the older one every well-formed request is 200.
func statusOf(media string, ran bool, code Code) int {
	if ran || media != responseJSON {
		return http.StatusOK
	}
	switch code {
	case Unauthenticated:
		return http.StatusUnauthorized
	case Forbidden:
		return http.StatusForbidden
	case Unavailable:
		return http.StatusServiceUnavailable
	case Internal:
		return http.StatusInternalServerError
	}
	return http.StatusBadRequest
}
