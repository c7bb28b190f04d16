package casework

import (
	"fmt"

	"ieum/internal/ieum"
)

// NewEmergencyAccess is what is asked for in an emergency.
type NewEmergencyAccess struct {
	// ID is the id of the row: it says how many the account asked for on the day.
	ID                    ieum.ID
	FamilyName, GivenName string
	BirthDate             ieum.Date
	Extent                ieum.EmergencyExtent
	Reason                string
	// Student is who is registered so; empty where nobody is, or several are, or a
	// restriction masks whoever asks.
	Student ieum.ID
	// Crisis is set where an open case of the student is of class CRISIS.
	Crisis bool
	// Alone counts what the account has opened on the day without a second person.
	Alone int
}

// MostAlone is how often an account may open on a day what nobody granted.
const MostAlone = 3

// RequestEmergencyAccess asks for sight of a student. Of one in a crisis the
// contacts and the safety plan are open at once, and to be reviewed by the next
// working day. All else waits for a second person, in the same words whether
// there is such a student or not.
func RequestEmergencyAccess(a Act, in NewEmergencyAccess) *ieum.EmergencyAccess {
	e := &ieum.EmergencyAccess{
		Head: ieum.Head{ID: in.ID, Root: in.ID}, RequestedBy: a.By, RequestedAt: a.At, FamilyName: in.FamilyName, GivenName: in.GivenName,
		BirthDate: in.BirthDate, Student: in.Student, Extent: in.Extent, Reason: in.Reason,
	}
	if in.Student != "" && in.Crisis && in.Extent == ieum.ContactsAndSafety && in.Alone < MostAlone {
		e.OpenedAt, e.Until = a.At, a.At.Add(ieum.EmergencyLasts)
		e.ReviewDueOn = a.Today.NextWorkingDay()
	}
	return e
}

// GrantEmergencyAccess opens what another asked for, for [ieum.EmergencyLasts].
// Errors: [ieum.ErrDenied] for whoever asked for it; [ieum.ErrConflict] for what
// waits no more.
func GrantEmergencyAccess(a Act, kept *ieum.EmergencyAccess) (*ieum.EmergencyAccess, error) {
	switch {
	case kept.RequestedBy == a.By:
		return nil, fmt.Errorf("casework: nobody grants what they asked for themselves: %w", ieum.ErrDenied)
	case kept.StateAt(a.At) != ieum.EmergencyRequested:
		return nil, fmt.Errorf("casework: the request waits no more: %w", ieum.ErrConflict)
	}
	e := *kept
	e.GrantedBy, e.OpenedAt, e.Until = a.By, a.At, a.At.Add(ieum.EmergencyLasts)
	return &e, nil
}

// EndEmergencyAccess ends what is open, or takes back what waits. What is over is
// [ieum.ErrConflict].
func EndEmergencyAccess(a Act, kept *ieum.EmergencyAccess) (*ieum.EmergencyAccess, error) {
	e := *kept
	switch kept.StateAt(a.At) {
	case ieum.EmergencyOpen:
		e.Until = a.At
	case ieum.EmergencyRequested:
	default:
		return nil, fmt.Errorf("casework: the access is over: %w", ieum.ErrConflict)
	}
	e.EndedBy = a.By
	return &e, nil
}

// ReviewEmergencyAccess writes down what somebody found who looked at what was
// opened; the access itself goes on until it ends. Errors: [ieum.ErrDenied] for
// whoever asked for it or granted it; [ieum.ErrConflict] for what was never
// opened, and for what was reviewed before.
func ReviewEmergencyAccess(a Act, kept *ieum.EmergencyAccess, justified bool, findings string) (*ieum.EmergencyAccess, error) {
	switch {
	case kept.RequestedBy == a.By || kept.GrantedBy == a.By:
		return nil, fmt.Errorf("casework: nobody reviews what they asked for or granted themselves: %w", ieum.ErrDenied)
	case kept.OpenedAt.IsZero() || !kept.ReviewedAt.IsZero():
		return nil, fmt.Errorf("casework: there is nothing to review: %w", ieum.ErrConflict)
	}
	e := *kept
	e.ReviewedBy, e.ReviewedAt, e.Justified, e.Findings = a.By, a.At, &justified, findings
	return &e, nil
}
