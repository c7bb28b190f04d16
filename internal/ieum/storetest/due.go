package storetest

import (
	"testing"

	"ieum/internal/ieum"
)

func dueCases() []conformance {
	return []conformance{
		{"what falls due is listed by day, each kind as what it is", testDue},
		{"what is done, left, final or without a day is not due", testNotDue},
		{"due lists end with their last day and go page by page", testDuePages},
		{"of one day a student in a crisis comes first", testCrisisFirst},
		{"a consent that ends and one to ask for again fall due", testConsentsDue},
		{"a selection falls due until it is decided", testSelectionDue},
		{"a conference falls due until it is held or called off", testConferenceDue},
		{"a service that ends falls due, and one that goes on does not", testServiceEnds},
		{"a ground falls due the day after, until somebody has reviewed it", testGroundReview},
		{"a case that gives services without consent to support falls due", testSupportConsent},
		{"an urgent need falls due until something is done about it", testUrgentNeed},
		{"who reads a record in part is told of referrals and urgent needs alone", testPartlyDue},
	}
}

// dueRows falls due on four days, two of them on one.
func dueRows() []ieum.Entity {
	mina := student("mina")
	goal := &ieum.Goal{Head: on(mina, "Goal", "g"), Case: caseOf("mina"), Text: "등교"}
	asked := referral("r", "mina", "meals", ieum.ReferralRequested, "2026-11-01")
	asked.DueOn = "2026-11-12"
	return []ieum.Entity{
		goal, asked,
		&ieum.StageEntry{Head: on(mina, "StageEntry", "s"), Case: caseOf("mina"), Stage: ieum.Planning, DueOn: "2026-11-10"},
		&ieum.StageEntry{Head: on(mina, "StageEntry", "again"), Case: caseOf("mina"), Stage: ieum.Reassessment, DueOn: "2026-11-11"},
		&ieum.Task{Head: on(mina, "Task", "t"), Goal: goal.ID, Text: "전화하기", DueOn: "2026-11-12"},
		&ieum.FollowUp{Head: on(mina, "FollowUp", "f"), Case: caseOf("mina"), Text: "안부", DueOn: "2026-11-13"},
	}
}

func dueOf(t *testing.T, s ieum.Store, filter ieum.DueFilter, page ieum.Page) ieum.Slice[*ieum.Due] {
	t.Helper()
	slice, err := s.View(anyWay("ari")).Due(t.Context(), filter, page)
	if err != nil {
		t.Fatal(err)
	}
	return slice
}

func testDue(t *testing.T, s ieum.Store) {
	put(t, s, append(village(), dueRows()...)...)
	slice := dueOf(t, s, ieum.DueFilter{}, everything)
	if len(slice.Rows) != 5 || slice.Total != 5 {
		t.Fatalf("%d rows of %d, want 5", len(slice.Rows), slice.Total)
	}
	base := ieum.Due{Student: student("mina"), Reach: ieum.ReachTeam}
	row := func(item ieum.ID, day ieum.Date, kind ieum.DueKind, stage ieum.Stage, text string) *ieum.Due {
		d := base
		d.Item, d.DueOn, d.Kind, d.Stage, d.Text = item, day, kind, stage, text
		return &d
	}
	want := []*ieum.Due{
		row(named("StageEntry", "s"), "2026-11-10", ieum.DueStage, ieum.Planning, ""),
		row(named("StageEntry", "again"), "2026-11-11", ieum.DueReassessment, ieum.Reassessment, ""),
		row(named("Referral", "r"), "2026-11-12", ieum.DueReferral, "", ""),
		row(named("Task", "t"), "2026-11-12", ieum.DueTask, "", "전화하기"),
		row(named("FollowUp", "f"), "2026-11-13", ieum.DueFollowUp, "", "안부"),
	}
	same(t, "due", slice.Rows, want)
	for i, mark := range slice.Marks {
		same(t, "mark", mark, want[i].Mark())
	}
}

func testNotDue(t *testing.T, s ieum.Store) {
	mina := student("mina")
	rows := append(village(), &ieum.Goal{Head: on(mina, "Goal", "g"), Case: caseOf("mina")},
		&ieum.StageEntry{Head: on(mina, "StageEntry", "left"), Case: caseOf("mina"), DueOn: "2026-11-10", LeftOn: "2026-11-09"},
		&ieum.StageEntry{Head: on(mina, "StageEntry", "open"), Case: caseOf("mina")},
		&ieum.Task{Head: on(mina, "Task", "done"), Goal: named("Goal", "g"), DueOn: "2026-11-10", DoneOn: "2026-11-09"},
		&ieum.Task{Head: on(mina, "Task", "open"), Goal: named("Goal", "g")},
		&ieum.FollowUp{Head: on(mina, "FollowUp", "done"), Case: caseOf("mina"), DueOn: "2026-11-10", DoneOn: "2026-11-09"},
		referral("undated", "mina", "meals", ieum.ReferralRequested, today))
	for _, state := range ieum.FinalReferralStates() {
		final := referral(string(state), "mina", "meals", state, today)
		final.DueOn = "2026-11-10"
		rows = append(rows, final)
	}
	put(t, s, rows...)
	same(t, "due", dueOf(t, s, ieum.DueFilter{}, everything).Total, 0)
}

func testDuePages(t *testing.T, s ieum.Store) {
	put(t, s, append(append(village(), dueRows()...), manages("han", "mina", "", ""))...)
	same(t, "until the day itself", dueOf(t, s, ieum.DueFilter{Until: "2026-11-12"}, everything).Total, 4)
	same(t, "until the day before", dueOf(t, s, ieum.DueFilter{Until: "2026-11-09"}, everything).Total, 0)
	same(t, "of the manager", dueOf(t, s, ieum.DueFilter{CaseManager: manager("han")}, everything).Total, 5)
	same(t, "of another", dueOf(t, s, ieum.DueFilter{CaseManager: manager("seo")}, everything).Total, 0)
	var walked []ieum.ID
	page := ieum.Page{Limit: 2}
	for range 4 {
		slice := dueOf(t, s, ieum.DueFilter{}, page)
		for _, mark := range slice.Marks {
			walked = append(walked, mark.ID)
		}
		if !slice.After {
			break
		}
		page.After = slice.Marks[len(slice.Marks)-1]
	}
	want := []ieum.ID{named("StageEntry", "s"), named("StageEntry", "again"), named("Referral", "r"), named("Task", "t"), named("FollowUp", "f")}
	same(t, "walked", walked, want)
	last := dueOf(t, s, ieum.DueFilter{}, ieum.Page{Limit: 1, Backward: true})
	same(t, "the last", []any{last.Rows[0].Item, last.Before, last.After}, []any{named("FollowUp", "f"), true, false})
}
