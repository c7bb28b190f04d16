package directory_test

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"ieum/internal/directory"
	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
)

// BenchmarkImport imports the real directories, and BenchmarkRawInsert puts
// the rows that this gives, as they are, in batches of the same size and one
// transaction. Both report rows of the store a second; the import should
// reach 60 % of the inserts.
func BenchmarkImport(b *testing.B) {
	inputs := realFiles(b)
	rows := 0
	for b.Loop() {
		b.StopTimer()
		h := newHouse(b)
		b.StartTimer()
		report, err := directory.Run(context.Background(), h.options(inputs...))
		if err != nil {
			b.Fatal(err)
		}
		for _, s := range report.Sources {
			for _, c := range s.Entities {
				rows += c.Added
			}
		}
	}
	b.ReportMetric(float64(rows)/b.Elapsed().Seconds(), "rows/s")
}

func BenchmarkRawInsert(b *testing.B) {
	inputs := realFiles(b)
	h := newHouse(b)
	h.run(b, inputs...)
	world := h.inOrder(b)
	roots := map[ieum.ID]bool{}
	var ids []ieum.ID
	for _, e := range world {
		if root := e.Meta().Root; !roots[root] {
			roots[root] = true
			ids = append(ids, root)
		}
	}
	rows := 0
	for b.Loop() {
		b.StopTimer()
		for _, e := range world {
			e.Meta().Version = 0
		}
		store, err := embedded.Open(context.Background(), filepath.Join(b.TempDir(), "raw.db"), embedded.Options{})
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		err = store.Update(context.Background(), ids, func(ctx context.Context, tx ieum.Tx) error {
			for chunk := range slices.Chunk(world, 5000) {
				if err := tx.Put(ctx, chunk...); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
		rows += len(world)
		b.StopTimer()
		store.Close()
		b.StartTimer()
	}
	b.ReportMetric(float64(rows)/b.Elapsed().Seconds(), "rows/s")
}

// inOrder returns the network with nothing before what it refers to, and the
// batches first.
func (h *house) inOrder(b *testing.B) []ieum.Entity {
	b.Helper()
	world := h.network(b)
	batches := map[ieum.ID]bool{}
	above := map[ieum.ID]int{}
	parents := map[ieum.ID]ieum.ID{}
	for _, e := range world {
		if a, ok := e.(*ieum.Area); ok {
			parents[a.ID] = a.Parent
		}
		batches[batchOf(e)] = true
	}
	for id := range parents {
		for up := parents[id]; up != ""; up = parents[up] {
			above[id]++
		}
	}
	slices.SortStableFunc(world, func(x, y ieum.Entity) int { return above[x.Meta().ID] - above[y.Meta().ID] })
	areas := slices.DeleteFunc(slices.Clone(world), func(e ieum.Entity) bool { return ieum.KindOf(e) != "Area" })
	rest := slices.DeleteFunc(world, func(e ieum.Entity) bool { return ieum.KindOf(e) == "Area" })
	order := []ieum.Kind{"District", "School", "Agency", "Service"}
	slices.SortStableFunc(rest, func(x, y ieum.Entity) int {
		return slices.Index(order, ieum.KindOf(x)) - slices.Index(order, ieum.KindOf(y))
	})
	var all []ieum.Entity
	for id := range batches {
		all = append(all, &ieum.ImportBatch{Head: ieum.Head{ID: id, Root: id}})
	}
	return slices.Concat(all, areas, rest)
}

func batchOf(e ieum.Entity) ieum.ID {
	switch e := e.(type) {
	case *ieum.Area:
		return e.Batch
	case *ieum.District:
		return e.Batch
	case *ieum.School:
		return e.Batch
	case *ieum.Agency:
		return e.Batch
	case *ieum.Service:
		return e.Batch
	}
	return ""
}
