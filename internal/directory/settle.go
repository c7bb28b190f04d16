package directory

import (
	"slices"

	"ieum/internal/ieum"
)

// settlement is what follows from where the schools lie, once all that are
// known after a run, or after an undo, are in. It holds for the districts that
// came by import: others stay as somebody made them.
type settlement struct {
	schools *schools
	// derived are the districts that have a school and came by import.
	derived map[ieum.ID]bool
	// grounds and neighbours of the districts.
	grounds, neighbours map[ieum.ID][]ieum.ID
	// foreign are the neighbours that a district has because another one, which
	// is not derived, says so: neighbours are so of each other.
	foreign map[ieum.ID][]ieum.ID
	// districts and agencies are the kept ones that must be written anew, though
	// no file lists them; agencies with their new district.
	districts []ieum.ID
	agencies  map[ieum.ID]ieum.ID
}

// settle works everything out. Schools must have been added; imported tells
// which districts came by import.
func settle(s *schools, kept map[ieum.ID]*ieum.District, imported func(ieum.ID) bool) *settlement {
	t := &settlement{
		schools: s, derived: map[ieum.ID]bool{}, foreign: map[ieum.ID][]ieum.ID{}, agencies: map[ieum.ID]ieum.ID{},
		grounds: s.areasOf(), neighbours: s.adjoining(),
	}
	for _, one := range s.list {
		if imported(one.district) {
			t.derived[one.district] = true
		}
	}
	for id, d := range kept {
		if t.derived[id] {
			continue
		}
		for _, other := range d.Adjacent {
			t.foreign[other] = append(t.foreign[other], id)
		}
	}
	return t
}

// of returns the areas and the neighbours that a district has now; as they
// were for one that is not derived.
func (t *settlement) of(id ieum.ID, old *ieum.District) (areas, adjacent []ieum.ID) {
	if !t.derived[id] {
		if old == nil {
			return nil, nil
		}
		return old.Areas, old.Adjacent
	}
	adjacent = append(slices.Clone(t.neighbours[id]), t.foreign[id]...)
	slices.Sort(adjacent)
	return t.grounds[id], slices.Compact(adjacent)
}

// review finds the kept districts and agencies that must be written anew;
// skip tells which a file of the run has anyway.
func (t *settlement) review(k *kept, areas map[ieum.ID]*area, skip func(ieum.ID) bool) {
	for id, d := range k.districts {
		if skip(id) {
			continue
		}
		if areas, adjacent := t.of(id, d); !slices.Equal(areas, d.Areas) || !slices.Equal(adjacent, d.Adjacent) {
			t.districts = append(t.districts, id)
		}
	}
	slices.Sort(t.districts)
	for _, one := range k.agencies {
		a := areas[one.area]
		if skip(one.id) || a == nil {
			continue
		}
		if district := t.schools.districtFor(site{area: a}.grounds(), one.point); district != "" && district != one.district {
			t.agencies[one.id] = district
		}
	}
}

// roots are what must be locked for what is written anew.
func (t *settlement) roots() []ieum.ID {
	return append(slices.Clone(t.districts), sortedKeys(t.agencies)...)
}

// settle completes what is known of schools with those of the store that no
// file of the run has.
func (r *run) settle() {
	imported := func(id ieum.ID) bool {
		old := r.kept.districts[id]
		return r.listed[id] || old != nil && old.Batch != ""
	}
	for _, one := range r.kept.schools {
		if !r.seen[one.id] && imported(one.district) {
			r.schools.add(school{one.district, r.tree.byID[one.area].ground(), one.point})
		}
	}
	r.settled = settle(r.schools, r.kept.districts, imported)
	r.settled.review(r.kept, r.tree.byID, func(id ieum.ID) bool { return r.seen[id] || r.listed[id] })
}
