package desk

import (
	"context"

	"ieum/internal/casework"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// RecordAssessmentInput is an assessment of a case.
type RecordAssessmentInput struct {
	Case        ieum.ID            `input:"subject=Case"`
	AssessedOn  ieum.Date          `input:"past"`
	Domains     []DomainLevelInput `input:"each"`
	Strengths   []string           `input:"texts"`
	ClientVoice string             `input:"text"`
	// Capacities are what client, family and public bodies can do.
	Capacities     CapacitiesInput `input:"group"`
	Summary        string          `input:"text"`
	IdempotencyKey string          `input:"key"   json:"-"`
}

// DomainLevelInput is how pressing one domain is.
type DomainLevelInput struct {
	Domain string `input:"need"`
	Level  ieum.Level
}

// CapacitiesInput is what those around a case can do.
type CapacitiesInput struct {
	Self   string `input:"text"`
	Family string `input:"text"`
	Public string `input:"text"`
}

// RecordAssessmentPayload is what came of it.
type RecordAssessmentPayload struct{ Assessment *ieum.Assessment }

var recordAssessment = mutation[RecordAssessmentInput, *ieum.Assessment]{
	name: "recordAssessment", right: policy.WriteRecords, load: casework.FileKinds(),
	rule: func(o *occasion, in *RecordAssessmentInput) (*ieum.Assessment, error) {
		told := casework.NewAssessment{
			AssessedOn: in.AssessedOn, Strengths: in.Strengths, ClientVoice: in.ClientVoice, Summary: in.Summary,
			CapacitySelf: in.Capacities.Self, CapacityFamily: in.Capacities.Family, CapacityPublic: in.Capacities.Public,
		}
		for _, d := range in.Domains {
			told.Domains = append(told.Domains, casework.DomainLevel(d))
		}
		made, err := casework.RecordAssessment(o.Act, o.file(o.caseOf()), told)
		for _, score := range made.Scores {
			o.also(score)
		}
		for _, strength := range made.Strengths {
			o.also(strength)
		}
		return made.Assessment, err
	},
}

// RecordAssessment writes an assessment down, with its levels and the strengths
// that are new. Errors are those of [mutation.run] and
// [casework.RecordAssessment].
func (s *Session) RecordAssessment(ctx context.Context, in RecordAssessmentInput) (*RecordAssessmentPayload, error) {
	made, err := recordAssessment.run(ctx, s, in)
	return &RecordAssessmentPayload{made}, err
}

// SetGoalInput is a goal of the plan.
type SetGoalInput struct {
	Case           ieum.ID `input:"subject=Case"`
	Need           ieum.ID `input:"ref=Need,required"`
	Text           string  `input:"text,required"`
	Baseline       string  `input:"text"`
	Target         string  `input:"text"`
	IdempotencyKey string  `input:"key"               json:"-"`
}

// SetGoalPayload is what came of it.
type SetGoalPayload struct{ Goal *ieum.Goal }

var setGoal = mutation[SetGoalInput, *ieum.Goal]{
	name: "setGoal", right: policy.WriteRecords, load: []ieum.Kind{"Need"},
	rule: func(o *occasion, in *SetGoalInput) (*ieum.Goal, error) {
		return casework.SetGoal(o.Act, o.file(o.caseOf()), casework.NewGoal{Need: in.Need, Text: in.Text, Baseline: in.Baseline, Target: in.Target})
	},
}

// SetGoal writes down a goal that is tied to a need. Errors are those of
// [mutation.run] and [casework.SetGoal].
func (s *Session) SetGoal(ctx context.Context, in SetGoalInput) (*SetGoalPayload, error) {
	goal, err := setGoal.run(ctx, s, in)
	return &SetGoalPayload{goal}, err
}

// AssignTaskInput says who does what for a goal.
type AssignTaskInput struct {
	Goal           ieum.ID `input:"subject=Goal"`
	Text           string  `input:"text,required"`
	Owner          ieum.TaskOwner
	DueOn          ieum.Date `input:"coming"`
	IdempotencyKey string    `input:"key"    json:"-"`
}

// AssignTaskPayload is what came of it.
type AssignTaskPayload struct{ Task *ieum.Task }

var assignTask = mutation[AssignTaskInput, *ieum.Task]{
	name: "assignTask", right: policy.WriteRecords,
	earlier: func(o *occasion, _ *AssignTaskInput) []ieum.ID { return []ieum.ID{o.goal().Case} },
	rule: func(o *occasion, in *AssignTaskInput) (*ieum.Task, error) {
		about := o.kept[o.goal().Case].(*ieum.Case) //nolint:errcheck,forcetypeassert // a goal is of a case, and follows its visibility
		return casework.AssignTask(o.Act, about, o.goal(), casework.NewTask{Text: in.Text, Owner: in.Owner, DueOn: in.DueOn})
	},
}

// goal is the subject of a use case whose input takes no other kind.
func (o *occasion) goal() *ieum.Goal {
	return o.subject.(*ieum.Goal) //nolint:errcheck,forcetypeassert // the input takes no other kind
}

// AssignTask writes down who does what for a goal, until when. Errors are those
// of [mutation.run] and [casework.AssignTask].
func (s *Session) AssignTask(ctx context.Context, in AssignTaskInput) (*AssignTaskPayload, error) {
	task, err := assignTask.run(ctx, s, in)
	return &AssignTaskPayload{task}, err
}

// CompleteTaskInput says that a task is done.
type CompleteTaskInput struct {
	Task           ieum.ID   `input:"subject=Task"`
	DoneOn         ieum.Date `input:"past"`
	IdempotencyKey string    `input:"key"          json:"-"`
}

// CompleteTaskPayload is what came of it.
type CompleteTaskPayload struct{ Task *ieum.Task }

var completeTask = mutation[CompleteTaskInput, *ieum.Task]{
	name: "completeTask", right: policy.WriteRecords,
	rule: func(o *occasion, in *CompleteTaskInput) (*ieum.Task, error) {
		return casework.CompleteTask(o.Act, o.subject.(*ieum.Task), in.DoneOn) //nolint:errcheck,forcetypeassert // the input takes no other kind
	},
}

// CompleteTask writes down that a task is done. Errors are those of
// [mutation.run] and [casework.CompleteTask].
func (s *Session) CompleteTask(ctx context.Context, in CompleteTaskInput) (*CompleteTaskPayload, error) {
	task, err := completeTask.run(ctx, s, in)
	return &CompleteTaskPayload{task}, err
}

// RecordEnrolmentInput is a service that a student receives.
type RecordEnrolmentInput struct {
	// Student is the student, or a person of a household.
	Student   ieum.ID   `input:"subject=Student|Person"`
	Service   ieum.ID   `input:"ref=Service,required"`
	StartedOn ieum.Date `input:"day,required"`
	// EndedOn is absent while it runs.
	EndedOn ieum.Date `input:"day"`
	Worker  ieum.ID   `input:"ref=Worker"`
	// Source is who told it.
	Source         ieum.Teller
	IdempotencyKey string `input:"key" json:"-"`
}

// RecordEnrolmentPayload is what came of it.
type RecordEnrolmentPayload struct{ Enrolment *ieum.Enrolment }

var recordEnrolment = mutation[RecordEnrolmentInput, *ieum.Enrolment]{
	name: "recordEnrolment", right: policy.WriteRecords, load: []ieum.Kind{"Enrolment"},
	rule: func(o *occasion, in *RecordEnrolmentInput) (*ieum.Enrolment, error) {
		service := o.kept[in.Service].(*ieum.Service) //nolint:errcheck,forcetypeassert // the input takes no other kind
		worker, _ := o.kept[in.Worker].(*ieum.Worker)
		return casework.RecordEnrolment(o.Act, o.subject, ieum.Part[ieum.Enrolment](o.record), casework.NewEnrolment{
			Service: service, Worker: worker, StartedOn: in.StartedOn, EndedOn: in.EndedOn, ToldBy: in.Source,
		})
	},
}

// RecordEnrolment writes down a service that a student receives though no
// referral began it. Errors are those of [mutation.run] and
// [casework.RecordEnrolment].
func (s *Session) RecordEnrolment(ctx context.Context, in RecordEnrolmentInput) (*RecordEnrolmentPayload, error) {
	made, err := recordEnrolment.run(ctx, s, in)
	return &RecordEnrolmentPayload{made}, err
}
