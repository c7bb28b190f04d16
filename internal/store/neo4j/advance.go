package neo4j

import (
	"context"
	"maps"
	"slices"
	"strings"
	"time"

	"ieum/internal/ieum"
)

// moved are roots of the people that a transaction changed, and where they
// belonged.
type moved struct {
	roots map[ieum.ID]bool
	// rows are those that were put and are told of by their ids, by root.
	rows map[ieum.ID][]ieum.ID
	// left are schools that roots belonged to before their students were put.
	left map[ieum.ID][]ieum.ID
}

func newMoved() moved {
	return moved{roots: map[ieum.ID]bool{}, rows: map[ieum.ID][]ieum.ID{}, left: map[ieum.ID][]ieum.ID{}}
}

// put notes a row that was put.
func (m moved) put(head *ieum.Head, kind ieum.Kind) {
	m.roots[head.Root] = true
	if ieum.Followed(kind) {
		m.rows[head.Root] = append(m.rows[head.Root], head.ID)
	}
}

// told passes the rows that are told of, those of a root as one text.
func (m moved) told() map[string]any {
	told := make(map[string]any, len(m.rows))
	for root, rows := range m.rows {
		told[string(root)] = strings.Join(texts(slices.Compact(slices.Sorted(slices.Values(rows)))), " ")
	}
	return told
}

// leave notes where a student that is put anew, and its household, belong
// until then.
func (m moved) leave(student ieum.ID, references []link) {
	home, school := ieum.ID(""), ieum.ID("")
	for _, l := range references {
		switch {
		case l.to.Is("School"):
			school = l.to
		case l.to.Is("Household"):
			home = l.to
		}
	}
	if school == "" {
		return
	}
	m.left[student] = append(m.left[student], school)
	if home != "" {
		m.left[home] = append(m.left[home], school)
	}
}

// leavings passes what the roots that changed have left.
func (m moved) leavings() map[string]any {
	rows := map[string]any{}
	for root := range m.roots {
		if schools := m.left[root]; len(schools) > 0 {
			rows[string(root)] = texts(schools)
		}
	}
	return rows
}

// advance gives the transaction a revision in every partition that it changed. It
// is the transaction's last write. All take the counters in the same order, so
// that no two wait for each other.
func (t *tx) advance(ctx context.Context) error {
	if !t.accounts && len(t.people.roots)+len(t.network) == 0 {
		return nil
	}
	var put, removed []ieum.ID
	for id, gone := range t.network {
		if gone {
			removed = append(removed, id)
		} else {
			put = append(put, id)
		}
	}
	slices.Sort(put)
	slices.Sort(removed)
	at := any(nil)
	if now := t.store.options.Now; now != nil {
		at = now().Unix()
	}
	_, err := t.ask(ctx, "advance", parameters{
		"accounts": t.accounts, "roots": texts(slices.Sorted(maps.Keys(t.people.roots))), "rows": t.people.told(), "left": t.people.leavings(),
		"put": texts(put), "removed": texts(removed), "at": at,
	})
	if err != nil || at == nil {
		return err
	}
	return t.prune(ctx, t.store.options.Now().Unix())
}

// prune drops, once an hour, changes that are older than they must be kept.
// Of the counters it takes the network's, which is the last in order.
func (t *tx) prune(ctx context.Context, now int64) error {
	if last := t.store.pruned.Load(); now-last < int64(time.Hour/time.Second) && last != 0 {
		return nil
	}
	t.store.pruned.Store(now)
	_, err := t.ask(ctx, "prune", parameters{"before": now - int64(t.store.options.KeepChanges/time.Second)})
	return err
}
