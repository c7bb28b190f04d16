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
