package casework_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"ieum/internal/casework"
	"ieum/internal/ieum"
)

func head(kind ieum.Kind, name string) ieum.Head {
	id := ieum.DerivedID(kind, "casework", name)
	return ieum.Head{ID: id, Root: id}
}

var (
	student = &ieum.Student{Head: head("Student", "hana")}
	noon    = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)
	fresh   = ieum.DerivedID("Need", "casework", "fresh")
)

func act() casework.Act {
	return casework.Act{Today: "2026-11-24", At: noon, By: ieum.DerivedID("Staff", "casework", "mina"), NewID: func(kind ieum.Kind) ieum.ID {
		return ieum.DerivedID(kind, "casework", "fresh")
	}}
}

func TestAFactIsKeptBesideTheEarlierOne(t *testing.T) {
	told := casework.NewFact{Fact: "INCOME_CLASS", Value: "NEAR_POVERTY", ToldBy: ieum.ToldByGuardian, On: "2026-11-20"}
	member := &ieum.Person{Head: ieum.Head{ID: ieum.DerivedID("Person", "casework", "gran"), Root: head("Household", "home").ID}, Household: head("Household", "home").ID}
	for _, subject := range []ieum.Entity{student, member} {
		got, err := casework.RecordFact(act(), subject, told)
		if err != nil {
			t.Fatal(err)
		}
		who := subject.Meta()
		if got.Subject != who.ID || got.Root != who.Root || got.Version != 0 || got.Fact != told.Fact || got.Value != told.Value ||
			got.ToldBy != told.ToldBy || got.On != told.On || !got.At.Equal(noon) {
			t.Errorf("%s: %+v", who.ID, got)
		}
	}
	friend := &ieum.Person{Head: ieum.Head{ID: ieum.DerivedID("Person", "casework", "friend"), Root: student.ID}}
	_, err := casework.RecordFact(act(), friend, told)
	if unfit, ok := errors.AsType[*casework.Unfit](err); !ok || unfit.Field != "subject" || !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("of a friend: %v", err)
	}
}

func TestTheFactToldLastCounts(t *testing.T) {
	fact := func(on ieum.Date, at time.Time, name string) *ieum.Fact {
		return &ieum.Fact{Head: head("Fact", name), On: on, At: at}
	}
	for name, tt := range map[string]struct{ later, earlier *ieum.Fact }{
		"of a later day, though written down before": {fact("2026-11-02", noon, "a"), fact("2026-11-01", noon.Add(time.Hour), "b")},
		"of one day, written down later":             {fact("2026-11-02", noon.Add(time.Second), "a"), fact("2026-11-02", noon, "b")},
		"with a moment, against one without":         {fact("2026-11-02", noon, "a"), fact("2026-11-02", time.Time{}, "b")},
	} {
		if !tt.later.After(tt.earlier) || tt.earlier.After(tt.later) || tt.later.After(tt.later) {
			t.Errorf("%s does not count more", name)
		}
	}
}

func TestAnOpenNeedIsRecordedOnce(t *testing.T) {
	open := &ieum.Need{
		Head: ieum.Head{ID: ieum.DerivedID("Need", "casework", "open"), Root: student.ID, Version: 3}, Subject: student.ID,
		Domain: "1000000-2", Level: ieum.LevelMedium, Status: ieum.NeedOpen, Since: "2026-09-01", Text: "잠을 못 잔다",
	}
	met, brothers := *open, *open
	met.Status, met.Domain = ieum.NeedMet, "3000000-1"
	brothers.Subject, brothers.Domain = ieum.DerivedID("Student", "casework", "duri"), "3000000-2"
	kept := []*ieum.Need{open, &met, &brothers}
	for name, tt := range map[string]struct {
		told  casework.NewNeed
		id    ieum.ID
		text  string
		since ieum.Date
	}{
		"another need":             {casework.NewNeed{Domain: "1000000-1", Level: ieum.LevelHigh, Text: "천식"}, fresh, "천식", "2026-11-24"},
		"the open one":             {casework.NewNeed{Domain: "1000000-2", Level: ieum.LevelUrgent, Text: "자해 흔적"}, open.ID, "잠을 못 잔다\n자해 흔적", "2026-09-01"},
		"the open one, no note":    {casework.NewNeed{Domain: "1000000-2", Level: ieum.LevelUrgent}, open.ID, "잠을 못 잔다", "2026-09-01"},
		"the open one, same note":  {casework.NewNeed{Domain: "1000000-2", Level: ieum.LevelLow, Text: "잠을 못 잔다"}, open.ID, "잠을 못 잔다", "2026-09-01"},
		"one that was met":         {casework.NewNeed{Domain: "3000000-1", Level: ieum.LevelLow}, fresh, "", "2026-11-24"},
		"one that the brother has": {casework.NewNeed{Domain: "3000000-2", Level: ieum.LevelLow}, fresh, "", "2026-11-24"},
	} {
		got, err := casework.RecordNeed(act(), student, kept, tt.told)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got.ID != tt.id || got.Level != tt.told.Level || got.Text != tt.text || got.Since != tt.since || got.Status != ieum.NeedOpen ||
			got.Subject != student.ID || got.Root != student.ID || got.Domain != tt.told.Domain {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if open.Level != ieum.LevelMedium || open.Text != "잠을 못 잔다" {
		t.Errorf("the rule changed what it was given: %+v", open)
	}
	long := *open
	long.Text = strings.Repeat("가", casework.MaxNotes-1)
	_, err := casework.RecordNeed(act(), student, []*ieum.Need{&long}, casework.NewNeed{Domain: long.Domain, Level: ieum.LevelLow, Text: "나"})
	if unfit, ok := errors.AsType[*casework.Unfit](err); !ok || unfit.Field != "text" {
		t.Errorf("notes without end: %v", err)
	}
}

func TestAContactHangsOnTheStudentOfTheCase(t *testing.T) {
	of := &ieum.Case{Head: ieum.Head{ID: ieum.DerivedID("Case", "casework", "case"), Root: student.ID}, Student: student.ID}
	got := casework.RecordContact(act(), of, casework.NewContact{On: "2026-11-23", Kind: "HOME_VISIT", Text: "만났다"})
	if got.Case != of.ID || got.Root != student.ID || got.On != "2026-11-23" || got.Kind != "HOME_VISIT" || got.Text != "만났다" || got.Version != 0 {
		t.Errorf("%+v", got)
	}
}
