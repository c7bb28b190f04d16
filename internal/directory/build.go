package directory

import (
	"context"
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// areas writes the areas of a source, those above first; a source of other
// rows has none.
func (w *writer) areas(ctx context.Context) error {
	for chunk := range slices.Chunk(w.source.areas, batchRows) {
		ids := make([]ieum.ID, len(chunk))
		for i, a := range chunk {
			ids[i] = a.id
		}
		known, err := w.to.Known(ctx, ids)
		if err != nil {
			return err
		}
		var changed []ieum.Entity
		for _, a := range chunk {
			result := w.compare(w.area(a, known[a.id]), known[a.id], &changed)
			if w.run.seen[a.id] {
				w.source.report.tally(result)
			}
		}
		if err := w.put(ctx, changed); err != nil {
			return err
		}
		w.run.tell(w.source, Writing, len(w.touched), w.source.size)
	}
	return nil
}

// area is a node of the tree as an entity.
func (w *writer) area(a *area, old ieum.Entity) *ieum.Area {
	e := &ieum.Area{Head: own(a.id), Batch: w.run.batch}
	if kept, ok := old.(*ieum.Area); ok {
		*e = *kept
	}
	e.Name.Ko, e.System, e.Level, e.Code, e.Source = a.name(), ieum.LegalArea, a.level, a.code, a.source
	e.Parent = ""
	if a.parent != nil {
		e.Parent = a.parent.id
	}
	return e
}

func own(id ieum.ID) ieum.Head { return ieum.Head{ID: id, Root: id} }

// build makes the entity of a draft: a copy of the kept one, if there is one,
// with the fields that the mapping fills.
func (w *writer) build(d *draft, old ieum.Entity) ieum.Entity {
	source := ieum.Source{Name: w.source.plan.Register, Key: readable(d.key)}
	var e ieum.Entity
	switch d.making.kind {
	case "District":
		district := &ieum.District{Head: own(d.id), Batch: w.run.batch}
		before, ok := old.(*ieum.District)
		if ok {
			*district = *before
		}
		district.Areas, district.Adjacent = w.run.settled.of(d.id, before)
		district.Source = source
		e = district
	case "School":
		school := &ieum.School{Head: own(d.id), Batch: w.run.batch}
		if kept, ok := old.(*ieum.School); ok {
			*school = *kept
		}
		school.Source = source
		e = school
	default:
		agency := &ieum.Agency{Head: own(d.id), Batch: w.run.batch}
		if kept, ok := old.(*ieum.Agency); ok {
			*agency = *kept
		}
		agency.Source = source
		if district := w.run.schools.districtFor(d.site.grounds(), d.point); district != "" {
			agency.District = district
		}
		// One that somebody has hidden stays hidden, unless the mapping says otherwise.
		agency.Confidential = agency.Confidential || d.confidential == Hidden
		e = agency
	}
	for i := range d.making.fields {
		d.making.fields[i].set(e, d.values[i])
	}
	return e
}

// readable writes a key for people: its parts, that stand on lines of their
// own where ids are derived, in one.
func readable(key string) string { return strings.ReplaceAll(key, "\n", " / ") }

// inferred returns the services to expect of the agency of a draft.
func (w *writer) inferred(d *draft) []ieum.InferredService {
	if d.making.infer == nil {
		return nil
	}
	for i := range d.making.fields {
		if d.making.fields[i].name == "type" {
			kind, _ := w.run.Codes.AgencyType(d.values[i].text)
			return kind.Infers
		}
	}
	return nil
}

// serviceID names an inferred service by its agency and its Korean name.
func (w *writer) serviceID(d *draft, s ieum.InferredService) ieum.ID {
	return ieum.DerivedID("Service", w.source.plan.Register, d.key+"\n"+s.Ko)
}

// service makes an inferred service, or nil if somebody has confirmed it
// since: what is known is not overwritten by a guess.
func (w *writer) service(id ieum.ID, d *draft, agency *ieum.Agency, s ieum.InferredService, old ieum.Entity) ieum.Entity {
	e := &ieum.Service{Head: ieum.Head{ID: id, Root: agency.ID}, Batch: w.run.batch, Intake: *d.making.infer}
	if kept, ok := old.(*ieum.Service); ok {
		if !kept.Inferred {
			w.touched[id] = true
			return nil
		}
		*e = *kept
	}
	e.Agency, e.Name, e.Class, e.Needs = agency.ID, s.Text, s.Class, s.Needs
	e.Status, e.Inferred = agency.Status, true
	e.Source = ieum.Source{Name: w.source.plan.Register, Key: readable(d.key + "\n" + s.Ko)}
	return e
}
