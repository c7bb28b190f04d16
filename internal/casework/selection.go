package casework

import (
	"fmt"
	"slices"

	"ieum/internal/ieum"
)

// SelectionRequest is a wish that a student be selected (Act §10), as it is
// written down. AskedBy is who wrote it; empty where that is nobody of the
// directory.
type SelectionRequest struct {
	Channel ieum.Channel
	Reason  string
	AskedBy ieum.ID
}

// RequestSelection writes down that somebody asks for the selection of a student.
// One that is under way is the same: the reason is added to what was written
// before, unless it would come to more than [MaxNotes] letters. kept are those of
// the student. It is to be decided within the days of intake: the five in which
// guides of integrated case management have a case classed and selected.
func RequestSelection(a Act, student ieum.ID, kept []*ieum.Selection, limits Deadlines, told SelectionRequest) *ieum.Selection {
	if last := standing(kept); last != nil && last.State == ieum.SelectionUnderWay {
		again := *last
		if again.Reason = joined(last.Reason, told.Reason); fits(again.Reason) {
			return &again
		}
	}
	return newSelection(a, student, limits, told, a.Today)
}

func newSelection(a Act, student ieum.ID, limits Deadlines, told SelectionRequest, on ieum.Date) *ieum.Selection {
	made := &ieum.Selection{
		Head: a.row("Selection", student), Student: student, State: ieum.SelectionUnderWay, Channel: told.Channel, RequestedOn: on, AskedBy: told.AskedBy,
		Reason: told.Reason,
	}
	if days := limits[ieum.Intake]; days > 0 {
		made.DueOn = on.AddDays(days)
	}
	return made
}

// standing returns the selection that counts, or nil.
func standing(kept []*ieum.Selection) *ieum.Selection {
	var last *ieum.Selection
	for _, s := range kept {
		if last == nil || s.After(last) {
			last = s
		}
	}
	return last
}

// selected reports whether a student is selected, or may yet be.
func selected(kept []*ieum.Selection) bool {
	last := standing(kept)
	return last != nil && last.State != ieum.NotSelected
}

// Nominated is what it comes to when somebody asks for a student whose record
// they do not read. Student is nil where the student was registered.
type Nominated struct {
	Receipt   *ieum.Nomination
	Student   *ieum.Student
	Selection *ieum.Selection
}

// Nominate writes a request down for a student of the account's own school: on
// the record, where there is one, and else on one that it begins, which the head
// of the school sees. receipt is the id of the receipt, found the student's
// record with the kind Selection, or nil. What is refused is refused whether
// there is a record or not; errors are those of [RegisterStudent].
func Nominate(a Act, receipt ieum.ID, found *ieum.Record, limits Deadlines, who NewStudent, told SelectionRequest) (Nominated, error) {
	fresh, err := RegisterStudent(a, who.School.District, who)
	if err != nil {
		return Nominated{}, err
	}
	made := Nominated{Receipt: &ieum.Nomination{Head: ieum.Head{ID: receipt, Root: receipt}, School: who.School.ID, By: a.By, At: a.At}}
	if found != nil {
		made.Selection = RequestSelection(a, found.Subject.Meta().ID, ieum.Part[ieum.Selection](found), limits, told)
		return made, nil
	}
	fresh.RegisteredBy = "" // who asked gets no sight by it
	made.Student, made.Selection = fresh, RequestSelection(a, fresh.ID, nil, limits, told)
	return made, nil
}

// Decision is what a meeting decided of a selection. HandTo is the account that
// works on from here; nil is nobody in particular.
type Decision struct {
	State     ieum.SelectionState
	DecidedOn ieum.Date
	Attendees []string
	Reason    string
	HandTo    *ieum.Staff
}

// Decided is a selection with its decision. Rows are what follows from it.
type Decided struct {
	Selection *ieum.Selection
	Rows      []ieum.Entity
}

// DecideSelection writes down what was decided. Where the student is not
// selected, what stands on the selection ends: a case at intake ends, one that
// has gone further goes to its evaluation and termination, and what agencies were
// asked and have not answered is called back. A crisis goes on, and so does what
// an agency accepted. kept is the student's record with the kinds Case,
// StageEntry, Selection and Referral. A decision may hand the student to a case
// worker, who sees them from then on. Errors: [ieum.ErrConflict] for one that was
// decided; [*Unfit] for no decision, a day before the request, a meeting without
// anybody, and for handing on a student who is not selected or has a case worker.
func DecideSelection(a Act, s *ieum.Selection, kept *ieum.Record, limits Deadlines, told Decision) (Decided, error) {
	student, _ := kept.Subject.(*ieum.Student)
	if err := told.check(s, student, kept); err != nil {
		return Decided{}, err
	}
	decided := *s
	decided.State, decided.DecidedOn, decided.Attendees, decided.DecisionReason = told.State, told.DecidedOn, told.Attendees, told.Reason
	made := Decided{Selection: &decided}
	if told.HandTo != nil {
		handed := *student
		handed.RegisteredBy = told.HandTo.ID
		made.Rows = append(made.Rows, &handed)
	}
	all := slices.DeleteFunc(ieum.Part[ieum.Selection](kept), func(o *ieum.Selection) bool { return o.ID == s.ID })
	if !selected(append(all, &decided)) {
		made.Rows = append(made.Rows, unselect(a, kept, limits)...)
	}
	return made, nil
}

func (told Decision) check(s *ieum.Selection, student *ieum.Student, kept *ieum.Record) error {
	worked := student == nil || student.RegisteredBy != "" || len(ieum.Part[ieum.Case](kept)) > 0
	switch {
	case s.State != ieum.SelectionUnderWay:
		return fmt.Errorf("casework: the selection was decided: %w", ieum.ErrConflict)
	case told.State != ieum.Selected && told.State != ieum.NotSelected:
		return &Unfit{Field: "decision", What: "is none"}
	case told.DecidedOn < s.RequestedOn:
		return &Unfit{Field: "decidedOn", What: "is before it was asked for"}
	case len(told.Attendees) == 0:
		return &Unfit{Field: "attendees", What: "are none"}
	case told.HandTo != nil && (told.State != ieum.Selected || worked):
		return &Unfit{Field: "caseManager", What: "is there though the student is not selected, or has a case worker"}
	}
	return nil
}

// unselect ends what stands on a selection: see [DecideSelection].
func unselect(a Act, kept *ieum.Record, limits Deadlines) []ieum.Entity {
	var rows []ieum.Entity
	for _, c := range ieum.Part[ieum.Case](kept) {
		if !c.ClosedOn.Absent() || c.Class == ieum.Crisis {
			continue
		}
		f := File{Case: c, Stays: of(kept, func(e *ieum.StageEntry) bool { return e.Case == c.ID })}
		ended := *c
		switch c.Stage {
		case ieum.Terminating:
			continue
		case ieum.Intake:
			ended.Stage, ended.ClosedOn, ended.Termination = ieum.Following, a.Today, "NOT_SELECTED"
		default:
			ended.Stage = ieum.Terminating
		}
		rows = append(rows, &ended, enter(a, &ended, a.Today, limits))
		for _, stay := range f.left(a.Today) {
			rows = append(rows, stay)
		}
	}
	if len(rows) == 0 {
		return nil // a crisis goes on, with what was asked for it
	}
	for _, r := range ieum.Part[ieum.Referral](kept) {
		if back, err := RecallReferral(r, ""); err == nil && r.Ground == "" {
			rows = append(rows, back)
		}
	}
	return rows
}
