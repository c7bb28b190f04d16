package casework

import (
	"fmt"
	"slices"

	"ieum/internal/ieum"
)

// NewCase is a case that is opened. Team is whose it is, and CaseManager who
// manages it; the caller has seen to both.
type NewCase struct {
	Class       ieum.CaseClass
	Channel     ieum.Channel
	Reason      string
	OpenedOn    ieum.Date
	Team        ieum.ID
	CaseManager ieum.ID
}

// OpenedCase is a case with what opening it begins: the stay at intake, the
// selection where none is under way or decided, and the tie of its manager where
// nobody manages the student.
type OpenedCase struct {
	Case *ieum.Case
	Rows []ieum.Entity
}

// OpenCase opens a case at intake. kept is the student's record with the kinds
// Case, Selection and Manages. Errors: [ieum.ErrConflict] where a case of the
// student is open; [*Lacking] without a team.
func OpenCase(a Act, kept *ieum.Record, limits Deadlines, told NewCase) (OpenedCase, error) {
	student := kept.Subject.Meta().ID
	if slices.ContainsFunc(ieum.Part[ieum.Case](kept), func(c *ieum.Case) bool { return c.ClosedOn.Absent() }) {
		return OpenedCase{}, fmt.Errorf("casework: a case of the student is open: %w", ieum.ErrConflict)
	}
	if told.Team == "" {
		return OpenedCase{}, &Lacking{[]Lack{{
			What: ieum.Text{Ko: "계정이 속한 팀", En: "A team of the account"}, Who: ieum.Text{Ko: "시스템 관리자가 팀을 정합니다.", En: "An administrator gives it one."}, Field: "team",
		}}}
	}
	opened := &ieum.Case{
		Head: a.row("Case", student), Student: student, Team: told.Team, Class: told.Class, Stage: ieum.Intake, Channel: told.Channel,
		Reason: told.Reason, OpenedOn: told.OpenedOn,
	}
	made := OpenedCase{Case: opened, Rows: []ieum.Entity{enter(a, opened, told.OpenedOn, limits)}}
	if !selected(ieum.Part[ieum.Selection](kept)) {
		asked := SelectionRequest{Channel: told.Channel, Reason: told.Reason, AskedBy: told.CaseManager}
		made.Rows = append(made.Rows, newSelection(a, student, limits, asked, told.OpenedOn))
	}
	managed := func(m *ieum.Manages) bool { return m.Student == student && a.Today.Within(m.Since, m.Until) }
	if told.CaseManager != "" && !slices.ContainsFunc(ieum.Part[ieum.Manages](kept), managed) {
		made.Rows = append(made.Rows, &ieum.Manages{
			Head: a.row("Manages", student), CaseManager: told.CaseManager, Student: student, Since: told.OpenedOn,
		})
	}
	return made, nil
}

// NewAssessment is an assessment as it is told. The domains are need codes: the
// caller has seen to that.
type NewAssessment struct {
	AssessedOn                                   ieum.Date
	Domains                                      []DomainLevel
	Strengths                                    []string
	ClientVoice                                  string
	CapacitySelf, CapacityFamily, CapacityPublic string
	Summary                                      string
}

// DomainLevel is how pressing one domain is.
type DomainLevel struct {
	Domain string
	Level  ieum.Level
}

// Assessed is an assessment with its levels, and the strengths that are new.
type Assessed struct {
	Assessment *ieum.Assessment
	Scores     []*ieum.Score
	Strengths  []*ieum.Strength
}

// RecordAssessment writes an assessment down. A strength that is recorded in the
// same words is the same. [*Unfit] is one without levels, with a domain twice,
// from before the case, and of a case that has ended.
func RecordAssessment(a Act, f File, told NewAssessment) (Assessed, error) {
	switch {
	case f.closed():
		return Assessed{}, caseEnded("case")
	case told.AssessedOn < f.Case.OpenedOn:
		return Assessed{}, &Unfit{Field: "assessedOn", What: "is before the case"}
	case len(told.Domains) == 0:
		return Assessed{}, &Unfit{Field: "domains", What: "are none"}
	}
	root := f.Case.Root
	made := Assessed{Assessment: &ieum.Assessment{
		Head: a.row("Assessment", root), Case: f.Case.ID, AssessedOn: told.AssessedOn, ClientVoice: told.ClientVoice,
		CapacitySelf: told.CapacitySelf, CapacityFamily: told.CapacityFamily, CapacityPublic: told.CapacityPublic, Summary: told.Summary,
	}}
	for i, d := range told.Domains {
		if slices.ContainsFunc(told.Domains[:i], func(e DomainLevel) bool { return e.Domain == d.Domain }) {
			return Assessed{}, &Unfit{Field: fmt.Sprintf("domains.%d.domain", i), What: "stands there twice"}
		}
		made.Scores = append(made.Scores, &ieum.Score{Head: a.row("Score", root), Assessment: made.Assessment.ID, Domain: d.Domain, Level: d.Level})
	}
	for _, text := range told.Strengths {
		same := func(s *ieum.Strength) bool { return s.Text == text }
		if !slices.ContainsFunc(f.Strengths, same) && !slices.ContainsFunc(made.Strengths, same) {
			made.Strengths = append(made.Strengths, &ieum.Strength{Head: a.row("Strength", root), Subject: f.Case.Student, Text: text, RecordedOn: told.AssessedOn})
		}
	}
	return made, nil
}

// caseEnded says that a case has ended, and takes no such thing any more.
func caseEnded(field string) error {
	return &Unfit{Field: field, What: "is of a case that has ended"}
}

// NewGoal is a goal of the plan as it is told.
type NewGoal struct {
	Need                   ieum.ID
	Text, Baseline, Target string
}

// SetGoal writes down a goal that is tied to a need of the student or of somebody
// of the household. [*Unfit] is a need of somebody else's or one that is met, and
// a case that has ended.
func SetGoal(a Act, f File, told NewGoal) (*ieum.Goal, error) {
	if f.closed() {
		return nil, caseEnded("case")
	}
	i := slices.IndexFunc(f.Needs, func(n *ieum.Need) bool { return n.ID == told.Need })
	if i < 0 || f.Needs[i].Status != ieum.NeedOpen {
		return nil, &Unfit{Field: "need", What: "is no open need of the record"}
	}
	return &ieum.Goal{Head: a.row("Goal", f.Case.Root), Case: f.Case.ID, Need: told.Need, Text: told.Text, Baseline: told.Baseline, Target: told.Target}, nil
}

// NewTask is a task of a goal as it is told.
type NewTask struct {
	Text  string
	Owner ieum.TaskOwner
	DueOn ieum.Date
}

// AssignTask writes down who does what for a goal, until when. [*Unfit] is a goal
// of a case that has ended.
func AssignTask(a Act, about *ieum.Case, goal *ieum.Goal, told NewTask) (*ieum.Task, error) {
	if !about.ClosedOn.Absent() {
		return nil, caseEnded("goal")
	}
	return &ieum.Task{Head: a.row("Task", goal.Root), Goal: goal.ID, Text: told.Text, Owner: told.Owner, DueOn: told.DueOn, ChangedAt: a.At}, nil
}

// CompleteTask writes down that a task is done. One that was done before is
// [ieum.ErrConflict].
func CompleteTask(a Act, task *ieum.Task, on ieum.Date) (*ieum.Task, error) {
	if !task.DoneOn.Absent() {
		return nil, fmt.Errorf("casework: the task is done: %w", ieum.ErrConflict)
	}
	done := *task
	done.DoneOn, done.ChangedAt = on, a.At
	return &done, nil
}

// NewSafetyAction is what was seen and done in a crisis.
type NewSafetyAction struct {
	On           ieum.Date
	Seen         string
	Told, Called []string
	StaysWith    string
}

// RecordSafetyAction writes down what was seen and done. A case that has ended
// takes it too: danger does not ask.
func RecordSafetyAction(a Act, c *ieum.Case, told NewSafetyAction) *ieum.SafetyAction {
	return &ieum.SafetyAction{
		Head: a.row("SafetyAction", c.Root), Case: c.ID, On: told.On, Seen: told.Seen, Told: told.Told, Called: told.Called, StaysWith: told.StaysWith,
	}
}

// End is how a case ends. Reason is a code of the list TERMINATION: the caller
// has seen to that.
type End struct {
	Reason                 string
	Evaluation, ClientView string
	ClosedOn               ieum.Date
	FollowUpOn             []ieum.Date
}

// Ended is a case that has ended, with the rows that the end makes.
type Ended struct {
	Case *ieum.Case
	Rows []ieum.Entity
}

// reached are the codes of the list TERMINATION by which a case ends because
// its goals were met, in part at least: it ends in its last stage, and is
// evaluated. Any other reason may end it anywhere.
var reached = []string{"GOALS_MET", "PARTLY_MET"}

// CloseCase ends a case: the stay that lasts ends, the evaluation is kept, and
// follow-up begins on the days that were agreed. Errors: [ieum.ErrConflict] for
// a case that has ended; [*Unfit] for days that contradict each other;
// [*Lacking] for what an end by its goals still asks for.
func CloseCase(a Act, f File, limits Deadlines, told End) (Ended, error) {
	if f.closed() {
		return Ended{}, fmt.Errorf("casework: the case has ended: %w", ieum.ErrConflict)
	}
	if err := told.check(f.Case); err != nil {
		return Ended{}, err
	}
	if lacks := told.lacks(f.Case); len(lacks) > 0 {
		return Ended{}, &Lacking{lacks}
	}
	closed := *f.Case
	closed.Stage, closed.ClosedOn, closed.Termination = ieum.Following, told.ClosedOn, told.Reason
	made := Ended{Case: &closed}
	for _, stay := range append(f.left(told.ClosedOn), enter(a, &closed, told.ClosedOn, limits)) {
		made.Rows = append(made.Rows, stay)
	}
	if told.Evaluation != "" || told.ClientView != "" {
		made.Rows = append(made.Rows, &ieum.Evaluation{
			Head: a.row("Evaluation", closed.Root), Case: closed.ID, On: told.ClosedOn, Text: told.Evaluation, ClientView: told.ClientView,
		})
	}
	for _, day := range told.FollowUpOn {
		made.Rows = append(made.Rows, &ieum.FollowUp{Head: a.row("FollowUp", closed.Root), Case: closed.ID, DueOn: day})
	}
	return made, nil
}

func (e End) check(c *ieum.Case) error {
	if e.ClosedOn < c.OpenedOn {
		return &Unfit{Field: "closedOn", What: "is before the case"}
	}
	for i, day := range e.FollowUpOn {
		if day < e.ClosedOn || slices.Contains(e.FollowUpOn[:i], day) {
			return &Unfit{Field: "followUpOn", What: "holds a day before the end, or one twice"}
		}
	}
	return nil
}

// lacks lists what an end by its goals still asks for.
func (e End) lacks(c *ieum.Case) []Lack {
	if !slices.Contains(reached, e.Reason) {
		return nil
	}
	var lacks []Lack
	lack := func(missing bool, ko, en string, who ieum.Text, field string) {
		if missing {
			lacks = append(lacks, Lack{ieum.Text{Ko: ko, En: en}, who, field})
		}
	}
	lack(c.Stage != ieum.Terminating, "평가·종결 단계", "The stage of evaluation and termination", worker, "stage")
	lack(e.Evaluation == "", "첫 사정에 견준 평가", "An evaluation against the first assessment", worker, "evaluation")
	lack(e.ClientView == "", "당사자의 평가", "The client's own judgement", ieum.Text{Ko: "학생 또는 가족", En: "The student or the family"}, "clientView")
	lack(len(e.FollowUpOn) == 0, "사후관리 날짜", "A day for follow-up", worker, "followUpOn")
	return lacks
}

// NewEnrolment is a service that is received, as it is told. Service and Worker
// are there: the caller has seen to that. Worker is nil where nobody was named.
type NewEnrolment struct {
	Service            *ieum.Service
	Worker             *ieum.Worker
	StartedOn, EndedOn ieum.Date
	ToldBy             ieum.Teller
}

// RecordEnrolment writes down a service that somebody receives though no referral
// began it. kept are the enrolments of the record. Errors: [*Unfit] for an end
// before the start, and for a worker of another agency; [ieum.ErrConflict] where
// the same service is received in that time already.
func RecordEnrolment(a Act, who ieum.Entity, kept []*ieum.Enrolment, told NewEnrolment) (*ieum.Enrolment, error) {
	if err := member(who, "student"); err != nil {
		return nil, err
	}
	if !told.EndedOn.Absent() && told.EndedOn < told.StartedOn {
		return nil, &Unfit{Field: "endedOn", What: "is before the first day"}
	}
	made := &ieum.Enrolment{
		Head: a.row("Enrolment", who.Meta().Root), Beneficiary: who.Meta().ID, Service: told.Service.ID, Since: told.StartedOn, Until: told.EndedOn, ToldBy: told.ToldBy,
	}
	if told.Worker != nil {
		if told.Worker.Root != told.Service.Agency {
			return nil, &Unfit{Field: "worker", What: "is of another agency"}
		}
		made.Worker = told.Worker.ID
	}
	if told.StartedOn <= a.Today {
		made.LastContactOn = told.EndedOn
		if told.EndedOn.Absent() || told.EndedOn > a.Today {
			made.LastContactOn = a.Today
		}
	}
	overlaps := func(e *ieum.Enrolment) bool {
		return e.Beneficiary == made.Beneficiary && e.Service == made.Service &&
			(e.Until.Absent() || e.Until >= made.Since) && (made.Until.Absent() || e.Since <= made.Until)
	}
	if slices.ContainsFunc(kept, overlaps) {
		return nil, fmt.Errorf("casework: the service is received in that time already: %w", ieum.ErrConflict)
	}
	return made, nil
}
