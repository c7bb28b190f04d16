package storetest

import (
	"testing"

	"ieum/internal/ieum"
)

func householdCases() []conformance {
	return []conformance{
		{"a household and its persons are visible through one student", testThroughOne},
		{"a sibling is no way to another student", testSiblingHidden},
		{"a household's rows carry the ways to all its visible students", testHouseholdUnion},
		{"a household without a visible student is hidden", testHouseholdHidden},
		{"a student who moves out takes the sight along", testMovesOut},
	}
}

// nestRows hang on the household: a need of the mother, and a tie.
func nestRows() []ieum.Entity {
	nest := household("nest")
	return []ieum.Entity{
		&ieum.Need{Head: on(nest, "Need", "mother"), Subject: person("mother"), Domain: "2000000", Status: ieum.NeedOpen},
		&ieum.Family{Head: on(nest, "Family", "mother"), From: student("mina"), To: person("mother"), Relation: ieum.Mother},
	}
}

func testThroughOne(t *testing.T, s ieum.Store) {
	put(t, s, append(village(), nestRows()...)...)
	for _, id := range []ieum.ID{household("nest"), person("mother"), person("uncle"), named("Need", "mother"), named("Family", "mother")} {
		same(t, "reach", reachOf(t, s, anyWay("ari"), id), ieum.ReachTeam)
		same(t, "reach of another account", reachOf(t, s, anyWay("bo"), id), ieum.Reach(0))
	}
}

func testSiblingHidden(t *testing.T, s ieum.Store) {
	put(t, s, append(village(), need("jun", "1000000"))...)
	for _, id := range []ieum.ID{student("jun"), named("Need", "jun1000000")} {
		same(t, "reach", reachOf(t, s, anyWay("ari"), id), ieum.Reach(0))
	}
}

func testHouseholdUnion(t *testing.T, s ieum.Store) {
	put(t, s, append(village(), nestRows()...)...)
	a := kept[*ieum.Staff](t, s, staff("ari"))
	a.School = school("dale")
	put(t, s, a)
	same(t, "mina", reachOf(t, s, anyWay("ari"), student("mina")), ieum.ReachTeam)
	same(t, "jun", reachOf(t, s, anyWay("ari"), student("jun")), ieum.ReachSchool)
	for _, id := range []ieum.ID{household("nest"), person("mother"), named("Need", "mother")} {
		same(t, "nest", reachOf(t, s, anyWay("ari"), id), ieum.ReachTeam|ieum.ReachSchool)
	}
}

func testHouseholdHidden(t *testing.T, s ieum.Store) {
	put(t, s, append(village(), &ieum.Household{Head: own("Household", "cave")}, relative("hermit", "cave"))...)
	for _, id := range []ieum.ID{household("cave"), person("hermit")} {
		same(t, "reach", reachOf(t, s, anyWay("ari"), id), ieum.Reach(0))
	}
}

func testMovesOut(t *testing.T, s ieum.Store) {
	put(t, s, append(village(), nestRows()...)...)
	mina := kept[*ieum.Student](t, s, student("mina"))
	mina.Household = ""
	put(t, s, mina)
	same(t, "mina", reachOf(t, s, anyWay("ari"), student("mina")), ieum.ReachTeam)
	for _, id := range []ieum.ID{household("nest"), person("mother"), named("Need", "mother")} {
		same(t, "nest", reachOf(t, s, anyWay("ari"), id), ieum.Reach(0))
	}
}
