package neo4j_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"ieum/internal/ieum"
	"ieum/internal/store/neo4j"
)

// village makes students with their case, needs and enrolment: about seven
// rows each.
func village(students int) []ieum.Entity {
	id := func(kind ieum.Kind, n int) ieum.ID { return ieum.DerivedID(kind, "bench", fmt.Sprint(n)) }
	own := func(kind ieum.Kind, n int) ieum.Head { return ieum.Head{ID: id(kind, n), Root: id(kind, n)} }
	on := func(root ieum.ID, kind ieum.Kind, n int) ieum.Head { return ieum.Head{ID: id(kind, n), Root: root} }
	rows := []ieum.Entity{
		&ieum.District{Head: own("District", 0)},
		&ieum.Agency{Head: own("Agency", 0), District: id("District", 0)},
		&ieum.Service{Head: on(id("Agency", 0), "Service", 0), Agency: id("Agency", 0)},
		&ieum.Staff{Head: own("Staff", 0), Active: true, ApprovedUntil: "2026-12-31", Team: id("Team", 0)},
	}
	for n := range 20 {
		rows = append(rows, &ieum.School{Head: own("School", n), District: id("District", 0)}, &ieum.Team{Head: own("Team", n)})
	}
	for n := range students {
		s, h := id("Student", n), id("Household", n/2)
		if n%2 == 0 {
			rows = append(rows, &ieum.Household{Head: own("Household", n/2)},
				&ieum.Person{Head: on(h, "Person", n), Household: h, DisplayName: "어머니"})
		}
		rows = append(rows,
			&ieum.Student{Head: own("Student", n), DisplayName: fmt.Sprintf("학생 %06d", n), School: id("School", n%20), Household: h},
			&ieum.Case{Head: on(s, "Case", n), Student: s, Team: id("Team", n%20), Stage: ieum.Assessing, OpenedOn: "2026-10-01"},
			&ieum.Need{Head: on(s, "Need", 2*n), Subject: s, Domain: "1000000", Status: ieum.NeedOpen},
			&ieum.Need{Head: on(s, "Need", 2*n+1), Subject: s, Domain: "2000000", Status: ieum.NeedOpen},
			&ieum.Enrolment{Head: on(s, "Enrolment", n), Beneficiary: s, Service: id("Service", 0), Since: "2026-10-01"},
			&ieum.Family{Head: on(h, "Family", n), From: s, To: id("Person", n/2*2), Relation: ieum.Mother})
	}
	return rows
}

func load(tb testing.TB, s ieum.Store, rows []ieum.Entity) {
	tb.Helper()
	var roots []ieum.ID
	for _, e := range rows {
		roots = append(roots, e.Meta().Root)
	}
	if err := s.Update(tb.Context(), roots, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, rows...) }); err != nil {
		tb.Fatal(err)
	}
}

// BenchmarkLoad writes about 14,000 rows in one update.
func BenchmarkLoad(b *testing.B) {
	written := 0
	for b.Loop() {
		b.StopTimer()
		s, rows := open(b, neo4j.Options{}), village(2000)
		b.StartTimer()
		load(b, s, rows)
		written += len(rows)
	}
	b.ReportMetric(float64(written)/b.Elapsed().Seconds(), "rows/s")
}

// BenchmarkFill fills about 14,000 rows into an empty store, reads them back,
// and makes the same graph by bare statements: what the server can do at most
// on one connection, with the constraints and indexes in place. How far the
// server has warmed up counts for a multiple: run it with -benchtime 10x.
func BenchmarkFill(b *testing.B) {
	s, rows := open(b, neo4j.Options{}), village(2000)
	for _, e := range rows {
		e.Meta().Version = 1
	}
	fill(b, s, rows)
	raw := takeDown(b)
	var filled, read, made time.Duration
	timed := func(sum *time.Duration, fn func()) {
		from := time.Now()
		fn()
		*sum += time.Since(from)
	}
	for b.Loop() {
		raw.wipe(b)
		timed(&filled, func() { fill(b, s, rows) })
		timed(&read, func() {
			if err := s.Everything(b.Context(), ieum.Partitions(), func(ieum.Entity) error { return nil }); err != nil {
				b.Fatal(err)
			}
		})
		raw.wipe(b)
		timed(&made, func() { raw.make(b) })
	}
	b.ReportMetric(0, "ns/op") // which would count the wiping as well
	perSecond := func(d time.Duration) float64 { return float64(len(rows)*b.N) / d.Seconds() }
	b.ReportMetric(perSecond(filled), "rows/s")
	b.ReportMetric(perSecond(read), "read-rows/s")
	b.ReportMetric(perSecond(made), "raw-rows/s")
	b.ReportMetric(perSecond(filled)/perSecond(made), "of-raw")
	b.ReportMetric(float64(raw.relationships)/float64(len(rows)), "relationships/row")
}

// BenchmarkRead asks each question of a case manager about one of her hundred
// students among 2,000.
func BenchmarkRead(b *testing.B) {
	s := open(b, neo4j.Options{})
	load(b, s, village(2000))
	id := func(n int) []ieum.ID { return []ieum.ID{ieum.DerivedID("Student", "bench", fmt.Sprint(n%100*20))} }
	scope := ieum.Scope{Staff: ieum.DerivedID("Staff", "bench", "0"), Ways: 31, Today: "2026-11-24"}
	v := s.View(scope)
	asked := 0
	for _, q := range []struct {
		name string
		ask  func(ctx context.Context, n int) error
	}{
		{"Entities", func(ctx context.Context, n int) error { _, err := v.Entities(ctx, id(n)); return err }},
		{"Records", func(ctx context.Context, n int) error {
			_, err := v.Records(ctx, id(n), "Need", "Case", "Person")
			return err
		}},
		{"Surroundings", func(ctx context.Context, n int) error { _, err := v.Surroundings(ctx, id(n)); return err }},
		{"ServedBy", func(ctx context.Context, n int) error { _, err := v.ServedBy(ctx, id(n)); return err }},
		{"MaySee", func(ctx context.Context, n int) error { _, err := v.MaySee(ctx, id(n)[0]); return err }},
		{"Students", func(ctx context.Context, _ int) error {
			_, err := v.Students(ctx, ieum.StudentFilter{}, ieum.Page{Limit: 20})
			return err
		}},
		{"StudentsByNeed", func(ctx context.Context, _ int) error {
			_, err := v.Students(ctx, ieum.StudentFilter{Needs: [][]string{{"1000000"}}, Text: "1"}, ieum.Page{Limit: 20})
			return err
		}},
		{"StudentsOfAll", func(ctx context.Context, _ int) error {
			_, err := s.View(ieum.ProgramScope()).Students(ctx, ieum.StudentFilter{}, ieum.Page{Limit: 20})
			return err
		}},
		{"Cases", func(ctx context.Context, _ int) error {
			_, err := v.Cases(ctx, ieum.CaseFilter{}, ieum.Page{Limit: 20})
			return err
		}},
		{"Due", func(ctx context.Context, _ int) error {
			_, err := v.Due(ctx, ieum.DueFilter{}, ieum.Page{Limit: 20})
			return err
		}},
		{"Revisions", func(ctx context.Context, _ int) error { _, err := s.Feed().Revisions(ctx); return err }},
		{"Update", func(ctx context.Context, n int) error { return touch(ctx, s, id(n)[0]) }},
		{"Audit", func(ctx context.Context, n int) error {
			return s.Audit(ctx, []ieum.AuditEntry{{Head: ieum.Head{ID: ieum.DerivedID("AuditEntry", "bench", fmt.Sprint(n))}}})
		}},
	} {
		b.Run(q.name, func(b *testing.B) {
			before := s.Stats()
			first := asked
			for b.Loop() {
				asked++
				if err := q.ask(b.Context(), asked); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(s.Stats().Statements-before.Statements)/float64(asked-first), "statements/op")
		})
	}
}

// touch reads a student and puts it again.
func touch(ctx context.Context, s ieum.Store, id ieum.ID) error {
	return s.Update(ctx, []ieum.ID{id}, func(ctx context.Context, tx ieum.Tx) error {
		found, err := tx.View(ieum.ProgramScope()).Entities(ctx, []ieum.ID{id})
		if err != nil {
			return err
		}
		return tx.Put(ctx, found[id])
	})
}
