package casework_test

import (
	"errors"
	"slices"
	"testing"

	"ieum/internal/casework"
	"ieum/internal/ieum"
)

func neighbour() casework.NewSupporter {
	return casework.NewSupporter{
		FamilyName: "최", GivenName: "이웃", Relation: "NEIGHBOUR", Closeness: 2, Supports: []ieum.SupportKind{ieum.Emotional}, LastContactOn: "2026-11-20",
		Offers: []casework.NewOffer{{Needs: []string{"2000000-1"}, Text: "저녁"}},
	}
}

func TestASupporterIsWrittenDown(t *testing.T) {
	got, err := casework.RecordSupporter(act(), ieum.NewRecord(student), neighbour())
	if err != nil {
		t.Fatal(err)
	}
	p, tie := got.Person, got.Tie
	if p.DisplayName != "최이웃" || p.Root != student.ID || p.Household != "" || p.Version != 0 {
		t.Errorf("person %+v", p)
	}
	if tie.Person != p.ID || tie.Student != student.ID || tie.Root != student.ID || *tie.Closeness != 2 || tie.Relation != "NEIGHBOUR" || tie.LastContactOn != "2026-11-20" {
		t.Errorf("tie %+v", tie)
	}
	if len(got.Offers) != 1 || got.Offers[0].Person != p.ID || got.Offers[0].Root != student.ID || !slices.Equal(got.Offers[0].Needs, []string{"2000000-1"}) {
		t.Errorf("offers %+v", got.Offers)
	}
}

// Somebody who supports the student already is the same person, told anew.
func TestASupporterIsToldAnew(t *testing.T) {
	kept := atHome()
	three := 3
	friend := head("Person", "friend").ID
	kept.Add(&ieum.Supports{Head: ieum.Head{ID: head("Supports", "tie").ID, Root: student.ID, Version: 4}, Person: friend, Student: student.ID, Closeness: &three, LastContactOn: "2026-11-22", Conflict: true})
	told := neighbour()
	told.Closeness = 0
	got, err := casework.RecordSupporter(act(), kept, told)
	if err != nil || got.Person.ID != friend || got.Tie.Version != 4 || got.Tie.Closeness != nil || got.Tie.Conflict || got.Tie.Relation != "NEIGHBOUR" {
		t.Errorf("%+v, %+v, %v", got.Person, got.Tie, err)
	}
	if got.Tie.LastContactOn != "2026-11-22" {
		t.Errorf("an earlier day took the place of a later one: %s", got.Tie.LastContactOn)
	}
	if before := ieum.Part[ieum.Supports](kept)[0]; !before.Conflict || *before.Closeness != 3 {
		t.Errorf("the record was changed: %+v", before)
	}
	for field, change := range map[string]func(*casework.NewSupporter){
		"closeness": func(s *casework.NewSupporter) { s.Closeness = 4 },
		"supports":  func(s *casework.NewSupporter) { s.Supports = []ieum.SupportKind{ieum.Emotional, ieum.Emotional} },
		"givenName": func(s *casework.NewSupporter) { s.FamilyName, s.GivenName = "오", "나래" },
	} {
		bad := neighbour()
		change(&bad)
		_, err := casework.RecordSupporter(act(), kept, bad)
		if unfit, ok := errors.AsType[*casework.Unfit](err); !ok || unfit.Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
}

// A power counts from when somebody saw the paper, and ends when it is said to.
func TestVerifyRepresentative(t *testing.T) {
	mother := head("Person", "narae").ID
	tied := func(power bool, paper ieum.Verification) *ieum.Record {
		r := atHome()
		r.Add(&ieum.Family{Head: ieum.Head{ID: head("Family", "tie").ID, Version: 1}, From: student.ID, To: mother, Relation: ieum.Mother, LegalRepresentative: power, Verified: paper})
		return r
	}
	for name, tt := range map[string]struct {
		kept *ieum.Record
		who  ieum.ID
		seen casework.Power
		want error
	}{
		"a paper that was seen":     {tied(true, ieum.NotVerified), mother, casework.Power{LegalRepresentative: true, Verified: ieum.FamilyRegister}, nil},
		"a power that ended":        {tied(true, ieum.FamilyRegister), mother, casework.Power{Verified: ieum.NotVerified}, nil},
		"what is kept like that":    {tied(true, ieum.FamilyRegister), mother, casework.Power{LegalRepresentative: true, Verified: ieum.FamilyRegister}, ieum.ErrConflict},
		"a paper without the power": {tied(true, ieum.NotVerified), mother, casework.Power{Verified: ieum.FamilyRegister}, ieum.ErrInvalid},
		"somebody who is no kin":    {tied(true, ieum.NotVerified), head("Person", "friend").ID, casework.Power{LegalRepresentative: true, Verified: ieum.FamilyRegister}, ieum.ErrInvalid},
		"a student without any kin": {atHome(), mother, casework.Power{LegalRepresentative: true, Verified: ieum.FamilyRegister}, ieum.ErrInvalid},
	} {
		got, err := casework.VerifyRepresentative(act(), tt.kept, tt.who, tt.seen)
		if !errors.Is(err, tt.want) || err == nil && (got.LegalRepresentative != tt.seen.LegalRepresentative || got.Verified != tt.seen.Verified || got.Version != 1) {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
	young := tied(false, ieum.NotVerified)
	ieum.Part[ieum.Person](young)[0].BirthDate = "2010-01-01"
	if _, err := casework.VerifyRepresentative(act(), young, mother, casework.Power{LegalRepresentative: true, Verified: ieum.FamilyRegister}); !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("a minor: %v", err)
	}
}
