package desk_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
)

func openLoader(t *testing.T) (*desk.Loader, *embedded.Store) {
	t.Helper()
	store, err := embedded.Open(t.Context(), filepath.Join(t.TempDir(), "ieum.db"), embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	return desk.NewLoader(store), store
}

func derived(kind ieum.Kind, key string) ieum.ID { return ieum.DerivedID(kind, "load", key) }

func TestAWorldIsLoadedWholeAndInAnyOrder(t *testing.T) {
	loader, _ := openLoader(t)
	agency := &ieum.Agency{Head: ieum.Head{ID: derived("Agency", "a")}, Area: derived("Area", "a")}
	service := &ieum.Service{Head: ieum.Head{ID: derived("Service", "s"), Root: agency.ID}, Agency: agency.ID}
	area := &ieum.Area{Head: ieum.Head{ID: agency.Area}}
	if err := loader.Load(t.Context(), []ieum.Entity{service, agency, area}); err != nil {
		t.Fatal(err)
	}
	known, err := loader.Known(t.Context(), []ieum.ID{area.ID, agency.ID, service.ID, derived("Area", "other")})
	if err != nil || len(known) != 3 {
		t.Errorf("got %d entities, %v; want 3", len(known), err)
	}
	again := &ieum.Area{Head: ieum.Head{ID: derived("Area", "new")}}
	taken := &ieum.Area{Head: ieum.Head{ID: area.ID}}
	if err := loader.Load(t.Context(), []ieum.Entity{again, taken}); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("an id that is taken: got %v, want a conflict", err)
	}
	if known, _ := loader.Known(t.Context(), []ieum.ID{again.ID}); len(known) != 0 {
		t.Error("half a world was loaded")
	}
}

func TestARehearsalReadsAndDoesNotWrite(t *testing.T) {
	loader, store := openLoader(t)
	area := &ieum.Area{Head: ieum.Head{ID: derived("Area", "a")}}
	err := loader.Rehearse(t.Context(), func(ctx context.Context, to desk.Bulk) error { return to.Put(ctx, area) })
	if err != nil {
		t.Fatal(err)
	}
	if newest, _ := store.Feed().Revisions(t.Context()); newest.Network != 0 || area.Version != 0 {
		t.Errorf("revision %d, version %d after a rehearsal; want 0, 0", newest.Network, area.Version)
	}
}

func TestABatchIsRemovedWholeOrNotAtAll(t *testing.T) {
	loader, _ := openLoader(t)
	ctx := t.Context()
	batch := &ieum.ImportBatch{Head: ieum.Head{ID: derived("ImportBatch", "b")}, Changed: 2}
	first := &ieum.Area{Head: ieum.Head{ID: derived("Area", "1")}, Batch: batch.ID}
	second := &ieum.Area{Head: ieum.Head{ID: derived("Area", "2")}, Batch: batch.ID}
	other := &ieum.Area{Head: ieum.Head{ID: derived("Area", "3")}, Parent: second.ID}
	if err := loader.Load(ctx, []ieum.Entity{batch, first, second, other}); err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	if _, err := loader.RemoveBatch(ctx, batch.ID, at, nil); !errors.Is(err, ieum.ErrConflict) {
		t.Fatalf("something refers to the batch: got %v, want a conflict", err)
	}
	if known, _ := loader.Known(ctx, []ieum.ID{first.ID, second.ID}); len(known) != 2 {
		t.Fatal("half a batch was removed")
	}
	err := loader.Import(ctx, []ieum.ID{other.ID, first.ID}, func(ctx context.Context, to desk.Bulk) error {
		other.Parent, first.Name.Ko = "", "바뀐 동"
		return to.Put(ctx, other, first)
	})
	if err != nil {
		t.Fatal(err)
	}
	removal, err := loader.RemoveBatch(ctx, batch.ID, at, nil)
	if err != nil || removal.Removed["Area"] != 2 || removal.ChangedSince != 1 || removal.NotRestored != 2 {
		t.Errorf("got %+v, %v; want 2 areas, 1 changed since, 2 not restored", removal, err)
	}
	known, err := loader.Known(ctx, []ieum.ID{first.ID, second.ID, other.ID, batch.ID})
	if err != nil || len(known) != 2 {
		t.Fatalf("%d rows are left, %v; want the other area and the batch", len(known), err)
	}
	if kept, ok := known[batch.ID].(*ieum.ImportBatch); !ok || !kept.UndoneAt.Equal(at) {
		t.Errorf("the batch does not say when it was undone: %+v", kept)
	}
}
