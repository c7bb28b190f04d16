package neo4j_test

import (
	"errors"
	"slices"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/ieum/storetest"
	"ieum/internal/store/neo4j"
)

func TestArchive(t *testing.T) {
	storetest.RunArchive(t, func(t *testing.T) ieum.Store { return open(t, neo4j.Options{}) })
}

func TestAFillThatWasCutOffLeavesAMark(t *testing.T) {
	s := open(t, neo4j.Options{})
	agency := &ieum.Agency{Head: ieum.Head{ID: ieum.DerivedID("Agency", "archive", "wee"), Version: 1}}
	agency.Root = agency.ID
	marked := func(want bool) {
		t.Helper()
		if got, err := s.Unfinished(t.Context()); got != want || err != nil {
			t.Errorf("marked: %t, %v, want %t", got, err, want)
		}
	}
	marked(false)
	stop := errors.New("stop")
	err := s.Fill(t.Context(), func(yield func(ieum.Entity) error) error { return errors.Join(yield(agency), stop) })
	if !errors.Is(err, stop) {
		t.Fatal(err)
	}
	marked(true)
	if err := s.Fill(t.Context(), func(yield func(ieum.Entity) error) error { return yield(agency) }); err != nil {
		t.Fatal(err)
	}
	marked(false)
	checkShape(t)
}

// A reference may come long before what it refers to, in another batch.
func TestAFilledStoreIsWholeInWhateverOrderItCame(t *testing.T) {
	rows := village(2000)
	for _, e := range rows {
		e.Meta().Version = 1
	}
	slices.Reverse(rows)
	s := open(t, neo4j.Options{})
	fill(t, s, rows)
	checkShape(t)
	damage, err := s.Examine(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for what, counts := range map[string]map[ieum.Kind]int{
		"labels": damage.Labels, "references": damage.References, "ties": damage.Ties, "loose": damage.Loose,
	} {
		if len(counts) > 0 {
			t.Errorf("%s of a whole store are damaged: %v", what, counts)
		}
	}
}

// Of two that fill at the same time the later goes on, and nothing that the
// earlier still had under way gets among its rows.
func TestOfTwoThatFillTheLaterGoesOn(t *testing.T) {
	first, second := open(t, neo4j.Options{}), open(t, neo4j.Options{})
	earlier, later := village(2000), village(10)
	for _, e := range slices.Concat(earlier, later) {
		e.Meta().Version = 1
	}
	handed := 0
	err := first.Fill(t.Context(), func(yield func(ieum.Entity) error) error {
		for _, e := range earlier {
			if handed++; handed == 6000 { // one batch of nodes is there, its relationships may be
				fill(t, second, later)
			}
			if err := yield(e); err != nil {
				return err
			}
		}
		return nil
	})
	if !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("the earlier one: %v, want a conflict", err)
	}
	if marked, err := second.Unfinished(t.Context()); marked || err != nil {
		t.Errorf("marked: %t, %v", marked, err)
	}
	n := 0
	err = second.Everything(t.Context(), ieum.Partitions(), func(ieum.Entity) error { n++; return nil })
	if n != len(later) || err != nil {
		t.Errorf("%d rows, %v, want %d", n, err, len(later))
	}
	checkShape(t)
}

func fill(tb testing.TB, s *neo4j.Store, rows []ieum.Entity) {
	tb.Helper()
	err := s.Fill(tb.Context(), func(yield func(ieum.Entity) error) error {
		for _, e := range rows {
			if err := yield(e); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
}
