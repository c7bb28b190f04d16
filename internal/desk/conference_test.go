package desk

import (
	"testing"

	"ieum/internal/casework"
	"ieum/internal/ieum"
)

// Who sat in a conference with a worker knows them from then on, for the whole
// directory; who wrote it down and did not sit there knows nobody more.
func TestWhoKnowsWhomAfterAConference(t *testing.T) {
	o := open(t)
	self, teacher := id("CaseManager", "mina"), id("Worker", "teacher")
	knows := casework.AcquaintanceID(self, teacher)
	kept := func() *ieum.Knows {
		t.Helper()
		found, err := o.Store.View(ieum.ProgramScope()).Entities(t.Context(), []ieum.ID{knows})
		if err != nil {
			t.Fatal(err)
		}
		k, _ := found[knows].(*ieum.Knows)
		return k
	}
	in := HoldConferenceInput{
		Case: id("Case", "hana"), Kind: ieum.InternalConference, HeldOn: today, Members: []ieum.ID{teacher}, Decisions: []DecisionInput{{Text: "다시 모인다"}},
	}
	if _, err := o.as(t, "manager").HoldConference(t.Context(), in); err != nil {
		t.Fatal(err)
	}
	if k := kept(); k != nil {
		t.Errorf("who did not sit there: %+v", k)
	}
	in.Members = []ieum.ID{self, teacher}
	for times := 1; times <= 2; times++ {
		if _, err := o.as(t, "manager").HoldConference(t.Context(), in); err != nil {
			t.Fatal(err)
		}
		if k := kept(); k == nil || k.Conferences != times || k.LastContactOn != today || k.Author != "" {
			t.Errorf("after %d: %+v", times, k)
		}
	}
	revisions, err := o.Store.Feed().Revisions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := o.Atlas.Await(t.Context(), revisions.Network); err != nil {
		t.Fatal(err)
	}
	if _, ok := o.as(t, "teacher").Directory().Entity(knows); !ok {
		t.Error("the directory does not follow")
	}
}
