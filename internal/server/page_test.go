package server_test

import (
	"context"
	"io"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"ieum/internal/server"
)

// browse asks as a browser does, or as something else.
func browse(t *testing.T, address, accept, method string) (status int, header http.Header, text string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, address, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept", accept)
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	answer, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, answer.Header, string(body)
}

const asBrowser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"

func TestABrowserSeesAPage(t *testing.T) {
	api := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusMethodNotAllowed) })
	for _, tt := range []struct {
		name string
		page server.Page
		has  []string
		not  []string
	}{
		{"an office", server.Page{Guide: "guide"}, []string{"schema.graphqls", "/docs/api.md"}, []string{"시연", "--sign-in"}},
		{
			"a demo",
			server.Page{Demo: true, Accounts: []server.Account{{Name: "teacher", Ko: "교사", En: "A teacher <b>"}}},
			[]string{"사람도 기관도 모두 지어냈습니다", "<code>teacher</code>", "A teacher &lt;b&gt;", "--sign-in"},
			[]string{"schema.graphqls", "추정"},
		},
		{"a demo on a directory", server.Page{Demo: true, RealAgencies: true}, []string{"사람은 모두 지어냈습니다", "추정한 서비스는 추정으로"}, []string{"사람도 기관도"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			address, _, _ := start(t, server.Config{API: api, Welcome: "welcome", Page: tt.page, Ready: func(context.Context) error { return nil }})
			for _, path := range []string{"/", "/graphql"} {
				status, header, body := browse(t, address+path, asBrowser, http.MethodGet)
				if status != http.StatusOK || header.Get("Content-Type") != "text/html; charset=utf-8" {
					t.Fatalf("%s: %d %s", path, status, header.Get("Content-Type"))
				}
				for _, text := range append(tt.has, "이음", "who can help", "curl -s "+address+"/graphql") {
					if !strings.Contains(body, text) {
						t.Errorf("%s lacks %q", path, text)
					}
				}
				for _, text := range append(tt.not, "<script", " style=", " onload", "http://www", "//cdn") {
					if strings.Contains(body, text) {
						t.Errorf("%s has %q", path, text)
					}
				}
				policy := header.Get("Content-Security-Policy")
				if !regexp.MustCompile(`^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$`).MatchString(policy) {
					t.Errorf("%s: policy %q", path, policy)
				}
			}
		})
	}
}

const whatIsHere = `POST /graphql      the API
GET  /docs/api.md  for authors of clients
GET  /healthz      whether it runs
GET  /readyz       whether it can answer
`

// Whoever is no browser gets what it got before: GET runs no query.
func TestOthersSeeNoPage(t *testing.T) {
	api := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusMethodNotAllowed) })
	address, _, _ := start(t, server.Config{API: api, Welcome: "welcome", Page: server.Page{Guide: "guide"}, Ready: func(context.Context) error { return nil }})
	for _, tt := range []struct {
		path, accept, method string
		status               int
		body                 string
	}{
		{"/", "*/*", http.MethodGet, http.StatusOK, "welcome\n\n" + whatIsHere},
		{"/graphql", "*/*", http.MethodGet, http.StatusMethodNotAllowed, ""},
		{"/graphql", "application/graphql-response+json", http.MethodGet, http.StatusMethodNotAllowed, ""},
		{"/graphql", asBrowser, http.MethodPost, http.StatusMethodNotAllowed, ""},
		{"/graphql?query={viewer{id}}", "application/json", http.MethodGet, http.StatusMethodNotAllowed, ""},
		{"/docs/api.md", "*/*", http.MethodGet, http.StatusOK, "guide\n"},
	} {
		status, _, body := browse(t, address+tt.path, tt.accept, tt.method)
		if status != tt.status || body != tt.body {
			t.Errorf("%s %s %s: %d %q, want %d %q", tt.method, tt.path, tt.accept, status, body, tt.status, tt.body)
		}
	}
}
