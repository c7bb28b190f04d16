package desk

import (
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// show is the one way by which a row leaves the desk: as the viewer may read
// it, and on the account. A row of the people is taken to have left as a
// whole, unless the door tells what leaves field by field.
func show[E ieum.Entity](s *Session, e E) E {
	if kind := ieum.KindOf(e); ieum.InfoOf(kind).Partition == ieum.People {
		s.handed(SubjectOf(e), e.Meta().Reach, kind)
	}
	return policy.Redact(s.principal, e)
}

// handed records that the desk hands out rows of some kinds about somebody,
// or that there are none.
func (s *Session) handed(subject ieum.ID, reach ieum.Reach, kinds ...ieum.Kind) {
	if !s.operation.ByField {
		s.saw(subject, reach, kinds...)
	}
}

// counted records that a count of people was answered: nobody's in particular.
func (s *Session) counted(classes ...ieum.Class) { s.audit.Saw("", classes...) }

// listed records that a list of people was answered, and what it tells of all
// of them. It tells how many there are, unless the door says whether it does.
func (s *Session) listed(classes ...ieum.Class) {
	s.audit.Along("", classes...)
	s.audit.Listed(classes...)
	if !s.operation.ByField {
		s.counted(classes...)
	}
}

// Listed records that a list of people stands in the answer: where nobody of it
// does, that there is none is told. It is for a door that said it would tell.
func (s *Session) Listed(class ieum.Class) { s.audit.Listed(class) }

// Left records that data of a class stands in the answer, and of whom. It is
// for a door that said it would tell ([Operation.ByField]).
func (s *Session) Left(subject ieum.ID, class ieum.Class) { s.audit.Saw(subject, class) }

// SubjectOf returns whose data a row of the people is, as an audit entry names
// it: the person that the row is about, else the student or household it hangs
// on.
func SubjectOf(e ieum.Entity) ieum.ID {
	switch e := e.(type) {
	case *ieum.Need:
		return e.Subject
	case *ieum.Strength:
		return e.Subject
	case *ieum.Fact:
		return e.Subject
	case *ieum.Enrolment:
		return e.Beneficiary
	case *ieum.Family:
		return e.From
	case *ieum.Offer:
		return e.Person
	case *ieum.Person:
		return e.ID
	}
	return e.Meta().Root
}
