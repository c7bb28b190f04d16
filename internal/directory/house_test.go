package directory_test

import (
	"context"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"ieum/internal/desk"
	"ieum/internal/directory"
	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
)

// house is a fresh store with what an import needs.
type house struct {
	store *embedded.Store
	desk  *desk.Loader
	codes *ieum.Codes
	mint  ieum.Mint
	// mappings are those beside the built-in ones.
	mappings []directory.Mapping
}

func newHouse(t testing.TB) *house { return newHouseOf(t, embedded.Options{}) }

func newHouseOf(t testing.TB, options embedded.Options) *house {
	t.Helper()
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	store, err := embedded.Open(context.Background(), filepath.Join(t.TempDir(), "ieum.db"), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	return &house{
		store, desk.NewLoader(store), codes, ieum.NewMint(rand.NewChaCha8([32]byte{1})),
		[]directory.Mapping{familyMapping(t)},
	}
}

func clock() time.Time { return time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC) }

func (h *house) options(inputs ...directory.Input) directory.Options {
	return directory.Options{Inputs: inputs, Mappings: h.mappings, Desk: h.desk, Codes: h.codes, Clock: clock, Mint: h.mint}
}

// run imports, and fails the test if the run fails or does not reconcile.
func (h *house) run(t testing.TB, inputs ...directory.Input) *directory.Report {
	t.Helper()
	report, err := directory.Run(context.Background(), h.options(inputs...))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range report.Sources {
		if !s.Reconciles() {
			t.Errorf("%s: the counts do not add up: %+v", s.Source, *s)
		}
	}
	return report
}

func (h *house) revision(t testing.TB) ieum.Revision {
	t.Helper()
	newest, err := h.store.Feed().Revisions(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return newest.Network
}

func (h *house) network(t testing.TB) []ieum.Entity {
	t.Helper()
	var all []ieum.Entity
	if err := h.desk.Network(context.Background(), func(e ieum.Entity) error {
		all = append(all, e)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return all
}
