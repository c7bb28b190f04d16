package ieum

import "strings"

// DueFilter keeps what falls due up to and including Until. An absent Until
// is no limit.
type DueFilter struct {
	Until Date
	// CaseManager keeps what hangs on students whom it manages: by a [Manages]
	// whose Until is absent or not before the scope's day. Whoever is about to
	// take over gets it as well, and whoever shares a student with another.
	CaseManager ID
	// Partly are ways by which a record is not read as a whole. For students who
	// are seen by no other way, only two kinds are listed: [DueReferral], and
	// [DueUrgentNeed] of needs without a referral, whatever else was done.
	Partly Reach
	// Support tells who must sign a consent to support.
	Support []SupportSigners
}

// SupportSigners is who must sign a consent to support (Act §11-3) of somebody
// born on the days from BornFrom to BornUntil, both ends included; an absent
// end is open. Somebody born on no such day, or on a day that is not known,
// must sign together with the legal representative.
type SupportSigners struct {
	BornFrom  Date `json:"bornFrom"`
	BornUntil Date `json:"bornUntil"`
	// Self and Representative are whose signatures it takes.
	Self           bool `json:"self"`
	Representative bool `json:"representative"`
}

// GivingStages returns the stages in which a service is given, and after which
// none begins without consent: from PROVISION to EVALUATION_AND_TERMINATION.
func GivingStages() []Stage { return []Stage{Provision, Monitoring, Reassessment, Terminating} }

// Due is something that falls due. By kind:
//
//   - STAGE, REASSESSMENT: a stage to leave that is not left.
//   - SELECTION: one that is under way.
//   - CONFERENCE, on the day for which it was called: one that is neither held nor
//     called off.
//   - TASK, FOLLOW_UP: a task, or a look after the end, that is not done.
//   - REFERRAL: one with a day to look at it that is not final.
//   - REASSIGNMENT, today: for the supervisor of the team, whichever case
//     manager the filter names, an open case while a restriction of the household
//     masks a case manager who manages the student, or, where nobody does, a
//     member of the team. The student is hidden from them.
//   - CONSENT_END, on its last day: a consent that was given and not withdrawn,
//     until that day, unless another of its kind and recipient runs longer.
//   - CONSENT_RETRY, on RetryOn: one that was refused or where nobody could be
//     reached, until a later day has another decision of its kind and recipient,
//     or the same day one that gives it.
//   - SERVICE_END, on its last day: what the student receives, until that day,
//     unless the same service goes on.
//   - GROUND_REVIEW, the day after it was requested: a referral with a ground
//     that nobody reviewed. One that did not go out, or was entered in error, has
//     nothing to review.
//   - SUPPORT_CONSENT, today: an open case in one of [GivingStages] without a
//     consent to support that is in force and signed ([SupportSigners]), of a
//     student none of whose referrals went out on a ground.
//   - URGENT_NEED, on the day it was recorded, or today: an open need of the
//     student's own of level URGENT, since when there is no referral, contact,
//     safety action or enrolment, and none for it before.
//   - EMERGENCY_REQUEST, today: for who sees the student by one of
//     [EmergencyDeciders], whichever case manager the filter names, an
//     [EmergencyAccess] that another account asked for and that waits.
//   - EMERGENCY_REVIEW, on its last day: for the same, one that another account
//     opened without a second person and that nobody has reviewed.
//
// What is about consents, services and grounds is listed for students with an
// open case, or none at all.
type Due struct {
	// Item is the stage entry, selection, conference, task, follow-up, referral,
	// case, consent, enrolment, need or access in an emergency.
	Item    ID
	DueOn   Date
	Kind    DueKind
	Student ID
	// Crisis tells that the student has an open case of class CRISIS.
	Crisis bool
	// Stage is set for DueStage and DueReassessment, Text for tasks and
	// follow-ups.
	Stage Stage
	Text  string
	Reach Reach
}

// The ranks in the value of a mark: of one day, students in a crisis come first.
const (
	markCrisis = "0"
	markOther  = "1"
)

// Mark is the place of the row in its list: day, rank and kind, then the item.
func (d *Due) Mark() Mark {
	rank := markOther
	if d.Crisis {
		rank = markCrisis
	}
	return Mark{Value: string(d.DueOn) + " " + rank + " " + string(d.Kind), ID: d.Item}
}

// Place fills in what a mark tells of the row: [Due.Mark] read backwards.
func (d *Due) Place(m Mark) {
	day, rest, _ := strings.Cut(m.Value, " ")
	rank, kind, _ := strings.Cut(rest, " ")
	d.Item, d.Crisis, d.DueOn, d.Kind = m.ID, rank == markCrisis, Date(day), DueKind(kind)
}

// DueKind is what falls due.
type DueKind string

// The kinds of what falls due.
const (
	DueStage        DueKind = "STAGE"
	DueTask         DueKind = "TASK"
	DueReferral     DueKind = "REFERRAL"
	DueFollowUp     DueKind = "FOLLOW_UP"
	DueReassessment DueKind = "REASSESSMENT"
	// DueReassignment is a case for its team's supervisor to hand on: a
	// restriction hides the student from who should work with it.
	DueReassignment DueKind = "REASSIGNMENT"
	// DueConsentEnd is a consent that is about to end, with none after it.
	DueConsentEnd DueKind = "CONSENT_END"
	// DueConsentRetry is a consent to ask for again: it was refused, or nobody
	// could be reached.
	DueConsentRetry DueKind = "CONSENT_RETRY"
	// DueServiceEnd is a service that is about to end, with none after it.
	DueServiceEnd DueKind = "SERVICE_END"
	// DueGroundReview is a referral that went out without consent, on a ground
	// that nobody has reviewed yet.
	DueGroundReview DueKind = "GROUND_REVIEW"
	// DueSupportConsent is a case in which services are given, without consent to
	// support and without a ground.
	DueSupportConsent DueKind = "SUPPORT_CONSENT"
	// DueUrgentNeed is an urgent need about which nothing was done.
	DueUrgentNeed DueKind = "URGENT_NEED"
	// DueSelection is a selection that is to be decided (Act §10).
	DueSelection DueKind = "SELECTION"
	// DueConference is a conference that is to be held.
	DueConference DueKind = "CONFERENCE"
	// DueEmergencyRequest is a request for access in an emergency to grant, or not.
	DueEmergencyRequest DueKind = "EMERGENCY_REQUEST"
	// DueEmergencyReview is access that was opened without a second person, to be
	// reviewed by one.
	DueEmergencyReview DueKind = "EMERGENCY_REVIEW"
)
