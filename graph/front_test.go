package graph_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"ieum/graph"
)

const who = `{"query":"{ viewer { displayName } }"}`

func TestRequestsAreReadStrictly(t *testing.T) {
	h := smallHouse(t)
	tests := []struct {
		name, body string
		status     int
	}{
		{"a request", who, 200},
		{"nulls are nothing", `{"query":"{ viewer { id } }","variables":null,"operationName":null,"extensions":null}`, 200},
		{"nothing", ``, 400},
		{"no JSON", `{"query": "{ viewer { id `, 400},
		{"something after it", who + ` x`, 400},
		{"another request after it", who + who, 400},
		{"a list of requests", `[` + who + `]`, 400},
		{"a text", `"{ viewer { id } }"`, 400},
		{"a key twice", `{"query":"{ viewer { id } }","query":"{ nope }"}`, 400},
		{"a key that nobody knows twice", `{"query":"{ viewer { id } }","key":1,"key":1}`, 400},
		{"a key twice, once escaped", `{"query":"{ viewer { id } }","qu\u0065ry":"{ nope }"}`, 400},
		{"a variable twice", `{"query":"{ viewer { id } }","variables":{"a":1,"a":2}}`, 400},
		{"a key that nobody knows", `{"query":"{ viewer { id } }","key":{"a":[1]}}`, 200},
		{"no query", `{"variables":{}}`, 400},
		{"a query that is null", `{"query":null}`, 400},
		{"a query beside an id that is null", `{"query":"{ viewer { id } }","documentId":null}`, 200},
		{"an id that is a number", `{"query":"{ viewer { id } }","documentId":1}`, 400},
		{"an id that is empty", `{"documentId":""}`, 400},
		{"a query that is a number", `{"query":1}`, 400},
		{"variables that are a list", `{"query":"{ viewer { id } }","variables":[]}`, 400},
		{"an operation name that is an object", `{"query":"{ viewer { id } }","operationName":{}}`, 400},
		{"extensions that are text", `{"query":"{ viewer { id } }","extensions":"x"}`, 400},
		{"no UTF-8", "{\"query\":\"{ viewer { id } } #\xff\"}", 400},
		{"lists without end", `{"query":"{ viewer { id } }","variables":{"a":` + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + `}}`, 400},
		{"a quarter of a megabyte", `{"query":"` + strings.Repeat(" ", 256<<10) + `"}`, 413},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := h.send(t, "case-manager", tt.body)
			if a.status != tt.status {
				t.Errorf("status %d, want %d: %s", a.status, tt.status, a.body)
			}
			if tt.status != 200 && (strings.Contains(a.body, "viewer") || strings.Contains(a.body, `"data"`)) {
				t.Errorf("the answer repeats the request, or has data: %s", a.body)
			}
		})
	}
	if log := h.log.String(); strings.Contains(log, "viewer") {
		t.Errorf("the log repeats a request: %s", log)
	}
}

func TestOnlyJSONByPostComesIn(t *testing.T) {
	h := smallHouse(t, func(c *graph.Config) { c.Origins = []string{"https://ieum.example"} })
	tests := []struct {
		name, method string
		headers      []string
		status       int
		code         string
	}{
		{"as it should be", "POST", nil, 200, "0 errors"},
		{"with a charset", "POST", []string{"Content-Type", "application/json; charset=UTF-8"}, 200, "0 errors"},
		{"another charset", "POST", []string{"Content-Type", "application/json; charset=euc-kr"}, 415, "BAD_USER_INPUT"},
		{"a form", "POST", []string{"Content-Type", "application/x-www-form-urlencoded"}, 415, "BAD_USER_INPUT"},
		{"a form with a file", "POST", []string{"Content-Type", "multipart/form-data; boundary=x"}, 415, "BAD_USER_INPUT"},
		{"plain text", "POST", []string{"Content-Type", "text/plain"}, 415, "BAD_USER_INPUT"},
		{"no type", "POST", []string{"Content-Type", ""}, 415, "BAD_USER_INPUT"},
		{"compressed", "POST", []string{"Content-Encoding", "gzip"}, 415, "BAD_USER_INPUT"},
		{"an answer that nobody makes", "POST", []string{"Accept", "text/html"}, 406, "BAD_USER_INPUT"},
		{"from a foreign page", "POST", []string{"Origin", "https://evil.example"}, 403, "FORBIDDEN"},
		{"from a page that looks alike", "POST", []string{"Origin", "https://ieum.example.evil.example"}, 403, "FORBIDDEN"},
		{"from nowhere", "POST", []string{"Origin", "null"}, 403, "FORBIDDEN"},
		{"from a foreign page by its fetch metadata", "POST", []string{"Sec-Fetch-Site", "cross-site"}, 403, "FORBIDDEN"},
		{"from a sister page by its fetch metadata", "POST", []string{"Sec-Fetch-Site", "same-site"}, 403, "FORBIDDEN"},
		{"from this very page by its fetch metadata", "POST", []string{"Sec-Fetch-Site", "same-origin"}, 200, "0 errors"},
		{"from a page of ours by its fetch metadata", "POST", []string{"Sec-Fetch-Site", "cross-site", "Origin", "https://ieum.example"}, 200, "0 errors"},
		{"from a page of ours", "POST", []string{"Origin", "https://ieum.example"}, 200, "0 errors"},
		{"GET", "GET", nil, 405, "BAD_USER_INPUT"},
		{"PUT", "PUT", nil, 405, "BAD_USER_INPUT"},
		{"nobody", "POST", []string{"Authorization", ""}, 401, "UNAUTHENTICATED"},
		{"a token of nobody", "POST", []string{"Authorization", "Bearer a.b.c"}, 401, "UNAUTHENTICATED"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := httptest.NewRequestWithContext(t.Context(), tt.method, "/graphql", strings.NewReader(who))
			for _, pair := range [][2]string{{"Content-Type", "application/json"}, {"Authorization", "Bearer " + h.tokens["case-manager"]}} {
				r.Header.Set(pair[0], pair[1])
			}
			for i := 0; i < len(tt.headers); i += 2 {
				r.Header.Del(tt.headers[i])
				if tt.headers[i+1] != "" {
					r.Header.Set(tt.headers[i], tt.headers[i+1])
				}
			}
			a := h.do(t, r)
			if a.status != tt.status || a.code() != tt.code {
				t.Errorf("status %d, %s; want %d, %s: %s", a.status, a.code(), tt.status, tt.code, a.body)
			}
			if a.status == 405 && a.header.Get("Allow") != "POST" {
				t.Errorf("Allow: %q", a.header.Get("Allow"))
			}
			if a.header.Get("Cache-Control") != "no-store" || a.header.Get("X-Content-Type-Options") != "nosniff" {
				t.Errorf("headers: %v", a.header)
			}
		})
	}
}

func TestABrowserMayAskForOurPagesOnly(t *testing.T) {
	for _, tt := range []struct {
		origin  string
		origins []string
		want    string
	}{
		{"https://ieum.example", []string{"https://ieum.example"}, "https://ieum.example"},
		{"https://evil.example", []string{"https://ieum.example"}, ""},
		{"https://evil.example", nil, ""},
	} {
		h := smallHouse(t, func(c *graph.Config) { c.Origins = tt.origins })
		r := httptest.NewRequestWithContext(t.Context(), http.MethodOptions, "/graphql", nil)
		r.Header.Set("Origin", tt.origin)
		r.Header.Set("Access-Control-Request-Method", "POST")
		r.Header.Set("Access-Control-Request-Headers", "apollographql-client-name,authorization,content-type")
		w := httptest.NewRecorder()
		h.api.ServeHTTP(w, r)
		if got := w.Header().Get("Access-Control-Allow-Origin"); got != tt.want {
			t.Errorf("%s of %v may ask: %q (%d)", tt.origin, tt.origins, got, w.Code)
		}
	}
}

func TestTheAnswerIsOfTheTypeAskedFor(t *testing.T) {
	h := smallHouse(t)
	for accept, want := range map[string]string{
		"":                                  "application/json",
		"*/*":                               "application/json",
		"application/*":                     "application/json",
		"application/json":                  "application/json",
		"application/graphql-response+json": "application/graphql-response+json",
		"application/graphql-response+json, application/json":       "application/graphql-response+json",
		"application/graphql-response+json;q=0.5, application/json": "application/json",
		"text/html, application/json;q=0.9":                         "application/json",
	} {
		a := h.send(t, "case-manager", who, "Accept", accept)
		if got := a.header.Get("Content-Type"); got != want+"; charset=utf-8" {
			t.Errorf("Accept %q: Content-Type %q, want %q", accept, got, want)
		}
		wrong := h.send(t, "case-manager", `{"query":"{ nope }"}`, "Accept", accept)
		status := map[string]int{"application/json": 200, "application/graphql-response+json": 400}[want]
		if wrong.status != status || strings.Contains(wrong.body, `"data"`) {
			t.Errorf("Accept %q, a wrong query: %d, want %d: %s", accept, wrong.status, status, wrong.body)
		}
	}
}

// A client that sends the hash of a query first learns that it has to send the
// text: by the message and status that all such clients wait for.
func TestPersistedQueriesAreNotSupported(t *testing.T) {
	h := smallHouse(t)
	hash := `"extensions":{"persistedQuery":{"version":1,"sha256Hash":"ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38"}}`
	for _, accept := range []string{"application/json", "application/graphql-response+json"} {
		for _, language := range []string{"ko", "en"} {
			a := h.send(t, "case-manager", `{"variables":{},`+hash+`}`, "Accept", accept, "Accept-Language", language)
			if a.refusal() != "200 BAD_USER_INPUT PERSISTED_QUERY" || a.Errors[0].Message != "PersistedQueryNotSupported" {
				t.Errorf("the hash alone: %d %s", a.status, a.body)
			}
		}
	}
	if a := h.send(t, "case-manager", strings.TrimSuffix(who, "}")+","+hash+"}"); len(a.Errors) > 0 {
		t.Errorf("the hash with the text: %s", a.body)
	}
}

func TestAnAccountHasARateLimit(t *testing.T) {
	h := smallHouse(t, func(c *graph.Config) { c.Limits.Share.PerSecond, c.Limits.Share.Burst = 1, 3 })
	for range 3 {
		if a := h.send(t, "case-manager", who); a.status != 200 {
			t.Fatalf("status %d", a.status)
		}
	}
	a := h.send(t, "case-manager", who)
	if a.status != http.StatusTooManyRequests || a.code() != "LIMIT_EXCEEDED" || a.Errors[0].Extensions.Reason != string(graph.TooOften) || a.header.Get("Retry-After") == "" {
		t.Errorf("the fourth at once: %d %s", a.status, a.body)
	}
	if other := h.send(t, "auditor", who); other.status != 200 {
		t.Errorf("somebody else: %d", other.status)
	}
}

func TestAShortKeyIsRefused(t *testing.T) {
	if _, err := graph.New(graph.Config{CursorKey: bytes.Repeat([]byte{1}, 31)}); err == nil {
		t.Error("New takes a key of 31 bytes")
	}
}

func TestAnOriginThatIsNoneIsRefused(t *testing.T) {
	for _, origin := range []string{"ieum.example", "https://", "https://a b", "https://ieum.example/"} {
		if _, err := graph.New(graph.Config{CursorKey: bytes.Repeat([]byte{1}, 32), Origins: []string{origin}}); err == nil {
			t.Errorf("New takes the origin %q", origin)
		}
	}
}

// Whatever the body, the answer is one of the few statuses and repeats
// nothing.
func FuzzBody(f *testing.F) {
	h := smallHouse(f)
	for _, seed := range []string{who, `{"query":"{ a }","variables":{"a":[1,2,{"b":null}]}}`, `[`, `{"query":"canary-7f3a"}`, "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		a := h.send(t, "case-manager", body)
		switch a.status {
		case 200, 400, 413:
		default:
			t.Errorf("status %d", a.status)
		}
		if strings.Contains(a.body, "canary-7f3a") {
			t.Errorf("the body comes back: %s", a.body)
		}
	})
}

// named is a name of the grammar of queries as a message quotes it: those may
// come back.
var named = regexp.MustCompile(`\\"[$@]?[_A-Za-z][_0-9A-Za-z.]*\\"`)

// Whatever values a query holds, in its text and in its variables, none comes
// back, whether the query is valid or not.
func FuzzNoValueComesBack(f *testing.F) {
	shut, open := smallHouse(f), smallHouse(f, func(c *graph.Config) { c.Introspection = true })
	for _, seed := range []string{
		`{ students(first: VALUE) { totalCount } }`, `{ students(filter: {need: VALUE, stage: VALUE, nope: VALUE}) { nope } }`, `{ node(id: VALUE) { ... on Student { needs(status: VALUE) { id } } } }`,
		`query($v: String = VALUE) { search(text: $v) { totalCount } }`, `{ codes(list: VALUE) { code } }`, `{ agencies(near: {latitude: VALUE, longitude: [VALUE]}) { totalCount } }`,
		`{ viewer @include(if: VALUE) { id } }`, `{ viewer { id } } VALUE`, `{ viewer(x: VALUE`, `mutation { reportDirectoryError(input: {node: VALUE, field: VALUE, note: VALUE}) { report { id } } }`,
		`{ x: viewer { id } x: node(id: VALUE) { id } }`, `{ linkageFor(profile: {facts: [{fact: VALUE, value: VALUE}]}, need: VALUE) { incomplete } }`,
	} {
		for _, value := range []string{`"강가온 990101"`, `CANARY`, `9012345671`, `90.12345671`, `"""강가온"""`, `"강가온 Did you mean \"CANARY\"?"`} {
			f.Add(strings.ReplaceAll(seed, "VALUE", value), value)
		}
	}
	f.Fuzz(func(t *testing.T, query, value string) {
		body, err := json.Marshal(map[string]any{"query": query, "variables": map[string]any{"v": value, "w": []any{value}}})
		if err != nil {
			t.Skip("no JSON")
		}
		for _, h := range []*house{shut, open} {
			h.log.Reset()
			a := h.send(t, "case-manager", string(body))
			for _, canary := range []string{"강가온", "CANARY", "9012345671", "90.12345671", "990101"} {
				if said := named.ReplaceAllString(a.body+h.log.String(), ""); strings.Contains(said, canary) {
					t.Errorf("%s comes back: %s %s", query, a.body, h.log)
				}
			}
			if a.code() == "INTERNAL" {
				t.Errorf("%s: %s %s", query, a.body, h.log)
			}
		}
	})
}
