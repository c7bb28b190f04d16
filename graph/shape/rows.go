package shape

import (
	"time"

	"ieum/internal/ieum"
)

// Relative is a relative of a student, who is a person or a student, with the
// tie that says what they are to the student.
type Relative struct {
	*ieum.Family
	Person ieum.Entity
}

// Supporter is somebody who stands by a student, with the tie that says how.
type Supporter struct {
	*ieum.Supports
	Person *ieum.Person
	Offers []*ieum.Offer
}

// Agreement is an agreement as seen from one of its sides: another object on
// each, since the partner is another.
type Agreement struct {
	*ieum.Agreement

	// ID is the record's own as seen from the agency that it is with, and another
	// as seen from the side that it starts at.
	ID ieum.ID
	// Partner is the other side.
	Partner ieum.Entity
}

// Attendee is one who took part in a conference, as it is to be read.
type Attendee struct {
	Label string
	// Who is nil for who is not of the directory.
	Who ieum.Entity
}

// Capacities are what those around a case can do.
type Capacities struct{ Self, Family, Public string }

// EnumLabels are the names of an enum's values for people.
type EnumLabels struct {
	Name   string
	Values []*ieum.Entry
}

// DueCall is whom to call about what falls due. Phone and Who may be absent.
type DueCall struct {
	Label string
	Phone string
	Who   ieum.Entity
}

// ReferralChanged tells that a referral was changed.
type ReferralChanged struct {
	Referral *ieum.Referral
	At       time.Time
	// Cursor is where to go on.
	Cursor string
}

// CaseChanged tells that a case was changed.
type CaseChanged struct {
	Case   *ieum.Case
	At     time.Time
	Cursor string
}

// DueChanged tells that something else may fall due of a student.
type DueChanged struct {
	Student *ieum.Student
	At      time.Time
	Cursor  string
}
