package desk

import (
	"context"

	"ieum/internal/casework"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// RegisterStudentInput says who is registered.
type RegisterStudentInput struct {
	FamilyName string    `input:"name,required"`
	GivenName  string    `input:"name,required"`
	BirthDate  ieum.Date `input:"past"`
	Grade      int       `input:"grade,required"`
	School     ieum.ID   `input:"ref=School,required"`
	// HomeArea is where the student lives.
	HomeArea       ieum.ID `input:"ref=Area,required"`
	IdempotencyKey string  `input:"key"               json:"-"`
}

// RegisterStudentPayload is what came of it.
type RegisterStudentPayload struct{ Student *ieum.Student }

var registerStudent = mutation[RegisterStudentInput, *ieum.Student]{
	name: "registerStudent", right: policy.WriteRecords, whole: true, lock: writerLock, makes: []ieum.Kind{"Student"},
	earlier: func(o *occasion, _ *RegisterStudentInput) []ieum.ID { return []ieum.ID{o.writer.Team} },
	rule: func(o *occasion, in *RegisterStudentInput) (*ieum.Student, error) {
		school := o.kept[in.School].(*ieum.School) //nolint:errcheck,forcetypeassert // the input takes no other kind
		return casework.RegisterStudent(o.Act, o.district(), casework.NewStudent{
			FamilyName: in.FamilyName, GivenName: in.GivenName, BirthDate: in.BirthDate, Grade: in.Grade, School: school, HomeArea: in.HomeArea,
		})
	},
}

// writerLock is locked by who makes somebody new, so that one account's requests
// under one key come one after another.
func writerLock(s *Session) ieum.ID { return s.principal.ID() }

// district is the one that the writer works in: the account's own, else its
// team's, which [mutation.earlier] names.
func (o *occasion) district() ieum.ID {
	if team, ok := o.kept[o.writer.Team].(*ieum.Team); ok && o.writer.District == "" {
		return team.District
	}
	return o.writer.District
}

// RegisterStudent makes the record of a student, whom the account sees from then
// on. Errors are those of [mutation.run] and [casework.RegisterStudent];
// [ieum.ErrDenied] also for an account whose approval has ended.
func (s *Session) RegisterStudent(ctx context.Context, in RegisterStudentInput) (*RegisterStudentPayload, error) {
	student, err := registerStudent.run(ctx, s, in)
	return &RegisterStudentPayload{student}, err
}

// AddHouseholdMemberInput says who lives with a student.
type AddHouseholdMemberInput struct {
	Student    ieum.ID `input:"subject=Student"`
	FamilyName string  `input:"name,required"`
	GivenName  string  `input:"name,required"`
	// Relation is what they are to the student.
	Relation  ieum.Relation
	BirthDate ieum.Date `input:"born"`
	// Phone is the number to reach them by.
	Phone string `input:"telephone"`
	// LegalRepresentative counts where VerifiedBy names a paper.
	LegalRepresentative bool
	VerifiedBy          ieum.Verification
	IdempotencyKey      string `input:"key" json:"-"`
}

// AddHouseholdMemberPayload is what came of it.
type AddHouseholdMemberPayload struct{ Person *ieum.Person }

var addHouseholdMember = mutation[AddHouseholdMemberInput, *ieum.Person]{
	name: "addHouseholdMember", right: policy.WriteRecords, load: []ieum.Kind{"Person", "Family"},
	beside: besideHome,
	rule: func(o *occasion, in *AddHouseholdMemberInput) (*ieum.Person, error) {
		member, err := casework.AddHouseholdMember(o.Act, o.record, casework.NewMember{
			FamilyName: in.FamilyName, GivenName: in.GivenName, BirthDate: in.BirthDate, Phone: in.Phone, Relation: in.Relation,
			LegalRepresentative: in.LegalRepresentative, Verified: in.VerifiedBy,
		})
		if err != nil {
			return nil, err
		}
		o.also(member.Family)
		o.also(member.Further...)
		return member.Person, nil
	},
}

// besideHome names the household of the student who is written about, the one that
// the first relative makes included.
func besideHome(_ context.Context, _ *Session, _ ieum.Reader, subject ieum.Entity) ([]ieum.ID, error) {
	return []ieum.ID{casework.HouseholdOf(subject.(*ieum.Student))}, nil //nolint:errcheck,forcetypeassert // the input takes no other kind
}

// AddHouseholdMember writes down who lives with a student, and what they are to
// the student. Errors are those of [mutation.run] and
// [casework.AddHouseholdMember].
func (s *Session) AddHouseholdMember(ctx context.Context, in AddHouseholdMemberInput) (*AddHouseholdMemberPayload, error) {
	person, err := addHouseholdMember.run(ctx, s, in)
	return &AddHouseholdMemberPayload{person}, err
}

// VerifyRepresentativeInput says what was seen of a relative's power to sign.
type VerifyRepresentativeInput struct {
	Student  ieum.ID `input:"subject=Student"`
	Relative ieum.ID `input:"ref=Person,required"`
	// LegalRepresentative is false where the power ended or was never there.
	LegalRepresentative bool
	VerifiedBy          ieum.Verification
	IdempotencyKey      string `input:"key" json:"-"`
}

// VerifyRepresentativePayload is what came of it.
type VerifyRepresentativePayload struct{ Tie *ieum.Family }

var verifyRepresentative = mutation[VerifyRepresentativeInput, *ieum.Family]{
	name: "verifyRepresentative", right: policy.WriteRecords, load: []ieum.Kind{"Person", "Family"},
	beside: besideHome,
	rule: func(o *occasion, in *VerifyRepresentativeInput) (*ieum.Family, error) {
		return casework.VerifyRepresentative(o.Act, o.record, in.Relative, casework.Power{LegalRepresentative: in.LegalRepresentative, Verified: in.VerifiedBy})
	},
}

// VerifyRepresentative writes down on which paper somebody saw that a relative is
// the student's legal representative. Consents that they signed cover or lack by
// it from then on. Errors are those of [mutation.run] and
// [casework.VerifyRepresentative].
func (s *Session) VerifyRepresentative(ctx context.Context, in VerifyRepresentativeInput) (*VerifyRepresentativePayload, error) {
	tie, err := verifyRepresentative.run(ctx, s, in)
	return &VerifyRepresentativePayload{tie}, err
}
