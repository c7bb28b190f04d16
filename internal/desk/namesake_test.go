package desk

import (
	"errors"
	"testing"

	"ieum/internal/ieum"
)

func hanaByName() NamesakeInput {
	return NamesakeInput{FamilyName: "김", GivenName: "하나", BirthDate: "2016-01-15"}
}

// Who may register is told that there is a student, and whom to ask; whoever
// sees the student is handed them as well. Nobody else is told.
func TestWhoIsToldOfANamesake(t *testing.T) {
	o := open(t)
	for who, sees := range map[string]bool{"manager": true, "colleague": true, "outsider": false} {
		s := o.as(t, who)
		found, err := s.Namesakes(t.Context(), hanaByName())
		if err != nil || len(found) != 1 {
			t.Fatalf("%s: %+v, %v", who, found, err)
		}
		if k := found[0]; (k.Student != nil) != sees || k.CaseManager == nil || k.CaseManager.ID != id("CaseManager", "mina") || k.Ask != k.CaseManager.Name.Ko {
			t.Errorf("%s is told %+v", who, k)
		}
		if err := s.Finish(t.Context()); err != nil {
			t.Fatal(err)
		}
		if last := o.spy.audited[len(o.spy.audited)-1]; last.Subject != hana || last.Denied {
			t.Errorf("%s leaves the entry %+v", who, last)
		}
	}
	for _, who := range []string{"expired", "supervisor", "coordinator", "lead", "teacher", "editor", "auditor", "administrator"} {
		if found, err := o.as(t, who).Namesakes(t.Context(), hanaByName()); !errors.Is(err, ieum.ErrDenied) || found != nil {
			t.Errorf("%s: %+v, %v", who, found, err)
		}
	}
}

// A look that finds nobody is one that missed.
func TestANamesakeWhoIsNotThere(t *testing.T) {
	o := open(t)
	s := o.as(t, "outsider")
	in := hanaByName()
	in.BirthDate = "2016-01-16"
	if found, err := s.Namesakes(t.Context(), in); err != nil || len(found) != 0 {
		t.Fatalf("%+v, %v", found, err)
	}
	if err := s.Finish(t.Context()); err != nil {
		t.Fatal(err)
	}
	if last := o.spy.audited[len(o.spy.audited)-1]; !last.Denied || last.Subject != "" || last.Misses != 1 {
		t.Errorf("entry %+v", last)
	}
	for argument, change := range map[string]func(*NamesakeInput){
		"familyName": func(in *NamesakeInput) { in.FamilyName = "" }, "givenName": func(in *NamesakeInput) { in.GivenName = "하나1" },
		"birthDate": func(in *NamesakeInput) { in.BirthDate = "" },
	} {
		in := hanaByName()
		change(&in)
		_, err := o.as(t, "manager").Namesakes(t.Context(), in)
		if invalid, ok := errors.AsType[*Invalid](err); !ok || invalid.Argument != argument {
			t.Errorf("%s: %v", argument, err)
		}
	}
}

// Whoever is masked for somebody of the household is not told, nor is who works
// at a masked agency; a mask that has ended hides nothing.
func TestWhoIsMaskedIsNotToldOfANamesake(t *testing.T) {
	mask := func(name string, masked, of ieum.ID, until ieum.Date) *ieum.Restriction {
		return &ieum.Restriction{Head: on(of, "Restriction", name), Student: of, Masked: masked, Reason: "ALLEGED_ABUSER", Until: until}
	}
	for name, tt := range map[string]struct {
		row  *ieum.Restriction
		told int
	}{
		"of the student":         {mask("nuri", id("CaseManager", "nuri"), hana, ""), 0},
		"of a brother":           {mask("nuri", id("CaseManager", "nuri"), duri, ""), 0},
		"of a student elsewhere": {mask("nuri", id("CaseManager", "nuri"), sena, ""), 1},
		"of somebody else":       {mask("mina", id("CaseManager", "mina"), hana, ""), 1},
		"until yesterday":        {mask("nuri", id("CaseManager", "nuri"), hana, today.AddDays(-1)), 1},
	} {
		found, err := with(t, tt.row).as(t, "outsider").Namesakes(t.Context(), hanaByName())
		if err != nil || len(found) != tt.told {
			t.Errorf("a mask %s: told of %d, %v; want %d", name, len(found), err, tt.told)
		}
	}
}

// An input that was made from an earlier version changes nothing.
func TestAVersionThatIsOvertaken(t *testing.T) {
	o := open(t)
	in := CorrectStudentInput{Student: hana, Version: 1, GivenName: "한아", IdempotencyKey: "a"}
	done, err := o.as(t, "manager").CorrectStudent(t.Context(), in)
	if err != nil || done.Student.Version != 2 || done.Student.DisplayName != "김한아" {
		t.Fatalf("%+v, %v", done.Student, err)
	}
	if again, err := o.as(t, "manager").CorrectStudent(t.Context(), in); err != nil || again.Student.Version != 2 {
		t.Errorf("under the same key: %+v, %v", again.Student, err)
	}
	in.IdempotencyKey, in.GivenName = "", "하늘"
	if _, err := o.as(t, "manager").CorrectStudent(t.Context(), in); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("the version before: %v", err)
	}
}
