package embedded_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
)

// A store that somebody has open is copied with all that was acknowledged,
// and nobody has to stop writing.
func TestAStoreInUseIsCopied(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ieum.db")
	held, err := embedded.Open(t.Context(), path, embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	put := func(key string) ieum.ID {
		team := &ieum.Team{Head: ieum.Head{ID: ieum.DerivedID("Team", "test", key)}, Name: ieum.Text{Ko: key}}
		if err := held.Update(t.Context(), nil, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, team) }); err != nil {
			t.Fatal(err)
		}
		return team.ID
	}
	before := put("before")
	target := filepath.Join(t.TempDir(), "copy.db")
	if err := embedded.Copy(t.Context(), path, target, embedded.Options{}); err != nil {
		t.Fatal(err)
	}
	after := put("after")
	copied, err := embedded.Open(t.Context(), target, embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	found, err := copied.View(ieum.ProgramScope()).Entities(t.Context(), []ieum.ID{before, after})
	if err != nil || found[before] == nil || found[after] != nil {
		t.Errorf("the copy holds %d of 2 teams (%v), want the first only", len(found), err)
	}
}

func TestWhatIsNoStoreIsNotCopied(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "none.db")
	if err := embedded.Copy(t.Context(), missing, filepath.Join(t.TempDir(), "copy.db"), embedded.Options{}); !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("%v, want ErrInvalid", err)
	}
}
