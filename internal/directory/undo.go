package directory

import (
	"context"
	"fmt"
	"slices"
	"time"

	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// Undo removes what a batch added, in one transaction, and works out anew what
// followed from it: the areas and neighbours of the districts that stay, and
// the districts of agencies. Rows that it changed keep their new values: the
// old ones are not kept, and importing the older file again brings them back.
// Areas can be undone only after the schools and agencies that lie in them.
// Errors are those of [desk.Loader.RemoveBatch].
func Undo(ctx context.Context, to *desk.Loader, batch ieum.ID, clock func() time.Time) (desk.Removal, error) {
	mend, err := afterwards(ctx, to, batch)
	if err != nil {
		return desk.Removal{}, fmt.Errorf("directory: undo: %w", err)
	}
	removal, err := to.RemoveBatch(ctx, batch, clock(), mend)
	if err != nil {
		return removal, fmt.Errorf("directory: undo: %w", err)
	}
	return removal, nil
}

// afterwards returns the entities that stay and that must be written anew when
// the batch is gone.
func afterwards(ctx context.Context, from *desk.Loader, batch ieum.ID) ([]ieum.Entity, error) {
	left, gone := newKept(), map[ieum.ID]bool{}
	err := from.Network(ctx, func(e ieum.Entity) error {
		if batch != "" && desk.BatchOf(e) == batch {
			gone[e.Meta().ID] = true
			return nil
		}
		left.add(e)
		return nil
	})
	if err != nil {
		return nil, err
	}
	table, err := currentRenames()
	if err != nil {
		return nil, err
	}
	tree, schools := newTree(table), newSchools()
	tree.keep(left.areas)
	imported := func(id ieum.ID) bool { d := left.districts[id]; return d != nil && d.Batch != "" }
	for _, one := range left.schools {
		if imported(one.district) {
			schools.add(school{one.district, tree.byID[one.area].ground(), one.point})
		}
	}
	t := settle(schools, left.districts, imported)
	t.review(left, tree.byID, func(ieum.ID) bool { return false })
	return mended(ctx, from, left, gone, t)
}

// mended makes the entities that a settlement changes.
func mended(ctx context.Context, from *desk.Loader, left *kept, gone map[ieum.ID]bool, t *settlement) ([]ieum.Entity, error) {
	var mend []ieum.Entity
	for _, id := range sortedKeys(left.districts) {
		before := left.districts[id]
		anew := *before
		anew.Areas, anew.Adjacent = t.of(id, before)
		anew.Areas, anew.Adjacent = without(anew.Areas, gone), without(anew.Adjacent, gone)
		if !slices.Equal(anew.Areas, before.Areas) || !slices.Equal(anew.Adjacent, before.Adjacent) {
			mend = append(mend, &anew)
		}
	}
	homeless := map[ieum.ID]ieum.ID{}
	for _, one := range left.agencies {
		if gone[one.district] {
			homeless[one.id] = ""
		}
		if district, ok := t.agencies[one.id]; ok {
			homeless[one.id] = district
		}
	}
	for ids := range slices.Chunk(sortedKeys(homeless), batchRows) {
		known, err := from.Known(ctx, ids)
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			if a, ok := known[id].(*ieum.Agency); ok {
				a.District = homeless[id]
				mend = append(mend, a)
			}
		}
	}
	return mend, nil
}

// without returns the ids that are not gone.
func without(ids []ieum.ID, gone map[ieum.ID]bool) []ieum.ID {
	if !slices.ContainsFunc(ids, func(id ieum.ID) bool { return gone[id] }) {
		return ids
	}
	return slices.DeleteFunc(slices.Clone(ids), func(id ieum.ID) bool { return gone[id] })
}
