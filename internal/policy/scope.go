package policy

import (
	"time"

	"ieum/internal/ieum"
)

// emergency are the ways that open for hours, to who may ask for them
// ([RequestEmergencyAccess]).
const emergency = ieum.ReachEmergency | ieum.ReachSafety

// waysOf is by which ways a role comes to see students. Roles that are not
// listed see none.
var waysOf = map[ieum.Role]ieum.Reach{
	ieum.RoleCaseManager: ieum.ReachTeam | ieum.ReachRegistered | emergency,
	ieum.RoleSupervisor:  ieum.ReachSupervision | emergency,
	ieum.RoleSchoolLead:  ieum.ReachSchool,
	ieum.RoleCoordinator: ieum.ReachCentre | emergency,
}

// Scope returns the scope in which the store is to be read for p at a moment on a
// day.
// Somebody who is inactive, or whose approval (Act §17-7) does not reach the
// day, gets no ways; the store judges the kept account again as it reads. A
// case that was closed more than sight days ago gives sight of its student to
// its supervisor alone.
func Scope(p Principal, now time.Time, today ieum.Date, sight int) ieum.Scope {
	scope := ieum.Scope{Staff: p.ID(), Today: today, Now: now, ClosedSince: today.AddDays(-sight)}
	if p.Staff == nil || !p.Staff.Active || p.Staff.ApprovedUntil < today {
		return scope
	}
	for _, role := range p.Roles() {
		scope.Ways |= waysOf[role]
	}
	return scope
}

// Narrow returns the scope limited to the ways by which the field may be
// read; none where only access in an emergency lets it be read, so that what a
// list answers does not hang on whether some is open. A list that is filtered by a field must be read in the scope so
// narrowed: else the filter would tell what the answer hides. Without any
// way left nobody is visible.
func Narrow(scope ieum.Scope, kind ieum.Kind, field string) ieum.Scope {
	var ways ieum.Reach
	for _, way := range ieum.Ways() {
		if scope.Ways.Has(way) && readableBy(way, kind, field) {
			ways |= way
		}
	}
	if ways&^emergency == 0 {
		ways = 0
	}
	scope.Ways = ways
	return scope
}

// Writing returns the scope limited to the ways by which records may be
// written: those of the case team and of who registered the student. Who
// reads by another way only reads.
func Writing(scope ieum.Scope) ieum.Scope {
	scope.Ways &= ieum.ReachTeam | ieum.ReachRegistered
	return scope
}

// Deciding returns the scope limited to the ways by which the access of others in
// an emergency may be granted, ended and reviewed.
func Deciding(scope ieum.Scope) ieum.Scope {
	scope.Ways &= ieum.EmergencyDeciders()
	return scope
}

// WritingAlso returns what makes the scope that [Writing] gives wider by some ways, for
// what may be written by more accounts than records may.
func WritingAlso(ways ieum.Reach) func(ieum.Scope) ieum.Scope {
	return func(scope ieum.Scope) ieum.Scope {
		writing := Writing(scope)
		writing.Ways |= scope.Ways & ways
		return writing
	}
}
