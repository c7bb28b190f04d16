package ieum

import "context"

// Inverses answers what refers to some rows: the other end of a reference, of
// many rows at once, each by one traversal. Only what is visible is listed and
// counted, and a row that nothing visible refers to is left out of the answer.
// The page is that of each list; one without a positive limit is [ErrInvalid].
type Inverses interface {
	// EnrolmentsOf returns, by id, the enrolments of each of the services, of all
	// services of each of the agencies, and those of each of the households: of
	// the students who live there and of the persons who do. They come in order of
	// Since, absent first, then id.
	EnrolmentsOf(ctx context.Context, of []ID, filter EnrolmentFilter, page Page) (map[ID]Slice[*Enrolment], error)
	// ReferralsTo returns, by id, the referrals to each of the services and to all
	// services of each of the agencies, in order of RequestedOn, absent first,
	// then id.
	ReferralsTo(ctx context.Context, of []ID, page Page) (map[ID]Slice[*Referral], error)
	// StudentsAt returns, by id, who attends each of the schools, in order of
	// DisplayName by code point, then id.
	StudentsAt(ctx context.Context, schools []ID, page Page) (map[ID]Slice[*Student], error)
	// Homes returns, by id, the visible ones among households with who lives there.
	Homes(ctx context.Context, households []ID) (map[ID]*Home, error)
}

// EnrolmentFilter keeps the enrolments that are in a state on a day; without a
// state it keeps all.
type EnrolmentFilter struct {
	Status EnrolmentStatus
	On     Date
}

// Home is a household with who lives there, whoever of them it is asked for.
type Home struct {
	Household *Household
	// Students are those whom the scope sees, in order of id.
	Students []*Student
	// HiddenSiblings counts the students whom it does not see.
	HiddenSiblings int
	// Persons are those who live there, in order of id.
	Persons []*Person
}

// Add puts a row where it belongs. A store adds the rows of a kind in order of
// id; a row of a kind that is no part of a home is left out.
func (h *Home) Add(e Entity) {
	switch row := e.(type) {
	case *Household:
		h.Household = row
	case *Student:
		h.Students = append(h.Students, row)
	case *Person:
		h.Persons = append(h.Persons, row)
	}
}
