package graph_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql/introspection"

	"ieum/graph"
	"ieum/internal/ieum"
)

// canary is somebody's data that an error came with.
const canary = "김하늘 990101-1234567"

// faulty is a store that fails where it is told to.
type faulty struct {
	ieum.Store
	students func() error // called by the list of students
	accounts error        // of every read by id, as that of an account is
	audit    error
}

type faultyView struct {
	ieum.View
	fail     func() error
	accounts error
}

func (s *faulty) View(scope ieum.Scope) ieum.View {
	return faultyView{View: s.Store.View(scope), fail: s.students, accounts: s.accounts}
}

func (s *faulty) Audit(ctx context.Context, entries []ieum.AuditEntry) error {
	if s.audit != nil {
		return s.audit
	}
	return s.Store.Audit(ctx, entries)
}

func (v faultyView) Entities(ctx context.Context, ids []ieum.ID) (map[ieum.ID]ieum.Entity, error) {
	if v.accounts != nil {
		return nil, v.accounts
	}
	return v.View.Entities(ctx, ids)
}

func (v faultyView) Students(ctx context.Context, f ieum.StudentFilter, p ieum.Page) (ieum.Slice[*ieum.Student], error) {
	if v.fail != nil {
		if err := v.fail(); err != nil {
			return ieum.Slice[*ieum.Student]{}, err
		}
	}
	return v.View.Students(ctx, f, p)
}

func faultyHouse(t testing.TB, f *faulty, adjust ...func(*graph.Config)) *house {
	t.Helper()
	return smallHouseOn(t, func(t testing.TB) ieum.Store {
		f.Store = embeddedStore(t)
		return f
	}, adjust...)
}

func TestWhatWentWrongIsACodeAndNoMore(t *testing.T) {
	wrap := func(err error) func() error { return func() error { return fmt.Errorf("%s: %w", canary, err) } }
	tests := []struct {
		name   string
		fail   func() error
		want   string
		logged bool
	}{
		{"not found", wrap(ieum.ErrNotFound), "NOT_FOUND", false},
		{"denied", wrap(ieum.ErrDenied), "FORBIDDEN", false},
		{"conflict", wrap(ieum.ErrConflict), "CONFLICT", false},
		{"invalid", wrap(ieum.ErrInvalid), "BAD_USER_INPUT", false},
		{"unavailable", wrap(ieum.ErrUnavailable), "UNAVAILABLE", true},
		{"outcome unknown", wrap(ieum.ErrOutcomeUnknown), "OUTCOME_UNKNOWN", true},
		{"outcome unknown because unavailable", wrap(errors.Join(ieum.ErrUnavailable, ieum.ErrOutcomeUnknown)), "OUTCOME_UNKNOWN", true},
		{"too late", wrap(context.DeadlineExceeded), "UNAVAILABLE", true},
		{"anything else", wrap(errors.New(canary)), "INTERNAL", true},
		{"a panic", func() error { panic(canary) }, "INTERNAL", true},
	}
	f := &faulty{}
	h := faultyHouse(t, f)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f.students = tt.fail
			h.log.Reset()
			a := h.ask(t, "case-manager", `{ students { totalCount } }`, nil)
			if a.code() != tt.want || len(a.Errors) == 1 && a.Errors[0].Extensions.RequestID == "" {
				t.Errorf("%s, want %s", a.body, tt.want)
			}
			log := h.log.String()
			if strings.Contains(a.body+log, "하늘") || strings.Contains(a.body+log, "990101") {
				t.Errorf("somebody's data got out: %s\n%s", a.body, log)
			}
			if got := strings.Contains(log, a.Errors[0].Extensions.RequestID); got != tt.logged {
				t.Errorf("logged: %v, want %v: %s", got, tt.logged, log)
			}
		})
	}
}

// Whoever runs the server finds in its log why a request had no answer, by the
// name that the client was told, in one line.
func TestWhyThereWasNoAnswerIsOneLineOfTheLog(t *testing.T) {
	f := &faulty{}
	h := faultyHouse(t, f)
	f.students = func() error {
		return fmt.Errorf("%s: %w", canary, &ieum.Fault{Cause: "the disk is full", Err: ieum.ErrUnavailable})
	}
	h.log.Reset()
	a := h.ask(t, "case-manager", `{ a: students { totalCount } b: students(first: 1) { totalCount } }`, nil)
	lines := strings.Split(strings.TrimSpace(h.log.String()), "\n")
	if len(lines) != 1 || !strings.Contains(lines[0], a.Errors[0].Extensions.RequestID) ||
		!strings.Contains(lines[0], "the disk is full: unavailable") || !strings.Contains(lines[0], "UNAVAILABLE") {
		t.Errorf("the log of one request: %q", lines)
	}
}

func TestMessagesAreInTheLanguageAskedFor(t *testing.T) {
	h := smallHouse(t)
	for language, want := range map[string]string{"": "올바르지", "ko": "올바르지", "en-US,en;q=0.8": "not valid", "fr, en;q=0.5": "not valid", "fr": "올바르지", "x;;;": "올바르지"} {
		a := h.send(t, "case-manager", `{"query":"{ students(first: 101) { totalCount } }"}`, "Accept-Language", language)
		if !strings.Contains(a.body, want) {
			t.Errorf("Accept-Language %q: %s", language, a.body)
		}
	}
}

func TestNothingLeavesUnaudited(t *testing.T) {
	f := &faulty{}
	h := faultyHouse(t, f)
	f.audit = errors.New("disk full")
	query := map[string]any{"id": id("Student", "haneul")}
	a := h.ask(t, "case-manager", `query($id: ID!) { student(id: $id) { displayName } }`, query)
	if a.code() != "UNAVAILABLE" || strings.Contains(a.body, "하늘") || strings.Contains(a.body, `"data"`) || a.status != 503 {
		t.Errorf("%d %s", a.status, a.body)
	}
	f.audit = nil
	if a := h.ask(t, "case-manager", `query($id: ID!) { student(id: $id) { displayName } }`, query); !strings.Contains(a.body, "하늘") {
		t.Errorf("once it can be audited again: %s", a.body)
	}
}

func TestAnAnswerHasFiveErrorsAtMost(t *testing.T) {
	h := smallHouse(t)
	a := h.ask(t, "case-manager", `{ a b c d e f g h }`, nil)
	if len(a.Errors) != 5 {
		t.Errorf("%d errors, want 5: %s", len(a.Errors), a.body)
	}
}

func TestWhatWasMeantIsSuggestedWhereTheSchemaMayBeAskedFor(t *testing.T) {
	shut, open := smallHouse(t), smallHouse(t, func(c *graph.Config) { c.Introspection = true })
	for query, meant := range map[string]string{
		`{ viewer { displayNam } }`: "displayName", `{ students(frist: 1) { totalCount } }`: "first", `{ codes(list: REFUSALS) { code } }`: "REFUSAL",
		`{ node(id: "x") { ...F } } fragment F on Studnt { id }`: "Student", `{ students(filter: {scool: "x"}) { totalCount } }`: "school",
		`{ students(filter: {stage: INTAK}) { totalCount } }`: "INTAKE",
		// What is sent is no suggestion, though it reads like one.
		`{ students(first: "x Did you mean \"displayName\"?") { totalCount } }`: "",
	} {
		a := shut.ask(t, "case-manager", query, nil)
		if strings.Contains(a.body, "suggestions") || strings.Contains(a.body, "mean") || len(a.Errors) == 0 {
			t.Errorf("%s: %s", query, a.body)
		}
		if a := open.ask(t, "case-manager", query, nil); meant != "" && !strings.Contains(a.body, `"suggestions":["`+meant+`"`) {
			t.Errorf("%s, meant is %s: %s", query, meant, a.body)
		}
	}
}

func TestTheSchemaIsToldWhereItMayBe(t *testing.T) {
	h := smallHouse(t, func(c *graph.Config) { c.Introspection = true })
	a := h.ask(t, "case-manager", introspection.Query, nil)
	if len(a.Errors) > 0 || !strings.Contains(a.body, "연계") {
		t.Errorf("%.500s", a.body)
	}
	// The library's directive for answers in pieces is not in the schema file.
	if strings.Contains(a.body, `"name":"defer"`) {
		t.Error("the schema has @defer")
	}
	if a := h.ask(t, "case-manager", `{ ... @defer { viewer { id } } }`, nil); a.code() != "GRAPHQL_VALIDATION_FAILED" {
		t.Errorf("@defer: %s", a.body)
	}
}

func TestAnOperationHasItsTime(t *testing.T) {
	f := &faulty{}
	h := faultyHouse(t, f, func(c *graph.Config) { c.Limits.Timeout = time.Nanosecond })
	if a := h.ask(t, "case-manager", `{ students { totalCount } }`, nil); a.code() != "UNAVAILABLE" {
		t.Errorf("%d %s", a.status, a.body)
	}
}
