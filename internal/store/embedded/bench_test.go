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

// school puts n students of one school with two needs, an enrolment and a
// case each, half of them a team's, and returns the students.
func school(b *testing.B, s *Store, n int) []ieum.ID {
	mint := ieum.NewMint(rand.NewChaCha8([32]byte{2}))
	agency, service, school, team, staff := mint("Agency"), mint("Service"), mint("School"), mint("Team"), mint("Staff")
	entities := []ieum.Entity{
		&ieum.Agency{Head: ieum.Head{ID: agency}}, &ieum.Service{Head: ieum.Head{ID: service, Root: agency}, Agency: agency},
		&ieum.School{Head: ieum.Head{ID: school}}, &ieum.Team{Head: ieum.Head{ID: team}},
		&ieum.Staff{Head: ieum.Head{ID: staff}, Active: true, ApprovedUntil: "2026-12-31", Team: team},
	}
	roots, students := []ieum.ID{agency, school}, []ieum.ID{staff}
	for i := range n {
		id, home := mint("Student"), mint("Household")
		mother := mint("Person")
		entities = append(entities,
			&ieum.Household{Head: ieum.Head{ID: home}},
			&ieum.Person{Head: ieum.Head{ID: mother, Root: home}, Household: home, DisplayName: "어머니"},
			&ieum.Student{Head: ieum.Head{ID: id}, DisplayName: fmt.Sprintf("김이음%05d", i), School: school, Household: home, Grade: 4},
			&ieum.Need{Head: ieum.Head{ID: mint("Need"), Root: id}, Subject: id, Domain: "1000000", Status: ieum.NeedOpen},
			&ieum.Need{Head: ieum.Head{ID: mint("Need"), Root: home}, Subject: mother, Domain: "2000000", Status: ieum.NeedOpen},
			&ieum.Enrolment{Head: ieum.Head{ID: mint("Enrolment"), Root: id}, Beneficiary: id, Service: service, Since: "2026-01-01"},
		)
		if i%50 == 0 {
			entities = append(entities, &ieum.Case{Head: ieum.Head{ID: mint("Case"), Root: id}, Student: id, Team: team, OpenedOn: "2026-01-01"})
			students = append(students, id)
		}
		roots = append(roots, id, home)
	}
	err := s.Update(b.Context(), roots, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, entities...) })
	if err != nil {
		b.Fatal(err)
	}
	return students
}

// BenchmarkReads are the reads of a case manager with 60 of 3,000 students.
func BenchmarkReads(b *testing.B) {
	s := benchStore(b)
	ids := school(b, s, 3000)
	scope := ieum.Scope{Staff: ids[0], Ways: ieum.ReachTeam | ieum.ReachRegistered, Today: "2026-11-24"}
	view, mine := s.View(scope), ids[1:]
	for name, read := range map[string]func() (int, error){
		"entity":      func() (int, error) { m, err := view.Entities(b.Context(), mine[:1]); return len(m), err },
		"60 entities": func() (int, error) { m, err := view.Entities(b.Context(), mine); return len(m), err },
		"record": func() (int, error) {
			m, err := view.Records(b.Context(), mine[:1], "Need", "Enrolment")
			return len(m), err
		},
		"60 records": func() (int, error) {
			m, err := view.Records(b.Context(), mine, "Need", "Enrolment")
			return len(m), err
		},
		"surroundings": func() (int, error) { m, err := view.Surroundings(b.Context(), mine[:1]); return len(m), err },
		"students page": func() (int, error) {
			p, err := view.Students(b.Context(), ieum.StudentFilter{}, ieum.Page{Limit: 20})
			return p.Total, err
		},
		"students page of the program": func() (int, error) {
			p, err := s.View(ieum.ProgramScope()).Students(b.Context(), ieum.StudentFilter{}, ieum.Page{Limit: 20})
			return p.Total, err
		},
		"due page": func() (int, error) {
			p, err := view.Due(b.Context(), ieum.DueFilter{}, ieum.Page{Limit: 20})
			return p.Total + 1, err
		},
		"may see": func() (int, error) { p, err := view.MaySee(b.Context(), mine[0]); return len(p), err },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if n, err := read(); n == 0 || err != nil {
					b.Fatal(n, err)
				}
			}
		})
	}
}

func BenchmarkNetwork(b *testing.B) {
	s := benchStore(b)
	entities, roots := district(ieum.NewMint(rand.NewChaCha8([32]byte{1})), 15000)
	err := s.Update(b.Context(), roots, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, entities...) })
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		n := 0
		if _, err := s.Feed().Network(b.Context(), func(ieum.Entity) error { n++; return nil }); err != nil || n != len(entities) {
			b.Fatal(n, err)
		}
	}
}

// BenchmarkCommit is one durable update of one row, and one audit entry.
func BenchmarkCommit(b *testing.B) {
	s, mint := benchStore(b), ieum.NewMint(rand.NewChaCha8([32]byte{3}))
	b.Run("update", func(b *testing.B) {
		for b.Loop() {
			e := &ieum.Student{Head: ieum.Head{ID: mint("Student")}, DisplayName: "김이음"}
			err := s.Update(b.Context(), []ieum.ID{e.ID}, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, e) })
			if err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("audit", func(b *testing.B) {
		for b.Loop() {
			if err := s.Audit(b.Context(), []ieum.AuditEntry{{Head: ieum.Head{ID: mint("AuditEntry")}}}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("audit of many", func(b *testing.B) {
		ids := make(chan ieum.ID, 1)
		go func() {
			for {
				select {
				case ids <- mint("AuditEntry"):
				case <-b.Context().Done():
					return
				}
			}
		}()
		b.SetParallelism(32)
		b.RunParallel(func(pb *testing.PB) {
			for pb.Next() {
				if err := s.Audit(b.Context(), []ieum.AuditEntry{{Head: ieum.Head{ID: <-ids}}}); err != nil {
					b.Error(err)
				}
			}
		})
	})
}

func BenchmarkOpen(b *testing.B) {
	b.Run("new", func(b *testing.B) {
		for b.Loop() {
			s, err := Open(b.Context(), filepath.Join(b.TempDir(), "x.db"), Options{})
			if err != nil {
				b.Fatal(err)
			}
			b.StopTimer()
			s.Close()
			b.StartTimer()
		}
	})
	b.Run("kept", func(b *testing.B) {
		path := filepath.Join(b.TempDir(), "x.db")
		for b.Loop() {
			s, err := Open(b.Context(), path, Options{})
			if err != nil {
				b.Fatal(err)
			}
			b.StopTimer()
			s.Close()
			b.StartTimer()
		}
	})
}
