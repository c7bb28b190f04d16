package neo4j

import (
	"context"
	"fmt"
	"reflect"
	"slices"

	"ieum/internal/ieum"
)

// batch is how many rows one statement writes at most.
const batch = 5000

// Put implements [ieum.Tx]: it checks the whole call first, then writes.
func (t *tx) Put(ctx context.Context, entities ...ieum.Entity) error {
	return t.attempt(ctx, func() error {
		p := put{tx: t, ids: make(map[ieum.ID]bool, len(entities)), old: map[ieum.ID]kept{}}
		for _, e := range entities {
			if err := p.admit(e); err != nil {
				return err
			}
		}
		if err := p.compare(ctx, entities); err != nil {
			return err
		}
		if err := p.resolve(ctx, entities); err != nil {
			return err
		}
		return p.write(ctx, entities)
	})
}

// put is one call of Put.
type put struct {
	*tx
	ids map[ieum.ID]bool
	// replaced are the ids of the call that have a version, office those among
	// them that no root locks.
	replaced, office []ieum.ID
	// old is what is kept of them.
	old map[ieum.ID]kept
}

// kept is what is known of a row that is there already.
type kept struct {
	version int64
	root    ieum.ID
	links   []link
}

// admit checks what can be told from the entity alone, and fills its root.
func (p *put) admit(e ieum.Entity) error {
	if e == nil || reflect.ValueOf(e).IsNil() {
		return fmt.Errorf("neo4j: no entity: %w", ieum.ErrInvalid)
	}
	kind, head := ieum.KindOf(e), e.Meta()
	info := ieum.InfoOf(kind)
	p.touched = append(p.touched, touch{head, *head})
	if info.OwnRoot() && head.Root == "" {
		head.Root = head.ID
	}
	rootKind, ok := head.Root.Kind()
	switch {
	case !head.ID.Is(kind):
		return fmt.Errorf("neo4j: a %s with an id of another kind: %w", kind, ieum.ErrInvalid)
	case p.ids[head.ID]:
		return fmt.Errorf("neo4j: a %s twice in one call: %w", kind, ieum.ErrInvalid)
	case !ok || !slices.Contains(info.Roots, rootKind) || info.OwnRoot() && head.Root != head.ID:
		return fmt.Errorf("neo4j: a %s on a root of another kind: %w", kind, ieum.ErrInvalid)
	case info.Partition != ieum.Office && !p.locked[head.Root]:
		return unlocked(kind)
	}
	p.ids[head.ID] = true
	if head.Version != 0 {
		p.replaced = append(p.replaced, head.ID)
		if info.Partition == ieum.Office {
			p.office = append(p.office, head.ID)
		}
	}
	return nil
}

func unlocked(kind ieum.Kind) error {
	return fmt.Errorf("neo4j: a %s on a root that is not locked: %w", kind, ieum.ErrInvalid)
}

// compare holds the versions of rows to be replaced against the kept ones,
// and their old roots against the locked ones. Rows of the office have no
// root that is locked, and are locked themselves.
func (p *put) compare(ctx context.Context, entities []ieum.Entity) error {
	if len(p.replaced) == 0 {
		return nil
	}
	if _, err := p.lockKept(ctx, distinct(p.office)); err != nil {
		return err
	}
	for ids := range slices.Chunk(p.replaced, batch) {
		if err := p.lookUpKept(ctx, ids, p.old); err != nil {
			return err
		}
	}
	for _, e := range entities {
		kind, head := ieum.KindOf(e), e.Meta()
		if head.Version == 0 {
			continue
		}
		row, found := p.old[head.ID]
		switch {
		case !found || row.version != int64(head.Version):
			return fmt.Errorf("neo4j: a stale %s: %w", kind, ieum.ErrConflict)
		case ieum.InfoOf(kind).Partition != ieum.Office && !p.locked[row.root]:
			return unlocked(kind)
		case ieum.InfoOf(kind).Partition == ieum.People:
			p.people.roots[row.root] = true
			if kind == "Student" {
				p.people.leave(head.ID, row.links)
			}
		}
	}
	return nil
}

// lookUpKept reads what is kept of the ids into rows.
func (t *tx) lookUpKept(ctx context.Context, ids []ieum.ID, rows map[ieum.ID]kept) error {
	record, err := t.ask(ctx, "kept", parameters{"ids": texts(ids)})
	if err != nil {
		return err
	}
	list, err := columnItems(record, "rows", 4)
	if err != nil {
		return err
	}
	for _, item := range list {
		names, err := idList("rows", []any{item[0], item[2]})
		if err != nil {
			return err
		}
		version, err := as[int64]("rows", item[1])
		if err != nil {
			return err
		}
		row := kept{version: version, root: names[1]}
		references, err := items("rows", item[3], 2)
		if err != nil {
			return err
		}
		for _, r := range references {
			ends, err := idList("rows", r)
			if err != nil {
				return err
			}
			row.links = append(row.links, link{from: names[0], kind: string(ends[0]), to: ends[1]})
		}
		rows[names[0]] = row
	}
	return nil
}

// resolve makes sure that everything referred to exists or is put by this
// call.
func (p *put) resolve(ctx context.Context, entities []ieum.Entity) error {
	wanted := map[ieum.ID]bool{}
	for _, e := range entities {
		if root := e.Meta().Root; !p.known[root] && !p.ids[root] {
			wanted[root] = true
		}
		info := ieum.InfoOf(ieum.KindOf(e))
		for i := range info.Fields {
			f := &info.Fields[i]
			if f.Ref == nil {
				continue
			}
			for _, id := range f.References(e) {
				kind, ok := id.Kind()
				if !ok || !slices.Contains(f.Ref.Kinds, kind) {
					return fmt.Errorf("neo4j: %s.%s refers to another kind: %w", info.Kind, f.Column, ieum.ErrInvalid)
				}
				if !p.known[id] && !p.ids[id] {
					wanted[id] = true
				}
			}
		}
	}
	return p.lookUp(ctx, wanted)
}

// lookUp makes sure that the ids exist.
func (p *put) lookUp(ctx context.Context, wanted map[ieum.ID]bool) error {
	ids := make([]ieum.ID, 0, len(wanted))
	for id := range wanted {
		ids = append(ids, id)
	}
	for part := range slices.Chunk(ids, batch) {
		record, err := p.ask(ctx, "known", parameters{"ids": texts(part)})
		if err != nil {
			return err
		}
		found, err := columnIDs(record, "found")
		if err != nil {
			return err
		}
		for _, id := range found {
			p.known[id] = true
		}
	}
	for _, id := range ids {
		if !p.known[id] {
			kind, _ := id.Kind()
			return fmt.Errorf("neo4j: a reference to a %s that does not exist: %w", kind, ieum.ErrInvalid)
		}
	}
	return nil
}
