package neo4j_test

import (
	"errors"
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
