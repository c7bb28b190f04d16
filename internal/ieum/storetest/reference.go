package storetest

import (
	"context"
	"testing"

	"ieum/internal/ieum"
)

func referenceCases() []conformance {
	return []conformance{
		{"a reference to nothing is refused", testDangling},
		{"a reference to another kind is refused", testWrongKind},
		{"rows of one call may refer to each other in any order", testSameCall},
		{"a row put earlier in the update may be referred to", testSameUpdate},
	}
}

func testDangling(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	for name, e := range map[string]ieum.Entity{
		"a student's school":    pupil("new", "nowhere", ""),
		"a student's household": pupil("new", "", "nowhere"),
		"a list of areas": &ieum.Service{
			Head: on(agency("wee"), "Service", "new"), Agency: agency("wee"), Catchment: []ieum.ID{named("Area", "nowhere")},
		},
		"the second of a list": &ieum.District{
			Head: own("District", "new"), Adjacent: []ieum.ID{named("District", "north"), named("District", "nowhere")},
		},
		"an account's team": account("new", func(a *ieum.Staff) { a.Team = team("none") }),
		"a tie's end":       &ieum.Family{Head: on(student("mina"), "Family", "new"), From: student("mina"), To: person("none")},
	} {
		fails(t, name, tryPut(t, s, e), ieum.ErrInvalid)
		same(t, name, len(fetch(t, s, program(), e.Meta().ID)), 0)
	}
}

func testWrongKind(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	for name, e := range map[string]ieum.Entity{
		"a school that is an agency": &ieum.Student{Head: own("Student", "new"), School: agency("wee")},
		"a school that is no id":     &ieum.Student{Head: own("Student", "new"), School: "hill"},
		"a list with an agency": &ieum.Service{
			Head: on(agency("wee"), "Service", "new"), Agency: agency("wee"), Catchment: []ieum.ID{agency("wee")},
		},
	} {
		fails(t, name, tryPut(t, s, e), ieum.ErrInvalid)
	}
}

func testSameCall(t *testing.T, s ieum.Store) {
	mina := pupil("mina", "hill", "nest")
	put(t, s, need("mina", "1000000"), mina, relative("mother", "nest"),
		&ieum.School{Head: own("School", "hill"), District: named("District", "north")},
		&ieum.Household{Head: own("Household", "nest")},
		&ieum.District{Head: own("District", "north"), Adjacent: []ieum.ID{named("District", "north")}})
	same(t, "school", kept[*ieum.Student](t, s, mina.ID).School, school("hill"))
}

func testSameUpdate(t *testing.T, s ieum.Store) {
	update(t, s, []ieum.ID{household("nest"), student("mina")}, func(ctx context.Context, tx ieum.Tx) error {
		if err := tx.Put(ctx, &ieum.Household{Head: own("Household", "nest")}); err != nil {
			return err
		}
		return tx.Put(ctx, pupil("mina", "", "nest"))
	})
	same(t, "household", kept[*ieum.Student](t, s, student("mina")).Household, household("nest"))
}
