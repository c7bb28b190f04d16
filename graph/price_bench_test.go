package graph_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"syscall"
	"testing"
	"time"
)

// BenchmarkPrice asks for each field that has a price of its own, and for
// plain fields, and prints the processor's time for a unit of what was spent.
// Prices are fair where that is about the same: see graph/cost.go.
func BenchmarkPrice(b *testing.B) {
	h := demoHouseOn(b, embeddedStore)
	student, service := subjectOf(b, h)
	var people struct {
		Students struct{ Nodes []struct{ ID string } }
	}
	h.data(b, "case-manager", `{ students(first: 100) { nodes { id } } }`, nil, &people)
	ids := []string{}
	for _, s := range people.Students.Nodes {
		ids = append(ids, s.ID)
	}
	var ground struct {
		Viewer struct {
			District struct{ Areas []struct{ ID string } }
		}
	}
	h.data(b, "case-manager", `{ viewer { district { areas { id } } } }`, nil, &ground)
	v := map[string]any{"s": student, "v": service, "ids": ids, "a": ground.Viewer.District.Areas[0].ID}
	for _, op := range []struct{ name, query string }{
		{"viewer", `{ viewer { id } }`},
		{"fields", `{ agencies(first: 100) { nodes { id name phone address type { code label } verifiedOn } } }`},
		{"agencies", `{ a: agencies(first: 1) { totalCount } b: agencies(first: 2) { totalCount } c: agencies(first: 3) { totalCount } d: agencies(first: 4) { totalCount } }`},
		{"agencies-text", `{ a: agencies(first: 1, filter: {text: "센터"}) { totalCount } b: agencies(first: 2, filter: {text: "상담"}) { totalCount } }`},
		{"search", `{ a: search(first: 1, text: "센터") { totalCount } b: search(first: 1, text: "상담") { totalCount } }`},
		{"students", `{ a: students(first: 1) { totalCount } b: students(first: 2) { totalCount } c: students(first: 3) { totalCount } }`},
		{"students-text", `{ a: students(first: 1, filter: {text: "김"}) { totalCount } b: students(first: 2, filter: {need: "1000000"}) { totalCount } }`},
		{"student", `query ($s: ID!) { student(id: $s) { id } }`},
		{"nodes", `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`},
		{"record", `query ($s: ID!) { student(id: $s) { needs { id } strengths { text } servedBy { id } } }`},
		{"pictures", `query ($s: ID!) { student(id: $s) { ecomap { title } genogram { title } } }`},
		{"pictures-list", `{ students(first: 100) { nodes { ecomap { title } } } }`},
		{"due", `{ viewer { a: due(first: 1) { totalCount } b: due(first: 2) { totalCount } } }`},
		{"caseload", `{ viewer { caseload { active } } }`},
		{"referralCounts", `{ referralCounts { count } }`},
		{"linkage", `query ($s: ID!) { linkage(subject: $s, need: "1000000") { options(first: 1) { group } } }`},
		{"linkage-broad", `query ($s: ID!) { linkage(subject: $s, need: "2000000", maxSteps: 7) { options(first: 1) { group } } }`},
		{"paths", `query ($s: ID!) { linkage(subject: $s, need: "1000000", maxSteps: 7) { options(first: 20) { paths(first: 20) { strength } } } }`},
		{"linkageFor", `{ linkageFor(profile: {grade: 4}, need: "1000000") { options(first: 1) { group } } }`},
		{"mediation", `query ($s: ID!, $v: ID!) { mediation(from: $s, to: $v) { paths(first: 1) { strength } } }`},
		{"eligibility", `query ($s: ID!, $v: ID!) { eligibility(subject: $s, service: $v) { group } }`},
		{"candidates", `query ($v: ID!) { service(id: $v) { candidates(first: 0) { totalCount } } }`},
		{"linkagePlan", `query ($s: ID!) { linkagePlan(subject: $s) { uncovered { code } } }`},
		{"agencyCounts", `{ a: agencyCounts(by: TYPE) { count } b: agencyCounts(by: NEED) { count } c: agencyCounts(by: AREA) { count } }`},
		{"services", `{ a: services(first: 1) { totalCount } b: services(first: 2) { totalCount } c: services(first: 3) { totalCount } }`},
		{"schools", `{ a: schools(first: 1) { totalCount } b: schools(first: 2) { totalCount } c: schools(first: 3) { totalCount } }`},
		{"areas", `{ a: areas(first: 1) { totalCount } b: areas(first: 2) { totalCount } c: areas(first: 3) { totalCount } }`},
		{"caseManagers", `{ a: caseManagers(first: 1) { totalCount } b: caseManagers(first: 2) { totalCount } }`},
		{"caseloads", `{ caseManagers(first: 100) { nodes { caseload { active } } } }`},
		{"students-of", `{ caseManagers(first: 100) { nodes { students(first: 1) { totalCount } } } }`},
		{"studentCounts", `{ a: studentCounts(by: NEED) { count } b: studentCounts(by: GRADE) { count } }`},
		{"cases", `{ a: cases(first: 1) { totalCount } b: cases(first: 2) { totalCount } }`},
		{"caseCounts", `{ a: caseCounts(by: STAGE) { count } b: caseCounts(by: CLASS) { count } }`},
		{"referrals", `{ a: referrals(first: 1) { totalCount } b: referrals(first: 2) { totalCount } }`},
		{"household", `query ($s: ID!) { student(id: $s) { household { overlaps { need { code } } lead { caseManagers { id } } enrolments(first: 1) { totalCount } } } }`},
		{"areas-with-lists", `{ areas(first: 100) { nodes { children(first: 1) { totalCount } agencies(first: 1) { totalCount } schools(first: 1) { totalCount } } } }`},
		{"schools-with-people", `{ schools(first: 100) { nodes { workers(first: 1) { totalCount } students(first: 1) { totalCount } } } }`},
		{"agencies-with-work", `{ agencies(first: 100) { nodes { workers(first: 1) { totalCount } enrolments(first: 1) { totalCount } referrals(first: 1) { totalCount } } } }`},
		{"ties", `{ agencies(first: 100) { nodes { ties(first: 1) { totalCount } } } }`},
		{"network", `query ($s: ID!) { network(around: $s) { ties { strength } } }`},
		{"unmetNeeds", `query ($a: ID!) { unmetNeeds(area: $a) { open } }`},
		{"referralFlow", `{ referralFlow { states { count } } }`},
		{"endingSoon", `{ endingSoon(until: "2027-06-30", first: 1) { totalCount } }`},
	} {
		body, err := json.Marshal(map[string]any{"query": op.query, "variables": v})
		if err != nil {
			b.Fatal(err)
		}
		b.Run(op.name, func(b *testing.B) {
			var spent, price int
			began := processorTime(b)
			for b.Loop() {
				price, spent = h.costs(b, string(body))
			}
			each := float64((processorTime(b) - began).Microseconds()) / float64(b.N)
			b.ReportMetric(each, "cpu-µs")
			b.ReportMetric(float64(price), "price")
			b.ReportMetric(float64(spent), "spent")
			b.ReportMetric(each/float64(spent), "µs/unit")
		})
	}
}

// costs sends a body and returns what extensions.cost tells.
func (h *house) costs(b *testing.B, body string) (price, spent int) {
	b.Helper()
	r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
	r.Header.Set("Authorization", "Bearer "+h.tokens["case-manager"])
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("X-Requested-By", "bench")
	w := httptest.NewRecorder()
	h.api.ServeHTTP(w, r)
	var answer struct {
		Errors     []any
		Extensions struct{ Cost struct{ Price, Spent int } }
	}
	if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil || len(answer.Errors) > 0 {
		b.Fatal(w.Code, w.Body.String())
	}
	return answer.Extensions.Cost.Price, answer.Extensions.Cost.Spent
}

func processorTime(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
