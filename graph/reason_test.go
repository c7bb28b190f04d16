package graph_test

import (
	"errors"
	"net/http/httptest"
	"strings"
	"testing"

	"ieum/graph"
	"ieum/internal/ieum"
)

// Whoever is refused before anything was run is told which part of the
// request was not as it has to be, and what to do, in either language.
func TestARefusalOverHTTPSaysWhatToDo(t *testing.T) {
	h := smallHouse(t, func(c *graph.Config) { c.Origins = []string{"https://ieum.example"} })
	tests := []struct {
		name, method, body string
		header             [2]string
		want               string // status, code and reason
		ko, en             string // a piece of the sentence
	}{
		{"a foreign page", "POST", who, [2]string{"Origin", "https://canary-7f3a.example"}, "403 FORBIDDEN FOREIGN_ORIGIN", "출처", "origin"},
		{"GET", "GET", "", [2]string{}, "405 BAD_USER_INPUT METHOD", "POST", "POST"},
		{"an answer that nobody makes", "POST", who, [2]string{"Accept", "text/canary-7f3a"}, "406 BAD_USER_INPUT ACCEPT", "Accept", "Accept"},
		{"a form", "POST", who, [2]string{"Content-Type", "text/canary-7f3a"}, "415 BAD_USER_INPUT CONTENT_TYPE", "Content-Type", "Content-Type"},
		{"no JSON", "POST", `{"query":"canary-7f3a`, [2]string{}, "400 BAD_USER_INPUT BODY", "JSON", "JSON"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for language, sentence := range map[string]string{"ko": tt.ko, "en": tt.en} {
				r := httptest.NewRequestWithContext(t.Context(), tt.method, "/graphql", strings.NewReader(tt.body))
				for name, value := range map[string]string{
					"Content-Type": "application/json", "Authorization": "Bearer " + h.tokens["case-manager"],
					"Accept-Language": language, tt.header[0]: tt.header[1],
				} {
					r.Header.Set(name, value)
				}
				a := h.do(t, r)
				if got := a.refusal(); got != tt.want || !strings.Contains(a.body, sentence) || hasHangul(a.body) != (language == "ko") {
					t.Errorf("%s, want %s and %q: %s", got, tt.want, sentence, a.body)
				}
				if strings.Contains(a.body, "canary") || a.Errors[0].Extensions.RequestID == "" {
					t.Errorf("the request comes back, or has no name: %s", a.body)
				}
			}
		})
	}
}

func hasHangul(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return r >= '가' && r <= '힣' })
}

func TestAPageOfTheServerItselfMayAsk(t *testing.T) {
	for _, origins := range [][]string{nil, {"https://ieum.example"}} {
		h := smallHouse(t, func(c *graph.Config) { c.Origins = origins })
		for origin, want := range map[string]string{
			"http://127.0.0.1:8080": "200 ", "https://127.0.0.1:8080": "200 ",
			"http://127.0.0.1:8081": "403 FORBIDDEN FOREIGN_ORIGIN", "http://127.0.0.1": "403 FORBIDDEN FOREIGN_ORIGIN",
			"http://127.0.0.1:8080.evil.example": "403 FORBIDDEN FOREIGN_ORIGIN", "127.0.0.1:8080": "403 FORBIDDEN FOREIGN_ORIGIN",
		} {
			r := httptest.NewRequestWithContext(t.Context(), "POST", "http://127.0.0.1:8080/graphql", strings.NewReader(who))
			r.Header.Set("Content-Type", "application/json")
			r.Header.Set("Authorization", "Bearer "+h.tokens["case-manager"])
			r.Header.Set("Origin", origin)
			if a := h.do(t, r); a.refusal() != want {
				t.Errorf("%s: %s, want %s", origin, a.refusal(), want)
			}
		}
	}
}

func TestWhoIsNotLetInGetsTheNameOfTheRequest(t *testing.T) {
	f := &faulty{}
	h := faultyHouse(t, f)
	unknown, again := h.send(t, "", who), h.send(t, "", who)
	if unknown.refusal() != "401 UNAUTHENTICATED" || !strings.HasPrefix(unknown.Errors[0].Extensions.RequestID, "request-") {
		t.Errorf("nobody: %s", unknown.body)
	}
	if unknown.Errors[0].Extensions.RequestID == again.Errors[0].Extensions.RequestID {
		t.Errorf("two requests of one name: %s", again.body)
	}
	f.accounts = errors.New("no answer: " + ieum.ErrUnavailable.Error())
	a := h.send(t, "case-manager", who)
	if name := a.Errors[0].Extensions.RequestID; a.refusal() != "503 UNAVAILABLE" || name == "" || !strings.Contains(h.log.String(), "request="+name+" ") {
		t.Errorf("no account can be read: %s\nlog: %s", a.body, h.log)
	}
}
