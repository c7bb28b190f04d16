package neo4j_test

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/store/neo4j"
)

// Writers that meet at the counters of several partitions wait for each other. One
// that stood still would be ended by the server and come again, which would
// hide it: so what is sent is counted.
func TestEveryCommitAdvancesAllItsLanesByOneStatementAndOnce(t *testing.T) {
	const writers, rounds, districts = 8, 6, 4
	var sent atomic.Int32
	s := open(t, neo4j.Options{}.Listen(func(name, _ string, _ map[string]any) {
		if name == "advance" {
			sent.Add(1)
		}
	}))
	id := func(kind ieum.Kind, n int) ieum.ID { return ieum.DerivedID(kind, "advance", fmt.Sprint(n)) }
	var town []ieum.Entity
	for n := range districts {
		town = append(town, &ieum.District{Head: ieum.Head{ID: id("District", n)}},
			&ieum.School{Head: ieum.Head{ID: id("School", n)}, District: id("District", n)})
	}
	write := func(rows ...ieum.Entity) error {
		var roots []ieum.ID
		for _, row := range rows {
			roots = append(roots, row.Meta().ID)
		}
		return s.Update(t.Context(), roots, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, rows...) })
	}
	pupils := func(from int) []ieum.Entity {
		rows := []ieum.Entity{&ieum.Agency{Head: ieum.Head{ID: id("Agency", from)}}}
		for n := range districts {
			turned := (from + n) % districts
			rows = append(rows, &ieum.Student{Head: ieum.Head{ID: id("Student", from*districts+turned)}, School: id("School", turned)})
		}
		return rows
	}
	// Accounts only here: their counter comes first, and would let one writer at
	// a time at the others.
	town = append(town, &ieum.Staff{Head: ieum.Head{ID: id("Staff", 0)}})
	if err := write(append(town, pupils(0)...)...); err != nil {
		t.Fatal(err)
	}
	var done sync.WaitGroup
	for n := range writers {
		done.Go(func() {
			for round := range rounds {
				if err := write(pupils(1 + n*rounds + round)...); err != nil {
					t.Error(err)
				}
			}
		})
	}
	done.Wait()
	if commits := int(s.Stats().Commits); commits != 1+writers*rounds || int(sent.Load()) != commits {
		t.Errorf("%d commits, for which partitions were advanced %d times", commits, sent.Load())
	}
	newest, err := s.Feed().Districts(t.Context())
	if err != nil || len(newest) != districts {
		t.Errorf("%d districts, %v", len(newest), err)
	}
	for _, revision := range newest {
		if revision != 1+writers*rounds {
			t.Errorf("a district has revision %d", revision)
		}
	}
}
