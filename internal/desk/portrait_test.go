package desk

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
	"ieum/internal/picture"
	"ieum/internal/policy"
)

// pictured draws both pictures of a student for an account.
func pictured(t *testing.T, o *office, account string, student ieum.ID, in PictureInput) (ecomap, genogram *picture.Picture) {
	t.Helper()
	s := o.as(t, account)
	found, err := s.Portraits(t.Context(), []ieum.ID{student})
	if err != nil || found[student] == nil {
		t.Fatalf("%s: %v, %v", account, found, err)
	}
	if ecomap, err = s.Ecomap(found[student], in); err != nil {
		t.Fatal(err)
	}
	if genogram, err = s.Genogram(found[student], in); err != nil {
		t.Fatal(err)
	}
	return ecomap, genogram
}

// Whom a picture shows is on the account of a door that does not tell field by
// field, and nobody else.
func TestAPictureIsOnTheAccount(t *testing.T) {
	o := open(t)
	s := o.as(t, "manager")
	found, err := s.Portraits(t.Context(), []ieum.ID{hana})
	if err != nil {
		t.Fatal(err)
	}
	if entries := o.finish(t, s); len(entries) > 0 {
		t.Errorf("before anything is drawn: %+v", entries)
	}
	if _, err := s.Ecomap(found[hana], PictureInput{}); err != nil {
		t.Fatal(err)
	}
	got := map[ieum.ID][]string{}
	for _, e := range o.finish(t, s) {
		got[e.Subject] = e.Fields
	}
	want := map[ieum.ID][]string{
		hana: {"personal", "sensitive"}, home: {"personal"}, gran: {"personal", "sensitive"}, mother: {"personal"}, // the friend is masked
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// What is masked is in no picture, for whichever child of the household it is
// masked, and no gap shows it.
func TestAMaskHoldsInPictures(t *testing.T) {
	masks := func(from, until ieum.Date) *office {
		mask := func(name string, masked ieum.ID) ieum.Entity {
			return &ieum.Restriction{Head: on(duri, "Restriction", name), Student: duri, Masked: masked, From: from, Until: until}
		}
		return with(t, mask("mother", mother), mask("clinic", id("Agency", "clinic")))
	}
	names := []string{"박정희", "가람상담센터"}
	for _, tt := range []struct {
		name        string
		from, until ieum.Date
		day         ieum.Date
		masked      bool
	}{
		{"in force", "2026-01-01", "", today, true},
		{"in force today, on an earlier day", today, "", "2026-10-01", true},
		{"in force on the earlier day alone", "2026-09-01", "2026-11-01", "2026-10-01", true},
		{"over", "2026-01-01", "2026-02-01", today, false},
		{"to come", today.AddDays(1), "", today, false},
	} {
		ecomap, genogram := pictured(t, masks(tt.from, tt.until), "manager", hana, PictureInput{On: tt.day})
		for i, name := range names {
			if shown := strings.Contains(ecomap.SVG+ecomap.Description, name); shown == tt.masked {
				t.Errorf("%s: the ecomap shows %s: %v", tt.name, name, shown)
			}
			if shown := strings.Contains(genogram.SVG+genogram.Description, name); i == 0 && shown == tt.masked {
				t.Errorf("%s: the genogram shows %s: %v", tt.name, name, shown)
			}
		}
	}
	if _, bare := pictured(t, masks("2026-01-01", ""), "manager", hana, PictureInput{}); strings.Contains(bare.SVG, "어머니") || strings.Contains(bare.SVG, "부모와 자녀") {
		t.Errorf("a gap: %s", bare.Description)
	}
}

// A role that may not read what a picture stands for is told so, and one that
// reads less of the family gets less.
func TestAPictureOfWhatMayBeRead(t *testing.T) {
	fact := &ieum.Fact{Head: on(sena, "Fact", "sex"), Subject: sena, Fact: "SEX", Value: "FEMALE", ToldBy: ieum.ToldBySelf, On: "2026-09-01"}
	o := with(t, fact)
	draw := func(account string, student ieum.ID) (ecomap, genogram *picture.Picture, hidden [2]bool) {
		s := o.as(t, account)
		found, err := s.Portraits(t.Context(), []ieum.ID{student})
		if err != nil || found[student] == nil {
			t.Fatal(found, err)
		}
		var none *policy.Redacted
		ecomap, err = s.Ecomap(found[student], PictureInput{})
		hidden[0] = errors.As(err, &none)
		genogram, err = s.Genogram(found[student], PictureInput{})
		hidden[1] = errors.As(err, &none)
		return ecomap, genogram, hidden
	}
	_, all, hidden := draw("manager", sena)
	if hidden != [2]bool{} || strings.Count(all.SVG, "<circle") != 5 {
		t.Errorf("the team: %v", hidden)
	}
	_, some, hidden := draw("coordinator", sena)
	if hidden != [2]bool{true, false} || strings.Count(some.SVG, "<circle") != 1 {
		t.Errorf("the centre: %v, and the sex is told", hidden)
	}
	if _, _, hidden := draw("lead", hana); hidden != [2]bool{true, true} {
		t.Errorf("the head of the school: %v", hidden)
	}
}

// A picture shows a day that has been.
func TestAPictureIsOfADayThatHasBeen(t *testing.T) {
	o := open(t)
	s := o.as(t, "manager")
	found, err := s.Portraits(t.Context(), []ieum.ID{hana})
	if err != nil {
		t.Fatal(err)
	}
	for _, day := range []ieum.Date{today.AddDays(1), "2026-02-30"} {
		var invalid *Invalid
		if _, err := s.Ecomap(found[hana], PictureInput{On: day}); !errors.As(err, &invalid) || invalid.Argument != "on" {
			t.Errorf("%s: %v", day, err)
		}
	}
}

// Whoever is no student has no picture, and is missed as whoever is hidden is.
func TestOnlyStudentsHavePictures(t *testing.T) {
	o := open(t)
	found, err := o.as(t, "manager").Portraits(t.Context(), []ieum.ID{mother, neon, absent})
	if err != nil || len(found) != 0 {
		t.Errorf("%v, %v", found, err)
	}
}
