package storetest

import (
	"fmt"
	"testing"

	"ieum/internal/ieum"
)

// needy are the village with needs and services: mina's counselling meets one
// of two needs, jun's has ended, sora's mother-in-law of a service is not hers.
func needy() []ieum.Entity {
	urgent, low, sub := need("mina", "1000000-2"), need("mina", "2000000"), need("jun", "1000000")
	urgent.Level, low.Level, sub.Level = ieum.LevelUrgent, ieum.LevelLow, ieum.LevelMedium
	clinic := &ieum.Service{Head: on(agency("wee"), "Service", "clinic"), Agency: agency("wee"), Needs: []string{"1000000"}}
	tutor := &ieum.Service{Head: on(agency("bokji"), "Service", "tutor"), Agency: agency("bokji"), Needs: []string{"1000000-2", "2000000-1"}}
	return append(village(), clinic, tutor, urgent, low, sub,
		enrolment("a", student("mina"), student("mina"), service("clinic"), "2026-01-01", ""),
		enrolment("b", household("nest"), person("uncle"), service("tutor"), "2026-01-01", today),
		enrolment("c", student("jun"), student("jun"), service("clinic"), "2026-01-01", "2026-11-23"),
		enrolment("d", student("sora"), student("sora"), service("tutor"), "2026-11-25", ""))
}

// listing are the names of the students that a filter keeps for the program.
func listing(t *testing.T, s ieum.Store, filter ieum.StudentFilter) []string {
	t.Helper()
	scope := program()
	scope.Today = today
	slice, err := s.View(scope).Students(t.Context(), filter, everything)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "total", slice.Total, len(slice.Rows))
	return namesOf(slice.Rows)
}

func testStudentsInNeed(t *testing.T, s ieum.Store) {
	graded, met := pupil("graded", "hill", ""), need("graded", "2000000")
	graded.Grade, met.Status = 4, ieum.NeedMet
	put(t, s, append(needy(), graded, met)...)
	tests := []struct {
		name   string
		filter ieum.StudentFilter
		want   []string
	}{
		{"urgent", ieum.StudentFilter{Level: ieum.LevelUrgent}, []string{"mina"}},
		{"so pressing or more", ieum.StudentFilter{Level: ieum.LevelMedium}, []string{"jun", "mina"}},
		{"grades", ieum.StudentFilter{Grades: []int{3, 4}}, []string{"graded"}},
		{"another grade", ieum.StudentFilter{Grades: []int{3}}, nil},
		{"served by an agency", ieum.StudentFilter{ServedBy: agency("wee")}, []string{"mina"}},
		{"served at home", ieum.StudentFilter{ServedBy: agency("bokji")}, []string{"jun", "mina"}},
		{"served by nobody that there is", ieum.StudentFilter{ServedBy: agency("none")}, nil},
		{"unserved", ieum.StudentFilter{Unserved: new(true)}, []string{"jun", "mina"}},
		{"not unserved", ieum.StudentFilter{Unserved: new(false)}, []string{"graded", "sora"}},
		{"all together", ieum.StudentFilter{
			School: school("hill"), Needs: [][]string{{"1000000-2"}}, Level: ieum.LevelHigh, Unserved: new(true), ServedBy: agency("wee"),
		}, []string{"mina"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { same(t, "students", listing(t, s, tt.filter), tt.want) })
	}
	put(t, s, enrolment("e", student("mina"), student("mina"), service("tutor"), today, today))
	same(t, "served from today on", listing(t, s, ieum.StudentFilter{Unserved: new(true)}), []string{"jun"})
}

func testStudentOrders(t *testing.T, s ieum.Store) {
	rows := needy()
	for i, name := range []string{"mina", "jun", "sora"} {
		for _, e := range rows {
			if of, ok := e.(*ieum.Student); ok && of.ID == student(name) {
				of.Grade = []int{11, 2, 0}[i]
			}
		}
	}
	put(t, s, rows...)
	same(t, "by grade", listing(t, s, ieum.StudentFilter{Order: ieum.ByGrade}), []string{"sora", "jun", "mina"})
	same(t, "by what presses", listing(t, s, ieum.StudentFilter{Order: ieum.ByNeedLevel}), []string{"sora", "jun", "mina"})
	for order, values := range map[ieum.StudentOrder][]string{ieum.ByGrade: {"00", "02", "11"}, ieum.ByNeedLevel: {"0", "2", "4"}} {
		filter := ieum.StudentFilter{Order: order}
		whole, err := s.View(program()).Students(t.Context(), filter, everything)
		if err != nil {
			t.Fatal(err)
		}
		for i, mark := range whole.Marks {
			same(t, "mark", mark.Value, values[i])
		}
		after, err := s.View(program()).Students(t.Context(), filter, ieum.Page{Limit: 1, After: whole.Marks[0]})
		same(t, "after the first", []any{namesOf(after.Rows), after.Before, after.After, err}, []any{[]string{"jun"}, true, true, nil})
		before, err := s.View(program()).Students(t.Context(), filter, ieum.Page{Limit: 1, Before: whole.Marks[2], Backward: true})
		same(t, "before the last", []any{namesOf(before.Rows), before.Before, before.After, err}, []any{[]string{"jun"}, true, true, nil})
	}
}

func testLatestManager(t *testing.T, s ieum.Store) {
	put(t, s, append(village(), openCase("sora", "red"),
		manages("han", "mina", "2026-01-01", ""), manages("seo", "mina", "2026-02-01", ""),
		manages("han", "sora", "2026-01-01", ""), manages("seo", "sora", "2026-11-25", ""), manages("seo", "jun", "", "2026-11-23"))...)
	same(t, "the earlier", listing(t, s, ieum.StudentFilter{CaseManager: manager("han")}), []string{"sora"})
	same(t, "the later", listing(t, s, ieum.StudentFilter{CaseManager: manager("seo")}), []string{"mina"})
	scope := program()
	scope.Today = today
	counts, err := s.View(scope).StudentCounts(t.Context(), ieum.StudentFilter{}, ieum.StudentsByManager)
	same(t, "counts", []any{counts, err}, []any{map[string]int{string(manager("han")): 1, string(manager("seo")): 1}, nil})
	cases, err := s.View(scope).Cases(t.Context(), ieum.CaseFilter{CaseManager: manager("seo")}, everything)
	same(t, "cases", []any{idsOf(cases.Rows), err}, []any{[]ieum.ID{caseOf("mina")}, nil})
	scope.Today = "2026-11-25"
	counts, err = s.View(scope).StudentCounts(t.Context(), ieum.StudentFilter{}, ieum.StudentsByManager)
	same(t, "counts of tomorrow", []any{counts, err}, []any{map[string]int{string(manager("seo")): 2}, nil})
}

func testCounts(t *testing.T, s ieum.Store) {
	again, closed := need("mina", "2000000"), openCase("jun", "red")
	again.Head = on(student("mina"), "Need", "again")
	closed.ClosedOn, closed.Class = "2026-11-01", ieum.Crisis
	graded := pupil("graded", "", "")
	graded.Grade = 4
	put(t, s, append(needy(), graded, again, closed)...)
	view := s.View(anyWay("ari"))
	tests := []struct {
		by   ieum.StudentKey
		all  map[string]int
		mina map[string]int
	}{
		{ieum.StudentsByNeed, map[string]int{"1000000-2": 1, "2000000": 1, "1000000": 1}, map[string]int{"1000000-2": 1, "2000000": 1}},
		{ieum.StudentsByGrade, map[string]int{"4": 1}, map[string]int{}},
		{ieum.StudentsBySchool, map[string]int{string(school("hill")): 1, string(school("dale")): 2}, map[string]int{string(school("hill")): 1}},
		{ieum.StudentsByStage, map[string]int{"ASSESSMENT": 1}, map[string]int{"ASSESSMENT": 1}},
		{ieum.StudentsByManager, map[string]int{}, map[string]int{}},
		{ieum.StudentsByArea, map[string]int{}, map[string]int{}},
	}
	for _, tt := range tests {
		all, err := s.View(program()).StudentCounts(t.Context(), ieum.StudentFilter{}, tt.by)
		same(t, fmt.Sprint("all by ", tt.by), []any{all, err}, []any{tt.all, nil})
		seen, err := view.StudentCounts(t.Context(), ieum.StudentFilter{Text: "mina"}, tt.by)
		same(t, fmt.Sprint("of whom a scope sees by ", tt.by), []any{seen, err}, []any{tt.mina, nil})
		none, err := view.StudentCounts(t.Context(), ieum.StudentFilter{School: school("none")}, tt.by)
		same(t, fmt.Sprint("of none by ", tt.by), []any{none, err}, []any{map[string]int{}, nil})
	}
	stages, err := s.View(program()).CaseCounts(t.Context(), ieum.CaseFilter{}, ieum.CasesByStage)
	same(t, "cases by stage", []any{stages, err}, []any{map[string]int{"ASSESSMENT": 2}, nil})
	classes, err := s.View(program()).CaseCounts(t.Context(), ieum.CaseFilter{Open: new(false)}, ieum.CasesByClass)
	same(t, "closed cases by class", []any{classes, err}, []any{map[string]int{"CRISIS": 1}, nil})
}

func testStudentsByHome(t *testing.T, s ieum.Store) {
	put(t, s, append(homes(), pupil("nowhere", "hill", ""))...)
	in := func(names ...string) ieum.StudentFilter {
		filter := ieum.StudentFilter{}
		for _, name := range names {
			filter.Areas = append(filter.Areas, named("Area", name))
		}
		return filter
	}
	same(t, "in none", listing(t, s, in()), []string{"jun", "mina", "nowhere", "sora"})
	same(t, "in one", listing(t, s, in("east")), []string{"mina"})
	same(t, "in one of several", listing(t, s, in("coast", "east", "none")), []string{"mina", "sora"})
	same(t, "in one that is absent", listing(t, s, in("none")), []string(nil))
	same(t, "in one that holds homes: a store does not look below", listing(t, s, in("city")), []string(nil))
	filter := in("west", "east")
	filter.School = school("hill")
	same(t, "with another filter", listing(t, s, filter), []string{"mina"})
	counts, err := s.View(program()).StudentCounts(t.Context(), in("coast", "east"), ieum.StudentsByArea)
	same(t, "counts", []any{counts, err}, []any{map[string]int{string(named("Area", "coast")): 1, string(named("Area", "east")): 1}, nil})
	counts, err = s.View(anyWay("ari")).StudentCounts(t.Context(), ieum.StudentFilter{}, ieum.StudentsByArea)
	same(t, "counts of whom a scope sees", []any{counts, err}, []any{map[string]int{string(named("Area", "east")): 1}, nil})
}

func testNoSuchKey(t *testing.T, s ieum.Store) {
	view := s.View(program())
	_, err := view.Students(t.Context(), ieum.StudentFilter{Order: "AGE"}, everything)
	fails(t, "an order", err, ieum.ErrInvalid)
	_, err = view.StudentCounts(t.Context(), ieum.StudentFilter{}, "AGE")
	fails(t, "a key of students", err, ieum.ErrInvalid)
	_, err = view.CaseCounts(t.Context(), ieum.CaseFilter{}, "")
	fails(t, "a key of cases", err, ieum.ErrInvalid)
}
