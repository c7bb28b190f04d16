package audit

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
)

const (
	one = ieum.ID("student_00000000000000000000000001")
	two = ieum.ID("student_00000000000000000000000002")
)

type log struct {
	entries []ieum.AuditEntry
	err     error
}

func (l *log) Audit(_ context.Context, entries []ieum.AuditEntry) error {
	l.entries = append(l.entries, entries...)
	return l.err
}

func collector() *Collector {
	n := byte(0)
	mint := func(kind ieum.Kind) ieum.ID { n++; return ieum.ID("audit_" + string('a'+rune(n-1))) }
	return NewCollector(mint, Event{
		At: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC), Actor: "staff_1", Action: "student", Request: "request-1",
	})
}

func TestOneEntryForEachPersonWithAllClasses(t *testing.T) {
	c, l := collector(), &log{}
	c.As(ieum.RoleSupervisor)
	c.As(ieum.RoleAuditor) // the first counts
	c.Saw(two, ieum.ClassSensitive)
	c.Saw(one, ieum.ClassPersonal)
	c.Saw(two, ieum.ClassPersonal, ieum.ClassSensitive)
	if err := c.Flush(t.Context(), l); err != nil {
		t.Fatal(err)
	}
	entry := func(id, subject ieum.ID, fields ...string) ieum.AuditEntry {
		return ieum.AuditEntry{
			Head: ieum.Head{ID: id, Root: id}, At: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC), Actor: "staff_1", Role: ieum.RoleSupervisor,
			Action: "student", Purpose: Casework, Subject: subject, Fields: fields, Request: "request-1",
		}
	}
	want := []ieum.AuditEntry{entry("audit_a", one, "personal"), entry("audit_b", two, "personal", "sensitive")}
	if diff := cmp.Diff(want, l.entries); diff != "" {
		t.Error(diff)
	}
	if err := c.Flush(t.Context(), l); err != nil || len(l.entries) != 2 {
		t.Errorf("a second flush writes again: %v, %d entries", err, len(l.entries))
	}
}

func TestHiddenAndAbsentLeaveTheSameEntry(t *testing.T) {
	c := collector()
	c.Missed(one)
	c.Missed(two)
	c.Missed("990101-1234567")
	got := c.Entries()
	if len(got) != 3 || got[0].Subject != "" {
		t.Fatalf("entries %+v, want one without a subject for what is no id", got)
	}
	for _, e := range got {
		if !e.Denied || e.Fields != nil {
			t.Errorf("%+v is not denied, or names classes", e)
		}
	}
}

func TestSomebodyFoundOnceWasNotDenied(t *testing.T) {
	c := collector()
	c.Missed(one)
	c.Saw(one, ieum.ClassPersonal)
	if got := c.Entries(); len(got) != 1 || got[0].Denied {
		t.Errorf("entries %+v", got)
	}
}

func TestFlushTellsWhenNothingWasKept(t *testing.T) {
	c := collector()
	if err := c.Flush(t.Context(), &log{err: ieum.ErrUnavailable}); err != nil {
		t.Errorf("nothing to write: %v", err)
	}
	c.Saw(one)
	if err := c.Flush(t.Context(), &log{err: ieum.ErrUnavailable}); !errors.Is(err, ieum.ErrUnavailable) {
		t.Errorf("Flush = %v", err)
	}
}

func TestManyAtOnce(t *testing.T) {
	c := collector()
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 100 {
				c.Saw(one, ieum.ClassPersonal)
				c.Missed(two)
			}
		})
	}
	wait.Wait()
	if got := c.Entries(); len(got) != 2 {
		t.Errorf("%d entries, want 2", len(got))
	}
}
