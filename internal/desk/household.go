package desk

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/policy"
)

// Homes returns, by id, those of the households whose record the viewer may
// read, with who lives there, in one read. It is the same whoever of it the
// household is asked for: who may be seen of it hangs on the viewer alone.
func (s *Session) Homes(ctx context.Context, households []ieum.ID) (map[ieum.ID]*ieum.Home, error) {
	if err := s.require(policy.ReadPeople); err != nil {
		return nil, err
	}
	found, err := s.store.Homes(ctx, households)
	if err != nil {
		return nil, fmt.Errorf("desk: %d households: %w", len(households), err)
	}
	homes := make(map[ieum.ID]*ieum.Home, len(found))
	for id, kept := range found {
		if policy.Hides(s.principal, kept.Household.Reach, "Household") != nil {
			continue
		}
		home := &ieum.Home{Household: show(s, kept.Household), HiddenSiblings: kept.HiddenSiblings}
		for _, student := range kept.Students {
			home.Students = append(home.Students, show(s, student))
		}
		for _, p := range kept.Persons {
			home.Persons = append(home.Persons, show(s, p))
		}
		homes[id] = home
	}
	missed(s, households, homes)
	return homes, nil
}

// Overlaps answers which open needs several agencies meet at once in a
// household that [Session.Homes] returned, on a day from today to a year ahead;
// today when absent. The error is a [*policy.Redacted] where the viewer reads
// of nobody there what is received.
func (s *Session) Overlaps(ctx context.Context, home *ieum.Home, on ieum.Date) ([]linkage.HouseholdOverlap, error) {
	around, q, err := s.atHome(ctx, home, on)
	if err != nil || around == nil {
		return nil, err
	}
	return linkage.Overlaps(s.view, around, q), nil
}

// Lead answers which agency is most at work in a household, or nil: days and
// errors are those of [Session.Overlaps].
func (s *Session) Lead(ctx context.Context, home *ieum.Home, on ieum.Date) (*linkage.HouseholdLead, error) {
	around, q, err := s.atHome(ctx, home, on)
	if err != nil || around == nil {
		return nil, err
	}
	return linkage.Lead(s.view, around, q), nil
}

// atHome reads the surroundings of the first student of a household of whom the
// viewer reads what is received, once a request. Of a household they are the
// same for each.
func (s *Session) atHome(ctx context.Context, home *ieum.Home, on ieum.Date) (*ieum.Surroundings, linkage.Request, error) {
	subject, reads := s.readableIn(home)
	if !reads {
		return nil, linkage.Request{}, hidden("Enrolment", "Service")
	}
	q, err := s.question(on, widestSteps, "")
	if err != nil {
		return nil, q, err
	}
	around, err := s.homes.get(subject, func() (*ieum.Surroundings, error) {
		found, err := s.aroundAll(ctx, s.store, []ieum.ID{subject})
		return found[subject], err
	})
	if err != nil || around == nil || around.Household == nil { // the student moved out or away meanwhile
		return nil, q, err
	}
	for _, student := range around.Students {
		s.saw(student.ID, student.Reach, "Student", "Need", "Enrolment")
	}
	for _, p := range around.Persons {
		s.saw(p.ID, p.Reach, "Person", "Need", "Enrolment")
	}
	return around, q, nil
}

// readableIn returns the first student of a household of whom the viewer reads
// what is received.
func (s *Session) readableIn(home *ieum.Home) (ieum.ID, bool) {
	for _, student := range home.Students {
		if policy.Hides(s.principal, student.Reach, "Enrolment") == nil {
			return student.ID, true
		}
	}
	return "", false
}

// LookInto reads, for all households at once, what [Session.Overlaps] and
// [Session.Lead] answer from. What it does not find they look for again. Neither
// counts a read: which of them comes first hangs on the clock, so that the price
// of the fields holds it.
func (s *Session) LookInto(ctx context.Context, homes []*ieum.Home) error {
	var subjects []ieum.ID
	for _, home := range homes {
		if subject, reads := s.readableIn(home); reads {
			subjects = append(subjects, subject)
		}
	}
	if len(subjects) == 0 {
		return nil
	}
	found, err := s.aroundAll(ctx, s.store, subjects)
	for subject, around := range found {
		s.homes.put(subject, around)
	}
	return err
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

// Teachers returns the ties of those who teach the student whose record it is,
// the homeroom teacher first, then by worker. The record must have been read
// with the kind Teaches; the error is that of [Part].
func Teachers(r *Record) ([]*ieum.Teaches, error) {
	ties, err := Part[ieum.Teaches](r)
	slices.SortStableFunc(ties, func(a, b *ieum.Teaches) int {
		if a.Homeroom != b.Homeroom {
			return map[bool]int{true: -1, false: 1}[a.Homeroom]
		}
		return cmp.Compare(a.Worker, b.Worker)
	})
	return ties, err
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
