package ieum

import "time"

// Reach is a set of ways in which a staff account comes to see a student.
// Each is judged by the store, in the statement that reads, from the rows in
// force at that moment.
type Reach uint16

// The ways. An account must be active and approved on the day for any.
const (
	// ReachTeam: a case of the student is handled by the account's team. The
	// case is open, or was not closed before [Scope.ClosedSince].
	ReachTeam Reach = 1 << iota
	// ReachRegistered: the account registered the student, who has no case yet,
	// or one such as ReachTeam asks for, of whatever team.
	ReachRegistered
	// ReachSupervision: a case, however long closed, is handled by a team that
	// the account supervises. So somebody is left who can have it reopened.
	ReachSupervision
	// ReachSchool: the student attends the account's school.
	ReachSchool
	// ReachCentre: such a case as ReachTeam asks for was sent up, and the
	// student's school lies in the account's district.
	ReachCentre
	// ReachEmergency: an [EmergencyAccess] of the account to the whole record of
	// the student is open.
	ReachEmergency
	// ReachSafety: one to the contacts and the safety plan of the student is open.
	ReachSafety
	// ReachAll: no limit. For the program itself, never for a person.
	ReachAll
)

// Ways lists the ways in a fixed order.
func Ways() []Reach {
	return []Reach{ReachTeam, ReachRegistered, ReachSupervision, ReachSchool, ReachCentre, ReachEmergency, ReachSafety, ReachAll}
}

// Has reports whether any of the ways is in the set.
func (r Reach) Has(ways Reach) bool { return r&ways != 0 }

// Scope is on whose behalf a store is read. The zero Scope sees the network
// and nobody.
type Scope struct {
	// Staff is the account; empty for the program itself.
	Staff ID
	// Ways are those that the account's roles allow; a row is visible if one of
	// them holds.
	Ways Reach
	// Today is the day on which approvals are judged, and what masks the account.
	Today Date
	// Now is the moment at which access in an emergency is judged; without one none
	// is open.
	Now time.Time
	// ClosedSince is the first day on which a case may have been closed that
	// still gives sight of its student; absent, there is none.
	ClosedSince Date
}

// ProgramScope sees everything. It is for what acts on nobody's behalf:
// sign-in, the change feed, import, copy, backup and tests.
func ProgramScope() Scope { return Scope{Ways: ReachAll} }

// Since is the moment so long before Now, as [Scope.Moment] writes it.
func (s Scope) Since(long time.Duration) string {
	if !s.Now.IsZero() {
		s.Now = s.Now.Add(-long)
	}
	return s.Moment()
}

// Moment is Now as stores compare it: a text that lies after every moment where
// there is none.
func (s Scope) Moment() string {
	if s.Now.IsZero() {
		return "~"
	}
	return MomentText(s.Now)
}
