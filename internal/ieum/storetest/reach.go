package storetest

import (
	"testing"

	"ieum/internal/ieum"
)

func reachCases() []conformance {
	return []conformance{
		{"each way of reach shows the students it should, and no others", testWays},
		{"a way that the roles do not allow shows nothing", testWaysAllowed},
		{"several ways to one student are told together", testWaysTogether},
		{"an inactive, unapproved or unknown account sees nobody", testUnapproved},
		{"the last day of an approval counts, the day after does not", testApprovalDay},
		{"sight ends at once when its ground does", testRevoked},
		{"the program sees all, and is told so", testProgram},
	}
}

// reachVillage gives every way an account: team (tia), registered (rea),
// supervision (sun), school (lee), centre (cho), emergency (eve) and safety (sia). Each sees exactly one of
// the students who are named for the ways.
func reachVillage() []ieum.Entity {
	sentUp := openCase("centre", "blue")
	sentUp.SentUpOn = "2026-11-01"
	far := openCase("far", "blue")
	far.SentUpOn = "2026-11-01"
	registered := pupil("registered", "shore", "")
	registered.RegisteredBy = staff("rea")
	red, blue, green := *teamNamed("red"), *teamNamed("blue"), *teamNamed("green")
	green.Supervisor = staff("sun")
	entities := network()[:len(network())-2]
	return append(entities, &red, &blue, &green,
		account("tia", func(a *ieum.Staff) { a.Team = team("red") }),
		account("rea", nil),
		account("sun", nil),
		account("lee", func(a *ieum.Staff) { a.School = school("hill") }),
		account("eve", nil), account("sia", nil),
		pupil("emergency", "shore", ""), openAccess("emergency", "eve", ieum.WholeRecord),
		pupil("safety", "shore", ""), openAccess("safety", "sia", ieum.ContactsAndSafety),
		account("cho", func(a *ieum.Staff) { a.District = named("District", "north") }),
		pupil("team", "shore", ""), openCase("team", "red"),
		registered,
		pupil("supervision", "shore", ""), openCase("supervision", "green"),
		pupil("school", "hill", ""), openCase("school", "blue"),
		pupil("centre", "dale", ""), sentUp,
		pupil("far", "shore", ""), far, // sent up to the other centre
	)
}

func teamNamed(name string) *ieum.Team { return &ieum.Team{Head: own("Team", name)} }

// wayOf lists the accounts of reachVillage with what each sees, and how.
var wayOf = []struct {
	account, student string
	way              ieum.Reach
}{
	{"tia", "team", ieum.ReachTeam},
	{"rea", "registered", ieum.ReachRegistered},
	{"sun", "supervision", ieum.ReachSupervision},
	{"lee", "school", ieum.ReachSchool},
	{"cho", "centre", ieum.ReachCentre},
	{"eve", "emergency", ieum.ReachEmergency},
	{"sia", "safety", ieum.ReachSafety},
}

func testWays(t *testing.T, s ieum.Store) {
	put(t, s, reachVillage()...)
	for _, who := range wayOf {
		t.Run(who.account, func(t *testing.T) {
			for _, other := range append(wayOf, struct {
				account, student string
				way              ieum.Reach
			}{"", "far", 0}) {
				want := ieum.Reach(0)
				if other.student == who.student {
					want = who.way
				}
				same(t, "reach of "+other.student, reachOf(t, s, anyWay(who.account), student(other.student)), want)
			}
			slice, err := s.View(anyWay(who.account)).Students(t.Context(), ieum.StudentFilter{}, ieum.Page{Limit: 10})
			if err != nil {
				t.Fatal(err)
			}
			same(t, "listed", idsOf(slice.Rows), []ieum.ID{student(who.student)})
			same(t, "counted", slice.Total, 1)
			same(t, "reach in the list", slice.Rows[0].Reach, who.way)
		})
	}
}

func testWaysAllowed(t *testing.T, s ieum.Store) {
	put(t, s, reachVillage()...)
	for _, who := range wayOf {
		scope := by(who.account, everyWay&^who.way)
		same(t, "reach of "+who.account, reachOf(t, s, scope, student(who.student)), ieum.Reach(0))
		slice, err := s.View(scope).Students(t.Context(), ieum.StudentFilter{}, ieum.Page{Limit: 10})
		same(t, "listed for "+who.account, []any{slice.Total, len(slice.Rows), err}, []any{0, 0, nil})
		same(t, "with that way alone", reachOf(t, s, by(who.account, who.way), student(who.student)), who.way)
	}
}

func testWaysTogether(t *testing.T, s ieum.Store) {
	put(t, s, network()[:len(network())-2]...)
	red := teamNamed("red")
	red.Supervisor = staff("all")
	mina := pupil("mina", "hill", "")
	mina.RegisteredBy = staff("all")
	sentUp := openCase("mina", "red")
	sentUp.SentUpOn = today
	second := openCase("mina", "red")
	second.Head = on(mina.ID, "Case", "second")
	put(t, s, red, mina, sentUp, second, openAccess("mina", "all", ieum.WholeRecord), openAccess("mina", "all", ieum.ContactsAndSafety), account("all", func(a *ieum.Staff) {
		a.Team, a.School, a.District = red.ID, school("hill"), named("District", "north")
	}))
	same(t, "reach", reachOf(t, s, anyWay("all"), mina.ID), everyWay)
	same(t, "reach of a row", reachOf(t, s, anyWay("all"), sentUp.ID), everyWay)
	some := ieum.ReachSchool | ieum.ReachTeam
	same(t, "reach by two", reachOf(t, s, by("all", some), mina.ID), some)
	slice, err := s.View(by("all", some)).Cases(t.Context(), ieum.CaseFilter{}, ieum.Page{Limit: 10})
	if err != nil || len(slice.Rows) != 2 || slice.Total != 2 {
		t.Fatalf("cases: %d of %d, %v; want each of two once", len(slice.Rows), slice.Total, err)
	}
	same(t, "reach in the list", slice.Rows[0].Reach, some)
}

func testUnapproved(t *testing.T, s ieum.Store) {
	put(t, s, append(village(),
		account("idle", func(a *ieum.Staff) { a.Team, a.Active = team("red"), false }),
		account("ended", func(a *ieum.Staff) { a.Team, a.ApprovedUntil = team("red"), "2026-11-23" }),
		account("never", func(a *ieum.Staff) { a.Team, a.ApprovedUntil = team("red"), "" }),
		account("lost", nil),
	)...)
	for _, name := range []string{"idle", "ended", "never", "lost", "unknown"} {
		same(t, name, reachOf(t, s, anyWay(name), student("mina")), ieum.Reach(0))
		slice, err := s.View(anyWay(name)).Students(t.Context(), ieum.StudentFilter{}, ieum.Page{Limit: 5})
		same(t, "students of "+name, []any{slice.Total, err}, []any{0, nil})
	}
	nobody := ieum.Scope{Ways: everyWay, Today: today}
	same(t, "a scope without an account", reachOf(t, s, nobody, student("mina")), ieum.Reach(0))
}

func testApprovalDay(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	scope := anyWay("ari")
	same(t, "on the last day", reachOf(t, s, scope, student("mina")), ieum.ReachTeam)
	scope.Today = today.AddDays(1)
	same(t, "a day later", reachOf(t, s, scope, student("mina")), ieum.Reach(0))
}

func testRevoked(t *testing.T, s ieum.Store) {
	put(t, s, reachVillage()...)
	steps := []struct {
		name, account, student string
		end                    func(t *testing.T)
	}{
		{"the member moves to another team", "tia", "team", func(t *testing.T) {
			a := kept[*ieum.Staff](t, s, staff("tia"))
			a.Team = team("blue")
			put(t, s, a)
		}},
		{"the account is closed", "rea", "registered", func(t *testing.T) {
			a := kept[*ieum.Staff](t, s, staff("rea"))
			a.Active = false
			put(t, s, a)
		}},
		{"the team gets another supervisor", "sun", "supervision", func(t *testing.T) {
			g := kept[*ieum.Team](t, s, team("green"))
			g.Supervisor = staff("cho")
			put(t, s, g)
		}},
		{"the student changes school", "lee", "school", func(t *testing.T) {
			p := kept[*ieum.Student](t, s, student("school"))
			p.School = school("dale")
			put(t, s, p)
		}},
		{"the case is taken back from the centre", "cho", "centre", func(t *testing.T) {
			c := kept[*ieum.Case](t, s, caseOf("centre"))
			c.SentUpOn = ""
			put(t, s, c)
		}},
		{"the access is ended", "eve", "emergency", func(t *testing.T) {
			e := kept[*ieum.EmergencyAccess](t, s, openAccess("emergency", "eve", ieum.WholeRecord).ID)
			e.Until = morning
			put(t, s, e)
		}},
	}
	for _, step := range steps {
		if reachOf(t, s, anyWay(step.account), student(step.student)) == 0 {
			t.Fatalf("before %q: hidden", step.name)
		}
		step.end(t)
		same(t, step.name, reachOf(t, s, anyWay(step.account), student(step.student))&^ieum.ReachSupervision, ieum.Reach(0))
		slice, err := s.View(by(step.account, everyWay&^ieum.ReachSupervision)).Students(t.Context(), ieum.StudentFilter{}, ieum.Page{Limit: 5})
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range slice.Rows {
			if row.ID == student(step.student) {
				t.Errorf("after %q: still listed", step.name)
			}
		}
	}
}

func testProgram(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	for _, id := range []ieum.ID{student("sora"), household("nest"), person("mother"), caseOf("mina")} {
		same(t, "reach", reachOf(t, s, program(), id), ieum.ReachAll)
	}
	both := anyWay("ari")
	both.Ways |= ieum.ReachAll
	same(t, "with other ways", reachOf(t, s, both, student("mina")), ieum.ReachAll)
	put(t, s, &ieum.Household{Head: own("Household", "empty")})
	same(t, "a household without students", reachOf(t, s, program(), household("empty")), ieum.ReachAll)
}
