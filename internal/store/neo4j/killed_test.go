package neo4j_test

import (
	"errors"
	"fmt"
	"testing"

	"ieum/internal/ieum"
)

// check holds what the server has against what was said.
func (c *campaign) check(t *testing.T) {
	t.Helper()
	c.checkSteps(t)
	c.checkEntries(t)
	c.checkChanges(t)
	checkShapeOf(t, c.options)
}

// checkSteps counts every trace of the steps: each of them is there once.
func (c *campaign) checkSteps(t *testing.T) {
	t.Helper()
	for writer := range stepWriters {
		id, want := c.student(writer), int64(c.next[writer])
		record := ask(t, c.options, fmt.Sprintf(`MATCH (s:Entity {id: '%[1]s'})
RETURN s.grade AS grade, COUNT {(:Need)-[:HANGS_ON]->(s)} AS needs, COUNT {MATCH (k:Key {staff: '%[2]s'})} AS keys,
  COUNT {MATCH (e:AuditEntry) WHERE s.id IN e.subjects} AS entries`, id, c.key(writer, 0).Staff))[0]
		for _, trace := range []string{"grade", "needs", "keys", "entries"} {
			if got, _ := record.Get(trace); got != want {
				t.Errorf("writer %d has done %d steps, and the server has %s %v", writer, want, trace, got)
			}
		}
	}
}

func (c *campaign) checkEntries(t *testing.T) {
	t.Helper()
	there := map[ieum.ID]bool{}
	for _, record := range ask(t, c.options, `MATCH (e:AuditEntry {request: 'read'}) RETURN e.id AS id`) {
		there[ieum.ID(fmt.Sprint(record.Values[0]))] = true
	}
	for id, said := range c.entries {
		switch {
		case said == nil && !there[id]:
			t.Error("an audit entry was acknowledged and is not there")
		case errors.Is(said, ieum.ErrUnavailable) && there[id]:
			t.Error("an audit entry was said not to be written, and it was")
		}
		delete(there, id)
	}
	if len(there) > 0 {
		t.Errorf("%d audit entries that nobody sent", len(there))
	}
}

// checkChanges holds the feed against the steps: a revision for each, without
// a gap, each agency once.
func (c *campaign) checkChanges(t *testing.T) {
	t.Helper()
	steps := 0
	for _, n := range c.next {
		steps += n
	}
	changes, newest, err := c.store.Feed().Changes(t.Context(), 0)
	seen := map[ieum.ID]bool{}
	for n, change := range changes {
		if change.Revision != ieum.Revision(n+1) || seen[change.ID] {
			t.Errorf("change %d is revision %d of an agency seen before: %t", n+1, change.Revision, seen[change.ID])
		}
		seen[change.ID] = true
	}
	if err != nil || int(newest) != steps || len(seen) != steps {
		t.Errorf("%d agencies up to revision %d after %d steps, %v", len(seen), newest, steps, err)
	}
}
