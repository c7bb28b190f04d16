package main

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
)

// put writes entities into a store file.
func put(t *testing.T, path string, entities ...ieum.Entity) {
	t.Helper()
	s, err := embedded.Open(t.Context(), path, embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var roots []ieum.ID
	for _, e := range entities {
		roots = append(roots, e.Meta().ID)
	}
	err = s.Update(t.Context(), roots, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, entities...) })
	if err != nil {
		t.Fatal(err)
	}
}

func TestDoctorFindsNeighboursOneWayAndSheltersThatAreShown(t *testing.T) {
	one, other := ieum.DerivedID("District", "test", "1"), ieum.DerivedID("District", "test", "2")
	district := func(id ieum.ID, adjacent ...ieum.ID) *ieum.District {
		return &ieum.District{Head: ieum.Head{ID: id, Root: id}, Name: ieum.Text{Ko: "교육지원청"}, Zone: "Asia/Seoul", Adjacent: adjacent}
	}
	shelter := &ieum.Agency{Name: ieum.Text{Ko: "쉼터"}, Type: "YOUTH_SHELTER", Status: ieum.Active}
	shelter.ID = ieum.DerivedID("Agency", "test", "1")
	shelter.Root = shelter.ID
	for name, c := range map[string]struct {
		entities []ieum.Entity
		code     int
		says     string
	}{
		"both ways":       {[]ieum.Entity{district(one, other), district(other, one)}, exitOK, "nothing is wrong"},
		"one way":         {[]ieum.Entity{district(one, other), district(other)}, exitFailed, "1 neighbours that are so one way only"},
		"a shelter shown": {[]ieum.Entity{shelter}, exitOK, "LOOK: 1 agencies"},
	} {
		path := filepath.Join(t.TempDir(), "ieum.db")
		put(t, path, c.entities...)
		if code, out, errors := call(t, "doctor", "--store", "file:"+path); code != c.code || !strings.Contains(out, c.says) {
			t.Errorf("%s: exit code %d, want %d, and %q in:\n%s%s", name, code, c.code, c.says, out, errors)
		}
	}
}
