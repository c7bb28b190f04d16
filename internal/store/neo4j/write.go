package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"ieum/internal/ieum"
)

// hangsOn is the type of the relationship from a row to its root.
const hangsOn = "HANGS_ON"

// link is a relationship that a node starts.
type link struct {
	from ieum.ID
	kind string
	to   ieum.ID
}

// changes are what a call of Put does to the graph.
type changes struct {
	create, replace []any
	untie           []ieum.ID
	unlink          []link
	link            []link
	// tie are relationships with the properties of the tie.
	tie []any
}

// write writes what was admitted.
func (p *put) write(ctx context.Context, entities []ieum.Entity) error {
	var c changes
	for _, e := range entities {
		p.plan(&c, e)
	}
	if err := p.apply(ctx, &c); err != nil {
		return err
	}
	for _, e := range entities {
		head := e.Meta()
		head.Version++
		p.known[head.ID] = true
		kind := ieum.KindOf(e)
		info := ieum.InfoOf(kind)
		switch info.Partition {
		case ieum.Network:
			p.network[head.ID] = false
		case ieum.People:
			p.people.put(head, kind)
		}
		p.accounts = p.accounts || info.Account()
	}
	return nil
}

// plan notes what has to be done for one entity.
func (p *put) plan(c *changes, e ieum.Entity) {
	head := e.Meta()
	info := ieum.InfoOf(ieum.KindOf(e))
	row := properties(info, e, head.Version+1)
	wanted, old := linksOf(info, e), p.old[head.ID].links
	if head.Version == 0 {
		c.create = append(c.create, map[string]any{"label": string(info.Kind), "row": row})
		c.link = append(c.link, wanted...)
	} else {
		c.replace = append(c.replace, map[string]any{"id": string(head.ID), "row": row})
		c.unlink = append(c.unlink, without(old, wanted)...)
		c.link = append(c.link, without(wanted, old)...)
	}
	if !info.Tie {
		return
	}
	if head.Version != 0 {
		c.untie = append(c.untie, head.ID)
	}
	if from, to := ends(info, e); from != "" && to != "" {
		c.tie = append(c.tie, map[string]any{"from": string(from), "type": tieType(info.Kind), "to": string(to), "row": row})
	}
}

// without returns the links of a that b does not hold.
func without(a, b []link) []link {
	var rest []link
	for _, l := range a {
		if !slices.Contains(b, l) {
			rest = append(rest, l)
		}
	}
	return rest
}

// linksOf returns the references of an entity, each once, and what it hangs
// on.
func linksOf(info *ieum.Info, e ieum.Entity) []link {
	head := e.Meta()
	var links []link
	add := func(kind string, to ieum.ID) {
		if l := (link{head.ID, kind, to}); !slices.Contains(links, l) {
			links = append(links, l)
		}
	}
	if !info.OwnRoot() {
		add(hangsOn, head.Root)
	}
	for i := range info.Fields {
		if f := &info.Fields[i]; f.Ref != nil {
			for _, id := range f.References(e) {
				add(f.Ref.Type, id)
			}
		}
	}
	return links
}

// ends returns what a tie joins: its first two references. Either may be
// absent.
func ends(info *ieum.Info, e ieum.Entity) (from, to ieum.ID) {
	var found []ieum.ID
	for i := range info.Fields {
		if f := &info.Fields[i]; f.Ref != nil {
			id := ieum.ID("")
			if ids := f.References(e); len(ids) > 0 {
				id = ids[0]
			}
			found = append(found, id)
		}
	}
	return found[0], found[1]
}

// tieType is the type of the relationship of a kind of tie: ObservedFlow is
// OBSERVED_FLOW.
func tieType(kind ieum.Kind) string {
	var b strings.Builder
	for i, r := range string(kind) {
		if i > 0 && unicode.IsUpper(r) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToUpper(r))
	}
	return b.String()
}

// apply sends the changes: nodes first, then what has gone between them, then
// what is new.
func (p *put) apply(ctx context.Context, c *changes) error {
	if err := p.writeRows(ctx, "create", c.create); err != nil {
		return err
	}
	if err := p.writeRows(ctx, "replace", c.replace); err != nil {
		return err
	}
	if len(c.untie) > 0 {
		if _, err := p.ask(ctx, "untie", parameters{"ids": texts(c.untie)}); err != nil {
			return err
		}
	}
	if len(c.unlink) > 0 {
		if _, err := p.ask(ctx, "unlink", parameters{"rows": linkRows(c.unlink)}); err != nil {
			return err
		}
	}
	// By their ends, so that transactions that meet at them wait for each
	// other rather than stand still.
	slices.SortFunc(c.link, func(a, b link) int { return cmp.Or(cmp.Compare(a.to, b.to), cmp.Compare(a.from, b.from)) })
	return p.writeRows(ctx, "link", append(linkRows(c.link), c.tie...))
}

func linkRows(links []link) []any {
	rows := make([]any, len(links))
	for i, l := range links {
		rows[i] = map[string]any{"from": string(l.from), "type": l.kind, "to": string(l.to), "row": map[string]any{}}
	}
	return rows
}

// writeRows sends rows in batches and makes sure that all were written.
func (t *tx) writeRows(ctx context.Context, name statement, rows []any) error {
	for part := range slices.Chunk(rows, batch) {
		record, err := t.ask(ctx, name, parameters{"rows": part})
		if err != nil {
			return err
		}
		written, err := column[int64](record, "written")
		if err != nil {
			return err
		}
		if written != int64(len(part)) { // what it refers to was removed since it was looked up
			return fmt.Errorf("neo4j: a reference to something that does not exist: %w", ieum.ErrInvalid)
		}
	}
	return nil
}
