package casework_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"ieum/internal/casework"
	"ieum/internal/consent"
	"ieum/internal/ieum"
)

// table is that of the process: which stage leads where, and what it takes. A
// crisis may take the ways of crisis besides.
var table = []struct {
	from, to ieum.Stage
	needs    []string
	crisis   bool
}{
	{ieum.Intake, ieum.Assessing, []string{"channel", "selection"}, false},
	{ieum.Intake, ieum.Terminating, nil, false},
	{ieum.Assessing, ieum.Planning, []string{"assessments", "strengths"}, false},
	{ieum.Planning, ieum.Provision, []string{"goals", "consents"}, false},
	{ieum.Provision, ieum.Monitoring, []string{"assessments", "goals"}, false},
	{ieum.Monitoring, ieum.Provision, []string{"contacts"}, false},
	{ieum.Monitoring, ieum.Reassessment, []string{"contacts"}, false},
	{ieum.Reassessment, ieum.Planning, []string{"assessments"}, false},
	{ieum.Reassessment, ieum.Terminating, []string{"assessments"}, false},
	{ieum.Following, ieum.Assessing, []string{"selection"}, false},
	{ieum.Intake, ieum.Provision, []string{"safetyActions", "consents"}, true},
	{ieum.Assessing, ieum.Provision, []string{"safetyActions", "consents"}, true},
}

// fileAt is the file of a case that stands in a stage and lacks nothing.
func fileAt(stage ieum.Stage, class ieum.CaseClass) casework.File {
	pupil := &ieum.Student{Head: student.Head, BirthDate: "2016-01-15"}
	about := head("Case", "case")
	about.Root, about.Version = student.ID, 5
	support := &ieum.Consent{
		Head: head("Consent", "support"), Student: student.ID, Kind: ieum.ConsentSupport, Purpose: ieum.ForSupport, Items: []ieum.ConsentItem{ieum.ItemIdentity},
		Decision: ieum.Given, RefusalNoticeGiven: true, ValidFrom: "2026-11-01", ValidUntil: "2027-02-28",
	}
	sign := func(person ieum.ID, as ieum.SignerCapacity) *ieum.Signature {
		return &ieum.Signature{Head: head("Signature", string(as)), Consent: support.ID, Person: person, Capacity: as, SignedOn: "2026-11-01", Method: ieum.OnPaper}
	}
	made := func(name string, on ieum.Date) *ieum.Assessment {
		return &ieum.Assessment{Head: head("Assessment", name), Case: about.ID, AssessedOn: on, ClientVoice: "말", CapacitySelf: "본인", CapacityFamily: "가족", CapacityPublic: "공공"}
	}
	need := head("Need", "need").ID
	stay := func(name string) ieum.Head { return ieum.Head{ID: head("StageEntry", name).ID, Root: student.ID} }
	return casework.File{
		Case:        &ieum.Case{Head: about, Student: student.ID, Class: class, Stage: stage, Channel: ieum.ChannelTeacher, OpenedOn: "2026-11-01"},
		Stays:       []*ieum.StageEntry{{Head: stay("before"), Case: about.ID, Stage: ieum.Intake, EnteredOn: "2026-11-01", LeftOn: "2026-11-10"}, {Head: stay("now"), Case: about.ID, Stage: stage, EnteredOn: "2026-11-20"}},
		Selections:  []*ieum.Selection{{State: ieum.SelectionUnderWay}},
		Assessments: []*ieum.Assessment{made("first", "2026-11-05"), made("second", "2026-11-20")},
		Goals:       []*ieum.Goal{{Case: about.ID, Need: need}},
		Contacts:    []*ieum.Contact{{Case: about.ID, On: "2026-11-20"}},
		Actions:     []*ieum.SafetyAction{{Case: about.ID}},
		Needs:       []*ieum.Need{{Head: ieum.Head{ID: need}, Subject: student.ID, Status: ieum.NeedOpen}},
		Strengths:   []*ieum.Strength{{Subject: student.ID, Text: "그림"}},
		Held: consent.Held{
			Subject: pupil, Consents: []*ieum.Consent{support}, Signatures: []*ieum.Signature{sign(student.ID, ieum.SignsSelf), sign(narae, ieum.SignsParent)},
			Family: []*ieum.Family{{From: student.ID, To: narae, LegalRepresentative: true, Verified: ieum.FamilyRegister}},
		},
	}
}

// without takes out what a field of the record holds.
var without = map[string]func(*casework.File){
	"channel":       func(f *casework.File) { f.Case.Channel = "" },
	"selection":     func(f *casework.File) { f.Selections[0].State = ieum.NotSelected },
	"assessments":   func(f *casework.File) { f.Assessments = nil },
	"strengths":     func(f *casework.File) { f.Strengths = nil },
	"goals":         func(f *casework.File) { f.Goals[0].Need = "" },
	"consents":      func(f *casework.File) { f.Held.Signatures = f.Held.Signatures[:1] },
	"contacts":      func(f *casework.File) { f.Contacts[0].On = "2026-11-19" },
	"safetyActions": func(f *casework.File) { f.Actions = nil },
}

func advance(f casework.File, to ieum.Stage) (*ieum.Case, []*ieum.StageEntry, error) {
	return casework.AdvanceCase(act(), f, casework.UsualDeadlines(), casework.Advance{To: to})
}

func lacking(err error) []string {
	lacks, ok := errors.AsType[*casework.Lacking](err)
	if !ok {
		return nil
	}
	var fields []string
	for _, l := range lacks.Missing {
		if l.What.Ko == "" || l.What.En == "" || l.Who.Ko == "" || l.Who.En == "" {
			fields = append(fields, "without words")
		}
		fields = append(fields, l.Field)
	}
	return fields
}

// A case goes where the table says, and nowhere else.
func TestStagesLeadWhereTheTableSays(t *testing.T) {
	for _, class := range []ieum.CaseClass{ieum.Regular, ieum.Intensive, ieum.Crisis} {
		for _, from := range ieum.Stages() {
			for _, to := range ieum.Stages() {
				want := false
				for _, row := range table {
					want = want || row.from == from && row.to == to && (!row.crisis || class == ieum.Crisis)
				}
				f := fileAt(from, class)
				moved, stays, err := advance(f, to)
				if (err == nil) != want || !want && !slices.Contains(lacking(err), "to") {
					t.Errorf("%s from %s to %s: %v, want %t", class, from, to, err, want)
				}
				if err != nil {
					continue
				}
				if moved.Stage != to || moved.Version != 5 || f.Case.Stage != from || len(stays) != 2 || stays[0].LeftOn != "2026-11-24" || stays[0].Stage != from {
					t.Errorf("%s from %s to %s: %+v with %+v", class, from, to, moved, stays)
				}
				if next := stays[1]; next.Stage != to || next.EnteredOn != "2026-11-24" || next.LeftOn != "" || next.Root != student.ID || next.Case != moved.ID {
					t.Errorf("%s from %s to %s begins %+v", class, from, to, next)
				}
			}
		}
	}
}

// Each row of the table needs what it names and nothing else, and says so.
func TestEachStepNeedsWhatTheTableNames(t *testing.T) {
	for _, row := range table {
		class := ieum.Regular
		if row.crisis {
			class = ieum.Crisis
		}
		for field, take := range without {
			f := fileAt(row.from, class)
			take(&f)
			_, _, err := advance(f, row.to)
			want := []string(nil)
			if slices.Contains(row.needs, field) {
				want = []string{field}
			}
			if !slices.Equal(lacking(err), want) || err != nil && want == nil {
				t.Errorf("from %s to %s without %s: lacks %v, %v; want %v", row.from, row.to, field, lacking(err), err, want)
			}
		}
		f := fileAt(row.from, class)
		for _, take := range without {
			take(&f)
		}
		if _, _, err := advance(f, row.to); !slices.Equal(lacking(err), row.needs) {
			t.Errorf("from %s to %s without anything: lacks %v, want %v", row.from, row.to, lacking(err), row.needs)
		}
	}
}

// An assessment counts with the client's own words and all capacities; a second
// one is made since the reassessment began, once for each time.
func TestWhatCountsAsAssessed(t *testing.T) {
	for name, empty := range map[string]func(*ieum.Assessment){
		"the client's words": func(a *ieum.Assessment) { a.ClientVoice = "" }, "own capacity": func(a *ieum.Assessment) { a.CapacitySelf = "" },
		"the family's": func(a *ieum.Assessment) { a.CapacityFamily = "" }, "the public's": func(a *ieum.Assessment) { a.CapacityPublic = "" },
	} {
		f := fileAt(ieum.Assessing, ieum.Regular)
		for _, a := range f.Assessments {
			empty(a)
		}
		if _, _, err := advance(f, ieum.Planning); !slices.Equal(lacking(err), []string{"assessments"}) {
			t.Errorf("without %s: %v", name, err)
		}
	}
	for name, change := range map[string]func(*casework.File){
		"made before it began": func(f *casework.File) { f.Assessments[1].AssessedOn = "2026-11-19" },
		"the first of all":     func(f *casework.File) { f.Assessments = f.Assessments[1:] },
		"the last time's": func(f *casework.File) {
			f.Stays = append(f.Stays, &ieum.StageEntry{Case: f.Case.ID, Stage: ieum.Reassessment, EnteredOn: "2026-11-12", LeftOn: "2026-11-15"})
		},
		"not whole": func(f *casework.File) { f.Assessments[1].ClientVoice = "" },
	} {
		f := fileAt(ieum.Reassessment, ieum.Regular)
		change(&f)
		if _, _, err := advance(f, ieum.Terminating); !slices.Equal(lacking(err), []string{"assessments"}) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestDeadlinesOfStages(t *testing.T) {
	for _, tt := range []struct {
		from, to ieum.Stage
		want     ieum.Date
	}{
		{ieum.Intake, ieum.Assessing, "2026-12-04"},
		{ieum.Assessing, ieum.Planning, "2026-12-09"},
		{ieum.Planning, ieum.Provision, ""},
		{ieum.Monitoring, ieum.Reassessment, "2026-12-08"},
		{ieum.Reassessment, ieum.Terminating, "2026-12-08"},
	} {
		_, stays, err := advance(fileAt(tt.from, ieum.Regular), tt.to)
		if err != nil || stays[1].DueOn != tt.want {
			t.Errorf("%s is due on %s, %v; want %s", tt.to, stays[1].DueOn, err, tt.want)
		}
	}
}

// What a crisis puts off falls due, and is asked for before the case goes on.
func TestWhatACrisisPutsOff(t *testing.T) {
	f := fileAt(ieum.Intake, ieum.Crisis)
	f.Goals, f.Assessments = nil, nil
	_, stays, err := advance(f, ieum.Provision)
	if err != nil || stays[1].DueOn != "2026-12-04" {
		t.Errorf("due on %+v, %v", stays, err)
	}
	if _, stays, err := advance(fileAt(ieum.Intake, ieum.Crisis), ieum.Provision); err != nil || stays[1].DueOn != "" {
		t.Errorf("with all of it: %+v, %v", stays, err)
	}
	f = fileAt(ieum.Provision, ieum.Crisis)
	f.Goals, f.Assessments = nil, nil
	if _, _, err := advance(f, ieum.Monitoring); !slices.Equal(lacking(err), []string{"assessments", "goals"}) {
		t.Errorf("going on without: %v", err)
	}
	f = fileAt(ieum.Planning, ieum.Crisis)
	f.Goals = nil
	if _, _, err := advance(f, ieum.Provision); err != nil {
		t.Errorf("from the plan, without a goal: %v", err)
	}
	f.Actions = nil
	if _, _, err := advance(f, ieum.Provision); !slices.Equal(lacking(err), []string{"goals"}) {
		t.Errorf("without a safety action it goes the usual way: %v", err)
	}
}

// A ground stands in for the consent alone, and is kept with the stay.
func TestAGroundStandsInForTheConsent(t *testing.T) {
	ground := &ieum.GroundCode{Entry: ieum.Entry{Code: "LIFE_OR_BODY"}}
	to := casework.Advance{To: ieum.Provision, Ground: ground, GroundReason: "위급"}
	f := fileAt(ieum.Planning, ieum.Regular)
	f.Held.Consents = nil
	_, stays, err := casework.AdvanceCase(act(), f, casework.UsualDeadlines(), to)
	if err != nil || stays[1].Ground != "LIFE_OR_BODY" || stays[1].GroundReason != "위급" || stays[0].Ground != "" {
		t.Errorf("%+v, %v", stays, err)
	}
	f.Goals = nil
	if _, _, err := casework.AdvanceCase(act(), f, casework.UsualDeadlines(), to); !slices.Equal(lacking(err), []string{"goals"}) {
		t.Errorf("for a goal: %v", err)
	}
	to.To = ieum.Planning
	if _, _, err := casework.AdvanceCase(act(), fileAt(ieum.Assessing, ieum.Regular), casework.UsualDeadlines(), to); !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("where nothing asks for it: %v", err)
	}
}

// A case that is opened again is open, and keeps its history.
func TestACaseIsOpenedAgain(t *testing.T) {
	f := fileAt(ieum.Following, ieum.Regular)
	f.Case.ClosedOn, f.Case.Termination = "2026-11-20", "MOVED"
	moved, stays, err := advance(f, ieum.Assessing)
	if err != nil || moved.ClosedOn != "" || moved.Termination != "" || moved.OpenedOn != "2026-11-01" || len(stays) != 2 {
		t.Errorf("%+v, %+v, %v", moved, stays, err)
	}
}

func ending(reason string) casework.End {
	return casework.End{Reason: reason, Evaluation: "나아졌다", ClientView: "괜찮다", ClosedOn: "2026-11-24", FollowUpOn: []ieum.Date{"2026-12-24", "2027-02-24"}}
}

func TestHowACaseEnds(t *testing.T) {
	got, err := casework.CloseCase(act(), fileAt(ieum.Terminating, ieum.Regular), casework.UsualDeadlines(), ending("GOALS_MET"))
	if err != nil {
		t.Fatal(err)
	}
	if c := got.Case; c.Stage != ieum.Following || c.ClosedOn != "2026-11-24" || c.Termination != "GOALS_MET" || c.Version != 5 {
		t.Errorf("%+v", c)
	}
	counts := map[ieum.Kind]int{}
	for _, row := range got.Rows {
		counts[ieum.KindOf(row)]++
		if row.Meta().Root != student.ID {
			t.Errorf("%T hangs on %s", row, row.Meta().Root)
		}
	}
	if fmt.Sprint(counts) != "map[Evaluation:1 FollowUp:2 StageEntry:2]" {
		t.Errorf("rows %v", counts)
	}
	for _, stage := range ieum.Stages()[:7] {
		if _, err := casework.CloseCase(act(), fileAt(stage, ieum.Regular), casework.UsualDeadlines(), casework.End{Reason: "MOVED", ClosedOn: "2026-11-24"}); err != nil {
			t.Errorf("moved away in %s: %v", stage, err)
		}
		_, err := casework.CloseCase(act(), fileAt(stage, ieum.Regular), casework.UsualDeadlines(), ending("PARTLY_MET"))
		if want := stage != ieum.Terminating; want != slices.Equal(lacking(err), []string{"stage"}) {
			t.Errorf("goals met in %s: %v", stage, err)
		}
	}
	_, err = casework.CloseCase(act(), fileAt(ieum.Planning, ieum.Regular), casework.UsualDeadlines(), casework.End{Reason: "GOALS_MET", ClosedOn: "2026-11-24"})
	if !slices.Equal(lacking(err), []string{"stage", "evaluation", "clientView", "followUpOn"}) {
		t.Errorf("all that is missing: %v", lacking(err))
	}
	for field, change := range map[string]func(*casework.End){
		"closedOn":   func(e *casework.End) { e.ClosedOn = "2026-10-31" },
		"followUpOn": func(e *casework.End) { e.FollowUpOn[1] = e.FollowUpOn[0] },
	} {
		end := ending("MOVED")
		change(&end)
		_, err := casework.CloseCase(act(), fileAt(ieum.Planning, ieum.Regular), casework.UsualDeadlines(), end)
		if unfit, ok := errors.AsType[*casework.Unfit](err); !ok || unfit.Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
	over := fileAt(ieum.Following, ieum.Regular)
	over.Case.ClosedOn = "2026-11-20"
	if _, err := casework.CloseCase(act(), over, casework.UsualDeadlines(), ending("MOVED")); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("one that has ended: %v", err)
	}
}
