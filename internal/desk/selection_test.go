package desk

import (
	"errors"
	"slices"
	"testing"

	"ieum/internal/ieum"
)

func nominee() NominateStudentInput {
	return NominateStudentInput{FamilyName: "김", GivenName: "하나", BirthDate: "2016-01-15", Grade: 4, Channel: ieum.ChannelTeacher, Reason: "점심을 거른다"}
}

// selections are those of a student, whoever may read them.
func (o *office) selections(t *testing.T, student ieum.ID) []*ieum.Selection {
	t.Helper()
	found, err := o.Store.View(ieum.ProgramScope()).Records(t.Context(), []ieum.ID{student}, "Selection")
	if err != nil {
		t.Fatal(err)
	}
	return ieum.Part[ieum.Selection](found[student])
}

// A teacher asks for a student by name: the wish stands on the record, and the
// answer is that of a student whom nobody knows.
func TestATeacherNominates(t *testing.T) {
	o := open(t)
	before := len(o.selections(t, hana))
	known, err := o.as(t, "teacher").NominateStudent(t.Context(), nominee())
	if err != nil {
		t.Fatal(err)
	}
	kept := o.selections(t, hana)
	if !slices.ContainsFunc(kept, func(s *ieum.Selection) bool {
		return s.State == ieum.SelectionUnderWay && s.Reason == "점심을 거른다"
	}) || len(kept) > before+1 {
		t.Errorf("on the record: %+v", kept)
	}
	if last := o.spy.audited[len(o.spy.audited)-1]; last.Subject != hana || last.Action != "nominateStudent" {
		t.Errorf("the entry %+v", last)
	}
	stranger := nominee()
	stranger.GivenName = "슬기"
	unknown, err := o.as(t, "teacher").NominateStudent(t.Context(), stranger)
	if err != nil || unknown.Receipt.School != known.Receipt.School || unknown.Receipt.By != known.Receipt.By || len(unknown.Receipt.Redacted)+len(known.Receipt.Redacted) > 0 {
		t.Errorf("%+v, %+v, %v", known.Receipt, unknown.Receipt, err)
	}
	found, err := o.as(t, "lead").Students(t.Context(), StudentFilter{Text: "슬기"}, firstPage())
	if err != nil || len(found.Rows) != 1 {
		t.Fatalf("the head of the school sees %+v, %v", found.Rows, err)
	}
	if found, err := o.as(t, "manager").Students(t.Context(), StudentFilter{Text: "슬기"}, firstPage()); err != nil || len(found.Rows) != 0 {
		t.Errorf("a case manager sees %+v, %v", found.Rows, err)
	}
}

// A wish reaches nobody of another school under the same name and birthday.
func TestANomineeIsOfTheOwnSchool(t *testing.T) {
	o := open(t)
	elsewhere := nominee()
	s := o.as(t, "lead")
	s.principal.Staff.School = id("School", "three")
	elsewhere.Grade = 4
	before := len(o.selections(t, hana))
	if _, err := s.NominateStudent(t.Context(), elsewhere); err != nil {
		t.Fatal(err)
	}
	if kept := o.selections(t, hana); len(kept) != before {
		t.Errorf("%+v", kept)
	}
}

func TestHowOftenAnAccountNominates(t *testing.T) {
	o := open(t)
	for i := range maxNominations {
		if _, err := o.as(t, "teacher").NominateStudent(t.Context(), nominee()); err != nil {
			t.Fatalf("%d: %v", i, err)
		}
	}
	if _, err := o.as(t, "teacher").NominateStudent(t.Context(), nominee()); !errors.Is(err, ieum.ErrLimit) {
		t.Errorf("one too many: %v", err)
	}
	ended := o.as(t, "teacher")
	ended.principal.Staff.ApprovedUntil = today.AddDays(-1)
	if _, err := ended.NominateStudent(t.Context(), nominee()); !errors.Is(err, ieum.ErrDenied) {
		t.Errorf("an account whose approval has ended: %v", err)
	}
}
