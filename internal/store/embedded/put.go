package embedded

import (
	"context"
	"fmt"
	"reflect"
	"slices"

	"ieum/internal/ieum"
)

// Put implements [ieum.Tx]: it checks the whole call first, then writes.
func (t *tx) Put(ctx context.Context, entities ...ieum.Entity) error {
	return t.attempt(ctx, "put", func(ctx context.Context) error {
		p := put{tx: t, ids: make(map[ieum.ID]bool, len(entities)), old: map[ieum.Kind][]ieum.Entity{}}
		for _, e := range entities {
			if err := p.admit(e); err != nil {
				return err
			}
		}
		if err := p.compare(ctx); err != nil {
			return err
		}
		if err := p.resolve(ctx, entities); err != nil {
			return err
		}
		for _, e := range entities {
			if err := p.write(ctx, e); err != nil {
				return err
			}
		}
		return nil
	})
}

// put is one call of Put.
type put struct {
	*tx
	ids map[ieum.ID]bool
	// old are the entities that replace a kept row.
	old map[ieum.Kind][]ieum.Entity
}

// admit checks what can be told from the entity alone, and fills its root.
func (p *put) admit(e ieum.Entity) error {
	if e == nil || reflect.ValueOf(e).IsNil() {
		return fmt.Errorf("no entity: %w", ieum.ErrInvalid)
	}
	kind, head := ieum.KindOf(e), e.Meta()
	info := p.store.tables[kind].info
	p.touched = append(p.touched, touch{head, *head})
	if info.OwnRoot() && head.Root == "" {
		head.Root = head.ID
	}
	rootKind, ok := head.Root.Kind()
	switch {
	case !head.ID.Is(kind):
		return fmt.Errorf("a %s with an id of another kind: %w", kind, ieum.ErrInvalid)
	case p.ids[head.ID]:
		return fmt.Errorf("a %s twice in one call: %w", kind, ieum.ErrInvalid)
	case !ok || !slices.Contains(info.Roots, rootKind) || info.OwnRoot() && head.Root != head.ID:
		return fmt.Errorf("a %s on a root of another kind: %w", kind, ieum.ErrInvalid)
	case info.Partition != ieum.Office && !p.locked[head.Root]:
		return unlocked(kind)
	}
	p.ids[head.ID] = true
	if head.Version != 0 {
		p.old[kind] = append(p.old[kind], e)
	}
	return nil
}

func unlocked(kind ieum.Kind) error {
	return fmt.Errorf("a %s on a root that is not locked: %w", kind, ieum.ErrInvalid)
}

// compare holds the versions of rows to be replaced against the kept ones,
// and their old roots against the locked ones.
func (p *put) compare(ctx context.Context) error {
	for kind, entities := range p.old {
		table := p.store.tables[kind]
		type kept struct {
			version int64
			root    ieum.ID
		}
		rows := make(map[ieum.ID]kept, len(entities))
		err := p.q.query(ctx, func(row []any) error {
			rows[ieum.ID(asText(row[0]))] = kept{asNumber(row[1]), ieum.ID(asText(row[2]))}
			return nil
		}, table.kept, jsonIDs(entities))
		if err != nil {
			return err
		}
		for _, e := range entities {
			row, found := rows[e.Meta().ID]
			switch {
			case !found || row.version != int64(e.Meta().Version):
				return fmt.Errorf("a stale %s: %w", kind, ieum.ErrConflict)
			case table.info.Partition != ieum.Office && !p.locked[row.root]:
				return unlocked(kind)
			case table.info.Partition == ieum.People:
				p.people.roots[row.root] = true
			}
		}
	}
	return p.leave(ctx, p.old["Student"])
}

// resolve makes sure that everything referred to exists or is put by this
// call, with one look-up a kind.
func (p *put) resolve(ctx context.Context, entities []ieum.Entity) error {
	wanted := map[ieum.Kind][]ieum.ID{}
	for _, e := range entities {
		info := p.store.tables[ieum.KindOf(e)].info
		if !info.OwnRoot() {
			p.want(wanted, e.Meta().Root)
		}
		for i := range info.Fields {
			f := &info.Fields[i]
			if f.Ref == nil {
				continue
			}
			for _, id := range f.References(e) {
				kind, ok := id.Kind()
				if !ok || !slices.Contains(f.Ref.Kinds, kind) {
					return fmt.Errorf("%s.%s refers to another kind: %w", info.Kind, f.Column, ieum.ErrInvalid)
				}
				p.want(wanted, id)
			}
		}
	}
	for kind, ids := range wanted {
		if err := p.lookUp(ctx, kind, ids); err != nil {
			return err
		}
	}
	return nil
}

// want notes an id that has to be looked up. It is well formed.
func (p *put) want(wanted map[ieum.Kind][]ieum.ID, id ieum.ID) {
	if p.known[id] || p.ids[id] {
		return
	}
	kind, _ := id.Kind()
	wanted[kind] = append(wanted[kind], id)
}

func (p *put) lookUp(ctx context.Context, kind ieum.Kind, ids []ieum.ID) error {
	err := p.q.query(ctx, func(row []any) error {
		p.known[ieum.ID(asText(row[0]))] = true
		return nil
	}, p.store.tables[kind].known, idsArgument(ids))
	if err != nil {
		return err
	}
	for _, id := range ids {
		if !p.known[id] {
			return fmt.Errorf("a reference to a %s that does not exist: %w", kind, ieum.ErrInvalid)
		}
	}
	return nil
}

func (p *put) write(ctx context.Context, e ieum.Entity) error {
	kind, head := ieum.KindOf(e), e.Meta()
	table := p.store.tables[kind]
	text, args := table.insert, table.row(e, head.Version+1)
	if head.Version != 0 {
		text, args = table.update, append(args, string(head.ID))
	}
	if err := p.q.exec(ctx, text, args...); err != nil {
		return fmt.Errorf("a %s: %w", kind, err)
	}
	head.Version++
	p.known[head.ID] = true
	switch table.info.Partition {
	case ieum.Network:
		p.network[head.ID] = false
	case ieum.People:
		p.people.put(head, kind)
	}
	p.accounts = p.accounts || table.info.Account()
	return nil
}
