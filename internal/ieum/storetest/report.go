package storetest

import (
	"fmt"
	"testing"
	"time"

	"ieum/internal/ieum"
)

func reportCases() []conformance {
	return []conformance{
		{"reports are kept by each filter, in order of their moment", testReportFilters},
		{"reports of one moment go by id, and those without one come first", testReportOrder},
		{"pages go through the reports in both directions", testReportPages},
		{"every scope lists the same reports", testReportScopes},
		{"a report that is judged leaves the open ones", testReportJudged},
	}
}

// morning is the moment from which the suite counts the minutes of reports.
var morning = time.Date(2026, 11, 24, 0, 59, 0, 999_999_000, time.UTC)

// reportOf is a report about an entry, made some minutes into the morning.
func reportOf(name string, node ieum.ID, state ieum.ReportState, minutes int) *ieum.DirectoryReport {
	return &ieum.DirectoryReport{
		Head: own("DirectoryReport", name), Node: node, Field: "phone", Note: name, State: state, At: morning.Add(time.Duration(minutes) * time.Minute),
	}
}

func notesOf(rows []*ieum.DirectoryReport) []string {
	var notes []string
	for _, r := range rows {
		notes = append(notes, r.Note)
	}
	return notes
}

// reported returns a page of the reports as the program lists them.
func reported(t *testing.T, s ieum.Store, filter ieum.ReportFilter, page ieum.Page) ieum.Slice[*ieum.DirectoryReport] {
	t.Helper()
	slice, err := s.View(program()).Reports(t.Context(), filter, page)
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range slice.Rows {
		same(t, "mark", slice.Marks[i], ieum.Mark{Value: ieum.MomentText(r.At), ID: r.ID})
	}
	return slice
}

func testReportFilters(t *testing.T, s ieum.Store) {
	put(t, s, account("ari", nil),
		reportOf("c", agency("wee"), ieum.ReportOpen, 2), reportOf("a", agency("wee"), ieum.ReportOpen, 0),
		reportOf("d", agency("bokji"), ieum.ReportAccepted, 3), reportOf("b", agency("wee"), ieum.ReportDeclined, 1),
		reportOf("e", service("meals"), ieum.ReportOpen, 4))
	tests := []struct {
		name   string
		filter ieum.ReportFilter
		want   []string
	}{
		{"none", ieum.ReportFilter{}, []string{"a", "b", "c", "d", "e"}},
		{"a state", ieum.ReportFilter{State: ieum.ReportOpen}, []string{"a", "c", "e"}},
		{"a node", ieum.ReportFilter{Node: agency("wee")}, []string{"a", "b", "c"}},
		{"a node that nobody reported", ieum.ReportFilter{Node: agency("none")}, nil},
		{"what is no id", ieum.ReportFilter{Node: "x"}, nil},
		{"what is no state", ieum.ReportFilter{State: "x"}, nil},
		{"both", ieum.ReportFilter{State: ieum.ReportOpen, Node: agency("wee")}, []string{"a", "c"}},
		{"both, none left", ieum.ReportFilter{State: ieum.ReportOpen, Node: agency("bokji")}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			slice := reported(t, s, tt.filter, everything)
			same(t, "reports", notesOf(slice.Rows), tt.want)
			same(t, "total", slice.Total, len(tt.want))
		})
	}
}

func testReportOrder(t *testing.T, s ieum.Store) {
	var rows []ieum.Entity
	for n := range 5 {
		rows = append(rows, reportOf(fmt.Sprint(n), agency("wee"), ieum.ReportOpen, 0))
	}
	dateless := reportOf("dateless", agency("wee"), ieum.ReportOpen, 0)
	dateless.At = time.Time{}
	earlier := reportOf("earlier", agency("wee"), ieum.ReportOpen, 0)
	earlier.At = morning.Add(-time.Microsecond)
	put(t, s, append(rows, dateless, earlier)...)
	got := reported(t, s, ieum.ReportFilter{}, everything).Rows
	same(t, "the first two", notesOf(got[:2]), []string{"dateless", "earlier"})
	for i := 3; i < len(got); i++ {
		if got[i-1].ID >= got[i].ID {
			t.Error("reports of one moment are not in order of id")
		}
	}
}

func testReportPages(t *testing.T, s ieum.Store) {
	var rows []ieum.Entity
	var names []string
	for n := range 7 {
		names = append(names, fmt.Sprint(n))
		rows = append(rows, reportOf(names[n], agency("wee"), ieum.ReportOpen, n), reportOf("other"+names[n], agency("bokji"), ieum.ReportOpen, n))
	}
	put(t, s, rows...)
	filter := ieum.ReportFilter{Node: agency("wee")}
	var forward, backward []string
	for page := (ieum.Page{Limit: 3}); ; {
		slice := reported(t, s, filter, page)
		forward = append(forward, notesOf(slice.Rows)...)
		same(t, "forward", []any{slice.Total, slice.Before, slice.After}, []any{7, len(forward) > len(slice.Rows), len(forward) < 7})
		if !slice.After {
			break
		}
		page.After = slice.Marks[len(slice.Marks)-1]
	}
	for page := (ieum.Page{Limit: 3, Backward: true}); ; {
		slice := reported(t, s, filter, page)
		backward = append(notesOf(slice.Rows), backward...)
		same(t, "backward", []any{slice.Total, slice.Before, slice.After}, []any{7, len(backward) < 7, len(backward) > len(slice.Rows)})
		if !slice.Before {
			break
		}
		page.Before = slice.Marks[0]
	}
	same(t, "walked", [][]string{forward, backward}, [][]string{names, names})
}

func testReportScopes(t *testing.T, s ieum.Store) {
	gone := account("gone", func(a *ieum.Staff) { a.Active = false })
	put(t, s, gone, reportOf("a", agency("wee"), ieum.ReportOpen, 0))
	for name, scope := range map[string]ieum.Scope{
		"of nobody": {}, "of an account that is closed": anyWay("gone"), "without a way": {Staff: staff("gone"), Today: today},
	} {
		slice, err := s.View(scope).Reports(t.Context(), ieum.ReportFilter{}, everything)
		same(t, "a scope "+name, []any{notesOf(slice.Rows), slice.Total, err}, []any{[]string{"a"}, 1, nil})
		same(t, "the ways of a row of the office", slice.Rows[0].Reach, 0)
	}
}

func testReportJudged(t *testing.T, s ieum.Store) {
	put(t, s, account("ari", nil), account("bo", nil))
	first := reportOf("first", agency("wee"), ieum.ReportOpen, 0)
	first.By = staff("ari")
	put(t, s, first, reportOf("second", agency("wee"), ieum.ReportOpen, 1))
	row := kept[*ieum.DirectoryReport](t, s, first.ID)
	row.State, row.Answer, row.JudgedBy, row.JudgedAt = ieum.ReportAccepted, "고쳤습니다", staff("bo"), morning.Add(time.Hour)
	put(t, s, row)
	same(t, "open", notesOf(reported(t, s, ieum.ReportFilter{State: ieum.ReportOpen}, everything).Rows), []string{"second"})
	same(t, "judged", reported(t, s, ieum.ReportFilter{State: ieum.ReportAccepted}, everything).Rows, []*ieum.DirectoryReport{row})
}
