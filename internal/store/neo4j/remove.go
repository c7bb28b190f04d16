package neo4j

import (
	"context"
	"fmt"

	"ieum/internal/ieum"
)

// Remove implements [ieum.Tx]. What is removed is locked first, so that
// nobody refers to it meanwhile.
func (t *tx) Remove(ctx context.Context, ids ...ieum.ID) error {
	return t.attempt(ctx, func() error {
		var wanted []ieum.ID
		for _, id := range distinct(ids) {
			kind, ok := id.Kind()
			if !ok {
				continue // it does not exist
			}
			if ieum.InfoOf(kind).Partition != ieum.Network {
				return fmt.Errorf("neo4j: a %s is never deleted: %w", kind, ieum.ErrInvalid)
			}
			wanted = append(wanted, id)
		}
		if _, err := t.lockKept(ctx, wanted); err != nil {
			return err
		}
		gone, ties, err := t.removable(ctx, wanted)
		if err != nil || len(gone) == 0 {
			return err
		}
		return t.remove(ctx, gone, ties)
	})
}

// removable returns those of the ids that exist, and the ties among them.
func (t *tx) removable(ctx context.Context, ids []ieum.ID) (gone, ties []ieum.ID, err error) {
	if len(ids) == 0 {
		return nil, nil, nil
	}
	rows := map[ieum.ID]kept{}
	if err := t.lookUpKept(ctx, ids, rows); err != nil {
		return nil, nil, err
	}
	for _, id := range ids {
		row, found := rows[id]
		if !found {
			continue
		}
		kind, _ := id.Kind()
		if !t.locked[row.root] {
			return nil, nil, unlocked(kind)
		}
		gone = append(gone, id)
		if ieum.InfoOf(kind).Tie {
			ties = append(ties, id)
		}
	}
	return gone, ties, nil
}

func (t *tx) remove(ctx context.Context, gone, ties []ieum.ID) error {
	record, err := t.ask(ctx, "referred", parameters{"ids": texts(gone)})
	if err != nil {
		return err
	}
	label, err := column[string](record, "label")
	if err != nil {
		return err
	}
	if label != "" {
		return fmt.Errorf("neo4j: rows of kind %s still refer to what is to be removed: %w", label, ieum.ErrConflict)
	}
	if len(ties) > 0 {
		if _, err := t.ask(ctx, "untie", parameters{"ids": texts(ties)}); err != nil {
			return err
		}
	}
	if _, err := t.ask(ctx, "remove", parameters{"ids": texts(gone)}); err != nil {
		return err
	}
	for _, id := range gone {
		t.network[id] = true
		delete(t.known, id)
	}
	return nil
}
