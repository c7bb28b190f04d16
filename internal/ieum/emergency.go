package ieum

import "time"

const (
	// EmergencyLasts is how long access in an emergency stays open.
	EmergencyLasts = 4 * time.Hour
	// EmergencyWaits is how long a request for it can be granted.
	EmergencyWaits = 24 * time.Hour
)

// EmergencyAccess is a request of an account to read what it does not see, and
// what came of it (긴급 열람): "breaking the glass". It names a student as the
// account did, so that a student who is hidden and one who does not exist make
// the same row for whoever asked. It lets read and never write.
type EmergencyAccess struct {
	Head
	RequestedBy ID `ieum:"ref=REQUESTED_BY:Staff"`
	RequestedAt time.Time
	// FamilyName, GivenName and BirthDate are who is asked for, as they were typed.
	FamilyName, GivenName string `ieum:"class=personal"`
	BirthDate             Date   `ieum:"class=personal"`
	// Student is who is registered so; empty where nobody is, where several are, and
	// where a restriction masks whoever asked. It is not for whoever asked to read.
	Student ID `ieum:"ref=OPENS:Student,class=personal"`
	Extent  EmergencyExtent
	// Reason is why it cannot wait, in words of whoever asked.
	Reason string `ieum:"class=sensitive"`
	// GrantedBy is the second person; empty until there is one, and where none was
	// needed.
	GrantedBy ID `ieum:"ref=GRANTED_BY:Staff"`
	// OpenedAt and Until bound it, Until excluded; both are zero until it is opened.
	OpenedAt, Until time.Time
	// EndedBy is who ended it before its time; empty where nobody did.
	EndedBy ID `ieum:"ref=ENDED_BY:Staff"`
	// ReviewDueOn is the day by which somebody else looks at what was opened without
	// a second person; absent where that was not so.
	ReviewDueOn Date
	ReviewedBy  ID `ieum:"ref=REVIEWED_BY:Staff"`
	ReviewedAt  time.Time
	// Justified is what the review found; nil until then.
	Justified *bool
	// Findings are its words.
	Findings string `ieum:"class=sensitive"`
}

// EmergencyExtent is how much access in an emergency opens.
type EmergencyExtent string

// The extents.
const (
	// WholeRecord is what the case team reads.
	WholeRecord EmergencyExtent = "RECORD"
	// ContactsAndSafety is whom to call, who must not be called, and what was done
	// for safety.
	ContactsAndSafety EmergencyExtent = "CONTACTS_AND_SAFETY_PLAN"
)

// EmergencyExtents returns every extent, in a fixed order.
func EmergencyExtents() []EmergencyExtent { return []EmergencyExtent{WholeRecord, ContactsAndSafety} }

// EmergencyState is where access in an emergency stands.
type EmergencyState string

// The states.
const (
	// EmergencyRequested: it waits for a second person.
	EmergencyRequested EmergencyState = "REQUESTED"
	// EmergencyLapsed: nobody granted it in time.
	EmergencyLapsed EmergencyState = "LAPSED"
	// EmergencyOpen: it lets read now.
	EmergencyOpen EmergencyState = "OPEN"
	// EmergencyEnded: it is over, by itself or because somebody ended it.
	EmergencyEnded EmergencyState = "ENDED"
)

// EmergencyStates returns every state, in a fixed order.
func EmergencyStates() []EmergencyState {
	return []EmergencyState{EmergencyRequested, EmergencyLapsed, EmergencyOpen, EmergencyEnded}
}

// StateAt returns where it stands at a moment.
func (e *EmergencyAccess) StateAt(now time.Time) EmergencyState {
	switch {
	case !e.OpenedAt.IsZero() && now.Before(e.Until):
		return EmergencyOpen
	case !e.OpenedAt.IsZero() || e.EndedBy != "":
		return EmergencyEnded
	case now.Before(e.RequestedAt.Add(EmergencyWaits)):
		return EmergencyRequested
	}
	return EmergencyLapsed
}

// EmergencyDeciders are the ways by which somebody may grant, end and review the
// access of others to a student. The case team is none of them: who is asked is
// to stand above, or beside, whoever works with the student.
func EmergencyDeciders() Reach { return ReachSupervision | ReachSchool | ReachCentre }
