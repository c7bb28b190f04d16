package desk

import (
	"context"
	"errors"
	"sync"
	"testing"

	"ieum/internal/ieum"
)

func seoyun() RegisterStudentInput {
	return RegisterStudentInput{
		FamilyName: "박", GivenName: " 서윤 ", BirthDate: "2016-01-15", Grade: 4, School: id("School", "one"), HomeArea: id("Area", "dong"), IdempotencyKey: "seoyun",
	}
}

// Who registers a student sees them from then on, whole, and so does nobody else
// but the head of the school.
func TestWhoSeesARegisteredStudent(t *testing.T) {
	o := open(t)
	done, err := o.as(t, "manager").RegisterStudent(t.Context(), seoyun())
	if err != nil {
		t.Fatal(err)
	}
	student := done.Student
	if student.DisplayName != "박서윤" || student.Version != 1 || len(student.Redacted) > 0 || student.Reach != ieum.ReachRegistered {
		t.Errorf("%+v", student)
	}
	if last := o.spy.audited[len(o.spy.audited)-1]; last.Action != "registerStudent" || last.Subject != student.ID || last.Denied {
		t.Errorf("entry %+v", last)
	}
	for who, want := range map[string]bool{"manager": true, "lead": true, "colleague": false, "supervisor": false, "coordinator": false, "outsider": false} {
		seen, err := o.as(t, who).Student(t.Context(), student.ID)
		if err != nil || (seen != nil) != want {
			t.Errorf("%s sees %+v, %v", who, seen, err)
		}
	}
	if _, err := o.as(t, "manager").RecordNeed(t.Context(), RecordNeedInput{Student: student.ID, Domain: "1000000-2", Level: ieum.LevelHigh}); err != nil {
		t.Errorf("a need of the student: %v", err)
	}
}

func TestWhoMayRegisterWhom(t *testing.T) {
	o := open(t)
	for who, want := range map[string]error{
		"manager": nil, "colleague": nil, "both": nil, "outsider": ieum.ErrInvalid, // of another district
		"expired": ieum.ErrDenied, "supervisor": ieum.ErrDenied, "lead": ieum.ErrDenied, "teacher": ieum.ErrDenied, "auditor": ieum.ErrDenied,
	} {
		if _, err := o.as(t, who).RegisterStudent(t.Context(), seoyun()); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", who, err, want)
		}
	}
	for argument, change := range map[string]func(*RegisterStudentInput){
		"input.familyName": func(in *RegisterStudentInput) { in.FamilyName = "990101" },
		"input.givenName":  func(in *RegisterStudentInput) { in.GivenName = " " },
		"input.birthDate":  func(in *RegisterStudentInput) { in.BirthDate = "2026-11-25" },
		"input.grade":      func(in *RegisterStudentInput) { in.Grade = 13 },
		"input.school":     func(in *RegisterStudentInput) { in.School = id("School", "three") },
		"input.homeArea":   func(in *RegisterStudentInput) { in.HomeArea = "" },
	} {
		in := seoyun()
		in.IdempotencyKey = ""
		change(&in)
		_, err := o.as(t, "manager").RegisterStudent(t.Context(), in)
		if invalid, ok := errors.AsType[*Invalid](err); !ok || invalid.Argument != argument {
			t.Errorf("%s: %v", argument, err)
		}
	}
}

// An account without a district of its own works in its team's.
func TestTheDistrictOfATeam(t *testing.T) {
	o := open(t)
	s := o.as(t, "manager")
	s.principal.Staff.District = ""
	if _, err := s.RegisterStudent(t.Context(), seoyun()); err != nil {
		t.Error(err)
	}
	s.principal.Staff.Team = ""
	other := seoyun()
	other.IdempotencyKey = ""
	if _, err := s.RegisterStudent(t.Context(), other); !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("of no district: %v", err)
	}
}

// Requests of one key that come at the same moment make one student.
func TestAStudentIsRegisteredOnce(t *testing.T) {
	o := open(t)
	var done sync.WaitGroup
	made := make([]*RegisterStudentPayload, 6)
	sessions := make([]*Session, len(made))
	for i := range made {
		sessions[i] = o.as(t, "manager")
	}
	for i := range made {
		done.Go(func() {
			var err error
			if made[i], err = sessions[i].RegisterStudent(t.Context(), seoyun()); err != nil {
				t.Error(err)
			}
		})
	}
	done.Wait()
	for _, m := range made {
		if m.Student == nil || m.Student.ID != made[0].Student.ID {
			t.Errorf("%+v beside %+v", m.Student, made[0].Student)
		}
	}
	other := seoyun()
	other.GivenName = "서연"
	if _, err := o.as(t, "manager").RegisterStudent(t.Context(), other); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("the key with other input: %v", err)
	}
}

// The first relative makes the household; a second one finds it, also where both
// come at the same moment.
func TestWhoLivesWithAStudent(t *testing.T) {
	o := open(t)
	add := func(s *Session, student ieum.ID, given string) (*ieum.Person, error) {
		done, err := s.AddHouseholdMember(t.Context(), AddHouseholdMemberInput{
			Student: student, FamilyName: "이", GivenName: given, Relation: ieum.Grandparent, VerifiedBy: ieum.NotVerified,
		})
		return done.Person, err
	}
	sessions := []*Session{o.as(t, "outsider"), o.as(t, "outsider")}
	var both sync.WaitGroup
	for i, given := range []string{"말순", "갑돌"} {
		both.Go(func() {
			if _, err := add(sessions[i], neon, given); err != nil {
				t.Errorf("%s: %v", given, err)
			}
		})
	}
	both.Wait()
	s := o.as(t, "outsider")
	student, err := s.Student(t.Context(), neon)
	if err != nil || student.Household == "" || student.Version != 2 {
		t.Fatalf("%+v, %v", student, err)
	}
	homes, err := s.Homes(t.Context(), []ieum.ID{student.Household})
	if err != nil || homes[student.Household] == nil || len(homes[student.Household].Persons) != 2 {
		t.Fatalf("%+v, %v", homes, err)
	}
	records, err := s.Records(t.Context(), []ieum.ID{neon}, "Family")
	if err != nil {
		t.Fatal(err)
	}
	if ties, err := Relatives(records[neon]); err != nil || len(ties) != 2 {
		t.Errorf("%d ties, %v", len(ties), err)
	}
	if _, err := add(s, neon, "말순"); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("the same relative again: %v", err)
	}
	for who, want := range map[string]error{"manager": ieum.ErrNotFound, "auditor": ieum.ErrDenied, "lead": ieum.ErrDenied} {
		if _, err := add(o.as(t, who), neon, "은주"); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", who, err, want)
		}
	}
	if p, err := add(o.as(t, "manager"), hana, "은주"); err != nil || p.Root != home || len(p.Redacted) > 0 {
		t.Errorf("in a household that is there: %+v, %v", p, err)
	}
}

// A student who moves between the look at them and the lock is told of.
func TestAStudentWhoMovesMeanwhile(t *testing.T) {
	o := open(t)
	s := o.as(t, "manager")
	s.desk.Store = &movingStore{Store: s.desk.Store}
	_, err := s.AddHouseholdMember(t.Context(), AddHouseholdMemberInput{Student: sena, FamilyName: "박", GivenName: "은주", Relation: ieum.Mother, VerifiedBy: ieum.NotVerified})
	if !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("%v, want a conflict", err)
	}
}

// movingStore moves sena before the first transaction that it is asked for.
type movingStore struct{ ieum.Store }

func (s *movingStore) Update(ctx context.Context, roots []ieum.ID, fn func(context.Context, ieum.Tx) error) error {
	err := s.Store.Update(ctx, []ieum.ID{sena}, func(ctx context.Context, tx ieum.Tx) error {
		found, err := tx.View(ieum.ProgramScope()).Entities(ctx, []ieum.ID{sena})
		if err != nil {
			return err
		}
		moved := found[sena].(*ieum.Student)
		moved.Household = home
		return tx.Put(ctx, moved)
	})
	if err != nil {
		return err
	}
	return s.Store.Update(ctx, roots, fn)
}
