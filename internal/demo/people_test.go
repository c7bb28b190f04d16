package demo_test

import (
	"slices"
	"strings"
	"testing"

	"ieum/internal/demo"
	"ieum/internal/ieum"
)

// somebody is a student or person as these tests know them.
type somebody struct {
	born   ieum.Date
	school ieum.ID
	// home is empty for who lives in no household.
	home ieum.ID
	area ieum.ID
}

func people(w *demo.World) map[ieum.ID]somebody {
	all := map[ieum.ID]somebody{}
	for _, e := range w.People {
		switch e := e.(type) {
		case *ieum.Student:
			all[e.ID] = somebody{e.BirthDate, e.School, e.Household, e.HomeArea}
		case *ieum.Person:
			all[e.ID] = somebody{e.BirthDate, "", e.Household, e.HomeArea}
		}
	}
	return all
}

func TestNobodyIsServedByWhatIsNotForThem(t *testing.T) {
	for _, seed := range []uint64{1, 2, 3} {
		w := generate(t, seed)
		services, all, served := listing(w), people(w), 0
		for _, e := range w.People {
			e, ok := e.(*ieum.Enrolment)
			if !ok {
				continue
			}
			served++
			s, who := services[e.Service], all[e.Beneficiary]
			if s.Status == ieum.Closed || s.agency.Status == ieum.Closed {
				t.Errorf("seed %d: served by %s, which is closed", seed, s.Name.Ko)
			}
			age := who.born.YearsUntil(e.Since)
			if low, high := s.bounds(); age < low || age > high {
				t.Errorf("seed %d: %s at %d, it is for %d to %d", seed, s.Name.Ko, age, low, high)
			}
			if s.agency.Type == "WEE_CLASS" && s.agency.School != who.school {
				t.Errorf("seed %d: served by the Wee class of another school", seed)
			}
		}
		if served < 350 {
			t.Errorf("seed %d: %d enrolments, want 350 or more", seed, served)
		}
	}
}

func TestEverySubDomainOccurs(t *testing.T) {
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	for seed := uint64(1); seed <= 6; seed++ {
		w := generate(t, seed)
		all, needed, met := people(w), map[string]int{}, map[string]int{}
		for _, e := range w.People {
			if n, ok := e.(*ieum.Need); ok && n.Status == ieum.NeedOpen {
				needed[n.Domain]++
				if age := all[n.Subject].born.YearsUntil(day); strings.HasPrefix(n.Domain, "7") && age < 15 {
					t.Errorf("seed %d: work for somebody of %d", seed, age)
				}
				if n.Text == "" {
					t.Errorf("seed %d: a need %s that nobody described", seed, n.Domain)
				}
			}
		}
		for _, s := range listing(w) {
			for _, code := range s.Needs {
				met[code]++
			}
		}
		count := 0
		for _, domain := range codes.Needs {
			for _, sub := range domain.Children {
				count++
				if needed[sub.Code] == 0 || met[sub.Code] == 0 {
					t.Errorf("seed %d: %s is needed %d times and met by %d services", seed, sub.Code, needed[sub.Code], met[sub.Code])
				}
			}
		}
		if count != 20 {
			t.Errorf("%d sub-domains, want 20", count)
		}
	}
}

// The textbooks' example, in a household and alone: somebody of 75 or more
// with five open needs or more.
func TestOldPeopleNeedHelpTogetherAndAlone(t *testing.T) {
	for _, seed := range []uint64{1, 2, 3, 4, 5, 6} {
		w := generate(t, seed)
		all, needs, alone := people(w), map[ieum.ID]int{}, map[ieum.ID]bool{}
		for _, e := range w.People {
			switch e := e.(type) {
			case *ieum.Need:
				needs[e.Subject]++
			case *ieum.Fact:
				alone[e.Subject] = alone[e.Subject] || e.Value == "LIVING_ALONE"
			}
		}
		examples := map[bool]int{}
		for id, n := range needs {
			if who := all[id]; n >= 5 && who.born.YearsUntil(day) >= 75 && (who.home == "") == alone[id] && who.area != "" {
				examples[alone[id]]++
			}
		}
		if examples[false] < 2 || examples[true] < 2 {
			t.Errorf("seed %d: %d in a household, %d alone; want two of each", seed, examples[false], examples[true])
		}
	}
}

func TestParentsNeedHelpToo(t *testing.T) {
	w := generate(t, 1)
	all, grown := people(w), 0
	for _, e := range w.People {
		if n, ok := e.(*ieum.Need); ok {
			if age := all[n.Subject].born.YearsUntil(day); age >= 30 && age < 60 {
				grown++
			}
		}
	}
	if grown < 50 {
		t.Errorf("%d needs of parents, want 50 or more", grown)
	}
}

// What is written differs from one record to the next.
func TestRecordsAreWorded(t *testing.T) {
	texts := map[string]map[string]int{}
	note := func(what string, said ...string) {
		if texts[what] == nil {
			texts[what] = map[string]int{}
		}
		for _, text := range said {
			texts[what][text]++
		}
	}
	for _, e := range generate(t, 1).People {
		switch e := e.(type) {
		case *ieum.Assessment:
			note("voice", e.ClientVoice)
		case *ieum.Conference:
			note("decision", e.Decisions...)
		case *ieum.Strength:
			note("strength", e.Text)
		case *ieum.Contact:
			note("contact", e.Text)
		case *ieum.Offer:
			note("offer", e.Text)
		}
	}
	for what, least := range map[string]int{"voice": 20, "decision": 20, "strength": 20, "contact": 20, "offer": 15} {
		if got := len(texts[what]); got < least {
			t.Errorf("%d wordings of a %s, want %d or more", got, what, least)
		}
	}
}

func TestOffersMeetWhatTheySay(t *testing.T) {
	found := map[string]bool{}
	for _, e := range generate(t, 1).People {
		o, ok := e.(*ieum.Offer)
		if !ok {
			continue
		}
		for word, need := range map[string]string{"축구": "2000000-2", "식사": "2000000-1", "반찬": "2000000-1", "숙제": "6000000-2"} {
			if strings.Contains(o.Text, word) {
				found[word] = true
				if !slices.Contains(o.Needs, need) {
					t.Errorf("%s is offered for %v", o.Text, o.Needs)
				}
			}
		}
	}
	if len(found) < 4 {
		t.Errorf("only %v are offered", found)
	}
}

// A guardian is told nothing in danger at home, and what happens in a case
// happens while it is open.
func TestCasesKeepTheirOrderAndTheirSecrets(t *testing.T) {
	for _, seed := range []uint64{1, 2, 3} {
		w := generate(t, seed)
		cases, danger, opened := map[ieum.ID]*ieum.Case{}, map[ieum.ID]bool{}, 0
		for _, e := range w.People {
			switch e := e.(type) {
			case *ieum.Case:
				cases[e.ID] = e
			case *ieum.Need:
				danger[e.Subject] = danger[e.Subject] || e.Domain == "0000000-1" && e.Status == ieum.NeedOpen
			}
		}
		within := func(what string, id ieum.ID, on ieum.Date) {
			opened++
			if c := cases[id]; on < c.OpenedOn || on > day || !c.ClosedOn.Absent() && on > c.ClosedOn {
				t.Errorf("seed %d: a %s on %s of a case of %s to %s", seed, what, on, c.OpenedOn, c.ClosedOn)
			}
		}
		secrets := 0
		for _, e := range w.People {
			switch e := e.(type) {
			case *ieum.Conference:
				within("conference", e.Case, e.HeldOn)
			case *ieum.Contact:
				within("contact", e.Case, e.On)
			case *ieum.SafetyAction:
				within("safety action", e.Case, e.On)
				if danger[cases[e.Case].Student] {
					secrets++
					if slices.Contains(e.Told, "보호자") || !slices.Contains(e.Called, "112") {
						t.Errorf("seed %d: danger at home, told %v, called %v", seed, e.Told, e.Called)
					}
				}
			}
		}
		if opened < 200 || secrets == 0 {
			t.Errorf("seed %d: %d entries, %d safety actions in danger at home", seed, opened, secrets)
		}
	}
}
