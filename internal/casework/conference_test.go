package casework_test

import (
	"errors"
	"slices"
	"testing"

	"ieum/internal/casework"
	"ieum/internal/consent"
	"ieum/internal/ieum"
)

var (
	mina   = casework.Sitting{Member: head("CaseManager", "mina").ID, Organisation: head("School", "school").ID}
	helper = casework.Sitting{Member: head("Worker", "helper").ID, Organisation: head("Agency", "clinic").ID}
)

func table1(restrictions ...*ieum.Restriction) casework.Table {
	f := fileAt(ieum.Provision, ieum.Regular)
	f.Goals[0].Head = ieum.Head{ID: head("Goal", "one").ID, Root: student.ID}
	return casework.Table{Case: f.Case, Goals: f.Goals, Held: f.Held, Restrictions: restrictions}
}

func meeting() casework.NewConference {
	return casework.NewConference{
		Kind: ieum.IntegratedConference, On: "2026-11-24", Agenda: []string{"출석"}, Members: []casework.Sitting{mina, helper}, Attendees: []string{"담임"},
	}
}

func TestAConferenceIsCalled(t *testing.T) {
	got, err := casework.CallConference(act(), table1(), meeting())
	if err != nil || got.State() != ieum.ConferenceCalled || got.PlannedOn != "2026-11-24" || got.Day() != "2026-11-24" || got.Root != student.ID || got.Case != table1().Case.ID ||
		!slices.Equal(got.Members, []ieum.ID{mina.Member, helper.Member}) || !slices.Equal(got.Uncovered, []ieum.ID{helper.Organisation}) || !got.ChangedAt.Equal(noon) || got.Kind != ieum.IntegratedConference {
		t.Errorf("%+v, %v", got, err)
	}
	covered := table1()
	given := &ieum.Consent{
		Head: head("Consent", "clinic"), Student: student.ID, Kind: ieum.ConsentThirdParty, Recipient: helper.Organisation, Purpose: ieum.ForReferral,
		Items: []ieum.ConsentItem{ieum.ItemIdentity, ieum.ItemNeeds}, Decision: ieum.Given, RefusalNoticeGiven: true, ValidFrom: "2026-11-01", ValidUntil: "2027-02-28",
	}
	covered.Held.Consents = append(slices.Clone(covered.Held.Consents), given)
	for _, s := range covered.Held.Signatures {
		also := *s
		also.Head, also.Consent = ieum.Head{ID: ieum.DerivedID("Signature", "clinic", string(s.ID))}, given.ID
		covered.Held.Signatures = append(covered.Held.Signatures, &also)
	}
	if missing := consent.MissingFor(covered.Held, "2026-11-24", consent.Step{Recipient: helper.Organisation}); len(missing) > 0 {
		t.Fatalf("the consent of this test: %+v", missing)
	}
	if got, err := casework.CallConference(act(), covered, meeting()); err != nil || len(got.Uncovered) != 0 {
		t.Errorf("with consent: %+v, %v", got, err)
	}
}

func TestAConferenceThatDoesNotFit(t *testing.T) {
	ended, bare, twice := table1(), meeting(), meeting()
	ended.Case.ClosedOn, bare.Agenda, twice.Members = "2026-11-23", nil, []casework.Sitting{helper, mina, helper}
	mask := func(id ieum.ID, until ieum.Date) casework.Table {
		return table1(&ieum.Restriction{Masked: id, From: "2026-11-01", Until: until})
	}
	for name, tt := range map[string]struct {
		table casework.Table
		told  casework.NewConference
		field string
	}{
		"a case that has ended":     {ended, meeting(), "case"},
		"nothing to talk about":     {table1(), bare, "agenda"},
		"somebody twice":            {table1(), twice, "members.2"},
		"who is masked":             {mask(helper.Member, ""), meeting(), "members.1"},
		"whose agency is masked":    {mask(helper.Organisation, ""), meeting(), "members.1"},
		"who was masked until then": {mask(helper.Member, "2026-11-23"), meeting(), ""},
	} {
		if _, err := casework.CallConference(act(), tt.table, tt.told); unfitField(err) != tt.field {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func resolutions() []casework.Resolution {
	return []casework.Resolution{{Text: "늘린다", Goal: head("Goal", "one").ID, Owner: ieum.OwnerAgency, DueOn: "2026-12-05"}, {Text: "다시 모인다"}}
}

func TestAConferenceIsHeld(t *testing.T) {
	called := &ieum.Conference{Head: ieum.Head{ID: head("Conference", "one").ID, Root: student.ID, Version: 2}, Case: table1().Case.ID, PlannedOn: "2026-11-20"}
	for name, before := range map[string]*ieum.Conference{"called": called, "not called": nil} {
		held, tasks, err := casework.HoldConference(act(), table1(), before, meeting(), resolutions())
		if err != nil || held.State() != ieum.ConferenceHeld || held.HeldOn != "2026-11-24" || !slices.Equal(held.Decisions, []string{"늘린다", "다시 모인다"}) || len(held.Uncovered) != 1 || called.HeldOn != "" {
			t.Fatalf("%s: %+v, %v", name, held, err)
		}
		if before != nil && (held.ID != called.ID || held.Version != 2 || held.PlannedOn != "2026-11-20") {
			t.Errorf("%s: %+v", name, held)
		}
		if len(tasks) != 1 || tasks[0].Conference != held.ID || tasks[0].Goal != resolutions()[0].Goal || tasks[0].Owner != ieum.OwnerAgency || tasks[0].DueOn != "2026-12-05" || !tasks[0].ChangedAt.Equal(noon) {
			t.Errorf("%s: %+v", name, tasks)
		}
	}
}

func TestAConferenceIsNotHeldSo(t *testing.T) {
	about := func(change func(*ieum.Conference)) *ieum.Conference {
		c := &ieum.Conference{Head: head("Conference", "one"), Case: table1().Case.ID, PlannedOn: "2026-11-20"}
		change(c)
		return c
	}
	early, foreign, ownerless, dayless := meeting(), resolutions(), resolutions(), resolutions()
	early.On, foreign[0].Goal, ownerless[0].Owner, dayless[0].DueOn = "2026-10-31", head("Goal", "other").ID, "", ""
	for name, tt := range map[string]struct {
		called  *ieum.Conference
		told    casework.NewConference
		decided []casework.Resolution
		field   string
	}{
		"before the case":        {nil, early, resolutions(), "heldOn"},
		"nothing decided":        {nil, meeting(), nil, "decisions"},
		"about another case":     {about(func(c *ieum.Conference) { c.Case = head("Case", "other").ID }), meeting(), resolutions(), "conference"},
		"a goal of another case": {nil, meeting(), foreign, "decisions.0.goal"},
		"a task of nobody":       {nil, meeting(), ownerless, "decisions.0.owner"},
		"a task without a day":   {nil, meeting(), dayless, "decisions.0.dueOn"},
	} {
		if _, _, err := casework.HoldConference(act(), table1(), tt.called, tt.told, tt.decided); unfitField(err) != tt.field {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, over := range map[string]*ieum.Conference{
		"held": about(func(c *ieum.Conference) { c.HeldOn = "2026-11-20" }), "called off": about(func(c *ieum.Conference) { c.CalledOffOn = "2026-11-20" }),
	} {
		_, _, err := casework.HoldConference(act(), table1(), over, meeting(), resolutions())
		_, off := casework.CallOffConference(act(), over)
		if !errors.Is(err, ieum.ErrConflict) || !errors.Is(off, ieum.ErrConflict) {
			t.Errorf("%s: %v, %v", name, err, off)
		}
	}
	open := about(func(*ieum.Conference) {})
	if off, err := casework.CallOffConference(act(), open); err != nil || off.CalledOffOn != act().Today || off.State() != ieum.ConferenceOff || !off.ChangedAt.Equal(noon) || open.CalledOffOn != "" {
		t.Errorf("%+v, %v", off, err)
	}
}

// What is kept of a meeting in the directory says who met how often, and nothing
// of the child.
func TestWhoMetInAConference(t *testing.T) {
	id := casework.AcquaintanceID(mina.Member, helper.Member)
	first := casework.MetInConference(id, mina.Member, helper.Member, nil, "2026-11-10")
	want := ieum.Knows{Head: ieum.Head{ID: id, Root: mina.Member}, From: mina.Member, To: helper.Member, Conferences: 1, LastContactOn: "2026-11-10"}
	if first.ID != want.ID || first.Root != want.Root || first.From != want.From || first.To != want.To || first.Conferences != 1 || first.LastContactOn != want.LastContactOn || first.Author != "" {
		t.Errorf("%+v", first)
	}
	first.Version = 4
	again := casework.MetInConference(id, mina.Member, helper.Member, first, "2026-11-01")
	if again.Conferences != 2 || again.LastContactOn != "2026-11-10" || again.Version != 4 || first.Conferences != 1 {
		t.Errorf("%+v", again)
	}
}
