package desk

import (
	"context"
	"fmt"
	"strconv"

	"ieum/internal/casework"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// RequestSelectionInput says for whom support is asked (Act §10).
type RequestSelectionInput struct {
	Student ieum.ID `input:"subject=Student"`
	// Channel is whose wish it is.
	Channel        ieum.Channel
	Reason         string `input:"text,required"`
	IdempotencyKey string `input:"key"           json:"-"`
}

// RequestSelectionPayload is what came of it.
type RequestSelectionPayload struct{ Selection *ieum.Selection }

var requestSelection = mutation[RequestSelectionInput, *ieum.Selection]{
	name: "requestSelection", right: policy.RequestSelection, load: []ieum.Kind{"Selection"},
	within: policy.WritingAlso(ieum.ReachSupervision | ieum.ReachSchool | ieum.ReachCentre),
	rule: func(o *occasion, in *RequestSelectionInput) (*ieum.Selection, error) {
		told := casework.SelectionRequest{Channel: in.Channel, Reason: in.Reason, AskedBy: o.writer.Self}
		return casework.RequestSelection(o.Act, in.Student, ieum.Part[ieum.Selection](o.record), o.limits, told), nil
	},
}

// RequestSelection asks for the selection of a student whom the account sees, by
// whatever way. Errors are those of [mutation.run].
func (s *Session) RequestSelection(ctx context.Context, in RequestSelectionInput) (*RequestSelectionPayload, error) {
	made, err := requestSelection.run(ctx, s, in)
	return &RequestSelectionPayload{made}, err
}

// NominateStudentInput says for whom support is asked by somebody who does not
// read the record of the student.
type NominateStudentInput struct {
	FamilyName string    `input:"name,required"`
	GivenName  string    `input:"name,required"`
	BirthDate  ieum.Date `input:"past"`
	Grade      int       `input:"grade,required"`
	// Channel is whose wish it is.
	Channel        ieum.Channel
	Reason         string `input:"text,required"`
	IdempotencyKey string `input:"key"           json:"-"`
}

// NominateStudentPayload is the receipt.
type NominateStudentPayload struct{ Receipt *ieum.Nomination }

// maxNominations is for how many students an account may ask in a day: a class.
const maxNominations = 30

var nominateStudent = mutation[NominateStudentInput, *ieum.Nomination]{
	name: "nominateStudent", right: policy.RequestSelection, whole: true, lock: writerLock, makes: []ieum.Kind{"Student"}, load: []ieum.Kind{"Selection"},
	find: findNominee,
	earlier: func(o *occasion, _ *NominateStudentInput) []ieum.ID {
		return append(nominationsOfDay(o.By, o.Today), o.writer.School)
	},
	rule: nominate,
}

// findNominee returns the student of the account's own school who is meant, or
// none. Of two of one name and birthday it is the first that was made.
func findNominee(ctx context.Context, s *Session, in *NominateStudentInput) (ieum.ID, error) {
	if s.principal.Staff.ApprovedUntil < s.today {
		s.audit.Missed("")
		return "", fmt.Errorf("an account whose approval has ended: %w", ieum.ErrDenied)
	}
	all := s.reading(ieum.ProgramScope())
	ids, err := all.Namesakes(ctx, casework.WholeName(in.FamilyName, in.GivenName), in.BirthDate)
	if err != nil {
		return "", fmt.Errorf("who is meant: %w", err)
	}
	found, err := all.Entities(ctx, ids)
	if err != nil {
		return "", fmt.Errorf("who is meant: %w", err)
	}
	for _, id := range ids {
		if student, ok := found[id].(*ieum.Student); ok && student.School == s.principal.Staff.School {
			return id, nil
		}
	}
	return "", nil
}

// nominate is the rule.
func nominate(o *occasion, in *NominateStudentInput) (*ieum.Nomination, error) {
	school, ok := o.kept[o.writer.School].(*ieum.School)
	if !ok {
		return nil, &casework.Lacking{Missing: []casework.Lack{{
			What: ieum.Text{Ko: "계정이 속한 학교", En: "A school of the account"}, Who: ieum.Text{Ko: "시스템 관리자가 학교를 정합니다.", En: "An administrator gives it one."}, Field: "school",
		}}}
	}
	for _, id := range nominationsOfDay(o.By, o.Today) {
		if o.kept[id] != nil {
			continue
		}
		who := casework.NewStudent{FamilyName: in.FamilyName, GivenName: in.GivenName, BirthDate: in.BirthDate, Grade: in.Grade, School: school}
		told := casework.SelectionRequest{Channel: in.Channel, Reason: in.Reason, AskedBy: o.writer.Self}
		made, err := casework.Nominate(o.Act, id, o.record, o.limits, who, told)
		if err != nil {
			return nil, err
		}
		if made.Student != nil {
			o.also(made.Student)
		}
		o.also(made.Selection)
		return made.Receipt, nil
	}
	return nil, fmt.Errorf("an account asks for %d students on a day at most: %w", maxNominations, ieum.ErrLimit)
}

// nominationsOfDay returns the ids of the receipts of an account and a day, in the
// order in which they are used.
func nominationsOfDay(by ieum.ID, day ieum.Date) []ieum.ID {
	ids := make([]ieum.ID, maxNominations)
	for i := range ids {
		ids[i] = ieum.DerivedID("Nomination", string(by), string(day)+" "+strconv.Itoa(i))
	}
	return ids
}

// NominateStudent asks for the selection of a student of the account's own school
// by name (docs/adr/0138). The answer is the same whether the student is known or
// not: a receipt that says nothing of the student. Errors are those of
// [mutation.run] and [casework.Nominate]; [*Precondition] for an account of no
// school, and [ieum.ErrLimit] after 30 students on a day.
func (s *Session) NominateStudent(ctx context.Context, in NominateStudentInput) (*NominateStudentPayload, error) {
	receipt, err := nominateStudent.run(ctx, s, in)
	return &NominateStudentPayload{receipt}, err
}

// DecideSelectionInput is what a meeting decided.
type DecideSelectionInput struct {
	Selection ieum.ID `input:"subject=Selection"`
	// Decision is SELECTED or NOT_SELECTED.
	Decision ieum.SelectionState
	// DecidedOn is the day of the meeting, Attendees who sat in it.
	DecidedOn ieum.Date `input:"past"`
	Attendees []string  `input:"texts"`
	Reason    string    `input:"text,required"`
	// CaseManager is who works on; none where the student has a case worker.
	CaseManager    ieum.ID `input:"ref=CaseManager"`
	IdempotencyKey string  `input:"key"             json:"-"`
}

// DecideSelectionPayload is what came of it.
type DecideSelectionPayload struct{ Selection *ieum.Selection }

var decideSelection = mutation[DecideSelectionInput, *ieum.Selection]{
	name: "decideSelection", right: policy.DecideSelection, load: []ieum.Kind{"Case", "StageEntry", "Selection", "Referral"},
	within: policy.WritingAlso(ieum.ReachSchool),
	survey: func(ctx context.Context, _ *Session, offices ieum.TxView, o *occasion, in *DecideSelectionInput) error {
		if in.CaseManager == "" {
			return nil
		}
		active := true
		found, err := offices.Accounts(ctx, ieum.AccountFilter{Self: in.CaseManager, Role: ieum.RoleCaseManager, Active: &active}, ieum.Page{Limit: 1})
		o.accounts = found.Rows
		return err
	},
	rule: func(o *occasion, in *DecideSelectionInput) (*ieum.Selection, error) {
		told := casework.Decision{State: in.Decision, DecidedOn: in.DecidedOn, Attendees: in.Attendees, Reason: in.Reason}
		if in.CaseManager != "" {
			if len(o.accounts) == 0 || o.accounts[0].ApprovedUntil < o.Today {
				return nil, &casework.Unfit{Field: "caseManager", What: "has no account that reads people"}
			}
			told.HandTo = o.accounts[0]
		}
		asked := o.subject.(*ieum.Selection) //nolint:errcheck,forcetypeassert // the input takes no other kind
		made, err := casework.DecideSelection(o.Act, asked, o.record, o.limits, told)
		o.also(made.Rows...)
		return made.Selection, err
	},
}

// DecideSelection writes down what was decided of a selection, by the student's
// case team or the head of the school. Errors are those of [mutation.run] and
// [casework.DecideSelection]; [*Invalid] for a case manager without an account.
func (s *Session) DecideSelection(ctx context.Context, in DecideSelectionInput) (*DecideSelectionPayload, error) {
	made, err := decideSelection.run(ctx, s, in)
	return &DecideSelectionPayload{made}, err
}
