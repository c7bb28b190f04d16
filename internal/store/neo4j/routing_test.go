package neo4j_test

import (
	"strings"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/store/neo4j"
)

// A server by itself answers as a cluster of one: the driver asks it where to
// send reads and writes, and follows.
func TestAnAddressThatRoutesIsFollowed(t *testing.T) {
	bolt := open(t, neo4j.Options{})
	settings := direct(t)
	settings.URL = strings.Replace(settings.URL, "bolt", "neo4j", 1)
	if status, err := neo4j.CheckStatus(t.Context(), settings); err != nil || status.Applied != status.Known {
		t.Fatalf("%+v, %v", status, err)
	}
	s, err := neo4j.Open(t.Context(), settings)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := register(t.Context(), s, "routed"); err != nil {
		t.Fatal(err)
	}
	if err := s.Audit(t.Context(), []ieum.AuditEntry{{Head: ieum.Head{ID: ieum.DerivedID("AuditEntry", "test", "routed")}}}); err != nil {
		t.Error(err)
	}
	if _, err := s.Feed().Revisions(t.Context()); err != nil {
		t.Error(err)
	}
	for name, from := range map[string]ieum.Store{"routed": s, "direct": bolt} {
		found, err := from.View(ieum.ProgramScope()).Entities(t.Context(), []ieum.ID{student("routed").ID})
		if err != nil || len(found) != 1 {
			t.Errorf("%s: %d rows, %v", name, len(found), err)
		}
	}
}
