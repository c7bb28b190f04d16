package storetest

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
)

// today is the day of every scope in the suite.
const today ieum.Date = "2026-11-24"

// named returns the id that a name stands for.
func named(kind ieum.Kind, name string) ieum.ID { return ieum.DerivedID(kind, "storetest", name) }

// own is the head of an entity that is its own root.
func own(kind ieum.Kind, name string) ieum.Head {
	id := named(kind, name)
	return ieum.Head{ID: id, Root: id}
}

// on is the head of an entity that hangs on root.
func on(root ieum.ID, kind ieum.Kind, name string) ieum.Head {
	return ieum.Head{ID: named(kind, name), Root: root}
}

func student(name string) ieum.ID   { return named("Student", name) }
func household(name string) ieum.ID { return named("Household", name) }
func person(name string) ieum.ID    { return named("Person", name) }
func school(name string) ieum.ID    { return named("School", name) }
func service(name string) ieum.ID   { return named("Service", name) }
func agency(name string) ieum.ID    { return named("Agency", name) }
func staff(name string) ieum.ID     { return named("Staff", name) }
func team(name string) ieum.ID      { return named("Team", name) }
func caseOf(name string) ieum.ID    { return named("Case", name) }
func manager(name string) ieum.ID   { return named("CaseManager", name) }

// program is the scope that sees everything.
func program() ieum.Scope { return ieum.ProgramScope() }

// anyWay is the scope of an account whose roles allow every way.
func anyWay(name string) ieum.Scope { return by(name, everyWay) }

// everyWay is all that an account can have.
const everyWay = ieum.ReachTeam | ieum.ReachRegistered | ieum.ReachSupervision | ieum.ReachSchool | ieum.ReachCentre | ieum.ReachEmergency | ieum.ReachSafety

// by is the scope of an account whose roles allow some ways.
func by(name string, ways ieum.Reach) ieum.Scope {
	return ieum.Scope{Staff: staff(name), Ways: ways, Today: today, Now: morning}
}

// account is an active, approved account.
func account(name string, change func(*ieum.Staff)) *ieum.Staff {
	a := &ieum.Staff{Head: own("Staff", name), DisplayName: name, Active: true, ApprovedUntil: today}
	if change != nil {
		change(a)
	}
	return a
}

// pupil is a student of a school, living in a household; both may be empty.
func pupil(name, attends, lives string) *ieum.Student {
	s := &ieum.Student{Head: own("Student", name), DisplayName: name}
	if attends != "" {
		s.School = school(attends)
	}
	if lives != "" {
		s.Household = household(lives)
	}
	return s
}

// relative is a person who lives in a household.
func relative(name, lives string) *ieum.Person {
	return &ieum.Person{Head: on(household(lives), "Person", name), DisplayName: name, Household: household(lives)}
}

// openCase is a case named for its student, handled by a team.
func openCase(of, handledBy string) *ieum.Case {
	return &ieum.Case{
		Head: on(student(of), "Case", of), Student: student(of), Team: team(handledBy), Stage: ieum.Assessing, OpenedOn: "2026-10-01",
	}
}

// need is an open need of a student.
func need(of, domain string) *ieum.Need {
	return &ieum.Need{
		Head: on(student(of), "Need", of+domain), Subject: student(of), Domain: domain, Level: ieum.LevelHigh, Status: ieum.NeedOpen,
	}
}

// enrolment is a service received by a student or person since a day.
func enrolment(name string, root, beneficiary, of ieum.ID, since, until ieum.Date) *ieum.Enrolment {
	return &ieum.Enrolment{
		Head: on(root, "Enrolment", name), Beneficiary: beneficiary, Service: of, Since: since, Until: until, ToldBy: ieum.ToldBySelf,
	}
}

// network is what people refer to: two districts, three schools, two
// agencies with a service each, two workers, one of them at an agency, and two
// case managers.
func network() []ieum.Entity {
	return []ieum.Entity{
		&ieum.District{Head: own("District", "north")}, &ieum.District{Head: own("District", "south")},
		&ieum.School{Head: own("School", "hill"), District: named("District", "north")},
		&ieum.School{Head: own("School", "dale"), District: named("District", "north")},
		&ieum.School{Head: own("School", "shore"), District: named("District", "south")},
		&ieum.Agency{Head: own("Agency", "wee")}, &ieum.Agency{Head: own("Agency", "bokji")},
		&ieum.Service{Head: on(agency("wee"), "Service", "counsel"), Agency: agency("wee")},
		&ieum.Service{Head: on(agency("bokji"), "Service", "meals"), Agency: agency("bokji")},
		&ieum.Worker{Head: on(school("hill"), "Worker", "teacher"), Organisation: school("hill")},
		&ieum.Worker{Head: on(agency("wee"), "Worker", "lim"), Organisation: agency("wee")},
		&ieum.CaseManager{Head: on(school("hill"), "CaseManager", "han"), Organisation: school("hill")},
		&ieum.CaseManager{Head: on(school("dale"), "CaseManager", "seo"), Organisation: school("dale")},
		&ieum.Team{Head: own("Team", "red")}, &ieum.Team{Head: own("Team", "blue")},
	}
}

// village is the network and some people: mina and her hidden brother jun
// live in nest with their mother and uncle, sora lives alone. mina's case is
// the red team's, whose member is ari; jun and sora are nobody's.
func village() []ieum.Entity {
	return append(network(),
		account("ari", func(a *ieum.Staff) { a.Team = team("red") }),
		account("bo", func(a *ieum.Staff) { a.Team = team("blue") }),
		&ieum.Household{Head: own("Household", "nest")},
		pupil("mina", "hill", "nest"), pupil("jun", "dale", "nest"), pupil("sora", "dale", ""),
		relative("mother", "nest"), relative("uncle", "nest"),
		openCase("mina", "red"),
	)
}

// update runs fn with the roots of the entities locked.
func update(t *testing.T, s ieum.Store, roots []ieum.ID, fn func(context.Context, ieum.Tx) error) {
	t.Helper()
	if err := s.Update(t.Context(), roots, fn); err != nil {
		t.Fatalf("update: %v", err)
	}
}

// put writes entities in one call, with their roots locked.
func put(t *testing.T, s ieum.Store, entities ...ieum.Entity) {
	t.Helper()
	if err := tryPut(t, s, entities...); err != nil {
		t.Fatalf("put: %v", err)
	}
}

// putAll puts entities in one call of an update that locks elsewhere.
func putAll(entities []ieum.Entity) func(context.Context, ieum.Tx) error {
	return func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, entities...) }
}

func tryPut(t *testing.T, s ieum.Store, entities ...ieum.Entity) error {
	t.Helper()
	return s.Update(t.Context(), rootsOf(entities), func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, entities...) })
}

func rootsOf(entities []ieum.Entity) []ieum.ID {
	var roots []ieum.ID
	for _, e := range entities {
		roots = append(roots, e.Meta().Root)
	}
	return roots
}

// fetch returns what one scope sees of the ids.
func fetch(t *testing.T, s ieum.Store, scope ieum.Scope, ids ...ieum.ID) map[ieum.ID]ieum.Entity {
	t.Helper()
	found, err := s.View(scope).Entities(t.Context(), ids)
	if err != nil {
		t.Fatalf("entities: %v", err)
	}
	return found
}

// kept returns the entity as the program sees it.
func kept[T ieum.Entity](t *testing.T, s ieum.Store, id ieum.ID) T {
	t.Helper()
	e, ok := fetch(t, s, program(), id)[id].(T)
	if !ok {
		t.Fatal("an entity that was put is not there")
	}
	return e
}

// reachOf returns the ways by which a scope sees each id; 0 is hidden.
func reachOf(t *testing.T, s ieum.Store, scope ieum.Scope, id ieum.ID) ieum.Reach {
	t.Helper()
	e := fetch(t, s, scope, id)[id]
	if e == nil {
		return 0
	}
	if e.Meta().Reach == 0 {
		t.Error("a row of the people came without the ways by which it is seen")
	}
	return e.Meta().Reach
}

// reporter is the part of a test that the comparisons need; a random script
// has one of its own.
type reporter interface {
	Helper()
	Errorf(format string, args ...any)
}

// same compares by go-cmp.
func same[T any](t reporter, what string, got, want T) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// fails holds an error against a sentinel.
func fails(t reporter, what string, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("%s: %v, want an error that is %q", what, err, want)
	}
}

// idsOf returns the ids of entities, in their order.
func idsOf[T ieum.Entity](entities []T) []ieum.ID {
	var ids []ieum.ID
	for _, e := range entities {
		ids = append(ids, e.Meta().ID)
	}
	return ids
}
