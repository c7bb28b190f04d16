package graph_test

import (
	"bufio"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/docs"
	"ieum/graph"
	"ieum/internal/ieum"
)

// block is a fenced block of the page for authors of clients.
type block struct{ info, text string }

var fence = regexp.MustCompile("(?ms)^```([^\n]*)\n(.*?)^```$")

func blocks(t *testing.T) []block {
	t.Helper()
	var list []block
	for _, m := range fence.FindAllStringSubmatch(docs.Clients(), -1) {
		list = append(list, block{m[1], m[2]})
	}
	return list
}

// Every example for authors of clients is sent as it stands, and answers what
// stands below it.
func TestTheExamplesForClientsHold(t *testing.T) {
	h := smallHouse(t)
	all := blocks(t)
	ran := 0
	for i, b := range all {
		next := block{}
		if i+1 < len(all) {
			next = all[i+1]
		}
		switch language, who, _ := strings.Cut(b.info, " "); {
		case b.info == "http request":
			ran++
			example(t, h, b.text, next)
		case language == "graphql":
			ran++
			query(t, h, who, b.text, next)
		case b.info == "sh":
			ran++
			subscribed(t, h, b.text, next)
		case b.info == "js": // test/clients runs it with the library that it is for
		case b.info != "http response" && b.info != "json data" && b.info != "events":
			t.Errorf("nothing is known of a block %q", b.info)
		}
	}
	if ran < 8 {
		t.Errorf("%d examples only", ran)
	}
}

// example sends a request as it is written.
func example(t *testing.T, h *house, text string, next block) {
	t.Helper()
	text = strings.ReplaceAll(text, "TOKEN", h.tokens["case-manager"])
	text = strings.Replace(text, "POST /graphql\n", "POST /graphql HTTP/1.0\nHost: ieum.example\n", 1)
	headers, body, _ := strings.Cut(text, "\n\n")
	r, err := http.ReadRequest(bufio.NewReader(strings.NewReader(headers + "\n\n")))
	if err != nil {
		t.Fatal(err)
	}
	sent := httptest.NewRequestWithContext(t.Context(), r.Method, r.RequestURI, strings.NewReader(body))
	sent.Header = r.Header
	a := h.do(t, sent)
	status, want, _ := strings.Cut(next.text, "\n")
	if next.info != "http response" || strconv.Itoa(a.status) != status {
		t.Errorf("%s\n%d %s, want %s", text, a.status, a.body, status)
	}
	if diff := cmp.Diff(plain(t, want), plain(t, requestID.ReplaceAllString(a.body, `"requestId":"-"`))); diff != "" {
		t.Errorf("%s\n(-page +answer)\n%s", text, diff)
	}
}

// query asks what is written, with the variables that it declares.
func query(t *testing.T, h *house, who, text string, next block) {
	t.Helper()
	variables := map[string]any{}
	for name, value := range map[string]ieum.ID{"student": id("Student", "haneul"), "agency": id("Agency", "centre")} {
		if strings.Contains(text, "$"+name+":") {
			variables[name] = value
		}
	}
	a := h.ask(t, who, text, variables)
	if len(a.Errors) > 0 {
		t.Errorf("%s\n%s", text, a.body)
	}
	if next.info == "json data" {
		if diff := cmp.Diff(plain(t, next.text), plain(t, string(a.Data))); diff != "" {
			t.Errorf("%s\n(-page +answer)\n%s", text, diff)
		}
	}
}

// shown leaves out of an event what the page leaves out.
var shown = regexp.MustCompile(`("id":"referral_|"cursor":"|"cost":\{)[^"}]*(?:"[a-z]+":\d+,?)*`)

// subscribed subscribes with the body that is handed to curl, and holds what
// comes after a change against what the page shows.
func subscribed(t *testing.T, h *house, text string, next block) {
	t.Helper()
	_, body, _ := strings.Cut(text, "-d '")
	s := transport{Server: serve(t, h)}
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.URL, strings.NewReader(strings.TrimSuffix(body, "'\n")))
	if err != nil {
		t.Fatal(err)
	}
	for _, header := range regexp.MustCompile(`-H "([A-Za-z-]+): ([^"]+)"`).FindAllStringSubmatch(text, -1) {
		r.Header.Set(header[1], strings.Replace(header[2], "TOKEN", h.tokens["case-manager"], 1))
	}
	answer, err := s.Client().Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	h.move(t, "asked", ieum.ReferralAccepted)
	lines := bufio.NewScanner(answer.Body)
	for want := range strings.Lines(next.text) {
		if !lines.Scan() {
			t.Fatal(lines.Err())
		}
		got := shown.ReplaceAllString(lines.Text(), "$1…")
		got = regexp.MustCompile(`"at":"[^"]+"`).ReplaceAllString(got, `"at":"2026-11-24T03:00:00Z"`)
		if got+"\n" != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// plain is JSON without what the page leaves out.
func plain(t *testing.T, text string) any {
	t.Helper()
	var v map[string]any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	delete(v, "extensions")
	return v
}

// The limits that the page tells are those of production.
func TestTheLimitsForClientsAreTold(t *testing.T) {
	limits := graph.DefaultLimits()
	g := limits.Guard
	for name, limit := range map[string]int{
		"body, bytes": int(limits.BodyBytes), "query length": g.Bytes, "tokens": g.Tokens, "depth": g.Depth, "selections": g.Selections,
		"aliases": g.Aliases, "root fields": g.RootFields, "fields with one key": g.SameKey, "directives": g.Directives,
		"depth of variables": g.VariableDepth, "values in variables": g.VariableValues, "cost": limits.Cost, "work": limits.Work,
		"answer, bytes": limits.AnswerBytes, "time, seconds": int(limits.Timeout.Seconds()),
		"operations at once": limits.Share.Running, "operations waiting": limits.Share.Waiting,
		"subscriptions at once": limits.Share.Subscriptions,
		"sockets at once":       limits.Share.Sockets,
		"operations a second":   int(limits.Share.PerSecond), "cost a second": int(limits.Share.CostPerSecond),
	} {
		if row := "\n| " + name + " | " + strconv.Itoa(limit) + " |\n"; !strings.Contains(docs.Clients(), row) {
			t.Errorf("the page lacks%q", row)
		}
	}
}

// The codes that the page tells are all there are.
func TestTheCodesForClientsAreTold(t *testing.T) {
	for _, code := range []graph.Code{
		graph.BadUserInput, graph.NotFound, graph.Forbidden, graph.Unauthenticated, graph.Conflict, graph.PreconditionFailed,
		graph.LimitExceeded, graph.Unavailable, graph.OutcomeUnknown, graph.Internal, graph.ParseFailed, graph.ValidationFailed,
	} {
		if !strings.Contains(docs.Clients(), "`"+string(code)+"`") {
			t.Errorf("the page lacks %s", code)
		}
	}
}
