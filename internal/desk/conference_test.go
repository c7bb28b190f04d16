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

// What an account writes of whom it knows is found by the next question: by the
// account, and by a colleague once it is shared; never that two do not get on.
func TestAnAcquaintanceIsSeenAtOnce(t *testing.T) {
	o := open(t)
	teacher := id("Worker", "teacher")
	knows := casework.OwnAcquaintanceID(id("Staff", "manager"), id("CaseManager", "mina"), teacher)
	for _, tt := range []struct {
		shared, conflict, colleague bool
	}{{false, false, false}, {true, false, true}, {false, true, false}} {
		in := RecordAcquaintanceInput{Worker: teacher, LastContactOn: today, Shared: tt.shared, Conflict: tt.conflict}
		if _, err := o.as(t, "manager").RecordAcquaintance(t.Context(), in); err != nil {
			t.Fatal(err)
		}
		for who, want := range map[string]bool{"manager": true, "colleague": tt.colleague} {
			e, ok := o.as(t, who).Directory().Entity(knows)
			if ok != want || ok && (e.(*ieum.Knows).Conflict != tt.conflict || e.(*ieum.Knows).Shared != tt.shared) {
				t.Errorf("%+v, %s: %+v, %v", tt, who, e, ok)
			}
		}
	}
}
