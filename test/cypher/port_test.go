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
		"who introduces": {w.introducers().rows, w.introductions(t, v)}, "what is unmet": {w.homeNeeds(), w.unmetNeeds(t, v)},
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
	needs, err := v.UnmetNeeds(t.Context(), today)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range needs {
		rows = append(rows, fmt.Sprint(n))
	}
	return rows
}

// homeNeeds counts the open needs of students where they live.
func (w *town) homeNeeds() (rows []string) {
	found := map[[2]string]*ieum.HomeNeed{}
	for _, n := range every[ieum.Need](w) {
		student, ok := w.byID[n.Subject].(*ieum.Student)
		if !ok || n.Status != ieum.NeedOpen || student.HomeArea == "" {
			continue
		}
		at := [2]string{string(student.HomeArea), n.Domain}
		if found[at] == nil {
			found[at] = &ieum.HomeNeed{Home: student.HomeArea, Need: n.Domain}
		}
		found[at].Open++
		if !slices.ContainsFunc(every[ieum.Enrolment](w), func(e *ieum.Enrolment) bool {
			return e.Beneficiary == student.ID && runs(e) && w.meets(get[ieum.Service](w, e.Service), n.Domain)
		}) {
			found[at].Unserved++
		}
	}
	for _, n := range found {
		rows = append(rows, fmt.Sprint(*n))
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
