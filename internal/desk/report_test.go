package desk

import (
	"errors"
	"strconv"
	"testing"

	"ieum/internal/ieum"
)

func TestReportDirectoryError(t *testing.T) {
	o := open(t)
	s := o.as(t, "teacher")
	input := ReportDirectoryErrorInput{Node: id("Service", "talk"), Field: "requiredDocuments", Note: " 서류가 바뀌었다 ", IdempotencyKey: "key-1"}
	first := reported(t, s, input)
	if first.State != ieum.ReportOpen || first.By != id("Staff", "teacher") || first.Note != "서류가 바뀌었다" || !first.At.Equal(s.now) || first.Version != 1 {
		t.Errorf("report %+v", first)
	}
	entries := o.spy.audited
	if len(entries) != 1 || entries[0].Action != "reportDirectoryError" || entries[0].Denied || entries[0].Role != ieum.RoleTeacher || entries[0].Subject != "" {
		t.Errorf("audited in the same transaction: %+v", entries)
	}
	if again := reported(t, o.as(t, "teacher"), input); again.ID != first.ID || !again.At.Equal(first.At) || again.Version != 1 {
		t.Errorf("the same key again: %+v", again)
	}
	other := input
	other.Note = "다른 내용"
	if _, err := o.as(t, "teacher").ReportDirectoryError(t.Context(), other); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("the same key with other input: %v", err)
	}
	if theirs := reported(t, o.as(t, "lead"), other); theirs.ID == first.ID {
		t.Errorf("the same key of somebody else: %+v", theirs)
	}
	other.IdempotencyKey = ""
	if again := reported(t, o.as(t, "teacher"), other); again.ID != first.ID || again.Note != other.Note || again.Version != 2 {
		t.Errorf("a second report on the same field of the day is the same one: %+v", again)
	}
	other.Field = "cost"
	if second := reported(t, o.as(t, "teacher"), other); second.ID == first.ID {
		t.Errorf("a report on another field: %+v", second)
	}
}

func reported(t *testing.T, s *Session, in ReportDirectoryErrorInput) *ieum.DirectoryReport {
	t.Helper()
	payload, err := s.ReportDirectoryError(t.Context(), in)
	if err != nil {
		t.Fatal(err)
	}
	return payload.Report
}

// An account cannot fill the store with reports, and is told so; others and
// the next day are untouched.
func TestReportsOfADayAreBounded(t *testing.T) {
	o := open(t)
	var nodes []ieum.Entity
	for i := range maxReports + 1 {
		nodes = append(nodes, &ieum.Area{Head: own("Area", strconv.Itoa(i)), Name: ieum.Text{Ko: "가람"}, System: ieum.AdministrativeArea, Level: ieum.Eupmyeondong})
	}
	if err := NewLoader(o.Store).Load(t.Context(), nodes); err != nil {
		t.Fatal(err)
	}
	if _, err := o.Atlas.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	for i, node := range nodes {
		_, err := o.as(t, "teacher").ReportDirectoryError(t.Context(), ReportDirectoryErrorInput{Node: node.Meta().ID, Field: "name", Note: "x"})
		if wantErr := i >= maxReports; errors.Is(err, ieum.ErrLimit) != wantErr || (err != nil) != wantErr {
			t.Fatalf("report %d: %v", i+1, err)
		}
	}
	last := ReportDirectoryErrorInput{Node: nodes[maxReports].Meta().ID, Field: "name", Note: "x"}
	reported(t, o.as(t, "lead"), last)
	tomorrow := o.as(t, "teacher")
	tomorrow.today = tomorrow.today.AddDays(1)
	reported(t, tomorrow, last)
}

func TestReportsAboutWhatIsHiddenOrAbsent(t *testing.T) {
	o := open(t)
	for _, node := range []ieum.ID{id("Agency", "shelter"), id("Agency", "nowhere"), "agency", hana} {
		_, err := o.as(t, "teacher").ReportDirectoryError(t.Context(), ReportDirectoryErrorInput{Node: node, Field: "phone", Note: "x"})
		if !errors.Is(err, ieum.ErrNotFound) {
			t.Errorf("%s: %v, want ErrNotFound", node, err)
		}
	}
}

func TestFieldsThatCanBeReported(t *testing.T) {
	for _, tt := range []struct {
		kind  ieum.Kind
		field string
		want  bool
	}{
		{"Agency", "phone", true},
		{"Agency", "name", true},
		{"Agency", "services", true},
		{"Agency", "batch", false},
		{"Agency", "confidential", false},
		{"Agency", "id", false},
		{"Agency", "", false},
		{"Service", "eligibility", true},
		{"Service", "cost", true},
		{"School", "address", true},
		{"Worker", "name", false},
	} {
		if got := publicField(tt.kind, tt.field); got != tt.want {
			t.Errorf("publicField(%s, %q) = %v", tt.kind, tt.field, got)
		}
	}
}
