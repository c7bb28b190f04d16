package graph_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"ieum/graph"
)

// BenchmarkOperation answers, in this process and without a network, what
// clients of the demo ask most. It tells what the edge costs: compare its
// lines with each other and with those of another commit, not with a clock.
func BenchmarkOperation(b *testing.B) {
	h := demoHouseOn(b, embeddedStore, func(c *graph.Config) {
		c.Limits.Share.PerSecond, c.Limits.Share.CostPerSecond = 1e9, 1e12
	})
	student, service := subjectOf(b, h)
	for _, op := range []struct {
		name, query string
		variables   map[string]any
	}{
		{"viewer", `{ viewer { id displayName } }`, nil},
		{"student", `query ($id: ID!) { student(id: $id) { id displayName grade age } }`, map[string]any{"id": student}},
		{"agencies", `query ($n: Int) { agencies(first: $n) { nodes { id name phone address } } }`, map[string]any{"n": 20}},
		{"students", `query ($n: Int) { students(first: $n) { edges { cursor node { id displayName grade school { name } } } pageInfo { hasNextPage endCursor } } }`, map[string]any{"n": 20}},
		{"mediation", `query ($from: ID!, $to: ID!) { mediation(from: $from, to: $to) { paths(first: 10) { strength steps { tie from { id label } to { id label } } } } }`, map[string]any{"from": student, "to": service}},
		{"record", operation(b, "record"), map[string]any{"student": student}},
		{"linkage", operation(b, "linkage"), map[string]any{"subject": student, "need": "1000000-2"}},
	} {
		body, err := json.Marshal(map[string]any{"query": op.query, "variables": op.variables})
		if err != nil {
			b.Fatal(err)
		}
		b.Run(op.name, func(b *testing.B) { h.repeat(b, string(body)) })
	}
}

// subjectOf returns a student of the case manager and a service to which ways
// lead.
func subjectOf(b *testing.B, h *house) (student, service string) {
	b.Helper()
	var list struct {
		Students struct{ Nodes []struct{ ID string } }
	}
	h.data(b, "case-manager", `{ students(first: 50) { nodes { id } } }`, nil, &list)
	for _, s := range list.Students.Nodes {
		var answer struct {
			Linkage struct {
				Options []struct {
					Resource struct{ ID string }
					Paths    []struct{ Strength float64 }
				}
			}
		}
		h.data(b, "case-manager", `query ($s: ID!) { linkage(subject: $s, need: "1000000-2") { options(first: 5) { resource { id } paths(first: 3) { strength } } } }`, map[string]any{"s": s.ID}, &answer)
		for _, o := range answer.Linkage.Options {
			if strings.HasPrefix(o.Resource.ID, "service_") && len(o.Paths) >= 3 {
				return s.ID, o.Resource.ID
			}
		}
	}
	b.Fatal("no student of the demo has three ways to a service")
	return "", ""
}

// repeat sends a body again and again.
func (h *house) repeat(b *testing.B, body string) {
	b.Helper()
	bytes := 0
	for b.Loop() {
		r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
		r.Header.Set("Authorization", "Bearer "+h.tokens["case-manager"])
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		h.api.ServeHTTP(w, r)
		if w.Code != http.StatusOK || strings.HasPrefix(w.Body.String(), `{"errors"`) {
			b.Fatal(w.Code, w.Body.String())
		}
		bytes = w.Body.Len()
	}
	b.ReportMetric(float64(bytes), "B/answer")
}
