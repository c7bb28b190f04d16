package graph_test

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"ieum/graph"
	"ieum/internal/auth"
)

// listed is a document with a text in it, which no cache keeps of its own
// accord.
const listed = `query Who { viewer { displayName } needDomains { label(language: KO) } node(id: "x") { id } }`

func idOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// signedIn serves the small house to a browser of the case manager, and
// returns what it sends beside the content type.
func signedIn(t *testing.T, adjust ...func(*graph.Config)) (h *house, browser []string) {
	t.Helper()
	sessions := auth.NewSessions(auth.SessionConfig{
		Name: "ieum", Hosts: func(name string) bool { return name == "example.com" }, Longest: time.Hour,
	}, auth.NewMemory(auth.MemoryConfig{Idle: time.Hour, Longest: time.Hour, Clock: func() time.Time { return noon }, Random: rand.Reader}))
	var tokens auth.Tokens
	h = smallHouse(t, append(adjust, func(c *graph.Config) { c.Auth.Sessions, tokens = sessions, c.Auth.Tokens })...)
	staff, _, err := tokens.Staff(t.Context(), h.tokens["case-manager"])
	if err != nil {
		t.Fatal(err)
	}
	w := httptest.NewRecorder()
	if err := sessions.Begin(w, httptest.NewRequest(http.MethodPost, "/", http.NoBody), staff); err != nil {
		t.Fatal(err)
	}
	cookie := w.Result().Cookies()[0]
	return h, []string{"Cookie", cookie.Name + "=" + cookie.Value, "Sec-Fetch-Site", "same-origin"}
}

func TestTrustedDocuments(t *testing.T) {
	documents := map[string]string{idOf(listed): listed}
	id := idOf(listed)
	unknown := strings.Repeat("0", 64)
	body := func(fields map[string]any) string {
		text, err := json.Marshal(fields)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	persisted := func(hash any) map[string]any {
		return map[string]any{"persistedQuery": map[string]any{"version": 1, "sha256Hash": hash}}
	}
	const runs, notFound = "200 ", "400 BAD_USER_INPUT PERSISTED_QUERY"
	const bound, sendText = "403 FORBIDDEN PERSISTED_QUERY", "200 BAD_USER_INPUT PERSISTED_QUERY"
	type houseOf struct {
		*house
		browser []string
	}
	houses := map[graph.Bound]houseOf{}
	for _, b := range []graph.Bound{"", graph.BoundNobody, graph.BoundBrowsers, graph.BoundAll} {
		h, browser := signedIn(t, func(c *graph.Config) { c.Documents, c.Bound = documents, b })
		houses[b] = houseOf{h, browser}
	}
	for _, tt := range []struct {
		name, body string
		// The answers by how much is bound: to a token, and to a browser.
		off, browsers, all [2]string
	}{
		{"by its id", body(map[string]any{"documentId": id}), [2]string{runs, runs}, [2]string{runs, runs}, [2]string{runs, runs}},
		{"by its id with a prefix", body(map[string]any{"documentId": "sha256:" + id, "operationName": "Who", "variables": nil}), [2]string{runs, runs}, [2]string{runs, runs}, [2]string{runs, runs}},
		{"as a persisted query", body(map[string]any{"extensions": persisted(id)}), [2]string{runs, runs}, [2]string{runs, runs}, [2]string{runs, runs}},
		{"by its text", body(map[string]any{"query": listed}), [2]string{runs, runs}, [2]string{runs, runs}, [2]string{runs, runs}},
		{"by its text and its hash", body(map[string]any{"query": listed, "extensions": persisted(id)}), [2]string{runs, runs}, [2]string{runs, runs}, [2]string{runs, runs}},
		{"another text", who, [2]string{runs, runs}, [2]string{runs, bound}, [2]string{bound, bound}},
		{"another text under a known id", body(map[string]any{"query": "{ viewer { id } }", "documentId": id}), [2]string{runs, runs}, [2]string{runs, bound}, [2]string{bound, bound}},
		{"another text under a known hash", body(map[string]any{"query": "{ viewer { id } }", "extensions": persisted(id)}), [2]string{runs, runs}, [2]string{runs, bound}, [2]string{bound, bound}},
		{"the text with a space more", body(map[string]any{"query": listed + " "}), [2]string{runs, runs}, [2]string{runs, bound}, [2]string{bound, bound}},
		{"an id of nothing", body(map[string]any{"documentId": unknown}), [2]string{notFound, notFound}, [2]string{notFound, notFound}, [2]string{notFound, notFound}},
		{"an id of another kind", body(map[string]any{"documentId": "md5:" + id}), [2]string{notFound, notFound}, [2]string{notFound, notFound}, [2]string{notFound, notFound}},
		{"an id in capitals", body(map[string]any{"documentId": strings.ToUpper(id)}), [2]string{notFound, notFound}, [2]string{notFound, notFound}, [2]string{notFound, notFound}},
		{"a hash of nothing", body(map[string]any{"extensions": persisted(unknown)}), [2]string{sendText, sendText}, [2]string{sendText, sendText}, [2]string{sendText, sendText}},
		{"a hash that is a number", body(map[string]any{"extensions": persisted(1)}), [2]string{sendText, sendText}, [2]string{sendText, sendText}, [2]string{sendText, sendText}},
	} {
		for b, want := range map[graph.Bound][2]string{"": tt.off, graph.BoundNobody: tt.off, graph.BoundBrowsers: tt.browsers, graph.BoundAll: tt.all} {
			h := houses[b]
			if a := h.send(t, "case-manager", tt.body); a.refusal() != want[0] {
				t.Errorf("%s, bound %q, a token: %s, want %s: %s", tt.name, b, a.refusal(), want[0], a.body)
			}
			if a := h.send(t, "", tt.body, h.browser...); a.refusal() != want[1] {
				t.Errorf("%s, bound %q, a browser: %s, want %s: %s", tt.name, b, a.refusal(), want[1], a.body)
			}
		}
	}
}

// Nobody learns by an id what is listed before they have signed in.
func TestTrustedDocumentsAreForAccounts(t *testing.T) {
	h := smallHouse(t, func(c *graph.Config) { c.Documents = map[string]string{idOf(listed): listed} })
	for _, id := range []string{idOf(listed), "nope"} {
		if a := h.send(t, "", `{"documentId":"`+id+`"}`); a.status != 401 {
			t.Errorf("%s: %d, want 401", id, a.status)
		}
	}
}

func TestDocumentsThatCannotBeRunAreFoundAtTheStart(t *testing.T) {
	for name, tt := range map[string]struct{ id, text string }{
		"an id of something else":   {idOf("x"), "{ viewer { id } }"},
		"a field that is not there": {"", "{ viewer { nope } }"},
		"no document":               {"", "{"},
		"no operation":              {"", "fragment v on Viewer { id }"},
		"more than a query may be":  {"", "{ " + strings.Repeat("viewer { id } ", 5000) + "}"},
	} {
		if tt.id == "" {
			tt.id = idOf(tt.text)
		}
		_, err := graph.New(graph.Config{CursorKey: make([]byte, 32), Limits: graph.DefaultLimits(), Documents: map[string]string{tt.id: tt.text}})
		if err == nil || !strings.Contains(err.Error(), tt.id) {
			t.Errorf("%s: %v, want the id", name, err)
		}
	}
}

// A cookie that came along with a foreign page's request opens nothing, not
// even to the origins that may ask with a token.
func TestACookieIsForOwnPages(t *testing.T) {
	h, browser := signedIn(t, func(c *graph.Config) { c.Origins = []string{"https://ieum.example"} })
	with := func(more ...string) []string { return append(append([]string{}, browser...), more...) }
	for _, tt := range []struct {
		name    string
		headers []string
		want    string
	}{
		{"an own page", browser, "200 "},
		{"a foreign page", with("Sec-Fetch-Site", "cross-site"), "403 FORBIDDEN FOREIGN_ORIGIN"},
		{"a listed page", with("Sec-Fetch-Site", "cross-site", "Origin", "https://ieum.example"), "403 FORBIDDEN"},
		{"a program", with("Sec-Fetch-Site", ""), "403 FORBIDDEN"},
		{"an own page with a token of nobody", with("Authorization", "Bearer nobody"), "401 UNAUTHENTICATED"},
		{"another browser", with("Cookie", "ieum=planted"), "401 UNAUTHENTICATED"},
	} {
		if a := h.send(t, "", who, tt.headers...); a.refusal() != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, a.refusal(), tt.want)
		}
	}
	if a := h.send(t, "auditor", who, with("Sec-Fetch-Site", "cross-site", "Origin", "https://ieum.example")...); a.refusal() != "200 " {
		t.Errorf("a listed page with a token and somebody's cookie: %s", a.refusal())
	}
}
