package casework_test

import (
	"slices"
	"testing"

	"ieum/internal/casework"
)

func TestAnAcquaintanceIsWrittenDown(t *testing.T) {
	told := casework.NewAcquaintance{Worker: helper.Member, LastContactOn: "2026-11-20", Conflict: true}
	got, err := casework.RecordAcquaintance(act(), mina.Member, nil, told)
	if err != nil || got.From != mina.Member || got.To != helper.Member || got.Root != mina.Member || got.Author != act().By || got.LastContactOn != "2026-11-20" || !got.Conflict || got.Shared {
		t.Fatalf("%+v, %v", got, err)
	}
	got.Version = 3
	told.Conflict, told.Shared, told.LastContactOn = false, true, "2026-11-10"
	again, err := casework.RecordAcquaintance(act(), mina.Member, got, told)
	if err != nil || again.ID != got.ID || again.Version != 3 || again.Conflict || !again.Shared || again.LastContactOn != "2026-11-10" || !got.Conflict {
		t.Errorf("%+v, %v", again, err)
	}
	if other := casework.OwnAcquaintanceID(head("Staff", "other").ID, mina.Member, helper.Member); other == got.ID || other == casework.AcquaintanceID(mina.Member, helper.Member) {
		t.Error("two authors write one row")
	}
	told.Conflict = true
	if _, err := casework.RecordAcquaintance(act(), mina.Member, nil, told); unfitField(err) != "shared" {
		t.Errorf("a conflict for all to see: %v", err)
	}
	if _, err := casework.RecordAcquaintance(act(), helper.Member, nil, casework.NewAcquaintance{Worker: helper.Member}); unfitField(err) != "worker" {
		t.Errorf("oneself: %v", err)
	}
	if _, err := casework.RecordAcquaintance(act(), "", nil, casework.NewAcquaintance{Worker: helper.Member}); !slices.Equal(lacking(err), []string{"self"}) {
		t.Errorf("nobody of the directory: %v", err)
	}
}
