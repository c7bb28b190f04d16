package ieum

import (
	"cmp"
	"reflect"
	"time"
)

// Record is a person's record: the subject, and the parts asked for.
type Record struct {
	// Subject is the student or person.
	Subject Entity
	rows    map[Kind][]Entity
}

// NewRecord returns a record without parts. Stores fill it with [Record.Add].
func NewRecord(subject Entity) *Record {
	return &Record{Subject: subject, rows: map[Kind][]Entity{}}
}

// Add appends a row. A store adds the rows of a kind in order of id.
func (r *Record) Add(e Entity) {
	kind := KindOf(e)
	r.rows[kind] = append(r.rows[kind], e)
}

// Part returns the rows of one kind in order of id; none is nil. T is the
// struct, as in Part[Need](record).
func Part[T any, P interface {
	*T
	Entity
}](r *Record) []P {
	rows := r.rows[kindName[T]()]
	if len(rows) == 0 {
		return nil
	}
	part := make([]P, len(rows))
	for i, row := range rows {
		part[i] = row.(P) //nolint:errcheck // Add files rows under the kind of their own type
	}
	return part
}

// Surroundings is what a linkage reads of one subject: at most two personal
// ties, and the ties from there into the network. Rows that hang on a hidden
// sibling are left out; Elsewhere says that such a sibling is served, and Masks
// hold what its restrictions mask.
type Surroundings struct {
	// Subject is the student or person.
	Subject Entity
	// Household is nil for somebody who lives in none that is recorded.
	Household *Household
	// Students are the visible students of the household, the subject included
	// if it is one.
	Students []*Student
	// HiddenSiblings counts those that the scope does not see.
	HiddenSiblings int
	Persons        []*Person
	Family         []*Family
	Teaches        []*Teaches
	Supports       []*Supports
	Manages        []*Manages
	Offers         []*Offer
	Needs          []*Need
	Facts          []*Fact
	Enrolments     []*Enrolment
	Consents       []*Consent
	// Refusals are consents that the reader may not read and that bind it all
	// the same: a recipient who was refused stays refused, whoever asks. A store
	// leaves them empty; the desk moves them here.
	Refusals   []*Consent
	Signatures []*Signature
	// Masks are what restrictions mask for the sake of anybody of the household,
	// those of hidden siblings included, in order of their fields. Whoever reads
	// the surroundings has to lay all of them over the rest.
	Masks []Mask
	// Elsewhere are enrolments of hidden siblings: service and dates only.
	Elsewhere []*Enrolment
}

// Mask is what a [Restriction] comes to: whom or what to leave out, for whose
// sake, on which days. Why is not said.
type Mask struct {
	Student, Masked ID
	// From and Until bound it; absent ones are no bound.
	From, Until Date
}

// Compare orders masks by their fields.
func (m Mask) Compare(other Mask) int {
	return cmp.Or(cmp.Compare(m.Student, other.Student), cmp.Compare(m.Masked, other.Masked),
		cmp.Compare(m.From, other.From), cmp.Compare(m.Until, other.Until))
}

// Add puts a row where it belongs. A store adds the rows of a kind in order of
// id; a row of a kind that is no part of surroundings is left out.
func (s *Surroundings) Add(e Entity) {
	switch row := e.(type) {
	case *Student:
		s.Students = append(s.Students, row)
	case *Household:
		s.Household = row
	case *Person:
		s.Persons = append(s.Persons, row)
	case *Family:
		s.Family = append(s.Family, row)
	case *Teaches:
		s.Teaches = append(s.Teaches, row)
	case *Supports:
		s.Supports = append(s.Supports, row)
	case *Manages:
		s.Manages = append(s.Manages, row)
	case *Offer:
		s.Offers = append(s.Offers, row)
	case *Need:
		s.Needs = append(s.Needs, row)
	case *Fact:
		s.Facts = append(s.Facts, row)
	case *Enrolment:
		s.Enrolments = append(s.Enrolments, row)
	case *Consent:
		s.Consents = append(s.Consents, row)
	case *Signature:
		s.Signatures = append(s.Signatures, row)
	}
}

// SubjectStudent returns the subject if it is a student.
func (s *Surroundings) SubjectStudent() (*Student, bool) {
	student, ok := s.Subject.(*Student)
	return student, ok
}

// Page asks for a part of a list: Limit rows after After, or, Backward, the
// last Limit rows before Before. The zero marks are the list's ends, and both
// marks may be set together. Limit must be positive.
type Page struct {
	Limit         int
	After, Before Mark
	Backward      bool
}

// Mark is a place in a list: the value it is ordered by, and the id.
type Mark struct {
	Value string
	ID    ID
}

// Absent reports whether the mark is an end of the list.
func (m Mark) Absent() bool { return m.ID == "" }

// Slice is a part of a list, always in the list's own order.
type Slice[T any] struct {
	Rows []T
	// Marks are the places of the rows.
	Marks []Mark
	// Before and After tell whether rows of the list lie before the first or
	// after the last of Rows; where there are none, before or after the place
	// that the page asked for.
	Before, After bool
	// Total counts the visible rows of the whole list, whatever the page.
	Total int
}

// StudentFilter keeps the students that fit all fields that are set, and says
// what a list of them is ordered by.
type StudentFilter struct {
	School ID
	// Needs keeps students who have, for each of the lists, an open need of
	// their own of any of its codes.
	Needs [][]string
	// Level keeps students who have an open need of their own at least so
	// pressing.
	Level Level
	// Unserved keeps students by whether they have an open need of their own for
	// which they receive nothing on the scope's day that meets it. A service meets
	// a need by the same code, the one above it, or one below it.
	Unserved *bool
	// Stage keeps students with a case in that stage that is not closed.
	Stage  Stage
	Grades []int
	// CaseManager keeps students whose case manager it is on the scope's day: by
	// the [Manages] that stands then, the latest Since of several, then the higher
	// id.
	CaseManager ID
	// Areas keeps students whose HomeArea is one of these; an empty list keeps all.
	Areas []ID
	// ServedBy keeps students of whom [Analyst.ServedBy] tells an enrolment that
	// runs on the scope's day, of a service of that agency.
	ServedBy ID
	// Text keeps students whose DisplayName holds it, both folded as package
	// fold does: case, spaces, and how syllables and accents were typed do not matter.
	// No character has a special meaning. A text that is not empty and has
	// nothing in it to look for keeps nobody.
	Text string
	// Order is what a list is ordered by, rising, then by id. Counts have none.
	Order StudentOrder
}

// All reports whether the filter keeps every student.
func (f StudentFilter) All() bool {
	f.Order = ByName
	return reflect.DeepEqual(f, StudentFilter{Needs: f.Needs[:0], Grades: f.Grades[:0], Areas: f.Areas[:0]})
}

// StudentOrder is what a list of students is ordered by. The order is part of
// the value of a [Mark].
type StudentOrder string

// The orders of students.
const (
	// ByName goes by DisplayName, by code point.
	ByName StudentOrder = ""
	// ByGrade goes by Grade; one that is not known comes first.
	ByGrade StudentOrder = "GRADE"
	// ByNeedLevel goes by the level of the most pressing open need of the
	// student's own; none comes first.
	ByNeedLevel StudentOrder = "NEED_LEVEL"
)

// StudentKey is what students are counted by. A student counts once under each
// of the keys that it has.
type StudentKey string

// The keys of students.
const (
	// StudentsByNeed counts by the codes of open needs of the student's own.
	StudentsByNeed StudentKey = "NEED"
	// StudentsByGrade counts by Grade, in decimal figures.
	StudentsByGrade StudentKey = "GRADE"
	// StudentsBySchool counts by the id of the school.
	StudentsBySchool StudentKey = "SCHOOL"
	// StudentsByStage counts by the stages of cases that are not closed.
	StudentsByStage StudentKey = "STAGE"
	// StudentsByManager counts by the id of the case manager, as
	// [StudentFilter.CaseManager] tells it.
	StudentsByManager StudentKey = "CASE_MANAGER"
	// StudentsByArea counts by the id of HomeArea, of that area alone.
	StudentsByArea StudentKey = "AREA"
)

// StudentKeys lists the keys of students in a fixed order.
func StudentKeys() []StudentKey {
	return []StudentKey{StudentsByNeed, StudentsByGrade, StudentsBySchool, StudentsByStage, StudentsByManager, StudentsByArea}
}

// CaseKey is what cases are counted by.
type CaseKey string

// The keys of cases.
const (
	CasesByStage CaseKey = "STAGE"
	CasesByClass CaseKey = "CLASS"
)

// CaseKeys lists the keys of cases in a fixed order.
func CaseKeys() []CaseKey { return []CaseKey{CasesByStage, CasesByClass} }

// CaseFilter keeps the cases that fit all fields that are set.
type CaseFilter struct {
	Student ID
	Team    ID
	Stages  []Stage
	Class   CaseClass
	// Open keeps cases by whether they have no ClosedOn.
	Open *bool
	// CaseManager keeps cases of students whose case manager it is on the scope's
	// day, as [StudentFilter.CaseManager] does.
	CaseManager ID
	// School keeps cases of students who attend it.
	School ID
	// OpenedFrom and OpenedUntil are the first and the last OpenedOn; a case
	// without any fits neither.
	OpenedFrom, OpenedUntil Date
	// NoContactSince keeps cases of which no [Contact] is recorded on that day or
	// later, and which were opened before it; a case without a day of opening counts
	// as opened before.
	NoContactSince Date
}

// ReferralFilter keeps the referrals that fit all fields that are set.
type ReferralFilter struct {
	Student ID
	Service ID
	// Agency keeps referrals to a service of that agency.
	Agency ID
	School ID
	States []ReferralState
	// RequestedFrom and RequestedUntil are the first and the last RequestedOn; a
	// referral without any fits neither.
	RequestedFrom, RequestedUntil Date
}

// TaskFilter keeps the tasks that fit all fields that are set.
type TaskFilter struct {
	// Done keeps tasks by whether they are.
	Done  *bool
	Owner TaskOwner
	// CaseManager keeps tasks of students whose case manager it is on the scope's
	// day, as [StudentFilter.CaseManager] does.
	CaseManager ID
	// DueFrom and DueUntil are the first and the last DueOn; a task without any
	// fits neither.
	DueFrom, DueUntil Date
	// ChangedSince keeps tasks that were written at that moment or later; of when
	// a task was written that is not known it keeps none.
	ChangedSince time.Time
}

// ConferenceFilter keeps the conferences that fit all fields that are set.
type ConferenceFilter struct {
	State ConferenceState
	Kind  ConferenceKind
	// CaseManager keeps conferences about students whose case manager it is on the
	// scope's day, as [StudentFilter.CaseManager] does.
	CaseManager ID
	// From and Until are the first and the last [Conference.Day]; a conference
	// without any fits neither.
	From, Until Date
	// ChangedSince is as in [TaskFilter].
	ChangedSince time.Time
}

// ReportFilter keeps the reports that fit all fields that are set.
type ReportFilter struct {
	State ReportState
	// Node keeps the reports about one entry of the directory.
	Node ID
}
