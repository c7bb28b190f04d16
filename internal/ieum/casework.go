package ieum

import (
	"cmp"
	"time"
)

// The record of casework. All of it hangs on the student.

// Referral asks an agency to take a student into a service (의뢰).
type Referral struct {
	Head
	Student     ID            `ieum:"ref=REFERS:Student"`
	Service     ID            `ieum:"ref=TO:Service"`
	Need        ID            `ieum:"ref=FOR:Need"`
	State       ReferralState `ieum:"index"`
	Reason      string
	RequestedOn Date
	AnsweredOn  Date
	// Refusal is a code of the list REFUSAL.
	Refusal    string
	Outcome    Outcome
	ReportedBy Reporter
	// Ground is a code of the list GROUND when it went out without consent;
	// GroundReason says why.
	Ground       string
	GroundReason string
	// GroundReviewedOn is the day on which a second person looked at the ground,
	// which is to be the day after the referral; absent until then.
	GroundReviewedOn Date
	// DueOn is the day on which something is to be done about it: an answer to
	// ask for, a ground to review.
	DueOn Date
	Note  string
	// ClientView is how the client sees what came of it.
	ClientView string
	// StoppedBy is the consent whose withdrawal called it back.
	StoppedBy ID `ieum:"ref=STOPPED_BY:Consent"`
	// AnswerLink is the link by which the agency may answer; empty where none was
	// made.
	AnswerLink ID `ieum:"ref=ANSWERED_BY:AnswerLink"`
}

// ReferralAnswer is what an agency says to a referral.
type ReferralAnswer string

// The answers: a yes, a no, and a place on the waiting list.
const (
	AnswerAccept   ReferralAnswer = "ACCEPT"
	AnswerReject   ReferralAnswer = "REJECT"
	AnswerWaitlist ReferralAnswer = "WAITLIST"
)

// Case is one course of case management (사례).
type Case struct {
	Head
	Student ID `ieum:"ref=CASE_OF:Student"`
	// Team is whose case it is; its members see the student.
	Team     ID `ieum:"ref=HANDLED_BY:Team"`
	Class    CaseClass
	Stage    Stage `ieum:"index"`
	Channel  Channel
	Reason   string
	OpenedOn Date
	ClosedOn Date
	// SentUpOn is the day it was sent up to the district's centre, which then
	// sees the student.
	SentUpOn Date
	// Termination is a code of the list TERMINATION.
	Termination string
}

// StageEntry is one stay in a stage.
type StageEntry struct {
	Head
	Case      ID `ieum:"ref=IN:Case"`
	Stage     Stage
	EnteredOn Date
	DueOn     Date
	LeftOn    Date
	// Ground is a code of the list GROUND where the stage was entered without the
	// consent that it asks for; GroundReason says why.
	Ground       string
	GroundReason string
}

// Assessment (사정) of needs, strengths and capacities.
type Assessment struct {
	Head
	Case       ID `ieum:"ref=IN:Case"`
	AssessedOn Date
	// ClientVoice is the client's own words.
	ClientVoice string
	// CapacitySelf, CapacityFamily and CapacityPublic say what the client, the
	// family and the public system can do.
	CapacitySelf, CapacityFamily, CapacityPublic string
	Summary                                      string
}

// Score is the level of one domain in an assessment.
type Score struct {
	Head
	Assessment ID `ieum:"ref=IN:Assessment"`
	Domain     string
	Level      Level
}

// Goal of the plan, tied to a need.
type Goal struct {
	Head
	Case     ID `ieum:"ref=IN:Case"`
	Need     ID `ieum:"ref=FOR:Need"`
	Text     string
	Baseline string
	Target   string
	Achieved *bool
}

// Task of a goal.
type Task struct {
	Head
	Goal   ID `ieum:"ref=FOR:Goal"`
	Text   string
	Owner  TaskOwner
	DueOn  Date
	DoneOn Date
	// Conference is the one that decided it; empty where none did.
	Conference ID `ieum:"ref=DECIDED_IN:Conference"`
	// ChangedAt is when it was written last; zero where that is not known.
	ChangedAt time.Time
}

// Contact with the client or about the case.
type Contact struct {
	Head
	Case ID `ieum:"ref=IN:Case"`
	On   Date
	// Kind is a code of the list CONTACT_KIND.
	Kind string
	Text string
}

// SafetyAction records a crisis: what was seen, who was told, who was
// called, who stays.
type SafetyAction struct {
	Head
	Case      ID `ieum:"ref=IN:Case"`
	On        Date
	Seen      string
	Told      []string
	Called    []string
	StaysWith string
}

// Relationship is a dated reflection on the relationship of worker and
// client; the scales run from 1 to 5 and may be absent. It is never a figure
// of performance.
type Relationship struct {
	Head
	Case           ID `ieum:"ref=IN:Case"`
	On             Date
	Trust          *int
	Respect        *int
	Empathy        *int
	BalanceOfPower *int
	Reflection     string
}

// Conference is a case conference (사례회의): called, held, or called off.
type Conference struct {
	Head
	Case ID `ieum:"ref=IN:Case"`
	// Kind is empty where it was not told.
	Kind ConferenceKind
	// PlannedOn is the day for which it was called; absent for one that was written
	// down when it was over. HeldOn and CalledOffOn say what became of it.
	PlannedOn, HeldOn, CalledOffOn Date
	// Agenda is what is to be talked about.
	Agenda []string
	// Members are those of the directory who take part, Attendees others, as they
	// are to be read.
	Members   []ID `ieum:"ref=ATTENDED_BY:Worker|CaseManager"`
	Attendees []string
	Decisions []string
	// Uncovered are the agencies whose workers take part though no consent lets
	// them be told, as of the day on which it was written.
	Uncovered []ID `ieum:"ref=UNCOVERED:Agency"`
	// ChangedAt is when it was written last; zero where that is not known.
	ChangedAt time.Time
}

// ConferenceKind tells who sits in a conference.
type ConferenceKind string

// The kinds: of one's own house (내부사례회의), and with agencies (통합사례회의).
const (
	InternalConference   ConferenceKind = "INTERNAL"
	IntegratedConference ConferenceKind = "INTEGRATED"
)

// ConferenceState is how far a conference is.
type ConferenceState string

// The states of a conference.
const (
	ConferenceCalled ConferenceState = "CALLED"
	ConferenceHeld   ConferenceState = "HELD"
	ConferenceOff    ConferenceState = "CALLED_OFF"
)

// State returns how far the conference is.
func (c *Conference) State() ConferenceState {
	switch {
	case !c.CalledOffOn.Absent():
		return ConferenceOff
	case !c.HeldOn.Absent():
		return ConferenceHeld
	}
	return ConferenceCalled
}

// Day is the day it was held, or else that for which it was called; absent where
// neither is known.
func (c *Conference) Day() Date { return cmp.Or(c.HeldOn, c.PlannedOn) }

// Evaluation of a case against its first assessment.
type Evaluation struct {
	Head
	Case       ID `ieum:"ref=IN:Case"`
	On         Date
	Text       string
	ClientView string
}

// FollowUp is a look after the end of a case (사후관리).
type FollowUp struct {
	Head
	Case   ID `ieum:"ref=IN:Case"`
	DueOn  Date
	DoneOn Date
	Text   string
}
