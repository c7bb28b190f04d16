package cypher_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
)

// whole is a page of everything.
var whole = ieum.Page{Limit: 1_000_000}

// TestTheStoreAnswersAsComputed holds the store's own answers to questions
// that the queries ask as well against the same computations, as the program,
// which sees everybody.
func TestTheStoreAnswersAsComputed(t *testing.T) {
	w := newTown(t)
	_, store := load(t, w)
	v := store.View(ieum.ProgramScope())
	for name, pair := range map[string][2][]string{
		"what ends":      {w.ending(3).rows, w.ends(t, v)},
		"who introduces": {w.introducers().rows, w.introductions(t, v)}, "what is unmet": {w.gaps(), w.unmetNeeds(t, v)},
		"how referrals flow": {w.flows(), w.referralFlow(t, v)},
	} {
		for _, rows := range pair {
			slices.Sort(rows)
		}
		if diff := cmp.Diff(pair[0], pair[1]); diff != "" || len(pair[0]) == 0 {
			t.Errorf("%s, %d rows (-computed +answered):\n%s", name, len(pair[0]), diff)
		}
	}
}

func (w *town) ends(t *testing.T, v ieum.View) (rows []string) {
	t.Helper()
	slice, err := v.Ending(t.Context(), ieum.EndingFilter{From: today, Until: "2027-02-24"}, whole)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range slice.Rows {
		kind, _ := e.Item.Kind()
		what := strings.ToUpper(string(kind))
		if kind == "Staff" {
			what = "APPROVAL"
		}
		rows = append(rows, line(what, e.EndsOn, e.Item, e.Of))
	}
	return rows
}

func (w *town) introductions(t *testing.T, v ieum.View) (rows []string) {
	t.Helper()
	asked := w.introducers().parameters
	found, err := v.Introducers(t.Context(), ieum.ID(fmt.Sprint(asked["student"])), ieum.ID(fmt.Sprint(asked["agency"])), today)
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range found {
		rows = append(rows, line(i.Beside, w.nameOf(i.Beside), strings.ToUpper(string(i.Tie)), i.Introducer, w.nameOf(i.Introducer), i.Together, i.LastContactOn))
	}
	return rows
}

func (w *town) unmetNeeds(t *testing.T, v ieum.View) (rows []string) {
	t.Helper()
	gaps, err := v.UnmetNeeds(t.Context(), every[ieum.District](w)[0].Areas[0], today)
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range gaps {
		rows = append(rows, fmt.Sprint(g))
	}
	return rows
}

// gaps adds the open needs of students up over the ground of the first
// district.
func (w *town) gaps() (rows []string) {
	top := every[ieum.District](w)[0].Areas[0]
	found, reached := map[[2]string]*ieum.Gap{}, map[[2]string]map[ieum.ID]bool{}
	for _, n := range every[ieum.Need](w) {
		student, ok := w.byID[n.Subject].(*ieum.Student)
		if !ok || n.Status != ieum.NeedOpen || !slices.Contains(w.above(student.HomeArea), top) {
			continue
		}
		served := slices.ContainsFunc(every[ieum.Enrolment](w), func(e *ieum.Enrolment) bool {
			return e.Beneficiary == student.ID && runs(e) && w.meets(get[ieum.Service](w, e.Service), n.Domain)
		})
		for _, area := range w.above(student.HomeArea) {
			at := [2]string{string(area), n.Domain}
			if found[at] == nil {
				found[at], reached[at] = &ieum.Gap{Area: area, Need: n.Domain}, map[ieum.ID]bool{}
			}
			found[at].Open++
			if !served {
				found[at].Unserved++
			}
			for _, s := range every[ieum.Service](w) {
				if s.Status == ieum.Active && w.meets(s, n.Domain) && w.reaches(s, student.HomeArea) {
					reached[at][s.ID] = true
				}
			}
			if area == top {
				break
			}
		}
	}
	for at, g := range found {
		g.Services = len(reached[at])
		rows = append(rows, fmt.Sprint(*g))
	}
	return rows
}

func (w *town) referralFlow(t *testing.T, v ieum.View) (rows []string) {
	t.Helper()
	flows, err := v.ReferralFlow(t.Context(), "", today)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range flows {
		for state, number := range f.States {
			rows = append(rows, line(f.School, f.Agency, f.Service, state, number))
		}
	}
	return rows
}

func (w *town) flows() (rows []string) {
	counts := map[[4]string]int{}
	for _, r := range every[ieum.Referral](w) {
		if !r.RequestedOn.Absent() && r.RequestedOn <= today {
			from := get[ieum.Student](w, r.Student).School
			counts[[4]string{string(from), string(w.agencyOf(r.Service).ID), string(r.Service), string(r.State)}]++
		}
	}
	for at, number := range counts {
		rows = append(rows, line(at[0], at[1], at[2], at[3], number))
	}
	return rows
}
