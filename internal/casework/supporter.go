package casework

import (
	"slices"

	"ieum/internal/ieum"
)

// NewSupporter is somebody who stands by a student outside of any office, as it
// is told. Relation is a code of the list SUPPORTER_RELATION, and the needs of
// the offers are need codes: the caller has seen to that.
type NewSupporter struct {
	FamilyName, GivenName string
	Relation              string
	Formal                bool
	// Closeness is 1 (distant), 2 or 3 (close); 0 is not said.
	Closeness     int
	Conflict      bool
	Supports      []ieum.SupportKind
	LastContactOn ieum.Date
	Offers        []NewOffer
}

// NewOffer is what a supporter can give: for which needs, and what.
type NewOffer struct {
	Needs []string
	Text  string
}

// Supporter is who was written down: the person, the tie to the student and
// what they can give.
type Supporter struct {
	Person *ieum.Person
	Tie    *ieum.Supports
	Offers []*ieum.Offer
}

// RecordSupporter writes down who stands by a student. Who is known already by
// the same name is told anew: the tie is as told now, and offers that were made
// before stay. Somebody who lives in the student's household is no supporter
// but a relative. kept is the student's record with the kinds Person and
// Supports. [*Unfit] is a closeness that is none, a kind of support that stands
// twice, and somebody who lives with the student.
func RecordSupporter(a Act, kept *ieum.Record, told NewSupporter) (Supporter, error) {
	student := kept.Subject.(*ieum.Student) //nolint:errcheck,forcetypeassert // the record is a student's
	name := WholeName(told.FamilyName, told.GivenName)
	persons := ieum.Part[ieum.Person](kept)
	lives := func(p *ieum.Person) bool { return p.Household != "" && p.DisplayName == name }
	switch {
	case told.Closeness < 0 || told.Closeness > 3:
		return Supporter{}, &Unfit{Field: "closeness", What: "is not from 1 to 3"}
	case len(slices.Compact(slices.Sorted(slices.Values(told.Supports)))) < len(told.Supports):
		return Supporter{}, &Unfit{Field: "supports", What: "hold one twice"}
	case slices.ContainsFunc(persons, lives):
		return Supporter{}, &Unfit{Field: "givenName", What: "is of somebody who lives with the student"}
	}
	made := told.known(persons, ieum.Part[ieum.Supports](kept))
	if made.Person == nil {
		made.Person = &ieum.Person{Head: a.row("Person", student.ID), FamilyName: told.FamilyName, GivenName: told.GivenName, DisplayName: name}
		made.Tie = &ieum.Supports{Head: a.row("Supports", student.ID), Person: made.Person.ID, Student: student.ID}
	}
	tie := made.Tie
	tie.Relation, tie.Formal, tie.Conflict, tie.Supports = told.Relation, told.Formal, told.Conflict, told.Supports
	if tie.Closeness = nil; told.Closeness > 0 {
		tie.Closeness = &told.Closeness
	}
	tie.LastContactOn = max(tie.LastContactOn, told.LastContactOn)
	for _, o := range told.Offers {
		made.Offers = append(made.Offers, &ieum.Offer{Head: a.row("Offer", student.ID), Person: made.Person.ID, Needs: o.Needs, Text: o.Text})
	}
	return made, nil
}

// known returns who supports the student already under that name, as rows that
// may be changed; none where there is nobody.
func (told NewSupporter) known(persons []*ieum.Person, ties []*ieum.Supports) Supporter {
	for _, tie := range ties {
		for _, p := range persons {
			if p.ID == tie.Person && p.DisplayName == WholeName(told.FamilyName, told.GivenName) {
				again := *tie
				same := *p
				return Supporter{Person: &same, Tie: &again}
			}
		}
	}
	return Supporter{}
}
