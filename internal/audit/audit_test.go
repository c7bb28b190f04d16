package audit

import (
	"slices"
	"strconv"
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

func collector() *Collector {
	n := byte(0)
	mint := func(kind ieum.Kind) ieum.ID { n++; return ieum.ID("audit_" + string('a'+rune(n-1))) }
	return NewCollector(mint, Event{
		At: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC), Actor: "staff_1", Action: "student", Request: "request-1",
	})
}

func TestOneEntryForEachPersonWithAllClasses(t *testing.T) {
	c := collector()
	c.As(ieum.RoleAuditor, 3)
	c.As(ieum.RoleSupervisor, 2) // the lowest rank counts
	c.As(ieum.RoleAuditor, 3)
	c.Saw(two, ieum.ClassSensitive)
	c.Saw(one, ieum.ClassPersonal)
	c.Saw(two, ieum.ClassPersonal, ieum.ClassSensitive)
	got := c.Entries()
	entry := func(id, subject ieum.ID, fields ...string) ieum.AuditEntry {
		return ieum.AuditEntry{
			Head: ieum.Head{ID: id, Root: id}, At: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC), Actor: "staff_1", Role: ieum.RoleSupervisor,
			Action: "student", Purpose: Casework, Subjects: []ieum.ID{subject}, Fields: fields, Request: "request-1",
		}
	}
	want := []ieum.AuditEntry{entry("audit_a", one, "personal"), entry("audit_b", two, "personal", "sensitive")}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if again := c.Entries(); len(again) > 0 {
		t.Errorf("%d entries are told a second time", len(again))
	}
}

func TestALookThatMissedNamesWhomItWasFor(t *testing.T) {
	c := collector()
	c.Missed(one)
	c.Missed(one)
	if got := c.Entries(); len(got) != 1 || !slices.Equal(got[0].Subjects, []ieum.ID{one}) || !got[0].Denied || got[0].Misses != 1 || got[0].Fields != nil {
		t.Errorf("entries %+v", got)
	}
	c.Missed("990101-1234567")
	if got := c.Entries(); len(got) != 1 || len(got[0].Subjects) != 0 || !got[0].Denied || got[0].Misses != 1 {
		t.Errorf("what is no id: %+v", got)
	}
}

// However many ids somebody tries, the log does not grow with them.
func TestManyMissesAreOneEntryWithACount(t *testing.T) {
	c := collector()
	for i := range 1000 {
		c.Missed(ieum.DerivedID("Student", "test", strconv.Itoa(i)), one, "no id")
	}
	c.Saw(two, ieum.ClassPersonal)
	got := c.Entries()
	if len(got) != 2 || !slices.Equal(got[0].Subjects, []ieum.ID{two}) || got[0].Denied || got[0].Misses != 0 {
		t.Fatalf("%d entries, the first %+v", len(got), got[0])
	}
	if m := got[1]; len(m.Subjects) != 0 || !m.Denied || m.Misses != 1002 || m.Fields != nil {
		t.Errorf("the misses: %+v", m)
	}
}

func TestARefusedRightIsNotHiddenByAList(t *testing.T) {
	c := collector()
	c.Saw("", ieum.ClassPersonal)
	c.Missed("")
	if got := c.Entries(); len(got) != 2 || got[0].Denied || !got[1].Denied {
		t.Errorf("entries %+v", got)
	}
}

func TestWhatGoesAlongLeavesOnlyWithItsSubject(t *testing.T) {
	c := collector()
	c.Along(one, ieum.ClassSensitive)
	c.Along(two, ieum.ClassSensitive)
	c.Saw(one, ieum.ClassPersonal)
	got := c.Entries()
	if len(got) != 1 || !slices.Equal(got[0].Fields, []string{"personal", "sensitive"}) {
		t.Errorf("entries %+v", got)
	}
}

func TestWhatAWriteHasToldIsNotToldAgain(t *testing.T) {
	c := collector()
	c.Told(ieum.AuditEntry{Subjects: []ieum.ID{one}, Fields: []string{"sensitive"}})
	c.Saw(one, ieum.ClassSensitive)
	if got := c.Entries(); len(got) != 0 {
		t.Errorf("entries %+v", got)
	}
	c.Saw(one, ieum.ClassPersonal)
	if got := c.Entries(); len(got) != 1 || !slices.Equal(got[0].Fields, []string{"personal"}) {
		t.Errorf("more than was written: %+v", got)
	}
}

func TestAListOfNobodyLeavesAnEntry(t *testing.T) {
	c := collector()
	c.Listed(ieum.ClassPersonal)
	if got := c.Entries(); len(got) != 1 || len(got[0].Subjects) != 0 || got[0].Denied || !slices.Equal(got[0].Fields, []string{"personal"}) {
		t.Errorf("an empty list: %+v", got)
	}
	c.Listed(ieum.ClassPersonal)
	c.Saw(one, ieum.ClassPersonal)
	if got := c.Entries(); len(got) != 1 || !slices.Equal(got[0].Subjects, []ieum.ID{one}) {
		t.Errorf("a list that names somebody: %+v", got)
	}
	if got := c.Entries(); len(got) != 0 {
		t.Errorf("told again: %+v", got)
	}
}

func TestEveryEntryNamesARole(t *testing.T) {
	c := NewCollector(func(ieum.Kind) ieum.ID { return "audit_1" }, Event{Role: ieum.RoleTeacher})
	c.Saw(one)
	if got := c.Entries(); got[0].Role != ieum.RoleTeacher {
		t.Errorf("no right was judged: %+v", got)
	}
	c.As(ieum.RoleSupervisor, 1)
	if got := c.Entry(one); got.Role != ieum.RoleSupervisor {
		t.Errorf("a right was judged: %+v", got)
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
