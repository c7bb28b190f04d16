package embedded

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// Remove implements [ieum.Tx].
func (t *tx) Remove(ctx context.Context, ids ...ieum.ID) error {
	return t.attempt(ctx, "remove", func(ctx context.Context) error {
		byKind := map[ieum.Kind][]ieum.ID{}
		for _, id := range ids {
			kind, ok := id.Kind()
			if !ok {
				continue // it does not exist
			}
			if t.store.tables[kind].info.Partition != ieum.Network {
				return fmt.Errorf("a %s is never deleted: %w", kind, ieum.ErrInvalid)
			}
			byKind[kind] = append(byKind[kind], id)
		}
		gone := map[ieum.Kind][]ieum.ID{}
		for kind, ids := range byKind {
			removed, err := t.removeKind(ctx, kind, ids)
			if err != nil {
				return err
			}
			gone[kind] = removed
		}
		return t.refuseDangling(ctx, gone)
	})
}

// removeKind deletes rows of one kind and returns those that existed.
func (t *tx) removeKind(ctx context.Context, kind ieum.Kind, ids []ieum.ID) ([]ieum.ID, error) {
	table := t.store.tables[kind]
	var removed []ieum.ID
	err := t.q.query(ctx, func(row []any) error {
		if !t.locked[ieum.ID(asText(row[2]))] {
			return unlocked(kind)
		}
		removed = append(removed, ieum.ID(asText(row[0])))
		return nil
	}, table.kept, idsArgument(ids))
	if err != nil {
		return nil, err
	}
	for _, id := range removed {
		t.network[id] = true
		delete(t.known, id)
	}
	err = t.q.exec(ctx, "DELETE FROM "+table.name+" WHERE id IN (SELECT value FROM json_each(:ids))", idsArgument(ids))
	return removed, err
}

// refuseDangling makes sure that nothing kept refers to what is gone. It
// reads whole tables for references in lists, which is fit for undoing an
// import.
func (t *tx) refuseDangling(ctx context.Context, gone map[ieum.Kind][]ieum.ID) error {
	for _, table := range t.store.tables {
		for kind, ids := range gone {
			conditions := pointsAt(table.info, kind)
			if len(conditions) == 0 || len(ids) == 0 {
				continue
			}
			text := "SELECT count(*) FROM (SELECT 1 FROM " + table.name + " k WHERE " + strings.Join(conditions, " OR ") + " LIMIT 1)"
			n, err := t.q.number(ctx, text, idsArgument(ids))
			if err != nil {
				return err
			}
			if n != 0 {
				return fmt.Errorf("rows of kind %s still refer to rows of kind %s: %w", table.info.Kind, kind, ieum.ErrConflict)
			}
		}
	}
	return nil
}

// pointsAt returns the conditions under which a row refers to one of :ids,
// which are of the kind.
func pointsAt(info *ieum.Info, kind ieum.Kind) []string {
	const gone = "(SELECT value FROM json_each(:ids))"
	var conditions []string
	if !info.OwnRoot() && slices.Contains(info.Roots, kind) {
		conditions = append(conditions, "k.root IN "+gone)
	}
	for i := range info.Fields {
		f := &info.Fields[i]
		switch {
		case f.Ref == nil || !slices.Contains(f.Ref.Kinds, kind):
		case f.Shape == ieum.ShapeList:
			conditions = append(conditions, "EXISTS (SELECT 1 FROM json_each(k."+quote(f.Column)+") j WHERE j.value IN "+gone+")")
		default:
			conditions = append(conditions, "k."+quote(f.Column)+" IN "+gone)
		}
	}
	return conditions
}

// idsArgument passes ids as :ids, a JSON list.
func idsArgument(ids []ieum.ID) sql.NamedArg { return sql.Named("ids", listText(ids)) }

func jsonIDs(entities []ieum.Entity) sql.NamedArg {
	ids := make([]ieum.ID, len(entities))
	for i, e := range entities {
		ids[i] = e.Meta().ID
	}
	return idsArgument(ids)
}
