package metrics

import (
	"slices"
	"testing"
	"time"

	"ieum/graph"
	"ieum/internal/ieum"
)

// counts is a store that has done something.
type counts struct{}

func (counts) Stats() ieum.Stats {
	return ieum.Stats{
		Reads: 1, Statements: 2, Commits: 3, Audit: ieum.AuditStats{Calls: 9, Failed: 4, Groups: 2, Grouped: 8}, Pool: &ieum.PoolStats{Size: 5, Used: 1},
	}
}

// emergencySteps come to 5 as newMetrics counts them.
var emergencySteps = []string{"asked", "ended_", "x_y"}

func newMetrics() *Metrics {
	return New(Source{
		Version: "1.2.3", Store: counts{}, Memory: func() float64 { return 0.5 }, MemoryLimit: 1 << 30,
		Directory:      func() (ieum.Revision, time.Time) { return 7, time.UnixMilli(1500) },
		EmergencySteps: emergencySteps, Emergencies: func(step string) int { return len(step) - 3 },
	})
}

// Labels have the values that stand in the code, and no others, whatever is
// counted.
func TestLabelsAreClosed(t *testing.T) {
	m := newMetrics()
	m.Answered(graph.Answered{Operation: "subscription", Code: "김가온", Turned: "student_1"})
	var reasons, operations, codes []string
	for _, r := range graph.TurnedAway() {
		reasons = append(reasons, string(r))
	}
	for _, o := range graph.Operations() {
		operations = append(operations, string(o))
	}
	for _, c := range append(graph.Codes(), graph.CodeOK) {
		codes = append(codes, string(c))
	}
	closed := map[string][]string{"step": emergencySteps, "reason": reasons, "operation": operations, "code": codes}
	families, err := m.registry.Gather()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	for _, family := range families {
		for _, metric := range family.GetMetric() {
			for _, label := range metric.GetLabel() {
				name, value := label.GetName(), label.GetValue()
				if set, ok := closed[name]; ok && slices.Contains(set, value) {
					seen[name]++
				} else if name != "version" || family.GetName() != "ieum_build_info" && family.GetName() != "go_info" {
					t.Errorf("%s has the label %s=%q", family.GetName(), name, value)
				}
			}
		}
	}
	if len(seen) != len(closed) {
		t.Errorf("seen %v", seen)
	}
}

// What the store, the directory and the memory tell is shown as it is.
func TestFiguresAreThoseOfTheirSource(t *testing.T) {
	families, err := newMetrics().registry.Gather()
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]float64{}
	for _, family := range families {
		for _, metric := range family.GetMetric() {
			got[family.GetName()] += metric.GetCounter().GetValue() + metric.GetGauge().GetValue()
		}
	}
	for name, want := range map[string]float64{
		"ieum_build_info": 1, "ieum_emergency_access_total": 5, "ieum_directory_revision": 7, "ieum_directory_checked_timestamp_seconds": 1.5,
		"ieum_memory_used_ratio": 0.5, "ieum_memory_limit_bytes": 1 << 30,
		"ieum_store_reads_total": 1, "ieum_store_statements_total": 2, "ieum_store_commits_total": 3,
		"ieum_store_connections": 5, "ieum_store_connections_used": 1,
		"ieum_audit_calls_total": 9, "ieum_audit_failures_total": 4, "ieum_audit_batches_total": 2, "ieum_audit_batched_calls_total": 8,
		"ieum_requests_total": 0, "ieum_requests_turned_away_total": 0,
	} {
		if value, ok := got[name]; !ok || value != want {
			t.Errorf("%s is %v (%t), want %v", name, value, ok, want)
		}
	}
}
