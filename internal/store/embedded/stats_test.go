package embedded

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"ieum/internal/ieum"
)

func openStore(t testing.TB, options Options) *Store {
	t.Helper()
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "ieum.db"), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// families puts n households of two students and a person each, and returns
// the students.
func families(t testing.TB, s *Store, n int) []ieum.ID {
	t.Helper()
	var entities []ieum.Entity
	var roots, students []ieum.ID
	for i := range n {
		home := ieum.DerivedID("Household", "test", fmt.Sprint(i))
		mother := ieum.DerivedID("Person", "test", fmt.Sprint(i))
		entities = append(entities, &ieum.Household{Head: ieum.Head{ID: home}},
			&ieum.Person{Head: ieum.Head{ID: mother, Root: home}, Household: home})
		roots = append(roots, home)
		for _, child := range []string{"a", "b"} {
			id := ieum.DerivedID("Student", "test", fmt.Sprint(i, child))
			entities = append(entities, &ieum.Student{Head: ieum.Head{ID: id}, DisplayName: fmt.Sprint(i, child), Household: home},
				&ieum.Need{Head: ieum.Head{ID: ieum.DerivedID("Need", "test", fmt.Sprint(i, child)), Root: id}, Subject: id})
			roots, students = append(roots, id), append(students, id)
		}
	}
	err := s.Update(t.Context(), roots, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, entities...) })
	if err != nil {
		t.Fatal(err)
	}
	return students
}

func TestAReadTakesTheSameStatementsHoweverManyItsSubjects(t *testing.T) {
	s := openStore(t, Options{})
	students := families(t, s, 100)
	scope := ieum.Scope{Ways: ieum.ReachAll}
	view := s.View(scope)
	reads := map[string]func(ids []ieum.ID) error{
		"entities":     func(ids []ieum.ID) error { _, err := view.Entities(t.Context(), ids); return err },
		"records":      func(ids []ieum.ID) error { _, err := view.Records(t.Context(), ids, "Need", "Person"); return err },
		"surroundings": func(ids []ieum.ID) error { _, err := view.Surroundings(t.Context(), ids); return err },
		"served by":    func(ids []ieum.ID) error { _, err := view.ServedBy(t.Context(), ids); return err },
	}
	for name, read := range reads {
		cost := func(ids []ieum.ID) (reads, statements uint64) {
			before := s.Stats()
			if err := read(ids); err != nil {
				t.Fatal(err)
			}
			after := s.Stats()
			return after.Reads - before.Reads, after.Statements - before.Statements
		}
		reads, one := cost(students[:1])
		_, many := cost(students)
		if reads != 1 || one != many {
			t.Errorf("%s: %d reads; %d statements for one subject, %d for 200", name, reads, one, many)
		}
		t.Logf("%s: %d statements", name, one)
	}
}

// A hidden id must not cost other statements than an absent one.
func TestHiddenAndAbsentTakeTheSameStatements(t *testing.T) {
	s := openStore(t, Options{})
	hidden := families(t, s, 1)[0]
	absent := ieum.DerivedID("Student", "test", "nobody")
	view := s.View(ieum.Scope{Staff: ieum.DerivedID("Staff", "test", "x"), Ways: ieum.ReachTeam, Today: "2026-11-24"})
	cost := func(id ieum.ID) [4]uint64 {
		var cost [4]uint64
		for i, read := range []func() error{
			func() error { _, err := view.Entities(t.Context(), []ieum.ID{id}); return err },
			func() error { _, err := view.Records(t.Context(), []ieum.ID{id}, "Need"); return err },
			func() error { _, err := view.Surroundings(t.Context(), []ieum.ID{id}); return err },
			func() error {
				if _, err := view.MaySee(t.Context(), id); !errors.Is(err, ieum.ErrNotFound) {
					return fmt.Errorf("may see: %w", err)
				}
				return nil
			},
		} {
			before := s.Stats().Statements
			if err := read(); err != nil {
				t.Fatal(err)
			}
			cost[i] = s.Stats().Statements - before
		}
		return cost
	}
	if h, a := cost(hidden), cost(absent); h != a {
		t.Errorf("statements for a hidden id %v, for an absent one %v", h, a)
	}
}

func TestOldChangesArePruned(t *testing.T) {
	now := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	s := openStore(t, Options{Now: func() time.Time { return now }})
	put := func(name string) {
		t.Helper()
		e := &ieum.Agency{Head: ieum.Head{ID: ieum.DerivedID("Agency", "test", name)}}
		who := &ieum.Student{Head: ieum.Head{ID: ieum.DerivedID("Student", "test", name)}}
		err := s.Update(t.Context(), []ieum.ID{e.ID, who.ID}, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, e, who) })
		if err != nil {
			t.Fatal(err)
		}
	}
	put("1")
	now = now.Add(6 * 24 * time.Hour)
	put("2")
	if changes, newest, err := s.Feed().Changes(t.Context(), 0); len(changes) != 2 || newest != 2 || err != nil {
		t.Errorf("after six days: %d changes, newest %d, %v", len(changes), newest, err)
	}
	now = now.Add(2 * 24 * time.Hour)
	put("3")
	if _, _, err := s.Feed().Changes(t.Context(), 0); !errors.Is(err, ieum.ErrNotFound) {
		t.Errorf("changes that were pruned: %v, want not found", err)
	}
	changes, newest, err := s.Feed().Changes(t.Context(), 1)
	if len(changes) != 2 || newest != 3 || err != nil {
		t.Errorf("changes that were kept: %d, newest %d, %v", len(changes), newest, err)
	}
	if _, _, err := s.Feed().People(t.Context(), "", 0); !errors.Is(err, ieum.ErrNotFound) {
		t.Errorf("changes of people that were pruned: %v, want not found", err)
	}
	changes, newest, err = s.Feed().People(t.Context(), "", 1)
	if len(changes) != 2 || newest != 3 || err != nil {
		t.Errorf("changes of people that were kept: %d, newest %d, %v", len(changes), newest, err)
	}
}
