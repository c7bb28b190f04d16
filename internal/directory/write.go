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
	run    *run
	source *sourceRun
	to     desk.Bulk
	now    time.Time
	// batch is put with the first row that is written.
	batch   *ieum.ImportBatch
	touched map[ieum.ID]bool
	// ground and neighbours of the districts.
	grounds, neighbours map[ieum.ID][]ieum.ID
}

// write compares all sources with what is kept and puts what differs. It may
// run more than once, so it counts from zero.
func (r *run) write(ctx context.Context, to desk.Bulk, now time.Time) error {
	touched := make(map[ieum.ID]bool, len(r.seen))
	grounds, neighbours := r.schools.areasOf(), r.schools.adjoining()
	for _, s := range r.sources {
		s.report.Count, s.report.Entities, s.report.Batch = Count{}, map[ieum.Kind]*Count{}, ""
		w := &writer{
			run: r, source: s, to: to, now: now, touched: touched,
			grounds: grounds, neighbours: neighbours,
		}
		if err := w.all(ctx); err != nil {
			return r.giveUp(s, err)
		}
	}
	r.missing(touched)
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

func (w *writer) all(ctx context.Context) error {
	if w.source.plan.primary().kind == "Area" {
		if err := w.areas(ctx); err != nil {
			return err
		}
		return w.close(ctx)
	}
	if err := w.flush(ctx, w.source.offices, false); err != nil {
		return err
	}
	if err := w.rows(ctx); err != nil {
		return err
	}
	return w.close(ctx)
}

// rows reads the file again and writes what the first reading accepted.
func (w *writer) rows(ctx context.Context) error {
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
		err := w.flush(ctx, pending, true)
		pending = pending[:0]
		return err
	})
	if err != nil {
		return err
	}
	if sum != w.source.sum {
		return &brokenError{place{1, 0}, "", FileChanged}
	}
	return w.flush(ctx, pending, true)
}

// flush writes what differs among the drafts. rows tells whether each stands
// for a row of the file.
func (w *writer) flush(ctx context.Context, drafts []draft, rows bool) error {
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
		return err
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
	return w.put(ctx, changed)
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

// put writes entities, and before the first of a source its batch. They go in
// order of id, which is the order in which a store keeps them.
func (w *writer) put(ctx context.Context, entities []ieum.Entity) error {
	if len(entities) == 0 {
		return nil
	}
	if w.batch == nil {
		w.batch = &ieum.ImportBatch{
			Head:   ieum.Head{ID: w.source.batch, Root: w.source.batch},
			Source: w.source.plan.Name, At: w.now, Files: []string{w.source.file},
		}
		entities = append(entities, w.batch)
	}
	slices.SortFunc(entities, func(a, b ieum.Entity) int { return strings.Compare(string(a.Meta().ID), string(b.Meta().ID)) })
	if err := w.to.Put(ctx, entities...); err != nil {
		return fmt.Errorf("write %s: %w", w.source.plan.Name, err)
	}
	return nil
}

// close completes the counts of the batch, if there is one.
func (w *writer) close(ctx context.Context) error {
	if w.batch == nil {
		return nil
	}
	for _, count := range w.source.report.Entities {
		w.batch.Added += count.Added
		w.batch.Changed += count.Changed
	}
	w.batch.Refused = w.source.report.Refused
	if !w.run.DryRun {
		w.source.report.Batch = w.batch.ID
	}
	return w.put(ctx, []ieum.Entity{w.batch})
}
