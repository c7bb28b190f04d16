package casework

import (
	"fmt"
	"slices"

	"ieum/internal/consent"
	"ieum/internal/ieum"
)

// oldestPerson is the greatest age, in full years, that a birthday may tell.
const oldestPerson = 120

// NewMember is what is told of somebody who lives with a student.
type NewMember struct {
	FamilyName, GivenName string
	// BirthDate is absent where it is not known.
	BirthDate ieum.Date
	// Phone is the number to reach them by; empty where it was not told.
	Phone               string
	Relation            ieum.Relation
	LegalRepresentative bool
	Verified            ieum.Verification
}

// Member is who was added, with the tie to the student. Further are the rows of
// a household that was not there before: itself, and the student who lives in it.
type Member struct {
	Person  *ieum.Person
	Family  *ieum.Family
	Further []ieum.Entity
}

// HouseholdOf returns the household of a student: where none is recorded, the
// one that the first member makes. It is the same whoever asks, so that two at
// one moment make one.
func HouseholdOf(student *ieum.Student) ieum.ID {
	if student.Household != "" {
		return student.Household
	}
	return ieum.DerivedID("Household", "ieum", string(student.ID))
}

// AddHouseholdMember makes the person and the tie. Who lives in the household
// already under the same name, and with no other birthday, is the same person.
// kept is the student's record with the kinds Person and Family. Errors:
// [*Unfit]; [ieum.ErrConflict] for a tie that is there already.
func AddHouseholdMember(a Act, kept *ieum.Record, told NewMember) (Member, error) {
	student := kept.Subject.(*ieum.Student) //nolint:errcheck,forcetypeassert // the record is a student's
	home := HouseholdOf(student)
	person := told.person(a, home, student.HomeArea, ieum.Part[ieum.Person](kept))
	if err := told.check(person.BirthDate, a.Today); err != nil {
		return Member{}, err
	}
	if slices.ContainsFunc(ieum.Part[ieum.Family](kept), func(f *ieum.Family) bool { return f.From == student.ID && f.To == person.ID }) {
		return Member{}, fmt.Errorf("casework: the tie to that person is there: %w", ieum.ErrConflict)
	}
	member := Member{Person: person, Family: &ieum.Family{
		Head: a.row("Family", home), From: student.ID, To: person.ID, Relation: told.Relation,
		LegalRepresentative: told.LegalRepresentative, Verified: told.Verified,
	}}
	if student.Household == "" {
		moved := *student
		moved.Household = home
		member.Further = []ieum.Entity{&ieum.Household{Head: ieum.Head{ID: home, Root: home}, Area: student.HomeArea}, &moved}
	}
	return member, nil
}

func (told NewMember) check(born, today ieum.Date) error {
	age := born.YearsUntil(today)
	switch {
	case age > oldestPerson:
		return &Unfit{Field: "birthDate", What: "is too long ago"}
	case told.LegalRepresentative && !born.Absent() && age < consent.BuiltIn().AdultAge:
		return &Unfit{Field: "legalRepresentative", What: "is said of a minor"}
	case !told.LegalRepresentative && told.Verified != ieum.NotVerified:
		return &Unfit{Field: "verifiedBy", What: "is a paper for a power that nobody claims"}
	}
	return nil
}

// person returns the one of the household who it is, with a birthday and a
// number that were not known before, or else a new one.
func (told NewMember) person(a Act, home, area ieum.ID, kept []*ieum.Person) *ieum.Person {
	name := WholeName(told.FamilyName, told.GivenName)
	for _, p := range kept {
		other := !p.BirthDate.Absent() && !told.BirthDate.Absent() && p.BirthDate != told.BirthDate
		if p.Household == home && p.DisplayName == name && !other {
			same := *p
			if same.BirthDate.Absent() {
				same.BirthDate = told.BirthDate
			}
			if same.Phone == "" {
				same.Phone = told.Phone
			}
			return &same
		}
	}
	return &ieum.Person{
		Head: a.row("Person", home), FamilyName: told.FamilyName, GivenName: told.GivenName, DisplayName: name,
		BirthDate: told.BirthDate, Phone: told.Phone, Household: home, HomeArea: area,
	}
}

// Power is what was seen of a relative's power to sign for a student.
type Power struct {
	// LegalRepresentative is false where the power ended or was never there.
	LegalRepresentative bool
	Verified            ieum.Verification
}

// VerifyRepresentative writes down on which paper somebody saw that a relative is
// the student's legal representative, or that the relative is none. kept is the
// student's record with the kinds Family and Person. Errors: [*Unfit] for
// somebody who is no relative of the student's, for a minor, and for a paper
// without the power; [ieum.ErrConflict] where it is kept like that.
func VerifyRepresentative(a Act, kept *ieum.Record, relative ieum.ID, seen Power) (*ieum.Family, error) {
	student := kept.Subject.Meta().ID
	ties := ieum.Part[ieum.Family](kept)
	i := slices.IndexFunc(ties, func(f *ieum.Family) bool { return f.From == student && f.To == relative })
	if i < 0 {
		return nil, &Unfit{Field: "relative", What: "is no relative of the student"}
	}
	var born ieum.Date
	for _, p := range ieum.Part[ieum.Person](kept) {
		if p.ID == relative {
			born = p.BirthDate
		}
	}
	told := NewMember{LegalRepresentative: seen.LegalRepresentative, Verified: seen.Verified}
	if err := told.check(born, a.Today); err != nil {
		return nil, err
	}
	tie := *ties[i]
	if tie.LegalRepresentative == seen.LegalRepresentative && tie.Verified == seen.Verified {
		return nil, fmt.Errorf("casework: the power is kept like that: %w", ieum.ErrConflict)
	}
	tie.LegalRepresentative, tie.Verified = seen.LegalRepresentative, seen.Verified
	return &tie, nil
}
