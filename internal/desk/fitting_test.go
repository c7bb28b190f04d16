package desk

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
	"ieum/internal/linkage"
)

// receives makes an enrolment of hana's that runs, and keeps it.
func receives(t *testing.T, o *office, name, service string, change func(*ieum.Enrolment)) *ieum.Enrolment {
	t.Helper()
	e := &ieum.Enrolment{Head: on(hana, "Enrolment", name), Beneficiary: hana, Service: id("Service", service), Since: "2026-10-01", ToldBy: ieum.ToldByAgency}
	if change != nil {
		change(e)
	}
	if err := NewLoader(o.spy.Store).Load(t.Context(), []ieum.Entity{e}); err != nil {
		t.Fatal(err)
	}
	return e
}

func TestStillFits(t *testing.T) {
	o := open(t)
	refused := &ieum.Consent{
		Head: on(hana, "Consent", "refused"), Student: hana, Kind: ieum.ConsentThirdParty, Recipient: id("Agency", "shelter"), Decision: ieum.Refused, RecordedOn: "2026-11-20",
	}
	if err := NewLoader(o.spy.Store).Load(t.Context(), []ieum.Entity{refused}); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		service string
		change  func(*ieum.Enrolment)
		verdict linkage.Verdict // none where nothing is said
		rules   []ieum.RuleID
	}{
		{"talk", nil, linkage.Meets, nil},
		{"orphan", nil, linkage.Fails, []ieum.RuleID{ieum.RuleActive}},
		{"ended", nil, linkage.Fails, []ieum.RuleID{ieum.RuleActive}},
		{"refuge", nil, linkage.Fails, []ieum.RuleID{ieum.RuleRefusal}},
		{"orphan", func(e *ieum.Enrolment) { e.Until = "2026-11-23" }, "", nil},
		{"orphan", func(e *ieum.Enrolment) { e.Since = "2026-11-25" }, "", nil},
	}
	for i, tt := range tests {
		e := receives(t, o, string(rune('a'+i)), tt.service, tt.change)
		got, err := o.as(t, "manager").StillFits(t.Context(), e)
		if err != nil {
			t.Fatal(err)
		}
		if tt.verdict == "" {
			if got != nil {
				t.Errorf("%s: %+v of what does not run", tt.service, got)
			}
			continue
		}
		var rules []ieum.RuleID
		for _, f := range got.Failures {
			rules = append(rules, f.Rule)
		}
		if diff := cmp.Diff(tt.rules, rules); diff != "" || got.Verdict != tt.verdict {
			t.Errorf("%s: %s, %s", tt.service, got.Verdict, diff)
		}
	}
	s := o.as(t, "manager")
	before := len(o.spy.reads)
	for range 3 {
		if _, err := s.StillFits(t.Context(), &ieum.Enrolment{Head: on(hana, "Enrolment", "x"), Beneficiary: hana, Service: id("Service", "talk"), Since: today}); err != nil {
			t.Fatal(err)
		}
	}
	if reads := len(o.spy.reads) - before; reads != 1 {
		t.Errorf("%d reads for three services of one", reads)
	}
	if entries := o.finish(t, s); len(entries) == 0 {
		t.Error("whom it was computed from is not on the account")
	}
	hidden := &ieum.Enrolment{Head: on(neon, "Enrolment", "x"), Beneficiary: neon, Service: id("Service", "talk"), Since: today}
	if got, err := o.as(t, "manager").StillFits(t.Context(), hidden); got != nil || err != nil {
		t.Errorf("of somebody who is hidden: %+v, %v", got, err)
	}
}

// A place that is full, and ways in, are no matter to who is in.
func TestStillFitsLeavesOutHowToComeIn(t *testing.T) {
	full := fittingOf(&linkage.Eligibility{
		Verdicts: []linkage.Reason{{Rule: ieum.RuleCapacity, Verdict: linkage.Unknown}, {Rule: ieum.RuleGate, Verdict: linkage.Fails}},
		Failures: []linkage.Failure{{Rule: ieum.RuleGate}},
	})
	if full.Verdict != linkage.Meets || full.Failures != nil {
		t.Errorf("%+v", full)
	}
	open := fittingOf(&linkage.Eligibility{Verdicts: []linkage.Reason{{Rule: ieum.RuleIncome, Verdict: linkage.Unknown}}})
	if open.Verdict != linkage.Unknown {
		t.Errorf("an open question: %s", open.Verdict)
	}
}

// With whom has closed there is nothing to agree.
func TestNobodyIsToldToAgreeWithWhomHasClosed(t *testing.T) {
	o := open(t)
	receives(t, o, "closed", "orphan", nil)
	answer, err := o.as(t, "manager").Linkage(t.Context(), LinkageInput{Subject: hana, Need: "1000000-2", MaxSteps: 6})
	if err != nil {
		t.Fatal(err)
	}
	told := 0
	for _, option := range answer.Options(100) {
		for _, c := range option.CoordinateFirst {
			told++
			if c.With.Meta().ID == id("Agency", "gone") || c.With.Meta().ID == id("Service", "orphan") {
				t.Errorf("%s: %s", c.With.Meta().ID, c.Reason)
			}
		}
	}
	if told == 0 {
		t.Error("nobody is told to agree with anybody")
	}
}

func TestCandidatesAreInOrderOfNeedAndWaiting(t *testing.T) {
	c := func(name string, level ieum.Level, since ieum.Date) *Candidate {
		return &Candidate{Student: &ieum.Student{Head: ieum.Head{ID: ieum.ID(name)}, DisplayName: name}, Level: level, Since: since}
	}
	order := []*Candidate{
		c("하", ieum.LevelUrgent, "2026-11-20"), c("가", ieum.LevelUrgent, ""), c("나", ieum.LevelHigh, "2026-01-01"), c("가", ieum.LevelHigh, "2026-02-01"),
		c("다", ieum.LevelHigh, "2026-02-01"), c("가", ieum.LevelLow, "2025-01-01"), c("가", "", "2020-01-01"),
	}
	for i := 1; i < len(order); i++ {
		if one, other := order[i-1].Mark(), order[i].Mark(); one.Value > other.Value || one.Value == other.Value && one.ID >= other.ID {
			t.Errorf("%v comes after %v", one, other)
		}
	}
	level, since := waiting([]*ieum.Need{
		{Subject: hana, Domain: "1", Status: ieum.NeedOpen, Level: ieum.LevelLow, Since: "2026-09-01"},
		{Subject: hana, Domain: "1", Status: ieum.NeedOpen, Level: ieum.LevelHigh, Since: "2026-10-01"},
		{Subject: hana, Domain: "1", Status: ieum.NeedMet, Level: ieum.LevelUrgent, Since: "2026-01-01"},
		{Subject: gran, Domain: "1", Status: ieum.NeedOpen, Level: ieum.LevelUrgent},
	}, hana, "1")
	if level != ieum.LevelHigh || since != "2026-09-01" {
		t.Errorf("%s since %s", level, since)
	}
}
