package storetest

import (
	"slices"
	"testing"

	"ieum/internal/ieum"
)

func sightCases() []conformance {
	return []conformance{
		{"sight ends a set time after a case is closed, but for the supervisor", testSightEnds},
		{"a second case, or the case opened again, gives the sight back", testSightComesBack},
	}
}

func sortMasks(masks []ieum.Mask) { slices.SortFunc(masks, ieum.Mask.Compare) }

// closedVillage is reachVillage with every case closed on a day, and every way
// through a case.
func closedVillage(closed ieum.Date) []ieum.Entity {
	rows := reachVillage()
	for _, row := range rows {
		if c, ok := row.(*ieum.Case); ok {
			c.ClosedOn = closed
		}
	}
	old := openCase("registered", "blue")
	old.ClosedOn = closed
	return append(rows, old)
}

func testSightEnds(t *testing.T, s ieum.Store) {
	put(t, s, closedVillage("2026-05-01")...)
	for _, who := range wayOf {
		for _, since := range []ieum.Date{"", "2026-05-01", "2026-05-02"} {
			want := who.way
			if since > "2026-05-01" && who.way.Has(ieum.ReachTeam|ieum.ReachRegistered|ieum.ReachCentre) {
				want = 0
			}
			scope := anyWay(who.account)
			scope.ClosedSince = since
			same(t, who.account+" since "+string(since), reachOf(t, s, scope, student(who.student)), want)
			list, err := s.View(scope).Students(t.Context(), ieum.StudentFilter{}, everything)
			same(t, "listed for "+who.account, []any{list.Total == 1, err}, []any{want != 0, nil})
			around, err := s.View(scope).Surroundings(t.Context(), []ieum.ID{student(who.student)})
			same(t, "surroundings for "+who.account, []any{len(around) == 1, err}, []any{want != 0, nil})
		}
	}
	scope := program()
	scope.Today, scope.Now, scope.ClosedSince = today, morning, "2026-05-02"
	for student, want := range map[string]int{"team": 0, "registered": 0, "supervision": 1, "school": 1, "centre": 0, "emergency": 1, "safety": 1} {
		sights, err := s.View(scope).MaySee(t.Context(), named("Student", student))
		same(t, "who may see "+student, []any{len(sights), err}, []any{want, nil})
	}
}

func testSightComesBack(t *testing.T, s ieum.Store) {
	put(t, s, closedVillage("2026-05-01")...)
	scope := anyWay("tia")
	scope.ClosedSince = "2026-05-02"
	same(t, "closed", reachOf(t, s, scope, student("team")), ieum.Reach(0))
	c := kept[*ieum.Case](t, s, caseOf("team"))
	c.ClosedOn = ""
	put(t, s, c)
	same(t, "opened again", reachOf(t, s, scope, student("team")), ieum.ReachTeam)
	second := openCase("registered", "red")
	second.Head = on(student("registered"), "Case", "second")
	put(t, s, second)
	same(t, "a second case", reachOf(t, s, scope, student("registered")), ieum.ReachTeam)
	scope.Staff = staff("rea")
	same(t, "to who registered", reachOf(t, s, scope, student("registered")), ieum.ReachRegistered)
}
