package desk

import (
	"context"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/ieum/storetest"
)

// junk is what no answer may repeat.
const junk = "990101-1234567"

// useCases are all that begin with a right, each asked with input that is
// wrong wherever it can be.
var useCases = []struct {
	name string
	ask  func(context.Context, *Session) error
	// may are the accounts that have the right.
	may []string
}{
	{"students", func(ctx context.Context, s *Session) error {
		_, err := s.Students(ctx, StudentFilter{Text: strings.Repeat(junk, 20)}, firstPage())
		return err
	}, []string{"manager", "supervisor", "lead", "coordinator"}},
	{"students by need", func(ctx context.Context, s *Session) error {
		_, err := s.Students(ctx, StudentFilter{Need: junk}, firstPage())
		return err
	}, []string{"manager", "supervisor", "coordinator"}},
	{
		"student", func(ctx context.Context, s *Session) error { _, err := s.Student(ctx, junk); return err },
		[]string{"manager", "supervisor", "lead", "coordinator"},
	},
	{
		"records", func(ctx context.Context, s *Session) error {
			_, err := s.Records(ctx, []ieum.ID{junk}, "Need")
			return err
		},
		[]string{"manager", "supervisor", "lead", "coordinator"},
	},
	{
		"households", func(ctx context.Context, s *Session) error { _, err := s.Homes(ctx, []ieum.ID{junk}); return err },
		[]string{"manager", "supervisor", "lead", "coordinator"},
	},
	{
		"referral counts", func(ctx context.Context, s *Session) error { _, err := s.ReferralCounts(ctx, junk); return err },
		[]string{"manager", "supervisor", "coordinator"},
	},
	{"agencies", func(ctx context.Context, s *Session) error {
		_, err := s.Agencies(ctx, atlas.AgencyQuery{Need: junk})
		return err
	}, []string{"manager", "supervisor", "lead", "coordinator", "teacher", "editor"}},
	{
		"service", func(_ context.Context, s *Session) error { _, err := Entry[ieum.Service](s, junk); return err },
		[]string{"manager", "supervisor", "lead", "coordinator", "teacher", "editor"},
	},
	{"agency counts", func(ctx context.Context, s *Session) error {
		_, err := s.AgencyCounts(ctx, atlas.AgencyQuery{Types: []string{}}, atlas.ByAgencyType)
		return err
	}, []string{"manager", "supervisor", "lead", "coordinator", "teacher", "editor"}},
	{"services", func(ctx context.Context, s *Session) error {
		_, err := s.Services(ctx, atlas.ServiceQuery{Needs: []string{junk}})
		return err
	}, []string{"manager", "supervisor", "lead", "coordinator", "teacher", "editor"}},
	{"schools", func(ctx context.Context, s *Session) error {
		_, err := s.Schools(ctx, atlas.SchoolQuery{Text: strings.Repeat(junk, 20)})
		return err
	}, []string{"manager", "supervisor", "lead", "coordinator", "teacher", "editor"}},
	{"areas", func(ctx context.Context, s *Session) error {
		_, err := s.Areas(ctx, atlas.AreaQuery{Text: strings.Repeat(junk, 20)})
		return err
	}, []string{"manager", "supervisor", "lead", "coordinator", "teacher", "editor"}},
	{
		"districts", func(ctx context.Context, s *Session) error { _, err := s.Districts(ctx); return err },
		[]string{"manager", "supervisor", "lead", "coordinator", "teacher", "editor"},
	},
	{
		"workers", func(ctx context.Context, s *Session) error { _, err := s.Workers(ctx, junk); return err },
		[]string{"manager", "supervisor", "lead", "coordinator", "teacher", "editor"},
	},
	{"grounds", func(ctx context.Context, s *Session) error {
		_, err := s.Grounds(ctx, &ieum.District{})
		return err
	}, []string{"manager", "supervisor", "lead", "coordinator", "teacher", "editor"}},
	{"search", func(ctx context.Context, s *Session) error {
		_, err := s.Search(ctx, strings.Repeat(junk, 20))
		return err
	}, []string{"manager", "supervisor", "lead", "coordinator", "teacher", "editor"}},
	{"report", func(ctx context.Context, s *Session) error {
		_, err := s.ReportDirectoryError(ctx, ReportDirectoryErrorInput{Node: junk, Field: junk, Note: junk})
		return err
	}, []string{"manager", "supervisor", "lead", "coordinator", "teacher", "editor"}},
	{"reports", func(ctx context.Context, s *Session) error {
		_, err := s.DirectoryReports(ctx, ieum.ReportFilter{Node: junk}, firstPage())
		return err
	}, []string{"editor"}},
	{"judge", func(ctx context.Context, s *Session) error {
		_, err := s.JudgeDirectoryReport(ctx, JudgeDirectoryReportInput{Report: junk, State: junk, Note: junk})
		return err
	}, []string{"editor"}},
}

func TestRightsAreJudgedBeforeTheInput(t *testing.T) {
	o := open(t)
	for _, use := range useCases {
		for _, name := range []string{"manager", "supervisor", "lead", "coordinator", "teacher", "editor", "auditor", "administrator"} {
			t.Run(use.name+" by "+name, func(t *testing.T) {
				s := o.as(t, name)
				err := use.ask(t.Context(), s)
				if may := slices.Contains(use.may, name); errors.Is(err, ieum.ErrDenied) == may {
					t.Errorf("error %v, though the right is %v", err, may)
				}
				if err != nil && (strings.Contains(err.Error(), "990101") || strings.Contains(err.Error(), "1234567")) {
					t.Errorf("the input comes back: %v", err)
				}
				if errors.Is(err, ieum.ErrDenied) {
					// Whether the school is large enough is known by counting only.
					if counts := use.name == "referral counts" && name == "lead"; !counts && len(o.spy.reads) > 0 {
						t.Errorf("denied, and yet read: %v", o.spy.reads)
					}
					if got := o.finish(t, s); len(got) != 1 || !got[0].Denied || got[0].Subject != "" {
						t.Errorf("a denied attempt left %+v", got)
					}
				}
			})
		}
	}
}

// asking for somebody hidden and for nobody must not differ in answer, in
// what is read, nor in what is audited.
func TestHiddenAndAbsentAreOne(t *testing.T) {
	type outcome struct {
		Found   int
		Failed  bool
		Reads   []string
		Entries []storetest.Told
	}
	asks := []struct {
		name string
		ask  func(context.Context, *Session, ieum.ID) (int, error)
	}{
		{"student", func(ctx context.Context, s *Session, who ieum.ID) (int, error) {
			found, err := s.StudentsByID(ctx, []ieum.ID{who})
			return len(found), err
		}},
		{"node", func(ctx context.Context, s *Session, who ieum.ID) (int, error) {
			found, err := s.Nodes(ctx, []ieum.ID{who}, ofAnyKind)
			return len(found), err
		}},
		{"records", func(ctx context.Context, s *Session, who ieum.ID) (int, error) {
			found, err := s.Records(ctx, []ieum.ID{who}, "Need", "Case")
			return len(found), err
		}},
		{"household", func(ctx context.Context, s *Session, who ieum.ID) (int, error) {
			found, err := s.Homes(ctx, []ieum.ID{who})
			return len(found), err
		}},
	}
	o := open(t)
	for _, ask := range asks {
		for _, account := range []string{"outsider", "expired"} {
			t.Run(ask.name+" by "+account, func(t *testing.T) {
				see := func(who ieum.ID) outcome {
					s := o.as(t, account)
					n, err := ask.ask(t.Context(), s, who)
					return outcome{n, err != nil, slices.Clone(o.spy.reads), o.finish(t, s)}
				}
				hidden, nobody := see(hana), see(absent)
				if hidden.Found != 0 || len(hidden.Entries) != 1 || !hidden.Entries[0].Denied || hidden.Entries[0].Subject != hana {
					t.Errorf("hidden: %+v", hidden)
				}
				if diff := cmp.Diff(hidden, nobody, cmpopts.IgnoreFields(ieum.AuditEntry{}, "Head"), cmpopts.IgnoreFields(storetest.Told{}, "Subject")); diff != "" {
					t.Errorf("hidden and absent differ:\n%s", diff)
				}
			})
		}
	}
}

func TestAMalformedIdLeavesNoTextInTheLog(t *testing.T) {
	o := open(t)
	s := o.as(t, "manager")
	if found, err := s.Nodes(t.Context(), []ieum.ID{junk}, ofAnyKind); err != nil || len(found) != 0 {
		t.Errorf("Nodes = %v, %v", found, err)
	}
	if got := o.finish(t, s); len(got) != 1 || got[0].Subject != "" || !got[0].Denied {
		t.Errorf("entries %+v", got)
	}
}

func TestManyCostAsManyReadsAsOne(t *testing.T) {
	o := open(t)
	many := []ieum.ID{hana, sena, neon, absent, duri}
	houses := []ieum.ID{home, id("Household", "a"), id("Household", "b")}
	reads := func(ask func(*Session, []ieum.ID) error, ids []ieum.ID) int {
		s := o.as(t, "manager")
		if err := ask(s, ids); err != nil {
			t.Fatal(err)
		}
		return len(o.spy.reads)
	}
	asks := map[string]func(*Session, []ieum.ID) error{
		"students": func(s *Session, ids []ieum.ID) error { _, err := s.StudentsByID(t.Context(), ids); return err },
		"entities": func(s *Session, ids []ieum.ID) error { _, err := s.Entities(t.Context(), ids); return err },
		"records": func(s *Session, ids []ieum.ID) error {
			_, err := s.Records(t.Context(), ids, "Need", "Task")
			return err
		},
		"households": func(s *Session, ids []ieum.ID) error {
			_, err := s.Homes(t.Context(), houses[:min(len(ids), 3)])
			return err
		},
		"lists": func(s *Session, ids []ieum.ID) error {
			_, err := s.EnrolmentsOf(t.Context(), append([]ieum.ID{id("Agency", "a"), id("Service", "a")}, ids...), "", ieum.Page{Limit: 5})
			return err
		},
	}
	for name, ask := range asks {
		if one, all := reads(ask, many[:1]), reads(ask, many); one != all || one == 0 || one > 2 {
			t.Errorf("%s: %d reads for one, %d for five", name, one, all)
		}
	}
}

func TestNothingLeavesWithoutItsAuditEntries(t *testing.T) {
	o := open(t)
	o.spy.failing = true
	s := o.as(t, "manager")
	if _, err := s.Student(t.Context(), hana); err != nil {
		t.Fatal(err)
	}
	if err := s.Finish(t.Context()); !errors.Is(err, ieum.ErrUnavailable) {
		t.Errorf("Finish = %v, want ErrUnavailable", err)
	}
	report := ReportDirectoryErrorInput{Node: id("Agency", "clinic"), Field: "phone", Note: "번호가 바뀌었다"}
	if _, err := o.as(t, "manager").ReportDirectoryError(t.Context(), report); !errors.Is(err, ieum.ErrUnavailable) {
		t.Errorf("a change without its entry: %v", err)
	}
	empty := o.as(t, "manager")
	if _, err := empty.Agencies(t.Context(), atlas.AgencyQuery{}); err != nil || empty.Finish(t.Context()) != nil {
		t.Error("the directory is nobody's data and stays readable")
	}
}

// After a fault nobody has to read before somebody may write: a change tries
// by its own entry.
func TestAChangeGoesThroughAsSoonAsItsEntryDoes(t *testing.T) {
	o := open(t)
	o.spy.failing = true
	s := o.as(t, "manager")
	if _, err := s.Student(t.Context(), hana); err != nil || s.Finish(t.Context()) == nil {
		t.Fatalf("no fault: %v", err)
	}
	o.spy.failing = false
	report := ReportDirectoryErrorInput{Node: id("Agency", "clinic"), Field: "phone", Note: "번호가 바뀌었다"}
	if _, err := o.as(t, "manager").ReportDirectoryError(t.Context(), report); err != nil {
		t.Errorf("the first request after the fault: %v", err)
	}
}

// What was written cannot be said not to be, even if its answer may not leave.
func TestAChangeWhoseAnswerMayNotLeaveIsOfUnknownOutcome(t *testing.T) {
	o := open(t)
	s := o.as(t, "manager")
	report := ReportDirectoryErrorInput{Node: id("Agency", "clinic"), Field: "phone", Note: "번호가 바뀌었다"}
	if _, err := s.ReportDirectoryError(t.Context(), report); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Student(t.Context(), hana); err != nil {
		t.Fatal(err)
	}
	o.spy.failing = true
	if err := s.Finish(t.Context()); !errors.Is(err, ieum.ErrOutcomeUnknown) {
		t.Errorf("Finish = %v, want ErrOutcomeUnknown", err)
	}
}

func TestACancelledClientStillLeavesItsEntry(t *testing.T) {
	o := open(t)
	s := o.as(t, "manager")
	ctx, cancel := context.WithCancel(t.Context())
	if _, err := s.Student(ctx, hana); err != nil {
		t.Fatal(err)
	}
	cancel()
	if err := s.Finish(ctx); err != nil || len(o.spy.audited) != 1 {
		t.Errorf("Finish = %v with %d entries", err, len(o.spy.audited))
	}
}

func TestEntriesSayWhoAndWhatFor(t *testing.T) {
	o := open(t)
	s := o.as(t, "lead")
	if _, err := s.Records(t.Context(), []ieum.ID{hana}, "Need", "Selection"); err != nil {
		t.Fatal(err)
	}
	got := o.finish(t, s)
	want := []storetest.Told{{Subject: hana, AuditEntry: ieum.AuditEntry{
		At: s.now, Actor: id("Staff", "lead"), Role: ieum.RoleSchoolLead, Action: "test", Purpose: "CASEWORK",
		Fields: []string{"personal", "staff"}, Request: "request-1",
	}}}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(ieum.AuditEntry{}, "Head")); diff != "" {
		t.Error(diff)
	}
}

func TestTheDayIsCountedInTheDistrict(t *testing.T) {
	if s := open(t).as(t, "manager"); s.Today() != today {
		t.Errorf("today is %s, want %s", s.Today(), today)
	}
}

func TestConfidentialAgenciesAreNotForEverybody(t *testing.T) {
	o := open(t)
	for account, want := range map[string]int{"manager": 2, "supervisor": 2, "coordinator": 2, "editor": 2, "teacher": 1, "lead": 1} {
		s := o.as(t, account)
		hits, err := s.Agencies(t.Context(), atlas.AgencyQuery{Need: "1000000"})
		if err != nil || len(hits) != want {
			t.Errorf("%s finds %d agencies (%v), want %d", account, len(hits), err, want)
		}
		service, err := Entry[ieum.Service](s, id("Service", "refuge"))
		if err != nil || (service != nil) != (want == 2) {
			t.Errorf("%s finds the refuge: %v, %v", account, service, err)
		}
		found, err := s.Search(t.Context(), "새봄쉼터")
		if err != nil || len(found) != want-1 {
			t.Errorf("%s finds %d by its name (%v)", account, len(found), err)
		}
	}
}

func TestBadInputNamesTheArgument(t *testing.T) {
	o := open(t)
	students := func(f StudentFilter, p ieum.Page) func(*Session) error {
		return func(s *Session) error { _, err := s.Students(t.Context(), f, p); return err }
	}
	agencies := func(f atlas.AgencyQuery) func(*Session) error {
		return func(s *Session) error { _, err := s.Agencies(t.Context(), f); return err }
	}
	report := func(in ReportDirectoryErrorInput) func(*Session) error {
		return func(s *Session) error { _, err := s.ReportDirectoryError(t.Context(), in); return err }
	}
	clinic := id("Agency", "clinic")
	tests := []struct {
		argument string
		ask      func(*Session) error
	}{
		{"filter.need", students(StudentFilter{Need: "999"}, firstPage())},
		{"filter.text", students(StudentFilter{Text: strings.Repeat("가", 101)}, firstPage())},
		{"first", students(StudentFilter{}, ieum.Page{Limit: 101})},
		{"last", students(StudentFilter{}, ieum.Page{Limit: 101, Backward: true})},
		{"first", students(StudentFilter{}, ieum.Page{Limit: -1})},
		{"filter.need", agencies(atlas.AgencyQuery{Need: junk})},
		{"filter.type", agencies(atlas.AgencyQuery{Type: junk})},
		{"filter.accepting", agencies(atlas.AgencyQuery{Accepting: "2026-02-30"})},
		{"filter.accepting", agencies(atlas.AgencyQuery{Accepting: "2026-11-23"})},
		{"filter.accepting", agencies(atlas.AgencyQuery{Accepting: "2028-01-01"})},
		{"near.latitude", agencies(atlas.AgencyQuery{Near: &atlas.Near{Point: ieum.Point{Latitude: 91}}})},
		{"near.latitude", agencies(atlas.AgencyQuery{Near: &atlas.Near{Point: ieum.Point{Latitude: math.NaN()}}})},
		{"near.longitude", agencies(atlas.AgencyQuery{Near: &atlas.Near{Point: ieum.Point{Longitude: -181}}})},
		{"near.withinMetres", agencies(atlas.AgencyQuery{Near: &atlas.Near{WithinMetres: -1}})},
		{"ids", func(s *Session) error { _, err := s.Nodes(t.Context(), make([]ieum.ID, 101), ofAnyKind); return err }},
		{"list", func(s *Session) error { _, err := s.Codes(t.Context(), junk); return err }},
		{"input.note", report(ReportDirectoryErrorInput{Node: clinic, Field: "phone", Note: " \n"})},
		{"input.note", report(ReportDirectoryErrorInput{Node: clinic, Field: "phone", Note: strings.Repeat("가", 2001)})},
		{"input.note", report(ReportDirectoryErrorInput{Node: clinic, Field: "phone", Note: "대표 990101-1234567"})},
		{"input.field", report(ReportDirectoryErrorInput{Node: clinic, Field: junk, Note: "x"})},
		{"input.field", report(ReportDirectoryErrorInput{Node: clinic, Field: "Phone", Note: "x"})},
		{"input.field", report(ReportDirectoryErrorInput{Node: clinic, Field: "confidential", Note: "x"})},
		{"input.field", report(ReportDirectoryErrorInput{Node: id("Worker", "teacher"), Field: "name", Note: "x"})},
		{"input.idempotencyKey", report(ReportDirectoryErrorInput{Node: clinic, Field: "phone", Note: "x", IdempotencyKey: strings.Repeat("k", 201)})},
	}
	for _, tt := range tests {
		t.Run(tt.argument, func(t *testing.T) {
			err := tt.ask(o.as(t, "manager"))
			var invalid *Invalid
			if !errors.As(err, &invalid) || !errors.Is(err, ieum.ErrInvalid) || invalid.Argument != tt.argument {
				t.Fatalf("error %v, want an Invalid of %s", err, tt.argument)
			}
			if strings.Contains(err.Error(), "990101") {
				t.Errorf("the input comes back: %v", err)
			}
		})
	}
}

func ofAnyKind(ieum.Kind) bool { return true }
