package storetest

import (
	"testing"

	"ieum/internal/ieum"
)

func surroundingCases() []conformance {
	return []conformance{
		{"surroundings of a student hold every part", testSurroundings},
		{"surroundings of a person are those of the household", testPersonSurroundings},
		{"a hidden sibling is a number, and what it receives elsewhere", testHiddenSibling},
		{"a visible sibling's rows are there", testVisibleSibling},
		{"who lives in no household has surroundings of its own", testAlone},
	}
}

// surroundingRows has one row of each part around mina.
func surroundingRows() []ieum.Entity {
	mina, nest := student("mina"), household("nest")
	aunt := &ieum.Person{Head: on(mina, "Person", "aunt")}
	consent := &ieum.Consent{Head: on(mina, "Consent", "c"), Student: mina, Kind: ieum.ConsentSupport}
	return []ieum.Entity{
		aunt, consent,
		&ieum.Family{Head: on(nest, "Family", "f"), From: mina, To: person("mother"), Relation: ieum.Mother},
		&ieum.Teaches{Head: on(mina, "Teaches", "t"), Worker: named("Worker", "teacher"), Student: mina},
		&ieum.Supports{Head: on(mina, "Supports", "s"), Person: aunt.ID, Student: mina},
		&ieum.Offer{Head: on(mina, "Offer", "o"), Person: aunt.ID},
		manages("han", "mina", today, ""),
		need("mina", "1000000"),
		&ieum.Fact{Head: on(mina, "Fact", "f"), Subject: mina},
		enrolment("e", mina, mina, service("counsel"), today, ""),
		&ieum.Signature{Head: on(mina, "Signature", "g"), Consent: consent.ID, Person: mina},
		&ieum.Restriction{Head: on(mina, "Restriction", "r"), Student: mina, Masked: person("uncle")},
	}
}

func surroundingsOf(t *testing.T, s ieum.Store, scope ieum.Scope, subject ieum.ID) *ieum.Surroundings {
	t.Helper()
	found, err := s.View(scope).Surroundings(t.Context(), []ieum.ID{subject})
	if err != nil {
		t.Fatal(err)
	}
	if found[subject] == nil {
		t.Fatal("no surroundings")
	}
	return found[subject]
}

func testSurroundings(t *testing.T, s ieum.Store) {
	put(t, s, append(append(village(), surroundingRows()...), need("sora", "1000000"), need("jun", "1000000"))...)
	around := surroundingsOf(t, s, anyWay("ari"), student("mina"))
	mina, ok := around.SubjectStudent()
	same(t, "subject", []any{mina.DisplayName, ok}, []any{"mina", true})
	same(t, "household", around.Household.ID, household("nest"))
	same(t, "students", idsOf(around.Students), []ieum.ID{student("mina")})
	same(t, "persons", len(around.Persons), 3)
	same(t, "one of each", []int{
		len(around.Family), len(around.Teaches), len(around.Supports), len(around.Manages), len(around.Offers), len(around.Needs),
		len(around.Facts), len(around.Enrolments), len(around.Consents), len(around.Signatures), len(around.Masks),
	}, []int{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1})
	same(t, "need", around.Needs[0].ID, named("Need", "mina1000000"))
	same(t, "reach", []ieum.Reach{around.Needs[0].Reach, around.Household.Reach}, []ieum.Reach{ieum.ReachTeam, ieum.ReachTeam})
}

func testPersonSurroundings(t *testing.T, s ieum.Store) {
	put(t, s, append(append(village(), surroundingRows()...), nestRows()[0])...)
	around := surroundingsOf(t, s, anyWay("ari"), person("mother"))
	same(t, "subject", around.Subject.Meta().ID, person("mother"))
	same(t, "household", around.Household.ID, household("nest"))
	same(t, "students", idsOf(around.Students), []ieum.ID{student("mina")})
	same(t, "hidden", around.HiddenSiblings, 1)
	same(t, "needs of the house", len(around.Needs), 2)
	same(t, "persons", len(around.Persons), 3)
	same(t, "masks", around.Masks, []ieum.Mask{{Student: student("mina"), Masked: person("uncle")}})
	found, err := s.View(anyWay("bo")).Surroundings(t.Context(), []ieum.ID{person("mother")})
	same(t, "to another account", []any{len(found), err}, []any{0, nil})
}

func testHiddenSibling(t *testing.T, s ieum.Store) {
	secret := enrolment("jun", student("jun"), student("jun"), service("meals"), "2026-01-01", "2026-12-31")
	secret.Worker, secret.LastContactOn = named("Worker", "teacher"), "2026-11-20"
	junNeed := need("jun", "1000000")
	secret.Need = junNeed.ID
	put(t, s, append(village(), junNeed, secret,
		enrolment("uncle", household("nest"), person("uncle"), service("counsel"), today, ""),
	)...)
	around := surroundingsOf(t, s, anyWay("ari"), student("mina"))
	same(t, "students", idsOf(around.Students), []ieum.ID{student("mina")})
	same(t, "hidden", around.HiddenSiblings, 1)
	same(t, "rows of the hidden one", len(around.Needs), 0)
	same(t, "enrolments", idsOf(around.Enrolments), []ieum.ID{named("Enrolment", "uncle")})
	same(t, "elsewhere", around.Elsewhere, []*ieum.Enrolment{{
		Service: service("meals"), Since: "2026-01-01", Until: "2026-12-31", LastContactOn: "2026-11-20",
	}})
}

func testVisibleSibling(t *testing.T, s ieum.Store) {
	put(t, s, append(village(), need("jun", "1000000"), openCase("jun", "red"),
		enrolment("jun", student("jun"), student("jun"), service("meals"), today, ""))...)
	around := surroundingsOf(t, s, anyWay("ari"), student("mina"))
	same(t, "students", len(around.Students), 2)
	same(t, "hidden", around.HiddenSiblings, 0)
	same(t, "needs", idsOf(around.Needs), []ieum.ID{named("Need", "jun1000000")})
	same(t, "enrolments", idsOf(around.Enrolments), []ieum.ID{named("Enrolment", "jun")})
	same(t, "elsewhere", len(around.Elsewhere), 0)
	both, err := s.View(anyWay("ari")).Surroundings(t.Context(), []ieum.ID{student("mina"), student("jun"), person("uncle"), student("sora")})
	same(t, "of several", []any{len(both), err}, []any{3, nil})
	same(t, "of the sibling", []any{both[student("jun")].Subject.Meta().ID, len(both[student("jun")].Students)}, []any{student("jun"), 2})
}

func testAlone(t *testing.T, s ieum.Store) {
	mina := student("mina")
	put(t, s, append(village(), need("sora", "1000000"), need("mina", "1000000"), &ieum.Person{Head: on(mina, "Person", "aunt")})...)
	sora := surroundingsOf(t, s, program(), student("sora"))
	same(t, "a student alone", []int{len(sora.Students), len(sora.Persons), len(sora.Needs), sora.HiddenSiblings}, []int{1, 0, 1, 0})
	if sora.Household != nil {
		t.Error("a household that is not recorded")
	}
	aunt := surroundingsOf(t, s, anyWay("ari"), person("aunt"))
	same(t, "a person who stands by", []any{aunt.Subject.Meta().ID, len(aunt.Students), len(aunt.Needs), len(aunt.Persons)},
		[]any{person("aunt"), 0, 0, 0})
}
