package desk

import (
	"reflect"
	"strings"
	"testing"

	"ieum/internal/ieum"
)

// What is said to be reportable is what a report takes.
func TestReportableIsWhatAReportTakes(t *testing.T) {
	node, _ := reflect.TypeFor[ReportDirectoryErrorInput]().FieldByName("Node")
	kinds := make([]string, len(reportableKinds))
	for i, kind := range reportableKinds {
		kinds[i] = string(kind)
	}
	if got := "subject=" + strings.Join(kinds, "|"); got != node.Tag.Get("input") {
		t.Errorf("reports take %s, and forms are made for %s", node.Tag.Get("input"), got)
	}
	for kind, field := range map[ieum.Kind]string{"Agency": "phone", "Service": "capacity", "School": "address"} {
		if !Reportable(kind, field) {
			t.Errorf("%s.%s cannot be reported", kind, field)
		}
	}
	for kind, field := range map[ieum.Kind]string{"Agency": "batch", "Student": "grade", "EligibilityRule": "text"} {
		if Reportable(kind, field) {
			t.Errorf("%s.%s can be reported", kind, field)
		}
	}
}
