package desk

import (
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
	mint := &sync.Mutex{}
	plain := o.Mint
	o.Mint = func(kind ieum.Kind) ieum.ID { mint.Lock(); defer mint.Unlock(); return plain(kind) }
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
