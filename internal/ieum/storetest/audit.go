package storetest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"ieum/internal/ieum"
)

func auditCases() []conformance {
	return []conformance{
		{"an entry is there when Audit returns", testAuditDurable},
		{"entries of many callers are all there", testAuditMany},
		{"one caller's bad entry does not cost the others theirs", testAuditBad},
		{"an update's entries share its fate", testAuditInUpdate},
	}
}

func entry(name string) ieum.AuditEntry {
	return ieum.AuditEntry{
		Head: ieum.Head{ID: named("AuditEntry", name)}, At: time.Date(2026, 11, 24, 1, 2, 3, 456000, time.UTC),
		Actor: staff("ari"), Role: ieum.RoleCaseManager, Action: "linkage", Purpose: "CASEWORK", Subjects: []ieum.ID{student("mina")},
		Fields: []string{"personal", "sensitive"}, Request: "r1",
	}
}

func testAuditDurable(t *testing.T, s ieum.Store) {
	want := entry("a")
	if err := s.Audit(t.Context(), []ieum.AuditEntry{want, entry("b")}); err != nil {
		t.Fatal(err)
	}
	want.Root, want.Version = want.ID, 1
	same(t, "entry", unlinked(kept[*ieum.AuditEntry](t, s, want.ID)), &want)
	same(t, "the other", kept[*ieum.AuditEntry](t, s, named("AuditEntry", "b")).Version, 1)
	if err := s.Audit(t.Context(), nil); err != nil {
		t.Errorf("no entries: %v", err)
	}
}

func testAuditMany(t *testing.T, s ieum.Store) {
	const each = 20
	errs := contend(func(n int) error {
		for i := range each {
			if err := s.Audit(t.Context(), []ieum.AuditEntry{entry(fmt.Sprint(n, "-", i))}); err != nil {
				return err
			}
		}
		return nil
	})
	tally(t, errs, nil)
	var ids []ieum.ID
	for n := range writers {
		for i := range each {
			ids = append(ids, named("AuditEntry", fmt.Sprint(n, "-", i)))
		}
	}
	same(t, "entries", len(fetch(t, s, program(), ids...)), len(ids))
}

func testAuditBad(t *testing.T, s ieum.Store) {
	if err := s.Audit(t.Context(), []ieum.AuditEntry{entry("taken")}); err != nil {
		t.Fatal(err)
	}
	errs := contend(func(n int) error {
		if n%2 == 0 {
			return s.Audit(t.Context(), []ieum.AuditEntry{entry(fmt.Sprint("good", n))})
		}
		return s.Audit(t.Context(), []ieum.AuditEntry{entry(fmt.Sprint("bad", n)), entry("taken")})
	})
	fine, refused := tally(t, errs, ieum.ErrConflict)
	same(t, "written and refused", []int{fine, refused}, []int{writers / 2, writers / 2})
	for n := range writers {
		got := len(fetch(t, s, program(), named("AuditEntry", fmt.Sprint("good", n)), named("AuditEntry", fmt.Sprint("bad", n))))
		same(t, "entries of a caller", got, (n+1)%2)
	}
	fails(t, "an entry without an id", s.Audit(t.Context(), []ieum.AuditEntry{{Action: "x"}}), ieum.ErrInvalid)
}

func testAuditInUpdate(t *testing.T, s ieum.Store) {
	update(t, s, []ieum.ID{student("mina")}, func(ctx context.Context, tx ieum.Tx) error {
		if err := tx.Audit(ctx, entry("a"), entry("b")); err != nil {
			return err
		}
		return tx.Put(ctx, pupil("mina", "", ""))
	})
	same(t, "entries", len(fetch(t, s, program(), entry("a").ID, entry("b").ID)), 2)
	err := s.Update(t.Context(), []ieum.ID{student("jun")}, func(ctx context.Context, tx ieum.Tx) error {
		if err := tx.Put(ctx, pupil("jun", "", "")); err != nil {
			return err
		}
		return tx.Audit(ctx, entry("a"))
	})
	fails(t, "a taken id", err, ieum.ErrConflict)
	same(t, "jun", len(fetch(t, s, program(), student("jun"))), 0)
}
