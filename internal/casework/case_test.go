package casework_test

import (
	"errors"
	"slices"
	"testing"

	"ieum/internal/casework"
	"ieum/internal/ieum"
)

func opening() casework.NewCase {
	return casework.NewCase{
		Class: ieum.Regular, Channel: ieum.ChannelTeacher, Reason: "담임 의뢰", OpenedOn: "2026-11-20", Team: head("Team", "first").ID, CaseManager: head("CaseManager", "mina").ID,
	}
}

func kindsOf(rows []ieum.Entity) []ieum.Kind {
	var kinds []ieum.Kind
	for _, row := range rows {
		kinds = append(kinds, ieum.KindOf(row))
	}
	return kinds
}

func TestACaseIsOpened(t *testing.T) {
	got, err := casework.OpenCase(act(), ieum.NewRecord(student), casework.UsualDeadlines(), opening())
	if err != nil {
		t.Fatal(err)
	}
	if c := got.Case; c.Stage != ieum.Intake || c.Student != student.ID || c.Root != student.ID || c.Team != opening().Team || c.OpenedOn != "2026-11-20" || c.Reason == "" || c.Version != 0 {
		t.Errorf("%+v", c)
	}
	if !slices.Equal(kindsOf(got.Rows), []ieum.Kind{"StageEntry", "Selection", "Manages"}) {
		t.Fatalf("rows %v", kindsOf(got.Rows))
	}
	stay, chosen, tie := got.Rows[0].(*ieum.StageEntry), got.Rows[1].(*ieum.Selection), got.Rows[2].(*ieum.Manages)
	if stay.Case != got.Case.ID || stay.EnteredOn != "2026-11-20" || stay.DueOn != "2026-11-25" || chosen.State != ieum.SelectionUnderWay || chosen.RequestedOn != "2026-11-20" ||
		tie.CaseManager != opening().CaseManager || tie.Since != "2026-11-20" || tie.Until != "" {
		t.Errorf("%+v, %+v, %+v", stay, chosen, tie)
	}
}

// What is under way, decided or managed already is not begun again.
func TestWhatOpeningACaseFinds(t *testing.T) {
	for name, tt := range map[string]struct {
		kept ieum.Entity
		want []ieum.Kind
	}{
		"a selection under way":     {&ieum.Selection{State: ieum.SelectionUnderWay}, []ieum.Kind{"StageEntry", "Manages"}},
		"a student who is selected": {&ieum.Selection{State: ieum.Selected}, []ieum.Kind{"StageEntry", "Manages"}},
		"one who was not":           {&ieum.Selection{State: ieum.NotSelected}, []ieum.Kind{"StageEntry", "Selection", "Manages"}},
		"a manager":                 {&ieum.Manages{Student: student.ID, Since: "2026-09-01"}, []ieum.Kind{"StageEntry", "Selection"}},
		"a manager of last year":    {&ieum.Manages{Student: student.ID, Until: "2026-02-28"}, []ieum.Kind{"StageEntry", "Selection", "Manages"}},
		"a case that has ended":     {&ieum.Case{ClosedOn: "2026-02-28"}, []ieum.Kind{"StageEntry", "Selection", "Manages"}},
	} {
		kept := ieum.NewRecord(student)
		kept.Add(tt.kept)
		got, err := casework.OpenCase(act(), kept, casework.UsualDeadlines(), opening())
		if err != nil || !slices.Equal(kindsOf(got.Rows), tt.want) {
			t.Errorf("%s: %v, %v; want %v", name, kindsOf(got.Rows), err, tt.want)
		}
	}
	open := ieum.NewRecord(student)
	open.Add(&ieum.Case{})
	if _, err := casework.OpenCase(act(), open, casework.UsualDeadlines(), opening()); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("an open case: %v", err)
	}
	alone := opening()
	alone.Team = ""
	if _, err := casework.OpenCase(act(), ieum.NewRecord(student), casework.UsualDeadlines(), alone); !slices.Equal(lacking(err), []string{"team"}) {
		t.Errorf("an account of no team: %v", err)
	}
	alone = opening()
	alone.CaseManager = ""
	if got, err := casework.OpenCase(act(), ieum.NewRecord(student), casework.UsualDeadlines(), alone); err != nil || slices.Contains(kindsOf(got.Rows), "Manages") {
		t.Errorf("an account that is no case manager: %v, %v", kindsOf(got.Rows), err)
	}
}

func TestAnAssessmentIsRecorded(t *testing.T) {
	told := casework.NewAssessment{
		AssessedOn: "2026-11-24", Domains: []casework.DomainLevel{{"1000000-2", ieum.LevelHigh}, {"2000000-1", ieum.LevelLow}}, Strengths: []string{"그림", "노래", "노래"},
		ClientVoice: "말", CapacitySelf: "본인", CapacityFamily: "가족", CapacityPublic: "공공", Summary: "요약",
	}
	got, err := casework.RecordAssessment(act(), fileAt(ieum.Assessing, ieum.Regular), told)
	if err != nil {
		t.Fatal(err)
	}
	if a := got.Assessment; a.Case != head("Case", "case").ID || a.Root != student.ID || a.ClientVoice != "말" || a.CapacityPublic != "공공" {
		t.Errorf("%+v", a)
	}
	if len(got.Scores) != 2 || got.Scores[1].Domain != "2000000-1" || got.Scores[1].Level != ieum.LevelLow || got.Scores[0].Assessment != got.Assessment.ID {
		t.Errorf("scores %+v", got.Scores)
	}
	if len(got.Strengths) != 1 || got.Strengths[0].Text != "노래" || got.Strengths[0].Subject != student.ID {
		t.Errorf("strengths %+v: one is known, one comes twice", got.Strengths)
	}
	closed := fileAt(ieum.Following, ieum.Regular)
	closed.Case.ClosedOn = "2026-11-20"
	if _, err := casework.RecordAssessment(act(), closed, told); !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("of a case that has ended: %v", err)
	}
	for field, change := range map[string]func(*casework.NewAssessment){
		"assessedOn": func(a *casework.NewAssessment) { a.AssessedOn = "2026-10-31" },
		"domains":    func(a *casework.NewAssessment) { a.Domains = nil },
		"domains.1.domain": func(a *casework.NewAssessment) {
			a.Domains = []casework.DomainLevel{{"1000000-2", ieum.LevelHigh}, {"1000000-2", ieum.LevelLow}}
		},
	} {
		bad := told
		change(&bad)
		_, err := casework.RecordAssessment(act(), fileAt(ieum.Assessing, ieum.Regular), bad)
		if unfit, ok := errors.AsType[*casework.Unfit](err); !ok || unfit.Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
}

func TestGoalsAndTasks(t *testing.T) {
	f := fileAt(ieum.Planning, ieum.Regular)
	goal, err := casework.SetGoal(act(), f, casework.NewGoal{Need: f.Needs[0].ID, Text: "주 1회", Baseline: "0", Target: "4"})
	if err != nil || goal.Case != f.Case.ID || goal.Need != f.Needs[0].ID || goal.Target != "4" || goal.Root != student.ID {
		t.Fatalf("%+v, %v", goal, err)
	}
	task, err := casework.AssignTask(act(), f.Case, goal, casework.NewTask{Text: "날짜 고르기", Owner: ieum.OwnerStudent, DueOn: "2026-12-01"})
	if err != nil || task.Goal != goal.ID || task.Owner != ieum.OwnerStudent || task.DueOn != "2026-12-01" || task.Root != goal.Root {
		t.Errorf("%+v, %v", task, err)
	}
	done, err := casework.CompleteTask(act(), task, "2026-11-24")
	if err != nil || done.DoneOn != "2026-11-24" || task.DoneOn != "" {
		t.Errorf("%+v, %v", done, err)
	}
	if _, err := casework.CompleteTask(act(), done, "2026-11-24"); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("a task that is done: %v", err)
	}
	if _, err := casework.SetGoal(act(), f, casework.NewGoal{Need: head("Need", "another").ID}); !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("a need of somebody else's: %v", err)
	}
	f.Needs[0].Status = ieum.NeedMet
	if _, err := casework.SetGoal(act(), f, casework.NewGoal{Need: f.Needs[0].ID}); !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("a need that is met: %v", err)
	}
	f.Needs[0].Status, f.Case.ClosedOn = ieum.NeedOpen, "2026-11-20"
	if _, err := casework.SetGoal(act(), f, casework.NewGoal{Need: f.Needs[0].ID}); !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("a goal of a case that has ended: %v", err)
	}
	if _, err := casework.AssignTask(act(), f.Case, goal, casework.NewTask{}); !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("a task of a case that has ended: %v", err)
	}
}

func TestAnEnrolmentIsRecorded(t *testing.T) {
	clinic := head("Agency", "clinic").ID
	service := &ieum.Service{Head: ieum.Head{ID: head("Service", "talks").ID, Root: clinic}, Agency: clinic}
	worker := &ieum.Worker{Head: ieum.Head{ID: head("Worker", "w").ID, Root: clinic}}
	told := casework.NewEnrolment{Service: service, Worker: worker, StartedOn: "2026-11-01", ToldBy: ieum.ToldByGuardian}
	for name, tt := range map[string]struct {
		start, end, seen ieum.Date
	}{
		"it runs":         {"2026-11-01", "", "2026-11-24"},
		"it ends later":   {"2026-11-01", "2026-12-24", "2026-11-24"},
		"it has ended":    {"2026-09-01", "2026-10-01", "2026-10-01"},
		"it begins later": {"2026-12-01", "", ""},
	} {
		told.StartedOn, told.EndedOn = tt.start, tt.end
		got, err := casework.RecordEnrolment(act(), student, nil, told)
		if err != nil || got.Since != tt.start || got.Until != tt.end || got.LastContactOn != tt.seen || got.Beneficiary != student.ID || got.Service != service.ID || got.Worker != worker.ID || got.ToldBy != ieum.ToldByGuardian {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
	told.StartedOn, told.EndedOn = "2026-11-01", ""
	kept := func(since, until ieum.Date) []*ieum.Enrolment {
		return []*ieum.Enrolment{{Beneficiary: student.ID, Service: service.ID, Since: since, Until: until}}
	}
	for name, tt := range map[string]struct {
		kept []*ieum.Enrolment
		want error
	}{
		"one that runs":      {kept("2026-01-01", ""), ieum.ErrConflict},
		"one that ended":     {kept("2026-01-01", "2026-10-31"), nil},
		"one until that day": {kept("2026-01-01", "2026-11-01"), ieum.ErrConflict},
		"of another":         {[]*ieum.Enrolment{{Beneficiary: narae, Service: service.ID}}, nil},
		"another service":    {[]*ieum.Enrolment{{Beneficiary: student.ID, Service: head("Service", "meals").ID}}, nil},
	} {
		if _, err := casework.RecordEnrolment(act(), student, tt.kept, told); !errors.Is(err, tt.want) {
			t.Errorf("beside %s: %v", name, err)
		}
	}
	told.EndedOn = "2026-10-31"
	if _, err := casework.RecordEnrolment(act(), student, nil, told); !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("an end before the start: %v", err)
	}
	told.EndedOn, worker.Root = "", head("Agency", "other").ID
	if _, err := casework.RecordEnrolment(act(), student, nil, told); !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("a worker of another agency: %v", err)
	}
}
