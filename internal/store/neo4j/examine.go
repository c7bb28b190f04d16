package neo4j

import (
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"

	"ieum/internal/ieum"
)

// Damage is where the graph is not what the properties of its nodes say:
// numbers by kind.
type Damage struct {
	// Labels are nodes with other labels than their kind's.
	Labels map[ieum.Kind]int
	// References are nodes with a reference, or what ties them to their root,
	// missing, leading elsewhere, doubled, or with properties.
	References map[ieum.Kind]int
	// Ties are ties whose relationship is missing, joins others, or does not
	// keep what the tie does. What a relationship keeps beyond that is derived
	// and no damage.
	Ties map[ieum.Kind]int
	// Loose are relationships of ties that do not exist or have one already.
	Loose map[ieum.Kind]int
}

// Examine holds the relationships and labels of all entities against their
// properties. A store that is written to meanwhile may seem to be damaged.
func (s *Store) Examine(ctx context.Context) (Damage, error) {
	x := examination{
		Damage: Damage{
			Labels: map[ieum.Kind]int{}, References: map[ieum.Kind]int{}, Ties: map[ieum.Kind]int{}, Loose: map[ieum.Kind]int{},
		},
		said: map[ieum.ID]imprint{}, found: map[ieum.ID]imprint{},
	}
	kinds := ieum.Kinds()
	for i := range kinds {
		if err := x.kind(ctx, s, &kinds[i]); err != nil {
			return Damage{}, err
		}
	}
	for id := range x.said {
		note(x.Ties, id)
	}
	for id := range x.found {
		note(x.Loose, id)
	}
	return x.Damage, nil
}

// examination is an Examine under way. Of a tie the node and the relationship
// are read at different times: what has come first is kept until the other
// has.
type examination struct {
	Damage
	// said is what the nodes of ties ask for, found what there is, by tie.
	said, found map[ieum.ID]imprint
}

// imprint is the hash of a relationship of a tie.
type imprint [sha256.Size]byte

// note counts a row by the kind of its id.
func note(counts map[ieum.Kind]int, id ieum.ID) {
	kind, _ := id.Kind()
	counts[kind]++
}

// kind examines the nodes of a kind, part by part.
func (x *examination) kind(ctx context.Context, s *Store, info *ieum.Info) error {
	// '`' follows '_': all ids of the kind lie between.
	after, end := info.Prefix+"_", info.Prefix+"`"
	for {
		record, err := s.ask(ctx, "examine", parameters{"after": after, "end": end, "limit": part})
		if err != nil {
			return err
		}
		rows, err := columnItems(record, "rows", 4)
		if err != nil {
			return err
		}
		for _, row := range rows {
			if after, err = x.node(info, row); err != nil {
				return err
			}
		}
		if len(rows) < part {
			return nil
		}
	}
}

// node examines one node and what starts at it, and returns its id.
func (x *examination) node(info *ieum.Info, item []any) (id string, err error) {
	e, err := entity("rows", nil, item[0])
	if err != nil {
		return "", err
	}
	row, err := as[map[string]any]("rows", item[0])
	if err != nil {
		return "", err
	}
	labels, err := as[[]any]("rows", item[1])
	if err != nil {
		return "", err
	}
	if len(labels) != 2 || !slices.Contains(labels, any(string(info.Kind))) { // the other is Entity, by which it was found
		x.Labels[info.Kind]++
	}
	if err := x.references(info, e, item[2]); err != nil {
		return "", err
	}
	if info.Tie {
		if from, to := ends(info, e); from != "" && to != "" {
			x.say(e.Meta().ID, imprintOf(info, link{from, tieType(info.Kind), to}, row))
		}
	}
	return string(e.Meta().ID), x.ties(e.Meta().ID, item[3])
}

// references holds the references that start at a node against those that it
// says.
func (x *examination) references(info *ieum.Info, e ieum.Entity, value any) error {
	list, err := items("rows", value, 3)
	if err != nil {
		return err
	}
	var got []link
	bare := true
	for _, item := range list {
		r := reader{where: "rows", row: item}
		got = append(got, link{e.Meta().ID, r.text(0), ieum.ID(r.text(1))})
		if r.err != nil {
			return r.err
		}
		bare = bare && item[2] == int64(0)
	}
	want := linksOf(info, e)
	slices.SortFunc(got, compareLinks)
	slices.SortFunc(want, compareLinks)
	if !bare || !slices.Equal(got, want) {
		x.References[info.Kind]++
	}
	return nil
}

func compareLinks(a, b link) int { return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.to, b.to)) }

// ties takes in the relationships of ties that start at a node.
func (x *examination) ties(from ieum.ID, value any) error {
	list, err := items("rows", value, 3)
	if err != nil {
		return err
	}
	for _, item := range list {
		r := reader{where: "rows", row: item}
		l, row := link{from, r.text(0), ieum.ID(r.text(1))}, read[map[string]any](&r, 2)
		if r.err != nil {
			return r.err
		}
		text, _ := row["id"].(string)
		id := ieum.ID(text)
		of, ok := id.Kind()
		if !ok {
			note(x.Loose, id)
			continue
		}
		x.find(id, imprintOf(ieum.InfoOf(of), l, row))
	}
	return nil
}

// say notes the relationship that a tie asks for.
func (x *examination) say(id ieum.ID, want imprint) {
	got, ok := x.found[id]
	if !ok {
		x.said[id] = want
		return
	}
	delete(x.found, id)
	if got != want {
		note(x.Ties, id)
	}
}

// find notes a relationship of a tie.
func (x *examination) find(id ieum.ID, got imprint) {
	if _, twice := x.found[id]; twice {
		note(x.Loose, id)
		return
	}
	want, ok := x.said[id]
	if !ok {
		x.found[id] = got
		return
	}
	delete(x.said, id)
	if got != want {
		note(x.Ties, id)
	}
}

// imprintOf hashes a relationship of a tie: its ends, and of its properties
// those that the tie itself keeps.
func imprintOf(info *ieum.Info, l link, row map[string]any) imprint {
	own := map[string]any{"id": row["id"], "root": row["root"], "version": row["version"]}
	for i := range info.Fields {
		column := info.Fields[i].Column
		own[column] = row[column]
	}
	text := fmt.Appendf(nil, "%q %q %q", l.from, l.kind, l.to)
	for _, column := range slices.Sorted(maps.Keys(own)) {
		text = fmt.Appendf(text, " %s %#v", column, own[column])
	}
	return sha256.Sum256(text)
}
