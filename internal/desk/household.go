package desk

import (
	"context"
	"fmt"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// Household is a household as seen from one of its students or persons.
type Household struct {
	// Household is nil where none is recorded.
	Household *ieum.Household
	// Members are the persons who live in it, in order of id, without the
	// subject.
	Members []Member
	// Siblings are the other students of it whom the viewer may see.
	Siblings []*ieum.Student
	// HiddenSiblings counts those whom the viewer may not see. More is not said
	// of them.
	HiddenSiblings int
	// Hidden is set, and nothing else, where the viewer may not read households
	// of this subject.
	Hidden *policy.Redacted
}

// Member is a person of a household.
type Member struct {
	Person *ieum.Person
	// Relation is what the person is to the subject; empty when not recorded.
	Relation ieum.Relation
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
		s.handed(id, around.Subject.Meta().Reach, "Household", "Family")
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
		if p.Household != around.Household.ID || p.ID == subject.ID {
			continue
		}
		h.Members = append(h.Members, Member{Person: show(s, p), Relation: relation(around.Family, subject.ID, p.ID)})
	}
	for _, student := range around.Students {
		if student.ID != subject.ID {
			h.Siblings = append(h.Siblings, show(s, student))
		}
	}
	return h
}

// relation returns what to is to from, as recorded.
func relation(family []*ieum.Family, from, to ieum.ID) ieum.Relation {
	for _, f := range family {
		if f.From == from && f.To == to {
			return f.Relation
		}
	}
	return ""
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
