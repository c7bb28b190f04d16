package desk

import (
	"context"

	"ieum/internal/casework"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// CallConferenceInput calls a conference about a case.
type CallConferenceInput struct {
	Case      ieum.ID `input:"subject=Case"`
	Kind      ieum.ConferenceKind
	PlannedOn ieum.Date `input:"coming"`
	Agenda    []string  `input:"texts"`
	// Members are workers and case managers, Attendees others, as they are to be
	// read.
	Members        []ieum.ID `input:"refs=Worker|CaseManager"`
	Attendees      []string  `input:"texts"`
	IdempotencyKey string    `input:"key"                     json:"-"`
}

// CallConferencePayload is what came of it.
type CallConferencePayload struct{ Conference *ieum.Conference }

// sitting are the kinds of a record that the rules of conferences read.
var sitting = []ieum.Kind{"Goal", "Consent", "Signature", "Family", "Restriction"}

var callConference = mutation[CallConferenceInput, *ieum.Conference]{
	name: "callConference", right: policy.WriteRecords, load: sitting,
	rule: func(o *occasion, in *CallConferenceInput) (*ieum.Conference, error) {
		return casework.CallConference(o.Act, o.table(), casework.NewConference{
			Kind: in.Kind, On: in.PlannedOn, Agenda: in.Agenda, Members: o.seats(in.Members), Attendees: in.Attendees,
		})
	},
}

// table is what of the record the rules of conferences read.
func (o *occasion) table() casework.Table {
	about := o.caseOf()
	return casework.Table{Case: about, Goals: o.file(about).Goals, Held: o.held(), Restrictions: ieum.Part[ieum.Restriction](o.record)}
}

// seats tells where those who take part work.
func (o *occasion) seats(members []ieum.ID) []casework.Sitting {
	var seats []casework.Sitting
	for _, id := range members {
		seats = append(seats, casework.Sitting{Member: id, Organisation: o.kept[id].Meta().Root})
	}
	return seats
}

// CallConference calls a conference about a case for a day to come. Errors are
// those of [mutation.run] and [casework.CallConference].
func (s *Session) CallConference(ctx context.Context, in CallConferenceInput) (*CallConferencePayload, error) {
	made, err := callConference.run(ctx, s, in)
	return &CallConferencePayload{made}, err
}

// HoldConferenceInput is a conference that was held.
type HoldConferenceInput struct {
	Case ieum.ID `input:"subject=Case"`
	// Conference is the one that was called; none for one that was not.
	Conference ieum.ID `input:"ref=Conference"`
	Kind       ieum.ConferenceKind
	HeldOn     ieum.Date `input:"past"`
	Agenda     []string  `input:"texts"`
	// Members and Attendees are who sat in it.
	Members        []ieum.ID       `input:"refs=Worker|CaseManager"`
	Attendees      []string        `input:"texts"`
	Decisions      []DecisionInput `input:"each"`
	IdempotencyKey string          `input:"key"                     json:"-"`
}

// DecisionInput is one thing that was decided; with a goal it becomes a task.
type DecisionInput struct {
	Text  string  `input:"text,required"`
	Goal  ieum.ID `input:"ref=Goal"`
	Owner ieum.TaskOwner
	DueOn ieum.Date `input:"day"`
}

// HoldConferencePayload is what came of it.
type HoldConferencePayload struct{ Conference *ieum.Conference }

var holdConference = mutation[HoldConferenceInput, *ieum.Conference]{
	name: "holdConference", right: policy.WriteRecords, load: sitting,
	// Whom the writer met there is written beside; that row hangs on the writer.
	locks: func(s *Session) []ieum.ID { return asManager(s.principal.Staff) },
	earlier: func(o *occasion, in *HoldConferenceInput) []ieum.ID {
		var ids []ieum.ID
		for _, met := range o.met(in.Members) {
			ids = append(ids, casework.AcquaintanceID(o.writer.Self, met))
		}
		return ids
	},
	rule: func(o *occasion, in *HoldConferenceInput) (*ieum.Conference, error) {
		called, _ := o.kept[in.Conference].(*ieum.Conference)
		var decided []casework.Resolution
		for _, d := range in.Decisions {
			decided = append(decided, casework.Resolution(d))
		}
		held, tasks, err := casework.HoldConference(o.Act, o.table(), called, casework.NewConference{
			Kind: in.Kind, On: in.HeldOn, Agenda: in.Agenda, Members: o.seats(in.Members), Attendees: in.Attendees,
		}, decided)
		if err != nil {
			return nil, err
		}
		for _, t := range tasks {
			o.also(t)
		}
		for _, met := range o.met(in.Members) {
			id := casework.AcquaintanceID(o.writer.Self, met)
			kept, _ := o.kept[id].(*ieum.Knows)
			o.also(casework.MetInConference(id, o.writer.Self, met, kept, in.HeldOn))
		}
		return held, nil
	},
}

// asManager is the case manager who an account is, if it is one.
func asManager(a *ieum.Staff) []ieum.ID {
	if !a.Self.Is("CaseManager") {
		return nil
	}
	return []ieum.ID{a.Self}
}

// met are the workers among the members whom the writer met: none where the
// writer sat elsewhere.
func (o *occasion) met(members []ieum.ID) []ieum.ID {
	var workers []ieum.ID
	there := false
	for _, id := range members {
		there = there || id == o.writer.Self && id.Is("CaseManager")
		if id.Is("Worker") {
			workers = append(workers, id)
		}
	}
	if !there {
		return nil
	}
	return workers
}

// HoldConference writes down that a conference was held; what it decided becomes
// tasks in the same transaction, and the writer knows whom they met there
// (docs/adr/0139). Errors are those of [mutation.run] and
// [casework.HoldConference].
func (s *Session) HoldConference(ctx context.Context, in HoldConferenceInput) (*HoldConferencePayload, error) {
	held, err := holdConference.run(ctx, s, in)
	return &HoldConferencePayload{held}, err
}

// CallOffConferenceInput says which conference is not held.
type CallOffConferenceInput struct {
	Conference     ieum.ID `input:"subject=Conference"`
	IdempotencyKey string  `input:"key"                json:"-"`
}

// CallOffConferencePayload is what came of it.
type CallOffConferencePayload struct{ Conference *ieum.Conference }

var callOffConference = mutation[CallOffConferenceInput, *ieum.Conference]{
	name: "callOffConference", right: policy.WriteRecords,
	rule: func(o *occasion, _ *CallOffConferenceInput) (*ieum.Conference, error) {
		return casework.CallOffConference(o.Act, o.subject.(*ieum.Conference)) //nolint:errcheck,forcetypeassert // the input takes no other kind
	},
}

// CallOffConference writes down that a conference is not held. Errors are those of
// [mutation.run] and [casework.CallOffConference].
func (s *Session) CallOffConference(ctx context.Context, in CallOffConferenceInput) (*CallOffConferencePayload, error) {
	off, err := callOffConference.run(ctx, s, in)
	return &CallOffConferencePayload{off}, err
}
