package directory

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// batchRows is how many rows are compared and put at a time.
const batchRows = 5000

// writer is the second reading of one source.
type writer struct {
	*transaction
	run    *run
	source *sourceRun
}

// transaction is what the sources of a run write to.
type transaction struct {
	to desk.Bulk
	// batch is put with the first row that is written; row is it then.
	batch, row *ieum.ImportBatch
	touched    map[ieum.ID]bool
}

// write compares all sources with what is kept and puts what differs. It may
// run more than once, so it counts from zero.
func (r *run) write(ctx context.Context, to desk.Bulk, now time.Time) error {
	batch := &ieum.ImportBatch{Head: ieum.Head{ID: r.batch, Root: r.batch}, At: now}
	t := &transaction{to: to, batch: batch, touched: make(map[ieum.ID]bool, len(r.seen))}
	clear(r.derived)
	writers := make([]*writer, len(r.sources))
	for i, s := range r.sources {
		s.report.Count, s.report.Entities = Count{}, map[ieum.Kind]*Count{}
		writers[i] = &writer{transaction: t, run: r, source: s}
		if !slices.Contains(strings.Split(batch.Source, ", "), s.plan.Name) {
			batch.Source = strings.TrimPrefix(batch.Source+", "+s.plan.Name, ", ")
		}
		batch.Files = append(batch.Files, s.file)
		batch.Refused += s.report.Refused
	}
	for _, w := range writers {
		if err := w.areas(ctx); err != nil {
			return r.giveUp(w.source, err)
		}
	}
	if err := r.writeDistricts(ctx, t, writers); err != nil {
		return err
	}
	for _, w := range writers {
		if err := w.rows(ctx); err != nil {
			return r.giveUp(w.source, err)
		}
	}
	if err := r.rehome(ctx, t); err != nil {
		return err
	}
	r.missing(t.touched)
	return r.close(ctx, t)
}

// writeDistricts writes the districts of all sources, and those whose areas or
// neighbours follow from them, at once: they refer to each other.
func (r *run) writeDistricts(ctx context.Context, t *transaction, writers []*writer) error {
	var changed []ieum.Entity
	for _, w := range writers {
		more, err := w.compareAll(ctx, w.source.offices, false)
		if err != nil {
			return err
		}
		changed = append(changed, more...)
	}
	known, err := t.to.Known(ctx, r.settled.districts)
	if err != nil {
		return err
	}
	for _, id := range r.settled.districts {
		kept, ok := known[id].(*ieum.District)
		if !ok {
			continue
		}
		anew := *kept
		anew.Areas, anew.Adjacent = r.settled.of(id, kept)
		changed = append(changed, &anew)
		r.derived["District"]++
	}
	return t.put(ctx, changed)
}

// rehome writes the agencies that no file of the run has and that lie in
// another district now.
func (r *run) rehome(ctx context.Context, t *transaction) error {
	for ids := range slices.Chunk(sortedKeys(r.settled.agencies), batchRows) {
		known, err := t.to.Known(ctx, ids)
		if err != nil {
			return err
		}
		var changed []ieum.Entity
		for _, id := range ids {
			if kept, ok := known[id].(*ieum.Agency); ok {
				anew := *kept
				anew.District = r.settled.agencies[id]
				changed = append(changed, &anew)
				r.derived["Agency"]++
			}
		}
		if err := t.put(ctx, changed); err != nil {
			return err
		}
	}
	return nil
}

// missing lists, with the last file of each register, the entries that no
// file of it has any more.
func (r *run) missing(touched map[ieum.ID]bool) {
	done := map[string]bool{}
	for _, s := range slices.Backward(r.sources) {
		s.report.Missing = nil
		if done[s.plan.Register] {
			continue
		}
		done[s.plan.Register] = true
		for _, id := range r.kept.entries[s.plan.Register] {
			if !touched[id] {
				s.report.Missing = append(s.report.Missing, id)
			}
		}
	}
}

// rows reads the file again and writes what the first reading accepted.
func (w *writer) rows(ctx context.Context) error {
	kind := w.source.plan.primary().kind
	if kind == "Area" {
		return nil // the tree has them
	}
	var pending []draft
	sum, err := w.run.scan(ctx, w.source, Writing, func(one row, fault *rowError) error {
		if fault == nil && (w.source.refused[one.record] || w.source.skipped(one)) {
			return nil
		}
		drafts, _, fault := w.source.judge(one, fault)
		if len(drafts) == 0 || fault != nil { // refused before, or the file has changed: its digest will tell
			return nil //nolint:nilerr // the first reading has reported it
		}
		if pending = append(pending, drafts[len(drafts)-1]); len(pending) < batchRows {
			return nil
		}
		err := w.flush(ctx, pending)
		pending = pending[:0]
		return err
	})
	if err != nil {
		return err
	}
	if sum != w.source.sum {
		return &brokenError{place{1, 0}, "", FileChanged}
	}
	return w.flush(ctx, pending)
}

// flush writes what differs among the rows.
func (w *writer) flush(ctx context.Context, rows []draft) error {
	changed, err := w.compareAll(ctx, rows, true)
	if err != nil {
		return err
	}
	return w.put(ctx, changed)
}

// compareAll returns what differs among the drafts. rows tells whether each
// stands for a row of the file.
func (w *writer) compareAll(ctx context.Context, drafts []draft, rows bool) ([]ieum.Entity, error) {
	ids := make([]ieum.ID, 0, len(drafts))
	for i := range drafts {
		ids = append(ids, drafts[i].id)
		for _, s := range w.inferred(&drafts[i]) {
			id := w.serviceID(&drafts[i], s)
			drafts[i].services = append(drafts[i].services, id)
			ids = append(ids, id)
		}
	}
	known, err := w.to.Known(ctx, ids)
	if err != nil {
		return nil, err
	}
	var changed []ieum.Entity
	for i := range drafts {
		d := &drafts[i]
		e := w.build(d, known[d.id])
		count := w.compare(e, known[d.id], &changed)
		if rows {
			w.source.report.tally(count)
		}
		agency, ok := e.(*ieum.Agency)
		if !ok {
			continue
		}
		for n, s := range w.inferred(d) {
			id := d.services[n]
			if service := w.service(id, d, agency, s, known[id]); service != nil {
				w.compare(service, known[id], &changed)
			}
		}
	}
	return changed, nil
}

// outcome is what happened to one entity.
type outcome int

const (
	wasAdded outcome = iota
	wasChanged
	wasUnchanged
)

func (c *Count) tally(o outcome) {
	switch o {
	case wasAdded:
		c.Added++
	case wasChanged:
		c.Changed++
	case wasUnchanged:
		c.Unchanged++
	}
}

// compare counts an entity and, if it differs from the kept one, adds it to
// what is to be put.
func (w *writer) compare(e, old ieum.Entity, changed *[]ieum.Entity) outcome {
	kind := ieum.KindOf(e)
	w.touched[e.Meta().ID] = true
	result := wasAdded
	switch {
	case old == nil:
		*changed = append(*changed, e)
	case reflect.DeepEqual(e, old):
		result = wasUnchanged
	default:
		result = wasChanged
		*changed = append(*changed, e)
	}
	count := w.source.report.Entities[kind]
	if count == nil {
		count = &Count{}
		w.source.report.Entities[kind] = count
	}
	count.tally(result)
	return result
}

// put writes entities, and with the first of them the batch. They go in order
// of id, which is the order in which a store keeps them.
func (t *transaction) put(ctx context.Context, entities []ieum.Entity) error {
	if len(entities) == 0 {
		return nil
	}
	if t.row == nil {
		t.row = t.batch
		entities = append(entities, t.row)
	}
	slices.SortFunc(entities, func(a, b ieum.Entity) int { return strings.Compare(string(a.Meta().ID), string(b.Meta().ID)) })
	if err := t.to.Put(ctx, entities...); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

// close completes the counts of the batch, if there is one.
func (r *run) close(ctx context.Context, t *transaction) error {
	if t.row == nil {
		return nil
	}
	for _, s := range r.sources {
		for _, count := range s.report.Entities {
			t.row.Added += count.Added
			t.row.Changed += count.Changed
		}
	}
	for _, n := range r.derived {
		t.row.Changed += n
	}
	return t.put(ctx, []ieum.Entity{t.row})
}
