package casework_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"ieum/internal/casework"
	"ieum/internal/ieum"
)

func wish() casework.SelectionRequest {
	return casework.SelectionRequest{Channel: ieum.ChannelTeacher, Reason: "결석이 잦다", AskedBy: head("Worker", "mina").ID}
}

func TestASelectionIsAskedFor(t *testing.T) {
	got := casework.RequestSelection(act(), student.ID, nil, casework.UsualDeadlines(), wish())
	if got.State != ieum.SelectionUnderWay || got.Student != student.ID || got.Root != student.ID || got.RequestedOn != act().Today || got.DueOn != act().Today.AddDays(5) ||
		got.Channel != ieum.ChannelTeacher || got.AskedBy != wish().AskedBy || got.Reason != "결석이 잦다" || got.Version != 0 {
		t.Errorf("%+v", got)
	}
	if got := casework.RequestSelection(act(), student.ID, nil, casework.Deadlines{}, wish()); got.DueOn != "" {
		t.Errorf("without a deadline: %+v", got)
	}
}

// One that is under way is the same request; one that was decided is not, and
// neither is one whose notes are full.
func TestASelectionIsAskedForAgain(t *testing.T) {
	under := &ieum.Selection{Head: ieum.Head{ID: head("Selection", "one").ID, Version: 3}, State: ieum.SelectionUnderWay, RequestedOn: "2026-11-10", DueOn: "2026-11-15", Channel: ieum.ChannelSelf, Reason: "힘들다"}
	got := casework.RequestSelection(act(), student.ID, []*ieum.Selection{under}, casework.UsualDeadlines(), wish())
	if got.ID != under.ID || got.Version != 3 || got.Reason != "힘들다\n결석이 잦다" || got.DueOn != "2026-11-15" || got.Channel != ieum.ChannelSelf || under.Reason != "힘들다" {
		t.Errorf("%+v", got)
	}
	decided, full := *under, *under
	decided.State, full.Reason = ieum.NotSelected, strings.Repeat("가", casework.MaxNotes)
	for name, kept := range map[string]*ieum.Selection{"decided": &decided, "full": &full} {
		if got := casework.RequestSelection(act(), student.ID, []*ieum.Selection{kept}, casework.UsualDeadlines(), wish()); got.ID == under.ID || got.Reason != "결석이 잦다" {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func nominee() casework.NewStudent {
	return casework.NewStudent{
		FamilyName: "김", GivenName: "하늘", BirthDate: "2016-05-05", Grade: 4,
		School: &ieum.School{Head: head("School", "school"), District: head("District", "office").ID, Level: ieum.Elementary},
	}
}

// Who asks without reading the record learns nothing, and gets no sight.
func TestAStudentIsNominated(t *testing.T) {
	receipt := head("Nomination", "one").ID
	fresh, err := casework.Nominate(act(), receipt, nil, casework.UsualDeadlines(), nominee(), wish())
	if err != nil || fresh.Student == nil || fresh.Student.RegisteredBy != "" || fresh.Student.DisplayName != "김하늘" || fresh.Selection.Root != fresh.Student.ID {
		t.Fatalf("%+v, %v", fresh, err)
	}
	kept := ieum.NewRecord(student)
	kept.Add(&ieum.Selection{Head: ieum.Head{ID: head("Selection", "one").ID, Root: student.ID, Version: 1}, State: ieum.SelectionUnderWay, Reason: "힘들다"})
	known, err := casework.Nominate(act(), receipt, kept, casework.UsualDeadlines(), nominee(), wish())
	if err != nil || known.Student != nil || known.Selection.Reason != "힘들다\n결석이 잦다" {
		t.Fatalf("%+v, %v", known, err)
	}
	if !reflect.DeepEqual(known.Receipt, fresh.Receipt) || known.Receipt.School != nominee().School.ID || known.Receipt.By != act().By || known.Receipt.ID != receipt {
		t.Errorf("receipts differ: %+v, %+v", known.Receipt, fresh.Receipt)
	}
	odd := nominee()
	odd.Grade = 12
	for name, found := range map[string]*ieum.Record{"unknown": nil, "known": kept} {
		if _, err := casework.Nominate(act(), receipt, found, casework.UsualDeadlines(), odd, wish()); unfitField(err) != "grade" {
			t.Errorf("a grade that the school has not, %s: %v", name, err)
		}
	}
}

// chosen is the record of a student whose selection is under way, with a case
// that stands in a stage, and referrals in every state.
func chosen(stage ieum.Stage, class ieum.CaseClass) (*ieum.Record, *ieum.Selection) {
	kept := ieum.NewRecord(&ieum.Student{Head: student.Head})
	under := &ieum.Selection{Head: ieum.Head{ID: head("Selection", "one").ID, Root: student.ID, Version: 1}, Student: student.ID, State: ieum.SelectionUnderWay, RequestedOn: "2026-11-10"}
	kept.Add(under)
	if stage != "" {
		f := fileAt(stage, class)
		kept.Add(f.Case)
		for _, s := range f.Stays {
			kept.Add(s)
		}
	}
	for _, state := range ieum.ReferralStates() {
		kept.Add(&ieum.Referral{Head: ieum.Head{ID: head("Referral", string(state)).ID, Root: student.ID, Version: 1}, State: state})
	}
	kept.Add(&ieum.Referral{Head: ieum.Head{ID: head("Referral", "ground").ID, Root: student.ID, Version: 1}, State: ieum.ReferralRequested, Ground: "CHILD_ABUSE_REPORT"})
	return kept, under
}

func decision(state ieum.SelectionState) casework.Decision {
	return casework.Decision{State: state, DecidedOn: "2026-11-20", Attendees: []string{"교감"}, Reason: "출석"}
}

// What stands on a selection ends with it: by the stage and class of the case.
func TestWhatADecisionEnds(t *testing.T) {
	for _, stage := range ieum.Stages()[:7] {
		for _, class := range ieum.CaseClasses() {
			kept, under := chosen(stage, class)
			got, err := casework.DecideSelection(act(), under, kept, casework.UsualDeadlines(), decision(ieum.NotSelected))
			if err != nil || got.Selection.State != ieum.NotSelected || got.Selection.DecidedOn != "2026-11-20" || got.Selection.DecisionReason != "출석" || len(got.Selection.Attendees) != 1 || under.State != ieum.SelectionUnderWay {
				t.Fatalf("%s %s: %+v, %v", stage, class, got.Selection, err)
			}
			if class == ieum.Crisis || stage == ieum.Terminating {
				if len(got.Rows) != 0 {
					t.Errorf("%s %s: rows %v", stage, class, kindsOf(got.Rows))
				}
				continue
			}
			want := []ieum.Kind{"Case", "StageEntry", "StageEntry", "Referral", "Referral", "Referral", "Referral"}
			if !slices.Equal(kindsOf(got.Rows), want) {
				t.Fatalf("%s %s: rows %v", stage, class, kindsOf(got.Rows))
			}
			ended, begun, left := got.Rows[0].(*ieum.Case), got.Rows[1].(*ieum.StageEntry), got.Rows[2].(*ieum.StageEntry)
			closes := stage == ieum.Intake
			if (ended.Stage == ieum.Following) != closes || (ended.Termination == "NOT_SELECTED") != closes || ended.ClosedOn.Absent() == closes || !closes && ended.Stage != ieum.Terminating ||
				begun.Stage != ended.Stage || begun.EnteredOn != act().Today || left.LeftOn != act().Today {
				t.Errorf("%s: %+v, %+v, %+v", stage, ended, begun, left)
			}
			for _, row := range got.Rows[3:] {
				if r := row.(*ieum.Referral); r.State != ieum.ReferralRecalled || r.Ground != "" {
					t.Errorf("%s: %+v", stage, r)
				}
			}
		}
	}
}

func TestWhatADecisionLeaves(t *testing.T) {
	kept, under := chosen(ieum.Intake, ieum.Regular)
	if got, err := casework.DecideSelection(act(), under, kept, casework.UsualDeadlines(), decision(ieum.Selected)); err != nil || len(got.Rows) != 0 {
		t.Errorf("who is selected: %v, %v", kindsOf(got.Rows), err)
	}
	kept.Add(&ieum.Selection{State: ieum.SelectionUnderWay, RequestedOn: "2026-11-11"})
	if got, err := casework.DecideSelection(act(), under, kept, casework.UsualDeadlines(), decision(ieum.NotSelected)); err != nil || len(got.Rows) != 0 {
		t.Errorf("while another is under way: %v, %v", kindsOf(got.Rows), err)
	}
}

func TestADecisionThatDoesNotFit(t *testing.T) {
	kept, under := chosen("", "")
	for field, spoil := range map[string]func(*casework.Decision){
		"decision":    func(d *casework.Decision) { d.State = ieum.SelectionUnderWay },
		"decidedOn":   func(d *casework.Decision) { d.DecidedOn = "2026-11-09" },
		"attendees":   func(d *casework.Decision) { d.Attendees = nil },
		"caseManager": func(d *casework.Decision) { d.HandTo, d.State = &ieum.Staff{}, ieum.NotSelected },
	} {
		told := decision(ieum.Selected)
		spoil(&told)
		if _, err := casework.DecideSelection(act(), under, kept, casework.UsualDeadlines(), told); unfitField(err) != field {
			t.Errorf("%s: %v", field, err)
		}
	}
	done := *under
	done.State = ieum.Selected
	if _, err := casework.DecideSelection(act(), &done, kept, casework.UsualDeadlines(), decision(ieum.NotSelected)); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("decided before: %v", err)
	}
}

// A case worker is given to who has none.
func TestADecisionHandsOn(t *testing.T) {
	told := decision(ieum.Selected)
	told.HandTo = &ieum.Staff{Head: head("Staff", "gil")}
	kept, under := chosen("", "")
	got, err := casework.DecideSelection(act(), under, kept, casework.UsualDeadlines(), told)
	if err != nil || len(got.Rows) != 1 || got.Rows[0].(*ieum.Student).RegisteredBy != told.HandTo.ID || kept.Subject.(*ieum.Student).RegisteredBy != "" {
		t.Fatalf("%v, %v", got.Rows, err)
	}
	kept, under = chosen(ieum.Following, ieum.Regular)
	if _, err := casework.DecideSelection(act(), under, kept, casework.UsualDeadlines(), told); unfitField(err) != "caseManager" {
		t.Errorf("who had a case: %v", err)
	}
	kept, under = chosen("", "")
	kept.Subject.(*ieum.Student).RegisteredBy = head("Staff", "han").ID
	if _, err := casework.DecideSelection(act(), under, kept, casework.UsualDeadlines(), told); unfitField(err) != "caseManager" {
		t.Errorf("whom somebody registered: %v", err)
	}
}
