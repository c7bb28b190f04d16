package desk

import (
	"slices"
	"testing"

	"ieum/internal/ieum"
)

// atHomeAs asks where agencies overlap in the home of the town, and who leads.
func atHomeAs(t *testing.T, o *office, account string) (agencies []ieum.ID, lead ieum.ID, enrolments int, since ieum.Date) {
	t.Helper()
	s := o.as(t, account)
	homes, err := s.Homes(t.Context(), []ieum.ID{home})
	if err != nil || homes[home] == nil {
		t.Fatalf("homes %v, %v", homes, err)
	}
	overlaps, err := s.Overlaps(t.Context(), homes[home], "")
	if err != nil {
		t.Fatal(err)
	}
	for _, overlap := range overlaps {
		if overlap.Need.Code != "1000000-2" {
			t.Errorf("an overlap for %s", overlap.Need.Code)
		}
		for _, a := range overlap.Agencies {
			agencies = append(agencies, a.ID)
		}
	}
	first, err := s.Lead(t.Context(), homes[home], "")
	if err != nil {
		t.Fatal(err)
	}
	if first != nil {
		lead, enrolments, since = first.Agency.ID, first.Enrolments, first.Since
	}
	return agencies, lead, enrolments, since
}

// Duri is hana's brother, whom the manager may not see.
func TestNothingOfAHiddenSiblingLeaksIntoAHousehold(t *testing.T) {
	o := open(t)
	clinic, shelter := id("Agency", "clinic"), id("Agency", "shelter")
	hold := func(when string, overlapping bool) {
		t.Helper()
		agencies, lead, n, since := atHomeAs(t, o, "manager")
		both := slices.Contains(agencies, clinic) && slices.Contains(agencies, shelter) && len(agencies) == 2
		if overlapping != both || !overlapping && len(agencies) > 0 || lead != clinic || n != 2 || since != "2026-10-01" {
			t.Errorf("%s: overlap of %v, lead %s with %d since %s", when, agencies, lead, n, since)
		}
	}
	load := func(rows ...ieum.Entity) {
		t.Helper()
		if err := NewLoader(o.Store).Load(t.Context(), rows); err != nil {
			t.Fatal(err)
		}
	}
	hold("before", false)
	load(
		&ieum.Enrolment{Head: on(duri, "Enrolment", "duri"), Beneficiary: duri, Service: id("Service", "refuge"), Since: "2020-01-01"},
		&ieum.Enrolment{Head: on(duri, "Enrolment", "duri 2"), Beneficiary: duri, Service: id("Service", "refuge"), Since: "2020-01-01"},
		&ieum.Enrolment{Head: on(duri, "Enrolment", "duri 3"), Beneficiary: duri, Service: id("Service", "refuge"), Since: "2020-01-01"},
	)
	hold("with what the brother receives for a need that is delicate", false)
	load(&ieum.Enrolment{Head: on(home, "Enrolment", "gran 2"), Beneficiary: gran, Service: id("Service", "refuge"), Since: "2026-10-02"})
	hold("with what the grandmother receives", true)
	load(&ieum.Restriction{Head: on(duri, "Restriction", "shelter"), Student: duri, Masked: shelter, Reason: "STUDENT_WISH"})
	hold("with a mask for the brother's sake", false)
}
