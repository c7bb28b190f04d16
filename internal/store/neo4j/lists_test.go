package neo4j_test

import (
	"context"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/store/neo4j"
)

// In UTF-16 the first of these names comes before the second, and the server
// compares a parameter so.
func TestMarksAreComparedByCodePoint(t *testing.T) {
	s := open(t, neo4j.Options{})
	last, first := student("\U0001f600"), student("\uff21")
	err := s.Update(t.Context(), []ieum.ID{last.ID, first.ID}, func(ctx context.Context, tx ieum.Tx) error {
		return tx.Put(ctx, last, first)
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, page := range map[string]ieum.Page{
		"after":  {Limit: 5, After: ieum.Mark{Value: first.DisplayName, ID: first.ID}},
		"before": {Limit: 5, Before: ieum.Mark{Value: last.DisplayName, ID: last.ID}},
	} {
		slice, err := s.View(ieum.ProgramScope()).Students(t.Context(), ieum.StudentFilter{}, page)
		if err != nil || len(slice.Rows) != 1 || slice.Total != 2 {
			t.Errorf("%s: %d rows of %d, %v; want one of two", name, len(slice.Rows), slice.Total, err)
		}
	}
}
