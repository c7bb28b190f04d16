package desk

import (
	"context"
	"fmt"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// Household is a household as the viewer sees it: the same, whichever of its
// students or persons it was reached from.
type Household struct {
	// Household is nil where none is recorded.
	Household *ieum.Household
	// Members are the persons who live in it, in order of id.
	Members []*ieum.Person
	// Students are those of it whom the viewer may see, in order of id.
	Students []*ieum.Student
	// HiddenSiblings counts those whom the viewer may not see. More is not said
	// of them.
	HiddenSiblings int
	// Hidden is set, and nothing else, where the viewer may not read households
	// of this subject.
	Hidden *policy.Redacted
}

// Households returns the household of each of the students and persons whom
// the viewer may see, in one read.
func (s *Session) Households(ctx context.Context, subjects []ieum.ID) (map[ieum.ID]*Household, error) {
	if err := s.require(policy.ReadPeople); err != nil {
		return nil, err
	}
	found, err := s.store.Surroundings(ctx, subjects)
	if err != nil {
		return nil, fmt.Errorf("desk: %d households: %w", len(subjects), err)
	}
	households := make(map[ieum.ID]*Household, len(found))
	for id, around := range found {
		s.handed(id, around.Subject.Meta().Reach, "Household")
		households[id] = s.household(around)
	}
	missed(s, subjects, households)
	return households, nil
}

func (s *Session) household(around *ieum.Surroundings) *Household {
	subject := around.Subject.Meta()
	if hidden := policy.Hides(s.principal, subject.Reach, "Household"); hidden != nil {
		return &Household{Hidden: hidden}
	}
	if around.Household == nil {
		return &Household{}
	}
	h := &Household{Household: show(s, around.Household), HiddenSiblings: around.HiddenSiblings}
	for _, p := range around.Persons {
		if p.Household == around.Household.ID {
			h.Members = append(h.Members, show(s, p))
		}
	}
	for _, student := range around.Students {
		h.Students = append(h.Students, show(s, student))
	}
	return h
}

// Relatives returns the ties of kinship of the student whose record it is, in
// order of id. The record must have been read with the kind Family; the error
// is that of [Part]. Not everybody whom a tie names need be visible.
func Relatives(r *Record) ([]*ieum.Family, error) {
	all, err := Part[ieum.Family](r)
	if err != nil {
		return nil, err
	}
	own := make([]*ieum.Family, 0, len(all))
	for _, f := range all {
		if f.From == r.kept.Subject.Meta().ID {
			own = append(own, f)
		}
	}
	return own, nil
}

// Supporter is somebody who stands by a student, with what they can give.
type Supporter struct {
	Tie    *ieum.Supports
	Person *ieum.Person
	Offers []*ieum.Offer
}

// Supporters returns the informal supporters in a record that was read with
// the kinds Supports, Person and Offer. A supporter whose person the record
// does not hold is left out. The error is that of [Part].
func Supporters(r *Record) ([]Supporter, error) {
	ties, err := Part[ieum.Supports](r)
	if err != nil {
		return nil, err
	}
	people, err := Part[ieum.Person](r)
	if err != nil {
		return nil, err
	}
	offers, err := Part[ieum.Offer](r)
	if err != nil {
		return nil, err
	}
	persons := make(map[ieum.ID]*ieum.Person, len(people))
	for _, p := range people {
		persons[p.ID] = p
	}
	given := make(map[ieum.ID][]*ieum.Offer, len(offers))
	for _, o := range offers {
		given[o.Person] = append(given[o.Person], o)
	}
	supporters := make([]Supporter, 0, len(ties))
	for _, tie := range ties {
		if p := persons[tie.Person]; p != nil {
			supporters = append(supporters, Supporter{Tie: tie, Person: p, Offers: given[p.ID]})
		}
	}
	return supporters, nil
}
