package casework_test

import (
	"errors"
	"testing"

	"ieum/internal/casework"
	"ieum/internal/ieum"
)

func motherOf() casework.NewMember {
	return casework.NewMember{FamilyName: "오", GivenName: "나래", Relation: ieum.Mother, LegalRepresentative: true, Verified: ieum.FamilyRegister}
}

func TestTheFirstMemberMakesTheHousehold(t *testing.T) {
	alone := *student
	alone.HomeArea, alone.Version = head("Area", "dong").ID, 3
	got, err := casework.AddHouseholdMember(act(), ieum.NewRecord(&alone), motherOf())
	if err != nil {
		t.Fatal(err)
	}
	home := casework.HouseholdOf(&alone)
	p, f := got.Person, got.Family
	if p.Root != home || p.Household != home || p.DisplayName != "오나래" || p.HomeArea != alone.HomeArea || p.Version != 0 {
		t.Errorf("person %+v", p)
	}
	if f.Root != home || f.From != alone.ID || f.To != p.ID || f.Relation != ieum.Mother || !f.LegalRepresentative || f.Verified != ieum.FamilyRegister {
		t.Errorf("tie %+v", f)
	}
	if len(got.Further) != 2 {
		t.Fatalf("%d further rows, want the household and the student", len(got.Further))
	}
	made, moved := got.Further[0].(*ieum.Household), got.Further[1].(*ieum.Student)
	if made.ID != home || made.Area != alone.HomeArea || moved.ID != alone.ID || moved.Household != home || moved.Version != 3 || alone.Household != "" {
		t.Errorf("%+v, %+v, before %+v", made, moved, alone)
	}
}

// atHome is the record of a student who lives with the mother, known by name.
func atHome() *ieum.Record {
	housed := *student
	housed.Household = head("Household", "home").ID
	r := ieum.NewRecord(&housed)
	r.Add(&ieum.Person{Head: ieum.Head{ID: head("Person", "narae").ID, Root: housed.Household, Version: 2}, DisplayName: "오나래", Household: housed.Household})
	r.Add(&ieum.Person{Head: ieum.Head{ID: head("Person", "friend").ID, Root: housed.ID}, DisplayName: "최이웃"})
	return r
}

func TestWhoLivesThereIsTheSamePerson(t *testing.T) {
	told := motherOf()
	told.BirthDate, told.Phone = "1985-02-02", "099-200-0001"
	got, err := casework.AddHouseholdMember(act(), atHome(), told)
	if err != nil || got.Person.ID != head("Person", "narae").ID || got.Person.Version != 2 || got.Person.BirthDate != told.BirthDate || got.Person.Phone != told.Phone || len(got.Further) > 0 {
		t.Errorf("a birthday and a number that were not known: %+v, %v", got.Person, err)
	}
	known := atHome()
	ieum.Part[ieum.Person](known)[0].Phone = "099-200-0002"
	if got, err := casework.AddHouseholdMember(act(), known, told); err != nil || got.Person.Phone != "099-200-0002" {
		t.Errorf("another number than the one on record: %+v, %v", got.Person, err)
	}
	twin := atHome()
	ieum.Part[ieum.Person](twin)[0].BirthDate = "1955-03-03"
	if got, err := casework.AddHouseholdMember(act(), twin, told); err != nil || got.Person.ID == head("Person", "narae").ID || got.Person.BirthDate != told.BirthDate {
		t.Errorf("of another birthday: %+v, %v", got.Person, err)
	}
	friend := casework.NewMember{FamilyName: "최", GivenName: "이웃", Relation: ieum.OtherKin, Verified: ieum.NotVerified}
	if got, err := casework.AddHouseholdMember(act(), atHome(), friend); err != nil || got.Person.ID == head("Person", "friend").ID {
		t.Errorf("who lives elsewhere: %+v, %v", got.Person, err)
	}
	tied := atHome()
	tied.Add(&ieum.Family{Head: ieum.Head{ID: head("Family", "tie").ID}, From: student.ID, To: head("Person", "narae").ID, Relation: ieum.Mother})
	if _, err := casework.AddHouseholdMember(act(), tied, told); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("a tie that is there: %v", err)
	}
}

func TestWhoMayRepresent(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(*casework.NewMember)
		want   string
	}{
		"a grown-up":                {func(m *casework.NewMember) { m.BirthDate = "2007-11-24" }, ""},
		"a day too young":           {func(m *casework.NewMember) { m.BirthDate = "2007-11-25" }, "legalRepresentative"},
		"born two centuries ago":    {func(m *casework.NewMember) { m.BirthDate = "1885-02-02" }, "birthDate"},
		"a paper without the power": {func(m *casework.NewMember) { m.LegalRepresentative = false }, "verifiedBy"},
		"a claim without a paper":   {func(m *casework.NewMember) { m.Verified = ieum.NotVerified }, ""},
	} {
		told := motherOf()
		tt.change(&told)
		_, err := casework.AddHouseholdMember(act(), atHome(), told)
		unfit, ok := errors.AsType[*casework.Unfit](err)
		if ok != (tt.want != "") || ok && unfit.Field != tt.want {
			t.Errorf("%s: %v, want %q", name, err, tt.want)
		}
	}
	young := atHome()
	ieum.Part[ieum.Person](young)[0].BirthDate = "2012-02-02"
	if _, err := casework.AddHouseholdMember(act(), young, motherOf()); !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("a minor whose birthday the record knows: %v", err)
	}
}
