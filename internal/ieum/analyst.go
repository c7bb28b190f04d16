package ieum

import (
	"context"
	"slices"
)

// Analyst answers the graph's own questions about one person or a few, each by
// one traversal.
type Analyst interface {
	// ServedBy returns the enrolments of each visible student and of the persons
	// of its household, by student, newest Since first, then id. A student
	// without any is left out.
	ServedBy(ctx context.Context, students []ID) (map[ID][]*Enrolment, error)
	// MaySee returns the staff accounts that reach the student on the scope's
	// day, with the ways, in order of id. The ways are those that hold; which of
	// them an account's roles allow is the policy's to say. It is [ErrNotFound]
	// where the scope does not see the student.
	MaySee(ctx context.Context, student ID) ([]Sight, error)
	// Introducers returns who beside the student knows whom at the agency, so
	// that two ties lead there: a case manager who manages the student on the
	// day, or a teacher, who knows a worker of the agency. The most done together
	// comes first, then the latest contact, then the ids of who is beside, of the
	// introducer and of the acquaintance. Private notes count for their author
	// alone, who has to be the scope's account; two who do not get on, as that
	// account noted, introduce nobody, and neither does anybody masked for the
	// student on the day. It is [ErrNotFound] where the scope does not see the
	// student; an agency that does not exist has no introducers.
	Introducers(ctx context.Context, student, agency ID, on Date) ([]Introduction, error)
	// Tied returns the visible ties of people at any of some entities: the rows of
	// Family, Teaches, Supports, Manages and Offer of which one is an end, an offer
	// being an end itself, and the enrolments of which one is who receives, the
	// worker who gives, or the agency of the service. Whether the account sees the
	// other end is not judged. Ids of kinds without such ties have none.
	Tied(ctx context.Context, ids []ID) (*Tied, error)
	// Namesakes returns the students who are written so (DisplayName) and were
	// born on that day, in order of id. The program alone may ask: in the scope of
	// a person there are none.
	Namesakes(ctx context.Context, name string, born Date) ([]ID, error)
}

// Surveyor answers the graph's own questions about all whom the scope sees,
// each by one traversal. Its counts are of few: a one is one child. What of
// that a person may read is the desk's to say.
type Surveyor interface {
	// Ending lists what stands and has an end on record within the filter's days:
	// visible enrolments, visible consents that were given and not withdrawn,
	// agreements, and approvals of active accounts, in order of EndsOn, then id. A
	// page without a positive limit is [ErrInvalid].
	Ending(ctx context.Context, filter EndingFilter, page Page) (Slice[*Ending], error)
	// UnmetNeeds counts the open needs of visible students by the area where they
	// live and by need, in this order. A student without a home area and a need
	// without a code are left out.
	UnmetNeeds(ctx context.Context, on Date) ([]HomeNeed, error)
	// ReferralFlow counts the visible referrals requested from one day to
	// another, both included, by who refers whereto, in order of school, agency
	// and service. An absent day is no limit. A referral without RequestedOn was
	// never sent and is left out.
	ReferralFlow(ctx context.Context, from, until Date) ([]Flow, error)
}

// Sight is a staff account's reach to a student.
type Sight struct {
	Staff ID
	Ways  Reach
}

// Tied are ties of people, and what of them must not be told.
type Tied struct {
	// Rows stand once each, in order of id.
	Rows []Entity
	// Masks are what restrictions mask, by each student and person that a row
	// names: for the sake of the student, of the one by whom the person stands,
	// and of whoever lives with either, seen or not; in order of their fields. Who
	// has none is left out.
	Masks map[ID][]Mask
}

// TiedKinds are the kinds whose rows are ties of people.
func TiedKinds() []Kind {
	return []Kind{"Family", "Teaches", "Supports", "Manages", "Offer", "Enrolment"}
}

// PeopleOf returns the students and persons at the ends of a tie of people.
func PeopleOf(tie Entity) []ID {
	switch row := tie.(type) {
	case *Family:
		return []ID{row.From, row.To}
	case *Teaches:
		return []ID{row.Student}
	case *Supports:
		return []ID{row.Person, row.Student}
	case *Manages:
		return []ID{row.Student}
	case *Offer:
		return []ID{row.Person}
	case *Enrolment:
		return []ID{row.Beneficiary}
	}
	return nil
}

// Introduction is a way of two ties from a student to an agency.
type Introduction struct {
	// Beside is the case manager or teacher, by the tie Tie: Manages or Teaches.
	Beside ID
	Tie    Kind
	// Introducer is the worker of the agency, by the acquaintance Knows.
	Introducer ID
	Knows      ID
	// Together counts joint conferences and completed referrals.
	Together      int
	LastContactOn Date
}

// EndingFilter keeps what ends from From to Until, both included. An absent
// day is no limit.
type EndingFilter struct {
	From, Until Date
	// Kinds keeps rows of these kinds; none is all that end: Enrolment, Consent,
	// Agreement, Staff.
	Kinds []Kind
}

// Ends reports whether the filter keeps rows of the kind.
func (f EndingFilter) Ends(kind Kind) bool {
	return len(f.Kinds) == 0 || slices.Contains(f.Kinds, kind)
}

// Ending is something that ends: an enrolment, a consent, an agreement, or the
// approval of an account.
type Ending struct {
	// Item is the row that ends.
	Item   ID
	EndsOn Date
	// Of is whom it concerns: who receives or consents, the agency that agreed,
	// or the account itself.
	Of ID
	// Reach is that of a row of the people, else 0.
	Reach Reach
}

// HomeNeed is a need of those who live in an area, those in the areas below it not
// counted in.
type HomeNeed struct {
	Home ID
	// Need is a need code.
	Need string
	// Open counts the open needs, Unserved those among them whose student
	// receives nothing on the day that meets the need. A service meets a need by
	// the same code, the one above it, or one below it.
	Open, Unserved int
}

// Flow is the referrals of one school's students to one service.
type Flow struct {
	// School is empty for students of none; Service and Agency are where a
	// referral names no service.
	School, Agency, Service ID
	// States counts the referrals by state.
	States map[ReferralState]int
}

// Same reports whether two flows lead from the same school to the same
// service.
func (f Flow) Same(other Flow) bool {
	return f.School == other.School && f.Agency == other.Agency && f.Service == other.Service
}
