package desk

import (
	"errors"
	"testing"
	"time"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// reportsOf puts reports about the clinic's number and the shelter's, made by
// the teacher and by the manager, and returns them.
func reportsOf(t *testing.T, o *office) (phone, shelter *ieum.DirectoryReport) {
	t.Helper()
	phone = reported(t, o.as(t, "teacher"), ReportDirectoryErrorInput{Node: id("Agency", "clinic"), Field: "phone", Note: "없는 번호"})
	s := o.as(t, "manager")
	s.now = s.now.Add(time.Minute)
	return phone, reported(t, s, ReportDirectoryErrorInput{Node: id("Agency", "shelter"), Field: "name", Note: "이름이 바뀌었다"})
}

func TestEditorsListTheReports(t *testing.T) {
	o := open(t)
	phone, shelter := reportsOf(t, o)
	for _, tt := range []struct {
		filter ieum.ReportFilter
		want   []ieum.ID
	}{
		{ieum.ReportFilter{}, []ieum.ID{phone.ID, shelter.ID}},
		{ieum.ReportFilter{State: ieum.ReportOpen, Node: shelter.Node}, []ieum.ID{shelter.ID}},
		{ieum.ReportFilter{State: ieum.ReportDeclined}, nil},
	} {
		s := o.as(t, "editor")
		got, err := s.DirectoryReports(t.Context(), tt.filter, firstPage())
		if err != nil || got.Total != len(tt.want) || len(got.Rows) != len(tt.want) {
			t.Fatalf("%+v: %+v, %v", tt.filter, got, err)
		}
		for i, r := range got.Rows {
			if r.ID != tt.want[i] || r.Note == "" || r.By == "" || len(r.Redacted) > 0 {
				t.Errorf("%+v: row %d is %+v", tt.filter, i, r)
			}
		}
		if entries := o.finish(t, s); len(entries) > 0 {
			t.Errorf("a list that shows nobody of the people left %+v", entries)
		}
	}
	if none, err := o.as(t, "editor").DirectoryReports(t.Context(), ieum.ReportFilter{}, ieum.Page{}); err != nil || none.Total != 2 || len(none.Rows) > 0 || !none.After {
		t.Errorf("the count alone: %+v, %v", none, err)
	}
	_, err := o.as(t, "teacher").DirectoryReports(t.Context(), ieum.ReportFilter{}, firstPage())
	if hidden, ok := errors.AsType[*policy.Redacted](err); !ok || hidden.Class != ieum.ClassStaff || hidden.Kind != "DirectoryReport" {
		t.Errorf("the list of a teacher: %v", err)
	}
}

func TestAReportIsJudgedAndAnswered(t *testing.T) {
	o := open(t)
	phone, shelter := reportsOf(t, o)
	o.spy.audited = nil
	s := o.as(t, "editor")
	input := JudgeDirectoryReportInput{Report: phone.ID, State: ieum.ReportAccepted, Note: " 새 번호로 고쳤습니다 ", IdempotencyKey: "key-1"}
	for range 2 {
		payload, err := s.JudgeDirectoryReport(t.Context(), input)
		if err != nil {
			t.Fatal(err)
		}
		got := payload.Report
		if got.State != ieum.ReportAccepted || got.Answer != "새 번호로 고쳤습니다" || got.JudgedBy != id("Staff", "editor") || !got.JudgedAt.Equal(s.now) ||
			got.Version != 2 || got.Note != phone.Note || got.By != phone.By || !got.At.Equal(phone.At) {
			t.Errorf("judged: %+v", got)
		}
	}
	entries := o.spy.audited
	if len(entries) != 2 || entries[0].Action != "judgeDirectoryReport" || entries[0].Denied || entries[0].Role != ieum.RoleDirectoryEditor || entries[0].Subject != "" {
		t.Errorf("audited with it: %+v", entries)
	}
	input.IdempotencyKey = ""
	if _, err := s.JudgeDirectoryReport(t.Context(), input); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("judged again: %v", err)
	}
	for who, may := range map[string]bool{"teacher": true, "editor": true, "manager": false, "auditor": false} {
		found, err := o.as(t, who).Entities(t.Context(), []ieum.ID{phone.ID})
		if report, _ := found[phone.ID].(*ieum.DirectoryReport); err != nil || (report != nil) != may || may && report.Answer == "" {
			t.Errorf("%s reads the answer: %+v, %v", who, found, err)
		}
	}
	again := reported(t, o.as(t, "teacher"), ReportDirectoryErrorInput{Node: phone.Node, Field: phone.Field, Note: "아직도 없는 번호"})
	if again.ID == phone.ID || again.State != ieum.ReportOpen {
		t.Errorf("a report of the same day after the judgement: %+v", again)
	}
	if kept := reported(t, o.as(t, "manager"), ReportDirectoryErrorInput{Node: shelter.Node, Field: shelter.Field, Note: "다시"}); kept.ID != shelter.ID {
		t.Errorf("a report that nobody judged: %+v", kept)
	}
}

func TestWhatCannotBeJudged(t *testing.T) {
	o := open(t)
	phone, _ := reportsOf(t, o)
	s := o.as(t, "editor")
	for _, report := range []ieum.ID{id("DirectoryReport", "nobody"), "report_x", "", hana, id("Agency", "clinic"), id("Staff", "teacher")} {
		_, err := s.JudgeDirectoryReport(t.Context(), JudgeDirectoryReportInput{Report: report, State: ieum.ReportDeclined})
		if !errors.Is(err, ieum.ErrNotFound) {
			t.Errorf("%q: %v, want ErrNotFound", report, err)
		}
	}
	for argument, in := range map[string]JudgeDirectoryReportInput{
		"input.state": {Report: phone.ID, State: ieum.ReportOpen},
		"input.note":  {Report: phone.ID, State: ieum.ReportDeclined, Note: "990101-1234567"},
	} {
		_, err := s.JudgeDirectoryReport(t.Context(), in)
		if invalid, ok := errors.AsType[*Invalid](err); !ok || invalid.Argument != argument {
			t.Errorf("%s: %v", argument, err)
		}
	}
	if kept, err := s.Entities(t.Context(), []ieum.ID{phone.ID}); err != nil || kept[phone.ID].Meta().Version != 1 {
		t.Errorf("after what was refused: %+v, %v", kept, err)
	}
}

func TestMomentsFallOnDaysOfTheDistrict(t *testing.T) {
	s := open(t).as(t, "editor")
	late := time.Date(2026, 11, 24, 15, 30, 0, 0, time.UTC)
	if got := s.DayOf(late); got != ieum.DateOf(late.In(s.desk.Zone)) || got == ieum.DateOf(late) {
		t.Errorf("half past midnight in the district falls on %s", got)
	}
	if got := s.DayOf(time.Time{}); got != "" {
		t.Errorf("no moment falls on %s", got)
	}
}
