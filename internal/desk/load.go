package desk

import (
	"context"
	"errors"
	"fmt"
	"time"

	"ieum/internal/ieum"
)

// Loader writes in bulk: the world of a demo, and the batches of an import.
// It asks for no right and is handed to programs that an operator starts,
// never to a request; what an import did is kept as its [ieum.ImportBatch].
type Loader struct{ store ieum.Store }

// NewLoader returns a loader that writes to the store.
func NewLoader(store ieum.Store) *Loader { return &Loader{store: store} }

// Bulk is what an import sees of its one transaction.
type Bulk interface {
	// Known returns the kept ones among ids, what was put included.
	Known(ctx context.Context, ids []ieum.ID) (map[ieum.ID]ieum.Entity, error)
	// Put writes entities as [ieum.Tx] does.
	Put(ctx context.Context, entities ...ieum.Entity) error
}

// Load writes a whole world in one transaction: all of it or nothing. Its
// entities may refer to each other in any order. One whose id is taken is
// [ieum.ErrConflict].
func (l *Loader) Load(ctx context.Context, world []ieum.Entity) error {
	var roots []ieum.ID
	seen := map[ieum.ID]bool{}
	for _, e := range world {
		root := e.Meta().Root
		if root == "" {
			root = e.Meta().ID
		}
		if !seen[root] {
			seen[root] = true
			roots = append(roots, root)
		}
	}
	err := l.store.Update(ctx, roots, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, world...) })
	if err != nil {
		return fmt.Errorf("desk: load a world: %w", err)
	}
	return nil
}

// Import runs fill in one transaction that has the roots locked, and commits
// if it returns nil; else nothing has happened. fill may run more than once.
func (l *Loader) Import(ctx context.Context, roots []ieum.ID, fill func(context.Context, Bulk) error) error {
	err := l.store.Update(ctx, roots, func(ctx context.Context, tx ieum.Tx) error {
		return fill(ctx, bulk{tx.View(ieum.ProgramScope()), tx})
	})
	if err != nil {
		return fmt.Errorf("desk: import: %w", err)
	}
	return nil
}

// Rehearse runs fill once over what is kept and drops what it puts.
func (l *Loader) Rehearse(ctx context.Context, fill func(context.Context, Bulk) error) error {
	return fill(ctx, rehearsal{l.store.View(ieum.ProgramScope())})
}

// Known returns the kept ones among ids.
func (l *Loader) Known(ctx context.Context, ids []ieum.ID) (map[ieum.ID]ieum.Entity, error) {
	return l.store.View(ieum.ProgramScope()).Entities(ctx, ids)
}

// Network calls yield with every entity of the network. An error of yield
// ends it.
func (l *Loader) Network(ctx context.Context, yield func(ieum.Entity) error) error {
	_, err := l.store.Feed().Network(ctx, yield)
	return err
}

// Removal tells what an undo did.
type Removal struct {
	// Removed counts the rows that are gone, by kind.
	Removed map[ieum.Kind]int
	// ChangedSince counts those among them that somebody had changed after the
	// batch added them.
	ChangedSince int
	// Mended counts the rows that stay and were written anew, because what was
	// derived for them followed from what is gone.
	Mended int
	// NotRestored counts the rows that the batch had changed, not added: their
	// earlier values are not kept, and they stay as they are.
	NotRestored int
}

// RemoveBatch undoes an import: it removes all rows that the batch added, in
// one transaction, and notes the moment on the batch, which stays. mend are
// rows that stay, as they are to be when the batch is gone; they are put
// first, so that they may give up what they said of it. Errors:
// [ieum.ErrNotFound] when there is no such batch; [ieum.ErrConflict] when it
// was undone before, when something else refers to one of the rows, or when
// one of mend was changed meanwhile, and then nothing is removed.
func (l *Loader) RemoveBatch(ctx context.Context, batch ieum.ID, at time.Time, mend []ieum.Entity) (Removal, error) {
	removal := Removal{Removed: map[ieum.Kind]int{}, Mended: len(mend)}
	var ids, roots []ieum.ID
	locked := map[ieum.ID]bool{}
	lock := func(root ieum.ID) {
		if !locked[root] {
			locked[root] = true
			roots = append(roots, root)
		}
	}
	for _, e := range mend {
		lock(e.Meta().Root)
	}
	versions := versionsOf(mend)
	err := l.Network(ctx, func(e ieum.Entity) error {
		if BatchOf(e) != batch || batch == "" {
			return nil
		}
		head := e.Meta()
		ids = append(ids, head.ID)
		lock(head.Root)
		removal.Removed[ieum.KindOf(e)]++
		if head.Version > 1 {
			removal.ChangedSince++
		}
		return nil
	})
	if err != nil {
		return Removal{}, fmt.Errorf("desk: undo an import: %w", err)
	}
	err = l.store.Update(ctx, roots, func(ctx context.Context, tx ieum.Tx) error {
		row, err := standing(ctx, tx, batch)
		if err != nil {
			return err
		}
		removal.NotRestored = row.Changed
		row.UndoneAt = at
		for i, e := range mend { // the body may run again
			e.Meta().Version = versions[i]
		}
		if err := tx.Put(ctx, mend...); err != nil {
			return err
		}
		if err := tx.Remove(ctx, ids...); err != nil {
			if errors.Is(err, ieum.ErrConflict) {
				return fmt.Errorf("what others use cannot go; undo the later batches first: %w", err)
			}
			return err
		}
		return tx.Put(ctx, row)
	})
	if err != nil {
		return Removal{}, fmt.Errorf("desk: undo an import: %w", err)
	}
	return removal, nil
}

// standing returns the row of a batch that was not undone yet.
func standing(ctx context.Context, tx ieum.Tx, batch ieum.ID) (*ieum.ImportBatch, error) {
	found, err := tx.View(ieum.ProgramScope()).Entities(ctx, []ieum.ID{batch})
	if err != nil {
		return nil, err
	}
	row, ok := found[batch].(*ieum.ImportBatch)
	switch {
	case !ok:
		return nil, fmt.Errorf("no such batch: %w", ieum.ErrNotFound)
	case !row.UndoneAt.IsZero():
		return nil, fmt.Errorf("the batch was undone before: %w", ieum.ErrConflict)
	}
	return row, nil
}

// versionsOf returns the versions that entities have.
func versionsOf(entities []ieum.Entity) []int {
	versions := make([]int, len(entities))
	for i, e := range entities {
		versions[i] = e.Meta().Version
	}
	return versions
}

// BatchOf returns the batch that an entity of the network came with; empty if
// it did not come by import, or its kind does not keep that.
func BatchOf(e ieum.Entity) ieum.ID {
	switch e := e.(type) {
	case *ieum.Area:
		return e.Batch
	case *ieum.District:
		return e.Batch
	case *ieum.School:
		return e.Batch
	case *ieum.Agency:
		return e.Batch
	case *ieum.Service:
		return e.Batch
	}
	return ""
}

// bulk is the transaction of a store.
type bulk struct {
	reader ieum.Reader
	tx     ieum.Tx
}

func (b bulk) Known(ctx context.Context, ids []ieum.ID) (map[ieum.ID]ieum.Entity, error) {
	return b.reader.Entities(ctx, ids)
}

func (b bulk) Put(ctx context.Context, entities ...ieum.Entity) error {
	return b.tx.Put(ctx, entities...)
}

// rehearsal reads and does not write.
type rehearsal struct{ reader ieum.Reader }

func (r rehearsal) Known(ctx context.Context, ids []ieum.ID) (map[ieum.ID]ieum.Entity, error) {
	return r.reader.Entities(ctx, ids)
}

func (rehearsal) Put(ctx context.Context, _ ...ieum.Entity) error { return ctx.Err() }
