package directory_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/directory"
	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
)

func TestUndoRemovesWhatTheRunAdded(t *testing.T) {
	h := newHouse(t)
	ctx := context.Background()
	areas := h.run(t, fixtures("clean")[4:]...)
	rest := h.run(t, fixtures("clean")[:4]...)
	if _, err := directory.Undo(ctx, h.desk, areas.Batch, clock); !errors.Is(err, ieum.ErrConflict) {
		t.Fatalf("undoing areas that schools lie in: got %v, want a conflict", err)
	} else if !strings.Contains(err.Error(), "undo the later batches first") || strings.Contains(err.Error(), " a Area") {
		t.Errorf("the error does not say what to do, in English: %v", err)
	}
	before := len(h.network(t))
	for _, report := range []*directory.Report{rest, areas} {
		removal, err := directory.Undo(ctx, h.desk, report.Batch, clock)
		if err != nil {
			t.Fatalf("undo: %v", err)
		}
		want := map[ieum.Kind]int{}
		for _, s := range report.Sources {
			for kind, c := range s.Entities {
				want[kind] += c.Added
			}
		}
		if diff := cmp.Diff(want, removal.Removed); diff != "" {
			t.Errorf("removed (-want +got):\n%s", diff)
		}
		gone := 0
		for _, n := range removal.Removed {
			gone += n
		}
		after := len(h.network(t))
		if before-after != gone || gone == 0 {
			t.Errorf("%d entities are gone, %d were reported", before-after, gone)
		}
		before = after
	}
	if before != 0 {
		t.Errorf("%d entities are left", before)
	}
	if _, err := directory.Undo(ctx, h.desk, rest.Batch, clock); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("undoing twice: got %v, want a conflict", err)
	}
	if _, err := directory.Undo(ctx, h.desk, h.mint("ImportBatch"), clock); !errors.Is(err, ieum.ErrNotFound) {
		t.Errorf("undoing nothing: got %v, want not found", err)
	}
}

func TestAFullDiskLeavesNothingHalfWritten(t *testing.T) {
	h := newHouseOf(t, embedded.Options{MaxPages: 500})
	many := copyOf(t, "legal_dong_codes.csv", func(s string) string {
		var b strings.Builder
		b.WriteString(s)
		for i := range 12000 { // three batches; the store is full in the second
			fmt.Fprintf(&b, "42110%05d,강원도 춘천시 새%d동,존재\n", 20000+i, i)
		}
		return b.String()
	})
	report, err := directory.Run(context.Background(), h.options(directory.Input{Path: many}))
	if !errors.Is(err, ieum.ErrUnavailable) || !report.Failed {
		t.Fatalf("got %v, want a store that cannot take it", err)
	}
	if n := len(h.network(t)); n != 0 || h.revision(t) != 0 {
		t.Errorf("%d entities are half written", n)
	}
}

func TestACancelledRunWritesNothing(t *testing.T) {
	h := newHouse(t)
	ctx, cancel := context.WithCancel(context.Background())
	options := h.options(fixtures("clean")...)
	options.Progress = func(p directory.Progress) {
		if p.Phase == directory.Writing {
			cancel()
		}
	}
	if _, err := directory.Run(ctx, options); !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v, want cancelled", err)
	}
	if n := len(h.network(t)); n != 0 {
		t.Errorf("%d entities were written", n)
	}
}

// The file is read twice; one that is swapped in between is given up.
func TestAFileThatChangesMeanwhileIsGivenUp(t *testing.T) {
	h := newHouse(t)
	h.run(t, fixtures("clean")[3:]...)
	path := copyOf(t, "institutions.json", strings.Clone)
	options := h.options(directory.Input{Source: "kr-mental-health-2025", Path: path})
	done := false
	options.Progress = func(p directory.Progress) {
		if p.Phase == directory.Reading && p.Rows > 0 && !done {
			done = true
			if err := os.WriteFile(path, []byte("[]"), 0o600); err != nil {
				t.Error(err)
			}
		}
	}
	revision := h.revision(t)
	report, err := directory.Run(context.Background(), options)
	if !errors.Is(err, ieum.ErrInvalid) || report.Findings[len(report.Findings)-1].Reason != directory.FileChanged {
		t.Errorf("got %v, want a file that changed", err)
	}
	if h.revision(t) != revision {
		t.Error("something was written")
	}
}
