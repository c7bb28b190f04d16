package neo4j_test

import (
	"fmt"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/store/neo4j"
)

// Entries go out in one message. One whose answer is lost was written or not:
// the store finds out, and writes it once.
func TestAnEntryThatIsCutOffAtAnyByteIsWrittenOnce(t *testing.T) {
	checked := open(t, neo4j.Options{})
	wire := newCutter(t)
	settings := options(t)
	settings.URL = wire.address
	s, err := neo4j.Open(t.Context(), settings)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	write := func(name string) error {
		return s.Audit(t.Context(), []ieum.AuditEntry{{Head: ieum.Head{ID: ieum.DerivedID("AuditEntry", "test", name)}, Action: "student"}})
	}
	if err := write("whole"); err != nil {
		t.Fatal(err)
	}
	for n := range 24 {
		name := fmt.Sprint("cut ", n)
		if n%2 == 0 {
			wire.toServer.Store(int64(n * 30))
		} else {
			wire.toClient.Store(int64(n * 3))
		}
		if err := write(name); err != nil {
			t.Errorf("cut %d: %v", n, err)
		}
		wire.heal()
		id := ieum.DerivedID("AuditEntry", "test", name)
		found, err := checked.View(ieum.ProgramScope()).Entities(t.Context(), []ieum.ID{id})
		if err != nil || len(found) != 1 {
			t.Errorf("cut %d: %d entries, %v; want one", n, len(found), err)
		}
	}
}
