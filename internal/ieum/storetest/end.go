package storetest

import (
	"context"
	"testing"

	"ieum/internal/ieum"
)

func endCases() []conformance {
	return []conformance{
		{"a cancelled context ends every call", testCancelled},
		{"a closed store answers every call with unavailable", testClosed},
	}
}

// calls are all methods of a store, as what they fail with.
func calls(ctx context.Context, s ieum.Store) map[string]error {
	errs := map[string]error{}
	view, feed, ids := s.View(program()), s.Feed(), []ieum.ID{student("mina")}
	_, errs["entities"] = view.Entities(ctx, ids)
	_, errs["records"] = view.Records(ctx, ids, "Need")
	_, errs["surroundings"] = view.Surroundings(ctx, ids)
	_, errs["students"] = view.Students(ctx, ieum.StudentFilter{}, everything)
	_, errs["cases"] = view.Cases(ctx, ieum.CaseFilter{}, everything)
	_, errs["referrals"] = view.Referrals(ctx, ieum.ReferralFilter{}, everything)
	_, errs["tasks"] = view.Tasks(ctx, ieum.TaskFilter{}, everything)
	_, errs["conferences"] = view.Conferences(ctx, ieum.ConferenceFilter{}, everything)
	_, errs["student counts"] = view.StudentCounts(ctx, ieum.StudentFilter{}, ieum.StudentsByNeed)
	_, errs["case counts"] = view.CaseCounts(ctx, ieum.CaseFilter{}, ieum.CasesByStage)
	_, errs["referral counts"] = view.ReferralCounts(ctx, ieum.ReferralFilter{})
	_, errs["due"] = view.Due(ctx, ieum.DueFilter{}, everything)
	_, errs["access in emergencies"] = view.EmergencyAccesses(ctx, everything)
	_, errs["reports"] = view.Reports(ctx, ieum.ReportFilter{}, everything)
	_, errs["accounts"] = view.Accounts(ctx, ieum.AccountFilter{}, everything)
	_, errs["teams"] = view.Teams(ctx, everything)
	_, errs["tokens"] = view.Tokens(ctx, ieum.TokenFilter{}, everything)
	_, errs["changes of rights"] = view.RightChanges(ctx, ieum.RightChangeFilter{}, everything)
	_, errs["served by"] = view.ServedBy(ctx, ids)
	_, errs["may see"] = view.MaySee(ctx, ids[0])
	_, errs["namesakes"] = view.Namesakes(ctx, "김하늘", "2014-05-05")
	_, errs["revisions"] = feed.Revisions(ctx)
	_, errs["network"] = feed.Network(ctx, func(ieum.Entity) error { return nil })
	_, _, errs["changes"] = feed.Changes(ctx, 0)
	errs["update"] = s.Update(ctx, ids, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, pupil("new", "", "")) })
	errs["audit"] = s.Audit(ctx, []ieum.AuditEntry{entry("a")})
	return errs
}

func testCancelled(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for name, err := range calls(ctx, s) {
		fails(t, name, err, context.Canceled)
	}
	same(t, "what the cancelled calls wrote", len(fetch(t, s, program(), student("new"), entry("a").ID)), 0)
}

func testClosed(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	view := s.View(program())
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for name, err := range calls(t.Context(), s) {
		fails(t, name, err, ieum.ErrUnavailable)
	}
	_, err := view.Entities(t.Context(), []ieum.ID{student("mina")})
	fails(t, "a view made before", err, ieum.ErrUnavailable)
	if err := s.Close(); err != nil {
		t.Errorf("a second close: %v", err)
	}
}
