package neo4j

import (
	"context"
	"fmt"
	"slices"

	"golang.org/x/sync/errgroup"

	"ieum/internal/ieum"
)

// filling is a fill under way: turn is the number under which it marked the
// store, and whoever fills later has a higher one.
//
// Two transactions are at work at the same time: one makes nodes, the other
// the relationships between nodes that are there already. They never wait for
// each other in the server, since nobody else knows a node that is being made;
// so each has a mark of its own to hold.
type filling struct {
	store *Store
	turn  int64
	// numbers are the server's own of the nodes made so far.
	numbers map[ieum.ID]int64
	// waiting are relationships to nodes that are not made yet, by their ids.
	waiting map[ieum.ID][]bond
	// ready are relationships whose ends are there, as fill_links takes them.
	ready []any
}

// bond is a relationship to be made.
type bond struct {
	link
	// row are the properties, which only that of a tie has.
	row map[string]any
}

// The marks that the two transactions hold.
const (
	nodesMark = "fill"
	linksMark = "fill_links"
)

// linkBatch is how many relationships one transaction of a fill makes at most:
// about as many as a batch of nodes has.
const linkBatch = 15000

// write runs fn in a transaction that holds a mark of this filling's.
func (f *filling) write(ctx context.Context, mark string, fn func(*tx) error) error {
	return f.store.write(ctx, func(t *tx) error {
		record, err := t.ask(ctx, "fill_hold", parameters{"mark": mark, "turn": f.turn})
		if err != nil {
			return err
		}
		held, err := column[bool](record, "held")
		if err != nil {
			return err
		}
		if !held {
			return fmt.Errorf("neo4j: another fills the store: %w", ieum.ErrConflict)
		}
		return fn(t)
	})
}

// clear removes what a fill that was cut off has left.
func (f *filling) clear(ctx context.Context) error {
	for _, what := range []statement{"fill_clear", "fill_clear_days"} {
		for removed := int64(1); removed > 0; {
			err := f.write(ctx, nodesMark, func(t *tx) error {
				record, err := t.ask(ctx, what, parameters{"limit": batch})
				if err == nil {
					removed, err = column[int64](record, "removed")
				}
				return err
			})
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// pour makes what each hands it. What refers to nothing waits for ever, and is
// for the caller to find.
func (f *filling) pour(ctx context.Context, each func(yield func(ieum.Entity) error) error) error {
	group, ctx := errgroup.WithContext(ctx)
	ready := make(chan []any, 1)
	group.Go(func() error { return f.links(ctx, ready) })
	group.Go(func() error {
		defer close(ready)
		return f.nodes(ctx, each, ready)
	})
	return group.Wait()
}

// nodes makes the nodes, and passes on the relationships whose ends are there.
func (f *filling) nodes(ctx context.Context, each func(yield func(ieum.Entity) error) error, ready chan<- []any) error {
	var rows []ieum.Entity
	send := func() error {
		if err := f.create(ctx, rows); err != nil {
			return err
		}
		rows = nil
		select {
		case ready <- f.ready:
			f.ready = nil
			return nil
		case <-ctx.Done():
			return failure(ctx, "fill", ctx.Err())
		}
	}
	err := each(func(e ieum.Entity) error {
		if rows = append(rows, e); len(rows) < batch {
			return nil
		}
		return send()
	})
	if err != nil {
		return err
	}
	return send()
}

// create makes the nodes of a batch and admits what they start.
func (f *filling) create(ctx context.Context, batch []ieum.Entity) error {
	rows, bonds, days := make([]any, len(batch)), []bond(nil), []string(nil)
	for i, e := range batch {
		if entry, ok := e.(*ieum.AuditEntry); ok {
			days = append(days, dayKeys(entry)...)
		}
		info := ieum.InfoOf(ieum.KindOf(e))
		row := properties(info, e, e.Meta().Version)
		rows[i] = map[string]any{"label": string(info.Kind), "row": row}
		bonds = append(bonds, bondsOf(info, e, row)...)
	}
	var numbers []any
	err := f.write(ctx, nodesMark, func(t *tx) error {
		record, err := t.ask(ctx, "fill_nodes", parameters{"rows": rows})
		if err == nil {
			numbers, err = column[[]any](record, "numbers")
		}
		if err != nil || len(days) == 0 {
			return err
		}
		slices.Sort(days)
		_, err = t.ask(ctx, "audit_days", parameters{"days": slices.Compact(days)})
		return err
	})
	if err != nil {
		return err
	}
	return f.made(batch, numbers, bonds)
}

// bondsOf returns the relationships that come with a node.
func bondsOf(info *ieum.Info, e ieum.Entity, row map[string]any) []bond {
	var bonds []bond
	for _, l := range linksOf(info, e) {
		bonds = append(bonds, bond{link: l, row: map[string]any{}})
	}
	if info.Tie {
		if from, to := ends(info, e); from != "" && to != "" {
			bonds = append(bonds, bond{link: link{from, tieType(info.Kind), to}, row: row})
		}
	}
	return bonds
}

// made notes the numbers of new nodes, and admits what they start and what has
// waited for them.
func (f *filling) made(batch []ieum.Entity, numbers []any, bonds []bond) error {
	if len(numbers) != len(batch) {
		return errShape("numbers", numbers)
	}
	for i, e := range batch {
		number, err := as[int64]("numbers", numbers[i])
		if err != nil {
			return err
		}
		id := e.Meta().ID
		f.numbers[id] = number
		bonds = append(bonds, f.waiting[id]...)
		delete(f.waiting, id)
	}
	for _, b := range bonds {
		f.admit(b)
	}
	return nil
}

// admit makes a relationship ready, or lets it wait for an end.
func (f *filling) admit(b bond) {
	for _, end := range []ieum.ID{b.from, b.to} {
		if _, there := f.numbers[end]; !there {
			f.waiting[end] = append(f.waiting[end], b)
			return
		}
	}
	f.ready = append(f.ready, []any{f.numbers[b.from], b.kind, f.numbers[b.to], b.row})
}

// links makes the relationships that come ready.
func (f *filling) links(ctx context.Context, ready <-chan []any) error {
	for rows := range ready {
		for part := range slices.Chunk(rows, linkBatch) {
			err := f.write(ctx, linksMark, func(t *tx) error {
				record, err := t.ask(ctx, "fill_links", parameters{"rows": part})
				if err != nil {
					return err
				}
				written, err := column[int64](record, "written")
				if err == nil && written != int64(len(part)) {
					err = fmt.Errorf("neo4j: a node of the filling is gone: %w", ieum.ErrConflict)
				}
				return err
			})
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// finish gives the network a revision and takes the marks away.
func (f *filling) finish(ctx context.Context) error {
	return f.write(ctx, nodesMark, func(t *tx) error {
		t.accounts = true
		if err := t.advance(ctx); err != nil {
			return err
		}
		_, err := t.ask(ctx, "fill_finish", parameters{})
		return err
	})
}
