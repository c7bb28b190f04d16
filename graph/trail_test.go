package graph_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"
)

// anAuditorReadsTheTrail holds that a look at a record stands in its trail, that a
// look at the trail does as well, and who may read one.
func anAuditorReadsTheTrail(t *testing.T, open openStore) {
	h := smallHouseOn(t, open)
	const query = `query ($s: ID!, $from: DateTime!, $to: DateTime!) { auditTrail(student: $s, from: $from, to: $to) {
		totalCount nodes { id at actor { id displayName } role action purpose fields denied request } } }`
	haneul := string(id("Student", "haneul"))
	asked := func(student string, from, to time.Time) map[string]any {
		return map[string]any{"s": student, "from": from.Format(time.RFC3339), "to": to.Format(time.RFC3339)}
	}
	now := atNoon()
	type entry struct {
		Actor         struct{ ID, DisplayName string }
		Role, Action  string
		Purpose       string
		Fields        []string
		Denied        bool
		ID, At        string
		RequestNumber string `json:"request"`
	}
	trail := func(from, to time.Time) (total int, entries []entry) {
		t.Helper()
		var got struct {
			AuditTrail struct {
				TotalCount int
				Nodes      []entry
			}
		}
		h.data(t, "auditor", query, asked(haneul, from, to), &got)
		return got.AuditTrail.TotalCount, got.AuditTrail.Nodes
	}
	if total, _ := trail(now.Add(-time.Hour), now.Add(time.Hour)); total != 0 {
		t.Fatalf("%d entries before anybody looked", total)
	}
	h.data(t, "case-manager", `query ($s: ID!) { student(id: $s) { displayName needs { level } } }`, map[string]any{"s": haneul}, new(json.RawMessage))
	total, entries := trail(now.Add(-time.Hour), now.Add(time.Hour))
	if total != 2 || len(entries) != 2 { // the first look at the trail, and the look at the record
		t.Fatalf("%d entries: %+v", total, entries)
	}
	byRole := map[string]entry{}
	for _, e := range entries {
		byRole[e.Role] = e
	}
	look := byRole["CASE_MANAGER"]
	if look.Actor.ID != string(id("Staff", "case-manager")) || look.Actor.DisplayName == "" || look.Action != "student" || look.Purpose != "CASEWORK" ||
		look.Denied || look.RequestNumber == "" || strings.Join(look.Fields, " ") != "personal sensitive" {
		t.Errorf("the look at the record: %+v", look)
	}
	if own := byRole["AUDITOR"]; own.Action != "auditTrail" {
		t.Errorf("the look at the trail: %+v", own)
	}
	if total, _ := trail(now.Add(time.Hour), now.Add(2*time.Hour)); total != 0 {
		t.Errorf("%d entries of another hour", total)
	}
	for _, tt := range []struct {
		who, student, code string
		from, to           time.Time
	}{
		{"case-manager", haneul, "FORBIDDEN", now, now},
		{"teacher", haneul, "FORBIDDEN", now, now},
		{"auditor", string(id("Student", "nobody")), "NOT_FOUND", now, now},
		{"auditor", string(id("Person", "mother")), "NOT_FOUND", now, now},
		{"auditor", "no id", "NOT_FOUND", now, now},
		{"auditor", haneul, "BAD_USER_INPUT", now, now.Add(-time.Minute)},
	} {
		if a := h.ask(t, tt.who, query, asked(tt.student, tt.from, tt.to)); a.code() != tt.code || strings.Contains(a.body, "김하늘") {
			t.Errorf("%s about %s: %s", tt.who, tt.student, a.body)
		}
	}
	theTrailIsReviewedAndToldToWhoAsks(t, h)
}

// theTrailIsReviewedAndToldToWhoAsks holds that what was looked at is in the month's review and
// in the list for whoever asks by right, and that a review is recorded once.
func theTrailIsReviewedAndToldToWhoAsks(t *testing.T, h *house) {
	t.Helper()
	var told struct {
		Disclosures []struct{ On, Purpose, By, Role string }
		Viewer      struct{ AuditReviewDue *string }
	}
	const disclosures = `query ($s: ID!) { disclosures(student: $s, from: "2026-11-24", to: "2026-11-25") { on purpose by role } viewer { auditReviewDue } }`
	h.data(t, "case-manager", disclosures, map[string]any{"s": id("Student", "haneul")}, &told)
	said := fmt.Sprint(told.Disclosures)
	if want := "[{2026-11-24 CASEWORK 박한결 CASE_MANAGER} {2026-11-24 CASEWORK 감사한 AUDITOR}]"; said != want || told.Viewer.AuditReviewDue != nil {
		t.Errorf("told %s, want %s; a review due for who does none: %v", said, want, told.Viewer.AuditReviewDue)
	}
	var got struct {
		AuditReview []struct {
			Account         struct{ DisplayName string }
			People, Entries int
			Denied          int
			Because         []string
		}
		AuditReviews []struct{ Month, ByID, Findings string }
		Viewer       struct{ AuditReviewDue *string }
	}
	const review = `{ auditReview(from: "2026-11-01", to: "2026-12-01", first: 2) { account { displayName } people entries denied because }
		auditReviews(year: 2026) { month byId findings } viewer { auditReviewDue } }`
	h.data(t, "auditor", review, nil, &got)
	if len(got.AuditReview) != 2 || len(got.AuditReviews) != 0 || got.Viewer.AuditReviewDue == nil || *got.Viewer.AuditReviewDue != "2026-10-01" {
		t.Errorf("before the review was recorded: %+v", got)
	}
	const record = `mutation { recordAuditReview(input: {month: "2026-10-31", findings: "없음"}) { review { month } } }`
	h.data(t, "auditor", record, nil, new(json.RawMessage))
	if a := h.ask(t, "auditor", record, nil); a.code() != "CONFLICT" {
		t.Errorf("a second time: %s", a.body)
	}
	h.data(t, "auditor", review, nil, &got)
	if len(got.AuditReviews) != 1 || got.AuditReviews[0].Month != "2026-10-01" || got.AuditReviews[0].ByID != string(id("Staff", "auditor")) || got.Viewer.AuditReviewDue != nil {
		t.Errorf("after the review was recorded: %+v", got)
	}
}
