package graph_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"ieum/graph"
	"ieum/internal/ieum"
	"ieum/internal/metrics"
)

// collect returns what a collector gets.
func collect(t testing.TB, m *metrics.Metrics) string {
	t.Helper()
	w := httptest.NewRecorder()
	m.Handler().ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/metrics", nil))
	if w.Code != http.StatusOK {
		t.Fatalf("%d %s", w.Code, w.Body)
	}
	return w.Body.String()
}

// Every request is counted once, by what it was and how it ended, while somebody
// collects beside it; and nothing that a client sends is ever shown.
func TestWhatIsAnsweredIsCounted(t *testing.T) {
	const canary, rounds = "Canary7301", 20
	m := metrics.New(metrics.Source{Version: "1.2.3", Memory: func() float64 { return 0 }, Directory: func() (ieum.Revision, time.Time) { return 7, noon }})
	h := smallHouse(t, func(c *graph.Config) { c.Watch = m.Answered })
	asked := []struct{ who, body, counted string }{
		{"case-manager", `{"query":"query ` + canary + ` { viewer { id } }"}`, `operation="query",code="OK"`},
		{"case-manager", `{"query":"query ` + canary + `($id: ID!) { node(id: $id) { id } }","operationName":"` + canary + `","variables":{"id":"` + canary + `"}}`, `operation="query",code="OK"`},
		{"case-manager", `{"query":"{ viewer { ` + canary + ` } }"}`, `operation="none",code="GRAPHQL_VALIDATION_FAILED"`},
		{"case-manager", `{"query":"{ ` + canary + `("}`, `operation="none",code="GRAPHQL_PARSE_FAILED"`},
		{"case-manager", `{"` + canary, `operation="none",code="BAD_USER_INPUT"`},
		{"case-manager", `{"query":"{ student(id: \"student_` + canary + `\") { id } students(first: 100000) { totalCount } }"}`, `operation="query",code="BAD_USER_INPUT"`},
		{"case-manager", `{"query":"mutation { suspendAccount(input: {account: \"` + canary + `\"}) { __typename } }"}`, ``},
		{"", `{"query":"{ viewer { id } }"}`, `operation="none",code="UNAUTHENTICATED"`},
	}
	var work sync.WaitGroup
	for range rounds {
		work.Go(func() {
			for _, a := range asked {
				h.send(t, a.who, a.body, "X-Request-Id", canary, "User-Agent", canary)
				if strings.Contains(collect(t, m), canary) {
					t.Error("a word of a client is shown")
				}
			}
		})
	}
	work.Wait()
	want := map[string]int{}
	for _, a := range asked {
		if a.counted != "" {
			want[a.counted] += rounds
		}
	}
	shown, sum := collect(t, m), 0
	for line := range strings.Lines(shown) {
		var n int
		if rest, ok := strings.CutPrefix(line, "ieum_requests_total{"); ok {
			if _, err := fmt.Sscan(rest[strings.Index(rest, "} ")+2:], &n); err != nil {
				t.Fatal(err)
			}
			sum += n
		}
	}
	if sum != rounds*len(asked) {
		t.Errorf("%d requests are counted, want %d", sum, rounds*len(asked))
	}
	for labels, n := range want {
		code, operation := strings.Split(labels, ",")[1], strings.Split(labels, ",")[0]
		if line := fmt.Sprintf("ieum_requests_total{%s,%s} %d\n", code, operation, n); !strings.Contains(shown, line) {
			t.Errorf("%q is missing in\n%s", line, shown)
		}
	}
	if !strings.Contains(shown, `ieum_request_duration_seconds_count{operation="mutation"} 20`) {
		t.Errorf("mutations are not timed:\n%s", shown)
	}
}

// A request that is sent away is counted by why.
func TestWhoIsSentAwayIsCounted(t *testing.T) {
	var mu sync.Mutex
	var told []graph.Answered
	watch := func(c *graph.Config) {
		c.Watch = func(a graph.Answered) {
			mu.Lock()
			defer mu.Unlock()
			told = append(told, a)
		}
		c.Limits.Share.PerSecond, c.Limits.Share.Burst = 1, 1
	}
	h := smallHouse(t, watch)
	for range 2 {
		h.ask(t, "case-manager", `{ viewer { id } }`, nil)
	}
	want := []graph.Answered{
		{Operation: graph.OperationQuery, Code: graph.CodeOK},
		{Operation: graph.OperationNone, Code: graph.LimitExceeded, Turned: graph.TooOften},
	}
	if len(told) != len(want) || told[0] != want[0] || told[1] != want[1] {
		t.Errorf("told %+v, want %+v", told, want)
	}
}
