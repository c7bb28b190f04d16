package embedded

import (
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"ieum/internal/ieum"
)

// batch is how many rows one call of Put writes in the benchmarks.
const batch = 5000

func benchStore(b *testing.B) *Store {
	s, err := Open(b.Context(), filepath.Join(b.TempDir(), "bench.db"), Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	return s
}

// district makes agencies with services, all on the roots it returns.
func district(mint ieum.Mint, n int) (entities []ieum.Entity, roots []ieum.ID) {
	var agency *ieum.Agency
	for i := range n {
		if i%5 == 0 {
			agency = &ieum.Agency{
				Head: ieum.Head{ID: mint("Agency")}, Name: ieum.Text{Ko: fmt.Sprintf("이음센터 %d", i), En: "Ieum Centre"},
				Type: "WEE", Status: ieum.Active, Phone: "02-000-0000", Address: ieum.Address{Line: "서울시 어느구 어느로 1"},
				Point: &ieum.Point{Latitude: 37.5, Longitude: 127}, Source: ieum.Source{Name: "made", Key: fmt.Sprint(i)},
			}
			entities, roots = append(entities, agency), append(roots, agency.ID)
			continue
		}
		entities = append(entities, &ieum.Service{
			Head: ieum.Head{ID: mint("Service"), Root: agency.ID}, Agency: agency.ID, Name: ieum.Text{Ko: "상담"},
			Class: ieum.Welfare, Needs: []string{"1000000-2", "2000000"}, Status: ieum.Active,
			Cost: ieum.Text{Ko: "무료"}, Source: ieum.Source{Name: "made", Key: fmt.Sprint(i)},
		})
	}
	return entities, roots
}

func BenchmarkPut(b *testing.B) {
	s, mint := benchStore(b), ieum.NewMint(rand.NewChaCha8([32]byte{1}))
	b.ResetTimer()
	for b.Loop() {
		b.StopTimer()
		entities, roots := district(mint, batch)
		b.StartTimer()
		err := s.Update(b.Context(), roots, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, entities...) })
		if err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N*batch)/b.Elapsed().Seconds(), "rows/s")
}

// BenchmarkRawInsert is what Put is measured against: the same rows into the
// same tables by prepared statements, their values made before.
func BenchmarkRawInsert(b *testing.B) {
	s, mint := benchStore(b), ieum.NewMint(rand.NewChaCha8([32]byte{1}))
	b.ResetTimer()
	for b.Loop() {
		b.StopTimer()
		entities, _ := district(mint, batch)
		rows := make([][]any, len(entities))
		texts := make([]string, len(entities))
		for i, e := range entities {
			if e.Meta().Root == "" {
				e.Meta().Root = e.Meta().ID
			}
			t := s.tables[ieum.KindOf(e)]
			rows[i], texts[i] = t.row(e, 1), t.insert
		}
		b.StartTimer()
		tx, err := s.db.BeginTx(b.Context(), nil)
		if err != nil {
			b.Fatal(err)
		}
		prepared := map[string]*sql.Stmt{}
		for i, row := range rows {
			stmt := prepared[texts[i]]
			if stmt == nil {
				if stmt, err = tx.Prepare(texts[i]); err != nil {
					b.Fatal(err)
				}
				prepared[texts[i]] = stmt
			}
			if _, err := stmt.Exec(row...); err != nil {
				b.Fatal(err)
			}
		}
		if err := tx.Commit(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N*batch)/b.Elapsed().Seconds(), "rows/s")
}
