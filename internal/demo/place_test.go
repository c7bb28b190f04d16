package demo_test

import (
	"testing"

	"ieum/internal/demo"
	"ieum/internal/ieum"
)

// What is placed on a directory is people: of institutions, which are real,
// nothing is made up, and nothing of the directory is changed.
func TestNothingIsMadeUpAboutRealInstitutions(t *testing.T) {
	var directory []ieum.Entity
	for _, e := range generate(t, 1).Network {
		switch e := e.(type) {
		case *ieum.Area, *ieum.District, *ieum.School, *ieum.Agency:
			directory = append(directory, e)
		case *ieum.Service:
			e.Inferred, e.Intake = true, ieum.IntakeDesk{}
			directory = append(directory, e)
		}
	}
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	w, err := demo.Place(demo.Config{Seed: 1, Today: day, Codes: codes}, directory)
	if err != nil {
		t.Fatal(err)
	}
	made := map[ieum.Kind]int{}
	for _, e := range w.Network {
		made[ieum.KindOf(e)]++
	}
	for kind, n := range made {
		if kind != "Worker" && kind != "CaseManager" && kind != "Knows" {
			t.Errorf("%d of %s are made up", n, kind)
		}
	}
	if made["Worker"] == 0 || made["Knows"] == 0 || len(w.People) == 0 {
		t.Errorf("nobody is there: %v", made)
	}
	for _, e := range directory {
		if s, ok := e.(*ieum.Service); ok && (!s.Inferred || len(s.Intake.WhoMayRefer) > 0) {
			t.Errorf("%s is no longer inferred", s.ID)
		}
	}
}

// Of an institution of a real directory nothing is known but its type: whom the
// law means by that is whom it serves in a demo.
func TestRealInstitutionsServeWhomTheLawMeans(t *testing.T) {
	const carers, oldest = "YOUNG_CARER_CENTRE", 34 // 가족돌봄 등 위기아동·청년 지원에 관한 법률 제2조
	network := generate(t, 1).Network
	turned, services, born := map[ieum.ID]bool{}, map[ieum.ID]bool{}, map[ieum.ID]ieum.Date{}
	for _, e := range network {
		if a, ok := e.(*ieum.Agency); ok && (a.Type == "PRIVATE_COUNSELLING" || a.Type == "HOSPITAL") {
			a.Type, turned[a.ID] = carers, true
		}
	}
	var directory []ieum.Entity
	for _, e := range network {
		switch e := e.(type) {
		case *ieum.Service:
			e.Inferred, e.Intake, services[e.ID] = true, ieum.IntakeDesk{}, turned[e.Agency]
		case *ieum.Area, *ieum.District, *ieum.School, *ieum.Agency:
		default:
			continue
		}
		directory = append(directory, e)
	}
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	w, err := demo.Place(demo.Config{Seed: 1, Today: day, Codes: codes}, directory)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range w.People {
		switch e := e.(type) {
		case *ieum.Student:
			born[e.ID] = e.BirthDate
		case *ieum.Person:
			born[e.ID] = e.BirthDate
		}
	}
	served := 0
	for _, e := range w.People {
		if e, ok := e.(*ieum.Enrolment); ok && services[e.Service] {
			served++
			if age := born[e.Beneficiary].YearsUntil(e.Since); age > oldest {
				t.Errorf("somebody of %d is served as a young carer", age)
			}
		}
	}
	if served < 10 {
		t.Errorf("%d are served where the type says who", served)
	}
}
